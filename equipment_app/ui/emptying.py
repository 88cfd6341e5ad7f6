"""What is laid out taken out of its layout, and the layout's own parts deleted with it."""

from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import Shiboken


def take_out(layout: QLayout) -> list[QWidget]:
    """All that lies in it, in order, as it was: shown, and with its parent. Layouts and stretches in it are deleted.

    Qt gives whoever takes an item the duty to delete it, which Qt for Python does not do: 100 bytes for each.
    """
    taken: list[QWidget] = []
    while item := layout.takeAt(0):
        if widget := item.widget():
            taken.append(widget)
        elif inner := item.layout():
            taken += take_out(inner)
        Shiboken.delete(item)
    return taken


def empty(layout: QLayout) -> None:
    """Delete all that lies in it. It may be a while before it is gone, and is hidden at once."""
    for widget in take_out(layout):
        widget.hide()
        widget.deleteLater()
