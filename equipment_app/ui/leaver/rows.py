"""What a leaver has to settle as one table: what is open first, then what was brought, the latest on top."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent

from equipment_app.domain.cart_state import JudgedLine, LineState
from equipment_app.domain.custody import AS_ISSUED, CONDITIONS
from equipment_app.domain.value import Value
from equipment_app.measures import crowns
from equipment_app.queries.leaving import LeavingMember, StillOpen
from equipment_app.ui import formatting
from equipment_app.ui.kit.judging import ALL, KEYS, condition, meant
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Choice, Glyph, Group, Link, Reason, Text
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Menu

_ROOM_FOR_VALUE, _ROOM_FOR_KIND, _ROOM_FOR_CODE = 560, 620, 460


class LeaverRow(Value):
    """An open line, or one that was brought (`back`)."""

    name: str
    code: str
    pieces: int
    value: int
    open: StillOpen | None = None
    back: JudgedLine | None = None

    @property
    def key(self) -> tuple[str, object]:
        if self.back is not None:
            return "back", self.back.line.id
        assert self.open is not None
        line = self.open.line
        return "open", (line.thing.id, line.paper, line.condition, line.unit)

    @property
    def kind(self) -> str:
        """As it is held; empty of what was brought."""
        return self.open.kind if self.open else ""

    @property
    def asked(self) -> bool:
        """It was brought, and nobody has said in which condition."""
        return self.back is not None and self.back.state is LineState.ASKED


def open_row(one: StillOpen) -> LeaverRow:
    thing = one.line.thing
    code = thing.code or formatting.one_of_sizes(thing.size)
    return LeaverRow(formatting.name(thing), code, one.quantity, one.value, open=one)


def back_row(one: JudgedLine) -> LeaverRow:
    item, line = one.item, one.line
    code = one.code or formatting.one_of_sizes(line.size)
    return LeaverRow(formatting.name(item), code, line.quantity, one.value, back=one)


class LeaverThings(PlainList[LeaverRow]):
    """Space brings a row, plus and minus change how much of it, digits say its condition, Del takes it out again."""

    said = Signal(object, str)
    """A row and the condition; without a row all that waits."""
    passed_on = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("What has to be settled"), self._columns(), lambda row: row.key, row_height=36)
        self._member, self.last = 0, ""
        """Whose things these are, and the condition that was chosen last for one of them."""
        self.choice_wanted.connect(self._choose)

    def _columns(self) -> Sequence[Column[LeaverRow]]:
        return (
            Column("", self._sign, 36, least=32),
            Column(self.tr("Item"), lambda row: row.name),
            Column(self.tr("Code / size"), lambda row: Text(row.code or "–", token="quiet"), 128, room=_ROOM_FOR_CODE),
            Column(self.tr("Held as"), self._kind, 78, room=_ROOM_FOR_KIND),
            Column.count(self.tr("Pieces"), lambda row: row.pieces),
            Column.money(self.tr("Value"), lambda row: row.value or None, room=_ROOM_FOR_VALUE),
            Column(self.tr("What next"), self._next, 248, least=150),
        )

    def _sign(self, row: LeaverRow) -> Glyph:
        if row.asked:
            return Glyph("circle-question-mark", self.tr("condition not said"), "warn")
        if row.back is not None:
            return Glyph("undo-2", self.tr("brought"), "good")
        blocks = row.kind != "personal"
        return Glyph("circle-x", self.tr("blocks"), "bad") if blocks else Glyph("circle", self.tr("open"), "quiet")

    def _kind(self, row: LeaverRow) -> Text:
        said = {"loan": self.tr("loan"), "shared": self.tr("shared"), "personal": self.tr("personal")}
        return Text(said.get(row.kind, ""), token="quiet")

    def _next(self, row: LeaverRow) -> Choice | Reason | Text:
        if row.back is not None:
            asked, said = self.tr("choose the condition"), formatting.condition(row.back.condition)
            return Choice(asked, "warn") if row.asked else Choice(said)
        assert row.open is not None
        line = row.open.line
        way = Link(self.tr("Pass on…"), lambda: self.passed_on.emit(row))
        if line.until:
            return Reason(self.tr("due {day}").format(day=formatting.day(line.until)), "bad", way)
        if line.unit:
            return Reason(self.tr("somebody must answer"), "bad", way)
        return Reason(self.tr("issued {day}").format(day=formatting.day(line.since)), "quiet", way)

    def _choose(self, row: LeaverRow, _column: int, spot: QPoint) -> None:
        if row.back is not None:
            menu = Menu(self)
            for key in (AS_ISSUED, *CONDITIONS):
                menu.add(condition(key), partial(self._say, row, key))
            menu.popup(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.meant
        if event.text() in KEYS and row is not None:
            self._say(row, KEYS[event.text()])
        elif event.text() == ALL and row is not None:
            if self.last:
                self.said.emit(None, self.last)
        else:
            super().keyPressEvent(event)

    def _say(self, row: LeaverRow, key: str) -> None:
        self.last = key
        self.said.emit(row, key)

    @property
    def meant(self) -> LeaverRow | None:
        """Of what was brought the row whose condition a digit says."""
        at = self.current_row()
        waiting = (one for one in self.table.rows if isinstance(one, LeaverRow) and one.asked)
        return meant(at if at is not None and at.back is not None else None, waiting)

    def show_member(self, seen: LeavingMember, kind: str) -> None:
        """Of one kind, or of every."""
        if seen.member.id != self._member:
            self._member, self.last = seen.member.id, ""
        still = [row for row in map(open_row, seen.open) if kind in ("", row.kind)]
        back = [back_row(one) for one in seen.back] if not kind else []
        rows: list[LeaverRow | Group] = []
        for title, some in ((self.tr("Still to be settled"), still), (self.tr("Brought, the latest on top"), back)):
            if some:
                said, worth = formatting.pieces(sum(row.pieces for row in some), "ks"), sum(row.value for row in some)
                rows += [Group(title, f"{said} · {crowns(worth)} Kč" if worth else said), *some]
        at = self.currentIndex().row()
        self.show_rows(rows)
        if at >= 0 and self.current_row() is None:
            self._stand_near(at)

    def _stand_near(self, number: int) -> None:
        """What was brought has left its place: the row that came there is the next one, else the one above."""
        kept = [at for at in range(self.table.rowCount()) if isinstance(self.table.row(at), LeaverRow)]
        if kept:
            near = next((at for at in kept if at >= number), kept[-1])
            self.setCurrentIndex(self.table.index(near, 0))
