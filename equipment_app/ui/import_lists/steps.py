"""Where one is on the way: the four steps, and at the right what is known of the columns."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.lists import ListKind
from equipment_app.domain.outcome import Outcome
from equipment_app.ui.i18n import language
from equipment_app.ui.import_lists import sentences
from equipment_app.ui.import_lists.list_file import Looked
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, EmptyState
from equipment_app.ui.widgets.label import IconLabel, Label, NoteLine
from equipment_app.ui.widgets.progress import Steps
from equipment_app.ui.widgets.segmented import Segment, Segmented

HEIGHT = 44


class StepStrip(Card):
    def __init__(self) -> None:
        super().__init__()
        self.steps = Steps()
        self.steps.setFixedHeight(HEIGHT - 2)
        self.known = Label(token="quiet")
        self.icon = IconLabel("file-spreadsheet")
        self.setFixedHeight(HEIGHT)
        self.body.addWidget(self.steps)
        row = QHBoxLayout(self.steps)
        row.setContentsMargins(0, 0, 15, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.known, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_step(self, step: int, looked: Looked | None) -> None:
        self.steps.show_steps(sentences.step_names(), step)
        self.known.setText(sentences.columns_known(looked) if looked else "")
        self.icon.setVisible(looked is not None)


_ICONS = {
    ListKind.MEMBERS: "users",
    ListKind.CATALOGUE: "tag",
    ListKind.DELIVERIES: "truck",
    ListKind.KIT: "layers",
}


class DropFrame(QWidget):
    """A dashed frame that lights up while a file hangs over the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lit = False

    def light(self, lit: bool) -> None:
        self.lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colors["accent" if self.lit else "edge"], 2 if self.lit else 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(colors["soft" if self.lit else "surface"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), draw.RADIUS, draw.RADIUS)
        painter.end()


class FileStep(QWidget):
    wanted = Signal()
    """The file dialog is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds = Segmented()
        self.empty = EmptyState("file-spreadsheet")
        self.empty.button.clicked.connect(self.wanted)
        self.error = NoteLine(folds=True)
        self.frame = DropFrame()
        self.kind_label = Label(token="quiet")
        self.needs = Card("·").pad(vertical=14, spacing=12)
        self._lines: dict[ListKind, tuple[Label, Label]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._file_card(), 1)
        column.addWidget(self._needs_card())

    @property
    def kind(self) -> ListKind | None:
        """None: whatever the headings say."""
        return ListKind(self.kinds.value) if self.kinds.value else None

    def say_error(self, words: str) -> None:
        self.error.say(words, "circle-alert", "bad")

    def retranslate(self) -> None:
        names = sentences.kind_names()
        segments = [Segment("", self.tr("By its headings"))]
        self.kinds.fill([*segments, *(Segment(str(kind), name, icon=_ICONS[kind]) for kind, name in names.items())])
        self.kinds.setAccessibleName(self.tr("What is in the list"))
        self.kind_label.setText(self.tr("What is in the list"))
        self.empty.say(
            self.tr("Drop a list here"),
            self.tr("An Excel workbook or a CSV. First comes a dry run: you see what would be written, nothing is."),
            self.tr("Choose a file…"),
        )
        self.needs.title.setText(self.tr("Which columns a list has"))
        self.needs.say_aside(self.tr("in any order, under Czech or English headings; the bold ones are required"))
        self._explain()

    def _explain(self) -> None:
        from equipment_app.exchange.columns import COLUMNS

        czech = language() == "cs"
        for kind, (needed, others) in self._lines.items():
            names = {column.cs if czech else column.en: column.required for column in COLUMNS[kind]}
            needed.setText(", ".join(name for name, required in names.items() if required))
            others.setText(", ".join(name for name, required in names.items() if not required))

    def focus(self) -> None:
        self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _file_card(self) -> Card:
        card = Card().pad(16, 16, 12)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.kind_label)
        row.addWidget(self.kinds)
        row.addStretch(1)
        card.body.addLayout(row)
        inside = QVBoxLayout(self.frame)
        inside.addWidget(self.empty)
        card.body.addWidget(self.frame, 1)
        card.body.addWidget(self.error)
        return card

    def _needs_card(self) -> Card:
        for kind, icon in _ICONS.items():
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(IconLabel(icon, "quiet", 16))
            needed, others = self._lines[kind] = Label(bold=True), Label(token="quiet", elide=True)
            row.addWidget(needed)
            row.addWidget(others, 1)
            self.needs.body.addLayout(row)
        return self.needs


class WrittenStep(QWidget):
    another = Signal()
    rest = Signal()
    """The rows that were left out are to be seen again."""

    def __init__(self) -> None:
        super().__init__()
        self.outcome: Outcome | None = None
        self._left = 0
        self.state = EmptyState("circle-check", token="good")
        self.state.button.clicked.connect(self.another)
        self.left_out = Button()
        self.left_out.clicked.connect(self.rest)
        card = Card()
        card.body.addWidget(self.state, 1)
        self.state.add_below(self.left_out)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_outcome(self, outcome: Outcome, left: int) -> None:
        """`left` rows were refused and stayed in the file."""
        self.outcome, self._left = outcome, left
        self.retranslate()

    def focus(self) -> None:
        self.state.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        outcome = self.outcome
        if outcome is None:
            return
        rows = outcome.facts.get("created", 0) + outcome.facts.get("changed", 0)
        number = self.tr("Written under the number {number}").format(number=outcome.number)
        title = number if outcome.number else self.tr("Nothing has changed")
        sentence = self.tr("%Ln row(s) of {file}. The whole import can be taken back as one step.", "", rows)
        known = self.tr("All of {file} was on the books already.")
        self.state.say(
            title, (sentence if outcome.number else known).format(file=outcome.subject), self.tr("Another list…")
        )
        left = self._left
        self.left_out.setText(self.tr("See the %Ln row(s) left out", "", left))
        self.left_out.setVisible(self._left > 0)
