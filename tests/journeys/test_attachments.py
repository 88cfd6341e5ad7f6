"""Files and a photo in the real window: dropped where the mouse is, by the key, undone in the message, at the desk."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from equipment_app.domain.attachments import FileSubject, What
from equipment_app.operations.attachments import Attach
from tests.house import CONTROL, House, Key, Mod
from tests.world import ADAM, EVA

PDF = b"%PDF-1.7\nsmlouva\n%%EOF"


@pytest.fixture
def house(lived_in: House):
    lived_in.key(Key.Key_2, CONTROL)
    lived_in.scan(lived_in.badge(EVA))
    return lived_in


def drop(house, widget, *paths):
    """On the window, at this widget: the window finds out itself whose it is."""
    data, left, no = QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    spot = widget.mapTo(house.window, widget.rect().center())
    enter = QDragEnterEvent(spot, Qt.DropAction.CopyAction, data, left, no)
    QApplication.sendEvent(house.window.windowHandle(), enter)
    house.run()
    event = QDropEvent(QPointF(spot), Qt.DropAction.CopyAction, data, left, no)
    QApplication.sendEvent(house.window.windowHandle(), event)
    house.run()


def files(house):
    return [row.entry.words for row in house.page.attached.section.rows]


def test_a_file_by_the_key_undone_in_the_message(house, tmp_path):
    path = tmp_path / "smlouva.pdf"
    path.write_bytes(PDF)
    house.key(Key.Key_A, CONTROL | Mod.ShiftModifier)
    (dialog,) = house.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    house.run()
    assert files(house) == ["smlouva.pdf"] and any("smlouva.pdf" in one for one in house.said)
    house.undo("Attached")
    house.run()
    assert files(house) == ["Drop or paste a file here, or attach one."]


def test_what_is_dropped_on_the_card_is_attached_and_elsewhere_its_codes_are_read(house, tmp_path):
    out, path = io.BytesIO(), tmp_path / "foto.png"
    Image.new("RGB", (30, 30), "red").save(out, "PNG")
    path.write_bytes(out.getvalue())
    side = house.page.card.side
    side.verticalScrollBar().setValue(side.verticalScrollBar().maximum())
    house.run()
    drop(house, house.page.attached.section.title, path)
    assert files(house) == ["foto.png"]
    before = len(house.said)
    drop(house, house.page.list.view, path)
    assert files(house) == ["foto.png"] and len(house.said) > before, "there is no code in it, which is said"


def test_who_comes_to_the_counter_is_shown_as_they_look(house):
    out = io.BytesIO()
    Image.new("RGB", (60, 80), "blue").save(out, "JPEG")
    eva = house.read(lambda books: books.people.by_number(EVA).id)
    house.program.desk.change(Attach(FileSubject("member", eva), "a.jpg", out.getvalue(), What.PHOTO))
    house.run()
    house.key(Key.Key_1, CONTROL)
    avatar = house.page.board.member.member.heads.avatar
    house.scan(house.badge(EVA))
    assert avatar.photo is not None
    house.key(Key.Key_F2)
    house.scan(house.badge(ADAM))
    assert avatar.photo is None
