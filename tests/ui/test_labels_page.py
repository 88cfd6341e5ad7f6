"""The page of labels: which, what is on them, where to; printed, saved, sent; what comes out is read back."""

import socket
import threading

import numpy
import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from equipment_app.domain.label_stock import custom
from equipment_app.domain.labels import Design, LabelField, LabelPlan, Symbol
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import PrintBlanks, RecordLabels
from equipment_app.operations.operators import GiveBadge
from equipment_app.queries.labels import printed, reserved
from equipment_app.ui.labels.asked import Feed, LabelMemory, LabelsAsked, LabelSubject, LabelWay
from equipment_app.ui.output import printing as printing_module
from equipment_app.ui.pages.labels import LabelsPage
from equipment_app.ui.settings import MachineSettings
from tests.systems import print_dialog
from tests.world import ADAM

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
VESTS = ["AKT.0000001.95", "AKT.0000002.92", "AKT.0000003.89"]
RADIOS = ["AKT.0000004.86", "AKT.0000005.83"]


def handed_over(shop):
    shop.do(Issue(ADAM, ("V-001",)))


@pytest.fixture
def shop(shop):
    shop.after(handed_over)
    return shop


@pytest.fixture
def machine(stored):
    return MachineSettings(stored)


@pytest.fixture
def printer(tmp_path, monkeypatch):
    """One printer, which prints into a file."""
    monkeypatch.setattr(printing_module, "FINEST_DPI", 300)

    def named(name):
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "out.pdf"))
        return made

    monkeypatch.setattr(printing_module, "printer_named", named)
    return tmp_path / "out.pdf"


@pytest.fixture
def make(qtbot, light, shop, machine):
    def make(printers=("Office",)):
        page = LabelsPage(shop.desk, machine, lambda: list(printers))
        page.messages, page.went = [], []
        page.say.connect(page.messages.append)
        page.go.connect(lambda where, argument: page.went.append(where))
        page.resize(1134, 664)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        settle(page, shop)
        page.enter()
        settle(page, shop)
        return page

    return make


@pytest.fixture
def page(make):
    return make()


class Zebra(threading.Thread):
    """Listens at a raw port and keeps what it is sent."""

    def __init__(self, server):
        super().__init__()
        self.server, self.got = server, []
        self.start()

    def run(self):
        connection, _ = self.server.accept()
        with connection:
            while part := connection.recv(65536):
                self.got.append(part)

    def printed(self):
        self.join(5)
        return [line[3:-3].decode() for line in b"".join(self.got).splitlines() if line.startswith(b"^FX")]


@pytest.fixture
def zebra(page, shop):
    """A printer of labels, chosen on the page."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        listening = Zebra(server)
        page._use_sheet("zebra-51x25")
        page.target.to.choose(LabelWay.ZPL)
        page.target.address.setText(f"127.0.0.1:{server.getsockname()[1]}")
        settle(page, shop)
        yield listening


def settle(page, shop):
    for _ in range(3):
        shop.run()
        for timer in (page.wait, page.which.view._rest):
            if timer.isActive():
                timer.stop()
                timer.timeout.emit()
    shop.run()


def ask(page, shop, *args, **more):
    page.open(LabelsAsked(*args, **more))
    settle(page, shop)


def codes(page):
    return [line.code for line in page.which.table.rows]


def read(pdf):
    """What the codes on the sheets say, in the order they are printed."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [one.render(scale=300 / 72, grayscale=True).to_numpy() for one in document]
    return [code.text for one in pages for code in sorted(zxingcpp.read_barcodes(one), key=in_rows)]


def in_rows(code):
    return code.position.top_left.y // 50, code.position.top_left.x


def read_picture(page):
    picture = page.look.picture.picture
    wide, high = picture.width(), picture.height()
    rows = bytes(picture.constBits())
    line = picture.bytesPerLine()
    grey = numpy.frombuffer(rows, numpy.uint8).reshape(high, line)[:, :wide].copy()
    return [code.text for code in zxingcpp.read_barcodes(grey)]


