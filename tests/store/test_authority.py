"""Who might write what, by the journal alone: every operation, each role, and every kind of entry there is."""

from collections.abc import Iterator
from typing import Any

import pytest

from equipment_app import verifier
from equipment_app.domain import authority
from equipment_app.domain.authority import ASKS, Unruled, needed
from equipment_app.domain.entries import Entry, Registration
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import ROWS, TABLES, WRITTEN, Kind
from equipment_app.domain.rights import RIGHTS, Reach, Right, Role
from equipment_app.store.ledger.authority import Authority
from equipment_app.store.tables import schema
from equipment_app.store.tables.schema import SECRETS
from tests.staff import (
    MATRIX,
    NAMES,
    OTHER,
    OWN,
    SECOND,
    TWO,
    Payloads,
    Staff,
    allowed,
    staffed,
    written,
)

SILENT = {
    *("CloseQueue", "DropCart", "DropCheck", "DropReceipt", "FilePending", "KeepQueue", "SaveCart", "SaveCheck"),
    "SaveReceipt",
    *("SaveRun", "HandOverOffice", "RecoverPassword", "OpenStocktake", "OpenCountPlace", "CountPiece"),
    *("CountQuantity", "UndoCount", "CloseCountPlace", "Recount", "ExplainDifference", "MoveHome", "TakeCounts"),
    "AssignCode",
}
"""Operations that write no entry, here: two of them are refused otherwise in this store."""


@pytest.fixture(scope="module")
def staff(tmp_path_factory) -> Iterator[Staff]:
    staff = staffed(tmp_path_factory.mktemp("staff") / "sklad.equip")
    yield staff
    staff.world.close()


def history(staff: Staff) -> Payloads:
    return staff.world.ask(lambda books: [(n, books.journal.payload(n)) for n in range(1, books.journal.head()[0] + 1)])


def judged(past: Payloads, entries: Payloads) -> tuple[set[str], set[str]]:
    """What program and auditor say of entries after this past; nothing is said of the past."""
    ours, theirs = list[str](), list[str]()
    earlier = dict(past).__getitem__
    program = Authority(lambda _seq, _table, what: ours.append(what), earlier)
    auditor = verifier.Authority(lambda right, _seq, _table, what: None if right else theirs.append(what), earlier)
    for seq, payload in past:
        program.add(seq, payload)
        auditor.add(seq, payload)
    assert ours == theirs == []
    for seq, payload in entries:
        program.add(seq, payload)
        auditor.add(seq, payload)
    return set(ours), set(theirs)


@pytest.mark.parametrize("unit", [OWN, OTHER])
@pytest.mark.parametrize("name", sorted(set(MATRIX) - SILENT))
def test_what_each_role_may_do_is_what_the_journal_takes_from_it(staff, name, unit):
    """The same entries in the name of everybody: of whoever may they are taken, of all others they are named."""
    past = history(staff)
    able = next(role for role in Role if allowed(name, role, unit) and role is not Role.LEAD)
    entries = written(staff, name, able, unit)
    assert entries, "nothing was written, so nothing is tried"
    for role in Role:
        mine = staff.ids[role]
        theirs = [(seq, _by(payload, mine, staff, name, role)) for seq, payload in entries]
        ours, auditors = judged(past, theirs)
        assert (ours == set()) == allowed(name, role, unit), (role, ours)
        assert bool(ours) == bool(auditors), (role, ours, auditors)


def _by(payload: dict[str, Any], by: int, staff: Staff, name: str, role: Role) -> dict[str, Any]:
    """The same entry by somebody else, about themselves where it was about the writer."""
    about = payload["by"]
    said = {**payload, "by": by}
    if name in TWO:
        said["by2"] = next(staff.ids[one] for one in Role if SECOND[role] == NAMES[one])
    if MATRIX[name] != "qdlua":
        return said
    rows = [[table, row | {"operator": {about: by}.get(row["operator"], 0)}] for table, row in said["reg"]]
    return said | {"reg": rows, "x": said["x"] | {"operator": by}}


