"""The member's column: who is at the counter, or nobody yet and who was here last."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.cart_state import ready
from equipment_app.domain.sizes import Standing, missing, standing
from equipment_app.queries.counter import CounterCard, HeldSection, Visit
from equipment_app.queries.membership import Left
from equipment_app.store.records.people import Member
from equipment_app.ui import formatting
from equipment_app.ui.counter import words
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.counter.words import Counted
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import LARGE, SMALL, font, tokens
from equipment_app.ui.widgets.button import Button, LinkButton, RowButton
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.label import Avatar, Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import Margins, Part, Scroll, empty, in_column, in_row, stacked, take_out


def block(*parts: Part, below: bool = True, margins: Margins = (0, 12, 0, 13), spacing: int = 0) -> Strip:
    """A part of the card, with the hairline under it."""
    return Strip("below" if below else "none", (in_column(*parts, margins=margins, spacing=spacing), 1))


_SCHEMES = {
    "alfa": QT_TRANSLATE_NOOP("counter", "Clothing"),
    "kalhoty": QT_TRANSLATE_NOOP("counter", "Trousers"),
    "obuv": QT_TRANSLATE_NOOP("counter", "Shoes"),
    "rukavice": QT_TRANSLATE_NOOP("counter", "Gloves"),
    "hlava": QT_TRANSLATE_NOOP("counter", "Head"),
}
"""The sizes shown: by the code of the scheme, what it is called here."""
_APART, _IN_ROW = 6, 3
"""The least room between two sizes, and how many stand in a row where five have not that room."""


class Heads(QWidget):
    """Initials, name, rank and number, unit; under them the sizes, in two rows where they would touch."""

    def __init__(self) -> None:
        super().__init__()
        self._member: Member | None = None
        self.avatar = Avatar()
        self.name = Label(size=LARGE, bold=True, elide=True)
        self._number = Label(token="quiet", elide=True)
        self._unit = Label(token="quiet", elide=True)
        names = (in_column(self.name, self._number, self._unit), 1)
        row = in_row((self.avatar, 0, Qt.AlignmentFlag.AlignVCenter), names, spacing=12)
        self._sizes, self._rest = in_row(), in_row()
        self._facts: list[QWidget] = []
        in_column(row, in_column(self._sizes, self._rest, spacing=8), on=self, spacing=16)

    def show_member(self, member: Member) -> None:
        if member is self._member:
            return
        self._member = member
        self.avatar.show_initials(member.surname[:1] + member.given_name[:1])
        self.name.setText(member.name)
        self._number.setText(" · ".join(filter(None, (member.rank, member.personal_number))))
        self._unit.setText(" · ".join(filter(None, (member.unit_name, member.function))))
        for fact in self._facts:
            fact.hide()
            fact.deleteLater()
        self._facts = [_size(words.said(title), member.sizes.get(code, "–")) for code, title in _SCHEMES.items()]
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
    in_column(Label(title, size=SMALL, token="quiet"), Label(value, bold=True), on=made)
    return made


_ROW, _NAME = 24, 64


class Holdings(draw.Painted):
    """The last row says how many sections found no room."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: tuple[HeldSection, ...] = ()

    def show_sections(self, sections: tuple[HeldSection, ...]) -> None:
        self._sections = sections
        said = (f"{s.name} {s.pieces}: {', '.join(words.short(item) for item in s.items)}" for s in sections)
        self.setAccessibleName("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        fit = self.height() // _ROW
        all_fit = len(self._sections) <= fit
        shown = self._sections if all_fit else self._sections[: max(0, fit - 1)]
        for number, section in enumerate(shown):
            self._paint_row(painter, QRectF(0, number * _ROW, self.width(), _ROW), section)
        if not all_fit and fit:
            left = len(self._sections) - len(shown)
            more = Counted().more_sections(left)
            rect = QRectF(0, len(shown) * _ROW, self.width(), _ROW)
            draw.text(painter, rect, more, colors["quiet"], font(SMALL))

    def _paint_row(self, painter: QPainter, rect: QRectF, section: HeldSection) -> None:
        colors = tokens()
        taken = draw.text(painter, rect, str(section.pieces), colors["text"], font(figures=True), draw.RIGHT)
        draw.text(painter, QRectF(rect.x(), rect.y(), _NAME - 4, _ROW), section.name, colors["text"], font())
        rest = QRectF(rect.x() + _NAME, rect.y(), rect.width() - _NAME - taken - 12, _ROW)
        items = ", ".join(words.short(item) for item in section.items)
        draw.text(painter, rest, items, colors["quiet"], font(SMALL))


class OwedNotice(QWidget):
    """What is owed: an icon, words, how many, and under them what it is."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._title, self._count = Label(bold=True), Label(bold=True, figures=True)
        self._detail = Label(size=SMALL, token="quiet", wrap=True)
        in_column(
            in_row(IconLabel(icon, "warn"), (self._title, 1), self._count, spacing=8),
            in_row((self._detail, 1), margins=(24, 0, 0, 0)),
            on=self,
            spacing=4,
        )

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
        in_row(self._has, self._cart, self._whole, on=self, spacing=4)

    def say(self, has: int, cart: int, whole: int) -> None:
        _, of_whole = formatting.out_of(has, whole).split(" ", 1)
        self._has.setText(str(has))
        self._cart.setText(f"+ {cart}")
        self._cart.setVisible(bool(cart))
        self._whole.setText(of_whole)


class MemberCard(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.heads, self.bar, self.holdings = Heads(), KitBar(), Holdings()
        self.kit, self.kit_count = Label(bold=True, elide=True), KitCount()
        self.overdue, self.unsigned = OwedNotice("clock"), OwedNotice("pen-line")
        self.holds, self.card_link = Label(bold=True), LinkButton(self.tr("Card"), arrow=True)
        self.left = OwedNotice("log-out")
        self._owes = block(self.left, self.overdue, self.unsigned, spacing=8)
        self.missing = LinkButton(self.tr("Issue what is missing"), arrow=True)
        kit = in_row((self.kit, 1), self.kit_count, spacing=None)
        self._kit_block = block(kit, 8, self.bar, in_row(None, self.missing))
        head = in_row((self.holds, 1), self.card_link, spacing=None)
        holdings = block(head, 3, (self.holdings, 1), below=False, margins=(0, 10, 0, 12))
        in_column(block(self.heads), self._kit_block, self._owes, (holdings, 1), on=self)

    def show_session(self, session: CounterSession) -> None:
        card = session.card
        if card is None:
            return
        self.heads.show_member(card.member)
        self._show_kit(session)
        self._show_notices(card)
        self.holds.setText(self.tr("Holds %n item(s)", "", card.pieces))
        self.holdings.show_sections(card.sections)

    def _show_kit(self, session: CounterSession) -> None:
        kit = session.kit
        self._kit_block.setVisible(kit is not None)
        if kit is None:
            return
        parts = standing(kit, session.kept, ready(session.judged))
        has, cart = parts.count(Standing.HAS), parts.count(Standing.CART)
        lacks = len(parts) - has - cart
        lacking = session.card is not None and missing(session.card.entitled, session.kept, session.cart.coming())
        self.missing.setVisible(bool(lacking))
        self.kit.setText(kit.name)
        self.kit_count.say(has, cart, len(parts))
        said = self._said(lacks, cart, returns=any(one.line.returning for one in session.judged))
        self.bar.say([part.value for part in parts], said.format(has=has, cart=cart, lacks=lacks))

    def _said(self, lacks: int, cart: int, *, returns: bool) -> str:
        """What comes back in this cart is not said to be had."""
        match bool(cart), bool(lacks):
            case True, True if returns:
                return self.tr("keeps {has} · in the cart {cart} · then {lacks} missing")
            case True, True:
                return self.tr("has {has} · in the cart {cart} · then {lacks} missing")
            case True, False if returns:
                return self.tr("keeps {has} · in the cart {cart} · then it is complete")
            case True, False:
                return self.tr("has {has} · in the cart {cart} · then it is complete")
            case False, True if returns:
                return self.tr("keeps {has} · then {lacks} missing")
            case False, True:
                return self.tr("has {has} · {lacks} missing")
        return self.tr("has everything")

    def _show_notices(self, card: CounterCard) -> None:
        late = card.overdue[0] if card.overdue else None
        detail = ""
        if late:
            days = self.tr("%n day(s)", "", (card.today - late.until).days)
            lent = self.tr("{name}, lent until {day} ({days})")
            detail = lent.format(name=words.name(late.item), day=formatting.day_and_month(late.until), days=days)
        self.overdue.say(self.tr("Overdue"), len(card.overdue), detail)
        paper = card.unsigned
        first = f"{paper.number} · {formatting.day(paper.day)}" if paper else ""
        self.unsigned.say(self.tr("Not signed"), paper.count if paper else 0, first)
        self.left.say(self.tr("Has left the team"), card.pieces if card.left else 0, self._how_left(card.left))
        self._owes.setVisible(bool(late or paper or card.left))

    def _how_left(self, left: Left | None) -> str:
        """By which sheet, and by when it is to be settled."""
        if left is None:
            return ""
        until = self.tr("settle by {day}").format(day=formatting.day(left.until)) if left.until else ""
        return ", ".join(filter(None, (self.tr("returns only"), left.sheet, until)))


WIDTH, MIDDLE, NARROW = 264, 232, 216


class Nobody(QWidget):
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title = Label(self.tr("Nobody yet"), size=LARGE, bold=True)
        how = self.tr("Scan a member's badge, or type the beginning of a name or a personal number.")
        self._sentence = Label(how, token="quiet", wrap=True)
        self.button = Button(self.tr("Choose from the list"), icon="users", key="F2")
        self._caption = Caption(self.tr("Last at the counter"))
        self._visits = in_column()
        top = block(Avatar(), 12, self._title, 4, self._sentence, 16, self.button, margins=(0, 24, 0, 25))
        self._caption.setContentsMargins(8, 0, 8, 0)
        last = in_column(self._caption, self._visits, margins=(PAD - 8, 0, PAD - 8, 0), spacing=8)
        in_column(top, 12, last, None, on=self)

    def show_visits(self, visits: Sequence[Visit], now: datetime) -> None:
        empty(self._visits)
        self._caption.setVisible(bool(visits))
        for visit in visits:
            row = RowButton(visit.name, words.when(visit.at, now))
            row.clicked.connect(lambda _=False, member=visit.member: self.chosen.emit(member))
            self._visits.addWidget(row)


class MemberPanel(Card):
    def __init__(self) -> None:
        super().__init__(caption=self.tr("Who"))
        self.setFixedWidth(WIDTH)
        self.nobody, self.member = Nobody(), MemberCard()
        self.other = LinkButton(self.tr("Another member"), key="F2")
        self.head.row.addWidget(self.other)
        self._stack = stacked(self.nobody, self.member)
        scroll = Scroll(in_column(self._stack))
        scroll.inside.setMinimumWidth(1)  # what is too long is shortened, nothing goes sideways
        self.body.addWidget(scroll, 1)

    def show_session(self, session: CounterSession) -> None:
        somebody = session.card is not None
        self.other.setVisible(somebody)
        self._stack.setCurrentWidget(self.member if somebody else self.nobody)
        self.member.show_session(session)


KitPart = Literal["has", "cart", "lacks"]


class KitBar(draw.Painted):
    """A segment for each part over the sentence: they never speak alone."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[KitPart] = ()
        self.sentence = Label(size=SMALL, token="quiet", elide=True)
        in_column(12, self.sentence, on=self)

    def say(self, parts: Sequence[KitPart], sentence: str) -> None:
        self._parts = parts
        self.update()
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        step = (self.width() + 2) / max(1, len(self._parts))
        for number, part in enumerate(self._parts):
            left, right = round(number * step), round((number + 1) * step) - 2
            rect = QRectF(left, 0, right - left, 8)
            if part == "lacks":
                draw.box(painter, rect, None, colors["edge"], radius=1)
            else:
                draw.bar(painter, rect, colors["good" if part == "has" else "accent"], radius=1)
