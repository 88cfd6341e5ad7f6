"""What is looked for while somebody types: hits in groups, a list under the field, a field over a part."""

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from equipment_app.domain.value import Value
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import SMALL, caption_font, font, tokens
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.label import KeyHint, Label, marked
from equipment_app.ui.widgets.layout import in_column, in_row
from equipment_app.ui.widgets.overlay import Floating

_CAPTION, _HIT = 28, 36
_EDGES = 12
FOOT = 36
AT_MOST, EACH = 10, 3


class Hit(Value):
    """`use` is what Enter does here (said by `hint`), `open` what Ctrl+Enter does: the card."""

    icon: str
    name: str
    facts: str = ""
    hint: str = ""
    use: Callable[[], object] | None = None
    open: Callable[[], object] | None = None
    cancels: bool = False
    """It cancels or destroys, and is offered to its own words alone."""


class Hits(Value):
    """One kind: Members, Things, Papers, Actions. `total` may be more than the rows at hand."""

    title: str
    rows: tuple[Hit, ...]
    total: int
    said: str = ""
    """What is said where no kind has a row."""


def group(title: str, hits: Iterable[Hit]) -> list[Hits]:
    """All of them in one group; none where there are no hits."""
    rows = tuple(hits)
    return [Hits(title, rows, len(rows))] if rows else []


def shared(groups: Sequence[Hits], at_most: int = AT_MOST) -> list[Hits]:
    """So many rows, dealt out in turn, three to a group; one or two groups may fill the whole list."""
    groups = [group for group in groups if group.rows]
    most = EACH if len(groups) > 2 else at_most
    shares = [0] * len(groups)
    for _ in range(most):
        for number, group in enumerate(groups):
            if sum(shares) < at_most and shares[number] < len(group.rows):
                shares[number] += 1
    dealt = zip(groups, shares, strict=True)
    return [Hits(group.title, group.rows[:share], group.total) for group, share in dealt if share]


