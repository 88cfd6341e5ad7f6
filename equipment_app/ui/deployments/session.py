"""What happens at the gate: who stands there, what lies on the tray, and when it is handed over or taken back."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.commands import DeskCommand, command
from equipment_app.domain.custody import AS_ISSUED
from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Outcome
from equipment_app.operations.gate import HandOutAtGate, TakeBackAtGate
from equipment_app.operations.incident import ReportIncident
from equipment_app.operations.lines import Line
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo
from equipment_app.queries.gate import (
    WITH_REASON,
    GateHandover,
    GatePerson,
    GateScan,
    Stranger,
    ThingState,
    at_gate,
    scanned,
)
from equipment_app.queries.scanned import ON_NO_THING
from equipment_app.scanning.decode import Scan, read
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.deployments.person import name
from equipment_app.ui.deployments.served import PutAside, handover, told_aside
from equipment_app.ui.deployments.tray import TrayRow, TrayState, Uncoded, judged, worse
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.scanner.feedback import Sound
from equipment_app.ui.widgets.message_bar import Message

TEN = 10


STRANGER = "stranger"
"""What is said of who is no participant is on this topic: it goes with the next scan and with the page."""


class GateSession(QObject):
    """`served` are the last of this desk, the newest first; `aside` what it could not hand over."""

    shown = Signal()
    lit = Signal(int)
    """This row of the tray was read just now; 0: the person."""
    said = Signal(object)
    sounded = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.deployment = 0
        self.returning = False
        self.person: GatePerson | None = None
        self.rows: tuple[TrayRow, ...] = ()
        self.left_out: frozenset[int] = frozenset()
        self.served: tuple[GateHandover, ...] = ()
        self.aside: tuple[PutAside, ...] = ()
        self.finished = False
        """Everybody has been served: what follows is the return."""
        self.reason = ""
        """Why something overdue went out last."""
        self._keys = self._pending = 0
        self._served = False
        """Whoever stands here was served, and nothing was read since: what is read next may be anybody's."""
        desk.done.connect(self._heard)

    def begin(self, deployment: int, *, returning: bool) -> None:
        """Another deployment, or the other way round: nobody stands there, and what lay on the tray is forgotten."""
        if (deployment, returning) == (self.deployment, self.returning):
            return
        if deployment != self.deployment:
            self.served, self.aside = (), ()
        self.deployment, self.returning = deployment, returning
        self.person = None
        self._empty()
        self.shown.emit()

    def kept(self) -> Any:
        """All that stands at the gate, for another language."""
        return self.deployment, self.returning, self.person, self.rows, self.left_out, self.served, self.aside

    def take_back(self, kept: Any) -> None:
        self.deployment, self.returning, self.person, self.rows, self.left_out, self.served, self.aside = kept
        self._keys = max((row.key for row in self.rows), default=0)
        self.shown.emit()

    # What is ready

    @property
    def ready(self) -> tuple[TrayRow, ...]:
        return tuple(row for row in self.rows if row.ready)

    @property
    def undecided(self) -> tuple[TrayRow, ...]:
        return tuple(row for row in self.rows if not row.ready)

    @property
    def busy(self) -> bool:
        """Something was read of which it is not known yet what it is."""
        return self._pending > 0

    @property
    def possible(self) -> bool:
        return bool(self.ready) and (self.returning or self.person is not None)

    @property
    def tray(self) -> dict[int, list[str]]:
        """Codes of what is ready, by article."""
        found: dict[int, list[str]] = {}
        for row in self.ready:
            found.setdefault(row.article, []).append(row.code)
        return found

    @property
    def covered(self) -> int:
        """Pieces of the allotment that were given or lie on the tray; in a return, what comes back of this person."""
        if self.person is None:
            return 0
        if self.returning:
            return sum(not row.whose for row in self.ready)
        given = sum(min(tile.wanted, tile.pieces) for tile in self.person.tiles)
        return given + sum(row.state is TrayState.ALLOTTED for row in self.rows)

    @property
    def wanted(self) -> int:
        """Pieces of the allotment without what is left out; in a return, what they have."""
        if self.person is None:
            return 0
        if self.returning:
            return sum(tile.pieces for tile in self.person.asked_back)
        tiles = self.person.tiles
        return sum(tile.pieces if tile.left_out or tile.article in self.left_out else tile.wanted for tile in tiles)

    @property
    def next_article(self) -> int:
        """The first that nothing fills; 0 where all is there."""
        tray = self.tray
        for tile in self.person.tiles if self.person else ():
            there = tile.pieces + len(tray.get(tile.article, ()))
            if there < tile.wanted and not tile.left_out and tile.article not in self.left_out:
                return tile.article
        return 0

    @property
    def not_returned(self) -> Uncoded | None:
        """The first piece of who stands here that is not on the tray."""
        for tile in self.person.asked_back if self.person else ():
            for one in tile.given:
                coming = sum(row.line().thing == one.thing for row in self.ready)
                if coming < one.quantity:
                    return Uncoded(tile.article, formatting.named(tile.name, tile.name_en), one.thing)
        return None

    @property
    def countable(self) -> Uncoded | None:
        """The next piece without a code that is wanted, or comes back."""
        tray = self.tray
        for tile in (*self.person.tiles, *self.person.extras) if self.person else ():
            there, name = len(tray.get(tile.article, ())), formatting.named(tile.name, tile.name_en)
            if tile.coded or (not self.returning and (tile.left_out or tile.article in self.left_out)):
                continue
            if self.returning and there < tile.pieces and not tile.used_up:
                return Uncoded(tile.article, name, tile.given[0].thing)
            if not self.returning and tile.pieces + there < tile.wanted:
                return Uncoded(tile.article, name)
        return None

    # What is read

    def take(self, scan: Scan) -> bool:
        """A badge, a thing, a command; anything else is for nobody here, and says so."""
        meaning, texts = scan.meaning, scan.looked_up(Family.BADGE, Family.THING)
        if isinstance(meaning, Code) and meaning.family is Family.COMMAND:
            self._after(partial(self._obey, meaning.number))
        elif texts:
            self.look_up(texts[0], scan)
        else:
            return False
        return True

    def look_up(self, text: str, scan: Scan | None = None) -> None:
        """One question a scan: who or what it is, and whoever it is with all that is shown of them."""
        deployment = self.deployment

        def question(books: Books) -> tuple[GateScan, GatePerson | None]:
            found = scanned(books, deployment, text)
            out = found.thing is not None and found.thing.state is ThingState.OUT
            holder = found.person or (found.thing.holder if found.thing and out else 0)
            return found, at_gate(books, deployment, holder) if holder else None

        self._pending += 1
        self._desk.ask(question, partial(self._met, text, scan, formatting.now()), self, failed=self._unanswered)

    def _unanswered(self, why: Exception) -> None:
        self._pending -= 1
        self._desk.tell(why)

    def _after(self, then: Callable[[], None]) -> None:
        """As soon as it is known what all was that was read before: the books answer in turn."""
        if self._pending:
            self._desk.ask(lambda _: True, lambda _: then(), self)
        else:
            then()

    def pick(self, holder: int) -> None:
        """Somebody chosen by hand; what was on the tray goes with who stood there before."""
        deployment = self.deployment
        self._desk.ask(lambda books: at_gate(books, deployment, holder), self._came, self)

    def _obey(self, number: int) -> None:
        match command(number):
            case DeskCommand.HAND_OVER:
                self.hand_over()
            case DeskCommand.UNDO:
                self.undo()
            case DeskCommand.REMOVE_LINE if self.rows:
                self.remove(self.rows[-1])
            case _:
                self._refuse(self.tr("This command does nothing at the gate."))

    def _met(self, text: str, scan: Scan | None, at: datetime, found: tuple[GateScan, GatePerson | None]) -> None:
        self._pending -= 1
        met, person = found
        if met.borne is not None and (met.borne.what in ON_NO_THING or not (self.person or self.returning)):
            self.untaken.emit(scan or read(text))
            return
        if met.stranger is not None:
            self._say_stranger(met.stranger)
        elif met.person:
            self._came(person)
        else:
            self._add(text, met, at, person)

    def _say_stranger(self, met: Stranger) -> None:
        """The tray before it stays open."""
        add = partial(self.stranger.emit, met.holder)
        lead = self.tr("Not among the participants: {name}").format(name=met.name)
        self.sounded.emit(Sound.REFUSED)
        self.said.emit(Message(lead, tone="bad", action=self.tr("Add to the list"), act=add, topic=STRANGER))

    untaken = Signal(object)
    """A scan of what is on no thing; while nobody stands there, of anything that is no single thing."""
    stranger = Signal(int)
    """Whoever was read is to be added to the participants."""

    def _came(self, person: GatePerson | None) -> None:
        if person is None:
            return
        if self.person is not None and person.holder == self.person.holder:
            self.sounded.emit(Sound.ALREADY)
            self.lit.emit(0)
            return
        self._leave()
        self.person, self._served = person, False
        self._judge()
        self.sounded.emit(Sound.TAKEN)

    def _leave(self) -> None:
        """Whoever stood here makes room: what is ready is theirs, what is not lies aside, and who lacks something is
        remembered."""
        if self.possible:
            self.hand_over(stays=False)
        elif self.person is not None and not self.returning and self.covered < self.wanted and not self._given:
            self._remember(self.person, 0, 0, "")
        self._lay_aside()
        self.person = None
        self._empty()

    @property
    def _given(self) -> int:
        return sum(tile.pieces for tile in self.person.tiles) if self.person else 0

    def _add(self, text: str, met: GateScan, at: datetime, holder: GatePerson | None) -> None:
        thing = met.thing
        if self.returning and (self.person is None or self._served) and holder is not None:
            self.person = holder
        self._served = False
        if self.person is None and not self.returning:
            self._refuse(self.tr("Scan a person first"))
            return
        there = next((row for row in self.rows if row.code and row.code == (thing.of.code if thing else text)), None)
        if there is not None:
            self.sounded.emit(Sound.ALREADY)
            self.lit.emit(there.key)
            return
        self._keys += 1
        self.rows = (*self.rows, TrayRow(self._keys, text, at, thing, borne=met.borne))
        self._judge()
        state = self.rows[-1].state
        bad = Sound.REFUSED if state is TrayState.BAD else Sound.ALREADY
        self.sounded.emit(Sound.TAKEN if state.ready else bad)
        self.lit.emit(self._keys)

    def _refuse(self, words: str) -> None:
        self.sounded.emit(Sound.REFUSED)
        self.said.emit(Message(words, tone="warn", topic="gate"))

    # What is decided about the tray

    def count(self) -> None:
        """One piece of what has no code lies on the tray."""
        one = self.countable
        if one is None:
            self.sounded.emit(Sound.ALREADY)
            return
        self._keys += 1
        self.rows = (*self.rows, TrayRow(self._keys, "", formatting.now(), None, uncoded=one))
        self._judge()
        self.sounded.emit(Sound.TAKEN)
        self.lit.emit(self._keys)

    def leave_out(self) -> None:
        """Whoever stands here goes without what the frame is on; where all is there, what was left out is wanted. In a
        return, they have not brought the first piece that is not here, which is recorded as missing."""
        if self.returning:
            self._report_missing()
            return
        article = self.next_article
        if article:
            self.left_out |= {article}
        else:
            self.left_out = frozenset()
        self._judge()

    def _report_missing(self) -> None:
        person, lost = self.person, self.not_returned
        if person is not None and lost is not None:
            report = ReportIncident(person.holder, (Line(thing=lost.thing),), deployment=self.deployment)
            self._desk.change(report, then=lambda _: self._reload(person.holder), owner=self)

    def remove(self, row: TrayRow) -> None:
        self.rows = tuple(one for one in self.rows if one.key != row.key)
        self._judge()

    def put_aside(self, row: TrayRow) -> None:
        """It cannot go out today; who looks after it finds it behind Incomplete."""
        self._aside(row)
        self.remove(row)

    def worsen(self, row: TrayRow) -> None:
        """What comes back does so one step worse."""
        if row.state is TrayState.RETURN:
            self.rows = tuple(
                replace(one, condition=worse(one.condition)) if one.key == row.key else one for one in self.rows
            )
            self._judge()

    def take_over(self, row: TrayRow) -> None:
        """It goes to who stands here. What is another participant's comes back from them with it; what somebody has as
        their own kit is taken back at once."""
        thing = row.thing
        if thing is None:
            return
        if thing.state is ThingState.OUT:
            self.decide(row)
        else:
            back = TakeBack(thing.holder, (Line(thing=thing.of.id, condition=AS_ISSUED),))
            self._desk.change(back, then=lambda _: self.decide(row), owner=self)

    def decide(self, row: TrayRow, reason: str = "") -> None:
        """It is handed over all the same; a `reason` holds for all that is overdue on the tray."""
        self.reason = reason or self.reason
        late = {one.key for one in self.rows if reason and one.thing and one.thing.state in WITH_REASON}
        there = {row.key, *late}
        self.rows = tuple(replace(one, decided=True, reason=reason) if one.key in there else one for one in self.rows)
        self._judge()

    # Handing over, taking back, undoing

    def confirm(self) -> None:
        self._after(self.hand_over)

    def hand_over(self, *, stays: bool = True) -> None:
        """What is ready goes; `stays`: whoever stands here is shown with what they have got."""
        if not self.possible:
            self._refuse(self.tr("Nothing is ready yet") if self.person else self.tr("Scan a person first"))
            return
        person, rows = self.person, self.ready
        done = partial(self._done, person, rows, again=stays)
        failed = partial(self._failed, person)
        self._desk.change(self._command(), then=done, owner=self, failed=failed)
        if stays:
            self._lay_aside()
            self._empty()
            self._served = True
            self.shown.emit()

    def _command(self) -> Callable[[Books], Outcome]:
        if self.returning:
            giver = self.person.holder if self.person and any(row.uncoded for row in self.ready) else ""
            return TakeBackAtGate(self.deployment, tuple(row.line() for row in self.ready), of=giver)
        assert self.person is not None
        things = tuple(row.line() for row in self.ready)
        reasons = ", ".join(dict.fromkeys(row.reason for row in self.ready if row.reason))
        others = any(row.decided and row.thing and row.thing.state is ThingState.OUT for row in self.ready)
        without = tuple(sorted(self.left_out))
        return HandOutAtGate(self.deployment, self.person.holder, things, without, reasons, pass_on=others)

    def _done(self, person: GatePerson | None, rows: Sequence[TrayRow], outcome: Outcome, *, again: bool) -> None:
        if person is not None:
            given = sum(row.state is TrayState.ALLOTTED for row in rows)
            extra = sum(row.state is TrayState.EXTRA for row in rows)
            back = sum(row.state is TrayState.RETURN and not row.whose for row in rows)
            number = outcome.undoable or outcome.number
            self._remember_others([row for row in rows if self.returning and row.whose], number)
            if not self.returning or back:
                self._remember(person, back if self.returning else given, extra, number)
        if again and person is not None:
            self._reload(person.holder)

    def _reload(self, holder: int) -> None:
        deployment = self.deployment

        def show(person: GatePerson | None) -> None:
            if self.person is not None and self.person.holder == holder:
                self.person = person
                self._judge()

        self._desk.ask(lambda books: at_gate(books, deployment, holder), show, self, instead="person")

    def _failed(self, person: GatePerson | None, why: Exception) -> None:
        """Nothing was written: whoever it was stands at the gate again when somebody says so."""
        if not isinstance(why, Refusal) or person is None:
            self._desk.tell(why)
            return
        self.sounded.emit(Sound.REFUSED)
        lead = self.tr("Not recorded: {name}").format(name=name(person))
        back = partial(self.pick, person.holder)
        self.said.emit(Message(lead, explain(why), tone="bad", action=self.tr("Back to them"), act=back, topic="gate"))

    def undo(self) -> None:
        """The last of this desk, whole."""
        last = next((one for one in self.served if one.number), None)
        if last is None:
            self._refuse(self.tr("There is nothing to take back."))
            return
        self._desk.change(Undo(last.number, self.tr("taken back at the gate")), owner=self)

    def _heard(self, outcome: Outcome) -> None:
        """An entry was taken back, here or anywhere else: whoever it was stands at the gate again."""
        number = outcome.number.removesuffix("-S") if outcome.what == "cancelled" else ""
        gone = next((one for one in self.served if number and one.number == number), None)
        if gone is not None:
            self.served = tuple(one for one in self.served if one.number != number)
            if self.person is None or self.person.holder == gone.holder:
                self.person = None
                self.pick(gone.holder)
            self.shown.emit()

    # What is remembered

    def _remember_others(self, rows: Sequence[TrayRow], number: str) -> None:
        """Whose things came back with those of who stands here; what they still have is asked now."""
        deployment = self.deployment
        back = Counter(row.thing.holder for row in rows if row.thing)

        def show(found: Sequence[GatePerson | None]) -> None:
            for person in filter(None, found):
                self._remember(person, back[person.holder], 0, number, left=True)

        if back:
            self._desk.ask(lambda books: [at_gate(books, deployment, holder) for holder in back], show, self)

    def _remember(self, person: GatePerson, given: int, extra: int, number: str, *, left: bool = False) -> None:
        """`left`: of a return, `person` is as they are after it."""
        without = self.left_out
        one = handover(person, given, extra, number, without=without, returning=self.returning, left=left)
        others = tuple(other for other in self.served if other.holder != person.holder or other.number)
        self.served = (one, *others)[:TEN]
        self.shown.emit()

    def _lay_aside(self) -> None:
        """What nothing was decided about, and says so."""
        for row in (waits := self.undecided):
            self._aside(row)
        if waits:
            self.said.emit(told_aside(self.aside[-len(waits) :]))

    def _aside(self, row: TrayRow) -> None:
        who = name(self.person) if self.person else ""
        self.aside = (*self.aside, PutAside(who, row, self.person.holder if self.person else 0))

    def _empty(self) -> None:
        self.rows, self.left_out = (), frozenset()

    def _judge(self) -> None:
        self.rows = judged(self.rows, self.person, returning=self.returning)
        self.shown.emit()
