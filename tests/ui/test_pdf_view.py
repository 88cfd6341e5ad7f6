"""The preview: pages come from the worker, fit the width, zoom by steps, and never from a document of before."""

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from equipment_app.scanning import outside
from equipment_app.ui.output.pdf_view import ZOOMS, PagesOutside, PdfView

A4 = (595.28, 841.89)
CTRL = Qt.KeyboardModifier.ControlModifier


def pdf(path, pages=1, size=A4):
    """Pages with a black square that stands lower on each next one."""
    canvas = Canvas(str(path), pagesize=size)
    for page in range(pages):
        canvas.rect(100, size[1] - 200 - 100 * page, 100, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


@pytest.fixture
def one(tmp_path):
    return pdf(tmp_path / "one.pdf")


@pytest.fixture
def three(tmp_path):
    return pdf(tmp_path / "three.pdf", 3)


@pytest.fixture
def view(stage, desk, worker):
    view = PdfView(desk)
    view.setParent(stage)
    view.setGeometry(0, 0, 596, 500)
    view.show()
    worker.run_all()
    return view


def show(view, worker, content):
    view.show_pdf(content)
    settle(view, worker)


def settle(view, worker):
    """Paint, draw what the paint asked for, and paint it."""
    for _ in range(3):
        view.grab()
        worker.run_all()


def dark(view, x, y):
    return view.grab().toImage().pixelColor(x, y).lightness() < 60


def test_a_page_fits_the_width(view, worker, one):
    show(view, worker, one)
    assert (view.page, view.pages) == (1, 1)
    assert view.percent == pytest.approx((596 - 72) / 595.28 * 72 / 96 * 100, abs=1)
    scale = (596 - 72) / 595.28
    assert dark(view, int(36 + 150 * scale), int(16 + 150 * scale))
    assert not dark(view, int(36 + 80 * scale), int(16 + 150 * scale))


def test_what_is_drawn_for_a_view_that_is_gone_ends_with_it(stage, desk, worker, one, monkeypatch):
    """Else whoever asks the books for something would wait for it."""
    asked = []

    def for_ever(name, content, page, scale, step):
        asked.append(page)
        while True:
            step(0, 0)

    monkeypatch.setattr(outside, "drawn", for_ever)
    view = PdfView(desk, PagesOutside(desk, "a.pdf"))
    view.setParent(stage)
    view.show_pdf(one)
    while not asked:
        worker.pending.popleft()()
    shiboken6.delete(view)
    worker.run_all()
    assert asked == [0] and not desk._long


def test_nothing_to_see_says_why(view, worker, one):
    show(view, worker, one)
    view.show_pdf(None, "No document is filed")
    assert (view.page, view.pages) == (0, 0)
    image = view.grab().toImage()
    middle = [image.pixelColor(x, 250).lightness() for x in range(200, 400)]
    assert max(middle) - min(middle) > 40


def test_the_document_before_stays_until_the_next_is_drawn(view, worker, one, three):
    show(view, worker, one)
    view.show_pdf(three)
    assert view.pages == 1
    worker.run_all()
    assert view.pages == 3


def test_of_two_documents_asked_for_the_last_is_shown(view, worker, one, three):
    view.show_pdf(three)
    view.show_pdf(one)
    worker.run_all()
    assert view.pages == 1


def test_what_was_put_away_does_not_come_back(view, worker, one):
    view.show_pdf(one)
    view.show_pdf(None)
    worker.run_all()
    assert view.pages == 0


def test_zoom_goes_by_steps(view, worker, one):
    show(view, worker, one)
    fitted = view.percent
    view.zoom_in()
    assert view.percent == next(zoom for zoom in ZOOMS if zoom > fitted)
    view.zoom_out()
    view.zoom_out()
    assert view.percent < fitted
    for _ in ZOOMS:
        view.zoom_in()
    assert view.percent == ZOOMS[-1]


def test_a_zoomed_page_is_drawn_sharp(view, worker, one):
    show(view, worker, one)
    view.zoom_in()
    settle(view, worker)
    widths = [picture.width() for _, picture in view._pictures.values()]
    assert widths == [pytest.approx(595.28 * view.percent / 75, abs=1)]


def test_ctrl_and_the_wheel_zoom(view, worker, one, qtbot):
    show(view, worker, one)
    before, spot = view.percent, QPointF(100, 100)
    for angle in (120, -120, -120):
        wheel = QWheelEvent(
            *(spot, view.mapToGlobal(spot), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, CTRL),
            *(Qt.ScrollPhase.NoScrollPhase, False),
        )
        QApplication.sendEvent(view.viewport(), wheel)
    assert view.percent < before


def test_keys_walk_the_pages(view, worker, three, qtbot):
    show(view, worker, three)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == 3
    with qtbot.waitSignal(view.changed):
        QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 1
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 2


def test_the_place_is_kept_while_zooming(view, worker, three):
    show(view, worker, three)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    page = view.page
    view.zoom_in()
    assert view.page == page


def test_only_pages_in_view_are_drawn(view, worker, tmp_path):
    show(view, worker, pdf(tmp_path / "many.pdf", 30))
    assert set(view._pictures) == {0}
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    settle(view, worker)
    assert set(view._pictures) == {0, 29}


def test_the_same_document_again_keeps_its_place(view, worker, three):
    show(view, worker, three)
    view.verticalScrollBar().setValue(300)
    show(view, worker, bytes(bytearray(three)))
    assert view.verticalScrollBar().value() == 300


def test_paper_is_white_in_the_dark_too(view, worker, one, light):
    light.choose("dark")
    show(view, worker, one)
    assert view.grab().toImage().pixelColor(298, 40).lightness() == 255
    assert view.grab().toImage().pixelColor(10, 40).lightness() < 60
