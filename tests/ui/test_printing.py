"""Papers on the printer: what comes out is read back, copies are told from originals, and every print is written."""

import os
import stat
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog
from shiboken6 import delete

from equipment_app.operations.issue import Issue
from equipment_app.operations.undo import Undo
from equipment_app.queries.paper_card import document
from equipment_app.ui.output import printing as printing_module
from equipment_app.ui.output.printing import Printing
from tests import systems
from tests.world import ADAM

MARK = (0.6, 0.012, 0.95, 0.036)
"""Where a copy says that it is one: left, top, right, bottom as parts of the page."""


@pytest.fixture
def paper(tmp_path, monkeypatch):
    """A printer that prints into a file, coarse enough to be quick."""
    monkeypatch.setattr(printing_module, "FINEST_DPI", 200)

    def printer():
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "out.pdf"))
        return made

    return printer


@pytest.fixture
def printing(shop, paper):
    printing = Printing(shop.desk, paper)
    printing.messages = []
    printing.say.connect(printing.messages.append)
    return printing


@pytest.fixture
def number(shop):
    return shop.do(Issue(ADAM, ("TRIKO/M*2", "RADIO"))).number


def printed(tmp_path):
    """The pages that came out, as pictures at 200 dpi."""
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as out:
        return [page.render(scale=200 / 72, grayscale=True).to_numpy() for page in out]


def written(shop):
    return shop.world.sql("SELECT json_extract(facts, '$.number'), json_extract(facts, '$.copies') FROM act "
                          "WHERE kind = 'printed' ORDER BY seq")  # fmt: skip


def inked(page):
    """Left, top, right and bottom of what is dark."""
    rows, columns = (page < 128).nonzero()
    return columns.min(), rows.min(), columns.max(), rows.max()


def is_marked(page):
    high, wide = page.shape[:2]
    left, top, right, bottom = MARK
    return bool((page[int(top * high) : int(bottom * high), int(left * wide) : int(right * wide)] < 128).any())


def test_what_comes_out_is_the_filed_paper(shop, printing, number, tmp_path):
    printing.paper(number)
    shop.run()
    pages = printed(tmp_path)
    seq, qr = shop.ask(lambda b: (b.papers.seq(number), b.papers.anchor(b.papers.seq(number), number)))
    assert [code.text for code in zxingcpp.read_barcodes(pages[0])] == [qr]
    high, wide = pages[0].shape[:2]
    assert (wide, high) == (pytest.approx(210 / 25.4 * 200, abs=2), pytest.approx(297 / 25.4 * 200, abs=2))
    assert seq and not is_marked(pages[0])


def test_the_paper_lies_on_the_sheet_where_it_was_set(shop, printing, number, tmp_path):
    """No scaling, no margins of the printer's own."""
    printing.paper(number)
    shop.run()
    filed = shop.ask(lambda b: document(b, number)).content
    with pypdfium2.PdfDocument(filed) as pdf:
        wanted = pdf[0].render(scale=200 / 72, grayscale=True).to_numpy()
    assert inked(printed(tmp_path)[0]) == pytest.approx(inked(wanted), abs=2)


def test_the_first_print_is_the_original_in_its_copies(shop, printing, number, qtbot):
    with qtbot.waitSignal(printing.sent) as sent:
        printing.paper(number)
        shop.run()
    assert sent.args == [number]
    assert written(shop) == [(number, 2)]


def test_a_reprint_is_one_sheet_marked_as_a_copy(shop, printing, number, tmp_path):
    printing.paper(number)
    shop.run()
    printing.paper(number)
    shop.run()
    assert is_marked(printed(tmp_path)[0])
    assert written(shop) == [(number, 2), (number, 1)]


def test_so_many_copies_as_the_desk_asks(shop, printing, number):
    printing.papers((number,), 3)
    shop.run()
    assert written(shop) == [(number, 3)]


def test_a_storno_has_its_own_original(shop, printing, number):
    shop.do(Undo(number, "omyl"))
    printing.paper(f"{number}-S")
    shop.run()
    assert written(shop) == [(f"{number}-S", 2)]


