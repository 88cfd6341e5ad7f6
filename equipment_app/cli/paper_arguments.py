"""The grammar of what is written out: papers, cards, reports, labels, and what is attached."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from equipment_app.cli.grammar import ask, command, flag, group, of_key, of_lead
from equipment_app.domain.labels import Design, LabelField
from equipment_app.domain.rights import Right
from equipment_app.queries.filters import Show
from equipment_app.queries.registers import REGISTERS

_SPOKEN = """The PDF is a Czech record, in Czech; the XLSX and the CSV are in the language of --lang. A CSV is UTF-8
with semicolons, decimal commas and days as d.m.yyyy, as Czech Excel opens it; it has one table, so not --each-unit."""
_MERGED = """As they are filed, the oldest first; of a cancelled paper its cancelled copy. It is no print of them.
Papers of which nothing is filed are left out and named."""
_AT_ONCE = "write all of them there, as one PDF; where that fails nothing is done"
_CARDS = "What a member holds, lacks and has signed for, and all that came and went. In Czech, as often as you like."
_ORDER = """What members lack of their kits and what the minimum asks for, less what is in stock. The paper is in Czech,
the workbook in the language of --lang. Nothing is written to the journal."""
_FILES = """PDF, JPEG, PNG or plain text up to 20 MB, told by what is in it and kept byte for byte; a photo small and
without what the camera wrote (place, time). `undo` takes it back: entry and bytes stay, it is not shown any more."""


def printing(commands: Any) -> None:
    """The commands that write papers, and those of attachments."""
    paper = command(commands, "paper", "printing.paper", "write a filed paper, byte for byte")
    ask(paper, "number", "NUMBER", "the number of the paper")
    ask(paper, "--pdf", "PATH", "write it there", required=True)
    _papers(command(commands, "papers", "printing.papers", "filed papers as one PDF, a bookmark to each", _MERGED))
    said = "make a notice for everybody who has anything overdue and had none in three days"
    remind = command(commands, "remind-all", "printing.remind_all", said)
    of_lead(Right.HAND_OVER, remind)
    ask(remind, "--pdf", "PATH", _AT_ONCE, required=True)
    cards = command(commands, "card", "printing.cards", "personal cards of members, as one PDF", _CARDS)
    whose = cards.add_mutually_exclusive_group(required=True)
    ask(whose, "who", "PERSONAL_NO", "members, by name, number or badge; also who has left", nargs="*", default=[])
    ask(whose, "--unit", "CODE", "everybody in this unit")
    flag(whose, "--all", "everybody in the team")
    ask(cards, "--at", "DATE", "as it stood at the end of that day")
    ask(cards, "--pdf", "PATH", "write it there", required=True)
    sheet = command(
        commands, "clearance", "printing.clearance", "what a member has to settle, as a preview of the sheet"
    )
    ask(sheet, "who", "PERSONAL_NO", "the member, by name, number or badge; also who has left")
    ask(sheet, "--until", "DATE", "by when it is to be settled, printed on it")
    ask(sheet, "--pdf", "PATH", "write it there", required=True)
    of_lead(Right.LOOK, paper, cards, sheet)
    item = command(commands, "item", "printing.item", "the card of an item: all that became of it, and what it cost")
    ask(item, "thing", "THING", "its code, inventory or serial number; ARTICLE[/SIZE][@BATCH]")
    ask(item, "--pdf", "PATH", "write it there", required=True)
    _order(commands)
    _labels(command(commands, "labels", "labelling.labels", "QR labels, as PDF or ZPL"))
    claim = command(commands, "claim", "labelling.claim", "assign a blank label to an item; the old label stays valid")
    of_lead(Right.LABELS, claim)
    ask(claim, "label", "CODE", "what the blank label says")
    ask(claim, "thing", "THING", "its code until now, inventory or serial number")
    export = command(commands, "export-all", "printing.export_all", "everything as CSV, PDF and JSON: the way out")
    ask(export, "folder", "DIR", "a folder that is new or empty")
    _report(commands)
    _attachments(commands)


def _order(commands: Any) -> None:
    order = command(
        commands, "order-proposal", "printing.order_proposal", "what to order, by supplier and size", _ORDER
    )
    ask(order, "--until", "DATE", "order in place of what ends its life by that day, too", default=None)
    where = order.add_mutually_exclusive_group(required=True)
    ask(where, "--pdf", "PATH", "a paper for each supplier, to be signed")
    ask(where, "--xlsx", "PATH", "a sheet for each supplier, with formulas")


def _attachments(commands: Any) -> None:
    add = command(commands, "attach", "attachments.attach", "attach a file or a photo", _FILES)
    ask(add, "file", "FILE", "what to attach")
    said = "a file as it is, the photo of a card, or the signed scan of a paper"
    ask(add, "--as", "WHAT", said, dest="what", choices=("file", "photo", "scan"), default="file")
    ask(add, "--name", "TEXT", "what it is called; else as the file is")
    remove = command(commands, "remove-photo", "attachments.remove_photo", "take the photo of a card back")
    ask(remove, "--reason", "TEXT", "why; written in the journal", required=True)
    listed = command(commands, "attachments", "attachments.attachments", "list what is attached")
    for one in (add, remove, listed):
        whose = one.add_mutually_exclusive_group(required=True)
        ask(whose, "--member", "PERSONAL_NO", "of a member, by name, number or badge; also of who has left")
        ask(whose, "--unit", "CODE", "of a unit")
        ask(whose, "--thing", "THING", "of an item, by code, inventory or serial number")
        ask(whose, "--article", "CODE", "of an article")
        ask(whose, "--paper", "NUMBER", "of a paper")
        None if one is listed else of_key(one)
    save = command(commands, "attachment", "attachments.attachment", "save a copy of what is attached")
    of_lead(Right.LOOK, add, remove, listed, save)
    ask(save, "number", "NUMBER", "of the attachment, PA-…")
    ask(save, "--to", "PATH", "write it there", required=True)


def _papers(papers: argparse.ArgumentParser) -> None:
    ask(papers, "numbers", "NUMBER", "these alone, in this order", nargs="*", default=[])
    papers.add_argument("--state", choices=[str(show) for show in Show], default="all", help="those in this state")
    ask(papers, "--year", "YEAR", "those of this year", type=int, default=0)
    ask(papers, "--kind", "SERIES", "those of this series, as PP or UP", type=str.upper, default="")
    ask(papers, "--find", "TEXT", "those of a member or an item, or whose number begins so", default="")
    ask(papers, "--pdf", "PATH", "write it there", required=True)


def _report(commands: Any) -> None:
    kinds = group(commands, "report", "reports for auditors", _SPOKEN)
    for kind in REGISTERS.values():
        one = command(kinds, kind.name, "printing.report", kind.said, _SPOKEN)
        one.set_defaults(register=kind, first=date.min, unit="", each_unit=False)
        if kind.of_a_day:
            ask(one, "--at", "DATE", "as it stood at the end of that day", dest="last", required=True)
        else:
            ask(one, "--from", "DATE", "the first day", dest="first", required=True)
            ask(one, "--to", "DATE", "the last day", dest="last", required=True)
        if kind.of_members:
            whose = one.add_mutually_exclusive_group()
            ask(whose, "--unit", "CODE", "one unit only")
            flag(whose, "--each-unit", "a report for each unit: one PDF with bookmarks, or a sheet for each")
        where = one.add_mutually_exclusive_group(required=True)
        ask(where, "--pdf", "PATH", "as a paper")
        ask(where, "--xlsx", "PATH", "as a table, with a sheet that says what it is of")
        ask(where, "--csv", "PATH", "the same table alone, for other programs")
        one.set_defaults(wrong=one.error)


def _labels(labels: argparse.ArgumentParser) -> None:
    """What cannot be told here is told by `options.wrong`, which ends with 2."""
    of_lead(Right.LABELS, labels)
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


def _fields(said: str) -> tuple[LabelField, ...]:
    try:
        return tuple(LabelField(part.strip()) for part in said.split(",") if part.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


class _Sheets(argparse.Action):
    """A question about the program, not about a store."""

    def __call__(self, parser: Any, namespace: argparse.Namespace, values: Any, option_string: Any = None) -> None:
        namespace.sheets, namespace.asks_store = True, False
