"""In which condition a returned thing is: asked of the one who sees it, answered by one key, or by one for all."""

from dataclasses import replace

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from equipment_app.domain.cart_state import Judged, State
from equipment_app.domain.conditions import AS_ISSUED
from equipment_app.ui import said
from equipment_app.ui.counter.cart_table import CartTable
from equipment_app.ui.counter.session import Session
from equipment_app.ui.sounds import Sound
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.link import LinkButton

KEYS = {"1": "as_new", "2": "good", "3": "worn", "4": "damaged"}
"""The others are chosen from the list: what comes back unused, or as scrap, is rare."""
ALL = "0"
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Judging(QObject):
    """`strip` shows the keys while something waits; the keys mean the line one is at, else the first that waits."""

    def __init__(self, session: Session, table: CartTable, strip: "Asking") -> None:
        super().__init__(session)
        self._session, self._table, self._strip = session, table, strip
        self._last = ""
        """What was said last of somebody's things."""
        session.shown.connect(self._show)
        session.came.connect(self._forget)
        session.left.connect(self._forget)
        for key, link in strip.links.items():
            link.clicked.connect(lambda _=False, key=key: self.key(key))

    @property
    def asked(self) -> list[Judged]:
        return [one for one in self._session.judged if one.state is State.ASKED]

    def key(self, text: str) -> bool:
        """A key was pressed; False where it says nothing of a condition, or nothing waits for one."""
        asked = self.asked
        if not asked or text not in self._strip.links:
            return False
        if text == ALL:
            self._say(asked, self._last or AS_ISSUED)
            return True
        one = self._table.current_row()
        meant = one if one is not None and one.state is State.ASKED else asked[0]
        self._last = KEYS[text]
        self._say([meant], self._last)
        following = [other for other in asked if other.line.id > meant.line.id] or [o for o in asked if o is not meant]
        if following:
            self._session.looked_at.emit(following[0].line.id)
        return True

    def _say(self, lines: list[Judged], condition: str) -> None:
        session, ids = self._session, {one.line.id for one in lines}
        session.sounded.emit(Sound.TAKEN)
        said_of = (replace(x, condition=condition) if x.id in ids else x for x in session.cart.lines)
        session.become(replace(session.cart, lines=tuple(said_of)))
        session.finish()

    def _forget(self) -> None:
        self._last = ""

    def _show(self) -> None:
        self._strip.say(self._last)
        self._strip.setVisible(bool(self.asked))


class Asking(Strip):
    """The keys for the condition of what comes back, each also to be clicked."""

    def __init__(self) -> None:
        super().__init__("above")
        self._label = Label(token="quiet")
        self.links = {key: LinkButton() for key in (*KEYS, ALL)}
        self._lines, keys = QBoxLayout(_ACROSS), QHBoxLayout()
        self._lines.setContentsMargins(0, 4, 0, 4)
        keys.setSpacing(14)
        keys.addWidget(self._label)
        for key in KEYS:
            keys.addWidget(self.links[key])
        keys.addStretch(1)
        self._lines.addLayout(keys)
        self._lines.addWidget(self.links[ALL])
        self._lines.addStretch(1)
        self.row.addLayout(self._lines, 1)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """However wide it would like to be, it stands in two lines."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        parts = (self._label, *self.links.values())
        wide = sum(part.sizeHint().width() + 14 for part in parts) > self.width() - 2 * PAD
        self._lines.setDirection(_DOWN if wide else _ACROSS)
        self._lines.setSpacing(0 if wide else 14)

    def say(self, last: str) -> None:
        self._label.setText(self.tr("Condition:"))
        for key, condition in KEYS.items():
            self.links[key].setText(f"{key} {said.condition(condition)}")
        same = self.tr("0 all: {condition}").format(condition=said.condition(last)) if last else ""
        self.links[ALL].setText(same or self.tr("0 all: as issued"))
        self._fit()
