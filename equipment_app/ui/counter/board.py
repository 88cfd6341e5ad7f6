"""The three columns as they stand on the page, and what stands under them while nothing is said."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from equipment_app.queries.counter import CounterDay
from equipment_app.ui.counter import member_panel, summary_panel, words
from equipment_app.ui.counter.cart_panel import CartPanel
from equipment_app.ui.counter.counter_commands import Handover
from equipment_app.ui.counter.member_panel import MemberPanel
from equipment_app.ui.counter.session import CounterSession
from equipment_app.ui.counter.summary_panel import SummaryPanel
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import QWIDGETSIZE_MAX, in_row


class LastHandover(QWidget):
    """Hidden in its board, with which it goes, until the page is shown and it stands in the place of the messages."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self.hide()
        self._number, self._after = Label(size=12), Label(size=12, token="quiet")
        self.link = LinkButton(self.tr("Papers not signed"), arrow=True)
        before = Label(self.tr("Last handover"), size=12, token="quiet")
        self._parts = (IconLabel("circle-check", "good"), before, self._number, self._after, self.link)
        in_row(*self._parts[:-1], None, self.link, on=self, spacing=8)

    def show_day(self, day: CounterDay | None) -> None:
        """Nothing while somebody is at the counter."""
        last = day.visits[0] if day and day.visits else None
        for part in self._parts:
            part.setVisible(last is not None)
        if day and last:
            self._number.setText(last.number)
            signed = self.tr("signed") if last.signed else self.tr("awaiting signature")
            self._after.setText(f"{words.moment(last.at, day.today.now)} · {signed}")


_GAP = 12
_TINY, _NARROW, _SMALL, _WIDE, _LOW = 936, 1000, 1100, 1200, 530
_WHO_TINY = 116


class Board(QWidget):
    """Columns keep their widths. `last` stands in the place of the messages, which is not of this board."""

    def __init__(self, rested: Callable[[], bool]) -> None:
        super().__init__()
        self.member, self.cart, self.summary = MemberPanel(), CartPanel(), SummaryPanel(rested)
        self.last = LastHandover(self)
        self._grid, self._tiny = QGridLayout(self), True
        self._grid.setSpacing(_GAP)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange(tiny=False)

    def show_session(self, session: CounterSession, handing: Handover, day: CounterDay | None) -> None:
        """The focus goes into the cart with its first line, unless somebody is writing."""
        was_empty, stays = self.cart.is_empty, self.cart.table.hasFocus() or self.is_written_in
        self.member.show_session(session)
        self.cart.show_session(session)
        self.summary.show_session(session, handing)
        self.last.show_day(day if session.card is None and not session.judged else None)
        if was_empty and not self.cart.is_empty and not stays:
            self.enter()

    def show_day(self, day: CounterDay) -> None:
        self.member.nobody.show_visits(day.visits, day.today.now)
        self.cart.empty.begun = day.begun
        self.summary.show_day(day)

    def enter(self) -> None:
        """Where work goes on: the scan field, or the cart. There the frame comes with the first key that is pressed."""
        if self.cart.is_empty:
            self.cart.empty.field.setFocus()
            return
        self.cart.table.clearFocus()
        self.cart.table.setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names in the cart come first: the columns beside it have room to spare in a wide window only."""
        super().resizeEvent(event)
        wide, high = self.width(), self.height()
        self._arrange(tiny=wide < _TINY)
        middle = member_panel.MIDDLE if wide < _SMALL else member_panel.WIDTH
        self.member.setFixedWidth(member_panel.NARROW if wide < _NARROW else middle)
        who = max(_WHO_TINY, high - _GAP - _LOW) if self._tiny else QWIDGETSIZE_MAX
        self.member.setMaximumHeight(who)
        self.summary.setFixedWidth(summary_panel.NARROW if wide < _WIDE else summary_panel.WIDTH)
        self.summary.be_low((high - who - _GAP if self._tiny else high) < _LOW)

    def _arrange(self, *, tiny: bool) -> None:
        """Three columns; where there is room for two, the member stands above the button."""
        if tiny is self._tiny:
            return
        self._tiny = tiny
        places = ((0, 1, 1, 1), (0, 0, 2, 1), (1, 1, 1, 1)) if tiny else ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1))
        for part, place in zip((self.member, self.cart, self.summary), places, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, *place)
        self._grid.setColumnStretch(0, int(tiny))
        self._grid.setColumnStretch(1, int(not tiny))
        self.summary.head.setVisible(not tiny)

    @property
    def is_written_in(self) -> bool:
        """Somebody is writing something other than what to look for."""
        focus = self.window().focusWidget()
        return isinstance(focus, QLineEdit | QPlainTextEdit) and focus is not self.cart.empty.field
