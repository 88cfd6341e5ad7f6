"""A form says its fields and its command; layout, tab order, errors at the field, waiting, button and Esc follow."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from equipment_app import measures
from equipment_app.operations import Command
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.completer import AnyPart, by_parts
from equipment_app.ui.widgets.field import CheckBox, Combo, Field, LineField, TextArea, carries_out
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, as_widget, fill, in_column, take_out, turn

V = TypeVar("V")
C = TypeVar("C")
Wrong = Callable[[bool], str]
"""What is wrong with a field, or nothing; True: it was left, so what is in it is no longer being typed."""


def _nothing_wrong(_: bool) -> str:
    return ""


class FormPart:
    """What an editor of a form says of itself beside its `value`: its label, its width, and whether it is `needed`."""

    words: str
    value: Any
    wide = 0
    needed = False

    @property
    def said(self) -> Any:
        """What it says to an operation: a day, an amount, else its value."""
        return self.value

    def empty(self) -> bool:
        return not self.value

    def wrong(self, left: bool) -> str:
        return ""


_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormLine(FormPart, LineField):
    """One line of text, without the spaces around it. `known` spellings are offered by any part that is typed; where it
    is `closed`, no others will do.
    """

    def __init__(
        self,
        words: str,
        wide: int = 0,
        *,
        text: str = "",
        needed: bool = False,
        known: Sequence[str] = (),
        closed: bool = False,
        wrong: Wrong = _nothing_wrong,
        hint: str = "",
        icon: str = "",
        figures: bool = False,
    ) -> None:
        super().__init__(icon=icon, figures=figures, hint=hint)
        self.words, self.wide, self.needed, self._wrong = words, wide, needed, wrong
        self._closed, self._known = closed, list[str]()
        self.put(text)
        if known:
            self.offer(known)

    @property
    def edited(self) -> SignalInstance:
        return self.textChanged

    @property
    def value(self) -> str:
        return self.text().strip()

    def put(self, text: str) -> None:
        """What is there already keeps its cursor; of what is new one reads the beginning."""
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def wrong(self, left: bool) -> str:
        return self._wrong(left)

    def offer(self, known: Sequence[str]) -> None:
        """Other spellings than before."""
        self._known = list(known)
        self.setCompleter(AnyPart(known, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a spelling that is offered takes it, and does nothing else yet."""
        offers = self.completer()
        popup = offers.popup() if offers else None
        if popup and popup.isVisible() and popup.currentIndex().isValid() and event.key() in _ENTERS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @property
    def fitting(self) -> list[str]:
        """The spellings that what is typed is a part of."""
        return by_parts(self._known, self.value) if self.value else []

    def take_only(self) -> None:
        """Where nothing else will do, a part becomes the one spelling that it is a part of."""
        if self._closed and self.wrong(left=True) and len(fitting := self.fitting) == 1:
            self.put(fitting[0])


class FormArea(FormPart, TextArea):
    """Some lines of text, which are one sentence however they are broken, of at `least` so many characters."""

    def __init__(self, words: str, high: int, *, needed: bool = False, least: int = 0) -> None:
        super().__init__(high)
        self.words, self.needed, self.least = words, needed, least

    @property
    def edited(self) -> SignalInstance:
        return self.textChanged

    @property
    def value(self) -> str:
        return " ".join(self.toPlainText().split())

    def wrong(self, left: bool) -> str:
        """Said while it is typed as well: nobody can see how much is enough."""
        short = 0 < len(self.value) < self.least
        return self.tr("At least %n character(s)", "", self.least) if short else ""

    def put(self, text: str) -> None:
        """What is there already keeps its cursor."""
        if self.toPlainText() != text:
            self.setPlainText(text)


class Day(FormLine):
    """A day as a person types it, later than the day `after`; what is none is wrong once the field is left."""

    def __init__(
        self, words: str, wide: int = 0, *, day: date | None = None, needed: bool = False, after: date | None = None
    ) -> None:
        text = measures.day(day) if day else ""
        super().__init__(
            words, wide, text=text, needed=needed, hint=formatting.translate("form", "d. m. yyyy"), figures=True
        )
        self._after = after

    @property
    def day(self) -> date | None:
        return formatting.read_day(self.text())

    @property
    def iso(self) -> str:
        """As drafts keep it; empty where there is none."""
        return self.day.isoformat() if self.day else ""

    def put_day(self, day: date | str | None) -> None:
        """Also as a draft keeps it."""
        there = date.fromisoformat(day) if isinstance(day, str) and day else day
        self.put(measures.day(there) if isinstance(there, date) else "")

    @property
    def said(self) -> date | None:
        return self.day

    def wrong(self, left: bool) -> str:
        day = self.day
        if left and self.value and day is None:
            return self.tr("Enter a date such as 28. 8. 2023")
        if day is None or self._after is None or day > self._after:
            return ""
        return self.tr("After {day}").format(day=formatting.day(self._after))


