"""All sheets of labels over the page: found by maker, name or measures, seen, used; one's own are made here."""

from collections.abc import Iterator, Sequence
from itertools import chain, count
from math import ceil
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStackedWidget, QWidget

from equipment_app.domain.label_errors import SheetImpossible
from equipment_app.domain.label_stock import Stock, custom
from equipment_app.domain.labels import Symbol
from equipment_app.ui.formatting import decimal_sign
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.labels.asked import LabelMemory, said
from equipment_app.ui.labels.target import SheetPicture, size_of
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Group, Text
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.card import Fact, FactRows, Strip
from equipment_app.ui.widgets.field import Field, LineField, NumberField, SearchField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, in_column, in_row
from equipment_app.ui.widgets.overlay import Overlay

_ALSO = {"Avery": "Zweckform"}
"""Another name on the same box."""


class SheetList(draw.Painted):
    """`stood` with the sheet one stands on, None where nothing was found."""

    stood = Signal(object)

    def __init__(self, memory: LabelMemory) -> None:
        super().__init__()
        self._memory = memory
        hint = self.tr("Maker, number or size: Avery, 0102, 63.5")
        self.search = SearchField(hint, name=self.tr("Find a sheet"))
        columns: Sequence[Column[Stock]] = (
            Column(self.tr("Sheet"), lambda stock: stock.title),
            Column(self.tr("Label, mm"), lambda stock: Text(size_of(stock), token="quiet", figures=True), 124),
            Column.count(self.tr("On a sheet"), lambda stock: stock.count, 96),
        )
        self.view: PlainList[Stock] = PlainList(self.tr("Sheets of labels"), columns, lambda stock: stock.name)
        in_column(Strip("below", (self.search, 1), height=48), (self.view, 1), margins=(0, 0, 1, 0), on=self)
        self.search.textChanged.connect(lambda _: self.fill())
        self.view.current_changed.connect(self.stood)
        self.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))

    def begin(self, stock: Stock) -> None:
        """All of them, from this one."""
        self.search.clear()
        self.fill()
        self.view.show_row(stock.name)

    def fill(self) -> None:
        """What answers to the words; the sheet one stood on, else the first of them."""
        kept = self.view.current_row()
        self.view.show_rows(list(self._rows(_plain(self.search.text()).split())))
        if not (kept and self.view.show_row(kept.name)):
            self.view.show_first()
        self.stood.emit(self.view.current_row())

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        """The line between the list and what is looked at."""
        painter.fillRect(self.width() - 1, 0, 1, self.height(), colors["line"])

    def _rows(self, words: Sequence[str]) -> Iterator[Stock | Group]:
        """Maker by maker, first those made here."""
        own = {stock.name for stock in self._memory.own()}
        by_maker: dict[str, list[Stock]] = {}
        for stock in self._memory.stocks().values():
            sold = f"{_ALSO.get(stock.maker, '')} {stock.maker} {stock.title}"
            plain = _plain(f"{sold} {stock.measures} {stock.measures.replace(' ', '')} {stock.count}")
            if all(word in plain for word in words):
                maker = self.tr("Made here") if stock.name in own else stock.maker
                by_maker.setdefault(maker, []).append(stock)
        for maker, stocks in by_maker.items():
            yield Group(maker)
            yield from stocks


def _plain(text: str) -> str:
    """As people type it: 63.5 x 38.1."""
    return text.replace(",", ".").replace("×", "x").casefold()