class TestWhich:
    def test_all_that_have_a_code_article_by_article(self, page):
        assert codes(page) == VESTS + RADIOS
        assert page.which.told.words() == "5 labels · Space marks only some"
        assert page.context == "5 items have no label yet"

    def test_words_narrow_the_list(self, page, shop):
        QTest.keyClicks(page.which.search, "radio")
        settle(page, shop)
        assert codes(page) == RADIOS
        QTest.keyClick(page.which.search, Key.Key_Down)
        assert page.which.view.hasFocus()

    def test_a_delivery_and_a_place(self, page, shop):
        page.which.filters["delivery"].choose("DL-1")
        settle(page, shop)
        assert codes(page) == VESTS + RADIOS
        place = next(
            id for id, name in shop.ask(lambda b: [(p.id, p.label) for p in b.people.places()]) if name == "B02"
        )
        page.which.filters["holder"].choose(place)
        settle(page, shop)
        assert codes(page) == RADIOS

    def test_those_that_have_one_are_left_out_and_said(self, page, shop):
        shop.do(RecordLabels((1, 2)))
        settle(page, shop)
        assert page.which.told.words() == "5 labels · 2 of them printed before · Space marks only some"
        page.which.unlabelled.click()
        settle(page, shop)
        assert codes(page) == VESTS[2:] + RADIOS
        assert page.context == "3 items have no label yet"

    def test_what_was_chosen_in_another_list_until_it_is_let_go(self, page, shop):
        ask(page, shop, ids=(2, 3), article=1, name="Reflective vest")
        assert codes(page) == VESTS[1:]
        assert (page.which.ids.text(), page.which.article.text()) == ("2 chosen", "Reflective vest")
        QTest.mouseClick(page.which.ids, LEFT)
        settle(page, shop)
        assert codes(page) == VESTS and not page.which.ids.isVisible()
        QTest.keyClick(page.which.article, Key.Key_Return)
        settle(page, shop)
        assert codes(page) == VESTS + RADIOS

    def test_marked_by_space_only_those_are_meant(self, page, shop):
        shop.do(RecordLabels((2,)))
        settle(page, shop)
        view = page.which.view
        QTest.keyClick(view, Key.Key_Home)
        QTest.keyClick(view, Key.Key_Down)
        QTest.keyClick(view, Key.Key_Space)
        QTest.keyClick(view, Key.Key_Down)
        QTest.keyClick(view, Key.Key_Space)
        assert page.which.chosen() == (2, 3) == tuple(page.which.marked())
        assert page.which.told.words() == "2 labels · 1 of them printed before · only what is marked"
        assert page.target.print.text() == "Print 2 labels"
        QTest.mouseClick(page.which.none, LEFT)
        assert page.which.chosen() == (1, 2, 3, 4, 5)

    def test_a_click_on_the_box_marks_and_one_beside_it_does_not(self, page, shop):
        view = page.which.view
        for column, marked in ((1, []), (0, [2]), (1, [2]), (0, [])):
            spot = view.visualRect(page.which.table.index(1, column)).center()
            QTest.mouseClick(view.viewport(), LEFT, pos=spot)
            assert page.which.marked() == marked

    def test_marks_outlive_what_others_do_but_not_another_question(self, page, shop):
        QTest.keyClick(page.which.view, Key.Key_Space)
        shop.do(RecordLabels((5,)))
        settle(page, shop)
        assert page.which.marked() == [1]
        page.which.search.setText("radio")
        settle(page, shop)
        assert page.which.marked() == [] and page.which.chosen() == (4, 5)

    def test_nothing_found_nothing_printed(self, page, shop):
        page.which.search.setText("nikdo takový")
        settle(page, shop)
        assert page.which.nothing.isVisible()
        assert not page.target.print.isEnabled()

    def test_badges_of_a_unit(self, page, shop):
        page.which.tabs.choose(LabelSubject.BADGES)
        settle(page, shop)
        assert len(codes(page)) == 3 and all(code.startswith("AKM.") for code in codes(page))
        unit = next(id for id, name in page.which.wheres.units if "Jihomoravského" in name)
        page.which.filters["holder"].choose(unit)
        settle(page, shop)
        assert [line.name for line in page.which.table.rows] == ["Čtvrtý Ctibor"]

    def test_of_operators_those_to_whom_one_was_given(self, page, shop):
        page.which.tabs.choose(LabelSubject.OPERATORS)
        settle(page, shop)
        assert page.which.nothing.isVisible() and not page.target.print.isEnabled()
        shop.do(GiveBadge(1, "AKM.9999999.67"))
        page.which.search.setText("sklad 9909")
        settle(page, shop)
        assert codes(page) == ["AKM.9999999.67"]
        page.which.search.setText("nikdo")
        settle(page, shop)
        assert page.which.nothing.isVisible()

    def test_places(self, page, shop):
        page.which.tabs.choose(LabelSubject.PLACES)
        settle(page, shop)
        assert [line.name for line in page.which.table.rows] == ["A01", "B02"]
        page.which.search.setText("b0")
        settle(page, shop)
        assert [line.name for line in page.which.table.rows] == ["B02"]

    @pytest.mark.parametrize(("subject", "back"), [(LabelSubject.BADGES, "members"), (LabelSubject.PLACES, "settings")])
    def test_esc_leads_back_to_who_asked(self, page, shop, subject, back):
        ask(page, shop, subject, back=back)
        QTest.keyClick(page.which.view, Key.Key_Escape)
        assert page.went == [back]


