"""A run of inspection: nothing passes by itself, a fault keeps a piece from passing, and all of it is kept as text."""

import pytest

from equipment_app.domain.inspection import InspectionResult, points_of
from equipment_app.domain.inspection_run import InspectionRun, PointState

PASSED, RESERVED, REPAIR, DISPOSAL = InspectionResult
POINTS = points_of("Kryt\nAnténa | pevná\nAkumulátor | kapacita | >= 80 %")


@pytest.fixture
def run():
    return InspectionRun("r", 7, 1, "2026-03-02T08:00:00+01:00", (11, 12, 13))


def results(run, points=POINTS):
    return [result for result in InspectionResult if run.may(11, result, points)]


def test_nothing_passes_by_itself(run):
    assert results(run) == [] and run.proposed(11, POINTS) is None
    run = run.all_good(11, POINTS)
    assert results(run) == [], "the value is not measured yet"
    run = run.judge(11, 2, PointState.GOOD, "91 %")
    assert results(run) == [PASSED] and run.proposed(11, POINTS) is PASSED


def test_a_fault_keeps_it_from_passing_and_needs_a_word(run):
    run = run.all_good(11, POINTS).judge(11, 2, PointState.GOOD, "91 %").judge(11, 1, PointState.FAULT)
    assert results(run) == [] and run.proposed(11, POINTS) is REPAIR
    run = run.judge(11, 1, PointState.FAULT, "ulomená")
    assert results(run) == [RESERVED, REPAIR, DISPOSAL]
    assert run.of(11).told(POINTS) == "Anténa: ulomená; Akumulátor: 91 %"


def test_repair_and_write_off_do_not_wait_for_the_other_points(run):
    assert results(run.judge(11, 0, PointState.FAULT, "prasklý")) == [REPAIR, DISPOSAL]


def test_all_in_order_leaves_a_fault_as_it_is(run):
    run = run.judge(11, 0, PointState.FAULT, "prasklý").all_good(11, POINTS)
    assert run.of(11).point(0).state is PointState.FAULT


def test_without_points_it_passes_or_has_a_note(run):
    assert results(run, ()) == [PASSED]
    assert results(run.note(11, "opotřebená"), ()) == list(InspectionResult)


def test_results_stand_in_the_order_they_were_given_and_are_taken_back(run):
    run = run.give(12, PASSED).give(11, RESERVED, "2026-09-01")
    assert (run.done, run.left) == ([12, 11], [13])
    assert run.counts() == {PASSED: 1, RESERVED: 1}
    run = run.judge(12, 0, PointState.GOOD)
    assert run.done == [11], "what is judged again has no result until it is given one"
    assert run.take_back(11).done == [] and run.remove(11).things == (12, 13)
    assert run.add(14).add(14).things == (11, 12, 13, 14)


def test_it_is_the_same_after_it_was_kept(run):
    run = (
        run.judge(11, 0, PointState.FAULT, "prasklý").note(12, "stará").give(12, REPAIR).give(13, PASSED, "2026-09-01")
    )
    assert InspectionRun.from_json("r", run.to_json()) == run
