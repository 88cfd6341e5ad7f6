"""A delivery taken in with keys and scans: an order fills it, numbers come one after another, the rest stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.receipt_draft import DraftState, ReceiptDraft, Surplus
from equipment_app.operations.labels import PrintBlanks
from equipment_app.operations.orders import PlaceOrder
from equipment_app.operations.receive import Receive
from equipment_app.operations.undo import Undo
from equipment_app.queries.receiving import receiving
from equipment_app.scanning.decode import read
from equipment_app.ui.labels.asked import LabelsAsked
from equipment_app.ui.pages.receive import ReceivePage
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.widgets.button import Menu
from equipment_app.ui.widgets.layout import Scroll

Key = Qt.Key
FROM, MONEY = "Výstroj Zkušební", "Rozpočet PČR"


@pytest.fixture
def shop(shop):
    shop.after(lambda shop: shop.do(PlaceOrder(FROM, ("RADIO*3@18500", "TRIKO/M*10@390"), "SML-88", MONEY)))
    return shop


@pytest.fixture
def page(qtbot, light, shop):
    return opened(qtbot, shop)


def opened(qtbot, shop):
    sounds = Sounds(None)
    page = ReceivePage(shop.desk, sounds)
    page.heard = []
    sounds.heard.append(page.heard.append)
    page.went = []
    page.go.connect(lambda where, argument: page.went.append((where, argument)))
    page.led.connect(lambda where, argument: page.went.append((where, argument)))
    page.messages = []
    page.say.connect(page.messages.append)
    page.resize(1134, 664)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    shop.run()
    page.enter()
    return page


def take_order(page, shop):
    page.head.order.choose(page.seen.orders[0].id)
    page.head.note.setText("DL-31")
    page.head.note.editingFinished.emit()
    page.then.place.setText("A01")
    page.then.place.editingFinished.emit()
    shop.run()


def came(page, shop, row, number):
    page.lines.show_row(page.draft.lines[row].id)
    page.lines.setFocus()
    QTest.keyClicks(page.lines, str(number))
    shop.run()


def scan(page, shop, text):
    assert page.take_scan(read(text))
    shop.run()


def kept(shop):
    saved = shop.ask(lambda books: books.receipts.of(books.journal.operator))
    return ReceiptDraft.from_json(saved.content) if saved else None


def states(page):
    return [line.state for line in page.draft.lines]


def test_an_order_brings_its_supplier_contract_source_and_lines(page, shop):
    take_order(page, shop)
    assert page.head.facts()["supplier"] == FROM and page.head.facts()["contract"] == "SML-88"
    assert page.head.funding.value == MONEY
    assert [(line.came, line.ordered) for line in page.draft.lines] == [(0, 3), (0, 10)]
    assert states(page) == [DraftState.NOTHING] * 2 and not page.then.button.isEnabled()
    assert kept(shop) == page.draft


def test_what_is_ready_goes_and_the_rest_stays_with_its_receipt(page, shop):
    take_order(page, shop)
    came(page, shop, 1, 10)
    came(page, shop, 0, 3)
    scan(page, shop, "X-1")
    scan(page, shop, "X-2")
    assert states(page) == [DraftState.NUMBERS, DraftState.READY] and page.heard == [Sound.TAKEN] * 2
    assert "12" in page.then.button.text() and page.then.button.isEnabled()
    page.can.do("receive.confirm")
    shop.run()
    (number,) = shop.ask(lambda books: [row.number for row in books.ask(_DELIVERIES)])
    assert number == 1 and page.draft.goes_on == "PR-2026-000001" and page.draft.came == 1
    ((where, asked),) = page.went
    assert where == "labels" and isinstance(asked, LabelsAsked) and len(asked.ids) == 2
    page.lines.show_row(page.draft.lines[0].id)
    page._rested(page.lines.current_row())
    scan(page, shop, "X-3")
    page.can.do("receive.confirm")
    shop.run()
    assert kept(shop) is None and page.draft.empty
    assert shop.ask(lambda books: books.orders.open()) == []


_DELIVERIES = "SELECT number FROM act WHERE kind = 'delivery'"


def test_numbers_that_do_not_count_are_said(page, shop):
    take_order(page, shop)
    came(page, shop, 0, 3)
    scan(page, shop, "X-1")
    scan(page, shop, "X-1")
    assert page.heard[-1] is Sound.ALREADY and "X-1" in page.notice.words
    scan(page, shop, shop.ask(lambda books: books.things.by_serial("R-002")[0].code))
    assert page.heard[-1] is Sound.REFUSED and "label of ours" in page.notice.words
    scan(page, shop, "R-001")
    assert page.heard[-1] is Sound.REFUSED and page.draft.lines[0].pieces[-1].known
    assert page.draft.lines[0].ready == 1
    page.numbers.list.show_row("R-001")
    QTest.keyClick(page.numbers.list, Key.Key_Delete)
    shop.run()
    assert [piece.serial for piece in page.draft.lines[0].pieces] == ["X-1"]


@pytest.mark.parametrize("like", ["r-001", "x-1"])
def test_a_number_that_looks_like_another_one_is_taken_and_told(page, shop, like):
    take_order(page, shop)
    came(page, shop, 0, 3)
    scan(page, shop, "X-1")
    scan(page, shop, like)
    assert page.heard[-1] is Sound.REFUSED and f"{like} is in, but looks like {like.upper()}" in page.notice.words
    page.can.do("receive.confirm")
    shop.run()
    assert len(shop.ask(lambda books: books.things.by_serial(like))) == 1


def test_a_blank_label_goes_to_the_piece_scanned_last(page, shop):
    first = shop.do(PrintBlanks(2)).facts["first"]
    take_order(page, shop)
    came(page, shop, 0, 3)
    scan(page, shop, str(Code(Family.THING, first)))
    assert "Scan the piece first" in page.notice.words
    scan(page, shop, "X-1")
    scan(page, shop, str(Code(Family.THING, first)))
    assert page.draft.lines[0].pieces[0].label == str(Code(Family.THING, first))
    scan(page, shop, str(Code(Family.THING, first + 1)))
    assert "Scan the piece first" in page.notice.words
    page.can.do("receive.confirm")
    shop.run()
    assert shop.ask(lambda books: books.things.by_code(first).serial) == "X-1"


def test_inventory_numbers_are_typed_and_pasted(page, shop):
    take_order(page, shop)
    came(page, shop, 0, 3)
    for serial in ("X-1", "X-2"):
        scan(page, shop, serial)
    page.numbers.list.show_row("X-1")
    QTest.keyClicks(page.numbers.list, "INV-7")
    shop.run()
    assert page.draft.lines[0].pieces[0].inventory == "INV-7"
    QGuiApplication.clipboard().setText("INV-8\nINV-9")
    page.numbers.paste_numbers()
    shop.run()
    assert page.notice.words and page.draft.lines[0].pieces[1].inventory == ""
    QGuiApplication.clipboard().setText("INV-8")
    page.numbers.paste_numbers()
    shop.run()
    assert page.draft.lines[0].pieces[1].inventory == "INV-8"


def test_a_surplus_is_decided_on_its_row(page, shop):
    take_order(page, shop)
    came(page, shop, 1, 12)
    assert states(page)[1] is DraftState.SURPLUS and page.draft.ready == 10
    page.lines.decided.emit(page.draft.lines[1].id, True)
    shop.run()
    assert page.draft.ready == 12
    page.lines.decided.emit(page.draft.lines[1].id, False)
    shop.run()
    assert (page.draft.ready, page.draft.lines[1].returned) == (10, 2)


@pytest.mark.qt_log_ignore("plugin does not support")
def test_by_enter_a_surplus_is_decided_or_the_line_edited(page, shop):
    take_order(page, shop)
    came(page, shop, 1, 12)
    for way, ready in (("Return", 10), ("Take 2", 12)):
        page.draft = page.draft.change(page.draft.lines[1].id, surplus=Surplus.UNDECIDED)
        page.lines.show_draft(page.draft, page.seen.by_id)
        page.lines.show_row(page.draft.lines[1].id)
        QTest.keyClick(page.lines, Key.Key_Return)
        menu = page.lines.findChildren(Menu)[-1]
        assert [action.text() for action in menu.actions()] == ["Take 2", "Return", "Edit the line"]
        next(action for action in menu.actions() if action.text() == way).trigger()
        menu.close()
        shop.run()
        assert page.draft.ready == ready


def test_enter_takes_the_only_article_that_fits(page, shop):
    page.can.do("receive.line")
    form = page.writing.form
    form.article.setFocus()
    for typed, told in (("r", "Several fit: choose one"), ("ruka", ""), ("xyz", "Not in the catalogue")):
        form.article.setText(typed)
        QTest.keyClick(form.article, Key.Key_Return)
        assert form.form.fields[form.article].error.words == told
        if not told:
            assert form.chosen.code == "RUKAV" and form.price.value, "what is known of it is filled in"


def test_a_line_is_added_and_opened_again_by_keys(page, shop):
    page.can.do("receive.line")
    form = page.writing.form
    form.article.setText("RUKAV")
    form.came.setText("3")
    form.pack.setText("12")
    form.save.click()
    shop.run()
    (line,) = page.draft.lines
    assert (line.came, line.price, line.numbered, page.writing.form) == (36, 9900, False, None)
    assert shop.ask(lambda books: books.catalogue.by_code("RUKAV").pack) == 12
    page.lines.show_row(line.id)
    QTest.keyClick(page.lines, Key.Key_Return)
    page.writing.form.place.setText("B09")
    page.writing.form.save.click()
    shop.run()
    assert page.draft.lines[0].place == "B09" and page.draft.lines[0].came == 36
    QTest.keyClick(page.lines, Key.Key_Delete)
    shop.run()
    assert page.draft.empty and kept(shop) is None


def test_what_the_button_waits_for_is_said_above_it(page, shop):
    page.can.do("receive.line")
    form = page.writing.form
    form.article.setText("RUKAV")
    form.came.setText("3")
    form.save.click()
    shop.run()
    page.head.supplier.setText("Výstrojní Vzor")
    page.head.supplier.editingFinished.emit()
    shop.run()
    assert not page.then.button.isEnabled()
    assert page.then.stays.words() == "Still to be filled in: Delivery note, Funding source."
    lies = shop.ask(lambda books: receiving(books).usual[page.draft.lines[0].article])
    assert page.draft.place == page.then.place.value == lies, "it is offered where most of it lies"
    assert page.then.saved.words().startswith("Delivery saved")
    page.lines.show_row(page.draft.lines[0].id)
    QTest.keyClick(page.lines, Key.Key_Delete)
    shop.run()
    assert page.then.stays.words() == "", "nothing is ready, so nothing waits for the head"


def test_a_note_that_came_already_is_said_with_the_way_to_its_receipt(page, shop):
    done = shop.do(Receive(FROM, "DL-31", MONEY, ("TRIKO/M*1",)))
    take_order(page, shop)
    assert page.head.note_by == done.number and not page.head.complete()
    page.head.open_receipt.click()
    assert page.went == [("papers", done.number)]


def test_another_page_goes_on_where_this_one_was_left(page, shop, qtbot):
    take_order(page, shop)
    came(page, shop, 0, 3)
    scan(page, shop, "X-1")
    again = opened(qtbot, shop)
    assert again.draft == page.draft and again.head.note.value == "DL-31" and again.then.saved.text()
    again.can.do("receive.drop")
    shop.run()
    assert kept(shop) is None


def with_numbers(page, shop):
    """Two lines of an order came, one with the numbers of its pieces."""
    take_order(page, shop)
    came(page, shop, 1, 10)
    came(page, shop, 0, 3)
    scan(page, shop, "X-1")
    scan(page, shop, "X-2")


def test_what_is_discarded_is_there_again_by_one_key(page, shop):
    with_numbers(page, shop)
    before = page.draft
    page.can.do("receive.drop")
    shop.run()
    assert kept(shop) is None and page.head.supplier.value == ""
    assert str(page.messages[-1]).startswith("The delivery was discarded: 2 lines, 13\N{NO-BREAK SPACE}pcs, 2 numbers")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shop.run()
    assert page.draft == before == kept(shop) and page.head.note.value == "DL-31"
    assert str(page.messages[-1]).startswith("There again: 2 lines, 13\N{NO-BREAK SPACE}pcs, 2 numbers")


def test_the_message_of_what_was_discarded_has_it_again_and_loses_nothing_begun_since(page, shop):
    with_numbers(page, shop)
    before = page.draft
    page.can.do("receive.drop")
    undo = page.messages[-1].undo
    page.head.supplier.setText("Jiný dodavatel")
    page.head.supplier.editingFinished.emit()
    shop.run()
    since = page.draft
    undo()
    shop.run()
    assert page.draft == before == kept(shop)
    page.messages[-1].undo()
    shop.run()
    assert page.draft == since


def test_a_line_that_was_taken_out_comes_back_with_its_numbers_where_it_stood(page, shop):
    with_numbers(page, shop)
    before = page.draft
    page.lines.show_row(before.lines[0].id)
    QTest.keyClick(page.lines, Key.Key_Delete)
    shop.run()
    assert len(page.draft.lines) == 1 and "2 numbers" in str(page.messages[-1])
    QTest.keyClick(page.lines, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shop.run()
    assert page.draft == before == kept(shop)


def test_what_was_received_since_is_what_the_key_takes_back(page, shop):
    with_numbers(page, shop)
    page.lines.show_row(page.draft.lines[0].id)
    QTest.keyClick(page.lines, Key.Key_Delete)
    page.can.do("receive.confirm")
    shop.run()
    lines = page.draft.lines
    page.gone.put_back()
    assert page.draft.lines == lines


@pytest.mark.parametrize("all_of_it", [True, False])
def test_a_receipt_that_is_cancelled_gives_back_what_was_typed_and_scanned(page, shop, all_of_it):
    with_numbers(page, shop)
    if all_of_it:
        scan(page, shop, "X-3")
    before = page.draft
    page.can.do("receive.confirm")
    shop.run()
    assert page.draft.empty is all_of_it
    shop.do(Undo("PR-2026-000001", "omyl"))
    assert page.draft.lines == before.lines and page.draft.goes_on == "" and kept(shop) == page.draft
    page.can.do("receive.confirm")
    shop.run()
    assert shop.ask(lambda books: books.things.by_serial("X-1")[0].serial) == "X-1"
    assert shop.ask(lambda books: len(books.ask(_DELIVERIES))) >= 2


def test_another_delivery_begun_since_stays_where_a_receipt_is_cancelled(page, shop):
    with_numbers(page, shop)
    scan(page, shop, "X-3")
    page.can.do("receive.confirm")
    shop.run()
    page.head.supplier.setText("Jiný dodavatel")
    page.head.supplier.editingFinished.emit()
    shop.run()
    since = page.draft
    shop.do(Undo("PR-2026-000001", "omyl"))
    assert page.draft == since


def test_an_order_that_is_chosen_again_is_expected_once(page, shop):
    with_numbers(page, shop)
    before, order = page.draft, page.draft.order
    page.head.order.choose(0)
    shop.run()
    assert [line.ordered for line in page.draft.lines] == [None, None]
    page.head.order.choose(order)
    shop.run()
    assert page.draft.lines == before.lines
    came(page, shop, 1, 4)
    page.head.order.choose(0)
    page.head.order.choose(order)
    shop.run()
    assert [(line.came, line.ordered) for line in page.draft.lines] == [(3, 3), (4, 10)]


def test_nothing_is_put_nowhere(page, shop):
    with_numbers(page, shop)
    page.then.place.setText("")
    page.then.place.editingFinished.emit()
    shop.run()
    assert not page.then.button.isEnabled() and "Still to be filled in: Place." in page.then.stays.words()
    page.can.do("receive.confirm")
    shop.run()
    assert shop.ask(lambda books: books.ask(_DELIVERIES)) == [] and QApplication.focusWidget() is page.then.place
    page.then.place.setText("a01")
    page.then.place.editingFinished.emit()
    shop.run()
    assert page.then.button.isEnabled() and page.draft.place == "A01" and page.then.new.isHidden()
    page.then.place.setText("Z99")
    page.then.place.editingFinished.emit()
    shop.run()
    assert page.then.new.note.words == "A new place"


def test_a_supplier_like_another_is_said_to_be_new_and_the_other_is_offered(page, shop):
    supplier, new = page.head.supplier, page.head.new

    def typed(text):
        supplier.setText(text)
        supplier.editingFinished.emit()
        shop.run()
        return supplier.value, new.note.words, "" if new.link.isHidden() else new.link.text()

    fresh = "A new supplier"
    assert typed("vystroj  ZKUSEBNI") == (FROM, "", "")
    assert typed("Vystroj") == ("Vystroj", fresh, f"Take {FROM}")
    assert typed("Výstroj Zkušbení") == ("Výstroj Zkušbení", fresh, f"Take {FROM}")
    assert typed("Koželužna Dub") == ("Koželužna Dub", fresh, "")
    typed("Vystroj")
    new.link.click()
    shop.run()
    assert supplier.value == page.draft.supplier == FROM and new.isHidden()


def test_esc_goes_back_to_stock(page, shop):
    QTest.keyClick(page.lines, Key.Key_Escape)
    assert page.went == [("stock", None)]


def test_an_article_that_is_not_there_is_added_on_the_way(page, shop):
    page.can.do("receive.article")
    shop.run()
    form = page.writing.form
    form.code.setText("PRILBA")
    form.name.setText("Přilba")
    form.save.click()
    shop.run()
    assert page.writing.form.article.value == "Přilba (PRILBA)"
    QTest.keyClicks(QApplication.focusWidget(), "4")
    assert page.writing.form.came.value == "4" and page.writing.form.article.value == "Přilba (PRILBA)"
    page.writing.form.price.setText("1210")
    page.writing.form.warranty.setText("1. 3. 2028")
    page.writing.form.save.click()
    shop.run()
    (line,) = page.draft.lines
    assert (line.came, line.price, line.net, line.warranty) == (4, 121000, None, "2028-03-01")


def test_the_invoice_of_a_delivery_comes_later(page, shop):
    done = shop.do(Receive(FROM, "DL-30", MONEY, ("TRIKO/M*1",)))
    page.can.do("receive.invoice")
    shop.run()
    assert page.writing.form.number.value == done.number
    page.writing.form.invoice.setText("F-7")
    page.writing.form.save.click()
    shop.run()
    assert shop.ask(lambda books: [row.invoice for row in books.ask("SELECT invoice FROM thing WHERE invoice <> ''")])
    assert page.writing.form is None


def test_what_will_not_come_is_no_longer_waited_for(page, shop):
    take_order(page, shop)
    came(page, shop, 1, 10)
    page.can.do("receive.close")
    shop.run()
    assert shop.ask(lambda books: books.orders.open()) == [] and page.head.order.value == 0
    assert [(line.came, line.ordered) for line in page.draft.lines] == [(10, None)]
    page.can.do("receive.confirm")
    shop.run()
    assert kept(shop) is None


def paper_of(shop, number):
    return shop.ask(lambda books: books.papers.anchor(books.papers.seq(number), number))


def test_the_paper_of_an_order_opens_its_delivery(page, shop):
    number = page.seen.orders[0].number
    scan(page, shop, paper_of(shop, number))
    assert page.went == [("receive", page.seen.orders[0].id)]
    page.open(page.seen.orders[0].id)
    shop.run()
    assert (page.draft.order, page.draft.supplier) == (page.seen.orders[0].id, FROM) and len(page.draft.lines) == 2


def test_a_scanned_order_lets_nothing_go_of_what_is_counted(page, shop):
    take_order(page, shop)
    came(page, shop, 1, 4)
    other = shop.do(PlaceOrder("Jiný", ("TRIKO/L*2",)))
    shop.run()
    page.open(other.entry)
    shop.run()
    assert page.draft.supplier == FROM and page.draft.came == 4 and page.notice.isVisible()


def test_a_paper_that_is_no_order_is_told_and_offered_to_be_shown(page, shop):
    said = []
    page.say.connect(said.append)
    done = shop.do(Receive(FROM, "DL-1", MONEY, ("TRIKO/M*1@390",)))
    scan(page, shop, paper_of(shop, done.number))
    assert said[-1].lead == f"{done.number} is a paper: delivery." and page.went == []
    said[-1].act()
    assert page.went == [("papers", done.number)]


def test_the_scan_of_the_delivery_note_waits_with_it_and_is_attached_to_the_receipt(page, shop, tmp_path):
    take_order(page, shop)
    came(page, shop, 1, 10)
    scan_file = tmp_path / "dl-31.pdf"
    scan_file.write_bytes(b"%PDF-1.4 scan of DL-31")
    page.head.scan.take(scan_file)
    shop.run()
    assert kept(shop).note_file == str(scan_file) and page.head.scan.name.text() == "dl-31.pdf"
    page.carry_out()
    shop.run()
    number = page.seen.draft.goes_on or shop.ask(
        lambda books: books.history.number(books.orders.receipts(FROM, "DL-31")[0])
    )
    (file,) = shop.ask(lambda books: books.attachments.of(FileSubject("paper", number)))
    assert file.name == "dl-31.pdf" and page.head.scan.path == ""


def test_a_pasted_picture_of_the_delivery_note_is_kept_with_it_and_attached(page, shop):
    take_order(page, shop)
    came(page, shop, 1, 10)
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    assert page.take_pasted([image])
    shop.run()
    assert kept(shop).note_file == page.head.scan.path and page.head.scan.name.text() == "Pasted picture"
    page.carry_out()
    shop.run()
    number = shop.ask(lambda books: books.history.number(books.orders.receipts(FROM, "DL-31")[0]))
    (file,) = shop.ask(lambda books: books.attachments.of(FileSubject("paper", number)))
    assert file.name.startswith("picture 20") and (file.type, page.head.scan.path) == ("jpeg", "")


def test_a_file_that_cannot_be_attached_is_refused_when_it_is_chosen(page, shop, tmp_path):
    take_order(page, shop)
    wrong = tmp_path / "dl.bin"
    wrong.write_bytes(bytes(range(256)))
    page.head.scan.take(wrong)
    shop.run()
    assert page.head.scan.path == ""
    page.head.scan.take(tmp_path / "missing.pdf")
    shop.run()
    assert page.head.scan.path == "" and page.draft.note_file == ""


def test_a_chosen_scan_is_taken_out_again(page, shop, tmp_path):
    take_order(page, shop)
    page.head.scan.put(str(tmp_path / "x.pdf"))
    QTest.mouseClick(page.head.scan.link, Qt.MouseButton.LeftButton)
    shop.run()
    assert page.draft.note_file == ""


def test_a_line_is_typed_in_the_middle_under_what_is_there_and_nothing_scrolls(page, shop):
    page.resize(1134, 608)
    page.can.do("receive.line")
    shop.run()
    for _ in range(4):
        QApplication.processEvents()
    form = page.writing.form
    assert form.width() >= page.width() // 2 and page.then.isVisible()
    assert form.findChild(Scroll).verticalScrollBar().maximum() == 0
    form.closed.emit()
    assert not page.writing.isVisible() and page.middle.foot.isVisible()
