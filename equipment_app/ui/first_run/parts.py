"""Parts of the start page: a card for each way in, the stores opened here before, why one was not opened, the foot."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.access_errors import PasswordNeeded
from equipment_app.domain.backup_errors import NoCipher, StoreEncrypted
from equipment_app.domain.errors import Refusal
from equipment_app.domain.moments import moment
from equipment_app.domain.place_errors import (
    ExposedFolder,
    ExposedStore,
    ForeignLog,
    LogHoldsWork,
    NetworkPlace,
    PapersMissing,
    StoreIsLink,
    SyncedPlace,
)
from equipment_app.domain.store_errors import AlteredSchema, ForeignFile, NewerStore, NoStore, StoreInUse
from equipment_app.domain.value import Value
from equipment_app.operations.settings import RecordSetAside
from equipment_app.scanning.decode import Damaged, PlainText, Route, Scan
from equipment_app.store.backups.shelf import beside
from equipment_app.store.file import permissions
from equipment_app.store.file.place import PlaceKind
from equipment_app.store.file.safety import Safety, safety
from equipment_app.ui import formatting
from equipment_app.ui.access.cover import LookChoice
from equipment_app.ui.access.entry import Credentials, EntrySheet, come_in
from equipment_app.ui.counter.words import DAMAGED, UNREADABLE, said
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import INK, Chip, Glyph, Text, Tone
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import BODY, LARGE, font
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.store_health import words
from equipment_app.ui.store_health.only_one import AGAIN_S, START_S, knock
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.card import HEAD, Card
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import in_column, in_row

WIDTH, LEAST, HEIGHT = 288, 224, 226
_RANK = ("bad", "warn", "neutral", "good")
_ICON = 28


class WayCard(Card):
    """One of the three ways in: icon, title, up to four quiet lines, a button at the foot."""

    def __init__(self, icon: str, name: str, sentence: str, button: str, key: str = "") -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setMaximumWidth(WIDTH)
        self.setMinimumWidth(LEAST)
        self.icon, self.button = IconLabel(icon, "quiet", 28), Button(button, key=key)
        self.button.setAccessibleDescription(f"{name}. {sentence}")
        told = Label(sentence, token="quiet", wrap=True)
        told.setFixedHeight(84)
        title = Label(name, size=LARGE, bold=True)
        self.body.addLayout(in_column(self.icon, 16, title, 4, told, None, self.button, margins=(20, 20, 20, 20)))

    def lead(self, leads: bool) -> None:
        """The way most likely wanted: its icon and button in the accent."""
        self.icon.show_icon(self.icon.name, "accent" if leads else "quiet")
        self.button.kind = "primary" if leads else "outlined"
        self.button.update()


def safety_of(path: Path, _: object) -> Safety:
    """Whether data are safe where `path` lies or would lie; work for the worker's thread."""
    return safety(path)


