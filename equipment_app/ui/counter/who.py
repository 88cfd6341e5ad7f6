"""The column WHO: the member at the counter, or nobody yet and who was here last."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from equipment_app.queries.counter import Visit
from equipment_app.ui.counter import words
from equipment_app.ui.counter.member import MemberCard
from equipment_app.ui.emptying import empty
from equipment_app.ui.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.icon_label import Avatar
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.link import LinkButton
from equipment_app.ui.widgets.row_button import RowButton
from equipment_app.ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from equipment_app.ui.counter.session import Session

WIDTH, SMALL, NARROW = 264, 232, 216


class Nobody(QWidget):
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title = Label(self.tr("Nobody yet"), size=LARGE, bold=True)
        self._sentence = Label(
            self.tr("Scan a member's badge, or type the beginning of a name or a personal number."),
            token="quiet",
            wrap=True,
        )
        self.button = Button(self.tr("Choose from the list"), icon="users", key="F2")
        self._caption = Caption(self.tr("Last at the counter"))
        self._visits = QVBoxLayout()
        self._visits.setSpacing(0)
        top = Strip("below")
        first = QVBoxLayout()
        first.setContentsMargins(0, 24, 0, 25)
        first.setSpacing(0)
        first.addWidget(Avatar())
        first.addSpacing(12)
        for part, gap in ((self._title, 4), (self._sentence, 16), (self.button, 0)):
            first.addWidget(part)
            first.addSpacing(gap)
        top.row.addLayout(first, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addSpacing(12)
        second = QVBoxLayout()
        second.setContentsMargins(PAD - 8, 0, PAD - 8, 0)
        self._caption.setContentsMargins(8, 0, 8, 0)
        second.setSpacing(8)
        second.addWidget(self._caption)
        second.addLayout(self._visits)
        column.addLayout(second)
        column.addStretch(1)

    def show_visits(self, visits: Sequence[Visit], now: datetime) -> None:
        empty(self._visits)
        self._caption.setVisible(bool(visits))
        for visit in visits:
            row = RowButton(visit.name, words.when(visit.at, now))
            row.clicked.connect(lambda _=False, member=visit.member: self.chosen.emit(member))
            self._visits.addWidget(row)


class Who(Card):
    """`member_wanted`: another member should be chosen."""

    member_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(caption="-")
        self.setFixedWidth(WIDTH)
        self.nobody, self.member = Nobody(), MemberCard()
        self.other = LinkButton(self.tr("Another member"), key="F2")
        self.other.clicked.connect(self.member_wanted)
        self.nobody.button.clicked.connect(self.member_wanted)
        self.head.row.addWidget(self.other)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nobody)
        self._stack.addWidget(self.member)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._stack)
        scroll = Scroll(inside)
        scroll.inside.setMinimumWidth(1)  # what is too long is shortened, nothing goes sideways
        self.body.addWidget(scroll, 1)
        self.title.setText(self.tr("Who"))

    def show_session(self, session: "Session") -> None:
        somebody = session.card is not None
        self.other.setVisible(somebody)
        self._stack.setCurrentWidget(self.member if somebody else self.nobody)
        self.member.show_session(session)
