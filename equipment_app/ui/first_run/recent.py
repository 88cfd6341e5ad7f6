"""The stores opened here before: name, file, last written, whether it can be opened. Enter opens, Del forgets."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from equipment_app.domain.backup_errors import NoCipher, StoreEncrypted
from equipment_app.domain.errors import Refusal
from equipment_app.domain.place_errors import ExposedFolder, ExposedStore, NetworkPlace, SyncedPlace
from equipment_app.domain.store_errors import AlteredSchema, ForeignFile, NewerStore, NoStore, StoreInUse
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip, Glyph, Text, Tone
from equipment_app.ui.look.theme import BODY, font
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import HEAD, Card

translate = QCoreApplication.translate
AT_MOST, ROW = 5, 36
_PATH = 286


@dataclass(frozen=True, slots=True)
class RecentStore:
    """As it is on disk now; `refusal` says why it cannot be opened."""

    path: Path
    name: str
    written: datetime | None = None
    refusal: Refusal | None = None


def see(path: Path) -> RecentStore:
    """Look at a store that is not open; work for the worker's thread."""
    from equipment_app.store.opening import glance

    try:
        name, refusal = glance(path).name, None
    except Refusal as error:
        name, refusal = "", error
    written = datetime.fromtimestamp(path.stat().st_mtime, formatting.PRAGUE) if path.is_file() else None
    return RecentStore(path, name or path.stem, written, refusal)


class RecentView(PlainList[RecentStore]):
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
        super().__init__(self.tr("Recently opened"))
        self.say_aside(self.tr("double click or Enter opens, Del removes from the list"))
        self.view = RecentView(self.title.words(), _columns(), key=lambda store: store.path, row_height=ROW)
        self.view.header.tall = 0
        self.view.opened.connect(lambda store: self.wanted.emit(store.path))
        self.view.forgotten.connect(self._forget)
        self.body.addWidget(self.view)
        self._fit()

    def show_stores(self, paths: tuple[Path, ...]) -> None:
        """At once by their file names; `show_seen` brings what the disk says."""
        self._show([RecentStore(path, path.stem) for path in paths[:AT_MOST]])

    def show_seen(self, seen: RecentStore) -> None:
        self.view.table.update_row(seen)

    def _show(self, stores: list[RecentStore]) -> None:
        self.view.show_rows(stores)
        self._fit()
        if stores:
            self.view.setCurrentIndex(self.view.table.index(0, 0))

    def _forget(self, gone: RecentStore) -> None:
        rows = self.view.table.rows
        self._show([row for row in rows if isinstance(row, RecentStore) and row.path != gone.path])
        self.forgotten.emit(gone.path)

    def _fit(self) -> None:
        count = self.view.table.rowCount()
        self.setFixedHeight(HEAD + count * ROW + 2)
        self.setVisible(bool(count) and self.parentWidget() is not None)


def _columns() -> tuple[Column[RecentStore], ...]:
    return (
        Column("", lambda store: Glyph("database", translate("first run", "store")), 40),
        Column("", lambda store: Text(store.name, bold=True), 240),
        Column("", _file, _PATH),
        Column("", lambda store: Text(said_time(store.written), token="quiet", figures=True), 168),
        Column("", _state),
    )


def _file(store: RecentStore) -> Text:
    """The path, its middle left out where it is long."""
    words = draw.metrics(font(BODY)).elidedText(str(store.path), Qt.TextElideMode.ElideMiddle, _PATH - 16)
    return Text(words, token="quiet")


def said_time(moment: datetime | None, today: date | None = None) -> str:
    """dnes 8:02, včera 15:58, 12. 11. 2026 9:14"""
    if moment is None:
        return "–"
    days = (today or formatting.today()) - moment.date()
    near = {timedelta(0): translate("first run", "today"), timedelta(1): translate("first run", "yesterday")}
    day = near.get(days) or formatting.day(moment)
    return f"{day} {moment.hour}:{moment.minute:02}"


_WHY_NOT: tuple[tuple[tuple[type[Refusal], ...], tuple[object, str, Tone]], ...] = (
    ((NoStore,), (QT_TRANSLATE_NOOP("first run", "file not found"), "triangle-alert", "warn")),
    ((StoreEncrypted, NoCipher), (QT_TRANSLATE_NOOP("first run", "encrypted"), "lock", "neutral")),
    ((StoreInUse,), (QT_TRANSLATE_NOOP("first run", "open elsewhere"), "lock", "warn")),
    ((NewerStore,), (QT_TRANSLATE_NOOP("first run", "from a newer version"), "triangle-alert", "warn")),
    ((ForeignFile,), (QT_TRANSLATE_NOOP("first run", "not a store"), "octagon-x", "bad")),
    ((NetworkPlace,), (QT_TRANSLATE_NOOP("first run", "on a network drive"), "octagon-x", "bad")),
    ((SyncedPlace,), (QT_TRANSLATE_NOOP("first run", "in a synchronised folder"), "octagon-x", "bad")),
    ((ExposedStore, ExposedFolder), (QT_TRANSLATE_NOOP("first run", "open to other users"), "users", "bad")),
    ((AlteredSchema,), (QT_TRANSLATE_NOOP("first run", "damaged or altered"), "shield-x", "bad")),
    ((Refusal,), (QT_TRANSLATE_NOOP("first run", "cannot be opened"), "triangle-alert", "warn")),
)
"""Refusals, and what is said of a store that was refused so, with icon and tone: the first that fits."""


def _state(store: RecentStore) -> Chip | str:
    if store.refusal is None:
        return Chip(translate("first run", "ready"), "shield-check", "good") if store.written else ""
    refusal = store.refusal
    words, icon, tone = next(said for kinds, said in _WHY_NOT if isinstance(refusal, kinds))
    return Chip(translate("first run", str(words)), icon, tone)
