"""The grammar of the command line. Each command names the function that carries it out, imported when it runs."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from equipment_app import __version__
from equipment_app.cli import store_arguments
from equipment_app.cli.grammar import Paragraphs, ask, command, flag, group, of_key, operation, signing_in, text
from equipment_app.domain.labels import Design, LabelField
from equipment_app.domain.lists import ListKind
from equipment_app.operations.declared import spoken_operations
from equipment_app.operations.operators import HandOverOffice
from equipment_app.queries.registers import REGISTERS

_MOST_FOUND = 10_000
_IMPORT = """All or nothing: every problem is named by sheet, row and column, and a list with one is refused. An
empty cell erases nothing. First a backup is made in NAME.equip-backups, unless nothing changed since the last one."""
_VERIFY = """FILE may also be a backup, of which nothing is changed. A file whose tables are not those of a store is
refused before anything is asked of it. After an hour, or 4 GB of memory, verification stops and says so, unless
--unlimited. Exit code 3: the record is broken."""
_CHECK_PAPER = """A PDF is compared with the filed one byte for byte; of a picture or a scan the code alone is
judged. Exit code 0: MATCH; 3: any other verdict; 1: there is no code of a paper."""
_TOP = """Exit codes: 0 done, 1 refused (nothing changed, reason on stderr), 2 usage, 3 integrity broken. --json, before
or behind the command, prints one object; the help of a command says its keys. Commands, options, exit codes
and keys are stable. `equipment-app COMMAND --help` tells the rest.

Who works: a store in which nobody has a password is open to its one operator. Once somebody has one, every
command that tells or changes what is in the books, or repairs the store, asks for --operator, before the
command; verify, backup, rehearse, safety and protect ask only with --rebuild, --all-is-well and --i-know-why.
A password stands on the first line of a file that only you can read, or is typed at the terminal, where it is
not shown; it is never an argument. Where two persons are needed, --second stands by for that one command.
Without them the command exits with 1, says what is missing, and names nobody. Of an encrypted store, or a
backup of one, the passphrase is asked first.

Files that are written (--pdf, --xlsx, --out, check files, exports, pictures) are there whole or not at all,
readable by their owner only, and never written over what keeps a store: itself, its papers, logs, lock and
quarantine, any backup, by whatever name or link; nor among it, nor over a device or a link.

A store is opened on a disk of this computer only, and for its owner alone: see `safety --help`. Where the
clock and the last entry are more than a day back or a year ahead of each other, or less than 50 MB are free,
nothing is written. Should the disk fail while something is written, the store is opened again and looked at:
what is there is told as done, what is not is refused, and what cannot be known is said to be unknown (exit
code 1).

