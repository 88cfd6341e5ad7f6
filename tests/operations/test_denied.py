"""What is denied of the books is not in them; what once was there is told as such."""

import pytest

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import UnknownMember, UnknownThing
from equipment_app.domain.lists import ListKind
from equipment_app.operations import resolve
from equipment_app.operations.members import WithdrawMember
from equipment_app.operations.undo import Undo
from tests.world import ADAM, CTIBOR, DELIVERY


def refused(world, question):
    with pytest.raises((UnknownMember, UnknownThing)) as refusal:
        world.ask(question)
    return refusal.value


@pytest.mark.parametrize("language", ["cs", "en"])
def test_a_member_whom_the_books_never_had_is_not_in_them(world, language):
    found = refused(world, lambda books: resolve.member(books, "999999"))
    assert type(found) is UnknownMember
    assert found.said(language) in (
        "Člen „999999“ v evidenci není. Zkuste hledat podle jména.",
        "There is no member “999999”. Try searching by name.",
    )


def test_who_has_left_is_not_said_to_be_unknown(world):
    ctibor = world.member(CTIBOR)
    badge = str(Code(Family.BADGE, world.ask(lambda books: books.people.member(ctibor).badge)))
    world.do(WithdrawMember(ctibor))
    for who in (ctibor, CTIBOR, f" {CTIBOR} ", badge):
        found = refused(world, lambda books, who=who: resolve.member(books, who))
        assert type(found) is resolve.MemberHasLeft and "v evidenci není" not in found.said("cs"), who


def test_an_item_the_books_never_had_is_not_in_them(world):
    found = refused(world, lambda books: resolve.held(books, "V-999"))
    assert type(found) is UnknownThing and found.said("cs").startswith("„V-999“ v evidenci není.")


def test_what_is_owned_no_more_is_not_said_to_be_unknown(world):
    done = world.take_in(ListKind.DELIVERIES, DELIVERY + "DL-9;2.3.2026;Nový;;VESTA;XL;1;N-1;;;;100;Sklad;A01\n")
    code = world.ask(lambda books: books.things.by_serial("N-1")[0].code)
    world.do(Undo(done.number, "omyl"))
    found = refused(world, lambda books: resolve.held(books, code))
    assert type(found) is resolve.NowhereNow and found.said("cs").startswith(f"„{code}“ už není v majetku")


def test_the_number_of_a_member_is_not_said_to_be_unknown(world):
    found = refused(world, lambda books: resolve.held(books, ADAM))
    assert found.said("cs").startswith(f"„{ADAM}“ je číslo osoby")
