"""No two stores ever print the same code or number: each has a block of codes and a short code of its own."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from equipment_app import verifier
from equipment_app.domain.backups import Head
from equipment_app.domain.codes import LARGEST, Code, Family
from equipment_app.domain.errors import NoCodesLeft, OfAnotherStore, UnknownNumber, UnknownThing
from equipment_app.domain.going_back import GoingBack
from equipment_app.domain.home import BLOCKS, FIRST, SPARE, Home, block_of
from equipment_app.domain.lists import ListKind
from equipment_app.domain.store_errors import BadBlock
from equipment_app.domain.unit_check_plan import Setup
from equipment_app.operations import resolve
from equipment_app.operations.issue import Issue
from equipment_app.operations.labels import ClaimLabel, PrintBlanks
from equipment_app.operations.members import EditMember
from equipment_app.operations.operators import GiveBadge
from equipment_app.operations.take_in import TakeIn
from equipment_app.operations.undo import Undo
from equipment_app.operations.unit_checks import FileCheck
from equipment_app.queries import cart, counter, find, unit_check
from equipment_app.queries.filters import PapersWanted
from equipment_app.queries.operators import spare_badge
from equipment_app.queries.papers import find_papers, overview
from equipment_app.store.ledger.folds import Plain
from tests.operations.rows import NOVAK
from tests.world import ADAM, DELIVERY, Clock, World

BRNO = Home(3, "BRN")
MORE = DELIVERY + "DL-9;1.3.2026;Nový;;VESTA;XL;1;N-1;;;;100;Sklad;C1\n"


@pytest.fixture
def brno(tmp_path):
    world = World.make(tmp_path / "brno.equip", Clock(), home=BRNO)
    yield world
    world.close()


def codes(world: World) -> set[Code]:
    things = {(Family.THING, n) for (n,) in world.sql("SELECT code FROM thing UNION SELECT number FROM code") if n}
    kinds = {"member": Family.BADGE, "location": Family.PLACE}
    holders = {(kinds[kind], n) for kind, n in world.sql("SELECT kind, code FROM holder WHERE code IS NOT NULL")}
    badges = {(Family.BADGE, n) for (n,) in world.sql("SELECT number FROM badge")}
    return {Code(*one) for one in things | holders | badges}


def lived(world: World) -> set[Code]:
    world.do(PrintBlanks(3))
    world.take_in(ListKind.DELIVERIES, MORE, "další")
    world.do(ClaimLabel(world.piece("V-001"), str(Code(Family.THING, world.sql("SELECT max(number) FROM code")[0][0]))))
    world.do(EditMember(None, NOVAK))
    world.do(GiveBadge(1, world.ask(spare_badge)))
    assert world.verified().ok
    return codes(world)


def test_codes_of_two_stores_never_meet(world, brno):
    first, other = lived(world), lived(brno)
    assert len(first) == len(other) and first.isdisjoint(other)
    assert all(FIRST.holds(code) for code in first) and all(BRNO.holds(code) for code in other)
    assert {code.family for code in other} == {Family.THING, Family.BADGE, Family.PLACE}
    assert min(code.number for code in other) == BRNO.first == 1_000_000


def test_blocks_are_all_there_is_and_none_twice():
    homes = [Home(block, "XY") for block in range(1, BLOCKS + 1)]
    assert (homes[0].first, homes[-1].last) == (1, LARGEST)
    assert all(one.last + 1 == next.first for one, next in pairwise(homes))


def test_the_first_store_says_nothing_new(world):
    assert set(world.ask(lambda books: books.journal.payload(1))["x"]) == {"store"}
    assert world.do(Issue(ADAM, ("V-001",))).number == "PP-2026-000001"


@pytest.mark.parametrize("home", [Home(0), Home(21, "BRN"), Home(2), Home(2, "B"), Home(2, "brn"), Home(2, "2BR")])
def test_a_store_has_a_block_and_all_but_the_first_a_short_code(tmp_path, home):
    with pytest.raises(BadBlock):
        World.make(tmp_path / "x.equip", home=home)
    assert not (tmp_path / "x.equip").exists()


def test_papers_bear_the_short_code_and_are_found_by_it(brno):
    number = brno.do(Issue(ADAM, ("V-001",))).number
    assert number == "PP-BRN-2026-000001"
    for text in ("pp-brn-2026", "PP", "PP-B", "pp-brn", "1", number):
        assert number in [one.id for one in brno.ask(lambda books, text=text: find.papers(books, text, 9))]
    assert brno.ask(lambda books: find.papers(books, "PP-2026-000001", 9)) == []
    assert len(brno.ask(lambda books: find_papers(books, PapersWanted(series="PP"))).seqs) == 1
    assert brno.ask(overview).this_year == 1
    assert [visit.number for visit in brno.ask(counter.visits)] == [number]
    with pytest.raises(UnknownNumber):
        brno.do(Undo("PP-2026-000001", "doklad první evidence"))
    assert brno.do(Undo(number.lower(), "omyl")).number == f"{number}-S"
    assert brno.do(Issue(ADAM, ("V-001",))).number == "PP-BRN-2026-000002"
    assert brno.verified().ok
    brno.close()
    assert verifier.main(str(brno.path)) == 0


def test_a_check_is_filed_and_found_under_its_number(brno):
    unit = brno.ask(lambda books: books.people.units()["KRPA"][0])
    brno.do(Issue(ADAM, ("V-001",)))
    check = brno.ask(lambda books: unit_check.begin(books, Setup(unit)))
    check = check.scan("V-001", brno.clock(), None)[0]
    number = brno.do(FileCheck(check)).number
    assert number == "KO-BRN-2026-000001"
    assert brno.ask(lambda books: books.checks.number(check.plan.id)) == number
    assert [one.number for one in brno.ask(lambda books: unit_check.past(books))] == [number]


@pytest.mark.parametrize("typed", ["PP", "PP-BRN"])
def test_numbers_lost_by_a_restore_are_this_stores(typed):
    plan = GoingBack(Head(1, ""), datetime.now(UTC), "", kept={("PP-BRN", 2026): 2}, home=BRNO)
    assert plan.lost({(typed, 2026): 4}) == (("PP-BRN", 2026, 3, 4),)


def test_a_block_that_is_used_up_says_what_to_do_and_writes_nothing(brno):
    adam = brno.member(ADAM)
    with brno.writing() as sql:
        sql("INSERT INTO code (number, thing, seq) VALUES (?, NULL, 1)", BRNO.last)
        sql("UPDATE holder SET code = ? WHERE id = ?", BRNO.members_last, adam)
    head, refusals = brno.head(), []
    for command in (PrintBlanks(1), EditMember(None, NOVAK), TakeIn(brno.dry_run(ListKind.DELIVERIES, MORE))):
        with pytest.raises(NoCodesLeft) as refused:
            brno.do(command)
        refusals.append(refused.value)
    assert brno.head() == head
    assert {refusal.left for refusal in refusals} == {0}
    assert "vlastním blokem" in refusals[0].said("cs") and "block of its own" in refusals[0].said("en")


def test_a_code_of_another_store_is_told_as_such(world):
    thing, badge, unknown = (
        str(Code(family, n))
        for family, n in ((Family.THING, 1_000_001), (Family.BADGE, 1_000_001), (Family.THING, 4711))
    )
    assert world.ask(lambda books: cart.meaning(books, (thing,))).elsewhere == (thing, 3)
    assert not world.ask(lambda books: cart.meaning(books, (unknown,))).known
    for refused in (
        lambda: world.ask(lambda books: resolve.piece(books, thing)),
        lambda: world.ask(lambda books: resolve.member(books, badge)),
        lambda: world.do(ClaimLabel(world.piece("V-001"), thing)),
        lambda: world.do(GiveBadge(1, badge)),
    ):
        with pytest.raises(OfAnotherStore) as told:
            refused()
        assert told.value.block == 3
    with pytest.raises(UnknownThing):
        world.ask(lambda books: resolve.piece(books, unknown))


def test_badges_that_operators_of_old_have_stay_the_first_stores(world):
    last = Code(Family.BADGE, LARGEST)
    world.do(GiveBadge(1, str(last)))
    assert world.verified().ok and not Home(BLOCKS, "XY").holds(last)
    assert Home(BLOCKS, "XY").holds(Code(Family.BADGE, LARGEST - SPARE))


REGISTERED = {"thing": {"code": 7}, "code": {"number": 7}, "holder": {"code": 7}, "badge": {"number": 7}}


@pytest.mark.parametrize(
    "said",
    [
        {"doc": ["PP", 2026, 1, ""]},
        {"doc": ["PP-ABC", 2026, 1, ""]},
        {"lost": [["PP", 2026, 1, 2]]},
        *({"reg": [[table, row]]} for table, row in REGISTERED.items()),
    ],
)
def test_both_verifiers_tell_what_is_of_another_store(said):
    began = {"k": "genesis", "d": "2026-03-02", "x": {"store": "", "block": 3, "code": "BRN"}}
    entry = {"k": "restore", "d": "2026-03-02", **said}
    told: list[str] = []
    plain = Plain(lambda _seq, _table, what: told.append(what))
    origin = "00000000-0000-0000-0000-000000000000/1"
    for seq, payload in enumerate((began, entry), start=1):
        plain.add(seq, origin, payload)
    assert len(told) == 1 and "another store" in told[0]
    assert [*verifier.foreign(began["x"], began)] == []
    assert len([*verifier.foreign(began["x"], entry)]) == 1
    assert ([*verifier.foreign({}, entry)] == []) == (said.get("doc", ["PP"])[0] == "PP"), "codes of old are not judged"


def test_both_verifiers_tell_a_block_there_is_not():
    began = {"k": "genesis", "d": "2026-03-02", "x": {"store": "", "block": 30, "code": "BRN"}}
    told: list[str] = []
    Plain(lambda _seq, _table, what: told.append(what)).add(1, "00000000-0000-0000-0000-000000000000/1", began)
    assert len(told) == 1 == len([*verifier.foreign(began["x"], began)])


@pytest.mark.parametrize(
    ("block", "code", "said", "unsaid"),
    [
        (21, "BRN", "ne 21", "zkratk"),
        (2, "", "zkratku", "ne 2"),
        (2, "brno5", "„brno5“", "ne 2"),
        (0, "", "ne 0", "„“"),
    ],
)
def test_of_a_new_store_only_what_is_wrong_is_named(block, code, said, unsaid):
    with pytest.raises(BadBlock) as refused:
        Home(block, code).check()
    assert said in refused.value.said("cs") and unsaid not in refused.value.said("cs")


def test_a_badge_that_calls_an_operator_is_given_to_no_member(world):
    """Whatever was scanned as the operator's: a number that the next member would have had, too."""
    number = next(world.ask(lambda books: books.people.next_ids()).badges)
    world.do(GiveBadge(1, str(Code(Family.BADGE, number))))
    id = world.do(EditMember(None, NOVAK)).facts["member"]
    assert world.ask(lambda books: books.people.member(id)).badge not in (number, None)
    assert world.ask(lambda books: (books.people.by_badge(number), books.access.by_badge(number).id)) == (None, 1)


def test_the_last_badges_are_of_the_first_store_for_everybody():
    old = Code(Family.BADGE, LARGEST - 5)
    assert [Home(block, "BRN").holds(old) for block in (1, 2, 20)] == [True, False, False]
    assert block_of(old) == 1


@pytest.mark.parametrize("series", ["PP-XYZ", "AB", "PPX"])
def test_a_paper_of_another_store_takes_no_number_away(series):
    plan = GoingBack(Head(9, "0" * 64), datetime(2026, 3, 2, tzinfo=UTC), "a", home=Home(2, "BRN"))
    assert [str(one) for one in plan.lost({("PP", 2026): 2})] == [str(one) for one in plan.lost({("PP-BRN", 2026): 2})]
    with pytest.raises(UnknownNumber):
        plan.lost({(series, 2026): 900})
