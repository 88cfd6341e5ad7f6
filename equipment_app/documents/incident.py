"""Zápis o škodní události: what was lost or damaged, how it came about, and what the store proposes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Self

from equipment_app.documents.blocks import Block, PartyBox, gap
from equipment_app.documents.chapters import Chapter, Chapters
from equipment_app.documents.handover import called
from equipment_app.documents.incident_facts import circumstances, entrusted, extents, grants, what
from equipment_app.documents.paper import Paper, PaperForm, boxed, common, keeper, party_box
from equipment_app.documents.sections import IN, prose, section, small_print, tick, ticks
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.table import PaperTable, TableCell, TableRow, amount, columns
from equipment_app.documents.typeset import PORTRAIT, Type, fitted, wrapped
from equipment_app.documents.words import Copies, PaperWords, Phrase, say
from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.incidents import IncidentStep, Stage, latest, owed
from equipment_app.domain.papers import Party
from equipment_app.measures import day, money, whole_number
from equipment_app.store.books import Books
from equipment_app.store.records.incidents import Harmed, Incident

say(
    incident=Phrase("Zápis o škodní události", "Record of loss or damage"),
    incident_subtitle=Phrase(
        "Ztráta, odcizení, poškození nebo zničení svěřené věci",
        "Loss, theft, damage or destruction of an entrusted item",
        "Ztráta, odcizení, poškození, zničení / Loss, theft, damage, destruction",
    ),
    incident_made=Phrase("Sepsáno", "Made"),
    incident_whose=Phrase("Komu byla věc svěřena", "Entrusted to"),
    incident_entrusted=Phrase("Svěřeno", "Entrusted", "Svěřeno / By"),
    incident_entrusted_by=Phrase("{number} ze dne {day}", both="{number}, {day}"),
    incident_things=Phrase("Věci", "Items"),
    incident_life=Phrase("Životnost", "Life"),
    incident_value=Phrase("Cena v době\nudálosti Kč", "Value CZK"),
    incident_days=Phrase("{days} dnů", "{days} days", "{days} d"),
    incident_worth=Phrase(
        "Cena v době události: zbývalo {left} z {life} dnů životnosti, výpočet je pomůcka pro komisi.",
        "Value: {left} of {life} days of life were left; an aid only.",
        "Zbývalo {left} z {life} dnů životnosti; výpočet je pomůcka. / {left} of {life} days left; an aid only.",
    ),
    incident_unaged=Phrase(
        "Životnost není zadána, počítá se pořizovací cena.",
        "No service life is known; the price stands.",
    ),
    incident_event=Phrase("Událost", "Event"),
    incident_loss=Phrase("ztráta", "loss"),
    incident_theft=Phrase("odcizení", "theft"),
    incident_damage=Phrase("poškození", "damage"),
    incident_destruction=Phrase("zničení", "destruction"),
    incident_stocktake=Phrase("nezjištěno při inventuře", both="inventura / stock-take"),
    incident_when=Phrase("Kdy k ní došlo", "When"),
    incident_reported=Phrase("Kdy a komu oznámena", "Reported"),
    incident_description=Phrase("Popis: co se stalo, při jaké činnosti, kdo byl přítomen", "What happened"),
    incident_circumstances=Phrase("Okolnosti podle zjištění v den zápisu", "Circumstances"),
    incident_risk=Phrase("Vzniklo z rizika výkonu služby (§ 95 odst. 5)", "Risk of service"),  # [L]
    incident_averting=Phrase("Vzniklo při odvracení hrozící škody (§ 95 odst. 5)", "Averting damage"),  # [L]
    incident_substance=Phrase("Užita alkoholická nebo jiná návyková látka", "Alcohol or drugs"),
    incident_police=Phrase("Oznámeno orgánu činnému v trestním řízení", "Reported to police"),
    incident_grant=Phrase("Věc z grantu: oznámeno zprostředkovateli", "Grant: reported"),
    incident_commission=Phrase("posoudí komise", both="komise / board"),
    incident_reference=Phrase("č. j.", both="č. j. / ref."),
    incident_consent=Phrase(
        "souhlas poskytovatele grantu {text}", "consent of the grant {text}", "souhlas / consent {text}"
    ),
    incident_not_grant=Phrase("netýká se", both="netýká se / none"),
    incident_statement=Phrase("Vyjádření toho, komu byla věc svěřena", "Statement of the holder"),
    incident_proposal=Phrase("Návrh vypořádání", "Proposed settlement"),
    incident_repair=Phrase("oprava", "repair"),
    incident_write_off=Phrase("vyřazení", "write-off"),
    incident_compensation=Phrase("náhrada škody", both="náhrada / claim"),
    incident_no_compensation=Phrase("bez náhrady", both="bez náhrady / none"),
    incident_to_commission=Phrase("předat škodní komisi", both="škodní komise"),
    incident_decides=Phrase(  # [L]
        "Rozhodne škodní komise nebo služební funkcionář; tento zápis rozhodnutí nenahrazuje. {copies}",
        both="Rozhodne škodní komise nebo služební funkcionář. / This record does not replace the decision. {copies}",
    ),
    incident_copies=Phrase("Vyhotoveno {count:copies}.", both="Výtisků / Copies: {count}."),
    incident_superior=Phrase("Vyjádření nadřízeného", "Statement of the superior"),
    incident_by_hand=Phrase("(vyplňte rukou)", both="(vyplňte rukou / by hand)"),
    incident_record=Phrase("K záznamu", both="K záznamu / Report"),
    incident_own=Phrase(
        "Hodnota určená komisí: {amount} Kč{why}",
        both="Hodnota určená komisí / Value as determined: {amount} Kč{why}",
    ),
    incident_because=Phrase("Proč: {why}", both="Proč / Why: {why}"),
    incident_proposed=Phrase("Navržená částka: {amount} Kč.", both="Navržená částka / Proposed: {amount} Kč."),
    incident_attachments=Phrase("Přílohy: {names}.", both="Přílohy / Attachments: {names}."),
    incident_course=Phrase("Rozhodnutí a vypořádání", "Decision and settlement"),
    incident_decided=Phrase("Rozhodnutí", both="Rozhodnutí / Decision"),
    incident_paid=Phrase("Úhrada", both="Úhrada / Payment"),
    incident_noticed=Phrase("Oznámeno zprostředkovateli programu", both="Oznámeno zprostředkovateli / Grant notice"),
    incident_found=Phrase("Nalezeno, vráceno do skladu", both="Nalezeno / Found"),
    incident_pieces=Phrase("{count} ks", "{count} pcs", "{count} ks"),
    incident_money=Phrase("{amount} Kč", both="{amount} Kč / CZK"),
    incident_owed=Phrase("Zbývá uhradit {amount} Kč.", both="Zbývá uhradit / To be paid: {amount} Kč."),
    incident_part=Phrase("náhrada zčásti", both="náhrada zčásti / part"),
    incident_full=Phrase("náhrada v plné výši", both="plná náhrada / full"),
)
_VERDICTS = {"none": "incident_no_compensation", "part": "incident_part", "full": "incident_full"}
_COURSE = {
    Stage.DECIDED: "incident_decided",
    Stage.PAID: "incident_paid",
    Stage.GRANT: "incident_noticed",
    Stage.FOUND: "incident_found",
}
"""What of a record's course stands in its last section; the proposal has one of its own."""
_OF = "incident_"
"""Before the key of a fact in the name of its phrase."""
_WHAT = ("incident_loss", "incident_theft", "incident_damage", "incident_destruction", "incident_stocktake")
CIRCUMSTANCES = ("incident_risk", "incident_averting", "incident_substance", "incident_police", "incident_grant")
_PROPOSALS = (
    *("incident_repair", "incident_write_off", "incident_compensation"),
    *("incident_no_compensation", "incident_to_commission"),
)
"""What can happen to a thing, what is asked of how it came about, and what is proposed, each in its order."""
_THIRD = dict.fromkeys(("incident_risk", "incident_averting"), "incident_commission")
_THIRD |= {"incident_grant": "incident_not_grant"}
"""The third answer, where there is one; `_REFERENCE` has a number in its place."""
_REFERENCE = "incident_police"
_ANSWERS, _ANSWERS_IN_TWO = (92.0, 108.0, 122.0), (103.0, 122.0, 139.0)
"""Where the answers stand, from the left edge."""
_LINE = 5.4


