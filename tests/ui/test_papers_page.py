"""The page of papers, played with keys on a real store with real PDFs."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from equipment_app.domain.cart import Cart
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.hand_over_office import HandOverOffice
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import MarkSigned, RecordPrint
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.filters import PaperState, PapersWanted, Show
from equipment_app.queries.papers import unsigned
from equipment_app.scanning.decode import read
from equipment_app.ui.look.cells import Text
from equipment_app.ui.output import printing as printing_module
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.pages.papers import PapersPage
from equipment_app.ui.papers.batch import PaperBatch
from equipment_app.ui.tables.table import CELL
from tests.ui.store import Workshop
from tests.world import ADAM, CTIBOR, EVA, PASSWORD

Key = Qt.Key
FIRST, SECOND, THIRD, RETURN = "PP-2026-000001", "PP-2026-000002", "PP-2026-000003", "VR-2026-000001"
MENUS = pytest.mark.qt_log_ignore("plugin does not support")


def handed_over(shop):
    """Adam's vest, signed; Eva's radio, printed; a return; Ctibor's shirts of today."""
    for day, command in (
        ("2026-03-03", Issue(ADAM, ("VESTA/M", "TRIKO/M*2"), remark="po zácviku")),
        ("2026-03-04", Issue(EVA, ("RADIO",))),
        ("2026-03-09", TakeBack(ADAM, ("TRIKO*1",), condition=AS_ISSUED)),
        ("2026-03-10", Issue(CTIBOR, ("TRIKO/L*2",))),
    ):
        shop.world.clock.go_to(day)
        shop.do(command)
    shop.do(MarkSigned(FIRST))
    shop.do(RecordPrint(SECOND, 2))


@pytest.fixture
def shop(shop):
    shop.after(handed_over)
    return shop


