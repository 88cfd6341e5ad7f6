"""Somebody more keeps the store: one entry, found by name, and told apart from the others."""

import pytest

from equipment_app.domain.access_errors import PasswordFirst, RoleNeeded
from equipment_app.domain.errors import Doubled, FieldMissing
from equipment_app.domain.kinds import Changes
from equipment_app.operations.issue import Issue
from equipment_app.operations.operators import AddOperator
from tests.world import ADAM


def operators(world):
    return world.ask(lambda books: books.people.operators())


def test_operator_and_identity_are_one_entry(world):
    world.guard()
    head = world.head()
    outcome = world.do(AddOperator(" Nová ", "Nora", "prap.", "990 901", "výstrojářka"))
    assert (outcome.changes, outcome.what, outcome.subject) == (Changes.SETTINGS, "operator_added", "Nová Nora")
    assert outcome.entry == world.head() == head + 1
    first, second = operators(world)
    assert (first.id, second.id) == (1, 2)
    assert (second.name, second.rank, second.personal_number) == ("Nová Nora", "prap.", "990901")
    assert (second.function, second.role) == ("výstrojářka", first.role)
    assert first.ref != second.ref
    assert world.verified().ok


def test_what_she_writes_is_hers_from_then_on(world):
    world.appoint("Nová", "Nora")
    assert world.ask(lambda books: books.journal.operator) == 1
    world.sign_in("Nová Nora")
    entry = world.do(Issue(ADAM, ("V-001",))).entry
    assert world.sql("SELECT operator FROM act WHERE seq = ?", entry) == [(2,)]
    assert world.verified().ok


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (AddOperator("Jiná", personal_number="990900"), "personal_number"),
        (AddOperator("Skladníková", "Zora", personal_number="990901"), "surname"),
    ],
    ids=["number", "name"],
)
def test_two_operators_are_never_alike(world, command, field):
    world.guard()
    head = world.head()
    with pytest.raises(Doubled) as refused:
        world.do(command)
    assert (refused.value.field, refused.value.by) == (field, "Skladníková Zora")
    assert world.head() == head


def test_before_anybody_is_let_in_there_is_a_password(world):
    with pytest.raises(PasswordFirst):
        world.do(AddOperator("Nová", "Nora"))


def test_an_operator_has_a_surname(world):
    with pytest.raises(FieldMissing) as refused:
        world.do(AddOperator("  ", "Nora"))
    assert refused.value.field == "surname"


def test_who_keeps_the_store_has_a_role_in_it(world):
    world.guard()
    head = world.head()
    with pytest.raises(RoleNeeded):
        world.do(AddOperator("Nová", "Nora", grants=()))
    assert world.head() == head