def test_every_page_is_printed(shop, printing, tmp_path):
    number = shop.do(Issue(ADAM, ("TRIKO/M", "TRIKO/L") * 14)).number
    printing.paper(number)
    shop.run()
    assert len(printed(tmp_path)) == 2


def test_what_is_on_its_way_is_printed_to_its_end_without_who_sent_it(shop, printing, tmp_path):
    """Another operator takes over, and the page is made anew."""
    number = shop.do(Issue(ADAM, ("TRIKO/M", "TRIKO/L") * 14)).number
    printing.paper(number)
    delete(printing)
    shop.run()
    assert len(printed(tmp_path)) == 2
    assert written(shop) == [(number, 2)]


def test_any_other_pdf_is_printed_and_not_written_down(shop, printing, number, tmp_path):
    printing.document(shop.ask(lambda b: document(b, number)).content, "Sestava")
    shop.run()
    assert printed(tmp_path) and written(shop) == []


@pytest.fixture
def nowhere(shop):
    """A computer without a printer."""
    printing = Printing(shop.desk, lambda: None)
    printing.messages = []
    printing.say.connect(printing.messages.append)
    return printing


def file_dialog():
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()]
    return dialog


def choose(shop, target):
    dialog = file_dialog()
    dialog.fileSelected.emit(str(target))
    dialog.close()
    shop.run()


def test_without_a_printer_the_filed_paper_is_saved_and_nothing_is_called_printed(shop, nowhere, number, tmp_path):
    nowhere.paper(number)
    [message] = nowhere.messages
    assert message.tone == "warn" and message.papers == (number,)
    assert str(message).startswith("Not printed")
    message.act()
    shop.run()
    assert Path(file_dialog().selectedFiles()[0]).name == f"{number}.pdf"
    choose(shop, tmp_path / "saved.pdf")
    assert (tmp_path / "saved.pdf").read_bytes() == shop.ask(lambda b: document(b, number)).content
    assert nowhere.messages[-1].papers == (number,) and nowhere.messages[-1].tone == "good"
    assert written(shop) == []


def test_without_a_printer_papers_of_one_handover_are_spoken_of_and_saved_together(
    shop, nowhere, number, tmp_path, english
):
    other = shop.do(Issue(ADAM, ("V-001",))).number
    nowhere.papers((number, other))
    [message] = nowhere.messages
    message.act()
    shop.run()
    choose(shop, tmp_path)
    for one in (number, other):
        assert (tmp_path / f"{one}.pdf").read_bytes() == shop.ask(lambda b, one=one: document(b, one)).content
    assert written(shop) == []
    [_, saved] = nowhere.messages
    assert (str(saved), saved.papers, saved.tone) == (f"2 papers saved {tmp_path}", (number, other), "good")


def test_of_several_papers_each_that_could_not_be_saved_is_told(shop, nowhere, number, tmp_path, english):
    other = shop.do(Issue(ADAM, ("V-001",))).number
    nowhere.papers((number, other))
    nowhere.messages[0].act()
    shop.run()
    (tmp_path / f"{other}.pdf").mkdir()
    choose(shop, tmp_path)
    [_, wrong, saved] = nowhere.messages
    assert (wrong.tone, wrong.papers) == ("warn", (other,))
    assert (str(saved), saved.papers) == (f"1 paper saved {tmp_path}", (number,))


