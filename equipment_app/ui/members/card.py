"""The head of a member's card: who it is, how the kit stands, what can be done; and under it the sizes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui import formatting
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import SMALL, TITLE, tokens
from equipment_app.ui.members.holdings import MemberHoldings
from equipment_app.ui.members.side import MemberSide
from equipment_app.ui.widgets.button import Button, IconButton, LinkButton
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.label import Avatar, ChipLabel, Label
from equipment_app.ui.widgets.paper_rows import StornoStrip

if TYPE_CHECKING:
    from equipment_app.queries.member_card import MemberCard


WIDE = 700
"""From this width on everything has its room."""
SCHEMES = ("alfa", "kalhoty", "obuv", "rukavice", "hlava")
_FACT, _NARROW_FACT, _TINY_FACT = 80, 66, 58
_TINY = 520


class MemberHead(Strip):
    """72 px."""

    to_counter = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("below", parent=parent)
        self.setFixedHeight(73)
        self.avatar = Avatar(size=48)
        self.name = Label(size=TITLE, bold=True, elide=True)
        self.chip = ChipLabel(parent=self)
        self.facts = Label(token="quiet", elide=True)
        self.counter = Button(self.tr("To the counter"), kind="primary", icon="scan-line")
        self.more = IconButton("ellipsis", self.tr("More"))
        self.counter.clicked.connect(self.to_counter)
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self._lay_out()

    def show_card(self, card: "MemberCard") -> None:
        member = card.member
        self.avatar.show_initials((member.surname[:1] + member.given_name[:1]).upper())
        name = " ".join(part for part in (member.title_before, member.name) if part)
        self.name.setText(f"{name}, {member.title_after}" if member.title_after else name)
        self.name.setMaximumWidth(round(draw.width(self.name.words(), self.name.font())) + 1)
        self.chip.show_chip(self._chip(card))
        number = member.personal_number or (self.tr("civilian") if member.civilian else "")
        self.facts.setText(" · ".join(filter(None, (member.rank, number, member.unit_name, member.function))))
        self.counter.setEnabled(not card.withdrawn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A name is worth more than its initials."""
        super().resizeEvent(event)
        self.avatar.setVisible(self.width() >= _TINY)

    def _chip(self, card: "MemberCard") -> Chip | None:
        if card.withdrawn:
            return Chip(self.tr("left the team"), "log-out")
        if not card.kit:
            return None
        if card.gaps:
            return Chip(self.tr("lacks %n", "", len(card.gaps)), "triangle-alert", "warn")
        return Chip(self.tr("kit complete"), "check", "good")

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.name, 1000)
        first.addWidget(self.chip)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.facts)
        words.addStretch(1)
        self.row.setSpacing(12)
        self.row.setContentsMargins(PAD, 0, 13, 0)
        self.row.addWidget(self.avatar)
        self.row.addLayout(words, 1)
        self.row.addWidget(self.counter)
        self.row.addWidget(self.more)


class MemberSizes(Strip):
    """56 px: a column for each size, then since when the member is in the team.

    Where there is little room the columns are narrower and the days are left out.
    """

    edit = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("below", parent=parent)
        self.setFixedHeight(57)
        self._labels: dict[str, Label] = {}
        self._values: dict[str, Label] = {}
        self.measured = Label(size=SMALL, token="quiet", figures=True)
        self.link = LinkButton(self.tr("Edit sizes"))
        self.link.clicked.connect(self.edit)
        self.row.setSpacing(0)
        self.row.setContentsMargins(PAD, 0, PAD, 5)
        for fact in (*SCHEMES, "since"):
            self.row.addLayout(self._fact(fact))
        self.row.addStretch(1)
        last = QVBoxLayout()
        last.setSpacing(0)
        last.addStretch(1)
        self.measured.setFixedHeight(14)
        last.addWidget(self.measured, 0, Qt.AlignmentFlag.AlignRight)
        last.addWidget(self.link, 0, Qt.AlignmentFlag.AlignRight)
        last.addStretch(1)
        self.row.addLayout(last)

    def show_card(self, card: "MemberCard") -> None:
        for scheme in SCHEMES:
            self._say(scheme, card.member.sizes.get(scheme, ""))
        since = card.member.member_since
        self._say("since", formatting.day(since) if since else "")
        self.measured.setText(
            self.tr("measured {day}").format(day=formatting.day(card.measured)) if card.measured else ""
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow, tiny = self.width() < WIDE, self.width() < _TINY
        self.measured.setVisible(not narrow)
        for part in (self._labels["since"], self._values["since"]):
            part.setVisible(not tiny)
        for scheme in SCHEMES:
            self._values[scheme].setFixedWidth(_TINY_FACT if tiny else _NARROW_FACT if narrow else _FACT)

    def minimumSizeHint(self) -> QSize:
        return QSize(424, self.height())

    def _say(self, fact: str, value: str) -> None:
        label = self._values[fact]
        label.setText(value or "–")
        label.set_token("text" if value else "quiet")
        label.setAccessibleName(f"{self._labels[fact].words()}: {value or '–'}")

    def _fact(self, fact: str) -> QVBoxLayout:
        words = scheme_name(fact) if fact in SCHEMES else self.tr("In AKT since")
        self._labels[fact] = Label(words, size=SMALL, token="quiet")
        self._values[fact] = Label(bold=True, figures=fact == "since")
        self._values[fact].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._labels[fact])
        column.addWidget(self._values[fact])
        column.addStretch(1)
        return column


def scheme_name(scheme: str) -> str:
    """What a kind of size is called."""
    translate = formatting.translate
    names = {
        "alfa": translate("sizes", "Clothing"),
        "kalhoty": translate("sizes", "Trousers"),
        "obuv": translate("sizes", "Shoes"),
        "rukavice": translate("sizes", "Gloves"),
        "hlava": translate("sizes", "Head"),
    }
    return names.get(scheme, scheme)


_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_ANY = 16_777_215


class _Beside(QWidget):
    """Two columns with a hairline between them, or one under the other."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._right = right
        self._row = QBoxLayout(_ACROSS, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addWidget(left, 3)
        self._row.addWidget(right, 2)

    def fit(self, side: int) -> None:
        """The right column is so wide; with 0 it stands below the left one."""
        self._row.setDirection(_ACROSS if side else _DOWN)
        self._right.setMinimumWidth(side)
        self._right.setMaximumWidth(side or _ANY)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, across = QPainter(self), self._row.direction() is _ACROSS
        spot = self._right.geometry()
        line = QRect(spot.x() - 1, 0, 1, self.height()) if across else QRect(0, spot.y() - 1, self.width(), 1)
        painter.fillRect(line, tokens()["line"])
        painter.end()


class CardView(Card):
    """Shows a `MemberCard`; what the parts ask for comes out of the parts' own signals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.card: MemberCard | None = None
        self.top, self.sizes, self.holdings, self.side = MemberHead(), MemberSizes(), MemberHoldings(), MemberSide()
        self.storno = StornoStrip()
        self.body.addWidget(self.top)
        self.body.addWidget(self.storno)
        self.body.addWidget(self.sizes)
        self._both = _Beside(self.holdings, self.side)
        self.body.addWidget(self._both, 1)

    def fit(self, side: int) -> None:
        """So much for what stands beside the holdings; 0: it stands below them."""
        self._both.fit(side)

    def show_card(self, card: "MemberCard") -> None:
        same = self.card is not None and self.card.member.id == card.member.id
        self.card = card
        for part in (self.top, self.sizes, self.holdings, self.side):
            part.show_card(card)
        if not same:
            self.storno.turn_away()
