"""Beside a kit: the list of all of them, and who would lack what by a wording that is not saved yet."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QRectF, QSignalBlocker, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from equipment_app.domain.entitlement import KitDraft
from equipment_app.exchange.write import csv, sheets, table, xlsx
from equipment_app.queries.kits import KitState, LineEffect, LineKind, ListedKit, Preview, preview_register
from equipment_app.store.database import Database
from equipment_app.store.file.outputs import write
from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import HUGE, SMALL, font, tokens
from equipment_app.ui.output.files import saving
from equipment_app.ui.tables.cell_paint import FIRST_PAD
from equipment_app.ui.tables.table import Column, Index
from equipment_app.ui.tables.table_view import CellDelegate
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, empty, in_column, in_row

LIST_WIDTH, HEIGHT = 232, 84


class KitList(Card):
    """`chosen` with the id of the kit that becomes the current one."""

    chosen = Signal(int)

    def __init__(self, new: QWidget) -> None:
        """`new` stands in the head."""
        super().__init__("-")
        self._drafted: Callable[[int], bool] = lambda _: False
        column: Column[ListedKit] = Column("", self._spoken)
        self.view = PlainList(self.tr("Kits"), [column], lambda row: row.wording.kit, row_height=HEIGHT)
        self.view.setItemDelegate(_KitDelegate(self))
        self.view.header.hide()
        self.view.current_changed.connect(lambda row: self.chosen.emit(row.wording.kit) if row else None)
        self.head.row.addWidget(new)
        self.body.addWidget(self.view, 1)

    def show_kits(self, rows: list[ListedKit], drafted: Callable[[int], bool], current: int) -> None:
        """`drafted` says of a kit whether a change of it is not saved yet."""
        self._drafted = drafted
        title = self.tr("Kits")
        self.title.setText(f"{title} {len(rows)}")
        with QSignalBlocker(self.view):
            self.view.show_rows(rows)
            self.view.show_row(current)

    def _spoken(self, row: ListedKit) -> str:
        return f"{row.wording.name}, {self.facts(row)}, {self.chip(row).text}"

    def facts(self, row: ListedKit) -> str:
        """How many articles, and how many members should have it, or until when they should."""
        lines = formatting.counted(self.tr("%n article(s)", "", row.lines), row.lines)
        if row.state is KitState.ENDED and row.until is not None:
            return f"{lines} · " + self.tr("until {day}").format(day=formatting.day(row.until))
        people = formatting.counted(self.tr("%n member(s)", "", row.people), row.people)
        return f"{lines} · " + (people if row.people else self.tr("by choice"))

    def chip(self, row: ListedKit) -> Chip:
        if self._drafted(row.wording.kit):
            return Chip(self.tr("unsaved change"), "pencil", "accent")
        if row.state is KitState.ENDED:
            return Chip(self.tr("ended"), "history")
        if row.state is KitState.COMING:
            assert row.wording.valid_from is not None
            day = formatting.day(row.wording.valid_from)
            return Chip(self.tr("from {day}").format(day=day), "calendar-clock", "accent")
        if row.next is not None:
            changes = self.tr("changes {day}").format(day=formatting.day(row.next))
            return Chip(changes, "calendar-clock", "accent")
        return Chip(self.tr("applies"), "check", "good")


class _KitDelegate(CellDelegate):
    """Three lines: the name, what it is, its state."""

    def __init__(self, of: KitList) -> None:
        super().__init__(of.view)
        self._list = of

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect, row = QRectF(option.rect), self._view.table.row(index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, index, selected)
        assert isinstance(row, ListedKit)
        line = QRectF(rect.left() + FIRST_PAD, rect.top() + 11, rect.width() - 2 * FIRST_PAD, 20)
        colors = tokens()
        draw.text(painter, line, row.wording.name, colors["text"], font(bold=selected))
        draw.text(painter, line.translated(0, 20), self._list.facts(row), colors["quiet"], font(SMALL))
        draw.chip(painter, self._list.chip(row), line.left(), line.top() + 52, on_soft=selected)
        painter.restore()


PREVIEW_WIDTH = 304
_UNITS = 4
"""So many units are named, those with most of the newly incomplete."""


class KitPreview(Card):
    def __init__(self, save: Button) -> None:
        super().__init__(self.tr("Who would lack what"), elide=True)
        self.found: Preview | None = None
        self.number, self.sentence = Label(size=HUGE, bold=True, figures=True), Label(token="quiet", wrap=True)
        self.bar, self.before, self.turned = CompleteBar(), Label(size=SMALL, token="quiet"), Label(size=SMALL)
        self.lines, self.units = in_column(spacing=10), in_column(spacing=6)
        self.stops, self.all = Label(bold=True, wrap=True), LinkButton(self.tr("Everybody"))
        self.note, self.save = Label(size=SMALL, token="quiet", wrap=True), save
        numbers = in_row(self.number, (in_column(9, self.sentence, None), 1), spacing=8)
        inside = in_column(
            *(numbers, self.bar, in_row(self.before, None, self.turned), 8, self.lines),
            *(8, in_row((self.stops, 1), self.all), self.units, None),
            margins=(PAD, 12, PAD, 12),
            spacing=8,
        )
        self.body.addWidget(Scroll(inside), 1)
        self.foot.setFixedHeight(100)
        self.foot.row.setContentsMargins(PAD, 8, PAD, 12)
        self.foot.row.addLayout(in_column((self.note, 1), save, spacing=6), 1)
        self.say_aside(self.tr("nothing is saved"))
        self._parts = (self.number, self.bar, self.before, self.turned, self.stops, self.all)
        self.say(self.tr("You have changed nothing"))

    def say(self, sentence: str) -> None:
        """There is nothing to be counted, and why."""
        self.found = None
        for part in self._parts:
            part.hide()
        for column in (self.lines, self.units):
            empty(column)
        self.sentence.setText(sentence)
        self.note.setText("")

    def show_preview(self, found: Preview, since: date) -> None:
        self.found = found
        for part in self._parts:
            part.show()
        self.number.setText(thousands(found.complete))
        self.sentence.setText(self.tr("of {people} would have the whole kit").format(people=thousands(found.people)))
        self.bar.show_shares(found.complete, found.stops, found.people)
        self.before.setText(self.tr("by the wording before {complete}").format(complete=thousands(found.before)))
        self.turned.setText(f"↓ {found.stops} · ↑ {found.begins}")
        self._show_lines(found.lines)
        self._show_units(found)
        last = formatting.day(since - timedelta(days=1))
        self.note.setText(self.tr("Until {day} the wording before applies.").format(day=last))

    def _show_lines(self, lines: Sequence[LineEffect]) -> None:
        empty(self.lines)
        for one in lines:
            self.lines.addLayout(self._line(one))

    def _line(self, one: LineEffect) -> QVBoxLayout:
        """What the line does to people, and what there is of it."""
        name = Label(formatting.name(one.article), elide=True)
        token: Token = "bad" if one.people > 0 else "good" if one.people < 0 else "quiet"
        people = Label(self._people(one), bold=True, token=token)
        stock = self.tr("in stock {pieces}").format(pieces=thousands(one.stock))
        buy = self.tr("to buy {pieces}").format(pieces=thousands(one.buy)) if one.buy else self.tr("enough in stock")
        kinds = {LineKind.NEW: self.tr("new"), LineKind.CHANGED: self.tr("changed"), LineKind.GONE: self.tr("removed")}
        facts = (stock, buy) if one.pieces and one.kind is not LineKind.GONE else (kinds[one.kind], "")
        below = (Label(words, size=SMALL, token="quiet") for words in facts)
        first, second = below
        return in_column(in_row((name, 1), people, spacing=8), in_row(first, None, second), spacing=2)

    def _people(self, one: LineEffect) -> str:
        if not one.people:
            return self.tr("no change")
        words = self.tr("%n member(s)", "", abs(one.people))
        return ("+" if one.people > 0 else "−") + formatting.counted(words, abs(one.people))

    def _show_units(self, found: Preview) -> None:
        self.stops.setText(formatting.counted(self.tr("Newly incomplete: %n member(s)", "", found.stops), found.stops))
        self.all.setVisible(bool(found.stops))
        empty(self.units)
        most = max((count for _, count in found.units), default=1)
        for name, count in found.units[:_UNITS]:
            share = UnitBar(count / most)
            number = Label(str(count), bold=True, figures=True)
            self.units.addLayout(in_row((Label(name or self.tr("no unit"), elide=True), 1), share, number, spacing=8))
        rest = found.units[_UNITS:]
        if rest:
            words = self.tr("%n more unit(s)", "", len(rest))
            of_them = Label(str(sum(count for _, count in rest)), token="quiet", figures=True)
            self.units.addLayout(in_row(Label(words, size=SMALL, token="quiet"), None, of_them))


class CompleteBar(draw.Painted):
    """Who stays complete, who stops being so (in outline), and the rest."""

    def __init__(self) -> None:
        super().__init__()
        self._shares = 0.0, 0.0
        self.setFixedHeight(12)

    def show_shares(self, complete: int, stops: int, people: int) -> None:
        self._shares = complete / max(1, people), stops / max(1, people)
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        wide, high = self.width(), self.height()
        full, stops = (share * wide for share in self._shares)
        draw.bar(painter, QRectF(0, 0, wide, high), colors["line"])
        draw.bar(painter, QRectF(0, 0, full, high), colors["accent"])
        if stops:
            draw.box(painter, QRectF(full + 1, 0, max(4, stops - 1), high), colors["badsoft"], colors["bad"], radius=2)


class UnitBar(draw.Painted):
    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setFixedSize(100, 10)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(
            painter, QRectF(0, 0, max(6, self.width() * self._share), 10), colors["badsoft"], colors["bad"], radius=2
        )


NAMES = ("PDF", "XLSX", "CSV")


def save_names(database: Database, draft: KitDraft, path: Path) -> None:
    """By the ending of the file. Raises NotWritten, NoPlaceForFile."""
    from equipment_app.documents.report import render

    register = database.ask(lambda books: preview_register(books, draft))
    with saving(path):
        match path.suffix.lower():
            case ".xlsx":
                made = register.state.at.replace(tzinfo=None)
                xlsx(path, sheets(register, language()), created=made)
            case ".csv":
                csv(path, table(register, language()))
            case _:
                write(path, render(register))