class TestLook:
    def test_the_picture_is_the_label_of_the_line_one_stands_on(self, page, shop):
        assert read_picture(page) == VESTS[:1]
        QTest.keyClick(page.which.view, Key.Key_End)
        settle(page, shop)
        assert read_picture(page) == RADIOS[1:]

    def test_of_the_next_blank_label_there_is_a_picture_before_it_is_printed(self, page, shop):
        page.which.tabs.choose(LabelSubject.BLANKS)
        settle(page, shop)
        assert read_picture(page) == ["AKT.0000006.80"]

    def test_the_fields_are_remembered_by_the_machine(self, page, shop, stored):
        before = page.look.picture.picture.copy()
        page.look.checks[LabelField.NAME].click()
        settle(page, shop)
        assert page.look.picture.picture != before
        assert LabelField.NAME not in LabelMemory(MachineSettings(stored)).plan(Design.ITEM).chosen
        page.look.checks[LabelField.NAME].click()
        assert MachineSettings(stored).now.label_fields == (), "the usual is not remembered"

    def test_a_tough_code_is_another_symbol(self, page, shop):
        page.look.symbol.setFocus()
        QTest.keyClick(page.look.symbol, Key.Key_Right)
        settle(page, shop)
        assert page.look.plan.symbol is Symbol.TOUGH
        assert read_picture(page) == VESTS[:1]

    def test_each_subject_has_its_designs(self, page, shop):
        offered = {}
        for subject in LabelSubject:
            page.which.tabs.choose(subject)
            settle(page, shop)
            offered[subject] = [one.value for one in page.look.design.segments]
            assert page.look.plan.design is offered[subject][0]
        assert offered[LabelSubject.PLACES] == [Design.PLACE, Design.BOX]
        assert page.look.checks[LabelField.INVENTORY].isHidden()

    def test_a_design_that_does_not_fit_says_so_and_is_not_printed(self, page, shop):
        page._use_sheet("rayfilm-5042")
        settle(page, shop)
        assert page.look.picture.trouble.words().startswith("The design “item” does not fit")
        assert not page.target.print.isEnabled()
        page.look.design.choose(Design.CODE)
        settle(page, shop)
        assert page.target.print.isEnabled() and read_picture(page) == VESTS[:1]

    def test_the_owner_is_the_stores(self, page, shop):
        assert page.look.owner.text() == "Sklad"
        page.look.owner.setText("  Policie  ČR ")
        QTest.keyClick(page.look.owner, Key.Key_Return)
        settle(page, shop)
        assert shop.ask(lambda books: books.settings["label.owner"]) == "Policie ČR"
        assert page.look.owner.text() in ("Policie ČR", "  Policie  ČR ")


