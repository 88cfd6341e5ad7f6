"""The edge of the window says what a sound says: told apart without colour, out of the way, still where it must be."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QPushButton

from equipment_app.ui.look import motion
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.scanner.feedback import Flash, Sound


@pytest.fixture
def flash(stage):
    return Flash(stage)


def edge(stage, color, y=300):
    """So many pixels from the left edge have this colour."""
    picture = stage.grab().toImage()
    return next(x for x in range(40) if QColor(picture.pixel(x, y)) != color)


def test_each_is_told_apart_by_shape(stage, flash):
    flash.show_sound(Sound.TAKEN)
    assert edge(stage, tokens()["good"]) == 4
    flash.show_sound(Sound.REFUSED)
    assert edge(stage, tokens()["bad"]) == 10
    flash.show_sound(Sound.ALREADY)
    widths = {edge(stage, tokens()["warn"], y) for y in range(100, 400)}
    assert widths == {0, 6}, "a broken frame"


def test_it_fades_and_goes(stage, flash, monkeypatch):
    monkeypatch.setattr(motion, "wanted", lambda: True)
    flash.show_sound(Sound.TAKEN)
    flash._stands.timeout.emit()
    flash._fading.setCurrentTime(200)
    assert edge(stage, tokens()["good"]) == 0
    flash._fading.setCurrentTime(flash._fading.duration())
    assert not flash.isVisible()


def test_without_animation_it_stands_and_goes(stage, flash, monkeypatch):
    monkeypatch.setattr(motion, "wanted", lambda: False)
    flash.show_sound(Sound.TAKEN)
    assert flash.isVisible()
    flash._stands.timeout.emit()
    assert not flash.isVisible()


def test_the_next_scan_begins_anew(stage, flash, monkeypatch):
    monkeypatch.setattr(motion, "wanted", lambda: True)
    flash.show_sound(Sound.TAKEN)
    flash._stands.timeout.emit()
    flash._fading.setCurrentTime(200)
    flash.show_sound(Sound.REFUSED)
    assert edge(stage, tokens()["bad"]) == 10


def test_it_is_in_nobodys_way(stage, flash):
    button, field = QPushButton("x", stage), QLineEdit(stage)
    button.setGeometry(0, 0, 60, 30)
    field.move(0, 100)
    for widget in (button, field):
        widget.show()
    field.setFocus()
    flash.show_sound(Sound.REFUSED)
    assert stage.focusWidget() is field
    assert stage.childAt(5, 5) is button


def test_it_follows_its_window(stage, flash):
    flash.show_sound(Sound.TAKEN)
    stage.resize(700, 500)
    assert flash.size() == stage.size()
