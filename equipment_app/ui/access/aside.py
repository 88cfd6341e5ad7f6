"""Everything with words in it, put out of sight when the desk is locked: what can come back, comes back as it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip, QWidget
from shiboken6 import isValid

from equipment_app.ui.widgets.overlay import Overlay


class Aside:
    """`put` it away, `bring` it back or `drop` it: then what lay over the window is closed for good."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._overlays: list[Overlay] = []
        self._focus: QWidget | None = None
        self._central: QWidget | None = None

    def put(self) -> None:
        """Menus, dialogs of the system and windows beside this one are closed; sheets and page are hidden."""
        self._focus = QApplication.focusWidget()
        while popup := QApplication.activePopupWidget():
            popup.close()
        QToolTip.hideText()
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible():
                other.reject() if isinstance(other, QDialog) else other.close()
        lying = self._window.findChildren(Overlay, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._overlays = [overlay for overlay in lying if overlay.isVisible()]
        for overlay in self._overlays:
            overlay.hide()
        self._window.menuBar().hide()
        self._central = self._window.centralWidget()
        if self._central is not None:
            self._central.hide()

    def bring(self) -> None:
        """What was closed for good meanwhile does not come back."""
        if self._central is not None and isValid(self._central):
            self._central.show()
        for overlay in filter(isValid, self._overlays):
            overlay.show()
            overlay.raise_()
        if self._focus is not None and isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.forget()

    def drop(self) -> None:
        """Somebody else goes on: what was asked of the one before is answered by nobody."""
        for overlay in filter(isValid, self._overlays):
            overlay.show()
            overlay.close_overlay()
        self.forget()

    def forget(self) -> None:
        self._overlays, self._focus, self._central = [], None, None
