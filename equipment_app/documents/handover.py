"""What an issue and a return have in common: their facts, how these are gathered, and the table of what was handed."""

from abc import ABC
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, ClassVar

from equipment_app.documents.blocks import Block, Fact, Paragraph, facts, gap, paragraph
from equipment_app.documents.paper import Paper, PaperForm, common, keeper
from equipment_app.documents.table import Listing, Table, TableCell, TableColumn, TableRow, number_width, rows_of
from equipment_app.documents.typeset import BOXED, DECLARATION, DECLARATION_SECOND, PORTRAIT, SMALL_STRONG
from equipment_app.documents.words import Words
from equipment_app.domain.custody import Move
from equipment_app.domain.papers import Party
from equipment_app.domain.sizes import UNI
from equipment_app.measures import day, moment, numeral
from equipment_app.store.books import Books
from equipment_app.store.records.papers import Handover
from equipment_app.store.records.things import Thing

QUANTITY = 5
"""The column of how many."""
Numbered = tuple[int, Move, Thing]


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One row of the table. Money is for the whole line; None where no price is known."""

    name: str
    name_en: str
    size: str
    inventory: str
    serial: str
    code: str
    quantity: int
    unit: str
    condition: str
    """A key of `domain.custody`: new, as_new, good, worn, damaged, unusable."""
    price: int | None
    funding: str
    """Code of the funding source; empty when unknown."""
    note: str = ""
    condition_before: str = ""
    """Returns only: the condition the thing was issued in."""
    place: str = ""
    """Returns only: where it went, for instance `A01`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPaper(Paper, ABC):
    """One handover, one document, however many lines."""

    title: ClassVar[str]
    roles: ClassVar[tuple[str, str]]
    signing: ClassVar[tuple[str, str]]

    occurred_on: date
    giver: Party
    taker: Party
    lines: tuple[PaperLine, ...]
    reason: str = ""
    place: str = ""
    copies: int = 2
    replaces: str = ""
    """Number of the cancelled paper this one corrects."""
    file_reference: str = ""
    """Číslo jednací; where it is not known, the paper leaves room to write it."""

    def filled(
        self, words: Words, subtitle: str, told: Sequence[Fact], listing: Listing, declared: Sequence[Block]
    ) -> PaperForm:
        return PaperForm(
            title=self.title,
            subtitle=words(subtitle),
            rows=(
                ((words("made"), moment(self.at)), (words("copies"), str(self.copies))),
                ((words("file_reference"), self.file_reference),),
            ),
            parties=tuple(zip(self.roles, (self.giver, self.taker), strict=True)),
            opening=(facts(PORTRAIT, told), gap(1.6)),
            middle=listing,
            about=f"{self.giver.name}  →  {self.taker.name}",
            declared=declared,
            signing=tuple(zip(self.signing, (self.giver, self.taker), strict=True)),
        )

    def listing(
        self,
        words: Words,
        columns: Sequence[TableColumn],
        rows: Sequence[TableRow],
        sums: Callable[[Sequence[PaperLine]], dict[int, str]],
        *,
        unpriced: int = 0,
        after: Sequence[Block] = (),
    ) -> Listing:
        """The table of all lines; `unpriced`: so many have no price, where others have one."""
        count, table = len(self.lines), Table(columns, PORTRAIT.left)
        total = words(
            "total",
            lines=f"{count} {numeral(count, 'položka', 'položky', 'položek')}",
            count=count,
            unpriced=words("unpriced", count=unpriced) if unpriced else "",
        )
        return Listing(
            table=table,
            items=rows_of(table, rows),
            sums=lambda first, last: sums(self.lines[first:last]),
            total=total,
            words=words,
            after=after,
        )

    def where(self, words: Words, label: str, weight: float) -> Fact:
        """The place, and the day where it was another than that of the paper."""
        elsewhen = self.occurred_on != self.at.date()
        place = ", ".join(filter(None, (self.place, day(self.occurred_on) if elsewhen else "")))
        return Fact(words("place_day" if elsewhen else label), place, weight)

    def remarks(self, words: Words) -> Sequence[Block]:
        """A remark, and what is replaced."""
        blocks: list[Block] = []
        if self.remark.strip():
            said = Paragraph(self.remark.strip(), BOXED._replace(leading=3.9), words("remark"))
            blocks.append(paragraph(PORTRAIT, said))
        if self.replaces:
            blocks.append(paragraph(PORTRAIT, Paragraph(words("replaces", number=self.replaces), SMALL_STRONG)))
        return blocks


