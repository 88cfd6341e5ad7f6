"""What has choices is none but them, of every operation, for whoever calls it; and nothing is written."""

from dataclasses import MISSING, fields
from typing import Any

import pytest

from equipment_app.domain.custody import CONDITIONS
from equipment_app.domain.field_names import FIELDS
from equipment_app.operations.bulk_edit import EditArticles
from equipment_app.operations.declared import _DECLARED, NotAChoice, asked
from equipment_app.operations.hand_over import HandOver
from equipment_app.operations.issue import Issue
from equipment_app.operations.lines import Line
from equipment_app.operations.once import Once
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.take_from_repair import Repaired, TakeFromRepair
from equipment_app.operations.write_off import ProposedItem, ProposeWriteOff
from tests.staff import MATRIX
from tests.world import ADAM, World

STRANGE = "vymyšlené"
CHOSEN = [
    (of, one)
    for of in sorted(_DECLARED, key=lambda of: of.__name__)
    for one in (asked(of) if MATRIX else ())
    if one.argument.choices
]


def refused(world: World, command: Any) -> NotAChoice:
    head = world.head()
    with pytest.raises(NotAChoice) as raised:
        world.do(command)
    assert world.head() == head
    return raised.value


def made(of: type[Any], **said: str) -> Any:
    """A request that says nothing sensible: its choices are looked at before anything else is."""
    needed = {one.name: "x" for one in fields(of) if one.default is MISSING and one.default_factory is MISSING}
    return of(**{**needed, **said})


@pytest.mark.parametrize(("of", "one"), CHOSEN, ids=lambda what: getattr(what, "__name__", None) or what.field)
def test_what_is_no_choice_is_refused_with_those_there_are(world: World, of, one):
    others = [other for which, other in CHOSEN if which is of and other.default is MISSING]
    chosen = {other.field: other.argument.choices[0] for other in others}
    command = made(of, **(chosen | {one.field: STRANGE}))
    for wanted in (command, Once("klíč", command)):
        refusal = refused(world, wanted)
        assert (refusal.field, refusal.text) == (one.field, STRANGE)
        for lang in ("cs", "en"):
            told = refusal.said(lang)
            assert told.startswith(FIELDS[one.field].said(lang))
            assert all(choice in told for choice in one.argument.choices)


def test_the_operations_of_every_room_are_among_them():
    assert len(CHOSEN) >= 24 and len({of.__module__ for of, _ in CHOSEN}) >= 12


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (ProposeWriteOff((ProposedItem("R-001", STRANGE),)), "reason"),
        (TakeFromRepair("RE-2026-000001", (Repaired("R-001", STRANGE),)), "outcome"),
        (TakeFromRepair("RE-2026-000001", (Repaired("R-001", condition=STRANGE),)), "condition"),
        (Issue(ADAM, (Line(thing=1, condition=STRANGE),)), "condition"),
        (HandOver(Issue(ADAM, ("R-001",)), TakeBack(ADAM, (Line(thing=1),), condition=STRANGE)), "condition"),
        (EditArticles((1,), "sustainability", STRANGE), "sustainability"),
    ],
)
def test_so_is_what_stands_in_a_line_or_in_an_operation_within(world: World, command, field):
    refusal = refused(world, command)
    assert refusal.field == field and refusal.choices
    assert field != "condition" or {*CONDITIONS} <= {*refusal.choices}
