"""What the window says of an outcome: what a storno took back is named once, what two did says why no key undoes it."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.operations.repair import SendToRepair
from equipment_app.operations.undo import Undo
from equipment_app.ui.desk.messages import Voice


@pytest.fixture
def voice(shop):
    return Voice(shop.desk, lambda _: None)


def test_a_storno_names_the_workshop_once(voice, shop):
    sent = shop.do(SendToRepair("Zkušební dílna", date(2026, 4, 2), ("V-001",)))
    voice._taken_back = sent
    said = voice.done(shop.do(Undo(sent.number, "omyl")))
    assert str(said).count("Zkušební dílna") == 1


def test_what_two_did_offers_no_key_and_says_where_it_is_cancelled(voice, shop):
    sent = shop.do(SendToRepair("Zkušební dílna", date(2026, 4, 2), ("V-001",)))
    assert voice.done(sent).undo is not None and "two persons" not in voice.done(sent).text
    said = voice.done(replace(sent, by_two=True))
    assert said.undo is None and said.text.endswith("two persons did it, so it is cancelled on its paper")
