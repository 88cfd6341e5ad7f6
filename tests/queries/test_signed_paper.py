"""What checking a paper says of its signature, and of a paper that a restore left without its entry."""

from dataclasses import replace
from datetime import timedelta

import pytest

from equipment_app import verifier
from equipment_app.domain import anchors
from equipment_app.domain.anchors import Verdict, VerdictReason
from equipment_app.domain.entries import Entry
from equipment_app.domain.kinds import Kind
from equipment_app.domain.papers import Lost
from equipment_app.operations.issue import Issue
from equipment_app.operations.operators import ChangeKey, SetPassword
from equipment_app.operations.settings import SetSettings
from equipment_app.queries.check_paper import check_code
from equipment_app.store.ledger.signing import SigningKey
from tests.world import ADAM, CTIBOR, EVA, PASSWORD, World


@pytest.fixture
def world(tmp_path):
    world = World.make(tmp_path / "sklad.equip")
    world.guard()
    yield world
    world.close()


def printed(world, number: str) -> str:
    return world.ask(lambda books: books.papers.anchor(books.papers.seq(number), number))


def issued(world, who=ADAM, thing="V-001") -> str:
    return printed(world, world.do(Issue(who, (thing,))).number)


def checked(world, code):
    return world.ask(lambda books: check_code(books, code))


def bent(code: str, **changes) -> str:
    return anchors.encode(replace(anchors.decode(code), **changes))


class TestSignature:
    def test_of_a_registered_key_it_is_genuine(self, world):
        found = checked(world, issued(world))
        assert (found.verdict, found.signed) == (Verdict.MATCH, True)

    def test_a_paper_without_one_says_nothing_of_it(self, tmp_path):
        world = World.make(tmp_path / "nova.equip")
        paper = issued(world)
        world.do(SetPassword(PASSWORD))
        assert (checked(world, paper).verdict, checked(world, paper).signed) == (Verdict.MATCH, None)
        world.close()

    def test_the_key_may_have_been_changed_since(self, world):
        paper = issued(world)
        world.do(ChangeKey(PASSWORD))
        assert (checked(world, paper).verdict, checked(world, paper).signed) == (Verdict.MATCH, True)

    def test_a_wrong_signature_is_forged(self, world):
        paper = issued(world)
        anchor = anchors.decode(paper)
        for signature in (bytes(64), anchor.signature[::-1], SigningKey().sign(anchor.entry_hash)):
            found = checked(world, bent(paper, signature=signature))
            assert (found.verdict, found.signed, found.anchored) == (Verdict.FORGED, False, 0)
            assert found.why is VerdictReason.SIGNATURE

    def test_a_key_nobody_registered_is_forged(self, world):
        paper = issued(world)
        stranger = SigningKey()
        other = bent(paper, key=stranger.id, signature=stranger.sign(anchors.decode(paper).entry_hash))
        found = checked(world, other)
        assert (found.verdict, found.signed, found.why) == (Verdict.FORGED, None, VerdictReason.STRANGER)

    def test_where_nobody_had_a_key_a_signature_says_nothing(self, world, tmp_path):
        """Of a store put back to before the first key: its papers are no forgeries because of that."""
        new = World.make(tmp_path / "nova.equip")
        new.close()
        older = World.copy(new.path, tmp_path / "starsi")
        new.reopen()
        new.guard()
        found = checked(older, issued(new))
        assert (found.verdict, found.signed, found.proof) == (Verdict.TRUNCATED, None, False)
        new.close()
        older.close()

    def test_a_signature_taken_away_is_forged_where_one_was_due(self, world):
        paper = issued(world)
        for code in (bent(paper, key=b"", signature=b""), bent(paper, key=b"", signature=b"", entry_hash=bytes(32))):
            assert (checked(world, code).verdict, checked(world, code).why) == (Verdict.FORGED, VerdictReason.UNSIGNED)

    def test_where_the_keys_were_replaced_it_is_rewritten(self, world):
        """Under the id of the true one, which is its hash: nobody can have two."""
        paper = issued(world)
        with world.writing() as write:
            write("UPDATE signing_key SET public = ?", SigningKey().public.hex())
        found = checked(world, paper)
        assert (found.verdict, found.signed, found.why) == (Verdict.REWRITTEN, None, VerdictReason.KEYS)
        assert found.proof is False

    def test_signed_and_yet_different_proves_two_histories(self, world, tmp_path, capsys):
        """The quartermaster works on in two copies of the store, one for each audience."""
        world.close()
        other = World.copy(world.path, tmp_path / "druhy")
        world.reopen()
        ours, theirs = issued(world), issued(other, EVA, "V-003")
        found = checked(world, theirs)
        assert (found.verdict, found.signed, found.proof) == (Verdict.REWRITTEN, True, True)
        assert checked(other, ours).signed is True
        forged = bent(ours, entry_hash=bytes(32))
        assert checked(world, forged).verdict is Verdict.FORGED, "nobody can make that up without the key"
        other.close()
        world.close()
        told = [verifier.main(str(world.path), code) for code in (ours, theirs, forged)]
        assert told == [0, 3, 3]
        said = [line.partition("paper: ")[2] for line in capsys.readouterr().out.splitlines()]
        assert said == [
            "MATCH",
            "REWRITTEN: this paper is signed in its place, so there are two histories",
            "FORGED: not the signature of its key",
        ]


