"""The tamper campaign, small: one cell of every column and a part of the others. The whole of it is a script."""

import random

import pytest

from tests.campaigns.past import with_things
from tests.campaigns.tamper import FAKES, MISSED_IN, TABLES, attack, attack_files, false_alarms


@pytest.fixture(scope="module")
def past(tmp_path_factory):
    world = with_things(tmp_path_factory.mktemp("lived") / "sklad.equip")
    yield world
    world.close()


def test_the_store_has_something_in_every_table(past):
    counts = {table: past.sql(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES}
    assert [table for table, count in counts.items() if not count] == []


def test_every_change_is_found_where_it_was_made(past):
    tally = attack(past, random.Random(20260302), share=0.01)
    assert (tally.missed, tally.misplaced) == ([], [])
    assert tally.changes > 200


def test_every_change_of_a_paper_is_found(past):
    tally = attack_files(past, one_each=True)
    assert (tally.missed, tally.misplaced) == ([], [])
    assert tally.changes > 20
    assert past.verified().ok


def test_nothing_is_said_of_clean_stores(tmp_path):
    assert false_alarms(tmp_path, random.Random(7), 6) == []


@pytest.mark.parametrize("fake", FAKES)
def test_a_verifier_that_leaves_something_out_is_shown_up(past, fake):
    """The campaign's own proof: planted faults turn it red."""
    assert attack(past, random.Random(1), FAKES[fake], share=0, enough=1, first=MISSED_IN.get(fake, "")).missed


def test_a_verifier_without_the_papers_is_shown_up(past):
    assert attack_files(past, FAKES["compares the schema alone"], enough=1).missed