_SAID = ("place", "reason", "police", "hour", "reported", "risk", "statement", "worth")
"""What is free text of a record, by what it is."""


class IncidentPaper(Paper, kw_only=True):
    """`circumstances` and what is proposed are left to be ticked by hand where nobody has said anything yet."""

    record: Incident
    """With what was written about it by then."""
    said: Mapping[str, str]
    """By `_SAID`: of the police the reference of the report, of risk and worth why."""
    extents: tuple[str, ...]
    """What is wrong with each thing, or that it was not given back."""
    holder: Party | None
    """Whom the things were entrusted to; None where they lay in the store."""
    entrusted: tuple[tuple[str, date], ...]
    """Numbers and days of the papers they were handed over by."""
    store: Party
    letters: Mapping[str, str]
    """Of funding sources, by their codes."""
    circumstances: tuple[tuple[str, str], ...] = ()
    """What was asked, each with its answer: yes, no, commission or not_grant."""
    copies: int = 3
    added: bool = False
    """It is the paper of what was added to the record."""
    attached: tuple[str, ...] = ()

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        payload, found = books.journal.payload(seq), books.incidents.of(seq, upto=seq)
        assert found is not None, "a paper is of a record that stood when it was made"
        added = seq != found.seq
        said = {what: books.papers.remark(found.seq, what) for what in _SAID}
        person = books.people.person(found.member) if found.member else None
        files = books.attachments.of(FileSubject("paper", found.number)) if added else []
        return cls(
            **common(books, seq, copies=3),
            record=found,
            said=said,
            extents=tuple(extents(books, found)),
            holder=person.party() if person else None,
            entrusted=tuple(entrusted(books, found.record, found)) if person else (),
            store=keeper(books, payload["by"]),
            letters={code: one.letter for code, one in books.settings.fundings().items()},
            circumstances=tuple(circumstances(found, bool(said["police"]), grants(books, found))),
            added=added,
            attached=tuple(one.name for one in reversed(files) if one.seq < seq),
        )

    def form(self, words: PaperWords) -> PaperForm:
        rows = (
            *self.made(words, "incident_made")[:1],
            ((words("incident_record"), self.record.number) if self.added else (words("file_reference"), ""),),
        )
        store = party_box(words, "for_the_store", self.store)
        boxes = [self._holder(words), store] if self.holder else [store]
        holder = self.holder or self.store
        return PaperForm(
            title="incident",
            subtitle=words("incident_subtitle"),
            rows=rows,
            opening=(boxed(words, boxes), gap(0.6)),
            middle=Chapters((self._things(words),), keep=1),
            about=holder.name,
            declared=(gap(3.0),),
            signing=(
                *((("incident_whose", self.holder),) if self.holder else ()),
                ("for_the_store", self.store),
                ("signs_superior", None),
            ),
        )

    def _holder(self, words: PaperWords) -> PartyBox:
        assert self.holder is not None
        by = ", ".join(words("incident_entrusted_by", number=number, day=day(on)) for number, on in self.entrusted)
        rows = (
            (words("personal_number"), self.holder.personal_number),
            (words("unit"), self.holder.unit),
            (words("incident_entrusted"), by),
        )
        return PartyBox(words("incident_whose"), self.holder.name, rows)

    def _things(self, words: PaperWords) -> Chapter:
        said = """col_item 43, col_inventory 22, col_serial 23, acquired 20, incident_life 17,
            acquisition_price 19 right, incident_value 19 right strong, col_funding 12 right"""
        rows = [
            TableRow(tuple(self._cells(one, words)), _note(one, extent, words))
            for one, extent in zip(self.record.harmed, self.extents, strict=True)
        ]
        table = PaperTable(columns(words, said), PORTRAIT.left, names=0)
        return Chapter(words("incident_things"), table, rows, number="1", after=tuple(self._sections(words)))

    def _cells(self, one: Harmed, words: PaperWords) -> Iterator[TableCell | str]:
        thing, worth = one.thing, one.worth
        yield TableCell(*words.pair(*_called(one)))
        yield thing.inventory or thing.code
        yield thing.serial or ""
        yield day(date.fromisoformat(thing.received_on))
        yield words("incident_days", days=whole_number(worth.life)) if worth and worth.life is not None else ""
        yield amount(None if thing.price is None else one.price)
        yield amount(worth.value if worth else None)
        yield self.letters.get(thing.funding, "")

    def _sections(self, words: PaperWords) -> Iterator[Block]:
        """What stands under the table; each section whole on one page."""
        record, said, happened = self.record, self.said, what(self.record)
        when = ", ".join(filter(None, (day(record.day), said["hour"])))
        facts = (("incident_when", when, 42.0), ("incident_reported", said["reported"], 64.0))
        if (own := record.facts.get("value")) is not None:
            why = f", {said['worth']}" if said["worth"] else ""
            yield small_print(words("incident_own", amount=money(own), why=why))
        yield section(
            2,
            words("incident_event"),
            ticks([(words(key), key.removeprefix(_OF) in happened) for key in _WHAT]),
            _told(words, (*facts, ("where", said["place"], 62.0))),
            _said(said["reason"], words("incident_description"), 12.0),
            *([small_print(words("incident_attachments", names=", ".join(self.attached)))] if self.attached else []),
        )
        asked = [self._circumstance(key, words) for key in CIRCUMSTANCES]
        if said["risk"]:
            asked.insert(1, small_print(words("incident_because", why=said["risk"])))
        yield section(3, words("incident_circumstances"), *asked)
        yield section(4, words("incident_statement"), _said(said["statement"], "", 12.0))
        decides = words("incident_decides", copies=words("incident_copies", count=Copies(self.copies)))
        proposal = latest(record.steps, Stage.PROPOSED)
        proposed = proposal.proposed if proposal else ()
        boxes = ticks([(words(key), key.removeprefix(_OF) in proposed) for key in _PROPOSALS])
        yield section(5, words("incident_proposal"), boxes, *self._proposal(words, proposal), small_print(decides))
        if course := list(self._course(words)):
            yield section(6, words("incident_course"), *map(small_print, course))
            return
        yield section(6, words("incident_superior"), _said("", "", 18.0), aside=words("incident_by_hand"))

    def _proposal(self, words: PaperWords, one: IncidentStep | None) -> Iterator[Block]:
        asked = words("incident_proposed", amount=money(one.amount)) if one and one.amount is not None else ""
        if told := " ".join(filter(None, (asked, one.remark if one else ""))):
            yield small_print(told)

    def _course(self, words: PaperWords) -> Iterator[str]:
        """A line for each step after the proposal, and what is to be paid yet."""
        for one in self.record.steps:
            if one.stage not in _COURSE:
                continue
            parts = (
                day(one.day),
                " ".join((words("incident_reference"), one.reference)) if one.reference else "",
                words(_VERDICTS[one.verdict]) if one.verdict else "",
                words("incident_money", amount=money(one.amount)) if one.amount is not None else "",
                words("incident_pieces", count=one.found) if one.found else "",
                words("incident_consent", text=one.consent) if one.consent else "",
                one.remark,
            )
            yield f"{words(_COURSE[one.stage])}: {', '.join(filter(None, parts))}"
        if left := owed(self.record.steps):
            yield words("incident_owed", amount=money(left))

    def _circumstance(self, key: str, words: PaperWords) -> Block:
        """What is asked, and the answers to tick."""
        answer = dict(self.circumstances).get(key.removeprefix(_OF))
        yes, no, third = _ANSWERS_IN_TWO if words.bilingual else _ANSWERS
        label, reference = words(key), self.said["police"]
        left, down = (yes, _LINE) if words.bilingual else (third, 0.0)
        said = " ".join((words("incident_reference"), reference)) if key == _REFERENCE else ""
        style = fitted(said, Type.DECLARATION, PORTRAIT.measure - left)
        lines = wrapped(said, style, PORTRAIT.measure - left) if reference else [said]

        def draw(sheet: Sheet, y: float) -> None:
            x, base = PORTRAIT.left, y + 4.2
            sheet.text(x + IN, base, label, fitted(label, Type.DECLARATION, yes - IN - 2))
            tick(sheet, x + yes, base, words("yes"), on=answer == "yes")
            tick(sheet, x + no, base, words("no"), on=answer == "no")
            if said:
                sheet.lines(x + left, base + down, lines, style)
            elif (other := _THIRD.get(key)) is not None:
                tick(sheet, x + third, base, words(other), on=_OF + str(answer) == other)

        return Block(_LINE + (down + (len(lines) - 1) * style.leading if said else 0), draw)


