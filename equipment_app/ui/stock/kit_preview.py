"""Who would lack what by a wording that is not saved yet: counted as it is written, and nothing is changed by it."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout

from equipment_app.domain.entitlement import KitDraft
from equipment_app.exchange.write import csv, sheets, table, xlsx
from equipment_app.queries.kits import LineEffect, LineKind, Preview, preview_register
from equipment_app.store.database import Database
from equipment_app.store.file.outputs import write
from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands
from equipment_app.ui.i18n import language
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import HUGE, SMALL
from equipment_app.ui.output.files import saving
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, empty, in_column, in_row

WIDTH = 304
_UNITS = 4
"""So many units are named, those with most of the newly incomplete."""


class KitPreview(Card):
    """`everybody` asks for the list of names."""

    everybody = Signal()

    def __init__(self, save: Button) -> None:
        super().__init__(self.tr("Who would lack what"), elide=True)
        self.found: Preview | None = None
        self.number, self.sentence = Label(size=HUGE, bold=True, figures=True), Label(token="quiet", wrap=True)
        self.bar, self.before, self.turned = CompleteBar(), Label(size=SMALL, token="quiet"), Label(size=SMALL)
        self.lines, self.units = in_column(spacing=10), in_column(spacing=6)
        self.stops, self.all = Label(bold=True, wrap=True), LinkButton(self.tr("Everybody"), does=self.everybody)
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
        name = Label(formatting.named(one.article.name, one.article.name_en), elide=True)
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
