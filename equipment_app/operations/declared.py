"""What each operation asks for, said once above its class and held whoever calls it, and from wherever."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeAlias, TypeVar

from equipment_app.domain.rights import Reach, Right
from equipment_app.store.books import Books

Class = TypeVar("Class", bound=type[Any])
Asked: TypeAlias = Right | Callable[[Any], Right]
"""Or what says which, where it depends on the request."""
Units: TypeAlias = Callable[[Any, Books], Iterable[int]]


@dataclass(frozen=True, slots=True)
class Declaration:
    right: Asked | None
    """None: it only passes on to others, which ask for theirs."""
    two: bool
    """Two persons do it, as soon as there are two."""
    units: Units | None
    """The units an operation concerns; asked where a lead's right reaches no further."""


_DECLARED: dict[type[Any], Declaration] = {}


def needs(
    right: Right | Callable[[Any], Right],
    *,
    two: bool = False,
    units: Units | None = None,
) -> Callable[[Class], Class]:
    """The operation is carried out for those only who have this right; `units` is given where a lead may have it.

    Its call raises Locked, NotAllowed, OtherUnit and SecondPersonNeeded before anything else.
    """

    def declare(operation: Class) -> Class:
        carry_out = operation.__call__

        @wraps(carry_out)
        def call(self: Any, books: Books) -> Any:
            permit(self, books)
            return carry_out(self, books)

        operation.__call__ = call
        _DECLARED[operation] = Declaration(right, two, units)
        return operation

    return declare


def permit(command: Any, books: Books) -> None:
    """Nothing, when whoever works may have this carried out; what is declared nowhere asks when it is.

    Raises:
        Locked, OwnPasswordFirst, NotAllowed, OtherUnit, SecondPersonNeeded.
    """
    one = _DECLARED.get(type(command))
    if one is None or one.right is None:
        return
    right = one.right if isinstance(one.right, Right) else one.right(command)
    narrow = books.session.reach(right) is Reach.UNITS
    books.session.permit(right, one.units(command, books) if narrow and one.units else (), two=one.two)


def passes_on(operation: Class) -> Class:
    """The operation does nothing itself: others, that it calls, ask for their rights."""
    _DECLARED[operation] = Declaration(None, False, None)
    return operation


def declaration(operation: type[Any]) -> Declaration | None:
    """What an operation asks for; None for what was declared nowhere."""
    return _DECLARED.get(operation)
