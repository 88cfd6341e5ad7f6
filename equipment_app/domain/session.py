"""Who works with the store, and may they: what every operation and question asks."""

from collections.abc import Iterable
from dataclasses import replace

from equipment_app.domain.access_errors import (
    Locked,
    NobodyElseMay,
    NotAllowed,
    OtherUnit,
    OwnPasswordFirst,
    SecondHasNoRight,
    SecondPersonNeeded,
)
from equipment_app.domain.rights import BY_ANY_KEEPER, RIGHTS, Grant, Reach, Right, Role, Way, stands_by
from equipment_app.domain.value import Value


class Session(Value):
    """Who works with the store, and who stands by where two are needed. `operator` 0: it is locked."""

    operator: int = 0
    grants: tuple[Grant, ...] = ()
    second: int = 0
    """The operator who signed in beside the first for one operation; 0: nobody."""
    second_roles: frozenset[Role] = frozenset()
    alone: bool = False
    """There is nobody else who has to stand by: nobody, or nobody with a password."""
    sole_keeper: bool = False
    """Nor anybody else who keeps the store: the others look at it, or lead a unit."""
    unshared: frozenset[Right] = frozenset()
    """Of the rights that both of two must have, those that nobody has who could stand by."""
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

    @property
    def narrowed(self) -> bool:
        """They see only the units they lead."""
        return self.reach(Right.LOOK) is Reach.UNITS

    def refuse_other(self, unit: int) -> None:
        """Raises OtherUnit: it is one that who is narrowed does not lead."""
        if self.narrowed and unit not in self.units:
            raise OtherUnit(str(Right.LOOK))

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
        Raises Locked, OwnPasswordFirst, NotAllowed, OtherUnit, and what `refuse_alone` raises.
        """
        reach = self.allowed(right)
        if reach is Reach.UNITS:
            concerned = frozenset(units)
            if not concerned or concerned - self.units:
                raise OtherUnit(str(right))
        self.refuse_alone(right, two=two)

    def refuse_alone(self, right: Right, *, two: bool) -> None:
        """Raises SecondPersonNeeded: `two` have to do it, there is somebody else, and nobody stands by;
        NobodyElseMay: nor could anybody; SecondHasNoRight: who does may not do it.
        """
        named = self.second not in (0, self.operator)
        if not two or (self.alone and not named) or (self.sole_keeper and right in BY_ANY_KEEPER):
            return
        if right in self.unshared and not self.alone:
            raise NobodyElseMay(str(right))
        if not named:
            raise SecondPersonNeeded(str(right))
        if not stands_by(self.second_roles, right):
            raise SecondHasNoRight(str(right))

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

    def beside(self, second: int, roles: Iterable[Role] = ()) -> "Session":
        """The same, with somebody of these roles standing by; 0: with nobody."""
        return replace(self, second=second, second_roles=frozenset(roles))


LOCKED = Session()
