"""What an issue and a return have in common: their facts, how these are gathered, and the table of what was handed."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from typing import Any, ClassVar, Self

from equipment_app.documents.blocks import Block, PaperFact, Paragraph, facts, gap, paragraph
from equipment_app.documents.paper import Paper, PaperForm, common, keeper
from equipment_app.documents.table import LineColumn, Listing, TableCell, listing, pieces_in, total_of
from equipment_app.documents.typeset import PORTRAIT, Type
from equipment_app.documents.words import PaperWords
from equipment_app.domain.custody import Move
from equipment_app.domain.entries import picked
from equipment_app.domain.kinds import Side
from equipment_app.domain.papers import Party
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.measures import day
from equipment_app.store.books import Books
from equipment_app.store.records.papers import HandoverEntry
from equipment_app.store.records.things import Thing

Numbered = tuple[int, Move, Thing]


class PaperLine(Value):
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
    received: str = ""
    """Records of property only: the day it was acquired, as ISO has it."""


class HandoverPaper(Paper, ABC, kw_only=True):
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
    replaces: str = ""
    """Number of the cancelled paper this one corrects."""
    file_reference: str = ""
    """Číslo jednací; where it is not known, the paper leaves room to write it."""

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        handover = books.papers.handover(seq)
        said = handover.payload.get("x", {})
        giver, taker = cls.sides(books, handover)
        lines = cls.told_lines(books, handover)
        return cls(
            **common(books, seq),
            occurred_on=date.fromisoformat(handover.payload["d"]),
            giver=giver,
            taker=taker,
            lines=lines,
            reason=books.papers.remark(seq, "reason"),
            place=books.papers.remark(seq, "place"),
            replaces=said.get("replaces", ""),
            **cls.besides(books, handover, lines),
        )

    @classmethod
    def sides(cls, books: Books, handover: HandoverEntry) -> tuple[Party, Party]:
        """Who gives, and who takes."""
        parties = keeper(books, handover.payload["by"]), party(books, handover.member)
        return parties if handover.kind.side is Side.TARGET else parties[::-1]

    @classmethod
    @abstractmethod
    def besides(cls, books: Books, handover: HandoverEntry, lines: Sequence[PaperLine]) -> dict[str, Any]:
        """What this kind of handover says besides."""

    @classmethod
    def of_line(cls, books: Books, handover: HandoverEntry, move: Move) -> dict[str, str]:
        """What it says of a line besides."""
        return {}

    @staticmethod
    def alike(numbered: Numbered) -> tuple[Any, ...]:
        """Neighbours that are alike in this are one line for people, as moves of several lots of the same thing at the
        same price.
        """
        n, move, thing = numbered
        if thing.number is not None:
            return (n,)
        return (thing.article, thing.size, thing.price, thing.funding, thing.batch, move.condition)

    @classmethod
    def told_lines(cls, books: Books, handover: HandoverEntry) -> tuple[PaperLine, ...]:
        """What its table tells of the moves."""
        return cls.gathered_lines(books, handover, lambda _: True)

    @classmethod
    def gathered_lines(
        cls, books: Books, handover: HandoverEntry, told: Callable[[Move], bool]
    ) -> tuple[PaperLine, ...]:
        """Of those of the moves that are told."""
        things = books.things.several([move.thing for move in handover.moves])
        numbered = [(n, move, things[move.thing]) for n, move in enumerate(handover.moves, start=1) if told(move)]
        groups = [list(group) for _, group in groupby(numbered, key=cls.alike)]
        return tuple(_line(books, handover, group, cls.of_line(books, handover, group[0][1])) for group in groups)

    def filled(
        self, words: PaperWords, subtitle: str, told: Sequence[PaperFact], listing: Listing, declared: Sequence[Block]
    ) -> PaperForm:
        return PaperForm(
            title=self.title,
            subtitle=words(subtitle),
            rows=self.made(words, reference=self.file_reference),
            parties=tuple(zip(self.roles, (self.giver, self.taker), strict=True)),
            opening=(facts(PORTRAIT, told), gap(1.6)),
            middle=listing,
            about=f"{self.giver.name}  →  {self.taker.name}",
            declared=declared,
            signing=tuple(zip(self.signing, (self.giver, self.taker), strict=True)),
        )

    def listing(
        self,
        words: PaperWords,
        widths: Sequence[float],
        own: Sequence[LineColumn[PaperLine]],
        *,
        unpriced: int = 0,
        after: Sequence[Block] = (),
    ) -> Listing:
        """The table of all lines: the columns of each handover, as wide as `widths` (the first of number and name), and
        its `own`. `unpriced`: so many lines have no price, where others have one.
        """
        return self.table(words, (*shared(words, self.numbering, widths), *own), unpriced=unpriced, after=after)

    @property
    def numbering(self) -> float:
        """The width of the column of row numbers."""
        return 6.0 if len(self.lines) < 1000 else 9.0

    def table(
        self,
        words: PaperWords,
        columns: Sequence[LineColumn[PaperLine]],
        *,
        unpriced: int = 0,
        after: Sequence[Block] = (),
    ) -> Listing:
        """The table of all lines, in these columns behind the one of row numbers."""
        total = total_of(words, len(self.lines), unpriced=unpriced)
        return listing(
            words, columns, self.lines, note=lambda line: line.note, number=self.numbering, total=total, after=after
        )

    def where(self, words: PaperWords, label: str, weight: float) -> PaperFact:
        """The place, and the day where it was another than that of the paper."""
        elsewhen = self.occurred_on != self.at.date()
        place = ", ".join(filter(None, (self.place, day(self.occurred_on) if elsewhen else "")))
        return PaperFact(words("place_day" if elsewhen else label), place, weight)

    def remarks(self, words: PaperWords) -> Sequence[Block]:
        """A remark, and what is replaced."""
        blocks = [*self.remarked(words, 3.9)]
        if self.replaces:
            blocks.append(paragraph(PORTRAIT, Paragraph(words("replaces", number=self.replaces), Type.SMALL_STRONG)))
        return blocks


def shared(words: PaperWords, number: float, widths: Sequence[float]) -> Sequence[LineColumn[PaperLine]]:
    """The columns of each handover, behind the one of row numbers that is `number` wide."""
    names, size, inventory, serial, quantity, unit = widths
    return (
        LineColumn("col_item", names - number, lambda line: TableCell(*words.pair(line.name, line.name_en))),
        LineColumn("col_size", size, lambda line: line.size),
        LineColumn("col_inventory", inventory, lambda line: line.inventory),
        LineColumn("col_serial", serial, lambda line: line.serial),
        LineColumn("col_quantity", quantity, lambda line: str(line.quantity), right=True, sum=pieces_in),
        LineColumn("col_unit", unit, lambda line: TableCell(*words.unit(line.unit))),
    )


def party(books: Books, holder: int) -> Party:
    """A holder as a party: a member, or what has nothing but a name."""
    member = books.people.member(holder)
    return member.party() if member else Party(books.people.name(holder), "", "", "")


def declared(words: PaperWords, heading: str, *keys: str, lead: float = 6.0, **facts: object) -> Sequence[Block]:
    """What is declared by who signs: sentences under a heading, or under none, in one language or in two."""
    czech, english = (" ".join(filter(None, (say(key, **facts) for key in keys))) for say in (words.cs, words.en))
    named = words.cs(heading) if heading else ""
    blocks = [paragraph(PORTRAIT, Paragraph(czech, Type.DECLARATION, named, lead=lead))]
    if words.bilingual:
        named = words.en(heading) if heading else ""
        second = Paragraph(english, Type.DECLARATION_SECOND, named, Type.DECLARATION_SECOND, 4.4)
        blocks.append(paragraph(PORTRAIT, second))
    return blocks


def called(thing: Thing, many: str = "") -> tuple[str, str]:
    """Its names in both languages with the size behind, `many` before them; where it has none in English, nothing."""
    size = "" if thing.size == UNI else f", {thing.size}"
    return f"{many}{thing.name}{size}", f"{many}{thing.name_en}{size}" if thing.name_en else ""


def sized(words: PaperWords, line: PaperLine) -> tuple[str, str]:
    """The name with the size behind it, and the same in the second language."""
    cs, en = words.pair(line.name, line.name_en)
    return (f"{cs}, {line.size}" if line.size else cs), en


def _line(books: Books, handover: HandoverEntry, group: list[Numbered], more: dict[str, str]) -> PaperLine:
    n, move, thing = group[0]
    quantity, note = sum(move.quantity for _, move, _ in group), books.papers.remark(handover.seq, n)
    return line_of(thing, quantity, move.condition, note, **more)


def line_of(thing: Thing, quantity: int, condition: str, note: str, **more: str) -> PaperLine:
    return PaperLine(
        **picked(thing, "name name_en code unit funding"),
        size="" if thing.size == UNI else thing.size,
        inventory=thing.inventory or "",
        serial=thing.serial or "",
        quantity=quantity,
        condition=condition,
        price=None if thing.price is None else thing.price * quantity,
        note=note,
        **more,
    )
