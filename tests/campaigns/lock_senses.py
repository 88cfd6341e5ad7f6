"""What anybody could see, read or hear of the window: for campaign V1, which holds it against everybody's name."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from equipment_app.ui.scanner.feedback import Flash
from tests.guarded import GuardedHouse


def words(house: GuardedHouse) -> list[str]:
    """Of everything that is visible, of its tree for the blind, of tooltip and clipboard."""
    actions = [action.text() for action in house.window.findChildren(QAction) if action.isVisible()]
    loose = [QGuiApplication.clipboard().text(), QToolTip.text() if QToolTip.isVisible() else ""]
    return [*house.everything_said(), *_in_fields(), *_for_the_blind(), *loose, *actions]


def others(house: GuardedHouse) -> list[QWidget]:
    """Windows beside the one that is locked."""
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not house.window]


def picture(house: GuardedHouse) -> QImage:
    """Without what the pointer, the caret or the flash of a refused scan makes of it."""
    QTest.mouseMove(house.window.windowHandle(), QPoint(2, 2))
    house.window.setFocus()
    house.run()
    for flash in house.window.findChildren(Flash):
        flash.hide()
    image: QImage = house.window.grab().toImage()
    return image


def _in_fields() -> Iterator[str]:
    for top in QApplication.topLevelWidgets():
        for line in top.findChildren(QLineEdit):
            yield line.text() if line.isVisible() else ""
        for area in top.findChildren(QPlainTextEdit):
            yield area.toPlainText() if area.isVisible() else ""


def _for_the_blind() -> Iterator[str]:
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and (root := QAccessible.queryAccessibleInterface(top)) is not None:
            yield from _tree(root)


def _tree(node: QAccessibleInterface) -> Iterator[str]:
    state = node.state()
    if state.invisible:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help):
        yield node.text(kind)
    for number in range(min(node.childCount(), 200)):
        child = node.child(number)
        if child is not None and child.isValid():
            yield from _tree(child)
