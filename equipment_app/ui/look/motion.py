"""The 120 ms in which a thing goes to its place. Off when the system wants no animation."""

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, Qt
from PySide6.QtWidgets import QApplication, QWidget

from equipment_app.ui.look.theme import MOTION_MS


def wanted() -> bool:
    """Whether the system animates at all."""
    from PySide6.QtWidgets import QStyle  # 3 ms for its many enumerations: not before something moves

    return bool(QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animate))


def stop(widget: QWidget) -> None:
    """Nothing moves `widget` any more: it is wanted elsewhere."""
    for way in widget.findChildren(QPropertyAnimation, options=Qt.FindChildOption.FindDirectChildrenOnly):
        way.stop()


def glide(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Move `widget` from `start` to `end`; at once where nothing is animated."""
    if not wanted():
        widget.move(end)
        return
    way = QPropertyAnimation(widget, b"pos", widget)
    way.setDuration(MOTION_MS)
    way.setEasingCurve(QEasingCurve.Type.OutCubic)
    way.setStartValue(start)
    way.setEndValue(end)
    way.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