@pytest.mark.parametrize("name", sorted(TWO - SILENT))
def test_what_takes_two_is_named_where_one_did_it(staff, name):
    past = history(staff)
    able = next(role for role in Role if allowed(name, role, OWN) and role is not Role.LEAD)
    entries = written(staff, name, able, OWN)
    both = {staff.ids[able]}
    for second in (None, staff.ids[able], 99):
        alone = [(seq, {**payload, "by2": second}) for seq, payload in entries]
        if second is None:
            alone = [(seq, {key: cell for key, cell in payload.items() if key != "by2"}) for seq, payload in entries]
        ours, auditors = judged(past, alone)
        assert ours and auditors, (second, both)


def test_every_kind_of_entry_has_its_rule():
    ruled = {name.partition(" ")[0] for name in ASKS}
    assert ruled == {str(row.kind) for row in WRITTEN} - {Kind.GENESIS}
    assert {name.replace("check settled", "check of") for name in ASKS} == set(verifier.RULES)


def test_both_verifiers_have_the_same_rules():
    for name, ask in ASKS.items():
        asked, *parts = verifier.RULES[name.replace("check settled", "check of")].split()
        assert set(parts) == ask.parts, name
        assert asked.endswith("2") == ask.two, name
        rights = "/".join(map(str, ask.rights)) or "tables"
        assert asked.rstrip("2") == rights, name
    assert {part: str(right) for part, right in TABLES.items()} == verifier.TABLES
    assert {str(row.kind): row.series for row in ROWS if row.series} == verifier.SERIES
    assert [list(one) for one in (verifier.RULES, verifier.SERIES)] == [sorted(verifier.RULES), sorted(verifier.SERIES)]
    assert tuple(authority.ABOUT) == verifier.PERSONS
    for role, rights in RIGHTS.items():
        assert set(verifier.ROLES[role].split()) == {str(right) for right in rights} - {"look"}
    assert [role for role in Role if RIGHTS[role].get(Right.CHECK) is Reach.UNITS] == [Role.LEAD]


def test_every_table_is_somebodys():
    """A table of evidence that no rule knows could not be written at all."""
    known = {part.partition(":")[0] for ask in ASKS.values() for part in ask.parts}
    assert {table.name for table in (*schema.REGISTERED, *SECRETS)} - known == {"remark"}


@pytest.mark.parametrize(
    "payload",
    [
        {"k": "schema"},
        {"k": "register"},
        {"k": "access password", "reg": [["credential", {"operator": 2, "withdrawn": 0, "initial": 0}]]},
        {"k": "issue", "reg": [["setting", {}]]},
        {"k": "check", "mv": [[1, 2, 3, 1, "new", "new"]]},
        {"k": "register", "reg": [["signing_key", {"operator": 2, "withdrawn": 0}]]},
        {"k": "register", "reg": [["brand_new", {}]]},
        {"k": "access", "x": {"what": "roles"}, "reg": [["credential", {"operator": 2, "withdrawn": 0, "initial": 0}]]},
        {"k": "access", "x": {"what": "reset"}, "reg": [["credential", {"operator": 2, "withdrawn": 0, "initial": 0}]]},
        {"k": "access", "x": {"what": "something"}},
        {"k": "printed", "lost": [["PP", 2026, 1, 2]]},
    ],
    ids=str,
)
def test_what_has_no_rule_is_refused(staff, payload):
    """Also what somebody adds and forgets the rule of."""
    with pytest.raises(Unruled):
        needed(payload)
    ours, auditors = judged(history(staff), [(10_000, {"by": 1, **payload})])
    assert ours and auditors


def test_the_journal_itself_refuses_what_an_operation_did_not_ask_for(staff):
    staff.works(Role.AUDITOR)
    setting = Registration("setting", {"key": "store.name", "value": "Můj sklad"})
    for entry in (Entry(Kind.REGISTER, registers=(setting,)), Entry(Kind.ACCESS, facts={"what": "roles"})):
        with staff.world.database.books() as books, pytest.raises(Refusal):
            books.journal.append(entry)
