"""Two more people at the same window: who looks after the shelves, and who comes to see whether all is true."""

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo

from equipment_app.documents.press import Press
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.store.database import Database
from equipment_app.ui import formatting
from equipment_app.ui.output import printing
from tests.house import CONTROL, House, Key, verified
from tests.world import ADAM, EVA


@pytest.fixture
def desk(house, store):
    """Two handovers, a return, and one that was a mistake."""
    with Database.open(store, Press()) as database:
        for command in (
            Issue(ADAM, ("V-001", "TRIKO/M*3")),
            Issue(EVA, ("R-001",)),
            TakeBack(ADAM, ("TRIKO/M*1",), condition=AS_ISSUED),
            Issue(EVA, ("V-003",)),
            Undo("PP-2026-000003", "omylem"),
        ):
            database.change(command)
    return house.start(store)


def walk_to(desk: House, part) -> None:
    """Tab until the keyboard is there."""
    for _ in range(60):
        if desk.focus is part:
            return
        desk.key(Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {part}")


# The shelves


def test_from_a_number_to_the_person_behind_it_by_keyboard_alone(desk: House):
    desk.key(Key.Key_3, CONTROL)
    stock = desk.page
    desk.key(Key.Key_F, CONTROL)
    desk.type("triko")
    desk.key(Key.Key_Down)
    assert stock.detail.head.name.words() == "Functional T-shirt"
    walk_to(desk, stock.detail.sizes.matrix)
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Return)
    [line] = stock.detail.holders.view.table.rows
    assert (line.name, line.size, line.pieces) == ("Zkušební Adam", "M", 2)
    desk.key(Key.Key_Home)
    desk.key(Key.Key_Return)
    assert desk.page.title() == "Members" and desk.page.card.card.member.personal_number == ADAM


def test_a_thing_scanned_on_stock_shows_everyone_who_had_it(desk: House):
    desk.key(Key.Key_3, CONTROL)
    desk.scan(desk.code("V-003"))
    card = desk.page.thing
    assert card.isVisible() and card.where.words() == "rack A01"
    assert [step.kind for step in card.facts.steps] == ["storno", "issue", "receipt"]
    desk.key(Key.Key_Escape)
    assert desk.page.articles.isVisible() and not card.isVisible()


def codes_on(pdf) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as printed:
        pages = [page.render(scale=300 / 72, grayscale=True).to_numpy() for page in printed]
    return sorted(code.text for page in pages for code in zxingcpp.read_barcodes(page))


