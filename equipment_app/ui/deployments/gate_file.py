"""A second gate: its file is made for some places of the store, brought back, looked at, and taken over."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.documents.press import Press
from equipment_app.domain.words import plain
from equipment_app.operations.carried.gate_file import GateFileMade, GatePlace, make_for, places_of
from equipment_app.store.database import Database
from equipment_app.ui import formatting
from equipment_app.ui.deployments.gate_back import GateBack
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Progress
from equipment_app.ui.kit.carried import CarryAsked, CarryOutDialog
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Glyph
from equipment_app.ui.output.files import ask_file, ask_save
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.message_bar import Message

SUFFIX = "equip"
_ROW, _SHOWN, _FEWEST = 32, 6, 2
_BESIDE = 400
"""Pixels that the rest of the question and the edge of the window take."""


class PlaceList(PlainList[GatePlace]):
    """Places of the store, all of them ticked at first. Space or a click ticks the current one."""

    changed = Signal()

    def __init__(self, places: Sequence[GatePlace]) -> None:
        self.ticked = {place.name for place in places}
        super().__init__(self.tr("Places of the store"), self._columns(), lambda row: row.name, row_height=_ROW)
        self.leading_column = 1
        self.keys = {"Space": self._tick}
        self.show_rows(places)
        self.show_first()
        self.clicked.connect(self._tick)

    def _columns(self) -> Sequence[Column[GatePlace]]:
        return (
            Column("", self._sign, 36),
            Column(self.tr("Place"), lambda row: row.name),
            Column.count(self.tr("Lies there"), lambda row: row.pieces, 96),
        )

    def _sign(self, row: GatePlace) -> Glyph:
        on = row.name in self.ticked
        return Glyph("square-check", self.tr("goes along"), "accent") if on else Glyph("square", self.tr("stays"))

    def _tick(self, *_: object) -> None:
        row = self.current_row()
        if row is not None:
            self.ticked ^= {row.name}
            self.changed.emit()
            self.viewport().update()


class GateFileDialog(CarryOutDialog):
    """Says what comes of it, and asks as well which places of the store go along."""

    list: PlaceList | None = None

    def __init__(self, window: QWidget, places: Sequence[GatePlace]) -> None:
        super().__init__(
            window,
            self.tr("A file for a second gate"),
            self.tr(
                "A small store with those who take part and what lies in these places. Whoever it is for opens it "
                "with this program, signs in under this name with the secret, and issues by scanning; then you bring "
                "it back. Tell them the secret apart from the file. Do not issue what goes along here meanwhile."
            ),
        )
        self._all = {place.name for place in places}
        self.list = PlaceList(places)
        shown = max(_FEWEST, min(len(places), _SHOWN, (window.height() - _BESIDE) // _ROW))
        self.list.setFixedHeight(self.list.header.height() + _ROW * shown + 2)
        self.body.addWidget(self.list)
        self.list.changed.connect(self.follow)
        self.follow()

    def places(self) -> tuple[str, ...]:
        """None where all go along."""
        assert self.list is not None
        return () if self.list.ticked == self._all else tuple(sorted(self.list.ticked))

    def may_go(self) -> bool:
        return self.list is not None and bool(self.list.ticked)


class GateFiles(QObject):
    """`back` is where a file that was brought back is looked at."""

    said = Signal(object)

    def __init__(self, desk: Desk, back: GateBack) -> None:
        super().__init__(back)
        self._desk, self._back = desk, back

    def make(self, id: int, title: str) -> None:
        """First it is asked what there is: with nothing to issue, or nobody to issue to, that is said at once."""
        self._desk.ask(lambda books: places_of(books, id), partial(self._ask, id, title), self, instead="places")

    def _ask(self, id: int, title: str, places: Sequence[GatePlace]) -> None:
        dialog = GateFileDialog(self._back.window(), places)
        dialog.accepted.connect(lambda: self._ask_where(id, title, dialog.asked(), dialog.places()))
        dialog.open_once()

    def _ask_where(self, id: int, title: str, asked: CarryAsked, places: tuple[str, ...]) -> None:
        name = plain(self.tr("{title} - second gate", "file name").format(title=title) + f".{SUFFIX}")
        save = partial(self.save, id, asked, places)
        words = self.tr("A file for a second gate")
        ask_save(self._back.window(), words, name, self._kinds(), SUFFIX, save, overwrites=False)

    def save(self, id: int, asked: CarryAsked, places: tuple[str, ...], path: Path) -> None:
        """`places` are none where all go along."""

        def work(database: Database, progress: Progress) -> GateFileMade:
            made = partial(make_for, database, id, path, Press(), places, step=progress.step)
            return made(secret=asked.secret, whom=asked.whom)

        self._desk.work(work, self._made, self, title=self.tr("Making the file for a second gate"))

    def _made(self, made: GateFileMade) -> None:
        people = formatting.counted(self.tr("%n participant(s)", "", made.people), made.people)
        pieces = formatting.counted(self.tr("%n item(s)", "", made.pieces), made.pieces)
        words = self.tr("{file}: {people}, {pieces}.").format(file=made.path.name, people=people, pieces=pieces)
        hint = self.tr("Its papers are …-{code}. It holds names: delete it when all is over.").format(code=made.code)
        self._desk.changed.emit(made.outcome.changes)
        self.said.emit(Message(self.tr("File for a second gate made."), words, hint, stays=True))

    def choose(self, id: int) -> None:
        """Ask for the file to bring back first."""
        ask_file(self._back.window(), self.tr("Bring a gate file back"), self._kinds(), partial(self._back.bring, id))

    def _kinds(self) -> str:
        return self.tr("Gate files") + f" (*.{SUFFIX})"
