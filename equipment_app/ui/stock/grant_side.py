"""The chain of papers of one thing beside the register of its grant: from the contract to where it is, holes named."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from equipment_app.domain.kinds import KINDS
from equipment_app.queries.filters import PaperState
from equipment_app.queries.grant_chain import CONTRACT, INVOICE, NOTE, Chain, ChainLink
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import LARGE, SMALL, font
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import Card, EmptyState, Strip
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, as_widget, in_column, stacked
from equipment_app.ui.widgets.walked import Walked

WIDTH = 308
_STEP, _PAD = 36, 16
_ICONS = {CONTRACT: "file-text", NOTE: "truck", INVOICE: "stamp"}


class ChainView(Walked[ChainLink]):
    """Up and Down walk the papers, Enter or a click opens one."""

    opened = Signal(str)
    """The number of a paper of the store."""

    def __init__(self, moved: Callable[[float], object]) -> None:
        super().__init__(self.tr("Chain of papers"))
        self.links: Sequence[ChainLink] = ()
        self.at = 0
        self._moved = moved

    def show_links(self, links: Sequence[ChainLink]) -> None:
        self.links, self.at = links, max(0, len(links) - 1)
        self.setFixedHeight(max(1, len(links) * _STEP + 12))
        self.tell()

    def current(self) -> ChainLink | None:
        return self.links[self.at] if self.links else None

    def sentence(self, place: ChainLink) -> str:
        """Issued, 990026, 12. 1. 2022: PP-2022-000028, scan attached"""
        what = formatting.listed(self._words(place), formatting.day(place.at) if place.at else "")
        return f"{what}: {self._paper(place)}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and self.links:
            self.at = min(max(0, self.at + step), len(self.links) - 1)
            self._moved(self.at * _STEP + _STEP / 2)
            self.tell()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._open(int((event.position().y() - 6) // _STEP))

    def _open(self, place: int) -> None:
        """Papers of the supplier are not in the store; what has no number has no paper."""
        if 0 <= place < len(self.links):
            self.at = place
            self.tell()
            link = self.links[place]
            if link.kind in KINDS and not link.paper.startswith("#"):
                self.opened.emit(link.paper)

    def _words(self, link: ChainLink) -> str:
        who = link.who if link.kind in KINDS and KINDS[link.kind].side else ""
        return formatting.listed(link.words.said(language()), who)

    def _paper(self, link: ChainLink) -> str:
        if not link.paper:
            return self.tr("missing")
        state = formatting.state_chip(link.state, link.paper).text if link.state else ""
        return formatting.dotted(link.paper, state)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        for place, link in enumerate(self.links):
            top = 6 + place * _STEP
            if place:
                painter.fillRect(QRectF(_PAD + 8, top - 12, 1, 14), colors["line"])
            hole = not link.paper
            icon = "circle-dashed" if hole else _ICONS.get(link.kind) or KINDS[link.kind].icon
            icons.paint(painter, icon, _PAD, top + 2, colors["warn" if hole else "quiet"], 16)
            room = QRectF(_PAD + 26, top, self.width() - 2 * _PAD - 26, 20)
            day = formatting.day(link.at) if link.at else ""
            wide = draw.text(painter, room, day, colors["quiet"], font(SMALL, figures=True), draw.RIGHT) if day else 0
            last = place == len(self.links) - 1
            draw.text(painter, room.adjusted(0, 0, -wide - 8, 0), self._words(link), colors["text"], font(bold=last))
            ink = colors["warn" if hole or link.state is PaperState.UNSIGNED else "quiet"]
            draw.text(painter, room.translated(0, 16), self._paper(link), ink, font(SMALL))
            if self.ringed and place == self.at:
                draw.ring(painter, QRectF(8, top - 3, self.width() - 16, _STEP), radius=4)


class GrantSide(Card):
    opened = Signal(int, str)
    """A thing, all that became of which is wanted; and its code."""

    def __init__(self) -> None:
        super().__init__()
        self.chain: Chain | None = None
        self.name, self.code = Label(size=LARGE, bold=True, elide=True), Label(size=SMALL, token="quiet", elide=True)
        self.kept = Label(size=SMALL, token="quiet", elide=True)
        self.view = ChainView(self._follow)
        self.room = Scroll(in_column(self.view, None))
        self.sign, self.whole = IconLabel("check", "good"), Label(elide=True)
        self.more = LinkButton(self.tr("Open"), arrow=True, does=self._more)
        self.nothing = EmptyState("scan-line")
        self.nothing.say(
            self.tr("No item chosen"), self.tr("Scan an item of the grant, or unfold an article and choose one.")
        )
        head = Strip("below", in_column(self.name, self.code, self.kept, spacing=3), margins=(_PAD, 10, _PAD, 10))
        shown = as_widget(in_column(head, (self.room, 1)))
        self.stack = stacked(self.nothing, shown)
        self.body.addWidget(self.stack, 1)
        self.lay_foot(self.sign, (self.whole, 1), self.more, high=44)
        self.show_chain(None)

    def show_chain(self, chain: Chain | None) -> None:
        self.chain = chain
        self.foot.setVisible(chain is not None)
        self.stack.setCurrentIndex(int(chain is not None))
        if chain is None:
            return
        thing = chain.card.thing
        self.name.setText(formatting.name(thing))
        self.code.setText(formatting.dotted(thing.code, thing.inventory, thing.serial) or thing.size)
        until = formatting.day(chain.kept_until) if chain.kept_until else ""
        self.kept.setText(self.tr("to be kept until {day}").format(day=until) if until else self.tr("need not be kept"))
        self.view.show_links(chain.links)
        holes, papers = chain.holes, sum(bool(link.paper) for link in chain.links)
        self.sign.show_icon("triangle-alert" if holes else "check", "warn" if holes else "good")
        missing = ", ".join(link.words.said(language()).lower() for link in holes)
        whole = self.tr("Unbroken, %n paper(s)", "", papers)
        self.whole.setText(self.tr("Missing: {papers}").format(papers=missing) if holes else whole)

    def _follow(self, y: float) -> None:
        self.room.ensureVisible(0, int(y), 0, _STEP)

    def _more(self) -> None:
        if self.chain is not None:
            self.opened.emit(self.chain.card.thing.id, self.chain.card.thing.code)
