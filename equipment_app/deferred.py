"""`dataclass` of the standard library, compiled when the first instance is made.

    from equipment_app.deferred import dataclass

    @dataclass(frozen=True, slots=True)
    class Point: ...

The standard library writes and compiles several functions for each class while its module is imported, half a
millisecond on Python 3.11. A start of the window imports 150 such classes and makes instances of 40. Here a class has
its slots at once, and gets the rest, as the standard library makes it, with its first instance or when somebody asks
for its fields. To a type checker, and to `replace`, `fields` and `asdict`, it is a dataclass like any other.
"""

from collections.abc import Callable
from dataclasses import dataclass as compiled
from threading import RLock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool, slots: bool, **how: bool) -> Callable[[type], type]:
        """Frozen and with slots, as nearly all of ours are, and no others: those would need more than this."""
        assert frozen and slots
        return lambda written: _Promise(written, how).given


_COMPILING = RLock()
"""Two threads may make the first instance. Its bases are compiled on the way."""


class _Promise:
    """Stands for the fields of a class, which whoever looks at it as a dataclass asks for first."""

    def __init__(self, written: type, how: dict[str, bool]) -> None:
        """`written` is the class as it stands in the source, `given` the one that everybody gets."""
        self._written: Any = written
        self._how = how
        self.given = self._slotted()

    def _slotted(self) -> Any:
        def first(thing: Any, /, *facts: Any, **named: Any) -> None:
            self.keep()
            given.__init__(thing, *facts, **named)

        def first_unpickled(thing: Any, state: Any) -> None:
            self.keep()
            given.__setstate__(thing, state)

        names = _own_fields(self._written)
        body = {name: value for name, value in vars(self._written).items() if name not in {*names, *_UNSLOTTED}}
        added = {"__slots__": names, "__init__": first, "__setstate__": first_unpickled, _FIELDS: self}
        given = type(self._written)(self._written.__name__, self._written.__bases__, body | added)
        given.__qualname__ = self._written.__qualname__
        return given

    def keep(self) -> None:
        """Raises what the standard library raises at a class that it cannot compile."""
        with _COMPILING:
            if vars(self.given)[_FIELDS] is not self:
                return
            whole = compiled(frozen=True, slots=True, **self._how)(self._written)
            assert whole.__slots__ == self.given.__slots__, whole
            for name, value in vars(whole).items():
                if name in _REPLACED or name not in vars(self.given):
                    setattr(self.given, name, value)
            self.given.__init__ = whole.__init__  # at last: with it, another thread no longer comes here

    def __get__(self, thing: object, kind: type) -> Any:
        self.keep()
        return vars(self.given)[_FIELDS]


_UNSLOTTED = ("__dict__", "__weakref__")
_FIELDS = "__dataclass_fields__"
_REPLACED = ("__setstate__", "__hash__", _FIELDS)
"""What a class has before it is compiled: some from here, `__hash__` from Python where the class defines `__eq__`."""


def _own_fields(written: type) -> tuple[str, ...]:
    """Those that no base has a slot for."""
    taken = {name for base in written.__mro__ for name in getattr(base, "__slots__", ())}
    return tuple(name for name in written.__annotations__ if name not in taken)
