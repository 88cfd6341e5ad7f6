"""The window of the camera: what is drawn over the picture, what it says without a camera, what it remembers."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from equipment_app.domain.codes import Code, Family
from equipment_app.queries.seen import Named, ScanSubject
from equipment_app.ui.camera import names, reading, view
from equipment_app.ui.camera.names import tag
from equipment_app.ui.camera.view import Ask, breadths, placed
from equipment_app.ui.camera.window import CameraWindow
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.settings import MachineSettings
from tests.pictures.camera_table import show_table
from tests.scanning import scenes
from tests.ui.frames import Stills

VEST, STRANGER = scenes.codes(2)
NAMED = {VEST: Named(ScanSubject.THING, "Vesta", "Vest", "M", "A01", True), STRANGER: Named(ScanSubject.UNKNOWN)}


class Names(QObject):
    told = Signal()

    def __init__(self):
        super().__init__()
        self.asked = set()

    def ask(self, texts):
        self.asked.update(texts)

    def tag(self, text):
        return tag(text, NAMED.get(text) if text in self.asked else None)


@pytest.fixture
def window(qtbot, light, english, stored, monkeypatch):
    """A camera window on a machine with two cameras, neither of which gives a picture."""
    there = [("b", "Built in"), ("u", "On a cable")]
    monkeypatch.setattr(reading, "cameras", lambda: [(id, name, f"device {id}") for id, name in there])
    opened = []

    def source(device, size, parent):
        opened.append((device, size))
        return Stills()

    monkeypatch.setattr(reading, "CameraSource", source)
    window = CameraWindow(Names(), MachineSettings(stored), lambda: True)
    window.opened, window.there = opened, there
    qtbot.addWidget(window)
    yield window
    window.close()


def shown(qtbot, window, picture):
    with qtbot.waitSignal(window.eye.looked):
        window.eye.source.show(picture)


def test_it_looks_through_the_usual_camera_and_then_the_one_chosen(qtbot, window):
    window.open()
    assert window.opened == [("device b", "1280x720")]
    assert window.empty.title.words() == "Waiting for the picture…"
    choose(window.camera, "On a cable")
    choose(window.size_box, "1920 × 1080")
    assert window.opened[1:] == [("device u", "1280x720"), ("device u", "1920x1080")]
    window.close()
    window.open()
    assert window.opened[-1] == ("device u", "1920x1080")


def choose(combo, said):
    combo.setCurrentIndex(combo.findText(said))
    combo.activated.emit(combo.currentIndex())


def test_without_a_camera_it_says_what_to_do_instead(window):
    window.there.clear()
    window.open()
    assert window.empty.title.words() == "No camera"
    window.there.append(("n", "New"))
    window.empty.button.click()
    assert window.opened == [("device n", "1280x720")]


def test_without_the_extra_it_says_how_to_install_it(window, monkeypatch):
    monkeypatch.setattr(reading, "missing", lambda: "No module named 'PySide6.QtMultimedia'")
    window.open()
    assert window.empty.title.words() == "The camera is not installed"
    assert "pip install equipment-app[camera]" in window.empty.sentence.words()
    assert "QtMultimedia" in window.empty.sentence.words()
    assert not window.bar.isEnabled()


def test_a_missing_part_of_qt_is_no_crash(monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert "QtMultimedia" in reading.missing()


def test_a_camera_in_use_says_so_and_is_tried_again(window):
    window.open()
    window.eye.source.failed.emit("")
    assert window.empty.title.words() == "The camera gives no picture"
    assert "another program" in window.empty.sentence.words()
    window.empty.button.click()
    assert len(window.opened) == 2


def test_outlines_lie_on_their_codes_also_in_a_mirror(qtbot, window):
    window.open()
    picture = scenes.Image.new("L", (1280, 720), 90)
    picture.paste(scenes.symbol(VEST, 8), (100, 200))
    shown(qtbot, window, picture)
    seen = window.view.look.codes[0]
    plain = window.view.outline(seen).boundingRect()
    room = window.view.shown_at()
    assert plain.center().x() < room.center().x()
    window.mirror.click()
    assert window.view.mirrored
    assert window.view.outline(seen).boundingRect().center().x() == pytest.approx(
        room.left() + room.right() - plain.center().x(), abs=1
    )
    drawn = window.view.grab().toImage()
    spot = window.view.outline(seen)[0]
    assert drawn.pixelColor(spot.toPoint()) == tokens()["good" if VEST in window._names.asked else "quiet"]
    assert MachineSettings(window._settings._store).now.camera_mirrored


def test_a_held_picture_stays_until_it_is_let_go(qtbot, window):
    window.open()
    table = scenes.scattered([VEST, STRANGER], module=6)
    shown(qtbot, window, table)
    assert window.counted.words() == "2 codes in view, 1 of them unknown"
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert window.eye.held
    with qtbot.waitSignal(window.eye.reader.looked), qtbot.assertNotEmitted(window.eye.looked):
        window.eye.source.show(scenes.scattered([VEST]))
    qtbot.keyClick(window, Qt.Key.Key_Space)
    shown(qtbot, window, scenes.scattered([VEST]))
    assert window.counted.words() == "1 code in view"


def test_makers_codes_are_read_when_they_are_ticked(qtbot, window):
    window.open()
    window.makers.click()
    taken = []
    window.eye.taken.connect(taken.extend)
    picture = scenes.Image.new("L", (640, 480), 255)
    picture.paste(scenes.symbol("8590000000015", 3, "EAN13"), (100, 100))
    shown(qtbot, window, picture)
    assert taken == []
    shown(qtbot, window, picture)
    assert taken == ["8590000000015"]


def test_who_wanted_a_film_and_chose_none_looks_through_the_camera_still(window):
    window.open()
    choose(window.camera, "A video from a file…")
    [dialog] = window.findChildren(QFileDialog)
    dialog.reject()
    assert window.camera.currentText() == "Built in"
    assert window.opened == [("device b", "1280x720")]


def test_it_can_be_drawn_where_there_is_no_camera(window):
    window.there.clear()
    codes = scenes.codes(11, first=100)
    show_table(window, codes)
    assert [seen.text for seen in window.view.look.codes] == codes
    assert window.counted.words() == "11 codes in view"
    assert window.opened == []


# What codes are called


@pytest.mark.parametrize(
    ("text", "named", "said", "tone"),
    [
        (VEST, None, VEST, "neutral"),
        (VEST, NAMED[VEST], "Vest M, rack A01", "good"),
        (VEST, Named(ScanSubject.THING, "Vesta", "", "", "Zkušební"), "Vesta, Zkušební", "good"),
        (VEST, Named(ScanSubject.THING, "Vesta"), "Vesta, written off", "good"),
        (VEST, Named(ScanSubject.SEVERAL), f"{VEST}, may be several items", "warn"),
        (str(Code(Family.COMMAND, 1)), Named(ScanSubject.COMMAND), "Command, show it alone", "neutral"),
        ("AKT.0000001.11", Named(ScanSubject.UNKNOWN), "AKT.0000001.11, damaged code", "bad"),
        (STRANGER, NAMED[STRANGER], f"{STRANGER}, unknown here", "warn"),
        ("", Named(ScanSubject.MEMBER, "Adam", "Adam"), "Adam", "good"),
    ],
)
def test_what_a_code_is_called(english, text, named, said, tone):
    told = tag(text, named)
    assert (str(told), told.tone) == (said, tone)


def test_a_hostile_text_is_shown_short_and_harmless():
    assert names.short("x" * 5_000) == "x" * 27 + "…"
    assert names.short("a\x1b[31m\n\u202eb") == "a·[31m··b"


# Where names stand


def rect(x, y, side=40):
    return QRectF(x, y, side, side)


ROOM = QRectF(0, 0, 400, 300)
LARGE, SMALL, DOT = QSizeF(120, 38), QSizeF(90, 22), QSizeF(22, 22)


def test_names_lie_under_their_code_and_over_nothing_else():
    grid = [rect(20 + 130 * column, 20 + 90 * row) for row in range(3) for column in range(3)]
    answers = placed([Ask(code, (LARGE, SMALL, DOT)) for code in grid], ROOM)
    places = [answer[1] for answer in answers if answer]
    assert len(places) == 9
    for at, place in enumerate(places):
        assert ROOM.contains(place)
        assert not any(place.intersects(code) for code in grid)
        assert not any(place.intersects(other) for other in places[:at])


def test_in_a_crowd_names_grow_short_and_then_are_left_out():
    crowd = [rect(45 * column, 45 * row) for row in range(6) for column in range(8)]
    answers = placed([Ask(code, (LARGE, SMALL, DOT)) for code in crowd], ROOM)
    assert any(answer and answer[0] == 2 for answer in answers)
    tiny = [rect(12 * column, 12 * row, 10) for row in range(20) for column in range(30)]
    answers = placed([Ask(code, (LARGE, DOT)) for code in tiny], ROOM)
    assert None in answers


def test_names_are_as_wide_as_their_neighbours_leave_room():
    row = [rect(20, 20), rect(150, 40), rect(400, 30)]
    below = [rect(20, 120)]
    assert [round(breadth) for breadth in breadths(row + below)[:3]] == [124, 124, 244]
    assert breadths(row + below)[3] == breadths(row[:1])[0] == float("inf")


def test_a_dozen_things_on_a_table_have_their_names_and_holders(qtbot, window):
    """In the window as it first opens."""
    window.open()
    codes = scenes.codes(12)
    NAMED.update(
        {code: Named(ScanSubject.THING, "Akumulátor k radiostanici", "Radio battery", "M", "Novák") for code in codes}
    )
    shown(qtbot, window, scenes.scattered(codes, module=5))
    boxes = [shape.boundingRect() for shape in map(window.view.outline, window.view.look.codes)]
    asks = [
        Ask(box, view.sizes(tag(code, NAMED[code]), breadth))
        for box, code, breadth in zip(boxes, codes, breadths(boxes), strict=True)
    ]
    lengths = [answer[0] if answer else 9 for answer in placed(asks, window.view.shown_at())]
    assert max(lengths) <= 1, "each has its name"
    assert lengths.count(0) >= 10, "and but for the edge who has it"


def test_at_the_edge_a_name_is_pushed_inside():
    [(which, place)] = placed([Ask(rect(370, 270), (LARGE,))], ROOM)
    assert which == 0
    assert ROOM.contains(place)
    assert place.bottom() < 270


def test_nothing_of_cameras_and_ports_is_loaded_at_the_start():
    loaded = "[name for name in sys.modules if 'Multimedia' in name or name.startswith('serial')]"
    code = f"import sys; import equipment_app.ui.program.program; print({loaded})"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
