"""Lists of people and things as they come in: the rows, what is wrong with them, and what taking them in would do.

`exchange` reads a file and makes a `DryRun` of it against a snapshot of the books (`Known`); an operation applies the
dry run. Nothing here knows files, columns or words.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import Generic, Literal, TypeAlias, TypeVar

from equipment_app.domain.sizes import DEFAULT_SIZES
from equipment_app.domain.value import Value
from equipment_app.domain.words import bare


class ListKind(StrEnum):
    """What a list lists. The value is the word of the command line."""

    MEMBERS = "members"
    CATALOGUE = "catalogue"
    DELIVERIES = "deliveries"
    KIT = "kit"
    PARTICIPANTS = "participants"


IMPORTED = (ListKind.MEMBERS, ListKind.CATALOGUE, ListKind.DELIVERIES, ListKind.KIT)
"""Lists that stand for themselves; one of participants is of a deployment."""


class MemberRow(Value):
    personal_number: str
    """Six digits; empty for a civilian who has none."""
    civilian: bool = False
    title_before: str = ""
    surname: str = ""
    given_name: str = ""
    title_after: str = ""
    rank: str = ""
    unit_code: str = ""
    unit_name: str = ""
    function: str = ""
    member_since: date | None = None
    sizes: Mapping[str, str] = field(default_factory=dict)
    """Scheme code to size: `{"alfa": "XL", "obuv": "42,5"}`. A scheme that is not here is not known."""


Tracking = Literal["item", "quantity", "consumable"]
"""How pieces of an article are told apart; a consumable does not come back."""


class ArticleRow(Value):
    code: str
    name: str
    name_en: str = ""
    group: str = ""
    tracking: Tracking = "quantity"
    scheme: str = "uni"
    unit: str = "ks"
    price: int | None = None
    """Haléře (1/100 Kč) for one unit."""
    life_months: int | None = None
    inspection_months: int | None = None
    sustainability: bool = False
    """Bought from a grant that wants it kept (podléhá udržitelnosti)."""
    norm: str = ""
    """The standard it is made to, ČSN EN 397."""


class DeliveryRow(Value):
    delivery_note: str
    received_on: date
    supplier: str
    article: str
    size: str
    quantity: int
    contract: str = ""
    invoice: str = ""
    funding: str = ""
    unit: str = "ks"
    serial: str = ""
    inventory: str = ""
    batch: str = ""
    expiry: date | None = None
    price: int | None = None
    """Haléře for one unit."""
    store: str = ""
    place: str = ""
    inspected_on: date | None = None
    """The day of the last inspection before the things came into the books: what a list declares of it."""
    first_issued: date | None = None
    """The day they were first issued before that."""

    @property
    def numbered(self) -> bool:
        """One piece with a number of its own, known again by it."""
        return bool(self.serial or self.inventory)

    @property
    def lot(self) -> "LotKey":
        return LotKey(self.supplier, self.delivery_note, self.article, self.size, self.batch)


class KitRow(Value):
    article: str
    quantity: int = 1
    required: bool = True


class ListedParticipant(Value):
    """Who takes part in a deployment: a member by personal number, or a guest by name and school."""

    personal_number: str = ""
    """Six digits; empty for a guest."""
    surname: str = ""
    given_name: str = ""
    school: str = ""
    group: str = ""
    """Region or group of students; empty for a member, whose unit it is."""
    role: str = ""
    """Which of the allotments they get."""

    @property
    def key(self) -> str:
        """What a participant is told by: the personal number, or name, school and group in whatever letters. Whoever is
        in no group is in the one of their school.
        """
        told = self.surname, self.given_name, self.school, self.group or self.school
        return self.personal_number or "|".join(map(bare, told))


class LotKey(Value):
    """What makes two rows without numbers the same delivery: their quantities add up."""

    supplier: str
    delivery_note: str
    article: str
    size: str
    batch: str


Severity: TypeAlias = Literal["error", "warning"]
ProblemFacts: TypeAlias = Mapping[str, str | int]


class Problem(Value):
    """One thing wrong with a list, in facts; `exchange.words` says it. Equal `what` means equal wording.

    `row` counts as the sheet does, its heading included; 0 and an empty `column` mean the sheet as a whole. `column` is
    the heading as the file has it, `field` the attribute it stands for. `fixes` are values any of which would do in
    place of `value`, likeliest first: a single one is safe to take unasked.
    """

    sheet: str
    row: int
    column: str
    what: str
    facts: ProblemFacts
    severity: Severity = "error"
    field: str = ""
    value: str = ""
    fixes: tuple[str, ...] = ()


class Fate(StrEnum):
    """What becomes of a row."""

    CREATED = "created"
    CHANGED = "changed"
    SKIPPED = "skipped"
    REFUSED = "refused"


ListValue = str | int | bool | date | None


class Change(Value):
    """`field` is an attribute of the row, or `sizes.` and a scheme."""

    field: str
    before: ListValue
    after: ListValue


Row = TypeVar("Row", MemberRow, ArticleRow, DeliveryRow, KitRow, ListedParticipant)


class Former(Value):
    """Who was a member and is none now, and comes back by a list or by hand."""

    row: "MemberRow"
    left: date | None
    """The day their membership ended."""
    open: int
    """Pieces they still have in the books."""


class Judged(Value, Generic[Row]):
    """A row of the sheet and what becomes of it."""

    sheet: str
    """For a kit also its name."""
    number: int
    fate: Fate
    row: Row | None = None
    """What the books are to hold afterwards: list and books merged, an empty cell erases nothing. None if refused."""
    before: Row | None = None
    """What the books hold now; None where nothing is known of it."""
    changes: tuple[Change, ...] = ()
    receive: int = 0
    """Deliveries only: pieces to take in now. 0 with `CHANGED` means that only facts change."""
    coded: bool = False
    """Deliveries only: every piece gets a code of its own."""
    former: Former | None = None
    """Members only: who comes back, as the same person."""


LEFT, AT_DELIVERY = "left", "delivery"
"""What may be answered to when things were last inspected, or first issued, whose list does not say so, besides a day:
that it is not known, or that each was on the day it was delivered.
"""


class Unsaid(Value):
    """So many pieces come without a day that their term counts from; of them `late` are past it unless one is said: of
    an inspection at once, of a service life if they have been in use since they were delivered.
    """

    pieces: int
    late: int


class DroppedLine(Value):
    """A line that a kit has in the books and no longer has in the list."""

    kit: str
    row: KitRow


class DryRun(Value, Generic[Row]):
    """What taking in a list would do. Rows marked created or changed are all that has to be written."""

    kind: ListKind
    file: str
    """Name of the file, without its folders."""
    sha256: str
    """Of the file's bytes, 64 hexadecimal digits."""
    sheets: tuple[str, ...]
    rows: tuple[Judged[Row], ...]
    problems: tuple[Problem, ...]
    """Errors and warnings, in the order of the sheet."""
    seq: int = 0
    """The journal's head when the books were asked: with another head, ask again."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Units the books do not have yet: code to name."""
    dropped: tuple[DroppedLine, ...] = ()
    uninspected: Unsaid | None = None
    """Of deliveries, where any would be overdue at once."""
    unissued: Unsaid | None = None
    """Of deliveries, where any may have been in use for longer than its life."""

    @property
    def created(self) -> int:
        return self.count(Fate.CREATED)

    @property
    def changed(self) -> int:
        return self.count(Fate.CHANGED) + len(self.dropped)

    @property
    def skipped(self) -> int:
        return self.count(Fate.SKIPPED)

    @property
    def refused(self) -> int:
        return self.count(Fate.REFUSED)

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "warning")

    @property
    def to_write(self) -> tuple[Judged[Row], ...]:
        return tuple(judged for judged in self.rows if judged.fate in (Fate.CREATED, Fate.CHANGED))

    @property
    def changed_fields(self) -> Counter[str]:
        """How many rows change each field."""
        return Counter(change.field for judged in self.rows for change in judged.changes)

    def count(self, fate: Fate) -> int:
        return sum(judged.fate is fate for judged in self.rows)


