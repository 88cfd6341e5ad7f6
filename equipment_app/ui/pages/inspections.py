"""Inspections: which articles have pieces past their term, whose they are, the plans; a run begins here."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Any, ClassVar
from uuid import uuid4

from PySide6.QtCore import Qt

from equipment_app.domain.codes import Family
from equipment_app.domain.inspection_run import InspectionRun
from equipment_app.domain.kinds import Changes
from equipment_app.operations import Books
from equipment_app.operations.inspect import SaveRun
from equipment_app.queries.inspections import (
    LATER,
    SOON,
    DueCount,
    DuePiece,
    DueWanted,
    EndingPiece,
    InspectionsSeen,
    band,
    call,
    due,
    ending,
    overview,
    runs_under_way,
)
from equipment_app.queries.scanned import Bears
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.inspection.plan_form import PlanForm
from equipment_app.ui.inspection.words import glyph, plan_name, term
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Glyph, Text
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.rights import CATALOGUE, HAND_OVER
from equipment_app.ui.scanner.borne import SCANNED, Want, parted
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Card, EmptyState, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, in_row, stacked, turn
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.segmented import Segment, Segmented

_GAP, _ROOM = 12, 400


class InspectionsPage(PrintingPage):
    """`open` takes the id of an article, to stand on it."""

    watches = Changes.CUSTODY | Changes.CATALOGUE | Changes.MEMBERS | Changes.CHECKS
    tall = 900

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk, printing)
        self._wanted = 0
        self._piece: DuePiece | None = None
        """It was scanned, and its list is on its way."""
        self.today = formatting.today()
        self.found: Sequence[DuePiece] = ()
        self.list: PlainList[DueCount] = PlainList(
            self.tr("What ends"), self._columns(), lambda row: row.key, row_height=36
        )
        self.pieces: PlainList[DuePiece] = PlainList(
            self.tr("Pieces"), self._piece_columns(), lambda row: row.thing, several=True
        )
        self.bands = Segmented(self.tr("How near the term is"), stretched=True)
        self.head = Label(bold=True, elide=True)
        self.empty = EmptyState("clipboard-check", token="good")
        left, right = Card(), Card()
        self.stack = stacked(self.list, self.empty)
        left.body.addWidget(self.stack)
        left.lay_foot(self.can.button("inspections.plan"), self.can.button("inspections.new"), None)
        head, bands = Strip("below", (self.head, 1), height=44), Strip("below", (self.bands, 1), height=56)
        fill(right.body, head, bands, (self.pieces, 1))
        right.lay_foot(None, self.can.button("inspections.call"), self.can.button("inspections.begin", "primary"))
        self.beside = FormStack(right)
        self.parts = in_row((left, 1), (self.beside, 1), spacing=_GAP, on=self)
        self._connect()

    def _columns(self) -> Sequence[Column[DueCount]]:
        days = self.tr("{days} days")
        return (
            Column("", self._sign, 36, least=32),
            Column(self.tr("Article"), lambda row: Text(formatting.name(row), plan_name(row.plan))),
            Column.count(self.tr("Past"), lambda row: row.late or None, 88, "bad"),
            Column.count(days.format(days=SOON), lambda row: row.soon or None, 76, "warn"),
            Column.count(days.format(days=LATER), lambda row: row.later or None, 76, room=_ROOM),
            Column.count(self.tr("Held"), lambda row: row.held or None, 84, "quiet", room=_ROOM + 80),
        )

    def _sign(self, row: DueCount) -> Glyph:
        if row.run:
            return Glyph("play", self.tr("a run is under way"), "accent")
        if row.plan is None:
            return Glyph("hourglass", plan_name(None), "quiet")
        return Glyph("clipboard-check", plan_name(row.plan), "bad" if row.late else "quiet")

    def _piece_columns(self) -> Sequence[Column[DuePiece]]:
        return (
            Column("", self._piece_sign, 36, least=32),
            Column(self.tr("Code"), lambda row: row.code, 148, least=120),
            Column(self.tr("Until"), lambda row: term(row.term, self.today), 104, "right"),
            Column(self.tr("Where it is"), lambda row: Text(row.where, token="text" if row.member else "quiet")),
        )

    def _piece_sign(self, row: DuePiece) -> Glyph:
        if row.failed:
            return glyph(row.result)
        late = row.term < self.today
        return Glyph("clock", self.tr("past") if late else self.tr("soon"), "bad" if late else "quiet")

    def resized(self) -> None:
        turn(self.parts, down=self.width() < NARROW)

    def wants(self) -> Want | None:
        return Want.ITEM

    def take_scan(self, scan: Any) -> bool:
        """A piece that ends stands before you, in the list of its article."""
        if scan.looked_up(Family.THING) is None:
            return False
        self.desk.ask(lambda books: ending(books, scan.readings), partial(self._scanned, scan), self)
        return True

    def reload(self) -> None:
        self.desk.ask(overview, self._show, self, instead="waiting")

    def open(self, argument: object) -> None:
        self._wanted = argument if isinstance(argument, int) else 0
        self.reload()

    def enter(self) -> None:
        (self.list if self.list.isVisible() else self.bands).setFocus(Qt.FocusReason.OtherFocusReason)

    # What came from the books

    def _show(self, seen: InspectionsSeen) -> None:
        rows, self.today = seen.rows, seen.today
        self.list.show_rows(rows)
        wanted = next((row for row in rows if row.article == self._wanted), None)
        if wanted is not None:
            self.list.show_row(wanted.key)
            self._wanted = 0
        elif self.list.current_row() is None:
            self.list.show_first()
        late = sum(row.late for row in rows)
        words = self.tr("%n piece(s) past the term", "", late)
        late_words = formatting.counted(words, late) if late else self.tr("Nothing is past its term.")
        failed = self.tr("failed: {repair} to repair, {disposal} to write-off")
        told = failed.format(repair=seen.repair, disposal=seen.disposal) if seen.repair or seen.disposal else ""
        self.set_context(formatting.dotted(late_words, told))
        self.empty.say(
            self.tr("Nothing ends in {days} days").format(days=LATER),
            self.tr("Articles get an interval in the catalogue, or a plan of inspection here."),
        )
        stood = self.list.hasFocus()
        self.stack.setCurrentIndex(0 if rows else 1)
        if stood and not rows:
            self.bands.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rested()

    def _rested(self, *_: object) -> None:
        row = self.list.current_row()
        self.can.follow()
        if row is None:
            self.found = ()
            self._show_pieces()
            return
        wanted = DueWanted(self.today + timedelta(days=LATER), row.article, row.plan.id if row.plan else None)
        self.desk.ask(lambda books: due(books, wanted), partial(self._know, row.key), self, instead="due")

    def _know(self, key: tuple[int, int], found: Sequence[DuePiece]) -> None:
        row = self.list.current_row()
        if row is None or row.key != key:
            return
        self.found = [one for one in found if row.plan is not None or one.what == "expiry"]
        piece, self._piece = self._piece, None
        self._show_pieces()
        if piece is not None:
            self.bands.choose(band(piece.term, self.today))
            self.pieces.show_row(piece.thing)

    def _scanned(self, scan: Any, found: EndingPiece) -> None:
        one, scanned = found.due, found.scanned
        if one is not None:
            self._piece = one
            self.list.show_row(one.key)
            self._rested()
        elif scanned.what is Bears.THING:
            lead, where = parted(scanned)
            told = self.tr("None of its terms ends within {days} days, or it is away.").format(days=LATER)
            self.say.emit(Message(lead, f"{where} {told}", tone="neutral", topic=SCANNED))
        else:
            self.refuse(scan)

    def _show_pieces(self, *_: object) -> None:
        row, today = self.list.current_row(), self.today
        self.head.setText(f"{formatting.name(row)}: {plan_name(row.plan)}" if row else "")
        counts = [band(one.term, today) for one in self.found]
        ahead = [(days, self.tr("In {days} days").format(days=days)) for days in (SOON, LATER)]
        names = [(0, self.tr("Past")), *ahead]
        self.bands.fill([Segment(one, words, formatting.thousands(counts.count(one))) for one, words in names])
        self.pieces.show_rows([one for one in self.found if band(one.term, today) == self.bands.value])
        self.can.follow()

    # What can be done

    def begins(self) -> bool:
        row = self.list.current_row()
        return row is not None and row.plan is not None

    def begin(self) -> None:
        """A run of what is shown, or the one of this article that is under way."""
        row = self.list.current_row()
        if row is None or row.plan is None:
            return
        article, plan = row.article, row.plan.id
        self.desk.ask(lambda books: _run(books, article, plan), self._begun, self)

    def _begun(self, run: InspectionRun) -> None:
        if run.found:
            self.go.emit("inspection", run.id)
            return
        chosen = {one.thing for one in self.pieces.chosen_rows()}
        picked = tuple(thing for thing in run.things if thing in chosen) if len(chosen) > 1 else run.things
        made = InspectionRun(run.id, run.article, run.plan, run.begun, picked)
        self.desk.change(SaveRun(made.id, made.to_json()), then=partial(self._open_run, made.id), owner=self)

    def _open_run(self, run: str, _: object) -> None:
        self.go.emit("inspection", run)

    def calls(self) -> bool:
        return any(one.member is not None for one in self.found)

    def call(self) -> None:
        """A list of the pieces that people have, for them to bring."""
        row = self.list.current_row()
        if row is None:
            return
        article, title = row.article, self.tr("Call for inspection")
        self.ask_to_print(title, lambda books: _paper(books, article))

    def new_plan(self) -> None:
        row = self.list.current_row()
        self._write_plan(row.article if row else 0, None)

    def change_plan(self) -> None:
        row = self.list.current_row()
        if row is not None and row.plan is not None:
            self._write_plan(row.article, row)

    def _write_plan(self, article: int, row: DueCount | None) -> None:
        def show(articles: Any) -> None:
            some = articles if row is None else [one for one in articles if one.id == article]
            chosen = article or (some[0].id if some else 0)
            if some:
                form = PlanForm(self.desk, some, chosen, row.plan if row else None)
                self.beside.write(form, self.enter)

        self.desk.ask(lambda books: books.catalogue.articles(), show, self)

    def go_back(self) -> None:
        if not self.beside.close_form():
            self.go.emit("stock", None)

    def _connect(self) -> None:
        self.list.rested.connect(self._rested)
        self.list.opened.connect(self.begin)
        self.bands.chosen.connect(self._show_pieces)
        self.pieces.opened.connect(lambda row: self.go.emit("stock", row.code))

    acts: ClassVar[Sequence["Act[InspectionsPage]"]] = (
        Act(
            "inspections.begin", "&Begin an inspection", "Ctrl+Return", "play", begin, begins, HAND_OVER, short="Begin"
        ),
        Act(
            "inspections.call", "&Print a call to who has them…", "Ctrl+P", "printer", call, calls, short="Print a call"
        ),
        Act("inspections.new", "&New plan…", "Ctrl+N", "plus", new_plan, need=CATALOGUE),
        Act("inspections.plan", "&Edit the plan…", "F4", "pencil", change_plan, begins, CATALOGUE),
        Act("inspections.back", "Back to Stock", "", "arrow-left", go_back, short="Back", menu=""),
    )


def _run(books: Books, article: int, plan: int) -> InspectionRun:
    """The run under way of this article and plan, else a new one of all that is due; its `found` tells them apart."""
    known = next((run for run in runs_under_way(books) if (run.article, run.plan) == (article, plan)), None)
    if known is not None:
        return known
    until = books.journal.today() + timedelta(days=LATER)
    things = tuple(one.thing for one in due(books, DueWanted(until, article, plan)))
    begun = books.journal.now().isoformat(timespec="seconds")
    return InspectionRun(str(uuid4()), article, plan, begun, things)


def _paper(books: Books, article: int) -> bytes:
    from equipment_app.documents.report import render

    return render(call(books, article))
