"""Where one is on the way: the four steps, and at the right what is known of the columns."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from equipment_app.domain.lists import ListKind
from equipment_app.domain.outcome import Outcome
from equipment_app.exchange.columns import COLUMNS
from equipment_app.ui.i18n import language
from equipment_app.ui.import_lists import sentences
from equipment_app.ui.import_lists.list_file import Looked
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, EmptyState
from equipment_app.ui.widgets.label import IconLabel, Label, NoteLine
from equipment_app.ui.widgets.layout import STRETCH, fill, in_column, in_row
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
        middle = Qt.AlignmentFlag.AlignVCenter
        in_row(
            *(STRETCH, (self.icon, 0, middle), (self.known, 0, middle)),
            on=self.steps,
            margins=(0, 0, 15, 0),
            spacing=8,
        )

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

    def __init__(self) -> None:
        super().__init__()
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
        fill(card.body, in_row(label, self.kinds, STRETCH, spacing=12), (self.frame, 1), self.error)
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
