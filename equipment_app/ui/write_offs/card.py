"""What stands at the left: the list of write-offs, or the things of one, and how many of them are ready."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from equipment_app.domain.write_offs import OPEN, REASONS, STAGES, WriteOffStage
from equipment_app.measures import crowns
from equipment_app.queries.write_offs import WriteOffItem, WriteOffRow
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Choice, Cross, Glyph, Group, Text, Tone, quiet
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button, LinkButton, Menu
from equipment_app.ui.widgets.card import Card, EmptyState, Notice, Strip
from equipment_app.ui.widgets.label import ChipLabel, IconLabel, Label
from equipment_app.ui.widgets.layout import fill, stacked
from equipment_app.ui.widgets.segmented import Segment, Segmented

_LOOK: dict[WriteOffStage, tuple[str, Tone]] = {
    WriteOffStage.PROPOSED: ("hourglass", "accent"),
    WriteOffStage.DECIDED: ("users", "accent"),
    WriteOffStage.APPOINTED: ("circle-dashed", "accent"),
    WriteOffStage.DONE: ("circle-check", "good"),
    WriteOffStage.REFUSED: ("ban", "neutral"),
}


def stage_chip(stage: WriteOffStage) -> Chip:
    return Chip(STAGES[stage].said(language()), *_LOOK[stage])


class WriteOffList(PlainList[WriteOffRow]):
    def __init__(self) -> None:
        super().__init__(self.tr("Write-offs"), self._columns(), lambda row: row.seq, row_height=36)

    def _columns(self) -> Sequence[Column[WriteOffRow]]:
        return (
            Column(self.tr("Number"), lambda row: row.number, 150, least=120),
            Column.day(self.tr("Proposed"), lambda row: row.day, room=420),
            Column(self.tr("State"), lambda row: stage_chip(row.stage)),
            Column(self.tr("Pieces"), self._pieces, 84, "right"),
            Column.money(self.tr("Price CZK"), lambda row: row.price, 110, room=520),
        )

    def _pieces(self, row: WriteOffRow) -> Text:
        some = row.stage in OPEN and row.left != row.pieces
        return Text(f"{row.left} / {row.pieces}" if some else str(row.pieces), figures=True)

    def show_write_offs(self, found: Sequence[WriteOffRow], kind: str) -> None:
        """`kind`: open ones or those that ended; empty for both, under headings."""
        rows: list[WriteOffRow | Group] = []
        parts = (
            ("open", self.tr("Open"), [row for row in found if row.stage in OPEN]),
            ("ended", self.tr("Ended"), [row for row in found if row.stage not in OPEN]),
        )
        for one, title, some in parts:
            if some and kind in ("", one):
                rows += [*(() if kind else (Group(title, str(len(some))),)), *some]
        self.show_rows(rows)


SEEN = (WriteOffStage.DECIDED, WriteOffStage.APPOINTED)
"""While the commission sees the things."""


def reason(key: str) -> str:
    return REASONS[key].said(language())


class WriteOffLines(PlainList[WriteOffItem]):
    """Space presents a row to the commission, Del takes it out; in a draft its reason is chosen in place."""

    presented = Signal(object)
    removed = Signal(object)
    reasoned = Signal(object, str)
    """A row, and the reason it is written off for."""

    def __init__(self) -> None:
        self.stage: WriteOffStage | None = None
        """None: of a proposal that is not made yet."""
        super().__init__(self.tr("Items to be written off"), self._columns(), lambda row: row.line.n)
        self.keys = {"Space": self.presented.emit, "Del": self._remove}
        self.choice_wanted.connect(self._choose)

    def _columns(self) -> Sequence[Column[WriteOffItem]]:
        return (
            Column("", self._sign, 36, least=32),
            Column(self.tr("Item"), lambda row: formatting.name(row.thing), 192, least=120),
            Column(self.tr("Code / size"), self._code, 136, room=470),
            Column(self.tr("Reason"), self._reason),
            Column(self.tr("Keep until"), self._keep_until, 124, room=640),
            Column.count(self.tr("Pcs"), lambda row: row.line.pile.quantity, 48),
            Column.money(
                self.tr("Price CZK"), lambda row: None if row.thing.price is None else row.price, 84, room=560
            ),
            Column("", self._cross, 40),
        )

    def show_items(self, items: Sequence[WriteOffItem], stage: WriteOffStage | None) -> None:
        self.stage = stage
        self.show_rows(items)

    def _sign(self, row: WriteOffItem) -> Glyph:
        if row.line.disposed:
            return Glyph("trash-2", self.tr("written off"), "quiet")
        if row.kept:
            return Glyph("triangle-alert", self.tr("has to be kept"), "warn")
        if self.stage not in SEEN:
            return Glyph("circle", self.tr("proposed"), "quiet")
        if row.line.seen:
            return Glyph("circle-check", self.tr("presented"), "good")
        return Glyph("circle-dashed", self.tr("waits for its code"), "accent")

    def _code(self, row: WriteOffItem) -> Text:
        if row.thing.code or not row.where:
            return Text(row.where or "–")
        return Text(self.tr("size {size}").format(size=row.where), token="quiet")

    def _reason(self, row: WriteOffItem) -> Choice | Text:
        line = row.line
        if self.stage is None and not line.incident:
            return Choice(reason(line.pile.reason))
        said = formatting.listed(reason(line.pile.reason), line.note or line.incident)
        if line.disposed:
            return Text(said, line.disposed, token="quiet")
        return Text(said, token="text" if line.seen or self.stage not in SEEN else "accent")

    def _keep_until(self, row: WriteOffItem) -> Chip | Text:
        if row.keep is None:
            return quiet("")
        day = formatting.day(row.keep)
        return Chip(day, "hourglass", "warn") if row.kept else Chip(day, "circle-check", "good")

    def _cross(self, row: WriteOffItem) -> Cross | Text:
        return Cross(self.tr("Take out"), partial(self._remove, row)) if self._may_go(row) else Text("")

    def _may_go(self, row: WriteOffItem) -> bool:
        return row.line.here and self.stage not in (WriteOffStage.DONE, WriteOffStage.REFUSED)

    def _remove(self, row: WriteOffItem) -> None:
        if self._may_go(row):
            self.removed.emit(row)

    def _choose(self, row: WriteOffItem, _column: int, spot: QPoint) -> None:
        menu = Menu(self)
        for key in (key for key in REASONS if key != "lost"):
            menu.add(reason(key), partial(self.reasoned.emit, row, key))
        menu.popup(spot)


_ROOM = 560
"""With less, the rows alone say what is ready."""


class _Warning(Strip):
    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.fillRect(self.rect(), colors["warnsoft"])


class WriteOffCard(Card):
    """`keep` and `consent` are the ways out for what a grant asks to keep; `marked` and `add` stand in the foot."""

    def __init__(self, new: Button, marked: Button, add: Button) -> None:
        super().__init__("-")
        self._rows: Sequence[WriteOffRow] = ()
        self.items: Sequence[WriteOffItem] = ()
        self.list, self.lines, self.empty = WriteOffList(), WriteOffLines(), EmptyState("file-x")
        self.parts, self.new = stacked(self.list, self.lines, self.empty), new
        self.kinds = Segmented(self.tr("Which write-offs"))
        self.chips = ChipLabel(), ChipLabel(), ChipLabel()
        self.notice, self.kept = Notice(), Label(bold=True, elide=True)
        self.warning = _Warning("none", height=44, spacing=16)
        self.keep, self.consent = LinkButton(), LinkButton(arrow=True)
        fill(self.warning.row, IconLabel("triangle-alert", "warn", 20), (self.kept, 1), self.keep, self.consent)
        self.sums = Label(token="quiet", figures=True, elide=True)
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for part in (self.kinds, self.new, *self.chips):
            self.head.row.insertWidget(self.head.row.count() - 1, part)
        fill(self.body, self.warning, self.notice, (self.parts, 1))
        self.lay_foot(marked, add, (self.sums, 1), high=52)
        self.kinds.chosen.connect(self.show_list)

    def take_rows(self, rows: Sequence[WriteOffRow]) -> int:
        """What there is; how many of it are open."""
        self._rows = rows
        some = sum(row.stage in OPEN for row in rows)
        self.kinds.fill(
            (
                Segment("", self.tr("All"), str(len(rows))),
                Segment("open", self.tr("Open"), str(some)),
                Segment("ended", self.tr("Ended"), str(len(rows) - some)),
            )
        )
        return some

    def show_list(self) -> None:
        self.title.setText(self.tr("Write-offs"))
        self.items = ()
        self.list.show_write_offs(self._rows, self.kinds.value or "")
        self.empty.say(
            self.tr("Nothing was written off yet"),
            self.tr("Propose what is not needed any more; it stays on the books until its destruction is recorded."),
            self.tr("New proposal"),
        )
        self._turn(self.list if self._rows else self.empty, one=False)
        self._say_counts()

    def show_items(self, items: Sequence[WriteOffItem], stage: WriteOffStage | None) -> None:
        """Of a write-off; without a stage it is not made yet."""
        gone = stage is WriteOffStage.DONE
        self.title.setText(self.tr("Items written off") if gone else self.tr("Items to be written off"))
        self.items = items
        self.lines.show_items(items, stage)
        self.empty.say(
            self.tr("Nothing is in the proposal"),
            self.tr("Scan a piece of the store, or take what lies there unusable."),
            self.tr("Item"),
        )
        self._turn(self.lines if items else self.empty, one=True)
        self._say_counts()
        self.consent.setVisible(stage is not None)
        self.say_aside(self.tr("%n line(s)", "", len(items)))

    def resized(self) -> None:
        self._say_counts()

    def begin(self) -> None:
        """The keyboard goes where work starts."""
        shown = self.parts.currentWidget()
        first = self.empty.button if shown is self.empty else shown
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, shown: QWidget, *, one: bool) -> None:
        self.parts.setCurrentWidget(shown)
        self.foot.setVisible(one)
        for part in (self.kinds, self.new):
            part.setVisible(not one)
        self.say_aside("")

    def _say_counts(self) -> None:
        stage = self.lines.stage
        here = [row for row in self.items if row.line.here]
        kept = [row for row in here if row.kept]
        seen, waits = ([row for row in here if not row.kept and row.line.seen is true] for true in (True, False))
        before = stage not in SEEN
        texts = (
            (Chip(self.tr("%n presented", "", len(seen)), "circle-check", "good"), seen and not before),
            (Chip(self.tr("%n to be scanned", "", len(waits)), "circle-dashed", "accent"), waits and not before),
            (Chip(self.tr("%n must stay", "", len(kept)), "triangle-alert", "warn"), kept),
        )
        for label, (chip, shown) in zip(self.chips, texts, strict=True):
            label.show_chip(chip)
            label.setVisible(bool(shown) and self.width() >= _ROOM)
        told = self.items if stage is WriteOffStage.DONE else here
        pieces = formatting.pieces(sum(row.line.pile.quantity for row in told), "ks")
        money = crowns(sum(row.price for row in told))
        self.sums.setText(self.tr("{pieces} · bought for {money} Kč").format(pieces=pieces, money=money))
        self.warning.setVisible(bool(kept))
        if kept:
            day = formatting.day(max(row.keep for row in kept if row.keep))
            said = self.tr("%n line(s) of a grant leave before {day} with the provider's consent only", "", len(kept))
            self.kept.setText(said.format(day=day))
            self.keep.setText(self.tr("Take out %n", "", len(kept)))
            self.consent.setText(self.tr("Record the consent"))
