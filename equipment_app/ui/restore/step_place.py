"""A way of a few steps, alone in the window: no store is open meanwhile, and nobody opens it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.restore.undertaking import Undertaking
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.frame import STATUS, PageHeader, StatusBar
from equipment_app.ui.widgets.layout import PageRoom
from equipment_app.ui.widgets.message_bar import HEIGHT
from equipment_app.ui.widgets.progress import ProgressCard, Steps

_GAP, _SIDE, _WIDE_FROM = 12, 16, 1440
_LEAST = 760, 400
"""Width and height of a step; in a smaller window it scrolls."""


class StepPlace(QWidget):
    """One card at a time, `put` there once; below them the ways back and on, with Esc and Ctrl+Enter.

    `follow` shows how far an undertaking is, and lets nothing be touched until it rests.
    """

    left = Signal()
    """Nothing was done."""

    def __init__(self, sounds: Sounds, help_page: str) -> None:
        super().__init__()
        self._sounds, self._help_page = sounds, help_page
        self._undertaking: Undertaking | None = None
        self.step = 0
        self.header, self.steps, self.status = PageHeader(), Steps(), StatusBar()
        self.room = PageRoom()
        self.room.keep(_LEAST)
        self.stack = self.room.pages
        self.back, self.on = Button(key="Esc"), Button(kind="primary", key="Ctrl+Enter")
        self._lay_out()
        self.progress = ProgressCard(self)
        self.back.clicked.connect(self.go_back)
        self.on.clicked.connect(self.go_on)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.go_on)
        QShortcut(QKeySequence("Esc"), self, self.go_back)
        QShortcut(QKeySequence("F1"), self, self._help)

    # What each way has of its own

    @property
    def ready(self) -> bool:
        """This step says all that the next one takes."""
        raise NotImplementedError

    def go_on(self) -> None:
        """What the button says."""
        raise NotImplementedError

    def go_back(self) -> None:
        raise NotImplementedError

    def kept(self) -> tuple[Any, ...]:
        """What `take_back` goes on with in another language, beside what stands in the fields."""
        raise NotImplementedError

    def take_back(self, kept: tuple[Any, ...]) -> None:
        raise NotImplementedError

    # What they share

    def put(self, cards: Sequence[QWidget]) -> None:
        for card in cards:
            self.stack.addWidget(card)

    def follow(self, undertaking: Undertaking) -> None:
        self._undertaking = undertaking
        undertaking.busy.connect(self._busy)
        undertaking.rested.connect(self._rested)

    def leave(self) -> None:
        """Somebody turns to something else, or closes the window."""
        if self._undertaking is not None:
            self._undertaking.leave()

    def wake(self, *_: object) -> None:
        """The button is awake exactly while it can be gone on."""
        self.on.setEnabled(self.ready and not self.progress.bar.following)

    def take_scan(self, _scan: object) -> bool:
        """Nothing is scanned here."""
        self._sounds.play(Sound.REFUSED)
        return True

    def _busy(self, progress: object) -> None:
        self.progress.bar.follow(progress)  # type: ignore[arg-type]
        self.stack.setEnabled(False)
        self.wake()

    def _rested(self) -> None:
        self.progress.bar.leave()
        self.stack.setEnabled(True)
        self.wake()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().setWindowTitle(self.header.title.words())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= _WIDE_FROM else _SIDE
        self._column.setContentsMargins(side, 0, side, _GAP)
        bottom, wide = self.height() - STATUS - _GAP, self.width() - 2 * side
        self.progress.setGeometry(side, bottom - HEIGHT, wide, HEIGHT)

    def _help(self) -> None:
        from equipment_app.ui.help.sheets import PageHelp

        sheet = PageHelp(self.window(), self._help_page)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def _lay_out(self) -> None:
        self.header.search.hide()
        strip = Card()
        strip.setFixedHeight(44)
        self.steps.setFixedHeight(42)
        strip.body.addWidget(self.steps)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.on)
        self._column, whole = QVBoxLayout(), QVBoxLayout(self)
        self._column.setSpacing(_GAP)
        for widget in (self.header, strip):
            self._column.addWidget(widget)
        self._column.addWidget(self.room, 1)
        self._column.addLayout(foot)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._column, 1)
        whole.addWidget(self.status)
