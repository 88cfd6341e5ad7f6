"""How the command line asks for a field of an operation: `number: Annotated[str, Argument("NUMBER")]`.

Whether it is needed follows from its default, and how it is read from its type. A field that says nothing is for the
window alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, Any, TypeAlias, get_type_hints


@dataclass(frozen=True, slots=True)
class Argument:
    name: str
    """An option, as `--to`; else what is written without one, as the help calls it."""
    metavar: str = ""
    """What the help calls the value of an option."""
    help: str = ""
    choices: tuple[str, ...] = ()
    """Keys, if nothing else may be said. What they have as `_` is written as `-`."""


On: TypeAlias = Annotated[date | None, Argument("--on", "DATE", "the day it happened, YYYY-MM-DD; else today")]
MEMBER = "the member, by personal number; one without a number by badge (AKM.…)"


@dataclass(frozen=True, slots=True)
class Asked:
    """A field the command line asks for."""

    field: str
    type: Any
    argument: Argument
    default: Any
    """`MISSING` where it has to be said."""


def asked(operation: type[Any]) -> Iterator[Asked]:
    """In the order they are declared."""
    hints = get_type_hints(operation, include_extras=True)
    for field in fields(operation):
        for argument in getattr(hints[field.name], "__metadata__", ()):
            yield Asked(field.name, hints[field.name].__origin__, argument, field.default)
