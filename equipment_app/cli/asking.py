"""Commands that ask: holdings, history, find."""

from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import opened
from equipment_app.domain.errors import UnknownThing
from equipment_app.domain.kinds import KINDS
from equipment_app.operations import Books, resolve
from equipment_app.queries.find import find as find_all
from equipment_app.queries.holdings import HoldingLine
from equipment_app.queries.holdings import holdings as holdings_of
from equipment_app.queries.pieces import history as history_of
from equipment_app.store.records.things import Thing


def holdings(options: Any, answer: Answer) -> int:
    """Also of who has left; a day is told with how far the journal had come when it was asked."""
    with opened(options) as database:
        found = database.ask(lambda books: holdings_of(books, resolve.anyone(books, options.who).id, options.at))
        head = database.ask(lambda books: books.journal.head()[0])
    lines = [_held(line) for line in found]
    said = [
        _row(line, "quantity", "name", "size", "code", "since", "paper") + _cancelled(line, answer) for line in lines
    ]
    if not said:
        said.append(answer.say("Nedrží nic.", "Holds nothing."))
    if options.at:
        said.append(answer.say(f"Deník k zápisu {head}.", f"Journal up to entry {head}."))
    answer.give({"lines": lines, "head": head}, said)
    return 0


def _held(line: HoldingLine) -> dict[str, Any]:
    return {
        "article": line.article,
        "size": line.size,
        "quantity": line.quantity,
        "code": line.code,
        "serial": line.serial,
        "inventory": line.inventory,
        "since": line.since.isoformat(),
        "paper": line.paper,
        "name": line.name,
        "cancelled_on": line.cancelled_on.isoformat() if line.cancelled_on else "",
    }


def _cancelled(line: dict[str, Any], answer: Answer) -> str:
    day = line["cancelled_on"]
    return answer.say(f"  stornováno {day}", f"  cancelled on {day}") if day else ""


def history(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        steps = database.ask(lambda books: history_of(books, _piece(books, options.code).id))
    entries = [
        {
            "seq": step.seq,
            "at": step.at.isoformat(),
            "kind": step.kind,
            "from": step.source,
            "to": step.target,
            "paper": step.paper,
            "cancelled_by": step.cancelled_by,
        }
        for step in steps
    ]
    told = ("seq", "at", "kind", "from", "to", "paper", "cancelled_by")
    answer.give({"entries": entries}, [_row(_said(entry, answer), *told) for entry in entries])
    return 0


def _piece(books: Books, code: str) -> Thing:
    thing = resolve.piece(books, code)
    if thing is None:
        raise UnknownThing(code)
    return thing


def find(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        found = database.ask(lambda books: find_all(books, options.text, options.limit + 1))
    more, found = len(found) > options.limit, found[: options.limit]
    results = [{"kind": one.kind, "id": one.id, "title": one.title, "facts": one.facts} for one in found]
    said = [_row(_said(one, answer), "kind", "id", "title", "facts") for one in results]
    if not said:
        said.append(answer.say("Nic se nenašlo.", "Nothing was found."))
    if more:
        said.append(answer.say("… a další; víc ukáže --limit N.", "… and more; --limit N shows them."))
    answer.give({"results": results, "more": more}, said)
    return 0


def _said(values: dict[str, Any], answer: Answer) -> dict[str, Any]:
    """For people: the kind of an entry or of what was found in their words; programs get the key."""
    kind = values["kind"]
    if kind == "paper":
        deed, _, day = values["facts"].partition(" ")
        values = values | {"facts": f"{_named(deed, answer)} {day}"}
    return values | {"kind": _named(kind, answer)}


def _named(kind: str, answer: Answer) -> str:
    return KINDS[kind].noun.said(answer.lang) if kind in KINDS else answer.say(_CZECH[kind], kind)


def _row(values: dict[str, Any], *names: str) -> str:
    return "  ".join(str(values[name]) for name in names if values[name] not in ("", "uni"))


_CZECH = {
    "member": "člen",
    "unit": "útvar",
    "place": "místo",
    "thing": "věc",
    "article": "druh",
    "kit": "sada",
    "paper": "doklad",
}
