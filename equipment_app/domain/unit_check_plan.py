"""What a check of a unit asks and knows before the first scan: who is there, what each should show, what codes mean;
with the words of a check: what a scan did, what a cell of the grid is, how a member stands.

A plan names people, so it is never saved with the store's scratch: the books are asked again. Only a check file carries
one out of the store (`unit_check_result`).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded


class Setup(Value):
    """What the lead chose: a unit or some members, a kit or everything they hold (0)."""

    unit: int = 0
    members: tuple[int, ...] = ()
    kit: int = 0
    title: str = ""
    """What the check is for, in the lead's words: „nasazení Sever 27. 11. 2026“."""

    def same_people(self, other: "Setup") -> bool:
        """The same unit, or where it is none, the same members; whatever is asked of them."""
        return (self.unit, set(self.members)) == (other.unit, set(other.members))

    def to_json(self) -> dict[str, object]:
        return {"unit": self.unit, "members": list(self.members), "kit": self.kit, "title": self.title}

    @classmethod
    def from_json(cls, kept: Mapping[str, object]) -> "Setup":
        unit, members, kit, title = (kept[name] for name in ("unit", "members", "kit", "title"))
        assert isinstance(unit, int) and isinstance(members, list) and isinstance(kit, int) and isinstance(title, str)
        return cls(unit, tuple(members), kit, title)


class CheckMember(Value):
    """`name` is surname first; `badge` is a code `AKM.…`, empty for who has none."""

    id: int
    name: str
    rank: str = ""
    personal_number: str = ""
    badge: str = ""


class CheckColumn(Value):
    """An article that is asked for. `numbered`: each piece has a code; others are counted by hand."""

    article: int
    name: str
    unit: str = "ks"
    numbered: bool = True


class Need(Value):
    """So many pieces of an article that a member should show; `held` is how many the books say they have.

    `late` of those without codes are past their expiry or inspection: `flaw`, the word of a state.
    """

    member: int
    article: int
    size: str
    wanted: int
    held: int
    late: int = 0
    flaw: str = ""


class CheckPiece(Value):
    """A piece that a member of this check holds. `names` are what may be read off it, its code first."""

    thing: int
    article: int
    size: str
    member: int
    names: tuple[str, ...]
    expires: date | None = None
    inspect_by: date | None = None

    @property
    def code(self) -> str:
        return self.names[0]


class Whose(Value):
    """A piece that nobody of this check holds, and where the books have it. `kind` is that of a holder.

    `thing` 0: no piece that may be told of; `kind` is then what else the code stands for, a `scanned.Bears`.
    """

    thing: int
    article: int
    name: str
    size: str
    kind: str
    holder: str
    unit: str = ""
    name_en: str = ""
    unit_id: int = 0
    """Of a member's unit; 0 for who is in none, and for places."""
    laid_aside: bool = True
    """Whether it may be on a thing in hand; what names somebody, a place, a paper or an article is on none."""

    def outside(self, units: Collection[int]) -> bool:
        """A member of none of these units has it: whoever checks those is told nothing of it."""
        if not self.thing:
            return True
        return self.kind == "member" and self.unit_id not in units


