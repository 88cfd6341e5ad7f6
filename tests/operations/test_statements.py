"""How often the engine is asked while things are handed over: on a server, each time is a trip over the wire.

What is counted is what SQLite is told on both of its files, papers and their entries, begin and commit among it.
"""

import pytest

from equipment_app.domain.lists import ListKind
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.once import Once
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.transfer import Transfer
from tests.world import ADAM, DELIVERY, EVA

BUDGET = 25
WITHOUT_PAPER = 20
"""Of a return; beside it, the paper asks what is still open."""
MANY = 24
CATALOGUE = "Kód;Název;Název anglicky;Skupina;Evidence;Velikostní řada;MJ;Cena za MJ\n" + "".join(
    f"VEC{n:02};Věc {n};Item {n};Oděv;{'item' if n % 2 else 'quantity'};uni;ks;100\n" for n in range(MANY)
)
PIECES = DELIVERY + "".join(
    f"DL-{n};2.2.2026;Dodavatel;;VEC{n:02};;{1 if n % 2 else 9};{f'S-{n}' if n % 2 else ''};;;;100;Sklad;A01\n"
    for n in range(MANY)
)


class Counted:
    """The statements of both files of a store, while it is entered. Steps of a trigger are none of their own."""

    def __init__(self, world):
        self._raws = (world.database._raw, world.database._files._raw)
        self.statements = []

    def __enter__(self):
        for raw in self._raws:
            raw.set_trace_callback(self._told)
        return self

    def __exit__(self, *_):
        for raw in self._raws:
            raw.set_trace_callback(None)

    def _told(self, statement):
        if not self.statements or self.statements[-1] != statement:
            self.statements.append(statement)


@pytest.fixture
def shop(world):
    """Two dozen articles, every other in pieces. Things were handed over before, as at any desk but in the morning."""
    world.take_in(ListKind.CATALOGUE, CATALOGUE)
    world.take_in(ListKind.DELIVERIES, PIECES)
    world.do(Issue(EVA, ("V-002", "TRIKO*2", *(f"VEC{n:02}" for n in range(0, MANY, 2)))))
    return world


def _things(world, count):
    ids = dict(world.sql("SELECT a.code, t.id FROM thing t JOIN article a ON a.id = t.article"))
    return tuple(Line(thing=ids[f"VEC{n:02}"], remark=f"poznámka {n}") for n in range(count))


def _articles(world, count):
    return tuple(Line(article=world.article(f"VEC{n:02}"), remark=f"poznámka {n}") for n in range(count))


def _typed(world, count):
    return tuple(f"S-{n}" if n % 2 else f"VEC{n:02}*2" for n in range(count))


def asked(world, lines):
    request = Once("klíč", Issue(world.member(ADAM), lines, reason="nástup", place="sklad", remark="poznámka"))
    with Counted(world) as counted:
        outcome = world.do(request)
    assert len(outcome.lines) == len(lines)
    assert outcome.papers
    return counted.statements


@pytest.mark.parametrize("lines", [_things, _articles, _typed])
@pytest.mark.parametrize("count", [1, 12, MANY])
def test_an_issue_asks_no_more_for_more_lines(shop, lines, count):
    statements = asked(shop, lines(shop, count))
    assert len(statements) <= BUDGET, "\n".join(one[:160] for one in statements)


def test_nor_does_a_kit_of_which_nothing_is_known_yet(shop):
    counts = []
    for lines in (4, 12):
        name = f"Sada {lines}"
        rows = "".join(f"VEC{n:02};1;ano\n" for n in range(0, 2 * lines, 2))
        shop.take_in(ListKind.KIT, f"Kód;Množství;Povinné\n{rows}", name)
        shop.database._memo.clear()
        with Counted(shop) as counted:
            outcome = shop.do(Once(name, Issue(ADAM, kit=name)))
        assert len(outcome.lines) == lines
        counts.append(len(counted.statements))
    assert counts[0] == counts[1]


def _given(world, count):
    """What of `_things` Eva holds, half of it given to her by Adam: that has its place in the store from before."""
    things = [line.thing for line in _things(world, count)]
    world.do(Issue(EVA, tuple(Line(thing=thing) for thing in things[::2])))
    world.do(Issue(ADAM, tuple(Line(thing=thing) for thing in things[1::2])))
    world.do(Transfer(EVA, tuple(Line(thing=thing) for thing in things[1::2]), ADAM))
    return things


@pytest.mark.parametrize("count", [2, 12, MANY])
def test_a_return_asks_no_more_for_more_lines(shop, count):
    lines = tuple(Line(thing=thing, condition="worn", remark=f"poznámka {thing}") for thing in _given(shop, count))
    request = Once("vratka", TakeBack(shop.member(EVA), lines))
    with Counted(shop) as counted:
        outcome = shop.do(request)
    assert len(outcome.lines) == count
    assert outcome.papers
    told = "\n".join(one[:160] for one in counted.statements)
    written = next(n for n, one in enumerate(counted.statements, start=1) if one.startswith("INSERT INTO remark"))
    assert written <= WITHOUT_PAPER, told
    assert len(counted.statements) <= BUDGET + 4, told
