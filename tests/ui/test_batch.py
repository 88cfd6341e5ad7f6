"""Many papers at once: printed one after another and written down, saved in one file, stopped in the middle."""

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from equipment_app.domain.errors import NotFiled
from equipment_app.operations.issue import Issue
from equipment_app.operations.papers import RecordPrint
from equipment_app.store.file import outputs
from equipment_app.store.records.papers import Papers
from equipment_app.ui.output import printing as printing_module
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.papers.batch import PaperBatch
from tests.documents.reading import Paper
from tests.world import ADAM, CTIBOR, EVA


def three(shop):
    """A vest of Adam's, a radio of Eva's, printed already, and Ctibor's shirts."""
    for who, thing in ((ADAM, "V-001"), (EVA, "RADIO"), (CTIBOR, "TRIKO/L*2")):
        shop.do(Issue(who, (thing,)))
    shop.do(RecordPrint("PP-2026-000002", 2))


NUMBERS = ("PP-2026-000003", "PP-2026-000001", "PP-2026-000002")


@pytest.fixture
def shop(shop):
    shop.after(three)
    return shop


@pytest.fixture
def printing(shop, tmp_path, monkeypatch):
    monkeypatch.setattr(printing_module, "FINEST_DPI", 72)

    def printer():
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "out.pdf"))
        return made

    return Printing(shop.desk, printer)


@pytest.fixture
def batch(qtbot, light, shop, printing):
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    said = []
    printing.say.connect(said.append)

    def opened(numbers=NUMBERS) -> PaperBatch:
        made = PaperBatch(window, shop.desk, printing, numbers, said.append)
        made.open()
        return made

    opened.said = said
    return opened


def recorded(shop):
    return shop.world.sql("SELECT json_extract(facts, '$.number'), json_extract(facts, '$.copies') FROM act "
                          "WHERE kind = 'printed' AND seq > 7 ORDER BY seq")  # fmt: skip


def told(batch):
    return [(message.lead, message.text, message.tone) for message in batch.said]


def test_each_is_printed_in_order_and_written_down_a_second_print_as_a_copy(shop, batch):
    shown, before = batch(), len(recorded(shop))
    shown.print.click()
    shop.run()
    assert recorded(shop)[before:] == [("PP-2026-000003", 2), ("PP-2026-000001", 2), ("PP-2026-000002", 1)]
    assert told(batch) == [("3 papers printed", "", "good")]
    assert not shown.isVisible()


def test_stopped_what_was_begun_is_finished_and_the_rest_can_be_printed(shop, batch, printing, monkeypatch):
    shown, before = batch(), len(recorded(shop))
    gone = shown._gone

    def stop() -> None:
        QTest.keyClick(shown, Qt.Key.Key_Escape)
        assert shown.isVisible() and shown.count.words() == "stopping…"
        gone()

    monkeypatch.setattr(shown, "_gone", stop)
    shown.print.click()
    shop.run()
    assert recorded(shop)[before:] == [("PP-2026-000003", 2)]
    assert told(batch) == [("1 of 3 papers printed", "the last is PP-2026-000003", "warn")]
    assert not shown.isVisible()
    batch.said[0].act()
    [again] = [one for one in shown.window().findChildren(PaperBatch) if one.isVisible()]
    again.print.click()
    shop.run()
    assert [number for number, _ in recorded(shop)[before:]] == list(NUMBERS)


def test_a_printer_that_takes_no_more_ends_it(shop, batch, tmp_path, monkeypatch):
    shown, before = batch(), len(recorded(shop))
    monkeypatch.setattr("equipment_app.ui.output.printing.QPainter.begin", lambda *_: False)
    shown.print.click()
    shop.run()
    assert recorded(shop)[before:] == []
    assert told(batch) == [("The printer did not accept PP-2026-000003.", "0 of 3 papers printed", "warn")]


def without_the_first(papers, number, content=Papers.content):
    if number == "PP-2026-000001":
        raise NotFiled(number)
    return content(papers, number)


def test_one_that_is_not_filed_is_left_out_and_named(shop, batch, tmp_path, monkeypatch):
    refused = []
    shop.desk.refused.connect(refused.append)
    monkeypatch.setattr(Papers, "content", without_the_first)
    shown = batch()
    shown.print.click()
    shop.run()
    assert told(batch) == [("2 papers printed", "left out, nothing is filed of them: PP-2026-000001", "warn")]
    assert [type(one).__name__ for one in refused] == ["NotFiled"]
    shown = batch()
    shown.save_to(tmp_path / "a.pdf")
    shop.run()
    assert marks(tmp_path / "a.pdf") == ["PP-2026-000003", "PP-2026-000002"]
    assert batch.said[-1].aside == "left out, nothing is filed of them: PP-2026-000001"


def test_without_a_printer_nothing_begins(shop, batch, printing):
    printing._printer = lambda: None
    shown = batch()
    shown.print.click()
    shop.run()
    assert shown.isVisible() and not shown.busy
    assert [message.lead for message in batch.said] == ["Not printed: no printer."]


def marks(path: Path) -> list[str]:
    return [mark.get_title() for mark in Paper(path.read_bytes()).document.get_toc()]


def test_saved_they_are_one_file_and_no_print(shop, batch, tmp_path):
    shown, before = batch(), len(recorded(shop))
    shown.save.click()
    [dialog] = shown.window().findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("PP-2026-000003–PP-2026-000002.pdf")
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    shop.run()
    dialog.reject()
    assert marks(tmp_path / "a.pdf") == list(NUMBERS)
    assert told(batch) == [("3 papers saved", "a.pdf", "good")]
    assert recorded(shop)[before:] == []


def test_stopped_while_saving_there_is_no_file_not_even_half_of_one(shop, batch, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"of yesterday")
    shown = batch()
    shown.save_to(tmp_path / "a.pdf")
    assert shown.count.words() == "0 of 3 put together" and not shown.print.isEnabled()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.isVisible()
    shop.run()
    assert not shown.isVisible()
    assert told(batch) == [("Stopped, nothing was saved.", "", "warn")]
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"of yesterday"


def test_a_full_disk_is_said_and_it_can_be_saved_elsewhere(shop, batch, tmp_path, monkeypatch):
    refused = []
    shop.desk.refused.connect(refused.append)
    shown = batch()
    with monkeypatch.context() as patch:

        def full(*_):
            raise OSError(errno.ENOSPC, "No space left on device")

        patch.setattr(outputs, "_name", full)
        shown.save_to(tmp_path / "a.pdf")
        shop.run()
    assert [type(one).__name__ for one in refused] == ["NotWritten"]
    assert list(tmp_path.glob("*.pdf")) == [] and shown.isVisible() and shown.save.isEnabled()
    shown.save_to(tmp_path / "b.pdf")
    shop.run()
    assert marks(tmp_path / "b.pdf") == list(NUMBERS)


def test_280_papers_are_one_file(shop, batch, tmp_path):
    shown = batch(NUMBERS[:1] * 280)
    steps = []
    shown.save_to(tmp_path / "a.pdf")
    shown._saving.moved.connect(lambda done, total: steps.append((done, total)))
    shop.run()
    assert len(marks(tmp_path / "a.pdf")) == 280
    assert steps[-1] == (280, 280)
