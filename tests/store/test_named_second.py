"""Where nobody has a password, who stands by is named as who works is; as soon as anybody has one, not any more."""

import pytest

from equipment_app import verifier
from equipment_app.demo import people
from equipment_app.demo.people import Keeping
from equipment_app.domain.access_errors import OnlyLooks, SamePerson, SecondHasNoRight, UnfitSecond
from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.undo import Undo
from equipment_app.queries.two_register import two_register
from equipment_app.store.ledger.authority import Authority
from tests.world import World

TAKER = "Krajské ředitelství policie Plzeňského kraje"


@pytest.fixture
def kept(world: World) -> World:
    """A quartermaster, a deputy, an administrator and an auditor; nobody has a password."""
    people.appoint(world.database)
    return world


def _handed_over(world: World) -> int:
    with people.working(world.database, Keeping.QUARTERMASTER, Keeping.DEPUTY):
        return world.do(HandOverProperty(TAKER, ("R-001",))).entry


def _judged(world: World, changed: dict[int, int]) -> tuple[list[str], list[str]]:
    """What program and auditor say of the journal, where these entries name another second person."""
    head = world.head()
    said = world.ask(lambda books: {seq: books.journal.payload(seq) for seq in range(1, head + 1)})
    said |= {seq: {**said[seq], "by2": second} for seq, second in changed.items()}
    ours, theirs = list[str](), list[str]()
    program = Authority(lambda _seq, _table, what: ours.append(what), said.__getitem__)
    auditor = verifier.Authority(lambda so, _seq, _table, what: None if so else theirs.append(what), said.__getitem__)
    for seq, payload in said.items():
        program.add(seq, payload)
        auditor.add(seq, payload)
    return ours, theirs


def test_the_entry_names_both_and_both_verifiers_take_it(kept: World):
    entry = _handed_over(kept)
    payload = kept.ask(lambda books: books.journal.payload(entry))
    assert (payload["by"], payload["by2"]) == (Keeping.QUARTERMASTER, Keeping.DEPUTY)
    assert kept.database.door.session.second == 0
    assert kept.database.verified().problems == ()
    kept.close()
    assert verifier.main(str(kept.path)) == 0


@pytest.mark.parametrize("second", [Keeping.QUARTERMASTER, Keeping.ADMINISTRATOR, Keeping.AUDITOR, 99])
def test_a_name_that_could_not_stand_by_is_found(kept: World, second: int):
    """Who wrote it, who has no right to it, who looks on, who is not there."""
    entry = _handed_over(kept)
    assert _judged(kept, {}) == ([], [])
    ours, theirs = _judged(kept, {entry: int(second)})
    assert ours and theirs


def test_who_could_not_stand_by_is_refused(kept: World):
    door, head = kept.database.door, kept.head()
    for second, refusal in (
        (Keeping.QUARTERMASTER, SamePerson),
        (Keeping.AUDITOR, OnlyLooks),
        (99, UnfitSecond),
    ):
        with pytest.raises(refusal), door.named_beside(int(second)):
            pytest.fail("stands by")
    with pytest.raises(SecondHasNoRight), door.named_beside(int(Keeping.ADMINISTRATOR)):
        kept.do(HandOverProperty(TAKER, ("R-001",)))
    assert kept.head() == head


def test_where_somebody_has_a_password_nobody_is_named(kept: World):
    kept.guard()
    head = kept.head()
    with pytest.raises(UnfitSecond), kept.database.door.named_beside(int(Keeping.DEPUTY)):
        kept.do(HandOverProperty(TAKER, ("R-001",)))
    assert kept.head() == head


def _remark(world: World) -> str:
    """Under the register of today."""
    day = world.ask(lambda books: books.journal.today())
    return world.ask(lambda books: two_register(books, day, day)).remark


def test_nobody_has_to_be_named(kept: World):
    """Who keeps a store without passwords goes on alone, as ever, and the register says so."""
    kept.clock.go_to("2026-03-03")
    number = kept.do(HandOverProperty(TAKER, ("R-001",))).number
    kept.do(Undo(number, "omyl"))
    assert kept.database.verified().problems == ()
    assert _remark(kept).startswith("Úkon bez druhé osoby je z doby")


def test_the_register_says_that_a_name_is_no_proof(kept: World):
    kept.clock.go_to("2026-03-03")
    entry = _handed_over(kept)
    said = f"Zápisy až po {entry} jsou z doby, kdy v evidenci nikdo neměl heslo"
    assert _remark(kept).startswith(said)
    kept.guard()
    assert _remark(kept).startswith(said), "a password of later proves nothing of before"


def test_the_register_of_a_store_with_passwords_says_no_such_thing(world: World):
    world.appoint("Zástupný", "Zdeněk")
    world.clock.go_to("2026-03-03")
    world.together(HandOverProperty(TAKER, ("R-001",)))
    day = world.ask(lambda books: books.journal.today())
    assert world.ask(lambda books: [row.second for row in two_register(books, day, day).rows]) == ["Zástupný Zdeněk"]
    assert _remark(world) == ""
