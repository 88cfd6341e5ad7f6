"""The points of the piece that is looked at: Space says one is in order, X that it has a fault."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from equipment_app.domain.inspection import Point
from equipment_app.domain.inspection_run import JudgedPoint, PieceFound, PointState
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Glyph, Text
from equipment_app.ui.tables.table import Column

_ROOM_FOR_MEANING = 420


@dataclass(frozen=True, slots=True)
class PointRow:
    n: int
    point: Point
    judged: JudgedPoint


class PointsList(PlainList[PointRow]):
    judged = Signal(int, object)
    """A point and what was said of it by its key: a `PointState`."""

    def __init__(self) -> None:
        super().__init__(self.tr("What is inspected"), self._columns(), lambda row: row.n, row_height=36)

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
        return Text(row.point.limit, token="quiet", small=True)

    def show_piece(self, points: Sequence[Point], found: PieceFound) -> None:
        """The point that is current stays so."""
        row = self.current_row()
        self.show_rows([PointRow(n, point, found.point(n)) for n, point in enumerate(points)])
        if row is not None:
            self.show_row(row.n)

    def to_next(self, found: PieceFound) -> None:
        """The next point nobody has said anything about, if there is one."""
        rows = [row for row in self.table.rows if isinstance(row, PointRow)]
        waits = next((row for row in rows if found.point(row.n).state is PointState.OPEN), None)
        if waits is not None:
            self.show_row(waits.n)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With Ctrl or Alt a letter is somebody else's."""
        row, plain = self.current_row(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if row is not None and plain and event.key() == Qt.Key.Key_Space:
            good = row.judged.state is PointState.GOOD
            self.judged.emit(row.n, PointState.OPEN if good else PointState.GOOD)
        elif row is not None and plain and event.key() == Qt.Key.Key_X:
            self.judged.emit(row.n, PointState.FAULT)
        else:
            super().keyPressEvent(event)
