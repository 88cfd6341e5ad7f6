"""Vyřazení majetku: part A, the proposal, and part B, the decision and the record of what was done by it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Self

from equipment_app.documents.blocks import (
    GAP,
    Block,
    PaperFact,
    Signer,
    facts,
    gap,
    signatures,
)
from equipment_app.documents.handover import PaperLine, declared, line_of, sized
from equipment_app.documents.issue import IssuePaper
from equipment_app.documents.paper import PaperForm, common, counted, keeper, small
from equipment_app.documents.sections import prose, section, ticks
from equipment_app.documents.table import LineColumn, Listing, TableCell, amount, pieces_in, worth_of
from equipment_app.documents.typeset import PORTRAIT
from equipment_app.documents.words import Copies, PaperWords, Phrase, say
from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Party, written_party
from equipment_app.domain.write_offs import CHECKS, LOST, REASONS
from equipment_app.measures import day, moment, money, whole_number
from equipment_app.store.books import Books
from equipment_app.store.records.write_offs import OUTSIDE, Disposal, WriteOff, WriteOffDecision, WriteOffLine

say(
    write_off_title=Phrase("Vyřazení majetku", "Write-off of property"),
    write_off_subtitle=Phrase("Návrh, rozhodnutí a protokol o provedení", "Proposal, decision and record"),
    write_off_unit=Phrase("Organizační složka státu", "Unit of the state"),
    write_off_where=Phrase("Místo uložení", "Kept at"),
    write_off_answers=Phrase("Odpovědná osoba", "Answers for it"),
    write_off_proposal=Phrase("Návrh na vyřazení", "Proposal"),
    write_off_part_b=Phrase("Rozhodnutí a protokol o vyřazení", "Decision and record"),
    write_off_to=Phrase("K návrhu", "Of proposal"),
    write_off_because=Phrase("Důvod: {reason}.", "Reason: {reason}.", "Důvod / Reason: {reason}."),
    write_off_incident=Phrase("Záznam o škodě {number}.", "Incident {number}.", "SU: {number}."),
    write_off_kept=Phrase("Držet do {day}.", "Keep until {day}.", "Držet do / Keep until {day}."),
    write_off_consent=Phrase("Souhlas nebo důvod: {text}.", "Consent or reason: {text}.", "Souhlas / Consent: {text}."),
    write_off_why=Phrase("Proč je majetek nepotřebný", "Why the property is not needed"),
    write_off_useless=Phrase("trvale neupotřebitelný{rows}", "unusable{rows}", "neupotřebitelný / unusable{rows}"),
    write_off_uneconomic=Phrase("oprava neúčelná{rows}", "not worth repair{rows}", "neopravovat / no repair{rows}"),
    write_off_surplus=Phrase("přebytečný{rows}", "surplus{rows}", "přebytečný / surplus{rows}"),
    write_off_lost=Phrase("ztracený{rows}", "lost{rows}", "ztracený / lost{rows}"),
    write_off_rows=Phrase(" (řádky {rows})", " (lines {rows})", " ({rows})"),
    write_off_grant=Phrase(
        "Věci z grantu (řádky {rows}, {value} Kč)", "Grant-funded items (lines {rows}, {value} CZK)"
    ),
    write_off_grant_said=Phrase(
        "Před likvidací do konce udržitelnosti se vyrozumí zprostředkovatel programu.",
        "The programme operator is told before a disposal within the time of sustainability.",
    ),
    write_off_damage=Phrase("Náhrada škody", "Compensation"),
    write_off_no_fault=Phrase(
        "bez zavinění, běžné opotřebení nebo doba životnosti", "no fault, wear or age", "bez zavinění / no fault"
    ),
    write_off_by_incident=Phrase("řeší škodní událost {numbers}", both="škodní událost / incident {numbers}"),
    write_off_heading_b=Phrase("Prohlášení komise", "Declaration of the commission"),
    write_off_declares=Phrase(
        "Navrhující potvrzuje, že věci jsou fyzicky na místě a jejich štítky byly přečteny, kromě ztracených. Odborné"
        " posouzení potvrzuje uvedené důvody.",
        "Who proposes confirms that the items are there and their labels were read, apart from lost ones. The expert"
        " confirms the reasons.",
    ),
    write_off_not_yet=Phrase(
        "Návrh sám majetek nevyřazuje. Věci zůstávají v evidenci a odděleně uloženy do rozhodnutí (část B).",
        "The proposal alone writes nothing off. The items stay on the books, kept apart until the decision (part B).",
    ),
    write_off_decision=Phrase(  # [L]
        "Rozhodnutí o nepotřebnosti (§ 14 zákona č. 219/2000 Sb.)", "Decision that it is not needed"
    ),
    write_off_unneeded=Phrase("majetek je pro organizační složku nepotřebný", both="nepotřebný / not needed"),
    write_off_refused=Phrase("zamítá se", "refused"),
    write_off_stays=Phrase("Věci návrhu zůstávají v evidenci", "The items stay on the books"),
    write_off_stay=Phrase(
        "Návrh byl zamítnut. Nic se nevyřazuje ani nelikviduje; o věcech lze podat nový návrh.",
        "The proposal was refused. Nothing is written off or destroyed; a new proposal may be made.",
    ),
    write_off_reference=Phrase("Rozhodnutí č. j.", "Reference"),
    write_off_of_day=Phrase("Ze dne", "Of"),
    write_off_offered=Phrase("Nabídnuto jiným organizačním složkám", "Offered to other units", "Nabídnuto / Offered"),
    write_off_checked=Phrase("Před likvidací ověřeno", "Checked before"),
    write_off_marks=Phrase("odstraněny znaky a nápisy Policie ČR", both="znaky odstraněny / marks removed"),
    write_off_labels=Phrase("štítky sejmuty, kódy v evidenci zneplatněny", both="štítky sejmuty / labels off"),
    write_off_memory=Phrase("paměti a nastavení přístrojů smazány", both="paměti smazány / memory erased"),
    write_off_serials=Phrase("výrobní čísla souhlasí s částí A", both="výrobní č. souhlasí / serials agree"),
    write_off_unchecked=Phrase(
        "Neověřeno, důvod: {text}", "Not checked, because: {text}", "Neověřeno / Not checked: {text}"
    ),
    write_off_gone=Phrase("ztraceno, komisi nepředloženo", "lost, not presented"),
    write_off_done=Phrase("Provedení vyřazení a likvidace", "What was done"),
    write_off_manner=Phrase("Jak bylo naloženo", "Manner"),
    write_off_day=Phrase("Dne", "Day"),
    write_off_document=Phrase("Doklad o převzetí", "Handed over by"),
    write_off_weight=Phrase("Hmotnost\nkg", "Weight"),
    write_off_proceeds=Phrase("Výnos Kč", "Proceeds"),
    write_off_off_books=Phrase("Vyřazeno z evidence", "Off the books"),
    write_off_off_books_value=Phrase("{day}, zápis deníku {seq}", "{day}, entry {seq}", "{day}, {seq}"),
    write_off_value=Phrase("Hodnota vyřazeného Kč", both="Hodnota / Value Kč"),
    write_off_account=Phrase("Účet", "Account"),
    write_off_confirms=Phrase(  # [L]
        "Komise potvrzuje, že věci uvedené v oddílu 6 byly za její přítomnosti znehodnoceny nebo předány k odběru a že"
        " žádná z nich nezůstala v držení osob.",
        "The commission confirms that the items of section 6 were destroyed or handed over in its presence, and that"
        " none of them stayed with anybody.",
    ),
    write_off_confirms_but_lost=Phrase(  # [L]
        "Komise potvrzuje, že věci uvedené v oddílu 6, kromě ztracených, byly za její přítomnosti znehodnoceny nebo"
        " předány k odběru a že žádná z nich nezůstala v držení osob. Ztracené věci komisi předloženy nebyly.",
        "The commission confirms that the items of section 6, apart from lost ones, were destroyed or handed over in"
        " its presence, and that none of them stayed with anybody. Lost items were not presented to it.",
    ),
    write_off_copies=Phrase(
        "Vyhotoveno {count:copies}: sklad, ekonomický odbor, spis. Osoba odpovědná za majetek není členem komise.",
        "Made in {count} copies. Who answers for the property is not on the commission.",
    ),
    write_off_proposes=Phrase("Navrhuje", "Proposes"),
    write_off_expert=Phrase("Odborné posouzení", "Expert"),
    write_off_decides=Phrase("Rozhoduje o nepotřebnosti", "Decides"),
    write_off_chair=Phrase("Předseda likvidační komise", both="Předseda komise / Chair"),
    write_off_member=Phrase("Člen komise", "Member of the commission"),
)
_USELESS = ("unusable", "expired")
_WHY: Mapping[str, tuple[str, ...]] = {
    "write_off_useless": _USELESS,
    "write_off_uneconomic": ("uneconomic",),
    "write_off_surplus": ("surplus",),
    "write_off_lost": (LOST,),
}


class WriteOffPaper(IssuePaper, kw_only=True):
    """`lines` are those of the proposal, or those a record disposed of; `received` of each is the day it was bought."""

    title: ClassVar = "write_off_title"

    kind: Kind
    proposal: str
    reasons: tuple[str, ...]
    """Of each line, of `REASONS`."""
    incidents: tuple[str, ...] = ()
    keeper: Party
    """Who answers for the property, whoever wrote the entry."""
    decision: WriteOffDecision | None = None
    commission: tuple[Party, ...] = ()
    disposal: Disposal | None = None

    @property
    def refused(self) -> bool:
        return self.decision is not None and self.decision.refused

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        return cls.gathered(books, seq, seq)

    @classmethod
    def gathered(cls, books: Books, seq: int, upto: int) -> Self:
        """As things stood after entry `upto`: a proposal is printed with what was changed in it since."""
        found, payload = books.write_offs.of(seq, upto), books.journal.payload(seq)
        assert found is not None, "a paper of a write-off is of a proposal that stood then"
        done = next((one for one in found.disposals if one.seq == seq), None)
        lines = [found.lines[n] for n in done.lines] if done else found.standing()
        fundings = books.settings.fundings()
        used = {books.things.thing(line.pile.thing).funding for line in lines}
        return cls(
            **common(books, seq, copies=3),
            occurred_on=date.fromisoformat(payload["d"]),
            giver=keeper(books, found.by),
            taker=Party(""),
            lines=tuple(_line(books, line, told=payload["k"] == Kind.WRITE_OFF) for line in lines),
            fundings=tuple(fundings[code] for code in sorted(used) if code in fundings),
            place=books.papers.remark(seq, "place") or books.settings["paper.place"],
            kind=Kind(payload["k"]),
            proposal=found.number,
            reasons=tuple(line.pile.reason for line in lines),
            incidents=tuple(dict.fromkeys(line.incident for line in lines if line.incident)),
            keeper=keeper(books, books.answering(seq)),
            decision=found.decision,
            commission=tuple(_people(books, found)),
            disposal=done,
        )

    def form(self, words: PaperWords) -> PaperForm:
        first = self.kind is Kind.WRITE_OFF
        reference = self.decision.reference if self.decision else ""
        proposal = (words("made"), moment(self.at)) if first else (words("write_off_to"), self.proposal)
        decided = self._decision(words, self.decision) if self.decision and not first else ()
        opening = (facts(PORTRAIT, self._facts(words)), *decided)
        part = "write_off_proposal" if first else "write_off_part_b"
        heading = ("A", part) if first else (5, "write_off_stays") if self.refused else (6, "write_off_done")
        return PaperForm(
            title=self.title,
            subtitle=words("write_off_subtitle"),
            rows=((proposal, (words("copies"), str(self.copies))), ((words("file_reference"), reference),)),
            opening=(*opening, section(heading[0], words(heading[1])), gap(2.0)),
            middle=self._proposed(words) if first else self._done(words),
            about=f"{words(part)}, {self.proposal}",
            declared=(*(self._grants(words) if first else ()), *self.remarks(words), *self._declared(words)),
            signing=self._signing(),
        )

    def _facts(self, words: PaperWords) -> Sequence[PaperFact]:
        named = ", ".join(filter(None, (self.keeper.name, self.keeper.personal_number)))
        return (
            PaperFact(words("write_off_unit"), self.letterhead.organisation, 50),
            PaperFact(words("write_off_where"), self.place, 43),
            PaperFact(words("write_off_answers"), named, 49),
            counted(words, self.lines, 33),
        )

    # Part A

    def _proposed(self, words: PaperWords) -> Listing:
        letters = {funding.code: funding.letter for funding in self.fundings}
        columns: Sequence[LineColumn[PaperLine]] = (
            LineColumn("col_item", 51.0, lambda line: TableCell(*sized(words, line))),
            LineColumn("col_inventory", 21.0, lambda line: line.inventory),
            LineColumn("col_serial", 22.0, lambda line: line.serial),
            LineColumn("acquired", 19.0, lambda line: day(date.fromisoformat(line.received))),
            LineColumn("col_quantity", 11.0, lambda line: str(line.quantity), right=True, sum=pieces_in),
            LineColumn("col_unit", 10.0, lambda line: TableCell(*words.unit(line.unit))),
            LineColumn("acquisition_price", 24.0, lambda line: amount(line.price), right=True, sum=worth_of),
            LineColumn("col_funding", 17.0 - self.numbering, lambda line: letters.get(line.funding, ""), right=True),
        )
        unpriced = sum(line.price is None for line in self.lines)
        return self.table(words, columns, unpriced=unpriced, after=tuple(self._sections(words)))

    def _sections(self, words: PaperWords) -> Iterator[Block]:
        told = []
        for key, reasons in _WHY.items():
            rows = [n for n, reason in enumerate(self.reasons, 1) if reason in reasons]
            told.append((words(key, rows=words("write_off_rows", rows=spans(rows)) if rows else ""), bool(rows)))
        yield section(1, words("write_off_why"), ticks(told))
        grants = {funding.code for funding in self.fundings if funding.logo}
        granted = [n for n, line in enumerate(self.lines, 1) if line.funding in grants]
        if granted:
            value = money(sum(self.lines[n - 1].price or 0 for n in granted))
            heading = words("write_off_grant", rows=spans(granted), value=value)
            yield section(2, heading, prose(words("write_off_grant_said")))
        fault = ", ".join(self.incidents) or "SU ...................."
        by_incident = (words("write_off_by_incident", numbers=fault), bool(self.incidents))
        answers = (words("write_off_no_fault"), not self.incidents), by_incident
        yield section(3 if granted else 2, words("write_off_damage"), ticks(answers))

    # Part B

    def _decision(self, words: PaperWords, decision: WriteOffDecision) -> Iterator[Block]:
        answers = (words("write_off_unneeded"), not self.refused), (words("write_off_refused"), self.refused)
        row = (
            PaperFact(words("write_off_reference"), decision.reference, 60),
            PaperFact(words("write_off_of_day"), day(decision.day), 28),
            PaperFact(words("write_off_offered"), decision.offered, 87),
        )
        yield section(4, words("write_off_decision"), ticks(answers), gap(1.2), facts(PORTRAIT, row))
        if self.refused:
            return
        checks = ("write_off_marks", "write_off_labels", "write_off_memory", "write_off_serials")
        checked = self.disposal.checked if self.disposal else ()
        seen = [(words(key), check in checked) for key, check in zip(checks, CHECKS, strict=True)]
        why = self.disposal.unchecked if self.disposal else ""
        told = (prose(words("write_off_unchecked", text=why)),) if why else ()
        yield section(5, words("write_off_checked"), ticks(seen[:2]), ticks(seen[2:]), *told)

    def _done(self, words: PaperWords) -> Listing:
        """What was done; after the decision alone the columns of it are left to be written in."""
        done = self.disposal
        if self.refused:
            return self.table(
                words,
                (LineColumn("col_item", 175.0 - self.numbering, lambda line: TableCell(*_numbered(words, line))),),
            )
        on, manner, document = (day(done.day), done.manner, done.document) if done else ("", "", "")
        lost = {id(line) for line in self._lost()} if done else set()
        gone = words("write_off_gone")
        columns: Sequence[LineColumn[PaperLine]] = (
            LineColumn("col_item", 56.0 - self.numbering, lambda line: TableCell(*_numbered(words, line))),
            LineColumn("write_off_manner", 47.0, lambda line: gone if id(line) in lost else manner or " "),
            LineColumn("write_off_day", 19.0, lambda _: on or " "),
            LineColumn("write_off_document", 27.0, lambda _: document or " "),
            LineColumn("write_off_weight", 13.0, lambda _: " ", right=True),
            LineColumn("write_off_proceeds", 13.0, lambda _: " ", right=True),
        )
        return self.table(words, columns, after=(gap(GAP), facts(PORTRAIT, self._off_books(words))) if done else ())

    def _lost(self) -> Sequence[PaperLine]:
        return [line for line, reason in zip(self.lines, self.reasons, strict=True) if reason == LOST]

    def _off_books(self, words: PaperWords) -> Sequence[PaperFact]:
        entry = words("write_off_off_books_value", day=day(self.occurred_on), seq=whole_number(self.sequence))
        return (
            PaperFact(words("write_off_off_books"), entry, 54),
            PaperFact(words("write_off_value"), worth_of(self.lines), 37),
            PaperFact(words("where"), self.place, 46),
            PaperFact(words("write_off_account"), "." * 24, 38),
        )

    # What is declared, and who signs

    def _declared(self, words: PaperWords) -> Sequence[Block]:
        first = self.kind is Kind.WRITE_OFF
        if self.refused and not first:
            return small(words("write_off_stay"))
        seen = "write_off_confirms_but_lost" if self.disposal and self._lost() else "write_off_confirms"
        key = "write_off_declares" if first else seen
        note = words("write_off_not_yet") if first else words("write_off_copies", count=Copies(self.copies))
        boxes = () if first else (self._deciding(words), gap(GAP))
        heading = "declared" if first else "write_off_heading_b"
        return (*declared(words, heading, key), *small(note), *boxes)

    def _decider(self) -> Party:
        return written_party(self.decision.decider if self.decision else "")

    def _deciding(self, words: PaperWords) -> Block:
        decider = self._decider()
        signers = [
            Signer(words("write_off_decides"), decider.name, decider.unit),
            Signer(words("write_off_answers"), self.keeper.name, words("identity", number=self.keeper.personal_number)),
        ]
        return signatures(PORTRAIT, signers, words("date"), words("signature"))

    def _signing(self) -> Sequence[tuple[str, Party | None]]:
        if self.kind is Kind.WRITE_OFF:
            return (("write_off_proposes", self.giver), ("write_off_expert", None), ("signs_superior", None))
        if self.refused:
            return (("write_off_decides", self._decider()), ("write_off_answers", self.keeper))
        people: tuple[Party | None, ...] = self.commission or (None,) * 3
        return tuple(zip(("write_off_chair", "write_off_member", "write_off_member"), people, strict=False))


def spans(rows: Sequence[int]) -> str:
    """`1, 4–6`."""
    found: list[list[int]] = []
    for row in rows:
        if found and found[-1][-1] == row - 1:
            found[-1] = [found[-1][0], row]
        else:
            found.append([row])
    return ", ".join("–".join(map(str, one)) for one in found)


def _line(books: Books, line: WriteOffLine, *, told: bool) -> PaperLine:
    """`told`: with the reasons under it, which part A alone gives."""
    pile, thing = line.pile, books.things.thing(line.pile.thing)
    until = books.kept_until(thing)
    note = " ".join(_told(line, until)) if told else ""
    return line_of(thing, pile.quantity, pile.condition, note, received=thing.received_on)


def _told(line: WriteOffLine, until: date | None) -> Iterator[str]:
    """The note under a line, in Czech as all notes are."""
    words = PaperWords()
    reason = REASONS[line.pile.reason].cs
    yield words("write_off_because", reason=f"{reason}, {line.note}" if line.note else reason)
    if line.incident:
        yield words("write_off_incident", number=line.incident)
    if until:
        yield words("write_off_kept", day=day(until))
    if line.consent:
        yield words("write_off_consent", text=line.consent)


def _people(books: Books, found: WriteOff) -> Iterator[Party]:
    for said in found.commission:
        kind, _, id = said.partition(":")
        if kind == OUTSIDE:
            yield written_party(id)
            continue
        person: Any = books.people.member(int(id)) if kind == "member" else None
        yield person.party() if person else keeper(books, int(id))


def _numbered(words: PaperWords, line: PaperLine) -> tuple[str, str]:
    """With its inventory number or its code; of a quantity how many."""
    name, second = sized(words, line)
    number = line.inventory or line.code
    return (f"{name} {number}" if number else f"{name}, {line.quantity} {line.unit}"), second
