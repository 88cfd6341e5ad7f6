"""A mistake is found on a card, taken back there, and its paper opened or printed from the message; the rail counts."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from equipment_app.documents.press import gathered
from equipment_app.domain.anchors import PageAnchor, document_tag, encode_sheet
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned
from equipment_app.queries.paper_card import to_print
from equipment_app.ui.widgets.button import LinkButton, Menu
from equipment_app.ui.widgets.message_bar import MessageLine
from tests.house import CONTROL, House, Key, text_of, verified
from tests.world import ADAM, EVA

FIRST = "PP-2026-000001"
pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


@pytest.fixture
def desk(house, store):
    """Adam has been given a vest that was not his, and a radio by a paper of its own."""
    desk = house.start(store)
    for things in (("V-001", "TRIKO/M*3"), ("R-001",)):
        desk.program.desk.change(Issue(ADAM, things))
    desk.run()
    return desk


def links(house, lead):
    line = next(one for one in house.window.findChildren(MessageLine) if one.message.lead == lead)
    return {link.text(): link for link in line.findChildren(LinkButton)}


def open_adams_card(desk):
    desk.find("Adam")
    desk.key(Key.Key_Return, CONTROL)
    assert desk.place.shown == "members" and desk.page.card.card.member.personal_number == ADAM


def test_a_paper_is_cancelled_on_the_members_card_and_printed_from_the_message(desk: House, store):
    open_adams_card(desk)
    row = desk.page.card.side.papers.rows[1]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 8, row.height() // 2))
    [menu] = row.findChildren(Menu)
    menu.actions()[-1].trigger()
    menu.close()
    desk.run()
    desk.type("not his")
    desk.key(Key.Key_Return)
    assert desk.held(ADAM) == {"R-001": 1}
    said = links(desk, f"Cancelled: {FIRST}")
    assert list(said) == ["Open the paper", "Print"]
    desk.click(said["Print"])
    assert desk.printed.is_file() and desk.read(lambda books: to_print(books, f"{FIRST}-S").prints) == 1
    desk.click(links(desk, f"Cancelled: {FIRST}")["Open the paper"])
    assert desk.place.shown == "papers" and desk.page.preview.shown.document.number == f"{FIRST}-S"
    desk.close()
    assert verified(store).ok


def test_from_the_finder_the_wrong_member_is_put_right_in_one_step(desk: House):
    open_adams_card(desk)
    desk.page.card.side.papers.stand_on(FIRST)
    assert desk.find("correct a paper")[0].name == "Correct a paper…"
    desk.key(Key.Key_Return)
    assert desk.page.card.storno.number == FIRST
    desk.type("another member")
    desk.key(Key.Key_Return)
    assert desk.place.shown == "counter" and len(desk.lines) == 2
    desk.key(Key.Key_F2)
    desk.type("Eva")
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Return, CONTROL)
    assert desk.held(EVA) == {"V-001": 1, "TRIKO/M": 3} and desk.held(ADAM) == {"R-001": 1}
    third = "PP-2026-000003"
    assert FIRST in text_of(desk.document(third)) and third in text_of(desk.document(f"{FIRST}-S"))


def test_the_rail_counts_the_papers_that_wait_for_a_signature(desk: House):
    badge = lambda: desk.place.rail.rows["papers"].badge  # noqa: E731
    assert (badge().number, badge().warns, badge().words) == (2, True, "2 papers without a signature")
    desk.program.desk.change(MarkSigned(FIRST))
    desk.run()
    assert badge().number == 1
    desk.key(Key.Key_5, CONTROL)
    desk.key(Key.Key_S)
    assert badge() is None
    desk.program.desk.change(MarkSigned(FIRST, False))
    desk.run()
    row = desk.place.rail.rows["papers"]
    assert row.accessibleDescription() == "1 paper without a signature" == row.toolTip()
    desk.program.languages.choose("cs")
    desk.run()
    assert desk.place.rail.rows["papers"].accessibleDescription() == "1 doklad bez podpisu"


def sheet_code(desk, number, page=2):
    return desk.read(lambda books: encode_sheet(PageAnchor(document_tag(books.journal.origin, number), page)))


def test_a_scanned_sheet_brings_up_its_paper_from_a_fresh_start(desk: House):
    desk.scan(sheet_code(desk, FIRST))
    assert desk.place.shown == "papers" and desk.page.preview.shown.card.row.number == FIRST
    assert desk.page.list.view.current_row().number == FIRST


def test_the_qr_of_a_paper_brings_it_up_before_the_page_was_ever_made(desk: House):
    desk.scan(desk.read(lambda books: books.papers.anchor(books.papers.seq(FIRST), FIRST)))
    assert desk.place.shown == "papers" and desk.page.preview.shown.card.row.number == FIRST


def test_a_code_of_a_paper_typed_into_the_search_box_finds_it(desk: House):
    code = sheet_code(desk, FIRST)
    journal = desk.read(lambda books: gathered(books, books.papers.seq(FIRST)).code)
    for text in (code, code.lower(), journal, "-".join(journal[n : n + 5] for n in range(0, 26, 5))):
        rows = desk.find(text)
        assert [row.name for row in rows] == [FIRST], text
        desk.key(Key.Key_Return)
        assert desk.place.shown == "papers" and desk.page.preview.shown.card.row.number == FIRST
        desk.key(Key.Key_1, CONTROL)


def test_a_sheet_of_another_store_is_said(desk: House):
    desk.scan(encode_sheet(PageAnchor(bytes(8), 1)))
    assert desk.said[-1].startswith("The paper with this code is not in the books.")
