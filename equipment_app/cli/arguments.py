"""The grammar of the command line. Each command names the function that carries it out, imported when it runs."""

import argparse
from pathlib import Path
from typing import Any

from equipment_app import __version__
from equipment_app.cli import (
    label_arguments,
    operator_arguments,
    store_arguments,
    unit_check_arguments,
)
from equipment_app.cli.grammar import command, day, of_key, operation, signing_in, text
from equipment_app.domain.lists import ListKind
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo

_THING = (
    "THING is an item code, inventory or serial number, else ARTICLE[/SIZE][*QUANTITY], split at the first slash. "
    "A numbered article picks the piece with the earliest expiry, then the oldest receipt, then the lowest code."
)


_MOST_FOUND = 10_000
_UNDO = "--pdf writes the cancelled copy. No paper comes of an import, so with --pdf its undo is refused."
_SPOKEN = "The PDF is a Czech record, in Czech; the XLSX is in the language of --lang."
_OFFICE = (
    "The operator (--operator) hands over; the second person (--second) takes over and must be a "
    "quartermaster. The paper records the state of the store: head of the journal, keys, open carts, "
    "papers without a signature."
)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="equipment-app",
        allow_abbrev=False,
        description="The kit store of an anti-conflict team. Without a command it opens the window.",
        epilog="Exit codes: 0 done, 1 refused (nothing changed, reason on stderr), 2 usage, 3 integrity broken. "
        "--json prints one object.",
    )
    top.add_argument("--store", type=Path, metavar="FILE", help="the store, NAME.equip")
    signing_in(top)
    store_arguments.options(top)
    top.add_argument("--lang", choices=("cs", "en"), help="language of the program and of its answers")
    top.add_argument("--json", action="store_true", help="print one JSON object; also behind the command")
    top.add_argument("--version", action="version", version=f"equipment-app {__version__}")
    top.set_defaults(run=None, asks_store=False, secret=None)
    commands = top.add_subparsers(metavar="COMMAND", title="commands")
    _making(commands)
    _writing(commands)
    _asking(commands)
    _printing(commands)
    _checking(commands)
    store_arguments.describe(commands)
    unit_check_arguments.describe(commands)
    operator_arguments.describe(commands)
    return top


def _making(commands: Any) -> None:
    demo = command(
        commands, "demo", "making.demo", "make a store filled with the sample: 280 members, a year of handovers"
    )
    demo.add_argument("file", type=Path, metavar="FILE")
    new = command(commands, "new", "making.new", "make an empty store")
    new.add_argument("file", type=Path, metavar="FILE")
    new.add_argument("--name", type=_name, required=True, metavar="TEXT", help="what the store is called")
    new.add_argument(
        "--operator", type=text, default="", metavar="NAME", help="given name and surname of the first operator"
    )
    said = "their password, on its first line; from then on everyone who works with the store signs in"
    new.add_argument("--password-file", type=Path, default=argparse.SUPPRESS, metavar="FILE", help=said)
    store_arguments.of_new(new)


def _writing(commands: Any) -> None:
    lists = command(commands, "import", "importing.take_in", "import a list from XLSX or CSV")
    lists.add_argument("kind", choices=[str(kind) for kind in ListKind])
    lists.add_argument("path", type=Path, metavar="PATH")
    lists.add_argument("--dry-run", action="store_true", help="say what would happen and write nothing")
    of_key(lists)
    lists.add_argument("--on", type=day, metavar="DATE", help="the day it happened, YYYY-MM-DD; else today")
    operation(commands, "issue", Issue, "issue items to a member", _THING)
    operation(commands, "return", TakeBack, "take items back from a member", _THING)
    operation(commands, "undo", Undo, "cancel a handover or an import", _UNDO)
    said = "hand the store over to the next quartermaster"
    told = "writing.store_handed_over"
    office = operation(commands, "hand-over-store", HandOverOffice, said, _OFFICE, told, once=False)
    signing_in(office, again=True)


