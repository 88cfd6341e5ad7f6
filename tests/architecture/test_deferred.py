"""A deferred dataclass is what the standard library would have made of it, and is compiled by its first instance."""

import dataclasses
import importlib
import inspect
import pickle
import pkgutil
import subprocess
import sys
import threading
from copy import deepcopy
from typing import Generic, TypeVar

import pytest

import equipment_app
from equipment_app import deferred
from equipment_app.deferred import dataclass
from equipment_app.domain.codes import Code, Family

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Point:
    """Where something is."""

    x: int
    y: int = 2
    names: list[str] = dataclasses.field(default_factory=list, compare=False)

    def __post_init__(self):
        if self.x < 0:
            raise ValueError("left of everything")

    @property
    def sum(self):
        return self.x + self.y


@dataclass(frozen=True, slots=True, order=True)
class Weighed(Point):
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Box(Generic[T]):
    content: T


@dataclass(frozen=True, slots=True)
class Own:
    """One that says itself what it is equal to."""

    x: int

    def __eq__(self, other):
        return True

    def __repr__(self):
        return "own"


def fresh():
    """A class that nobody has made one of, without a base that has slots."""

    @dataclass(frozen=True, slots=True)
    class Fresh:
        a: int
        b: str = "b"

    return Fresh


def compiled(kind):
    return not isinstance(vars(kind)["__dataclass_fields__"], deferred._Promise)


def test_it_is_compiled_by_its_first_instance():
    kind = fresh()
    assert not compiled(kind)
    assert repr(kind(1)).endswith("Fresh(a=1, b='b')")
    assert compiled(kind)


@pytest.mark.parametrize("ask", [dataclasses.fields, lambda kind: kind.__dataclass_fields__.values()])
def test_it_is_compiled_by_whoever_asks_for_its_fields(ask):
    kind = fresh()
    assert [one.name for one in ask(kind)] == ["a", "b"]
    assert compiled(kind)


def test_it_is_a_dataclass():
    point = Point(1)
    assert (point, point.names, point.sum, Point.__doc__) == (Point(1, 2), [], 3, "Where something is.")
    assert Point(1, names=["a"]) == Point(1, names=["b"])
    assert Point(1) != Weighed(1)
    assert hash(Box(5)) == hash(Box(5))
    assert dataclasses.replace(point, y=5) == Point(1, 5)
    assert dataclasses.asdict(Weighed(1, weight=3)) == {"x": 1, "y": 2, "names": [], "weight": 3}
    assert Weighed(1, weight=2) < Weighed(1, weight=3)
    assert repr(Point(1)) == "Point(x=1, y=2, names=[])"
    assert not hasattr(point, "__dict__")
    match Weighed(7):
        case Point(x, y):
            assert (x, y) == (7, 2)
        case _:
            pytest.fail("no match")
    for copied in deepcopy(Weighed(1, 2, ["a"])), pickle.loads(pickle.dumps(Weighed(1, 2, ["a"]))):
        assert (copied, copied.names) == (Weighed(1), ["a"])


def test_what_the_class_says_itself_stays():
    made = dataclasses.make_dataclass("Own", [("x", int)], namespace={"__eq__": Own.__eq__}, frozen=True, slots=True)
    assert repr(Own(1)) == "own"
    assert Own(1) == Own(2)
    assert hash(Own(3)) == hash(made(3)) == hash((3,))


def test_nobody_changes_it():
    point = Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.x = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x


def test_wrong_facts_are_refused_by_the_first_as_by_the_second():
    for kind in fresh(), Point:
        with pytest.raises(TypeError, match=r"missing 1 required positional argument: '[ax]'"):
            kind()
        with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
            kind(1, z=1)
    with pytest.raises(ValueError, match="left of everything"):
        Point(-1)


def test_one_that_comes_from_another_process_is_the_first():
    sent = pickle.dumps(Code(Family.BADGE, 7))
    code = f"import pickle; print(pickle.loads({sent!r}) == pickle.loads({sent!r}))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "True\n"


@pytest.fixture
def restless():
    """Threads take turns as often as Python can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_threads_that_make_the_first_at_once_make_whole_ones(restless):
    for _ in range(20):
        kind, found, start = fresh(), [], threading.Barrier(4)

        def make(kind=kind, found=found, start=start):
            start.wait()
            found.append((hash(kind(1)), kind(1) == kind(1), kind(1).b))

        threads = [threading.Thread(target=make) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [(hash((1, "b")), True, "b")] * 4


def test_every_one_of_ours_can_be_compiled():
    names = [one.name for one in pkgutil.walk_packages(equipment_app.__path__, "equipment_app.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    ours = [
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type) and kind.__module__ == module.__name__ and "__dataclass_fields__" in vars(kind)
    ]
    assert len(ours) > 300
    for kind in ours:
        names = tuple(one.name for one in dataclasses.fields(kind) if one.init)
        assert tuple(inspect.signature(kind).parameters) == kind.__match_args__ == names