class WholeNumber(FormLine):
    """From 0 up to `most`; `number` is 0 of nothing."""

    def __init__(self, words: str, most: int, wide: int = 0, *, text: str = "", needed: bool = False) -> None:
        super().__init__(words, wide, text=text, needed=needed, figures=True)
        self._most = most

    @property
    def number(self) -> int:
        return int(self.value or 0)

    def wrong(self, left: bool) -> str:
        text = self.value
        if not text or (text.isascii() and text.isdecimal() and int(text) <= self._most):
            return ""
        return self.tr("A whole number up to {most}").format(most=self._most)


class Money(FormLine):
    """An amount of CZK as a person types it; what is none is wrong once the field is left."""

    def __init__(self, words: str, wide: int = 0, *, amount: int | None = None, wrong: Wrong = _nothing_wrong) -> None:
        text = "" if amount is None else measures.crowns(amount)
        super().__init__(words, wide, text=text, wrong=wrong, figures=True)

    @property
    def amount(self) -> int | None:
        """In haléře; None of nothing, and of what is no amount."""
        return measures.hellers(self.value) if self.value else None

    @property
    def said(self) -> int | None:
        return self.amount

    def wrong(self, left: bool) -> str:
        none = left and self.value and self.amount is None
        return self.tr("Enter an amount such as 2350 or 2350,50.") if none else super().wrong(left)


class FormChoice(FormPart, Combo, Generic[V]):
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

    def put(self, value: V) -> None:
        self.choose(value)

    def empty(self) -> bool:
        return not self._values.get(self.currentIndex())


class Tick(FormPart, CheckBox):
    """Yes or no; its words stand beside the box."""

    def __init__(self, words: str, *, on: bool = False) -> None:
        super().__init__(words)
        self.words = words
        self.setChecked(on)

    @property
    def edited(self) -> SignalInstance:
        return self.toggled

    @property
    def value(self) -> bool:
        return self.isChecked()


Editor = FormLine | FormArea | FormChoice[Any] | Tick
Row = str | QWidget | Sequence[Editor]
"""Fields side by side; words alone are a caption over what follows, a widget is a part of its own."""


_GAP, _LEAST_LINE = 12, 120
"""Between fields; of a line that shares what is left, so that what is in it can be read."""


