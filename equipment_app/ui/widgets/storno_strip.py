"""Why is it cancelled? A strip over the card: likely reasons to press, a field for others, one button. No dialog."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.label import Label

_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_GAP, _FIELD = 8, 200
"""Between the parts, and the least room for a reason beside the buttons."""


class StornoStrip(Strip):
    """`confirmed` with the reason and whether a corrected cart should follow. Esc closes it, Enter confirms.

    In a narrow card the reasons stand in two rows, and the buttons under the field.
    """

    confirmed = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("below", parent)
        self.number = ""
        self._also: tuple[str, ...] = ()
        self._again = self._imported = False
        self.title = Label(size=LARGE, bold=True)
        self.sentence = Label(token="quiet", wrap=True)
        self.reasons = [Button(size="small") for _ in range(4)]
        self.reason = LineField()
        self.confirm, self.cancel = Button(kind="danger"), Button(self.tr("Back"), key="Esc")
        self.confirm.final = True
        self._lay_out()
        for button in self.reasons:
            button.clicked.connect(lambda _=False, button=button: self._choose(button.text()))
        self.reason.textChanged.connect(self._follow)
        self.reason.returnPressed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.closed)
        self._follow()
        self._say_words()

    def open_for(self, number: str, also: tuple[str, ...] = (), *, again: bool = False, imported: bool = False) -> None:
        """Ask for `number`; `also` are cancelled with it. `again`: a cart to put it right follows, but to an import."""
        self.number, self._also = number, also
        self._again, self._imported = again and not imported, imported
        self.reason.clear()
        self._say_words()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def kept(self) -> object:
        """What is asked and the reason so far, for another language; None while nothing is asked."""
        if self.isHidden():
            return None
        return self.number, self._also, self._again, self._imported, self.reason.text()

    def take_back(self, kept: Any) -> None:
        number, also, again, imported, reason = kept
        self.open_for(number, also, again=again or imported, imported=imported)
        self.reason.setText(reason)

    def turn_away(self) -> None:
        """The card is about something else now."""
        if not self.isHidden():
            self.closed.emit()

    def _say_words(self) -> None:
        if self._again:
            self.title.setText(self.tr("Correct {number}").format(number=self.number))
            sentence = self.tr("The paper is cancelled and its items go into a new cart, where you correct them.")
            self.confirm.setText(self.tr("Cancel it and correct"))
        else:
            self.title.setText(self.tr("Cancel {number}").format(number=self.number))
            sentence = self.tr("The items go back where they were. The number stays, the paper is marked STORNO.")
            self.confirm.setText(self.tr("Cancel the paper"))
        if self._imported:
            sentence = self.tr("The whole list is taken back in one step. Then you can import the corrected list.")
            self.confirm.setText(self.tr("Cancel the import"))
        if self._also:
            sentence += " " + self.tr("Cancelled with it: {numbers}.").format(numbers=", ".join(self._also))
        self.sentence.setText(sentence)
        likely = (self.tr("wrong member"), self.tr("wrong size"), self.tr("wrong item"), self.tr("not handed over"))
        for button, words in zip(self.reasons, likely, strict=True):
            button.setText(words)
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

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

    def _fit(self) -> None:
        reasons = sum(button.sizeHint().width() + _GAP for button in self.reasons)
        foot = _FIELD + self.cancel.sizeHint().width() + self.confirm.sizeHint().width() + 2 * _GAP
        narrow = max(reasons, foot) > self.width() - 2 * PAD
        for box in (self._chips, self._foot):
            box.setDirection(_DOWN if narrow else _ACROSS)

    def _lay_out(self) -> None:
        self._chips, self._foot, buttons = QBoxLayout(_DOWN), QBoxLayout(_DOWN), QHBoxLayout()
        for pair in (self.reasons[:2], self.reasons[2:]):
            row = QHBoxLayout()
            row.setSpacing(_GAP)
            for button in pair:
                row.addWidget(button)
            self._chips.addLayout(row)
        self._chips.addStretch(1)
        buttons.setSpacing(_GAP)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm, 1)
        self._foot.addWidget(self.reason, 1)
        self._foot.addLayout(buttons)
        column = QVBoxLayout()
        column.setContentsMargins(0, 12, 0, 13)
        column.setSpacing(_GAP)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        for box in (self._chips, self._foot):
            box.setSpacing(_GAP)
            column.addLayout(box)
        self.row.setContentsMargins(PAD, 0, PAD, 0)
        self.row.addLayout(column, 1)
