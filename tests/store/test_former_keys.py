"""A store whose entries were signed by an earlier program goes on with the same keys, and never falls back."""

import pytest

from equipment_app import verifier
from equipment_app.documents.press import gathered
from equipment_app.domain import anchors
from equipment_app.domain.anchors import Verdict
from equipment_app.domain.rights import Grant, Role
from equipment_app.operations.issue import Issue
from equipment_app.operations.operators import ChangeKey
from equipment_app.queries import check_paper
from equipment_app.queries.check_paper import check_code
from equipment_app.store.ledger.signing import ID, SHORT
from tests.store.former_keys import as_before
from tests.world import ADAM, CTIBOR, EVA, PASSWORD, World

GIVEN_UP = "signed in the form of before, which was given up"


@pytest.fixture
def world(tmp_path):
    """Kept by two, whose keys were registered and used by the earlier program."""
    with as_before():
        world = World.make(tmp_path / "sklad.equip")
        world.appoint("Nová", "Nora", Grant(Role.QUARTERMASTER), Grant(Role.ADMINISTRATOR))
        world.do(Issue(ADAM, ("V-001",)))
    yield world
    world.close()


def audited(world: World, *code: str) -> int:
    world.close()
    said = verifier.main(str(world.path), *code, every=True)
    world.reopen()
    return said


def sizes(world: World) -> list[tuple[int, ...]]:
    return world.sql("SELECT DISTINCT length(key_id), length(signature) FROM entry WHERE key_id IS NOT NULL ORDER BY 1")


def test_what_was_signed_before_stays_proved(world):
    assert sizes(world) == [(SHORT, 64)]
    assert [len(id) for (id,) in world.sql("SELECT id FROM signing_key")] == [2 * SHORT] * 2
    assert world.database.verified(every_signature=True).ok
    assert audited(world) == 0


def test_it_goes_on_with_the_same_keys_under_their_whole_ids(world):
    before = world.database.door.key
    world.do(Issue(EVA, ("V-003",)))
    assert world.database.door.key == before
    assert sizes(world) == [(SHORT, 64), (ID, 64)]
    world.together(ChangeKey(PASSWORD))
    world.do(Issue(CTIBOR, ("R-001",)))
    assert sizes(world) == [(SHORT, 64), (ID, 64), (2 * ID, 128)]
    assert world.database.verified(every_signature=True).ok
    assert audited(world) == 0


def test_nobody_falls_back_to_the_form_of_before(world):
    world.do(Issue(EVA, ("V-003",)))
    with as_before():
        last = world.do(Issue(CTIBOR, ("R-001",))).entry
    assert (last, "entry", GIVEN_UP) in [(one.seq, one.table, one.what) for one in world.verified().problems]
    assert audited(world) == 3


def test_a_key_with_the_same_four_bytes_takes_no_papers_word(world, monkeypatch):
    """Four bytes can be searched for: whoever has registered such a key has not made the other's papers false."""
    seq = world.sql("SELECT max(seq) FROM act WHERE kind = 'issue'")[0][0]
    text = world.ask(lambda books: gathered(books, seq).qr)
    one = world.ask(lambda books: check_code(books, text))
    monkeypatch.setattr(check_paper, "key_id", lambda _: anchors.decode(text).key)
    for order in ("id", "id DESC"):
        with world.writing() as write:
            write("CREATE TEMP TABLE kept AS SELECT * FROM signing_key")
            write("DELETE FROM signing_key")
            write(f"INSERT INTO signing_key SELECT * FROM kept ORDER BY {order}")
            write("DROP TABLE kept")
        assert world.ask(lambda books: check_code(books, text)) == one
    assert (one.verdict, one.signed) == (Verdict.MATCH, True)


def test_a_paper_of_before_and_one_of_today_are_both_proved(world):
    codes = [world.sql("SELECT max(seq) FROM act WHERE kind = 'issue'")[0][0]]
    codes.append(world.do(Issue(EVA, ("V-003",))).entry)
    texts = world.ask(lambda books: [gathered(books, seq).qr for seq in codes])
    assert [text[:5] for text in texts] == ["AKP.2", "AKP.3"]
    said = world.ask(lambda books: [check_code(books, text) for text in texts])
    assert [(one.verdict, one.signed) for one in said] == [(Verdict.MATCH, True)] * 2
    assert [audited(world, text) for text in texts] == [0, 0]
