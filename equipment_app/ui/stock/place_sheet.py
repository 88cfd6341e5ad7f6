"""What lies in a place whose code was scanned. Scan another place, and it is that one's."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.queries.places import Contents, Lying
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Amount, Text
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.overlay import Overlay

WIDTH, _ROW, _MOST = 560, 32, 14


class PlaceSheet(Overlay):
    takes_scans: ClassVar[bool] = True
    chosen = Signal(str)
    """The code of an article that is to be shown."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.contents: Contents | None = None
        self.panel.setFixedWidth(WIDTH)
        self.title, self.aside = Label(size=LARGE, bold=True), Label(token="quiet", elide=True)
        self.told = Label(size=SMALL, token="quiet")
        self.close_button = Button(self.tr("Close"), key="Esc")
        self.close_button.clicked.connect(self.close_overlay)
        columns: Sequence[Column[Lying]] = (
            Column(self.tr("Item"), lambda one: Text(formatting.named(one.name, one.name_en), one.code)),
            Column(self.tr("Size"), lambda one: formatting.size(one.size), 72),
            Column(self.tr("Pieces"), _pieces, 96, "right"),
        )
        name = self.tr("What is here")
        self.view: PlainList[Lying] = PlainList(name, columns, lambda one: (one.article, one.size), row_height=_ROW)
        self.view.opened.connect(self._open)
        self._lay_out()

    def show_contents(self, contents: Contents) -> None:
        self.contents = contents
        self.title.setText(formatting.place(contents.label))
        self.aside.setText(contents.store)
        self.view.show_rows(contents.lines)
        pieces = formatting.counted(self.tr("%n piece(s)", "", contents.pieces), contents.pieces)
        self.told.setText(pieces if contents.lines else self.tr("There is nothing here."))
        if self.isVisible():
            self.arrange()
        else:
            self.open()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        rows = min(max(len(self.contents.lines) if self.contents else 0, 2), _MOST)
        tall = min(56 + _ROW * (rows + 1) + 34, self.height() - 32)
        self.panel.setGeometry((self.width() - WIDTH) // 2, max(16, (self.height() - tall) // 3), WIDTH, tall)

    def _open(self, line: Lying) -> None:
        self.close_overlay()
        self.chosen.emit(line.code)

    def _lay_out(self) -> None:
        head, foot = Strip("below"), Strip("above")
        head.setFixedHeight(56)
        foot.setFixedHeight(32)
        for part, stretch in ((self.title, 0), (self.aside, 1), (self.close_button, 0)):
            head.row.addWidget(part, stretch)
        foot.row.addWidget(self.told, 1)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.view, 1)
        column.addWidget(foot)


def _pieces(one: Lying) -> Amount:
    return Amount(formatting.thousands(one.pieces), formatting.unit(one.unit, one.pieces))