def _asking(commands: Any) -> None:
    holdings = command(commands, "holdings", "asking.holdings", "what a member holds")
    holdings.add_argument("who", type=text, metavar="PERSONAL_NO", help="the member, also one who has left")
    holdings.add_argument("--at", type=day, metavar="YYYY-MM-DD", help="as it stood at the end of that day")
    history = command(commands, "history", "asking.history", "where an item has been")
    history.add_argument("code", type=text, metavar="CODE")
    find = command(commands, "find", "asking.find", "find members, items, articles and papers")
    find.add_argument("text", type=text, metavar="TEXT")
    find.add_argument("--limit", type=_limit, default=50, metavar="N", help="at most N results; 50 by default")


def _printing(commands: Any) -> None:
    paper = command(commands, "paper", "printing.paper", "write a filed paper, byte for byte")
    paper.add_argument("number", type=text, metavar="NUMBER")
    paper.add_argument("--pdf", type=Path, required=True, metavar="PATH")
    label_arguments.describe(command(commands, "labels", "labelling.labels", "QR labels, as PDF or ZPL"))
    claim = command(commands, "claim", "labelling.claim", "assign a blank label to an item; the old label stays valid")
    claim.add_argument("label", type=text, metavar="CODE", help="what the blank label says")
    claim.add_argument("thing", type=text, metavar="THING", help="its code until now, inventory or serial number")
    export = command(commands, "export-all", "printing.export_all", "everything as CSV, PDF and JSON: the way out")
    export.add_argument("folder", type=Path, metavar="DIR")
    _report(commands)


def _report(commands: Any) -> None:
    report = commands.add_parser("report", help="reports for auditors", description=f"Reports for auditors. {_SPOKEN}")
    kinds = report.add_subparsers(required=True, metavar="WHICH")
    issues = command(
        kinds, "issues", "printing.report_issues", "everything issued and returned between two dates", _SPOKEN
    )
    issues.add_argument("--from", dest="first", type=day, required=True, metavar="DATE")
    issues.add_argument("--to", dest="last", type=day, required=True, metavar="DATE")
    held = command(kinds, "holdings", "printing.report_holdings", "who held what on a date", _SPOKEN)
    held.add_argument("--at", type=day, required=True, metavar="DATE")
    for one in (issues, held):
        one.add_argument("--unit", type=text, default="", metavar="CODE", help="one unit only")
        where = one.add_mutually_exclusive_group(required=True)
        where.add_argument("--pdf", type=Path, metavar="PATH")
        where.add_argument("--xlsx", type=Path, metavar="PATH")


def _checking(commands: Any) -> None:
    verify = command(commands, "verify", "checking.verify", "read every row and compare it with the journal")
    verify.add_argument("--rebuild", action="store_true", help="first rebuild what follows from the journal")
    verify.add_argument("--all", dest="every", action="store_true", help="every signature, not only those that vouch")
    verify.add_argument("--unlimited", action="store_true", help="for a huge store: without limits of time and memory")
    verify.add_argument(
        "--progress", action="store_true", help="report progress on stderr: entries read, entries in all"
    )
    paper = command(
        commands, "check-paper", "checking.check_paper", "check a paper, its QR or its code against the journal"
    )
    paper.add_argument("what", metavar="PATH|CODE")
    decode = command(
        commands, "decode", "decoding.decode", "print the codes in pictures and PDFs; works without a store"
    )
    decode.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    decode.add_argument("--makers", action="store_true", help="makers' barcodes as well: EAN, Code 128, Data Matrix")
    command(commands, "self-test", "checking.self_test", "test the installed program, in a folder of its own")


def _name(said: str) -> str:
    if not said.strip():
        raise argparse.ArgumentTypeError("the store needs a name")
    return text(said.strip())


def _limit(said: str) -> int:
    if not (said.isascii() and said.isdigit() and 1 <= int(said) <= _MOST_FOUND):
        raise argparse.ArgumentTypeError(f"{said} is not a number from 1 to {_MOST_FOUND}")
    return int(said)
