"""Stock-take: places are counted by scanning, what differs is settled, two approve it. Nothing changes before that."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from equipment_app.domain.codes import Family
from equipment_app.domain.errors import OfAnotherStore, Refusal
from equipment_app.domain.incidents import HARMS, IncidentDraft
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.place_errors import STOPPING
from equipment_app.domain.rights import Right
from equipment_app.domain.stocktake import Consequence, PlaceClosed, StillUncounted
from equipment_app.exchange.check_file import RESULT
from equipment_app.operations import stocktake_counts as counts
from equipment_app.operations.stocktake import StopStocktake
from equipment_app.queries.filters import PapersWanted
from equipment_app.queries.scanned import ON_NO_THING, Borne, look_up
from equipment_app.queries.stocktake import ItemRow, KindCount, PastStocktake, ScanRow, StocktakeView
from equipment_app.scanning.decode import Scan, read
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.incidents.asked import IncidentAsked
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.carried import take_in
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.kit.operation_form import OperationForm
from equipment_app.ui.kit.undo_key import UndoKey
from equipment_app.ui.output.files import ask_files
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.page_list import may_open
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.stocktake import words
from equipment_app.ui.stocktake.asked import AssignForm, CarryForm, RecountForm
from equipment_app.ui.stocktake.boards import CountingBoard, ResultBoard
from equipment_app.ui.stocktake.files import blind, counts_in, draft, not_taken
from equipment_app.ui.stocktake.form import StocktakeForm, StocktakeOffers, offers
from equipment_app.ui.stocktake.seen import UNREAD, Seen, seen_by
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import EmptyState
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.message_bar import Message

_SOUNDS = {"count_found": Sound.TAKEN, "count_elsewhere": Sound.TAKEN, "count_twice": Sound.ALREADY}
_AT_ONCE = 2000
"""Items of which the papers are made at once; of more they are made when there is time."""


class StocktakePage(PrintingPage):
    watches: ClassVar[Changes] = Changes.STOCKTAKES | Changes.CUSTODY | Changes.CATALOGUE
    tall = 1500

    def __init__(self, desk: Desk, sounds: Sounds, printing: Printing | None = None) -> None:
        super().__init__(desk, printing)
        self._sounds, self._scan = sounds, 0
        self.seen = UNREAD
        self._counting = True
        """What differs is not shown, although it can be."""
        self._goes_on = False
        """A difference was explained: the next one is wanted."""
        self._to_count = False
        """A place was opened here: what is typed next is how many there are."""
        self._lacks = False
        """It stands there that kinds were not counted: it goes when they are."""
        self.nothing = EmptyState("scan", does=self.new)
        self.nothing.add_below(LinkButton(self.tr("Papers of stock-takes"), arrow=True, does=self.show_past))
        self.counting, self.result = CountingBoard(self.can), ResultBoard(desk, self.can)
        self.stack = FormStack(self.nothing, self.counting, self.result)
        self.evaluate = self.can.button("stocktake.evaluate", "primary")
        self.again = self.can.button("stocktake.again")
        for button in (self.evaluate, self.again):
            button.setParent(self)
            button.hide()
        in_column(self.stack, on=self)
        self._connect()

    # The page

    def header(self) -> Sequence[QWidget]:
        if self.seen.view is None:
            return ()
        return (self.evaluate,) if self.stack.currentWidget() is self.counting else (self.again,)

    def reload(self) -> None:
        station = self.counting.station.station.value
        self.desk.ask(lambda books: seen_by(books, station), self._show, self, instead="stocktake")

    def enter(self) -> None:
        match self.stack.currentWidget():
            case self.counting:
                self.counting.scans.setFocus(Qt.FocusReason.OtherFocusReason)
            case self.result:
                self.result.result.list.setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                self.nothing.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resized(self) -> None:
        self.counting.fit(self.width())
        self.result.fit(self.width())

    def _show(self, seen: Seen) -> None:
        before, self.seen = self.seen, seen
        if seen.view is None:
            self._show_nothing(seen.last)
        else:
            self._show_running(seen.view, seen, new=before.view is None)
        if self.stack.form is None:
            self.stack.setCurrentWidget(self._face(seen))
        if self._lacks and all(kind.quantity is not None for kind in seen.kinds):
            self._lacks = False
            self._tell("")
        self._say()
        self.can.follow()
        self.told.emit()

    def _face(self, seen: Seen) -> QWidget:
        if seen.view is None:
            return self.nothing
        return self.counting if seen.result is None or self._counting else self.result

    def _show_nothing(self, last: PastStocktake | None) -> None:
        differences = last.shortages + last.surpluses if last else 0
        said = self.tr("There was none yet.")
        if last is not None:
            found = self.tr("%n difference(s)", "", differences) if differences else self.tr("no differences")
            said = self.tr("The last one was of {day}, {found}.").format(day=formatting.day(last.day), found=found)
        begin = self.tr("Begin a stock-take") if self.can.may("stocktake.new") else ""
        self.nothing.say(self.tr("No stock-take is under way"), said, begin)
        self._counting = True
        self.drafted.clear()

    def _show_running(self, view: StocktakeView, seen: Seen, *, new: bool) -> None:
        self._counting = self._counting and not (new and seen.result is not None)
        self.counting.show_view(view)
        name = next((place.name for place in view.places if place.id == seen.place), "")
        self.counting.count.show_place(name, seen.kinds, closed=seen.result is not None)
        if self._to_count and name and seen.kinds:
            self.counting.count.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self._to_count = False
        if seen.result is not None:
            self.result.result.show_view(seen.result)
            if self._goes_on:
                self.result.result.show_next()
                self._goes_on = False
            self.result.approval.show_view(seen.result)

    def _say(self) -> None:
        seen = self.seen
        if seen.view is None:
            self.set_context("")
            return
        planned = seen.view.planned
        sort, day = words.sort(planned.sort), formatting.day(planned.day)
        begun = self.tr("Stock-take, {sort}, as at {day}, begun at {time}.")
        said = begun.format(sort=sort, day=day, time=formatting.time_words(planned.begun))
        left = seen.result.sums.left if seen.result else 0
        waits = self.tr("%n difference(s) to settle.", "", left) if left else ""
        lacking = words.Told().lacking(seen.view.approval)
        self.set_context(" ".join(filter(None, (said, waits, lacking))))

    # What is counted

    def wants(self) -> Want | None:
        return Want.COUNT if self.seen.view else Want.NOTHING

    def take_scan(self, scan: Scan) -> bool:
        """A place is opened at this station, a thing counted there; in the result its row is chosen."""
        seen, form = self.seen, self.stack.form
        if form is None and self.stack.currentWidget() is self.result:
            form = self.result.side.form
        if form is not None:
            return isinstance(form, AssignForm | RecountForm) and form.take(scan.looked_up(Family.THING))
        if seen.view is None:
            return False
        if scan.family is Family.PLACE:
            self.open_place(scan.text)
        elif texts := scan.looked_up(Family.THING):
            self._met(scan, texts[0])
        else:
            return False
        return True

    def _met(self, scan: Scan, text: str) -> None:
        """What is on a thing is counted, known or not; what names somebody, or a paper, is on none."""
        do = self._count if self.stack.currentWidget() is self.counting else self._find
        if scan.family is Family.THING:
            do(text)
            return

        def met(found: Borne) -> None:
            if found.what in ON_NO_THING:
                self.refuse(scan)
            else:
                do(text)

        self.desk.ask(lambda books: look_up(books, scan.readings), met, self)

    def open_place(self, place: int | str, *, again: bool = False) -> None:
        """One that is closed only where that is asked for: what differs there is told, and a count of it not blind."""
        command = counts.OpenCountPlace(place, self.station, again)
        self.desk.change(command, then=self._opened, owner=self, failed=partial(self._not_opened, place))

    def _not_opened(self, place: int | str, error: Exception) -> None:
        if isinstance(error, PlaceClosed):
            self._sounds.play(Sound.REFUSED)
            again = partial(self.open_place, place, again=True)
            said = self.tr("What differs there is known, and the record will say that it was counted again.")
            lead = self.tr("{place} is closed").format(place=error.place)
            self._tell(lead, said, tone="warn", action=self.tr("Open it again"), act=again)
        else:
            self.desk.tell(error)

    @property
    def station(self) -> str:
        return self.counting.station.station.value

    @property
    def who(self) -> str:
        return self.counting.station.who.value

    def _asks(self) -> bool:
        """Nothing is counted for nobody: who counts is said first, and what was scanned is scanned again."""
        if asks := self.counting.station.asks():
            self._sounds.play(Sound.REFUSED)
            self._tell(self.tr("Nothing was counted: first say who counts here."), tone="warn")
        return asks

    def _opened(self, outcome: Outcome) -> None:
        self._counting = self._to_count = True
        self._sounds.play(Sound.TAKEN)
        self._tell(self.tr("Counting at {place}").format(place=outcome.subject))

    def _count(self, text: str) -> None:
        if not self.seen.place:
            self._sounds.play(Sound.REFUSED)
            self._tell(self.tr("First scan the label of a place, or choose one at the left."), tone="warn")
            return
        if self._asks():
            return
        self._scan += 1
        command = counts.CountPiece(self.seen.place, text, self.who, self.station, self._scan)
        self.desk.change(command, then=self._counted, owner=self)

    def _counted(self, outcome: Outcome) -> None:
        """What is simply found says nothing, and takes away what was said of another; what wants something is told, and
        stands in its stream.
        """
        self._draft(outcome)
        told = words.Told().scanned(outcome)
        self._tell(*told, tone="warn" if told[0] else "good")
        self._sounds.play(_SOUNDS.get(outcome.what, Sound.REFUSED))
        facts = outcome.facts
        if facts["block"]:
            self._tell(explain(OfAnotherStore(outcome.subject, facts["block"])), tone="warn")
        if not facts["thing"] and facts["article"]:
            self.counting.count.take_article(facts["article"], facts["quantity"])

    def _draft(self, outcome: Outcome) -> None:
        self.drafted.append(outcome.facts["n"])

    def _written(self, kind: KindCount, number: str) -> None:
        if self.seen.place and not self._asks():
            what = f"{kind.article.code}/{kind.size}"
            command = counts.CountQuantity(self.seen.place, what, number, self.who, self.station)
            self.desk.change(command, then=self._draft, owner=self)

    def close_place(self) -> None:
        if self.is_open() and not self._asks():
            command = counts.CloseCountPlace(self.seen.place, self.who)
            self.desk.change(command, then=self._closed, owner=self, failed=self._not_closed)

    def _not_closed(self, error: Exception) -> None:
        """Said under the topic of the page, so that it is gone once the place is closed."""
        if isinstance(error, Refusal) and not isinstance(error, STOPPING):
            self._lacks = isinstance(error, StillUncounted)
            self._tell(explain(error), tone="warn")
        else:
            self.desk.tell(error)

    def _closed(self, outcome: Outcome) -> None:
        differences, aside = outcome.facts["differences"], outcome.facts["aside"]
        said = words.Told().closed(differences, aside)
        open_again = partial(self.open_place, outcome.facts["place"], again=True)
        lead = self.tr("{place} is closed").format(place=outcome.subject)
        if differences or aside:
            self._tell(lead, said, tone="warn", action=self.tr("Open it again"), act=open_again)
        else:
            self._tell(lead, said)

    def _tell(self, lead: str, text: str = "", **more: Any) -> None:
        self.say.emit(Message(lead, text, topic="stocktake", **more))

    def _move(self, row: ScanRow) -> None:
        self.desk.change(counts.MoveHome((row.thing,)))

    def move_all(self) -> None:
        self.desk.change(counts.MoveHome())

    def _to_counter(self, row: ScanRow) -> None:
        """What somebody has is given back at the Counter, as anything else."""
        self.go.emit("counter", row.holder)
        self.go.emit("counter", read(row.code))

    def _drop(self, row: ScanRow) -> None:
        self.drafted = [n for n in self.drafted if n != row.n]
        self.desk.change(counts.UndoCount(self.station, row.n))

    def _assign(self, row: ScanRow) -> None:
        form = AssignForm(self.desk, row)
        form.drop.clicked.connect(form.closed)
        form.drop.clicked.connect(lambda: self._drop(row))
        self.stack.write(form, self.enter)

    def some_drafted(self) -> bool:
        return self.runs() and bool(self.drafted)

    def take_last_back(self) -> None:
        """The last scan or number that was put down here since whoever works came."""
        self.desk.change(counts.UndoCount(self.station, self.drafted.pop()))

    # What differs

    def _find(self, text: str) -> None:
        rows = self.result.result.view.rows if self.result.result.view else ()
        row = next((row for row in rows if row.thing and text in (row.code, row.thing.serial)), None)
        if row is None:
            self._tell(self.tr("Nothing here has this code."), tone="warn")
        elif not self.result.result.list.show_row(row.item.key):
            self._tell(row.article.name, self.tr("agrees, {place}").format(place=row.place))

    def to_result(self) -> None:
        self._counting = False
        self._tell("")
        self.reload()

    def to_counting(self) -> None:
        self._counting = True
        self.reload()

    def explain(self) -> None:
        self.result.settle.form.submit()

    def _explained(self, command: counts.ExplainDifference) -> None:
        """A difference that wants an incident report begins one of its piece; Esc there leads back here."""
        self._goes_on = True
        row = self.result.settle.row
        reports = command.consequence == Consequence.INCIDENT and self.desk.may(Right.HAND_OVER)
        if reports and row is not None and row.item.thing and row.item.difference < 0:
            what = command.cause if command.cause in HARMS else ""
            asked = IncidentAsked(IncidentDraft(row.item.thing, what=what), "stocktake")
            self.desk.change(command, then=partial(self._report, asked), owner=self)
        else:
            self.desk.change(command)

    def _report(self, asked: IncidentAsked, _: Outcome) -> None:
        self.go.emit("incident", asked)

    def recount(self) -> None:
        row = self.result.settle.row
        if row is not None and (view := self.seen.view):
            form = RecountForm(self.desk, row, view, self.station)
            self.result.side.write(form, self.enter)

    # How it begins and ends

    def new(self) -> None:
        self.desk.ask(offers, self._begin, self, instead="offers")

    def _begin(self, known: StocktakeOffers) -> None:
        self.stack.write(StocktakeForm(self.desk, known), self._begun)

    def _begun(self, *_: object) -> None:
        self._counting = True
        self.reload()

    def show_past(self, *_: object) -> None:
        self.go.emit("papers", PapersWanted(series="IS"))

    def stop(self) -> None:
        title, save = self.tr("Give the stock-take up?"), self.tr("Give it up")
        told = self.tr("What was counted is gone, and nothing is changed.")
        form = OperationForm(self.desk, StopStocktake, title, save, given={}, told=told)
        self.stack.write(form, self._begun)

    def approve(self) -> None:
        """Restates the sums first: the settlement is one entry, and undone only as a whole."""
        result, strip = self.seen.result, self.result.approval
        if result is None or not self.can_approve():
            return
        dialog = strip.question(self.window(), result, self.seen.out)
        command = strip.command(files=bool(self.seen.out), file=result.sums.items <= _AT_ONCE)
        dialog.accepted.connect(lambda: self.desk.change(command, then=self._approved, owner=self))
        dialog.open_once()

    def _approved(self, outcome: Outcome) -> None:
        self.result.approval.clear()
        self.print_made(outcome)

    def bring(self) -> None:
        kinds = self.tr("Results of stations, and lists") + f" (*{RESULT} *.xlsx *.csv)"
        ask_files(self.window(), self.tr("Counts of other stations or of paper"), kinds, self.bring_files)

    def bring_files(self, paths: Sequence[Path]) -> None:
        """One after the other, each by itself: what is wrong with one does not keep the others out."""
        for path in paths:
            self._bring(path)

    def _bring(self, path: Path) -> None:
        read = partial(counts_in, path, self.who, self.station)
        take = partial(take_in, self.desk, self, failed=partial(not_taken, self.desk, path))
        self.desk.work(lambda _database, _progress: read(), take, self, title=self.tr("Reading the list"))

    def carry(self) -> None:
        """A check file for a station that counts without the store; the place in hand is proposed."""
        seen = self.seen
        if seen.view is not None:
            place = next((one.name for one in seen.view.places if one.id == seen.place and not one.closed), "")
            self.stack.write(CarryForm(self.desk, seen.view.planned.commission, self.who, place), self.enter)

    def print_papers(self) -> None:
        self._print(draft, self.tr("Stock-take, draft"))

    def print_sheet(self) -> None:
        if self.seen.place:
            self._print(partial(blind, place=self.seen.place), self.tr("Empty sheet"))

    def _print(self, make: Any, title: str) -> None:
        self.prepare(title, lambda database, _: database.ask(make), self.tr("Preparing the papers"))

    # When what can be done

    def can_begin(self) -> bool:
        return self.seen is not UNREAD and self.seen.view is None

    def runs(self) -> bool:
        return self.seen.view is not None

    def is_open(self) -> bool:
        return bool(self.seen.place) and self.stack.currentWidget() is self.counting

    def is_counted(self) -> bool:
        return self.seen.result is not None

    def differs(self) -> bool:
        row = self.result.settle.row
        shown = self.is_counted() and self.stack.currentWidget() is self.result
        return shown and row is not None and bool(row.item.difference and row.item.counts)

    def can_approve(self) -> bool:
        result = self.seen.result
        return result is not None and not result.sums.left and result.approval.possible

    def _chosen(self, row: ItemRow | None) -> None:
        self.result.settle.show_row(row)
        self.can.follow()

    def _connect(self) -> None:
        board = self.counting
        board.places.list.opened.connect(lambda row: self.open_place(row.id))
        board.count.counted.connect(self._written)
        board.station.station.currentIndexChanged.connect(self.reload)
        board.scans.moved.connect(self._move)
        board.scans.back.connect(self._to_counter)
        board.scans.takes_back = may_open(self.desk.session, "counter")
        board.scans.dropped.connect(self._drop)
        board.scans.assigned.connect(self._assign)
        UndoKey(board.scans, self.some_drafted, self.take_last_back)
        self.result.result.chosen.connect(self._chosen)
        self.result.settle.explained.connect(self._explained)
        self.result.approval.button.clicked.connect(self.approve)

    acts: ClassVar[Sequence["Act[StocktakePage]"]] = (
        Act("stocktake.new", "&Begin a stock-take…", "Ctrl+N", "clipboard-check", new, can_begin, opens=True),
        Act("stocktake.close", "&Close this place", "F6", "map-pin", close_place, is_open),
        Act(
            "stocktake.sheet", "&Empty sheet of this place…", "F7", "printer", print_sheet, is_open, short="Empty sheet"
        ),
        Act("stocktake.move", "Items found elsewhere &stay there", "", "map-pin", move_all, runs),
        Act("stocktake.carry", "Check &file for a station…", "", "file-check", carry, runs),
        Act("stocktake.import", "&Import counts…", "", "upload", bring, runs),
        Act("stocktake.evaluate", "E&valuate differences", "F8", "list-checks", to_result, is_counted),
        Act("stocktake.again", "Back to cou&nting", "", "arrow-left", to_counting, is_counted),
        Act("stocktake.recount", "Count a&gain…", "F2", "rotate-ccw", recount, differs, short="Count again"),
        Act("stocktake.explain", "Save and ne&xt", "Ctrl+Return", "check", explain, differs),
        Act(
            "stocktake.print", "&Print the draft papers…", "Ctrl+P", "printer", print_papers, runs, short="Draft papers"
        ),
        Act("stocktake.approve", "&Approve the stock-take…", "", "lock", approve, can_approve),
        Act("stocktake.stop", "Give the stock-take &up…", "", "x", stop, runs),
    )
