"""Reports (Sestavy): what auditors ask, seen before it is printed; is the record whole, is a paper genuine."""

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from equipment_app.domain.anchors import Anchor
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Changes
from equipment_app.queries.integrity import Integrity, integrity
from equipment_app.ui import formatting
from equipment_app.ui.desk.verification import Verification
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output import printing
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.page import Page
from equipment_app.ui.reports import report_list
from equipment_app.ui.reports.integrity_card import IntegrityCard
from equipment_app.ui.reports.paper_check import CheckCard
from equipment_app.ui.reports.report import ReportKind, ReportPreview, name_of
from equipment_app.ui.reports.report_list import ReportList
from equipment_app.ui.widgets.layout import Scroll, in_column
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from equipment_app.operations import Books
    from equipment_app.ui.desk.desk import Desk
    from equipment_app.ui.settings import MachineSettings

GAP, _SIDE = 12, 308
_SMALL = 1100


class ReportsPage(Page):
    """`open` takes the kind of a report, or the text of a paper's code to check."""

    watches: ClassVar[Changes] = Changes.EVERYTHING
    tall = 800

    def __init__(
        self,
        desk: "Desk",
        verification: Verification | None = None,
        settings: "MachineSettings | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.verification = verification or Verification(desk, self)
        self.printing = Printing(desk, lambda: printing.printer_named(settings.now.printer if settings else ""), self)
        held, moved = ((kind, name_of(kind)) for kind in ReportKind)
        self.list = ReportList({self.tr("Holdings and stock"): [held], self.tr("Handovers"): [moved]})
        self.preview = ReportPreview(desk)
        self.integrity, self.check = IntegrityCard(self.verification), CheckCard(desk)
        self._lay_out()
        self.list.chosen.connect(lambda key: self.preview.parameters.ask_for(ReportKind(key)))
        self.preview.taken.connect(self._taken)
        self.preview.print_wanted.connect(self.printing.choose_for_document)
        self.preview.failed.connect(self._failed)
        self.printing.say.connect(self.say)
        self.printing.sent.connect(self._note)
        self.check.paper.connect(lambda number: self.go.emit("papers", number))
        self.set_context(self.tr("Print, save and verify; nothing here changes the store."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setFixedWidth(report_list.NARROW if self.width() < _SMALL else report_list.WIDTH)
        narrow = self.width() < NARROW
        self._grid.addWidget(self._beside, *((1, 0, 1, 2) if narrow else (0, 2, 1, 1)))
        self._beside.setMinimumWidth(0 if narrow else _SIDE)
        self._beside.setMaximumWidth(self.width() if narrow else _SIDE)
        for row, share in enumerate((3, 2) if narrow else (1, 0)):
            self._grid.setRowStretch(row, share)

    def title(self) -> str:
        return self.tr("Reports")

    def reload(self) -> None:
        self.desk.ask(_state, self._show, self, instead="integrity")
        if self.preview.made is None:
            self.preview.renew()
        else:
            self.preview.wait.start()

    def enter(self) -> None:
        self.preview.parameters.last.setFocus(Qt.FocusReason.MouseFocusReason)

    def open(self, argument: object) -> None:
        if isinstance(argument, ReportKind):
            self.list.rows[argument].click()
        elif isinstance(argument, str):
            self.check.check(argument)

    def take_scan(self, scan: Any) -> bool:
        """The QR of a paper is checked here while this page is shown."""
        if not self.isVisible() or not isinstance(scan.meaning, Anchor):
            return False
        self.check.check(scan.text)
        return True

    def handle(self, action: str) -> None:
        buttons = {
            "reports.print": self.preview.print,
            "reports.save": self.preview.save,
            "reports.zoom_in": self.preview.larger,
            "reports.zoom_out": self.preview.smaller,
        }
        if action in buttons:
            buttons[action].click()

    def _show(self, asked: tuple[Integrity, dict[str, str]]) -> None:
        self.integrity.show_integrity(asked[0])
        self.preview.parameters.show_units(asked[1])

    def _taken(self, title: str, file: str) -> None:
        self._note(title)
        self.say.emit(Message(self.tr("Report saved"), file))

    def _note(self, title: str) -> None:
        self.list.take(formatting.time_words(formatting.now()), title)

    def _failed(self, error: Exception) -> None:
        (self.desk.refused if isinstance(error, Refusal) else self.desk.broken).emit(error)

    def _lay_out(self) -> None:
        self._beside = Scroll(in_column(self.integrity, (self.check, 1), spacing=GAP))
        self.check.answered.connect(lambda: self._beside.ensureWidgetVisible(self.check))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for at, part in enumerate((self.list, self.preview, self._beside)):
            self._grid.addWidget(part, 0, at)
        self._grid.setColumnStretch(1, 1)


def _state(books: "Books") -> tuple[Integrity, dict[str, str]]:
    """The state of the journal, and the units by code."""
    return integrity(books), {code: name for code, (_, name) in books.people.units().items()}
