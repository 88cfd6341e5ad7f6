"""The steps of an import beside the dry run: the file, its columns, what was written; and where one is on the way."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from equipment_app.domain.lists import ListKind
from equipment_app.domain.outcome import Outcome
from equipment_app.exchange import columns
from equipment_app.exchange.columns import COLUMNS
from equipment_app.exchange.table import Heading
from equipment_app.ui.i18n import language
from equipment_app.ui.import_lists import sentences
from equipment_app.ui.import_lists.list_file import TriedList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, EmptyState, Strip
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.label import ChipLabel, IconLabel, Label, NoteLine
from equipment_app.ui.widgets.layout import HEIGHT, Flow, Scroll, as_widget, empty, fill, in_column, in_row
from equipment_app.ui.widgets.progress import Steps
from equipment_app.ui.widgets.segmented import Segment, Segmented

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


class ColumnsStep(draw.Painted):
    """`mapping` is what was decided; `clear` says that every necessary column stands once.

    Rows stand closer where all of them are seen that way.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[HeadingRow] = []
        self._kind = ListKind.MEMBERS
        self.card = Card(self.tr("What each column means"))
        self.card.say_aside(self.tr("unknown headings come with a suggestion; a column can be left out"))
        self.verdict = Label(elide=True)
        self.verdict_icon = IconLabel("info", "quiet")
        self._list = in_column()
        self.view = Scroll(self._list)
        self.card.body.addWidget(self.view, 1)
        fill(self.card.foot.row, self.verdict_icon, (self.verdict, 1))
        in_row(self.card, on=self, spacing=None)

    def show_columns(self, looked: TriedList) -> None:
        """One row a column; focus goes to the first that is not clear."""
        self._kind = looked.brought.kind
        empty(self._list)
        mapping, self.rows = looked.brought.mapping, []
        for heading in looked.first.headings:
            proposed = mapping.get(heading.column, heading.field or heading.guess or "")
            row = HeadingRow(heading, looked.examples.get(heading.column, ()), self._kind, proposed)
            row.changed.connect(self._judge)
            self._list.addWidget(row)
            self.rows.append(row)
        self._list.addStretch(1)
        self.resized()
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

    @property
    def clear(self) -> bool:
        return bool(self.rows) and not self.missing() and not self.doubled()

    def focus(self) -> None:
        first = next((row for row in self.rows if not row.heading.field), self.rows[0] if self.rows else None)
        if first is not None:
            first.field.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, first, lambda: self.view.ensureWidgetVisible(first))  # once the rows have their places

    def resized(self) -> None:
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


_STRIP_HEIGHT = 44


class StepStrip(Card):
    """The steps and, beside them or below where that is too narrow, how many columns are known."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = Steps()
        self.steps.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.steps.setFixedHeight(_STRIP_HEIGHT - 2)
        self.known = Label(token="quiet")
        self.icon = IconLabel("file-spreadsheet")
        beside = as_widget(in_row(self.icon, self.known, margins=(16, 0, 15, 0), spacing=8))
        self.body.addLayout(Flow(self.steps, beside, between=0))

    def show_step(self, step: int, looked: TriedList | None) -> None:
        self.steps.show_steps(sentences.step_names(), step)
        self.known.setText(sentences.columns_known(looked) if looked else "")
        self.icon.setVisible(looked is not None)


_ICONS = {
    ListKind.MEMBERS: "users",
    ListKind.CATALOGUE: "tag",
    ListKind.DELIVERIES: "truck",
    ListKind.KIT: "layers",
}


class DropFrame(draw.Painted):
    """A dashed frame that lights up while a file hangs over the page."""

    def __init__(self) -> None:
        super().__init__()
        self.lit = False

    def light(self, lit: bool) -> None:
        self.lit = lit
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colors["accent" if self.lit else "edge"], 2 if self.lit else 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(colors["soft" if self.lit else "surface"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), draw.RADIUS, draw.RADIUS)


class FileStep(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.kinds = Segmented()
        self.kinds.setAccessibleName(self.tr("What is in the list"))
        names = sentences.kind_names()
        kinds = (Segment(str(kind), name, icon=_ICONS[kind]) for kind, name in names.items())
        self.kinds.fill([Segment("", self.tr("By its headings")), *kinds])
        self.empty = EmptyState("file-spreadsheet")
        self.empty.say(
            self.tr("Drop a list here"),
            self.tr("An Excel workbook or a CSV. First comes a dry run: you see what would be written, nothing is."),
            self.tr("Choose a file…"),
        )
        self.error = NoteLine(folds=True)
        self.frame = DropFrame()
        in_column(self.empty, on=self.frame, margins=None, spacing=None)
        card, label = Card().pad(16, 16, 12), Label(self.tr("What is in the list"), token="quiet")
        fill(card.body, in_row(label, self.kinds, None, spacing=12), (self.frame, 1), self.error)
        in_column((card, 1), self._needs_card(), on=self, spacing=12)

    @property
    def kind(self) -> ListKind | None:
        """None: whatever the headings say."""
        return ListKind(self.kinds.value) if self.kinds.value else None

    def say_error(self, words: str) -> None:
        self.error.say(words, "circle-alert", "bad")

    def focus(self) -> None:
        self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _needs_card(self) -> Card:
        needs = Card(self.tr("Which columns a list has")).pad(vertical=14, spacing=12)
        needs.say_aside(self.tr("in any order, under Czech or English headings; the bold ones are required"))
        czech = language() == "cs"
        for kind, icon in _ICONS.items():
            names = {column.cs if czech else column.en: column.required for column in COLUMNS[kind]}
            needed = Label(", ".join(name for name, required in names.items() if required), bold=True)
            rest = ", ".join(name for name, required in names.items() if not required)
            others = Label(rest, token="quiet", elide=True)
            needs.body.addLayout(in_row(IconLabel(icon, "quiet", 16), needed, (others, 1), spacing=12))
        return needs


class WrittenStep(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.outcome: Outcome | None = None
        self.state = EmptyState("circle-check", token="good")
        self.left_out = Button()
        card = Card()
        card.body.addWidget(self.state, 1)
        self.state.add_below(self.left_out)
        in_row(card, on=self, spacing=None)

    def show_outcome(self, outcome: Outcome, left: int) -> None:
        """`left` rows were refused and stayed in the file."""
        self.outcome = outcome
        rows = outcome.facts.get("created", 0) + outcome.facts.get("changed", 0)
        number = self.tr("Written under the number {number}").format(number=outcome.number)
        title = number if outcome.number else self.tr("Nothing has changed")
        sentence = self.tr("%Ln row(s) of {file}. The whole import can be taken back as one step.", "", rows)
        known = self.tr("All of {file} was on the books already.")
        told = (sentence if outcome.number else known).format(file=outcome.subject)
        self.state.say(title, told, self.tr("Another list…"))
        self.left_out.setText(self.tr("See the %Ln row(s) left out", "", left))
        self.left_out.setVisible(left > 0)

    def focus(self) -> None:
        self.state.button.setFocus(Qt.FocusReason.OtherFocusReason)
