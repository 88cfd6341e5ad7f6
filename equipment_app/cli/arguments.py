"""The grammar of the command line. Each command names the function that carries it out, imported when it runs."""

import argparse
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any
from unicodedata import normalize

from equipment_app import __version__
from equipment_app.cli import (
    backup_arguments,
    encryption_arguments,
    label_arguments,
    operator_arguments,
    place_arguments,
    unit_check_arguments,
)
from equipment_app.domain.conditions import AS_ISSUED, CONDITIONS
from equipment_app.domain.lists import ListKind

Run = Callable[[Any, Any], int]
_STORELESS = ("decode", "demo", "new", "rehearse", "restore", "screenshots", "self-test")
"""Commands that make a store of their own, or can."""
_THING = (
    "THING is an item code, inventory or serial number, else ARTICLE[/SIZE][*QUANTITY], split at the first slash. "
    "A numbered article picks the piece with the earliest expiry, then the oldest receipt, then the lowest code."
)


_MOST_FOUND = 10_000
_UNDO = "--pdf writes the cancelled copy. No paper comes of an import, so with --pdf its undo is refused."
_SPOKEN = "The PDF is a Czech record, in Czech; the XLSX is in the language of --lang."
_CONDITIONS = [condition.replace("_", "-") for condition in (AS_ISSUED, *CONDITIONS)]
_WHO = "the member, by personal number; one without a number by badge (AKM.…)"
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
    _signing_in(top)
    place_arguments.options(top)
    encryption_arguments.options(top)
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
    backup_arguments.describe(commands, _command, _text, _signing_in)
    unit_check_arguments.describe(commands, _command, _text, _day)
    operator_arguments.describe(commands, _command, _text)
    place_arguments.describe(commands, _command)
    encryption_arguments.describe(commands, _command, _signing_in)
    return top


def _signing_in(to: argparse.ArgumentParser, *, again: bool = False) -> None:
    """Who works and who stands by. A secret is no argument: those are in the shell's history and seen by every user.

    `again`: also behind the command, for one that says there which store it is about.
    """
    nobody, no_file = (argparse.SUPPRESS, argparse.SUPPRESS) if again else ("", None)
    for first, dest, who in (
        ("operator", "acting", "who works with the store"),
        ("second", "second", "the second person"),
    ):
        said = f"{who}, by name or personal number"
        to.add_argument(f"--{first}", dest=dest, type=_text, default=nobody, metavar="NAME", help=said)
        secret = f"{first}-password-file" if first == "second" else "password-file"
        said = f"the password of --{first}, on its first line; without a file it is asked for at the terminal"
        to.add_argument(f"--{secret}", type=Path, default=no_file, metavar="FILE", help=said)


def _making(commands: Any) -> None:
    demo = _command(
        commands, "demo", "making.demo", "make a store filled with the sample: 280 members, a year of handovers"
    )
    demo.add_argument("file", type=Path, metavar="FILE")
    new = _command(commands, "new", "making.new", "make an empty store")
    new.add_argument("file", type=Path, metavar="FILE")
    new.add_argument("--name", type=_name, required=True, metavar="TEXT", help="what the store is called")
    new.add_argument(
        "--operator", type=_text, default="", metavar="NAME", help="given name and surname of the first operator"
    )
    said = "their password, on its first line; from then on everyone who works with the store signs in"
    new.add_argument("--password-file", type=Path, default=argparse.SUPPRESS, metavar="FILE", help=said)
    encryption_arguments.of_new(new)


def _writing(commands: Any) -> None:
    lists = _command(commands, "import", "importing.take_in", "import a list from XLSX or CSV")
    lists.add_argument("kind", choices=[str(kind) for kind in ListKind])
    lists.add_argument("path", type=Path, metavar="PATH")
    lists.add_argument("--dry-run", action="store_true", help="say what would happen and write nothing")
    issue = _command(commands, "issue", "writing.issue", "issue items to a member", _THING)
    issue.add_argument("--to", type=_text, required=True, metavar="PERSONAL_NO", help=_WHO)
    issue.add_argument("--kit", type=_text, default="", metavar="NAME", help="a kit, in the member's own sizes")
    issue.add_argument(
        "--overdue", type=_text, default="", metavar="REASON", help="why what is past its life or inspection goes out"
    )
    back = _command(commands, "return", "writing.take_back", "take items back from a member", _THING)
    back.add_argument("--from", type=_text, dest="of", required=True, metavar="PERSONAL_NO", help=_WHO)
    back.add_argument("--all", dest="everything", action="store_true", help="everything the member holds")
    back.add_argument(
        "--condition",
        choices=_CONDITIONS,
        default="",
        help="the condition of what is returned; needed unless it was issued today",
    )
    for command in (issue, back):
        command.add_argument("things", type=_text, nargs="*", metavar="THING")
        command.add_argument("--remark", type=_text, default="", metavar="TEXT", help="printed on the protocol")
    undo = _command(commands, "undo", "writing.undo", "cancel a handover or an import", _UNDO)
    undo.add_argument("number", type=_text, metavar="NUMBER")
    undo.add_argument("--reason", type=_text, required=True, metavar="TEXT")
    office = _command(
        commands, "hand-over-store", "office.hand_over", "hand the store over to the next quartermaster", _OFFICE
    )
    office.add_argument("--remark", type=_text, default="", metavar="TEXT", help="printed on the paper")
    office.set_defaults(key="")
    _signing_in(office, again=True)
    for command in (issue, back, undo, office):
        command.add_argument("--pdf", type=Path, metavar="PATH", help="write the filed paper there")
    for command in (lists, issue, back, undo):
        command.add_argument("--idempotency-key", type=_key, dest="key", metavar="KEY", help="do it once under KEY")
        command.add_argument("--on", type=_day, metavar="DATE", help="the day it happened, YYYY-MM-DD; else today")


