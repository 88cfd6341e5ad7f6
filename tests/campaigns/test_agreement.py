"""The auditor's verifier and the program's agree, and the campaign would notice if they did not."""

import random
from functools import partial

from equipment_app.store.ledger.projections import rebuild
from tests.campaigns import structural
from tests.campaigns.agreement import attack, audited, off_by_one
from tests.world import World


def test_they_agree(tmp_path):
    tally = attack(tmp_path, random.Random(20260302), 60)
    assert tally.differ == []
    assert tally.sound > 4 and tally.broken > 30


def test_an_auditor_who_begins_at_the_wrong_entry_is_shown_up(tmp_path):
    assert attack(tmp_path, random.Random(5), 25, off_by_one, enough=1).differ


def test_an_auditor_who_believes_everything_is_shown_up(tmp_path):
    assert len(attack(tmp_path, random.Random(5), 20, lambda path: True, enough=3).differ) == 3


def test_of_a_piece_registered_without_its_code_both_think_the_same(tmp_path):
    """A column that a registration leaves out is empty, for the one as for the other."""
    world = World.make(tmp_path / "sklad.equip")

    def forget(payload):
        next(row for table, row in payload["reg"] if table == "thing" and row["code"]).pop("code")

    with world.database.books() as books:
        raw = books.connection
        seq = raw.execute("SELECT min(seq) FROM thing WHERE code IS NOT NULL").fetchone()[0]
        structural.without_triggers(raw, partial(structural.rehash, seq, forget, None))
        rebuild(books.connection)
    said = [problem for problem in world.verified().problems if problem.table != "scratch_search"]
    world.close()
    assert (said, audited(world.path)) == ([], True)
