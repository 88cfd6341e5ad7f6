"""Papers: every document ever issued, its state, the sheet itself, and what can be done with it."""

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from equipment_app.domain.anchors import Anchor, Sheet
from equipment_app.domain.changes import Changes
from equipment_app.queries.filters import PapersWanted
from equipment_app.queries.paper_state import State
from equipment_app.scanning.decode import Scan
from equipment_app.ui import said
from equipment_app.ui.page import NARROW, Page
from equipment_app.ui.papers import asking
from equipment_app.ui.papers.export import export_pdf
from equipment_app.ui.papers.list import WIDTH, PaperList
from equipment_app.ui.papers.preview import Preview
from equipment_app.ui.printing import Printing, printer_named
from equipment_app.ui.rights.allowed import may
from equipment_app.ui.rights.gate import gate
from equipment_app.ui.undoing import Undoing
from equipment_app.ui.widgets.menu import Menu
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from equipment_app.queries.papers import Overview, PaperRow
    from equipment_app.ui.desk import Desk
    from equipment_app.ui.settings import MachineSettings

_GAP = 12
_NARROWEST, _TINY, _SHEET = 464, 384, 580
"""The list's least width, that in a narrow page, and what the sheet asks for before the list has all of its own."""


class PapersPage(Page):
    """`open` takes a number, a `PapersWanted` or the scan of a paper.

    `go` carries a member to the counter whose cart is to be put right.
    """

    watches: ClassVar[Changes] = Changes.PAPERS | Changes.CUSTODY | Changes.MEMBERS

    def __init__(
        self, desk: "Desk", settings: "MachineSettings | None" = None, printing: Printing | None = None
    ) -> None:
        super().__init__(desk)
        self._number = ""
        self._overview: Overview | None = None
        self.list, self.preview = PaperList(desk), Preview(desk)
        self.undoing = Undoing(desk, self.preview.storno)
        self.printing = printing or Printing(
            desk, lambda: printer_named(settings.now.printer if settings else ""), self
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.list)
        row.addWidget(self.preview, 1)
        self._connect()
        gate(desk, "papers.signed", self.preview.top.signed)

    def title(self) -> str:
        return self.tr("Papers")

    def reload(self) -> None:
        self.desk.ask(asking.overview, self._show_overview, self, instead="overview")
        self.list.reload()
        if self._number:
            self._ask(self._number)

    def retranslate(self) -> None:
        self.list.retranslate()
        self.preview.retranslate()
        self._say()

    def open(self, argument: object) -> None:
        if isinstance(argument, str):
            self.show_paper(argument)
        elif isinstance(argument, PapersWanted):
            self._number = ""
            self.list.narrow(argument)
        elif isinstance(argument, Scan):
            self.take_scan(argument)

    def show_paper(self, number: str) -> None:
        """Make this paper the current one, whatever the list was narrowed to."""
        self._ask(number)
        self.desk.ask(asking.entry_of(number), self.list.show_entry, self)

    def take_scan(self, scan: Any) -> bool:
        """The QR of a paper and the code of any of its sheets bring it up, from whichever page."""
        if not isinstance(scan.meaning, Anchor | Sheet):
            return False
        self.desk.ask(asking.with_code(scan.text), self._scanned, self)
        return True

    def enter(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the list gives way first."""
        super().resizeEvent(event)
        least = _TINY if self.width() < NARROW else _NARROWEST
        self.list.setFixedWidth(max(least, min(WIDTH, self.width() - _GAP - _SHEET)))

    def handle(self, action: str) -> None:
        acts = {
            "edit.filter": self._search,
            "papers.print": self._print,
            "papers.choose": self._choose_printer,
            "papers.export": self._export,
            "papers.signed": self._sign,
            "papers.cancel": self._ask_why,
            "papers.correct": self._ask_what,
            "papers.zoom_in": self.preview.view.zoom_in,
            "papers.zoom_out": self.preview.view.zoom_out,
        }
        if action in acts:
            acts[action]()

    # What is shown

    def _ask(self, number: str, *, original: bool = False) -> None:
        self._number = number
        self.desk.ask(
            asking.shown(number, original=original), lambda shown: self._show(number, shown), self, instead="paper"
        )

    def _show(self, number: str, shown: asking.Shown) -> None:
        if number == self._number:
            self._number = shown.card.row.number
            self.preview.show_paper(shown)

    def _rested(self, row: "PaperRow | None") -> None:
        if row is not None and row.number != self._number:
            self._ask(row.number)

    def _scanned(self, number: str) -> None:
        if number:
            self.go.emit("papers", number)
            return
        self.say.emit(Message(self.tr("This paper is not in the journal of this store."), tone="warn"))

    def _show_overview(self, overview: "Overview") -> None:
        self._overview = overview
        self.list.show_overview(overview)
        self._say()

    def _say(self) -> None:
        seen = self._overview
        if seen is None:
            return
        papers = said.counted(self.tr("%n paper(s)", "", seen.this_year), seen.this_year)
        words = self.tr("{papers} in {year}").format(papers=papers, year=seen.today.year)
        if seen.unsigned and seen.oldest:
            waits = said.counted(self.tr("%n wait(s) for a signature", "", seen.unsigned), seen.unsigned)
            days = (seen.today - seen.oldest).days
            age = self.tr("the oldest for %n day(s)", "", days) if days else ""
            words = ", ".join(filter(None, (words, waits, age)))
        self.set_context(words)

    # What can be done

    def _menu(self, spot: QPoint) -> None:
        shown = self.preview.shown
        if shown is None:
            return
        card, menu = shown.card, Menu(self)
        state, number = card.row.state, card.row.number
        if shown.document:
            menu.add(self.tr("Choose a printer…"), self._choose_printer, icon="printer", key="Ctrl+Shift+P")
            menu.add(self.tr("Save as PDF…"), self._export, icon="download", key="Ctrl+S")
        if state is State.CANCELLED and shown.document:
            if shown.document.number == number:
                menu.add(self.tr("Show the cancelled copy"), lambda: self._ask(number), icon="ban")
            else:
                menu.add(self.tr("Show the original"), lambda: self._ask(number, original=True), icon="file-text")
        if card.row.member:
            menu.add(self.tr("Show the member"), lambda: self.go.emit("members", card.row.member), icon="user-round")
        menu.addSeparator()
        signs, cancels = (may(self.desk.session, deed) for deed in ("papers.signed", "papers.cancel"))
        if state is State.UNSIGNED and signs:
            menu.add(self.tr("Mark as signed"), self._sign, icon="signature", key="S")
        if state is State.SIGNED and signs:
            menu.add(self.tr("Mark as not signed"), lambda: self._sign(signed=False), icon="pen-line")
        if state is not State.CANCELLED and card.kind.undoable and cancels:
            if card.kind.cart:
                menu.add(self.tr("Correct…"), self._ask_what, icon="pencil")
            menu.add(self.tr("Cancel the paper…"), self._ask_why, icon="ban")
        menu.popup(spot)

    def _search(self) -> None:
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    def _print(self) -> None:
        shown = self.preview.shown
        if shown and shown.document:
            self.printing.paper(shown.document.number)

    def _choose_printer(self) -> None:
        shown = self.preview.shown
        if shown and shown.document:
            self.printing.choose_for_paper(shown.document.number)

    def _export(self) -> None:
        shown = self.preview.shown
        if shown and shown.document:
            self._dialog = export_pdf(self.window(), shown.document.number, shown.document.content, self.say.emit)

    def _sign(self, *, signed: bool = True) -> None:
        from equipment_app.operations.mark_signed import MarkSigned

        shown = self.preview.shown
        if shown and shown.card.row.state in (State.UNSIGNED, State.SIGNED):
            self.desk.change(MarkSigned(shown.card.row.number, signed))

    def _sign_row(self, row: "PaperRow") -> None:
        """S on a row, whether its paper is already shown or not."""
        from equipment_app.operations.mark_signed import MarkSigned

        if row.state is State.UNSIGNED:
            self.desk.change(MarkSigned(row.number))

    def _ask_why(self) -> None:
        shown = self.preview.shown
        if shown:
            self.undoing.ask(shown.card.row.number)

    def _ask_what(self) -> None:
        shown = self.preview.shown
        if shown:
            self.undoing.ask(shown.card.row.number, again=True)

    def _connect(self) -> None:
        self.list.rested.connect(self._rested)
        self.list.opened.connect(lambda _: self.preview.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.list.signed.connect(self._sign_row)
        self.list.menu_wanted.connect(lambda _, spot: self._menu(spot))
        head = self.preview.top
        head.signed.clicked.connect(lambda: self._sign())
        head.print.clicked.connect(self._print)
        head.menu_wanted.connect(self._menu)
        self.undoing.closed.connect(self.enter)
        self.undoing.corrected.connect(lambda member: self.go.emit("counter", member))
        self.printing.say.connect(self.say)
