"""A secret of one's own: typed twice, with a word about it while it is being typed."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.ui.look.colors import Token
from equipment_app.ui.widgets.field import Field, SecretLine
from equipment_app.ui.widgets.label import NoteLine

AGAIN = "again"
Said = tuple[str, str, Token]
"""Words, icon and ink."""
SILENT: Said = ("", "", "quiet")


class TwiceForm(QWidget):
    """`changed` with every letter. A kind of it says whether what was chosen is `good`, and of each field a word."""

    changed = Signal()
    submitted = Signal()
    """Enter in the last field."""

    def __init__(self, first: str, more: Mapping[str, SecretLine] | None = None, parent: QWidget | None = None) -> None:
        """`first` is the name of the secret's field, `more` are fields that follow the second."""
        super().__init__(parent)
        self._first = first
        self._capital = False
        self.lines = {first: SecretLine(shows=True), AGAIN: SecretLine(), **(more or {})}
        self.fields = {name: Field(line) for name, line in self.lines.items()}
        self.notes = {name: NoteLine() for name in self.lines}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for at, (name, line) in enumerate(self.lines.items()):
            self.column.addSpacing(8 if at else 0)
            self.column.addWidget(self.fields[name])
            self.column.addWidget(self.notes[name])
            line.textChanged.connect(lambda _: self._judge())
            line.caps.connect(self._note_caps)
            line.returnPressed.connect(partial(self._go_on, name))

    @property
    def chosen(self) -> str:
        return self.lines[self._first].text()

    @property
    def good(self) -> bool:
        """It is fit, and was typed the same twice."""
        return self._fit() and self.lines[AGAIN].text() == self.chosen

    def forget(self) -> None:
        for line in self.lines.values():
            line.forget()

    def focus(self) -> None:
        self.lines[self._first].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._judge()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fit(self) -> bool:
        raise NotImplementedError

    def _said(self) -> Mapping[str, Said]:
        """Of each field but the second."""
        raise NotImplementedError

    def _judge(self) -> None:
        for name, said in {AGAIN: self._of_again(), **self._said()}.items():
            self.notes[name].say(*said)
        self.changed.emit()

    def _this_is_good(self) -> Said:
        return self.tr("This one is good."), "check", "good"

    def _of_again(self) -> Said:
        again = self.lines[AGAIN].text()
        if self._capital:
            return self.tr("Caps Lock is on"), "triangle-alert", "warn"
        if again and again == self.chosen:
            return self.tr("They match."), "check", "good"
        if self.chosen.startswith(again):
            return SILENT
        return self.tr("They do not match."), "triangle-alert", "warn"

    def _note_caps(self, on: bool) -> None:
        self._capital = on
        self._judge()

    def _go_on(self, name: str) -> None:
        """Enter leads through the fields, and on as soon as they are good."""
        names = list(self.lines)
        at = names.index(name)
        if self.good and at:
            self.submitted.emit()
        elif at + 1 < len(names):
            self.lines[names[at + 1]].setFocus(Qt.FocusReason.TabFocusReason)
