"""Second step: what each column of the file stands for. Headings nobody knows come with a proposal."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from equipment_app.domain.lists import ListKind
from equipment_app.exchange import columns
from equipment_app.exchange.columns import COLUMNS
from equipment_app.exchange.table import Heading
from equipment_app.ui.i18n import language
from equipment_app.ui.import_lists.list_file import Looked
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.label import ChipLabel, IconLabel, Label
from equipment_app.ui.widgets.layout import HEIGHT, Scroll

translate = QCoreApplication.translate
_WIDTHS, _NARROW_WIDTHS = (52, 236, 0, 280, 150), (28, 156, 0, 220, 96)
_ROW, _LOW_ROW = 40, 30


class HeadingRow(Strip):
    """A column of the file and the field it is read as."""

    changed = Signal()

    def __init__(self, heading: Heading, examples: tuple[str, ...], kind: ListKind, proposed: str) -> None:
        super().__init__("below")
        self.heading = heading
        self.field = Combo()
        self.field.setAccessibleName(heading.text or letter(heading.column))
        lang = language()
        fields = [(column.field, columns.label(kind, column.field, lang)) for column in COLUMNS[kind]]
        self.field.fill([("", translate("lists", "leave out")), *fields])
        self.field.choose(proposed)
        self.field.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.state = ChipLabel()
        shown = " · ".join(examples)
        name = heading.text or translate("lists", "no heading")
        parts: tuple[QWidget, ...] = (
            Label(letter(heading.column), token="quiet"),
            Label(name, bold=bool(heading.text), token="text" if heading.text else "quiet", elide=True),
            Label(shown, token="quiet", elide=True),
            self.field,
            self.state,
        )
        for part, width in zip(parts, _WIDTHS, strict=True):
            if width:
                part.setSizePolicy(QSizePolicy.Policy.Fixed, part.sizePolicy().verticalPolicy())
            self.row.addWidget(part, 0 if width else 1)
        self._parts = parts
        self.be_high(_ROW)
        self.be_narrow(narrow=False)

    def be_narrow(self, *, narrow: bool) -> None:
        for part, width in zip(self._parts, _NARROW_WIDTHS if narrow else _WIDTHS, strict=True):
            if width:
                part.setFixedWidth(width)

    def be_high(self, high: int) -> None:
        self.setFixedHeight(high)
        self.field.setFixedHeight(min(HEIGHT, high - 3))


class ColumnsStep(QWidget):
    """`mapping` is what was decided; `clear` says that every necessary column stands once.

    Rows stand closer where all of them are seen that way.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[HeadingRow] = []
        self._kind = ListKind.MEMBERS
        self.card = Card("·")
        self.verdict = Label(elide=True)
        self.verdict_icon = IconLabel("info", "quiet")
        self._list = QVBoxLayout()
        self.view = Scroll(self._list)
        self._lay_out()

    def show_columns(self, looked: Looked) -> None:
        """One row a column; focus goes to the first that is not clear."""
        self._kind = looked.brought.kind
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        mapping, self.rows = looked.brought.mapping, []
        for heading in looked.first.headings:
            proposed = mapping.get(heading.column, heading.field or heading.guess or "")
            row = HeadingRow(heading, looked.examples.get(heading.column, ()), self._kind, proposed)
            row.changed.connect(self._judge)
            self._list.insertWidget(len(self.rows), row)
            self.rows.append(row)
        self._fit()
        self._judge()

    def mapping(self) -> Mapping[int, str]:
        """Every column and its field, empty where it is left out: nothing is left to be guessed."""
        return {row.heading.column: str(row.field.currentData()) for row in self.rows}

    def missing(self) -> tuple[str, ...]:
        taken = {row.field.currentData() for row in self.rows} - {""}
        return tuple(c.field for c in COLUMNS[self._kind] if c.required and not {c.field, c.unless} & taken)

    def doubled(self) -> tuple[str, ...]:
        taken = [str(row.field.currentData()) for row in self.rows if row.field.currentData()]
        return tuple(dict.fromkeys(field for field in taken if taken.count(field) > 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def clear(self) -> bool:
        return bool(self.rows) and not self.missing() and not self.doubled()

    def focus(self) -> None:
        first = next((row for row in self.rows if not row.heading.field), self.rows[0] if self.rows else None)
        if first is not None:
            first.field.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, first, lambda: self.view.ensureWidgetVisible(first))  # once the rows have their places

    def retranslate(self) -> None:
        self.card.title.setText(self.tr("What each column means"))
        self.card.say_aside(self.tr("unknown headings come with a suggestion; a column can be left out"))
        self._judge()

    def _fit(self) -> None:
        room = self.height() - self.card.head.height() - self.card.foot.height() - 2
        each = room // max(1, len(self.rows))
        for row in self.rows:
            row.be_high(min(_ROW, each) if each >= _LOW_ROW else _ROW)
            row.be_narrow(narrow=self.width() < NARROW)

    def _judge(self) -> None:
        """Each row's state, and one sentence about the whole."""
        doubled = self.doubled()
        for row in self.rows:
            row.state.show_chip(_state(row, doubled))
        lang = language()
        named = ", ".join(columns.label(self._kind, field, lang) for field in self.missing() or doubled)
        if self.missing():
            sentence = self.tr("Still missing: {columns}. Choose which column it is.")
            self._say(sentence.format(columns=named), "circle-alert", "bad")
        elif doubled:
            sentence = self.tr("Chosen twice: {columns}. Choose another meaning for one of them, or leave it out.")
            self._say(sentence.format(columns=named), "circle-alert", "bad")
        else:
            self._say(self.tr("No required column is missing. Ctrl+Enter starts the dry run."), "circle-check", "good")
        self.changed.emit()

    def _say(self, sentence: str, icon: str, token: Token) -> None:
        self.verdict.setText(sentence)
        self.verdict_icon.show_icon(icon, token)

    def _lay_out(self) -> None:
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self.card.body.addWidget(self.view, 1)
        self.card.foot.row.addWidget(self.verdict_icon)
        self.card.foot.row.addWidget(self.verdict, 1)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)


def letter(column: int) -> str:
    """A, B, … Z, AA as spreadsheets count."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _state(row: HeadingRow, doubled: tuple[str, ...]) -> Chip:
    """Where the choice comes from, and whether it can stand."""
    chosen = row.field.currentData()
    if chosen in doubled:
        return Chip(translate("lists", "twice"), "circle-alert", "bad")
    if not chosen:
        return Chip(translate("lists", "left out"), "minus")
    if chosen == row.heading.field:
        return Chip(translate("lists", "recognised"), "check", "good")
    if chosen == row.heading.guess:
        return Chip(translate("lists", "suggestion"), "pencil", "warn")
    return Chip(translate("lists", "chosen"), "check", "accent")
