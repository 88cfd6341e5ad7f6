"""The dialog: only where the world must stop. It states the facts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.overlay import Overlay

WIDTH = 472
_PAD, _ICON, _BESIDE = 24, 24, 12


class Dialog(Overlay):
    """`accepted` when the button is pressed. `body` takes more parts between the sentence and the foot."""

    accepted = Signal()

    def __init__(
        self,
        window: QWidget,
        title: str = "",
        sentence: str = "",
        accept: str = "",
        cancel: str = "",
        *,
        danger: bool = False,
        icon: str = "",
        token: Token = "accent",
    ) -> None:
        super().__init__(window)
        self.panel.setFixedWidth(WIDTH)
        self._title, self._sentence = Label(size=LARGE, bold=True, wrap=True), Label(wrap=True)
        self._room = WIDTH - 2 - 2 * _PAD - (_ICON + _BESIDE if icon else 0)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column.addLayout(self._top(icon, token))
        column.addWidget(self._foot(danger))
        self.say(title, sentence, accept, cancel)

    def say(self, title: str, sentence: str, accept: str, cancel: str) -> None:
        self.setAccessibleName(title)
        for label, words in ((self._title, title), (self._sentence, sentence)):
            label.setText(words)
            label.setFixedHeight(label.heightForWidth(self._room))
        self.accept_button.setText(accept)
        self.cancel_button.setText(cancel)

    def open(self) -> None:
        super().open()
        safe = self.accept_button if self.cancel_button.isHidden() else self.cancel_button
        safe.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        self.panel.adjustSize()
        self.panel.move((self.width() - self.panel.width()) // 2, max(24, (self.height() - self.panel.height()) // 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts, unless somebody went to another button: then it is that one's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = QApplication.focusWidget()
            (chosen if isinstance(chosen, Button) and self.isAncestorOf(chosen) else self.accept_button).click()
        else:
            super().keyPressEvent(event)

    def _top(self, icon: str, token: Token) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_PAD, 20, _PAD, 20)
        row.setSpacing(_BESIDE)
        if icon:
            row.addWidget(IconLabel(icon, token, _ICON), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addLayout(self.body)
        row.addLayout(words, 1)
        return row

    def _foot(self, danger: bool) -> Strip:
        foot = Strip("above")
        foot.setFixedHeight(56)
        foot.row.setContentsMargins(24, 0, 24, 0)
        self.cancel_button = Button(key="Esc")
        self.accept_button = Button(kind="danger" if danger else "primary")
        self.accept_button.final = danger
        self.cancel_button.clicked.connect(self.close_overlay)
        self.accept_button.clicked.connect(self._accept)
        foot.row.addStretch(1)
        foot.row.addWidget(self.cancel_button)
        foot.row.addWidget(self.accept_button)
        return foot

    def _accept(self) -> None:
        self.close_overlay()
        self.accepted.emit()