@pytest.fixture
def page(qtbot, light, shop, tmp_path, monkeypatch):
    monkeypatch.setattr(printing_module, "FINEST_DPI", 100)

    def printer():
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "out.pdf"))
        return made

    page = PapersPage(shop.desk, printing=Printing(shop.desk, printer))
    page.went, page.messages = [], []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.say.connect(page.messages.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.enter()
    shop.run()
    return page


def press(widget, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(widget, key, modifiers)


def numbers(page):
    return [row.number for row in page.list.table.rows if row.series != "IM"]


def shown(page):
    return page.preview.shown.document.number


def counts(page):
    return {segment.value: segment.count for segment in page.list.filters["show"].segments}


def state(page, number):
    return next(row.state for row in page.list.table.rows if row.number == number)


def go_to(page, shop, number):
    page.open(number)
    shop.run()


def choose(page, words):
    page.preview.top.more.click()
    menu = page.findChildren(QMenu)[-1]
    action = next(action for action in menu.actions() if action.text() == words)
    action.trigger()
    menu.close()


def offered(page):
    page.preview.top.more.click()
    menu = page.findChildren(QMenu)[-1]
    menu.close()
    return [action.text() for action in menu.actions() if action.text()]


def text_of(content):
    with pypdfium2.PdfDocument(content) as pdf:
        return "".join(page.get_textpage().get_text_bounded() for page in pdf)


def test_the_latest_paper_is_on_top_and_in_the_preview(page):
    assert numbers(page) == [THIRD, RETURN, SECOND, FIRST]
    assert shown(page) == THIRD and page.preview.view.pages == 1
    assert page.context == "4 papers in 2026, 3 wait for a signature, the oldest for 6 days"


def test_each_segment_says_how_many_there_are(page):
    imports = len(page.list.table.rows) - 4
    assert counts(page) == {
        Show.ALL: str(4 + imports), Show.UNSIGNED: "3", Show.SIGNED: "1", Show.UNPRINTED: "3", Show.CANCELLED: "0",
    }  # fmt: skip


def test_where_there_is_no_room_counts_that_ask_for_nothing_go_first(page, monkeypatch):
    box = page.list.filters["show"]
    monkeypatch.setattr(page.list, "counts", lambda found: dict.fromkeys(Show, 12_345))
    page.list.refill()
    left = [one.value for one in box._fitting(400) if one.count]
    assert Show.UNSIGNED in left and Show.UNPRINTED in left and Show.SIGNED not in left


def test_a_segment_filters_by_keyboard(page, shop):
    page.list.filters["show"].setFocus()
    press(page.list.filters["show"], Key.Key_Right)
    shop.run()
    assert numbers(page) == [THIRD, RETURN, SECOND]
    press(page.list.filters["show"], Key.Key_Right)
    shop.run()
    assert numbers(page) == [FIRST]


@pytest.mark.parametrize(
    ("text", "found"), [("vzorkova", [SECOND]), ("VR-2026", [RETURN]), ("vesta", [FIRST]), ("zzz", [])]
)
def test_search_takes_numbers_members_and_things(page, shop, text, found):
    page.list.search.insert(text)
    shop.run()
    assert numbers(page) == found


def test_year_and_kind_narrow(page, shop):
    page.list.filters["series"].setCurrentIndex(page.list.filters["series"].findText("Returns"))
    shop.run()
    assert numbers(page) == [RETURN]
    page.list.filters["series"].setCurrentIndex(0)
    page.list.filters["year"].setCurrentIndex(page.list.filters["year"].findText("Year 2026"))
    shop.run()
    assert len(numbers(page)) == 4


def test_dates_are_as_short_as_can_be(page):
    days = [str(page.list.table.index(row, 2).data()) for row in range(4)]
    assert days == ["9:00", "yesterday", "4\u00a0Mar", "3\u00a0Mar"]


def test_arrows_change_the_sheet_after_a_rest(page, shop, qtbot):
    with qtbot.waitSignal(page.list.view.rested):
        press(page.list.view, Key.Key_Down, Key.Key_Down)
    shop.run()
    assert shown(page) == SECOND
    assert "Eva Vzorková" in text_of(page.preview.shown.document.content)
    assert page.preview.bottom.check.words() == "The file matches the journal byte for byte · PDF/A-2b"


def test_the_head_says_what_it_is(page, shop):
    go_to(page, shop, FIRST)
    top = page.preview.top
    assert (top.number.words(), top.chip.chip.text, top.unprinted.chip.text) == (FIRST, "signed", "not printed")
    assert top.facts.words().startswith("issue 3\u00a0pcs · 2\u00a0070\u00a0Kč · entry ")
    assert not top.signed.isVisible()


def test_s_marks_the_hand_over_of_the_store_as_signed(page, shop):
    shop.world.appoint("Nástupcová", "Nina", personal_number="990901")
    with shop.world.database.door.beside("Nástupcová", PASSWORD):
        number = shop.do(HandOverOffice()).number
    page.reload()
    shop.run()
    waiting = shop.ask(unsigned)
    page.open(number)
    shop.run()
    press(page.list.view, Key.Key_S)
    shop.run()
    assert page.preview.shown.card.row.number == number == "PD-2026-000001"
    assert page.preview.shown.card.row.state is PaperState.SIGNED
    assert shop.ask(unsigned) == waiting - 1


def test_s_marks_as_signed(page, shop):
    press(page.list.view, Key.Key_S)
    shop.run()
    assert state(page, THIRD) == "signed"
    assert page.preview.top.chip.chip.text == "signed" and counts(page)[Show.UNSIGNED] == "2"


def test_typing_finds_a_number(page):
    for key in "VR":
        press(page.list.view, Key[f"Key_{key}"])
    assert page.list.view.current_row().number == RETURN


def test_the_button_marks_and_the_menu_takes_the_mark_back(page, shop):
    page.preview.top.signed.click()
    shop.run()
    assert state(page, THIRD) == "signed"
    page.sign(False)
    shop.run()
    assert state(page, THIRD) == "unsigned"


@MENUS
def test_the_menu_offers_what_can_be_done(page, shop):
    assert offered(page) == [
        "Choose a printer…", "Save as PDF…", "Print or save many…", "Show the member", "Attach the signed scan…",
        "Attach a file…", "Mark as signed", "Correct…", "Cancel the paper…",
    ]  # fmt: skip
    go_to(page, shop, FIRST)
    assert "Mark as not signed" in offered(page)
    choose(page, "Mark as not signed")
    shop.run()
    assert state(page, FIRST) == "unsigned"
    choose(page, "Show the member")
    assert page.went == [("members", shop.world.member(ADAM))]


def test_print_goes_straight_and_is_written(page, shop, tmp_path):
    page.handle("papers.print")
    shop.run()
    assert (tmp_path / "out.pdf").exists()
    assert page.preview.top.unprinted.chip is None
    assert counts(page)[Show.UNPRINTED] == "2"


def test_why_nothing_could_be_printed_is_said(page, shop):
    page.printing._printer = lambda: None
    page.preview.top.print.click()
    assert page.messages[0].tone == "warn"


def test_zoom_follows_the_keys_and_the_foot(page):
    before = page.preview.view.percent
    page.handle("papers.zoom_in")
    assert (
        page.preview.bottom.percent.words() == f"{page.preview.view.percent} %" and page.preview.view.percent > before
    )
    page.preview.bottom.smaller.click()
    page.handle("papers.zoom_out")
    assert page.preview.view.percent < before
    assert page.preview.bottom.page.words() == "page 1 of 1"


def ask(page, shop, action):
    page.handle(action)
    shop.run()


def test_storno_asks_in_place_and_enter_confirms_once(page, shop):
    refused = []
    shop.desk.refused.connect(refused.append)
    ask(page, shop, "papers.cancel")
    strip = page.preview.storno
    assert strip.isVisible() and strip.reason.hasFocus() and not strip.confirm.isEnabled()
    strip.reasons[0].click()
    assert strip.reason.text() == "wrong member" and strip.confirm.isEnabled()
    press(strip.reason, Key.Key_Return, Key.Key_Return)
    shop.run()
    assert state(page, THIRD) == "cancelled" and not strip.isVisible()
    assert shown(page) == f"{THIRD}-S" and "STORNO" in text_of(page.preview.shown.document.content)
    assert page.preview.top.facts.words() == f"{THIRD}-S on 10\u00a0Mar\u00a02026 · wrong member"
    assert page.list.view.hasFocus()
    assert refused == []


def test_storno_without_a_reason_does_nothing(page, shop):
    head = shop.world.head()
    ask(page, shop, "papers.cancel")
    press(page.preview.storno.reason, Key.Key_Space, Key.Key_Return)
    shop.run()
    assert shop.world.head() == head and page.preview.storno.isVisible()


def test_esc_and_another_paper_put_the_question_away(page, shop):
    ask(page, shop, "papers.cancel")
    press(page.preview.storno.reason, Key.Key_Escape)
    assert not page.preview.storno.isVisible() and page.list.view.hasFocus()
    ask(page, shop, "papers.cancel")
    go_to(page, shop, FIRST)
    assert not page.preview.storno.isVisible()


def test_what_stands_on_it_refuses_the_storno_and_the_reason_stays(page, shop, qtbot):
    go_to(page, shop, FIRST)
    ask(page, shop, "papers.cancel")
    page.preview.storno.reason.setText("omyl")
    with qtbot.waitSignal(shop.desk.refused) as refused:
        page.preview.storno.confirm.click()
        shop.run()
    assert refused.args[0].by == (RETURN,)
    assert page.preview.storno.reason.text() == "omyl"


def test_a_cancelled_number_is_struck_and_never_gone_and_a_second_storno_refused(page, shop, qtbot):
    shop.do(Undo(THIRD, "omyl"))
    cell = page.list.table.index(0, 0).data(CELL)
    assert isinstance(cell, Text) and cell.struck and cell.text == THIRD
    assert numbers(page)[0] == THIRD
    for action in ("papers.cancel", "papers.correct"):
        with qtbot.waitSignal(shop.desk.refused) as refused:
            page.handle(action)
            shop.run()
        assert (refused.args[0].number, refused.args[0].by) == (THIRD, f"{THIRD}-S")
    assert not page.preview.storno.isVisible()


@MENUS
def test_the_original_of_a_cancelled_paper_can_be_seen(page, shop):
    shop.do(Undo(THIRD, "omyl"))
    choose(page, "Show the original")
    shop.run()
    assert shown(page) == THIRD and "STORNO" not in text_of(page.preview.shown.document.content)
    choose(page, "Show the cancelled copy")
    shop.run()
    assert shown(page) == f"{THIRD}-S"


def test_a_correction_is_a_storno_and_a_filled_cart(page, shop):
    ask(page, shop, "papers.correct")
    page.preview.storno.reason.setText("jiná velikost")
    page.preview.storno.confirm.click()
    shop.run()
    assert state(page, THIRD) == "cancelled"
    (where, member), shirt = page.went[0], shop.world.article("TRIKO")
    assert (where, member) == ("counter", shop.world.member(CTIBOR))
    cart = Cart.from_json(shop.ask(lambda books: books.carts.of(member)).content)
    assert cart.replaces == THIRD
    assert [(line.article, line.size, line.quantity) for line in cart.lines] == [(shirt, "L", 2)]


def test_the_replacement_and_the_replaced_name_each_other(page, shop):
    shop.do(Undo(THIRD, "omyl"))
    again = shop.do(Issue(EVA, ("TRIKO/L",), replaces=THIRD)).number
    assert page.preview.top.facts.words().endswith(f"replaced by {again}")
    go_to(page, shop, again)
    assert f"replaces {THIRD}" in page.preview.top.facts.words()


def test_the_question_says_what_is_cancelled_with_it(page, shop):
    outcome = shop.do(HandOver(Issue(CTIBOR, ("RUKAV",)), TakeBack(CTIBOR, ("TRIKO",), condition=AS_ISSUED)))
    go_to(page, shop, outcome.number)
    ask(page, shop, "papers.cancel")
    assert "VR-2026-000002" in page.preview.storno.sentence.words()


def test_an_import_has_no_paper_and_can_be_cancelled(page, shop):
    number = shop.do(Issue(EVA, ("RUKAV",))).number
    assert number
    go_to(page, shop, "IM-2026-000004")
    assert page.preview.shown.document is None and page.preview.view.pages == 0
    assert not page.preview.top.print.isVisible()
    assert page.preview.top.facts.words().startswith("Kit · entry")
    ask(page, shop, "papers.correct")
    assert "Then you can import the corrected list." in page.preview.storno.sentence.words()
    press(page.preview.storno.reason, Key.Key_Escape)
    ask(page, shop, "papers.cancel")
    page.preview.storno.reason.setText("jiná sada")
    page.preview.storno.confirm.click()
    shop.run()
    assert state(page, "IM-2026-000004") == "cancelled"


def test_a_paper_not_made_yet_says_so(page, shop):
    number = shop.do(Issue(EVA, ("RUKAV",), file=False)).number
    go_to(page, shop, number)
    assert page.preview.view._words == "The paper is recorded and will be made at the next start."
    assert page.preview.bottom.check.words() == ""


def test_a_bent_file_is_said(page, shop):
    go_to(page, shop, FIRST)
    other = shop.ask(lambda b: b.ask("SELECT sha256 FROM filing WHERE number = ?", SECOND))[0][0]
    with shop.world.writing() as sql:
        sql("UPDATE filing SET sha256 = ? WHERE number = ?", other, FIRST)
    page.reload()
    shop.run()
    assert page.preview.bottom.check.words() == "The file does not match the journal"


def test_the_qr_of_a_paper_brings_it_up_from_any_page(page, shop):
    qr = shop.ask(lambda b: b.papers.anchor(b.papers.seq(SECOND), SECOND))
    page.list.search.insert("zkusebni")
    shop.run()
    assert page.take_scan_elsewhere(read(qr))
    shop.run()
    assert page.went == [("papers", SECOND)]
    go_to(page, shop, SECOND)
    assert page.list.view.current_row().number == SECOND and page.list.search.text() == ""
    assert shown(page) == SECOND
    assert not page.take_scan(read("12345"))


def test_a_paper_of_another_store_is_said(page, shop, tmp_path, worker):
    other = Workshop(tmp_path / "jiny.equip", worker)
    number = other.do(Issue(ADAM, ("RUKAV",))).number
    qr = other.ask(lambda b: b.papers.anchor(b.papers.seq(number), number))
    other.close()
    page.take_scan(read(qr))
    shop.run()
    assert page.went == [] and page.messages[0].tone == "warn"
    assert str(page.messages[0]).endswith("It is of another store, or its code does not match.")


def test_a_filter_can_be_handed_over(page, shop):
    page.open(PapersWanted(text=f"Zkušební Adam {ADAM}"))
    shop.run()
    assert numbers(page) == [RETURN, FIRST] and shown(page) == RETURN


def test_ctrl_f_and_enter_move_the_focus(page):
    page.handle("edit.filter")
    assert page.list.search.hasFocus()
    press(page.list.search, Key.Key_Down)
    press(page.list.view, Key.Key_Return)
    assert page.preview.view.hasFocus()


def test_the_filed_bytes_are_exported_as_they_are(page, shop, tmp_path):
    page.handle("papers.export")
    dialog = page.findChildren(QFileDialog)[-1]
    target = tmp_path / "ven.pdf"
    dialog.fileSelected.emit(str(target))
    assert target.read_bytes() == page.preview.shown.document.content
    assert page.messages[-1].tone == "good"
    dialog.fileSelected.emit(str(tmp_path / "nikde" / "ven.pdf"))
    assert page.messages[-1].tone == "warn"
    dialog.fileSelected.emit(str(tmp_path / "sklad.equip-wal"))
    assert page.messages[-1].tone == "warn" and "cannot be written to" in str(page.messages[-1])
    dialog.close()


def test_the_page_is_made_in_the_language_of_the_moment(qtbot, light, shop, english):
    english.choose("cs")
    page = PapersPage(shop.desk)
    qtbot.addWidget(page)
    page.show()
    shop.run()
    assert page.title() == "Doklady"
    assert [segment.text for segment in page.list.filters["show"].segments] == [
        "Vše", "Bez podpisu", "Podepsáno", "Nevytištěno", "Storno",
    ]  # fmt: skip
    assert page.context == "4 doklady v roce 2026, 3 čekají na podpis, nejstarší 6 dní"


def test_in_a_small_window_nothing_lies_over_anything(page, qtbot):
    head = page.preview.top
    page.resize(936, 500)
    qtbot.waitUntil(lambda: head.number.width() >= head.number.sizeHint().width())
    assert page.list.geometry().right() < page.preview.geometry().left()
    assert page.preview.geometry().right() <= page.width()
    assert not head.signed.isVisible()
    page.resize(1134, 664)
    assert head.signed.isVisible() and page.list.width() == 524


def batch_of(shop, page):
    page.can.do("papers.many")
    shop.run()
    return next(one for one in page.window().findChildren(PaperBatch) if one.isVisible())


def test_all_that_the_list_shows_is_printed_at_once(shop, page):
    page.list.narrow(PapersWanted(show=Show.UNSIGNED))
    shop.run()
    assert batch_of(shop, page)._numbers == (THIRD, RETURN, SECOND)


def test_what_is_selected_is_printed_at_once(shop, page):
    page.list.view.setFocus()
    page.list.view.selectAll()
    assert len(batch_of(shop, page)._numbers) == 4
    page.window().findChildren(PaperBatch)[0].close_overlay()
    press(page.list.view, Key.Key_Home)
    press(page.list.view, Key.Key_Down, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert batch_of(shop, page)._numbers == (THIRD, RETURN)


def test_that_there_is_no_paper_is_said_of_what_has_none_alone(page, shop):
    entries = shop.ask(lambda books: books.ask("SELECT series, year, number FROM act WHERE series = 'IM' LIMIT 1"))
    ((series, year, number),) = entries
    page.open(f"{series}-{year}-{number:06}")
    shop.run()
    assert page.preview.view._words == "It has a number but no paper."
    page.open(FIRST)
    shop.run()
    assert page.preview.view._words != "It has a number but no paper." and page.preview.shown.document is not None


def test_that_none_was_found_is_said_where_the_list_is_empty(page, shop):
    page.list.search.insert("zzz")
    shop.run()
    assert page.list.nothing.isVisible() and page.list.nothing.title.words() == "No paper was found"
    page.list.search.clear()
    shop.run()
    assert not page.list.nothing.isVisible()
