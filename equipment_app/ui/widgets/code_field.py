"""A field into which codes are scanned one after another."""

from PySide6.QtCore import Signal

from equipment_app.ui.widgets.field import LineField


class CodeField(LineField):
    """Says what is scanned here; a code that was typed is told by Enter, and the field is empty for the next."""

    entered = Signal(str)

    def __init__(self, hint: str, height: int = 40, *, name: str = "", icon: str = "scan-barcode") -> None:
        super().__init__(icon=icon, height=height, hint=hint, name=name)
        self.returnPressed.connect(self._enter)

    def _enter(self) -> None:
        if text := self.text().strip():
            self.clear()
            self.entered.emit(text)
