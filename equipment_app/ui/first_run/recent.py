"""The stores opened here before: name, file, last written, whether it can be opened. Enter opens, Del forgets."""

from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from equipment_app.domain.backup_errors import NoCipher, StoreEncrypted
from equipment_app.domain.place_errors import ExposedFolder, ExposedStore, NetworkPlace, SyncedPlace
from equipment_app.domain.store_errors import AlteredSchema, ForeignFile, NewerStore, NoStore, StoreInUse
from equipment_app.ui import formatting
from equipment_app.ui.first_run.stores import Seen
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip, Glyph, Text
from equipment_app.ui.look.theme import BODY, font
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.card import HEAD, Card

translate = QCoreApplication.translate
AT_MOST, ROW = 5, 36
_PATH = 286


class RecentView(TableView[Seen]):
    forgotten = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.key() == Qt.Key.Key_Delete and row is not None:
            self.forgotten.emit(row)
        else:
            super().keyPressEvent(event)


class Recent(Card):
    """Hidden while there is none."""

    wanted = Signal(Path)
    forgotten = Signal(Path)
    """Off the list; the file stays where it is."""

    def __init__(self) -> None:
        super().__init__("·")
        self.table: Table[Seen] = Table(_columns(), key=lambda seen: seen.path)
        self.view = RecentView(self.table, row_height=ROW)
        self.view.header.tall = 0
        self.view.opened.connect(lambda seen: self.wanted.emit(seen.path))
        self.view.forgotten.connect(self._forget)
        self.body.addWidget(self.view)
        self._fit()
        self.title.setText(self.tr("Recently opened"))
        self.say_aside(self.tr("double click or Enter opens, Del removes from the list"))
        self.view.setAccessibleName(self.title.words())
        self.table.set_columns(_columns())

    def show_stores(self, paths: tuple[Path, ...]) -> None:
        """At once by their file names; `show_seen` brings what the disk says."""
        self.table.show([Seen(path, path.stem) for path in paths[:AT_MOST]])
        self._fit()
        if paths:
            self.view.setCurrentIndex(self.table.index(0, 0))

    def show_seen(self, seen: Seen) -> None:
        self.table.update_row(seen)

    def _forget(self, seen: Seen) -> None:
        rows = [row for row in self.table.rows if isinstance(row, Seen) and row.path != seen.path]
        self.table.show(rows)
        self._fit()
        if rows:
            self.view.setCurrentIndex(self.table.index(0, 0))
        self.forgotten.emit(seen.path)

    def _fit(self) -> None:
        count = self.table.rowCount()
        self.setFixedHeight(HEAD + count * ROW + 2)
        self.setVisible(bool(count) and self.parentWidget() is not None)


def _columns() -> tuple[Column[Seen], ...]:
    return (
        Column("", lambda seen: Glyph("database", translate("first run", "store")), 40),
        Column("", lambda seen: Text(seen.name, bold=True), 240),
        Column("", _file, _PATH),
        Column("", lambda seen: Text(said_time(seen.written), token="quiet", figures=True), 168),
        Column("", _state),
    )


def _file(seen: Seen) -> Text:
    """The path, its middle left out where it is long."""
    words = draw.metrics(font(BODY)).elidedText(str(seen.path), Qt.TextElideMode.ElideMiddle, _PATH - 16)
    return Text(words, token="quiet")


def said_time(moment: datetime | None, today: date | None = None) -> str:
    """dnes 8:02, včera 15:58, 12. 11. 2026 9:14"""
    if moment is None:
        return "–"
    days = (today or formatting.today()) - moment.date()
    near = {timedelta(0): translate("first run", "today"), timedelta(1): translate("first run", "yesterday")}
    day = near.get(days) or formatting.day(moment)
    return f"{day} {moment.hour}:{moment.minute:02}"


def _state(seen: Seen) -> Chip | str:
    match seen.refusal:
        case None:
            return Chip(translate("first run", "ready"), "shield-check", "good") if seen.written else ""
        case NoStore():
            return Chip(translate("first run", "file not found"), "triangle-alert", "warn")
        case StoreEncrypted() | NoCipher():
            return Chip(translate("first run", "encrypted"), "lock", "neutral")
        case StoreInUse():
            return Chip(translate("first run", "open elsewhere"), "lock", "warn")
        case NewerStore():
            return Chip(translate("first run", "from a newer version"), "triangle-alert", "warn")
        case ForeignFile():
            return Chip(translate("first run", "not a store"), "octagon-x", "bad")
        case NetworkPlace():
            return Chip(translate("first run", "on a network drive"), "octagon-x", "bad")
        case SyncedPlace():
            return Chip(translate("first run", "in a synchronised folder"), "octagon-x", "bad")
        case ExposedStore() | ExposedFolder():
            return Chip(translate("first run", "open to other users"), "users", "bad")
        case AlteredSchema():
            return Chip(translate("first run", "damaged or altered"), "shield-x", "bad")
    return Chip(translate("first run", "cannot be opened"), "triangle-alert", "warn")
