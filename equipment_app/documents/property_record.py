"""Zápis o předání majetku: property of the state goes from one organisational unit of it to another."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from equipment_app.documents.blocks import GAP, Block, PaperFact, PartyBox, facts, gap, people
from equipment_app.documents.handover import PaperLine, declared, sized
from equipment_app.documents.issue import IssuePaper
from equipment_app.documents.paper import PaperForm, counted, keeper, small
from equipment_app.documents.table import LineColumn, Listing, TableCell, amount, pieces_in, worth_of
from equipment_app.documents.typeset import PORTRAIT
from equipment_app.documents.words import Copies, PaperWords, Phrase, say
from equipment_app.domain.custody import Move
from equipment_app.domain.papers import Party
from equipment_app.measures import day
from equipment_app.store.books import Books
from equipment_app.store.records.papers import HandoverEntry

say(
    property=Phrase("Zápis o předání majetku", "Record of handing over property"),
    property_subtitle=Phrase("Mezi organizačními složkami státu", "Between organisational units of the state"),
    property_gives=Phrase("Předávající organizační složka státu", "Organisational unit handing over"),
    property_takes=Phrase("Přebírající organizační složka státu", "Organisational unit taking over"),
    property_acts=Phrase("Jedná", "Acting"),
    property_has=Phrase("Majetek má", "Held by"),
    property_reason=Phrase("Právní důvod", "Legal reason"),
    property_since=Phrase("Den předání a změny příslušnosti", "Day of change", "Den předání / Day of change"),
    property_manner=Phrase("Způsob", "Manner"),
    property_gratis=Phrase("bezúplatně", "free of charge"),
    property_account=Phrase("Druh majetku, účet", "Kind, account"),
    property_written_off=Phrase("Oprávky Kč", "Depreciation", "Oprávky / Depreciation"),
    property_left=Phrase("Zůstatková hodnota Kč", "Book value", "Zůstatek / Book value"),
    property_valued=Phrase("Ocenění", "Valuation"),
    property_at_cost=Phrase("pořizovací cena", "acquisition price"),
    property_heading=Phrase("Ujednání stran", "What the parties agree"),
    property_agreed=Phrase(
        "Dnem předání přechází příslušnost hospodařit s uvedeným majetkem státu na přebírající organizační složku."
        " Majetek není zatížen právy třetích osob, nevážou se k němu žádné závazky a není předmětem sporu. S"
        " majetkem se předávají návody, záznamy o kontrolách a výpis pohybů z evidence.",
        "On the day of handing over the competence to manage the listed property of the state passes to the unit taking"
        " over. No rights of third persons, obligations or disputes encumber it. Manuals, records of inspections and an"
        " extract of movements are handed over with it.",
    ),
    property_granted=Phrase(
        "Přebírající bude majetek pořízený z grantu užívat k účelu projektu a povede jej v registru grantu do konce"
        " udržitelnosti; předání oznámí zprostředkovateli programu předávající.",
        "The unit taking over will use grant-funded property for the purpose of the project and keep it in the register"
        " of the grant until the end of sustainability; the unit handing over tells the programme operator.",
    ),
    property_consent=Phrase(
        "Souhlas poskytovatele grantu: {text}.",
        "Consent of the grant provider: {text}.",
        "Souhlas poskytovatele / Consent: {text}.",
    ),
    property_copies=Phrase(
        "Vyhotoveno {count:copies}. Zápis je platný po podpisu všech tří stran.",
        "Made in {count} copies. Valid when signed by all three.",
    ),
    property_signs_over=Phrase("Za předávající organizační složku", "Handing over", "Za předávající / Handing over"),
    property_signs_taking=Phrase("Za přebírající organizační složku", "Taking over", "Za přebírající / Taking over"),
    property_signs_store=Phrase("Za sklad, předání věcí na místě", "For the store", "Za sklad / For the store"),
)

_TO_FILL = "." * 24
"""Finance writes it in."""


class PropertyPaper(IssuePaper, kw_only=True):
    title: ClassVar = "property"
    signing: ClassVar = ("property_signs_over", "property_signs_taking")

    since: date
    """The day the competence to manage it changes."""
    store: Party
    ours: str = ""
    """Who acts for the unit that hands over: name, then function behind a comma."""
    theirs: str = ""
    consent: str = ""
    """Reference of what the grant provider consented to."""

    @classmethod
    def sides(cls, books: Books, handover: HandoverEntry) -> tuple[Party, Party]:
        return Party(books.settings.letterhead().organisation), Party(books.people.name(handover.member))

    @classmethod
    def besides(cls, books: Books, handover: HandoverEntry, lines: Sequence[PaperLine]) -> dict[str, Any]:
        return super().besides(books, handover, lines) | {
            "since": date.fromisoformat(handover.payload["x"]["since"]),
            "store": keeper(books, handover.payload["by"]),
            "ours": books.papers.remark(handover.seq, "ours"),
            "theirs": books.papers.remark(handover.seq, "theirs"),
            "consent": handover.payload["x"].get("consent", ""),
        }

    @classmethod
    def of_line(cls, books: Books, handover: HandoverEntry, move: Move) -> dict[str, str]:
        return {"received": books.things.thing(move.thing).received_on}

    def form(self, words: PaperWords) -> PaperForm:
        declaration = (*self._grants(words), *self.remarks(words), *self._declaration(words))
        consent = small(words("property_consent", text=self.consent)) if self.consent else ()
        ending = (*declaration, *consent, *small(words("property_copies", count=Copies(self.copies))))
        form = self.filled(words, "property_subtitle", self._facts(words), self._listing(words), ending)
        signing = [
            (key, _signer(said, side))
            for key, said, side in zip(self.signing, (self.ours, self.theirs), (self.giver, self.taker), strict=True)
        ]
        return replace(
            form,
            parties=(),
            opening=(self._units(words), gap(2.4), *form.opening),
            signing=(*signing, ("property_signs_store", self.store)),
        )

    def _units(self, words: PaperWords) -> Block:
        kept = words("property_has"), self.letterhead.footer or self.letterhead.store
        sides = ("property_gives", self.giver, self.ours, (kept,)), ("property_takes", self.taker, self.theirs, ())
        boxes = []
        for role, side, said, more in sides:
            name, function = _person(said)
            rows = ((words("property_acts"), name), (words("function"), function), *more)
            boxes.append(PartyBox(words(role), side.name, rows))
        return people(PORTRAIT, boxes, 30.0 if words.bilingual else 21.5)

    def _facts(self, words: PaperWords) -> Sequence[PaperFact]:
        return (
            PaperFact(words("property_reason"), self.reason, 68),
            PaperFact(words("property_since"), day(self.since), 48),
            PaperFact(words("property_manner"), words("property_gratis"), 26),
            counted(words, self.lines, 33),
        )

    def _listing(self, words: PaperWords) -> Listing:
        letters = {funding.code: funding.letter for funding in self.fundings}
        columns: Sequence[LineColumn[PaperLine]] = (
            LineColumn("col_item", 50.5 - self.numbering, lambda line: TableCell(*sized(words, line))),
            LineColumn("col_inventory", 20.5, lambda line: line.inventory),
            LineColumn("col_serial", 21.5, lambda line: line.serial),
            LineColumn("acquired", 17.0, lambda line: day(date.fromisoformat(line.received))),
            LineColumn("col_quantity", 9.5, lambda line: str(line.quantity), right=True, sum=pieces_in),
            LineColumn("col_unit", 8.5, lambda line: TableCell(*words.unit(line.unit))),
            LineColumn("col_condition", 18.5, lambda line: TableCell(*words.condition(line.condition))),
            LineColumn("acquisition_price", 20, lambda line: amount(line.price), right=True, sum=worth_of),
            LineColumn("col_funding", 9, lambda line: letters.get(line.funding, ""), right=True),
        )
        unpriced = sum(line.price is None for line in self.lines)
        return self.table(words, columns, unpriced=unpriced, after=self._books(words))

    def _books(self, words: PaperWords) -> Sequence[Block]:
        """What finance fills in, or confirms."""
        row = (
            PaperFact(words("property_account"), _TO_FILL * 2, 72),
            PaperFact(words("property_written_off"), _TO_FILL, 36),
            PaperFact(words("property_left"), _TO_FILL, 36),
            PaperFact(words("property_valued"), words("property_at_cost"), 31),
        )
        return (gap(GAP), facts(PORTRAIT, row))

    def _declaration(self, words: PaperWords) -> Sequence[Block]:
        used = {line.funding for line in self.lines}
        granted = any(funding.logo for funding in self.fundings if funding.code in used)
        keys = ["property_agreed", *(["property_granted"] if granted else [])]
        return declared(words, "property_heading", *keys)


def _person(said: str) -> tuple[str, str]:
    """Name, and the function behind the first comma after it."""
    name, _, function = said.partition(",")
    return name.strip(), function.strip()


def _signer(said: str, side: Party) -> Party | None:
    """None leaves the name to be written in by hand."""
    name, function = _person(said)
    return Party(name, unit=function or side.name) if name else None
