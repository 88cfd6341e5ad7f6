"""Inventura: the sheet of what was counted, the record of what differs, the final report; one file, three papers.

By law 563/1991, § 30, and by regulation 270/2010. Before it is approved it is a draft, and has no number.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import accumulate
from typing import Self

from equipment_app.documents import paper
from equipment_app.documents.blocks import (
    GAP,
    Block,
    PaperFact,
    Paragraph,
    Signer,
    facts,
    gap,
    paragraph,
    signatures,
)
from equipment_app.documents.chapters import Chapter, Chapters
from equipment_app.documents.paper import Framed, Middle, Paper, PaperForm, common, keeper, unnumbered
from equipment_app.documents.sections import prose, section, to_fill
from equipment_app.documents.stocktake_words import SUBTITLES, TITLES, StocktakePart
from equipment_app.documents.table import Listing, PaperTable, TableCell, TableRow, columns, rows_of
from equipment_app.documents.typeset import LANDSCAPE, PORTRAIT, Frame, Type
from equipment_app.documents.words import PaperWords
from equipment_app.domain.papers import Party, listed_people
from equipment_app.domain.sizes import UNI
from equipment_app.domain.stocktake import CAUSES, CONSEQUENCES, SORTS, ItemState, StocktakeItem
from equipment_app.domain.value import Value
from equipment_app.measures import day, moment, money, whole_number
from equipment_app.store.books import Books
from equipment_app.store.records.stocktake_items import StocktakeItems, as_settled, strays_said, wrote_said
from equipment_app.store.records.stocktakes import PlannedStocktake, RunningStocktake, SettledItem


class CountedLine(Value):
    """An item as the papers have it; `value` is of one, in haléře."""

    name: str
    size: str
    inventory: str
    serial: str
    unit: str
    place: str
    recorded: int
    found: int
    value: int
    note: str = ""

    @property
    def difference(self) -> int:
        return self.found - self.recorded


class StocktakePaper(Paper, kw_only=True):
    """`number` is empty, and so is `qr`, of a draft."""

    planned: PlannedStocktake
    ended: datetime | None
    where: str
    approving: tuple[Party, ...]
    lines: tuple[CountedLine, ...]
    statement: str = ""
    prevention: str = ""
    aside: str = ""
    strays: str = ""
    """What lay here and the books have at a place that was not counted, in a sentence."""
    wrote: str = ""
    """Who wrote counts down for whom of the commission, in a sentence."""
    blind: bool = True
    """Who counted knew nothing of what is recorded."""
    uncounted: int = 0
    """Items that a draft leaves out, because they are still counted and who counts might see it."""
    left: str = ""
    """What a draft still waits for, in a sentence: until then nobody declares anything."""

    @classmethod
    def gather(cls, books: Books, seq: int) -> Self:
        payload = books.journal.payload(seq)
        planned = books.stocktakes.planned(payload["x"]["stocktake"])
        settled = books.stocktakes.settled(planned.id)
        return cls(
            **common(books, seq),
            planned=planned,
            where=_where(books, planned),
            ended=datetime.fromisoformat(payload["x"]["ended"]),
            approving=tuple(keeper(books, payload[who]) for who in ("by", "by2") if who in payload),
            lines=tuple(_lines(books, settled)),
            statement=books.papers.remark(seq, "statement"),
            prevention=books.papers.remark(seq, "prevention"),
            aside=books.papers.remark(seq, "aside"),
            strays=books.papers.remark(seq, "strays"),
            wrote=books.papers.remark(seq, "wrote"),
            blind=not payload["x"].get("seen"),
        )

    @classmethod
    def draft(cls, books: Books) -> Self | None:
        """Of the one under way; None where there is none."""
        running = books.stocktakes.running()
        if running is None:
            return None
        read = StocktakeItems(books.stocktakes, books.things, running)
        items = read.all()
        told = [one for one in items if one.holder in running.progress.closed and not one.blind]
        return cls(
            **unnumbered(books),
            planned=running.planned,
            where=_where(books, running.planned),
            ended=None,
            approving=(),
            lines=tuple(_lines(books, as_settled(told))),
            aside=read.aside,
            strays=strays_said(books.people, read),
            wrote=wrote_said(books.people, books.stocktakes, running),
            blind=read.blind,
            uncounted=len(items) - len(told),
            left=_left(books, running, read, items),
        )

    def form(self, words: PaperWords) -> PaperForm:
        """Of the last one, whose signatures a cancellation strikes."""
        signing = self._signers(words, approving=True)
        return PaperForm(
            title="stocktake_report",
            subtitle="",
            rows=(),
            middle=self._report(words),
            about=self.where,
            signing=[(one.role, None) for one in signing],
        )

    def printed(self, words: PaperWords) -> bytes:
        return self.bound(*StocktakePart)

    def bound(self, *parts: StocktakePart) -> bytes:
        """Those of the papers that are wanted, in one file."""
        words = PaperWords()
        makers = {
            StocktakePart.SHEET: self._sheet,
            StocktakePart.RECORD: self._record,
            StocktakePart.REPORT: self._final,
        }
        title = words(TITLES[StocktakePart.RECORD if len(parts) > 1 else parts[0]])
        return paper.bound([makers[part](words) for part in parts], f"{title} {self._named(words)}")

    def _named(self, words: PaperWords) -> str:
        return self.number or words("stocktake_draft")

    def _framed(
        self,
        words: PaperWords,
        part: StocktakePart,
        frame: Frame,
        middle: Middle,
        ending: Sequence[Block],
    ) -> Framed:
        title, on = words(TITLES[part]), (words("stocktake_day"), day(self.planned.day))
        return Framed(
            letterhead=self.letterhead,
            at=self.at,
            title=title,
            subtitle=words(SUBTITLES[part], where=self._about(words)),
            number=(words("number"), self._named(words)),
            rows=(
                (on, (words("stocktake_entries"), whole_number(self.sequence))),
                ((words("file_reference"), ""),),
            ),
            qr=self.qr,
            code=self.code,
            continued=f"{title} {self._named(words)}",
            about=self.where,
            bookmark=title,
            name=self._named(words),
            file_title=title,
            middle=middle,
            opening=self._facts(words, frame),
            ending=ending,
            frame=frame,
            words=words,
        )

    def _about(self, words: PaperWords) -> str:
        if not self.uncounted:
            return self.where
        return words("stocktake_unfinished", where=self.where, count=whole_number(self.uncounted))

    def _facts(self, words: PaperWords, frame: Frame) -> Sequence[Block]:
        ended = moment(self.ended) if self.ended else ""
        first = (
            PaperFact(words("stocktake_sort"), SORTS[self.planned.sort].cs, 34),
            PaperFact(words("stocktake_manner"), words("stocktake_physical" if self.blind else "stocktake_seen"), 56),
            PaperFact(words("stocktake_kind"), "." * 24, 34),
            PaperFact(words("stocktake_responsible"), self.planned.responsible, 44),
        )
        second = (
            PaperFact(words("stocktake_begun"), moment(self.planned.begun), 34),
            PaperFact(words("stocktake_ended"), ended, 34),
            PaperFact(words("stocktake_commission"), listed_people(self.planned.commission), 66),
            PaperFact(words("stocktake_order"), self.planned.order, 34),
        )
        return (gap(1.2), facts(frame, first), gap(1.6), facts(frame, second), gap(2.0))

    def _signers(self, words: PaperWords, *, approving: bool) -> list[Signer]:
        """A box for each, four at most: the chair, members, who is entrusted; on the last paper who approves."""
        if approving:
            people = [Signer(words("stocktake_approves"), one.name, one.unit) for one in self.approving]
            blank = [Signer(words("stocktake_approves"), "", "")] * max(0, 2 - len(people))
            return [Signer(words("stocktake_chair"), self.planned.commission[0], ""), *people, *blank][:4]
        return [
            Signer(words("stocktake_chair" if not n else "stocktake_member"), name, "")
            for n, name in enumerate(self.planned.commission[:3])
        ] + [Signer(words("stocktake_entrusted"), self.planned.responsible, "")]

    def _signed(self, words: PaperWords, frame: Frame, *, approving: bool = False) -> Block:
        return signatures(frame, self._signers(words, approving=approving), words("date"), words("signature"))

    def _sheet(self, words: PaperWords) -> Framed:
        said = paragraph(LANDSCAPE, Paragraph(self.left or words("stocktake_statement"), Type.SMALL, lead=4.0))
        ending = (said, gap(GAP), self._signed(words, LANDSCAPE))
        return self._framed(words, StocktakePart.SHEET, LANDSCAPE, self._listing(words), ending)

    def _listing(self, words: PaperWords) -> Listing:
        table = PaperTable(columns(words, _SHEET), LANDSCAPE.left, pitch=5.2)
        rows = [TableRow(_cells(n, line), line.note) for n, line in enumerate(self.lines, start=1)]
        running = {
            place: list(accumulate((each(line) for line in self.lines), initial=0)) for place, each in _SUMMED.items()
        }

        def sums(first: int, last: int) -> Mapping[int, str]:
            return {
                place: (money if place == _VALUE else whole_number)(sums[last] - sums[first])
                for place, sums in running.items()
            }

        total = words("stocktake_total_yet" if self.left else "stocktake_total", count=whole_number(len(self.lines)))
        return Listing(table=table, items=rows_of(table, rows), sums=sums, total=total, words=words)

    def _record(self, words: PaperWords) -> Framed:
        middle = Chapters((self._sheets(words), self._differences(words)), keep=1)
        ending = (self._signed(words, PORTRAIT),)
        return self._framed(words, StocktakePart.RECORD, PORTRAIT, middle, ending)

    def _sheets(self, words: PaperWords) -> Chapter:
        said = """stocktake_sheet_no 34, stocktake_where 71, stocktake_items 15 right, stocktake_book 27 right,
            stocktake_actual 28 right"""
        table = PaperTable(columns(words, said), PORTRAIT.left)
        cells = (
            self._named(words),
            self.where,
            whole_number(len(self.lines)),
            money(_worth(self.lines)),
            money(_worth(self.lines) + _short(self.lines) + _over(self.lines)),
        )
        return Chapter(words("stocktake_sheets"), table, [TableRow(cells)], number="1")

    def _differences(self, words: PaperWords) -> Chapter:
        said = """col_no 7 right, stocktake_what 74, col_quantity 12 right, stocktake_book 27 right,
            stocktake_actual 26 right, stocktake_differs 29 right strong"""
        rows = [_differing(n, line) for n, line in enumerate(self.lines, start=1) if line.difference]
        return Chapter(
            words("stocktake_differences"),
            PaperTable(columns(words, said), PORTRAIT.left),
            rows,
            number="2",
            nothing=words("stocktake_none_yet" if self.left else "stocktake_none"),
            after=tuple(self._sections(words)),
        )

    def _sections(self, words: PaperWords) -> Iterator[Block]:
        planned, differs = self.planned, any(line.difference for line in self.lines)
        if differs:
            sums = words("stocktake_sums", short=money(-_short(self.lines)), over=money(_over(self.lines)))
            yield paragraph(PORTRAIT, Paragraph(sums, Type.BOXED, lead=4.6))
        aside = "stocktake_aside_more" if self.strays else "stocktake_aside"
        concludes = "stocktake_concludes_more" if self.strays else "stocktake_concludes"
        nothing = "stocktake_nothing_yet" if self.left else "stocktake_nothing"
        concluded = self.left or words(concludes, day=day(planned.day), seq=whole_number(planned.id))
        said = (
            ("stocktake_says", self.statement),
            (aside, " · ".join(filter(None, (self.aside, self.strays)))),
            ("stocktake_settle", words("stocktake_settled" if differs else nothing)),
            ("stocktake_prevent", self.prevention),
            ("stocktake_wrote", self.wrote),
            ("stocktake_conclusion", concluded),
        )
        told = [(key, text) for key, text in said if text or key not in (aside, "stocktake_wrote")]
        for number, (key, text) in enumerate(told, 3):
            yield section(number, words(key), prose(text) if text else to_fill(12.0))

    def _final(self, words: PaperWords) -> Framed:
        said = paragraph(PORTRAIT, Paragraph(self.left or words("stocktake_reports"), Type.SMALL, lead=4.0))
        ending = (said, gap(GAP), self._signed(words, PORTRAIT, approving=True))
        return self._framed(words, StocktakePart.REPORT, PORTRAIT, self._report(words), ending)

    def _report(self, words: PaperWords) -> Chapters:
        said = """stocktake_where 48, stocktake_items 15 right, stocktake_book 28 right, stocktake_actual 28 right,
            stocktake_short 28 right, stocktake_over 28 right"""
        places = dict.fromkeys(line.place for line in self.lines)
        rows = [_summed(place, [line for line in self.lines if line.place == place]) for place in places]
        total = _summed("Celkem", self.lines)
        rows.append(TableRow([TableCell(str(cell), strong=True) for cell in total.cells]))
        table = PaperTable(columns(words, said), PORTRAIT.left, names=0)
        return Chapters((Chapter(words("stocktake_by_place"), table, rows),), keep=1)


_VALUE = 10
_SUMMED: Mapping[int, Callable[[CountedLine], int]] = {
    6: lambda line: line.recorded,
    7: lambda line: line.found,
    _VALUE: lambda line: line.found * line.value,
}
"""The columns of the sheet that are summed; differences are not, for shortages and surpluses are never netted."""


_SHEET = """col_no 9 right, col_inventory 30, col_item 66, col_serial 28, col_size 16, col_unit 10,
    stocktake_recorded 16 right, stocktake_found 16 right, stocktake_difference 13 right strong,
    stocktake_price 19 right, stocktake_value 22 right money, stocktake_place 22"""


def _cells(n: int, line: CountedLine) -> tuple[str, ...]:
    return (
        *(whole_number(n), line.inventory, line.name, line.serial, line.size, line.unit),
        *(whole_number(line.recorded), whole_number(line.found), _signed_number(line.difference)),
        *(money(line.value), money(line.found * line.value), line.place),
    )


def _differing(n: int, line: CountedLine) -> TableRow:
    named = ", ".join(filter(None, (line.name, line.size, line.inventory, line.serial)))
    cells = (
        *(whole_number(n), named, _signed_number(line.difference)),
        *(money(line.recorded * line.value), money(line.found * line.value), money(line.difference * line.value)),
    )
    return TableRow(cells, f"{line.place}. {line.note}")


def _summed(place: str, lines: Sequence[CountedLine]) -> TableRow:
    worth, short, over = _worth(lines), _short(lines), _over(lines)
    sums = (money(worth), money(worth + short + over), money(-short), money(over))
    return TableRow((place, whole_number(len(lines)), *sums))


def _worth(lines: Sequence[CountedLine]) -> int:
    return sum(line.recorded * line.value for line in lines)


def _short(lines: Sequence[CountedLine]) -> int:
    return sum(line.difference * line.value for line in lines if line.difference < 0)


def _over(lines: Sequence[CountedLine]) -> int:
    return sum(line.difference * line.value for line in lines if line.difference > 0)


def _signed_number(value: int) -> str:
    return f"+{whole_number(value)}" if value > 0 else whole_number(value)


def _left(books: Books, running: RunningStocktake, read: StocktakeItems, items: Sequence[StocktakeItem]) -> str:
    """Nothing where it could be approved."""
    words, closed = PaperWords(), running.progress.closed
    names = [books.people.name(one) for one in read.places if one not in closed]
    places = ", ".join(names[:_NAMED])
    if len(names) > _NAMED:
        places = words("stocktake_left_more", places=places, count=whole_number(len(names)))
    here = [one for one in items if one.open and one.holder in closed]
    numbers = {
        "stocktake_left_counts": sum(one.state is ItemState.UNCOUNTED for one in items),
        "stocktake_left_again": sum(one.blind for one in here),
        "stocktake_left_differences": sum(not one.blind and one.state is not ItemState.UNCOUNTED for one in here),
    }
    waits = [words("stocktake_left_places", places=places)] if names else []
    waits += [words(key, count=whole_number(count)) for key, count in numbers.items() if count]
    return words("stocktake_left", what="; ".join(waits)) if waits else ""


_NAMED = 12
"""Places that are named."""


def _where(books: Books, planned: PlannedStocktake) -> str:
    return books.stocktakes.where(planned) or "všechna místa"


def _lines(books: Books, items: Sequence[SettledItem]) -> Iterator[CountedLine]:
    things = books.things.several([one.thing for one in items if one.thing])
    places = {one: books.people.name(one) for one in {it.holder for it in items} | {it.place for it in items} if one}
    books.catalogue.foresee({one.article for one in items})
    for one in items:
        article, thing = books.catalogue.article(one.article), things.get(one.thing)
        yield CountedLine(
            name=article.name,
            size="" if one.size == UNI else one.size,
            inventory=(thing.inventory or thing.code) if thing else "",
            serial=(thing.serial or "") if thing else "",
            unit=article.unit,
            place=places[one.holder],
            recorded=one.recorded,
            found=one.found,
            value=one.value,
            note=_note(one, places.get(one.place, "")),
        )


def _note(one: SettledItem, place: str) -> str:
    code = f"Pod kódem {one.code}." if one.code else ""
    if not one.difference:
        return " ".join(filter(None, (f"Nalezeno na místě {place}." if place else "", code)))
    said = "Manko" if one.difference < 0 else "Přebytek"
    counts = f"; počty {one.counts.replace(',', ', ')}" if one.counts else ""
    return " ".join(filter(None, (f"{said}{counts}{_cause(one)}.", code)))


def _cause(one: SettledItem) -> str:
    """Nothing while it is not explained, as on a draft."""
    if not one.cause:
        return ""
    return f": {CAUSES[one.cause].cs}. {one.text.rstrip('.')}. Vypořádání: {CONSEQUENCES[one.consequence].cs}"


def blind(books: Books, place: int) -> bytes:
    """The sheet of one place to count on paper: what might be there, and nothing of how many."""
    running = books.stocktakes.running()
    found = StocktakePaper.draft(books)
    assert running is not None and found is not None, "a sheet is made while something is counted"
    found, words = replace(found, uncounted=0), PaperWords()
    here = [one for one in StocktakeItems(books.stocktakes, books.things, running).all() if one.holder == place]
    lines = list(_lines(books, as_settled(here)))
    table = PaperTable(columns(words, _SHEET), LANDSCAPE.left, pitch=7.0, fenced=(7,))
    empty = [(*_cells(n, one)[:6], *("\xa0",) * 5, one.place) for n, one in enumerate(lines, start=1)]
    total = words("stocktake_total", count=whole_number(len(lines)))
    items = rows_of(table, [TableRow(cells) for cells in empty])
    listing = Listing(table=table, items=items, sums=lambda *_: {}, total=total, words=words)
    framed = found._framed(words, StocktakePart.SHEET, LANDSCAPE, listing, (found._signed(words, LANDSCAPE),))
    title = words("stocktake_blind", where=books.people.name(place))
    return paper.render(replace(framed, subtitle=title, file_title=title))
