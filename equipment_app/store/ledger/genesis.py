"""The first entry: who the store is, who keeps it, and what it starts with."""

import json
from datetime import date
from uuid import uuid4

from equipment_app.domain.custody import OUTSIDE
from equipment_app.domain.entries import Cell, Entry, Registration, Row, Secret, picked
from equipment_app.domain.home import FIRST, Home
from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Funding
from equipment_app.domain.sizes import SCHEMES
from equipment_app.store.ledger.journal import Journal

_NAMED = ("personal_number", "surname", "given_name", "title_before", "title_after", "rank", "function")
IDENTITY: Row = dict.fromkeys(_NAMED, "") | {"civilian": 0, "member_since": None, "sizes": "{}"}
"""Every field of a person, empty. `sizes` is a JSON object, scheme to size."""

FUNDINGS = (
    Funding(
        "CZ-HOMEAFFAIRS-0004",
        "N",
        "Položky se zdrojem N byly pořízeny v projektu CZ-HOMEAFFAIRS-0004 „Spolupráce národní policie, mezinárodních "
        "subjektů a územní samosprávy“, podpořeném z Norských fondů 2014–2021 (Norway Grants).",
        "Items marked N were purchased under project CZ-HOMEAFFAIRS-0004, supported by the Norway Grants 2014–2021.",
        "Norway Grants",
        keep_until=date(2029, 2, 28),
    ),
    Funding("Rozpočet PČR", "R", "Zdroj R: rozpočet Policie ČR.", "R: Police of the CR budget."),
)


def begin(journal: Journal, name: str, operator: Row, home: Home) -> None:
    """Write the genesis entry under a new origin. The first store's says nothing of blocks, as it never did.

    Raises BadBlock.
    """
    home.check()
    ref, store = str(uuid4()), str(uuid4())
    journal.origin = f"{store}/1"
    person = {"ref": ref, **IDENTITY, **operator}
    if not person["surname"]:
        person["surname"] = "Výstrojář"
    registers = [
        Registration("setting", {"key": "store.name", "value": name}),
        Registration("operator", {"id": 1, "ref": ref, "role": "quartermaster", "withdrawn": 0}),
        Registration("holder", holder(OUTSIDE, "supplier", name="Dodavatelé")),
    ]
    registers += [
        Registration("size_scheme", {"code": s.code, "name": s.name, "sizes": json.dumps(s.sizes, ensure_ascii=False)})
        for s in SCHEMES
    ]
    registers += [Registration("funding", funding(source)) for source in FUNDINGS]
    own: dict[str, Cell] = {"store": store}
    if home != FIRST:
        own |= {"block": home.block, "code": home.code}
    if home.carried:
        own |= {"carried": 1}
    journal.append(Entry(Kind.GENESIS, registers=tuple(registers), secrets=(Secret("identity", person),), facts=own))


def funding(source: Funding) -> Row:
    """The row of a source that is begun with, or made by a list."""
    kept = {"keep_until": source.keep_until.isoformat()} if source.keep_until else {}
    return picked(source, "code letter text_cs text_en logo") | kept


def holder(
    id: int,
    kind: str,
    *,
    ref: str | None = None,
    label: str = "",
    name: str = "",
    code: int | None = None,
    parent: int | None = None,
) -> Row:
    """The whole row of a holder."""
    row: Row = {"id": id, "kind": kind, "ref": ref, "label": label, "name": name, "code": code, "parent": parent}
    return {**row, "withdrawn": 0}