class SafetyLine(QWidget):
    """Is the disk with the stores encrypted, can somebody else read them; the worst first. Empty until it is known."""

    def __init__(self) -> None:
        super().__init__()
        self.icon, self.label = IconLabel("", "quiet", 20), Label(token="quiet", wrap=True)
        in_row(self.icon, (self.label, 1), on=self, spacing=8)

    def show_safety(self, safety: Safety) -> None:
        said = [words.encryption(safety), words.access(safety)]
        if safety.place.kind is not PlaceKind.LOCAL:
            said.append(words.place(safety))
        said.sort(key=lambda one: _RANK.index(one.tone))
        self.icon.show_icon(said[0].icon, INK[said[0].tone])
        self.label.setText(" ".join(str(one) for one in said))
        self.setAccessibleName(self.label.words())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As many lines as the words take at this width."""
        self.label.setFixedHeight(self.label.heightForWidth(max(48, self.width() - _ICON)))


class StartFoot(QWidget):
    """The reader is tried, language and look are switched at once."""

    remembers = False

    def __init__(self, machine: Machine) -> None:
        super().__init__()
        self.scan: Scan | None = None
        self.icon = IconLabel("barcode", "quiet", 20)
        self.reader = Label(token="quiet", wrap=True)
        self.reader.setFixedHeight(40)
        self._choice = LookChoice(machine)
        self.language, self.theme = self._choice.language, self._choice.theme
        in_row(self.icon, (self.reader, 1), self.language, self.theme, on=self, spacing=8)
        self._say_reader()

    def show_scan(self, scan: Scan) -> None:
        self.scan = scan
        self._say_reader()

    def _say_reader(self) -> None:
        scan = self.scan
        unread = scan is not None and (isinstance(scan.meaning, Damaged) or scan.meaning == PlainText(()))
        if scan is None:
            words = self.tr(
                "Do you have a scanner? Scan any label to see whether it is read. Nothing has been read yet."
            )
        elif unread:
            words = said(DAMAGED if isinstance(scan.meaning, Damaged) else UNREADABLE)
        elif scan.route is Route.TEXT:
            words = self.tr("Read: {code}. The scanner is ready.").format(code=scan.text)
        else:
            words = self.tr(
                "Read: {code}. The scanner is set to another keyboard than this computer; the program copes with it."
            ).format(code=scan.text)
        self.reader.setText(words)
        self.icon.show_icon("barcode", "warn" if unread else "good" if scan else "quiet")


translate = QCoreApplication.translate
AT_MOST, ROW = 5, 36
_PATH = 286


class RecentStore(Value):
    """As it is on disk now; `refusal` says why it cannot be opened."""

    path: Path
    name: str
    written: datetime | None = None
    refusal: Refusal | None = None


def see(path: Path, _: object) -> RecentStore:
    """Look at a store that is not open; work for the worker's thread."""
    from equipment_app.store.opening import glance

    try:
        name, refusal = glance(path), None
    except Refusal as error:
        name, refusal = "", error
    written = moment(path.stat().st_mtime).astimezone(formatting.PRAGUE) if path.is_file() else None
    return RecentStore(path, name or path.stem, written, refusal)


