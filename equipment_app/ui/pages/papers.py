"""Papers: every document ever issued, its state, the sheet itself, and what can be done with it."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt

from equipment_app.domain.attachments import What
from equipment_app.domain.kinds import KINDS, Changes, Kind, of_series
from equipment_app.operations import Books
from equipment_app.operations.papers import MarkSigned
from equipment_app.queries import papers as queries
from equipment_app.queries.check_paper import paper_of_code
from equipment_app.queries.filters import PaperState, PapersWanted
from equipment_app.queries.papers import PaperRow, PapersOverview
from equipment_app.scanning.decode import Scan
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.incidents.asked import IncidentAsked
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.files import export_pdf
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.papers.batch import PaperBatch
from equipment_app.ui.papers.list import WIDTH, PaperList
from equipment_app.ui.papers.preview import PaperPreview, Shown, shown
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.rights import HAND_OVER, PAPERS
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.widgets.layout import in_row

_GAP = 12
_NARROWEST, _TINY, _SHEET = 464, 384, 580
"""The list's least width, that in a narrow page, and what the sheet asks for before the list has all of its own."""
_FILES = ("papers.scan", "papers.attach", "")
_ABOUT = ("papers.choose", "papers.export", "papers.many", "papers.copy", "papers.original", "papers.member", "")
_CHANGE = ("papers.signed", "papers.unsigned", "papers.correct", "papers.cancel")


