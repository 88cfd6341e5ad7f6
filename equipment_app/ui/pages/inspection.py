"""A run of inspection: pieces scanned one after another, their points, results, and the record."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.codes import Family
from equipment_app.domain.commands import DeskCommand, command
from equipment_app.domain.inspection import InspectionResult
from equipment_app.domain.inspection_run import InspectionRun
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations import Books
from equipment_app.operations.inspect import Examined, Inspect, SaveRun
from equipment_app.operations.inspection_plans import BY_MONTHS
from equipment_app.queries.inspections import DuePiece, RunShown, ScannedPiece, run_shown, scanned_piece
from equipment_app.ui import formatting
from equipment_app.ui.attachments.part import AttachmentsPart
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.inspection.piece import PieceCard
from equipment_app.ui.inspection.side import RunSide
from equipment_app.ui.inspection.words import glyph, plan_name, said
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.kit.undo_key import UndoKey
from equipment_app.ui.look.cells import Glyph, Text
from equipment_app.ui.look.theme import NARROW
from equipment_app.ui.one_page import OnePage
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.repairs.form import ToSend
from equipment_app.ui.rights import PAPERS
from equipment_app.ui.scanner.borne import Want
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Card, Strip
from equipment_app.ui.widgets.layout import fill, hold_width, in_row, turn
from equipment_app.ui.widgets.segmented import Segment, Segmented

_GAP, _LIST, _SIDE = 12, 264, 280
_CLOSE_LIST, _TINY_LIST, _CLOSE_SIDE = 216, 152, 216
PASSED, RESERVED, REPAIR, DISPOSAL = _RESULTS = tuple(InspectionResult)


def _give(result: InspectionResult) -> "Callable[[InspectionPage], None]":
    return lambda page: page.give(result)


def _may(result: InspectionResult) -> "Callable[[InspectionPage], bool]":
    return lambda page: page.may(result)


class InspectionPage(OnePage):
    """`open` takes the id of a run. Each judgement is kept when it is made; the record is made of what has a result."""

    watches = Changes.CUSTODY | Changes.CATALOGUE | Changes.MEMBERS
    tall = 1360
    opened_by = str
    wanted = ""
    """A run; empty: the one that is under way."""
    seen: RunShown

    def __init__(self, desk: Desk, printing: Printing | None = None) -> None:
        super().__init__(desk, printing)
        self._thing = self._member = 0
        self._asked = False
        """The run is on its way, so a scan is kept until it is here."""
        self._early: Any = None
        self.which = Segmented(stretched=True, name=self.tr("Which pieces"))
        self.list: PlainList[DuePiece] = PlainList(self.tr("Pieces of the run"), self._columns(), lambda row: row.thing)
        self.left = Card()
        fill(self.left.body, Strip("below", (self.which, 1), height=56), (self.list, 1))
        keys = ("F6", "F7", "F8", "F9")
        self.results = [
            self.can.button(f"inspection.{one}", key=key, size="big") for one, key in zip(_RESULTS, keys, strict=True)
        ]
        tools = (
            self.can.button("inspection.attach", "text", key="F3"),
            self.can.button("inspection.all", "text", key="F4"),
        )
        self.card = PieceCard(tools, self.results)
        self.notice = self.card.notice
        self.attached = AttachmentsPart(desk, Right.PAPERS)
        self.attached.setParent(self)
        self.attached.hide()
        end = self.can.button("inspection.end", key="Ctrl+Enter")
        self.side = RunSide(end, self.can.button("inspection.take_back", "text", key="Ctrl+Z"))
        self.row = in_row(self.left, (self.card, 1), self.side, on=self, spacing=_GAP)
        self._connect()

    def _columns(self) -> Sequence[Column[DuePiece]]:
        return (
            Column("", self._sign, 36, least=32),
            Column(self.tr("Code"), lambda row: row.code),
            Column(self.tr("Where it is"), lambda row: Text(row.where, token="quiet"), 104, "right", least=44),
        )

    def _sign(self, row: DuePiece) -> Glyph:
        found = self.seen.run.of(row.thing) if self.shows() else None
        if found is not None and found.result:
            return glyph(found.result)
        begun = found is not None and found.begun
        return Glyph("circle-dashed", self.tr("begun"), "warn") if begun else Glyph("circle", self.tr("left"), "quiet")

    def title(self) -> str:
        return self.tr("Inspection")

    def resized(self) -> None:
        narrow, close = self.width() < NARROW, self.width() < NARROW + _SIDE
        turn(self.row, down=narrow)
        tight = _CLOSE_LIST if self.width() >= NARROW + _GAP * 8 else _TINY_LIST
        sides = (tight, _CLOSE_SIDE) if close else (_LIST, _SIDE)
        for part, wide in zip((self.left, self.side), sides, strict=True):
            hold_width(part, 0 if narrow else wide)

    def reload(self) -> None:
        self._asked = True
        super().reload()

    def open(self, argument: object) -> None:
        if isinstance(argument, str) and argument != self.wanted:
            self.forget()
            self._member = 0
        super().open(argument)

    def forget(self) -> None:
        super().forget()
        self._thing = 0
        self.drafted.clear()
        self.list.show_rows([])

    def where(self) -> object:
        return self.wanted or None

    def enter(self) -> None:
        (self.card.points if self._thing else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    # What came from the books

    def question(self, books: Books, wanted: str) -> RunShown | None:
        return run_shown(books, wanted)

    def _came(self, wanted: str, seen: RunShown | None) -> None:
        self._asked, early, self._early = False, self._early, None
        if seen is None:
            self.card.say_none()
            return
        if self.wanted not in ("", seen.run.id):
            return
        self.wanted = seen.run.id
        if self.shows() and self.seen.run.things == seen.run.things:
            seen = replace(seen, run=self.seen.run)  # what was typed since it was asked
        self._become(seen.run, seen)
        if early is not None and self.isVisible():
            self.take_scan(early)

    def _become(self, run: InspectionRun, seen: RunShown | None = None) -> None:
        """This is the run now."""
        self.seen = replace(seen or self.seen, run=run)
        self._again()

    def _again(self) -> None:
        seen = self.seen
        how = self.tr("Scan a piece, go through it, give it a result.")
        self.set_context(f"{formatting.name(seen.article)}: {plan_name(seen.plan)}. {how}")
        done, left = seen.run.done, seen.run.left
        self.which.fill(
            (
                Segment("left", self.tr("Left"), formatting.thousands(len(left))),
                Segment("done", self.tr("Done"), formatting.thousands(len(done))),
            )
        )
        self._show_list()
        if self._thing not in seen.pieces:
            self._thing = 0
        self.card.show_run(seen, self._thing)
        self.side.show_run(seen)
        self.can.follow()
        self._accent()

    def _show_list(self, *_: object) -> None:
        if not self.shows():
            return
        self.list.show_rows(self._rows(self._member) or self._rows())
        if self._thing:
            self.list.show_row(self._thing)

    def _rows(self, member: int = 0) -> list[DuePiece]:
        """What the list may show, of one member alone where one is given."""
        run = self.seen.run
        keys = list(reversed(run.done)) if self.which.value == "done" else run.left
        rows = [self.seen.pieces[thing] for thing in keys if thing in self.seen.pieces]
        return [row for row in rows if not member or (row.member and row.member.id == member)]

    def _accent(self) -> None:
        """One result is proposed: what the points say."""
        seen = self.seen
        proposed = seen.run.proposed(self._thing, seen.plan.points) if self._thing else None
        for button, one in zip(self.results, _RESULTS, strict=True):
            button.kind = "primary" if one is proposed and button.isEnabled() else "outlined"
            button.update()

    # What is judged

    def _changed(self, run: InspectionRun) -> None:
        """Kept in the window at once, and in the store when a line is left or a key has judged."""
        self._become(run)
        if not (self.card.text.hasFocus() or self.card.note.hasFocus()):
            self._save()

    def _save(self) -> None:
        if self.shows():
            self.desk.change(SaveRun(self.wanted, self.seen.run.to_json()))

    def give(self, result: InspectionResult) -> None:
        if not self.may(result) or self.card.wrong_day():
            return
        run = self.seen.run.give(self._thing, result, self.card.until() if result.good else "")
        self.drafted.append(self._thing)
        self._thing = 0
        self._become(run)
        self._save()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def may(self, result: InspectionResult) -> bool:
        return self.has_piece() and self.seen.run.may(self._thing, result, self.seen.plan.points)

    def all_good(self) -> None:
        self._changed(self.seen.run.all_good(self._thing, self.seen.plan.points))
        self.card.points.to_next(self.seen.run.of(self._thing))

    def pass_all(self) -> None:
        """All points in order and the result: what the printed command does."""
        if not self._thing:
            self.notice.say(self.tr("Scan a piece first, then the command."), "warn")
            return
        self.can.do("inspection.all")
        if self.may(PASSED):
            self.can.do("inspection.passed")
        else:
            self.notice.say(self.tr("The piece does not pass yet: a point wants a value, or has a fault."), "warn")

    def attach(self) -> None:
        self.attached.show_subject(FileSubject("thing", self._thing))
        self.attached.attach()

    def has_piece(self) -> bool:
        return self.shows() and bool(self._thing)

    def open_again(self) -> None:
        """The last result given here since whoever works came; the piece stands open again as it was ticked."""
        self._thing = self._given()[-1]
        self.drafted.remove(self._thing)
        self._become(self.seen.run.take_back(self._thing))
        self._save()

    def some_given(self) -> bool:
        return self.shows() and bool(self._given())

    def _given(self) -> list[int]:
        return [thing for thing in self.seen.run.done if thing in self.drafted]

    def some_done(self) -> bool:
        return self.shows() and bool(self.seen.run.done)

    # What is scanned

    def wants(self) -> Want | None:
        return Want.RUN if self.shows() or self._asked else Want.NOTHING

    def take_scan(self, scan: Any) -> bool:
        """A piece is opened with what was ticked before, a badge narrows the list to its member, a command passes."""
        texts = scan.looked_up(Family.THING, Family.BADGE)
        passes = scan.family is Family.COMMAND and command(scan.meaning.number) is DeskCommand.PASSES
        if not (self.shows() or self._asked) or (texts is None and not passes):
            return False
        if not self.shows():
            self._early = scan
        elif texts is None:
            self.pass_all()
        else:
            article, plan = self.seen.run.article, self.seen.run.plan
            self.desk.ask(lambda books: scanned_piece(books, texts, article, plan), partial(self._scanned, scan), self)
        return True

    def _scanned(self, scan: Any, found: ScannedPiece | None) -> None:
        if not self.shows():
            return
        if found is None or (found.member and not self._rows(found.member)):
            self.notice.hide()
            self.refuse(scan)
        elif found.member:
            self._member = found.member
            self._show_list()
        elif found.article != self.seen.run.article:
            self.notice.say(self.tr("{what} does not belong here.").format(what=found.name), "warn")
        elif found.piece is None:
            self.notice.say(self.tr("{thing}: {holder} has it.").format(thing=found.title, holder=found.holder), "bad")
        else:
            self._open_piece(found.piece)

    def _open_piece(self, piece: DuePiece) -> None:
        seen = self.seen
        self._tell_of(piece)
        added = piece.thing not in seen.run.things
        self._thing = piece.thing
        self._become(seen.run.add(piece.thing), replace(seen, pieces={**seen.pieces, piece.thing: piece}))
        if added:
            self._save()
        self.card.points.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_of(self, piece: DuePiece) -> None:
        """What the one before is left with, and what this one is."""
        seen = self.seen
        before = seen.pieces.get(self._thing)
        result = seen.run.of(piece.thing).result
        if result:
            self.notice.say(self.tr("This was done: {result}.").format(result=said(result)), "warn")
        elif piece.thing not in seen.run.things:
            self.notice.say(self.tr("{code} was added to the run.").format(code=piece.code), "neutral")
        elif before and before.thing != piece.thing and not seen.run.of(before.thing).result:
            self.notice.say(self.tr("{code} has no result yet; it waits.").format(code=before.code), "warn")
        else:
            self.notice.hide()

    # What comes of it

    def end(self) -> None:
        seen = self.seen
        if self._thing and seen.run.of(self._thing).begun and not seen.run.of(self._thing).result:
            self.notice.say(self.tr("The piece that is open has no result yet."), "warn")
            return
        found = tuple(self._examined(seen, thing) for thing in seen.run.done)
        plan, remark = seen.plan.name or BY_MONTHS, self.side.with_what.text()
        self.desk.change(
            Inspect(found, by_plan=plan, remark=remark, run=seen.run.id), then=partial(self._ended, found), owner=self
        )

    def _examined(self, seen: RunShown, thing: int) -> Examined:
        found = seen.run.of(thing)
        until = date.fromisoformat(found.until) if found.until else None
        return Examined(thing, InspectionResult(found.result), found.told(seen.plan.points), until)

    def _ended(self, found: tuple[Examined, ...], outcome: Outcome) -> None:
        """What is to be repaired is about to be sent to a workshop."""
        self.print_made(outcome)
        self.forget()
        broken = tuple((one.thing, one.note) for one in found if one.result == REPAIR)
        self.go.emit(*(("repairs", ToSend(broken)) if broken else ("inspections", None)))

    def go_back(self) -> None:
        self.go.emit("inspections", None)

    def _connect(self) -> None:
        UndoKey(self, self.some_given, self.open_again)
        self.which.chosen.connect(self._show_list)
        self.list.opened.connect(self._open_piece)
        self.card.changed.connect(self._changed)
        self.card.left.connect(self._save)

    acts: ClassVar[Sequence["Act[InspectionPage]"]] = (
        Act("inspection.all", "&All points in order", "F4", "check", all_good, has_piece),
        Act("inspection.attach", "Attac&h a photo…", "F3", "paperclip", attach, has_piece, PAPERS, short="Attach"),
        Act("inspection.passed", "&Passes", "F6", "circle-check", _give(PASSED), _may(PASSED)),
        Act(
            "inspection.reserved",
            "With &reservation",
            "F7",
            "circle-alert",
            _give(RESERVED),
            _may(RESERVED),
            short="Reservation",
        ),
        Act("inspection.repair", "To r&epair", "F8", "wrench", _give(REPAIR), _may(REPAIR)),
        Act("inspection.disposal", "To &write-off", "F9", "ban", _give(DISPOSAL), _may(DISPOSAL)),
        Act("inspection.end", "&Make the record", "Ctrl+Return", "printer", end, some_done),
        Act(
            "inspection.take_back",
            "&Take the last result back",
            "",
            "undo-2",
            open_again,
            some_given,
            short="Take back",
        ),
        Act("inspection.back", "Back to the inspections", "", "arrow-left", go_back, short="Back", menu=""),
    )
