"""What a row of `domain.kinds` says of a kind of entry, and the words it says it with.

It is strict by default: a kind that says nothing may be written by nobody, carries no facts, has no number and no
paper, is never undone, never dated before what came last, and no lead sees it.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import Flag, StrEnum, auto
from fnmatch import fnmatchcase

from equipment_app.domain.kind_work import Work
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words


class Changes(Flag):
    """What an operation changed, so a page reloads only when it must."""

    NOTHING = 0
    CUSTODY = auto()
    CATALOGUE = auto()
    MEMBERS = auto()
    KITS = auto()
    PAPERS = auto()
    SETTINGS = auto()
    CARTS = auto()
    CHECKS = auto()
    PRINTS = auto()
    """How often a paper was printed."""
    ATTACHMENTS = auto()
    DEPLOYMENTS = auto()
    ORDERS = auto()
    """Orders, and what of them is still to come."""
    STOCKTAKES = auto()
    EVERYTHING = (CUSTODY | CATALOGUE | MEMBERS | KITS | PAPERS | SETTINGS | CARTS | CHECKS | PRINTS) | (
        ATTACHMENTS | DEPLOYMENTS | ORDERS | STOCKTAKES
    )


class Kind(StrEnum):
    """What people did. Stored as text, so an entry reads without the program."""

    GENESIS = "genesis"
    REGISTER = "register"
    RECEIPT = "receipt"
    ISSUE = "issue"
    LOAN = "loan"
    RETURN = "return"
    EXCHANGE = "exchange"
    NOTICE = "notice"
    STORNO = "storno"
    FILED = "filed"
    PRINTED = "printed"
    SIGNED = "signed"
    LABELLED = "labelled"
    CHECK = "check"
    ACCESS = "access"
    OFFICE = "office"
    RESTORE = "restore"
    DISPATCH = "dispatch"
    ARRIVAL = "arrival"
    KIT = "kit"
    TRANSFER = "transfer"
    HANDOVER = "handover"
    LEAVING = "leaving"
    MERGE = "merge"
    EDIT = "edit"
    ATTACHED = "attached"
    DEPLOYMENT = "deployment"
    ROSTER = "roster"
    GATE = "gate"
    GATE_RETURN = "gate_return"
    CARRIED = "carried"
    INCIDENT = "incident"
    ORDER = "order"
    DELIVERY = "delivery"
    INVOICE = "invoice"
    INCIDENT_STEP = "incident_step"
    CATALOGUE = "catalogue"
    REPAIR = "repair"
    REPAIR_EXTENDED = "repair_extended"
    REPAIRED = "repaired"
    WRITE_OFF = "write_off"
    WRITE_OFF_CHANGE = "write_off_change"
    UNNEEDED = "unneeded"
    DISPOSAL = "disposal"
    INSPECTION = "inspection"
    STOCKTAKE = "stocktake"


UNSAID = Words()
PRINTED = ("copies", "bilingual", "replaces")
"""The facts of how a handover's paper is printed, and which cancelled one it stands for."""


class Side(StrEnum):
    """Whose paper it is: who gives or who gets what its first move moves."""

    SOURCE = "source"
    TARGET = "target"
    BOTH = "both"
    """Who gives what its first move moves, and gets what comes behind that: what comes back is told first."""


class Sees(StrEnum):
    """What a lead sees of an entry."""

    NOTHING = "nothing"
    ALL = "all"
    THEIRS = "theirs"
    """Where it moves nothing to or from a member of another unit."""
    HEADER = "header"
    """The same without what it registers, which is about everybody."""
    CHECKS = "checks"
    """Checks of their units."""
    UNIT = "unit"
    """What names a unit of theirs, and so is about its members alone."""


class WritingRule(Value):
    """What an entry asks of who writes it."""

    rights: tuple[Right, ...] = ()
    """Any of these; none where each of the tables asks for its own."""
    parts: frozenset[str] = frozenset()
    """What it may have: moves, lost numbers, rows of these tables, commitments to these; of rows about operators
    also what becomes of them.
    """
    two: bool = False
    """Two persons do it, as soon as there are two."""
    said: str = ""
    """As the row says it, and `verifier.RULES`."""


