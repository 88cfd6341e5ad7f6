"""The middle of the counter while the cart is empty: a big field for anything, and what can be scanned."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.theme import TITLE
from equipment_app.ui.widgets.empty_state import ScanPicture
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.link import LinkButton

_WIDTH, _TALL, _ROW, _LEAST_SIDE = 432, 44, 28, 16
_WITH_PICTURE = 360
_CENTER, _WHOLE = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag(0)
"""In the middle of the column, or as wide as all of it: a sentence that may have to break."""


class Example(QWidget):
    """Something that can be scanned: icon, what it is, where it stands, how it looks."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.setFixedHeight(_ROW)
        self._what, self._where, self._looks = Label(bold=True), Label(token="quiet"), Label()
        self._what.setFixedWidth(68)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel(icon))
        row.addWidget(self._what)
        row.addSpacing(-4)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(self._looks)

    def say(self, what: str, where: str, looks: str) -> None:
        self._what.setText(what)
        self._where.setText(where)
        self._looks.setText(looks)


class EmptyCart(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.title = Label(size=TITLE, bold=True)
        self.sentence = Label(token="quiet", wrap=True)
        self.sentence.setAlignment(_CENTER)
        self.field = LineField(icon="scan-line", height=_TALL)
        self.field.icon_token = "accent"
        self.field.setFixedWidth(_WIDTH)
        self.examples = Example("id-card"), Example("tag"), Example("list-checks")
        self.sheet = LinkButton(self.tr("Print command codes…"))
        self._somebody, self._picture = False, ScanPicture()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(8)
        for part, gap in ((self._picture, 8), (self.title, 4), (self.sentence, 20), (self.field, 16)):
            column.addWidget(part, 0, _WHOLE if part is self.sentence else _CENTER)
            column.addSpacing(gap)
        for example in self.examples:
            column.addWidget(example, 0, _CENTER)
        column.addSpacing(12)
        column.addWidget(self.sheet, 0, _CENTER)
        column.addStretch(7)
        self._say_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture.setVisible(self.height() >= _WITH_PICTURE)
        for part in (self.field, *self.examples):
            part.setFixedWidth(min(_WIDTH, self.width() - 2 * _LEAST_SIDE))

    def forget(self) -> None:
        """Empty the field, also of what could be taken back in it: Ctrl+Z is for the handover."""
        self.field.setText("")

    def show_somebody(self, somebody: bool) -> None:
        """A member is at the counter: it is things that are wanted now."""
        self._somebody = somebody
        self._say_words()

    def _say_words(self) -> None:
        self.title.setText(self.tr("Scan an item") if self._somebody else self.tr("Scan a member or an item"))
        order = self.tr("The order does not matter. A code is recognised wherever the cursor is.")
        kit = self.tr("Items in stock are issued, items the member holds are returned. F6 adds the kit.")
        self.sentence.setText(kit if self._somebody else order)
        self.field.setPlaceholderText(self.tr("Code, name, personal number or item"))
        self.field.setAccessibleName(self.tr("Code, name, personal number or item"))
        member, thing, command = self.examples
        member.say(self.tr("Member"), self.tr("badge or personal number"), "990001")
        thing.say(self.tr("Item"), self.tr("label with a code"), "AKT.0001234.82")
        command.say(self.tr("Command"), self.tr("scanned, or typed as a word"), self.tr("Hand over · Kit · Undo"))
