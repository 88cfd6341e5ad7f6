"""Labels: which at the left, what is on them in the middle, where to at the right. Printed, they are written down."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout

from equipment_app.domain.kinds import Changes
from equipment_app.queries import labels
from equipment_app.queries.labels import LabelChoices, LabelLine
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.labels.asked import LabelMemory, LabelsAsked, LabelSubject, LabelWay
from equipment_app.ui.labels.content import LabelContent
from equipment_app.ui.labels.label_list import LabelList
from equipment_app.ui.labels.output import LabelPrinting, LabelSetup, Order
from equipment_app.ui.labels.sheets import LabelSheets
from equipment_app.ui.labels.target import LabelTarget
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.printing import Printers, printers_here
from equipment_app.ui.page import Page
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.field import SearchField

_GAP, _LIST, _LOOK, _TARGET = 12, 640, (280, 420), (264, 360)
_RENEWS_MS = 120


class LabelsPage(Page):
    """`open` takes a `LabelsAsked`."""

    watches = Changes.CUSTODY | Changes.CATALOGUE | Changes.MEMBERS | Changes.SETTINGS
    tall = 760

    def __init__(self, desk: Desk, settings: MachineSettings, printers: Printers = printers_here) -> None:
        super().__init__(desk)
        self.memory = LabelMemory(settings)
        self._fits, self._bare = True, 0
        self._sheets: LabelSheets | None = None
        self.which, self.look = LabelList(desk), LabelContent(desk, self.memory)
        self.target = LabelTarget(self.memory, printers)
        self.printing = LabelPrinting(desk, self.window, self)
        self._came = "stock"
        self.wait = QTimer(self, singleShot=True, interval=_RENEWS_MS)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(0, 1)
        for column, part in enumerate((self.which, self.look, self.target)):
            self._grid.addWidget(part, 0, column)
        self.look.turn_to(self.which.subject)
        self._connect()
        self._say()

    def wants(self) -> Want | None:
        return Want.NOTHING

    def reload(self) -> None:
        self.desk.ask(labels.wheres, self._show_wheres, self, instead="wheres")
        self.which.reload()
        self.look.renew(again=True)

    def open(self, argument: object) -> None:
        if isinstance(argument, LabelsAsked):
            self._came = argument.back
            self.which.ask(argument)

    def kept(self) -> str:
        return self._came

    def take_back(self, kept: object) -> None:
        self._came = str(kept)

    def enter(self) -> None:
        blank = self.which.subject is LabelSubject.BLANKS
        place = self.which.blanks if blank else self.which.view
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def list_search(self) -> SearchField:
        return self.which.search

    def resized(self) -> None:
        """The list is worth most of what a wide window has; in a narrow one picture and sheet share a column."""
        spare = max(0, self.width() - 2 * _GAP - _LIST)
        for part, (least, most) in ((self.look, _LOOK), (self.target, _TARGET)):
            part.setFixedWidth(max(least, min(most, spare // 2)))
        narrow = self.width() < NARROW
        places = ((0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)) if narrow else ((0, 0), (0, 1), (0, 2))
        for card, place in zip((self.which, self.look, self.target), places, strict=True):
            self._grid.addWidget(card, *place)

    @property
    def sheets(self) -> LabelSheets:
        """Made when they are first looked for."""
        if self._sheets is None:
            self._sheets = LabelSheets(self.window(), self.memory)
            self.destroyed.connect(self._sheets.deleteLater)
            self._sheets.used.connect(self._use_sheet)
            self._sheets.changed.connect(self._sheet_changed)
        return self._sheets

    # What is shown

    def _show_wheres(self, wheres: LabelChoices) -> None:
        self.which.show_wheres(wheres)
        self.look.show_owner(wheres.owner)
        self._bare = wheres.unlabelled
        self._say()

    def _turned(self) -> None:
        self.look.turn_to(self.which.subject)
        self.look.renew()
        self._follow()

    def _rested(self, line: LabelLine | None) -> None:
        self.look.id = line.id if line else 0
        self.look.renew()

    def _follow(self) -> None:
        """Others, or otherwise: count them anew and draw one a moment later."""
        self._say()
        self.wait.start()

    def _say(self) -> None:
        count = self.which.count
        self.target.show_count(count, self._ready)
        if self.which.subject is LabelSubject.BLANKS:
            self.set_context(self.tr("blank labels can be printed ahead and assigned to items later"))
        elif self.which.subject is not LabelSubject.THINGS:
            self.set_context(formatting.counted(self.tr("%n label(s)", "", count), count))
        else:
            bare = self._bare
            self.set_context(
                formatting.counted(self.tr("%n item(s) have no label yet", "", bare), bare)
                if bare
                else self.tr("every item with a code has its label")
            )

    @property
    def _ready(self) -> bool:
        """There is something to print, it fits, and nothing else is on its way."""
        return self._fits and self.which.count > 0 and not self.printing.is_busy

    def _fit(self, fits: bool) -> None:
        self._fits = fits
        self._say()

    def choose_sheet(self) -> None:
        self.sheets.open_for(self.memory.stock)

    def make_sheet(self) -> None:
        self.sheets.open_to_make(self.memory.stock)

    def _use_sheet(self, name: str) -> None:
        self.memory.use(name)
        self._sheet_changed()

    def _sheet_changed(self) -> None:
        self.target.show_sheet()
        self._follow()

    # Out of the program

    def print_them(self) -> None:
        self._take_out(self.target.way)

    def _take_out(self, way: str) -> None:
        """What is marked, else everything found; of new blank labels as many as are asked for."""
        address = self.target.address.text().strip()
        if not self._ready or (way == LabelWay.ZPL and not address):
            return
        order = Order(self.which.subject, self.which.chosen(), self.which.count, self._job(way), way, address)
        self.printing.take(order)

    def _print_trial(self) -> None:
        way, address = self.target.way, self.target.address.text().strip()
        self.printing.take(Order(self.which.subject, (), 0, self._job(way), way, address, trial=True))

    def _job(self, way: str) -> LabelSetup:
        feed, dpi = self.target.feed, self.target.dots_for(way)
        return LabelSetup(self.look.plan, self.memory.stock, 1 if dpi else feed.start, feed.offset, dpi)

    def _printed(self, order: Order) -> None:
        """What was used up of the sheet is used up."""
        stock = order.job.stock
        if order.on_sheets and stock.count > 1:
            feed, start = self.memory.feed(stock), (order.job.start - 1 + len(order.ids)) % stock.count + 1
            self.memory.keep_feed(stock, feed._replace(start=start))
            self.target.show_sheet()
        self.which.mark_none()

    def _connect(self) -> None:
        self.which.changed.connect(self._follow)
        self.which.turned.connect(self._turned)
        self.which.rested.connect(self._rested)
        self.look.changed.connect(self._follow)
        self.look.fits.connect(self._fit)
        self.target.changed.connect(self._follow)
        self.target.print.clicked.connect(self.print_them)
        self.target.trial.clicked.connect(self._print_trial)
        self.target.other.clicked.connect(self.choose_sheet)
        self.wait.timeout.connect(self.look.renew)
        self.printing.say.connect(self.say)
        self.printing.busy.connect(lambda _: self._say())
        self.printing.printed.connect(self._printed)

    acts: ClassVar[Sequence["Act[LabelsPage]"]] = (
        Act("labels.print", "&Print", "Ctrl+P", "printer", print_them),
        Act("labels.save", "&Save PDF…", "Ctrl+S", "download", lambda page: page._take_out(LabelWay.PDF)),
        Act("labels.sheet", "Another s&heet…", "F4", "table-2", choose_sheet),
        Act("labels.own_sheet", "Sheet of your &own…", "Shift+F4", "plus", make_sheet),
        Act("labels.back", "B&ack", icon="arrow-left", do=lambda page: page.go.emit(page._came, None)),
    )
