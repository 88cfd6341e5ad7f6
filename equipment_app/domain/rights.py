"""Who may do what: one table, and the session that is asked.

The rules are those of a kit store (IAPE standards: nobody handles a transaction from beginning to end): who hands out
does not appoint, who checks changes nothing, who leads a unit sees that unit. A person may have several roles, and then
has the rights of all of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from equipment_app.domain.access_errors import Locked, NotAllowed, OtherUnit, OwnPasswordFirst, SecondPersonNeeded


class Role(StrEnum):
    QUARTERMASTER = "quartermaster"
    LEAD = "lead"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What an operation asks for. Each operation asks for one."""

    LOOK = "look"
    """Ask questions of the books: members, things, papers, reports."""
    CHECK = "check"
    """Check what the members of a unit have, and file the result."""
    HAND_OVER = "hand_over"
    """Issue, take back, cancel and correct; carts; what a check found wanting."""
    PAPERS = "papers"
    """File, print and mark papers as signed."""
    LABELS = "labels"
    RECEIVE = "receive"
    """Deliveries."""
    CATALOGUE = "catalogue"
    """Articles, kits, makers' codes."""
    MEMBERS = "members"
    SETTINGS = "settings"
    """What the store is called and how its papers read."""
    OPERATORS = "operators"
    """Who keeps the store and with which roles, their keys and passwords."""
    RESTORE = "restore"
    """Go back to a backup."""
    ENCRYPTION = "encryption"
    """Encrypt the store, decrypt it, change its passphrase."""
    OFFICE = "office"
    """Hand the store over to the next quartermaster."""
    OWN = "own"
    """One's own PIN, recovery sheet and key: everybody's, whatever their roles."""
    PASSWORD = "password"
    """Choose a password of one's own: everybody's, however they came in."""


class Reach(StrEnum):
    STORE = "store"
    """Everything."""
    UNITS = "units"
    """The units of the role's holder, nothing of another."""


RIGHTS: Mapping[Role, Mapping[Right, Reach]] = {
    Role.QUARTERMASTER: dict.fromkeys(
        (
            *(Right.LOOK, Right.CHECK, Right.HAND_OVER, Right.PAPERS, Right.LABELS, Right.RECEIVE),
            *(Right.CATALOGUE, Right.MEMBERS, Right.OFFICE),
        ),
        Reach.STORE,
    ),
    Role.LEAD: {Right.LOOK: Reach.UNITS, Right.CHECK: Reach.UNITS},
    Role.AUDITOR: {Right.LOOK: Reach.STORE},
    Role.ADMINISTRATOR: dict.fromkeys(
        (Right.LOOK, Right.SETTINGS, Right.CATALOGUE, Right.OPERATORS, Right.RESTORE, Right.ENCRYPTION), Reach.STORE
    ),
}
"""What is not in the table is not allowed. `OWN` and `PASSWORD` are everybody's and need no row."""

FIRST = (Role.QUARTERMASTER, Role.ADMINISTRATOR)
"""The roles of whoever makes a store, until others are given."""


class Way(StrEnum):
    """How somebody came in."""

    PASSWORD = "password"
    """With their own, or where nobody has one."""
    INITIAL = "initial"
    """With a password that somebody else chose: good for choosing one's own, and for nothing else."""
    RECOVERY = "recovery"
    """With the code of the recovery sheet: likewise, and a second person stands by."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A role somebody has; `unit` is the unit a lead leads, 0 with the other roles."""

    role: Role
    unit: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """Who works with the store, and who stands by where two are needed. `operator` 0: it is locked."""

    operator: int = 0
    grants: tuple[Grant, ...] = ()
    second: int = 0
    """The operator who signed in beside the first for one operation; 0: nobody."""
    alone: bool = False
    """There is nobody else in the store's books who could stand by."""
    way: Way = Way.PASSWORD
    reading: bool = False
    """The store can only be read, whatever the roles: they may look, and what is everybody's is not taken from them."""

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(grant.role for grant in self.grants)

    @property
    def units(self) -> frozenset[int]:
        """The units led."""
        return frozenset(grant.unit for grant in self.grants if grant.role is Role.LEAD)

    def reach(self, right: Right) -> Reach | None:
        """The widest that any of the roles gives; None where none gives it."""
        if self.reading and right not in (Right.LOOK, Right.PASSWORD):
            return None
        if right is Right.PASSWORD:
            return Reach.STORE
        if self.way is not Way.PASSWORD:
            return None
        if right is Right.OWN:
            return Reach.STORE
        reaches = {RIGHTS[role].get(right) for role in self.roles}
        return Reach.STORE if Reach.STORE in reaches else Reach.UNITS if Reach.UNITS in reaches else None

    def permit(self, right: Right, units: Iterable[int] = (), *, two: bool = False) -> None:
        """Nothing, when it may be done; `units` are those concerned, asked only of who leads units.

        Raises:
            Locked, OwnPasswordFirst, NotAllowed, OtherUnit.
            SecondPersonNeeded: `two` have to do it, there is somebody else, and nobody stands by.
        """
        reach = self.allowed(right)
        if reach is Reach.UNITS:
            concerned = frozenset(units)
            if not concerned or concerned - self.units:
                raise OtherUnit(str(right))
        self.refuse_alone(right, two=two)

    def refuse_alone(self, right: Right, *, two: bool) -> None:
        """Raises SecondPersonNeeded: `two` have to do it, there is somebody else, and nobody stands by."""
        if two and not self.alone and self.second in (0, self.operator):
            raise SecondPersonNeeded(str(right))

    def allowed(self, right: Right) -> Reach:
        """How far this right reaches, which there is. Raises Locked, OwnPasswordFirst, NotAllowed."""
        if not self.operator:
            raise Locked
        reach = self.reach(right)
        if reach is None and self.way is not Way.PASSWORD:
            raise OwnPasswordFirst
        if reach is None:
            raise NotAllowed(str(right), tuple(sorted(self.roles)))
        return reach

    def beside(self, second: int) -> "Session":
        """The same, with somebody standing by."""
        return replace(self, second=second)


LOCKED = Session()
