"""Výstupní list: what a member who leaves was entrusted with, what is open, how it ends; and a preview of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Self

from equipment_app.documents.blocks import GAP, Block, PaperFact, Paragraph, facts, gap, handwriting, paragraph
from equipment_app.documents.chapters import Chapter, Chapters
from equipment_app.documents.handover import declared
from equipment_app.documents.paper import Paper, PaperForm, common, keeper, small, unnumbered
from equipment_app.documents.sheet import BlockRole, Sheet
from equipment_app.documents.table import TOTAL, PaperTable, TableCell, TableRow, columns
from equipment_app.documents.typeset import PORTRAIT, Face, Style, Type, fitted, width
from equipment_app.documents.words import PaperWords, Phrase, say
from equipment_app.domain.incidents import OPEN, STATES
from equipment_app.domain.papers import Party
from equipment_app.domain.sizes import UNI
from equipment_app.measures import day, money, numeral, unit, whole_number
from equipment_app.store.books import Books
from equipment_app.store.records.clearance import Clearance, OpenLine, pieces_of, value_of
from equipment_app.store.records.incidents import Incident

say(
    clearance_sheet=Phrase("Výstupní list", "Clearance sheet"),
    clearance_left=Phrase("Vyrovnání výstroje při ukončení členství v týmu", "Kit at the end of membership"),
    clearance_moved=Phrase("Výstroj při přechodu k jinému útvaru", "Kit at the move to another unit"),
    clearance_as_of=Phrase("Stav ke dni", "As of"),
    clearance_none=Phrase("náhled, nevyrovnáno", "preview", "náhled / preview"),
    clearance_leaver=Phrase("Odchází", "Leaving"),
    clearance_mover=Phrase("Přechází", "Moving"),
    clearance_reason_left=Phrase("Ukončení členství v týmu", "End of membership"),
    clearance_reason_moved=Phrase("Přechod k jinému útvaru", "Move to another unit"),
    clearance_day=Phrase("Ke dni", "On"),
    clearance_until=Phrase("Vyrovnat do", "Settle by"),
    clearance_from=Phrase("Dosavadní útvar", "Unit until now"),
    clearance_entry=Phrase("Zápis deníku", "Entry"),
    clearance_open=Phrase("nevyrovnáno", "not settled"),
    clearance_along=Phrase("věci zůstávají v držení", "items go along"),
    clearance_entrusted=Phrase("Svěřeno věcí", "Entrusted"),
    clearance_given=Phrase("Vráceno, převedeno", "Given back"),
    clearance_holds=Phrase("Drží věcí", "Holds"),
    clearance_loans=Phrase("Z toho zápůjčky", "Of these on loan"),
    clearance_shared=Phrase("Společné věci", "Shared items"),
    clearance_lines=Phrase("Otevřených řádků", "Open lines"),
    clearance_rest=Phrase("Co zbývá vrátit nebo nahradit", "To be returned or replaced"),
    clearance_goes=Phrase("Co přechází s členem", "What goes along"),
    clearance_nothing=Phrase("Nic k vrácení.", "Nothing."),
    clearance_in_name=Phrase("Společné věci, za které odpovídá", "Shared items they answer for"),
    clearance_incidents=Phrase("Neuzavřené škodní události", "Open incidents"),
    clearance_paper=Phrase("Vydáno dokladem", "Issued by"),
    clearance_since=Phrase("Dne", "On"),
    clearance_worth=Phrase("Hodnota Kč", "Value CZK"),
    clearance_how=Phrase("Jak vyrovnat", "How"),
    clearance_return=Phrase("vrátit", "return"),
    clearance_by=Phrase("vrátit do {day}", "by {day}", "do {day}"),
    clearance_pass_on=Phrase("nový odpovědný", "pass on"),
    clearance_keeps=Phrase("drží dál", "keeps"),
    clearance_total=Phrase("Celkem {lines}, {pieces}, konec seznamu", both="Celkem / Total {lines}, {pieces}"),
    clearance_tick_done=Phrase("vyrovnáno, sklad nemá pohledávky", both="vyrovnáno / settled"),
    clearance_tick_open=Phrase("nevyrovnáno, platí tabulky výše", both="nevyrovnáno / open"),
    clearance_tick_along=Phrase("věci v tabulce 1 drží člen dál", both="věci drží dál / keeps"),
    clearance_later=Phrase("vyrovnáno po vydání listu vratkou č.", both="vyrovnáno vratkou č. / settled by"),
    clearance_later_day=Phrase("dne", both="dne / on"),
    clearance_decision=Phrase("Rozhodnutí druhé osoby", "Decision of a second person"),
    clearance_undecided=Phrase("Důvod ukončení bez vypořádání", "Why it ends unsettled"),
    clearance_statement=Phrase(
        "Vyjádření odcházející osoby (vyplňte rukou, nebo proškrtněte)", "Statement of who leaves"
    ),
    clearance_text=Phrase(  # [L]
        "Sklad potvrzuje, že list odpovídá evidenci ke dni a hodině vystavení. O náhradě za ztrátu svěřených věcí"
        " (§ 97 zákona č. 361/2003 Sb.) a o škodních událostech rozhoduje služební funkcionář.",
        "The store confirms that this sheet agrees with its books. It is no decision on liability.",
    ),
    clearance_copies=Phrase(  # [L]
        "Vyhotoveno pro sklad, odcházejícího a personální pracoviště. Podpis odcházející osoby potvrzuje převzetí"
        " listu, není uznáním dluhu.",
        "The signature confirms receipt only.",
    ),
    signs_leaving=Phrase("Odcházející", "Leaving"),
    signs_moving=Phrase("Přecházející", "Moving"),
    signs_decided=Phrase("Rozhodnutí druhé osoby", "Decided by"),
    signs_to_decide=Phrase("Rozhodnutí nadřízeného (jméno, podpis)", "Superior’s decision (name, signature)"),
)
_BOX, _PITCH = 19.5, 28.75
_FIGURE = Style(18, Face.SEMIBOLD)
_IN, _LINE = 7.0, 5.6


class ClearancePaper(Paper, kw_only=True):
    leaver: Party
    store: Party
    clearance: Clearance
    day: date
    reason: str = ""
    moved: str | None = None
    """The unit until now, of who goes to another one; None where the membership ends."""
    until: date | None = None
    decision: str = ""
    """Why it ends with open lines."""
    decided: Party | None = None
    """Who signed in beside the first; None where nobody could, so that the superior decides on the paper."""
    copies: int = 3
    incidents: tuple[Incident, ...] = ()
    """Records that wait for a decision or for money."""

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        payload = books.journal.payload(seq)
        said = payload["x"]
        member = books.people.member(said["member"])
        assert member is not None, "a sheet names a member the books know"
        unit = said.get("unit")
        return cls(
            **common(books, seq, copies=3),
            leaver=member.party(),
            store=keeper(books, payload["by"]),
            clearance=books.clearances.of(member.id, seq),
            day=date.fromisoformat(payload["d"]),
            reason=books.papers.remark(seq, "reason"),
            moved=None if unit is None else books.papers.named("holder", unit),
            until=date.fromisoformat(said["until"]) if "until" in said else None,
            decision=books.papers.remark(seq, "decision"),
            decided=keeper(books, payload["by2"]) if "open" in said and "by2" in payload else None,
            incidents=tuple(one for one in books.incidents.all(member.id, seq) if one.state in OPEN),
        )

    @classmethod
    def preview(cls, books: Books, id: int, until: date | None = None) -> Self | None:
        """The sheet as it would stand now; it is no document of the journal. None where there is no such member.
        Raises SecondRecord.
        """
        member = books.people.member(id)
        if member is None:
            return None
        books.people.refuse_second_record(member)
        return cls(
            **unnumbered(books),
            leaver=member.party(),
            store=keeper(books, books.session.operator or books.people.operators(everyone=True)[0].id),
            clearance=books.clearances.of(id),
            day=books.journal.today(),
            until=until,
            incidents=tuple(one for one in books.incidents.all(id) if one.state in OPEN),
            bilingual=books.settings["paper.bilingual"] == "1",
        )

    @property
    def lines(self) -> Sequence[OpenLine]:
        return self.clearance.open

    def result(self) -> str:
        if self.moved is not None:
            return "clearance_along" if self.clearance.lines else "cleared"
        return "clearance_open" if self.lines or self.incidents else "cleared"

    def render(self) -> bytes:
        shown = self if self.number else replace(self, number=PaperWords(bilingual=self.bilingual)("clearance_none"))
        return Paper.render(shown)

    def form(self, words: PaperWords) -> PaperForm:
        left = self.moved is None
        superior = "signs_decided" if self.decided else "signs_to_decide" if self.decision else "signs_superior"
        return PaperForm(
            title="clearance_sheet",
            subtitle=words("clearance_left" if left else "clearance_moved"),
            rows=self.made(words, "clearance_as_of"),
            parties=(("clearance_leaver" if left else "clearance_mover", self.leaver), ("for_the_store", self.store)),
            opening=(facts(PORTRAIT, tuple(self._facts(words))), gap(2.4), self._figures(words)),
            middle=Chapters(tuple(self._chapters(words))),
            about=self.leaver.name,
            declared=tuple(self._declared(words)),
            signing=(
                ("signs_leaving" if left else "signs_moving", self.leaver),
                ("for_the_store", self.store),
                (superior, self.decided),
            ),
        )

    def _facts(self, words: PaperWords) -> Iterator[PaperFact]:
        why = words("clearance_reason_left" if self.moved is None else "clearance_reason_moved")
        yield PaperFact(words("why"), f"{why}: {self.reason}" if self.reason else why, 58)
        yield PaperFact(words("clearance_day"), day(self.day), 24)
        if self.moved is not None:
            yield PaperFact(words("clearance_from"), self.moved, 30)
        elif self.lines:
            yield PaperFact(words("clearance_until"), day(self.until) if self.until else "", 26)
        yield PaperFact(words("clearance_entry"), whole_number(self.sequence), 24)
        yield PaperFact(words("result"), words(self.result()), 43)

    def _figures(self, words: PaperWords) -> Block:
        clearance = self.clearance
        held, loans, shared = clearance.lines, clearance.loans, clearance.shared
        cells = (
            ("clearance_entrusted", *clearance.entrusted),
            ("clearance_given", *clearance.given),
            ("clearance_holds", pieces_of(held), value_of(held)),
            ("clearance_loans", pieces_of(loans), value_of(loans)),
            ("clearance_shared", pieces_of(shared), value_of(shared)),
            ("clearance_lines", len(self.lines), value_of(self.lines)),
        )

        def draw(sheet: Sheet, y: float) -> None:
            sheet.box(PORTRAIT.left, y, PORTRAIT.measure, _BOX)
            for place, (key, count, worth) in enumerate(cells):
                x, value = PORTRAIT.left + 2.5 + place * _PITCH, f"{money(worth)} Kč"
                sheet.text(x, y + 4.4, words(key), fitted(words(key), Type.LABEL, _PITCH - 1.5))
                sheet.text(x, y + 12.0, whole_number(count), _FIGURE)
                sheet.text(x, y + 16.8, value, fitted(value, Type.SMALL, _PITCH - 1.5))

        return Block(_BOX, draw)

    def _chapters(self, words: PaperWords) -> Iterator[Chapter]:
        table = _table(words)
        held, shared = self.clearance.lines, self.clearance.shared
        rows = [_row(number, line, words, self.moved is not None) for number, line in enumerate(held, 1)]
        heading = _numbered(1, words("clearance_rest" if self.moved is None else "clearance_goes"))
        more = [_row(number, line, words, False) for number, line in enumerate(shared, len(rows) + 1)]
        ends, nothing = [self._ticks(words)], words("clearance_nothing")
        open_ = [_incident(number, one, words) for number, one in enumerate(self.incidents, len(rows) + len(more) + 1)]
        after = [*_sum(table, held, words), *([] if more or open_ else ends)]
        yield Chapter(heading, table, rows, nothing=nothing, after=after)
        if more:
            after = [*_sum(table, shared, words), *([] if open_ else ends)]
            yield Chapter(_numbered(2, words("clearance_in_name")), table, more, after=after)
        if open_:
            heading = _numbered(3 if more else 2, words("clearance_incidents"))
            yield Chapter(heading, table, open_, after=ends)

    def _ticks(self, words: PaperWords) -> Block:
        done, result = "clearance_tick_done", self.result()
        other = "clearance_tick_along" if self.moved is not None else "clearance_tick_open"
        ticks = ((0.0, done, result == "cleared"), (82.0, other, result != "cleared"))
        heading = _numbered(2 + bool(self.clearance.shared) + bool(self.incidents), words("result"))
        later = self.moved is None and result != "cleared"

        def draw(sheet: Sheet, y: float) -> None:
            x, right = PORTRAIT.left + _IN, PORTRAIT.right
            sheet.text(PORTRAIT.left, y + 6.0, heading, Type.SECTION, role=BlockRole.HEADING)
            y += 6.0 + _LINE
            for place, key, on in ticks:
                _tick(sheet, x + place, y, words(key), on=on)
            if later:
                end = _tick(sheet, x, y + _LINE, words("clearance_later"), on=False)
                dne = end + 42
                sheet.rule(end + 2, dne - 2, y + _LINE + 0.8)
                sheet.text(dne, y + _LINE, words("clearance_later_day"), Type.DECLARATION)
                after = dne + width(words("clearance_later_day"), Type.DECLARATION.face, Type.DECLARATION.size)
                sheet.rule(after + 2, right, y + _LINE + 0.8)

        return Block(6.8 + _LINE * (2 if later else 1), draw)

    def _declared(self, words: PaperWords) -> Iterator[Block]:
        if self.decision:
            heading = words("clearance_decision" if self.decided else "clearance_undecided")
            said = Paragraph(self.decision, Type.BOXED, heading, lead=4.0)
            yield paragraph(PORTRAIT, said)
        if self.remark:
            yield paragraph(PORTRAIT, Paragraph(self.remark.strip(), Type.BOXED, words("remark"), lead=5.0))
        yield gap(GAP)
        yield handwriting(PORTRAIT, words("clearance_statement"), 12.5)
        yield from declared(words, "declared", "clearance_text")
        yield from small(words("clearance_copies"))


def _numbered(number: int, heading: str) -> str:
    return f"{number}   {heading}"


def _tick(sheet: Sheet, x: float, y: float, text: str, *, on: bool) -> float:
    """A box to tick and its words; where they end."""
    sheet.box(x, y - 2.8, 3.2, 3.2)
    if on:
        sheet.line(x + 0.6, y - 2.2, x + 2.6, y - 0.2)
        sheet.line(x + 2.6, y - 2.2, x + 0.6, y - 0.2)
    sheet.text(x + 5, y, text, Type.DECLARATION)
    return x + 5 + width(text, Type.DECLARATION.face, Type.DECLARATION.size)


def _table(words: PaperWords) -> PaperTable:
    said = """col_no 6 right, col_item 46, col_size 14, col_quantity 10 right, col_unit 9, clearance_paper 30,
        clearance_since 20, clearance_worth 18 right money, clearance_how 22"""
    return PaperTable(columns(words, said), PORTRAIT.left)


def _row(number: int, line: OpenLine, words: PaperWords, keeps: bool) -> TableRow:
    thing = line.thing
    how = words("clearance_by", day=day(line.until)) if line.until else words("clearance_return")
    how = words("clearance_pass_on") if line.unit else words("clearance_keeps") if keeps and not line.until else how
    numbered = ", ".join(filter(None, (thing.inventory, thing.serial, thing.code)))
    return TableRow(
        (
            str(number),
            TableCell(*words.pair(thing.name, thing.name_en)),
            "" if thing.size == UNI else thing.size,
            whole_number(line.quantity),
            unit(thing.unit, line.quantity, "cs"),
            line.paper,
            day(line.since),
            "–" if thing.price is None else money(line.value),
            how,
        ),
        note=", ".join(filter(None, (numbered, line.unit))),
    )


def _incident(number: int, one: Incident, words: PaperWords) -> TableRow:
    harmed, state = one.harmed[0].thing, STATES[one.state]
    more = f" + {len(one.harmed) - 1}" if len(one.harmed) > 1 else ""
    cs, en = words.pair(harmed.name, harmed.name_en)
    pieces = sum(each.quantity for each in one.harmed)
    return TableRow(
        (
            str(number),
            TableCell(f"{cs}{more}", f"{en}{more}" if en else ""),
            "",
            whole_number(pieces),
            unit("ks", pieces, "cs"),
            one.number,
            day(one.day),
            money(one.owed),
            TableCell(*words.pair(state.cs, state.en)),
        )
    )


def _sum(table: PaperTable, lines: Sequence[OpenLine], words: PaperWords) -> Sequence[Block]:
    if not lines:
        return ()
    count, pieces = len(lines), pieces_of(lines)
    said = words(
        "clearance_total",
        lines=f"{count} {numeral(count, 'řádek', 'řádky', 'řádků')}",
        pieces=f"{pieces} {numeral(pieces, 'věc', 'věci', 'věcí')}",
    )
    return (Block(TOTAL, partial(table.draw_sums, words=said, sums={7: money(value_of(lines))})),)
