"""A store is closed when it is backed up, or after ten seconds: the next start makes up for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.backups import Why
from equipment_app.ui.backups.backup_job import Errand
from equipment_app.ui.backups.safekeeping import Safekeeping
from equipment_app.ui.jobs import Progress
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.overlay import Overlay
from equipment_app.ui.widgets.progress import Bar

LIMIT_S = 10
_WIDTH = 432


class ClosingSheet(Overlay):
    """Nobody goes on working in what is being closed. Its button is for who has no time; Esc leaves the backup be."""

    def __init__(self, window: QWidget, why: Why) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.panel.setFixedWidth(_WIDTH)
        self.title, self.sentence = Label(size=LARGE, bold=True), Label(token="quiet")
        self.bar, self.skip = Bar(), Button()
        back = why is Why.RESTORE
        self.title.setText(self.tr("Backing up before a restore") if back else self.tr("Backing up before closing"))
        self.sentence.setText(self.tr("It takes {count} seconds at most.").format(count=LIMIT_S))
        self.skip.setText(self.tr("Continue without a backup") if back else self.tr("Close without a backup"))
        self.skip.clicked.connect(self.close_overlay)
        self._lay_out()

    def open(self) -> None:
        """Keys that were pressed too often do nothing: the button has to be gone to."""
        super().open()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, progress: Progress) -> None:
        progress.moved.connect(self._move)

    def arrange(self) -> None:
        self.panel.adjustSize()
        self.panel.move((self.width() - _WIDTH) // 2, max(24, (self.height() - self.panel.height()) // 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _move(self, done: int, total: int) -> None:
        self.bar.show_share(done / total if total else 0.0)

    def _lay_out(self) -> None:
        words, row, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self.panel)
        words.setSpacing(8)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        words.addWidget(self.bar)
        words.addSpacing(4)
        words.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignRight)
        row.setSpacing(12)
        row.addWidget(IconLabel("hard-drive", "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column.setContentsMargins(24, 20, 24, 20)
        column.addLayout(row)


class Closing(QObject):
    """One closing of one store; `then` is called once, whatever happens."""

    def __init__(self, window: QWidget, keeping: Safekeeping, why: Why, then: Callable[[], object]) -> None:
        super().__init__(keeping)
        self._keeping, self._why, self._then = keeping, why, then
        self._over = False
        self.sheet = ClosingSheet(window, why)
        self.sheet.closed.connect(self.end)
        self.limit = QTimer(self, singleShot=True, interval=LIMIT_S * 1000)
        self.limit.timeout.connect(self.end)

    def begin(self) -> None:
        self.limit.start()
        self.sheet.open()
        self._keeping.busy.connect(self.sheet.follow)
        self._keeping.stop_carrying()
        self._keeping.send(Errand(self._why, self.sheet.title.words(), self.end, lambda _: self.end()))

    def end(self) -> None:
        if self._over:
            return
        self._over = True
        self.limit.stop()
        self._keeping.leave()
        self.sheet.hide()
        self.sheet.deleteLater()
        self._then()
