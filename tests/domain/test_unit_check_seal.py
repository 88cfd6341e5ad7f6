"""What leaves the store under seals comes back as it left, or not at all."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_plan import CheckPiece, CheckPlan
from equipment_app.domain.unit_check_result import BrokenSeal, Carried, Result, UnreadableCheckFile, carried
from tests.domain.checking import NOW, YESTERDAY, code, made

KEY = bytes(range(32))


def sealed(plan: CheckPlan) -> Carried:
    return carried(plan, date(2026, 11, 30), "store/1", (7, bytes(32)), KEY)


def test_a_plan_comes_out_as_it_went_in():
    plan = made()
    plan = replace(plan, known=(*plan.known, CheckPiece(9, 1, "42,5", 1, (code(9),), YESTERDAY, YESTERDAY)))
    assert Carried.from_bytes(sealed(plan).to_bytes()).plan() == replace(plan, from_store=False)


def test_the_digest_is_of_what_is_asked_and_needs_the_key():
    first, second = sealed(made()), sealed(made(members=4))
    assert first.digest != second.digest
    assert replace(first, key=bytes(32)).digest != first.digest
    assert first.after({"a": 1}).digest == first.digest, "how far the check is does not change the question"


@pytest.mark.parametrize("name", ["ask", "people", "key", "state", "seal"])
def test_a_part_that_is_missing_is_seen(name):
    said = json.loads(sealed(made()).to_bytes())
    del said[name]
    with pytest.raises(BrokenSeal):
        Carried.from_bytes(json.dumps(said).encode())


@pytest.mark.parametrize("name", ["ask", "state", "ended", "lead", "seal"])
def test_a_result_without_a_part_is_broken(name):
    file = sealed(made())
    said = json.loads(file.result(Check.of(file.plan()).to_json(), NOW, 1))
    del said[name]
    with pytest.raises(BrokenSeal):
        Result.from_bytes(json.dumps(said).encode())


@settings(max_examples=60)
@given(st.lists(st.sampled_from([known.code for known in made().known] + ["cizí", code(5)]), max_size=12))
def test_any_state_comes_back_and_is_believed(codes):
    file = sealed(made())
    check = Check.of(file.plan())
    for text in codes:
        check = check.scan(text, NOW)[0]
    back = Carried.from_bytes(file.after(check.to_json()).to_bytes())
    assert back.state is not None
    assert Check.resumed(back.plan(), back.state).progress == check.progress
    result = Result.from_bytes(back.result(check.to_json(), NOW, 2))
    assert result.believed(KEY, file.digest)
    assert not result.believed(bytes(32), file.digest)
    assert not result.believed(KEY, sealed(made(members=4)).digest)
    assert not replace(result, lead=1).believed(KEY, file.digest)
    assert Check.resumed(result.plan(), result.state).states == check.states


@settings(max_examples=100)
@given(st.binary(max_size=200))
def test_whatever_the_bytes_are_it_is_one_of_two_refusals(content):
    for read in (Carried.from_bytes, Result.from_bytes):
        with pytest.raises((UnreadableCheckFile, BrokenSeal)):
            read(content)


@settings(max_examples=100)
@given(
    st.dictionaries(
        st.sampled_from(["ask", "people", "key", "state", "seal", "ended", "lead"]),
        st.one_of(st.none(), st.integers(), st.text(max_size=5), st.lists(st.integers(), max_size=3)),
    ),
    st.sampled_from(["equipment-app unit check 1", "equipment-app unit check result 1"]),
)
def test_whatever_the_fields_are_it_is_refused_or_not_believed(fields, form):
    content = json.dumps({"form": form, **fields}).encode()
    with pytest.raises((UnreadableCheckFile, BrokenSeal)):
        Carried.from_bytes(content)
    with pytest.raises((UnreadableCheckFile, BrokenSeal)):
        Result.from_bytes(content)
