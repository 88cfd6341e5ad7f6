"""The grammar of the command line. Each command names the function that carries it out, imported when it runs."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from equipment_app import __version__
from equipment_app.cli import (
    label_arguments,
    operator_arguments,
    store_arguments,
    unit_check_arguments,
)
from equipment_app.cli.grammar import Paragraphs, command, day, of_key, operation, signing_in, text
from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.operators import HandOverOffice
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.registers import REGISTERS

_THING = (
    "THING is an item code, inventory or serial number, else ARTICLE[/SIZE][*QUANTITY], split at the first slash, as "
    "in TRI-FUN/L*3; ARTICLE may be an EAN or UPC the store knows. What is not certain is refused with the "
    "candidates. A numbered article picks the piece with the earliest expiry, then the oldest receipt, then the lowest "
    "code."
)
_ISSUE = (
    f"{_THING}\n\nWhat is past its service life or inspection is issued with --overdue alone; day and reason are "
    "printed under its line."
)
_RETURN = (
    f"{_THING}\n\n--condition is never guessed, also with --all; only what was issued the same day needs none. "
    "as-issued means no change. What comes back in different conditions takes several commands."
)
_MOST_FOUND = 10_000
_UNDO = (
    "The opposite entry is written, once; nothing is deleted. --pdf writes the cancelled copy. No paper comes of an "
    "import, so with --pdf its undo is refused."
)
_IMPORT = (
    "All or nothing: every problem is named by sheet, row and column, and a list with one is refused. An empty cell "
    "erases nothing. First a backup is made in NAME.equip-backups, unless nothing changed since the last one."
)
_VERIFY = (
    "FILE may also be a backup, of which nothing is changed. A file whose tables are not those of a store is refused "
    "before anything is asked of it. After an hour, or 4 GB of memory, verification stops and says so, unless "
    "--unlimited. Exit code 3: the record is broken."
)
_CHECK_PAPER = (
    "A PDF is compared with the filed one byte for byte; of a picture or a scan the code alone is judged. Exit code 0: "
    "MATCH; 3: any other verdict; 1: there is no code of a paper."
)
_TOP = """\
Exit codes: 0 done, 1 refused (nothing changed, reason on stderr), 2 usage, 3 integrity broken. --json, before \
or behind the command, prints one object; the help of a command says its keys. Commands, options, exit codes \
and keys are stable. `equipment-app COMMAND --help` tells the rest.

Who works: a store in which nobody has a password is open to its one operator. Once somebody has one, every \
command that tells or changes what is in the books, or repairs the store, asks for --operator, before the \
command; verify, backup, rehearse, safety and protect ask only with --rebuild, --all-is-well and --i-know-why. \
A password stands on the first line of a file that only you can read, or is typed at the terminal, where it is \
not shown; it is never an argument. Where two persons are needed, --second stands by for that one command. \
Without them the command exits with 1, says what is missing, and names nobody. Of an encrypted store, or a \
backup of one, the passphrase is asked first.

Files that are written (--pdf, --xlsx, --out, check files, exports, pictures) are there whole or not at all, \
readable by their owner only, and never written over what keeps a store: itself, its papers, logs, lock and \
quarantine, any backup, by whatever name or link; nor among it, nor over a device or a link.

A store is opened on a disk of this computer only, and for its owner alone: see `safety --help`. Where the \
clock and the last entry are more than a day back or a year ahead of each other, or less than 50 MB are free, \
nothing is written. Should the disk fail while something is written, the store is opened again and looked at: \
what is there is told as done, what is not is refused, and what cannot be known is said to be unknown (exit \
code 1).