def _called(one: Harmed) -> tuple[str, str]:
    cs, en = called(one.thing, f"{one.quantity} × " if one.quantity > 1 else "")
    return cs, en or cs


def _note(one: Harmed, extent: str, words: PaperWords) -> str:
    left, life = (one.worth.left, one.worth.life) if one.worth else (None, None)
    how = "incident_unaged" if life is None else "incident_worth"
    reckoned = words(how, left=whole_number(left or 0), life=whole_number(life or 0)) if one.worth else ""
    return " ".join(filter(None, (extent, reckoned)))


def _told(words: PaperWords, facts: Sequence[tuple[str, str, float]]) -> Block:
    """Labels with their values under them."""
    columns = [wrapped(value or "–", Type.BOXED, wide - 2) for _, value, wide in facts]

    def draw(sheet: Sheet, y: float) -> None:
        x = PORTRAIT.left + IN
        for (key, _, wide), lines in zip(facts, columns, strict=True):
            sheet.text(x, y + 3.2, words(key), Type.LABEL)
            sheet.lines(x, y + 7.2, lines, Type.BOXED)
            x += wide

    return Block(8.2 + (max(map(len, columns)) - 1) * Type.BOXED.leading, draw)


def _said(text: str, label: str, high: float) -> Block:
    """What was said, under its label; where nothing was, a box to write it in."""
    begin, told = 3.4 if label else 0.0, prose(text)

    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(PORTRAIT.left + IN, y + 2.9, label, Type.LABEL)
        if text:
            told.draw(sheet, y + begin)
        else:
            sheet.box(PORTRAIT.left + IN, y + begin + 1.0, PORTRAIT.measure - IN, high)

    return Block(begin + (told.height if text else high + 1.4), draw)
