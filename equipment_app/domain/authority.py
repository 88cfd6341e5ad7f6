"""What an entry asks of who writes it: one table, for the journal, which refuses, and for verification, which names.

Operations ask for their rights themselves (`operations.declared`); this is read off what was written.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from equipment_app.domain.custody import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.session import Session

Payload: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Ask:
    rights: tuple[Right, ...] = ()
    """Any of these; none where each of the tables asks for its own."""
    parts: frozenset[str] = frozenset()
    """What it may have: moves, lost numbers, rows of these tables, commitments to these; of rows about operators
    also what becomes of them.
    """
    two: bool = False
    """Two persons do it, as soon as there are two."""


class Unruled(RuntimeError):
    """An entry of a kind, or with something, that the table has no rule for. Nothing was written."""


def _ask(*rights: Right, parts: str = "", two: bool = False) -> Ask:
    return Ask(rights, frozenset(parts.split()), two)


TABLES = {
    "setting": Right.SETTINGS,
    **dict.fromkeys(("article", "kit", "kit_line", "product"), Right.CATALOGUE),
    **dict.fromkeys(("holder", "identity"), Right.MEMBERS),
    **dict.fromkeys(("thing", "funding"), Right.RECEIVE),
    "operator:new": Right.OPERATORS,
}
"""What registering into each asks for by itself. Operators came so in the first stores, before there were passwords."""

SERIES = {
    Kind.REGISTER: "IM",
    Kind.RECEIPT: "IM",
    Kind.ISSUE: "PP",
    Kind.RETURN: "VR",
    Kind.CHECK: "KO",
    Kind.OFFICE: "PD",
}
"""Of the numbers that a kind of entry may bear; a cancellation bears that of what it cancels."""

ABOUT = {"operator": "id", **dict.fromkeys(("role", "credential", "signing_key", "badge"), "operator")}
"""Tables about operators, and the column that says about whom."""

ASKS = {
    "register": _ask(parts=" ".join(TABLES)),
    "receipt": _ask(Right.RECEIVE, parts="mv holder funding thing"),
    "issue": _ask(Right.HAND_OVER, parts="mv"),
    "return": _ask(Right.HAND_OVER, parts="mv"),
    "storno": _ask(Right.HAND_OVER, parts="mv article kit kit_line holder identity funding thing"),
    "filed": _ask(Right.PAPERS, Right.CHECK, parts="filing"),
    "printed": _ask(Right.PAPERS),
    "signed": _ask(Right.PAPERS),
    "labelled": _ask(Right.LABELS, parts="label code thing"),
    "check": _ask(Right.CHECK, parts="checked"),
    "check settled": _ask(Right.HAND_OVER, parts="checked"),
    "office": _ask(Right.OFFICE, two=True),
    "restore": _ask(Right.RESTORE, parts="lost", two=True),
    "access password": _ask(Right.PASSWORD, parts="credential:own signing_key:new"),
    "access recovery": _ask(Right.PASSWORD, parts="credential:own signing_key:new", two=True),
    "access pin": _ask(Right.OWN, parts="credential:own"),
    "access no_pin": _ask(Right.OWN, parts="credential:own"),
    "access sheet": _ask(Right.OWN, parts="credential:own"),
    "access key": _ask(Right.OWN, parts="credential:own signing_key:new signing_key:gone", two=True),
    "access operator": _ask(Right.OPERATORS, parts="operator:new identity role:new credential:given", two=True),
    "access roles": _ask(Right.OPERATORS, parts="role:new role:gone", two=True),
    "access reset": _ask(Right.OPERATORS, parts="credential:given signing_key:gone", two=True),
    "access withdrawn": _ask(
        Right.OPERATORS, parts="operator:gone role:gone credential:gone signing_key:gone badge:gone", two=True
    ),
    "access badge": _ask(Right.OPERATORS, parts="badge:new badge:gone"),
    "access no_badge": _ask(Right.OPERATORS, parts="badge:gone"),
    "access encryption": _ask(Right.ENCRYPTION, two=True),
    "access log_aside": _ask(Right.RESTORE),
}
"""By `name_of`. What is not here nobody may write; the first entry alone, `genesis`, is anybody's."""


def name_of(payload: Payload) -> str:
    """The kind of an entry, and what of it, where not everybody may write all of a kind."""
    kind = payload["k"]
    if kind == Kind.ACCESS:
        return f"access {payload.get('x', {}).get('what')}"
    return "check settled" if kind == Kind.CHECK and "of" in payload else str(kind).replace(" ", "?")


def parts_of(payload: Payload) -> set[str]:
    """What an entry has, as `Ask.parts` names it; a remark may stand in any, and a number of its own series."""
    rows = {f"{table}:{_shape(table, row)}" if table in ABOUT else table for table, row in payload.get("reg", ())}
    committed = {table for table, _, _ in payload.get("cm", ())} - {"remark"}
    kind, doc = payload["k"], payload.get("doc")
    alien = doc and kind != Kind.STORNO and doc[0] != SERIES.get(kind)
    return rows | committed | ({"mv", "lost"} & payload.keys()) | ({"doc"} if alien else set())


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


def permit(session: Session, payload: Payload) -> None:
    """Nothing, when whoever works may write this; of which unit it is, the operation has asked.

    Raises:
        Unruled.
        Locked, OwnPasswordFirst, NotAllowed, SecondPersonNeeded: operations say so before anything is written.
    """
    if payload["k"] == Kind.GENESIS:
        return
    for rights in needed(payload):
        right = next((one for one in rights if session.reach(one)), rights[0])
        session.allowed(right)
        session.refuse_alone(right, two=ASKS[name_of(payload)].two)
