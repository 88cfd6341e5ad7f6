"""Záznam o sloučení: two records of one person become one; what went over in the books with it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from equipment_app.documents.blocks import PaperFact, gap
from equipment_app.documents.handover import PaperLine, declared, party
from equipment_app.documents.issue import IssuePaper
from equipment_app.documents.paper import PaperForm, Stacked, counted, keeper
from equipment_app.documents.words import PaperWords, Phrase, say
from equipment_app.domain.papers import Party
from equipment_app.measures import day
from equipment_app.store.books import Books
from equipment_app.store.records.papers import HandoverEntry

say(
    merge=Phrase("Záznam o sloučení", "Record of a merge"),
    merge_subtitle=Phrase("Dva záznamy téže osoby v evidenci výstroje", "Two records of one person in the register"),
    merge_ended=Phrase("Záznam, který končí (A)", "Record that ends (A)"),
    merge_kept=Phrase("Záznam, který zůstává (B)", "Record that is kept (B)"),
    merge_reason=Phrase("Důvod sloučení", "Reason"),
    merge_day=Phrase("Den sloučení", "Day of the merge"),
    merge_none=Phrase("Na záznamu (A) nebyly žádné věci.", "There were no items on record (A)."),
    merge_text=Phrase(
        "Oba záznamy vedou tutéž osobu. Věci zde uvedené mezi osobami nepřešly: do tohoto dne byly v evidenci vedeny"
        " na záznamu (A), od něj jsou vedeny na záznamu (B). Doklady vystavené na záznam (A) zůstávají beze změny a"
        " platí; odpovědnost za svěřené věci trvá.",
        "Both records are of the same person. The items listed here did not pass between persons: until this day they"
        " stood on record (A), from it on they stand on record (B). Papers made out to record (A) remain unchanged and"
        " valid; the liability for the entrusted items continues.",
    ),
    merge_checks=Phrase("Schválil", "Approved by"),
)


class MergePaper(IssuePaper, kw_only=True):
    title: ClassVar = "merge"
    roles: ClassVar = ("merge_ended", "merge_kept")

    store: Party
    """Who signs for the store."""
    second: Party | None = None
    """Who stood by; None where one did it alone."""

    @classmethod
    def sides(cls, books: Books, handover: HandoverEntry) -> tuple[Party, Party]:
        """The record that ends has no unit any more: it is named with the one it had."""
        said = handover.payload["x"]
        ended = party(books, said["merged"])
        return replace(ended, unit=books.papers.named("holder", said["unit"])), party(books, said["member"])

    @classmethod
    def besides(cls, books: Books, handover: HandoverEntry, lines: Sequence[PaperLine]) -> dict[str, Any]:
        found = super().besides(books, handover, lines)
        beside = handover.payload.get("by2")
        second = keeper(books, beside) if beside else None
        return found | {"store": keeper(books, handover.payload["by"]), "second": second}

    def form(self, words: PaperWords) -> PaperForm:
        declaration = (*self.remarks(words), *declared(words, "stated", "merge_text"), gap(4))
        form = self.filled(words, "merge_subtitle", self._facts(words), self._listing(words), declaration)
        signing = (("for_the_store", self.store), ("merge_checks", self.second))
        nothing = Stacked(declared(words, "", "merge_none", lead=5.0))
        return replace(form, signing=signing, middle=form.middle if self.lines else nothing)

    def _facts(self, words: PaperWords) -> Sequence[PaperFact]:
        return (
            PaperFact(words("merge_reason"), self.reason, 64),
            PaperFact(words("merge_day"), day(self.occurred_on), 40),
            *([PaperFact(words("return_by"), day(self.until), 28)] if self.until else []),
            counted(words, self.lines, 30),
        )
