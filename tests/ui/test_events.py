"""What happened to a member, in a line and a half."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.queries.filters import PaperState
from equipment_app.queries.member_card import Event
from equipment_app.ui.formatting import list_name, series_name, state_chip
from equipment_app.ui.members import card

SHIRT = Event(
    seq=7,
    kind="issue",
    day=date(2026, 3, 4),
    number="PP-2026-000031",
    pieces=2,
    unit="ks",
    thing="Tričko funkční",
    thing_en="Base layer",
    size="XL",
    reason="",
    remark="",
    cancelled_by="",
    cancels="",
    change=0,
)
KIT = replace(SHIRT, pieces=20, unit="", thing="", thing_en="", size="", reason="Základní výstroj AKT")


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("event", "icon", "title"),
    [
        (SHIRT, "arrow-up-from-line", "Base layer XL, 2 pcs"),
        (replace(SHIRT, pieces=1), "arrow-up-from-line", "Base layer XL"),
        (replace(SHIRT, pieces=1, size=""), "arrow-up-from-line", "Base layer"),
        (KIT, "layers", "Základní výstroj AKT, 20 pcs"),
        (replace(KIT, reason=""), "arrow-up-from-line", "Several items, 20 pcs"),
        (replace(SHIRT, kind="return", pieces=1), "undo-2", "Returned: Base layer XL"),
        (replace(KIT, kind="return", reason=""), "undo-2", "Returned: Several items, 20 pcs"),
        (replace(SHIRT, kind="storno", cancels="PP-2026-000030"), "ban", "Cancelled PP-2026-000030"),
        (replace(SHIRT, kind="dispatch"), "repeat", "Dispatched: Base layer XL, 2 pcs"),
    ],
)
def test_the_first_line(english, event, icon, title):
    assert (card._event_icon(event), plain(card._event_title(event))) == (icon, title)


@pytest.mark.parametrize(
    ("event", "below"),
    [
        (SHIRT, "4 Mar 2026 · PP-2026-000031"),
        (replace(SHIRT, remark="nesedělo"), "4 Mar 2026 · PP-2026-000031 · nesedělo"),
        (replace(SHIRT, remark="nesedělo", cancelled_by="PP-2026-000031-S"), "4 Mar 2026 · PP-2026-000031 · cancelled"),
        (replace(SHIRT, kind="storno", number="PP-2026-000031-S", reason="omyl"), "4 Mar 2026 · omyl"),
        (replace(SHIRT, number=""), "4 Mar 2026"),
    ],
)
def test_the_second_line(english, event, below):
    assert plain(card._event_below(event)) == below


def test_in_czech(english):
    english.choose("cs")
    assert plain(card._event_title(replace(SHIRT, kind="return"))) == "Vráceno: Tričko funkční XL, 2 ks"
    assert plain(card._event_title(replace(KIT, reason=""))) == "Více věcí, 20 ks"


@pytest.mark.parametrize("state", PaperState)
def test_every_state_has_a_word_and_a_sign(english, state):
    chip = state_chip(state, "PP-2026-000001")
    assert chip.text and chip.icon
    english.choose("cs")
    assert state_chip(state, "PP-2026-000001").text not in ("", chip.text) or state is PaperState.IMPORTED


def test_states_are_told_apart_without_colour(english):
    chips = [state_chip(state, "IM-2026-000001") for state in PaperState]
    assert len({chip.icon for chip in chips}) == len({chip.text for chip in chips}) == len(chips)


def test_series_and_lists_have_names(english):
    assert [series_name(s) for s in ("PP", "VR", "IM", "ZZ")] == ["issue", "return", "import", "ZZ"]
    assert [list_name(n) for n in ("members", "kit", "odd")] == ["List of members", "Kit", "odd"]
