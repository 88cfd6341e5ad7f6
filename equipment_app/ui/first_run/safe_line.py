"""One line on the start page: is the disk with the stores encrypted, can somebody else read them."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from equipment_app.store.file.place import Kind
from equipment_app.store.file.safety import Safety
from equipment_app.ui.look.cells import INK
from equipment_app.ui.store_health import words
from equipment_app.ui.widgets.label import IconLabel, Label

_RANK = ("bad", "warn", "neutral", "good")
_ICON = 28


class SafeLine(QWidget):
    """Empty until it is known. The worst is said first, with its sign."""

    def __init__(self) -> None:
        super().__init__()
        self._safety: Safety | None = None
        self.icon, self.label = IconLabel("", "quiet", 20), Label(token="quiet", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.icon)
        row.addWidget(self.label, 1)
        self._say_words()

    @property
    def words(self) -> str:
        return self.label.words()

    def show_safety(self, safety: Safety) -> None:
        self._safety = safety
        self._say_words()

    def _say_words(self) -> None:
        if self._safety is None:
            return
        said = [words.encryption(self._safety), words.access(self._safety)]
        if self._safety.place.kind is not Kind.LOCAL:
            said.append(words.place(self._safety))
        said.sort(key=lambda one: _RANK.index(one.tone))
        self.icon.show_icon(said[0].icon, INK[said[0].tone])
        self.label.setText(" ".join(str(one) for one in said))
        self.setAccessibleName(self.label.words())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As many lines as the words take at this width."""
        self.label.setFixedHeight(self.label.heightForWidth(max(48, self.width() - _ICON)))
