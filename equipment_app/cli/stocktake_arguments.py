"""The grammar of a stock-take under way: counting, what differs, and its papers. Beginning and end are operations."""

from typing import Any

from equipment_app.cli.grammar import ask, command, flag, group, operation
from equipment_app.operations import stocktake_counts as counts

_MORE = """What is recorded of a place is not told before it is closed. Nothing changes before `stocktake approve`."""
_STATION = """A station without the store counts with a check file: it holds who counts, the places, and the codes of
what is recorded, no quantities. Its result is imported while the stock-take is under way, once."""
_LIST = """A list has three columns: a place; a code, inventory or serial number, or ARTICLE/SIZE; how many there are,
empty for a scan. All rows are taken, once, or none. A result of a station is taken for who counted there."""
_COUNTING = (
    ("place", counts.OpenCountPlace, "count at a place from now on; open one again that was closed"),
    ("count", counts.CountPiece, "count a piece, or one more of an article"),
    ("quantity", counts.CountQuantity, "write how many of an article there are at a place"),
    ("assign", counts.AssignCode, "say which piece an unknown code is on, which then counts"),
    ("undo", counts.UndoCount, "take the last scan or number of a station back"),
    ("close", counts.CloseCountPlace, "close a place: everything there is counted"),
    ("recount", counts.Recount, "count a difference again; somebody else of the commission does"),
    ("explain", counts.ExplainDifference, "explain a difference, and say what becomes of it"),
    ("move", counts.MoveHome, "let pieces stay where they were found"),
)


def stocktakes(commands: Any) -> Any:
    """The commands of a stock-take, to which its operations are added."""
    under = group(commands, "stocktake", "stock-takes: what is there, compared with what is recorded", _MORE)
    for name, of, said in _COUNTING:
        operation(under, name, of, said, told="stocktake.told", once=False, paper=False)
    lists = command(under, "import", "stocktake.take_counts", "take over the counts of a list, or of a station", _LIST)
    ask(lists, "path", "PATH", "NAME.xlsx, NAME.csv or NAME.akresult")
    ask(lists, "--by", "NAME", counts.BY.help)
    ask(lists, "--station", "NAME", counts.STATION.help)
    _station(under)
    shown = command(under, "show", "stocktake.show", "how far it is; once all places are closed, what differs")
    ask(shown, "--place", "PLACE", "with what is counted there, and the pieces that are not")
    command(under, "list", "stocktake.listed", "all stock-takes there were, the latest first, and what became of each")
    printed = command(under, "print", "stocktake.printed", "write its papers as a draft, without a number")
    ask(printed, "--pdf", "PATH", "write them there", required=True)
    ask(printed, "--place", "PLACE", "the empty sheet of this place, to count on paper")
    flag(printed, "--sheet", "the sheet of what was counted alone")
    return under


def _station(under: Any) -> None:
    export = command(under, "export", "stocktake_files.export", "write a check file for a station", _STATION)
    ask(export, "--places", "PLACE,…", "these places alone; else all that are open")
    ask(export, "--by", "NAME", counts.BY.help)
    ask(export, "--station", "NAME", counts.STATION.help)
    ask(export, "--until", "DATE", "the last day it can be opened", required=True)
    ask(export, "path", "PATH", "NAME.akcheck")
    scan = command(under, "scan", "stocktake_files.scan", "count into a check file; needs no store", _STATION)
    ask(scan, "path", "CHECKFILE", "NAME.akcheck")
    ask(scan, "--place", "PLACE", "count there from now on")
    ask(scan, "--quantity", "QUANTITY", "how many there are of the article that is named, instead of one more")
    ask(scan, "codes", "CODE", "what was scanned, or ARTICLE/SIZE; else read from stdin", nargs="*", default=())
    finish = command(under, "finish", "stocktake_files.finish", "write the result; the check file deletes itself")
    ask(finish, "path", "CHECKFILE", "NAME.akcheck")
    ask(finish, "result", "RESULT", "NAME.akresult")
