"""Zápis o škodní události: what was lost or damaged, how it came about, and what the store proposes."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import Self

from equipment_app.documents.blocks import Block, PartyBox, gap
from equipment_app.documents.chapters import Chapter, Chapters
from equipment_app.documents.incident_facts import DamagedThing, circumstances, entrusted, grants, things, what
from equipment_app.documents.paper import Paper, PaperForm, boxed, common, keeper, party_box
from equipment_app.documents.sections import IN, prose, section, small_print, tick, ticks
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.table import PaperTable, TableCell, TableRow, columns
from equipment_app.documents.typeset import PORTRAIT, Type, fitted, wrapped
from equipment_app.documents.words import Copies, PaperWords, Phrase, say
from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.incidents import IncidentStep, Stage, latest, owed
from equipment_app.domain.papers import Party
from equipment_app.measures import day, money, whole_number
from equipment_app.store.books import Books

say(
    incident=Phrase("Zápis o škodní události", "Record of loss or damage"),
    incident_subtitle=Phrase(
        "Ztráta, odcizení, poškození nebo zničení svěřené věci",
        "Loss, theft, damage or destruction of an entrusted item",
        "Ztráta, odcizení, poškození, zničení / Loss, theft, damage, destruction",
    ),
    incident_made=Phrase("Sepsáno", "Made"),
    incident_whose=Phrase("Komu byla věc svěřena", "Entrusted to"),
    incident_store=Phrase("Za sklad", "For the store"),
    incident_entrusted=Phrase("Svěřeno", "Entrusted", "Svěřeno / By"),
    incident_entrusted_by=Phrase("{number} ze dne {day}", "", "{number}, {day}"),
    incident_things=Phrase("Věci", "Items"),
    incident_acquired=Phrase("Pořízeno", "Acquired"),
    incident_life=Phrase("Životnost", "Life"),
    incident_price=Phrase("Pořizovací\ncena Kč", "Price CZK"),
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
    incident_stocktake=Phrase("nezjištěno při inventuře", "", "inventura / stock-take"),
    incident_when=Phrase("Kdy k ní došlo", "When"),
    incident_reported=Phrase("Kdy a komu oznámena", "Reported"),
    incident_where=Phrase("Kde", "Where"),
    incident_description=Phrase("Popis: co se stalo, při jaké činnosti, kdo byl přítomen", "What happened"),
    incident_circumstances=Phrase("Okolnosti podle zjištění v den zápisu", "Circumstances"),
    incident_risk=Phrase("Vzniklo z rizika výkonu služby (§ 95 odst. 5)", "Risk of service"),  # [L]
    incident_averting=Phrase("Vzniklo při odvracení hrozící škody (§ 95 odst. 5)", "Averting damage"),  # [L]
    incident_substance=Phrase("Užita alkoholická nebo jiná návyková látka", "Alcohol or drugs"),
    incident_police=Phrase("Oznámeno orgánu činnému v trestním řízení", "Reported to police"),
    incident_grant=Phrase("Věc z grantu: oznámeno zprostředkovateli", "Grant: reported"),
    incident_yes=Phrase("ano", "yes"),
    incident_no=Phrase("ne", "no"),
    incident_commission=Phrase("posoudí komise", "", "komise / board"),
    incident_reference=Phrase("č. j.", "", "č. j. / ref."),
    incident_not_grant=Phrase("netýká se", "", "netýká se / none"),
    incident_statement=Phrase("Vyjádření toho, komu byla věc svěřena", "Statement of the holder"),
    incident_proposal=Phrase("Návrh vypořádání", "Proposed settlement"),
    incident_repair=Phrase("oprava", "repair"),
    incident_write_off=Phrase("vyřazení", "write-off"),
    incident_compensation=Phrase("náhrada škody", "", "náhrada / claim"),
    incident_no_compensation=Phrase("bez náhrady", "", "bez náhrady / none"),
    incident_to_commission=Phrase("předat škodní komisi", "", "škodní komise"),
    incident_decides=Phrase(  # [L]
        "Rozhodne škodní komise nebo služební funkcionář; tento zápis rozhodnutí nenahrazuje. {copies}",
        "",
        "Rozhodne škodní komise nebo služební funkcionář. / This record does not replace the decision. {copies}",
    ),
    incident_copies=Phrase("Vyhotoveno {count:copies}.", "", "Výtisků / Copies: {count}."),
    incident_superior=Phrase("Vyjádření nadřízeného", "Statement of the superior"),
    incident_by_hand=Phrase("(vyplňte rukou)", "", "(vyplňte rukou / by hand)"),
    incident_record=Phrase("K záznamu", "", "K záznamu / Report"),
    incident_own=Phrase(
        "Hodnota určená komisí: {amount} Kč{why}",
        "",
        "Hodnota určená komisí / Value as determined: {amount} Kč{why}",
    ),
    incident_because=Phrase("Proč: {why}", "", "Proč / Why: {why}"),
    incident_proposed=Phrase("Navržená částka: {amount} Kč.", "", "Navržená částka / Proposed: {amount} Kč."),
    incident_attachments=Phrase("Přílohy: {names}.", "", "Přílohy / Attachments: {names}."),
    incident_course=Phrase("Rozhodnutí a vypořádání", "Decision and settlement"),
    incident_decided=Phrase("Rozhodnutí", "", "Rozhodnutí / Decision"),
    incident_paid=Phrase("Úhrada", "", "Úhrada / Payment"),
    incident_noticed=Phrase("Oznámeno zprostředkovateli programu", "", "Oznámeno zprostředkovateli / Grant notice"),
    incident_found=Phrase("Nalezeno, vráceno do skladu", "", "Nalezeno / Found"),
    incident_pieces=Phrase("{count} ks", "{count} pcs", "{count} ks"),
    incident_money=Phrase("{amount} Kč", "", "{amount} Kč / CZK"),
    incident_owed=Phrase("Zbývá uhradit {amount} Kč.", "", "Zbývá uhradit / To be paid: {amount} Kč."),
    incident_none=Phrase("bez náhrady", "", "bez náhrady / none"),
    incident_part=Phrase("náhrada zčásti", "", "náhrada zčásti / part"),
    incident_full=Phrase("náhrada v plné výši", "", "plná náhrada / full"),
)
_VERDICTS = {"none": "incident_none", "part": "incident_part", "full": "incident_full"}
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


class IncidentPaper(Paper, kw_only=True):
    """`circumstances` and `proposed` are left to be ticked by hand where nobody has said anything yet."""

    holder: Party | None
    """Whom the things were entrusted to; None where they lay in the store."""
    entrusted: tuple[tuple[str, date], ...]
    """Numbers and days of the papers they were handed over by."""
    store: Party
    things: tuple[DamagedThing, ...]
    what: frozenset[str]
    """Of `Harm`, or what a stock-take missed."""
    when: str
    where: str
    reported: str = ""
    description: str = ""
    circumstances: tuple[tuple[str, str], ...] = ()
    """What was asked, each with its answer: yes, no, commission or not_grant."""
    reference: str = ""
    """Of the report to the police."""
    statement: str = ""
    proposed: frozenset[str] = frozenset()
    """Of `domain.incidents.PROPOSALS`."""
    copies: int = 3
    record: str = ""
    """The number of the record, where this is the paper of what was added to it."""
    own: tuple[int, str] | None = None
    """The figure somebody gave in place of what was worked out, and why."""
    because: str = ""
    """Why it arose from the risk of service, or did not."""
    attached: tuple[str, ...] = ()
    steps: tuple[IncidentStep, ...] = ()

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        payload, found = books.journal.payload(seq), books.incidents.of(seq, upto=seq)
        assert found is not None, "a paper is of a record that stood when it was made"
        first, facts, said = found.seq, found.facts, partial(books.papers.remark, found.seq)
        person = books.people.person(found.member) if found.member else None
        files = books.attachments.of(FileSubject("paper", found.number)) if seq != first else []
        proposal = latest(found.steps, Stage.PROPOSED)
        own = facts.get("value")
        return cls(
            **common(books, seq, copies=3),
            holder=person.party() if person else None,
            entrusted=tuple(entrusted(books, person.id, found)) if person else (),
            store=keeper(books, payload["by"]),
            things=tuple(things(books, found)),
            what=what(found),
            when=", ".join(filter(None, (day(found.day), said("hour")))),
            where=said("place"),
            reported=said("reported"),
            description=said("reason"),
            circumstances=tuple(circumstances(found, bool(said("police")), grants(books, found))),
            reference=said("police"),
            statement=said("statement"),
            proposed=frozenset(proposal.proposed if proposal else ()),
            record=found.number if seq != first else "",
            own=None if own is None else (own, said("worth")),
            because=said("risk"),
            attached=tuple(one.name for one in reversed(files) if one.seq < seq),
            steps=found.steps,
        )

    def form(self, words: PaperWords) -> PaperForm:
        rows = (
            *self.made(words, "incident_made")[:1],
            ((words("incident_record"), self.record) if self.record else (words("file_reference"), ""),),
        )
        store = party_box(words, "incident_store", self.store)
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
                ("incident_store", self.store),
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
        said = """col_item 43, col_inventory 22, col_serial 23, incident_acquired 20, incident_life 17,
            incident_price 19 right, incident_value 19 right strong, col_funding 12 right"""
        rows = [TableRow(tuple(_cells(thing, words)), _note(thing, words)) for thing in self.things]
        table = PaperTable(columns(words, said), PORTRAIT.left, names=0)
        return Chapter(words("incident_things"), table, rows, number="1", after=tuple(self._sections(words)))

    def _sections(self, words: PaperWords) -> Iterator[Block]:
        """What stands under the table; each section whole on one page."""
        facts = (("incident_when", self.when, 42.0), ("incident_reported", self.reported, 64.0))
        if self.own:
            amount, why = self.own
            yield small_print(words("incident_own", amount=money(amount), why=f", {why}" if why else ""))
        yield section(
            2,
            words("incident_event"),
            ticks([(words(key), key.removeprefix(_OF) in self.what) for key in _WHAT]),
            _told(words, (*facts, ("incident_where", self.where, 62.0))),
            _said(self.description, words("incident_description"), 12.0),
            *([small_print(words("incident_attachments", names=", ".join(self.attached)))] if self.attached else []),
        )
        asked = [self._circumstance(key, words) for key in CIRCUMSTANCES]
        if self.because:
            asked.insert(1, small_print(words("incident_because", why=self.because)))
        yield section(3, words("incident_circumstances"), *asked)
        yield section(4, words("incident_statement"), _said(self.statement, "", 12.0))
        decides = words("incident_decides", copies=words("incident_copies", count=Copies(self.copies)))
        proposed = ticks([(words(key), key.removeprefix(_OF) in self.proposed) for key in _PROPOSALS])
        yield section(5, words("incident_proposal"), proposed, *self._proposal(words), small_print(decides))
        if course := list(self._course(words)):
            yield section(6, words("incident_course"), *map(small_print, course))
            return
        yield section(6, words("incident_superior"), _said("", "", 18.0), aside=words("incident_by_hand"))

    def _proposal(self, words: PaperWords) -> Iterator[Block]:
        one = latest(self.steps, Stage.PROPOSED)
        amount = words("incident_proposed", amount=money(one.amount)) if one and one.amount is not None else ""
        if said := " ".join(filter(None, (amount, one.remark if one else ""))):
            yield small_print(said)

    def _course(self, words: PaperWords) -> Iterator[str]:
        """A line for each step after the proposal, and what is to be paid yet."""
        for one in self.steps:
            if one.stage not in _COURSE:
                continue
            parts = (
                day(one.day),
                " ".join((words("incident_reference"), one.reference)) if one.reference else "",
                words(_VERDICTS[one.verdict]) if one.verdict else "",
                words("incident_money", amount=money(one.amount)) if one.amount is not None else "",
                words("incident_pieces", count=one.found) if one.found else "",
                one.remark,
            )
            yield f"{words(_COURSE[one.stage])}: {', '.join(filter(None, parts))}"
        if left := owed(self.steps):
            yield words("incident_owed", amount=money(left))

    def _circumstance(self, key: str, words: PaperWords) -> Block:
        """What is asked, and the answers to tick."""
        answer = dict(self.circumstances).get(key.removeprefix(_OF))
        yes, no, third = _ANSWERS_IN_TWO if words.bilingual else _ANSWERS
        label = words(key)
        left, down = (yes, _LINE) if words.bilingual else (third, 0.0)
        said = " ".join((words("incident_reference"), self.reference)) if key == _REFERENCE else ""
        style = fitted(said, Type.DECLARATION, PORTRAIT.measure - left)
        lines = wrapped(said, style, PORTRAIT.measure - left) if self.reference else [said]

        def draw(sheet: Sheet, y: float) -> None:
            x, base = PORTRAIT.left, y + 4.2
            sheet.text(x + IN, base, label, fitted(label, Type.DECLARATION, yes - IN - 2))
            tick(sheet, x + yes, base, words("incident_yes"), on=answer == "yes")
            tick(sheet, x + no, base, words("incident_no"), on=answer == "no")
            if said:
                sheet.lines(x + left, base + down, lines, style)
            elif (other := _THIRD.get(key)) is not None:
                tick(sheet, x + third, base, words(other), on=_OF + str(answer) == other)

        return Block(_LINE + (down + (len(lines) - 1) * style.leading if said else 0), draw)


def _cells(thing: DamagedThing, words: PaperWords) -> Iterator[TableCell | str]:
    yield TableCell(*words.pair(thing.name, thing.name_en))
    yield thing.inventory
    yield thing.serial
    yield day(thing.acquired)
    yield "" if thing.life is None else words("incident_days", days=whole_number(thing.life))
    yield "" if thing.price is None else money(thing.price)
    yield "" if thing.value is None else money(thing.value)
    yield thing.funding


def _note(thing: DamagedThing, words: PaperWords) -> str:
    how = "incident_unaged" if thing.life is None else "incident_worth"
    left, life = whole_number(thing.left or 0), whole_number(thing.life or 0)
    reckoned = "" if thing.price is None else words(how, left=left, life=life)
    return " ".join(filter(None, (thing.extent, reckoned)))


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
