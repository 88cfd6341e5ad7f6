"""Předání skladu: the state of the journal first, as a certificate has it, then what is left open, then who signs."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Self

from equipment_app.documents.blocks import GAP, Block, PaperFact, Paragraph, facts, gap, paragraph
from equipment_app.documents.paper import Paper, PaperForm, Stacked, common, keeper
from equipment_app.documents.sheet import BlockRole, Sheet
from equipment_app.documents.table import PaperTable, TableColumn, TableRow
from equipment_app.documents.typeset import PORTRAIT, Face, Style, Type, wrapped
from equipment_app.documents.words import PaperWords
from equipment_app.domain.anchors import in_lines
from equipment_app.domain.papers import Party
from equipment_app.measures import day, moment, whole_number
from equipment_app.store.books import Books
from equipment_app.store.office_state import KeyLine, OfficeState, office_state

_DIGITS = Style(14, Face.SEMIBOLD)
_CODE = Style(16, Face.SEMIBOLD)
_ROWS, _GROUPS = 4, 4
_PITCH, _ROW, _SPLIT = 20.0, 5.2, 98.0
"""Of the digits: groups, rows, and where the code for people begins."""
_BOX = 27.5


class OfficePaper(Paper, kw_only=True):
    """In which state one quartermaster leaves the store to the next."""

    giver: Party
    taker: Party
    head: str
    """Hash of this entry, 64 hexadecimal digits: it vouches for all before."""
    state: OfficeState

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        payload = books.journal.payload(seq)
        return cls(
            **common(books, seq),
            giver=keeper(books, payload["by"]),
            taker=keeper(books, payload["by2"]),
            head=books.journal.hash(seq).hex(),
            state=office_state(books, seq),
        )

    def form(self, words: PaperWords) -> PaperForm:
        remark = _section(words("remark"), self.remark.splitlines()) if self.remark else ()
        sections = (*self._keys(words), *self._open(words), *remark)
        return PaperForm(
            title="office_title",
            subtitle=words("office_subtitle"),
            rows=(((words("made"), moment(self.at)), (words("copies"), "2")), ((words("file_reference"), ""),)),
            parties=(("office_gives", self.giver), ("office_takes", self.taker)),
            opening=self._opening(words),
            middle=Stacked(sections),
            about=f"{self.giver.name}  →  {self.taker.name}",
            declared=(paragraph(PORTRAIT, Paragraph(words("office_statement"), Type.DECLARATION, lead=3.0)), gap(GAP)),
            signing=(("signs_over", self.giver), ("signs_taking", self.taker)),
        )

    def _opening(self, words: PaperWords) -> Sequence[Block]:
        state, custody = self.state, self.state.custody
        told = (
            PaperFact(words("office_entries"), whole_number(self.sequence), 30),
            PaperFact(words("office_begun"), day(state.begun), 32),
            PaperFact(words("office_restores"), whole_number(state.restores), 28),
            PaperFact(words("office_in_store"), whole_number(custody.in_store), 28),
            PaperFact(words("office_with_members"), whole_number(custody.with_members), 30),
            PaperFact(words("office_elsewhere"), whole_number(custody.elsewhere), 27),
        )
        return (facts(PORTRAIT, told), gap(2.4), Block(_BOX, partial(self._digits, words)), gap(1.2))

    def _digits(self, words: PaperWords, sheet: Sheet, y: float) -> None:
        """The hash in groups that two people can read to each other, and the same for short."""
        left, digits = PORTRAIT.left, self.head
        sheet.box(left, y, PORTRAIT.measure, _BOX)
        sheet.line(left + _SPLIT, y, left + _SPLIT, y + _BOX)
        sheet.text(left + 2.5, y + 4.2, words("office_head"), Type.LABEL)
        sheet.text(left + _SPLIT + 2.5, y + 4.2, words("office_code"), Type.LABEL)
        wide = len(digits) // (_ROWS * _GROUPS)
        for row in range(_ROWS):
            down = y + 9.8 + row * _ROW
            sheet.text(left + 2.5, down, str(row + 1), Type.LABEL)
            for group in range(_GROUPS):
                start = (row * _GROUPS + group) * wide
                sheet.text(left + 9 + group * _PITCH, down, digits[start : start + wide], _DIGITS)
        for row, line in enumerate(in_lines(self.code)):
            sheet.text(left + _SPLIT + 2.5, y + 13.4 + row * 7.2, line, _CODE)

    def _keys(self, words: PaperWords) -> Iterator[Block]:
        if not self.state.keys:
            yield from _section(words("office_keys"), (words("office_no_keys"),))
            return
        table = PaperTable(
            (
                TableColumn(words("office_key_of"), 42),
                TableColumn(words("office_key_id"), 18, strong=True),
                TableColumn(words("office_key_public"), 93),
                TableColumn(words("office_key_since"), 22),
            ),
            PORTRAIT.left,
            pitch=5.1,
            names=0,
        )
        rows = [table.place(TableRow(_key(line, words))) for line in self.state.keys]

        def draw_first(sheet: Sheet, y: float) -> None:
            sheet.text(PORTRAIT.left, y + 5.0, words("office_keys"), Type.SECTION, role=BlockRole.HEADING)
            table.draw_row(sheet, table.draw_head(sheet, y + 6.8), rows[0])

        yield Block(6.8 + table.head_height + rows[0].height, draw_first)
        for row in rows[1:]:
            yield Block(row.height, partial(table.draw_row, row=row))

    def _open(self, words: PaperWords) -> Iterator[Block]:
        carts = [
            words("office_cart", member=cart.member or words("office_nobody"), lines=cart.lines, at=moment(cart.saved))
            for cart in self.state.carts
        ]
        none, count = words("office_none"), whole_number(len(self.state.unsigned))
        yield from _section(words("office_series"), (" · ".join(self.state.series) or "–",))
        yield from _section(words("office_carts"), carts or (none,))
        yield from _section(words("office_unsigned", count=count), (" · ".join(self.state.unsigned) or none,))


def _key(line: KeyLine, words: PaperWords) -> tuple[str, ...]:
    said = "office_key_until" if line.withdrawn else "office_key_from"
    return (line.operator, line.id, line.public, words(said, day=day(line.since)))


def _section(heading: str, said: Sequence[str]) -> Iterator[Block]:
    """A heading that keeps the first line with it, and every further line by itself: a list may be long."""
    lines = [line for text in said for line in wrapped(text, Type.SMALL, PORTRAIT.measure)]

    def draw_first(sheet: Sheet, y: float) -> None:
        sheet.text(PORTRAIT.left, y + 5.0, heading, Type.SECTION, role=BlockRole.HEADING)
        sheet.text(PORTRAIT.left, y + 9.4, lines[0], Type.SMALL)

    yield Block(10.4, draw_first)
    for line in lines[1:]:
        yield Block(Type.SMALL.leading, partial(_draw_line, line))


def _draw_line(line: str, sheet: Sheet, y: float) -> None:
    sheet.text(PORTRAIT.left, y + 2.5, line, Type.SMALL)