_ROWS = (
    ("page_width", "page_height"),
    ("width", "height"),
    ("columns", "rows"),
    ("left", "top"),
    ("gutter_x", "gutter_y"),
    ("edge", "dpi"),
)
MEASURE: dict[str, Any] = {
    "name": QT_TRANSLATE_NOOP("labels", "Name of the sheet"),
    "page_width": QT_TRANSLATE_NOOP("labels", "Page width"),
    "page_height": QT_TRANSLATE_NOOP("labels", "Page height"),
    "columns": QT_TRANSLATE_NOOP("labels", "Columns"),
    "rows": QT_TRANSLATE_NOOP("labels", "Rows"),
    "left": QT_TRANSLATE_NOOP("labels", "Left margin"),
    "top": QT_TRANSLATE_NOOP("labels", "Top margin"),
    "width": QT_TRANSLATE_NOOP("labels", "Label width"),
    "height": QT_TRANSLATE_NOOP("labels", "Label height"),
    "gutter_x": QT_TRANSLATE_NOOP("labels", "Gap between columns"),
    "gutter_y": QT_TRANSLATE_NOOP("labels", "Gap between rows"),
    "edge": QT_TRANSLATE_NOOP("labels", "Unprintable edge"),
    "dpi": QT_TRANSLATE_NOOP("labels", "Dots per inch"),
}
_MODULES = Symbol.NORMAL.modules
_WHOLE = ("columns", "rows", "dpi")
_PITCH = {"across": "gutter_x", "down": "gutter_y"}
_STARTS = {"dpi": 600.0, "edge": 4.2, "page_width": 210.0, "page_height": 297.0, "columns": 3.0, "rows": 7.0}
_FIRST = {**_STARTS, "width": 63.5, "height": 38.1, "left": 7.2, "top": 15.1, "gutter_x": 2.5, "gutter_y": 0.0}


