"""From an empty machine to a stocked store, through the real window and by keys alone."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from equipment_app.app import build
from equipment_app.domain.lists import ListKind
from equipment_app.paths import database as sample
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.pages.first_run import FirstRunPage
from equipment_app.ui.pages.import_lists import ImportPage

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, worker, tmp_path):
    stored = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    window = build(worker, None, "en", stored)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.furnish()
    window.activateWindow()
    yield window
    window.close()
    worker.run_all()


def test_make_a_store_and_take_in_every_list(window, worker, qtbot, tmp_path):
    first = window.centralWidget()
    assert isinstance(first, FirstRunPage)
    first.form._folder = tmp_path
    QTest.keyClick(window, Qt.Key.Key_N, _CONTROL)
    for name, text in (("name", "Sklad"), ("surname", "Ukazkova")):
        first.form.editors[name].setFocus()
        QTest.keyClicks(first.form.editors[name], text)
    first.form.open_door.setFocus()
    QTest.keyClick(first.form.open_door, Qt.Key.Key_Space)
    QTest.keyClick(window, Qt.Key.Key_Return, _CONTROL)
    worker.run_all()
    place = window.centralWidget()
    assert isinstance(place, Workplace)
    QTest.keyClick(window, Qt.Key.Key_I, _CONTROL)
    page = place.page
    assert isinstance(page, ImportPage)
    numbers = []
    for kind in (ListKind.MEMBERS, ListKind.CATALOGUE, ListKind.DELIVERIES, ListKind.KIT):
        page.bring(sample(f"sample/{kind}.xlsx"))
        worker.run_all()
        if kind is ListKind.DELIVERIES:
            assert not page.on.isEnabled(), "it is asked once how things were inspected"
            page.review.inspections.choice.choose("delivery")
            worker.run_all()
        QTest.keyClick(window, Qt.Key.Key_Return, _CONTROL)
        worker.run_all()
        numbers.append(page.written.state.title.words().split()[-1][-6:])
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert numbers == ["000001", "000002", "000003", "000004"]
    assert len(place.messages.messages) == 3
    assert place.messages.messages[0].undo is not None
    QTest.keyClick(window, Qt.Key.Key_Z, _CONTROL)
    worker.run_all()
    assert "IM-" in str(place.messages.messages[-1])
