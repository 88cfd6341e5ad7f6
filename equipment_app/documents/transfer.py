"""Převodka: what one holder gives over to another; the store signs where one of them is not the store itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from equipment_app.documents.blocks import Block, PaperFact
from equipment_app.documents.handover import PaperLine, declared, party
from equipment_app.documents.issue import IssuePaper
from equipment_app.documents.paper import PaperForm, counted, keeper, small
from equipment_app.documents.words import PaperWords, Phrase, in_copies, say
from equipment_app.domain.papers import Number, Party
from equipment_app.measures import day
from equipment_app.store.books import Books
from equipment_app.store.records.papers import HandoverEntry

say(
    transfer=Phrase("Převodka", "Transfer note"),
    transfer_members=Phrase("Převod výstroje mezi členy", "Transfer of kit between members"),
    transfer_unit=Phrase("Převod věcí společného užívání útvaru", "Transfer of items a unit uses together"),
    transfer_places=Phrase("Převod mezi místy skladu", "Transfer between places of the store"),
    transfer_gives=Phrase("Předává (A)", "Handed over by (A)"),
    transfer_takes=Phrase("Přebírá (B)", "Taken over by (B)"),
    transfer_reason=Phrase("Důvod převodu", "Reason"),
    transfer_papers=Phrase("Původní doklad", "Former paper"),
    transfer_signs_over=Phrase("Předávající (A)", "Handing over (A)"),
    transfer_signs_taking=Phrase("Přebírající (B)", "Taking over (B)"),
    transfer_both=Phrase(
        "Předávající potvrzuje předání a přebírající převzetí uvedených věcí do užívání a ochrany v množství a stavu"
        " zapsaném v tomto dokladu. Přebírající bude věci užívat jen k výkonu služby, chránit je před poškozením,"
        " ztrátou a odcizením, každou takovou událost bez zbytečného odkladu oznámí a věci vrátí na výzvu. Podpisem"
        " přechází odpovědnost za ztrátu svěřených věcí (§ 97 zákona č. 361/2003 Sb.) z předávajícího na"
        " přebírajícího.",
        "The hander-over confirms handing over, and the recipient taking over, the listed items into use and custody in"
        " the quantity and condition recorded here. The recipient will use them only for service, protect them against"
        " damage, loss and theft, report any such event without undue delay and return them on request. By signature"
        " the liability for the loss of the entrusted items (Section 97 of Act No. 361/2003 Coll.) passes from the"
        " hander-over to the recipient.",
    ),
    transfer_by=Phrase("Věci se vrátí nejpozději {day}.", "The items are to be returned by {day}."),
    transfer_shared=Phrase(
        "Věci užívají členové útvaru společně; za útvar je drží a odpovídá za ně osoba zde uvedená.",
        "The members of the unit use the items together; whoever is named here holds and answers for them.",
    ),
    transfer_moved=Phrase(
        "Věci zůstávají v evidenci skladu; mění se jen místo jejich uložení.",
        "The items stay on the books of the store; only the place they are kept in changes.",
    ),
    transfer_store=Phrase(
        "Výstrojář potvrzuje, že převod je zapsán v evidenci. Převod se týká jediné organizační složky státu; mezi"
        " krajskými ředitelstvími se použije zápis o předání majetku (řada ZP).",
        "The quartermaster confirms that the transfer is entered in the register. The transfer stays within one"
        " organisational unit of the state; between regional directorates a record of handing over property (series ZP)"
        " is used.",
    ),
    transfer_three=Phrase(
        "Vyhotoveno {in_copies}: sklad, předávající, přebírající. Doklad je platný po podpisu všech tří stran.",
        both="Vyhotoveno {in_copies}: sklad, předávající, přebírající. Doklad je platný po podpisu všech tří stran. /"
        " Made in {count} copies: store, hander-over, recipient. Valid when signed by all three.",
    ),
    transfer_two=Phrase(
        "Vyhotoveno {in_copies}. Doklad je platný po podpisu obou stran.",
        both="Vyhotoveno {in_copies}. Doklad je platný po podpisu obou stran. /"
        " Made in {count} copies. Valid when signed by both.",
    ),
)


class TransferPaper(IssuePaper, kw_only=True):
    title: ClassVar = "transfer"
    roles: ClassVar = ("transfer_gives", "transfer_takes")
    signing: ClassVar = ("transfer_signs_over", "transfer_signs_taking")

    store: Party | None = None
    """Who signs for the store; None where a keeper of it gives or takes."""
    source_papers: tuple[str, ...] = ()
    """Numbers of the papers the giver had these things by."""
    shared: bool = False
    """A unit gives or takes them: its party is who answers for them."""
    within: bool = False
    """From place to place of the store."""

    @classmethod
    def sides(cls, books: Books, handover: HandoverEntry) -> tuple[Party, Party]:
        source, target = handover.moves[0].source, handover.moves[0].target
        kinds, store = _kinds(books, handover), keeper(books, handover.payload["by"])
        if set(kinds) == {"location"}:
            return party(books, source), party(books, target)
        gives = store if kinds[0] == "location" else _responsible(books, source, _answered(books, handover))
        answers = handover.payload.get("x", {}).get("responsible", 0)
        return gives, store if kinds[1] == "location" else _responsible(books, target, answers)

    @classmethod
    def besides(cls, books: Books, handover: HandoverEntry, lines: Sequence[PaperLine]) -> dict[str, Any]:
        kinds = _kinds(books, handover)
        numbers = () if kinds[0] == "location" else _former(books, handover)
        return super().besides(books, handover, lines) | {
            "store": None if kinds.count("location") == 1 else keeper(books, handover.payload["by"]),
            "source_papers": tuple(sorted(map(str, numbers))),
            "shared": "unit" in kinds,
            "within": set(kinds) == {"location"},
        }

    def form(self, words: PaperWords) -> PaperForm:
        subtitle = "transfer_places" if self.within else "transfer_unit" if self.shared else "transfer_members"
        declaration = (*self._grants(words), *self.remarks(words), *self._declaration(words), *self._copies(words))
        form = self.filled(words, subtitle, self._facts(words), self._listing(words), declaration)
        if self.within:
            return replace(form, signing=tuple(zip(self.signing, (self.store, None), strict=True)))
        return replace(form, signing=(*form.signing, *([("for_the_store", self.store)] if self.store else [])))

    def _facts(self, words: PaperWords) -> Sequence[PaperFact]:
        term = day(self.until) if self.until else words("permanent")
        return (
            PaperFact(words("transfer_reason"), self.reason, 46),
            self.where(words, "place", 46),
            PaperFact(words("return_by" if self.until else "use_until"), "–" if self.within else term, 28),
            PaperFact(words("transfer_papers"), ", ".join(self.source_papers), 33),
            counted(words, self.lines, 22),
        )

    def _declaration(self, words: PaperWords) -> Sequence[Block]:
        term = day(self.until) if self.until else ""
        keys = ["transfer_moved"] if self.within else ["transfer_both"]
        keys += ["transfer_by"] if self.until else []
        keys += ["transfer_shared"] if self.shared else []
        store = declared(words, "", "transfer_store", lead=5.0)
        return (*declared(words, "declared", *keys, day=term), *store)

    def _copies(self, words: PaperWords) -> Sequence[Block]:
        key = "transfer_three" if self.store and not self.within else "transfer_two"
        return small(words(key, in_copies=in_copies(self.copies), count=self.copies))


def _kinds(books: Books, handover: HandoverEntry) -> tuple[str, str]:
    first = handover.moves[0]
    return books.people.kind(first.source), books.people.kind(first.target)


def _former(books: Books, handover: HandoverEntry) -> set[Number]:
    return books.history.issues(handover.moves[0].source, handover.moves, handover.seq)


def _answered(books: Books, handover: HandoverEntry) -> int:
    """Who answered for the things of the unit that gives them, by the latest of the papers it had them by."""
    return next(iter(_who_answered(books, handover)), 0)


def _who_answered(books: Books, handover: HandoverEntry) -> Iterator[int]:
    for seq in sorted((books.papers.seq(str(number)) for number in _former(books, handover)), reverse=True):
        if member := books.journal.payload(seq).get("x", {}).get("responsible"):
            yield member


def _responsible(books: Books, holder: int, answers: int) -> Party:
    """A member as such; a unit by who answers for what it holds."""
    if books.people.kind(holder) != "unit":
        return party(books, holder)
    unit = books.people.name(holder)
    member = books.people.member(answers) if answers else None
    return replace(member.party(), unit=unit) if member else Party(unit)