class TestTarget:
    def test_a_place_on_the_sheet_is_chosen_by_click_and_arrows(self, page):
        picture, start = page.target.picture, page.target.start
        QTest.mouseClick(picture, LEFT, pos=picture.spot(2).center().toPoint())
        assert start.text() == "2"
        for key, place in (
            (Key.Key_Right, "3"),
            (Key.Key_Down, "6"),
            (Key.Key_Left, "5"),
            (Key.Key_Up, "2"),
            (Key.Key_Up, "2"),
            (Key.Key_End, "21"),
            (Key.Key_Home, "1"),
        ):
            QTest.keyClick(picture, key)
            assert start.text() == place
        QTest.mouseClick(picture, LEFT, pos=QPoint(1, 1))
        assert start.text() == "1"

    def test_more_than_a_sheet(self, page):
        page.target.start.setText("20")
        assert page.target.pages.words() == "2 sheets"

    @pytest.mark.parametrize("text", ["0", "22", "x", "1,5"])
    def test_a_place_there_is_not_is_refused_at_the_field(self, page, text):
        page.target.start.setText(text)
        assert page.target.start_field.error.words == "1 to 21"
        assert page.target.feed.start == 1

    def test_the_offset_steps_by_a_tenth_and_belongs_to_the_sheet(self, page, shop, stored):
        QTest.keyClick(page.target.right, Key.Key_Up)
        QTest.keyClick(page.target.right, Key.Key_Up)
        QTest.keyClick(page.target.down, Key.Key_Down)
        stock = page.memory.stock
        assert LabelMemory(MachineSettings(stored)).feed(stock) == Feed(1, 0.2, -0.1)
        page._use_sheet("rayfilm-0102")
        assert page.target.right.text() == "0"
        page._use_sheet(stock.name)
        assert (page.target.right.text(), page.target.down.text()) == ("0.2", "−0.1")

    def test_too_far_is_refused_at_the_field(self, page):
        page.target.right.setText("7")
        assert page.target.right_field.error.words == "−5 to 5 mm"
        assert page.target.feed.right == 0

    def test_without_a_printer_there_are_files(self, make):
        page = make(printers=())
        ways = [page.target.to.itemData(n) for n in range(page.target.to.count())]
        assert ways == [LabelWay.ZPL, LabelWay.PDF, LabelWay.ZPL_FILE]
        assert page.target.way == LabelWay.PDF and page.target.print.text() == "Save 5 labels…"

    def test_the_way_is_remembered(self, page, make, stored):
        page.target.to.choose(LabelWay.ZPL)
        page.target.address.setText("10.0.0.9")
        page.target.dots.choose("300")
        now = MachineSettings(stored).now
        assert (now.label_to, now.label_printer, now.label_dpi) == ("@zpl", "10.0.0.9", "300")
        assert make().target.way == LabelWay.ZPL

    def test_a_label_printer_without_an_address_prints_nothing(self, page):
        page.target.to.choose(LabelWay.ZPL)
        assert not page.target.print.isEnabled() and not page.target.trial.isEnabled()
        page.target.address.setText("10.0.0.9")
        assert page.target.print.isEnabled() and page.target.trial.isEnabled()

    def test_a_roll_has_no_place_to_begin_at(self, page, shop):
        page._use_sheet("brother-dk-11209")
        settle(page, shop)
        assert not page.target.picture.isVisible() and not page.target.start_field.isVisible()
        assert page.target.measures.words() == "62 × 29 mm"


