"""A check of a unit: who should show what, and what was shown so far. A value: every verb gives a new one.

Nothing here changes who holds what. A scan fills the cell of the member who holds the piece; where somebody stands at
the table (`stand`, or their badge), a piece of another is named at once instead. The tally names nobody, so it may lie
in the scratch.

What a check found in a cell, piece by piece, is what its numbers add up from, on screen and on paper. A cell that is as
it should be is one line. Of another each piece that differs has a line of its own, and what is right of it one more;
the lines of a cell add up to what was wanted.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from datetime import date, datetime
from typing import Any, TypeAlias

from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.misread import is_misread, names_no_thing
from equipment_app.domain.unit_check_plan import (
    ABSENCES,
    FLAWS,
    NOTHING_TO_SETTLE,
    CellState,
    CheckCell,
    CheckPiece,
    CheckPlan,
    CheckVerdict,
    Counts,
    Effect,
    Need,
    Next,
    Scanned,
    Whose,
)
from equipment_app.domain.value import Value
from equipment_app.domain.words import whole

Spot: TypeAlias = tuple[int, int]
"""Member and article."""


class CheckTally(Value):
    seen: Mapping[int, CellState | None] = field(default_factory=dict)
    """Pieces shown by who holds them, each with what is wrong with it."""
    counted: Mapping[Spot, int] = field(default_factory=dict)
    marks: Mapping[Spot, CellState] = field(default_factory=dict)
    """Why what is missing of a cell will not come."""
    absent: Mapping[int, str] = field(default_factory=dict)
    """Members who are not here, and why."""
    strays: Mapping[int, int] = field(default_factory=dict)
    """Pieces shown by another member than theirs, and by whom."""

    def __bool__(self) -> bool:
        return bool(self.seen or self.counted or self.marks or self.absent or self.strays)

    def take(self, known: CheckPiece, flaw: CellState | None) -> "CheckTally":
        """Shown by who holds it; whoever showed it before has it no more."""
        strays = {thing: who for thing, who in self.strays.items() if thing != known.thing}
        return replace(self, seen={**self.seen, known.thing: flaw}, strays=strays)

    def shown(self, plan: CheckPlan, need: Need) -> list[CheckPiece]:
        """The member's pieces of this article that were read, sound ones first."""
        pieces = [one for one in plan.held(need.member, need.article) if one.thing in self.seen]
        return sorted(pieces, key=lambda one: self.seen[one.thing] is not None) if len(pieces) > 1 else pieces

    def astray(self, plan: CheckPlan, spot: Spot) -> list[CheckPiece]:
        """Pieces of this article that the member showed and another holds."""
        pieces = [plan.piece(thing) for thing, who in self.strays.items() if who == spot[0]]
        return [one for one in pieces if one is not None and one.article == spot[1]]

    def found(self, plan: CheckPlan, need: Need) -> int:
        """How many of what is wanted were shown."""
        return min(need.wanted, len(self.shown(plan, need)) + self.by_hand(need))

    def by_hand(self, need: Need) -> int:
        return self.counted.get((need.member, need.article), 0)

    def late(self, need: Need) -> int:
        """How many of what was counted by hand must be past their expiry or inspection: sound ones are taken first."""
        return max(0, min(self.by_hand(need), need.wanted) - (need.held - need.late)) if need.late else 0

    def state(self, plan: CheckPlan, need: Need) -> CellState:
        spot = need.member, need.article
        if need.member in self.absent:
            return CellState.AWAY
        shown = self.shown(plan, need)
        found = len(shown) + self.by_hand(need)
        if found >= need.wanted:
            flaws = [flaw for one in shown[: need.wanted] if (flaw := self.seen[one.thing])]
            flaws += [CellState(need.flaw)] if self.late(need) else []
            return min(flaws, key=FLAWS.index, default=CellState.OK)
        issued = found < need.held
        if issued and spot in self.marks:
            return self.marks[spot]
        if self.strays and self.astray(plan, spot):
            return CellState.OTHER
        return CellState.WAITING if issued else CellState.UNISSUED

    def to_json(self) -> dict[str, Any]:
        return {
            "seen": [[thing, str(flaw) if flaw else ""] for thing, flaw in self.seen.items()],
            "counted": [[*spot, n] for spot, n in self.counted.items()],
            "marks": [[*spot, str(state)] for spot, state in self.marks.items()],
            "absent": [[member, why] for member, why in self.absent.items()],
            "strays": [[thing, who] for thing, who in self.strays.items()],
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any], plan: CheckPlan) -> "CheckTally":
        """What of it is still true under `plan`: things and members may have come and gone since."""
        members = {person.id for person in plan.members}
        return cls(
            seen={thing: CellState(flaw) if flaw else None for thing, flaw in kept["seen"] if plan.piece(thing)},
            counted={(member, article): n for member, article, n in kept["counted"] if plan.need(member, article)},
            marks={
                (member, article): CellState(state)
                for member, article, state in kept["marks"]
                if plan.need(member, article)
            },
            absent={member: why for member, why in kept["absent"] if member in members},
            strays={thing: who for thing, who in kept["strays"] if plan.piece(thing) and who in members},
        )