def _asking(commands: Any) -> None:
    holdings = _command(commands, "holdings", "asking.holdings", "what a member holds")
    holdings.add_argument("who", type=_text, metavar="PERSONAL_NO", help="the member, also one who has left")
    holdings.add_argument("--at", type=_day, metavar="YYYY-MM-DD", help="as it stood at the end of that day")
    history = _command(commands, "history", "asking.history", "where an item has been")
    history.add_argument("code", type=_text, metavar="CODE")
    find = _command(commands, "find", "asking.find", "find members, items, articles and papers")
    find.add_argument("text", type=_text, metavar="TEXT")
    find.add_argument("--limit", type=_limit, default=50, metavar="N", help="at most N results; 50 by default")


def _printing(commands: Any) -> None:
    paper = _command(commands, "paper", "printing.paper", "write a filed paper, byte for byte")
    paper.add_argument("number", type=_text, metavar="NUMBER")
    paper.add_argument("--pdf", type=Path, required=True, metavar="PATH")
    label_arguments.describe(_command(commands, "labels", "labelling.labels", "QR labels, as PDF or ZPL"), _text)
    claim = _command(commands, "claim", "labelling.claim", "assign a blank label to an item; the old label stays valid")
    claim.add_argument("label", type=_text, metavar="CODE", help="what the blank label says")
    claim.add_argument("thing", type=_text, metavar="THING", help="its code until now, inventory or serial number")
    export = _command(commands, "export-all", "printing.export_all", "everything as CSV, PDF and JSON: the way out")
    export.add_argument("folder", type=Path, metavar="DIR")
    _report(commands)
    pictures = _command(commands, "screenshots", "pictures.screenshots", "every page of the program as a picture")
    pictures.add_argument("folder", type=Path, metavar="DIR")
    pictures.add_argument("--lang", dest="picture_lang", choices=("cs", "en"))
    pictures.add_argument("--theme", choices=("light", "dark"))


def _report(commands: Any) -> None:
    report = commands.add_parser("report", help="reports for auditors", description=f"Reports for auditors. {_SPOKEN}")
    kinds = report.add_subparsers(required=True, metavar="WHICH")
    issues = _command(
        kinds, "issues", "printing.report_issues", "everything issued and returned between two dates", _SPOKEN
    )
    issues.add_argument("--from", dest="first", type=_day, required=True, metavar="DATE")
    issues.add_argument("--to", dest="last", type=_day, required=True, metavar="DATE")
    held = _command(kinds, "holdings", "printing.report_holdings", "who held what on a date", _SPOKEN)
    held.add_argument("--at", type=_day, required=True, metavar="DATE")
    for command in (issues, held):
        command.add_argument("--unit", type=_text, default="", metavar="CODE", help="one unit only")
        where = command.add_mutually_exclusive_group(required=True)
        where.add_argument("--pdf", type=Path, metavar="PATH")
        where.add_argument("--xlsx", type=Path, metavar="PATH")


def _checking(commands: Any) -> None:
    verify = _command(commands, "verify", "checking.verify", "read every row and compare it with the journal")
    verify.add_argument("--rebuild", action="store_true", help="first rebuild what follows from the journal")
    verify.add_argument("--all", dest="every", action="store_true", help="every signature, not only those that vouch")
    verify.add_argument("--unlimited", action="store_true", help="for a huge store: without limits of time and memory")
    verify.add_argument(
        "--progress", action="store_true", help="report progress on stderr: entries read, entries in all"
    )
    paper = _command(
        commands, "check-paper", "checking.check_paper", "check a paper, its QR or its code against the journal"
    )
    paper.add_argument("what", metavar="PATH|CODE")
    decode = _command(
        commands, "decode", "decoding.decode", "print the codes in pictures and PDFs; works without a store"
    )
    decode.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    decode.add_argument("--makers", action="store_true", help="makers' barcodes as well: EAN, Code 128, Data Matrix")
    _command(commands, "self-test", "checking.self_test", "test the installed program, in a folder of its own")


def _command(commands: Any, name: str, function: str, text: str, epilog: str = "") -> argparse.ArgumentParser:
    """A command that runs `cli.<function>`; its module is imported when it does.

    Words are never guessed from their beginnings: an option added later must not change what a script means.
    """
    module, _, attribute = function.partition(".")

    def run(options: Any, answer: Any) -> int:
        carry_out: Run = getattr(import_module(f"equipment_app.cli.{module}"), attribute)
        return carry_out(options, answer)

    command: argparse.ArgumentParser = commands.add_parser(
        name, help=text, description=f"{text[:1].upper()}{text[1:]}.", epilog=epilog, allow_abbrev=False
    )
    command.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON object")
    command.set_defaults(run=run, asks_store=name not in _STORELESS)
    return command


def _text(text: str) -> str:
    """As the books keep it, composed (NFC), whatever the terminal sends."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError(f"{text!a} is not text") from None
    return normalize("NFC", text)


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("the store needs a name")
    return _text(text.strip())


def _key(text: str) -> str:
    """An empty one, as of a variable that was never set, would do twice what is to be done once."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the key is empty")
    return _text(text)


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST_FOUND):
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 to {_MOST_FOUND}")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date like 2026-11-24") from None