class Restored:
    """A store that went back: its journal goes on in a second incarnation from a copy made before the last papers."""

    def __init__(self, world: World, folder) -> None:
        self.before = issued(world)
        world.close()
        self.world = World.copy(world.path, folder)
        world.reopen()
        self.lost = [issued(world, EVA, "V-003"), issued(world, CTIBOR, "R-001")]
        self.world.clock.now = world.clock.now + timedelta(days=2)
        self.entry = self._go_back()

    def _go_back(self) -> int:
        with self.world.database.books() as books:
            store, _, incarnation = books.journal.origin.partition("/")
            books.journal.origin = f"{store}/{int(incarnation) + 1}"
            lost = (Lost("PP", 2026, 2, 3),)
            return books.journal.append(Entry(Kind.RESTORE, lost=lost)).seq


@pytest.fixture
def restored(world, tmp_path):
    restored = Restored(world, tmp_path / "obnovena")
    yield restored
    restored.world.close()


class TestAfterARestore:
    def test_a_paper_of_before_it_matches(self, restored):
        assert checked(restored.world, restored.before).verdict is Verdict.MATCH

    @pytest.mark.parametrize("later", [0, 3, 12])
    def test_papers_of_the_lost_stretch_are_truncated_whatever_was_written_since(self, restored, later):
        """Over their very numbers: each entry verifies under its own origin."""
        world = restored.world
        for n in range(later):
            world.do(SetSettings({"paper.place": f"Praha {n}"}))
        day = world.ask(lambda books: books.journal.payload(restored.entry)["d"])
        for code in restored.lost:
            found = checked(world, code)
            assert (found.verdict, found.signed, found.anchored) == (Verdict.TRUNCATED, True, 0)
            assert found.restored.date().isoformat() == day

    def test_new_papers_match_and_leave_the_lost_numbers_out(self, restored):
        number = restored.world.do(Issue(EVA, ("R-002",))).number
        assert number == "PP-2026-000004"
        assert checked(restored.world, printed(restored.world, number)).verdict is Verdict.MATCH

    def test_where_nothing_was_restored_nothing_is_said_of_it(self, world, tmp_path):
        world.close()
        older = World.copy(world.path, tmp_path / "starsi")
        world.reopen()
        found = checked(older, issued(world))
        assert (found.verdict, found.restored) == (Verdict.TRUNCATED, None)
        older.close()

    def test_a_paper_made_up_for_the_lost_stretch_is_forged(self, restored):
        code = bent(restored.lost[0], entry_hash=bytes(32))
        assert checked(restored.world, code).verdict is Verdict.FORGED

    def test_the_new_journal_is_no_rewriting_of_the_old(self, world, restored):
        """A paper of the store that went on is foreign to nobody: it is of a later time than the old journal knows."""
        paper = issued(restored.world, EVA, "R-002")
        assert checked(world, paper).verdict is Verdict.FOREIGN

    def test_the_auditor_says_the_same(self, restored, capsys):
        codes = (restored.before, *restored.lost, issued(restored.world, EVA, "R-002"))
        assert restored.world.verified().ok
        restored.world.close()
        said = [verifier.main(str(restored.world.path), code) for code in codes]
        assert said == [0, 3, 3, 0]
        out = capsys.readouterr().out
        assert out.count("paper: MATCH") == out.count("paper: TRUNCATED") == 2
        assert out.count("0 problems") == 4


class TestLostNumbers:
    @pytest.mark.parametrize(
        ("lost", "fine"),
        [
            ((Lost("PP", 2026, 2, 3),), True),
            ((Lost("PP", 2026, 2, 2),), True),
            ((Lost("PP", 2026, 2, 3), Lost("VR", 2026, 1, 4)), True),
            ((), True),
            ((Lost("PP", 2026, 1, 3),), False),
            ((Lost("PP", 2026, 3, 4),), False),
            ((Lost("PP", 2026, 2, 1),), False),
            ((Lost("PP", 2026, 2, 3), Lost("PP", 2026, 3, 4)), False),
        ],
    )
    def test_they_follow_on_what_was_issued(self, world, lost, fine):
        """Without a gap and without an overlap: issued and declared lost are all numbers there are."""
        issued(world)
        with world.database.books() as books:
            books.journal.origin = books.journal.origin.replace("/1", "/2")
            books.journal.append(Entry(Kind.RESTORE, lost=lost))
        problems = world.verified().problems
        assert any("lost, which do not follow" in problem.what for problem in problems) == (not fine)
        assert not fine or not problems
        world.close()
        assert verifier.main(str(world.path)) == (0 if fine else 3)

    @pytest.mark.parametrize("origin", ["/1", "/0", "/3", "other"])
    def test_only_a_restore_changes_what_the_store_calls_itself(self, world, origin):
        """And only forwards; a later number than the next is fine, for a restore may have been undone."""
        before = world.ask(lambda books: books.journal.origin)
        new = "0190/2" if origin == "other" else before.replace("/1", origin)
        with world.database.books() as books:
            books.journal.origin = new
            books.journal.append(Entry(Kind.RESTORE))
        fine = origin in ("/1", "/3")
        problems = [problem.what for problem in world.verified().problems]
        assert problems == [] if fine else "comes from another store" in problems
        world.close()
        assert (verifier.main(str(world.path)) == 0) == fine

    def test_another_entry_cannot(self, world):
        with world.database.books() as books:
            books.journal.origin = books.journal.origin.replace("/1", "/2")
            books.journal.append(Entry(Kind.PRINTED))
        assert "comes from another store" in [problem.what for problem in world.verified().problems]
        world.close()
        assert verifier.main(str(world.path)) == 3
