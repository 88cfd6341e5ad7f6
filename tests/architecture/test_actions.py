"""The action table agrees with itself: one id, one action; one key, one action at a time; every sign drawn."""

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from equipment_app.ui.actions import SPECS, Spec

ICONS = Path(__file__).parents[2] / "resources" / "icons"


def meet(one: Spec, other: Spec) -> bool:
    """Both can be there at the same moment: on the same page, or one of them everywhere."""
    return not one.page or not other.page or one.page == other.page


def test_ids_are_unique():
    ids = [spec.id for spec in SPECS]
    assert sorted(set(ids)) == sorted(ids)


def test_a_key_does_one_thing_at_a_time(qapp):
    keys = [(spec, QKeySequence(spec.key).toString()) for spec in SPECS if spec.key]
    clashes = [
        (one.id, other.id, key)
        for (one, key), (other, same) in combinations(keys, 2)
        if key == same and meet(one, other)
    ]
    assert clashes == []


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_an_action_can_be_read_found_and_seen(spec, qapp):
    assert spec.plain_words().strip()
    assert not spec.key or QKeySequence(spec.key).toString(), f"Qt does not know the key {spec.key}"
    assert not spec.icon or (ICONS / f"{spec.icon}.svg").is_file(), f"no icon {spec.icon}"
