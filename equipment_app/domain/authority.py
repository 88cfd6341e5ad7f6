"""What an entry asks of who writes it, by the rows of `domain.kinds`: for the journal, which refuses, and for
verification, which names.

Operations ask for their rights themselves (`operations.declared`); this is read off what was written.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from equipment_app.domain.kind_work import Work, called
from equipment_app.domain.kinds import KINDS, ROWS, TABLES, Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.session import Session

Payload: TypeAlias = Mapping[str, Any]


RULES = "rules"
"""The setting by which a store declares the rules of work."""


class Unruled(RuntimeError):
    """An entry of a kind, or with something, that no row has a rule for. Nothing was written."""


ABOUT = {"operator": "id", **dict.fromkeys(("role", "credential", "signing_key", "badge"), "operator")}
"""Tables about operators, and the column that says about whom."""

ASKS = {f"{row.kind} {what}".strip(): ask for row in ROWS for what, ask in row.asks.items()}
"""By `name_of`. What is not here nobody may write; the first entry alone, `genesis`, is anybody's."""


def name_of(payload: Payload) -> str:
    """The kind of an entry, and what of it, where not everybody may write all of a kind."""
    kind = payload["k"]
    if kind == Kind.ACCESS:
        return f"access {payload.get('x', {}).get('what')}"
    if kind == Kind.LEAVING and "open" in payload.get("x", {}):
        return "leaving open"
    if kind == Kind.CARRIED and f"carried {payload.get('x', {}).get('what')}" in ASKS:
        return f"carried {payload['x']['what']}"
    if kind == Kind.STOCKTAKE and payload.get("x", {}).get("what") == "approved":
        return "stocktake approved"
    return "check settled" if kind == Kind.CHECK and "of" in payload else str(kind).replace(" ", "?")


def work_of(payload: Payload) -> Work | None:
    """What must be so of it by the row of its kind; None where nobody does such work."""
    kind, what = called(payload)
    row = KINDS.get(kind)
    return (row.works.get(what) or row.works.get("")) if row else None


def takes_two(payload: Payload) -> bool:
    """Whether two persons write it."""
    ask, work = ASKS.get(name_of(payload)), work_of(payload)
    return (ask is not None and ask.two) or (work is not None and work.by_two(payload.get("x", {})))


def by_two(payload: Payload) -> bool:
    """Whether two persons write it, or what it goes on from: one of them alone does not cancel it either."""
    before = (ask for kind in KINDS[payload["k"]].follows for ask in KINDS[kind].asks.values())
    return takes_two(payload) or any(ask.two for ask in before)


def parts_of(payload: Payload) -> set[str]:
    """What an entry has, as `WritingRule.parts` names it; a remark may stand in any, a number of its own series, and
    the rules that a store is kept by from then on.
    """
    said = ((table, row) for table, row in payload.get("reg", ()) if not declares_rules(table, row))
    rows = {f"{table}:{_shape(table, row)}" if table in ABOUT else table for table, row in said}
    committed = {table for table, _, _ in payload.get("cm", ())} - {"remark"}
    kind, doc = payload["k"], payload.get("doc")
    alien = doc and kind != Kind.STORNO and (kind not in KINDS or doc[0][:2] != KINDS[kind].series)
    return rows | committed | ({"mv", "lost"} & payload.keys()) | ({"doc"} if alien else set())


def declares_rules(table: str, row: Mapping[str, Any]) -> bool:
    """Whether a row declares the rules of work, see `domain.declared_rules`."""
    return table == "setting" and row.get("key") == RULES


def _shape(table: str, row: Mapping[str, Any]) -> str:
    """What becomes of a row about an operator; `given` is a password that somebody else chose."""
    if row["withdrawn"] != 0 or table != "credential":
        return {0: "new", 1: "gone"}.get(row["withdrawn"], "?")
    return {0: "own", 1: "given"}.get(row["initial"], "?")


def needed(payload: Payload) -> tuple[tuple[Right, ...], ...]:
    """The rights asked for: of each group any. Raises Unruled."""
    name, parts = name_of(payload), parts_of(payload)
    ask = ASKS.get(name)
    if ask is None or parts - ask.parts or not (ask.rights or parts):
        raise Unruled(f"{name}: {', '.join(sorted(parts))}")
    return (ask.rights,) if ask.rights else tuple((TABLES[part],) for part in sorted(parts))


def permit(session: Session, payload: Payload, cancelled: Payload | None = None) -> None:
    """Nothing, when whoever works may write this; of which unit it is, the operation has asked. What cancels needs the
    rights and the persons of what is `cancelled` too.
    Raises Unruled: also for a fact that its kind does not carry, which entries of before may have all the same; Locked,
    OwnPasswordFirst, NotAllowed, SecondPersonNeeded, SecondHasNoRight: operations say so before anything is written.
    """
    odd = [fact for fact in payload.get("x", ()) if not KINDS[payload["k"]].may_carry(fact)]
    if odd:
        raise Unruled(f"{name_of(payload)}: {', '.join(odd)}")
    if payload["k"] == Kind.GENESIS:
        return
    for rights in needed(payload):
        _permit(session, rights, two=takes_two(payload))
    for rights in needed(cancelled) if cancelled else ():
        _permit(session, rights, two=by_two(cancelled or {}))


def _permit(session: Session, rights: tuple[Right, ...], *, two: bool) -> None:
    right = next((one for one in rights if session.reach(one)), rights[0])
    session.allowed(right)
    session.refuse_alone(right, two=two)
