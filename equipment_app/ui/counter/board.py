"""The three columns as they stand on the page, and what stands under them while nothing is said."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from equipment_app.ui.counter import then, who
from equipment_app.ui.counter.last import LastHandover
from equipment_app.ui.counter.then import Then
from equipment_app.ui.counter.what import What
from equipment_app.ui.counter.who import Who

if TYPE_CHECKING:
    from equipment_app.queries.counter import Desk as Day
    from equipment_app.ui.counter.handing import Handing
    from equipment_app.ui.counter.session import Session

_GAP = 12
_TINY, _NARROW, _SMALL, _WIDE, _LOW = 800, 1000, 1100, 1200, 530
_WHO_TINY, _ANY = 116, 16_777_215


class Board(QWidget):
    """Columns keep their widths. `last` stands in the place of the messages, which is not of this board."""

    def __init__(self, rested: Callable[[], bool]) -> None:
        super().__init__()
        self.who, self.what, self.then = Who(), What(), Then(rested)
        self.last = LastHandover()
        self._grid, self._tiny = QGridLayout(self), True
        self._grid.setSpacing(_GAP)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange(tiny=False)

    def show_session(self, session: "Session", handing: "Handing", day: "Day | None") -> None:
        """The focus goes into the cart with its first line, unless somebody is writing."""
        was_empty, stays = self.what.is_empty, self.what.table.hasFocus() or self.is_written_in
        self.who.show_session(session)
        self.what.show_session(session)
        self.then.show_session(session, handing)
        self.last.show_day(day if session.card is None and not session.judged else None)
        if was_empty and not self.what.is_empty and not stays:
            self.enter()

    def show_day(self, day: "Day") -> None:
        self.who.nobody.show_visits(day.visits, day.today.now)
        self.then.show_day(day)

    def enter(self) -> None:
        """Where work goes on: the scan field, or the cart. There the frame comes with the first key that is pressed."""
        if self.what.is_empty:
            self.what.empty.field.setFocus()
            return
        self.what.table.clearFocus()
        self.what.table.setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names in the cart come first: the columns beside it have room to spare in a wide window only."""
        super().resizeEvent(event)
        wide = self.width()
        self._arrange(tiny=wide < _TINY)
        self.who.setFixedWidth(who.NARROW if wide < _NARROW else who.SMALL if wide < _SMALL else who.WIDTH)
        self.then.setFixedWidth(then.NARROW if wide < _WIDE else then.WIDTH)
        self.then.be_low(self.height() - (_WHO_TINY + _GAP if self._tiny else 0) < _LOW)

    def _arrange(self, *, tiny: bool) -> None:
        """Three columns; where there is room for two, the member stands above the button."""
        if tiny is self._tiny:
            return
        self._tiny = tiny
        places = ((0, 1, 1, 1), (0, 0, 2, 1), (1, 1, 1, 1)) if tiny else ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1))
        for part, place in zip((self.who, self.what, self.then), places, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, *place)
        self._grid.setColumnStretch(0, int(tiny))
        self._grid.setColumnStretch(1, int(not tiny))
        self.who.setMaximumHeight(_WHO_TINY if tiny else _ANY)
        self.then.head.setVisible(not tiny)

    @property
    def is_written_in(self) -> bool:
        """Somebody is writing something other than what to look for."""
        focus = self.window().focusWidget()
        return isinstance(focus, QLineEdit | QPlainTextEdit) and focus is not self.what.empty.field

    def retranslate(self) -> None:
        for part in (self.who, self.what, self.then):
            part.retranslate()
