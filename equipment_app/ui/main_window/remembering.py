"""What somebody typed, chose, marked and scrolled on a page, kept while the page is made anew in another language.

A part is known by the way to it: `list.search` is the attribute `search` of the attribute `list` of the page. So every
field there will ever be is kept, as long as it is an attribute of what it stands in. What a page or a part knows beside
its fields it tells itself: `kept`, `take_back`. Where choices are stored at once, a part says `remembers = False`.
"""

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, SignalInstance
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.segmented import Choices

Kept: TypeAlias = dict[str, Any]
"""The way to a part, and what it held."""
_FOCUS = "focus"
_ROUNDS = 4
"""Answers of the books after which a page has all its rows: lists, the card of a row, what hangs on the card."""


def keep(root: QWidget) -> Kept:
    """What stands in the fields of `root`, and which of its parts has the focus."""
    parts = list(_parts(root))
    kept = {way: held for way, part in parts if (held := _held(part)) is not None}
    focus = root.window().focusWidget()
    way = next((way for way, part in parts if part is focus), "")
    return {**kept, **({_FOCUS: way} if way else {})}


def bring_back(root: QWidget, kept: Kept) -> bool:
    """Put it where it was; what is not there yet is left out. True: all of it was there before."""
    parts = dict(_parts(root))
    now = {way: _held(part) for way, part in parts.items() if way in kept}
    lacking = {way: held for way, held in kept.items() if way != _FOCUS and (way not in now or now[way] != held)}
    for way, held in lacking.items():
        if way in parts:
            _give(parts[way], held)
    focus = parts.get(kept.get(_FOCUS, ""))
    if focus is not None and focus.isVisible() and not focus.hasFocus():
        focus.setFocus()
    return not lacking


class Remembering(QObject):
    """Brings back what was `kept` of `page` at once, and again as its rows come in: `answered` tells of them.

    It ends when all is there, after a few answers, or as soon as somebody works on the page.
    """

    def __init__(self, page: QWidget, kept: Kept, answered: SignalInstance) -> None:
        super().__init__(page)
        self._page, self._kept, self._rounds = page, kept, _ROUNDS
        bring_back(page, kept)
        answered.connect(self._again)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self.end()
        return False

    def _again(self) -> None:
        """A page that is not shown has asked for nothing yet."""
        if not self._page.isVisible() or not self._rounds:
            return
        if self._rounds == _ROUNDS:
            _app().installEventFilter(self)
        self._rounds -= 1
        if bring_back(self._page, self._kept) or not self._rounds:
            self.end()

    def end(self) -> None:
        """Somebody is on the page, or something else is wanted of it: what was there is not brought back any more."""
        self._rounds = 0
        _app().removeEventFilter(self)
        self.deleteLater()


def _app() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app


def _parts(root: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Every part of `root` that is an attribute and still there, however deep, with the way to it."""
    seen = {id(root)}
    waiting: list[tuple[str, QWidget]] = [("", root)]
    while waiting:
        way, whole = waiting.pop()
        if whole is not root:
            yield way, whole
        for name, part in _attributes(whole):
            if id(part) in seen or not isValid(part):
                continue
            if getattr(part, "remembers", True) and root.isAncestorOf(part):
                seen.add(id(part))
                waiting.append((f"{way}.{name}" if way else name, part))


def _attributes(whole: QWidget) -> Iterator[tuple[str, QWidget]]:
    for name, value in vars(whole).items():
        if isinstance(value, QWidget):
            yield name, value
        elif isinstance(value, tuple | list):
            yield from ((f"{name}[{at}]", one) for at, one in enumerate(value) if isinstance(one, QWidget))
        elif isinstance(value, dict):
            yield from ((f"{name}[{key}]", one) for key, one in value.items() if isinstance(one, QWidget))


@runtime_checkable
class Knowing(Protocol):
    """Knows more than stands in its fields."""

    def kept(self) -> object: ...

    def take_back(self, kept: Any) -> None: ...


def _how(part: QWidget) -> "tuple[_Held, _Give] | None":
    """How what somebody may have changed in it is held and given back; None: there is nothing."""
    kind = type(part)
    if kind not in _FOUND:
        _FOUND[kind] = next((how for wanted, how in _KINDS.items() if issubclass(kind, wanted)), None)
    return _FOUND[kind]


def _held(part: QWidget) -> Any:
    how = _how(part)
    return how[0](part) if how else None


def _give(part: QWidget, held: Any) -> None:
    if how := _how(part):
        how[1](part, held)


def _line(field: QLineEdit) -> Any:
    """What the program wrote there it writes again, in the other language."""
    return field.text() if field.isModified() and not field.isReadOnly() else None


def _write_line(field: QLineEdit, text: str) -> None:
    field.setText(text)
    field.setModified(True)
    field.textEdited.emit(text)


def _area(field: QPlainTextEdit) -> Any:
    return field.toPlainText() if field.document().isModified() and not field.isReadOnly() else None


def _write_area(field: QPlainTextEdit, text: str) -> None:
    field.setPlainText(text)
    field.document().setModified(True)


def _choose(combo: QComboBox, value: Any) -> None:
    if (at := combo.findData(value)) >= 0:
        combo.setCurrentIndex(at)
        combo.activated.emit(at)


def _press(button: QAbstractButton, on: bool) -> None:
    """As a person would: whoever listens to the click hears of it."""
    if button.isEnabled() and button.isChecked() != on:
        button.click()


def _turn(choices: Choices, value: Any) -> None:
    if value in [segment.value for segment in choices.segments]:
        choices.choose(value)


def _row(view: TableView[Any]) -> Any:
    row = view.current_row()
    key = None if row is None else view.table.key(row)
    return key, view.table.sorted_by, view.table.descending, view.verticalScrollBar().value()


def _stand(view: TableView[Any], held: Any) -> None:
    key, sort, descending, height = held
    if (view.table.sorted_by, view.table.descending) != (sort, descending) and sort:
        view.table.sort_by(sort, descending=descending)
        return  # the rows come anew
    if key is not None:
        view.show_row(key)
    view.verticalScrollBar().setValue(height)


_Held: TypeAlias = Callable[[Any], Any]
_Give: TypeAlias = Callable[[Any, Any], None]
_KINDS: dict[type, tuple[_Held, _Give]] = {
    Knowing: (lambda part: part.kept(), lambda part, kept: part.take_back(kept)),
    DateField: (lambda field: field.date(), lambda field, day: field.setDate(day)),
    QLineEdit: (_line, _write_line),
    QPlainTextEdit: (_area, _write_area),
    QComboBox: (lambda combo: combo.currentData(), _choose),
    Choices: (lambda choices: choices.value, _turn),
    TableView: (_row, _stand),
    QAbstractScrollArea: (
        lambda area: area.verticalScrollBar().value(),
        lambda area, height: area.verticalScrollBar().setValue(height),
    ),
    QAbstractButton: (lambda button: button.isChecked() if button.isCheckable() else None, _press),
}
"""The first that fits: what it holds, and how that is given back."""
_FOUND: dict[type, tuple[_Held, _Give] | None] = {}
"""Which fits, by the class of a part: to ask whether it is `Knowing` takes long."""
