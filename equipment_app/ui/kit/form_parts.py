"""The fields of forms: what each takes, what it says to an operation, and what is wrong with what was typed."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent

from equipment_app import measures
from equipment_app.ui import formatting
from equipment_app.ui.widgets.completer import AnyPart, by_parts
from equipment_app.ui.widgets.field import CheckBox, Combo, LineField, TextArea

V = TypeVar("V")
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
        self,
        words: str,
        wide: int = 0,
        *,
        day: date | None = None,
        needed: bool = False,
        after: date | None = None,
        past: bool = False,
    ) -> None:
        """`past`: without a year the last such day is meant, not the next."""
        text = formatting.typed_day(day) if day else ""
        super().__init__(
            words, wide, text=text, needed=needed, hint=formatting.translate("form", "2 Dec 2026"), figures=True
        )
        self._after, self._past = after, past
        self.editingFinished.connect(self._say_whole)

    def _say_whole(self) -> None:
        """Which year was meant is seen as soon as the field is left."""
        day = self.day
        if day is not None and self.text().strip() != formatting.typed_day(day):
            self.put_day(day)

    @property
    def day(self) -> date | None:
        return formatting.meant_day(self.text(), past=self._past)

    @property
    def iso(self) -> str:
        """As drafts keep it; empty where there is none."""
        return self.day.isoformat() if self.day else ""

    def put_day(self, day: date | str | None) -> None:
        """Also as a draft keeps it."""
        there = date.fromisoformat(day) if isinstance(day, str) and day else day
        self.put(formatting.typed_day(there) if isinstance(there, date) else "")

    @property
    def said(self) -> date | None:
        return self.day

    def wrong(self, left: bool) -> str:
        day = self.day
        if left and self.value and day is None:
            return self.tr("Enter a date such as 28 Aug 2023")
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
