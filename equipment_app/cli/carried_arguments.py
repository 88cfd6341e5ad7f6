"""The grammar of what is carried out of the store in a file and brought back: gate files, unit checks, stations."""

import argparse
from typing import Any, TypeAlias

from equipment_app.cli.grammar import ask, command, flag, group, of_lead
from equipment_app.domain.rights import Right
from equipment_app.operations import stocktake_counts as counts

_GATE_FILE = """The second gate opens FILE with this program and works in it as in any store. The secret opens it, and
is the password of whoever works in it; tell it apart from the file. It has the names of those who take part: delete
it when the deployment is closed."""
_BRING_BACK = """FILE is verified first. What was brought before is passed over, so it may be brought again when more
was done there. What cannot be taken over, as a piece that went elsewhere meanwhile, is told and stays in FILE (exit
code 1). So is what nobody could know of when FILE was made, or was written in another copy of it: ask the people, and
name its hash with --confirm."""
_NAMES = """A check file holds names and personal numbers of the unit's members, and opens with a secret of its own:
tell that apart from the file. It is valid until the day chosen, 31 days at most, and deletes itself once its result is
written."""
_SCAN = "Without CODE they are read from the standard input, one a line. Each is kept before the next is read."
_STATION = """A station without the store counts with a check file: it holds who counts, the places, and the codes of
what is recorded, no quantities. Its result is imported while the stock-take is under way, once."""


_SECRET = "what opens it, on the first line of F, 12 characters at least; else it is asked for"
ANOTHER_COPY = "though the result of another copy of the same file is on the books"
OF_DEPLOYMENT = ("deployment", "DEPLOYMENT", "its title, or the number of an entry that changed it")
Commands: TypeAlias = tuple[argparse.ArgumentParser, ...]


def gate_files(kinds: Any) -> None:
    """The commands of a second gate."""
    file = command(kinds, "gate-file", "deployments.gate_file", "make a store for a second gate", _GATE_FILE)
    back = command(kinds, "bring-back", "deployments.bring_back", "take over what a second gate did", _BRING_BACK)
    of_lead(Right.HAND_OVER, file, back)
    for one in (file, back):
        ask(one, *OF_DEPLOYMENT)
        ask(one, "--secret-file", "F", _SECRET)
    ask(file, "--to", "FILE", "NAME.equip, which is not there yet", required=True)
    ask(file, "--places", "PLACE,…", "what lies in these places of the store alone")
    ask(file, "--for", "WHO", "whom it is given to, who signs in there under this name", dest="whom")
    ask(file, "--until", "DATE", "by when it is to be back; else the day everything is", default=None)
    ask(back, "file", "FILE", "the gate file")
    flag(back, "--dry-run", "say how much of it is new and write nothing")
    ask(back, "--confirm", "HASH,…", "also these, of what was asked about")


def unit_checks(commands: Any) -> None:
    kinds = group(commands, "unit-check", "a unit check: exported in a file, and its result imported", _NAMES)
    export = command(kinds, "export", "unit_check.export", "write a check file for one unit", _NAMES)
    ask(export, "--unit", "CODE", "the unit that is checked", required=True)
    what = export.add_mutually_exclusive_group()
    ask(what, "--kit", "NAME", "what each should have; the standard kit by default")
    flag(what, "--held", "everything each of them holds on the books")
    ask(export, "--title", "TEXT", "what the check is for")
    ask(export, "--for", "WHO", "whom it is given to", dest="whom")
    _, finish = _check_file(kinds, export, "unit_check", "scan into a check file; needs no store", _SCAN, _NAMES)
    ask(finish, "--lead", "PERSONAL_NO", "who led the check and signs it")
    take_in = command(kinds, "import", "unit_check.take_in", "import a result, once")
    ask(take_in, "path", "RESULT", "NAME.akresult")
    ask(take_in, "--remark", "TEXT", "printed on the report")
    ask(take_in, "--pdf", "PATH", "write the filed report there")
    flag(take_in, "--another-copy", ANOTHER_COPY)
    take_in.set_defaults(key="")
    listed = command(kinds, "list", "unit_check.listed", "the checks there were, and what is still to be settled")
    of_lead(Right.CHECK, export, take_in, listed)
    settle = command(kinds, "settle", "unit_check.settle", "say how differences of a check were settled")
    of_lead(Right.HAND_OVER, settle)
    ask(settle, "differences", "NUMBER/LINE", "as `unit-check list` has them: KO-2026-000001/3", nargs="+")
    ask(settle, "--remark", "TEXT", "how they were settled")


def station(under: Any) -> None:
    """The commands of a station that counts in a stock-take without the store."""
    export = command(under, "export", "stocktake.export", "write a check file for a station", _STATION)
    of_lead(Right.STOCKTAKE, export)
    ask(export, "--places", "PLACE,…", "these places alone; else all that are open")
    ask(export, "--by", "NAME", counts.BY.help)
    ask(export, "--station", "NAME", counts.STATION.help)
    scan, _ = _check_file(under, export, "stocktake", "count into a check file; needs no store", _STATION, "")
    ask(scan, "--place", "PLACE", "count there from now on")
    ask(scan, "--quantity", "QUANTITY", "how many there are of the article that is named, instead of one more")


def _check_file(kinds: Any, export: Any, module: str, said: str, scanned: str, finished: str) -> Commands:
    """What is worked in without a store: carried out with `export`, scanned into, finished; the last two."""
    ask(export, "--until", "DATE", "the last day it can be opened", required=True)
    ask(export, "path", "PATH", "NAME.akcheck")
    scan = command(kinds, "scan", f"{module}.scan", said, scanned)
    end = "write the result; the check file deletes itself"
    finish = command(kinds, "finish", f"{module}.finish", end, finished)
    for one in (scan, finish):
        ask(one, "path", "CHECKFILE", "NAME.akcheck")
    for one in (export, scan, finish):
        ask(one, "--secret-file", "F", _SECRET)
    said = "what was scanned; else read from the standard input"
    ask(scan, "codes", "CODE", said, nargs="*", default=())
    ask(finish, "result", "RESULT", "NAME.akresult")
    return scan, finish
