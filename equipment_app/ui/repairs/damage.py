"""The incidents as the last segment of repairs: their list, under the segments that lead back to the orders."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from equipment_app.ui.incidents.list import IncidentList
from equipment_app.ui.kit.listing import Filter
from equipment_app.ui.widgets.card import PAD
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.segmented import Segmented


class DamageList(IncidentList):
    """What the records wait for is a choice beside the search here; `parts` are the segments of the page."""

    beside = True

    def narrowing(self) -> Sequence[Filter]:
        return tuple(replace(spec, counted=False, silent=()) for spec in super().narrowing())

    def lay_top(self) -> QWidget:
        top, self.parts = QWidget(), Segmented(stretched=True, wraps=True)
        self.parts.setAccessibleName(self.tr("Which"))
        segments = in_column(self.parts, margins=(PAD, 12, PAD, 0))
        in_column(segments, super().lay_top(), on=top, margins=(0, 0, 0, 0), spacing=0)
        return top
