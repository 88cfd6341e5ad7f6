"""Hostile texts at the window, some of them; all of them by the script."""

import pytest

from tests.campaigns.hostile_texts import MARKUP
from tests.campaigns.injection_window import PLANTED, attack


def test_no_name_is_read_as_markup_or_makes_the_window_wider(qapp, tmp_path):
    tally = attack(tmp_path / "window", (*MARKUP[2:4], "x" * 200, "slovo " * 40, "\u202eobráceně", "a\0b"), rows=2)
    assert (tally.marked, tally.wide, tally.broken) == ([], [], [])
    assert tally.hostile > 20


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_what_reads_markup_is_shown_up(qtbot, plant, tmp_path):
    assert plant(tmp_path).marked
