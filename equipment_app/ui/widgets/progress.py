"""How far things are: long work with its rest and Cancel, the steps of a way, what will become of so many rows."""

from collections.abc import Sequence
from math import ceil
from time import monotonic

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from equipment_app.ui.formatting import out_of
from equipment_app.ui.jobs import Progress
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import BODY, HUGE, SMALL, font, tokens
from equipment_app.ui.widgets.button import Button, Pressed
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column, in_row
from equipment_app.ui.widgets.message_bar import Messages

APPEARS_MS = 500


class Bar(draw.Painted):
    """A flat bar, filled to `share` (0 to 1)."""

    def __init__(self, token: Token = "accent") -> None:
        super().__init__()
        self.share, self._token = 0.0, token
        self.setFixedHeight(8)

    def show_share(self, share: float) -> None:
        self.share = min(1.0, max(0.0, share))
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.bar(painter, QRectF(self.rect()), colors["line"])
        if self.share:
            draw.bar(painter, QRectF(0, 0, round(self.width() * self.share), self.height()), colors[self._token])


class Shares(draw.Painted):
    """A bar of parts on the ground of what is left: each is at least `least` px where there is anything of it."""

    def __init__(self, high: int, *, least: int = 24, gap: int = 2, ground: Token = "hover") -> None:
        super().__init__()
        self._parts: Sequence[tuple[int, Token]] = ()
        self._whole = 0
        self._edge: Token | None = None
        self._least, self._gap, self._ground = least, gap, ground
        self.setFixedHeight(high)

    def show_parts(self, parts: Sequence[tuple[int, Token]], whole: int = 0, edge: Token | None = None) -> None:
        """Of the `whole` where the parts are not all of it; the bar has an `edge` of this colour."""
        self._parts, self._edge = [part for part in parts if part[0]], edge
        self._whole = whole or sum(count for count, _ in parts)
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        edge = colors[self._edge] if self._edge else None
        draw.box(painter, QRectF(self.rect()), colors[self._ground], edge, 3)
        room, x = self.width() - self._least * len(self._parts), 0.0
        for count, token in self._parts:
            wide = self._least + room * count / self._whole
            draw.box(painter, QRectF(x, 0, max(wide - self._gap, 3), self.height()), colors[token], None, 3)
            x += wide


class ProgressBar(QWidget):
    """Follows one Progress; hidden until it has run for half a second, and after it has ended (`leave`)."""

    shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self.kept: Progress | None = None
        """What is followed while other work comes and goes."""
        self._began = 0.0
        self.what = Label(bold=True)
        self.count = Label(token="quiet", figures=True)
        self.bar = Bar()
        self.rest = Label(size=SMALL, token="quiet", elide=True)
        self.cancel = Button(self.tr("Cancel"), key="Esc", size="small", does=self.stop)
        self._wait = QTimer(self, singleShot=True, interval=APPEARS_MS)
        self._wait.timeout.connect(self._appear)
        words = in_row(self.what, self.rest, None, self.count, spacing=12)
        in_row((in_column(None, words, self.bar, None, spacing=4), 1), self.cancel, on=self, spacing=12)
        self.hide()

    @property
    def following(self) -> bool:
        """Something is being done, whether it is shown by now or not."""
        return self._progress is not None

    def follow(self, progress: Progress) -> None:
        """Once more is nothing: it is another piece of the same work."""
        if progress is self._progress:
            return
        self._progress, self._began = progress, monotonic()
        progress.moved.connect(self._moved)
        self.what.setText(progress.title)
        self._moved(0, 0)
        self.cancel.setEnabled(True)
        self._wait.start()

    def keep(self, progress: Progress) -> None:
        """Follow this until it is `let_go`, also while other work comes and goes."""
        self.kept = progress
        self.follow(progress)

    def let_go(self) -> None:
        if self.kept is not None:
            self.kept = None
            self.leave()

    def leave(self) -> None:
        """Whatever it follows has ended; what is kept is followed again."""
        if self.kept is not None:
            if self._progress is not self.kept:
                self.follow(self.kept)
            return
        self._wait.stop()
        self._progress = None
        self.hide()
        self.shown.emit(False)

    def stop(self) -> None:
        if self._progress:
            self._progress.cancel()
            self.cancel.setEnabled(False)
            self.rest.setText(self.tr("stopping…"))

    def _appear(self) -> None:
        self.show()
        self.shown.emit(True)

    def _moved(self, done: int, total: int) -> None:
        self.bar.show_share(done / total if total else 0.0)
        self.count.setText(out_of(done, total) if total else "")
        self.setAccessibleName(f"{self.what.words()} {self.count.words()}")
        spent = monotonic() - self._began
        left = round(spent * (total - done) / done) if done and spent > 1 else 0
        self.rest.setText(self._what_cancelling_does(left))

    def _what_cancelling_does(self, left: int) -> str:
        """And how many seconds are left, where that is known."""
        if self._progress is not None and self._progress.keeps:
            about = self.tr("about {seconds} s left, what is done stays done").format(seconds=left)
            return about if left else self.tr("what is done stays done")
        about = self.tr("about {seconds} s left, cancelling writes nothing").format(seconds=left)
        return about if left else self.tr("cancelling writes nothing")


