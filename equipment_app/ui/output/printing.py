"""Printing: papers of the store and any other PDF, straight to the printer or through the print dialog.

Pages are drawn at the printer's resolution on the worker's thread, one at a time, and painted here. The first print of
a paper is the original; what comes later is marked as a copy. Every print is written down.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from equipment_app.operations.papers import RecordPrint
from equipment_app.queries.paper_card import ToPrint, to_print
from equipment_app.store.database import Database
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.look.theme import dress
from equipment_app.ui.output.files import export_all, export_pdf, write
from equipment_app.ui.output.pdf_view import POINTS_PER_INCH, page_sizes, render
from equipment_app.ui.rights import PAPERS
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


_WRITE_FILES = ("Microsoft Print to PDF", "Microsoft XPS Document Writer", "OneNote (Desktop)", "Fax")
"""What Windows lists among its printers though no paper comes out of it: often the default one where there is none."""
FINEST_DPI = 600
"""A finer printer is given this much: a page of it is 35 MB already, and print cannot show more."""


Printers = Callable[[], list[str]]
"""Finds the names of those the system has."""


def printers_here() -> list[str]:
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def printer_named(name: str) -> "QPrinter | None":
    """The printer of this name, else the system's default one; None where there is none."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    info = QPrinterInfo.printerInfo(name) if name else QPrinterInfo()
    info = QPrinterInfo.defaultPrinter() if info.isNull() else info
    if info.isNull() or info.printerName() in _WRITE_FILES:
        return None
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def into_file(printer: "QPrinter") -> bool:
    """Whether no paper comes out of it."""
    return printer.outputFormat() == type(printer).OutputFormat.PdfFormat or printer.printerName() in _WRITE_FILES


