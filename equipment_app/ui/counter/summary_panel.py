"""The column of the summary: what the handover comes to, what its paper says, and the button."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from equipment_app.domain.cart_state import Judged, State
from equipment_app.queries.counter import Desk, Parked
from equipment_app.ui import formatting
from equipment_app.ui.counter import words
from equipment_app.ui.counter.handover import Handover
from equipment_app.ui.counter.member_panel import block
from equipment_app.ui.counter.session import Session
from equipment_app.ui.counter.words import Counted
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import SMALL, tokens
from equipment_app.ui.widgets.button import Button, IconButton, RowButton
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.field import Field, TextArea
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.scrolling import Scroll

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
_HEIGHT, _SIDE = 76, 8
"""What it will do may take two lines, and its key one."""


class ConfirmButton(Button):
    """Every reader ends with Enter. One so slow that it passes for a person must hand over nothing, so a key counts
    only after a rest. `rested` says whether the key that has just come did."""

    def __init__(self, rested: Callable[[], bool]) -> None:
        super().__init__(kind="primary", size="big")
        self._rested = rested
        self._enter = True
        self.setFixedHeight(_HEIGHT)

    def expect(self, *, enter: bool) -> None:
        """All is ready, so Enter will do once the button has the focus; until then, and else, Ctrl+Enter."""
        self._enter = enter
        self.set_key("Enter" if enter and (self.hasFocus() or not self.isEnabled()) else "Ctrl+Enter")

    def _least(self) -> float:
        return max(draw.width(word, self._face()) for word in self.text().split() or [""]) + 2 * _SIDE

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.expect(enter=self._enter)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.expect(enter=self._enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _KEYS or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and self._rested():
            self.click()


_ON_CARDS = 2
translate = QCoreApplication.translate


class ParkedRow(QWidget):
    """In one row: `button` takes the cart up, `discard` lets it go."""

    def __init__(self, parked: Parked, now: datetime) -> None:
        super().__init__()
        self.parked = parked
        self.discard = IconButton("trash-2", translate("counter", "Discard the cart"))
        self.button: QAbstractButton = self._make(now)
        self.setAccessibleName(f"{_title(parked)}, {_facts(parked, now)}")

    def _make(self, now: datetime) -> QAbstractButton:
        button = RowButton(_title(self.parked), words.when(self.parked.saved_at, now))
        button.setToolTip(_facts(self.parked, now))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(button, 1)
        row.addWidget(self.discard)
        return button


class ParkedCard(ParkedRow):
    """Whose cart or what is in it, how much, since when, what it waits for."""

    def _make(self, now: datetime) -> QAbstractButton:
        button = Button(translate("counter", "Continue"), size="small")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("history", "warn"))
        head.addWidget(Label(words.whose(self.parked.member), bold=True, elide=True), 1)
        deeds = QHBoxLayout()
        deeds.setSpacing(4)
        deeds.addWidget(button, 1)
        deeds.addWidget(self.discard)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 13, 13, 13)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(Label(_facts(self.parked, now), size=SMALL, token="quiet", wrap=True))
        column.addSpacing(12)
        column.addLayout(deeds)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.box(painter, self.rect(), None, tokens()["line"])
        painter.end()


class ParkedCarts(QWidget):
    chosen = Signal(int)
    """What the cart is kept as."""
    discarded = Signal(object)
    """A `Parked`."""

    def __init__(self) -> None:
        super().__init__()
        self.caption = Caption()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.caption)
        column.addWidget(Scroll(self._column), 1)
        self.rows: list[ParkedRow] = []

    def show_carts(self, carts: Sequence[Parked], now: datetime) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        one, more = translate("counter", "Cart in progress"), translate("counter", "Carts in progress")
        self.caption.setText(one if len(carts) == 1 else more)
        self.setVisible(bool(carts))
        self.rows = [(ParkedCard if n < _ON_CARDS else ParkedRow)(parked, now) for n, parked in enumerate(carts)]
        for number, row in enumerate(self.rows):
            row.button.clicked.connect(lambda _=False, parked=row.parked: self.chosen.emit(parked.cart.kept_as))
            row.discard.clicked.connect(lambda _=False, parked=row.parked: self.discarded.emit(parked))
            self._column.insertWidget(number, row)


def _title(parked: Parked) -> str:
    """Whose it is; without a member, what is in it and how much."""
    if parked.member:
        return words.whose(parked.member)
    return f"{Counted().lines(parked.lines)}: {', '.join(words.short(item) for item, _ in parked.things)}"


def _things(parked: Parked) -> str:
    named = ", ".join(f"{words.short(item)} {code}".strip() for item, code in parked.things)
    more = parked.lines - len(parked.things)
    return f"{named} {Counted().more_lines(more)}" if more else named


def _facts(parked: Parked, now: datetime) -> str:
    lines, since = Counted().lines(parked.lines), words.moment(parked.saved_at, now)
    if parked.member is None:
        return f"{lines} · {since}\n{_things(parked)}"
    waits = ", ".join(words.short(item) for item in parked.waits)
    waiting = translate("counter", "waits for {names}").format(names=waits) if waits else ""
    number = parked.member.personal_number
    return "\n".join(filter(None, (" · ".join(filter(None, (number, lines, since))), waiting)))


WIDTH, NARROW = 252, 216
_COPIES = (1, 2, 3, 4)
_REMARK, _REMARK_LOW = 52, 32


class Sum(QWidget):
    """A label, and at the right a number of which the first part weighs more."""

    def __init__(self, icon: str = "", height: int = 28, *, bold: bool = True) -> None:
        super().__init__()
        self.setFixedHeight(height)
        self.label, self.rest = Label(token="text" if icon else "quiet"), Label()
        self.number = Label(bold=bold, figures=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if icon:
            row.addWidget(IconLabel(icon))
            row.addSpacing(8)
        for part in (self.label, None, self.number, self.rest):
            row.addStretch(1) if part is None else row.addWidget(part)

    def say(self, number: str, rest: str = "") -> None:
        self.number.setText(number)
        self.rest.setText(rest)
        self.rest.setVisible(bool(rest))
        self.setAccessibleName(f"{self.label.words()} {number}{rest}")


class SummaryPanel(Card):
    edited = Signal()
    """Place, remark or copies were changed by hand."""

    def __init__(self, rested: Callable[[], bool]) -> None:
        super().__init__(caption="-")
        self.setFixedWidth(WIDTH)
        self.out, self.back = Sum("arrow-up-from-line"), Sum("undo-2")
        self.value, self.granted = Sum(height=24), Sum(height=24, bold=False)
        self.place, self.remark, self.copies = Combo(), TextArea(_REMARK), Combo()
        self.copies.setFixedWidth(64)
        self.fields = Field(self.place), Field(self.remark), Field(self.copies, beside=True)
        self.parked = ParkedCarts()
        self.button = ConfirmButton(rested)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(PAD, 12, PAD, 12)
        self._info, self._words = IconLabel("info", "accent"), Label(size=SMALL, token="quiet", wrap=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_idle())
        self._stack.addWidget(self._make_summary())
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._stack)
        scroll = Scroll(inside)
        scroll.setMinimumHeight(64)  # the button stays whole below it
        scroll.inside.setMinimumWidth(1)  # what is too long is shortened, nothing goes sideways
        self.body.addWidget(scroll, 1)
        self.body.addLayout(self._make_foot())
        self.place.activated.connect(lambda _: self.edited.emit())
        self.copies.activated.connect(lambda _: self.edited.emit())
        self.remark.textChanged.connect(self._typed)
        self._showing = self._low = self._worthless = False
        self._day: Desk | None = None
        self.title.setText(self.tr("Handover"))
        self.out.label.setText(self.tr("Issue"))
        self.back.label.setText(self.tr("Return"))
        self.value.label.setText(self.tr("Value of the issue"))
        self.granted.label.setText(self.tr("of it from the grant"))
        place, remark, copies = self.fields
        place.set_label(self.tr("Place of handover"))
        remark.set_label(self.tr("Remark on the protocol"))
        copies.set_label(self.tr("Copies"))
        self.remark.setPlaceholderText(self.tr("optional"))

    # What it shows

    def show_day(self, day: Desk) -> None:
        """What papers can say, and the carts that wait."""
        self.place.fill((place, place) for place in day.places)
        self.copies.fill((count, str(count)) for count in sorted({*_COPIES, day.copies}))
        self._day = day
        self.parked.show_carts(day.parked, day.today.now)

    def show_session(self, session: "Session", handing: "Handover") -> None:
        self._stack.setCurrentIndex(1 if session.judged else 0)
        self._below.setContentsMargins(PAD, 8 if session.judged else 12, PAD, 12)  # what scrolls ends above it
        out = [one for one in session.judged if one.state is State.READY]
        back = [one for one in session.judged if one.state is State.RETURNING]
        self.out.say(*self._amount(out))
        self.back.say(*self._amount(back))
        self.out.setVisible(bool(out) or not back)
        self.back.setVisible(bool(back))
        granted = sum(one.granted for one in out)
        self.value.say(formatting.money(sum(one.value for one in out)))
        self.granted.say(formatting.money(granted))
        self.granted.setVisible(bool(granted))
        self._worthless = bool(back) and not out
        self._worth.setVisible(not self._low and not self._worthless)
        self._show_paper(session)
        self._show_button(session, handing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def be_low(self, low: bool) -> None:
        """In a low window the button keeps its place: what it comes to in money goes, the remark is one line."""
        self._low = low
        self._worth.setVisible(not low and not self._worthless)
        self.remark.setFixedHeight(_REMARK_LOW if low else _REMARK)

    def paper(self, session: "Session") -> None:
        """Put what was set here into the cart."""
        remark = self.remark.toPlainText().strip()
        session.become(
            replace(
                session.cart,
                place=self.place.currentData() or "",
                remark=remark,
                copies=self.copies.currentData() or 0,
            )
        )

    # Its parts

    def _make_idle(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(PAD, 0, PAD, 0)
        column.addWidget(self.parked, 1)
        column.addStretch(0)
        return page

    def _make_summary(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_sums(12, self.out, self.back))
        self._worth = _sums(8, self.value, self.granted)
        column.addWidget(self._worth)
        fields, body = block(below=False)
        body.setSpacing(12)
        for field in self.fields:
            body.addWidget(field)
        column.addWidget(fields)
        column.addStretch(1)
        return page

    def _make_foot(self) -> QVBoxLayout:
        foot, sentence = self._below, QHBoxLayout()
        foot.setSpacing(12)
        sentence.setSpacing(8)
        icon = QVBoxLayout()
        icon.addWidget(self._info)
        icon.addStretch(1)
        sentence.addLayout(icon)
        sentence.addWidget(self._words, 1)
        foot.addLayout(sentence)
        foot.addWidget(self.button)
        return foot

    def _amount(self, lines: list[Judged]) -> tuple[str, str]:
        pieces = sum(one.line.quantity for one in lines)
        return str(pieces), self.tr(" pcs · %n line(s)", "", len(lines))

    def _show_paper(self, session: "Session") -> None:
        """What is typed here is left alone while it is being typed."""
        self._showing = True
        cart, day = session.cart, self._day
        if cart.place and self.place.findData(cart.place) < 0:
            self.place.addItem(cart.place, cart.place)
        self.place.choose(cart.place or (day.place if day else ""))
        self.copies.choose(cart.copies or (day.copies if day else 0))
        if not self.remark.hasFocus() and self.remark.toPlainText().strip() != cart.remark:
            self.remark.setPlainText(cart.remark)
        self._showing = False

    def _show_button(self, session: "Session", handing: "Handover") -> None:
        settled, left = len(session.settled), len(session.unsettled)
        self.button.setEnabled(handing.possible)
        self.button.setText(self._deed(session) if settled else self.tr("Hand over and print"))
        self.button.expect(enter=not (left and settled))
        self._info.setVisible(bool(left and settled))
        self._words.setText(self._sentence(session))
        self._words.setVisible(bool(self._words.words()))
        self._fit_words()

    def _fit_words(self) -> None:
        """All lines of the sentence, whatever else wants to stand above it."""
        icon = 24 if self._info.isVisibleTo(self) else 0
        self._words.setMinimumHeight(self._words.heightForWidth(self.width() - 2 * PAD - icon - 2))

    def _deed(self, session: "Session") -> str:
        back = sum(one.state is State.RETURNING for one in session.settled)
        out = len(session.settled) - back
        if out and back:
            return self.tr("Issue {out}, take back {back} and print the papers").format(out=out, back=back)
        if back:
            return self.tr("Take back %n line(s) and print the return slip", "", back)
        return self.tr("Issue %n line(s) and print the protocol", "", out)

    def _sentence(self, session: "Session") -> str:
        left = len(session.unsettled)
        if session.frozen:
            return self.tr("Being written…")
        if not session.card and not session.judged:
            return self.tr("First choose a member and add at least one line.")
        if not session.card:
            return self.tr("First choose a member.")
        if not session.judged:
            return self.tr("First add at least one line.")
        if not session.settled and any(one.state is State.ASKED for one in session.judged):
            return self.tr("First enter the condition of what is returned: keys 1 to 4.")
        if not session.settled:
            return self.tr("First complete at least one line.")
        givers = {x.spot.name for x in session.settled if x.line.source is not None and x.spot is not None}
        passed = self.tr("Returned first, on a paper of its own: {names}.").format(names=", ".join(sorted(givers)))
        stays = self.tr("%n unfinished line(s) stay in the member's cart.", "", left) if left else ""
        return " ".join(filter(None, (passed if givers else "", stays)))

    def _typed(self) -> None:
        if not self._showing:
            self.edited.emit()


def _sums(above: int, *sums: Sum) -> QWidget:
    """Under each other, with a hairline that keeps to the margins of the column."""
    strip, holder = Strip("below"), QWidget()
    strip.row.setContentsMargins(0, 0, 0, 0)
    sides = QVBoxLayout(holder)
    sides.setContentsMargins(PAD, 0, PAD, 0)
    sides.addWidget(strip)
    column = QVBoxLayout()
    column.setContentsMargins(0, above, 0, 9)
    column.setSpacing(0)
    for one in sums:
        column.addWidget(one)
    strip.row.addLayout(column, 1)
    return holder
