"""Labels from the page of the store: chosen, seen, printed, saved; the codes on the sheet are read back."""

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from equipment_app.operations.issue import Issue
from equipment_app.ui.pages.stock import StockPage
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.stock.label_choice import CHOSEN, DELIVERED, FILTERED
from equipment_app.ui.stock.sheet_picture import SheetPicture
from tests.ui.store import Workshop
from tests.world import ADAM

Key = Qt.Key
CODES = ["AKT.0000001.95", "AKT.0000002.92", "AKT.0000003.89"]


@pytest.fixture
def shop(tmp_path, worker, english):
    shop = Workshop(tmp_path / "sklad.equip", worker)
    shop.do(Issue(ADAM, ("V-001",)))
    yield shop
    shop.close()


@pytest.fixture
def page(qtbot, light, shop, stored):
    page = StockPage(shop.desk, MachineSettings(stored))
    page.messages = []
    page.say.connect(page.messages.append)
    page.retranslate()
    page.resize(1366, 768)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    return page


@pytest.fixture
def panel(page, shop):
    """Opened for the vest, whose pieces are listed."""
    page.open("V-002")
    shop.run()
    page.handle("stock.labels")
    shop.run()
    return page.labels


def read(pdf):
    """What the codes on the sheets say, in the order they are printed."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=300 / 72, grayscale=True).to_numpy() for page in document]
    return [code.text for page in pages for code in sorted(zxingcpp.read_barcodes(page), key=in_rows)]


def in_rows(code):
    return code.position.top_left.y // 50, code.position.top_left.x


def test_the_chosen_piece_first(panel):
    assert panel.isVisible()
    assert (panel.choice.now().which, panel.told.words()) == (
        CHOSEN,
        "1 label on 1 sheet · print at 100 %, not fitted to the page",
    )
    assert read(panel.pdf) == CODES[1:2]
    assert panel.view.pages == 1


def test_all_that_the_list_shows(panel, shop):
    panel.choice.radios[FILTERED].setChecked(True)
    shop.run()
    assert read(panel.pdf) == CODES


def test_a_narrowed_list_gives_only_its_own(page, panel, shop):
    panel.close_overlay()
    page.detail.pieces.narrowing.bucket.choose("stored")
    shop.run()
    page.handle("stock.labels")
    panel.choice.radios[FILTERED].setChecked(True)
    shop.run()
    assert read(panel.pdf) == CODES[1:]


def test_several_chosen_by_space_and_arrows(page, panel, shop):
    panel.close_overlay()
    view = page.detail.pieces.view
    QTest.keyClick(view, Key.Key_Home)
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.handle("stock.labels")
    shop.run()
    assert panel.choice.radios[CHOSEN].text() == "2 chosen pieces"
    assert read(panel.pdf) == CODES[:2]


def test_a_whole_delivery_whatever_is_chosen(panel, shop):
    panel.choice.radios[DELIVERED].setChecked(True)
    shop.run()
    assert panel.choice.now().note == "DL-1"
    assert read(panel.pdf) == CODES


def test_a_sheet_partly_used_up_begins_further_on(panel, shop):
    panel.choice.radios[FILTERED].setChecked(True)
    panel.choice.start.setText("20")
    shop.run()
    assert panel.told.words().startswith("3 labels on 2 sheets")
    assert panel.view.pages == 2
    assert read(panel.pdf) == CODES


def test_the_sheet_is_remembered_by_the_machine(page, panel, shop, stored):
    panel.choice.start.setText("21")
    panel.choice.sheet.choose("rayfilm-0102")
    shop.run()
    assert MachineSettings(stored).now.label_sheet == "rayfilm-0102"
    assert panel.choice.measures.words() == "65 labels 38 × 21.2 mm"
    panel.choice.sheet.choose("avery-l7160")
    panel.choice.start.setText("64")
    assert panel.choice.now().start == 21, "there is no place 64 on this sheet"


def test_saved_where_one_says(page, panel, shop, tmp_path):
    panel.save_to(tmp_path / "labels.pdf")
    shop.run()
    assert (tmp_path / "labels.pdf").read_bytes() == panel.pdf
    assert str(page.messages[-1]) == "Labels saved labels.pdf"


def test_printed_through_the_dialog(page, panel, monkeypatch):
    wanted = []
    panel.print_wanted.connect(lambda pdf, title: wanted.append((pdf, title)))
    monkeypatch.setattr(page.printing, "_choose", lambda *_: None)
    QTest.keyClick(panel.choice, Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert wanted == [(panel.pdf, "Labels · Reflective vest")]


def test_esc_closes_and_gives_the_keyboard_back(page, panel):
    QTest.keyClick(panel.choice, Key.Key_Escape)
    assert not panel.isVisible()
    assert page.detail.pieces.view.hasFocus()


def test_what_has_no_codes_has_no_labels(page, shop):
    page.open("TRIKO")
    shop.run()
    assert not page.detail.head.print_labels.isEnabled()
    page.print_labels()
    assert page._labels is None


def test_away_from_the_pieces_all_are_meant(page, shop):
    page.open("VESTA")
    shop.run()
    page.print_labels()
    shop.run()
    assert not page.labels.choice.radios[CHOSEN].isEnabled()
    assert read(page.labels.pdf) == CODES


def test_a_place_on_the_sheet_is_chosen_by_click_and_arrows(qtbot, panel):
    picture = panel.choice.picture
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(picture.width() // 2, 20))
    assert panel.choice.start.text() == "2"
    for key, place in (
        (Key.Key_Right, "3"),
        (Key.Key_Down, "6"),
        (Key.Key_Left, "5"),
        (Key.Key_Up, "2"),
        (Key.Key_Up, "2"),
    ):
        QTest.keyClick(picture, key)
        assert panel.choice.start.text() == place


def test_a_picture_without_a_sheet_chooses_nothing(qtbot):
    picture = SheetPicture()
    qtbot.addWidget(picture)
    chosen = []
    picture.chosen.connect(chosen.append)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton)
    QTest.keyClick(picture, Key.Key_Right)
    assert chosen == []
