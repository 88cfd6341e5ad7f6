"""What auditors ask first, as tables: everything handed over between two days, and who held what on a day."""

from collections.abc import Iterable
from typing import Any

from equipment_app.exchange.write import ColumnOut, SheetOut

_PERSON = (ColumnOut("Útvar"), ColumnOut("Osobní číslo"), ColumnOut("Člen"))
_THING = (
    ColumnOut("Kód druhu"),
    ColumnOut("Věc"),
    ColumnOut("Velikost"),
    ColumnOut("Kód"),
    ColumnOut("Výrobní číslo"),
    ColumnOut("Inventární číslo"),
    ColumnOut("Množství", "number"),
    ColumnOut("MJ"),
    ColumnOut("Stav"),
    ColumnOut("Cena za MJ", "money"),
    ColumnOut("Zdroj"),
)
_MOVED = (
    ColumnOut("Den", "date"),
    ColumnOut("Doklad"),
    ColumnOut("Pohyb"),
    *_PERSON,
    *_THING,
    ColumnOut("Storno", "date"),
)
_CONDITIONS = {
    "new": "nové",
    "as_new": "výborné",
    "good": "dobré",
    "worn": "opotřebené",
    "damaged": "poškozené",
    "unusable": "nepoužitelné",
}
_DEEDS = {"issue": "výdej", "return": "vrácení", "storno": "storno"}
"""Both as the printed registers say them."""
_HELD = (*_PERSON, *_THING, ColumnOut("Od", "date"), ColumnOut("Doklad"))


def moved(rows: Iterable[Any]) -> SheetOut:
    """`rows` are `queries.reports.Moved`; what a member gave back is negative."""
    return SheetOut(
        "Vydané a vrácené",
        _MOVED,
        [(row.day, row.number, _DEEDS[row.kind], *_person(row.member), *_thing(row), row.cancelled_on) for row in rows],
    )


def held(people: Iterable[Any]) -> SheetOut:
    """`people` are `queries.reports.Held`."""
    return SheetOut(
        "Kdo co drží",
        _HELD,
        [(*_person(one.member), *_thing(line), line.since, line.paper) for one in people for line in one.lines],
    )


def state(of: Any) -> SheetOut:
    """What the books were when they were asked; `of` is `queries.reports.AsOf`."""
    rows = (
        ("Výdejna", of.letterhead.store),
        ("Útvar", of.unit or "všechny"),
        ("Deník k zápisu", of.sequence),
        ("Otisk posledního zápisu", of.hash),
        ("Kód deníku", of.code),
        ("Sestaveno", f"{of.at:%d.%m.%Y %H:%M}"),
        ("Sestavil", of.printed_by),
    )
    return SheetOut("Stav evidence", (ColumnOut("Údaj"), ColumnOut("Hodnota")), rows)


def _condition(row: Any) -> str:
    return _CONDITIONS.get(row.condition, str(row.condition))


def _person(member: Any) -> tuple[str, str, str]:
    return member.unit_code, member.personal_number, member.full_name


def _thing(row: Any) -> tuple[Any, ...]:
    size = "" if row.size == "uni" else row.size
    return (
        *(row.article, row.name, size, row.code, row.serial, row.inventory, row.quantity, row.unit, _condition(row)),
        *(row.price, row.funding),
    )