@pytest.fixture
def label_printer(monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Office"]))


def test_labels_from_the_list_to_the_printer(desk: House, label_printer):
    desk.key(Key.Key_3, CONTROL)
    desk.scan(desk.code("V-001"))
    desk.key(Key.Key_Home)
    desk.key(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.key(Key.Key_P, CONTROL)
    assert desk.page.title() == "Labels" and desk.page.which.told.words().startswith("2 labels")
    desk.key(Key.Key_P, CONTROL)
    assert codes_on(desk.printed) == [desk.code(serial) for serial in ("V-001", "V-002")]
    desk.key(Key.Key_Escape)
    assert desk.page.title() == "Stock"


def test_a_delivery_is_labelled_and_a_blank_label_is_claimed_by_scans(desk: House, store, label_printer):
    """What comes out of the printer is exactly what had no label; then a label printed ahead replaces one."""
    desk.key(Key.Key_L, CONTROL)
    page = desk.page
    page.which.filters["delivery"].choose("DL-1")
    page.which.unlabelled.click()
    desk.run()
    wanted = [line.code for line in page.which.table.rows]
    assert len(wanted) == 5
    desk.key(Key.Key_P, CONTROL)
    assert codes_on(desk.printed) == wanted
    assert "Labels printed: 5" in desk.said
    assert page.which.table.rows == () and page.context == "every item with a code has its label"
    walk_to(desk, page.which.tabs)
    desk.key(Key.Key_End)
    assert not page.which.table.rows
    walk_to(desk, page.which.blanks)
    desk.key(Key.Key_A, CONTROL)
    desk.type("2")
    desk.key(Key.Key_P, CONTROL)
    blank, spare = codes_on(desk.printed)
    assert [line.code for line in page.which.table.rows] == [blank, spare]

    desk.key(Key.Key_1, CONTROL)
    desk.scan(blank)
    assert f"{blank} is a blank label. No item has it yet." in desk.said
    desk.take_offer()
    assert desk.page.title() == "Stock"
    old = desk.code("R-002")
    desk.scan(old)
    strip = desk.page.thing.blank
    assert strip.isVisible() and strip.code.text() == blank
    desk.key(Key.Key_Return)
    assert not strip.isVisible() and desk.code("R-002") == blank
    for code in (old, blank):
        desk.scan(desk.code("V-001"))
        desk.scan(code)
        assert desk.page.thing.facts.thing.serial == "R-002"
    desk.close()
    assert verified(store).ok


def test_a_minimum_set_by_hand_is_missing_at_once(desk: House):
    desk.key(Key.Key_3, CONTROL)
    desk.page.open("RADIO")
    desk.run()
    desk.page.detail.turn_to("properties")
    desk.page.detail.properties.minimum.setFocus()
    desk.type("4")
    walk_to(desk, desk.page.detail.properties.save)
    desk.key(Key.Key_Space)
    assert "Article changed · SK-2026-000001 · Radiostanice" in desk.said
    radio = next(line for line in desk.page.articles.lines if line.code == "RADIO")
    waiting = desk.page.detail.card.total("waiting")
    assert radio.short == 4 + waiting - radio.stored


def test_a_delivery_is_received_by_hand_or_from_a_list(desk: House):
    desk.key(Key.Key_3, CONTROL)
    desk.key(Key.Key_N, CONTROL)
    assert desk.place.shown == "receive"
    desk.key(Key.Key_N, CONTROL)
    assert desk.page.file.kinds.value == "deliveries"


# The proof


def test_the_auditor_prints_who_held_what_without_a_name(desk: House, monkeypatch):
    monkeypatch.setattr(printing.Printing, "choose_for_document", printing.Printing.document)
    desk.key(Key.Key_6, CONTROL)
    reports = desk.page
    assert reports.preview.parameters.last.date() == formatting.today_in_qt()
    desk.key(Key.Key_P, CONTROL)
    assert desk.printed.exists()
    said = words(reports.preview.made.pdf)
    assert ADAM in said and EVA in said and "Zkušební" not in said
    assert reports.list.taken_title.isVisible(), "what was taken out is on the list of today"


def test_a_paper_read_anywhere_in_reports_is_proved(desk: House):
    anchor = desk.read(lambda books: books.papers.anchor(books.papers.seq("PP-2026-000001"), "PP-2026-000001"))
    desk.key(Key.Key_6, CONTROL)
    desk.scan(anchor)
    assert desk.page.check.boxes[0].said.word == "MATCH"
    assert "PP-2026-000001 agrees with the journal." in desk.seen
    desk.press("Open the paper")
    assert desk.page.title() == "Papers" and desk.page.preview.top.number.words() == "PP-2026-000001"


def test_a_paper_of_another_store_is_foreign(desk: House, tmp_path):
    with Database.create(tmp_path / "other.equip", "Jiný sklad", Press()) as other:
        anchor = other.ask(lambda books: books.papers.anchor(1, "PP-2026-000001"))
    desk.key(Key.Key_6, CONTROL)
    desk.scan(anchor)
    assert desk.page.check.boxes[0].said.word == "FOREIGN"
    assert "It is a paper of another store." in desk.seen


def test_the_cancelled_handover_stays_in_the_list_of_what_was_issued(desk: House):
    desk.key(Key.Key_6, CONTROL)
    desk.click(desk.page.list.rows["issues"])
    desk.page.preview.wait.timeout.emit()
    desk.run()
    said = words(desk.page.preview.made.pdf)
    assert "PP-2026-000003" in said and "Stornováno" in said
    assert desk.page.preview.made.register.totals() == (5, 1)


def words(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