class Recent(Card):
    """The stores opened here before: name, file, last written, whether it can be opened. Enter opens, Del forgets.

    Hidden while there is none.
    """

    forgotten = Signal(Path)
    """Off the list; the file stays where it is."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Recently opened"), aside=self.tr("double click or Enter opens, Del removes from the list")
        )
        self.view = PlainList(self.title.words(), _columns(), key=lambda store: store.path, row_height=ROW)
        self.view.header.tall = 0
        self.view.keys = {"Del": self._forget}
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


_PAD, _SIGN, _SIDE = 16, 32, 40


class WayOut(Value):
    """What makes the store fit to be opened: `mend` is work for the worker's thread; without it a new try is enough. It
    raises PasswordNeeded where somebody has to sign in for it, and is asked again with who that is.
    """

    words: str
    icon: str
    mend: Callable[[Path, Credentials | None], object] = lambda _path, _who: None
    back: bool = False
    """It goes back to a backup, which has a place of its own."""
    other: Path | None = None
    """Another file is opened instead."""


class RefusedStore(draw.Painted):
    """Hidden while nothing was refused."""

    wanted = Signal(object)
    """The `WayOut` that was chosen."""
    forgotten = Signal()
    came_forward = Signal()
    """The window that has the store open stands before this one now."""

    def __init__(self) -> None:
        super().__init__()
        self.path = Path()
        self.way: WayOut | None = None
        self.refusal: Refusal | None = None
        self._came_forward = False
        self._knocks = 0
        self._again = QTimer(self, singleShot=True, interval=round(1000 * AGAIN_S))
        self._again.timeout.connect(self._knock)
        self.icon = IconLabel("octagon-x", "bad", 20)
        self.lead, self.sentence = Label(bold=True), Label(wrap=True)
        self.button = Button(kind="primary", does=lambda: self.wanted.emit(self.way))
        self.close_button = IconButton("x", self.tr("Close"), does=self.forget)
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        words = in_column(self.lead, self.sentence, 4, (self.button, left), spacing=4)
        parts = (self.icon, top), (words, 1), (self.close_button, top)
        in_row(*parts, on=self, margins=(_PAD, 12, 8, 12), spacing=12)
        self.hide()
        self._say_words()

    @property
    def words(self) -> str:
        return f"{self.lead.words()} {self.sentence.words()}".strip()

    def show_refusal(self, path: Path, refusal: Refusal) -> None:
        self.path, self.refusal = path, refusal
        self._came_forward, self._knocks = False, 0
        self._again.stop()
        self._say_words()
        self.show()
        if isinstance(refusal, StoreInUse):
            self._knock()
        if self.way is not None:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        self.refusal, self.way = None, None
        self._again.stop()
        self.hide()
        self.forgotten.emit()

    def _knock(self) -> None:
        """Again where nobody listens, for whoever has the store may have started at the same moment."""
        self._knocks += 1
        answer = knock(self.path)
        if answer:
            self._came_forward = True
            self._say_words()
            self.came_forward.emit()
        elif answer is None and self._knocks < round(START_S / AGAIN_S):
            self._again.start()

    def _say_words(self) -> None:
        if self.refusal is None:
            return
        self.lead.setText(self.tr("{name} was not opened").format(name=self.path.name or self.tr("The store")))
        forward = self.tr("Its window was brought forward.")
        self.sentence.setText(explain(self.refusal) + (f" {forward}" if self._came_forward else ""))
        self.setAccessibleName(self.words)
        self.way = way_out(self.refusal, self.path)
        self.button.setVisible(self.way is not None)
        if self.way is not None:
            self.button.setText(self.way.words)
            self.button.set_icon(self.way.icon)
        self.resized()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(painter, self.rect(), colors["badsoft"])

    def resized(self) -> None:
        """As many lines as the sentence takes at this width."""
        wide = max(48, self.width() - 2 * _PAD - _SIGN - _SIDE)
        self.sentence.setFixedHeight(self.sentence.heightForWidth(wide))


def way_out(refusal: Refusal, path: Path) -> WayOut | None:
    """None where nothing but another place or another file helps."""
    back = WayOut(translate("first run", "Restore the last verified backup…"), "history", back=True)
    match refusal:
        case AlteredSchema() | NoStore() | LogHoldsWork() | PapersMissing():
            return back
        case ForeignFile() if beside(path).is_dir():  # it was a store once
            return back
        case ExposedStore():
            return WayOut(translate("first run", "Protect and open"), "lock", lambda path, _: permissions.protect(path))
        case ForeignLog():
            return WayOut(translate("first run", "Set the log aside and open"), "history", _set_aside)
        case StoreIsLink(target=target):
            return WayOut(translate("first run", "Open the store itself"), "folder-open", other=Path(target))
        case StoreInUse():
            return WayOut(translate("first run", "Try again"), "refresh-cw")
    return None


def _set_aside(path: Path, who: Credentials | None) -> object:
    """Raises PasswordNeeded, StoreInUse, ReadOnlyStore, LogHoldsWork, NotAllowed; and as `come_in`."""
    from equipment_app.documents.press import Press
    from equipment_app.store.beside.anothers_log import set_aside
    from equipment_app.store.database import Database

    with set_aside(path) as found, Database.open(path, Press()) as database:
        if who is not None:
            come_in(who, database.door)
        elif database.door.guarded:
            raise PasswordNeeded
        return database.change(RecordSetAside(found.logs)) if found.logs else None


class SetAsideSheet(EntrySheet):
    """Whoever works with the store signs in, so that another's log beside it is set aside in their name."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "history")
        self.foot.hide()
        self.say(
            self.tr("Set the log aside"),
            self.tr("Sign in: the journal will record who set it aside."),
            self.tr("Set aside and open"),
            "",
            self.tr("Close"),
        )
