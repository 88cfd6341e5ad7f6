"""The next missing thing, to be read at arm's length, and what can be said about it without a scan."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import Next
from equipment_app.domain.unit_check_plan import Known
from equipment_app.ui import formatting
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import BODY, TITLE, font
from equipment_app.ui.unit_check.look import article, short_name
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Caption, Label

HEIGHT = 170


class NextCard(Card):
    """Has the keyboard while things are scanned: Down skips, digits count what has no code, Space means all of it."""

    lacks = Signal()
    skipped = Signal()
    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.next: Next | None = None
        self._check: Check | None = None
        self._typed = ""
        self.caption, self.thing = Caption(elide=True), Label(size=TITLE, bold=True, wrap=True)
        self.who, self.rank = Label(elide=True), Label(token="quiet", elide=True)
        self.code = Label(token="quiet", elide=True)
        self.button = Button(self.tr("Not here"), size="small", key="F9")
        self.all_here = Button(size="small", key="Space")
        self.skip = LinkButton(self.tr("Skip"), key="↓")
        self.setMinimumHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.button.clicked.connect(self.lacks)
        self.skip.clicked.connect(self.skipped)
        self.all_here.clicked.connect(self._all)
        self._say_words()

    def show_check(self, check: Check) -> None:
        before, self._check = self.next, check
        self.next = check.next_missing()
        if before is None or self.next is None or self._spot(before) != self._spot(self.next):
            self._typed = ""
        self._say_words()

    def _say_words(self) -> None:
        check, next_ = self._check, self.next
        by_hand = next_ is not None and not next_.column.numbered
        self.all_here.setVisible(by_hand)
        self.button.setVisible(next_ is not None and not by_hand)
        self.skip.setVisible(next_ is not None)
        if check is None:
            return
        if next_ is None:
            self._say_done()
            return
        standing = check.plan.person(check.standing) if check.standing else None
        at_table = self.tr("At the table: {name}").format(name=short_name(standing.name)) if standing else ""
        self.caption.setText(at_table or self.tr("Next missing"))
        self.thing.setText(article(check.plan, next_.column))
        self._say_who(next_.member.name)
        self.rank.setText(next_.member.rank)
        self.code.setText(self._facts(check, next_))
        wanted = next_.need.wanted
        self.all_here.setText(self.tr("It is here") if wanted == 1 else self.tr("All %n here", "", wanted))
        self._name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is left alone: every reader ends with it."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        next_, text = self.next, event.text()
        if next_ is None or held:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Down:
            self.skipped.emit()
        elif not next_.column.numbered and event.key() == Qt.Key.Key_Space:
            self._all()
        elif not next_.column.numbered and text.isdecimal() and text.isascii():
            typed = self._typed + text
            self._typed = typed if int(typed) <= next_.need.wanted else text
            self.counted.emit(int(self._typed))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        kept = self.hasFocus() and self.window().isActiveWindow() and self._keyed
        draw.ring(painter, self.rect(), stroke=2 if kept else 1)
        painter.end()

    _keyed = False
    """Somebody came here by Tab: the frame says so."""

    def _all(self) -> None:
        if self.next is not None:
            self.counted.emit(self.next.need.wanted)

    def _say_done(self) -> None:
        self.caption.setText(self.tr("Nothing is missing"))
        self.thing.setText(self.tr("Everything is checked"))
        self._say_who(self.tr("Finish the check: Ctrl+Enter"))
        self.rank.setText("")
        self.code.setText("")
        self._name()

    def _say_who(self, words: str) -> None:
        """The rank stands right behind it."""
        self.who.setText(words)
        self.who.setMaximumWidth(math.ceil(draw.width(words, font(BODY))) + 1)

    def _facts(self, check: Check, next_: Next) -> str:
        if next_.thing is not None:
            return " · ".join(_printed(next_.thing))
        cell = check.cell(next_.member.id, next_.column.article)
        amount = formatting.pieces(next_.need.wanted, next_.column.unit)
        size = "" if next_.need.size in ("", "uni") else next_.need.size
        found = self.tr("counted {count}").format(count=cell.found) if cell and cell.found else ""
        by_hand = self.tr("counted by hand") if not next_.column.numbered else ""
        return " · ".join(filter(None, (amount, size, found or by_hand)))

    def _name(self) -> None:
        parts = (self.caption.words(), self.thing.words(), self.who.words(), self.rank.words(), self.code.words())
        self.setAccessibleName(", ".join(filter(None, parts)))

    @staticmethod
    def _spot(next_: Next) -> tuple[int, int]:
        return next_.member.id, next_.column.article

    def _lay_out(self) -> None:
        self.pad(16, 12, 0)
        name, foot = QHBoxLayout(), QHBoxLayout()
        name.setSpacing(4)
        name.addWidget(self.who, 100)
        name.addWidget(self.rank, 1)
        foot.setSpacing(0)
        foot.addWidget(self.button)
        foot.addWidget(self.all_here)
        foot.addSpacing(17)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        for part, gap in ((self.caption, 13), (self.thing, 4), (name, 4), (self.code, 12)):
            self.body.addLayout(part) if isinstance(part, QHBoxLayout) else self.body.addWidget(part)
            self.body.addSpacing(gap)
        self.body.addStretch(1)
        self.body.addLayout(foot)


def _printed(thing: Known) -> tuple[str, ...]:
    """The code on the label and the first of the maker's numbers."""
    others = [name for name in thing.names[1:] if not name.startswith(thing.code[:4])]
    return (thing.code, *others[:1])