PERSONAL_NO may be the badge (AKM.…) of who has no number."""
_SPOKEN = "The PDF is a Czech record, in Czech; the XLSX is in the language of --lang."
_OFFICE = """The operator (--operator) hands over; the second person (--second) takes over and must be a
quartermaster. The paper, which both sign, records the state of the store: head of the journal, keys, open carts,
papers without a signature."""
_NAMES = """A check file holds names and personal numbers of the unit's members: pass it on as you would a list of
them. It is valid until the day chosen, 31 days at most, and deletes itself once its result is written."""
_SCAN = "Without CODE they are read from the standard input, one a line. Each is kept before the next is read."


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="equipment-app",
        allow_abbrev=False,
        description="The kit store of an anti-conflict team. Without a command it opens the window.",
        epilog=_TOP,
        formatter_class=Paragraphs,
    )
    ask(top, "--store", "FILE", "the store, NAME.equip")
    signing_in(top)
    store_arguments.options(top)
    top.add_argument("--lang", choices=("cs", "en"), help="language of the program and of its answers; cs unless told")
    flag(top, "--json", "print one JSON object; also behind the command")
    top.add_argument("--version", action="version", version=f"equipment-app {__version__}")
    top.set_defaults(run=None, asks_store=False, secret=None)
    commands = top.add_subparsers(metavar="COMMAND", title="commands")
    _making(commands)
    _writing(commands)
    _asking(commands)
    _printing(commands)
    _checking(commands)
    store_arguments.describe(commands)
    _unit_check(commands)
    store_arguments.operators(commands)
    return top


def _making(commands: Any) -> None:
    said = "make a store filled with the sample: 280 invented members, a year of handovers"
    demo = command(commands, "demo", "keeping.demo", said)
    ask(demo, "file", "FILE", "NAME.equip, which is not there yet")
    new = command(commands, "new", "keeping.new", "make an empty store")
    ask(new, "file", "FILE", "NAME.equip, which is not there yet")
    ask(new, "--name", "TEXT", "what the store is called", type=_name, required=True)
    ask(new, "--operator", "NAME", "given name and surname of the first operator")
    said = "their password, on its first line; from then on everyone who works with the store signs in"
    ask(new, "--password-file", "FILE", said, default=argparse.SUPPRESS)
    store_arguments.of_new(new)


def _writing(commands: Any) -> None:
    lists = command(commands, "import", "importing.take_in", "import a list from XLSX or CSV", _IMPORT)
    lists.add_argument("kind", choices=[str(kind) for kind in ListKind], help="what the list holds")
    ask(lists, "path", "PATH", "NAME.xlsx or NAME.csv")
    flag(lists, "--dry-run", "say what would happen and write nothing")
    of_key(lists)
    ask(lists, "--on", "DATE", "the day it happened, YYYY-MM-DD; else today")
    for one in spoken_operations():
        operation(commands, one.name, one.of, one.said, one.more)
    said = "hand the store over to the next quartermaster"
    told = "everyday.store_handed_over"
    office = operation(commands, "hand-over-store", HandOverOffice, said, _OFFICE, told, once=False)
    signing_in(office, again=True)


def _asking(commands: Any) -> None:
    holdings = command(commands, "holdings", "everyday.holdings", "what a member holds")
    ask(holdings, "who", "PERSONAL_NO", "the member, by number or badge; also one who has left")
    ask(holdings, "--at", "YYYY-MM-DD", "as it stood at the end of that day")
    history = command(commands, "history", "everyday.history", "where an item has been")
    ask(history, "code", "CODE", "its code, inventory or serial number")
    find = command(commands, "find", "everyday.find", "find members, items, articles and papers")
    ask(find, "text", "TEXT", "words or their beginnings; accents may be left out")
    ask(find, "--limit", "N", "at most N results; 50 by default", type=_limit, default=50)


def _printing(commands: Any) -> None:
    paper = command(commands, "paper", "printing.paper", "write a filed paper, byte for byte")
    ask(paper, "number", "NUMBER", "the number of the paper")
    ask(paper, "--pdf", "PATH", "write it there", required=True)
    _labels(command(commands, "labels", "labelling.labels", "QR labels, as PDF or ZPL"))
    claim = command(commands, "claim", "labelling.claim", "assign a blank label to an item; the old label stays valid")
    ask(claim, "label", "CODE", "what the blank label says")
    ask(claim, "thing", "THING", "its code until now, inventory or serial number")
    export = command(commands, "export-all", "printing.export_all", "everything as CSV, PDF and JSON: the way out")
    ask(export, "folder", "DIR", "a folder that is new or empty")
    _report(commands)


def _report(commands: Any) -> None:
    kinds = group(commands, "report", "reports for auditors", _SPOKEN)
    for kind in REGISTERS.values():
        one = command(kinds, kind.name, "printing.report", kind.said, _SPOKEN)
        one.set_defaults(register=kind, first=date.min, unit="")
        if kind.of_a_day:
            ask(one, "--at", "DATE", "as it stood at the end of that day", dest="last", required=True)
        else:
            ask(one, "--from", "DATE", "the first day", dest="first", required=True)
            ask(one, "--to", "DATE", "the last day", dest="last", required=True)
        if kind.of_members:
            ask(one, "--unit", "CODE", "one unit only")
        where = one.add_mutually_exclusive_group(required=True)
        ask(where, "--pdf", "PATH", "as a paper")
        ask(where, "--xlsx", "PATH", "as a table")


def _checking(commands: Any) -> None:
    verify = command(commands, "verify", "checking.verify", "read every row and compare it with the journal", _VERIFY)
    flag(verify, "--rebuild", "first rebuild what follows from the journal")
    flag(verify, "--all", "every signature, not only those that vouch", dest="every")
    flag(verify, "--unlimited", "for a huge store: without limits of time and memory")
    flag(verify, "--progress", "report progress on stderr: entries read, entries in all")
    said = "check a paper, its QR or its code against the journal"
    paper = command(commands, "check-paper", "checking.check_paper", said, _CHECK_PAPER)
    ask(paper, "what", "PATH|CODE", "a PDF, a picture, or what the code says", type=str)
    said = "print the codes in pictures and PDFs: family, page and place; works without a store"
    decode = command(commands, "decode", "checking.decode", said)
    ask(decode, "paths", "PATH", "pictures and PDFs", nargs="+")
    flag(decode, "--makers", "makers' barcodes as well: EAN, Code 128, Data Matrix")
    command(commands, "self-test", "checking.self_test", "test the installed program, in a folder of its own")


def _name(said: str) -> str:
    if not said.strip():
        raise argparse.ArgumentTypeError("the store needs a name")
    return text(said.strip())


def _limit(said: str) -> int:
    if not (said.isascii() and said.isdigit() and 1 <= int(said) <= _MOST_FOUND):
        raise argparse.ArgumentTypeError(f"{said} is not a number from 1 to {_MOST_FOUND}")
    return int(said)


def _labels(labels: argparse.ArgumentParser) -> None:
    """What cannot be told here is told by `options.wrong`, which ends with 2."""
    _which(labels.add_mutually_exclusive_group(required=True))
    ask(labels, "--sheet", "NAME", "see --sheets; or a FILE.json with your own sheet")
    ask(labels, "--start", "N", "first free label of a part-used sheet", default=1)
    ask(labels, "--offset-x", "MM", "shift to the right, for a printer that feeds askew", default=0.0)
    ask(labels, "--offset-y", "MM", "shift down", default=0.0)
    said = "item by default; code is the QR with its code alone"
    labels.add_argument("--design", type=Design, choices=list(Design), default=Design.ITEM, help=said)
    ask(labels, "--fields", "LIST", f"the fields shown, of {', '.join(LabelField)}; separated by commas", type=_fields)
    flag(labels, "--tough", "a QR code of level H, for items that get scratched")
    flag(labels, "--outlines", "draw the edges of the labels")
    labels.add_argument("--format", choices=("pdf", "zpl"), default="pdf", help="zpl is for printers like Zebra's")
    labels.add_argument("--dpi", type=int, choices=(203, 300, 600), default=0, help="of the ZPL printer")
    where = labels.add_mutually_exclusive_group()
    where.add_argument("--pdf", "--out", dest="path", type=Path, metavar="PATH", help="write the labels there")
    ask(where, "--send", "HOST[:PORT]|DEVICE", "ZPL straight to a printer, and never into a file")
    flag(labels, "--record", "remember that these labels were printed; else nothing is remembered")
    labels.set_defaults(sheets=False, test_page=False, wrong=labels.error)


def _which(which: Any) -> None:
    said = "an item; with --design badge a personal number, with place or box a place"
    ask(which, "codes", "CODE", said, nargs="*", default=())
    flag(which, "--all", "every numbered item, badge or place", dest="everything")
    flag(which, "--new", "items whose label was never printed")
    ask(which, "--search", "WORDS", "items found by name, number or holder")
    ask(which, "--delivery", "NOTE", "items of one delivery note")
    ask(which, "--place", "PLACE", "items in one place: A01, or AKL.…")
    ask(which, "--holder", "PERSONAL_NO", "what one member holds")
    ask(which, "--blank", "N", "N blank labels with new numbers, to be claimed later", default=0)
    flag(which, "--test-page", "a page, or a ZPL label, to measure the offset on")
    flag(which, "--commands", "instead of labels: the sheet of command codes for the counter")
    which.add_argument("--sheets", action=_Sheets, nargs=0, help="list the sheets; needs no store")


class _Sheets(argparse.Action):
    """A question about the program, not about a store."""

    def __call__(self, parser: Any, namespace: argparse.Namespace, values: Any, option_string: Any = None) -> None:
        namespace.sheets, namespace.asks_store = True, False


def _fields(said: str) -> tuple[LabelField, ...]:
    try:
        return tuple(LabelField(part.strip()) for part in said.split(",") if part.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _unit_check(commands: Any) -> None:
    kinds = group(commands, "unit-check", "a unit check: exported in a file, and its result imported", _NAMES)
    export = command(kinds, "export", "unit_check.export", "write a check file for one unit", _NAMES)
    ask(export, "--unit", "CODE", "the unit that is checked", required=True)
    what = export.add_mutually_exclusive_group()
    ask(what, "--kit", "NAME", "what each should have; the standard kit by default")
    flag(what, "--held", "everything each of them holds on the books")
    ask(export, "--title", "TEXT", "what the check is for")
    ask(export, "--until", "DATE", "the last day it can be opened", required=True)
    ask(export, "path", "PATH", "NAME.akcheck")
    scan = command(kinds, "scan", "unit_check.scan", "scan into a check file; needs no store", _SCAN)
    ask(scan, "path", "CHECKFILE", "NAME.akcheck")
    ask(scan, "codes", "CODE", "what was scanned", nargs="*", default=())
    finish = command(kinds, "finish", "unit_check.finish", "write the result; the check file deletes itself", _NAMES)
    ask(finish, "path", "CHECKFILE", "NAME.akcheck")
    ask(finish, "result", "RESULT", "NAME.akresult")
    ask(finish, "--lead", "PERSONAL_NO", "who led the check and signs it")
    take_in = command(kinds, "import", "unit_check.take_in", "import a result, once")
    ask(take_in, "path", "RESULT", "NAME.akresult")
    ask(take_in, "--remark", "TEXT", "printed on the report")
    ask(take_in, "--pdf", "PATH", "write the filed report there")
    take_in.set_defaults(key="")
    command(kinds, "list", "unit_check.listed", "the checks there were, and what is still to be settled")