class HitList(draw.Painted):
    """Paints the groups; `field` keeps the keyboard, and tells which hit is chosen."""

    clicked = Signal(int)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self._field = field
        self.groups: list[Hits] = []
        self.text = ""
        self.current = 0
        self.setMouseTracking(True)

    def rows(self) -> list[Hit]:
        return [row for group in self.groups for row in group.rows]

    def tall(self) -> int:
        captions = sum(_CAPTION for group in self.groups)
        return captions + _HIT * len(self.rows()) + (_EDGES if self.groups else 0)

    def show_hits(self, groups: Sequence[Hits], text: str, room: int | None = None) -> None:
        """What was found for `text`, as much as stands in the height of `room`; the first one is chosen."""
        captions = _CAPTION * sum(1 for group in groups if group.rows)
        most = AT_MOST if room is None else max(1, min(AT_MOST, (room - _EDGES - captions) // _HIT))
        self.groups, self.text = shared(groups, most), text
        if self.rows():
            self.choose(0)
        self.update()

    def choose(self, number: int) -> None:
        self.current = number
        hit = self.rows()[number]
        self._field.setAccessibleDescription(", ".join(filter(None, (hit.name, hit.facts, hit.hint))))
        self.update()

    def step(self, by: int) -> None:
        """To another hit, around the end."""
        self.choose((self.current + by) % len(self.rows()))

    def step_group(self, by: int) -> None:
        """To the first hit of another group."""
        firsts = list(accumulate((len(group.rows) for group in self.groups[:-1]), initial=0))
        here = sum(first <= self.current for first in firsts) - 1
        self.choose(firsts[(here + by) % len(firsts)])

    def spot(self, wanted: int) -> QRectF:
        y, number = 8, 0
        for group in self.groups:
            y += _CAPTION
            for _ in group.rows:
                if number == wanted:
                    return QRectF(8, y, self.width() - 16, _HIT)
                y, number = y + _HIT, number + 1
        return QRectF()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for number in range(len(self.rows())):
            if self.spot(number).contains(event.position()) and number != self.current:
                self.current = number
                self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.rows() and self.spot(self.current).contains(event.position()):
            self.clicked.emit(self.current)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        y, number = 8, 0
        for group in self.groups:
            self._paint_caption(painter, y, group)
            y += _CAPTION
            for hit in group.rows:
                self._paint_row(painter, QRectF(8, y, self.width() - 16, _HIT), hit, number == self.current)
                y, number = y + _HIT, number + 1

    def _paint_caption(self, painter: QPainter, y: int, group: Hits) -> None:
        ink, room = tokens()["quiet"], QRectF(20, y, self.width() - 40, _CAPTION)
        draw.text(painter, room, group.title.upper(), ink, caption_font())
        count = f"{group.total}" if group.total == len(group.rows) else f"{len(group.rows)}/{group.total}"
        draw.text(painter, room, count, ink, font(SMALL, figures=True), draw.RIGHT)

    def _paint_row(self, painter: QPainter, rect: QRectF, hit: Hit, on: bool) -> None:
        colors, middle = tokens(), rect.center().y()
        right = rect.right() - 12
        if on:
            draw.box(painter, rect, colors["soft"])
            if hit.use:
                draw.key(painter, "Enter", right, middle, colors["quiet"], colors["ground"], colors["line"])
                right -= draw.key_width("Enter") + 12
        icons.paint(painter, hit.icon, rect.x() + 12, middle - 8, colors["accent" if on else "quiet"], 16)
        hint = draw.width(hit.hint, font(SMALL))
        room = QRectF(right - hint, rect.y(), hint, _HIT)
        draw.text(painter, room, hit.hint, colors["quiet"], font(SMALL), draw.RIGHT)
        x, end = rect.x() + 40, right - hint - 16
        x += marked(painter, QRectF(x, rect.y(), end - x, _HIT), hit.name, self.text, colors["text"])
        x += 12
        if hit.facts and x < end:
            marked(painter, QRectF(x, rect.y(), end - x, _HIT), hit.facts, self.text, colors["quiet"])


class KeyFoot(draw.Painted):
    """Which keys do what."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(FOOT)
        self.keys: tuple[tuple[tuple[str, ...], str], ...] = ()
        self.aside = ""

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        middle = FOOT / 2
        draw.box(painter, self.rect(), colors["ground"])
        painter.fillRect(QRectF(0, 0, self.width(), 8), colors["ground"])
        draw.hairline(painter, 0, 0, self.width())
        x = 20.0
        for keys, words in self.keys:
            for key in keys:
                x += draw.key_width(key)
                draw.key(painter, key, x, middle, colors["quiet"], colors["surface"], colors["line"])
                x += 4
            room = QRectF(x, 0, 200, FOOT)
            x += draw.text(painter, room, words, colors["quiet"], font(SMALL)) + 16
        room = QRectF(x, 0, self.width() - 20 - x, FOOT)
        draw.text(painter, room, self.aside, colors["quiet"], font(SMALL), draw.RIGHT)


Give = Callable[[Sequence[Hits]], None]
Source = Callable[[str, Give], None]
"""Looks for a text and, some time, gives what it found."""
_GAP = 4


class Suggest(Floating):
    """Enter acts on the hits of exactly what is typed: pressed before they are there, it waits for them."""

    submitted = Signal(str)
    """Enter, and nothing was found."""
    used = Signal()
    """A hit was taken."""

    def __init__(
        self, field: QLineEdit, source: Source, *, when_empty: bool = False, under: QWidget | None = None
    ) -> None:
        """`when_empty`: there is something to choose from before anything is typed. `under` is what the list hangs
        under and is as wide as, the field itself if nothing else."""
        super().__init__(field.window())
        self.field = field
        self._under = under or field
        self.source = source
        self.when_empty = when_empty
        self._answered: str | None = None
        self._enter = False
        self.list = HitList(field)
        in_column(self.list, on=self, margins=(1, 1, 1, 1))
        self.list.clicked.connect(lambda _: self.take())
        field.textEdited.connect(self.look)
        field.installEventFilter(self)
        field.destroyed.connect(self.deleteLater)  # the window it lies on outlives the page of the field

    def look(self, text: str) -> None:
        """Ask for what answers to `text`."""
        self._enter = False
        if not text.strip() and not self.when_empty:
            self.close_list()
            return
        self.source(text, lambda groups: self._found(text, groups))

    def take(self) -> None:
        """Do what the chosen hit does."""
        rows = self.list.rows()
        if not rows:
            return
        use = rows[self.list.current].use
        self.close_list()
        self.used.emit()
        if use:
            use()

    def close_list(self) -> None:
        self._answered, self._enter = None, False
        self.list.groups = []
        self.sink()

    def let_go(self) -> None:
        """The field goes on without it."""
        self.close_list()
        self.field.removeEventFilter(self)
        self.field.textEdited.disconnect(self.look)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close_list()
        return False

    def resized(self) -> None:
        self.list.update()

    def _key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._entered()
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.list.groups:
                self.list.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Tab if self.list.groups and self.isVisible():
                self.list.step_group(1)
            case Qt.Key.Key_Escape if self.isVisible() and self.field.text():
                self.field.clear()
                self.close_list()
            case _:
                return False
        return True

    def _entered(self) -> None:
        text = self.field.text()
        if not text.strip() and not self.when_empty:
            return
        if self._answered != text:
            self.look(text)
            self._enter = True
        elif self.list.rows():
            self.take()
        else:
            self.submitted.emit(text)

    def _found(self, text: str, groups: Sequence[Hits]) -> None:
        if text != self.field.text() or not self.field.hasFocus():
            return
        enter = self._enter
        self._answered, self._enter = text, False
        self.list.show_hits(groups, text)
        self._place()
        if enter:
            self._entered()

    def _place(self) -> None:
        """Under the field, above it where there is no room."""
        window, tall = self.field.window(), self.list.tall() + 10
        top = self._under.mapTo(window, QPoint(0, self._under.height() + _GAP))
        if top.y() + tall > window.height() - 8:
            top = self._under.mapTo(window, QPoint(0, -_GAP - tall))
        if self.list.groups:
            self.float_at(QRect(top.x(), max(8, top.y()), self._under.width(), tall))
        else:
            self.sink()


POP_HEIGHT = 52


class PopField(Floating):
    """Enter takes what is typed or chosen, Esc and a click elsewhere give the focus back. One at a time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(POP_HEIGHT)
        self.words = Label(size=SMALL, token="quiet")
        self.field = LineField()
        in_row(self.words, (self.field, 1), KeyHint("Esc"), on=self, margins=(16, 0, 12, 0), spacing=12)
        self._before: QWidget | None = None
        self._take: Callable[[str], object] | None = None
        self._suggest: Suggest | None = None
        self.field.installEventFilter(self)

    def ask(self, spot: QRect, words: str, text: str, take: Callable[[str], object], placeholder: str = "") -> None:
        """Over `spot` of the parent; `take` gets what was typed."""
        self._open(spot, words, text, placeholder)
        self._take = take
        self.field.selectAll()

    def choose(
        self,
        spot: QRect,
        words: str,
        text: str,
        source: Source,
        submitted: Callable[[str], object],
        placeholder: str = "",
        *,
        when_empty: bool = False,
    ) -> None:
        """Over `spot` of the parent; what is typed is looked for, `submitted` gets what was not found."""
        self._open(spot, words, text, placeholder)
        self._suggest = Suggest(self.field, source, when_empty=when_empty, under=self)
        self._suggest.used.connect(self.put_away)
        self._suggest.submitted.connect(lambda typed: self._done(submitted, typed))
        if text or when_empty:
            self._suggest.look(text)

    def look_again(self) -> None:
        """There is more to be found than when it was looked for."""
        if self._suggest:
            self._suggest.look(self.field.text())

    def put_away(self) -> None:
        """Close without taking anything."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        if self._suggest:
            self._suggest.let_go()
            self._suggest = None
        self._take = None
        self.sink()
        if before and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut and QApplication.focusWidget() is not self.field:
            self._before = None
            self.put_away()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._take:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            self._done(self._take, self.field.text())
            return True
        return False

    def _done(self, take: Callable[[str], object], text: str) -> None:
        self.put_away()
        take(text)

    def _open(self, spot: QRect, words: str, text: str, placeholder: str) -> None:
        self.put_away()
        before = QApplication.focusWidget()
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.field.setAccessibleName(words or placeholder)
        self.field.setPlaceholderText(placeholder)
        self.field.setText(text)
        self.float_at(QRect(spot.x(), spot.y(), spot.width(), POP_HEIGHT))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = before
