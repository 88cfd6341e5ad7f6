"""The campaign of changed codes of papers: small as it is, it runs whole; and planted faults turn it red."""

import pytest

from tests.campaigns.paper_codes import PLANTED, attack


def test_each_reads_what_it_must(tmp_path):
    assert attack(tmp_path) == []


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_a_check_that_leaves_something_out_is_shown_up(tmp_path, plant):
    assert len(plant(tmp_path)) > 10