class TestOut:
    def test_printed_they_are_written_down_and_the_sheet_is_used_up(self, page, shop, printer):
        page.handle("labels.print")
        settle(page, shop)
        assert read(printer) == VESTS + RADIOS
        assert shop.ask(lambda b: printed(b, [1, 2, 3, 4, 5])) == dict.fromkeys(range(1, 6), 1)
        assert page.target.start.text() == "6" and page.target.picture.start == 6
        assert page.context == "every item with a code has its label"

    def test_what_is_printed_lies_where_the_sheet_has_its_label(self, page, shop, printer):
        """Not scaled, and moved by what the printer needs."""
        page.target.start.setText("5")
        page.target.right.setText("2")
        ask(page, shop, ids=(4,))
        page.handle("labels.print")
        settle(page, shop)
        with pypdfium2.PdfDocument(printer) as document:
            assert document.get_page_size(0) == (pytest.approx(595, abs=1), pytest.approx(842, abs=1))
            shot = document[0].render(scale=300 / 72, grayscale=True).to_numpy()
        [code] = zxingcpp.read_barcodes(shot)
        x, y = page.memory.stock.corner(4)
        middle = (code.position.top_left.x + code.position.bottom_right.x) / 2 / 300 * 25.4
        assert x + 2 + 4 < middle < x + 2 + 30
        assert y < code.position.top_left.y / 300 * 25.4 < y + 38

    def test_a_roll_gives_a_page_for_each(self, page, shop, printer):
        page._use_sheet("brother-dk-11209")
        settle(page, shop)
        page.handle("labels.print")
        settle(page, shop)
        with pypdfium2.PdfDocument(printer) as document:
            assert len(document) == 5
            points = [value / 72 * 25.4 for value in document.get_page_size(0)]
        assert points == [pytest.approx(62, abs=0.5), pytest.approx(29, abs=0.5)]
        assert page.memory.feed(page.memory.stock) == Feed()

    def test_a_file_is_no_label_until_somebody_says_so(self, make, shop, tmp_path, monkeypatch):
        page = make(printers=())
        path = tmp_path / "labels.pdf"
        sending = page.printing
        monkeypatch.setattr(sending, "save", lambda content, title, suffix: sending.save_to(path, content))
        page.handle("labels.print")
        settle(page, shop)
        assert read(path) == VESTS + RADIOS
        assert shop.ask(lambda b: printed(b, [1])) == {}
        message = page.messages[-1]
        assert str(message) == "Labels saved labels.pdf"
        assert page.target.start.text() == "1" and page.target.print.isEnabled()
        message.act()
        settle(page, shop)
        assert shop.ask(lambda b: printed(b, [1])) == {1: 1}
        assert page.target.start.text() == "6"
        assert not page.messages[-1].lead, "the offer is gone: they are not printed twice by two clicks"

    def test_a_file_that_cannot_be_written_is_said(self, page, shop, tmp_path, monkeypatch):
        refused = []
        shop.desk.refused.connect(refused.append)
        sending = page.printing
        monkeypatch.setattr(sending, "_saved", lambda _: pytest.fail("saved"))
        sending.save_to(tmp_path / "no" / "labels.pdf", b"%PDF")
        settle(page, shop)
        assert [type(one).__name__ for one in refused] == ["NotWritten"]

    def test_zpl_over_a_port(self, page, shop, zebra):
        page.handle("labels.print")
        settle(page, shop)
        assert zebra.printed() == VESTS + RADIOS
        assert shop.ask(lambda b: printed(b, [5])) == {5: 1}

    def test_the_test_label_goes_to_the_label_printer_too(self, page, shop, zebra):
        QTest.mouseClick(page.target.trial, LEFT)
        settle(page, shop)
        assert zebra.printed() == ["test"] and str(page.messages[-1]) == "Test page printed"
        assert shop.ask(lambda b: printed(b, [1])) == {} and page.target.print.isEnabled()

    def test_a_label_printer_that_does_not_answer_is_said_and_nothing_is_written_down(self, page, shop):
        refused = []
        shop.desk.refused.connect(refused.append)
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
        page.target.to.choose(LabelWay.ZPL)
        page.target.address.setText(f"127.0.0.1:{port}")
        page.handle("labels.print")
        settle(page, shop)
        assert [type(one).__name__ for one in refused] == ["PrinterUnreachable"]
        assert shop.ask(lambda b: printed(b, [1])) == {}
        assert page.target.print.isEnabled(), "one can try again"

    @pytest.mark.parametrize("blank", [False, True])
    def test_labels_are_sent_to_no_file_and_no_number_is_used_up_for_one(self, page, shop, tmp_path, blank):
        refused = []
        shop.desk.refused.connect(refused.append)
        (tmp_path / "lp0").write_bytes(b"old")
        if blank:
            page.which.tabs.choose(LabelSubject.BLANKS)
        before = shop.ask(lambda books: books.journal.head())
        page.target.to.choose(LabelWay.ZPL)
        page.target.address.setText(str(tmp_path / "lp0"))
        page.handle("labels.print")
        settle(page, shop)
        assert [type(one).__name__ for one in refused] == ["NoLabelPrinter"]
        assert shop.ask(lambda books: books.journal.head()) == before and (tmp_path / "lp0").read_bytes() == b"old"
        assert page.target.print.isEnabled(), "one can try again"

    def test_no_second_print_while_one_is_on_its_way(self, page, shop, printer):
        page.handle("labels.print")
        assert not page.target.print.isEnabled(), "from the first moment on"
        page.handle("labels.print")
        page.handle("labels.save")
        settle(page, shop)
        assert shop.ask(lambda b: printed(b, [1])) == {1: 1}
        page.handle("labels.print")
        settle(page, shop)
        assert shop.ask(lambda b: printed(b, [1])) == {1: 2}, "a reprint is remembered"

    @pytest.mark.parametrize("way", [pytest.param(LabelWay.DIALOG, marks=print_dialog), LabelWay.PDF])
    def test_a_dialog_put_away_prints_nothing_and_one_may_try_again(self, page, shop, printer, way):
        page.target.to.choose(way)
        page.handle("labels.print")
        shop.run()
        dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog | QFileDialog)]
        assert not page.target.print.isEnabled()
        next(one for one in dialogs if one.isVisible()).reject()
        assert page.target.print.isEnabled()
        assert shop.ask(lambda b: printed(b, [1])) == {} and not printer.exists()

    def test_what_others_do_meanwhile_does_not_forget_what_was_printed(self, page, shop, printer):
        """A refusal of something else, another sheet, another list: the labels on their way are as they were asked."""
        page.handle("labels.print")
        shop.desk.change(Issue("900999", ("V-002",)))
        page._use_sheet("rayfilm-0102")
        page.which.tabs.choose(LabelSubject.BADGES)
        settle(page, shop)
        assert shop.ask(lambda b: printed(b, [1, 2, 3, 4, 5])) == dict.fromkeys(range(1, 6), 1)
        assert page.memory.feed(page.memory.stock).start == 1
        assert page.memory.feed(page.memory.stocks()["avery-l7160"]).start == 6

    def test_a_printer_that_is_gone_is_said(self, page, shop, monkeypatch):
        monkeypatch.setattr(printing_module, "printer_named", lambda name: None)
        page.handle("labels.print")
        settle(page, shop)
        assert str(page.messages[-1]) == "Not printed: no printer. Labels"
        assert page.target.print.isEnabled() and shop.ask(lambda b: printed(b, [1])) == {}

    def test_a_pdf_can_be_saved_while_a_label_printer_has_no_address(self, page, shop, tmp_path, monkeypatch):
        sending = page.printing
        monkeypatch.setattr(
            sending, "save", lambda content, title, suffix: sending.save_to(tmp_path / f"l.{suffix}", content)
        )
        page.target.to.choose(LabelWay.ZPL)
        page.handle("labels.save")
        settle(page, shop)
        assert read(tmp_path / "l.pdf") == VESTS + RADIOS

    def test_a_test_page_is_no_label(self, page, shop, printer):
        QTest.mouseClick(page.target.trial, LEFT)
        settle(page, shop)
        assert read(printer) == []
        assert str(page.messages[-1]) == "Test page printed"
        assert shop.ask(lambda b: printed(b, [1])) == {}
        assert page.target.start.text() == "1"

    def test_badges_are_printed_without_names(self, page, shop, printer):
        ask(page, shop, LabelSubject.BADGES)
        page.handle("labels.print")
        settle(page, shop)
        assert len(read(printer)) == 3
        assert str(page.messages[-1]) == "Labels printed: 3"

    def test_a_badge_that_was_given_to_an_operator_is_printed(self, page, shop, printer):
        shop.do(GiveBadge(1, "AKM.9999999.67"))
        ask(page, shop, LabelSubject.OPERATORS, (1,), back="settings")
        assert [(line.code, line.name) for line in page.which.table.rows] == [("AKM.9999999.67", "Skladníková Zora")]
        assert not page.which.filters["holder"].isVisible() and read_picture(page) == ["AKM.9999999.67"]
        page.handle("labels.print")
        settle(page, shop)
        assert read(printer) == ["AKM.9999999.67"]

    def test_new_blank_labels_are_kept_first_and_then_printed(self, page, shop, printer):
        ask(page, shop, LabelSubject.BLANKS)
        page.which.blanks.setText("3")
        settle(page, shop)
        assert page.target.print.text() == "Print 3 labels"
        page.handle("labels.print")
        settle(page, shop)
        assert shop.ask(reserved) == [6, 7, 8]
        assert read(printer) == ["AKT.0000006.80", "AKT.0000007.77", "AKT.0000008.74"]
        assert codes(page) == read(printer)

    def test_marked_blank_labels_are_printed_again_and_no_new_ones(self, page, shop, printer):
        shop.do(PrintBlanks(2))
        ask(page, shop, LabelSubject.BLANKS)
        QTest.keyClick(page.which.view, Key.Key_End)
        QTest.keyClick(page.which.view, Key.Key_Space)
        page.handle("labels.print")
        settle(page, shop)
        assert read(printer) == ["AKT.0000007.77"]
        assert shop.ask(reserved) == [6, 7]