class SheetForm(QWidget):
    """`changed` with every edit: `stock` is what the numbers say, None while they cannot be."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stock: Stock | None = None
        self.cramped = False
        """Not even the smallest code fits what can be printed on."""
        self.before = ""
        """The name that a sheet had which is edited."""
        self._taken: frozenset[str] = frozenset()
        self.name = LineField()
        self.numbers = {
            name: NumberField(0, 2000, 1 if name in _WHOLE else 0.1, 0 if name in _WHOLE else 2)
            for pair in _ROWS
            for name in pair
        }
        parts: dict[str, LineField] = {"name": self.name, **self.numbers}
        self.fields = {name: Field(part, said(MEASURE[name])) for name, part in parts.items()}
        pairs = [
            in_row(*((self.fields[name], 1, Qt.AlignmentFlag.AlignTop) for name in pair), spacing=12) for pair in _ROWS
        ]
        in_column(self.fields["name"], *pairs, None, spacing=8, on=self)
        for part in parts.values():
            part.textChanged.connect(lambda _: self._follow())

    def begin(self, stock: Stock | None, title: str, taken: frozenset[str], before: str = "") -> None:
        """With the measures of `stock`, called `title`. `taken` are titles of others, `before` the name it had."""
        self.before, self._taken = before, taken
        with QSignalBlocker(self):
            self.name.setText(title)
            for name, number in self.numbers.items():
                number.put(_measure(stock, name) if stock else _FIRST[name])
        self._follow()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _follow(self) -> None:
        troubles = {name: self.tr("a number") for name, number in self.numbers.items() if number.value is None}
        title = " ".join(self.name.text().split())
        if not title:
            troubles["name"] = self.tr("Enter a name for the sheet.")
        elif title.casefold() in self._taken:
            troubles["name"] = self.tr("Another sheet has this name.")
        self.stock, self.cramped = None, False
        if not troubles:
            try:
                made = self._made(title)
                small = self._too_small(made)
                troubles |= small
                self.stock, self.cramped = None if small else made, bool(small)
            except SheetImpossible as refusal:
                troubles[_PITCH.get(refusal.field, refusal.field)] = self._range(refusal)
        for name, field in self.fields.items():
            field.set_error(troubles.get(name, ""))
        self.changed.emit()

    def _made(self, title: str) -> Stock:
        values = {name: number.value or 0.0 for name, number in self.numbers.items()}
        whole = {name: int(values.pop(name)) for name in _WHOLE}
        return custom(title, **values, **whole)  # type: ignore[arg-type]

    def _too_small(self, stock: Stock) -> dict[str, str]:
        """What is said at the measures that leave no room for a code."""
        words = self.tr("{least} for a code")
        needed = dict(zip(("width", "height"), stock.least(_MODULES), strict=True))
        return {
            name: decimal_sign(words.format(least=f"{ceil(least * 10) / 10:g}"))
            for name, least in needed.items()
            if getattr(stock, name) < least
        }

    def _range(self, refusal: SheetImpossible) -> str:
        least, most = (f"{value:g}" for value in (refusal.least, refusal.most))
        return decimal_sign(self.tr("{least} to {most}").format(least=least, most=most))


def _measure(stock: Stock, name: str) -> float:
    match name:
        case "gutter_x":
            return max(0.0, round(stock.across - stock.width, 2)) if stock.columns > 1 else 0.0
        case "gutter_y":
            return max(0.0, round(stock.down - stock.height, 2)) if stock.rows > 1 else 0.0
    return float(getattr(stock, name))


_WIDE, _HIGH, _RIGHT = 960, 640, 484
_LARGE, _SMALL = QSize(200, 282), QSize(148, 210)


class LabelSheets(Overlay):
    """`used` with the name of the sheet to print on; `changed` when sheets were made or taken away."""

    used = Signal(str)
    changed = Signal()

    def __init__(self, window: QWidget, memory: LabelMemory) -> None:
        super().__init__(window)
        self._memory = memory
        self.list = SheetList(memory)
        self.picture, self.facts = SheetPicture(_LARGE), FactRows()
        self.live, self.form = SheetPicture(_SMALL), SheetForm()
        for picture in (self.picture, self.live):
            picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.name, self.note = Label(bold=True, elide=True), Label(size=SMALL, token="quiet", wrap=True)
        self.right, self.feet = QStackedWidget(), QStackedWidget()
        self.new = Button(self.tr("New sheet"), icon="plus", does=self._begin_new)
        self.copy = Button(self.tr("Copy"), icon="copy", does=self._begin_copy)
        self.edit = Button(self.tr("Edit"), icon="pencil", does=self._begin_edit)
        self.remove = IconButton("trash-2", self.tr("Remove this sheet"), does=self._remove)
        use, save = self.tr("Use it"), self.tr("Save and use")
        self.use = Button(use, kind="primary", icon="check", key="Enter", does=lambda: self._use(self.current))
        self.back = Button(self.tr("Back"), key="Esc", does=lambda: self._turn(making=False))
        self.save = Button(save, kind="primary", icon="check", key="Ctrl+S", does=self._save)
        shut = IconButton("x", self.tr("Close"), does=self.close_overlay)
        titled = Label(self.tr("Sheets of labels"), size=LARGE, bold=True, elide=True), 1
        top = Strip("below", titled, shut, height=52, margins=(20, 0, 12, 0))
        seen, center = QWidget(), Qt.AlignmentFlag.AlignHCenter
        in_column(
            (self.picture, 0, center), 4, self.name, self.facts, None, spacing=8, margins=(24, 16, 24, 16), on=seen
        )
        self.note.setFixedWidth(_SMALL.width())
        live = in_column(self.live, self.note, None, spacing=12)
        self.right.setFixedWidth(_RIGHT)
        self.right.addWidget(seen)
        self.right.addWidget(Scroll(in_row(live, (self.form, 1), spacing=20, margins=(24, 16, 24, 16))))
        self.feet.setFixedHeight(56)
        for parts in ((self.new, self.copy, self.edit, self.remove, None, self.use), (None, self.back, self.save)):
            self.feet.addWidget(Strip("above", *parts, margins=(20, 0, 20, 0)))
        middle = in_row((self.list, 1), self.right)
        in_column(top, (middle, 1), self.feet, margins=(1, 1, 1, 1), on=self.panel)
        self.list.stood.connect(self._show)
        self.list.view.opened.connect(self._use)
        self.form.changed.connect(self._form_changed)

    def open_for(self, stock: Stock) -> None:
        self._turn(making=False)
        self.list.begin(stock)
        self.open()
        self.list.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_to_make(self, stock: Stock) -> None:
        """With the form for a sheet of one's own, which begins as a copy of this one."""
        self.open_for(stock)
        self._begin_copy()

    @property
    def making(self) -> bool:
        return self.right.currentIndex() == 1

    @property
    def current(self) -> Stock | None:
        return self.list.view.current_row()

    def arrange(self) -> None:
        wide, high = min(_WIDE, self.width() - 48), min(_HIGH, self.height() - 48)
        self.panel.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self.making and event.key() == Qt.Key.Key_Escape:
            self._turn(making=False)
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.making and event.key() == Qt.Key.Key_S and control:
            self.save.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.save if self.making else self.use).click()
        else:
            super().keyPressEvent(event)

    # The one that is looked at

    def _show(self, stock: Stock | None) -> None:
        own = stock is not None and stock.name in {one.name for one in self._memory.own()}
        self.picture.show_stock(stock)
        self.name.setText(stock.title if stock else self.tr("No sheet was found"))
        self.edit.setVisible(own)
        self.remove.setVisible(own)
        for button in (self.copy, self.use):
            button.setEnabled(stock is not None)
        self.facts.show_facts(self._facts(stock) if stock else [])

    def _facts(self, stock: Stock) -> list[Fact]:
        grid = f"{stock.columns} × {stock.rows}"
        page = f"{stock.page_width:g} × {stock.page_height:g} mm"
        if stock.endless:
            page = self.tr("endless tape, {height} mm").format(height=f"{stock.page_height:g}")
        rows = [
            (self.tr("Label"), f"{size_of(stock)} mm"),
            (self.tr("Page"), page if stock.single else f"A4, {page}" if page.startswith("210 × 297") else page),
            (self.tr("Columns and rows"), grid),
            (self.tr("Left and top margin"), f"{stock.left:g} · {stock.top:g} mm"),
            (self.tr("Unprintable edge"), f"{stock.edge:g} mm"),
        ]
        return [Fact(name, decimal_sign(value), bold=False) for name, value in rows]

    # Making one

    def _turn(self, *, making: bool) -> None:
        self.right.setCurrentIndex(int(making))
        self.feet.setCurrentIndex(int(making))
        self.list.setEnabled(not making)

    def _begin(self, stock: Stock | None, title: str, before: str = "") -> None:
        others = frozenset(one.title.casefold() for one in self._memory.stocks().values() if one.name != before)
        self._turn(making=True)
        self.form.begin(stock, title, others, before)

    def _begin_new(self) -> None:
        self._begin(None, self._unused(self.tr("My sheet")))

    def _begin_copy(self) -> None:
        if stock := self.current:
            self._begin(stock, self._unused(self.tr("{sheet}, mine").format(sheet=stock.title)))

    def _begin_edit(self) -> None:
        if stock := self.current:
            self._begin(stock, stock.title, stock.name)

    def _unused(self, title: str) -> str:
        taken = {one.title.casefold() for one in self._memory.stocks().values()}
        numbered = (f"{title} {number}" for number in count(2))
        return next(one for one in chain([title], numbered) if one.casefold() not in taken)

    def _form_changed(self) -> None:
        """Beside the numbers: what they mean, or why these will not do."""
        self.note.setText(
            self.tr("Not even the smallest code with its white border fits the printable part of this label.")
            if self.form.cramped
            else self.tr("All measures are in millimetres. Margins reach to the first label, gaps lie between labels.")
        )
        if self.form.stock is not None:
            self.live.show_stock(self.form.stock)
        self.save.setEnabled(self.form.stock is not None)

    def _save(self) -> None:
        if stock := self.form.stock:
            self._memory.keep(stock, self.form.before)
            self._use(stock)

    def _use(self, stock: Stock | None) -> None:
        if stock:
            self.close_overlay()
            self.used.emit(stock.name)

    def _remove(self) -> None:
        """It was typed by hand and can be typed again: nothing in the books depends on it."""
        if stock := self.current:
            self._memory.drop(stock.name)
            self.list.fill()
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()
