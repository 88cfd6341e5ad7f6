"""A list that hangs under a field and follows what is typed: Up and Down choose, Enter takes, Esc closes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from equipment_app.ui.widgets.icon_label import Shade
from equipment_app.ui.widgets.overlay import Panel
from equipment_app.ui.widgets.result_list import HitList, Hits, shared

Source = Callable[[str, Callable[[Sequence[Hits]], None]], None]
_GAP = 4


class Suggest(Panel):
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
        self.list = HitList()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)
        self.list.clicked.connect(lambda _: self.take())
        self._shade = Shade(field.window())
        self.hide()
        field.textEdited.connect(self.look)
        field.installEventFilter(self)
        for part in (self, self._shade):  # the window they lie on outlives the page of the field
            field.destroyed.connect(part.deleteLater)

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
        self.hide()
        self._shade.hide()

    def let_go(self) -> None:
        """The field goes on without it."""
        self.close_list()
        self.field.removeEventFilter(self)
        self.field.textEdited.disconnect(self.look)
        self._shade.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close_list()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.update()

    def _key(self, event: QKeyEvent) -> bool:
        count = len(self.list.rows())
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._entered()
            case Qt.Key.Key_Down | Qt.Key.Key_Up if count:
                self._choose((self.list.current + (1 if event.key() == Qt.Key.Key_Down else -1)) % count)
            case Qt.Key.Key_Tab if count and self.isVisible():
                self._choose(next((first for first in self.list.firsts() if first > self.list.current), 0))
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

    def _choose(self, number: int) -> None:
        self.list.current = number
        hit = self.list.rows()[number]
        self.field.setAccessibleDescription(", ".join(filter(None, (hit.name, hit.facts, hit.hint))))
        self.list.update()

    def _found(self, text: str, groups: Sequence[Hits]) -> None:
        if text != self.field.text() or not self.field.hasFocus():
            return
        enter = self._enter
        self._answered, self._enter = text, False
        self.list.groups, self.list.text = shared(groups), text
        if self.list.rows():
            self._choose(0)
        self._place()
        if enter:
            self._entered()

    def _place(self) -> None:
        """Under the field, above it where there is no room."""
        window, tall = self.field.window(), self.list.tall() + 10
        top = self._under.mapTo(window, QPoint(0, self._under.height() + _GAP))
        if top.y() + tall > window.height() - 8:
            top = self._under.mapTo(window, QPoint(0, -_GAP - tall))
        self.setGeometry(QRect(top.x(), max(8, top.y()), self._under.width(), tall))
        shown = bool(self.list.rows())
        self._shade.under(self.geometry())
        self._shade.setVisible(shown)
        self.setVisible(shown)
        self._shade.raise_()
        self.raise_()
        self.list.update()
