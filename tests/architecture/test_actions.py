"""The action table agrees with itself: one id, one action; one key, one action at a time; every sign drawn."""

from itertools import combinations
from pathlib import Path

from PySide6.QtGui import QKeySequence

from equipment_app.ui.kit.acts import Act
from equipment_app.ui.page_list import PAGES as ROWS
from equipment_app.ui.rights import EVERYBODY
from equipment_app.ui.stock.acts import ARTICLE_ACTS, THING_ACTS
from tests.pages import IN_RAIL, acts

ACTS = acts()

ICONS = Path(__file__).parents[2] / "resources" / "icons"


def meet(one: Act, other: Act) -> bool:
    """Both can be there at the same moment: on the same page, or one of them everywhere."""
    return not one.page or not other.page or one.page == other.page


def test_ids_are_unique():
    ids = [act.id for act in ACTS]
    assert sorted(set(ids)) == sorted(ids)


def test_a_key_leads_to_every_page_of_the_rail_and_it_has_an_icon():
    assert [page for page in IN_RAIL if not (ROWS[page].key and ROWS[page].icon)] == []


def test_a_key_does_one_thing_at_a_time(qapp):
    keys = [(act, QKeySequence(act.key).toString()) for act in ACTS if act.key]
    clashes = [
        (one.id, other.id, key)
        for (one, key), (other, same) in combinations(keys, 2)
        if key == same and meet(one, other)
    ]
    assert clashes == []


def test_an_action_can_be_read_found_and_seen(qapp):
    assert [act.id for act in ACTS if not act.plain_words().strip()] == []
    assert [act.key for act in ACTS if act.key and not QKeySequence(act.key).toString()] == [], "Qt does not know them"
    assert [act.icon for act in ACTS if act.icon and not (ICONS / f"{act.icon}.svg").is_file()] == [], "no such icon"


def test_what_is_done_with_an_article_or_a_piece_asks_for_a_right():
    """The life of a piece is looked at by whoever sees the page."""
    rows = (*ARTICLE_ACTS, *THING_ACTS)
    assert [act.id for act in rows if act.need is EVERYBODY] == ["stock.life"]
