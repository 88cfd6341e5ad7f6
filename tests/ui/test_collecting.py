"""Cycles are not looked for while the program starts; what the start has made is never looked through again."""

import gc
import weakref

import pytest

from equipment_app.ui import pyside


@pytest.fixture
def collector():
    yield
    gc.unfreeze()
    gc.enable()
    gc.collect()
    gc.freeze()


class Ring:
    """Refers to itself, so that only the collector finds it."""

    def __init__(self):
        self.itself = self


def test_nothing_is_collected_until_the_program_has_started(qtbot, collector, monkeypatch):
    monkeypatch.setattr(pyside, "STARTED_MS", 0)
    pyside.wait_for_the_start()
    assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled)


def test_what_the_start_has_made_is_set_aside_and_what_comes_later_is_collected(qtbot, collector, monkeypatch):
    monkeypatch.setattr(pyside, "STARTED_MS", 0)
    pyside.wait_for_the_start()
    early = weakref.ref(Ring())
    qtbot.waitUntil(gc.isenabled)
    later = weakref.ref(Ring())
    gc.collect()
    assert early() is not None and later() is None
