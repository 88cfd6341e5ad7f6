"""What happened to a member, in a line and a half."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from equipment_app.domain.kinds import KINDS, Kind, Side
from equipment_app.ui import formatting
from equipment_app.ui.formatting import translate
from equipment_app.ui.widgets.entry_rows import Entry, Section
from equipment_app.ui.widgets.paper_rows import PaperRows

if TYPE_CHECKING:
    from equipment_app.queries.member_card import Event, Gap, MemberCard


def _event_icon(event: "Event") -> str:
    """A kit has the sign of kits."""
    kind = KINDS[event.kind]
    return "layers" if kind.side is Side.TARGET and not event.thing and event.reason else kind.icon


def _event_title(event: "Event") -> str:
    """Základní výstroj, 20 ks · Vráceno: bunda zimní XL · Storno PP-2026-000109."""
    if event.kind == Kind.STORNO:
        return translate("events", "Cancelled {number}").format(number=event.cancels)
    pieces = formatting.pieces(event.pieces, event.unit or "ks")
    if event.thing:
        what = f"{formatting.named(event.thing, event.thing_en)} {event.size}".strip()
        what = f"{what}, {pieces}" if event.pieces > 1 else what
    else:
        several = translate("events", "Several items")
        what = f"{event.reason or several}, {pieces}"
    came = KINDS[event.kind].side is Side.TARGET
    return what if came else f"{formatting.deed(event.kind).capitalize()}: {what}"


def _event_below(event: "Event") -> str:
    """The day, the paper, and why."""
    facts = [formatting.day(event.day), event.number]
    if event.kind == Kind.STORNO:
        facts = [formatting.day(event.day), event.reason]
    elif event.cancelled_by:
        facts.append(translate("events", "cancelled"))
    elif event.remark:
        facts.append(event.remark)
    return " · ".join(filter(None, facts))


WIDTH = 273
SHOWN = 4
"""Events and papers at first; the link shows all of them."""


class MemberSide(QScrollArea):
    issue_gaps = Signal()
    papers_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.gaps, self.history, self.papers = Section(), Section(), Section(line=False)
        self.gaps.link.setText(self.tr("Issue"))
        self.history.title.setText(self.tr("History"))
        self.papers.title.setText(self.tr("Papers"))
        self._card: MemberCard | None = None
        self._whole = False
        self.rows = PaperRows(self.history, self.papers)
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
        same = self._card is not None and self._card.member.id == card.member.id
        self._whole = self._whole and same
        self._card = card
        self.rows.show_papers(card.papers, same=same)
        self._show(card)

    def _show(self, card: "MemberCard") -> None:
        self.gaps.setVisible(bool(card.gaps) and not card.withdrawn)
        self.gaps.title.setText(self.tr("Kit lacks %n", "", len(card.gaps)))
        self.gaps.show_rows([self._gap(gap) for gap in card.gaps])
        self.history.link.setText(self.tr("Less") if self._whole else self._all(len(card.events)))
        self.history.link.setVisible(len(card.events) > SHOWN)
        shown = card.events if self._whole else card.events[:SHOWN]
        self.history.show_rows([self._event(event) for event in shown] or [Entry(self.tr("Nothing yet"))])
        self.papers.setVisible(bool(card.papers))
        self.papers.link.setText(self._all(len(card.papers)))
        self.papers.link.setVisible(len(card.papers) > SHOWN)
        self.papers.show_rows([self.rows.entry(paper) for paper in card.papers[:SHOWN]])

    def _all(self, count: int) -> str:
        return self.tr("All {count}").format(count=formatting.thousands(count))

    def _toggle(self) -> None:
        self._whole = not self._whole
        if self._card is not None:
            self._show(self._card)

    def _gap(self, gap: "Gap") -> Entry:
        size = "" if formatting.size(gap.size) == "–" else formatting.size(gap.size)
        words = f"{formatting.named(gap.name, gap.name_en)} {size}".strip()
        if gap.pieces > 1:
            words = f"{gap.pieces} × {words}"
        if gap.stock:
            aside = self.tr("{pieces} in stock").format(pieces=formatting.pieces(gap.stock, gap.unit))
            return Entry(words, "circle-dashed", "warn", aside=aside, aside_token="good")
        return Entry(words, "circle-x", "bad", aside=self.tr("not in stock"), aside_token="bad")

    def _event(self, event: "Event") -> Entry:
        entry = Entry(
            _event_title(event), _event_icon(event), below=_event_below(event), struck=bool(event.cancelled_by)
        )
        return self.rows.about(entry, event.number, event.cancelled_by)
