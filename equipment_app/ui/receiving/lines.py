"""The lines of a delivery: what came of each, and what is still to be said of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from equipment_app.domain.receipt_draft import ComingLine, DraftState, ReceiptDraft
from equipment_app.measures import crowns
from equipment_app.store.records.catalogue import Article
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Glyph, Link, Links, Reason, Text
from equipment_app.ui.tables.table import Column

MOST = 99999
_ROOM_FOR_SIZE, _ROOM_FOR_ORDERED = 400, 500


@dataclass(frozen=True, slots=True)
class ComingRow:
    line: ComingLine
    article: Article

    @property
    def name(self) -> str:
        return formatting.named(self.article.name, self.article.name_en)


class DeliveryLines(PlainList[ComingRow]):
    """Enter opens a line, digits write how much of it came, plus and minus step it, Del takes it out."""

    counted = Signal(int, int)
    """A line, and how much of it came."""
    removed = Signal(int)
    decided = Signal(int, bool)
    """Of a line with more than was ordered: whether that is taken."""

    def __init__(self) -> None:
        super().__init__(self.tr("What came"), self._columns(), lambda row: row.line.id, row_height=36)
        self.bold_column = 1
        self._writing = 0, 0
        self.emphasise(lambda row: row.line.state in (DraftState.NUMBERS, DraftState.SURPLUS))
        self.current_changed.connect(self._left)

    def _columns(self) -> Sequence[Column[ComingRow]]:
        return (
            Column("", self._sign, 36, least=32),
            Column(self.tr("Item"), lambda row: Text(row.name)),
            Column(self.tr("Size"), lambda row: formatting.size(row.line.size), 60, room=_ROOM_FOR_SIZE),
            Column(self.tr("Ordered"), self._ordered, 84, "right", room=_ROOM_FOR_ORDERED),
            Column(self.tr("Came"), lambda row: Text(str(row.line.came), bold=True, figures=True), 64, "right"),
            Column(self.tr("Put / what next"), self._next, 208, least=150),
        )

    def _sign(self, row: ComingRow) -> Glyph:
        return {
            DraftState.READY: Glyph("circle-check", self.tr("ready"), "good"),
            DraftState.NUMBERS: Glyph("circle-dashed", self.tr("waits for numbers"), "accent"),
            DraftState.SURPLUS: Glyph("triangle-alert", self.tr("more than ordered"), "warn"),
            DraftState.NOTHING: Glyph("clock", self.tr("did not come"), "quiet"),
        }[row.line.state]

    def _ordered(self, row: ComingRow) -> Text:
        return Text("–" if row.line.ordered is None else str(row.line.ordered), token="quiet", figures=True)

    def _next(self, row: ComingRow) -> Links | Reason | Text:
        line = row.line
        if line.state is DraftState.SURPLUS:
            take = Link(self.tr("Take %n", "", line.extra), lambda: self.decided.emit(line.id, True))
            back = Link(self.tr("Return"), lambda: self.decided.emit(line.id, False))
            return Links((take, back), Link(self.tr("%n extra", "", line.extra)))
        if line.state is DraftState.NOTHING:
            return Text(self.tr("did not come, %n to come", "", line.ordered or 0), token="quiet")
        price = f"{crowns(line.price)} Kč" if line.price is not None else ""
        if line.state is DraftState.NUMBERS:
            done = self.tr("{done} of {all} numbers").format(done=len(line.good), all=line.kept)
            return Reason(done, "accent", price)
        said = [line.place, line.batch, self.tr("%n returned", "", line.returned) if line.returned else ""]
        return Reason(" · ".join(filter(None, said)) or "–", "quiet", price)

    def show_draft(self, draft: ReceiptDraft, articles: Mapping[int, Article]) -> None:
        self.show_rows([ComingRow(line, articles[line.article]) for line in draft.lines if line.article in articles])

    def told(self, draft: ReceiptDraft) -> str:
        """How many lines are in which state."""
        states = [line.state for line in draft.lines]
        ready, waits = states.count(DraftState.READY), states.count(DraftState.NUMBERS)
        surplus = states.count(DraftState.SURPLUS)
        said = (
            self.tr("%n ready", "", ready) if ready else "",
            self.tr("%n waiting for numbers", "", waits) if waits else "",
            self.tr("%n to be decided", "", surplus) if surplus else "",
        )
        return " · ".join(filter(None, said))

    def _left(self, row: ComingRow | None) -> None:
        """Another row is current: what is typed now begins anew."""
        if row is None or row.line.id != self._writing[0]:
            self._writing = 0, 0

    def _count(self, row: ComingRow, came: int) -> None:
        self._writing = row.line.id, came
        self.counted.emit(row.line.id, came)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, text = self.current_row(), event.text()
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if row is None or not plain:
            super().keyPressEvent(event)
        elif text.isdecimal() and text.isascii():
            begun = self._writing[1] if self._writing[0] == row.line.id else 0
            self._count(row, min(int(f"{begun or ''}{text}"), MOST))
        elif event.key() == Qt.Key.Key_Backspace:
            self._count(row, row.line.came // 10)
        elif text in ("+", "-"):
            self.counted.emit(row.line.id, max(0, row.line.came + (1 if text == "+" else -1)))
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(row.line.id)
        else:
            super().keyPressEvent(event)
