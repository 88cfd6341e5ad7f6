"""A part that is shown before it stands in its layout is a window of its own for a moment, and takes the keyboard."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.house import House
from tests.pages import PAGES


class Alone(QObject):
    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, part, event):
        if event.type() == QEvent.Type.Show and isinstance(part, QWidget) and part.isWindow():
            self.shown.append(type(part).__name__)
        return False


def test_no_part_of_a_page_is_shown_before_it_stands_somewhere(lived_in: House):
    alone = Alone()
    QApplication.instance().installEventFilter(alone)
    for page in PAGES:
        lived_in.place.show_page(page)
        lived_in.run()
    lived_in.place.finding.open("a")
    lived_in.run()
    QApplication.instance().removeEventFilter(alone)
    assert alone.shown == []
