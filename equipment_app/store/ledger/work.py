"""Whether an entry tells of work there is: from and to whom things may go, what it must be about, when, with which
facts. Judged by the rows of `domain.kinds`, from the entry on by which the store declared them.

Entries of before are followed, for what comes after is about them, and not judged: what they lack nobody can prove.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, NamedTuple

from equipment_app.domain import canonical, declared_rules
from equipment_app.domain.authority import declares_rules, work_of
from equipment_app.domain.custody import CONDITIONS
from equipment_app.domain.kind_work import Work, called
from equipment_app.domain.kinds import KINDS, ROWS, Kind, KindOfEntry
from equipment_app.domain.moments import EPOCH
from equipment_app.domain.write_offs import LOST, unpacked
from equipment_app.store.ledger.folds import Payload, Say
from equipment_app.store.ledger.watch import BACK

_PARTS = frozenset("v k t o d by by2 app clk i q doc ref of b reg mv cm lost x".split())
_ABOUT_ITSELF = ("deployment", "order", "stocktake")
"""Facts that repeat what an entry is about: another, or itself where it begins that."""
_KEPT_SINCE = 2
"""The rules by which a grant is asked before its property goes."""
_PRAGUE = (60, 120)
"""Minutes before universal time."""
_SLACK = 2_000_000
"""Microseconds by which a clock may go back without a word."""


_MINDED = {
    *(name for row in ROWS for work in row.works.values() for name in (*work.after, *work.before)),
    *(str(row.kind) for row in ROWS if row.follows),
}
"""What is counted of what is about an entry: the rest is never asked for."""


_NOTHING = Counter[str]()


_OF_LINES = (
    ("presented", {"seen": True}),
    ("consented", {"consented": True}),
    ("gone", {"here": False}),
    ("back", {"here": True}),
)
"""What facts of a proposal's course say of its lines."""


class ToldWork(NamedTuple):
    """What is remembered of an entry."""

    kind: str
    what: str
    about: int | None
    day: str
    began: str
    """The day of what it tells of, where that is another."""


@dataclass(slots=True)
class ProposedLine:
    thing: int
    seen: bool
    """By the commission, or it is lost and nobody can see it."""
    here: bool = True
    """It was not taken out since."""
    consented: bool = False


