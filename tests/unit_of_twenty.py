"""A store with a unit of twenty members who hold twelve numbered things each, and one member of another unit."""

from pathlib import Path

from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from tests.world import DELIVERY, World

MEMBERS, KINDS = 20, 12
UNIT = "KRPK"
KIT = "Výstroj do nasazení"
EXPIRED = "S-03-005"
"""The third member's fifth thing; its last day was long ago."""
FOREIGN = "S-99-001"
"""What a member of another unit holds."""


def make(path: Path) -> World:
    """Open, with everything handed out."""
    world = World.make(path)
    people = "OEČ;Příjmení;Jméno;Hodnost;Kód útvaru;Útvar\n"
    people += "".join(f"{number(n)};Zkoušková{n:02};Jana;prap.;{UNIT};KŘP Karlovarského kraje\n" for n in members())
    kinds = "Kód;Název;Evidence;Velikostní řada;MJ;Cena za MJ\n"
    kinds += "".join(f"D-{k:02};Druh{k:02} zkušební;item;uni;ks;100\n" for k in kinds_())
    pieces = DELIVERY + "".join(
        f"DL-9;2.2.2026;Dodavatel První a.s.;;D-{k:02};;1;{serial(n, k)};;;{_expiry(n, k)};100;Sklad;A01\n"
        for n in (*members(), 99)
        for k in kinds_()
    )
    world.take_in(ListKind.MEMBERS, people)
    world.take_in(ListKind.CATALOGUE, kinds)
    world.take_in(ListKind.DELIVERIES, pieces)
    world.take_in(ListKind.KIT, "Kód;Množství;Povinné\n" + "".join(f"D-{k:02};1;ano\n" for k in kinds_()), KIT)
    for n in members():
        world.do(Issue(number(n), tuple(serial(n, k) for k in kinds_()), overdue="zkouška"))
    world.do(Issue("990003", (FOREIGN,)))
    return world


def members() -> range:
    return range(1, MEMBERS + 1)


def kinds_() -> range:
    return range(1, KINDS + 1)


def number(member: int) -> str:
    return f"9910{member:02}"


def serial(member: int, kind: int) -> str:
    return f"S-{member:02}-{kind:03}"


def _expiry(member: int, kind: int) -> str:
    return "31.1.2026" if serial(member, kind) == EXPIRED else ""
