"""Whatever the rules say no to, somebody can be told why: in both languages, without a place left empty."""

import pickle
from contextlib import contextmanager
from datetime import date
from typing import get_type_hints

import pytest

from equipment_app import words
from equipment_app.domain import (
    access_errors,
    backup_errors,
    check_errors,
    errors,
    going_back,
    label_errors,
    place_errors,
    scan_errors,
    store_errors,
)
from equipment_app.domain.backup_errors import BackupRefused
from equipment_app.domain.errors import NotEnough, Refusal, UnknownThing
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.words import Lang

GATHERING = (BackupRefused, StoreRefused)
"""Kinds that are never raised themselves, and have no words."""
FACTS = {
    int: 7,
    float: 7.5,
    str: "věc",
    date: date(2026, 11, 24),
    date | None: None,
    tuple[str, ...]: ("první", "druhá"),
    tuple[tuple[str, int], ...]: (("XL", 3),),
    Refusal: errors.NothingToDo(),
}


assert issubclass(scan_errors.PictureLocked, Refusal)
assert issubclass(access_errors.Locked, Refusal)
assert issubclass(backup_errors.BackupRefused, Refusal)
assert issubclass(check_errors.CheckFiled, Refusal)
assert issubclass(going_back.OtherStore, Refusal)
assert issubclass(label_errors.NotReserved, Refusal)
assert issubclass(place_errors.ReadingOnly, Refusal)
assert issubclass(store_errors.StoreRefused, Refusal)  # imported, so that its kinds are found among the subclasses


def kinds(of: type[Refusal] = Refusal) -> list[type[Refusal]]:
    """Every kind that is raised."""
    return [kind for sub in of.__subclasses__() for kind in [sub, *kinds(sub)] if kind not in GATHERING]


def an_example(kind: type[Refusal]) -> Refusal:
    hints = get_type_hints(kind)
    return kind(**{name: FACTS[hints[name]] for name in kind._names})


KINDS = sorted(set(kinds()), key=lambda kind: kind.__name__)
LANGUAGES: tuple[Lang, ...] = ("cs", "en")


def test_each_has_words():
    said = {(kind, lang): words.refusal(an_example(kind), lang) for kind in KINDS for lang in LANGUAGES}
    assert {where: text for where, text in said.items() if not text.strip() or "{" in text} == {}
    assert len(KINDS) > 100, "a test that finds no kinds finds nothing"


def test_each_is_said_differently_in_each_language():
    same = [kind for kind in KINDS if len({words.refusal(an_example(kind), lang) for lang in LANGUAGES}) == 1]
    assert same == []


def test_each_can_be_raised_through_a_context():
    """A frozen exception cannot take the traceback that Python gives it; an equal one breaks its chain."""

    @contextmanager
    def through():
        yield

    for kind in KINDS:
        with pytest.raises(kind), through():
            raise an_example(kind)
    assert [kind for kind in KINDS if an_example(kind) == an_example(kind)] == []


def test_each_goes_to_another_process_with_its_facts():
    for sent in map(an_example, KINDS):
        came = pickle.loads(pickle.dumps(sent))
        assert (type(came), repr(came)) == (type(sent), repr(sent))


def test_facts_are_given_in_order_or_by_name():
    refusal = NotEnough(1, 2, wanted=3, held=4)
    assert refusal.facts() == {"thing": 1, "holder": 2, "wanted": 3, "held": 4}
    assert repr(refusal) == "NotEnough(thing=1, holder=2, wanted=3, held=4)"
    assert UnknownThing("x").near == ()


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((1, 2, 3), {}),
        ((1, 2, 3, 4, 5), {}),
        ((1, 2, 3, 4), {"held": 4}),
        ((1, 2, 3, 4), {"when": 5}),
        ((1, 2, 3), {"when": 5}),
    ],
    ids=["one is missing", "one too many", "one twice", "one it does not know", "one for another"],
)
def test_other_facts_than_its_own_are_a_mistake_of_the_program(values, named):
    with pytest.raises(TypeError, match="NotEnough"):
        NotEnough(*values, **named)
