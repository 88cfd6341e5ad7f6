"""Předání výdejny: the state of the journal first, as a certificate has it, then what is left open, then who signs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from equipment_app.documents import header, pdfa
from equipment_app.documents.blocks import (
    GAP,
    Block,
    Fact,
    Paragraph,
    Person,
    Signer,
    facts,
    gap,
    height,
    paragraph,
    people,
    signatures,
    stack,
)
from equipment_app.documents.flow import Room, paginated
from equipment_app.documents.fonts import Face
from equipment_app.documents.sheet import Role, Sheet
from equipment_app.documents.style import DECLARATION, LABEL, PORTRAIT, SECTION, SMALL, Style
from equipment_app.documents.table import Column, Placed, Row, Table
from equipment_app.documents.typeset import wrapped
from equipment_app.documents.words import Words, day, moment, whole_number
from equipment_app.domain import anchors
from equipment_app.domain.journal_code import in_lines
from equipment_app.domain.office import KeyLine, OfficePaper
from equipment_app.domain.papers import Party

_DIGITS = Style(14, Face.SEMIBOLD)
_CODE = Style(16, Face.SEMIBOLD)
_ROWS, _GROUPS = 4, 4
_PITCH, _ROW, _SPLIT = 20.0, 5.2, 98.0
"""Of the digits: groups, rows, and where the code for people begins."""
_BOX = 27.5
_LAST_SHEET_CODE = 99


def render(paper: OfficePaper) -> bytes:
    """The paper as PDF/A-2b. Equal papers give equal bytes."""
    return _Office(paper).render()


@dataclass(frozen=True, slots=True)
class _Item:
    """Something that stands whole on one page."""

    height: float
    draw: Callable[[Sheet, float], object]


class _Office:
    def __init__(self, paper: OfficePaper) -> None:
        self.paper = paper
        self.words = Words()
        self.opening = self._opening()
        self.items = [*self._keys(), *self._open(), *self._remark()]
        self.tail = (self._statement(), gap(GAP), self._signatures())

    def render(self) -> bytes:
        pages = paginated([item.height for item in self.items], self._room())
        sheets = [self._sheet(number, pages) for number in range(1, len(pages) + 1)]
        told = pdfa.Facts(f"{self.words('office_title')} {self.paper.number}", self._authority, self.paper.at)
        return pdfa.write([sheet.page() for sheet in sheets], told)

    @property
    def _authority(self) -> str:
        return self.paper.letterhead.authority

    def _room(self) -> Room:
        return Room(
            first=PORTRAIT.limit - header.blocks_top(PORTRAIT, second=False) - height(self.opening),
            further=PORTRAIT.limit - header.further_top(PORTRAIT),
            carry=0,
            ending=GAP + height(self.tail),
        )

    def _sheet(self, number: int, pages: Sequence[range]) -> Sheet:
        sheet, count = Sheet(PORTRAIT), len(pages)
        if number == 1:
            y = stack(sheet, header.first(sheet, self._head()), self.opening)
        else:
            y = header.further(sheet, self._further(number, count))
        for place in pages[number - 1]:
            self.items[place].draw(sheet, y)
            y += self.items[place].height
        if number == count:
            stack(sheet, PORTRAIT.limit - height(self.tail), self.tail)
        header.foot(sheet, self._foot(number, count))
        return sheet

    def _opening(self) -> Sequence[Block]:
        paper, words = self.paper, self.words
        persons = [self._person("office_gives", paper.giver), self._person("office_takes", paper.taker)]
        custody = paper.custody
        told = (
            Fact(words("office_entries"), whole_number(paper.entries), 30),
            Fact(words("office_begun"), day(paper.begun), 32),
            Fact(words("office_restores"), whole_number(paper.restores), 28),
            Fact(words("office_in_store"), whole_number(custody.in_store), 28),
            Fact(words("office_with_members"), whole_number(custody.with_members), 30),
            Fact(words("office_elsewhere"), whole_number(custody.elsewhere), 27),
        )
        return (
            people(PORTRAIT, persons, 21.5),
            gap(2.4),
            facts(PORTRAIT, told),
            gap(2.4),
            Block(_BOX, self._digits),
            gap(1.2),
        )

    def _digits(self, sheet: Sheet, y: float) -> None:
        """The hash in groups that two people can read to each other, and the same for short."""
        left, digits = PORTRAIT.left, self.paper.head
        sheet.box(left, y, PORTRAIT.measure, _BOX)
        sheet.line(left + _SPLIT, y, left + _SPLIT, y + _BOX)
        sheet.text(left + 2.5, y + 4.2, self.words("office_head"), LABEL)
        sheet.text(left + _SPLIT + 2.5, y + 4.2, self.words("office_code"), LABEL)
        wide = len(digits) // (_ROWS * _GROUPS)
        for row in range(_ROWS):
            down = y + 9.8 + row * _ROW
            sheet.text(left + 2.5, down, str(row + 1), LABEL)
            for group in range(_GROUPS):
                start = (row * _GROUPS + group) * wide
                sheet.text(left + 9 + group * _PITCH, down, digits[start : start + wide], _DIGITS)
        for row, line in enumerate(in_lines(self.paper.code)):
            sheet.text(left + _SPLIT + 2.5, y + 13.4 + row * 7.2, line, _CODE)

    def _keys(self) -> Iterator[_Item]:
        if not self.paper.keys:
            yield from self._section("office_keys", (self.words("office_no_keys"),))
            return
        table = Table(
            (
                Column(self.words("office_key_of"), 42),
                Column(self.words("office_key_id"), 18, strong=True),
                Column(self.words("office_key_public"), 93),
                Column(self.words("office_key_since"), 22),
            ),
            PORTRAIT.left,
            pitch=5.1,
            names=0,
        )
        rows = [table.place(Row(self._key(line))) for line in self.paper.keys]

        def draw_first(sheet: Sheet, y: float) -> None:
            sheet.text(PORTRAIT.left, y + 5.0, self.words("office_keys"), SECTION, role=Role.HEADING)
            table.draw_row(sheet, table.draw_head(sheet, y + 6.8), rows[0])

        yield _Item(6.8 + table.head_height + rows[0].height, draw_first)
        for row in rows[1:]:
            yield _Item(row.height, partial(_draw_row, table, row))

    def _key(self, line: KeyLine) -> tuple[str, ...]:
        said = "office_key_until" if line.withdrawn else "office_key_from"
        return (line.operator, line.id, line.public, self.words(said, day=day(line.since)))

    def _open(self) -> Iterator[_Item]:
        paper, words = self.paper, self.words
        carts = [
            words("office_cart", member=cart.member or words("office_nobody"), lines=cart.lines, at=moment(cart.saved))
            for cart in paper.carts
        ]
        yield from self._section("office_series", (" · ".join(paper.series) or "–",))
        yield from self._section("office_carts", carts or (words("office_none"),))
        unsigned = " · ".join(paper.unsigned) or words("office_none")
        yield from self._section("office_unsigned", (unsigned,), count=whole_number(len(paper.unsigned)))

    def _section(self, heading: str, said: Sequence[str], **told: str) -> Iterator[_Item]:
        """A heading that keeps the first line with it, and every further line by itself: a list may be long."""
        lines = [line for text in said for line in wrapped(text, SMALL, PORTRAIT.measure)]

        def draw_first(sheet: Sheet, y: float) -> None:
            sheet.text(PORTRAIT.left, y + 5.0, self.words(heading, **told), SECTION, role=Role.HEADING)
            sheet.text(PORTRAIT.left, y + 9.4, lines[0], SMALL)

        yield _Item(10.4, draw_first)
        for line in lines[1:]:
            yield _Item(SMALL.leading, partial(_draw_line, line))

    def _remark(self) -> Iterator[_Item]:
        if self.paper.remark:
            yield from self._section("remark", self.paper.remark.splitlines())

    def _statement(self) -> Block:
        return paragraph(PORTRAIT, Paragraph(self.words("office_statement"), DECLARATION, lead=3.0))

    def _person(self, role: str, party: Party) -> Person:
        labels = map(self.words, ("personal_number", "unit", "function"))
        rows = (party.personal_number, party.unit, party.function)
        return Person(self.words(role), party.name, tuple(zip(labels, rows, strict=True)))

    def _signatures(self) -> Block:
        signers = [
            Signer(self.words(role), party.name, self._identity(party))
            for role, party in (("signs_over", self.paper.giver), ("signs_taking", self.paper.taker))
        ]
        return signatures(PORTRAIT, signers, self.words("date"), self.words("signature"))

    def _identity(self, party: Party) -> str:
        return self.words("identity", number=party.personal_number) if party.personal_number else party.unit

    def _head(self) -> header.Head:
        paper, words = self.paper, self.words
        return header.Head(
            letterhead=paper.letterhead,
            title=words("office_title"),
            subtitle=words("office_subtitle"),
            number=(words("number"), paper.number),
            rows=(((words("made"), moment(paper.at)), (words("copies"), "2")), ((words("file_reference"), ""),)),
            qr=paper.qr,
            code=paper.code,
        )

    def _further(self, number: int, count: int) -> header.Further:
        tag = anchors.decode(self.paper.qr).document
        return header.Further(
            title=f"{self.words('office_title')} {self.paper.number}",
            place=self.words("continued", page=number, pages=count),
            about=f"{self.paper.giver.name}  →  {self.paper.taker.name}",
            code=anchors.encode_sheet(anchors.Sheet(tag, number)) if number <= _LAST_SHEET_CODE else "",
        )

    def _foot(self, number: int, count: int) -> header.Foot:
        letterhead = self.paper.letterhead
        return header.Foot(
            store=letterhead.footer or letterhead.store,
            notices=(letterhead.privacy_cs,),
            name=f"{self.paper.number}  ·  {self.words('page', page=number, pages=count)}",
            code=self.words("journal_code", code=" ".join(in_lines(self.paper.code))),
        )


def _draw_row(table: Table, row: Placed, sheet: Sheet, y: float) -> None:
    table.draw_row(sheet, y, row)


def _draw_line(line: str, sheet: Sheet, y: float) -> None:
    sheet.text(PORTRAIT.left, y + 2.5, line, SMALL)
