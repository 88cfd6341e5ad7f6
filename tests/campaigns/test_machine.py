"""The store against its model, and the model against a store that has lost one of its rules."""

import pytest

from tests.campaigns.machine import FAULTS, play, shown


def test_the_store_does_what_the_model_says():
    play(8, 25, same=True)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_store_that_lost_a_rule_is_found_out(fault):
    assert shown(fault)
