"""What a row says of the work of its kind: in words that are known, of kinds and facts that there are."""

import pytest

from equipment_app.domain.attachments import What
from equipment_app.domain.incidents import Decision, Harm, Stage
from equipment_app.domain.kind_work import Work, called, works
from equipment_app.domain.kinds import KINDS, ROWS, WRITTEN
from equipment_app.domain.lists import IMPORTED
from equipment_app.domain.papers import PaperRole
from equipment_app.domain.repairs import WORKS
from equipment_app.domain.stocktake import Sort

NAMES = {f"{row.kind}.{what}".rstrip(".") for row in ROWS for what in row.works}
CHOICES = {
    ("attached", "what"): set(What),
    ("filed", "role"): set(PaperRole),
    ("incident", "what"): set(Harm),
    ("incident_step.decided", "verdict"): set(Decision),
    ("register", "list"): set(IMPORTED),
    ("repair", "work"): set(WORKS),
    ("stocktake.begun", "sort"): set(Sort),
}
"""Facts that have words of their own; who adds one tells the row."""


def every_work() -> list[tuple[str, Work]]:
    return [(f"{row.kind}.{what}".rstrip("."), work) for row in ROWS for what, work in row.works.items()]


def test_a_kind_that_says_nothing_does_nothing():
    work = Work()
    assert (work.number, work.ways, work.about, work.alone) == ("never", frozenset(), frozenset(), True)
    assert not work.by_two({}) and not works()


@pytest.mark.parametrize("text", ["numbered", "of", "lines:x=", "gives:a", "two-persons", "until:never"])
def test_a_word_there_is_not_is_refused(text):
    with pytest.raises(ValueError, match="no word"):
        works(text)


def test_all_that_words_name_there_is():
    kinds = {str(row.kind) for row in WRITTEN} | {"*"}
    holders = {"supplier", "location", "member", "guest", "unit", "workshop", "missing", "lost", "disposed"}
    odd = [
        name
        for name, work in every_work()
        if work.about - kinds
        or {*work.after, *work.before} - NAMES
        or {side for way in work.ways for side in way} - holders
    ]
    assert odd == []


def test_a_kind_moves_by_its_row_where_its_rule_lets_it_move():
    for row in WRITTEN:
        moving = {what for what, work in row.works.items() if work.ways}
        assert bool(moving) == (row.moves and row.kind != "storno"), row.kind


def test_a_kind_has_numbers_where_its_row_names_a_series():
    numbered = {str(row.kind) for row in WRITTEN if any(work.number != "never" for work in row.works.values())}
    assert numbered == {str(row.kind) for row in WRITTEN if row.series}


def test_facts_are_of_the_row_and_have_the_values_there_are():
    found = {}
    for name, work in every_work():
        row = KINDS[name.partition(".")[0]]
        for fact, _, values in work.values:
            assert row.may_carry(fact), name
            found[name, fact] = set(values)
        assert all(row.may_carry(fact) for fact, _ in work.days), name
    assert {key: {str(one) for one in found[key]} for key in CHOICES} == {
        key: {str(one) for one in values} for key, values in CHOICES.items()
    }


def test_every_stage_of_an_incident_has_its_work():
    assert set(KINDS["incident_step"].works) == {str(one) for one in Stage}


def test_what_an_entry_is_called():
    assert called({"k": "issue"}) == ("issue", "")
    assert called({"k": "stocktake", "x": {"what": "approved"}}) == ("stocktake", "approved")
    assert called({"k": "incident_step", "x": {"state": "found"}}) == ("incident_step", "found")
    assert called({"k": "check", "of": 3}) == ("check", "settled")
    assert called({"k": "unneeded", "x": {"refused": 1}}) == ("unneeded", "refused")


def test_two_where_the_fact_says_so():
    work = works("two:verdict=none")[""]
    assert work.by_two({"verdict": "none"}) and not work.by_two({"verdict": "full"}) and not work.by_two({})
