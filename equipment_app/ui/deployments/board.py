"""The board of what is still out: a window of its own for a second screen, read only, dark unless wanted light."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.kinds import Changes
from equipment_app.queries.still_out import DeploymentBoard, still_out
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.deployments import board_paint as parts
from equipment_app.ui.deployments.board_paint import PAGE, BoardMoment
from equipment_app.ui.deployments.canvas import HIGH, WIDE, Canvas
from equipment_app.ui.deployments.closing import ClosingLine, differences
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.look import motion
from equipment_app.ui.look.colors import Scheme, Token, table
from equipment_app.ui.look.theme import HUGE, MOTION_MS

translate = QCoreApplication.translate
_ASKS_MS, _TICKS_MS, _TURNS_S, _PATIENCE_S = 5_000, 1_000, 12, 30
_ALL, _REGIONS, _GROUPS = range(3)


class BoardWindow(QWidget):
    """Asks when custody changes and every five seconds, for other desks on the same store. Nothing can be clicked.

    Keys: Space stops and starts the turning, Page Up and Down turn, G shows regions or groups alone, N only numbers, T
    the other theme, Esc and F11 close.
    """

    def __init__(self, desk: Desk, parent: QWidget, now: Callable[[], datetime] = formatting.now) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._desk, self._now = desk, now
        self.deployment = 0
        self.seen: BoardMoment | None = None
        self.scheme: Scheme = "dark"
        self.whole, self.turning, self.numbers = _ALL, True, False
        self._heard = now()
        self._asks = QTimer(self, interval=_ASKS_MS)
        self._asks.timeout.connect(self.ask)
        self._ticks = QTimer(self, interval=_TICKS_MS)
        self._ticks.timeout.connect(self.tick)
        self._dims = QTimer(self, singleShot=True, interval=MOTION_MS)
        self._dims.timeout.connect(self._dim)
        self.setWindowTitle(self.tr("Still out"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        desk.changed.connect(self._changed)

    def open(self, deployment: int) -> None:
        """On the second screen, as large as it is; with one screen alone, in a window beside the program."""
        self.deployment, self.seen = deployment, None
        above = self.parentWidget()
        here = above.window().screen() if above is not None else self.screen()
        other = next((screen for screen in QGuiApplication.screens() if screen is not here), None)
        if other is not None:
            self.setGeometry(other.geometry())
            self.showFullScreen()
        else:
            room = here.availableGeometry().size()
            self.resize(min(WIDE, room.width()), min(HIGH, room.height()))
            self.show()
        self.activateWindow()

    # What is asked

    def ask(self) -> None:
        asked = partial(_asked, id=self.deployment)
        self._desk.ask(asked, self._show, self, instead="board", failed=self._unheard)

    def _unheard(self, _: Exception) -> None:
        """It is asked again in five seconds; the foot tells how old the figures are."""
        self.update()

    def _show(self, found: tuple[DeploymentBoard | None, tuple[ClosingLine, ...]]) -> None:
        board, lost = found
        if board is None:
            self.close()
            return
        before, now = self.seen, self._now()
        self._heard = now
        lit = _changed(before.board, board) if before else frozenset()
        self.seen = BoardMoment(board, now, before.page if before else 0, lit=lit, lost=lost)
        self._turn_to(self.seen.page)
        if lit and motion.wanted():
            self._dims.start()
        else:
            self._dim()
        self._tell()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes & (Changes.CUSTODY | Changes.DEPLOYMENTS):
            self.ask()

    def _dim(self) -> None:
        if self.seen is not None:
            self.seen = replace(self.seen, lit=frozenset())
        self.update()

    def _tell(self) -> None:
        """To who cannot see it."""
        assert self.seen is not None
        board = self.seen.board
        said = (
            translate("board", "{out} of {total} people out", "").format(
                out=board.people_out, total=board.people_total
            ),
            translate("board", "{out} of {total} items out", "").format(out=board.things_out, total=board.things_total),
        )
        self.setAccessibleName("; ".join(said))

    # Time

    def tick(self) -> None:
        """Once a second: the clock, and the next page when its time has come."""
        if self.seen is None:
            return
        now = self._now()
        turns_in = self.seen.turns_in - 1 if self._turns else 0
        self.seen = replace(self.seen, now=now, turns_in=turns_in)
        if self._turns and turns_in <= 0:
            self._turn_to(self.seen.page + 1)
        self.update()

    @property
    def pages(self) -> int:
        people = len(self.seen.board.people) if self.seen else 0
        return max(1, -(-people // PAGE))

    @property
    def _turns(self) -> bool:
        return self.turning and self.pages > 1

    def _turn_to(self, page: int) -> None:
        """Around the end; where the list has become shorter, the last page."""
        if self.seen is not None:
            page = page % self.pages if page in (-1, self.pages) else min(page, self.pages - 1)
            kept = page == self.seen.page and self.seen.turns_in > 0
            turns_in = (self.seen.turns_in if kept else _TURNS_S) if self._turns else 0
            self.seen = replace(self.seen, page=page, turns_in=turns_in)
            self.update()

    @property
    def late(self) -> bool:
        """The store has not answered for a while: what is shown is of before."""
        return (self._now() - self._heard).total_seconds() > _PATIENCE_S

    # Keys and window

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.seen.page if self.seen else 0
        match event.key():
            case Qt.Key.Key_Escape | Qt.Key.Key_F11:
                self.close()
            case Qt.Key.Key_Space:
                self.turning = not self.turning
                self._turn_to(page)
            case Qt.Key.Key_PageDown:
                self._turn_to(page + 1)
            case Qt.Key.Key_PageUp:
                self._turn_to(page - 1)
            case Qt.Key.Key_G:
                self.whole = (self.whole + 1) % 3
            case Qt.Key.Key_N:
                self.numbers = not self.numbers
            case Qt.Key.Key_T:
                self.scheme = "light" if self.scheme == "dark" else "dark"
            case _:
                super().keyPressEvent(event)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._heard = self._now()
        self._asks.start()
        self._ticks.start()
        self.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        for timer in (self._asks, self._ticks, self._dims):
            timer.stop()
        super().hideEvent(event)

    # What is painted

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = table()[self.scheme]
        painter.fillRect(self.rect(), colors["ground"])
        scale = min(self.height() / HIGH, self.width() / WIDE)
        painter.scale(scale, scale)
        if self.seen is not None:
            self._paint(Canvas(painter, colors, scale), self.seen, self.width() / scale, self.height() / scale)
        painter.end()

    def _paint(self, on: Canvas, seen: BoardMoment, wide: float, high: float) -> None:
        parts.head(on, seen, wide)
        parts.sums(on, seen, QRectF(parts.EDGE, 76, wide - 2 * parts.EDGE, 120))
        room = QRectF(parts.EDGE, 208, wide - 2 * parts.EDGE, high - 40 - 208)
        board = seen.board
        if not board.things_total:
            on.card(room)
            words = translate("board", "Nothing has been issued yet")
            taken = on.width(words, HUGE)
            on.words(room.center().x() - taken / 2, room.center().y(), taken + 2, words, "quiet", HUGE)
        elif self.whole == _REGIONS:
            parts.regions(on, board.regions, room)
        elif self.whole == _GROUPS:
            parts.groups(on, board.groups, room, alone=True)
        else:
            self._paint_all(on, seen, room)
        parts.foot(on, high - 28, wide, self._state(seen), self._keys())

    def _paint_all(self, on: Canvas, seen: BoardMoment, room: QRectF) -> None:
        """Regions, groups over kit, and who has what; where only numbers are wanted, the kit in place of the people."""
        board, gap = seen.board, parts.GAP
        first, second = 356.0, 476.0
        middle = QRectF(room.x() + first + gap, room.y(), second, room.height())
        last = QRectF(middle.right() + gap, room.y(), room.right() - middle.right() - gap, room.height())
        parts.regions(on, board.regions, QRectF(room.x(), room.y(), first, room.height()))
        if self.numbers:
            parts.groups(on, board.groups, middle)
            parts.kinds(on, board.kinds, last)
            return
        top = min(parts.groups_height(len(board.groups)), room.height() - 180)
        parts.groups(on, board.groups, QRectF(middle.x(), middle.y(), second, top))
        parts.kinds(on, board.kinds, middle.adjusted(0, top + gap, 0, 0))
        parts.people(on, seen, last)

    def _state(self, seen: BoardMoment) -> Sequence[tuple[str, str, Token]]:
        at = f"{self._heard.hour}:{self._heard.minute:02}"
        if self.late:
            waits = translate("board", "Figures of {time}, waiting for the store").format(time=at)
            return (("triangle-alert", waits, "bad"),)
        return (
            (
                "refresh-cw",
                translate("board", "Refreshed {time}").format(time=f"{at}:{self._heard.second:02}"),
                "quiet",
            ),
        )

    def _keys(self) -> str:
        turns, stands = self.tr("Space stops the turning"), self.tr("Space lets it turn")
        return "     ".join((turns if self.turning else stands, self.tr("Esc closes the board")))


def _asked(books: Books, id: int) -> tuple[DeploymentBoard | None, tuple[ClosingLine, ...]]:
    """The board, and once nobody has anything any more, what did not come back as it went."""
    board = still_out(books, id)
    done = board is not None and board.people_total > 0 and not board.people_out
    return board, differences(books, id, lost=True) if done else ()


def _changed(before: DeploymentBoard, now: DeploymentBoard) -> frozenset[str]:
    """Which of the large numbers are others now."""
    numbers = ("people_out", "things_out", "damaged", "missing")
    return frozenset(name for name in numbers if getattr(before, name) != getattr(now, name))
