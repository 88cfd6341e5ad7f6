"""What whoever works may not do is not there for them; a field they may only read sleeps, and says for whom it is."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.rights.allowed import may, need
from equipment_app.ui.rights.words import why_not


class _Hidden(QObject):
    """However often its page shows it again."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control
        control.hide()
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent:
            self._control.hide()
        return False


class _Asleep(QObject):
    """However often its page wakes it up."""

    def __init__(self, control: QWidget, deed: str) -> None:
        super().__init__(control)
        self._control = control
        self._need = need(deed)
        control.setEnabled(False)
        control.installEventFilter(self)
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange and self._control.isEnabled():
            self._control.setEnabled(False)
        elif event.type() == QEvent.Type.ToolTipChange:
            self._say()
        return False

    def _say(self) -> None:
        words = why_not(self._need)
        if self._control.toolTip() != words:
            self._control.setToolTip(words)


def hide(control: QWidget) -> None:
    """It is not for whoever works, however often its page shows it again."""
    _Hidden(control)


def gate(desk: Desk, deed: str, *controls: QWidget) -> None:
    """`controls` are for who may do this. What stands in the window is made for one operator, so it is asked once."""
    if not may(desk.session, deed):
        for control in controls:
            hide(control)


def hold(desk: Desk, deed: str, *controls: QWidget) -> None:
    """As `gate`, for what others may look at."""
    if not may(desk.session, deed):
        for control in controls:
            _Asleep(control, deed)
