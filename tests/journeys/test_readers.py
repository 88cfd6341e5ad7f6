"""Codes that come in by other ways than the keys: pictures dropped and pasted, PDFs, a camera, a serial port."""

import os

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from equipment_app.domain.codes import Code, Family
from equipment_app.ui.scanner.serial_scanner import PortState
from tests.house import CONTROL, House, Key
from tests.scanning import scenes
from tests.ui.frames import Stills
from tests.world import ADAM

FOREIGN = str(Code(Family.THING, 9_000_000))


@pytest.fixture
def table(lived_in: House) -> list[str]:
    """Adam's badge, two things from the shelf, and one that nobody knows."""
    return [lived_in.code("V-001"), FOREIGN, lived_in.badge(ADAM), lived_in.code("R-001")]


@pytest.fixture
def photo(table, tmp_path):
    path = tmp_path / "stůl.png"
    path.write_bytes(scenes.saved(scenes.scattered(table)))
    return path


def dropped(house: House, mime: QMimeData) -> bool:
    """Dragged over the window and let go there; whether the window wanted it."""
    spot, keys, move = QPoint(600, 300), Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(spot, move, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(house.window, enter)
    drop = QDropEvent(QPointF(spot), move, mime, Qt.MouseButton.LeftButton, keys)
    if enter.isAccepted():
        QApplication.sendEvent(house.window, drop)
    house.run()
    return enter.isAccepted()


def files(*paths) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def image_of(picture: Image.Image) -> QImage:
    return QImage(picture.tobytes(), *picture.size, picture.width, QImage.Format.Format_Grayscale8).copy()


def test_a_photo_of_a_table_dropped_on_the_window_fills_the_cart(lived_in: House, photo):
    assert dropped(lived_in, files(photo))
    assert lived_in.member == ADAM
    assert sorted(lived_in.lines) == [("RADIO", "uni", 1, "ready"), ("VESTA", "M", 1, "ready")]
    assert "4 codes: 3 taken, 1 unknown stůl.png" in lived_in.said
    assert not lived_in.program.sounds.held


def test_the_same_photo_again_is_already_there(lived_in: House, photo):
    dropped(lived_in, files(photo))
    before = lived_in.lines
    dropped(lived_in, files(photo))
    assert lived_in.lines == before
    assert any("already there" in said for said in lived_in.said), lived_in.said


def test_a_screenshot_is_pasted_outside_a_text_field(lived_in: House, table):
    QGuiApplication.clipboard().setImage(image_of(scenes.scattered(table[:1])))
    lived_in.key(Key.Key_V, CONTROL)
    assert [article for article, *_ in lived_in.lines] == ["VESTA"]
    assert "1 code: 1 taken pasted picture" in lived_in.said
    QGuiApplication.clipboard().setText("jen text")
    lived_in.key(Key.Key_V, CONTROL)
    assert any(said.startswith("There is no picture to paste") for said in lived_in.said)


def test_a_picture_is_attached_where_attachments_have_the_focus(lived_in: House, table):
    QGuiApplication.clipboard().setImage(image_of(scenes.scattered(table[:1])))
    adam = lived_in.read(lambda books: books.people.by_number(ADAM)).id
    lived_in.place.show_page("members", adam)
    lived_in.run()
    attached = lived_in.place.page.attached
    attached.section.link.setFocus()
    lived_in.key(Key.Key_V, CONTROL)
    assert [one.type for one in attached.files] == ["jpeg"] and lived_in.place.shown == "members"


def test_a_scan_of_many_pages_is_opened_from_the_menu(lived_in: House, table, tmp_path):
    path = tmp_path / "sken.pdf"
    pages = [scenes.scattered([code], (600, 400)) for code in (table[2], table[0], table[3])]
    path.write_bytes(scenes.saved(pages[0], "PDF", save_all=True, append_images=pages[1:]))
    lived_in.place.actions_["file.codes"].trigger()
    [dialog] = lived_in.window.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(path)])
    dialog.reject()
    lived_in.run()
    assert lived_in.member == ADAM
    assert len(lived_in.lines) == 2


def test_what_cannot_be_read_is_said_and_the_rest_is_taken(lived_in: House, photo, tmp_path):
    broken, gone = tmp_path / "rozbitý.pdf", tmp_path / "pryč.png"
    broken.write_bytes(b"%PDF-1.7 nic")
    dropped(lived_in, files(broken, photo, gone))
    said = "\n".join(lived_in.said)
    assert "rozbitý.pdf cannot be read" in said
    assert "pryč.png cannot be opened" in said
    assert "4 codes" in said


