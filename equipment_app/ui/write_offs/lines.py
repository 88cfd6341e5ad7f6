"""The things of one write-off: what the commission saw, what waits for it, what a grant asks to keep."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent

from equipment_app.domain.write_offs import REASONS, WriteOffStage
from equipment_app.measures import crowns
from equipment_app.queries.write_offs import WriteOffItem
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Choice, Cross, Glyph, Text, quiet
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Menu

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
        self.bold_column = 1
        self.choice_wanted.connect(self._choose)

    def _columns(self) -> Sequence[Column[WriteOffItem]]:
        return (
            Column("", self._sign, 44, least=36),
            Column(self.tr("Item"), lambda row: formatting.named(row.thing.name, row.thing.name_en), 192, least=120),
            Column(self.tr("Code / size"), self._code, 136, room=470),
            Column(self.tr("Reason"), self._reason),
            Column(self.tr("Keep until"), self._keep_until, 124, room=640),
            Column(self.tr("Pcs"), lambda row: Text(str(row.line.pile.quantity), figures=True), 48, "right"),
            Column(self.tr("Price CZK"), self._price, 84, "right", room=560),
            Column("", self._cross, 44, least=36),
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
        if line.disposed:
            return quiet(line.disposed)
        said = ", ".join(filter(None, (reason(line.pile.reason), line.note or line.incident)))
        return Text(said, token="text" if line.seen or self.stage not in SEEN else "accent")

    def _keep_until(self, row: WriteOffItem) -> Chip | Text:
        if row.keep is None:
            return quiet("")
        day = formatting.day(row.keep)
        return Chip(day, "hourglass", "warn") if row.kept else Chip(day, "circle-check", "good")

    def _price(self, row: WriteOffItem) -> Text:
        return Text(crowns(row.price) if row.thing.price is not None else "–", figures=True)

    def _cross(self, row: WriteOffItem) -> Cross | Text:
        if not row.line.here or self.stage in (WriteOffStage.DONE, WriteOffStage.REFUSED):
            return Text("")
        return Cross(self.tr("Take out"), partial(self.removed.emit, row))

    def _choose(self, row: WriteOffItem, _column: int, spot: QPoint) -> None:
        menu = Menu(self)
        for key in (key for key in REASONS if key != "lost"):
            menu.add(reason(key), partial(self.reasoned.emit, row, key))
        menu.popup(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.current_row(), event.key()
        if row is not None and key == Qt.Key.Key_Space and self.stage in SEEN:
            self.presented.emit(row)
        elif row is not None and key == Qt.Key.Key_Delete and row.line.here:
            self.removed.emit(row)
        else:
            super().keyPressEvent(event)
