"""The member's column: who is at the counter, or nobody yet and who was here last."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from equipment_app.domain.sizes import Standing, standing
from equipment_app.queries.counter import Card as CounterCard
from equipment_app.queries.counter import Section, Visit
from equipment_app.store.records.people import Member
from equipment_app.ui import formatting
from equipment_app.ui.counter import words
from equipment_app.ui.counter.session import Session
from equipment_app.ui.counter.words import Counted
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import LARGE, SMALL, font, tokens
from equipment_app.ui.widgets.button import Button, RowButton
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.icon_label import Avatar, IconLabel
from equipment_app.ui.widgets.kit_bar import KitBar
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import empty, take_out
from equipment_app.ui.widgets.link import LinkButton
from equipment_app.ui.widgets.scrolling import Scroll


def block(*, below: bool = True) -> tuple[Strip, QVBoxLayout]:
    """A part of the card, with the hairline under it."""
    strip = Strip("below" if below else "none")
    column = QVBoxLayout()
    column.setContentsMargins(0, 12, 0, 13 if below else 12)
    column.setSpacing(0)
    strip.row.addLayout(column, 1)
    return strip, column


translate = QCoreApplication.translate
_APART, _IN_ROW = 6, 3
"""The least room between two sizes, and how many stand in a row where five have not that room."""


class Heads(QWidget):
    """Initials, name, rank and number, unit; under them the sizes, in two rows where they would touch."""

    def __init__(self) -> None:
        super().__init__()
        self._member: Member | None = None
        self._avatar = Avatar()
        self.name = Label(size=LARGE, bold=True, elide=True)
        self._number = Label(token="quiet", elide=True)
        self._unit = Label(token="quiet", elide=True)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for label in (self.name, self._number, self._unit):
            lines.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)
        self._sizes, self._rest = QHBoxLayout(), QHBoxLayout()
        self._facts: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(row)
        sizes = QVBoxLayout()
        sizes.setSpacing(8)
        for part in (self._sizes, self._rest):
            part.setSpacing(0)
            sizes.addLayout(part)
        column.addLayout(sizes)

    def show_member(self, member: Member) -> None:
        if member is self._member:
            return
        self._member = member
        self._avatar.show_initials(member.surname[:1] + member.given_name[:1])
        self.name.setText(member.name)
        self._number.setText(" · ".join(filter(None, (member.rank, member.personal_number))))
        self._unit.setText(" · ".join(filter(None, (member.unit_name, member.function))))
        for fact in self._facts:
            fact.hide()
            fact.deleteLater()
        self._facts = [_size(title, member.sizes.get(code, "–")) for code, title in _schemes()]
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for row in (self._sizes, self._rest):
            take_out(row)
        wide = sum(fact.sizeHint().width() for fact in self._facts) + _APART * (len(self._facts) - 1) <= self.width()
        for number, fact in enumerate(self._facts):
            row = self._sizes if wide or number < _IN_ROW else self._rest
            if wide and number:
                row.addStretch(1)
            row.addWidget(fact, 0 if wide else 1)
        if not wide and self._facts:
            self._rest.addStretch(2 * _IN_ROW - len(self._facts))


def _size(title: str, value: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(title, size=SMALL, token="quiet"))
    column.addWidget(Label(value, bold=True))
    return made


def _schemes() -> list[tuple[str, str]]:
    """The sizes shown: code of the scheme, what it is called here."""
    return [
        ("alfa", translate("counter", "Clothing")),
        ("kalhoty", translate("counter", "Trousers")),
        ("obuv", translate("counter", "Shoes")),
        ("rukavice", translate("counter", "Gloves")),
        ("hlava", translate("counter", "Head")),
    ]


_ROW, _NAME = 24, 64


class Holdings(QWidget):
    """The last row says how many sections found no room."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: tuple[Section, ...] = ()

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        self._sections = sections
        said = (f"{s.name} {s.pieces}: {', '.join(words.short(item) for item in s.items)}" for s in sections)
        self.setAccessibleName("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, fit = QPainter(self), self.height() // _ROW
        all_fit = len(self._sections) <= fit
        shown = self._sections if all_fit else self._sections[: max(0, fit - 1)]
        for number, section in enumerate(shown):
            self._paint_row(painter, QRectF(0, number * _ROW, self.width(), _ROW), section)
        if not all_fit and fit:
            left = len(self._sections) - len(shown)
            more = Counted().more_sections(left)
            rect = QRectF(0, len(shown) * _ROW, self.width(), _ROW)
            draw.text(painter, rect, more, tokens()["quiet"], font(SMALL))
        painter.end()

    def _paint_row(self, painter: QPainter, rect: QRectF, section: Section) -> None:
        colors = tokens()
        taken = draw.text(painter, rect, str(section.pieces), colors["text"], font(figures=True), draw.RIGHT)
        draw.text(painter, QRectF(rect.x(), rect.y(), _NAME - 4, _ROW), section.name, colors["text"], font())
        rest = QRectF(rect.x() + _NAME, rect.y(), rect.width() - _NAME - taken - 12, _ROW)
        items = ", ".join(words.short(item) for item in section.items)
        draw.text(painter, rest, items, colors["quiet"], font(SMALL))


class Notice(QWidget):
    """What is owed: an icon, words, how many, and under them what it is."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._title, self._count = Label(bold=True), Label(bold=True, figures=True)
        self._detail = Label(size=SMALL, token="quiet", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel(icon, "warn"))
        row.addWidget(self._title, 1)
        row.addWidget(self._count)
        under = QHBoxLayout()
        under.setContentsMargins(24, 0, 0, 0)
        under.addWidget(self._detail, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(under)

    def say(self, title: str, count: int, detail: str) -> None:
        self._title.setText(title)
        self._count.setText(str(count))
        self._detail.setText(detail)
        self.setVisible(bool(count))


class KitCount(QWidget):
    """5 + 8 of 16: what the cart adds stands out."""

    def __init__(self) -> None:
        super().__init__()
        self._has, self._cart = Label(token="quiet", figures=True), Label(token="accent", bold=True, figures=True)
        self._whole = Label(token="quiet", figures=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._has, self._cart, self._whole):
            row.addWidget(part)

    def say(self, has: int, cart: int, whole: int) -> None:
        _, of_whole = formatting.out_of(has, whole).split(" ", 1)
        self._has.setText(str(has))
        self._cart.setText(f"+ {cart}")
        self._cart.setVisible(bool(cart))
        self._whole.setText(of_whole)


class MemberCard(QWidget):
    opened = Signal(int)
    """The member's own page is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._member = 0
        self.heads, self.bar, self.holdings = Heads(), KitBar(), Holdings()
        self.kit, self.kit_count = Label(bold=True, elide=True), KitCount()
        self.overdue, self.unsigned = Notice("clock"), Notice("pen-line")
        self.holds, self.card_link = Label(bold=True), LinkButton(self.tr("Card"), arrow=True)
        self.card_link.clicked.connect(lambda: self.opened.emit(self._member))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        who, body = block()
        body.addWidget(self.heads)
        self._owes, owes = block()
        owes.setSpacing(8)
        owes.addWidget(self.overdue)
        owes.addWidget(self.unsigned)
        self._kit_block = self._make_kit()
        for part in (who, self._kit_block, self._owes):
            column.addWidget(part)
        column.addWidget(self._make_holdings(), 1)

    def show_session(self, session: "Session") -> None:
        card = session.card
        if card is None:
            return
        self._member = card.member.id
        self.heads.show_member(card.member)
        self._show_kit(session)
        self._show_notices(card)
        self.holds.setText(self.tr("Holds %n item(s)", "", card.pieces))
        self.holdings.show_sections(card.sections)

    def _make_kit(self) -> Strip:
        strip, column = block()
        title = QHBoxLayout()
        title.addWidget(self.kit, 1)
        title.addWidget(self.kit_count)
        column.addLayout(title)
        column.addSpacing(8)
        column.addWidget(self.bar)
        return strip

    def _make_holdings(self) -> Strip:
        strip, column = block(below=False)
        column.setContentsMargins(0, 10, 0, 12)
        title = QHBoxLayout()
        title.addWidget(self.holds, 1)
        title.addWidget(self.card_link)
        column.addLayout(title)
        column.addSpacing(3)
        column.addWidget(self.holdings, 1)
        return strip

    def _show_kit(self, session: "Session") -> None:
        kit = session.kit
        self._kit_block.setVisible(kit is not None)
        if kit is None:
            return
        ready = {part.article: session.ready(part.article) for part in kit.parts}
        parts = standing(kit, session.kept, ready)
        has, cart = parts.count(Standing.HAS), parts.count(Standing.CART)
        lacks = len(parts) - has - cart
        self.kit.setText(kit.name)
        self.kit_count.say(has, cart, len(parts))
        complete = self.tr("has {has} · in the cart {cart} · then it is complete")
        after = self.tr("has {has} · in the cart {cart} · then {lacks} missing") if lacks else complete
        whole = self.tr("has everything") if has == len(parts) else self.tr("has {has} · {lacks} missing")
        self.bar.say([part.value for part in parts], (after if cart else whole).format(has=has, cart=cart, lacks=lacks))

    def _show_notices(self, card: CounterCard) -> None:
        late = card.overdue[0] if card.overdue else None
        detail = ""
        if late:
            days = self.tr("%n day(s)", "", (card.today - late.until).days)
            lent = self.tr("{name}, lent until {day} ({days})")
            detail = lent.format(name=words.name(late.item), day=formatting.day_and_month(late.until), days=days)
        self.overdue.say(self.tr("Overdue"), len(card.overdue), detail)
        paper = card.unsigned
        day = formatting.day(paper.day) if paper else ""
        self.unsigned.say(
            self.tr("Not signed"), paper.count if paper else 0, f"{paper.number} · {day}" if paper else ""
        )
        self._owes.setVisible(bool(late or paper))


WIDTH, MIDDLE, NARROW = 264, 232, 216


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


class MemberPanel(Card):
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
