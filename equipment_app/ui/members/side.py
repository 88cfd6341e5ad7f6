"""Beside what a member holds: what their kit lacks, what happened to them, and their papers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from equipment_app.ui import draw, icons, said
from equipment_app.ui.cells import Chip
from equipment_app.ui.colors import Token
from equipment_app.ui.members import events
from equipment_app.ui.paper_words import state_chip
from equipment_app.ui.theme import LARGE, SMALL, font, tokens
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.focus_ring import FocusRing
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.link import LinkButton

if TYPE_CHECKING:
    from equipment_app.queries.member_card import Event, Gap, MemberCard, PaperLine

WIDTH = 273
SHOWN = 4
"""Events and papers at first; the link shows all of them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: icon, words, a second quiet line, a fact or a chip at the right, and where a press leads."""

    words: str
    icon: str = ""
    token: Token = "quiet"
    below: str = ""
    aside: str = ""
    aside_token: Token = "quiet"
    chip: Chip | None = None
    struck: bool = False
    act: Callable[[], object] | None = None


class Row(QPushButton):
    """28 px, with a second line 40."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setFixedHeight(40 if entry.below else 28)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(filter(None, (entry.words, entry.below, entry.aside, str(entry.chip or "")))))
        if entry.act is None:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(lambda _, act=entry.act: act())

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        FocusRing.enter(self, event.reason(), gap=-2)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        FocusRing.leave(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors, entry = QPainter(self), tokens(), self.entry
        if entry.act and self.underMouse():
            painter.fillRect(self.rect(), colors["hover"])
        line = QRectF(PAD, 3 if entry.below else 0, self.width() - 2 * PAD, 18 if entry.below else self.height())
        if entry.icon:
            icons.paint(painter, entry.icon, PAD, line.center().y() - 8, colors[entry.token])
            line.setLeft(PAD + 24)
        if entry.chip:
            wide = draw.chip_width(entry.chip)
            draw.chip(painter, entry.chip, line.right() - wide, line.center().y())
            line.setRight(line.right() - wide - 8)
        if entry.aside:
            small = font(SMALL, figures=True)
            taken = draw.text(painter, line, entry.aside, colors[entry.aside_token], small, draw.RIGHT)
            line.setRight(line.right() - taken - 8)
        face = font()
        if entry.struck:
            face = type(face)(face)
            face.setStrikeOut(True)
        draw.text(painter, line, entry.words, colors["quiet" if entry.struck else "text"], face)
        if entry.below:
            below = QRectF(line.left(), 20, self.width() - PAD - line.left(), 16)
            draw.text(painter, below, entry.below, colors["quiet"], font(SMALL, figures=False))
        painter.end()


class Section(Strip):
    """A title, a link, and rows; the last section has no line below."""

    def __init__(self, line: bool = True, parent: QWidget | None = None) -> None:
        super().__init__("below" if line else "none", parent)
        self.title = Label(size=LARGE, bold=True)
        self.link = LinkButton(arrow=True)
        head = Strip("none")
        head.setFixedHeight(28)
        head.row.addWidget(self.title, 1)
        head.row.addWidget(self.link)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(self._rows)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addLayout(column)

    def show_rows(self, entries: Sequence[Entry]) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for entry in entries:
            self._rows.addWidget(Row(entry))


class Side(QScrollArea):
    issue_gaps = Signal()
    paper_wanted = Signal(str)
    papers_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.gaps, self.history, self.papers = Section(), Section(), Section(line=False)
        self._card: MemberCard | None = None
        self._whole = False
        self.gaps.link.clicked.connect(self.issue_gaps)
        self.history.link.clicked.connect(self._toggle)
        self.papers.link.clicked.connect(self.papers_wanted)
        inner = QWidget()
        inner.setProperty("clear", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self.gaps, self.history, self.papers):
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(inner)

    def show_card(self, card: "MemberCard") -> None:
        if self._card is None or self._card.member.id != card.member.id:
            self._whole = False
        self._card = card
        self.retranslate()

    def retranslate(self) -> None:
        card = self._card
        if card is None:
            return
        self.gaps.setVisible(bool(card.gaps) and not card.withdrawn)
        self.gaps.title.setText(self.tr("Kit lacks %n", "", len(card.gaps)))
        self.gaps.link.setText(self.tr("Issue"))
        self.gaps.show_rows([self._gap(gap) for gap in card.gaps])
        self.history.title.setText(self.tr("History"))
        self.history.link.setText(self.tr("Less") if self._whole else self._all(len(card.events)))
        self.history.link.setVisible(len(card.events) > SHOWN)
        shown = card.events if self._whole else card.events[:SHOWN]
        self.history.show_rows([self._event(event) for event in shown] or [Entry(self.tr("Nothing yet"))])
        self.papers.title.setText(self.tr("Papers"))
        self.papers.setVisible(bool(card.papers))
        self.papers.link.setText(self._all(len(card.papers)))
        self.papers.show_rows([self._paper(paper) for paper in card.papers[:SHOWN]])

    def _all(self, count: int) -> str:
        return self.tr("All {count}").format(count=said.thousands(count))

    def _toggle(self) -> None:
        self._whole = not self._whole
        self.retranslate()

    def _gap(self, gap: "Gap") -> Entry:
        size = "" if said.size(gap.size) == "–" else said.size(gap.size)
        words = f"{said.named(gap.name, gap.name_en)} {size}".strip()
        if gap.pieces > 1:
            words = f"{gap.pieces} × {words}"
        if gap.stock:
            aside = self.tr("{pieces} in stock").format(pieces=said.pieces(gap.stock, gap.unit))
            return Entry(words, "circle-dashed", "warn", aside=aside, aside_token="good")
        return Entry(words, "circle-x", "bad", aside=self.tr("not in stock"), aside_token="bad")

    def _event(self, event: "Event") -> Entry:
        number = event.number
        return Entry(
            events.title(event),
            events.icon(event),
            below=events.below(event),
            struck=bool(event.cancelled_by),
            act=(lambda: self.paper_wanted.emit(number)) if number else None,
        )

    def _paper(self, paper: "PaperLine") -> Entry:
        return Entry(paper.number, chip=state_chip(paper.state), act=lambda: self.paper_wanted.emit(paper.number))
