"""The store in plain Python: who holds what, what was done, and what can still be taken back."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

STORE = "the store"
WORKSHOP, MISSING, LOST, DISPOSED = "the workshop", "missing", "lost", "disposed"
PIECES = ("V-001", "V-002", "V-003", "R-001", "R-002")
LOTS = {"TRIKO/L": 15, "OBUV/42,5": 4, "NAKRC": 50}
"""Of each there is one lot, in one place. Gloves are not among them: they do not come back."""
ARTICLE = """\
Kód;Název;Název anglicky;Skupina;Evidence;Velikostní řada;MJ;Cena za MJ
NAKRC;Nákrčník;Neck warmer;Oděv;quantity;uni;ks;150
"""
CAME = "DL-4;16.2.2026;Dodavatel Vzorový s.r.o.;;NAKRC;;50;;;;;150;Sklad;A01\n"
"""What the store of a machine has beside that of every test."""


@dataclass
class Done:
    """A handover or an import as the model remembers it: things from one holder to another."""

    number: str
    ways: list[tuple[str, str, Counter[str]]]
    cancelled: bool = False
    until: date | None = None
    """Of a loan, and of the transfer of one: the day what its last way gave is due."""
    day: date = date.min
    cancelled_on: date = date.max
    loan: str = ""
    """The loan that its first way comes back of."""
    gate: date | None = None
    """Of what was handed out at the gate: the day the deployment is over. It is no loan, and is one when passed on."""
    about: tuple[str, ...] = ()
    """What it goes on from, which stands as long as this does."""
    found: dict[str, bool] = field(default_factory=dict)
    """Of an inspection, and of a return from repair: which pieces passed."""
    proposed: Counter[str] = field(default_factory=Counter)
    """What it proposes to write off."""


@dataclass
class Reworded:
    """From a day on the kit asks for so many radios of everybody."""

    number: str
    since: date
    radios: int


@dataclass
class Came:
    """Pieces of a thing that came to a holder, and when they are due; those for good never."""

    until: date
    number: str
    left: int


def _take(came: list[Came], n: int, loan: str) -> set[date]:
    """When what was taken was due."""
    due = set()
    for one in sorted(came, key=lambda one: (bool(loan) and one.number != loan, one.until)):
        taken = min(n, one.left)
        one.left, n = one.left - taken, n - taken
        due |= {one.until} if taken else set()
    return due


@dataclass
class Model:
    held: dict[str, Counter[str]] = field(
        default_factory=lambda: {STORE: Counter(dict.fromkeys(PIECES, 1)) + Counter(LOTS)}
    )
    done: list[Done] = field(default_factory=list)
    kit: list[Reworded] = field(default_factory=lambda: [Reworded("", date.min, 1)])

    def asked(self, day: date) -> int:
        """Radios that everybody should have on that day: of two wordings from one day on the later one counts."""
        return max(
            (one for one in self.kit if one.since <= day), key=lambda one: (one.since, self.kit.index(one))
        ).radios

    def allows(self, source: str, things: Counter[str]) -> bool:
        return bool(things) and all(self.held.get(source, Counter())[thing] >= n for thing, n in things.items())

    def move(self, source: str, target: str, things: Counter[str]) -> None:
        self.held[source] = self.held.get(source, Counter()) - things
        self.held[target] = self.held.get(target, Counter()) + things

    def loans(self, at: date) -> dict[str, tuple[date, Counter[str]]]:
        """When each loan is due, and what of it was out at the end of a day."""
        found: dict[str, tuple[date, Counter[str]]] = {}
        for (_, thing), came in self._came(at).items():
            for one in came:
                if one.until != date.max and one.left:
                    found.setdefault(one.number, (one.until, Counter()))[1][thing] += one.left
        return found

    def terms(self, giver: str, things: Counter[str], today: date) -> set[date]:
        """When so much of what somebody has is due; what is held for good never."""
        here = self._came(today, gate=True)
        return {due for thing, n in things.items() for due in _take(here.get((giver, thing), []), n, "")}

    def _came(self, at: date, *, gate: bool = False) -> dict[tuple[str, str], list[Came]]:
        """By holder and thing what came and is there at the end of a day; `gate`: what came there is due as well.

        What is named goes back first, then what is lent, by the day it is due, then what is held for good; of these
        the oldest. What was cancelled by then is as if it had never been.
        """
        here: dict[tuple[str, str], list[Came]] = {}
        for done in (one for one in self.done if one.day <= at < one.cancelled_on):
            for source, target, things in done.ways:
                for thing, n in things.items():
                    _take(here.get((source, thing), []), n, done.loan)
                    due = done.until or (done.gate if gate else None)
                    until = due if target != STORE and due else date.max
                    here.setdefault((target, thing), []).append(Came(until, done.number, n))
        return here

    def depends(self, done: Done) -> bool:
        """A piece of it moved since by what still stands, or its things are not where it put them."""
        later = self.done[self.done.index(done) + 1 :]
        standing = [one for one in later if not one.cancelled]
        moved = {thing for one in standing for *_, things in one.ways for thing in things}
        if any(thing in moved and thing not in LOTS for *_, things in done.ways for thing in things):
            return True
        inspected = {thing for one in standing for thing in one.found}
        came = {thing for source, _, things in done.ways if source == "outside" for thing in things}
        if any(done.number in one.about for one in standing) or inspected & (done.found.keys() | came):
            return True
        if self._missing_without(done):
            return True
        undone = Model({holder: Counter(things) for holder, things in self.held.items()})
        for source, target, things in reversed(done.ways):
            if not undone.allows(target, things):
                return True
            undone.move(target, source, things)
        return False

    def _missing_without(self, done: Done) -> bool:
        """Whether more of a quantity would have gone from somebody, at any time, than they had without it."""
        there = Counter[tuple[str, str]]()
        for one in self.standing():
            for source, target, things in one.ways if one is not done else ():
                for thing in things.keys() & LOTS.keys():
                    there[source, thing] -= things[thing]
                    there[target, thing] += things[thing]
                    if there[source, thing] < 0 and source not in (STORE, "outside"):
                        return True
        return False

    def standing(self) -> list[Done]:
        return [done for done in self.done if not done.cancelled]

    def failed(self) -> set[str]:
        """Pieces that did not pass their last inspection."""
        last = {thing: good for done in self.standing() for thing, good in done.found.items()}
        return {thing for thing, good in last.items() if not good}

    def held_back(self) -> set[str]:
        """Pieces that are not handed out: what failed, and what is to be written off."""
        return self.failed() | (self.proposed().keys() - LOTS.keys())

    def reports(self) -> list[Done]:
        return [done for done in self.standing() if done.ways and done.ways[-1][1] == LOST]

    def left_of(self, report: Done) -> Counter[str]:
        """What is lost by a report and was not found since."""
        left = report.ways[-1][2].copy()
        for done in self.standing():
            if report.number in done.about and done.ways:
                left -= done.ways[0][2]
        return left & self.held.get(LOST, Counter())

    def proposals(self, *, decided: bool | None = None) -> list[Done]:
        """Write-offs that are not over; with a decision, without, or both."""
        found = [done for done in self.standing() if done.proposed and not self._about(done, disposed=True)]
        return [done for done in found if decided in (None, bool(self._about(done)))]

    def proposed(self) -> Counter[str]:
        return sum((done.proposed for done in self.proposals()), Counter[str]())

    def decision(self, proposal: Done) -> Done:
        return self._about(proposal)[0]

    def _about(self, proposal: Done, *, disposed: bool = False) -> list[Done]:
        return [done for done in self.standing() if proposal.number in done.about and bool(done.ways) == disposed]


def words(things: Counter[str]) -> tuple[str, ...]:
    """As the command line has them."""
    return tuple(f"{thing}*{n}" if n > 1 or thing in LOTS else thing for thing, n in things.items())
