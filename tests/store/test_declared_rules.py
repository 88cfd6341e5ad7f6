"""From which entry on a store is kept by the rules of work, who declares them, and what is so of entries before."""

import subprocess
import sys

import pytest

from equipment_app import verifier
from equipment_app.domain import declared_rules
from equipment_app.domain.declared_rules import DIGESTS, today
from equipment_app.operations.issue import Issue
from equipment_app.operations.settings import SetSettings
from equipment_app.operations.undo import Undo
from equipment_app.store.ledger.journal import Journal
from tests.campaigns.structural import rewrite
from tests.world import ADAM, EVA, World


def declared(world: World) -> list[tuple[int, str]]:
    """The entries that declare rules of work, and which."""

    def ask(books):
        said = ((n, books.journal.payload(n)) for n in range(1, books.journal.head()[0] + 1))
        return [
            (n, row["value"])
            for n, payload in said
            for table, row in payload.get("reg", ())
            if table == "setting" and row["key"] == "rules"
        ]

    return world.ask(ask)


def audited(world: World) -> str:
    """The last line of the auditor's verifier."""
    world.close()
    command = [sys.executable, "-I", "-S", verifier.__file__, str(world.path)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()[-1]


@pytest.fixture
def before(tmp_path, monkeypatch):
    """A store of the time before there were rules, as this program finds it."""
    with monkeypatch.context() as patched:
        patched.setattr(Journal, "_under_rules", lambda _, entry: entry)
        world = World.make(tmp_path / "sklad.equip")
        world.do(Issue(ADAM, ("V-001",)))
    yield world
    world.close()


def test_the_table_has_the_digest_that_is_declared():
    """After a change of what a row says of its work: while no store was made with it, its digest anew; else one more,
    for a rule that became stricter counts from the entry that declares it.
    """
    assert declared_rules.digest() == DIGESTS[-1]
    assert list(DIGESTS) == verifier.DECLARED


def test_a_new_store_declares_them_with_its_first_entry(world):
    world.do(Issue(ADAM, ("V-001",)))
    assert declared(world) == [(1, today())]
    assert (world.verified().problems, world.verified().ruled) == ((), 1)


def test_an_older_store_does_with_the_first_entry_that_is_written(before):
    head = before.head()
    before.reopen()
    assert (before.head(), declared(before), before.verified().ruled) == (head, [], 0)
    number = before.do(Issue(EVA, ("V-002",))).number
    before.do(Undo(number, "omyl"))
    first = before.ask(lambda books: books.papers.seq(number))
    assert declared(before) == [(first, today())]
    assert (before.verified().problems, before.verified().ruled) == ((), first)
    assert f"rules of work from entry {first} on, not provable before" in audited(before)


def test_of_a_store_that_declares_none_that_is_said(before):
    assert "0 problems" in (said := audited(before)) and "no rules of work, so not provable" in said


def test_they_are_no_setting_that_anybody_chooses(world):
    with pytest.raises(Exception, match="rules"):
        world.do(SetSettings({"rules": "1"}))


def test_what_was_written_before_is_not_judged_by_them(before):
    """A loss under the name of an issue, in a store of the time before: nobody can prove that it was none."""
    with before.database.books() as books:
        rewrite(books, 1, _to_nowhere)
    before.do(Issue(EVA, ("V-002",)))
    assert before.verified().problems == ()
    assert audited(before).startswith("0 problems")


def test_of_a_store_that_leaves_them_out_later_entries_are_not_provable_and_that_is_said(world):
    """Who makes a history anew without them has a store without rules, which both say; its papers contradict it."""
    world.do(Issue(ADAM, ("V-001",)))

    def forget(payload):
        payload["reg"] = [one for one in payload.get("reg", []) if one[1].get("key") != "rules"]
        if not payload["reg"]:
            del payload["reg"]

    with world.database.books() as books:
        rewrite(books, 1, forget)
    assert world.verified().ruled == 0
    assert "no rules of work" in audited(world)


def _to_nowhere(payload):
    """What was issued went to the outside instead."""
    if payload["k"] == "issue":
        for move in payload["mv"]:
            move[2] = 1
