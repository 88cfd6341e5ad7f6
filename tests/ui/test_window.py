"""The window at its first start fits the screen it opens on."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from equipment_app.ui.window import Window


def opened(stored, monkeypatch, wide: int, high: int) -> Window:
    """On a screen with so much room beside the system's own bars."""
    monkeypatch.setattr(Window, "screen", lambda _window: SimpleNamespace(availableSize=lambda: QSize(wide, high)))
    return Window(QWidget, stored)


@pytest.mark.parametrize(
    ("wide", "high"), [(1366, 768), (1366, 728), (1280, 1024), (1100, 700), (911, 472), (819, 512)]
)
def test_a_small_screen_is_filled_so_that_the_status_bar_is_seen(qtbot, stored, monkeypatch, wide, high):
    window = opened(stored, monkeypatch, wide, high)
    qtbot.addWidget(window)
    assert window.isMaximized()
    assert window.minimumWidth() <= wide and window.minimumHeight() + 32 <= high, "with a title above it"


@pytest.mark.parametrize(("wide", "high"), [(1920, 1040), (3840, 2120), (1440, 860)])
def test_a_large_screen_is_not_covered(qtbot, stored, monkeypatch, wide, high):
    window = opened(stored, monkeypatch, wide, high)
    qtbot.addWidget(window)
    assert not window.isMaximized()
    assert window.size() == QSize(1366, 768)


def test_where_it_was_left_is_where_it_opens(qtbot, stored, monkeypatch):
    before = opened(stored, monkeypatch, 1920, 1040)
    qtbot.addWidget(before)
    before.resize(1200, 700)
    stored.setValue("geometry", before.saveGeometry())
    window = opened(stored, monkeypatch, 1366, 768)
    qtbot.addWidget(window)
    assert not window.isMaximized()
