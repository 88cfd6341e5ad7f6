"""The grammar of `labels`: which, on what, how they look, and where they go."""

import argparse
from pathlib import Path
from typing import Any

from equipment_app.cli.grammar import text
from equipment_app.domain.labels import Design, Field

_CODE = "an item; with --design badge a personal number, with place or box a place"
_SEND = "ZPL straight to a printer, and never into a file"


def describe(command: argparse.ArgumentParser) -> None:
    """What cannot be told here is told by `options.wrong`, which ends with 2."""
    _which(command.add_mutually_exclusive_group(required=True))
    command.add_argument("--sheet", type=text, metavar="NAME", help="see --sheets; or a FILE.json with your own sheet")
    command.add_argument("--start", type=int, default=1, metavar="N", help="first free label of a part-used sheet")
    command.add_argument(
        "--offset-x", type=float, default=0.0, metavar="MM", help="shift to the right, for a printer that feeds askew"
    )
    command.add_argument("--offset-y", type=float, default=0.0, metavar="MM", help="shift down")
    command.add_argument(
        "--design",
        type=Design,
        choices=list(Design),
        default=Design.ITEM,
        help="item by default; code is the QR with its code alone",
    )
    command.add_argument(
        "--fields", type=_fields, metavar="LIST", help=f"the fields shown, of {', '.join(Field)}; separated by commas"
    )
    command.add_argument("--tough", action="store_true", help="a QR code of level H, for items that get scratched")
    command.add_argument("--outlines", action="store_true", help="draw the edges of the labels")
    command.add_argument("--format", choices=("pdf", "zpl"), default="pdf", help="zpl is for printers like Zebra's")
    command.add_argument("--dpi", type=int, choices=(203, 300, 600), default=0, help="of the ZPL printer")
    where = command.add_mutually_exclusive_group()
    where.add_argument("--pdf", "--out", dest="path", type=Path, metavar="PATH", help="write the labels there")
    where.add_argument("--send", type=text, default="", metavar="HOST[:PORT]|DEVICE", help=_SEND)
    command.add_argument(
        "--record", action="store_true", help="remember that these labels were printed; else nothing is remembered"
    )
    command.set_defaults(sheets=False, test_page=False, wrong=command.error)


def _which(which: Any) -> None:
    which.add_argument("codes", type=text, nargs="*", metavar="CODE", default=(), help=_CODE)
    which.add_argument("--all", dest="everything", action="store_true", help="every numbered item, badge or place")
    which.add_argument("--new", action="store_true", help="items whose label was never printed")
    which.add_argument("--search", type=text, default="", metavar="WORDS", help="items found by name, number or holder")
    which.add_argument("--delivery", type=text, default="", metavar="NOTE", help="items of one delivery note")
    which.add_argument("--place", type=text, default="", metavar="PLACE", help="items in one place: A01, or AKL.…")
    which.add_argument("--holder", type=text, default="", metavar="PERSONAL_NO", help="what one member holds")
    which.add_argument(
        "--blank", type=int, default=0, metavar="N", help="N blank labels with new numbers, to be claimed later"
    )
    which.add_argument("--test-page", action="store_true", help="a page, or a ZPL label, to measure the offset on")
    which.add_argument(
        "--commands", action="store_true", help="instead of labels: the sheet of command codes for the counter"
    )
    which.add_argument("--sheets", action=_Sheets, nargs=0, help="list the sheets; needs no store")


class _Sheets(argparse.Action):
    """A question about the program, not about a store."""

    def __call__(self, parser: Any, namespace: argparse.Namespace, values: Any, option_string: Any = None) -> None:
        namespace.sheets, namespace.asks_store = True, False


def _fields(said: str) -> tuple[Field, ...]:
    try:
        return tuple(Field(part.strip()) for part in said.split(",") if part.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
