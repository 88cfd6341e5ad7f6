"""Half of a surrogate pair, as a broken clipboard or another system's file name brings it, in every field of every
operation: it is written down as the sign for what cannot be read, or refused; never a broken program.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

import pytest

from equipment_app.domain.access_errors import WrongSecret
from equipment_app.domain.errors import Refusal
from equipment_app.domain.list_errors import CheckFileAltered
from equipment_app.domain.lists import MemberRow
from equipment_app.domain.rights import Role
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.exchange.cells import text_cell
from equipment_app.exchange.check_file import CheckFile, read_result, sealing
from equipment_app.operations.issue import Issue
from equipment_app.operations.members import EditMember
from equipment_app.operations.operators import SetPassword
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.unit_checks import ExportCheck, ImportCheck, SaveCheck
from equipment_app.queries import unit_check
from equipment_app.queries.find import find
from equipment_app.store.database import Database
from tests.staff import MATRIX, OWN, Staff, command, staffed
from tests.world import ADAM, KIT, SECRET, Clock, PlainPress, World

HALF = "\ud800"
UNREAD = "\N{REPLACEMENT CHARACTER}"

NOT_TYPED = {"rows", "plan", "condition", "size", "kind"}
"""Rows have been through `exchange.cells`, a plan and its cells are the books' own, the others are chosen."""

Way = tuple[str | int, ...]


def fields_of(value: Any, way: Way = ()) -> Iterator[Way]:
    """Where in a command text stands that somebody may have typed."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield way
    elif is_dataclass(value):
        for one in (one for one in fields(value) if one.init and one.name not in NOT_TYPED):
            yield from fields_of(getattr(value, one.name), (*way, one.name))
    elif isinstance(value, tuple | list):
        for place, one in enumerate(value):
            yield from fields_of(one, (*way, place))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from fields_of(one, (*way, key))


def halved(value: Any, way: Way) -> Any:
    """The same with half a character behind the text that stands there."""
    if not way:
        return value + HALF
    first, rest = way[0], way[1:]
    if is_dataclass(value):
        return replace(value, **{str(first): halved(getattr(value, str(first)), rest)})  # type: ignore[type-var]
    if isinstance(value, dict):
        return {**value, first: halved(value[first], rest)}
    return type(value)(halved(one, rest) if place == first else one for place, one in enumerate(value))


class Enough(Exception):
    """So that nothing is kept of what was tried."""


@pytest.fixture(scope="module")
def staff(tmp_path_factory) -> Iterator[Staff]:
    staff = staffed(tmp_path_factory.mktemp("staff") / "sklad.equip")
    yield staff
    staff.world.close()


def test_in_every_field_of_every_operation(staff):
    broken, tried = {}, set()
    for name in MATRIX:
        role = next(role for role, letter in zip(Role, "qdlua", strict=True) if letter in MATRIX[name])
        staff.works(role)
        for way in list(fields_of(command(staff, name, OWN))):
            tried.add(name)
            asked = halved(command(staff, name, OWN), way)
            try:
                with staff.beside(name, role), suppress(Enough, Refusal), staff.world.database.books() as books:
                    asked(books)
                    raise Enough
            except Exception as error:
                broken[name, way] = error
    assert broken == {}
    assert len(tried) > 25, "of those that are told any text"


def test_what_is_written_down_has_the_sign_for_it(world: World):
    member = world.member(ADAM)
    row = MemberRow(ADAM, surname=f"Zkušební{HALF}", given_name="Adam", unit_code="KRPA")
    world.do(EditMember(member, row))
    world.do(SetSettings({"paper.place": f"Praha{HALF}"}))
    number = world.do(Issue(ADAM, ("V-001",), remark=f"půl {HALF} znaku")).number
    assert world.ask(lambda books: books.people.member(member)).surname == f"Zkušební{UNREAD}"
    assert world.ask(lambda books: books.settings["paper.place"]) == f"Praha{UNREAD}"
    assert [one.id for one in world.ask(lambda books: find(books, f"Zkušební{HALF}"))] == [ADAM]
    paper = world.ask(lambda books: books.papers.content(number)).decode()
    assert f"půl {UNREAD} znaku" in paper
    assert ascii(HALF)[1:-1] not in paper
    assert world.verified().problems == ()


def test_in_a_check_of_a_unit_on_every_way_it_takes(world: World, tmp_path):
    unit = world.ask(lambda books: books.people.units()["KRPA"][0])
    setup = Setup(unit, kit=world.ask(lambda books: books.catalogue.kits()[KIT]), title=f"nasazení{HALF}")
    check = world.ask(lambda books: unit_check.begin(books, setup)).scan(f"cizí{HALF}", world.clock())[0]
    world.do(SaveCheck(check))
    assert world.ask(lambda books: unit_check.resume(books, check.plan.id)).aside[0].code == f"cizí{UNREAD}"
    path = tmp_path / "tým.akcheck"
    world.do(ExportCheck(check.plan, world.clock().date(), sealing(SECRET, path.write_bytes)))
    file = CheckFile.open(path, SECRET, world.clock())
    assert file.check.plan.setup.title == f"nasazení{UNREAD}"
    file.finish(tmp_path / "tým.akresult", world.clock())
    assert world.do(ImportCheck(read_result(tmp_path / "tým.akresult"))).number
    assert world.verified().problems == ()


def test_a_result_made_to_hold_one_is_refused_as_any_other_that_was_altered(world: World, tmp_path):
    setup = Setup(0, (world.member(ADAM),), kit=world.ask(lambda books: books.catalogue.kits()[KIT]))
    check = world.ask(lambda books: unit_check.begin(books, setup))
    path = tmp_path / "tým.akcheck"
    world.do(ExportCheck(check.plan, world.clock().date(), sealing(SECRET, path.write_bytes)))
    result = tmp_path / "tým.akresult"
    CheckFile.open(path, SECRET, world.clock()).finish(result, world.clock())
    whole = result.read_bytes()
    for altered in (
        whole.replace(b'"heading":"', rb'"heading":"\ud800'),
        whole.replace(b'"signature":"', rb'"signature":"\ud800'),
    ):
        assert altered != whole
        result.write_bytes(altered)
        with pytest.raises(CheckFileAltered):
            world.do(ImportCheck(read_result(result)))
    result.write_bytes(whole)
    assert world.do(ImportCheck(read_result(result))).number


def test_in_a_password_and_in_the_name_that_signs_in(world: World):
    world.do(SetPassword(f"mraky nad {HALF} Řípem"))
    door = world.database.door
    door.sign_in("Skladníková Zora", f"mraky nad {HALF} Řípem")
    for who, password in ((f"Skladníková{HALF}", "mraky nad Řípem"), ("Skladníková Zora", f"mraky nad {HALF}")):
        with pytest.raises(WrongSecret):
            door.sign_in(who, password)


def test_in_the_name_of_a_store_and_of_who_makes_it(tmp_path):
    keeper = {"surname": f"Nová{HALF}", "given_name": "Jana"}
    with Database.create(tmp_path / "s.equip", f"Sklad{HALF}", PlainPress(), operator=keeper, clock=Clock()) as made:
        assert made.ask(lambda books: books.settings["store.name"]) == f"Sklad{UNREAD}"
        assert made.ask(lambda books: books.people.operators()[0].surname) == f"Nová{UNREAD}"


def test_a_cell_of_a_list_is_read_without_it():
    assert text_cell(f"Jan{HALF} Novák").value == "Jan Novák"
