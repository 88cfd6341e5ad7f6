"""Commands that ask: holdings, history, find."""

from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import opened
from equipment_app.domain.errors import UnknownThing
from equipment_app.operations import resolve
from equipment_app.queries.find import find as find_all
from equipment_app.queries.history import history as history_of
from equipment_app.queries.holdings import holdings as holdings_of


def holdings(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        found = database.ask(lambda books: holdings_of(books, resolve.member(books, options.who).id, options.at))
    lines = [
        {
            "article": line.article,
            "size": line.size,
            "quantity": line.quantity,
            "code": line.code,
            "serial": line.serial,
            "inventory": line.inventory,
            "since": line.since.isoformat(),
            "paper": line.paper,
            "name": line.name,
        }
        for line in found
    ]
    answer.give({"lines": lines}, [_row(line, "quantity", "name", "size", "code", "since", "paper") for line in lines])
    return 0


def history(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        thing = database.ask(lambda books: resolve.piece(books, options.code))
        if thing is None:
            raise UnknownThing(options.code)
        steps = database.ask(lambda books: history_of(books, thing.id))
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
    answer.give({"entries": entries}, [_row(entry, "seq", "at", "kind", "from", "to", "paper") for entry in entries])
    return 0


def find(options: Any, answer: Answer) -> int:
    with opened(options) as database:
        found = database.ask(lambda books: find_all(books, options.text))
    results = [{"kind": one.kind, "id": one.id, "title": one.title, "facts": one.facts} for one in found]
    answer.give({"results": results}, [_row(one, "kind", "id", "title", "facts") for one in results])
    return 0


def _row(values: dict[str, Any], *names: str) -> str:
    return "  ".join(str(values[name]) for name in names if values[name] not in ("", "uni"))
