"""One paper: its head with what can be done, the sheet itself, and whether the file is what the journal says."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.errors import NotFiled
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.queries.filters import PaperState
from equipment_app.queries.paper_card import Document, PaperCard, document, paper_card
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.attachments.part import AttachmentsPart
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import list_name, series_name, state_chip, thousands
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.output.pdf_view import PdfView
from equipment_app.ui.widgets.button import Button, IconButton, MoreButton
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.entry_rows import StornoStrip
from equipment_app.ui.widgets.file_drop import FileDrop
from equipment_app.ui.widgets.label import ChipLabel, IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row

_PDFA = b"pdfaid:part"
_WIDE, _ROOM_FOR_STATE = 560, 380
_LOW = 600
_MOST = 125
"""So high is the list of what is attached: two files, before it is scrolled."""


class PaperHead(Strip):
    """56 px, with the two buttons of the page and the one that opens its menu."""

    def __init__(self, signed: Button, print: Button) -> None:
        super().__init__("below", height=57, margins=(PAD, 0, 13, 0))
        self._waits = self._unsigned = False
        self.number = Label(size=LARGE, bold=True)
        self.chip, self.unprinted = ChipLabel(parent=self), ChipLabel(parent=self)
        self.facts = Label(token="quiet", elide=True)
        self.signed, self.print = signed, print
        print.setAccessibleName(print.text())
        self.more = MoreButton()
        first = in_row(self.number, self.chip, self.unprinted, None, spacing=8)
        words = in_column(None, first, self.facts, None)
        fill(self.row, (words, 1), self.signed, self.print, self.more)

    def show_card(self, card: PaperCard) -> None:
        state = card.row.state
        self.number.setText(card.row.number)
        self.chip.show_chip(state_chip(state, card.row.number))
        waits = state not in (PaperState.CANCELLED, PaperState.IMPORTED) and not card.row.printed
        self._waits, self._unsigned = waits, state is PaperState.UNSIGNED
        self.unprinted.show_chip(Chip(self.tr("not printed"), "printer") if waits else None)
        self.facts.setText(" · ".join(self._facts(card)))
        self.print.setVisible(state is not PaperState.IMPORTED)
        self.resized()

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.height())

    def resized(self) -> None:
        """The number is never cut: in a small window S and the menu sign, and the filter knows what is not printed.

        In a smaller one the list alone says the state, and printing is said by its picture.
        """
        self.signed.setVisible(self._unsigned and self.width() >= _WIDE)
        self.chip.setVisible(self.width() >= _ROOM_FOR_STATE)
        beside = (self.chip, self.signed, self.print, self.more)
        parts = [self.number, *(part for part in beside if not part.isHidden())]
        margins, gap = self.row.contentsMargins(), self.row.spacing()
        room, words = self.width() - margins.left() - margins.right(), self.print.accessibleName()
        self.print.setText(words)
        if sum(part.sizeHint().width() + gap for part in parts) > room:
            self.print.setText("")
        self.print.setToolTip("" if self.print.text() else words)
        taken = sum(part.sizeHint().width() + gap for part in (*parts, self.unprinted))
        self.unprinted.setVisible(self._waits and taken <= room)

    def _facts(self, card: PaperCard) -> list[str]:
        if card.storno:
            day = formatting.day(card.storno.day)
            facts = [self.tr("{number} on {day}").format(number=card.storno.number, day=day), card.storno.reason]
            if card.replaced_by:
                facts.append(self.tr("replaced by {number}").format(number=card.replaced_by))
            return facts
        if card.row.state is PaperState.IMPORTED:
            return [list_name(card.row.list) if card.row.list else series_name(card.row.series), self._entry(card)]
        if not card.pieces:
            return [series_name(card.row.series), self._entry(card)]
        facts = [f"{series_name(card.row.series)} {formatting.pieces(card.pieces, 'ks')}"]
        if card.value:
            facts.append(formatting.money(card.value))
        if card.replaces:
            facts.append(self.tr("replaces {number}").format(number=card.replaces))
        return [*facts, self._entry(card)]

    def _entry(self, card: PaperCard) -> str:
        return self.tr("entry {seq} of the journal").format(seq=thousands(card.row.seq))


class PaperFoot(Strip):
    """36 px: the file against the journal, zoom, page."""

    def __init__(self, view: PdfView) -> None:
        super().__init__("above", height=37, margins=(12, 1, PAD, 0))
        self._view = view
        self.shield = IconLabel("", "good", 16)
        self.check = Label(size=SMALL, token="quiet", elide=True)
        self.smaller = IconButton("minus", self.tr("Zoom out"), does=view.zoom_out)
        self.larger = IconButton("plus", self.tr("Zoom in"), does=view.zoom_in)
        self.percent, self.page = Label(size=SMALL, token="quiet", figures=True), Label(size=SMALL, token="quiet")
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setFixedWidth(44)
        view.changed.connect(self._follow)
        fill(self.row, self.shield, (self.check, 1), self.smaller, self.percent, self.larger, 8, self.page)

    def show_document(self, shown: "Shown") -> None:
        document = shown.document
        if document is None:
            self.shield.show_icon("")
            self.check.setText("")
        elif document.intact:
            self.shield.show_icon("shield-check", "good")
            form = " · PDF/A-2b" if _PDFA in document.content else ""
            self.check.setText(self.tr("The file matches the journal byte for byte") + form)
        else:
            self.shield.show_icon("shield-x", "bad")
            self.check.setText(self.tr("The file does not match the journal"))
        self._follow()

    def _follow(self) -> None:
        there = self._view.pages > 0
        for part in (self.smaller, self.larger, self.percent, self.page):
            part.setVisible(there)
        self.percent.setText(f"{self._view.percent} %")
        self.page.setText(self.tr("page {page} of {pages}").format(page=self._view.page, pages=self._view.pages))


class Shown(Value):
    """A paper and the bytes to look at; None where it has none."""

    card: PaperCard
    document: Document | None


def shown(books: Books, number: str, *, original: bool) -> Shown:
    """The paper `number`; of a cancelled one the cancelled copy, or the original as it was filed."""
    card = paper_card(books, number)
    storno = card.storno if card.row.state is PaperState.CANCELLED and not original else None
    try:
        return Shown(card, document(books, storno.number if storno else card.row.number))
    except NotFiled:
        return Shown(card, None)


class PaperPreview(Card):
    def __init__(self, desk: Desk, signed: Button, print: Button) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self.top, self.storno, self.view = PaperHead(signed, print), StornoStrip(), PdfView(desk)
        self.bottom, self.attached = PaperFoot(self.view), AttachmentsPart(desk, Right.PAPERS)
        self._files = Scroll(in_column(self.attached))
        self._files.hide()
        fill(self.body, self.top, self.storno, (self.view, 1), self._files, self.bottom)
        self.attached.shown.connect(self._make_room)
        self.storno.turned.connect(self._make_room)
        FileDrop(self, self.attached.take_files, self.attached.light)

    def show_paper(self, shown: Shown) -> None:
        another = self.shown is None or self.shown.card.row.number != shown.card.row.number
        self.shown = shown
        if another or shown.card.storno:
            self.storno.turn_away()
        self.top.show_card(shown.card)
        self.view.setAccessibleName(shown.card.row.number)
        document = shown.document
        self.view.show_pdf(document.content if document else None, self._why_nothing(shown))
        self.bottom.show_document(shown)
        self.attached.show_subject(FileSubject("paper", shown.card.row.number))
        self.setAcceptDrops(self.attached.may_attach)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The sheet has all the room while nothing is attached; in a low card the question why takes that of files."""
        in_the_way = self.height() < _LOW and not self.storno.isHidden()
        self._files.setVisible(bool(self.attached.files) and not in_the_way)
        asked = not self.attached.strip.isHidden()
        self._files.setFixedHeight(self.attached.high if asked else min(_MOST, self.attached.high))

    def _why_nothing(self, shown: Shown) -> str:
        if shown.card.kind.kind is Kind.ATTACHED:
            return self.tr("It is a file, on the card of what it belongs to.")
        if shown.card.row.state is PaperState.IMPORTED or shown.card.row.series[:2] == "IM":
            return self.tr("It has a number but no paper.")
        return self.tr("The paper is recorded and will be made at the next start.")