@dataclass(frozen=True)
class CheckPlan:
    """`heading` is the unit's name, empty for a list of members; `kit` is a name, empty for everything they hold."""

    id: str
    setup: Setup
    heading: str
    kit: str
    begun: datetime
    members: tuple[CheckMember, ...]
    """In Czech order."""
    columns: tuple[CheckColumn, ...]
    needs: tuple[Need, ...]
    known: tuple[CheckPiece, ...]
    articles: Mapping[int, str]
    """Names of all articles of `known`, those nobody asked for among them."""
    from_store: bool = True
    """The books are at hand to ask whose a thing is; not so where the plan came in a check file."""
    english: Mapping[int, str] = field(default_factory=dict)
    """The English names of articles, those asked for as well, where they have one."""
    _needs: Mapping[tuple[int, int], Need] = field(init=False, repr=False, compare=False)
    _named: Mapping[str, CheckPiece] = field(init=False, repr=False, compare=False)
    _held: Mapping[tuple[int, int], tuple[CheckPiece, ...]] = field(init=False, repr=False, compare=False)
    _pieces: Mapping[int, CheckPiece] = field(init=False, repr=False, compare=False)
    _columns: Mapping[int, CheckColumn] = field(init=False, repr=False, compare=False)
    _places: Mapping[int, int] = field(init=False, repr=False, compare=False)
    _rows: Mapping[int, int] = field(init=False, repr=False, compare=False)
    _badges: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_needs", {(need.member, need.article): need for need in self.needs})
        object.__setattr__(self, "_named", _by_name(self.known))
        held: dict[tuple[int, int], tuple[CheckPiece, ...]] = {}
        for one in self.known:
            held[one.member, one.article] = (*held.get((one.member, one.article), ()), one)
        object.__setattr__(self, "_held", held)
        object.__setattr__(self, "_pieces", {one.thing: one for one in self.known})
        object.__setattr__(self, "_columns", {column.article: column for column in self.columns})
        object.__setattr__(self, "_places", {column.article: place for place, column in enumerate(self.columns)})
        object.__setattr__(self, "_rows", {person.id: row for row, person in enumerate(self.members)})
        numbers = {one.personal_number: one.id for one in self.members if one.personal_number not in self._named}
        badges = numbers | {one.badge: one.id for one in self.members}
        object.__setattr__(self, "_badges", {text: id for text, id in badges.items() if text})

    def need(self, member: int, article: int) -> Need | None:
        """None where this member needs nothing of the article."""
        return self._needs.get((member, article))

    def find(self, text: str) -> CheckPiece | None:
        """The piece that bears this code, inventory or serial number; None where no piece does, or several."""
        return self._named.get(text.strip())

    def held(self, member: int, article: int) -> tuple[CheckPiece, ...]:
        """The pieces with a code that a member has of an article."""
        return self._held.get((member, article), ())

    def badge(self, text: str) -> int:
        """The member whose badge or personal number this is; 0 for nobody's. A piece of the check comes first."""
        return self._badges.get(text.strip(), 0)

    def row(self, member: int) -> int:
        """Where the member stands in the list. Raises KeyError: nobody of this check."""
        return self._rows[member]

    def person(self, member: int) -> CheckMember:
        return self.members[self._rows[member]]

    def column(self, article: int) -> CheckColumn:
        return self._columns[article]

    def place(self, article: int) -> int:
        """Where the article's column stands."""
        return self._places[article]

    def piece(self, thing: int) -> CheckPiece | None:
        return self._pieces.get(thing)


def _by_name(known: tuple[CheckPiece, ...]) -> dict[str, CheckPiece]:
    """By everything they may be read as. A serial number that two pieces bear names neither."""
    named: dict[str, CheckPiece] = {}
    doubled: set[str] = set()
    for one in known:
        for name in dict.fromkeys(filter(None, one.names)):
            doubled |= {name} & named.keys()
            named[name] = one
    return {name: one for name, one in named.items() if name not in doubled}


class Effect(Worded):
    """What a scan did."""

    TAKEN = "taken", "zapsáno", "taken"
    ALREADY = "already", "už je zapsáno", "already there"
    OTHER_MEMBER = "other_member", "drží jiný člen", "held by another member"
    """Somebody stands here and shows what another of this unit holds."""
    ELSEWHERE = "elsewhere", "nepatří sem", "not of this unit"
    """Somebody outside this check holds it, or it is lost, in repair, disposed of."""
    IN_STORE = "in_store", "podle evidence je ve skladu", "on the books as in the store"
    NOT_OF_UNIT = "not_of_unit", "nepatří tomuto týmu", "not of this unit"
    """What another unit has than who checks leads; without the books, a label that the file does not know."""
    BLANK = "blank", "prázdný štítek", "blank label"
    """Printed ahead; by the books no thing has it."""
    NOT_IN_FILE = "not_in_file", "není v souboru kontroly", "not in the check file"
    """Another code, without the books to ask."""
    UNKNOWN = "unknown", "neznámý kód, odloženo", "unknown code, set aside"
    OTHER = "other", "není to kód věci, odloženo", "not the code of one item, set aside"
    """A person, an article, another store's label, or several items: the books know it."""
    NO_THING = "no_thing", "není to kód věci, nezapsáno", "not the code of an item, not taken"
    """A badge, a place, a paper, a command: on nothing that could be laid aside."""
    MISREAD = "misread", "přečteno neúplně nebo špatně, nezapsáno", "read in part or wrongly, not taken"
    SURPLUS = "surplus", "navíc, nepožaduje se", "surplus, not asked for"
    """Held, and not asked for."""
    BADGE = "badge", "je u stolu", "at the table"


