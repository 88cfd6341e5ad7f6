"""A small sheet over the page where somebody says who they are: another operator, or a second person."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.access.entry import Known
from equipment_app.ui.access.entry_form import EntryForm
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.widgets.button import IconButton, LinkButton, RowButton
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.overlay import Overlay

WIDTH = 432
_PAD, _BESIDE = 24, 24 + 12 + 12 + 28
"""Icon and cross stand beside the words."""


class AccessSheet(Overlay):
    """`entered` with an `Entry`. A badge that is scanned says who it is; Esc leaves everything as it was."""

    takes_scans: ClassVar[bool] = True

    entered = Signal(object)
    given_up = Signal()

    def __init__(self, window: QWidget, icon: str) -> None:
        super().__init__(window)
        self.panel.setFixedWidth(WIDTH)
        self.title, self.sentence = Label(size=LARGE, bold=True, wrap=True), Label(token="quiet", wrap=True)
        self.shut = IconButton("x", "")
        self.form, self.hint = EntryForm(), Label(size=SMALL, token="quiet", elide=True)
        self.inside, self.foot = QVBoxLayout(), Strip("above")
        self._done = False
        self._lay_out(icon)
        self.panel.installEventFilter(self)
        self.form.entered.connect(self.entered)
        self.shut.clicked.connect(self.close_overlay)
        self.closed.connect(self._closed)

    def take_badge(self, known: Known) -> None:
        """It is this operator who stands there."""
        self.form.ask(known)
        self.form.focus()

    def finish(self) -> None:
        """It was them."""
        self._done = True
        self.close_overlay()

    def open(self) -> None:
        super().open()
        self.form.focus()

    def arrange(self) -> None:
        self.panel.adjustSize()
        self.panel.move((self.width() - self.panel.width()) // 2, max(24, (self.height() - self.panel.height()) // 3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The panel is as high as the fields that are asked for."""
        if watched is self.panel and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.arrange()
        return super().eventFilter(watched, event)

    def say(self, title: str, sentence: str, go: str, hint: str, close: str) -> None:
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.sentence.setFixedHeight(self.sentence.heightForWidth(WIDTH - 2 * _PAD - 2 - _BESIDE))
        self.form.say_go(go)
        self.hint.setText(hint)
        self.shut.set_words(close)

    def _closed(self) -> None:
        self.form.ask(None)
        if not self._done:
            self.given_up.emit()
        self._done = False

    def _lay_out(self, icon: str) -> None:
        head, words = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(12)
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        head.addWidget(IconLabel(icon, "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        self.inside.setContentsMargins(_PAD, 20, _PAD, 16)
        self.inside.setSpacing(0)
        self.inside.addLayout(head)
        self.inside.addSpacing(16)
        self.inside.addWidget(self.form)
        self.foot.setFixedHeight(44)
        self.foot.row.setContentsMargins(_PAD, 0, _PAD, 0)
        self.foot.row.addWidget(IconLabel("barcode", "quiet"))
        self.foot.row.addWidget(self.hint, 1)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self.inside)
        column.addWidget(self.foot)


class SecondSheet(AccessSheet):
    """Two have to do something: the other one signs in beside who works, for this once."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "users")

    def open_for(self, why: str) -> None:
        """`why` says what it is that takes two."""
        self.form.ask(None)
        self.say(
            self.tr("Second person"),
            why,
            self.tr("Sign in as the second person"),
            self.tr("Or the second person scans their badge."),
            self.tr("Cancel"),
        )
        self.open()


class SwitchSheet(AccessSheet):
    """Another operator takes over the desk: chosen from those who have signed in, scanned, or typed."""

    sign_out = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "user-round")
        self.rows: list[RowButton] = []
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        self._list = QWidget()
        self._list.setLayout(self._people)
        self._people.setContentsMargins(0, 0, 0, 12)
        self.caption, self.out = Caption(), LinkButton()
        self._people.addWidget(self.caption)
        self.inside.insertWidget(2, self._list)
        self.foot.row.addWidget(self.out)
        self.form.asked.connect(self._dress)
        self.out.clicked.connect(self.sign_out)

    def open_for(self, name: str, others: Sequence[Known]) -> None:
        """`name` works now; `others` need only their PIN."""
        for row in self.rows:
            row.deleteLater()
        self.rows = [RowButton(one.name, self.tr("PIN")) for one in others]
        for row, one in zip(self.rows, others, strict=True):
            row.clicked.connect(lambda _=False, one=one: self.take_badge(one))
            self._people.addWidget(row)
        self.caption.setText(self.tr("Signed in"))
        self.out.setText(self.tr("Sign out"))
        self.form.ask(None)
        self.say(
            self.tr("Another operator"),
            self.tr("{name} is working now. Unfinished work is kept.").format(name=name),
            self.tr("Take over the desk"),
            self.tr("Or scan a badge."),
            self.tr("Close"),
        )
        self.open()

    def open(self) -> None:
        super().open()
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        self._list.setVisible(bool(self.rows) and self.form.known is None)
