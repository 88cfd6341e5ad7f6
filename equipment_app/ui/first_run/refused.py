"""Why a store was not opened, wholly readable, with the way out as a button."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from equipment_app.domain.access_errors import PasswordNeeded
from equipment_app.domain.errors import Refusal
from equipment_app.domain.place_errors import ExposedStore, ForeignLog, LogHoldsWork, PapersMissing, StoreIsLink
from equipment_app.domain.store_errors import AlteredSchema, ForeignFile, NoStore, StoreInUse
from equipment_app.operations.settings import RecordSetAside
from equipment_app.store.backups.shelf import beside
from equipment_app.store.file import permissions
from equipment_app.ui.access.entry import Credentials, come_in
from equipment_app.ui.access.sheets import EntrySheet
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.store_health.only_one import AGAIN_S, START_S, knock
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import in_column, in_row

translate = QCoreApplication.translate
_PAD, _ICON, _SIDE = 16, 32, 40


@dataclass(frozen=True, slots=True)
class WayOut:
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
        self.button = Button(kind="primary")
        self.close_button = IconButton("x", self.tr("Close"))
        self.button.clicked.connect(lambda: self.wanted.emit(self.way))
        self.close_button.clicked.connect(self.forget)
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
        wide = max(48, self.width() - 2 * _PAD - _ICON - _SIDE)
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