class Series(Value):
    """Numbers, and the papers that have them: of one kind, or of several that go on from each other."""

    name: str
    papers: Words
    """What many of them are called."""
    form: str = ""
    """What makes them: a class in a module of `documents`, as `issue.IssuePaper`; empty where there is no paper."""
    called: Words | None = None
    """What one is called, where that is not the noun of its kind."""


class AwayUntil(Value):
    """What it moves is with somebody until the day its fact `until` says, and comes back by entries about it: what is
    out is a register.
    """

    state: Words
    """What a thing is by it, as `in repair`."""
    holder: Words
    """Who has it, as `Workshop`."""
    told: str
    """What its register tells, in Czech."""
    back: Words
    """From where it is taken back, as `from repair`."""
    command: Words
    """By which it is taken back at the command line."""


class KindOfEntry(Value):
    kind: Kind
    noun: Words
    """As registers, lists and the command line name it."""
    done: Words
    """What it did, as the screen says it of a move or a search finds it."""
    asks: Mapping[str, WritingRule] = field(default_factory=dict)
    """What is asked of who writes it; by what it is of, where not everybody may write all of a kind. Nobody, where
    there is none."""
    works: Mapping[str, Work] = field(default_factory=lambda: {"": Work()})
    """What must be so of the work itself, by what it is of; of nothing that is not here may an entry of the kind be."""
    facts: tuple[str, ...] = ()
    """The facts it may carry, `*` being any ending; the journal refuses others."""
    numbers: Series | None = None
    """None where it has no numbers."""
    side: Side | None = None
    away: AwayUntil | None = None
    lends: bool = False
    """With a day `until`, it lends what it moves, or passes a loan on."""
    signs: bool = True
    """Its paper, where it makes one, waits for signatures."""
    spoken: str = ""
    """The modules of `operations` whose `@spoken` commands write it; empty where the command line has none, or its own.
    """
    cart: bool = False
    """Made of a cart at the counter, so it is corrected by filling one."""
    undone: Words = UNSAID
    """What its undo means, as the cancelled copy says it; empty where it cannot be undone."""
    dated: bool = True
    """Never before the latest move of its things and members, nor before what it cancels."""
    sees: Sees = Sees.NOTHING
    changes: Changes = Changes.EVERYTHING
    """Of what pages show, so that they ask again."""
    outcome: Words = UNSAID
    """What is said of it, where its operation says nothing else; empty: what it did, and to `{subject}`."""
    icon: str = "repeat"
    follows: tuple[Kind, ...] = ()
    """It goes on from these, about the same: they are not cancelled while this one stands."""
    anew: bool = False
    """What is remembered of the books is asked anew after it, whether or not it registers anything."""
    reserved: bool = False
    """A later release writes it: nobody may today."""

    @property
    def series(self) -> str:
        """Of its numbers; empty where it has none."""
        return self.numbers.name if self.numbers else ""

    @property
    def form(self) -> str:
        """The paper it makes; empty where it makes none."""
        return self.numbers.form if self.numbers else ""

    @property
    def papers(self) -> Words:
        """What many papers of its series are called."""
        return self.numbers.papers if self.numbers else UNSAID

    @property
    def paper(self) -> Words:
        """What one is called; empty where it has none."""
        return (self.numbers.called or self.noun) if self.numbers else UNSAID

    @property
    def signed(self) -> bool:
        """People sign its paper: it waits for that and can be marked as signed."""
        return bool(self.form) and self.signs

    @property
    def undoable(self) -> bool:
        return self.undone != UNSAID

    @property
    def registers(self) -> bool:
        """It may register rows of evidence."""
        beside = {"mv", "lost", "filing"}
        return self.kind is Kind.GENESIS or any(ask.parts - beside for ask in self.asks.values())

    @property
    def moves(self) -> bool:
        """It may move things."""
        return any("mv" in ask.parts for ask in self.asks.values())

    def may_carry(self, fact: str) -> bool:
        return any(fnmatchcase(fact, one) for one in self.facts)


def asks(said: str = "", **each: str) -> Mapping[str, WritingRule]:
    """In the words of `verifier.RULES`: a right, or any of several, `2` where two persons do it, then what it may have;
    `each` by what it is of."""
    found = {}
    for what, text in {"": said, **each}.items() if said else each.items():
        asked, *parts = text.split()
        rights = () if asked == "tables" else tuple(map(Right, asked.rstrip("2").split("/")))
        found[what] = WritingRule(rights, frozenset(parts), asked.endswith("2"), text)
    return found
