"""The store against its model, and the model against a store that has lost one of its rules."""

import pytest

from tests.campaigns.machine import FAULTS, SHOWN_BY, play, shown


def test_the_store_does_what_the_model_says():
    play(8, 25, same=True)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_store_that_lost_a_rule_is_found_out(fault):
    """With the rules that are enough for it."""
    assert shown(fault)


@pytest.mark.parametrize("rules", SHOWN_BY.values(), ids=SHOWN_BY)
def test_the_same_rules_find_nothing_where_nothing_is_lost(rules):
    play(1, 6, same=True, rules=rules)


def test_a_loan_of_what_failed_is_not_extended():
    """Refused by the piece: nobody wrote a line whose number could be told."""
    play(20, 20, same=True, rules=("extend", "inspect", "lend"))
