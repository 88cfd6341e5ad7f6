"""Protokol o výměně: what a person brings back and what they take over for it, one visit on one paper."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from equipment_app.documents.blocks import GAP, Block, PaperFact, facts, gap
from equipment_app.documents.chapters import Chapter, Chapters
from equipment_app.documents.handover import PaperLine, declared, party, shared
from equipment_app.documents.issue import IssuePaper
from equipment_app.documents.paper import PaperForm, keeper
from equipment_app.documents.returns import WIDTHS, ReturnPaper, columns_back, held_words
from equipment_app.documents.table import LineColumn, lined, worth_of
from equipment_app.documents.typeset import PORTRAIT
from equipment_app.documents.words import PaperWords, Phrase, plural, say
from equipment_app.domain.custody import Move
from equipment_app.domain.papers import Party
from equipment_app.measures import numeral
from equipment_app.store.books import Books
from equipment_app.store.records.papers import HandoverEntry

say(
    exchange_protocol=Phrase("Protokol o výměně", "Exchange protocol"),
    exchange_subtitle=Phrase(
        "Vrácení a výdej výstroje člena antikonfliktního týmu",
        "Return and issue of kit of an AKT member",
        "Vrácení a výdej výstroje člena AKT / Return and issue of kit of an AKT member",
    ),
    exchange_store=Phrase("Přebírá do skladu a vydává", "Takes back and issues"),
    exchange_member=Phrase("Vrací a přebírá", "Returns and takes over"),
    exchange_reason=Phrase("Důvod", "Reason"),
    exchange_back=Phrase("Vráceno do skladu", "Returned to the store", "Vráceno do skladu / Returned to the store"),
    exchange_out=Phrase("Vydáno", "Issued", "Vydáno / Issued"),
    exchange_count=Phrase("{lines}, {pieces}", both="{lines}, {pieces} / {count} line{s}"),
    exchange_worth=Phrase("{count}{unpriced} · {worth} Kč", both="{count}{unpriced} · {worth} Kč"),
    exchange_holds=Phrase("Po výměně drží", "Holds after it"),
    exchange_returned=Phrase(
        "Stav vrácených věcí byl zjištěn za přítomnosti obou stran; jejich převzetím do skladu končí povinnost je"
        " chránit, řešení zapsaných škod tím není dotčeno. Pro vydané věci platí:",
        "The condition of the returned items was established in the presence of both parties; on acceptance into the"
        " store the duty to protect them ends, the settlement of recorded damage is not affected. Of what is issued:",
    ),
    exchange_signs_store=Phrase("Za sklad", "For the store"),
    exchange_signs_member=Phrase("Vracející a přebírající", "Returning and taking over"),
)


class ExchangePaper(IssuePaper, kw_only=True):
    """`lines` are what goes out."""

    title: ClassVar = "exchange_protocol"
    roles: ClassVar = ("exchange_store", "exchange_member")
    signing: ClassVar = ("exchange_signs_store", "exchange_signs_member")

    back: tuple[PaperLine, ...] = ()
    """What comes back."""
    still_holds: int | None = None
    """How many pieces the member holds after all of it."""
    source_papers: tuple[str, ...] = ()
    """Numbers of the papers what comes back was issued by."""
    overdue: int = 0
    """How many of the pieces the member still holds are past their term."""
    unresolved: str = ""
    """What was not brought back and is not settled."""

    @classmethod
    def sides(cls, books: Books, handover: HandoverEntry) -> tuple[Party, Party]:
        return keeper(books, handover.payload["by"]), party(books, handover.member)

    @classmethod
    def told_lines(cls, books: Books, handover: HandoverEntry) -> tuple[PaperLine, ...]:
        return cls.gathered_lines(books, handover, lambda move: move.target == handover.member)

    @classmethod
    def besides(cls, books: Books, handover: HandoverEntry, lines: Sequence[PaperLine]) -> dict[str, Any]:
        def comes_back(move: Move) -> bool:
            return move.source == handover.member

        back = ReturnPaper.gathered_lines(books, handover, comes_back)
        returned = replace(handover, moves=tuple(filter(comes_back, handover.moves)))
        return {**super().besides(books, handover, lines), **ReturnPaper.besides(books, returned, back), "back": back}

    def form(self, words: PaperWords) -> PaperForm:
        told = (
            PaperFact(words("exchange_reason"), self.reason, 44),
            self.where(words, "place", 44),
            PaperFact(words("issued_by"), ", ".join(self.source_papers), 44),
            PaperFact(words("exchange_holds"), held_words(words, self.still_holds), 43),
        )
        declaration = (
            *self._grants(words),
            *self.remarks(words),
            *self._declaration(words),
            *self._copies(words),
        )
        form = self.filled(words, "exchange_subtitle", told, self._listing(words), declaration)
        return replace(form, middle=self._chapters(words))

    def _chapters(self, words: PaperWords) -> Chapters:
        unpriced = sum(line.price is None for line in self.lines)
        without = words("unpriced", count=unpriced) if 0 < unpriced < len(self.lines) else ""
        count = _counted(words, self.lines)
        worth = words("exchange_worth", count=count, unpriced=without, worth=worth_of(self.lines))
        returned = self._chapter(words, "exchange_back", self.back, WIDTHS, columns_back(words))
        issued = self._chapter(words, "exchange_out", self.lines, *self.columns(words))
        return Chapters(
            (
                replace(returned, aside=_counted(words, self.back)),
                replace(issued, aside=worth if unpriced < len(self.lines) else count, after=self._outcome(words)),
            ),
            keep=2,
        )

    def _chapter(
        self,
        words: PaperWords,
        heading: str,
        lines: Sequence[PaperLine],
        widths: Sequence[float],
        own: Sequence[LineColumn[PaperLine]],
    ) -> Chapter:
        columns = (*shared(words, self.numbering, widths), *own)
        table, rows = lined(words, columns, lines, note=lambda line: line.note, number=self.numbering)
        return Chapter(words(heading), table, rows)

    def _declaration(self, words: PaperWords) -> Sequence[Block]:
        civilian = "_civilian" if self.taker.civilian else ""
        duties = ("duties", f"give_back{civilian}", f"liability{civilian}", "prevails")
        return declared(words, "both_declare", "exchange_returned", *duties)

    def _outcome(self, words: PaperWords) -> Sequence[Block]:
        """What the member has not settled."""
        row = (
            *([PaperFact(words("overdue"), str(self.overdue), 25)] if self.overdue else []),
            *([PaperFact(words("unresolved"), self.unresolved, 56)] if self.unresolved else []),
        )
        return (gap(GAP), facts(PORTRAIT, row)) if row else ()


def _counted(words: PaperWords, lines: Sequence[PaperLine]) -> str:
    count = len(lines)
    said = f"{count} {numeral(count, 'položka', 'položky', 'položek')}"
    pieces = sum(line.quantity for line in lines)
    things = f"{pieces} {numeral(pieces, 'věc', 'věci', 'věcí')}"
    return words("exchange_count", lines=said, pieces=things, count=count, s=plural(count))
