"""Codes that nobody of this check holds: kept aside, not counted, each with its ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import Effect, Scanned
from equipment_app.ui import formatting
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.unit_check import words
from equipment_app.ui.unit_check.side_card import HEAD, SideCard
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll

_AT_MOST = 30
_OPEN = ("member", "unit", "location", "store")
"""Of these holders the Counter can take a thing over, or give it out."""


class AsideItem(Strip):
    """A code, when it was read, why it lies here."""

    def __init__(self, scanned: Scanned, *, last: bool) -> None:
        super().__init__("none" if last else "below")
        self.scanned = scanned
        self.row.setContentsMargins(0, 0, 0, 0)
        self.take_over, self.put_away = LinkButton(), LinkButton()
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(scanned.code, bold=True, elide=True), 1)
        head.addWidget(Label(formatting.time_words(scanned.at), size=SMALL, token="quiet", figures=True))
        foot.setSpacing(16)
        for link in (self.take_over, self.put_away):
            foot.addWidget(link)
        foot.addStretch(1)
        column.setContentsMargins(0, 12, 0, 10)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Label(words.aside(scanned), token="quiet", wrap=True))
        column.addLayout(foot)
        self.row.addLayout(column)
        known = scanned.whose is not None
        self.take_over.setText(self.tr("To the Counter") if known else self.tr("Assign it to an item"))
        self.put_away.setText(self.tr("Discard"))
        self.put_away.setAccessibleDescription(scanned.code)
        self.take_over.setAccessibleDescription(scanned.code)


class AsideCard(SideCard):
    """`put_away` with the code; `take_over` with the scan, where a Counter is at hand."""

    put_away = Signal(str)
    take_over = Signal(object)

    def __init__(self, *, counter: bool) -> None:
        super().__init__()
        self._counter = counter
        self._shown: tuple[Scanned, ...] = ()
        self.items: list[AsideItem] = []
        self.icon = IconLabel("circle-question-mark", "quiet")
        self.none = Label(self.tr("Unknown codes and other members’ items are kept here."), token="quiet", wrap=True)
        self.top.row.insertWidget(0, self.icon)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(16, 0, 16, 2)
        self._column.setSpacing(0)
        self.room = Scroll(self._column)
        self.none.setContentsMargins(0, 0, 0, 0)
        empty = Strip("none")
        empty.row.setContentsMargins(16, 10, 16, 10)
        empty.row.addWidget(self.none)
        self._empty = empty
        self.body.addWidget(empty)
        self.body.addWidget(self.room, 1)
        self.room.hide()
        self._fill()

    def show_check(self, check: Check) -> None:
        if check.aside != self._shown:
            self._shown = check.aside
            self._fill()

    def _fill(self) -> None:
        count = len(self._shown)
        self.name.setText(self.tr("Aside %n", "", count) if count else self.tr("Aside"))
        self.note.setText(self.tr("not counted") if count else "")
        self.icon.show_icon("circle-question-mark", "warn" if count else "quiet")
        for item in self.items:
            self._column.removeWidget(item)
            item.hide()
            item.deleteLater()
        self.items = [self._item(one, one is self._shown[-1]) for one in self._shown[:_AT_MOST]]
        self._empty.setVisible(not count)
        self.room.setVisible(bool(count))

    def _item(self, scanned: Scanned, last: bool) -> AsideItem:
        item = AsideItem(scanned, last=last)
        item.put_away.clicked.connect(lambda: self.put_away.emit(scanned.code))
        item.take_over.clicked.connect(lambda: self.take_over.emit(scanned))
        whose, attached = scanned.whose, scanned.effect is Effect.UNKNOWN
        item.take_over.setVisible(self._counter and (whose.kind in _OPEN if whose else attached))
        self._column.addWidget(item)
        return item

    def wanted_height(self, width: int) -> int:
        """Of all that lies here, in so wide a card."""
        wide = max(120, width - 34)
        high = sum(max(item.sizeHint().height(), item.heightForWidth(wide)) for item in self.items)
        return HEAD + 4 + (high + 2 if self.items else 20 + self.none.heightForWidth(wide))

    def focus_first(self) -> bool:
        """Give the keyboard to the newest; False where nothing lies aside."""
        if self.items:
            self.items[0].put_away.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self.items)