def test_without_a_printer_any_other_pdf_is_saved_as_it_is(shop, nowhere, tmp_path):
    nowhere.document(b"%PDF-1.7 sheet", "Sheet")
    nowhere.messages[0].act()
    choose(shop, tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes() == b"%PDF-1.7 sheet"


@systems.print_dialog
@pytest.mark.parametrize("again", [False, True])
def test_to_a_file_in_the_dialog_saves_the_filed_paper_itself(shop, paper, number, tmp_path, again):
    """Not a picture of it, and also where it was printed before; and it is not written down as a print."""
    printing = Printing(shop.desk, paper)
    if again:
        printing.paper(number)
        shop.run()
    before = written(shop)
    sent = []
    printing.sent.connect(sent.append)
    printing.choose_for_paper(number)
    shop.run()
    dialog = print_dialog()
    dialog.accepted.emit(dialog.printer())
    shop.run()
    assert (tmp_path / "out.pdf").read_bytes() == shop.ask(lambda b: document(b, number)).content
    assert written(shop) == before and sent == []
    dialog.reject()


def test_what_only_writes_files_is_no_printer(monkeypatch):
    """Windows offers it as the default one where there is none."""

    def info(name):
        return SimpleNamespace(isNull=lambda: False, printerName=lambda: name)

    windows = Mock(return_value=SimpleNamespace(isNull=lambda: True), printerInfo=info)
    windows.defaultPrinter.return_value = info("Microsoft Print to PDF")
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo", windows)
    assert printing_module.printer_named("") is None
    assert printing_module.printer_named("Microsoft XPS Document Writer") is None


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdfEngine")
def test_a_printer_that_does_not_take_it_is_said_and_nothing_written(shop, number, qtbot, tmp_path):
    def broken():
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
        return made

    printing = Printing(shop.desk, broken)
    with qtbot.waitSignal(printing.say) as said:
        printing.paper(number)
        shop.run()
    assert said.args[0].tone == "warn"
    assert written(shop) == []


def print_dialog():
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog) and one.isVisible()]
    return dialog


@systems.print_dialog
def test_the_dialog_prints_as_many_as_it_says(shop, printing, number, monkeypatch):
    monkeypatch.setattr(printing_module, "into_file", lambda printer: False)
    printing.choose_for_paper(number)
    shop.run()
    dialog = print_dialog()
    assert dialog.printer().copyCount() == 2
    dialog.printer().setCopyCount(4)
    dialog.accepted.emit(dialog.printer())
    shop.run()
    assert written(shop) == [(number, 4)]
    dialog.reject()


def test_windows_has_no_dialog_without_a_printer_and_that_is_said(shop, printing, number, monkeypatch):
    """It would say nothing and be gone."""
    dropped, before = [], QApplication.topLevelWidgets()
    printing.dropped.connect(lambda: dropped.append(True))
    with monkeypatch.context() as there:
        there.setattr(printing_module.sys, "platform", "win32")
        printing.choose_for_paper(number)
        shop.run()
    [said] = printing.messages
    assert (said.tone, said.text) == ("warn", number) and said.act and dropped == [True]
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintDialog)]
    assert not [one for one in dialogs if one not in before]


@systems.print_dialog
def test_the_dialog_waits_without_stopping_the_world(shop, printing, number):
    printing.choose_for_paper(number)
    shop.run()
    print_dialog().reject()
    shop.run()
    assert written(shop) == []


@systems.print_dialog
@pytest.mark.parametrize(
    "name", ["sklad.equip", "sklad.equip-files", "sklad.equip-wal", pytest.param("link.pdf", marks=systems.links)]
)
def test_into_a_file_the_dialog_writes_over_no_store(shop, printing, number, tmp_path, name):
    if name == "link.pdf":
        (tmp_path / name).symlink_to(tmp_path / "sklad.equip")
    before = (tmp_path / "sklad.equip").read_bytes()
    dropped = []
    printing.dropped.connect(lambda: dropped.append(True))
    printing.choose_for_paper(number)
    shop.run()
    dialog = printing._dialog
    dialog.printer().setOutputFileName(str(tmp_path / name))
    dialog.accepted.emit(dialog.printer())
    shop.run()
    assert written(shop) == [] and dropped == [True]
    assert "cannot be written to" in str(printing.messages[-1])
    assert (tmp_path / "sklad.equip").read_bytes() == before
    dialog.reject()


@systems.modes
def test_a_file_the_dialog_prints_into_is_its_owners_alone(shop, printing, number, tmp_path):
    printing.choose_for_paper(number)
    shop.run()
    dialog = printing._dialog
    before = os.umask(0)
    try:
        dialog.accepted.emit(dialog.printer())
        shop.run()
    finally:
        os.umask(before)
    assert len(printed(tmp_path)) >= 1 and stat.S_IMODE((tmp_path / "out.pdf").stat().st_mode) == 0o600
    dialog.reject()
