"""Above every page: its title, one sentence about this moment, the search box, the page's own buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import TITLE
from equipment_app.ui.widgets.chip import ChipLabel
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.search_field import SearchBox

HEIGHT = 64
_WIDE, _NARROW = 400, 320


class PageHeader(QWidget):
    """64 px. The search box is 400 wide alone, 320 beside buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.title = Label(size=TITLE, bold=True)
        self.context = Label(token="quiet", elide=True)
        self.context.setFixedHeight(16)
        self.state, self.search = ChipLabel(parent=self), SearchBox()
        self._parts: tuple[QWidget, ...] = ()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.context)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 10, 0, 10)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.state)
        self._row.addWidget(self.search)

    def say_state(self, chip: Chip | None) -> None:
        """What holds on every page, beside the search box."""
        self.state.show_chip(chip)

    def say(self, title: str, context: str) -> None:
        self.title.setText(title)
        self.context.setText(context)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """The page's own widgets, right of the search box; those of the page before are put away."""
        for part in self._parts:
            part.hide()
            self._row.removeWidget(part)
        self._parts = tuple(parts)
        for part in parts:
            self._row.addWidget(part)
            part.show()
        self.search.setFixedWidth(_NARROW if parts else _WIDE)
