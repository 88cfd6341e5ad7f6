"""The piece that is looked at: its points, what is wrong, the next day, and the four results."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.inspection import InspectionPlan, InspectionResult, Point, next_term
from equipment_app.domain.inspection_run import InspectionRun, JudgedPoint, PieceFound, PointState
from equipment_app.domain.value import Value
from equipment_app.queries.inspections import DuePiece, RunShown
from equipment_app.ui import formatting
from equipment_app.ui.inspection.words import said
from equipment_app.ui.kit.form_parts import Day
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Glyph, Text
from equipment_app.ui.look.theme import SMALL, TITLE
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import PAD, Card, EmptyState, Notice, Strip
from equipment_app.ui.widgets.field import Field, LineField
from equipment_app.ui.widgets.label import ChipLabel, Label, NoteLine
from equipment_app.ui.widgets.layout import as_widget, fill, in_column, in_row, stacked

_ROOM_FOR_MEANING = 420


class PointRow(Value):
    n: int
    point: Point
    judged: JudgedPoint


class PointsList(PlainList[PointRow]):
    judged = Signal(int, object)
    """A point and what was said of it by its key: a `PointState`."""

    def __init__(self) -> None:
        super().__init__(self.tr("What is inspected"), self._columns(), lambda row: row.n, row_height=36)
        self.keys = {"Space": self._turn, "X": lambda row: self.judged.emit(row.n, PointState.FAULT)}

    def _columns(self) -> Sequence[Column[PointRow]]:
        return (
            Column("", self._sign, 36, least=32),
            Column(self.tr("Point"), lambda row: row.point.name, 150, least=110),
            Column(self.tr("What it means"), lambda row: Text(row.point.means, token="quiet"), room=_ROOM_FOR_MEANING),
            Column(self.tr("Result"), self._result, 200, "right", least=110),
        )

    def _sign(self, row: PointRow) -> Glyph:
        match row.judged.state:
            case PointState.GOOD:
                return Glyph("square-check", self.tr("in order"), "good")
            case PointState.FAULT:
                return Glyph("circle-x", self.tr("fault"), "bad")
        return Glyph("square", self.tr("not looked at yet"), "accent")

    def _result(self, row: PointRow) -> Text:
        said = row.judged.text
        match row.judged.state:
            case PointState.GOOD:
                return Text(said or self.tr("in order"), token="good")
            case PointState.FAULT:
                return Text(said or self.tr("fault"), token="bad")
        return Text(_limit(row.point), token="quiet", small=True)

    def show_piece(self, points: Sequence[Point], found: PieceFound) -> None:
        """The point that is current stays so."""
        self.show_rows([PointRow(n, point, found.point(n)) for n, point in enumerate(points)])

    def to_next(self, found: PieceFound) -> None:
        """The next point nobody has said anything about, if there is one."""
        rows = [row for row in self.table.rows if isinstance(row, PointRow)]
        waits = next((row for row in rows if found.point(row.n).state is PointState.OPEN), None)
        if waits is not None:
            self.show_row(waits.n)

    def _turn(self, row: PointRow) -> None:
        good = row.judged.state is PointState.GOOD
        self.judged.emit(row.n, PointState.OPEN if good else PointState.GOOD)


class PieceCard(Card):
    """`changed` with the run after each judgement; what is typed counts at once and is saved when it is left."""

    changed = Signal(object)
    left = Signal()
    shown: RunShown
    """As soon as there is a run."""

    def __init__(self, tools: Sequence[QWidget], results: Sequence[QWidget]) -> None:
        super().__init__()
        self.thing = 0
        self.code, self.chip, self.which = Label(size=TITLE, bold=True), ChipLabel(), Label(size=TITLE, bold=True)
        self.facts, self.notice = Label(size=SMALL, token="quiet", elide=True), Notice()
        self.points, self.text, self.note = PointsList(), LineField(), LineField()
        self.text_field, self.note_field = Field(self.text, ""), Field(self.note, self.tr("Note, or what is wrong"))
        self.next, self.hint = Day(self.tr("Next inspection"), 148), NoteLine(folds=True)
        self.next_field = Field(self.next, self.next.words)
        self.next_field.setFixedWidth(148)
        self.empty = EmptyState("scan-line")
        names = in_column(in_row(self.code, self.chip, None, spacing=8), self.facts, spacing=4)
        head = Strip("below", (names, 1), self.which, height=64)
        keys = Label(self.tr("Space in order, X fault"), size=SMALL, token="quiet", elide=True)
        self.judging = Strip("below", (keys, 1), *tools)
        """How points are judged; of a plan that has some."""
        fields = in_column(self.text_field, self.note_field, spacing=8, margins=(PAD, 8, PAD, 4))
        day = in_row(self.next_field, (self.hint, 1), spacing=12, margins=(PAD, 0, PAD, 8))
        self.piece = as_widget(in_column(head, self.judging, (self.points, 1), fields, day))
        self.stack = stacked(self.empty, self.piece)
        buttons = in_row(*((button, 1) for button in results), spacing=8)
        self.foot_note = NoteLine()
        foot = Strip("above", (in_column(buttons, self.foot_note, spacing=6), 1), margins=(PAD, 10, PAD, 10))
        fill(self.body, self.notice, (self.stack, 1), foot)
        self._connect()

    @property
    def run(self) -> InspectionRun:
        return self.shown.run

    @property
    def plan(self) -> InspectionPlan:
        return self.shown.plan

    def show_run(self, shown: RunShown, thing: int) -> None:
        """This piece of the run; none where it waits for the next one."""
        other = thing != self.thing
        self.shown, self.thing = shown, thing
        piece = shown.pieces.get(thing)
        if piece is None:
            self._say_empty(shown)
        else:
            self._show_piece(shown, piece, other)
        self.stack.setCurrentWidget(self.piece if piece else self.empty)

    def say_none(self) -> None:
        self.empty.say(self.tr("No inspection is under way"), self.tr("Begin one on the page Inspections."))
        self.stack.setCurrentWidget(self.empty)

    def _say_empty(self, shown: RunShown) -> None:
        if shown.run.left:
            how = self.tr("{what}: scan its code, or choose one.").format(what=formatting.name(shown.article))
            begun = len(shown.run.left) < len(shown.run.things)
            self.empty.say(self.tr("Scan the next piece") if begun else self.tr("Scan the first piece"), how)
        else:
            all = formatting.thousands(len(shown.run.things))
            self.empty.say(self.tr("All {all} are done").format(all=all), self.tr("Make the record."))
        self.foot_note.say("")

    def _show_piece(self, shown: RunShown, piece: DuePiece, other: bool) -> None:
        found, points = shown.run.of(piece.thing), shown.plan.points
        self.code.setText(piece.code)
        chip = Chip(piece.where, "user-round", "accent") if piece.member else Chip(piece.where, "map-pin")
        self.chip.show_chip(chip)
        self.which.setText(f"{shown.run.things.index(piece.thing) + 1}/{len(shown.run.things)}")
        before = ""
        if piece.inspected_on:
            last = self.tr("last {day}, {result}")
            before = last.format(day=formatting.day(piece.inspected_on), result=said(piece.result))
        serial = self.tr("serial no. {serial}").format(serial=piece.serial) if piece.serial else ""
        due = self.tr("valid until {day}").format(day=formatting.day(piece.term))
        self.facts.setText(formatting.dotted(serial, before or due))
        self.judging.setVisible(bool(points))
        self.points.show_piece(points, found)
        if other:
            self.points.show_first()
            self.points.to_next(found)
            self.next.put(formatting.day(date.fromisoformat(found.until)) if found.until else "")
        if not self.note.hasFocus():
            self.note.setText(found.note)
        latest = self.latest(piece)
        self.next.setPlaceholderText(formatting.day(latest))
        sooner = self.tr("At the latest {day}, %n month(s) after the last term.", "", shown.plan.months)
        self.hint.say(sooner.format(day=formatting.day(latest)))
        self._follow_point()
        self._say_foot(piece)

    def latest(self, piece: DuePiece) -> date:
        return next_term(piece.term, self.plan.months, self.shown.today)

    def until(self) -> str:
        """The day that was said where it may be; empty for the next term."""
        return self.next.iso

    def wrong_day(self) -> bool:
        """A day was typed that is none, or later than it may be; it is said at the field."""
        shown, piece = self.shown, self.shown.pieces.get(self.thing)
        if piece is None or not self.next.value:
            self.next_field.set_error("")
            return False
        day, latest = self.next.day, self.latest(piece)
        good = day is not None and shown.today < day <= latest
        late = self.tr("At the latest {day}").format(day=formatting.day(latest))
        self.next_field.set_error("" if good else late)
        return not good

    def _say_foot(self, piece: DuePiece) -> None:
        proposed = self.run.proposed(self.thing, self.plan.points)
        if proposed is None and self.plan.points:
            self.foot_note.say(self.tr("Some points wait. Nothing passes by itself."), "info")
        elif proposed is InspectionResult.REPAIR:
            self.foot_note.say(self.tr("A point has a fault: say what it is."), "info")
        else:
            self.foot_note.say(self.tr("What does not pass needs a few words."), "info")

    # What is judged

    def judge(self, n: int, state: PointState) -> None:
        """A point with a limit is judged by its value; a fault is told in the line under the points."""
        if state is PointState.GOOD and self.plan.points[n].limit:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.changed.emit(self.run.judge(self.thing, n, state))
        if state is PointState.FAULT:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.points.to_next(self.run.of(self.thing))

    def _follow_point(self, *_: object) -> None:
        row = self.points.current_row()
        asks = row is not None and (bool(row.point.limit) or row.judged.state is PointState.FAULT)
        self.text_field.setVisible(asks)
        if row is None or not asks:
            return
        fault = row.judged.state is PointState.FAULT and not row.point.limit
        words = self.tr("What is wrong: {point}") if fault else self.tr("Value: {point}, {limit}")
        self.text_field.set_label(words.format(point=row.point.name, limit=_limit(row.point)))
        if self.text.text() != row.judged.text:
            self.text.setText(row.judged.text)

    def _typed(self, text: str) -> None:
        row = self.points.current_row()
        if row is None:
            return
        state = PointState.FAULT
        if row.point.limit:
            held = row.point.holds(text)
            state = PointState.OPEN if held is None else PointState.GOOD if held else PointState.FAULT
            self.text_field.set_error(self.tr("A number is wanted") if text.strip() and held is None else "")
            text = text if held is not None else ""
        self.changed.emit(self.run.judge(self.thing, row.n, state, text))

    def _entered(self) -> None:
        self.points.setFocus(Qt.FocusReason.OtherFocusReason)
        self.points.to_next(self.run.of(self.thing))

    def _connect(self) -> None:
        self.points.judged.connect(self.judge)
        self.points.rested.connect(self._follow_point)
        self.points.selectionModel().currentRowChanged.connect(self._follow_point)
        self.text.textEdited.connect(self._typed)
        self.text.returnPressed.connect(self._entered)
        self.note.textEdited.connect(lambda text: self.changed.emit(self.run.note(self.thing, text)))
        for line in (self.text, self.note):
            line.editingFinished.connect(self.left)
        self.next.editingFinished.connect(self.wrong_day)


def _limit(point: Point) -> str:
    return point.limit.replace(">=", "≥").replace("<=", "≤")
