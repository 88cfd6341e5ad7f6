"""What contradicts itself is found in the file; a lie that agrees with itself is found by a paper."""

import pytest

from equipment_app.documents.press import gathered
from equipment_app.domain.anchors import Verdict
from equipment_app.operations.issue import Issue
from equipment_app.store.file.files import beside
from equipment_app.store.ledger.signing import SigningKey
from tests.campaigns.past import lived, lived_again
from tests.campaigns.structural import Forger, attack, rewrite, verdicts
from tests.campaigns.tamper import FAKES, every_signature
from tests.world import ADAM, EVA, World

MATCH, REWRITTEN, TRUNCATED, FOREIGN = Verdict.MATCH, Verdict.REWRITTEN, Verdict.TRUNCATED, Verdict.FOREIGN
FORGED = Verdict.FORGED


@pytest.fixture
def past(tmp_path):
    world = lived_again(tmp_path / "sklad.equip")
    yield world
    world.close()


def handovers(world: World) -> list[int]:
    return [seq for (seq,) in world.sql("SELECT seq FROM act WHERE kind IN ('issue', 'return') ORDER BY seq")]


def printed(world: World) -> list[str]:
    """The QR of every handover's paper, in the order of the journal."""
    seqs = handovers(world)
    return world.ask(lambda books: [gathered(books, seq).qr for seq in seqs])


def typed(world: World) -> list[str]:
    seqs = handovers(world)
    return world.ask(lambda books: [gathered(books, seq).code for seq in seqs])


def test_what_contradicts_itself_is_found(past):
    tally = attack(past, every=9)
    assert tally.missed == []
    assert tally.found.total() > 100
    assert {"delete entry", "exchange entry", "cut off", "cut out", "close the gap", "double move"} <= set(tally.found)


def test_a_verifier_that_reads_the_schema_alone_is_shown_up(past):
    assert len(attack(past, FAKES["compares the schema alone"], every=9, enough=10).missed) == 10


def test_a_rewritten_history_is_found_by_every_later_paper(past):
    papers, codes, seqs = printed(past), typed(past), handovers(past)
    changed = seqs[1]
    with past.database.books() as books:
        rewrite(books, changed, lambda payload: payload.update(d="2026-03-01"), forger=Forger())
    assert past.verified().ok, "a rewritten journal agrees with itself: that is why papers are needed"
    assert every(past) == (), "signed anew by one hand"
    later = len(seqs) - 1
    stranger = past.sql("SELECT min(seq) FROM entry WHERE key_id IS NOT NULL")[0][0]
    said = [MATCH] + [REWRITTEN if seq < stranger else FORGED for seq in seqs[1:]]
    assert past.ask(lambda books: verdicts(books, papers)) == said, "new keys: who signed the papers is no longer known"
    assert past.ask(lambda books: verdicts(books, codes)) == [MATCH] + [Verdict.UNKNOWN] * later


def test_a_history_cut_off_is_found_by_every_later_paper(past):
    """Nobody had a key then, so what later ones signed proves nothing either way."""
    papers, seqs = printed(past), handovers(past)
    with past.database.books() as books:
        rewrite(books, 1, lambda payload: None, end=seqs[1] + 1)
    assert past.verified().ok
    assert past.ask(lambda books: verdicts(books, papers)) == [MATCH, MATCH] + [TRUNCATED] * (len(seqs) - 2)


def test_nothing_newer_than_the_newest_paper_is_anchored(past):
    """The honest limit: the program says how far the papers reach."""
    papers, mine = printed(past), own_keys(past)
    head = past.head()
    assert head > handovers(past)[-1]
    with past.database.books() as books:
        rewrite(books, head, lambda payload: payload.update(d="2026-03-01"), forger=Forger(mine, registers=False))
    assert past.verified().ok
    assert set(past.ask(lambda books: verdicts(books, papers))) == {MATCH}


def test_without_the_keys_a_rewritten_history_is_found_by_its_signatures(past):
    """Every entry from the changed one on has another hash, which the key of its operator never signed."""
    first = past.sql("SELECT min(seq) FROM entry WHERE key_id IS NOT NULL")[0][0]
    with past.database.books() as books:
        rewrite(books, first, lambda payload: payload.update(d="2026-03-01"))
    assert [problem.what for problem in past.verified().problems] == ["the signature is not of the key it names"] * len(
        past.verified().problems
    )
    assert first in [problem.seq for problem in every(past)]


def test_who_has_only_the_later_key_cannot_sign_for_the_time_of_the_former(past):
    """Keys of their own they have; the one that was withdrawn before is gone with its password."""
    mine, signed = own_keys(past), "SELECT seq FROM entry WHERE key_id IS NOT NULL AND key_id <> ? ORDER BY seq"
    others = [seq for (seq,) in past.sql(signed, bytes.fromhex(next(iter(mine))))]
    with past.database.books() as books:
        rewrite(books, others[0], lambda payload: payload.update(d="2026-03-01"), forger=Forger(mine, registers=False))
    assert sorted({problem.seq for problem in every(past)}) == others


def own_keys(world: World) -> dict[str, SigningKey]:
    """What the keeper, who is signed in, signs with."""
    key = world.database.door.key
    assert key
    return {key.id.hex(): key}


def every(world: World):
    return world.ask(lambda books: every_signature(books.connection, books.files)).problems


def test_an_older_copy_put_back_is_found_by_the_papers_since(past, tmp_path):
    past.close()
    older = {path: path.read_bytes() for path in (past.path, beside(past.path))}
    past.reopen()
    past.do(Issue(ADAM, ("V-003",)))
    paper = printed(past)[-1]
    assert past.ask(lambda books: verdicts(books, [paper])) == [MATCH]
    past.close()
    for path, content in older.items():
        path.write_bytes(content)
    past.reopen()
    assert past.verified().ok
    assert past.ask(lambda books: verdicts(books, [paper])) == [TRUNCATED]


def test_two_stores_for_two_audiences_contradict_each_other(past, tmp_path):
    """A paper of one branch in the other: the same place, another hash."""
    past.close()
    other = World.copy(past.path, tmp_path / "other")
    past.reopen()
    past.do(Issue(ADAM, ("V-003",)))
    other.do(Issue(EVA, ("V-003",)))
    ours, theirs = printed(past)[-1], printed(other)[-1]
    assert past.ask(lambda books: verdicts(books, [ours, theirs])) == [MATCH, REWRITTEN]
    assert other.ask(lambda books: verdicts(books, [ours, theirs])) == [REWRITTEN, MATCH]
    other.close()


def test_a_paper_of_another_store_is_foreign(past, tmp_path):
    other = lived(tmp_path / "jiny.equip")
    papers = printed(other)
    assert set(past.ask(lambda books: verdicts(books, papers))) == {FOREIGN}
    other.close()
