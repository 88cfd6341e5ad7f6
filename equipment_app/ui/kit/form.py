"""A form says its fields and its command; layout, tab order, errors at the field, waiting, button and Esc follow."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QDate, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from equipment_app.ui import said
from equipment_app.ui.theme import LARGE, dress
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.check import Check
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.field import Field, LineField, top_aligned
from equipment_app.ui.widgets.label import Label

if TYPE_CHECKING:
    from equipment_app.domain.outcome import Outcome
    from equipment_app.store.books import Books
    from equipment_app.ui.desk import Desk

    Command = Callable[[Books], Outcome]

V = TypeVar("V")
Wrong = Callable[[bool], str]
"""What is wrong with a field, or nothing; True: it was left, so what is in it is no longer being typed."""


def _nothing_wrong(_: bool) -> str:
    return ""


class Part(Protocol):
    """A field of a form: an editor that knows its label, its width (0: what is left) and what is wrong with it."""

    words: str
    wide: int
    needed: bool

    @property
    def edited(self) -> SignalInstance: ...

    def empty(self) -> bool: ...

    def wrong(self, left: bool) -> str: ...


class Line(LineField):
    """One line of text, without the spaces around it. `known` spellings are offered while one types."""

    def __init__(
        self,
        words: str,
        wide: int = 0,
        *,
        text: str = "",
        needed: bool = False,
        known: Sequence[str] = (),
        wrong: Wrong = _nothing_wrong,
        hint: str = "",
        figures: bool = False,
    ) -> None:
        super().__init__(figures=figures)
        self.words, self.wide, self.needed, self._wrong = words, wide, needed, wrong
        self.setPlaceholderText(hint)
        self.setText(text)
        if known:
            self._offer(known)

    @property
    def edited(self) -> SignalInstance:
        return self.textChanged

    @property
    def value(self) -> str:
        return self.text().strip()

    def empty(self) -> bool:
        return not self.value

    def wrong(self, left: bool) -> str:
        return self._wrong(left)

    def _offer(self, known: Sequence[str]) -> None:
        completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        if popup := completer.popup():
            dress(popup)


class Day(Line):
    """A day as a person types it; what is none is wrong once the field is left."""

    def __init__(self, words: str, wide: int = 0, *, day: date | None = None) -> None:
        text = f"{day.day}. {day.month}. {day.year}" if day else ""
        hint = QDate(2023, 8, 28).toString("d. M. yyyy")
        super().__init__(words, wide, text=text, wrong=self._no_day, hint=hint, figures=True)

    @property
    def day(self) -> date | None:
        return said.read_day(self.text())

    def _no_day(self, left: bool) -> str:
        return self.tr("Enter a date such as 28. 8. 2023") if left and self.value and self.day is None else ""


class Choice(Combo, Generic[V]):
    """One value of several, each with its words; one whose value says nothing ("" or None) is not chosen yet."""

    def __init__(
        self,
        words: str,
        offers: Iterable[tuple[V, str]],
        wide: int = 0,
        *,
        chosen: V | None = None,
        needed: bool = False,
    ) -> None:
        super().__init__()
        self.words, self.wide, self.needed = words, wide, needed
        self._values: dict[int, V] = {}
        self.offer(offers)
        if chosen is not None:
            self.choose(chosen)

    def offer(self, offers: Iterable[tuple[V, str]]) -> None:
        """Other values; what was chosen stays so where it is still offered."""
        offers = list(offers)
        self.fill(offers)
        self._values = {number: value for number, (value, _) in enumerate(offers)}

    @property
    def edited(self) -> SignalInstance:
        return self.currentIndexChanged

    @property
    def value(self) -> V:
        return self._values[self.currentIndex()]

    def empty(self) -> bool:
        return not self._values.get(self.currentIndex())

    def wrong(self, left: bool) -> str:
        return ""


class Tick(Check):
    """Yes or no; its words stand beside the box."""

    def __init__(self, words: str, *, on: bool = False) -> None:
        super().__init__(words)
        self.words, self.wide, self.needed = words, 0, False
        self.setChecked(on)

    @property
    def edited(self) -> SignalInstance:
        return self.toggled

    @property
    def value(self) -> bool:
        return self.isChecked()

    def empty(self) -> bool:
        return not self.isChecked()

    def wrong(self, left: bool) -> str:
        return ""


Editor = Line | Choice[str] | Tick
Row = str | Sequence[Editor]
"""Fields side by side; words alone are a caption over what follows."""


class FormCard(Card):
    """Made each time it opens, in the language of the moment.

    A subclass makes its fields, hands them to `build` row by row, and says its `command`. The button is awake exactly
    while there is one; what the books refuse is said by the desk, and the form stays as it is.
    """

    saved = Signal(object)
    """The outcome of the command."""
    closed = Signal()
    """Esc or Cancel: nothing is to be changed."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__("-", parent=parent)
        self._desk = desk
        self._waits = False
        self._left: set[Editor] = set()
        self.fields: dict[QWidget, Field] = {}
        self.parts: list[Editor] = []
        self.cancel, self.save = Button(self.tr("Cancel"), key="Esc"), Button(kind="primary")
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.closed)

    def command(self) -> "Command | None":
        """What the fields say; asked only while nothing needed is missing and nothing is wrong. None: not yet."""
        raise NotImplementedError

    def build(self, title: str, save: str, rows: Sequence[Row]) -> None:
        """Lay the rows out under the title, over a foot with both buttons."""
        self.title.setText(title)
        self.save.setText(save)
        self.pad(PAD, 16, 16)
        for row in rows:
            if isinstance(row, str):
                self.body.addWidget(Label(row, size=LARGE, bold=True))
            else:
                self._add(row)
        self.body.addStretch(1)
        self.foot.setFixedHeight(56)
        self.foot.row.addStretch(1)
        for button in (self.cancel, self.save):
            self.foot.row.addWidget(button)
        for part in self.parts:
            self._connect(part)
        self.look()

    def look(self) -> None:
        """Say at each field what is wrong, while it is typed only what can never be right; wake the button."""
        for part in self.parts:
            if part in self.fields:
                self.fields[part].set_error(part.wrong(part in self._left))
        self.save.setEnabled(self._wanted() is not None)

    def submit(self) -> None:
        """Once: a second Enter before the books have answered is not a second command."""
        command = None if self._waits else self._wanted()
        if command is not None:
            self._waits = True
            self._desk.change(command, then=self._done, owner=self, failed=self._refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _wanted(self) -> "Command | None":
        missing = any((part.needed and part.empty()) or part.wrong(True) for part in self.parts)
        return None if missing else self.command()

    def _done(self, outcome: "Outcome") -> None:
        self._waits = False
        self.saved.emit(outcome)

    def _refused(self, error: Exception) -> None:
        self._waits = False
        self._desk.tell(error)

    def _connect(self, part: Editor) -> None:
        part.edited.connect(lambda *_: self._edited(part))
        if isinstance(part, Line):
            part.returnPressed.connect(self.submit)
            part.editingFinished.connect(lambda: self._was_left(part))

    def _edited(self, part: Editor) -> None:
        self._left.discard(part)
        self.look()

    def _was_left(self, part: Editor) -> None:
        self._left.add(part)
        self.look()

    def _add(self, row: Sequence[Editor]) -> None:
        """Fields without a width share what is left; where all have one, what is left stays free at the right."""
        widgets: list[QWidget] = []
        for part in row:
            self.parts.append(part)
            if isinstance(part, Tick):
                widget: QWidget = _beside_fields(part)
            else:
                widget = self.fields[part] = Field(part, part.words)
            if part.wide:
                widget.setFixedWidth(part.wide)
            widgets.append(widget)
        line = top_aligned(*widgets)
        if all(part.wide or isinstance(part, Tick) for part in row):
            line.addStretch(1)
        self.body.addLayout(line)


def _beside_fields(tick: Tick) -> QWidget:
    """Beside the fields themselves, below their labels."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(4, 24, 0, 0)
    column.addWidget(tick)
    return holder
