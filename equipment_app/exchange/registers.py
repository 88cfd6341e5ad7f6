"""What auditors ask first, as tables in Czech or English: handovers between two days, and who held what on a day."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypeAlias

from equipment_app.domain.kinds import KINDS
from equipment_app.exchange.write import ColumnOut, SheetOut

Lang: TypeAlias = Literal["cs", "en"]
Kind: TypeAlias = Literal["text", "number", "money", "date"]
Said: TypeAlias = tuple[str, str]
"""In Czech, in English."""

_NAME: tuple[Said, Kind] = (("Člen", "Member"), "text")
_PERSON: tuple[tuple[Said, Kind], ...] = (
    (("Útvar", "Unit"), "text"),
    (("OEČ", "Personal number"), "text"),
    _NAME,
)
_THING: tuple[tuple[Said, Kind], ...] = (
    (("Kód druhu", "Article code"), "text"),
    (("Věc", "Item"), "text"),
    (("Velikost", "Size"), "text"),
    (("Kód", "Code"), "text"),
    (("Výrobní číslo", "Serial number"), "text"),
    (("Inventární číslo", "Inventory number"), "text"),
    (("Množství", "Quantity"), "number"),
    (("MJ", "Unit of measure"), "text"),
    (("Stav", "Condition"), "text"),
    (("Cena za MJ", "Price per unit"), "money"),
    (("Zdroj", "Funding"), "text"),
)
_MOVED: tuple[tuple[Said, Kind], ...] = (
    (("Den", "Day"), "date"),
    (("Doklad", "Paper"), "text"),
    (("Pohyb", "Movement"), "text"),
    *_PERSON,
    *_THING,
    (("Storno", "Cancelled on"), "date"),
)
_HELD: tuple[tuple[Said, Kind], ...] = (
    *_PERSON,
    *_THING,
    (("Od", "Since"), "date"),
    (("Doklad", "Paper"), "text"),
)
_STATE: tuple[tuple[Said, Kind], ...] = ((("Údaj", "Fact"), "text"), (("Hodnota", "Value"), "text"))
_CONDITIONS: Mapping[str, Said] = {
    "new": ("nové", "new"),
    "as_new": ("výborné", "as new"),
    "good": ("dobré", "good, used"),
    "worn": ("opotřebené", "worn"),
    "damaged": ("poškozené", "damaged"),
    "unusable": ("nepoužitelné", "unusable"),
}
_UNITS = {"ks": "pcs", "pár": "pair", "bal": "pack", "sada": "set"}


def moved(rows: Iterable[Any], lang: Lang = "cs", *, names: bool = True) -> SheetOut:
    """`rows` are `queries.reports.Moved`; what a member gave back is negative. Names of people may be left out."""
    table = [
        (
            *(row.day, row.number, KINDS[row.kind].noun.said(lang)),
            *(*_person(row.member), *_thing(row, lang), row.cancelled_on),
        )
        for row in rows
    ]
    return _table(_in(lang, ("Vydané a vrácené", "Issued and returned")), _MOVED, table, lang, names=names)


def held(people: Iterable[Any], lang: Lang = "cs", *, names: bool = True) -> SheetOut:
    """`people` are `queries.reports.Held`."""
    table = [
        (*_person(one.member), *_thing(line, lang), line.since, line.paper) for one in people for line in one.lines
    ]
    return _table(_in(lang, ("Kdo co drží", "Who holds what")), _HELD, table, lang, names=names)


def state(of: Any, lang: Lang = "cs") -> SheetOut:
    """What the books were when they were asked; `of` is `queries.reports.AsOf`."""
    rows: tuple[tuple[Said, str | int], ...] = (
        (("Výdejna", "Store"), of.letterhead.store),
        (("Útvar", "Unit"), of.unit or _in(lang, ("všechny", "all"))),
        (("Deník k zápisu", "Journal up to entry"), of.sequence),
        (("Otisk posledního zápisu", "Hash of the last entry"), of.hash),
        (("Kód deníku", "Journal code"), of.code),
        (("Sestaveno", "Made at"), f"{of.at:%d.%m.%Y %H:%M}"),
        (("Sestavil", "Made by"), of.printed_by),
    )
    title = _in(lang, ("Stav evidence", "State of the store"))
    return SheetOut(title, _columns(_STATE, lang), [(_in(lang, said), value) for said, value in rows])


def _table(
    title: str, columns: Sequence[tuple[Said, Kind]], rows: list[tuple[Any, ...]], lang: Lang, *, names: bool
) -> SheetOut:
    place = columns.index(_NAME)
    if not names:
        columns = (*columns[:place], *columns[place + 1 :])
        rows = [(*row[:place], *row[place + 1 :]) for row in rows]
    return SheetOut(title, _columns(columns, lang), rows)


def _in(lang: Lang, said: Said) -> str:
    return said[lang == "en"]


def _columns(columns: Iterable[tuple[Said, Kind]], lang: Lang) -> tuple[ColumnOut, ...]:
    return tuple(ColumnOut(_in(lang, title), kind) for title, kind in columns)


def _condition(row: Any, lang: Lang) -> str:
    return _in(lang, _CONDITIONS[row.condition]) if row.condition in _CONDITIONS else str(row.condition)


def _person(member: Any) -> tuple[str, str, str]:
    return member.unit_code, member.personal_number, member.full_name


def _thing(row: Any, lang: Lang) -> tuple[Any, ...]:
    size = "" if row.size == "uni" else row.size
    unit = _UNITS.get(row.unit, row.unit) if lang == "en" else row.unit
    name = row.name_en if lang == "en" and row.name_en else row.name
    return (
        *(row.article, name, size, row.code, row.serial, row.inventory, row.quantity, unit, _condition(row, lang)),
        *(row.price, row.funding),
    )
