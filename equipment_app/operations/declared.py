"""What each operation asks for, said once above its class and held whoever calls it; and what the command line asks.

How the command line asks for a field stands at it: `number: Annotated[str, Argument("NUMBER")]`; with `words` the form
of the operation in the window asks for it too. Whether it is needed
follows from its default, and how it is read from its type. A field that says nothing is for the window alone.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import wraps
from importlib import import_module
from typing import Annotated, Any, TypeAlias, TypeVar, get_args, get_type_hints

from equipment_app.domain.errors import Refusal
from equipment_app.domain.field_names import FieldName
from equipment_app.domain.kinds import UNSAID, WRITTEN
from equipment_app.domain.rights import Reach, Right
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.store.books import Books

Class = TypeVar("Class", bound=type[Any])
Needed: TypeAlias = Right | Callable[[Any], Right]
"""Or what says which, where it depends on the request."""
Two: TypeAlias = bool | Callable[[Any], bool]
"""Two persons do it, as soon as there are two: always, or by what is asked for."""
Units: TypeAlias = Callable[[Any, Books], Iterable[int]]


class NotAChoice(Refusal):
    field: FieldName
    text: str
    choices: tuple[str, ...]
    cs = "{field}: „{text}“ není na výběr. Nic se nezapsalo; zvolte jednu z možností: {choices}."
    en = "{field}: “{text}” is no choice. Nothing was written; choose one of: {choices}."


class Declaration(Value):
    right: Needed | None
    """None: it only passes on to others, which ask for theirs."""
    two: Two
    units: Units | None
    """The units an operation concerns; asked where a lead's right reaches no further."""


_DECLARED: dict[type[Any], Declaration] = {}


def needs(right: Needed, *, two: Two = False, units: Units | None = None) -> Callable[[Class], Class]:
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
    Raises Locked, OwnPasswordFirst, NotAllowed, OtherUnit, SecondPersonNeeded; then NotAChoice.
    """
    one = _DECLARED.get(type(command))
    if one is None or one.right is None:
        return
    right = one.right if isinstance(one.right, Right) else one.right(command)
    narrow = books.session.reach(right) is Reach.UNITS
    two = one.two(command) if callable(one.two) else one.two
    books.session.permit(right, one.units(command, books) if narrow and one.units else (), two=two)
    _refuse_other_choices(command)


def _refuse_other_choices(asked: Any) -> None:
    """Raises NotAChoice: a field with choices, here or in what stands in the fields, says something else."""
    for name, choices in _choosing(type(asked)):
        said = getattr(asked, name)
        if choices and said not in choices:
            raise NotAChoice(name, str(said), tuple(filter(None, choices)))
        for part in said if isinstance(said, tuple) else (said,):
            _refuse_other_choices(part)


def _choosing(of: type[Any]) -> tuple[tuple[str, tuple[Any, ...]], ...]:
    """The fields of a request, or of a part of one, with what each may be; with nothing, where a part of it says so."""
    if of not in _CHOOSING:
        found = ((one, _choices(one)) for one in (fields(of) if is_dataclass(of) else ()))
        _CHOOSING[of] = tuple(
            (one.name, there) for one, there in found if there or any(map(_choosing, _parts(one.type)))
        )
    return _CHOOSING[of]


_CHOOSING: dict[type[Any], tuple[tuple[str, tuple[Any, ...]], ...]] = {}


def _parts(hint: Any) -> Iterator[type[Any]]:
    """The classes that an annotation names."""
    if isinstance(hint, type):
        yield hint
    for one in get_args(hint):
        yield from _parts(one)


def _choices(field: Field[Any]) -> tuple[Any, ...]:
    declared = (one for one in getattr(field.type, "__metadata__", ()) if isinstance(one, Argument) and one.choices)
    default = () if field.default is MISSING else (field.default,)
    return next((tuple(dict.fromkeys((*one.choices, *default))) for one in declared), ())


def passes_on(operation: Class) -> Class:
    """The operation does nothing itself: others, that it calls, ask for their rights."""
    _DECLARED[operation] = Declaration(None, False, None)
    return operation


def declaration(operation: type[Any]) -> Declaration | None:
    """What an operation asks for; None for what was declared nowhere."""
    return _DECLARED.get(operation)


class Argument(Value):
    name: str
    """An option, as `--to`; else what is written without one, as the help calls it."""
    metavar: str = ""
    """What the help calls the value of an option."""
    help: str = ""
    choices: tuple[str, ...] = ()
    """Keys, if nothing but them and the default may be said. What they have as `_` is written as `-`."""
    words: Words = UNSAID
    """Its label where the window asks for it in a form of the operation; it asks for no other field there."""
    hint: Words = UNSAID
    long: bool = False
    """There it has several lines."""


class Spoken(Value):
    """An operation as a command of the command line: its fields are its words."""

    name: str
    of: type[Any]
    said: str
    """What it does, as the help says it."""
    more: str
    """What the help tells besides."""


SPOKEN: dict[str, Spoken] = {}
"""By the name of the command; of the modules that were imported."""


def spoken(name: str, said: str, more: str = "") -> Callable[[Class], Class]:
    """The operation is a command `name` too, with its paper (`--pdf`) and its key."""

    def declare(operation: Class) -> Class:
        SPOKEN[name] = Spoken(name, operation, said, more)
        return operation

    return declare


def spoken_operations() -> Iterable[Spoken]:
    """All there are, in the order of kinds: only modules that their rows name are brought in to read a command line."""
    for module in dict.fromkeys(name for row in WRITTEN for name in row.spoken.split()):
        import_module(f"equipment_app.operations.{module}")
    return SPOKEN.values()


On: TypeAlias = Annotated[date | None, Argument("--on", "DATE", "the day it happened, YYYY-MM-DD; else today")]
THING = (
    "THING is an item code, inventory or serial number, else ARTICLE[/SIZE][*QUANTITY], split at the first slash, as "
    "in TRI-FUN/L*3; ARTICLE may be an EAN or UPC the store knows. What is not certain is refused with the candidates. "
    "What goes out first has the earliest expiry, then the oldest receipt, then the lowest code; ARTICLE[/SIZE]@BATCH "
    "names another batch."
)
MEMBER = "the member: name, personal number or badge (AKM.…)"


class CommandField(Value):
    """A field the command line asks for."""

    field: str
    type: Any
    argument: Argument
    default: Any
    """`MISSING` where it has to be said."""


def asked(operation: type[Any]) -> Iterator[CommandField]:
    """In the order they are declared, what may only be named behind the others."""
    hints = get_type_hints(operation, include_extras=True)
    for field in sorted(fields(operation), key=lambda field: field.kw_only is True):
        for argument in getattr(hints[field.name], "__metadata__", ()):
            yield CommandField(field.name, hints[field.name].__origin__, argument, field.default)
