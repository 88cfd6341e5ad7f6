"""Why is it cancelled? A strip over the paper: likely reasons to press, a field for others, one button. No dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.label import Label


class StornoStrip(Strip):
    """`confirmed` with the reason and whether a corrected cart should follow. Esc closes it, Enter confirms."""

    confirmed = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("below", parent)
        self._number = ""
        self._again = False
        self.title = Label(size=LARGE, bold=True)
        self.sentence = Label(token="quiet", wrap=True)
        self.reasons = [Button(size="small") for _ in range(4)]
        self.reason = LineField()
        self.confirm, self.cancel = Button(kind="danger"), Button(key="Esc")
        self.confirm.final = True
        self._lay_out()
        for button in self.reasons:
            button.clicked.connect(lambda _=False, button=button: self._choose(button.text()))
        self.reason.textChanged.connect(self._follow)
        self.reason.returnPressed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.closed)
        self._follow()

    def open_for(self, number: str, also: tuple[str, ...], *, again: bool) -> None:
        """Ask for `number`; `also` are cancelled with it. `again`: a cart to put it right follows."""
        self._number, self._also, self._again = number, also, again
        self.reason.clear()
        self.retranslate()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        if self._again:
            self.title.setText(self.tr("Correct {number}").format(number=self._number))
            sentence = self.tr("It is cancelled and its things come into a new cart, to be put right there.")
            self.confirm.setText(self.tr("Cancel it and correct"))
        else:
            self.title.setText(self.tr("Cancel {number}").format(number=self._number))
            sentence = self.tr("The things go back where they were. The number stays, the paper is marked STORNO.")
            self.confirm.setText(self.tr("Cancel the paper"))
        if self._number and self._also:
            sentence += " " + self.tr("Cancelled with it: {numbers}.").format(numbers=", ".join(self._also))
        self.sentence.setText(sentence)
        likely = (self.tr("wrong member"), self.tr("wrong size"), self.tr("wrong thing"), self.tr("not handed over"))
        for button, words in zip(self.reasons, likely, strict=True):
            button.setText(words)
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.cancel.setText(self.tr("Back"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, reason: str) -> None:
        """A likely reason fills the field; it can be completed there."""
        self.reason.setText(reason)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        self.confirm.setEnabled(bool(self.reason.text().strip()))

    def _confirm(self) -> None:
        if self.confirm.isEnabled():
            self.confirmed.emit(self.reason.text().strip(), self._again)

    def _lay_out(self) -> None:
        reasons = QHBoxLayout()
        reasons.setSpacing(8)
        for button in self.reasons:
            reasons.addWidget(button)
        reasons.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reason, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        column = QVBoxLayout()
        column.setContentsMargins(0, 12, 0, 13)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addLayout(reasons)
        column.addLayout(foot)
        self.row.setContentsMargins(PAD, 0, PAD, 0)
        self.row.addLayout(column, 1)
