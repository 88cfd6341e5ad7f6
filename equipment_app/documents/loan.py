"""Zápůjčka: what a person takes over until a day, which is the first thing the reader sees."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from equipment_app.documents.blocks import Block, PaperFact, gap
from equipment_app.documents.handover import PaperLine
from equipment_app.documents.issue import IssuePaper
from equipment_app.documents.paper import PaperForm, counted
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.typeset import PORTRAIT, Face, Style, Type, fitted
from equipment_app.documents.words import PaperWords, Phrase, say
from equipment_app.measures import day
from equipment_app.store.books import Books
from equipment_app.store.records.papers import HandoverEntry

say(
    loan=Phrase("Zápůjčka", "Loan"),
    lends=Phrase("Půjčuje", "Lent by"),
    takes_to_use=Phrase("Přebírá do užívání", "Taken into use by"),
    signs_lending=Phrase("Půjčující", "Lending"),
    loan_purpose=Phrase("Účel zápůjčky", "Purpose"),
    loan_whom=Phrase("Pro koho", "For whom"),
    return_to=Phrase("Kam vrátit", "Return to"),
    extension=Phrase("Prodloužení", "Extension"),
    extension_how=Phrase("jen novou zápůjčkou", "by a new loan", "nová zápůjčka / new loan"),
    loan_valid=Phrase("Vrácení se zapisuje vratkou (řada VR)."),
)
_DAYS = ("pondělí", "úterý", "středa", "čtvrtek", "pátek", "sobota", "neděle")
_BOX, _CELLS = 14.5, (2.5, 91.5, 141.0)
_DATE = Style(14, Face.SEMIBOLD)


class LoanPaper(IssuePaper, kw_only=True):
    title: ClassVar = "loan"
    roles: ClassVar = ("lends", "takes_to_use")
    signing: ClassVar = ("signs_lending", "signs_taking")
    valid: ClassVar = "loan_valid"

    until: date
    whom: str = ""
    """For whom it is lent, where that was said."""

    @classmethod
    def besides(cls, books: Books, handover: HandoverEntry, lines: Sequence[PaperLine]) -> dict[str, Any]:
        return IssuePaper.besides(books, handover, lines) | {"whom": books.papers.remark(handover.seq, "whom")}

    def form(self, words: PaperWords) -> PaperForm:
        form = IssuePaper.form(self, words)
        cells = (
            (words("return_by"), dated(self.until)),
            (words("return_to"), self.letterhead.store),
            (words("extension"), words("extension_how")),
        )
        return replace(form, opening=(*due(cells), *form.opening))

    def _facts(self, words: PaperWords) -> Sequence[PaperFact]:
        if self.whom:
            purpose, place, whom, last = (58, 46, 36, 35) if words.bilingual else (64, 54, 36, 21)
            return (
                PaperFact(words("loan_purpose"), self.reason, purpose),
                self.where(words, "place", place),
                PaperFact(words("loan_whom"), self.whom, whom),
                counted(words, self.lines, last),
            )
        return (
            PaperFact(words("loan_purpose"), self.reason, 72),
            self.where(words, "place", 66 if not words.bilingual else 55),
            counted(words, self.lines, 37),
        )


def dated(value: date) -> str:
    """With the day of the week: `pondělí 30. 11. 2026`."""
    return f"{_DAYS[value.weekday()]} {day(value)}"


def due(cells: Sequence[tuple[str, str]]) -> Sequence[Block]:
    """The box with the day, as large as the number of the paper, and two cells beside it."""

    def draw(sheet: Sheet, y: float) -> None:
        sheet.box(PORTRAIT.left, y, PORTRAIT.measure, _BOX)
        for place, ((label, value), x) in enumerate(zip(cells, _CELLS, strict=True)):
            room = (*_CELLS, PORTRAIT.measure)[place + 1] - x - 2
            sheet.text(PORTRAIT.left + x, y + 4.4, label, Type.LABEL)
            style = Type.VALUE if place else _DATE
            sheet.text(PORTRAIT.left + x, y + 10.4, value, fitted(value, style, room))

    return (gap(0.6), Block(_BOX, draw), gap(2.4))