def column(words: Words, key: str, width: float, *, right: bool = False, strong: bool = False) -> TableColumn:
    return TableColumn(words.cs(key), width, words.en(key), right=right, strong=strong)


def first_columns(words: Words, count: int, widths: Sequence[float]) -> Sequence[TableColumn]:
    """Number, name, size, inventory and serial number, how many and their unit; the first width is of the first two."""
    number, (names, size, inventory, serial, quantity, unit) = number_width(count), widths
    return (
        column(words, "col_no", number, right=True),
        column(words, "col_item", names - number),
        column(words, "col_size", size),
        column(words, "col_inventory", inventory),
        column(words, "col_serial", serial),
        column(words, "col_quantity", quantity, right=True),
        column(words, "col_unit", unit),
    )


def first_cells(number: int, line: PaperLine, words: Words) -> tuple[TableCell | str, ...]:
    """Of the columns that every handover has."""
    return (
        str(number),
        TableCell(line.name, line.name_en if words.bilingual else ""),
        line.size,
        line.inventory,
        line.serial,
        str(line.quantity),
        TableCell(*words.unit(line.unit)),
    )


def pieces(lines: Iterable[PaperLine]) -> dict[int, str]:
    return {QUANTITY: str(sum(line.quantity for line in lines))}


def declared(words: Words, heading: str, czech: str, english: str) -> Sequence[Block]:
    """What is declared by who signs, in one language or in two."""
    blocks = [paragraph(PORTRAIT, Paragraph(czech, DECLARATION, words.cs(heading)))]
    if words.bilingual:
        second = Paragraph(english, DECLARATION_SECOND, words.en(heading), DECLARATION_SECOND, 4.4)
        blocks.append(paragraph(PORTRAIT, second))
    return blocks


def handed(books: Books, handover: Handover) -> dict[str, Any]:
    """What `HandoverPaper` itself says, but for the parties and the lines."""
    seq, said = handover.seq, handover.payload.get("x", {})
    return {
        **common(books, seq),
        "occurred_on": date.fromisoformat(handover.payload["d"]),
        "reason": books.papers.remark(seq, "reason"),
        "place": books.papers.remark(seq, "place"),
        "copies": said.get("copies", 2),
        "replaces": said.get("replaces", ""),
        "bilingual": bool(said.get("bilingual", 0)),
    }


def parties(books: Books, handover: Handover) -> tuple[Party, Party]:
    """Who keeps the store, and the member."""
    member = books.people.member(handover.member)
    assert member is not None
    return keeper(books, handover.payload["by"]), member.party()


def lines(
    books: Books, handover: Handover, alike: Callable[[Numbered], object], more: Callable[[Move], dict[str, str]]
) -> tuple[PaperLine, ...]:
    """Neighbours that are `alike` are one line; `more` is what this kind of handover says of it besides."""
    things = books.things.several([move.thing for move in handover.moves])
    numbered = [(n, move, things[move.thing]) for n, move in enumerate(handover.moves, start=1)]
    return tuple(_line(books, handover, list(group), more) for _, group in groupby(numbered, key=alike))


def alike(numbered: Numbered) -> tuple[Any, ...]:
    """Moves of several lots of the same thing at the same price are one line for people."""
    n, move, thing = numbered
    if thing.number is not None:
        return (n,)
    return (thing.article, thing.size, thing.price, thing.funding, thing.batch, move.condition)


def _line(books: Books, handover: Handover, group: list[Numbered], more: Callable[[Move], dict[str, str]]) -> PaperLine:
    n, move, thing = group[0]
    quantity = sum(move.quantity for _, move, _ in group)
    return PaperLine(
        name=thing.name,
        name_en=thing.name_en,
        size="" if thing.size == UNI else thing.size,
        inventory=thing.inventory or "",
        serial=thing.serial or "",
        code=thing.code,
        quantity=quantity,
        unit=thing.unit,
        condition=move.condition,
        price=None if thing.price is None else thing.price * quantity,
        funding=thing.funding,
        note=books.papers.remark(handover.seq, n),
        **more(move),
    )
