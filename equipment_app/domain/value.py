"""A value is what its fields say and nothing else: a request, a plan, the facts of a paper, a row of an answer."""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, ClassVar, Never, dataclass_transform


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Value:
    """A frozen dataclass to `fields`, `replace` and `asdict`; how one is made, compared and shown stands here for all.

    There are some 700 kinds, and every start learns half of them. `dataclass` would compile six methods for each, in a
    quarter of a millisecond; that was 90 ms of the start's CPU time, a quarter. It is there for what changes, has an
    order, or has fields that are not compared or not given.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __match_args__: ClassVar[tuple[str, ...]]
    _own_fields: ClassVar[dict[str, Field[Any]]]
    _field_defaults: ClassVar[dict[str, Any]]
    _field_factories: ClassVar[dict[str, Callable[[], Any]]]
    _compared: ClassVar[Any]

    def __init_subclass__(cls, *, kw_only: bool = False) -> None:
        super().__init_subclass__()
        cls.__doc__ = cls.__doc__ or cls.__name__  # else `dataclass` works its signature out, to have something there
        dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls)
        own = cls._own_fields = {one.name: one for one in fields(cls)}
        cls._field_defaults = {name: one.default for name, one in own.items() if one.default is not MISSING}
        factories = {name: one.default_factory for name, one in own.items()}
        cls._field_factories = {name: make for name, make in factories.items() if make is not MISSING}
        cls._compared = attrgetter("__class__", *own)

    def __init__(self, *values: Any, **named: Any) -> None:
        if not named and len(values) == len(self.__match_args__) == len(self._own_fields):
            self.__dict__.update(zip(self._own_fields, values, strict=True))
        else:
            self.__dict__.update(self._every_field(values, named))
        self.__post_init__()

    def _every_field(self, values: tuple[Any, ...], named: dict[str, Any]) -> dict[str, Any]:
        """What is given, and the others as they are when nobody says them."""
        given = dict(zip(self.__match_args__, values, strict=False)) | named
        facts = self._field_defaults | given
        for name, make in self._field_factories.items():
            if name not in facts:
                facts[name] = make()
        if len(given) < len(values) + len(named) or facts.keys() != self._own_fields.keys():
            raise TypeError(f"{type(self).__name__} is made of {[*self._own_fields]}, not of {values} and {named}")
        return facts

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
