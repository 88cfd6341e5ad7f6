"""What leaves the store in a small file comes back as it left, or not at all."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equipment_app.domain.carried_file import (
    UNIT_CHECK,
    BrokenFile,
    Carried,
    Result,
    UnreadableCheckFile,
    answer,
    asked,
    digest,
)
from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CheckPiece, CheckPlan
from equipment_app.domain.unit_check_result import carried, plan_asked, plan_of
from tests.domain.checking import NOW, YESTERDAY, code, made

SALT, SEED = bytes(range(32)), bytes(reversed(range(32)))


def out(plan: CheckPlan) -> Carried:
    return carried(plan, asked(plan.id, date(2026, 11, 30), "store/1", (7, bytes(32))), SEED)


def test_a_plan_comes_out_as_it_went_in():
    plan = made()
    plan = replace(plan, known=(*plan.known, CheckPiece(9, 1, "42,5", 1, (code(9),), YESTERDAY, YESTERDAY)))
    back = Carried.from_bytes(out(plan).to_bytes(), UNIT_CHECK)
    assert back == out(plan) and plan_of(back) == replace(plan, from_store=False)


def test_the_digest_is_of_what_is_asked_and_needs_the_salt():
    first, second = out(made()), out(made(members=4))
    assert digest(SALT, first.ask) != digest(SALT, second.ask)
    assert digest(SALT, first.ask) != digest(bytes(32), first.ask)
    assert first.after({"a": 1}).ask == first.ask, "how far the check is does not change the question"


@pytest.mark.parametrize("name", ["ask", "people", "seed", "state"])
def test_a_part_that_is_missing_is_seen(name):
    said = json.loads(out(made()).to_bytes())
    del said[name]
    with pytest.raises(BrokenFile):
        Carried.from_bytes(json.dumps(said).encode(), UNIT_CHECK)


@pytest.mark.parametrize("name", ["ask", "state", "ended", "lead", "signature"])
def test_a_result_without_a_part_is_broken(name):
    said = json.loads(answer(out(made()), {}, NOW, 1).to_bytes())
    del said[name]
    with pytest.raises(BrokenFile):
        Result.from_bytes(json.dumps(said).encode())


@settings(max_examples=60)
@given(st.lists(st.sampled_from([known.code for known in made().known] + ["cizí", code(5)]), max_size=12))
def test_any_state_comes_back_and_what_is_signed_says_all_of_it(codes):
    file = out(made())
    check = Check.of(plan_of(file))
    for text in codes:
        check = check.scan(text, NOW)[0]
    back = Carried.from_bytes(file.after(check.to_json()).to_bytes(), UNIT_CHECK)
    assert back.state is not None
    assert Check.resumed(plan_of(back), back.state).progress == check.progress
    result = Result.from_bytes(answer(back, check.to_json(), NOW, 2).to_bytes())
    others = ({"lead": 1}, {"ended": ""}, {"state": {}}, {"ask": {}}, {"form": "jiná"})
    assert len({result.said, *(replace(result, **one).said for one in others)}) == 1 + len(others)
    assert replace(result, signature="aa", path="jinde").hash == result.hash
    assert Check.resumed(plan_asked(result), result.state).states == check.states


@settings(max_examples=100)
@given(st.binary(max_size=200))
def test_whatever_the_bytes_are_it_is_a_refusal(content):
    with pytest.raises((UnreadableCheckFile, BrokenFile)):
        Carried.from_bytes(content, UNIT_CHECK)
    with pytest.raises((UnreadableCheckFile, BrokenFile)):
        Result.from_bytes(content)


@settings(max_examples=100)
@given(
    st.dictionaries(
        st.sampled_from(["ask", "people", "state", "ended", "lead"]),
        st.one_of(st.none(), st.integers(), st.text(max_size=5), st.lists(st.integers(), max_size=3)),
    )
)
def test_whatever_the_fields_are_it_is_refused(fields):
    with pytest.raises(BrokenFile):
        Carried.from_bytes(json.dumps(fields).encode(), UNIT_CHECK)
    with pytest.raises((UnreadableCheckFile, BrokenFile)):
        Result.from_bytes(json.dumps({"form": f"{UNIT_CHECK} result 2", **fields}).encode())
