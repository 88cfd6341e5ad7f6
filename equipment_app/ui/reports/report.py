"""A report: what it is asked for, how it is made, and its preview, which is saved and printed from its foot."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.register import Register, RegisterColumn
from equipment_app.domain.value import Value
from equipment_app.domain.words import plain
from equipment_app.exchange.write import csv, sheets, table, xlsx
from equipment_app.queries.register_kind import RegisterKind
from equipment_app.queries.registers import REGISTERS, of_each_unit
from equipment_app.store.database import Database
from equipment_app.store.file.outputs import write
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import out_of
from equipment_app.ui.i18n import language
from equipment_app.ui.jobs import Cancelled, Progress
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.output.files import ask_save, saving
from equipment_app.ui.output.pdf_view import PdfView
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.field import CheckBox, Combo, Field
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row

EACH_UNIT = "*"
"""In place of the code of a unit: a report for each of them."""


class ReportWanted(Value):
    """`last` is the day of a report as of a day. Without `names` people are told by their personal numbers alone."""

    kind: RegisterKind
    first: date
    last: date
    unit: str = ""
    names: bool = False


class ReportMade(Value):
    """The paper is Czech; tables are made of the register when they are wanted, in the language of the screen then."""

    wanted: ReportWanted
    pdf: bytes
    register: Register[Any]

    @property
    def title(self) -> str:
        return self.wanted.kind.title.said(language())


def make(database: Database, wanted: ReportWanted, step: Callable[[int, int], None]) -> ReportMade:
    """`step` may raise, and then there is no report. Of each unit its own is one paper, of them all one table."""
    from equipment_app.documents.report import render, render_each

    kind, days, names = wanted.kind, (wanted.first, wanted.last), wanted.names
    unit = "" if wanted.unit == EACH_UNIT else wanted.unit
    register = database.ask(lambda books: kind.make(books, *days, unit, names))
    step(0, 1)
    if wanted.unit != EACH_UNIT or not register.rows:
        return ReportMade(wanted, render(register, step), register)
    each = database.ask(lambda books: of_each_unit(books, kind, *days, names, step))
    return ReportMade(wanted, render_each(each, step), register)


def save_csv(made: ReportMade, path: Path) -> None:
    csv(path, table(made.register, language()))


def save_xlsx(made: ReportMade, path: Path) -> None:
    xlsx(path, sheets(made.register, language()), created=made.register.state.at.replace(tzinfo=None))


HEIGHT = 137
_DAY = 132


class ReportParameters(Strip):
    """`changed` with every change that makes another report; the days are told apart by `wrong`."""

    changed = Signal()

    def __init__(self, *beside: QWidget) -> None:
        """`beside` stand right of the title."""
        super().__init__("below")
        self.setFixedHeight(HEIGHT)
        self.kind = next(iter(REGISTERS.values()))
        self.title = Label(size=LARGE, bold=True)
        self.first, self.last, self.unit = DateField(), DateField(), Combo()
        self.first_field, self.last_field = Field(self.first, self.tr("From")), Field(self.last)
        self.nameless = CheckBox(self.tr("Personal numbers instead of names"))
        today = formatting.today_in_qt()
        self.first.setDate(QDate(today.year(), 1, 1))
        for field in (self.first, self.last):
            field.setFixedWidth(_DAY)
            field.setMaximumDate(today)
        self.nameless.setChecked(True)
        self.show_units({})
        why = Label(self.tr("(the default for anything that leaves the unit)"), token="quiet", elide=True)
        top = in_row((self.title, 1), *beside, spacing=4)
        units = Field(self.unit, self.tr("Unit"))
        self._of_members = units, self.nameless, why
        fields = in_row(self.first_field, self.last_field, (units, 1), spacing=8)
        names = in_row(self.nameless, (why, 1), spacing=4)
        self.row.addLayout(in_column(top, fields, names, None, spacing=6, margins=(0, 8, 0, 8)), 1)
        days, others = (
            (self.first.day_changed, self.last.day_changed),
            (self.unit.currentIndexChanged, self.nameless.toggled),
        )
        for edit in (*days, *others):
            edit.connect(lambda _: self._look())
        self._say_kind()

    def ask_for(self, kind: RegisterKind) -> None:
        self.kind = kind
        self._say_kind()
        self._look()

    def show_units(self, units: dict[str, str]) -> None:
        """Code to name."""
        each = (EACH_UNIT, self.tr("each unit by itself, in one file"))
        self.unit.fill([("", self.tr("all units")), each, *units.items()])

    def wanted(self) -> ReportWanted | None:
        """None while the first day is after the last."""
        first, last = self.first.day, self.last.day
        if not self.kind.of_a_day and first > last:
            return None
        return ReportWanted(self.kind, first, last, self.unit.currentData() or "", not self.nameless.isChecked())

    def _say_kind(self) -> None:
        self.title.setText(self.kind.title.said(language()))
        self.first_field.setVisible(not self.kind.of_a_day)
        self.last_field.set_label(self.tr("As of the end of") if self.kind.of_a_day else self.tr("To"))
        for part in self._of_members:
            part.setVisible(self.kind.of_members)

    def _look(self) -> None:
        self.first_field.set_error("" if self.wanted() else self.tr("after the last"))
        self.changed.emit()


def _make(database: Database, progress: Progress, wanted: ReportWanted) -> ReportMade:
    progress.step(0, 1)  # nobody may want it any more
    return make(database, wanted, progress.step)


RENEWS_MS = 300
_ROOM_FOR_HINT, _ROOM_FOR_SUMS = 560, 480


class ReportPreview(Card):
    """`taken` with the title of a report that was saved, and its file. `can` are the acts of the page."""

    taken = Signal(str, str)

    def __init__(self, desk: Desk, can: Acts[Any]) -> None:
        super().__init__()
        self._desk, self._can = desk, can
        self.made: ReportMade | None = None
        self._running: Progress | None = None
        self.view = PdfView(desk)
        self.view.setAccessibleName(self.tr("Preview"))
        self.told = Label(size=SMALL, token="quiet", wrap=True)
        self.told.setFixedHeight(32)
        self.zoom = Label(size=SMALL, token="quiet", figures=True)
        self.parameters = ReportParameters(can.tool("reports.zoom_out"), self.zoom, can.tool("reports.zoom_in"))
        self.csv, self.xlsx = (Button(name, kind="text", size="small") for name in ("CSV", "XLSX"))
        self.csv.setAccessibleName(self.tr("Save as CSV"))
        self.xlsx.setAccessibleName(self.tr("Save as XLSX"))
        self.save, self.print = can.button("reports.save"), can.button("reports.print", "primary", key="Ctrl+P")
        self.wait = QTimer(self, singleShot=True, interval=RENEWS_MS)
        fill(self.body, self.parameters, (self.view, 1))
        self.lay_foot((self.told, 1), self.csv, self.xlsx, self.save, self.print)
        self.parameters.changed.connect(self.wait.start)
        self.wait.timeout.connect(self.renew)
        self.view.changed.connect(self._say_totals)
        self.csv.clicked.connect(lambda: self._choose("csv", "CSV", save_csv))
        self.xlsx.clicked.connect(lambda: self._choose("xlsx", "XLSX", save_xlsx))
        for button in (self.csv, self.xlsx):
            button.setEnabled(False)

    def renew(self) -> None:
        """Make the report that is asked for now; one that is still being made is not wanted any more."""
        self.leave()
        wanted = self.parameters.wanted()
        if wanted is not None:
            running = self._running = Progress(self.tr("Preparing the report"))
            self._desk.work(
                lambda database, progress: _make(database, progress, wanted),
                lambda made: self._show(running, made),
                self,
                failed=lambda error: self._fail(running, error),
                progress=running,
                gives_way=True,
                anew=True,
            )

    def leave(self) -> bool:
        """Nobody looks any more: what is being made is not wanted. Whether something was."""
        asked = self.wait.isActive() or self._running is not None
        self.wait.stop()
        if self._running is not None:
            self._running.cancel()
        self._running = None
        return asked

    def resized(self) -> None:
        """In a small window the sums are worth more than the hint, in a smaller one the page is all there is."""
        self._say_totals()
        self.print.set_key("Ctrl+P" if self.width() >= _ROOM_FOR_HINT else "")

    def write(self, path: Path, how: Callable[[ReportMade, Path], None]) -> None:
        """Write it on the worker's thread and say so."""
        made = self.made
        if made is not None:

            def written(_database: object, _progress: object) -> None:
                with saving(path):
                    how(made, path)

            self._desk.work(written, lambda _: self.taken.emit(made.title, path.name), self, later=True)

    def _show(self, running: Progress, made: ReportMade) -> None:
        if running is not self._running:
            return
        self._running = None
        self.made = made
        self._can.follow()
        for button in (self.csv, self.xlsx):
            button.setEnabled(True)
        self.view.show_pdf(made.pdf)
        self._say_totals()

    def _fail(self, running: Progress, error: Exception) -> None:
        if running is self._running:
            self._running = None
        if not isinstance(error, Cancelled):
            self._desk.tell(error)

    def _say_totals(self) -> None:
        made = self.made
        self.zoom.setText(f"{self.view.percent} %" if self.view.pages else "")
        if made is None:
            self.told.setText("")
            return
        page = self.tr("page {of}").format(of=out_of(self.view.page, self.view.pages)) if self.view.pages else ""
        lines = len(made.register.rows)
        rows = formatting.counted(self.tr("%n row(s)", "", lines), lines)
        sums = [self._sum(column, value) for column, value in made.register.sums()]
        self.told.setText(f"{page} · {rows}\n{', '.join(sums)}" if page and self.width() >= _ROOM_FOR_SUMS else page)

    def _sum(self, column: RegisterColumn[Any], value: int) -> str:
        if column.told:
            return column.told.said(language()).format(formatting.thousands(value))
        if column.kind == "money":
            return formatting.money(value)
        return formatting.counted(self.tr("%n piece(s)", "", value), value)

    def choose_pdf(self) -> None:
        self._choose("pdf", "PDF/A", lambda made, path: write(path, made.pdf))

    def _choose(self, suffix: str, kind: str, how: Callable[[ReportMade, Path], None]) -> None:
        if self.made is None:
            return
        name, kinds = f"{self._file_name(self.made.wanted)}.{suffix}", f"{kind} (*.{suffix})"
        ask_save(self.window(), self.tr("Save the report"), name, kinds, suffix, lambda path: self.write(path, how))

    def _file_name(self, wanted: ReportWanted) -> str:
        days = wanted.last.isoformat()
        if not wanted.kind.of_a_day:
            days = f"{wanted.first.isoformat()}_{days}"
        name = wanted.kind.file.said(language())
        unit = self.tr("each-unit") if wanted.unit == EACH_UNIT else wanted.unit
        return plain("-".join(filter(None, (name, unit, days))))