def flaw_of(known: CheckPiece, day: date) -> CellState | None:
    """What is wrong with a piece on a day; the last day counts as good."""
    if known.expires is not None and known.expires < day:
        return CellState.EXPIRED
    return CellState.UNINSPECTED if known.inspect_by is not None and known.inspect_by < day else None


class CheckLine(Value):
    """`wanted` of which `found` were shown as they should be. `member` is 0 for a foreign piece that lay about.

    Of a member who was away there is one line without an article.
    """

    member: int
    article: int | None
    size: str
    thing: int | None
    wanted: int
    found: int
    state: CellState

    @property
    def settled(self) -> bool:
        return self.state in NOTHING_TO_SETTLE


def pieces(plan: CheckPlan, progress: CheckTally, need: Need) -> Mapping[CellState, int]:
    """How many of the wanted pieces of a cell are in each state."""
    found: Counter[CellState] = Counter()
    for line in of_cell(plan, progress, need):
        found[line.state] += line.wanted
    return found


def of_cell(plan: CheckPlan, progress: CheckTally, need: Need) -> Iterator[CheckLine]:
    state = progress.state(plan, need)
    if state in (CellState.OK, CellState.AWAY):
        yield _line(need, None, need.wanted, need.wanted if state is CellState.OK else 0, state)
        return
    shown = progress.shown(plan, need)[: need.wanted]
    flawed = [(one, flaw) for one in shown if (flaw := progress.seen[one.thing])]
    found, late = progress.found(plan, need), progress.late(need)
    sound = found - len(flawed) - late
    if sound > 0:
        yield _line(need, None, sound, sound, CellState.OK)
    if late:
        yield _line(need, None, late, late, CellState(need.flaw))
    for one, flaw in flawed:
        yield _line(need, one, 1, 1, flaw)
    if found < need.wanted:
        yield from _missing(plan, progress, need, need.wanted - found, state)


def _missing(plan: CheckPlan, progress: CheckTally, need: Need, count: int, state: CellState) -> Iterator[CheckLine]:
    """What another member's piece stood in for, then the pieces the books have, then what was never issued."""
    for known in progress.astray(plan, (need.member, need.article))[:count]:
        yield _line(need, known, 1, 0, CellState.OTHER)
        count -= 1
    why = state if state in ABSENCES else CellState.WAITING
    unseen = [one for one in plan.held(need.member, need.article) if one.thing not in progress.seen][:count]
    for known in unseen:
        yield _line(need, known, 1, 0, why)
    count -= len(unseen)
    by_hand = 0 if plan.column(need.article).numbered else min(count, max(0, need.held - progress.by_hand(need)))
    if by_hand:
        yield _line(need, None, by_hand, 0, why)
    if count > by_hand:
        yield _line(need, None, count - by_hand, 0, CellState.UNISSUED)


def _line(need: Need, known: CheckPiece | None, wanted: int, found: int, state: CellState) -> CheckLine:
    size, thing = (known.size, known.thing) if known else (need.size, None)
    return CheckLine(need.member, need.article, size, thing, wanted, found, state)


RECENT = 30
LONGEST = 200
"""Of a code nobody knows, as much as is worth keeping."""


