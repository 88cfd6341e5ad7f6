"""The grammar of `unit-check`: carry a check out of the store, work on it without the store, bring it back."""

from pathlib import Path
from typing import Any

from equipment_app.cli.grammar import command, day, text

_NAMES = (
    "A check file holds names and personal numbers of the unit's members: pass it on as you would a list "
    "of them. It is valid until the day chosen, 31 days at most, and deletes itself once its result is "
    "written."
)
_SCAN = "Without CODE they are read from the standard input, one a line. Each is kept before the next is read."


def describe(commands: Any) -> None:
    said = "a unit check: exported in a file, and its result imported"
    group = commands.add_parser("unit-check", help=said, description=f"A{said[1:]}. {_NAMES}")
    kinds = group.add_subparsers(required=True, metavar="WHICH")
    export = command(kinds, "export", "unit_check.export", "write a check file for one unit", _NAMES)
    export.add_argument("--unit", type=text, required=True, metavar="CODE", help="the unit that is checked")
    what = export.add_mutually_exclusive_group()
    what.add_argument(
        "--kit", type=text, default="", metavar="NAME", help="what each should have; the standard kit by default"
    )
    what.add_argument("--held", action="store_true", help="everything each of them holds on the books")
    export.add_argument("--title", type=text, default="", metavar="TEXT", help="what the check is for")
    export.add_argument("--until", type=day, required=True, metavar="DATE", help="the last day it can be opened")
    export.add_argument("path", type=Path, metavar="PATH", help="NAME.akcheck")
    scan = command(kinds, "scan", "unit_check.scan", "scan into a check file; needs no store", _SCAN)
    scan.add_argument("path", type=Path, metavar="CHECKFILE", help="NAME.akcheck")
    scan.add_argument("codes", type=text, nargs="*", metavar="CODE", default=(), help="what was scanned")
    finish = command(kinds, "finish", "unit_check.finish", "write the result; the check file deletes itself", _NAMES)
    finish.add_argument("path", type=Path, metavar="CHECKFILE", help="NAME.akcheck")
    finish.add_argument("result", type=Path, metavar="RESULT", help="NAME.akresult")
    finish.add_argument("--lead", type=text, default="", metavar="PERSONAL_NO", help="who led the check and signs it")
    for without in (scan, finish):
        without.set_defaults(asks_store=False)
    take_in = command(kinds, "import", "unit_check.take_in", "import a result, once")
    take_in.add_argument("path", type=Path, metavar="RESULT", help="NAME.akresult")
    take_in.add_argument("--remark", type=text, default="", metavar="TEXT", help="printed on the report")
    take_in.add_argument("--pdf", type=Path, metavar="PATH", help="write the filed report there")
    take_in.set_defaults(key="")
    command(kinds, "list", "unit_check.listed", "the checks there were, and what is still to be settled")
