"""Whatever the rules say no to, somebody can be told why: in both languages, without a place left empty."""

from dataclasses import fields, is_dataclass
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
from equipment_app.domain.errors import Refusal

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
    """Every kind that is raised; one that only gathers others has no facts and no words."""
    return [kind for sub in of.__subclasses__() for kind in [sub, *kinds(sub)] if is_dataclass(kind)]


def an_example(kind: type[Refusal]) -> Refusal:
    hints = get_type_hints(kind)
    return kind(**{field.name: FACTS[hints[field.name]] for field in fields(kind)})


@pytest.fixture(params=sorted(set(kinds()), key=lambda kind: kind.__name__), ids=lambda kind: kind.__name__)
def kind(request) -> type[Refusal]:
    return request.param


@pytest.mark.parametrize("lang", ["cs", "en"])
def test_it_has_words(kind, lang):
    said = words.refusal(an_example(kind), lang)
    assert said.strip()
    assert "{" not in said


def test_it_is_said_differently_in_each_language(kind):
    refusal = an_example(kind)
    assert words.refusal(refusal, "cs") != words.refusal(refusal, "en")


def test_it_can_be_raised_through_a_context(kind):
    """A frozen exception cannot take the traceback that Python gives it; an equal one breaks its chain."""
    assert not kind.__dataclass_params__.frozen
    assert not kind.__dataclass_params__.eq
