"""Předávací protokol: what a person takes over into use and custody, for good or until a day."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from equipment_app.documents.blocks import Block, PaperFact, gap, logo
from equipment_app.documents.handover import HandoverPaper, PaperLine, declared
from equipment_app.documents.paper import PaperForm, counted, small
from equipment_app.documents.table import LineColumn, Listing, TableCell, amount, worth_of
from equipment_app.documents.typeset import PORTRAIT
from equipment_app.documents.words import PaperWords, in_copies
from equipment_app.domain.papers import Funding
from equipment_app.measures import day
from equipment_app.store.books import Books
from equipment_app.store.records.papers import HandoverEntry

_PRICE_WIDTH = 15.5
_WIDTHS = (57.0, 13.5, 20.5, 21.5, 10, 8.5)


class IssuePaper(HandoverPaper, kw_only=True):
    title: ClassVar = "issue"
    roles: ClassVar = ("hands_over", "takes_over")
    signing: ClassVar = ("signs_over", "signs_taking")
    valid: ClassVar = "valid"

    until: date | None = None
    fundings: tuple[Funding, ...] = ()

    @classmethod
    def besides(cls, books: Books, handover: HandoverEntry, lines: Sequence[PaperLine]) -> dict[str, Any]:
        until, fundings = handover.payload.get("x", {}).get("until"), books.settings.fundings()
        return {
            "until": date.fromisoformat(until) if until else None,
            "fundings": tuple(fundings[code] for code in sorted({line.funding for line in lines}) if code in fundings),
        }

    def form(self, words: PaperWords) -> PaperForm:
        declaration = (*self._grants(words), *self.remarks(words), *self._declaration(words), *self._copies(words))
        subtitle = "loan_subtitle" if self.until else "issue_subtitle"
        return self.filled(words, subtitle, self._facts(words), self._listing(words), declaration)

    def _facts(self, words: PaperWords) -> Sequence[PaperFact]:
        lent, both = self.until is not None, words.bilingual
        weights = (62, 22, 38, 33) if both else (62, 48, 24, 20) if lent else (50, 50, 28, 22)
        term = day(self.until) if self.until else words("permanent")
        return (
            PaperFact(words("reason"), self.reason, weights[0]),
            self.where(words, "place", weights[1]),
            PaperFact(words("return_by" if lent else "use_until"), term, weights[2]),
            counted(words, self.lines, weights[3]),
        )

    def _listing(self, words: PaperWords) -> Listing:
        unpriced = sum(line.price is None for line in self.lines)
        widths, columns = self.columns(words)
        return self.listing(words, widths, columns, unpriced=unpriced if unpriced < len(self.lines) else 0)

    def columns(self, words: PaperWords) -> tuple[Sequence[float], Sequence[LineColumn[PaperLine]]]:
        """The widths of the columns of each handover, and its own; no price where none is known."""
        known = any(line.price is not None for line in self.lines)
        names, *others = _WIDTHS
        letters = {funding.code: funding.letter for funding in self.fundings}
        price = LineColumn("col_price", _PRICE_WIDTH, lambda line: amount(line.price), right=True, sum=worth_of)
        columns: Sequence[LineColumn[PaperLine]] = (
            LineColumn("col_condition", 19.5, lambda line: TableCell(*words.condition(line.condition))),
            *([price] if known else []),
            LineColumn("col_funding", 9, lambda line: letters.get(line.funding, ""), right=True),
        )
        return (names + (0 if known else _PRICE_WIDTH), *others), columns

    def _grants(self, words: PaperWords) -> Sequence[Block]:
        """The grants' lines; the texts of the other sources follow the last. Nothing where no line is from a grant."""
        used = {line.funding for line in self.lines}
        fundings = [funding for funding in self.fundings if funding.code in used]
        grants = [funding for funding in fundings if funding.shown]
        blocks: list[Block] = []
        for grant in grants:
            said = [grant, *(other for other in fundings if not other.shown)] if grant is grants[-1] else [grant]
            texts = [" ".join(filter(None, (funding.lines[0] for funding in said)))]
            if words.bilingual:
                texts.append(" ".join(filter(None, (funding.lines[1] for funding in said))))
            blocks += [*([gap(2)] if blocks else []), logo(PORTRAIT, grant.logo, grant.picture, "\n".join(texts))]
        return blocks

    def _declaration(self, words: PaperWords) -> Sequence[Block]:
        civilian = "_civilian" if self.taker.civilian else ""
        keys = ["duties", "give_back_by" if self.until else f"give_back{civilian}", f"liability{civilian}"]
        return declared(words, "declaration", *keys, "prevails", day=day(self.until) if self.until else "")

    def _copies(self, words: PaperWords) -> Sequence[Block]:
        key = {1: "copies_one", 2: "copies_two"}.get(self.copies, "copies_more")
        return small(words(key, in_copies=in_copies(self.copies), count=self.copies, valid=words.cs(self.valid)))
