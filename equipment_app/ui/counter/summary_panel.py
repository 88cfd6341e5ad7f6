"""The column of the summary: what the handover comes to, what its paper says, and the button."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from equipment_app.domain.cart_state import JudgedLine, LineState
from equipment_app.queries.counter import CounterDay, Parked
from equipment_app.ui import formatting
from equipment_app.ui.counter import words
from equipment_app.ui.counter.counter_commands import Handover
from equipment_app.ui.counter.member_panel import block
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.counter.words import Counted
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.widgets.button import Button, IconButton, LinkButton, RowButton
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.field import Combo, Field, LineField, TextArea
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, Turning, as_widget, fill, in_column, in_row

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


class ParkedRow(draw.Painted):
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
        in_row((button, 1), self.discard, on=self)
        return button


class ParkedCard(ParkedRow):
    """Whose cart or what is in it, how much, since when, what it waits for; who of the others began it."""

    def _make(self, now: datetime) -> QAbstractButton:
        button = Button(translate("counter", "Continue"), size="small")
        head = in_row(
            IconLabel("history", "warn"), (Label(words.whose(self.parked.member), bold=True, elide=True), 1), spacing=8
        )
        in_column(
            head,
            4,
            Label(_facts(self.parked, now), size=SMALL, token="quiet", wrap=True),
            12,
            in_row((button, 1), self.discard, spacing=4),
            on=self,
            margins=(13, 13, 13, 13),
        )
        return button

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(painter, self.rect(), None, colors["line"])


class ParkedCarts(QWidget):
    chosen = Signal(int)
    """What the cart is kept as."""
    discarded = Signal(object)
    """A `Parked`."""

    def __init__(self) -> None:
        super().__init__()
        self.caption = Caption()
        self._column = in_column(None, spacing=8)
        self._scroll = Scroll(self._column)
        in_column(self.caption, (self._scroll, 1), on=self, margins=(0, 16, 0, 0), spacing=8)
        self.rows: list[ParkedRow] = []
        """Of the latest carts: as many as can be seen, and a page more."""
        self._carts: Sequence[Parked] = ()
        self._now: datetime | None = None
        self._scroll.verticalScrollBar().valueChanged.connect(self._make_rows)

    def show_carts(self, carts: Sequence[Parked], now: datetime) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows, self._carts, self._now = [], carts, now
        one, more = translate("counter", "Cart in progress"), translate("counter", "Carts in progress")
        self.caption.setText(one if len(carts) == 1 else more)
        self.setVisible(bool(carts))
        self._make_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_rows()

    def _make_rows(self, _scrolled: int = 0) -> None:
        """Down to a page below what is seen: how long it takes does not depend on how many carts wait."""
        seen = self._scroll.verticalScrollBar().value() + self._scroll.height()
        wanted = (seen + self._scroll.height()) // RowButton.HEIGHT + 1
        for number in range(len(self.rows), min(wanted, len(self._carts))):
            parked = self._carts[number]
            assert self._now is not None
            row = (ParkedCard if number < _ON_CARDS or parked.by else ParkedRow)(parked, self._now)
            row.button.clicked.connect(lambda _=False, parked=parked: self.chosen.emit(parked.cart.kept_as))
            row.discard.clicked.connect(lambda _=False, parked=parked: self.discarded.emit(parked))
            self._column.insertWidget(number, row)
            self.rows.append(row)


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
    by = translate("counter", "in progress with {name}").format(name=parked.by) if parked.by else ""
    if parked.member is None:
        return "\n".join(filter(None, (f"{lines} · {since}", _things(parked), by)))
    waits = ", ".join(words.short(item) for item in parked.waits)
    waiting = translate("counter", "waits for {names}").format(names=waits) if waits else ""
    number = parked.member.personal_number
    return "\n".join(filter(None, (" · ".join(filter(None, (number, lines, since))), waiting, by)))


WIDTH, NARROW = 252, 216
_COPIES = (1, 2, 3, 4)
_REMARK, _REMARK_LOW = 52, 32
_WEEK = 7
"""Days a loan is for, where nobody says otherwise."""


class SumRow(QWidget):
    """A label, and at the right a number of which the first part weighs more."""

    def __init__(self, label: str, icon: str = "", height: int = 28, *, bold: bool = True) -> None:
        super().__init__()
        self.setFixedHeight(height)
        self.label, self.rest = Label(label, token="text" if icon else "quiet"), Label()
        self.number = Label(bold=bold, figures=True)
        sign = (IconLabel(icon), 8) if icon else ()
        self._rest = ""
        self._row = in_row(*sign, self.label, None, self.number, self.rest, on=self)

    def say(self, number: str, rest: str = "") -> None:
        """Of `rest` a narrow row says what stands before its dot."""
        self.number.setText(number)
        self._rest = rest
        self.rest.setVisible(bool(rest))
        self.setAccessibleName(f"{self.label.words()} {number}{rest}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.rest.setText(self._rest)
        if self._row.sizeHint().width() > self.width():
            self.rest.setText(self._rest.partition(" · ")[0])


class SummaryPanel(Card):
    edited = Signal()
    """Place, remark or copies were changed by hand."""

    def __init__(self, rested: Callable[[], bool]) -> None:
        super().__init__(caption=self.tr("Handover"))
        self.setFixedWidth(WIDTH)
        self.out, self.back = SumRow(self.tr("Issue"), "arrow-up-from-line"), SumRow(self.tr("Return"), "undo-2")
        self.value = SumRow(self.tr("Value of the issue"), height=24)
        self.granted = SumRow(self.tr("from the grant"), height=24, bold=False)
        self.place, self.remark, self.copies = Combo(), TextArea(_REMARK), Combo()
        self.copies.setFixedWidth(64)
        self.remark.setPlaceholderText(self.tr("optional"))
        self.until, self.purpose, self.whom = DateField(), LineField(), LineField()
        self.loan = LinkButton(key="Ctrl+T")
        until, purpose = Field(self.until, self.tr("Return by")), Field(self.purpose, self.tr("Lent for"))
        self.lent = (until, purpose, Field(self.whom, self.tr("For whom")))
        self.fields = (
            *self.lent,
            Field(self.place, self.tr("Place of handover")),
            Field(self.remark, self.tr("Remark on the protocol")),
            Field(self.copies, self.tr("Copies"), beside=True),
        )
        self.parked = ParkedCarts()
        self.button = ConfirmButton(rested)
        self._info, self._words = IconLabel("info", "accent"), Label(size=SMALL, token="quiet", wrap=True)
        sentence = in_row(in_column(self._info, None, spacing=None), (self._words, 1), spacing=8)
        self._below = in_column(sentence, self.button, margins=(PAD, 12, PAD, 12), spacing=12)
        self._worth = _sums(8, self.value, self.granted)
        idle = as_widget(in_column((self.parked, 1), (None, 0), margins=(PAD, 0, PAD, 0), spacing=None))
        fields = block(self.loan, *self.fields, below=False, margins=(0, 12, 0, 12), spacing=12)
        summary = as_widget(in_column(_sums(12, self.out, self.back), self._worth, fields, None))
        self._stack = Turning(idle, summary)
        scroll = Scroll(in_column(self._stack))
        scroll.setMinimumHeight(64)  # the button stays whole below it
        scroll.inside.setMinimumWidth(1)  # what is too long is shortened, nothing goes sideways
        fill(self.body, (scroll, 1), self._below)
        self._showing = self._low = self._worthless = False
        self._day: CounterDay | None = None
        self._listen()

    def _listen(self) -> None:
        for edit in (self.place.activated, self.copies.activated):
            edit.connect(lambda _: self.edited.emit())
        for edit in (self.remark.textChanged, self.until.day_changed, self.purpose.textEdited, self.whom.textEdited):
            edit.connect(self._typed)

    # What it shows

    def show_day(self, day: CounterDay) -> None:
        """What papers can say, and the carts that wait."""
        self.place.fill((place, place) for place in day.places)
        self.copies.fill((count, str(count)) for count in sorted({*_COPIES, day.copies}))
        self._day = day
        self.parked.show_carts(day.parked, day.today.now)

    def show_session(self, session: CounterSession, handing: Handover) -> None:
        self._stack.setCurrentIndex(1 if session.judged or session.cart.until else 0)
        self._below.setContentsMargins(PAD, 8 if session.judged else 12, PAD, 12)  # what scrolls ends above it
        self.title.setText(self._named(session))
        lines = session.settled or session.judged
        out = [one for one in lines if one.state is LineState.READY]
        back = [one for one in lines if one.state is LineState.RETURNING]
        self.out.say(*self._amount(out))
        self.back.say(*self._amount(back))
        returns = bool(back) or (bool(session.judged) and all(one.line.returning for one in session.judged))
        self.out.setVisible(bool(out) or not returns)
        self.back.setVisible(returns)
        granted = sum(one.granted for one in out)
        self.value.say(formatting.money(sum(one.value for one in out)))
        self.granted.say(formatting.money(granted))
        self.granted.setVisible(bool(granted))
        self._worthless = returns and not out
        self._worth.setVisible(not self._low and not self._worthless)
        self._show_paper(session)
        self._show_button(session, handing)

    def be_low(self, low: bool) -> None:
        """In a low window the button keeps its place: what it comes to in money goes, the remark is one line."""
        self._low = low
        self._worth.setVisible(not low and not self._worthless)
        self.remark.setFixedHeight(_REMARK_LOW if low else _REMARK)

    def paper(self, session: CounterSession) -> None:
        """Put what was set here into the cart."""
        place, copies = self.place.currentData() or "", self.copies.currentData() or 0
        remark = self.remark.toPlainText().strip()
        purpose, whom = self.purpose.text().strip(), self.whom.text().strip()
        lent = {"until": self.until.day.isoformat(), "purpose": purpose, "whom": whom}
        said: dict[str, Any] = lent if session.cart.until else {}
        session.become(replace(session.cart, place=place, remark=remark, copies=copies, **said))

    def lend(self, session: CounterSession, *, begin: bool = False) -> None:
        """What goes out is lent, a week at first, and the day can be typed; or it goes out for good again."""
        if session.cart.until and not begin:
            session.lend("")
            return
        if not session.cart.until:
            session.lend((formatting.today() + timedelta(days=_WEEK)).isoformat())
        self.until.setFocus(Qt.FocusReason.OtherFocusReason)

    # Its parts

    def _named(self, session: CounterSession) -> str:
        """By what is ready; while nothing is, by all lines."""
        lines = session.settled or session.judged
        if not lines:
            return self.tr("Handover")
        if all(one.exchange for one in lines):
            return self.tr("Exchange summary")
        if all(one.line.returning for one in lines):
            return self.tr("Return summary")
        if not any(one.line.returning or one.line.source is not None for one in lines):
            return self.tr("Issue summary")
        return self.tr("Handover summary")

    def _amount(self, lines: list[JudgedLine]) -> tuple[str, str]:
        pieces = sum(one.line.quantity for one in lines)
        return str(pieces), self.tr(" pcs · %n line(s)", "", len(lines))

    def _show_paper(self, session: CounterSession) -> None:
        """What is typed here is left alone while it is being typed."""
        self._showing = True
        cart, day = session.cart, self._day
        if cart.place and self.place.findData(cart.place) < 0:
            self.place.addItem(cart.place, cart.place)
        self.place.choose(cart.place or (day.place if day else ""))
        self.copies.choose(cart.copies or (day.copies if day else 0))
        for field in self.lent:
            field.setVisible(bool(cart.until))
        self.loan.setText(self.tr("Issue for good") if cart.until else self.tr("Lend until a day"))
        if cart.until:
            self.until.setDate(QDate.fromString(cart.until, Qt.DateFormat.ISODate))
            for edit, text in ((self.purpose, cart.purpose), (self.whom, cart.whom)):
                if not edit.hasFocus():
                    edit.setText(text)
        self.out.label.setText(self.tr("Loan") if cart.until else self.tr("Issue"))
        if not self.remark.hasFocus() and self.remark.toPlainText().strip() != cart.remark:
            self.remark.setPlainText(cart.remark)
        self._showing = False

    def _show_button(self, session: CounterSession, handing: Handover) -> None:
        settled, left = len(session.settled), len(session.unsettled)
        self.button.setEnabled(handing.possible)
        self.button.setText(self._deed(session) if settled else self.tr("Hand over and print"))
        self.button.expect(enter=not (left and settled))
        self._info.setVisible(bool(left and settled))
        self._words.setText(self._sentence(session))
        self._words.setVisible(bool(self._words.words()))
        self.resized()

    def resized(self) -> None:
        """All lines of the sentence, whatever else wants to stand above it."""
        icon = 24 if self._info.isVisibleTo(self) else 0
        self._words.setMinimumHeight(self._words.heightForWidth(self.width() - 2 * PAD - icon - 2))

    def _deed(self, session: CounterSession) -> str:
        back = sum(one.state is LineState.RETURNING for one in session.settled)
        out = len(session.settled) - back
        if all(one.line.source is not None for one in session.settled):
            return self.tr("Transfer %n line(s) and print the note", "", out)
        if session.cart.until and out:
            return self.tr("Lend %n line(s) and print", "", out) if not back else self._both(out, back)
        if out and back:
            return self._visit(session, out, back)
        if back:
            return self.tr("Take back %n line(s) and print the return slip", "", back)
        return self.tr("Issue %n line(s) and print the protocol", "", out)

    def _visit(self, session: CounterSession, out: int, back: int) -> str:
        if all(one.exchange for one in session.settled):
            return self.tr("Exchange %n line(s) and print the protocol", "", out)
        return self.tr("Issue {out}, take back {back} and print the protocol").format(out=out, back=back)

    def _both(self, out: int, back: int) -> str:
        return self.tr("Lend {out}, take back {back} and print the papers").format(out=out, back=back)

    def _sentence(self, session: CounterSession) -> str:
        left = len(session.unsettled)
        if session.frozen:
            return self.tr("Being written…")
        if not session.card and not session.judged:
            return self.tr("First choose a member and add at least one line.")
        if not session.card:
            return self.tr("First choose a member.")
        if session.lacks:
            return session.lacks
        givers = {x.spot.name for x in session.settled if x.line.source is not None and x.spot is not None}
        passed = self.tr("Transfer note with three signatures: {names}.").format(names=", ".join(sorted(givers)))
        stays = self.tr("%n unfinished line(s) stay in the member's cart.", "", left) if left else ""
        return " ".join(filter(None, (passed if givers else "", stays)))

    def _typed(self, *_: object) -> None:
        if not self._showing:
            self.edited.emit()


def _sums(above: int, *sums: SumRow) -> QWidget:
    """Under each other, with a hairline that keeps to the margins of the column."""
    strip, holder = Strip("below", (in_column(*sums, margins=(0, above, 0, 9)), 1), margins=(0, 0, 0, 0)), QWidget()
    in_column(strip, on=holder, margins=(PAD, 0, PAD, 0))
    return holder