class WorkRules:
    """Fed with the entries in their order."""

    def __init__(self, say: Say, earlier: Callable[[int], Payload]) -> None:
        self._say, self._earlier = say, earlier
        self.since = 0
        """The entry that declared rules first; 0: none did."""
        self._number = 0
        """Of those in force."""
        self._told: dict[int, ToldWork] = {}
        self._cancelled: set[int] = set()
        self._standing: dict[int, Counter[str]] = {}
        """What stands about an entry, by what it is called."""
        self._out: dict[int, Counter[int]] = defaultdict(Counter)
        """Of each thing so many are out by an entry."""
        self._lines: dict[int, dict[int, ProposedLine]] = defaultdict(dict)
        """Of a proposal, by their numbers."""
        self._kinds: dict[int, str] = {}
        """Of holders."""
        self._things: dict[int, tuple[int, str | None]] = {}
        """Of each its article and its source."""
        self._lasting: set[int] = set()
        """Articles that are kept as long as a grant asks."""
        self._keep: dict[str, str] = {}
        """Until when things bought of a source are kept."""
        self._days: dict[tuple[str, int], str] = {}
        """Of the latest move of a thing, or of a member."""
        self._unnumbered: dict[str, int] = {}
        """Batches with an entry for which another's number stands: the latest of those."""
        self._numbers: set[str] = set()
        """Batches with a number."""
        self._recorded = 0

    def add(self, seq: int, payload: Payload) -> None:
        """An entry. One nobody can make sense of raises whatever it raises."""
        for what in self._declared(seq, payload):
            self._say(seq, "entry", what)
        day = payload["d"]
        told = ToldWork(*called(payload), payload.get("of"), day, payload.get("x", {}).get("since", day))
        said_so = self._number < _KEPT_SINCE or "lets_go" in payload.get("x", {})
        before = {} if said_so else self._concerned(payload)
        self._register(payload)
        if let_go := sorted(one for one, until in before.items() if day <= until > self._kept(one)):
            self._say(seq, "entry", f"keeps less long, or no more, what its grant asks to keep: {let_go}")
        for wrong in self._wrong(seq, payload) if self._number else ():
            self._say(seq, "entry", wrong)
        self._follow(seq, payload, told)

    def finish(self) -> None:
        for batch, seq in self._unnumbered.items():
            if batch not in self._numbers:
                self._say(seq, "entry", "belongs to a batch of which none has a number")

    def _declared(self, seq: int, payload: Payload) -> Iterator[str]:
        """The rules of work as the entry declares them: known ones, and later than those before."""
        for table, row in payload.get("reg", ()):
            if declares_rules(table, row):
                number = declared_rules.number(row["value"])
                if number <= self._number:
                    yield f"declares rules of work that are not known, or no newer: {row['value']}"
                self._number, self.since = max(number, self._number), self.since or (seq if number else 0)

    def _wrong(self, seq: int, payload: Payload) -> Iterator[str]:
        row, work = KINDS.get(payload["k"]), work_of(payload)
        if row is None or work is None:
            yield "is of no known work"
            return
        yield from self._form(payload, row)
        if payload["k"] == Kind.STORNO:
            yield from self._storno(payload) if self._known(payload.get("ref")) else ()
            return
        yield from self._numbered(seq, payload, work)
        yield from self._facts(payload, work)
        yield from self._moves(payload, row, work)
        yield from self._about(seq, payload, work)
        if work.keeps and self._number >= _KEPT_SINCE and (kept := self._unasked(payload, work)):
            yield f"takes away what its grant asks to keep, without a consent: {kept}"

    def _form(self, payload: Payload, row: KindOfEntry) -> Iterator[str]:
        """Its parts, its facts, and the clock it was written down by."""
        odd = payload.keys() - _PARTS | {fact for fact in payload.get("x", {}) if not row.may_carry(fact)}
        if payload["v"] != canonical.FORMAT or odd:
            yield f"says what none of its kind says: {sorted(odd)}"
        if payload["o"] not in _PRAGUE or payload["d"] > _written(payload):
            yield f"was written down on {_written(payload)}, before its day"
        if payload["t"] < self._recorded - _SLACK and payload.get("clk") != BACK:
            yield "was written down before the entry before it"

    def _known(self, seq: Any) -> ToldWork | None:
        return self._told.get(seq) if isinstance(seq, int) else None

    def _storno(self, payload: Payload) -> Iterator[str]:
        """What it cancels can be, and nothing goes on from that."""
        ref = payload["ref"]
        earlier = self._earlier(ref)
        told, row = self._told[ref], KINDS[earlier["k"]]
        if not row.undoable or payload.get("of") != earlier.get("of"):
            yield f"cancels entry {ref}, which is never cancelled, or is about another"
        if payload["d"] < told.day or (row.dated and payload["d"] < self._latest(payload)):
            yield "is dated before what it cancels, or before a move of the same items"
        if any(told.kind in KINDS[one.partition(".")[0]].follows for one in self._after(ref, told)):
            yield f"cancels entry {ref}, from which others go on"

    def _after(self, seq: int, told: ToldWork) -> list[str]:
        """What stands about the same, or about it, besides itself."""
        there = Counter(self._standing.get(told.about or seq))
        there[_name(told)] -= 1
        return [name for name, count in there.items() if count > 0]

    def _numbered(self, seq: int, payload: Payload, work: Work) -> Iterator[str]:
        has = bool(payload.get("doc"))
        if work.number == "batch" and not has and "b" in payload:
            self._unnumbered[payload["b"][0]] = seq
        elif has != (work.number in ("always", "batch")) and work.number != "may":
            yield "has a number, or none, as nothing of its kind"

    def _facts(self, payload: Payload, work: Work) -> Iterator[str]:
        facts = payload.get("x", {})
        for fact, must, values in work.values:
            if (must or fact in facts) and str(facts.get(fact)) not in values:
                yield f"says {fact} {facts.get(fact)}, which nobody says there"
        for fact, when in work.days:
            said = facts.get(fact)
            if said is None or (said < payload["d"] if when == "later" else said > _written(payload)):
                yield f"says {fact} {said}, too early or too late"

    def _moves(self, payload: Payload, row: KindOfEntry, work: Work) -> Iterator[str]:
        for thing, source, target, _, *conditions in payload.get("mv", ()):
            way = (self._kinds.get(source, "nobody"), self._kinds.get(target, "nobody"))
            if way not in work.ways:
                yield f"moves from {way[0]} to {way[1]}"
            if thing not in self._things:
                yield f"moves item {thing}, which is not registered"
            if len(conditions) != 2 or not set(conditions) <= set(CONDITIONS):
                yield f"moves in a condition there is not: {conditions}"
        if work.exchanges and self._outside(payload):
            yield "gives up what nothing came for in exchange"
        if row.dated and payload["d"] < self._latest(payload):
            yield "is dated before a move of the same items or members"

    def _outside(self, payload: Payload) -> int:
        """How much more goes to the outside than comes from there, or comes than goes."""
        moves = [move[1:4] for move in payload.get("mv", ())]
        ways = ((n, self._kinds.get(source), self._kinds.get(target)) for source, target, n in moves)
        return sum(n * ((target == "supplier") - (source == "supplier")) for n, source, target in ways)

    def _latest(self, payload: Payload) -> str:
        moves = payload.get("mv", ())
        things = {("thing", move[0]) for move in moves}
        members = {("holder", side) for move in moves for side in move[1:3]}
        return max((self._days.get(one, "") for one in things | members), default="")

    def _about(self, seq: int, payload: Payload, work: Work) -> Iterator[str]:
        of, facts = payload.get("of"), payload.get("x", {})
        told = self._known(of)
        known = told is not None and ("*" in work.about or (told.kind in work.about and of not in self._cancelled))
        if not known and not (of is None and work.alone):
            yield f"is about entry {of}, and should be about one that stands: {', '.join(sorted(work.about))}"
            return
        there = self._standing.get(of or seq, _NOTHING)
        if any(there[name] <= 0 for name in work.after) or any(there[name] > 0 for name in work.before):
            yield f"comes too early or too late in what entry {of} began"
        if odd := [fact for fact in _ABOUT_ITSELF if fact in facts and facts[fact] != (of or seq)]:
            yield f"says in {', '.join(odd)} that it is about another entry than {of}"
        if told and "since" in facts and not work.alone and facts["since"] < told.began:
            yield f"was decided before entry {of} began it"
        if work.takes and of is not None:
            out = Counter(self._out[of])
            out.subtract(_out_of(payload, self._kinds))
            if any(out[thing] < 0 for thing, *_ in payload.get("mv", ())):
                yield f"takes back what is not out by entry {of}"
        if work.lines and of is not None:
            yield from self._in_lines(of, payload)

    def _in_lines(self, of: int, payload: Payload) -> Iterator[str]:
        there = self._lines[of]
        lines = [there[n] for n in map(int, str(payload["x"]["lines"]).split(",")) if n in there]
        moved = sorted(move[0] for move in payload.get("mv", ()))
        if sorted(one.thing for one in lines if one.seen and one.here) != moved:
            yield f"is of other items than the commission saw of the proposal {of}"

    def _unasked(self, payload: Payload, work: Work) -> list[int]:
        """What goes, or stays away by what it is about, in the time of its grant, though nobody consented."""
        facts, of = payload.get("x", {}), payload.get("of")
        going = {move[0] for move in payload.get("mv", ())} or {
            thing for thing, n in self._out[of or 0].items() if n > 0
        }
        if work.lines and of is not None:
            going -= {line.thing for line in self._lines[of].values() if line.consented}
        return [] if facts.get("consent") else sorted(one for one in going if self._kept(one) >= payload["d"])

    def _kept(self, thing: int) -> str:
        """Until when; empty where no grant asks."""
        article, source = self._things.get(thing, (0, None))
        return self._keep.get(source or "", "") if article in self._lasting else ""

    def _concerned(self, payload: Payload) -> dict[int, str]:
        """Until when what these rows could let go of was kept before them."""
        said = payload.get("reg", ())
        articles = {row["id"] for table, row in said if table == "article" and not row.get("sustainability")}
        days = {row["code"]: row.get("keep_until") or "" for table, row in said if table == "funding"}
        ended = articles & self._lasting
        shorter = {code for code, day in days.items() if day < self._keep.get(code, "")}
        there = self._things.items() if ended or shorter else ()
        concerned = {one for one, (article, source) in there if article in ended or source in shorter}
        concerned |= {row["id"] for table, row in said if table == "thing"} & self._things.keys()
        return {one: self._kept(one) for one in concerned}

    def _register(self, payload: Payload) -> None:
        for table, row in payload.get("reg", ()):
            if table == "holder":
                self._kinds[row["id"]] = row["kind"]
            elif table == "thing":
                self._things[row["id"]] = (row["article"], row.get("funding"))
            elif table == "article":
                (self._lasting.add if row.get("sustainability") else self._lasting.discard)(row["id"])
            elif table == "funding":
                self._keep[row["code"]] = row.get("keep_until") or ""

    def _follow(self, seq: int, payload: Payload, told: ToldWork) -> None:
        self._recorded = payload["t"]
        if payload.get("doc") and "b" in payload:
            self._numbers.add(payload["b"][0])
        self._told[seq] = told
        if payload["k"] == Kind.STORNO:
            self._take_away(payload.get("ref"))
        else:
            self._stands(seq, payload, told, 1)
        for thing, *sides in (move[:3] for move in payload.get("mv", ())):
            self._days["thing", thing] = payload["d"]
            for side in sides:
                if self._kinds.get(side) == "member":
                    self._days["holder", side] = payload["d"]

    def _stands(self, seq: int, payload: Payload, told: ToldWork, sign: int) -> None:
        """It does from now on, or no more."""
        root, work = told.about or seq, work_of(payload) or Work()
        if _name(told) in _MINDED:
            self._standing.setdefault(root, Counter())[_name(told)] += sign
        if work.gives:
            self._take(seq if work.alone else root, payload, sign)
        if work.takes:
            self._take(root, payload, -sign)
        if told.kind in (Kind.WRITE_OFF, Kind.WRITE_OFF_CHANGE) and sign > 0:
            self._line(self._lines[root], payload.get("x", {}))

    def _take(self, root: int, payload: Payload, sign: int) -> None:
        out = self._out[root]
        for thing, quantity in _out_of(payload, self._kinds).items():
            out[thing] += sign * quantity

    def _line(self, lines: dict[int, ProposedLine], facts: Any) -> None:
        for n, pile in unpacked(facts.get("lines", "")).items():
            lines[n] = ProposedLine(pile.thing, pile.reason == LOST)
        for fact, changed in _OF_LINES:
            for n in map(int, filter(None, str(facts.get(fact, "")).split(","))):
                if n in lines:
                    lines[n] = replace(lines[n], **changed)

    def _take_away(self, ref: Any) -> None:
        if self._known(ref) and ref not in self._cancelled:
            self._cancelled.add(ref)
            self._stands(ref, self._earlier(ref), self._told[ref], -1)


def _name(told: ToldWork) -> str:
    """As the words of a row call it: where a kind has one work for all, by the kind."""
    row = KINDS.get(told.kind)
    return f"{told.kind}.{told.what}" if row and told.what and told.what in row.works else told.kind


def _written(payload: Payload) -> str:
    """The day it was recorded, where it was."""
    return (EPOCH + timedelta(microseconds=payload["t"], minutes=payload["o"])).date().isoformat()


def _out_of(payload: Payload, kinds: dict[int, str]) -> Counter[int]:
    """What goes out or comes back, of each thing; not what comes from outside in its place."""
    found = Counter[int]()
    for thing, source, _, quantity, *_ in payload.get("mv", ()):
        if kinds.get(source) != "supplier":
            found[thing] += quantity
    return found
