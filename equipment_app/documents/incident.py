"""Zápis o škodní události: what was lost or damaged, how it came about, and what the store proposes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Self

from equipment_app.documents.blocks import Block, PartyBox, gap, people
from equipment_app.documents.chapters import Chapter, Chapters
from equipment_app.documents.paper import Paper, PaperForm, common, keeper
from equipment_app.documents.sections import section, tick, ticks
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.table import PaperTable, TableCell, TableColumn, TableRow
from equipment_app.documents.typeset import PORTRAIT, Type, fitted, wrapped
from equipment_app.documents.words import PHRASES, PaperWords, Phrase, say
from equipment_app.domain.custody import HolderId, Move
from equipment_app.domain.papers import Party
from equipment_app.domain.sizes import UNI, months_later
from equipment_app.domain.worth import worth
from equipment_app.measures import day, moment, money, whole_number
from equipment_app.store.books import Books
from equipment_app.store.ledger.projections import moves_of

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
    incident_not_back=Phrase("Nevráceno.", "Not returned."),
    incident_broken=Phrase("Vráceno poškozené.", "Returned damaged."),
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
    incident_copies=Phrase("Vyhotoveno ve {count} výtiscích.", "", "Výtisků / Copies: {count}."),
    incident_superior=Phrase("Vyjádření nadřízeného", "Statement of the superior"),
    incident_by_hand=Phrase("(vyplňte rukou)", "", "(vyplňte rukou / by hand)"),
)
WHAT = {
    "loss": "incident_loss",
    "theft": "incident_theft",
    "damage": "incident_damage",
    "destruction": "incident_destruction",
    "stocktake": "incident_stocktake",
}
"""What can happen to a thing, and how it is said; likewise what is asked of how it came about, and what is proposed."""
CIRCUMSTANCES = {
    "risk": "incident_risk",
    "averting": "incident_averting",
    "substance": "incident_substance",
    "police": "incident_police",
    "grant": "incident_grant",
}
PROPOSALS = {
    "repair": "incident_repair",
    "write_off": "incident_write_off",
    "compensation": "incident_compensation",
    "no_compensation": "incident_no_compensation",
    "to_commission": "incident_to_commission",
}
ANSWERS = {
    "yes": "incident_yes",
    "no": "incident_no",
    "commission": "incident_commission",
    "not_grant": "incident_not_grant",
}
_THIRD = {"risk": "commission", "averting": "commission", "grant": "not_grant"}
"""The third answer, where there is one; `_REFERENCE` has a number in its place."""
_REFERENCE = "police"
_IN = 7.0
"""How far what stands in a section is set in."""
_ANSWERS, _ANSWERS_IN_TWO = (92.0, 108.0, 122.0), (103.0, 122.0, 139.0)
"""Where the answers stand, from the left edge."""
_LINE = 5.4


@dataclass(frozen=True, slots=True)
class DamagedThing:
    """Money in haléře for the whole quantity; None where no price is known."""

    name: str
    name_en: str
    inventory: str
    serial: str
    acquired: date
    price: int | None
    value: int | None
    left: int | None
    life: int | None
    """Days of service life, and how many were left; see `domain.worth`."""
    funding: str
    extent: str = ""
    """What is wrong with it, or that it was not given back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentPaper(Paper):
    """`circumstances` and `proposed` are left to be ticked by hand where nobody has said anything yet."""

    holder: Party | None
    """Whom the things were entrusted to; None where they lay in the store."""
    entrusted: tuple[tuple[str, date], ...]
    """Numbers and days of the papers they were handed over by."""
    store: Party
    things: tuple[DamagedThing, ...]
    what: frozenset[str]
    """Of `WHAT`."""
    when: str
    where: str
    reported: str = ""
    description: str = ""
    circumstances: tuple[tuple[str, str], ...] = ()
    """Of `CIRCUMSTANCES`, each with one of `ANSWERS`."""
    reference: str = ""
    """Of the report to the police."""
    statement: str = ""
    proposed: frozenset[str] = frozenset()
    """Of `PROPOSALS`."""
    copies: int = 3

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        payload = books.journal.payload(seq)
        said, moves, reference = payload["x"], moves_of(payload), books.papers.remark(seq, "police")
        person, on = books.people.person(said["member"]), date.fromisoformat(said["since"])
        assert person is not None, "a report names a person the books know"
        damaged = [int(one) for one in str(said.get("damaged", "")).split(",") if one]
        lost, broken = PHRASES["incident_not_back"].cs, PHRASES["incident_broken"].cs
        things = [
            _thing(books, move.thing, move.quantity, on, books.papers.remark(seq, n) or lost)
            for n, move in enumerate(moves, start=1)
        ]
        things += [_thing(books, thing, 1, on, broken) for thing in damaged]
        return cls(
            **common(books, seq),
            holder=person.party(),
            entrusted=tuple(_entrusted(books, person.id, moves, damaged, seq)),
            store=keeper(books, payload["by"]),
            things=tuple(things),
            what=frozenset((*(("loss",) if moves else ()), *(("damage",) if damaged else ()))),
            when=day(on),
            where=books.papers.remark(seq, "place"),
            description=books.papers.remark(seq, "reason"),
            circumstances=(("police", "yes"),) if reference else (),
            reference=reference,
            copies=said.get("copies", 3),
            bilingual=bool(said.get("bilingual", 0)),
        )

    def form(self, words: PaperWords) -> PaperForm:
        rows = (
            ((words("incident_made"), moment(self.at)), (words("copies"), str(self.copies))),
            ((words("file_reference"), ""),),
        )
        boxes = [*([self._holder(words)] if self.holder else []), self._store(words)]
        holder = self.holder or self.store
        return PaperForm(
            title="incident",
            subtitle=words("incident_subtitle"),
            rows=rows,
            opening=(people(PORTRAIT, boxes, 24.5 if words.bilingual else 21.5), gap(0.6)),
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

    def _store(self, words: PaperWords) -> PartyBox:
        facts = (self.store.personal_number, self.store.unit, self.store.function)
        labels = [words(key) for key in ("personal_number", "unit", "function")]
        return PartyBox(words("incident_store"), self.store.name, tuple(zip(labels, facts, strict=True)))

    def _things(self, words: PaperWords) -> Chapter:
        heads = (
            ("col_item", 43.0),
            ("col_inventory", 22.0),
            ("col_serial", 23.0),
            ("incident_acquired", 20.0),
            ("incident_life", 17.0),
            ("incident_price", 19.0),
            ("incident_value", 19.0),
            ("col_funding", 12.0),
        )
        right = ("incident_price", "incident_value", "col_funding")
        columns = [
            TableColumn(words.cs(key), wide, words.en(key), key in right, strong=key == "incident_value")
            for key, wide in heads
        ]
        rows = [TableRow(tuple(_cells(thing, words)), _note(thing, words)) for thing in self.things]
        table = PaperTable(columns, PORTRAIT.left, names=0)
        return Chapter(words("incident_things"), table, rows, number="1", after=tuple(self._sections(words)))

    def _sections(self, words: PaperWords) -> Iterator[Block]:
        """What stands under the table; each section whole on one page."""
        facts = (("incident_when", self.when, 42.0), ("incident_reported", self.reported, 64.0))
        yield section(
            2,
            words("incident_event"),
            ticks([(words(key), what in self.what) for what, key in WHAT.items()]),
            _told(words, (*facts, ("incident_where", self.where, 62.0))),
            _said(self.description, words("incident_description"), 12.0),
        )
        asked = [self._circumstance(one, words) for one in CIRCUMSTANCES]
        yield section(3, words("incident_circumstances"), *asked)
        yield section(4, words("incident_statement"), _said(self.statement, "", 12.0))
        decides = words("incident_decides", copies=words("incident_copies", count=self.copies))
        proposed = ticks([(words(key), one in self.proposed) for one, key in PROPOSALS.items()])
        yield section(5, words("incident_proposal"), proposed, _lines(decides))
        yield section(6, words("incident_superior"), _said("", "", 18.0), aside=words("incident_by_hand"))

    def _circumstance(self, one: str, words: PaperWords) -> Block:
        """What is asked, and the answers to tick."""
        answer = dict(self.circumstances).get(one)
        yes, no, third = _ANSWERS_IN_TWO if words.bilingual else _ANSWERS
        label = words(CIRCUMSTANCES[one])

        def draw(sheet: Sheet, y: float) -> None:
            x, base = PORTRAIT.left, y + 4.2
            sheet.text(x + _IN, base, label, fitted(label, Type.DECLARATION, yes - _IN - 2))
            tick(sheet, x + yes, base, words("incident_yes"), on=answer == "yes")
            tick(sheet, x + no, base, words("incident_no"), on=answer == "no")
            if one == _REFERENCE:
                said = " ".join((words("incident_reference"), self.reference))
                left, down = (yes, _LINE) if words.bilingual else (third, 0.0)
                sheet.text(x + left, base + down, said, fitted(said, Type.DECLARATION, PORTRAIT.measure - left))
            elif (other := _THIRD.get(one)) is not None:
                tick(sheet, x + third, base, words(ANSWERS[other]), on=answer == other)

        return Block(_LINE + (_LINE if one == _REFERENCE and words.bilingual else 0), draw)


def _cells(thing: DamagedThing, words: PaperWords) -> Iterator[TableCell | str]:
    yield TableCell(*words.pair(thing.name, thing.name_en))
    yield thing.inventory
    yield thing.serial
    yield day(thing.acquired)
    yield "" if thing.life is None else words("incident_days", days=whole_number(thing.life))
    yield "" if thing.price is None else money(thing.price)
    yield "" if thing.value is None else money(thing.value)
    yield thing.funding


def _thing(books: Books, id: int, quantity: int, on: date, extent: str) -> DamagedThing:
    """What it was and what it was worth on that day."""
    thing = books.things.thing(id)
    article, received = books.catalogue.article(thing.article), date.fromisoformat(thing.received_on)
    ends = date.fromisoformat(thing.expiry) if thing.expiry else months_later(thing.received_on, article.life_months)
    worth_then = None if thing.price is None else worth(thing.price * quantity, received, ends, on)
    size = "" if thing.size == UNI else f", {thing.size}"
    count = f"{quantity} × " if quantity > 1 else ""
    funding = books.settings.fundings().get(thing.funding)
    return DamagedThing(
        name=f"{count}{thing.name}{size}",
        name_en=f"{count}{thing.name_en or thing.name}{size}",
        inventory=thing.inventory or thing.code,
        serial=thing.serial or "",
        acquired=received,
        price=None if thing.price is None else thing.price * quantity,
        value=worth_then.value if worth_then else None,
        left=worth_then.left if worth_then else None,
        life=worth_then.life if worth_then else None,
        funding=funding.letter if funding else "",
        extent=extent,
    )


def _entrusted(
    books: Books, person: int, moves: Sequence[Move], damaged: Sequence[int], seq: int
) -> Iterator[tuple[str, date]]:
    """The papers the things were handed over by, with their days."""
    numbers = {str(number) for number in books.history.issues(HolderId(person), moves, seq)}
    deployment = books.journal.payload(seq).get("x", {}).get("deployment", 0)
    given = books.deployments.given_to(deployment, person) if deployment else []
    numbers |= {books.history.number(one.seq) for one in given if one.thing in damaged}
    for number in sorted(numbers):
        yield number, date.fromisoformat(books.journal.payload(books.papers.seq(number))["d"])


def _note(thing: DamagedThing, words: PaperWords) -> str:
    how = "incident_unaged" if thing.life is None else "incident_worth"
    left, life = whole_number(thing.left or 0), whole_number(thing.life or 0)
    reckoned = "" if thing.price is None else words(how, left=left, life=life)
    return " ".join(filter(None, (thing.extent, reckoned)))


def _told(words: PaperWords, facts: Sequence[tuple[str, str, float]]) -> Block:
    """Labels with their values under them."""
    columns = [wrapped(value or "–", Type.BOXED, wide - 2) for _, value, wide in facts]

    def draw(sheet: Sheet, y: float) -> None:
        x = PORTRAIT.left + _IN
        for (key, _, wide), lines in zip(facts, columns, strict=True):
            sheet.text(x, y + 3.2, words(key), Type.LABEL)
            sheet.lines(x, y + 7.2, lines, Type.BOXED)
            x += wide

    return Block(8.2 + (max(map(len, columns)) - 1) * Type.BOXED.leading, draw)


def _said(text: str, label: str, high: float) -> Block:
    """What was said, under its label; where nothing was, a box to write it in."""
    lines = wrapped(text, Type.DECLARATION, PORTRAIT.measure - _IN)
    begin = 3.4 if label else 0.0

    def draw(sheet: Sheet, y: float) -> None:
        x = PORTRAIT.left + _IN
        sheet.text(x, y + 2.9, label, Type.LABEL)
        if text:
            sheet.lines(x, y + begin + 3.6, lines, Type.DECLARATION)
        else:
            sheet.box(x, y + begin + 1.0, PORTRAIT.measure - _IN, high)

    return Block(begin + (1.0 + len(lines) * Type.DECLARATION.leading if text else high + 1.4), draw)


def _lines(text: str) -> Block:
    lines = wrapped(text, Type.SMALL, PORTRAIT.measure - _IN)
    return Block(1.6 + len(lines) * Type.SMALL.leading, partial(_set, lines=lines))


def _set(sheet: Sheet, y: float, lines: Sequence[str]) -> None:
    sheet.lines(PORTRAIT.left + _IN, y + 3.4, lines, Type.SMALL)
