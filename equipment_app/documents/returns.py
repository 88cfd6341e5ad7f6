"""Vratka: what a person brings back, in which condition it went out and came in, and what stays open."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, ClassVar

from equipment_app.documents.blocks import GAP, Block, PaperFact, facts, gap, handwriting
from equipment_app.documents.handover import HandoverPaper, Numbered, PaperLine, declared
from equipment_app.documents.paper import PaperForm
from equipment_app.documents.table import LineColumn, TableCell
from equipment_app.documents.typeset import PORTRAIT
from equipment_app.documents.words import PaperWords
from equipment_app.domain.custody import Move
from equipment_app.measures import day, numeral, unit
from equipment_app.store.books import Books
from equipment_app.store.records.loans import Loan
from equipment_app.store.records.papers import HandoverEntry
from equipment_app.store.records.standing import OutLine

WIDTHS = (49.5, 13.5, 20, 20.5, 9.5, 8)
_OWN_WORDS = 12.5
_NAMED = 4
"""Things of one loan that are named."""


class ReturnPaper(HandoverPaper, kw_only=True):
    title: ClassVar = "return"
    roles: ClassVar = ("returns", "takes_back")
    signing: ClassVar = ("signs_returning", "signs_taking_back")

    still_holds: int | None = None
    """How many pieces the member holds after this return."""
    source_papers: tuple[str, ...] = ()
    """Numbers of the papers these things were issued by."""
    overdue: int = 0
    """How many of the pieces the member still holds are past their term."""
    unresolved: str = ""
    """What was not brought back and is not settled."""

    @classmethod
    def besides(cls, books: Books, handover: HandoverEntry, lines: Sequence[PaperLine]) -> dict[str, Any]:
        sources = books.history.issues(handover.member, handover.moves, handover.seq)
        loans = books.loans.open(handover.member, upto=handover.seq)
        today = date.fromisoformat(handover.payload["d"])
        return {
            "overdue": sum(loan.out for loan in loans if loan.until < today),
            "unresolved": _stays_out(loan for loan in loans if loan.number in sources),
            "still_holds": sum(
                held.quantity for held in books.things.held_by(handover.member) if not held.thing.consumable
            ),
            "source_papers": tuple(sorted(map(str, sources))),
        }

    @classmethod
    def of_line(cls, books: Books, handover: HandoverEntry, move: Move) -> dict[str, str]:
        """The condition it left the member in; the first stores did not write that down, so the one it had come in."""
        before = move.was or books.history.condition(move.thing, handover.member, handover.seq)
        return {"condition_before": before, "place": books.people.name(move.target)}

    @staticmethod
    def alike(numbered: Numbered) -> tuple[Any, ...]:
        """On a return the condition a thing went out in is said as well."""
        return (*HandoverPaper.alike(numbered), numbered[1].was)

    def form(self, words: PaperWords) -> PaperForm:
        told = (
            PaperFact(words("return_reason"), self.reason, 60),
            self.where(words, "return_place", 46),
            PaperFact(words("issued_by"), ", ".join(self.source_papers), 54),
        )
        declaration = (
            *self.remarks(words),
            *declared(words, "both_declare", "both_declare_text"),
            gap(5),
            handwriting(PORTRAIT, words("own_remarks"), _OWN_WORDS),
            gap(GAP),
        )
        listing = self.listing(words, WIDTHS, columns_back(words), after=self._outcome(words))
        return self.filled(words, "return_subtitle", told, listing, declaration)

    def _outcome(self, words: PaperWords) -> Sequence[Block]:
        holds = self.still_holds
        clear = holds == 0 and not self.unresolved
        weights = (42, 25, 51, 36) if words.bilingual else (42, 20, 56, 36)
        row = (
            PaperFact(words("still_holds"), held_words(words, holds), weights[0]),
            *([PaperFact(words("overdue"), str(self.overdue), weights[1])] if self.overdue else []),
            *([PaperFact(words("unresolved"), self.unresolved, weights[2])] if self.unresolved else []),
            PaperFact(words("clearance"), words("cleared" if clear else "not_cleared"), weights[3]),
        )
        return (gap(GAP), facts(PORTRAIT, row))


def columns_back(words: PaperWords) -> Sequence[LineColumn[PaperLine]]:
    """In which condition a line went out and came back, and where it was put."""
    return (
        LineColumn("col_condition_before", 17.5, lambda it: TableCell(*words.condition(it.condition_before))),
        LineColumn("col_condition_after", 20.5, lambda it: TableCell(*words.condition(it.condition)), strong=True),
        LineColumn("col_stored", 16, lambda it: it.place),
    )


def held_words(words: PaperWords, pieces: int | None) -> str:
    """How many things somebody holds; a dash where that is not known."""
    if pieces is None:
        return "–"
    return words("holds_value", count=f"{pieces} {numeral(pieces, 'věc', 'věci', 'věcí')}", pieces=pieces)


def _stays_out(loans: Iterable[Loan]) -> str:
    """What is left of loans that only some came back of; a paper has room for so many things."""
    said = []
    for loan in loans:
        left = [line for line in loan.lines if line.out]
        names = [_called(line) for line in left[:_NAMED]]
        more = f" a další ({len(left) - _NAMED})" if len(left) > _NAMED else ""
        said.append(f"{loan.number} do {day(loan.until)}: {', '.join(names)}{more}")
    return "; ".join(said)


def _called(line: OutLine) -> str:
    if line.thing.number is not None:
        return f"{line.thing.name} {line.thing.code}"
    return f"{line.thing.title}, {line.out} {unit(line.thing.unit, line.out, 'cs')}"
