"""Help that is drawn from what the program can do: the keys of every action, and what this program is."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from equipment_app import __version__
from equipment_app.ui.actions import Spec
from equipment_app.ui.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.dialog import Dialog
from equipment_app.ui.widgets.key_hint import KeyHint
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.overlay import Overlay

_WIDTH, _ROW = 760, 24


def sections(specs: Iterable[Spec]) -> dict[str, list[tuple[str, str]]]:
    """Under each menu or page the actions that have a key: (words, key)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for spec in specs:
        if spec.key:
            title = QCoreApplication.translate("actions", f"&{spec.page.title()}" if spec.page else spec.menu)
            found.setdefault(title.replace("&", ""), []).append((spec.plain_words(), spec.key_words()))
    return found


class KeysHelp(Overlay):
    """All keys on one sheet, in two columns. Esc or a click beside it closes."""

    def __init__(self, window: QWidget, specs: Iterable[Spec]) -> None:
        super().__init__(window)
        self.panel.setFixedWidth(_WIDTH)
        self.close_button = Button(self.tr("Close"), key="Esc")
        self.close_button.clicked.connect(self.close_overlay)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(self._grid(list(sections(specs).items())))

    def open(self) -> None:
        super().open()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        size: QSize = self.panel.sizeHint()
        tall = min(size.height(), self.height() - 32)
        self.panel.setGeometry((self.width() - _WIDTH) // 2, max(16, (self.height() - tall) // 2), _WIDTH, tall)

    def _head(self) -> Strip:
        head = Strip("below")
        head.setFixedHeight(56)
        head.row.addWidget(Label(self.tr("Keyboard shortcuts"), size=LARGE, bold=True))
        head.row.addStretch(1)
        head.row.addWidget(self.close_button)
        return head

    def _grid(self, parts: Sequence[tuple[str, list[tuple[str, str]]]]) -> QGridLayout:
        """Sections fall into the column that is shorter so far."""
        grid = QGridLayout()
        grid.setContentsMargins(16, 12, 16, 16)
        grid.setHorizontalSpacing(32)
        columns = [QVBoxLayout(), QVBoxLayout()]
        tall = [0, 0]
        for title, keys in parts:
            shorter = tall.index(min(tall))
            _fill(columns[shorter], title, keys)
            tall[shorter] += len(keys) + 2
        for number, column in enumerate(columns):
            column.addStretch(1)
            grid.addLayout(column, 0, number)
            grid.setColumnStretch(number, 1)
        return grid


def about(window: QWidget) -> Dialog:
    """What this is, which release, on what terms."""
    said = QCoreApplication.translate(
        "About",
        "The kit store of an anti-conflict team. Release {version}. Free software under the EUPL 1.2. The store is one "
        "file on your disk; the program never connects to the internet.",
    )
    close = QCoreApplication.translate("About", "Close")
    title = QCoreApplication.translate("About", "Equipment store")
    dialog = Dialog(window, title, said.format(version=__version__), accept=close, cancel=close, icon="shirt")
    dialog.cancel_button.hide()
    dialog.closed.connect(dialog.deleteLater)
    return dialog


def _fill(column: QVBoxLayout, title: str, keys: Sequence[tuple[str, str]]) -> None:
    column.addSpacing(4)
    column.addWidget(Caption(title))
    for words, key in keys:
        strip = Strip("none")
        strip.setFixedHeight(_ROW)
        strip.row.setContentsMargins(0, 0, 0, 0)
        strip.row.addWidget(Label(words), 1)
        strip.row.addWidget(KeyHint(key))
        column.addWidget(strip)
    column.addSpacing(8)
