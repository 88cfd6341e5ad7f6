"""The grant, a tab of Stock: where everything bought of it is on any day, to the crown, and each thing's papers."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from equipment_app.domain.codes import Family
from equipment_app.domain.kinds import Changes
from equipment_app.domain.papers import Funding
from equipment_app.domain.register import Register
from equipment_app.domain.value import Value
from equipment_app.domain.words import bare
from equipment_app.exchange.write import sheets, xlsx
from equipment_app.operations import Books, resolve
from equipment_app.queries.grant import GrantPart, GrantPiece, GrantState, grant_pieces, grant_state, grants
from equipment_app.queries.grant_chain import Chain, chain
from equipment_app.queries.grant_register import GrantRow, granted
from equipment_app.queries.scanned import pieces_read
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.life.wanted import LifeWanted
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import NARROW, SMALL
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.stock.cards import months_between
from equipment_app.ui.stock.grant_bar import GrantBar
from equipment_app.ui.stock.grant_side import WIDTH, GrantSide
from equipment_app.ui.stock.grant_table import GrantLine, GrantTable, GrantTotals
from equipment_app.ui.stock.tabs import StockTabs, tab_acts
from equipment_app.ui.widgets.card import Card, EmptyState, Notice, Strip
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.field import Combo, SearchField
from equipment_app.ui.widgets.label import ChipLabel, Label
from equipment_app.ui.widgets.layout import as_widget, fill, hold_width, in_column, in_row, stacked, turn

_GAP, _DAY, _SEARCH = 12, 132, 220
_CHANGES = Changes.CUSTODY | Changes.CATALOGUE | Changes.PAPERS | Changes.SETTINGS | Changes.MEMBERS


class _Found(Value):
    sources: Sequence[Funding]
    state: GrantState
    pieces: Mapping[int, Sequence[GrantPiece]]
    """Of articles that are unfolded; where the register is narrowed, of all that have any left."""


class GrantPage(PrintingPage):
    """`open` takes the code of a piece."""

    watches: ClassVar[Changes] = _CHANGES
    tall = 1000

    def __init__(self, desk: Desk, printing: Printing, parent: QWidget | None = None) -> None:
        super().__init__(desk, printing, parent)
        self.tabs = StockTabs(self, "grant")
        self.bar, self.table, self.side = GrantBar(), GrantTable(), GrantSide()
        self.totals = GrantTotals(self.table)
        self.source, self.day = Combo(name=self.tr("Funding source")), DateField()
        self.search = SearchField(self.tr("Search the register"), key="Ctrl+F")
        self.spent, self.chip, self.notice = Label(size=SMALL, token="quiet"), ChipLabel(), Notice(apart=True)
        self.nothing = EmptyState("badge-check")
        self._state: GrantState | None = None
        self._pieces: Mapping[int, Sequence[GrantPiece]] = {}
        self._source = ""
        self._wanted = self._thing = 0
        self._asked = ""
        """The code of a piece somebody looks for."""
        self._unfolded: set[int] | None = None
        """What was unfolded before the register was narrowed; None while it is not."""
        self.heads += (self.can.button("grant.xlsx"), self.can.button("grant.print", "primary"))
        self._say_fields()
        self.row = self._lay()
        self._connect()

    def _say_fields(self) -> None:
        self.day.setFixedWidth(_DAY)
        self.day.setMaximumDate(formatting.today_in_qt())
        self.day.setAccessibleName(self.tr("As of the end of"))
        self.search.setMaximumWidth(_SEARCH)

    def _lay(self) -> QBoxLayout:
        top, left = Card(self.tr("Where the items of the grant are"), elide=True), Card()
        self.heading = top.title
        fill(top.head.row, self.source, self.spent, self.chip)
        top.body.addLayout(in_column(self.bar, margins=(0, 8, 0, 0)))
        asked = Label(self.tr("As of the end of"), size=SMALL, token="quiet")
        filters = Strip("below", (self.search, 1), None, asked, self.day, height=48)
        inside = as_widget(in_column((self.table, 1), self.totals))
        self.stack = stacked(inside, self.nothing)
        fill(left.body, filters, self.notice, (self.stack, 1))
        row = in_row((left, 1), self.side, spacing=_GAP)
        in_column(self.tabs, top, (row, 1), on=self, spacing=_GAP)
        return row

    def list_search(self) -> SearchField:
        return self.search

    def resized(self) -> None:
        narrow = self.width() < NARROW
        turn(self.row, down=narrow)
        hold_width(self.side, 0 if narrow else WIDTH)
        self.side.setMinimumHeight(260 if narrow else 0)

    def enter(self) -> None:
        part = self.table if self._state is not None and self._state.articles else self.bar
        part.setFocus(Qt.FocusReason.MouseFocusReason)

    # What is asked

    def reload(self) -> None:
        source, at, part, text = self._source, self.day.day, self.bar.part, self.search.text()
        opened = tuple(self.table.open)
        self.desk.ask(lambda books: _found(books, source, at, opened, part, text), self._show, self, instead="grant")
        if self._thing:
            self._ask_chain(self._thing)

    def open(self, argument: object) -> None:
        """Not before there is a register to show it in."""
        self._asked = str(argument) if argument else ""
        self._look()

    def _look(self) -> None:
        text = self._asked
        if text and self._state is not None:
            self._asked = ""
            self.notice.hide()
            self.desk.ask(lambda books: resolve.piece(books, text), self._scanned, self)

    def where(self) -> object:
        return self.side.chain.card.thing.code or None if self.side.chain else None

    def wants(self) -> Want | None:
        return Want.ITEM

    def take_scan(self, scan: Any) -> bool:
        """A piece of the grant is shown with its chain of papers."""
        if scan.looked_up(Family.THING) is None:
            return False
        self.desk.ask(lambda books: pieces_read(books, scan.readings), partial(self._read, scan), self)
        return True

    def _read(self, scan: Any, things: tuple[int, ...]) -> None:
        if len(things) != 1:
            self.notice.hide()
            self.refuse(scan)
        else:
            self.open(scan.text)

    def _scanned(self, thing: Any) -> None:
        state = self._state
        assert state is not None
        if thing is None:
            self.notice.say(self.tr("Nothing here has this code."), "bad")
        elif thing.funding != state.source.code:
            source = thing.funding or self.tr("none")
            said = self.tr("This is not of this grant, its source is: {source}.")
            self.notice.say(said.format(source=source), "warn")
        else:
            self.notice.hide()
            self._wanted = thing.id
            self._clear()
            self.table.open.add(thing.article)
            self._ask_chain(thing.id)
            self.reload()

    def _clear(self) -> None:
        """Nothing is narrowed any more."""
        with QSignalBlocker(self.search), QSignalBlocker(self.bar):
            self.search.clear()
            self.bar.choose(None)
        self.table.open, self._unfolded = self._unfolded or self.table.open, None

    def _ask_chain(self, thing: int) -> None:
        self._thing = thing
        self.desk.ask(lambda books: chain(books, thing), self._show_chain, self, instead="chain")

    # What is shown

    def _show(self, found: _Found) -> None:
        state = self._state = found.state
        self._pieces, self._source = found.pieces, state.source.code
        self._fill_sources(found.sources)
        self.bar.show_state(state)
        self.spent.setText(self.tr("for {value}").format(value=formatting.money(state.bought.value)))
        self._say_whether(state)
        narrowed = self._is_narrowed()
        articles = tuple(one for one in state.articles if not narrowed or found.pieces.get(one.id))
        if narrowed:
            self.table.open = {one.id for one in articles}
        shown = GrantState(state.source, state.at, articles)
        self.table.show_lines(shown, found.pieces)
        self.totals.show_state(state)
        self.nothing.say(*self._empty(narrowed))
        self.stack.setCurrentIndex(int(not articles))
        if self._wanted and self.table.show_piece(self._wanted):
            self._wanted = 0
        self._say_until(state.source)
        self.can.follow()
        self._look()

    def _fill_sources(self, sources: Sequence[Funding]) -> None:
        with QSignalBlocker(self.source):
            self.source.fill([(one.code, one.code) for one in sources])
            self.source.choose(self._source)
        self.source.setVisible(len(sources) > 1)
        self.heading.setText(self.tr("Where the items of {source} are").format(source=self._source))

    def _say_whether(self, state: GrantState) -> None:
        if state.agrees:
            self.chip.show_chip(Chip(self.tr("sums agree with the journal"), "shield-check", "good"))
            return
        names = ", ".join(formatting.name(one) for one in state.differing)
        self.chip.show_chip(Chip(self.tr("sums do not agree"), "shield-x", "bad"))
        said = self.tr("The sums differ from the journal. Verify the journal in Reports. It concerns: {articles}")
        self.notice.say(said.format(articles=names), "bad")

    def _empty(self, narrowed: bool) -> tuple[str, str]:
        if narrowed:
            return self.tr("Nothing in the register is like this"), self.tr("Clear the search, or choose another part.")
        said = self.tr("Items come with the deliveries that name this source.")
        return self.tr("Nothing was received from this source by that day"), said

    def _say_until(self, source: Funding) -> None:
        if source.keep_until is None:
            said = self.tr("{name}: no day is set until which items are kept.")
            self.set_context(said.format(name=self._name(source)))
            return
        until, today = source.keep_until, formatting.today()
        years, rest = divmod(max(0, months_between(today, until)), 12)
        span = formatting.joined((years, self.tr("%n year(s)", "", years)), (rest, self.tr("%n month(s)", "", rest)))
        ahead = self.tr("{span} left").format(span=span)
        left = ahead if until >= today else self.tr("that is over")
        said = self.tr("{name}: items are kept until {day}, {left}.")
        self.set_context(said.format(name=self._name(source), day=formatting.day(until), left=left))

    def _name(self, source: Funding) -> str:
        return source.logo or source.code

    def _show_chain(self, found: Chain) -> None:
        if found.card.thing.id == self._thing:
            self.side.show_chain(found)
            self.can.follow()

    # What is chosen

    def _rested(self, row: GrantLine | None) -> None:
        if row is not None and row.piece is not None and row.piece.thing != self._thing:
            self._ask_chain(row.piece.thing)

    def _opened(self, row: GrantLine) -> None:
        if row.piece is not None:
            self._open_thing(row.piece.thing, row.piece.code)

    def _open_thing(self, thing: int, code: str) -> None:
        self.go.emit("life", LifeWanted(thing, "grant", code or None))

    def _unfold(self, article: int) -> None:
        if article in self._pieces:
            self._fold(article)
        else:
            self.reload()

    def _fold(self, _article: int) -> None:
        if self._state is not None:
            self.table.show_lines(self._state, self._pieces)

    def _is_narrowed(self) -> bool:
        return self.bar.part is not None or bool(self.search.text().strip())

    def _narrowed(self, *_: object) -> None:
        """What was unfolded is so again when nothing is narrowed any more."""
        narrowed = self._is_narrowed()
        if narrowed and self._unfolded is None:
            self._unfolded = set(self.table.open)
        elif not narrowed and self._unfolded is not None:
            self.table.open, self._unfolded = self._unfolded, None
        self.reload()

    def _another(self, *_: object) -> None:
        self._source = str(self.source.currentData())
        self.table.open.clear()
        self.side.show_chain(None)
        self._thing = 0
        self.reload()

    # What comes out

    def can_put_out(self) -> bool:
        return self._state is not None and bool(self._state.articles)

    def put_on_paper(self) -> None:
        source, at = self._source, self.day.day
        self.prepare(
            self._file(at),
            lambda database, progress: _paper(database.ask(lambda books: granted(books, at, source)), progress.step),
            self.tr("Preparing the register of the grant"),
        )

    def save_table(self) -> None:
        source, at = self._source, self.day.day

        def ask(register: Register[GrantRow]) -> None:
            made = register.state.at.replace(tzinfo=None)
            put = partial(xlsx, sheets=sheets(register, language()), created=made)
            self.save_xlsx(self.tr("Save the register of the grant"), self._file(at), put)

        self.desk.ask(lambda books: granted(books, at, source), ask, self, instead="grant table")

    def _file(self, at: date) -> str:
        return self.tr("grant-register-{day}").format(day=at.isoformat())

    def _connect(self) -> None:
        self.table.unfolded.connect(self._unfold)
        self.table.folded.connect(self._fold)
        self.table.rested.connect(self._rested)
        self.table.opened.connect(self._opened)
        self.table.header.sectionResized.connect(self.totals.update)
        self.bar.chosen.connect(self._narrowed)
        self.search.textChanged.connect(self._narrowed)
        self.search.left.connect(self.enter)
        self.day.day_changed.connect(self.reload)
        self.source.currentIndexChanged.connect(self._another)
        self.side.view.opened.connect(self.open_paper)
        self.side.opened.connect(self._open_thing)

    acts: ClassVar[Sequence["Act[GrantPage]"]] = (
        Act("grant.xlsx", "&Save as XLSX…", "Ctrl+E", "table-2", save_table, can_put_out, short="XLSX"),
        Act("grant.print", "&Print the register…", "Ctrl+P", "printer", put_on_paper, can_put_out, short="Print"),
        *tab_acts("grant"),
    )


def _found(books: Books, source: str, at: date, opened: Sequence[int], part: GrantPart | None, text: str) -> _Found:
    """The register of a source, or of the first grant, with the pieces that are looked at."""
    sources = grants(books)
    one = next((one for one in sources if one.code == source), sources[0])
    words = bare(text.strip())
    if part is None and not words:
        pieces = {article: grant_pieces(books, one, at, article) for article in opened}
        return _Found(sources, grant_state(books, one, at), pieces)
    found: dict[int, list[GrantPiece]] = {}
    for piece in grant_pieces(books, one, at):
        if part in (None, piece.part) and words in bare(_searched(piece)):
            found.setdefault(piece.article, []).append(piece)
    return _Found(sources, grant_state(books, one, at), found)


def _searched(piece: GrantPiece) -> str:
    said = (piece.name, piece.name_en, piece.code, piece.inventory, piece.serial, piece.paper, piece.where, piece.unit)
    return " ".join(said)


def _paper(register: Register[GrantRow], step: Any) -> bytes:
    from equipment_app.documents.report import render

    return render(register, step)
