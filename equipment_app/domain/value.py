"""A value is what its fields say and nothing else: a request, a plan, the facts of a paper, a row of an answer."""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, ClassVar, Never, dataclass_transform

_UNSAID: Any = object()


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Value:
    """A frozen dataclass to `fields`, `replace` and `asdict`; how one is made, compared and shown stands here for all.

    There are some 700 kinds, and every start learns half of them. `dataclass` would compile six methods for each, in a
    quarter of a millisecond; that was 90 ms of the start's CPU time, a quarter. Here one is compiled, when the first of
    a kind is made. `dataclass` is there for what changes, has an order, or has fields that are not compared or given.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    _own_fields: ClassVar[dict[str, Field[Any]]]
    _compared: ClassVar[Any]

    def __init_subclass__(cls, *, kw_only: bool = False) -> None:
        super().__init_subclass__()
        cls.__doc__ = cls.__doc__ or cls.__name__  # else `dataclass` works its signature out, to have something there
        dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls)
        cls._own_fields = {one.name: one for one in fields(cls)}
        cls._compared = attrgetter("__class__", *cls._own_fields)
        cls.__init__ = Value.__init__  # type: ignore[method-assign]  # that of a base makes the base's fields

    def __init__(self, *values: Any, **named: Any) -> None:
        kind = type(self)
        kind.__init__ = _compiled(kind)  # type: ignore[method-assign]
        kind.__init__(self, *values, **named)

    def __post_init__(self) -> None:
        """A kind raises here what it has against its facts."""

    def __setattr__(self, name: str, value: object) -> Never:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> Never:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        return self.__class__ is other.__class__ and self._compared(self) == self._compared(other)

    def __hash__(self) -> int:
        return hash(self._compared(self))

    def __repr__(self) -> str:
        shown = (f"{name}={getattr(self, name)!r}" for name, one in self._own_fields.items() if one.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"


def _compiled(kind: type[Value]) -> Callable[..., None]:
    """`__init__` of a kind, with its fields as parameters. What is not given is as it is when nobody says it."""
    scope: dict[str, Any] = {"_UNSAID": _UNSAID}
    by_place: list[str] = []
    by_name: list[str] = []
    written = []
    for name, one in kind._own_fields.items():
        parameter, value = name, name
        if one.default is not MISSING:
            parameter, scope[f"_{name}"] = f"{name}=_{name}", one.default
        elif one.default_factory is not MISSING:
            parameter, scope[f"_{name}"] = f"{name}=_UNSAID", one.default_factory
            value = f"_{name}() if {name} is _UNSAID else {name}"
        (by_name if one.kw_only else by_place).append(parameter)
        written.append(f"    _own[{name!r}] = {value}")
    parameters = ", ".join(["self", *by_place, *(["*"] if by_name else []), *by_name])
    lines = [f"def __init__({parameters}):", "    _own = self.__dict__", *written, "    self.__post_init__()"]
    exec("\n".join(lines), scope)
    made: Callable[..., None] = scope["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made
