"""Who may do what: every operation there is, each role, one's own unit and another; on a store kept by four."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import equipment_app
from equipment_app import operations
from equipment_app.domain.access_errors import (
    Locked,
    NotAllowed,
    OtherUnit,
    OwnPasswordFirst,
    SecondPersonNeeded,
    WrongSecret,
)
from equipment_app.domain.errors import Refusal
from equipment_app.domain.rights import RIGHTS, Reach, Right, Role
from equipment_app.operations.declared import declaration
from equipment_app.operations.issue import Issue
from equipment_app.operations.once import Once
from equipment_app.operations.operators import SetPassword
from equipment_app.operations.plan import Operation
from tests.sources import sources
from tests.staff import MATRIX, OTHER, OWN, TWO, Staff, allowed, command, staffed
from tests.world import ADAM, PASSWORD

SECURITY = Path(equipment_app.__file__).parents[1] / "SECURITY.md"


@pytest.fixture(scope="module")
def staff(tmp_path_factory) -> Iterator[Staff]:
    staff = staffed(tmp_path_factory.mktemp("staff") / "sklad.equip")
    yield staff
    staff.world.close()


REFUSED_OTHERWISE = {"RecoverPassword", "HandOverOffice", "OpenStocktake", "ApproveStocktake"}
"""Whoever may: nobody came in with a recovery sheet, there is no other quartermaster to take over, and a stock-take is
under way, with a place that is not closed."""


class Enough(Exception):
    """So that nothing is kept of what was tried."""


def tried(staff: Staff, name: str, role: Role, unit: str) -> str:
    """`done`, or what it was refused with; the store is as before."""
    staff.works(role)
    asked = command(staff, name, unit)
    database = staff.world.database
    with staff.beside(name, role), suppress(Enough), database.books() as books:
        before = database._raw.total_changes
        try:
            asked(books)
        except (NotAllowed, OtherUnit) as refusal:
            assert database._raw.total_changes == before, "something was written before it was refused"
            return type(refusal).__name__
        except Refusal as refusal:
            return f"refused otherwise: {refusal!r}"
        raise Enough
    return "done"


@pytest.mark.parametrize("unit", [OWN, OTHER])
@pytest.mark.parametrize("role", list(Role), ids=str)
def test_each_role_may_do_what_it_should_and_nothing_else(staff, role, unit):
    staff.works(role)
    head = staff.world.head() if role is not Role.AUDITOR else None
    said = {name: tried(staff, name, role, unit) for name in MATRIX}
    assert {name: one for name, one in said.items() if not as_it_should(name, role, unit, one)} == {}
    assert head is None or staff.world.head() == head


def as_it_should(name: str, role: Role, unit: str, said: str) -> bool:
    """Whether an operation ended so that this role may do it, or not, as the matrix says."""
    if allowed(name, role, unit):
        return said == "done" or name in REFUSED_OTHERWISE
    return said == ("OtherUnit" if role is Role.LEAD and "l" in MATRIX[name] else "NotAllowed")


def operations_there_are() -> dict[str, type]:
    """Wherever they stand in the program."""
    names = [module.name for module in pkgutil.walk_packages(equipment_app.__path__, "equipment_app.")]
    return {
        name: kind
        for module in names
        if not module.endswith("__main__")
        for name, kind in vars(importlib.import_module(module)).items()
        if inspect.isclass(kind) and kind.__module__ == module and _is_operation(kind)
    }


OF_THE_COMMAND_LINE = {"ListFile", "ParticipantsFile"}
"""They read a file and become an operation that is in the matrix."""


def _is_operation(kind: type) -> bool:
    """It is carried out; outside of `operations` whatever is one of them, or asks for a right."""
    if kind is Operation or kind.__name__ in OF_THE_COMMAND_LINE:
        return False
    there = kind.__module__.startswith(f"{operations.__name__}.")
    return "__call__" in vars(kind) if there else issubclass(kind, Operation) or declaration(kind) is not None


def test_every_operation_is_in_the_matrix_and_declared():
    there = operations_there_are()
    assert len(there) > 35
    assert {name.split()[0] for name in MATRIX} == set(there)
    assert [name for name, kind in there.items() if declaration(kind) is None] == []


def test_what_takes_two_says_so():
    declared = {name: declaration(kind) for name, kind in operations_there_are().items()}
    assert {name for name, one in declared.items() if one and one.two} == TWO


@pytest.mark.parametrize("name", sorted(TWO))
@pytest.mark.parametrize("role", list(Role), ids=str)
def test_what_takes_two_is_refused_to_one(staff, name, role):
    staff.works(role)
    asked = command(staff, name, OWN)
    with staff.world.database.books() as books:
        before = staff.world.database._raw.total_changes
        with pytest.raises(SecondPersonNeeded if allowed(name, role, OWN) else NotAllowed):
            asked(books)
        assert staff.world.database._raw.total_changes == before


@pytest.mark.parametrize("name", MATRIX)
def test_while_the_store_is_locked_nobody_does_anything(staff, name):
    staff.works(Role.QUARTERMASTER)
    asked = command(staff, name, OWN)
    staff.world.database.door.lock()
    before = staff.world.database._raw.total_changes
    with pytest.raises(Locked):
        staff.world.do(asked)
    assert staff.world.database._raw.total_changes == before
    with pytest.raises(Locked):
        staff.world.head()


def test_a_password_somebody_else_chose_is_good_for_choosing_ones_own_only(tmp_path):
    staff = staffed(tmp_path / "sklad.equip")
    door = staff.world.database.door
    reset = command(staff, "ResetPassword", OWN)
    staff.works(Role.ADMINISTRATOR)
    with door.beside("Skladníková", PASSWORD):
        staff.world.do(reset)
    staff.works(Role.QUARTERMASTER)
    commands = {name: command(staff, name, OWN) for name in MATRIX}
    door.sign_in("Vedoucí", "heslo na začátek 7")
    for name, asked in commands.items():
        if name not in ("SetPassword", "RecoverPassword"):
            with pytest.raises(OwnPasswordFirst):
                staff.world.do(asked)
    with pytest.raises(WrongSecret), door.beside("Skladníková", PASSWORD):
        staff.world.do(commands["RecoverPassword"])
    with pytest.raises(OwnPasswordFirst):
        staff.world.head()
    staff.world.do(SetPassword("moje vlastní heslo"))
    assert staff.world.head()
    staff.world.close()


def test_what_was_done_once_is_told_to_who_may_do_it(tmp_path):
    """With the key and the very request in hand, an auditor hears nothing of whom it was about."""
    staff = staffed(tmp_path / "sklad.equip")
    once = Once("klíč", Issue(ADAM, ("R-001",)))
    staff.world.do(once)
    assert staff.world.do(once).repeated
    for role in (Role.LEAD, Role.AUDITOR, Role.ADMINISTRATOR):
        staff.works(role)
        with pytest.raises(NotAllowed):
            staff.world.do(once)
    staff.world.close()


def test_nothing_else_writes_entries():
    """Only what carries plans out, and the store itself: when it begins, and when it files papers."""
    writers = {
        source.name
        for source in sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and node.attr == "append"
        if ast.unparse(node).endswith("journal.append")
    }
    writing = ("operations/plan.py", "store/ledger/genesis.py", "store/records/papers.py")
    assert writers == {f"equipment_app/{name}" for name in writing}


def applied_to_books(kind: ast.ClassDef) -> bool:
    names = ("__call__", "plan")
    calls = [one for one in kind.body if isinstance(one, ast.FunctionDef) and one.name in names]
    return any([argument.arg for argument in call.args.args] == ["self", "books"] for call in calls)


def test_what_can_be_applied_to_the_books_is_declared_wherever_it_is():
    elsewhere = {
        (source.name, kind.name)
        for source in sources()
        if not source.name.startswith("equipment_app/operations/")
        for kind in ast.walk(source.tree)
        if isinstance(kind, ast.ClassDef) and applied_to_books(kind)
    }
    for place, name in elsewhere:
        module = importlib.import_module(place.removesuffix(".py").replace("/", "."))
        assert declaration(getattr(module, name)) is not None
    assert ("equipment_app/cli/importing.py", "ListFile") in elsewhere


def test_the_table_of_rights_is_told():
    """Rows are rights, columns roles."""
    chapter = SECURITY.read_text(encoding="utf-8").partition("## Roles")[2].partition("\n## ")[0]
    table = re.findall(r"^\|.*\|$", chapter, re.MULTILINE)
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table]
    assert rows[0][1:] == [str(role) for role in Role]
    said = {row[0].partition("`")[2].partition("`")[0]: row[1:] for row in rows[2:]}
    signs = {None: "", Reach.STORE: "●", Reach.UNITS: "own units"}
    everybodys = {Right.OWN, Right.PASSWORD}
    assert said == {
        str(right): ["●"] * len(Role) if right in everybodys else [signs[RIGHTS[role].get(right)] for role in Role]
        for right in Right
    }