class DeliveryKeys(Value):
    """Keys of a delivery list, so that the books need answer for these alone."""

    serials: frozenset[str] = frozenset()
    inventories: frozenset[str] = frozenset()
    delivery_notes: frozenset[str] = frozenset()


class Sources(Value):
    """What the things of a delivery list can be bought of."""

    known: tuple[str, ...]
    """By code; where the store has none yet, the list makes those it names."""
    default: str = ""
    """Of rows that name none."""
    unkept: frozenset[str] = frozenset()
    """Grants without a day until which their things are kept."""


class Known(Value):
    """What the books hold, withdrawn people and things left out (they may come again).

    A delivery's row is what was registered, not where the thing is now: an empty store or place is not compared.
    """

    seq: int = 0
    today: date | None = None
    members: Mapping[str, MemberRow] = field(default_factory=dict)
    """By personal number."""
    civilians: tuple[MemberRow, ...] = ()
    """Members without a personal number."""
    merged: Mapping[str, MemberRow] = field(default_factory=dict)
    """By the number of a record that was merged into theirs."""
    former: Mapping[str, Former] = field(default_factory=dict)
    """Who left, by personal number."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Code to name."""
    articles: Mapping[str, ArticleRow] = field(default_factory=dict)
    """By code."""
    in_use: frozenset[str] = frozenset()
    """Codes of articles that things were received of: their tracking and sizes stay."""
    schemes: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: DEFAULT_SIZES)
    serials: Mapping[tuple[str, str], DeliveryRow] = field(default_factory=dict)
    """By article code and serial number."""
    looks: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """By article code and what a serial number looks like, the number."""
    inventories: Mapping[str, DeliveryRow] = field(default_factory=dict)
    lots: Mapping[LotKey, DeliveryRow] = field(default_factory=dict)
    """Things without serial and inventory number, in pieces and in quantities; `quantity` is what came in so far."""
    lives: Mapping[str, int] = field(default_factory=dict)
    """Months of service life of the articles whose life begins with the first issue, by code."""
    kits: Mapping[str, tuple[KitRow, ...]] = field(default_factory=dict)
    """By name."""
    participants: Mapping[str, ListedParticipant] = field(default_factory=dict)
    """Who takes part in the deployment already, by what a row is told by."""
    roles: tuple[str, ...] = ()
    """The allotments of that deployment."""
    group: str = ""
    """Of guests of whom the list names none."""
    sources: Sources | None = None
    """None: what comes in may have any source or none, as lists once did."""
    spellings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Field (supplier, funding, store, place) to the spellings in use, to which a near one is put right."""