class Printing(QObject):
    """`printer` finds the printer that things go to unasked.

    What is on its way there is printed and written down to its end, also when the page that sent it is made anew.
    """

    say = Signal(object)
    """A `Message`: why nothing was printed."""
    sent = Signal(str)
    """All pages of this number, or of the document of this title, are with the printer."""
    saved = Signal(str)
    """The document of this title is in a file, as it is."""
    dropped = Signal()
    """The dialog was put away and nothing was printed."""

    def __init__(
        self,
        desk: Desk,
        printer: "Callable[[], QPrinter | None]" = lambda: printer_named(""),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._printer = printer
        self._dialog: QDialog | None = None

    def paper(self, number: str) -> None:
        """Straight to the printer: the original as often as it says on it, a copy once."""
        self.papers((number,))

    def papers(self, numbers: tuple[str, ...], copies: int = 0) -> None:
        """Several that belong together: without a printer they are spoken of together. `copies` 0: as above."""
        self.has_printer(numbers)
        for number in numbers:
            if printer := self._printer():
                self._print_paper(number, copies, printer)

    def has_printer(self, numbers: tuple[str, ...]) -> bool:
        """Whether there is one; where there is none it is said, and these papers are offered as files."""
        there = self._printer() is not None
        if not there:
            filed = self.tr("What was to be printed is filed and ready in Papers.")
            self._say_no_printer(filed, lambda: self._save_papers(numbers), numbers)
        return there

    def one(
        self,
        number: str,
        sent: Callable[[], object],
        failed: Callable[[], object],
        refused: Callable[[Exception], None],
    ) -> None:
        """One of many, straight to the printer: all its pages are `sent`, or the printer `failed`, or it is
        `refused`: there is nothing to print.
        """
        if printer := self._printer():
            self._print_paper(number, 0, printer, sent, failed, refused)
        else:
            failed()

    def choose_for_paper(self, number: str) -> None:
        """Through the dialog. Into a file goes the filed paper itself."""

        def ask(sheet: ToPrint) -> None:
            copies = 1 if sheet.prints else sheet.copies
            out = lambda printer: self._print_paper(number, printer.copyCount(), printer)  # noqa: E731
            self._choose(sheet.content, number, copies, out)

        self._desk.ask(lambda books: to_print(books, number), ask, self)

    def document(self, content: bytes, title: str) -> None:
        """Any other PDF, straight to the printer."""
        printer = self._printer()
        if printer is None:
            self._say_no_printer(title, lambda: self._save(content, title))
        else:
            self._print(content, title, 1, printer)

    def choose_for_document(self, content: bytes, title: str) -> None:
        out = lambda printer: self._print(content, title, printer.copyCount(), printer)  # noqa: E731
        self._choose(content, title, 1, out)

    def _choose(self, content: bytes, title: str, copies: int, out: "Callable[[QPrinter], object]") -> None:
        """`out` prints; where a file was chosen, `content` is what goes into it, and nothing was printed."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = self._printer() or QPrinter(QPrinter.PrinterMode.HighResolution)
        if sys.platform == "win32" and printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
            self._say_no_printer(title, lambda: self._save(content, title))  # its own dialog takes no such printer
            self.dropped.emit()
            return
        printer.setDocName(title)
        printer.setCopyCount(copies)
        dialog = QPrintDialog(printer, QApplication.activeWindow())
        dress(dialog)
        dialog.setWindowTitle(self.tr("Print {title}").format(title=title))
        dialog.accepted.connect(lambda: self._save_as(content, title, printer) if into_file(printer) else out(printer))
        dialog.rejected.connect(self.dropped)
        dialog.finished.connect(lambda _: self._forget_dialog())
        self._dialog = dialog
        QDialog.open(dialog)

    def _forget_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _save_as(self, content: bytes, title: str, printer: "QPrinter") -> None:
        if path := printer.outputFileName():
            self._tell_saved(title, write(Path(path), content))
            self.dropped.emit()
        else:
            self._save(content, title)

    def _save(self, content: bytes, title: str) -> None:
        """The very bytes, into a file that is asked for. It is no print: nothing is recorded as one."""
        export_pdf(QApplication.activeWindow(), title, content, lambda message: self._tell_saved(title, message))
        self.dropped.emit()

    def _tell_saved(self, title: str, message: Message) -> None:
        self.say.emit(replace(message, papers=(title,)))
        if message.tone == "good":
            self.saved.emit(title)

    def _save_papers(self, numbers: tuple[str, ...]) -> None:
        """As they are filed; several into a folder."""

        def save(contents: list[tuple[str, bytes]]) -> None:
            if len(contents) == 1:
                self._save(contents[0][1], contents[0][0])
            else:
                export_all(QApplication.activeWindow(), contents, self.say.emit)

        self._desk.ask(lambda books: [(number, books.papers.content(number)) for number in numbers], save, self)

    def _say_no_printer(self, what: str, save: Callable[[], object], papers: tuple[str, ...] = ()) -> None:
        self.say.emit(
            Message(
                self.tr("Not printed: no printer."),
                what,
                tone="warn",
                icon="printer",
                action=self.tr("Save as PDF…"),
                act=save,
                topic="printer",
                papers=papers,
                stays=bool(papers),
            )
        )

    def _print_paper(
        self,
        number: str,
        copies: int,
        printer: "QPrinter",
        sent: Callable[[], object] = lambda: None,
        failed: Callable[[], object] | None = None,
        refused: Callable[[Exception], None] | None = None,
    ) -> None:
        def prepare(database: Database, _progress: object) -> tuple[ToPrint, bytes, list[QSizeF]]:
            from equipment_app.documents import storno

            sheet = database.ask(lambda books: to_print(books, number))
            content = storno.copy(sheet.content, sheet.now, sheet.prints) if sheet.prints else sheet.content
            return sheet, content, page_sizes(content)

        def ready(prepared: tuple[ToPrint, bytes, list[QSizeF]]) -> None:
            sheet, content, sizes = prepared
            wanted = copies or (1 if sheet.prints else sheet.copies)

            def done() -> None:
                self._record(sheet.number, wanted)
                sent()

            self._run(content, sizes, sheet.number, wanted, printer, done, failed)

        self._desk.work(prepare, ready, self._desk, failed=refused)

    def _record(self, number: str, copies: int) -> None:
        """Who only reads prints all the same; what changes nothing leaves no trace."""
        if not PAPERS.met(self._desk.session):
            return
        self._desk.record(RecordPrint(number, copies))

    def _print(self, content: bytes, title: str, copies: int, printer: "QPrinter") -> None:
        self._desk.work(
            lambda _database, _progress: page_sizes(content),
            lambda sizes: self._run(content, sizes, title, copies, printer),
            self._desk,
        )

    def _run(
        self,
        content: bytes,
        sizes: list[QSizeF],
        title: str,
        copies: int,
        printer: "QPrinter",
        done: Callable[[], object] = lambda: None,
        not_done: Callable[[], object] | None = None,
    ) -> None:
        """Where it is not `done`, that is said, unless `not_done` hears of it."""

        def finished() -> None:
            if isValid(self):
                self.sent.emit(title)
            done()

        def failed() -> None:
            if not_done is not None:
                not_done()
            elif isValid(self):
                words = self.tr("The printer did not accept it.")
                self.say.emit(Message(words, title, tone="warn", icon="printer", topic="printer"))

        _Run(self._desk, content, sizes, printer).start(title, copies, finished, failed)


class _Run:
    """One document on its way to one printer, page by page; it lives as long as one of its pages is being drawn.

    Nothing is drawn any more once the desk is gone.
    """

    def __init__(self, desk: Desk, content: bytes, sizes: list[QSizeF], printer: "QPrinter") -> None:
        self._desk = desk
        self._content = content
        self._sizes = sizes
        self._printer = printer
        self._painter = QPainter()
        self._pages: list[int] = []
        self._jobs = 1

    def start(self, title: str, copies: int, finished: Callable[[], object], failed: Callable[[], object]) -> None:
        self._finished, self._failed = finished, failed
        self._set_up(title)
        if self._printer.supportsMultipleCopies():
            self._printer.setCopyCount(copies)
        elif self._printer.outputFormat() == type(self._printer).OutputFormat.NativeFormat:
            self._jobs = copies  # the printer cannot count: so many jobs, never two copies on the sides of one sheet
        self._begin()

    def _set_up(self, title: str) -> None:
        """Paper as large as the page and no margins of the printer's own: the sheet has its own."""
        from PySide6.QtGui import QPageLayout, QPageSize

        ranges, size = self._printer.pageRanges(), self._sizes[0]
        self._wanted = [n for n in range(len(self._sizes)) if ranges.isEmpty() or ranges.contains(n + 1)]
        upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
        landscape = size.width() > size.height()
        self._printer.setDocName(title)
        self._printer.setFullPage(True)
        self._printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
        ways = QPageLayout.Orientation
        self._printer.setPageOrientation(ways.Landscape if landscape else ways.Portrait)

    def _begin(self) -> None:
        self._jobs -= 1
        self._pages = list(self._wanted)
        if self._pages and self._painter.begin(self._printer):
            self._next()
        else:
            self._failed()

    def _next(self) -> None:
        page, content = self._pages.pop(0), self._content
        scale = min(self._printer.resolution(), FINEST_DPI) / POINTS_PER_INCH
        drawn = partial(self._paint, page)
        self._desk.work(lambda _database, _progress: render(content, page, scale), drawn, self._desk)

    def _paint(self, page: int, picture: QImage) -> None:
        scale, size = self._printer.resolution() / POINTS_PER_INCH, self._sizes[page]
        self._painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), picture)
        if self._pages:
            self._printer.newPage()
            self._next()
        elif not self._painter.end():
            self._failed()
        elif self._jobs:
            self._begin()
        else:
            self._finished()
