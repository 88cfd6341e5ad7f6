"""Short forms beside a stock-take: count again, give it up; and the strip where two approve it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from equipment_app.domain.stocktake import MOST
from equipment_app.exchange.check_file import CHECK, sealing
from equipment_app.measures import crowns
from equipment_app.operations import Command
from equipment_app.operations.carried.entries import CarriedOut
from equipment_app.operations.stocktake import ApproveStocktake
from equipment_app.operations.stocktake_counts import AssignCode, Recount
from equipment_app.operations.stocktake_files import ExportCounts
from equipment_app.queries.stocktake import ItemRow, ResultView, ScanRow, StocktakeView
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.carried import CarryAsked, CarryOutDialog
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import Day, FormArea, FormChoice, FormLine, WholeNumber
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.output.files import ask_save, save
from equipment_app.ui.stocktake import words
from equipment_app.ui.stocktake.side import STATIONS
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import as_widget, in_column, in_row
from equipment_app.ui.widgets.overlay import Dialog

WEEK = timedelta(days=7)


def _counting(words: str, names: Sequence[str], who: str, wide: int = 0) -> FormChoice[str]:
    """Who of the commission counts; asked, where nobody is known to."""
    offered = [(name, name) for name in names]
    ask = [] if who else [("", QCoreApplication.translate("StationCard", "choose"))]
    return FormChoice(words, [*ask, *offered], wide, chosen=who, needed=True)


class RecountForm(FormCard):
    """Blind as the first count: what was counted before is not told here. Who counted last is not offered; who works
    counts, where they are another of the commission, else who does is asked.
    """

    def __init__(self, desk: Desk, row: ItemRow, view: StocktakeView, station: str) -> None:
        super().__init__(desk)
        self._row, self._station = row, station
        last = row.people[-1] if row.people else ""
        others = [name for name in view.planned.commission if name != last]
        self.who = _counting(self.tr("Who counts again"), others, view.counts if view.counts in others else "")
        most = 1 if row.item.thing else MOST
        self.number = WholeNumber(self.tr("How many there are"), most, 120, needed=True)
        rows = (
            (self.who,),
            (self.number,),
            Label(f"{row.place} · {row.code or row.size}".strip(" ·"), token="quiet", wrap=True),
        )
        self.build(words.item(row), self.tr("Write the count"), rows)

    def begin(self) -> None:
        (self.number if self.who.value else self.who).setFocus()

    def take(self, texts: Sequence[str] | None) -> bool:
        """The piece itself was scanned: it is there."""
        there = bool(self._row.code) and self._row.code in (texts or ())
        if there:
            self.number.put("1")
        return there

    def command(self) -> Recount | None:
        row = self._row
        if not self.who.value:
            return None
        what = row.code or f"{row.article.code}/{row.item.size}"
        return Recount(row.item.holder, what, self.number.value, self.who.value, self._station)


class AssignForm(FormCard):
    """An unknown code is on a piece, which is scanned or named; or it is nothing of ours, and is discarded.

    One that was assigned is on another piece than was said.
    """

    def __init__(self, desk: Desk, row: ScanRow) -> None:
        super().__init__(desk)
        self._code = row.by or row.code
        hint = self.tr("its code, inventory or serial number")
        self.thing = FormLine(self.tr("On which item it is"), 420, needed=True, hint=hint)
        self.drop = LinkButton(self.tr("Discard the code"))
        told = Label(
            self.tr("The item counts as found by this code, and the sheet says so. Its label can be scanned now."),
            token="quiet",
            wrap=True,
        )
        is_on = self.tr("So far it is on {item}, {code}.").format(item=words.item(row), code=row.code)
        before = (Label(is_on, wrap=True),) if row.by else ()
        below = as_widget(in_column(*before, told, in_row(self.drop, None), None, spacing=16))
        self.build(self._code, self.tr("Assign"), ((self.thing,), below))

    def take(self, texts: Sequence[str] | None) -> bool:
        """A label that was scanned."""
        if texts:
            self.thing.put(texts[0])
        return bool(texts)

    def command(self) -> AssignCode | None:
        return AssignCode(self._code, self.thing.value) if self.thing.value else None


class CarryForm(FormCard):
    """A check file for a station without the store: who counts there and what. It is asked where the file goes."""

    def __init__(self, desk: Desk, commission: Sequence[str], who: str, place: str) -> None:
        super().__init__(desk)
        self.who = _counting(self.tr("Who counts there"), commission, who, 320)
        stations = [(str(one), self.tr("Station {name}").format(name=one)) for one in range(2, STATIONS + 1)]
        self.station = FormChoice(self.tr("Station"), stations, 160)
        hint = self.tr("A01, A02; empty: all that are open")
        self.places = FormLine(self.tr("Places"), 320, text=place, hint=hint)
        self.until = Day(self.tr("Valid until"), 160, day=formatting.today() + WEEK)
        told = Label(
            self.tr("The file holds the names of places and of who counts, the codes, and no quantities."),
            token="quiet",
            wrap=True,
        )
        title, save = self.tr("Check file for a station"), self.tr("Save the file…")
        self.build(title, save, ((self.who, self.station), (self.places, self.until), told))

    def begin(self) -> None:
        self.who.setFocus()

    def command(self) -> ExportCounts | None:
        """Where it goes is asked when it is sent."""
        day, who = self.until.day, self.who.value
        return ExportCounts(day, _nowhere, self.places.value, who, self.station.value) if day and who else None

    def _send(self, command: Command) -> None:
        """What opens the file is asked, then where it goes."""
        assert isinstance(command, ExportCounts)
        said = self.tr("{name} opens it with this program and this secret. Tell it apart from the file.")
        title = self.tr("Check file for a station")
        dialog = CarryOutDialog(self.window(), title, said.format(name=command.by), whom=command.by)
        dialog.accepted.connect(lambda: self._choose_place(command, dialog.asked()))
        dialog.open_once()

    def _choose_place(self, command: ExportCounts, asked: CarryAsked) -> None:
        title, kinds = self.tr("Save the check file"), self.tr("Check files") + f" (*{CHECK})"
        proposed = self.tr("station {name}").format(name=command.station) + CHECK
        ask_save(self.window(), title, proposed, kinds, CHECK[1:], lambda path: self.carry(command, asked, path))

    def carry(self, command: ExportCounts, asked: CarryAsked, path: Path) -> None:
        super()._send(replace(command, write=sealing(asked.secret, partial(save, path))))


def _nowhere(_: object) -> None:
    raise RuntimeError("nobody was asked where it goes")


class ApprovalStrip(Card):
    """Nothing changes before two have approved it; where nobody could stand by, that is said."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Label(self.tr("Nothing changes before you approve it."), bold=True, wrap=True)
        self.told = Label(size=SMALL, token="quiet", wrap=True)
        self.button = Button(self.tr("Approve by two"), icon="lock")
        self.statement = FormArea(self.tr("Statement of who is entrusted"), 40)
        self.prevention = FormArea(self.tr("Proposed prevention"), 40)
        above = in_column(self.title, self.told, spacing=2)
        said = in_row(IconLabel("info", "accent"), (above, 1), self.button, spacing=12)
        areas = in_row(*((Field(area, area.words), 1) for area in (self.statement, self.prevention)), spacing=8)
        self.body.addLayout(in_column(said, areas, margins=(PAD, 10, PAD, 12), spacing=8))

    def show_view(self, view: ResultView) -> None:
        left = view.sums.left
        corrections = sum(bool(row.item.difference) for row in view.rows)
        settles = self.tr(
            "Then %n correction(s) are written in one entry, and the papers get a number.", "", corrections
        )
        waits = self.tr("%n difference(s) to settle first.", "", left)
        two = self.tr("Two approve it: the chair may be among them and need not, who is entrusted may not.")
        one = self.tr(
            "No second person is set up: you approve it, and another signs the paper, which has a box for it."
        )
        who = one if view.approval.alone else two
        lacking = words.Told().lacking(view.approval)
        self.told.setText(" ".join(filter(None, (waits if left else settles, lacking or who))))
        self.told.set_token("warn" if lacking else "quiet")
        self.button.setText(self.tr("Approve") if view.approval.alone else self.tr("Approve by two"))
        self.button.setEnabled(not left and not lacking)
        self.button.setToolTip(lacking or waits if left or lacking else "")
        self.button.kind = "outlined" if left or lacking else "primary"
        self.button.update()

    def command(self, *, files: bool, file: bool) -> ApproveStocktake:
        return ApproveStocktake(self.statement.value, self.prevention.value, files=files, file=file)

    def clear(self) -> None:
        for area in (self.statement, self.prevention):
            area.put("")

    def question(self, window: QWidget, view: ResultView, out: Sequence[CarriedOut]) -> Dialog:
        return Dialog(
            window,
            self.tr("Approve the stock-take?"),
            self.sentence(view, out),
            self.tr("Approve"),
            self.tr("Back"),
            icon="lock",
        )

    def sentence(self, view: ResultView, out: Sequence[CarriedOut] = ()) -> str:
        """`out` are the files that stations count with still."""
        sums = view.sums
        said = self.tr("Short {short} Kč, over {over} Kč. It is undone only by a cancellation of the whole settlement.")
        found = said.format(short=crowns(-sums.short), over=crowns(sums.over))
        files = self.tr("Files are out: {files}. What was counted in them is not in it, and cannot be taken later.")
        told = files.format(files=", ".join(one.said for one in out)) if out else ""
        return " ".join(filter(None, (found, words.aside(view.aside), told)))