class ProgressCard(draw.Painted):
    """Shown while its bar is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = parent
        self.bar = ProgressBar(self)
        in_column(self.bar, on=self, margins=(16, 0, 12, 0))
        self.bar.shown.connect(self._follow)
        self.hide()

    def lie_on(self, messages: Messages) -> None:
        """Where the message in front stands; they are laid out already."""
        spot = messages.mapTo(self._place, QPoint(0, messages.height() - messages.line_height))
        self.setGeometry(spot.x(), spot.y(), messages.width(), messages.line_height)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(painter, self.rect(), colors["surface"], colors["edge"])

    def _follow(self, shown: bool) -> None:
        self.setVisible(shown)
        self.raise_()


_CIRCLE = 20


class Steps(draw.Painted):
    """Done steps have a check, the present one is filled, the rest are outlined. 44 px."""

    def __init__(self) -> None:
        super().__init__()
        self.names: tuple[str, ...] = ()
        self.current = 0
        self.setFixedHeight(44)

    def show_steps(self, names: Sequence[str], current: int) -> None:
        self.names, self.current = tuple(names), current
        self.setAccessibleName(f"{current + 1}/{len(names)} {names[current]}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Whichever step is the present one, whose name is bold."""
        bold = QFontMetricsF(font(BODY, bold=True))
        wide = sum(28 + bold.horizontalAdvance(name) for name in self.names) + 56 * max(0, len(self.names) - 1)
        return QSize(ceil(wide) + 32, self.maximumHeight())

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        x, middle = 16.0, self.height() / 2
        for number, name in enumerate(self.names):
            if number:
                painter.fillRect(QRectF(x + 12, round(middle), 32, 1), colors["edge"])
                x += 56
            self._paint_circle(painter, QRectF(x, middle - _CIRCLE / 2, _CIRCLE, _CIRCLE), number)
            here = number == self.current
            room = QRectF(x + 28, 0, 240, self.height())
            x += 28 + draw.text(painter, room, name, colors["text" if here else "quiet"], font(BODY, bold=here))

    def _paint_circle(self, painter: QPainter, rect: QRectF, number: int) -> None:
        colors, radius = tokens(), _CIRCLE / 2
        if number < self.current:
            draw.box(painter, rect, colors["goodsoft"], None, radius)
            icons.paint(painter, "check", rect.x() + 4, rect.y() + 4, colors["good"], 12)
            return
        here = number == self.current
        draw.box(painter, rect, colors["accent"] if here else None, None if here else colors["edge"], radius)
        ink = colors["onaccent" if here else "quiet"]
        draw.text(painter, rect, str(number + 1), ink, font(SMALL, bold=here), draw.CENTER)


class ResultCard(Pressed):
    """What will become of so many rows. The chosen one has a 2 px frame and fills the list below."""

    ring = None

    def __init__(self, icon: str, token: Token) -> None:
        super().__init__()
        self._icon, self._token = icon, token
        self._title = self._number = self._note = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(100)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, title: str, number: str, note: str) -> None:
        self._title, self._number, self._note = title, number, note
        self.setAccessibleName(f"{title}: {number}")
        self.setAccessibleDescription(note)
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        fill = colors["hover" if self.underMouse() and not self.isChecked() else "surface"]
        chosen = self.isChecked() or self.ringed
        draw.box(painter, self.rect(), fill, colors["accent" if chosen else "line"], stroke=2 if chosen else 1)
        ink, wide = colors[self._token], self.width() - 32
        icons.paint(painter, self._icon, 16, 14, ink, 16)
        draw.text(painter, QRectF(40, 12, wide - 24, 20), self._title, ink, font(BODY, bold=True))
        face = font(HUGE, bold=True, figures=True)
        draw.text(painter, QRectF(16, 36, wide, 36), self._number, colors["text"], face)
        draw.text(painter, QRectF(16, 72, wide, 16), self._note, colors["quiet"], font(SMALL))