ASIDE = (
    *(Effect.ELSEWHERE, Effect.IN_STORE, Effect.NOT_OF_UNIT),
    *(Effect.BLANK, Effect.NOT_IN_FILE, Effect.UNKNOWN, Effect.OTHER),
)


class CellState(Worded):
    """Of a cell, and of a line of the result. The values are written into the books."""

    OK = "ok", "v pořádku", "in order"
    WAITING = "missing", "chybí", "missing"
    """Still to be read. Of a line: missing; checks that were filed before `UNCHECKED` said so of what was not read."""
    EXPIRED = "expired", "po expiraci", "expired"
    UNINSPECTED = "uninspected", "bez revize", "inspection overdue"
    OTHER = "other", "kus jiného člena", "another member's piece"
    """Showed another member's piece instead."""
    UNCHECKED = "unchecked", "nekontrolováno", "not checked"
    """Of a line: nobody looked at it while the check ran, so nothing is known of it."""
    LACKS = "lacks", "nemá u sebe", "not here"
    """Said to be not here."""
    LOST = "lost", "ztraceno", "lost"
    REPAIR = "repair", "v opravě", "in repair"
    UNISSUED = "unissued", "nevydáno", "not issued"
    """The books say that the member was never given it."""
    AWAY = "away", "člen není přítomen", "member away"
    SURPLUS = "surplus", "navíc, nepožaduje se", "surplus, not asked for"
    """Of a line: held, not asked for, and seen."""
    FOREIGN = "foreign", "kus někoho jiného", "of somebody else"
    """Of a line: seen here, and in the books with somebody outside the check."""


FLAWS = (CellState.EXPIRED, CellState.UNINSPECTED)
ABSENCES = (CellState.LACKS, CellState.LOST, CellState.REPAIR)


class CheckVerdict(StrEnum):
    COMPLETE = "complete"
    MISSING = "missing"
    WRONG_HOLDER = "wrong_holder"
    EXPIRED = "expired"
    UNCHECKED = "unchecked"
    """Nothing that was looked at is wrong, and not all was."""
    UNISSUED = "unissued"
    """All that was issued is in order; not all was."""
    AWAY = "away"


class CheckCell(Value):
    """`found` of `wanted` pieces were shown."""

    member: int
    article: int
    size: str
    wanted: int
    found: int
    state: CellState
    numbered: bool


class Scanned(Value):
    """What a scan did, and to what. `member` is whose cell it is about, or whose thing it is; 0 for nobody of these."""

    code: str
    at: datetime
    effect: Effect
    member: int = 0
    article: int = 0
    thing: int = 0
    name: str = ""
    size: str = ""
    flaw: CellState | None = None
    whose: Whose | None = None

    @property
    def taken(self) -> bool:
        return self.effect is Effect.TAKEN

    @property
    def aside(self) -> bool:
        return self.effect in ASIDE


class Next(Value):
    """The next missing thing. `thing` is None where pieces are counted by hand."""

    member: CheckMember
    column: CheckColumn
    need: Need
    thing: CheckPiece | None


class Counts(Value):
    """Pieces by their state, as many as were wanted."""

    by: Mapping[CellState, int]

    @property
    def total(self) -> int:
        return sum(self.by.values())

    @property
    def issued(self) -> int:
        """Without those of which the member was never given anything: nobody can show them."""
        return self.total - self.of(CellState.UNISSUED)

    @property
    def done(self) -> int:
        return self.of(CellState.OK)

    @property
    def waiting(self) -> int:
        return self.of(CellState.WAITING)

    def of(self, state: CellState) -> int:
        return self.by.get(state, 0)


FINE = (CellState.OK, CellState.SURPLUS)
"""As it should be."""
NOTHING_TO_SETTLE = (*FINE, CellState.UNCHECKED)
"""As it should be, or not known: nothing differs from the books."""
