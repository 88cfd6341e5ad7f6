"""The finder (Ctrl+K): one box that finds members, things, papers and actions, grouped, all by keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from equipment_app.ui.look.theme import LARGE, SMALL, font
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.chip import KeyHint
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.overlay import Overlay
from equipment_app.ui.widgets.result_list import FOOT, HitList, Hits, KeyFoot, shared

WIDTH, TOP, FIELD = 680, 64, 52


Source = Callable[[str, Callable[[Sequence[Hits]], None]], None]
"""Looks for a text and, some time, gives what it found."""


class Finder(Overlay):
    """Up and Down move through the groups, Tab goes to the next group, Enter uses, Ctrl+Enter opens the card."""

    takes_scans = True

    def __init__(self, window: QWidget, source: Source) -> None:
        super().__init__(window)
        self._source = source
        self._asked = ""
        self.panel.setFixedWidth(WIDTH)
        self.field = QLineEdit()
        self.field.setProperty("bare", True)
        self.field.setFont(font(LARGE))
        self.count = Label(size=SMALL, token="quiet", figures=True)
        self.list = HitList()
        self.nothing = Label(
            self.tr("Nothing was found. The beginning of a word is enough."), token="quiet", elide=True
        )
        self.nothing.setContentsMargins(20, 0, 20, 0)
        self.nothing.hide()
        self.foot = KeyFoot()
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._top())
        column.addWidget(self.nothing, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.foot)
        self.field.textChanged.connect(self.look_for)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._call(card=False))
        self._say_words()

    def _top(self) -> Strip:
        top = Strip("below")
        top.setFixedHeight(FIELD)
        top.row.setContentsMargins(20, 0, 20, 0)
        top.row.setSpacing(12)
        top.row.addWidget(IconLabel("search", "accent", 20))
        top.row.addWidget(self.field, 1)
        top.row.addWidget(self.count)
        top.row.addWidget(KeyHint("Esc"))
        return top

    def open_with(self, text: str) -> None:
        self.open()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(text)
        self.look_for(text)

    def look_for(self, text: str) -> None:
        self._asked = text
        self._source(text, lambda groups: self._found(text, groups))

    def _say_words(self) -> None:
        self.field.setPlaceholderText(self.tr("Scan a code or search…"))
        self.field.setAccessibleName(self.tr("Search"))
        self.foot.keys = (
            (("↑", "↓"), self.tr("choose")),
            (("Enter",), self.tr("use here")),
            (("Ctrl+Enter",), self.tr("open the card")),
            (("Tab",), self.tr("next group")),
        )
        self.foot.aside = self.tr("accents do not matter")

    def arrange(self) -> None:
        inside = FIELD if self.nothing.isVisibleTo(self.panel) else self.list.tall()
        tall = min(FIELD + inside + FOOT + 2, self.height() - TOP - 16)
        self.panel.setGeometry((self.width() - WIDTH) // 2, TOP, WIDTH, tall)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes to the next group instead."""
        firsts = self.list.firsts()
        if firsts:
            here = max(n for n, first in enumerate(firsts) if first <= self.list.current)
            self._choose(firsts[(here + (1 if next else -1)) % len(firsts)])
        return True

    def _key(self, event: QKeyEvent) -> bool:
        count = len(self.list.rows())
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if count:
                self._choose((self.list.current + (1 if event.key() == Qt.Key.Key_Down else -1)) % count)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._call(card=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            case Qt.Key.Key_Escape:
                self.close_overlay()
            case _:
                return False
        return True

    def _choose(self, number: int) -> None:
        self.list.current = number
        hit = self.list.rows()[number]
        self.field.setAccessibleDescription(f"{hit.name}, {hit.facts}, {hit.hint}")
        self.list.update()

    def _call(self, *, card: bool) -> None:
        rows = self.list.rows()
        if not rows:
            return
        hit = rows[self.list.current]
        act = hit.open if card and hit.open else hit.use
        self.close_overlay()
        if act:
            act()

    def _found(self, text: str, groups: Sequence[Hits]) -> None:
        if text != self._asked:
            return
        self.list.groups = shared(groups)
        self.count.setText(self.tr("%n result(s)", "", sum(group.total for group in groups)) if text.strip() else "")
        self.list.text = text
        nothing = bool(text.strip()) and not self.list.rows()
        self.nothing.setVisible(nothing)
        self.list.setVisible(not nothing)
        if self.list.rows():
            self._choose(0)
        self.arrange()
        self.list.update()
