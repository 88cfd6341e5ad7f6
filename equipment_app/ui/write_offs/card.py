"""What stands at the left: the list of write-offs, or the things of one, and how many of them are ready."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from equipment_app.domain.write_offs import OPEN, WriteOffStage
from equipment_app.measures import crowns
from equipment_app.queries.write_offs import WriteOffItem, WriteOffRow
from equipment_app.ui import formatting
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Card, EmptyState, Notice, Strip
from equipment_app.ui.widgets.label import ChipLabel, IconLabel, Label
from equipment_app.ui.widgets.layout import fill, stacked
from equipment_app.ui.widgets.segmented import Segment, Segmented
from equipment_app.ui.write_offs.lines import SEEN, WriteOffLines
from equipment_app.ui.write_offs.list import WriteOffList

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
        self._stage: WriteOffStage | None = None
        self.list, self.lines, self.empty = WriteOffList(), WriteOffLines(), EmptyState("file-x")
        self.parts, self.kinds, self.new = stacked(self.list, self.lines, self.empty), Segmented(), new
        self.chips = ChipLabel(), ChipLabel(), ChipLabel()
        self.notice, self.warning, self.kept = (
            Notice(),
            _Warning("none", height=44, spacing=16),
            Label(bold=True, elide=True),
        )
        self.keep, self.consent = LinkButton(), LinkButton(arrow=True)
        fill(self.warning.row, IconLabel("triangle-alert", "warn", 20), (self.kept, 1), self.keep, self.consent)
        self.sums = Label(token="quiet", figures=True, elide=True)
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.kinds.setAccessibleName(self.tr("Which write-offs"))
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
        self._say_counts(None)

    def show_items(self, items: Sequence[WriteOffItem], stage: WriteOffStage | None) -> None:
        """Of a write-off; without a stage it is not made yet."""
        self.title.setText(self.tr("Items to be written off"))
        self.items = items
        self.lines.show_items(items, stage)
        self.empty.say(
            self.tr("Nothing is to be written off"),
            self.tr("Scan a piece of the store, or take what lies there unusable."),
            self.tr("Item"),
        )
        self._turn(self.lines if items else self.empty, one=True)
        self._say_counts(stage)
        self.consent.setVisible(stage is not None)
        self.say_aside(self.tr("%n line(s)", "", len(items)))

    def resized(self) -> None:
        self._say_counts(self._stage)

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

    def _say_counts(self, stage: WriteOffStage | None) -> None:
        self._stage = stage
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
        pieces = formatting.pieces(sum(row.line.pile.quantity for row in here), "ks")
        money = crowns(sum(row.price for row in here))
        self.sums.setText(self.tr("{pieces} · bought for {money} Kč").format(pieces=pieces, money=money))
        self.warning.setVisible(bool(kept))
        if kept:
            day = formatting.day(max(row.keep for row in kept if row.keep))
            said = self.tr("%n line(s) of a grant have to be kept until {day}", "", len(kept))
            self.kept.setText(said.format(day=day))
            self.keep.setText(self.tr("Take out %n", "", len(kept)))
            self.consent.setText(self.tr("Attach the consent"))
