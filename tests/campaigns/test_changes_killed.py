"""A migration or an import is cut short at any moment: there is what was before, or all of it."""

import random

import pytest

from tests.campaigns.changes_killed import Ground, imports, migrations


@pytest.fixture(scope="module")
def ground(tmp_path_factory) -> Ground:
    return Ground.make(tmp_path_factory.mktemp("ground") / "today")


@pytest.fixture(scope="module")
def former(ground, tmp_path_factory) -> Ground:
    return ground.former(tmp_path_factory.mktemp("ground") / "former")


def test_whenever_a_migration_is_killed(former, tmp_path):
    tally = migrations(former, tmp_path, random.Random(20260302), 5)
    assert (tally.neither, tally.lost) == ([], [])
    assert tally.old + tally.new == 5


def test_whenever_an_import_is_killed(ground, tmp_path):
    tally = imports(ground, tmp_path, random.Random(20260302), 5)
    assert (tally.neither, tally.lost) == ([], [])
    assert tally.old + tally.new == 5


def test_a_migration_without_its_transaction_is_shown_up(former, tmp_path):
    assert migrations(former, tmp_path, random.Random(2), 1, torn=True).neither


def test_an_import_row_by_row_is_shown_up(ground, tmp_path):
    assert imports(ground, tmp_path, random.Random(3), 1, torn=True).neither
