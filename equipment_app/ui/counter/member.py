"""The card of the member at the counter: who, which sizes, how much of the kit, what is owed, what is held."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.kit import Standing, standing
from equipment_app.queries.counter import Card
from equipment_app.ui import counts, said
from equipment_app.ui.counter import words
from equipment_app.ui.counter.blocks import block
from equipment_app.ui.counter.heads import Heads
from equipment_app.ui.counter.holdings import Holdings
from equipment_app.ui.theme import SMALL
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.kit_bar import KitBar
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.link import LinkButton

if TYPE_CHECKING:
    from equipment_app.ui.counter.session import Session

PAD = 16


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
        _, of_whole = counts.out_of(has, whole).split(" ", 1)
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

    def _show_notices(self, card: Card) -> None:
        late = card.overdue[0] if card.overdue else None
        detail = ""
        if late:
            days = self.tr("%n day(s)", "", (card.today - late.until).days)
            lent = self.tr("{name}, lent until {day} ({days})")
            detail = lent.format(name=words.name(late.item), day=said.day_and_month(late.until), days=days)
        self.overdue.say(self.tr("Overdue"), len(card.overdue), detail)
        paper = card.unsigned
        day = said.day(paper.day) if paper else ""
        self.unsigned.say(
            self.tr("Not signed"), paper.count if paper else 0, f"{paper.number} · {day}" if paper else ""
        )
        self._owes.setVisible(bool(late or paper))
