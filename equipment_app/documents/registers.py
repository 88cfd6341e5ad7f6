"""What auditors ask first, as reports: everything handed over between two days, and who held what on a day.

The rows come from the books' questions; here is only what of them is printed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Protocol, TypedDict

from equipment_app.documents.phrases import CONDITIONS
from equipment_app.documents.reported import Column, Kind, Report, Row, Section
from equipment_app.documents.words import day, numeral
from equipment_app.domain.kinds import KINDS, Side
from equipment_app.domain.papers import Letterhead
from equipment_app.domain.sizes import UNI


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asked, when, and of which state of the journal. `unit` is the name of the one unit asked about."""

    letterhead: Letterhead
    at: datetime
    sequence: int
    code: str
    printed_by: str
    unit: str = ""
    qr: str = ""


class Person(Protocol):
    @property
    def full_name(self) -> str: ...
    @property
    def personal_number(self) -> str: ...
    @property
    def unit_code(self) -> str: ...
    @property
    def unit_name(self) -> str: ...


class Thing(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def size(self) -> str: ...
    @property
    def quantity(self) -> int: ...
    @property
    def unit(self) -> str: ...
    @property
    def serial(self) -> str: ...
    @property
    def inventory(self) -> str: ...
    @property
    def condition(self) -> str: ...


class Handed(Thing, Protocol):
    """`quantity` is positive for what the member got and negative for what left them again."""

    @property
    def day(self) -> date: ...
    @property
    def number(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def member(self) -> Person: ...
    @property
    def cancelled_on(self) -> date | None: ...


class HeldThing(Thing, Protocol):
    @property
    def price(self) -> int | None: ...
    @property
    def since(self) -> date: ...
    @property
    def paper(self) -> str: ...


class Holding(Protocol):
    @property
    def member(self) -> Person: ...
    @property
    def lines(self) -> Sequence[HeldThing]: ...


def handovers(asked: Asked, first: date, last: date, rows: Iterable[Handed]) -> Report:
    """Everything issued and returned from `first` to `last`, by unit, in the order of `rows` within one."""
    ordered = sorted(rows, key=lambda row: row.member.unit_code)
    sections: list[Section] = []
    number = 0
    for name, some in groupby(ordered, key=lambda row: row.member.unit_name):
        lines = tuple(_handed(place, row) for place, row in enumerate(some, number + 1))
        number += len(lines)
        sections.append(Section(name or _NO_UNIT, lines, total=f"Celkem {name or _NO_UNIT}"))
    people = len({row.member.personal_number or row.member.full_name for row in ordered})
    return Report(
        title="Vydané a vrácené věci",
        subtitle="Výpis z deníku evidence, po útvarech",
        subject=("Období", f"{day(first)} – {day(last)}"),
        columns=_HANDED,
        sections=tuple(sections),
        facts=(
            *_unit(asked),
            ("Členů", str(people), 25),
            ("Dokladů", str(len({row.number for row in ordered})), 25),
            ("Řádků", str(number), 25),
        ),
        remark="Storno snižuje sloupec, ve kterém stojí stornovaný doklad. Stav k zápisu deníku uvedenému v záhlaví.",
        closing=_closing(number),
        **_common(asked),
    )


def holdings(asked: Asked, at: date, people: Iterable[Holding]) -> Report:
    """Who held what at the end of the day `at`, by unit and person, in the order of `people` within a unit."""
    ordered = sorted((one for one in people if one.lines), key=lambda one: one.member.unit_code)
    sections: list[Section] = []
    number = 0
    for name, some in groupby(ordered, key=lambda one: one.member.unit_name):
        parts: list[Section] = []
        for one in some:
            lines = tuple(_held(place, line) for place, line in enumerate(one.lines, number + 1))
            number += len(lines)
            parts.append(Section(_person(one.member), lines))
        sections.append(Section(name or _NO_UNIT, parts=tuple(parts), total=f"Celkem {name or _NO_UNIT}"))
    pieces = sum(line.quantity for one in ordered for line in one.lines)
    return Report(
        title="Kdo co drží",
        subtitle="Věci svěřené členům, po útvarech a osobách",
        subject=("Stav ke dni", day(at)),
        columns=_HELD,
        sections=tuple(sections),
        facts=(*_unit(asked), ("Členů", str(len(ordered)), 25), ("Položek / věcí", f"{number} / {pieces}", 30)),
        remark="Celkem je pořizovací cena krát množství. Stav podle deníku evidence, k zápisu uvedenému v záhlaví.",
        closing=_closing(number),
        **_common(asked),
    )


_NO_UNIT = "Bez útvaru"
_THING = (
    Column("Věc", 60),
    Column("Velikost", 15),
    Column("Inventární č.", 22),
    Column("Výrobní č.", 23),
)
_HANDED = (
    Column("Č.", 9, Kind.COUNT),
    Column("Den", 19, Kind.DAY),
    Column("Doklad", 29),
    Column("Pohyb", 15),
    Column("OEČ", 17),
    Column("Člen", 45),
    *_THING,
    Column("Vydáno", 13, Kind.COUNT, summed=True),
    Column("Vráceno", 14, Kind.COUNT, summed=True),
    Column("MJ", 9),
    Column("Stav", 21),
)
_HELD = (
    Column("Č.", 10, Kind.COUNT),
    *_THING,
    Column("Množ.", 13, Kind.COUNT, summed=True),
    Column("MJ", 10),
    Column("Stav", 22),
    Column("Vydáno", 20, Kind.DAY),
    Column("Doklad", 31),
    Column("Celkem Kč", 22, Kind.MONEY, summed=True),
)


def _handed(number: int, row: Handed) -> Row:
    kind = KINDS[row.kind]
    issued = kind.side is Side.TARGET or (kind.side is None and row.quantity < 0)
    values = (
        *(number, row.day, row.number, kind.noun.cs, row.member.personal_number),
        *(row.member.full_name, row.name, _size(row), row.inventory, row.serial),
        *((row.quantity, None) if issued else (None, -row.quantity)),
        *(row.unit, _condition(row)),
    )
    return Row(values, f"Stornováno {day(row.cancelled_on)}." if row.cancelled_on else "")


def _held(number: int, line: HeldThing) -> Row:
    price = None if line.price is None else line.price * line.quantity
    values = (
        *(number, line.name, _size(line), line.inventory, line.serial, line.quantity, line.unit, _condition(line)),
        *(line.since, line.paper, price),
    )
    return Row(values)


def _size(thing: Thing) -> str:
    """Things that fit everybody have none to print."""
    return "" if thing.size == UNI else thing.size


def _condition(thing: Thing) -> str:
    return CONDITIONS.get(thing.condition, (thing.condition,))[0]


def _person(member: Person) -> str:
    return ", ".join(filter(None, (member.full_name, member.personal_number)))


def _unit(asked: Asked) -> Iterator[tuple[str, str, float]]:
    yield "Útvar", asked.unit or "všechny", 70


def _closing(count: int) -> str:
    return f"Celkem {count} {numeral(count, 'položka', 'položky', 'položek')}, konec seznamu"


class _Common(TypedDict):
    letterhead: Letterhead
    at: datetime
    sequence: int
    code: str
    printed_by: str
    qr: str
    landscape: bool


def _common(asked: Asked) -> _Common:
    return _Common(
        letterhead=asked.letterhead,
        at=asked.at,
        sequence=asked.sequence,
        code=asked.code,
        printed_by=asked.printed_by,
        qr=asked.qr,
        landscape=True,
    )
