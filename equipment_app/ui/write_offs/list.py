"""The write-offs there are: open ones first, then those that ended."""

from collections.abc import Sequence

from equipment_app.domain.write_offs import OPEN, STAGES, WriteOffStage
from equipment_app.measures import crowns
from equipment_app.queries.write_offs import WriteOffRow
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Group, Text, Tone, quiet
from equipment_app.ui.tables.table import Column

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
            Column(self.tr("Proposed"), lambda row: quiet(formatting.day(row.day)), 110, room=420),
            Column(self.tr("State"), lambda row: stage_chip(row.stage)),
            Column(self.tr("Pieces"), self._pieces, 84, "right"),
            Column(self.tr("Price CZK"), lambda row: Text(crowns(row.price), figures=True), 110, "right", room=520),
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
