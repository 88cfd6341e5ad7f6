"""Podpisová listina: who gets what at the gate of a deployment, line by line, with a place to sign on each."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Self

from equipment_app.documents.blocks import Block, PaperFact, Paragraph, TableRoom, facts, gap, height, paragraph, stack
from equipment_app.documents.handover import declared
from equipment_app.documents.paper import Middle, Paper, PaperForm, PaperPage, common, keeper, small
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.table import Listing, PaperTable, TableColumn, TableRow, rows_of
from equipment_app.documents.typeset import PORTRAIT, Type, fitted
from equipment_app.documents.words import PHRASES, PaperWords, Phrase, plural, say
from equipment_app.domain.entries import picked
from equipment_app.domain.papers import Party
from equipment_app.domain.value import Value
from equipment_app.measures import day, moment, numeral, whole_number
from equipment_app.store.books import Books
from equipment_app.store.records.deployments import Deployed, Participation

say(
    roster=Phrase("Podpisová listina", "Signature list"),
    roster_subtitle=Phrase("Hromadný výdej výstroje u brány", "Kit handed out at the gate"),
    roster_title=Phrase("Nasazení", "Deployment"),
    roster_place=Phrase("Místo výdeje", "Place"),
    roster_days=Phrase("Výdej", "Day"),
    roster_group=Phrase("Skupina", "Group"),
    roster_people=Phrase("Osob / věcí", "People, pieces", "Osob / People"),
    roster_number=Phrase("OEČ", "No."),
    roster_name=Phrase("Hodnost, jméno", "Rank, name"),
    roster_guest=Phrase("Jméno", "Name"),
    roster_school=Phrase("Škola", "School"),
    roster_more=Phrase("Další", "More"),
    roster_pieces=Phrase("Věcí", "Pcs"),
    roster_signs=Phrase("Podpis při převzetí", "Signature"),
    roster_back=Phrase("Vráceno", "Back"),
    roster_total=Phrase("Celkem {people}, konec seznamu", both="Celkem / Total {people}"),
    roster_served=Phrase("Vydáno osobám (vyplňte)", "Served", "Vydáno osobám / Served"),
    roster_absent=Phrase("Nedostavilo se (vyplňte)", "Absent", "Nedostavilo se / Absent"),
    roster_returned=Phrase("Vráceno věcí (vyplňte)", "Pieces back", "Vráceno věcí / Back"),
    roster_missing=Phrase("Nevráceno, čísla řádků (vyplňte)", "Not back, lines", "Nevráceno, řádky / Not back, lines"),
    roster_promise=Phrase(  # [L: a signature on a common list as the written confirmation of § 97]
        "Podpisem potvrzuji převzetí věcí uvedených na mém řádku do užívání a ochrany a vrátím je do {due}. Ztrátu nebo"
        " poškození oznámím bez zbytečného odkladu. Beru na vědomí odpovědnost podle § 97 zákona č. 361/2003 Sb.",
        "By signing I confirm that I have taken over the items on my line and return them by {due}.",
    ),
    roster_promise_guest=Phrase(  # [L: §§ 95–97 of 361/2003 do not bind those who are not members of the corps]
        "Podpisem potvrzuji převzetí věcí uvedených na mém řádku. Budu je užívat jen při tomto nasazení podle pokynů"
        " velitele, budu je chránit a vrátím je do {due}. Ztrátu nebo poškození oznámím hned.",
        "By signing I confirm that I have taken over the items on my line, use them as told, and return them by {due}.",
    ),
    roster_text=Phrase(  # [L]
        "Vydávající potvrzuje, že věci byly vydány jen osobám, které se podepsaly, a že prázdné řádky jsou proškrtnuty."
        " Velitel potvrzuje totožnost podepsaných. Co se nevrátí do termínu, zapíše sklad jako nevrácené a vyrozumí"
        " držitele.",
        "Items were handed out only to those who signed; empty lines are struck out.",
    ),
    roster_copies=Phrase(
        "Vyhotoveno v 1 výtisku, po návratu se ukládá ve skladu; sken se připojí k dokladu. Do sloupce Vráceno píše"
        " sklad čas a parafu.",
        "Made in 1 copy, kept in the store.",
    ),
    signs_at_gate=Phrase("Vydává u brány", "Handing out at the gate"),
    signs_commander=Phrase("Velitel nasazení", "Commander"),
)
COLUMNS = 4
"""So many at most: where there are more articles than that, the last one counts what the others leave over."""
_NUMBER, _PERSONAL, _NAME, _GUEST, _SCHOOL, _PIECES, _BACK = 6.0, 14.0, 43.0, 36.0, 34.0, 8.0, 14.0
_SIGNATURE, _LEAST_SIGNATURE = 33.0, 28.0
_CROWDED = Type.CELL.sized(7.5)
_ROW = 6.4


class RosterLine(Value):
    """One person; `cells` has for each column what was given, else how much of it is planned."""

    line: int
    personal_number: str
    name: str
    school: str
    cells: tuple[str, ...]
    pieces: int


class RosterPaper(Paper, kw_only=True):
    deployment: str
    place: str
    begins: date
    ends: date
    due: datetime
    group: str
    columns: tuple[tuple[str, str], ...]
    """Czech and English name of each article, at most `COLUMNS`; see there."""
    lines: tuple[RosterLine, ...]
    keeper: Party
    guests: bool = False
    """Nobody of the list is a member of the corps."""

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        """What was given before the entry stands on it, and of whom nothing had been given yet, what is planned."""
        payload = books.journal.payload(seq)
        said = payload["x"]
        found = books.deployments.of(said["deployment"])
        assert found is not None, "a list names a deployment the books know"
        people = [one for one in books.deployments.participants(found.id) if one.sheet == seq]
        gathering = _Gathering(books, found.id, people, seq)
        return cls(
            **common(books, seq),
            deployment=found.title,
            **picked(found, "place begins ends due"),
            group=said["group"],
            columns=gathering.columns(),
            lines=tuple(gathering.line(one) for one in sorted(people, key=lambda one: one.line)),
            keeper=keeper(books, payload["by"]),
            guests=all(person.guest for person in gathering.persons.values()),
        )

    def form(self, words: PaperWords) -> PaperForm:
        promise = "roster_promise_guest" if self.guests else "roster_promise"
        due = moment(self.due)
        said = [Paragraph(words.cs(promise, due=due), Type.SMALL, lead=4.0)]
        if words.bilingual:
            said.append(Paragraph(words.en(promise, due=due), Type.DECLARATION_SECOND, lead=3.7))
        return PaperForm(
            title="roster",
            subtitle=words("roster_subtitle"),
            rows=(((words("made"), moment(self.at)), (words("copies"), "1")), ((words("file_reference"), ""),)),
            opening=(gap(1.2), facts(PORTRAIT, tuple(self._facts(words)))),
            middle=Promised((*(paragraph(PORTRAIT, one) for one in said), gap(2.2)), self._listing(words)),
            about=", ".join(filter(None, (self.deployment, self.place, self.group))),
            declared=(
                *declared(words, "declared", "roster_text"),
                *small(words("roster_copies")),
            ),
            signing=(("signs_at_gate", self.keeper), ("signs_commander", None)),
        )

    @property
    def days(self) -> str:
        if self.ends == self.begins:
            return day(self.begins)
        same = (self.begins.year, self.begins.month) == (self.ends.year, self.ends.month)
        return f"{self.begins.day}.–{day(self.ends)}" if same else f"{day(self.begins)} – {day(self.ends)}"

    def _facts(self, words: PaperWords) -> Iterator[PaperFact]:
        people, pieces = len(self.lines), sum(line.pieces for line in self.lines)
        yield PaperFact(words("roster_title"), self.deployment, 42)
        yield PaperFact(words("roster_place"), self.place, 38)
        yield PaperFact(words("roster_group"), self.group, 27)
        yield PaperFact(words("roster_days"), self.days, 22 if self.ends == self.begins else 30)
        yield PaperFact(words("return_by"), moment(self.due), 30)
        yield PaperFact(words("roster_people"), words("lines_pieces_value", lines=people, pieces=pieces), 18)

    def _listing(self, words: PaperWords) -> Listing:
        table = self._table(words)
        rows = [
            TableRow((str(line.line), *self._who(line), *line.cells, whole_number(line.pieces), " ", " "))
            for line in self.lines
        ]
        pieces = len(table.columns) - 3

        def summed(first: int, last: int) -> dict[int, str]:
            return {pieces: whole_number(sum(line.pieces for line in self.lines[first:last]))}

        count = len(rows)
        total = words("roster_total", people=f"{count} {numeral(count, 'osoba', 'osoby', 'osob')}", s=plural(count))
        return Listing(
            table=table, items=rows_of(table, rows), sums=summed, total=total, words=words, after=(_filled(words),)
        )

    def _who(self, line: RosterLine) -> tuple[str, str]:
        return (line.name, line.school) if self.guests else (line.personal_number, line.name)

    def _table(self, words: PaperWords) -> PaperTable:
        crowded = len(self.columns) == COLUMNS
        heads = [("col_no", _NUMBER), ("roster_number", _PERSONAL), ("roster_name", _GUEST if crowded else _NAME)]
        if self.guests:
            heads[1:] = [("roster_guest", _GUEST), ("roster_school", _SCHOOL)]
        signature = _LEAST_SIGNATURE if crowded else _SIGNATURE
        ends = (("roster_pieces", _PIECES), ("roster_signs", signature), ("roster_back", _BACK))
        room = PORTRAIT.measure - sum(wide for _, wide in (*heads, *ends))
        wide = room / max(1, len(self.columns))
        columns = [
            *(TableColumn(words.cs(key), width, words.en(key), right=key == "col_no") for key, width in heads),
            *(
                TableColumn(_short(cs, wide), wide, _short(en, wide) if words.bilingual else "")
                for cs, en in self.columns
            ),
            *(TableColumn(words.cs(key), width, words.en(key), right=key == "roster_pieces") for key, width in ends),
        ]
        fenced = (len(columns) - 2, len(columns) - 1)
        return PaperTable(columns, PORTRAIT.left, pitch=_ROW, cell=_CROWDED if crowded else Type.CELL, fenced=fenced)


class _Gathering:
    """The people of one list, with what each got and is to get."""

    def __init__(self, books: Books, deployment: int, people: Sequence[Participation], upto: int) -> None:
        self._books = books
        self.persons = books.people.persons([one.holder for one in people])
        self._given: dict[tuple[int, int], list[Deployed]] = defaultdict(list)
        for one in books.deployments.given(deployment):
            if one.seq < upto:
                self._given[one.holder, one.article].append(one)
        roles = {one.role for one in people}
        self._wanted: dict[str, Counter[int]] = defaultdict(Counter)
        for line in books.deployments.allotted(deployment):
            if line.role in roles:
                self._wanted[line.role][line.article] += line.quantity
        self._articles = list(dict.fromkeys(article for wanted in self._wanted.values() for article in wanted))
        self._own = self._articles if len(self._articles) <= COLUMNS else self._articles[: COLUMNS - 1]
        self._served = {holder for holder, _ in self._given}

    def columns(self) -> tuple[tuple[str, str], ...]:
        articles = [self._books.catalogue.article(id) for id in self._own]
        more = [] if self._own == self._articles else [(PHRASES["roster_more"].cs, PHRASES["roster_more"].en)]
        return (*((one.name, one.name_en) for one in articles), *more)

    def line(self, one: Participation) -> RosterLine:
        person = self.persons[one.holder]
        pieces = {article: self._pieces(one, article) for article in self._all(one.holder)}
        cells = [self._cell(one.holder, article, pieces[article]) for article in self._own]
        if self._own != self._articles:
            more = sum(count for article, count in pieces.items() if article not in self._own)
            cells.append(str(more) if more else "")
        name = " ".join(filter(None, (person.rank, person.given_name, person.surname)))
        school = person.unit_name if person.guest else ""
        return RosterLine(one.line, person.personal_number, name, school, tuple(cells), sum(pieces.values()))

    def _all(self, holder: int) -> list[int]:
        """The articles of the list, and those this person got on top."""
        return [*self._articles, *(it for who, it in self._given if who == holder and it not in self._articles)]

    def _pieces(self, one: Participation, article: int) -> int:
        given = sum(it.given for it in self._given.get((one.holder, article), ()))
        return given if one.holder in self._served else self._wanted[one.role][article]

    def _cell(self, holder: int, article: int, pieces: int) -> str:
        numbers = [self._numbered(it) for it in self._given.get((holder, article), ()) if it.number is not None]
        return ", ".join(numbers) or (str(pieces) if pieces else "")

    def _numbered(self, given: Deployed) -> str:
        thing = self._books.things.thing(given.thing)
        return thing.inventory or thing.code


class Promised(Value):
    """A list that is signed line by line: on every page what is promised stands above it."""

    promise: Sequence[Block]
    listing: Middle

    def pages(self, room: TableRoom) -> Sequence[PaperPage]:
        high = height(self.promise)
        inner = self.listing.pages(replace(room, first=room.first - high, further=room.further - high))
        return [PaperPage(partial(self._draw, page=page), page.ends) for page in inner]

    def _draw(self, sheet: Sheet, y: float, page: PaperPage) -> None:
        page.draw(sheet, stack(sheet, y, self.promise))


def _short(name: str, wide: float) -> str:
    """The name of an article at the head of a narrow column: as many whole words as it has room for."""
    words = name.split()
    while len(words) > 1 and fitted(" ".join(words), Type.HEAD, wide - 2.4) != Type.HEAD:
        words.pop()
    return " ".join(words)


def _filled(words: PaperWords) -> Block:
    """What is filled in by hand when the gate is closed."""
    cells = (("roster_served", 36.0), ("roster_absent", 36.0), ("roster_returned", 36.0), ("roster_missing", 67.0))

    def draw(sheet: Sheet, y: float) -> None:
        x = PORTRAIT.left
        for key, wide in cells:
            sheet.text(x, y + 4.9, words(key), fitted(words(key), Type.LABEL, wide - 4))
            sheet.rule(x, x + wide - (0 if key == cells[-1][0] else 4), y + 10.2)
            x += wide

    return Block(11.0, draw)
