"""The frame of a sheet: a panel in the upper third of the window, as high as what is in it, over a foot."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import Part, fill, in_column, in_row
from equipment_app.ui.widgets.overlay import Overlay

SIDE = 24
_BESIDE = 24 + 12
"""Icon and gap, which stand beside the words of a head."""


class OverlaySheet(Overlay):
    """`title` and `sentence` stand in its head; what else is in it `build` lays out."""

    def __init__(self, window: QWidget, wide: int) -> None:
        super().__init__(window)
        self._wide = wide
        self.panel.setFixedWidth(wide)
        self.panel.installEventFilter(self)
        self.title, self.sentence = Label(size=LARGE, bold=True, wrap=True), Label(token="quiet", wrap=True)
        self.foot = Strip("above")

    def head(self, icon: str, *beside: QWidget) -> QHBoxLayout:
        """Icon, title with the sentence under it, and what stands at the right."""
        top = Qt.AlignmentFlag.AlignTop
        words = in_column(self.title, self.sentence, spacing=4)
        return in_row((IconLabel(icon, "accent", 24), top), (words, 1), *((one, top) for one in beside), spacing=12)

    def build(self, inside: QLayout, *foot: Part, high: int = 56) -> None:
        self.foot.setFixedHeight(high)
        self.foot.row.setContentsMargins(SIDE, 0, SIDE, 0)
        fill(self.foot.row, *foot)
        in_column(inside, self.foot, on=self.panel, margins=(1, 1, 1, 1))

    def say_head(self, title: str, sentence: str, beside: int = 0) -> None:
        """`beside`: so wide is what stands at the right of the words, with its gap."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.sentence.setFixedHeight(self.sentence.heightForWidth(self._wide - 2 * SIDE - 2 - _BESIDE - beside))

    def arrange(self) -> None:
        self.panel.adjustSize()
        self.panel.move((self.width() - self.panel.width()) // 2, max(24, (self.height() - self.panel.height()) // 3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The panel follows what is in it: fields that are asked for, what is said under them."""
        if watched is self.panel and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.arrange()
        return super().eventFilter(watched, event)
