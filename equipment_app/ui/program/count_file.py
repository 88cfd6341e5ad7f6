"""A check file of a stock-take open in the window: a station counts without the store, until its result goes back."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from equipment_app.domain.codes import Family
from equipment_app.domain.stocktake import Stream, UnknownPlace
from equipment_app.domain.stocktake_station import StationCount
from equipment_app.exchange.check_file import CountingFile
from equipment_app.queries.stocktake import KindCount, ScanRow
from equipment_app.scanning.decode import Scan
from equipment_app.ui import formatting
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.undo_key import UndoKey
from equipment_app.ui.main_window.workplace import Machine
from equipment_app.ui.program.file_place import FilePlace
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.stocktake import words
from equipment_app.ui.stocktake.station import StationBoard
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.camera.names import Namer

_SOUNDS = {Stream.FOUND: Sound.TAKEN, Stream.ELSEWHERE: Sound.TAKEN, Stream.TWICE: Sound.ALREADY, None: Sound.TAKEN}


class CountPlace(FilePlace):
    """Every change is kept in the file; `count` is how far it is."""

    PAGE = "stocktake"
    tall = 1100

    def __init__(self, window: Window, machine: Machine, path: Path, jobs: Jobs, sounds: Sounds) -> None:
        self.count: StationCount | None = None
        super().__init__(window, machine, path, jobs, sounds)

    @property
    def work(self) -> StationCount | None:
        return self.count

    def take_scan(self, scan: Scan) -> bool:
        """A place is counted from now on, a thing there; what is no code at all is refused."""
        count, texts = self.count, scan.looked_up(Family.THING, Family.PLACE, Family.BADGE)
        if count is None or not texts:
            self._sounds.play(Sound.REFUSED)
            return True
        text = next((one for one in texts if count.knows(one)), texts[0])
        if not count.place and not count.is_place(text):
            self._sounds.play(Sound.REFUSED)
            self._say(self.tr("First scan the label of a place, or choose one at the left."), "warn")
            return True
        try:
            then, stream = count.scan(text, formatting.now())
        except UnknownPlace as refusal:
            self._sounds.play(Sound.REFUSED)
            self._say(explain(refusal), "warn")
            return True
        self._sounds.play(_SOUNDS.get(stream, Sound.REFUSED))
        self._do_count(then)
        return True

    def namer(self) -> "Namer":
        from equipment_app.ui.camera.names import FileNames, named_by_station

        return FileNames(lambda: self.count.plan if self.count else None, named_by_station, self)

    def ask_finish(self) -> None:
        if self.count:
            self.choose_result()

    def take_back_last(self) -> None:
        if self.count and self.count.scans:
            self._do_count(self.count.without())

    def can_take_back(self) -> bool:
        return self.count is not None and bool(self.count.scans)

    def _board(self) -> StationBoard:
        board = StationBoard()
        board.places.opened.connect(self._choose)
        board.scans.dropped.connect(self._drop)
        UndoKey(board.scans, self.can_take_back, self.take_back_last)
        board.count.counted.connect(self._written)
        return board

    def _open(self) -> CountingFile:
        return CountingFile.open(self.path, formatting.now())

    def _show(self, work: StationCount) -> None:
        self._shown(work)

    def _put_away(self) -> None:
        self.count = None

    def _sentences(self) -> tuple[str, str]:
        title = self.tr("Stock-take")
        if self.count is None:
            return title, ""
        plan = self.count.plan
        said = self.tr("Stock-take, {sort}, as at {day}; station {name}, {who} counts.")
        day = formatting.day(plan.day)
        return title, said.format(sort=words.sort(plan.sort), day=day, name=plan.station, who=plan.who)

    def _enter(self) -> None:
        assert isinstance(self.board, StationBoard)
        self.board.enter()

    def _choose(self, row: Any) -> None:
        if self.count:
            self._do_count(self.count.at(row.id))

    def _written(self, kind: KindCount, number: str) -> None:
        if self.count:
            self._do_count(self.count.write(kind.article, kind.size, int(number), formatting.now()))

    def _drop(self, row: ScanRow) -> None:
        if self.count:
            self._do_count(self.count.without(row.n))

    def _do_count(self, count: StationCount) -> None:
        assert self._keeper is not None
        if count.place != (self.count.place if self.count else 0):
            name = next(one.name for one in count.plan.places if one.id == count.place)
            self._say(self.tr("Counting at {place}").format(place=name))
        self._shown(count)
        self._keeper.keep(count)

    def _shown(self, count: StationCount) -> None:
        assert isinstance(self.board, StationBoard)
        self.count = count
        self.board.show_count(count)

    def _say(self, sentence: str, tone: Any = "good") -> None:
        self.messages.say(Message(sentence, tone=tone, topic="stocktake"))

    KEYS: ClassVar[Sequence[Act[Any]]] = (
        Act("stocktake.undo", "Take the last scan &back", "Ctrl+Z", "undo-2", take_back_last, can_take_back),
        Act("stocktake.finish", "&Finish and save the result…", "F9", "file-check", ask_finish),
    )
