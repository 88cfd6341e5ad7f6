"""The store against its model, and the model against a store that has lost one of its rules."""

import pytest

from equipment_app.operations.undo import Reversal
from equipment_app.store.journal import Journal
from tests.campaigns.machine import play


def test_the_store_does_what_the_model_says():
    play(25, 30, same=True)


FAULTS = {
    "no balance": lambda patch: patch.setattr("equipment_app.store.journal.post", lambda *_: {}),
    "no look at what moved on": lambda patch: patch.setattr(Reversal, "_refuse_moved_on", lambda *_: None),
    "no memory for requests": lambda patch: patch.setattr(Journal, "carried_out", lambda *_: None),
    "a move not projected": lambda patch: patch.setattr("equipment_app.store.projections.carry", lambda held, *_: held),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_store_that_lost_a_rule_is_found_out(fault, monkeypatch, capsys):
    fault(monkeypatch)
    with pytest.raises(BaseException):  # noqa: B017  whatever shows first
        play(60, 30, same=True)
