"""The head of the member at the counter, in columns of every width."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from equipment_app.store.records.people import Member
from equipment_app.ui.counter.member_panel import Heads

SIZES = {"alfa": "XXL", "kalhoty": "38/32", "obuv": "42,5", "rukavice": "10", "hlava": "62"}


@pytest.fixture
def heads(stage, english):
    heads = Heads()
    heads.setParent(stage)
    heads.show()
    return heads


def member(surname):
    return Member(1, "r", "990001", surname, "Eva", "", "", "prap.", "", False, 1, 2, "KRPA", "KŘP", None, SIZES)


@pytest.mark.parametrize("language", ["en", "cs"])
@pytest.mark.parametrize(("width", "rows"), [(232, 1), (198, 2)])
def test_sizes_never_touch_each_other(heads, english, language, width, rows):
    english.choose(language)
    heads.resize(width, 200)
    for surname in ("Vzorková", "Zkušební"):
        heads.show_member(member(surname))
        QApplication.sendPostedEvents()
        spots = [QRect(fact.pos(), fact.sizeHint()) for fact in heads._facts]
        if language == "en":
            assert len({spot.y() for spot in spots}) == rows
        for left, right in pairwise(spots):
            assert left.y() < right.y() or right.x() - left.right() >= 4
        assert all(spot.right() < width for spot in spots)


def test_the_rows_follow_the_column(heads):
    heads.show_member(member("Vzorková"))
    counts = []
    for width in (198, 300, 198):
        heads.resize(width, 200)
        QApplication.sendPostedEvents()
        counts.append(len({fact.y() for fact in heads._facts}))
    assert counts == [2, 1, 2]
