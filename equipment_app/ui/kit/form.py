"""A form says its fields and its command; layout, tab order, errors at the field, waiting, button and Esc follow."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from equipment_app.operations import Command
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form_parts import Editor, FormChoice, FormLine, Tick
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.field import Field, carries_out
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, as_widget, fill, in_column, take_out, turn

C = TypeVar("C")
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
    nothing is wrong; what it `lacks` beside is a sentence. Ctrl+Enter in any field submits, whatever the page does by
    that key, and `by_enter` also Enter in a line; else that goes on to the next field.
    """

    def __init__(
        self,
        button: QAbstractButton,
        command: Callable[[], C | None],
        send: Callable[[C], object],
        lacks: Callable[[], str] = str,
        *,
        by_enter: bool = True,
    ) -> None:
        super().__init__(button)
        self._button, self._command, self._send, self._lacks = button, command, send, lacks
        self._by_enter = by_enter
        self.waits = ""
        """What the button waits for, in a sentence."""
        self.told: Label | None = None
        """Where it stands beside being said by the button."""
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
        missing = formatting.translate("form", "Still to be filled in: {what}.").format(what=what)
        self.waits = missing if what else self._lacks()
        self._button.setToolTip(self.waits)
        self._button.setAccessibleDescription(self.waits)
        if self.told is not None:
            self.told.setText(self.waits)
            self.told.setVisible(bool(self.waits))

    def _missing(self) -> list[Editor]:
        return [part for part in self.parts if part.needed and part.empty()]

    def wanted(self) -> C | None:
        wrong = self._missing() or any(part.wrong(True) for part in self.parts)
        return None if wrong or self._lacks() else self._command()

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
            part.returnPressed.connect(self.submit if self._by_enter else part.focusNextChild)
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

    by_enter: ClassVar = True
    """Enter in a line is its button; not where one name after the other is given for what cannot be taken back."""
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
        self.form = Form(self.save, self.command, self._send, self.lacks, by_enter=self.by_enter)
        self.fields = self.form.fields

    @property
    def values(self) -> list[object]:
        """Of all fields, in their order."""
        return [part.value for part in self.form.parts]

    def command(self) -> Command | None:
        """What the fields say. None: not yet."""
        raise NotImplementedError

    def lacks(self) -> str:
        """What the button waits for beside the fields, in a sentence; empty: nothing."""
        return ""

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