PERSONAL_NO may be the badge (AKM.…) of who has no number."""
_SPOKEN = "The PDF is a Czech record, in Czech; the XLSX is in the language of --lang."
_OFFICE = (
    "The operator (--operator) hands over; the second person (--second) takes over and must be a "
    "quartermaster. The paper, which both sign, records the state of the store: head of the journal, keys, open carts, "
    "papers without a signature."
)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="equipment-app",
        allow_abbrev=False,
        description="The kit store of an anti-conflict team. Without a command it opens the window.",
        epilog=_TOP,
        formatter_class=Paragraphs,
    )
    top.add_argument("--store", type=Path, metavar="FILE", help="the store, NAME.equip")
    signing_in(top)
    store_arguments.options(top)
    top.add_argument("--lang", choices=("cs", "en"), help="language of the program and of its answers; cs unless told")
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
        commands,
        "demo",
        "making.demo",
        "make a store filled with the sample: 280 invented members, a year of handovers",
    )
    demo.add_argument("file", type=Path, metavar="FILE", help="NAME.equip, which is not there yet")
    new = command(commands, "new", "making.new", "make an empty store")
    new.add_argument("file", type=Path, metavar="FILE", help="NAME.equip, which is not there yet")
    new.add_argument("--name", type=_name, required=True, metavar="TEXT", help="what the store is called")
    new.add_argument(
        "--operator", type=text, default="", metavar="NAME", help="given name and surname of the first operator"
    )
    said = "their password, on its first line; from then on everyone who works with the store signs in"
    new.add_argument("--password-file", type=Path, default=argparse.SUPPRESS, metavar="FILE", help=said)
    store_arguments.of_new(new)


def _writing(commands: Any) -> None:
    lists = command(commands, "import", "importing.take_in", "import a list from XLSX or CSV", _IMPORT)
    lists.add_argument("kind", choices=[str(kind) for kind in ListKind], help="what the list holds")
    lists.add_argument("path", type=Path, metavar="PATH", help="NAME.xlsx or NAME.csv")
    lists.add_argument("--dry-run", action="store_true", help="say what would happen and write nothing")
    of_key(lists)
    lists.add_argument("--on", type=day, metavar="DATE", help="the day it happened, YYYY-MM-DD; else today")
    operation(commands, "issue", Issue, "issue items to a member", _ISSUE)
    operation(commands, "return", TakeBack, "take items back from a member", _RETURN)
    operation(commands, "undo", Undo, "cancel a handover or an import", _UNDO)
    said = "hand the store over to the next quartermaster"
    told = "writing.store_handed_over"
    office = operation(commands, "hand-over-store", HandOverOffice, said, _OFFICE, told, once=False)
    signing_in(office, again=True)


def _asking(commands: Any) -> None:
    holdings = command(commands, "holdings", "asking.holdings", "what a member holds")
    holdings.add_argument(
        "who", type=text, metavar="PERSONAL_NO", help="the member, by number or badge; also one who has left"
    )
    holdings.add_argument("--at", type=day, metavar="YYYY-MM-DD", help="as it stood at the end of that day")
    history = command(commands, "history", "asking.history", "where an item has been")
    history.add_argument("code", type=text, metavar="CODE", help="its code, inventory or serial number")
    find = command(commands, "find", "asking.find", "find members, items, articles and papers")
    find.add_argument("text", type=text, metavar="TEXT", help="words or their beginnings; accents may be left out")
    find.add_argument("--limit", type=_limit, default=50, metavar="N", help="at most N results; 50 by default")


def _printing(commands: Any) -> None:
    paper = command(commands, "paper", "printing.paper", "write a filed paper, byte for byte")
    paper.add_argument("number", type=text, metavar="NUMBER", help="the number of the paper")
    paper.add_argument("--pdf", type=Path, required=True, metavar="PATH", help="write it there")
    label_arguments.describe(command(commands, "labels", "labelling.labels", "QR labels, as PDF or ZPL"))
    claim = command(commands, "claim", "labelling.claim", "assign a blank label to an item; the old label stays valid")
    claim.add_argument("label", type=text, metavar="CODE", help="what the blank label says")
    claim.add_argument("thing", type=text, metavar="THING", help="its code until now, inventory or serial number")
    export = command(commands, "export-all", "printing.export_all", "everything as CSV, PDF and JSON: the way out")
    export.add_argument("folder", type=Path, metavar="DIR", help="a folder that is new or empty")
    _report(commands)


def _report(commands: Any) -> None:
    report = commands.add_parser("report", help="reports for auditors", description=f"Reports for auditors. {_SPOKEN}")
    kinds = report.add_subparsers(required=True, metavar="WHICH")
    for kind in REGISTERS.values():
        one = command(kinds, kind.name, "printing.report", kind.said, _SPOKEN)
        one.set_defaults(register=kind, first=date.min, unit="")
        if kind.of_a_day:
            at = "as it stood at the end of that day"
            one.add_argument("--at", dest="last", type=day, required=True, metavar="DATE", help=at)
        else:
            one.add_argument("--from", dest="first", type=day, required=True, metavar="DATE", help="the first day")
            one.add_argument("--to", dest="last", type=day, required=True, metavar="DATE", help="the last day")
        if kind.of_members:
            one.add_argument("--unit", type=text, default="", metavar="CODE", help="one unit only")
        where = one.add_mutually_exclusive_group(required=True)
        where.add_argument("--pdf", type=Path, metavar="PATH", help="as a paper")
        where.add_argument("--xlsx", type=Path, metavar="PATH", help="as a table")


def _checking(commands: Any) -> None:
    verify = command(commands, "verify", "checking.verify", "read every row and compare it with the journal", _VERIFY)
    verify.add_argument("--rebuild", action="store_true", help="first rebuild what follows from the journal")
    verify.add_argument("--all", dest="every", action="store_true", help="every signature, not only those that vouch")
    verify.add_argument("--unlimited", action="store_true", help="for a huge store: without limits of time and memory")
    verify.add_argument(
        "--progress", action="store_true", help="report progress on stderr: entries read, entries in all"
    )
    said = "check a paper, its QR or its code against the journal"
    paper = command(commands, "check-paper", "checking.check_paper", said, _CHECK_PAPER)
    paper.add_argument("what", metavar="PATH|CODE", help="a PDF, a picture, or what the code says")
    decode = command(
        commands,
        "decode",
        "decoding.decode",
        "print the codes in pictures and PDFs: family, page and place; works without a store",
    )
    decode.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="pictures and PDFs")
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