class FormRow(QVBoxLayout):
    """Fields side by side; where there is no room for all, in two lines."""

    def __init__(self, parts: Sequence[Editor], widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets, self._whole = widgets, False
        self._filled = not all(part.wide or isinstance(part, Tick) for part in parts)
        self._needed = sum(map(_least, parts, widgets)) + _GAP * (len(parts) - 1)
        self._lines = QHBoxLayout(), QHBoxLayout()
        self.setSpacing(_GAP)
        for line in self._lines:
            line.setSpacing(_GAP)
            self.addLayout(line)
        self.fit(self._needed)

    def fit(self, room: int) -> None:
        if self._whole == (self._needed <= room):
            return
        self._whole = not self._whole
        first = len(self._widgets) if self._whole else (len(self._widgets) + 1) // 2
        for line, widgets in zip(self._lines, (self._widgets[:first], self._widgets[first:]), strict=True):
            take_out(line)
            fields = any(isinstance(widget, Field) for widget in widgets)
            for widget in widgets:
                if not isinstance(widget, Field):
                    widget.setContentsMargins(4, 24 if fields else 0, 0, 0)
                line.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
            if not self._filled:
                line.addStretch(1)


def _least(part: Editor, widget: QWidget) -> int:
    if isinstance(part, Tick):
        return widget.sizeHint().width()
    return part.wide or (part.minimumSizeHint().width() if isinstance(part, FormChoice) else _LEAST_LINE)


class Form(QObject, Generic[C]):
    """Fields, the command they say, and the button that sends it, wherever they stand.

    The button is awake exactly while there is a command. `command` is asked only while nothing needed is missing and
    nothing is wrong. Enter in a line submits, Ctrl+Enter in any field, whatever the page does by that key.
    """

    def __init__(self, button: QAbstractButton, command: Callable[[], C | None], send: Callable[[C], object]) -> None:
        super().__init__(button)
        self._button, self._command, self._send = button, command, send
        self._left: set[Editor] = set()
        self.parts: list[Editor] = []
        self.rows: list[FormRow] = []
        self.fields: dict[Editor, Field] = {}
        button.clicked.connect(self.submit)

    def row(self, *parts: Editor) -> "FormRow":
        """Fields without a width share what is left; where all have one, what is left stays free at the right."""
        widgets: list[QWidget] = []
        for part in parts:
            self._add(part)
            widget: QWidget = _beside_fields(part) if isinstance(part, Tick) else self.fields[part]
            if part.wide:
                widget.setFixedWidth(part.wide)
            widgets.append(widget)
        row = FormRow(parts, widgets)
        self.rows.append(row)
        return row

    def fit(self, room: int) -> None:
        """Rows that need more width than `room` stand in two lines."""
        for row in self.rows:
            row.fit(room)

    def field(self, part: Editor) -> Field:
        """One field, for whoever lays it out otherwise."""
        self._add(part)
        return self.fields[part]

    def watch(self, *edits: SignalInstance) -> None:
        """What is edited beside the fields."""
        for edit in edits:
            edit.connect(lambda *_: self.look())

    def look(self) -> None:
        """Say at each field what is wrong, while it is typed only what can never be right; wake the button, which says
        what it waits for.
        """
        for part, field in self.fields.items():
            field.set_error(part.wrong(part in self._left))
        self._button.setEnabled(self.wanted() is not None)
        what = ", ".join(part.words for part in self._missing())
        waits = formatting.translate("form", "Still to be filled in: {what}.").format(what=what) if what else ""
        self._button.setToolTip(waits)
        self._button.setAccessibleDescription(waits)

    def _missing(self) -> list[Editor]:
        return [part for part in self.parts if part.needed and part.empty()]

    def wanted(self) -> C | None:
        wrong = self._missing() or any(part.wrong(True) for part in self.parts)
        return None if wrong else self._command()

    def submit(self, *_: object) -> None:
        command = self.wanted()
        if command is not None:
            self._send(command)
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not carries_out(event):
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.submit()
        elif event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return True

    def _add(self, part: Editor) -> None:
        self.parts.append(part)
        part.installEventFilter(self)
        if not isinstance(part, Tick):
            self.fields[part] = Field(part, part.words)
        part.edited.connect(lambda *_: self._edited(part))
        if isinstance(part, FormLine):
            part.returnPressed.connect(self.submit)
            part.editingFinished.connect(lambda: self._was_left(part))

    def _edited(self, part: Editor) -> None:
        self._left.discard(part)
        self.look()

    def _was_left(self, part: Editor) -> None:
        if isinstance(part, FormLine):
            part.take_only()
        self._left.add(part)
        self.look()


_TWO_ROWS = 96


class FormCard(Card):
    """Made each time it opens, in the language of the moment.

    A subclass makes its fields, hands them to `build` row by row, and says its `command`. What the books refuse is said
    by the desk, and the form stays as it is.
    """

    saved = Signal(object)
    """The outcome of the command."""
    closed = Signal()
    """Esc or Cancel: nothing is to be changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("-", parent=parent)
        self._desk = desk
        self.cancel = Button(self.tr("Cancel"), key="Esc", does=self.closed)
        self.save = Button(kind="primary", key="Ctrl+Enter")
        for button in (self.cancel, self.save):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.form = Form(self.save, self.command, self._send)
        self.fields = self.form.fields

    def command(self) -> Command | None:
        """What the fields say. None: not yet."""
        raise NotImplementedError

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        next(iter(self.fields)).setFocus(Qt.FocusReason.OtherFocusReason)

    def build(self, title: str, save: str, rows: Sequence[Row], below: QWidget | None = None) -> None:
        """Lay the rows out under the title, over a foot with both buttons. What stands `below` them, as a list, has the
        room that is left, and at least its own least: in a low window all of it scrolls.
        """
        self.title.setText(title)
        self.save.setText(save)
        inside = in_column(margins=(PAD, 16, PAD, 16), spacing=16)
        for row in rows:
            if isinstance(row, str):
                inside.addWidget(Label(row, size=LARGE, bold=True))
            elif isinstance(row, QWidget):
                inside.addWidget(row, 1)
            else:
                inside.addLayout(self.form.row(*row))
        fill(inside, None if below is None else (below, 1))
        self.body.addWidget(Scroll(inside), 1)
        self.lay_foot(None, self.cancel, self.save)
        self.form.look()

    def resized(self) -> None:
        """Where both buttons have no room beside each other, one stands under the other."""
        room = self.width() - 2 * PAD - 2
        beside = sum(one.minimumSizeHint().width() for one in (self.cancel, self.save))
        narrow = beside + 2 * self.foot.row.spacing() > room
        turn(self.foot.row, down=narrow)
        self.foot.setFixedHeight(_TWO_ROWS if narrow else 56)
        self.form.fit(room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif carries_out(event):
            self.form.submit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter is this form's button while the keyboard is in it, whatever its page does by that key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and carries_out(event):
            event.accept()
            return True
        return super().event(event)

    def _send(self, command: Command) -> None:
        self._desk.change(command, then=self.saved.emit, owner=self)


def _beside_fields(tick: Tick) -> QWidget:
    """In a row with fields, below their labels."""
    return as_widget(in_column(tick, spacing=None))