class Check(Value):
    plan: CheckPlan
    progress: CheckTally = field(default_factory=CheckTally)
    aside: tuple[Scanned, ...] = ()
    """What nobody of this check holds, the latest first; a code once, and a thing once by whatever code."""
    recent: tuple[Scanned, ...] = ()
    standing: int = 0
    """Who stands at the table; 0 is nobody."""
    cursor: tuple[int, int] = (0, 0)
    """Row and column from which the next missing thing is looked for."""
    states: Mapping[Spot, CellState] = field(default_factory=dict)
    split: Mapping[Spot, Mapping[CellState, int]] = field(default_factory=dict)
    """How many of a cell's pieces are in each state."""
    by: Mapping[CellState, int] = field(default_factory=dict)
    """How many pieces are in each state."""

    @classmethod
    def of(cls, plan: CheckPlan) -> "Check":
        return cls(plan)._settled()

    @classmethod
    def resumed(
        cls, plan: CheckPlan, kept: Mapping[str, Any], whose: Callable[[str], Whose | None] = lambda _: None
    ) -> "Check":
        """As `to_json` left it, under a plan of today; `whose` says again where things kept aside belong."""
        check = cls(plan, CheckTally.from_json(kept["progress"], plan))
        members = {person.id for person in plan.members}
        for text, at, standing in reversed(kept["aside"]):
            check = replace(check, standing=standing if standing in members else 0)
            check = check._put_aside(text, datetime.fromisoformat(at), whose(text))[0]
        standing = kept["standing"] if kept["standing"] in members else 0
        row, column = kept["cursor"]
        cursor = min(row, len(plan.members) - 1), min(column, len(plan.columns) - 1)
        return replace(check, standing=standing, cursor=cursor, recent=())._settled()

    def to_json(self) -> dict[str, Any]:
        """Without a name: members and things by their ids, codes as they were read."""
        return {
            "progress": self.progress.to_json(),
            "aside": [[one.code, one.at.isoformat(), one.member] for one in self.aside],
            "standing": self.standing,
            "cursor": list(self.cursor),
        }

    @property
    def changed(self) -> bool:
        """Something was done; before that there is nothing to save."""
        return bool(self.progress or self.aside)

    # What a reader sends

    def knows(self, text: str) -> bool:
        """It need not be asked whose this is."""
        return self.plan.find(text) is not None or bool(self.plan.badge(text))

    def scan(self, text: str, at: datetime, whose: Whose | None = None) -> "tuple[Check, Scanned]":
        """`text` as it was decoded. `whose` is what the books say of a piece that nobody of this check holds."""
        text = whole(text.strip()[:LONGEST])
        badge, known = self.plan.badge(text), self.plan.find(text)
        if badge:
            standing = 0 if self.standing == badge else badge
            return self.stand(standing)._noted(Scanned(text, at, Effect.BADGE, badge))
        if known is None:
            return self._put_aside(text, at, whose)
        name = self.plan.articles.get(known.article, "")
        flaw = flaw_of(known, at.date())
        scanned = Scanned(text, at, Effect.TAKEN, known.member, known.article, known.thing, name, known.size, flaw)
        return self._shown(known, scanned)

    def _shown(self, known: CheckPiece, scanned: Scanned) -> "tuple[Check, Scanned]":
        stray = self.progress.strays.get(known.thing, 0)
        by = self.standing or stray or known.member
        if by != known.member:
            return self._strayed(known, replace(scanned, effect=Effect.OTHER_MEMBER), by)
        if known.member in self.progress.absent:
            return self.away(known.member, None)._shown(known, scanned)
        if known.thing in self.progress.seen and not stray:
            return self._noted(replace(scanned, effect=Effect.ALREADY))
        spot = known.member, known.article
        before = self.states.get(spot), self._found(spot)
        after = replace(self, progress=self.progress.take(known, scanned.flaw))._settled(spot, (stray, known.article))
        filled = before[0] in (None, CellState.OK, *FLAWS) and before == (after.states.get(spot), after._found(spot))
        if filled:
            return after._noted(replace(scanned, effect=Effect.SURPLUS))
        return after._turned_to(spot)._noted(scanned)

    def _strayed(self, known: CheckPiece, scanned: Scanned, by: int) -> "tuple[Check, Scanned]":
        """Shown by somebody else than who holds it."""
        before = self.progress.strays.get(known.thing, 0)
        progress = replace(self.progress, strays={**self.progress.strays, known.thing: by})
        after = replace(self, progress=progress)
        return after._settled((by, known.article), (before, known.article))._noted(scanned)

    def _put_aside(self, text: str, at: datetime, whose: Whose | None) -> "tuple[Check, Scanned]":
        if whose is None and (is_misread(text) or names_no_thing(text)):
            effect = Effect.MISREAD if is_misread(text) else Effect.NO_THING
            return self, Scanned(text, at, effect)
        if whose is not None and whose.thing:
            effect = Effect.IN_STORE if whose.kind in ("location", "store") else Effect.ELSEWHERE
            scanned = Scanned(text, at, effect, self.standing, whose.article, whose.thing, whose.name, whose.size)
            scanned = replace(scanned, whose=whose)
        else:
            scanned = Scanned(text, at, self._effect(text, whose), self.standing, whose=whose)
        others = (one for one in self.aside if one.code != text and (not one.thing or one.thing != scanned.thing))
        return replace(self, aside=(scanned, *others))._noted(scanned)

    def _effect(self, text: str, whose: Whose | None) -> Effect:
        """Of a code that stands for no piece that may be told of."""
        if self.plan.from_store:
            kinds = {"outside": Effect.NOT_OF_UNIT, "blank": Effect.BLANK, "unused": Effect.UNKNOWN}
            return kinds.get(whose.kind, Effect.OTHER) if whose else Effect.UNKNOWN
        code = code_of_text(text)
        return Effect.NOT_OF_UNIT if code and code.family is Family.THING else Effect.NOT_IN_FILE

    # What is said by hand

    def count(self, member: int, article: int, n: int) -> "Check":
        """So many pieces of a kind without codes were counted, no more than are wanted. None says that none is here."""
        need, spot = self.plan.need(member, article), (member, article)
        if need is None or self.plan.column(article).numbered:
            return self
        number, before, marks = max(0, min(n, need.wanted)), self.progress.counted, dict(self.progress.marks)
        if not number:
            marks.setdefault(spot, CellState.LACKS)
        elif before.get(spot) == 0 and marks.get(spot) is CellState.LACKS:
            del marks[spot]
        return self._with(spot, counted={**before, spot: number}, marks=marks)

    def all_present(self, member: int) -> "Check":
        """Everything of one member that is counted by hand is here."""
        check = self
        for column in self.plan.columns:
            need = self.plan.need(member, column.article)
            check = check.count(member, column.article, need.wanted) if need else check
        return check

    def lacks(self, member: int, article: int, why: CellState | None = CellState.LACKS) -> "Check":
        """What is missing of this cell will not come: not here, lost, in repair. None takes that back.
        Raises ValueError: `why` is no way to be missing.
        """
        if why is not None and why not in ABSENCES:
            raise ValueError(why)
        spot = member, article
        if self.plan.need(*spot) is None:
            return self
        marks = {other: state for other, state in self.progress.marks.items() if other != spot}
        return self._with(spot, marks={**marks, spot: why} if why else marks)

    def away(self, member: int, why: str | None = "") -> "Check":
        """The member is not here and is to be checked later. None takes that back."""
        absent = {id: said for id, said in self.progress.absent.items() if id != member}
        if why is not None:
            absent[member] = " ".join(why.split())[:LONGEST]
        standing = 0 if why is not None and self.standing == member else self.standing
        after = replace(self, progress=replace(self.progress, absent=absent), standing=standing)
        return after._settled(*((member, column.article) for column in self.plan.columns))

    def stand(self, member: int) -> "Check":
        """This member stands at the table, so is here; 0 is nobody."""
        if not member:
            return replace(self, standing=0)
        here = self.away(member, None) if member in self.progress.absent else self
        return replace(here, standing=member, cursor=(self.plan.row(member), 0))

    def put_away(self, code: str) -> "Check":
        """What was kept aside under this code is let go."""
        return replace(self, aside=tuple(one for one in self.aside if one.code != code))

    def skip(self) -> "Check":
        """Let the next missing thing be one after the one that is next now."""
        spot = self._next_spot()
        if spot is None:
            return self
        place = spot[0] * len(self.plan.columns) + spot[1] + 1
        return replace(
            self, cursor=divmod(place % (len(self.plan.members) * len(self.plan.columns)), len(self.plan.columns))
        )

    # What is shown

    def next_missing(self) -> Next | None:
        """The first thing still to be read, from the last one on: the rest of a row before the next row."""
        spot = self._next_spot()
        if spot is None:
            return None
        person, column = self.plan.members[spot[0]], self.plan.columns[spot[1]]
        need = self.plan.need(person.id, column.article)
        assert need is not None
        held = self.plan.held(person.id, column.article)
        return Next(person, column, need, next((one for one in held if one.thing not in self.progress.seen), None))

    def cell(self, member: int, article: int) -> CheckCell | None:
        """None where nothing is asked for."""
        need = self.plan.need(member, article)
        if need is None:
            return None
        state, numbered = self.states[member, article], self.plan.column(article).numbered
        return CheckCell(member, article, need.size, need.wanted, self.progress.found(self.plan, need), state, numbered)

    def cells(self, member: int) -> list[CheckCell | None]:
        """In the order of the plan's columns."""
        return [self.cell(member, column.article) for column in self.plan.columns]

    def counts(self, member: int = 0) -> Counts:
        """Of one member, or of all."""
        if not member:
            return Counts(self.by)
        found: Counter[CellState] = Counter()
        for column in self.plan.columns:
            found.update(self.split.get((member, column.article), {}))
        return Counts(found)

    def verdict(self, member: int) -> CheckVerdict:
        """One word for a member: the worst that is true."""
        by = {state for column in self.plan.columns if (state := self.states.get((member, column.article)))}
        if member in self.progress.absent:
            return CheckVerdict.AWAY
        if by & {*ABSENCES}:
            return CheckVerdict.MISSING
        if CellState.OTHER in by or member in self.progress.strays.values():
            return CheckVerdict.WRONG_HOLDER
        if by & set(FLAWS):
            return CheckVerdict.EXPIRED
        if CellState.WAITING in by:
            return CheckVerdict.UNCHECKED
        return CheckVerdict.UNISSUED if CellState.UNISSUED in by else CheckVerdict.COMPLETE

    # Inside

    def _next_spot(self) -> tuple[int, int] | None:
        """Row and column."""
        if not self.by.get(CellState.WAITING):
            return None
        columns, members = range(len(self.plan.columns)), self.plan.members
        first, start = self.cursor
        for row in (*range(first, len(members)), *range(first)):
            turn = (*columns[start:], *columns[:start]) if row == first else columns
            for column in turn:
                if self.states.get((members[row].id, self.plan.columns[column].article)) is CellState.WAITING:
                    return row, column
        return None

    def _found(self, spot: Spot) -> int:
        need = self.plan.need(*spot)
        return self.progress.found(self.plan, need) if need else 0

    def _turned_to(self, spot: Spot) -> "Check":
        return replace(self, cursor=(self.plan.row(spot[0]), self.plan.place(spot[1])))

    def _noted(self, scanned: Scanned) -> "tuple[Check, Scanned]":
        return replace(self, recent=(scanned, *self.recent)[:RECENT]), scanned

    def _with(self, spot: Spot, **changes: Any) -> "Check":
        return replace(self, progress=replace(self.progress, **changes))._settled(spot)._turned_to(spot)

    def _settled(self, *spots: Spot) -> "Check":
        """With the states of these cells, or of all, worked out again."""
        states, split, by = dict(self.states), dict(self.split), Counter(self.by)
        for spot in spots or [(need.member, need.article) for need in self.plan.needs]:
            need = self.plan.need(*spot)
            if need is None:
                continue
            by.subtract(split.get(spot, {}))
            states[spot] = self.progress.state(self.plan, need)
            split[spot] = pieces(self.plan, self.progress, need)
            by.update(split[spot])
        return replace(self, states=states, split=split, by={state: n for state, n in by.items() if n})
