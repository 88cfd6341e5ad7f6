"""The handover protocol, for issue and return: one handover, one document, however many lines."""

from collections.abc import Sequence

from equipment_app.documents import header, issue, pdfa, returns
from equipment_app.documents.blocks import (
    GAP,
    Block,
    Person,
    Signer,
    facts,
    gap,
    height,
    people,
    signatures,
    stack,
)
from equipment_app.documents.flow import Room, paginated
from equipment_app.documents.form import Form
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.storno import cancel, copy
from equipment_app.documents.style import PORTRAIT
from equipment_app.documents.table import TOTAL, Placed, Table
from equipment_app.documents.words import Words, moment, numeral
from equipment_app.domain import anchors
from equipment_app.domain.journal_code import in_lines
from equipment_app.domain.papers import HandoverPaper, PaperKind, Party

__all__ = ["cancel", "copy", "render"]

_FORMS = {PaperKind.ISSUE: issue.form, PaperKind.RETURN: returns.form}
_LAST_SHEET_CODE = 99


def render(paper: HandoverPaper) -> bytes:
    """The protocol as PDF/A-2b. Equal papers give equal bytes."""
    return _Protocol(paper).render()


class _Protocol:
    def __init__(self, paper: HandoverPaper) -> None:
        self.paper = paper
        self.words = Words(bilingual=paper.bilingual)
        self.form: Form = _FORMS[paper.kind](paper, self.words)
        self.table = Table(self.form.columns, PORTRAIT.left)
        self.rows: list[Placed] = [self.table.place(row) for row in self.form.rows]
        self.opening: Sequence[Block] = self._opening()
        self.tail: Sequence[Block] = (*self.form.tail, self._signatures())

    def render(self) -> bytes:
        pages = paginated([row.height for row in self.rows], self._room())
        sheets = [self._sheet(number, pages) for number in range(1, len(pages) + 1)]
        title = f"{self.words.cs(self.form.title)} {self.paper.number}"
        facts_of_file = pdfa.Facts(title, self.paper.letterhead.authority, self.paper.at)
        return pdfa.write([sheet.page() for sheet in sheets], facts_of_file)

    def _room(self) -> Room:
        top = header.blocks_top(PORTRAIT, second=self.paper.bilingual) + height(self.opening)
        return Room(
            first=PORTRAIT.limit - top - self.table.head_height,
            further=PORTRAIT.limit - header.further_top(PORTRAIT) - self.table.head_height - TOTAL,
            carry=TOTAL,
            ending=TOTAL + height(self.form.after) + GAP + height(self.tail),
        )

    def _sheet(self, number: int, pages: Sequence[range]) -> Sheet:
        sheet, rows, last = Sheet(PORTRAIT), pages[number - 1], number == len(pages)
        if number == 1:
            y = stack(sheet, header.first(sheet, self._head()), self.opening)
            y = self.table.draw_head(sheet, y)
        else:
            y = self.table.draw_head(sheet, header.further(sheet, self._further(number, len(pages))))
            brought = self.words("brought", page=number - 1)
            y = self.table.draw_sums(sheet, y, brought, self._sums(rows.start))
        for row in rows:
            y = self.table.draw_row(sheet, y, self.rows[row])
        if last:
            y = self.table.draw_sums(sheet, y, self._total(), self._sums(rows.stop))
            stack(sheet, y, self.form.after)
            stack(sheet, PORTRAIT.limit - height(self.tail), self.tail)
        else:
            carried = self.words("carried", page=number + 1)
            self.table.draw_sums(sheet, y, carried, self._sums(rows.stop), ruled=False)
        header.foot(sheet, self._foot(number, len(pages)))
        return sheet

    def _opening(self) -> Sequence[Block]:
        persons = [
            self._person(role, party)
            for role, party in zip(self.form.roles, (self.paper.giver, self.paper.taker), strict=True)
        ]
        indent = 24.5 if self.paper.bilingual else 21.5
        return (people(PORTRAIT, persons, indent), gap(2.4), facts(PORTRAIT, self.form.facts), gap(1.6))

    def _person(self, role: str, party: Party) -> Person:
        rows = (party.personal_number, party.unit, party.function)
        labels = map(self.words, ("personal_number", "unit", "function"))
        return Person(self.words(role), party.name, tuple(zip(labels, rows, strict=True)))

    def _signatures(self) -> Block:
        signers = [
            Signer(self.words(role), party.name, self._identity(party))
            for role, party in zip(self.form.signing, (self.paper.giver, self.paper.taker), strict=True)
        ]
        return signatures(PORTRAIT, signers, self.words("date"), self.words("signature"))

    def _identity(self, party: Party) -> str:
        return self.words("identity", number=party.personal_number) if party.personal_number else party.unit

    def _sums(self, stop: int) -> dict[int, str]:
        """The sums of all lines before `stop`."""
        return self.form.sums(self.paper.lines[:stop])

    def _total(self) -> str:
        count = len(self.paper.lines)
        unpriced = sum(line.price is None for line in self.paper.lines)
        some = self.paper.kind is PaperKind.ISSUE and 0 < unpriced < count
        return self.words(
            "total",
            lines=f"{count} {numeral(count, 'položka', 'položky', 'položek')}",
            count=count,
            unpriced=self.words("unpriced", count=unpriced) if some else "",
        )

    def _head(self) -> header.Head:
        paper, words = self.paper, self.words
        return header.Head(
            letterhead=paper.letterhead,
            title=words.cs(self.form.title),
            title_second=words.en(self.form.title),
            subtitle=self.form.subtitle,
            number=(words("number"), paper.number),
            rows=(
                ((words("made"), moment(paper.at)), (words("copies"), str(paper.copies))),
                ((words("file_reference"), paper.file_reference),),
            ),
            qr=paper.qr,
            code=paper.code,
        )

    def _further(self, number: int, count: int) -> header.Further:
        tag = anchors.decode(self.paper.qr).document
        return header.Further(
            title=f"{self.words(self.form.title)} {self.paper.number}",
            place=self.words("continued", page=number, pages=count),
            about=f"{self.paper.giver.name}  →  {self.paper.taker.name}",
            code=anchors.encode_sheet(anchors.Sheet(tag, number)) if number <= _LAST_SHEET_CODE else "",
        )

    def _foot(self, number: int, count: int) -> header.Foot:
        letterhead = self.paper.letterhead
        page = self.words("page", page=number, pages=count)
        return header.Foot(
            store=letterhead.footer or letterhead.store,
            notices=(letterhead.privacy_cs, *([letterhead.privacy_en] if self.paper.bilingual else [])),
            name=f"{self.paper.number}  ·  {page}",
            code=self.words("journal_code", code=" ".join(in_lines(self.paper.code))),
        )