def test_a_picture_without_codes_says_so(lived_in: House, tmp_path):
    path = tmp_path / "kočka.png"
    path.write_bytes(scenes.saved(Image.new("L", (300, 200), 120)))
    dropped(lived_in, files(path))
    assert lived_in.said[-1].startswith("No code found")
    assert not dropped(lived_in, files(tmp_path / "text.docx"))


def test_a_sheet_of_commands_in_a_picture_is_not_obeyed(lived_in: House, table, tmp_path):
    lived_in.scan(lived_in.badge(ADAM))
    lived_in.scan(table[0])
    path = tmp_path / "povely.png"
    commands = [str(Code(Family.COMMAND, number)) for number in range(1, 5)]
    path.write_bytes(scenes.saved(scenes.scattered(commands)))
    dropped(lived_in, files(path))
    assert len(lived_in.lines) == 1
    assert lived_in.held(ADAM).get("V-001") is None
    assert any("4 commands skipped" in said for said in lived_in.said), lived_in.said


def test_a_dropped_paper_brings_it_up(lived_in: House, tmp_path):
    number = lived_in.read(lambda books: books.ask("SELECT number FROM filing ORDER BY seq DESC LIMIT 1")[0][0])
    path = tmp_path / "doklad.pdf"
    path.write_bytes(lived_in.document(number))
    dropped(lived_in, files(path))
    assert lived_in.place.shown == "papers"
    assert lived_in.page.preview.isVisible()


def test_the_camera_takes_a_table_in_one_look(lived_in: House, table, qtbot):
    lived_in.key(Key.Key_F12)
    camera = lived_in.program.readers.camera
    assert camera.isVisible()
    stills = Stills()
    camera.watch(stills)
    with qtbot.waitSignal(camera.eye.looked):
        stills.show(scenes.noisy(scenes.scattered(table), 6))
    lived_in.run()
    assert lived_in.member == ADAM
    assert sorted(lived_in.lines) == [("RADIO", "uni", 1, "ready"), ("VESTA", "M", 1, "ready")]
    assert camera.counted.words() == "4 codes in view, 1 of them unknown"
    told = camera.view.accessibleDescription()
    assert "Reflective vest M, rack A01" in told
    assert "pprap. Adam Zkušební" in told
    with qtbot.waitSignal(camera.eye.looked), qtbot.assertNotEmitted(camera.eye.taken):
        stills.show(scenes.noisy(scenes.scattered(table), 9))
    lived_in.key(Key.Key_F12)
    assert not camera.isVisible()
    assert stills.sink is None


def test_what_the_camera_saw_is_called_anew_when_it_has_changed_hands(lived_in: House, table, qtbot):
    lived_in.key(Key.Key_F12)
    camera, stills = lived_in.program.readers.camera, Stills()
    camera.watch(stills)
    with qtbot.waitSignal(camera.eye.looked):
        stills.show(scenes.scattered(table))
    lived_in.run()
    lived_in.page.handle("counter.confirm")
    lived_in.run()
    assert lived_in.held(ADAM)["V-001"] == 1
    assert "Reflective vest M, pprap. Zkušební Adam" in camera.view.accessibleDescription()


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
def test_a_reader_on_a_serial_port_is_heard_and_its_name_is_in_the_status_bar(house: House, store, tmp_path, qtbot):
    ends = os.openpty()
    port = tmp_path / "ttyACM0"
    port.symlink_to(os.ttyname(ends[1]))
    house.settings.setValue("serial_port", str(port))
    with qtbot.waitActive(house.start(store).window):
        house.window.activateWindow()
    serial = house.program.readers.serial
    if serial.link.state is not PortState.READY:
        qtbot.waitSignal(serial.told, check_params_cb=lambda link: link.state is PortState.READY).wait()
    house.run()
    assert house.place.status.words("serial") == str(port)
    with qtbot.waitSignal(house.scanner.scanned):
        os.write(ends[0], house.code("V-001").encode() + b"\r\n")
    house.run()
    assert [article for article, *_ in house.lines] == ["VESTA"]
    with qtbot.waitSignal(serial.told, check_params_cb=lambda link: link.state is PortState.MISSING):
        port.unlink()
        for end in ends:
            os.close(end)
    assert house.place.status.words("serial") == "The scanner is unplugged"