class TestSheets:
    @pytest.fixture
    def sheets(self, page):
        page.handle("labels.sheet")
        return page.sheets

    def test_found_by_maker_number_or_size_and_used_by_enter(self, page, shop, sheets):
        assert sheets.current.name == "avery-l7160" and sheets.list.search.hasFocus()
        QTest.keyClicks(sheets.list.search, "herma 52,5")
        assert [row.title for row in sheets.list.view.table.rows if hasattr(row, "name")] == ["Herma 4610"]
        QTest.keyClick(sheets.list.search, Key.Key_Down)
        QTest.keyClick(sheets.list.view, Key.Key_Return)
        assert not sheets.isVisible()
        assert page.memory.stock.name == "herma-4610"
        assert page.target.sheet.words() == "Herma 4610"

    @pytest.mark.parametrize(
        ("words", "titles"),
        [
            ("zweckform 3474", ["Avery 3474"]),
            ("0102n", ["Rayfilm 0102N"]),
            ("99.1 x 67", ["Rayfilm 0817", "Avery L7165"]),
            ("99,1×67,7", ["Rayfilm 0817", "Avery L7165"]),
            ("99,1", ["Rayfilm 0817", "Avery L7165"]),
        ],
    )
    def test_found_as_it_is_written_on_the_box(self, sheets, words, titles):
        sheets.list.search.setText(words)
        assert [row.title for row in sheets.list.view.table.rows if hasattr(row, "name")] == titles

    def test_each_maker_stands_once(self, sheets):
        makers = [row.title for row in sheets.list.view.table.rows if not hasattr(row, "name")]
        assert makers == ["Rayfilm", "Avery", "Herma", "Brother", "Zebra"]

    def test_nothing_found_cannot_be_used(self, sheets):
        sheets.list.search.setText("nic takového")
        assert not sheets.use.isEnabled() and not sheets.copy.isEnabled()

    def test_a_copy_is_put_right_saved_and_used(self, page, shop, sheets, stored):
        QTest.mouseClick(sheets.copy, LEFT)
        assert sheets.form.name.text() == "Avery L7160, mine"
        sheets.form.numbers["left"].setText("8,4")
        assert sheets.live.stock.left == 8.4
        QTest.keyClick(sheets.form.name, Key.Key_S, CONTROL)
        settle(page, shop)
        assert not sheets.isVisible() and page.target.sheet.words() == "Avery L7160, mine"
        [own] = LabelMemory(MachineSettings(stored)).own()
        assert (own.left, own.columns, own.across) == (8.4, 3, 66.0)

    @pytest.mark.parametrize(
        ("field", "text", "wrong", "words"),
        [
            ("left", "60", "columns", "1 to 2"),
            ("width", "3", "width", "8 to 202.85"),
            ("rows", "9", "rows", "1 to 7"),
            ("rows", "x", "rows", "a number"),
            ("page_width", "5", "page_width", "10 to 1000"),
            ("gutter_x", "600", "gutter_x", "0 to 500"),
        ],
    )
    def test_what_cannot_be_is_refused_at_its_field(self, sheets, field, text, wrong, words):
        QTest.mouseClick(sheets.copy, LEFT)
        sheets.form.numbers[field].setText(text)
        said = {name: one.error.words for name, one in sheets.form.fields.items() if one.error.words}
        assert said == {wrong: words}
        assert not sheets.save.isEnabled()

    def test_a_tape_too_narrow_for_any_code_is_not_offered_and_it_is_said_why(self, sheets):
        """12 mm, of which a printer of Brother's leaves 3 mm free on each side."""
        QTest.mouseClick(sheets.new, LEFT)
        tape = {"page_width": 60, "page_height": 12, "width": 60, "height": 12, "columns": 1, "rows": 1, "dpi": 300}
        for name, value in (tape | {"left": 0, "top": 0, "gutter_x": 0, "gutter_y": 0, "edge": 3}).items():
            sheets.form.numbers[name].setText(str(value))
        said = {name: one.error.words for name, one in sheets.form.fields.items() if one.error.words}
        assert said == {"height": "13.2 for a code"}
        assert sheets.note.words().startswith("Not even the smallest code")
        assert not sheets.save.isEnabled()
        sheets.form.numbers["edge"].setText("1")
        assert sheets.form.fields["height"].error.words == "" and sheets.save.isEnabled()
        assert sheets.note.words().startswith("All measures")

    @pytest.mark.parametrize("name", ["", "  ", "avery l7160"])
    def test_a_sheet_has_a_name_of_its_own(self, sheets, name):
        QTest.mouseClick(sheets.new, LEFT)
        sheets.form.name.setText(name)
        assert sheets.form.fields["name"].error.words and not sheets.save.isEnabled()

    def test_one_made_here_is_edited_and_removed(self, page, shop, sheets):
        sheets.close_overlay()
        page.memory.keep(custom("Naše", left=10, top=10, columns=2, rows=5, width=80, height=40, gutter_x=5))
        page._use_sheet("Naše")
        page.handle("labels.sheet")
        assert sheets.edit.isVisible() and sheets.remove.isVisible()
        QTest.mouseClick(sheets.edit, LEFT)
        assert sheets.form.numbers["gutter_x"].text() == "5"
        sheets.form.name.setText("Naše nové")
        QTest.mouseClick(sheets.save, LEFT)
        assert [one.title for one in page.memory.own()] == ["Naše nové"]
        assert page.memory.stock.title == "Naše nové"
        page.handle("labels.sheet")
        QTest.mouseClick(sheets.remove, LEFT)
        assert page.memory.own() == () and page.memory.stock.name == "avery-l7160"
        assert page.target.sheet.words() == "Avery L7160"
        assert not sheets.edit.isVisible()

    def test_esc_leaves_the_form_and_then_the_sheets(self, sheets):
        QTest.mouseClick(sheets.new, LEFT)
        QTest.keyClick(sheets.form.name, Key.Key_Escape)
        assert sheets.isVisible() and not sheets.making
        QTest.keyClick(sheets.list.view, Key.Key_Escape)
        assert not sheets.isVisible()


class TestMemory:
    def test_what_cannot_be_read_is_as_if_it_were_not_there(self, machine):
        machine.change(
            label_sheets=("{", '{"name": 1}', "null"),
            label_feeds=("avery-l7160 [1]", "avery-l7160"),
            label_fields=("item nonsense",),
            label_sheet="gone",
        )
        memory = LabelMemory(machine)
        assert memory.own() == () and memory.stock.name == "avery-l7160"
        assert memory.feed(memory.stock) == Feed()
        assert memory.plan(Design.ITEM) == LabelPlan(Design.ITEM)

    def test_a_sheet_that_became_smaller_begins_on_it(self, machine):
        machine.change(label_feeds=("avery-l7160 [400, 0, 0]",))
        memory = LabelMemory(machine)
        assert memory.feed(memory.stock).start == 21


@pytest.mark.parametrize("language", ["en", "cs"])
@pytest.mark.parametrize("subject", list(LabelSubject))
def test_all_that_takes_the_keyboard_has_a_name(page, shop, english, subject, language):
    english.choose(language)
    ask(page, shop, subject)
    nameless = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and not (one.accessibleName() or getattr(one, "text", lambda: "")())
    ]
    assert nameless == []