class PapersPage(PrintingPage):
    """`open` takes a number, a `PapersWanted` or the scan of a paper.

    `go` carries a member to the counter whose cart is to be put right.
    """

    watches = Changes.PAPERS | Changes.PRINTS | Changes.CUSTODY | Changes.MEMBERS | Changes.ATTACHMENTS

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk, printing)
        self.number = ""
        self.list = PaperList(desk)
        signed, print = self.can.button("papers.signed"), self.can.button("papers.print", "primary")
        self.preview = PaperPreview(desk, signed, print)
        self.undoing = Undoing(desk, self.preview.storno)
        in_row(self.list, (self.preview, 1), on=self, spacing=_GAP)
        self._connect()

    def reload(self) -> None:
        self.desk.ask(queries.overview, self._show_overview, self, instead="overview")
        self.list.reload()
        if self.number:
            self.ask(self.number)

    def open(self, argument: object) -> None:
        if isinstance(argument, str):
            self.show_paper(argument)
        elif isinstance(argument, PapersWanted):
            self.number = ""
            self.list.narrow(argument)
        elif isinstance(argument, Scan):
            self.take_scan(argument)

    def show_paper(self, number: str) -> None:
        """Make this paper the current one, whatever the list was narrowed to; of a storno the one it cancelled."""
        self.ask(number)
        stands = number.strip().upper().removesuffix("-S")
        self.desk.ask(lambda books: books.papers.seq(stands), self.list.show_key, self)

    def take_scan(self, scan: Scan) -> bool:
        """The QR of a paper and the code of any of its sheets bring it up."""
        if scan.of_paper:
            self.desk.ask(lambda books: paper_of_code(books, scan.text), partial(self._scanned, scan), self)
        return scan.of_paper

    take_scan_elsewhere = take_scan

    def wants(self) -> Want | None:
        return Want.PAPER

    def list_shown(self) -> PaperList:
        return self.list

    def resized(self) -> None:
        """In a small window the list gives way first."""
        least = _TINY if self.width() < NARROW else _NARROWEST
        self.list.setFixedWidth(max(least, min(WIDTH, self.width() - _GAP - _SHEET)))

    # What is shown

    @property
    def state(self) -> PaperState | None:
        return self.preview.shown.card.row.state if self.preview.shown else None

    @property
    def member(self) -> int:
        """Whom it was about; 0 for nobody."""
        return self.preview.shown.card.row.member if self.preview.shown else 0

    @property
    def document(self) -> str:
        """The number on the sheet that is shown; empty while none is."""
        document = self.preview.shown.document if self.preview.shown else None
        return document.number if document else ""

    def ask(self, number: str, *, original: bool = False) -> None:
        """Show this paper, of a cancelled one its cancelled copy or the `original`."""
        self.number = number
        self.desk.ask(
            lambda books: shown(books, number, original=original),
            lambda found: self._show(number, found),
            self,
            instead="paper",
        )

    def _show(self, number: str, found: Shown) -> None:
        if number == self.number:
            self.number = found.card.row.number
            self.preview.show_paper(found)
            self.can.follow()

    def _rested(self, row: PaperRow | None) -> None:
        if row is not None and row.number != self.number:
            self.ask(row.number)

    def _scanned(self, scan: Scan, number: str) -> None:
        if number:
            self.go.emit("papers", number)
        else:
            self.refuse(scan, Want.PAPER)

    def _show_overview(self, seen: PapersOverview) -> None:
        self.list.show_overview(seen)
        papers = formatting.counted(self.tr("%n paper(s)", "", seen.this_year), seen.this_year)
        words = self.tr("{papers} in {year}").format(papers=papers, year=seen.today.year)
        if seen.unsigned and seen.oldest:
            waits = formatting.counted(self.tr("%n wait(s) for a signature", "", seen.unsigned), seen.unsigned)
            days = (seen.today - seen.oldest).days
            age = self.tr("the oldest for %n day(s)", "", days) if days else ""
            words = ", ".join(filter(None, (words, waits, age)))
        self.set_context(words)

    # What can be done

    def shows(self) -> bool:
        return self.preview.shown is not None

    def shows_sheet(self) -> bool:
        return bool(self.document)

    def shows_copy(self) -> bool:
        return self.state is PaperState.CANCELLED and self.document not in ("", self.number)

    def shows_original(self) -> bool:
        return self.state is PaperState.CANCELLED and self.document == self.number

    def waits(self) -> bool:
        return self.state is PaperState.UNSIGNED

    def is_signed(self) -> bool:
        return self.state is PaperState.SIGNED

    def may_have_scan(self) -> bool:
        return self.state in (PaperState.UNSIGNED, PaperState.SIGNED, PaperState.SCANNED)

    def is_incident(self) -> bool:
        return of_series(self.number) is KINDS[Kind.INCIDENT]

    def print_it(self) -> None:
        self.printing.paper(self.document)

    def choose_printer(self) -> None:
        self.printing.choose_for_paper(self.document)

    def export(self) -> None:
        document = self.preview.shown.document if self.preview.shown else None
        if document:
            export_pdf(self.window(), document.number, document.content, self.say.emit)

    def print_many(self) -> None:
        """What is selected in the list, where that is more than one, else all that it shows; in its order."""
        chosen = [row.seq for row in self.list.view.chosen_rows()]
        listed = self.list.all_keys()

        def numbers(books: Books) -> Sequence[str]:
            return queries.sheets_of(books, chosen if len(chosen) > 1 else listed(books))

        self.desk.ask(numbers, self._print_many, self, instead="many")

    def _print_many(self, numbers: Sequence[str]) -> None:
        PaperBatch(self.window(), self.desk, self.printing, numbers, self.say.emit).open_once()

    def sign(self, signed: bool = True) -> None:
        if self.preview.shown:
            self.desk.change(MarkSigned(self.preview.shown.card.row.number, signed))

    def unsign(self) -> None:
        self.sign(False)

    def attach(self, what: What = What.FILE) -> None:
        self.preview.attached.attach(what)

    def attach_scan(self) -> None:
        self.attach(What.SCAN)

    def show_copy(self) -> None:
        self.ask(self.number)

    def show_original(self) -> None:
        self.ask(self.number, original=True)

    def show_incident(self) -> None:
        self.go.emit("incident", IncidentAsked(self.number, "papers", self.number))

    def show_member(self) -> None:
        self.open_member(self.member)

    def undo(self, *, again: bool) -> None:
        if self.preview.shown:
            self.undoing.ask(self.preview.shown.card.row.number, again)

    def _menu(self, spot: QPoint) -> None:
        """What was cancelled is not cancelled again, and an import or what moves nothing is not corrected."""
        if self.preview.shown is None:
            return
        card, never = self.preview.shown.card, set[str]()
        if card.row.state is PaperState.CANCELLED or not card.kind.undoable:
            never = {"papers.correct", "papers.cancel"}
        elif not card.kind.cart:
            never = {"papers.correct"}
        self.can.pop_up(self, spot, *_ABOUT, *_FILES, *(act for act in _CHANGE if act not in never))

    def _connect(self) -> None:
        self.list.rested.connect(self._rested)
        self.list.opened.connect(lambda _: self.preview.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.list.menu_wanted.connect(self._menu)
        self.preview.top.more.menu_wanted.connect(self._menu)
        self.undoing.closed.connect(self.enter)
        self.undoing.corrected.connect(self.open_counter)
        self.preview.attached.say.connect(self.say)

    acts: ClassVar[Sequence["Act[PapersPage]"]] = (
        Act("papers.print", "&Print", "Ctrl+P", "printer", print_it, shows_sheet),
        Act("papers.choose", "C&hoose a printer…", "Ctrl+Shift+P", "printer", choose_printer, shows_sheet),
        Act("papers.many", "Print or save &many…", "Ctrl+Shift+M", "printer", print_many),
        Act("papers.export", "&Save as PDF…", "Ctrl+S", "download", export, shows_sheet),
        Act("papers.signed", "Mark as si&gned", "", "signature", sign, waits, PAPERS, short="Signed", row_key="S"),
        Act("papers.unsigned", "Mark as not signed", "", "pen-line", unsign, is_signed, PAPERS, menu=""),
        Act("papers.scan", "Attach the signed sca&n…", "", "signature", attach_scan, may_have_scan, PAPERS),
        Act("papers.attach", "&Attach a file…", "Ctrl+Shift+A", "paperclip", attach, shows, PAPERS),
        Act("papers.correct", "Co&rrect…", "", "pencil", lambda page: page.undo(again=True), need=HAND_OVER),
        Act("papers.cancel", "&Cancel the paper…", "", "ban", lambda page: page.undo(again=False), need=HAND_OVER),
        Act("papers.zoom_in", "Zoom &in", "Ctrl++", "zoom-in", lambda page: page.preview.view.zoom_in()),
        Act("papers.zoom_out", "Zoom &out", "Ctrl+-", "zoom-out", lambda page: page.preview.view.zoom_out()),
        Act("papers.copy", "Show the cancelled copy", "", "ban", show_copy, shows_original, menu=""),
        Act("papers.original", "Show the original", "", "file-text", show_original, shows_copy, menu=""),
        Act("papers.incident", "Course of the inci&dent", "", "circle-alert", show_incident, is_incident, HAND_OVER),
        Act("papers.member", "Show the member", "", "user-round", show_member, lambda page: bool(page.member), menu=""),
    )
