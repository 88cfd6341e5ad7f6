"""Another label for a thing: a strip over its card that waits for the scan of a blank one, or has one in hand."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import Label


class LabelStrip(Strip):
    """`confirmed` with the code of the blank label. Esc closes it, Enter confirms."""

    confirmed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("below", parent)
        self.held = ""
        """The blank label in hand."""
        self.title, self.sentence = Label(size=LARGE, bold=True, elide=True), Label(token="quiet", wrap=True)
        self.code = LineField(icon="qr-code")
        self.code_field = Field(self.code, self.tr("Blank label"))
        self.confirm = Button(self.tr("Assign to this item"), kind="primary")
        self.cancel = Button(self.tr("Back"), key="Esc")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 12, 0, 13)
        column.setSpacing(8)
        for part in (self.title, self.sentence, self.code_field):
            column.addWidget(part)
        column.addLayout(buttons)
        self.row.setContentsMargins(PAD, 0, PAD, 0)
        self.row.addLayout(column, 1)
        self.code.textChanged.connect(lambda _: self._follow())
        self.code.returnPressed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.closed)
        self.hide()
        self._say_words()

    def open_for(self, held: str = "") -> None:
        """Wait for a blank label, or give the thing shown the one in hand."""
        self.held = held
        self.code.setText(held)
        self._follow()
        self._say_words()
        self.show()
        (self.confirm if held else self.code).setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: str) -> None:
        """Why the label cannot be given; another may be scanned."""
        self.code_field.set_error(words)
        if words:
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            self.code.selectAll()

    def _say_words(self) -> None:
        if self.held:
            self.title.setText(self.tr("Blank label"))
            self.sentence.setText(self.tr("Is it stuck on this item? The old label stays valid."))
        else:
            self.title.setText(self.tr("Another label"))
            self.sentence.setText(self.tr("Stick a blank label on the item and scan it. The old label stays valid."))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _follow(self) -> None:
        self.confirm.setEnabled(bool(self.code.text().strip()))
        self.code_field.set_error("")

    def _confirm(self) -> None:
        if self.confirm.isEnabled():
            self.confirmed.emit(self.code.text().strip())
