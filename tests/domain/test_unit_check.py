"""A check of a unit: each scan does one thing, nothing is lost, and the numbers always add up."""

import json
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.unit_check import Check, CheckLine
from equipment_app.domain.unit_check_plan import FINE, CellState, CheckPiece, CheckVerdict, Effect, Need, Whose
from equipment_app.domain.unit_check_result import lines, unchecked, verdicts
from tests.domain.checking import NOW, YESTERDAY, badge, code, made


def scanned(check: Check, *codes: str) -> Check:
    for one in codes:
        check = check.scan(one, NOW)[0]
    return check


@pytest.fixture
def check() -> Check:
    return Check.of(made())


def elsewhere(kind: str = "member") -> Whose:
    return Whose(9001, 1, "Věc 1", "L", kind, "prap. Cizí Někdo", "KŘP jinde")


def test_at_first_everything_is_missing(check):
    assert check.counts().by == {CellState.WAITING: 15}
    assert not check.changed
    assert [check.verdict(m) for m in (1, 2, 3)] == [CheckVerdict.UNCHECKED] * 3
    assert (check.next_missing().member.id, check.next_missing().thing.code) == (1, code(101))


@pytest.mark.parametrize("name", [code(101), "S-1-1", "INV-1-1"])
def test_a_scan_turns_its_cell_green(check, name):
    after, effect = check.scan(name, NOW)
    assert (effect.effect, effect.member, effect.name, effect.flaw) == (Effect.TAKEN, 1, "Věc 1", None)
    assert after.cell(1, 1).state is CellState.OK
    assert after.counts().by == {CellState.OK: 1, CellState.WAITING: 14}
    assert check.cell(1, 1).state is CellState.WAITING, "the value before is as it was"


def test_the_same_again_is_already_there(check):
    after = scanned(check, code(101))
    again, effect = after.scan(code(101), NOW)
    assert effect.effect is Effect.ALREADY
    assert (again.progress, again.states) == (after.progress, after.states)


def test_next_missing_moves_on_row_by_row(check):
    check = scanned(check, code(201))
    assert (check.next_missing().member.id, check.next_missing().column.article) == (2, 2)
    check = check.all_present(2)
    check = scanned(check, code(202))
    assert (check.next_missing().member.id, check.next_missing().column.article) == (3, 1)


def test_skipping_goes_round_all_that_is_missing(check):
    found = []
    for _ in range(10):
        one = check.next_missing()
        found.append((one.member.id, one.column.article))
        check = check.skip()
    assert found == [(m, a) for m in (1, 2, 3) for a in (1, 2, 3)] + [(1, 1)]


def test_what_is_counted_has_no_thing_to_look_for(check):
    check = check.skip().skip()
    assert check.next_missing().thing is None


def test_counted_kinds(check):
    assert check.count(1, 3, 2).cell(1, 3).state is CellState.WAITING
    assert check.count(1, 3, 2).cell(1, 3).found == 2
    assert check.count(1, 3, 99).cell(1, 3).found == 3
    assert check.count(1, 3, -1).cell(1, 3).found == 0
    assert check.all_present(1).cell(1, 3).state is CellState.OK
    assert check.all_present(1).cell(1, 1).state is CellState.WAITING, "what has a code is read, not counted"
    assert check.count(1, 1, 1) == check


def test_a_piece_of_another_is_named_where_somebody_stands(check):
    check = check.stand(1)
    after, effect = check.scan(code(201), NOW)
    assert (effect.effect, effect.member) == (Effect.OTHER_MEMBER, 2)
    assert after.cell(1, 1).state is CellState.OTHER
    assert after.cell(2, 1).state is CellState.WAITING
    whole = scanned(after, code(102)).all_present(1)
    assert whole.verdict(1) is CheckVerdict.WRONG_HOLDER


def test_it_goes_home_when_its_holder_shows_it(check):
    check = scanned(check.stand(1), code(201))
    back = scanned(check.stand(2), code(201))
    assert (back.cell(1, 1).state, back.cell(2, 1).state) == (CellState.WAITING, CellState.OK)
    assert scanned(check.stand(0), code(201)).progress == check.progress, (
        "lying on the table says nothing of whose it is"
    )


def test_a_radio_lent_around_the_table_is_seen(check):
    check = scanned(check.stand(2), code(201))
    check, effect = check.stand(1).scan(code(201), NOW)
    assert effect.effect is Effect.OTHER_MEMBER
    assert (check.cell(1, 1).state, check.cell(2, 1).state) == (CellState.OTHER, CellState.OK)


def test_a_badge_says_who_stands_here(check):
    check, effect = check.scan(badge(2), NOW)
    assert (effect.effect, check.standing, check.next_missing().member.id) == (Effect.BADGE, 2, 2)
    assert check.scan(badge(2), NOW)[0].standing == 0


@pytest.mark.parametrize(
    ("kind", "effect"),
    [
        ("member", Effect.ELSEWHERE),
        ("location", Effect.IN_STORE),
        ("store", Effect.IN_STORE),
        ("lost", Effect.ELSEWHERE),
    ],
)
def test_things_of_others_are_kept_aside_and_named(check, kind, effect):
    after, found = check.scan(code(9), NOW, elsewhere(kind))
    assert (found.effect, found.whose.unit, found.aside) == (effect, "KŘP jinde", True)
    assert after.aside == (found,)
    assert after.counts() == check.counts()
    assert after.put_away(code(9)).aside == ()


def test_unknown_codes_are_kept_aside_once(check):
    check = scanned(check, "4006381333931", "nesmysl", "4006381333931")
    assert [one.code for one in check.aside] == ["4006381333931", "nesmysl"]
    assert {one.effect for one in check.aside} == {Effect.UNKNOWN}


def test_a_thing_is_aside_once_by_whatever_it_was_read(check):
    check = check.scan(code(9), NOW, elsewhere())[0].scan("S-9", NOW, elsewhere())[0]
    assert [one.code for one in check.aside] == ["S-9"]
    assert [line.thing for line in lines(check) if line.state is CellState.FOREIGN] == [9001]


def test_who_was_said_to_be_away_and_shows_a_thing_is_here(check):
    away = scanned(check, code(201)).away(2)
    back, effect = away.scan(code(201), NOW)
    assert (effect.effect, back.verdict(2)) == (Effect.ALREADY, CheckVerdict.UNCHECKED)


def test_a_check_file_knows_only_its_own():
    check = Check.of(made(from_store=False))
    assert check.scan(code(99999), NOW)[1].effect is Effect.NOT_OF_UNIT
    assert check.scan("4006381333931", NOW)[1].effect is Effect.NOT_IN_FILE


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        (str(Code(Family.BADGE, 499_001)), Effect.NO_THING),
        (str(Code(Family.PLACE, 7)), Effect.NO_THING),
        ("AKT.0000001.11", Effect.MISREAD),
        ("AKT.00000", Effect.MISREAD),
    ],
)
def test_what_is_on_no_thing_is_not_laid_aside_without_the_books(text, effect):
    check = Check.of(made(from_store=False))
    after, scanned = check.scan(text, NOW)
    assert (scanned.effect, after.aside, after.changed) == (effect, (), False)


def test_hostile_text_is_cut_and_goes_nowhere(check):
    check = scanned(check, "'; DROP TABLE thing; --" + "x" * 10_000, "\udcff")
    assert all(len(one.code) <= 200 for one in check.aside)
    json.dumps(check.to_json(), ensure_ascii=False).encode()


def flawed(**days: object) -> Check:
    plan = made()
    return Check.of(replace(plan, known=(replace(plan.known[0], **days), *plan.known[1:])))


@pytest.mark.parametrize(("field", "state"), [("expires", CellState.EXPIRED), ("inspect_by", CellState.UNINSPECTED)])
def test_expired_and_uninspected_are_taken_but_marked(field, state):
    check, effect = flawed(**{field: YESTERDAY}).scan(code(101), NOW)
    assert (effect.effect, effect.flaw) == (Effect.TAKEN, state)
    assert check.cell(1, 1).state is state
    whole = scanned(check, code(102)).all_present(1)
    assert whole.verdict(1) is CheckVerdict.EXPIRED


def test_the_last_day_still_counts():
    check = flawed(expires=NOW.date())
    assert check.scan(code(101), NOW)[1].flaw is None
    assert check.scan(code(101), NOW + timedelta(days=1))[1].flaw is CellState.EXPIRED


def two_vests() -> Check:
    """Member 1 holds two of article 1 and is asked for one; the first of them is expired."""
    plan = made()
    first = replace(plan.known[0], expires=YESTERDAY)
    second = CheckPiece(7777, 1, "M", 1, (code(777),))
    return Check.of(replace(plan, known=(first, second, *plan.known[1:])))


def test_a_sound_piece_takes_the_place_of_an_expired_one():
    check = scanned(two_vests(), code(101))
    check, effect = check.scan(code(777), NOW)
    assert (effect.effect, check.cell(1, 1).state) == (Effect.TAKEN, CellState.OK)


def test_more_than_wanted_is_surplus():
    check = scanned(two_vests(), code(777))
    check, effect = check.scan(code(101), NOW)
    assert (effect.effect, check.cell(1, 1).found) == (Effect.SURPLUS, 1)
    assert CheckLine(1, 1, "M", 1001, 0, 1, CellState.SURPLUS) in lines(check)


def test_what_nobody_asked_for_is_surplus(check):
    plan = replace(
        check.plan, known=(*check.plan.known, CheckPiece(8, 50, "uni", 1, (code(8),))), articles={50: "Megafon"}
    )
    check, effect = Check.of(plan).scan(code(8), NOW)
    assert (effect.effect, effect.name) == (Effect.SURPLUS, "Megafon")


def test_a_serial_number_of_two_pieces_names_neither(check):
    twin = CheckPiece(8, 50, "uni", 2, (code(8), "S-1-1"))
    check = Check.of(replace(check.plan, known=(*check.plan.known, twin)))
    assert not check.knows("S-1-1")
    assert check.knows(code(101))


def test_never_issued_is_told_from_missing():
    plan = made()
    needs = [replace(need, held=0) if (need.member, need.article) == (1, 1) else need for need in plan.needs]
    check = Check.of(replace(plan, needs=tuple(needs), known=plan.known[1:]))
    assert check.cell(1, 1).state is CellState.UNISSUED
    assert check.next_missing().column.article == 2


def partly_issued() -> Check:
    """Of article 1 the first member was never given any, of the three counted ones of article 3 only two."""
    held = {(1, 1): 0, (1, 3): 2}
    plan = made()
    needs = [replace(need, held=held.get((need.member, need.article), need.held)) for need in plan.needs]
    return Check.of(replace(plan, needs=tuple(needs), known=plan.known[1:]))


def test_what_was_never_issued_is_not_missing():
    check = scanned(partly_issued(), code(102)).count(1, 3, 2)
    assert check.verdict(1) is CheckVerdict.UNISSUED
    assert (check.counts(1).done, check.counts(1).issued, check.counts(1).total) == (3, 3, 5)
    assert [(line.article, line.wanted, line.state) for line in lines(check) if line.member == 1] == [
        (1, 1, CellState.UNISSUED),
        (2, 1, CellState.OK),
        (3, 2, CellState.OK),
        (3, 1, CellState.UNISSUED),
    ]
    assert verdicts(check) == {**dict.fromkeys(CheckVerdict, 0), CheckVerdict.UNISSUED: 1, CheckVerdict.UNCHECKED: 2}
    assert partly_issued().verdict(1) is CheckVerdict.UNCHECKED, "what was issued was not looked at"


@pytest.mark.parametrize("why", [CellState.LACKS, CellState.LOST, CellState.REPAIR])
def test_what_was_never_issued_cannot_be_lost(why):
    check = partly_issued().lacks(1, 1, why).lacks(1, 3, why)
    assert [check.cell(1, article).state for article in (1, 3)] == [CellState.UNISSUED, why]
    assert [(line.article, line.wanted, line.state) for line in lines(check) if line.member == 1] == [
        (1, 1, CellState.UNISSUED),
        (2, 1, CellState.UNCHECKED),
        (3, 2, why),
        (3, 1, CellState.UNISSUED),
    ]


@pytest.mark.parametrize("why", [CellState.LACKS, CellState.LOST, CellState.REPAIR])
def test_the_result_says_why_it_will_not_come(check, why):
    """Of a piece with a code, of what is counted, and of what is left of it."""
    check = check.lacks(1, 1, why).lacks(1, 3, why).count(2, 3, 1).lacks(2, 3, why)
    assert [line for line in lines(check) if line.state is why] == [
        CheckLine(1, 1, "M", 1001, 1, 0, why),
        CheckLine(1, 3, "M", None, 3, 0, why),
        CheckLine(2, 3, "M", None, 2, 0, why),
    ]


@pytest.mark.parametrize("why", [CellState.LACKS, CellState.LOST, CellState.REPAIR])
def test_what_will_not_come(check, why):
    marked = check.lacks(1, 1, why)
    assert marked.cell(1, 1).state is why
    assert (marked.next_missing().member.id, marked.next_missing().column.article) == (1, 2)
    assert marked.verdict(1) is CheckVerdict.MISSING
    assert marked.lacks(1, 1, None).cell(1, 1).state is CellState.WAITING
    assert scanned(marked, code(101)).cell(1, 1).state is CellState.OK, "found after all"


def test_a_cell_lacks_for_a_reason_there_is(check):
    with pytest.raises(ValueError, match="ok"):
        check.lacks(1, 1, CellState.OK)


def test_who_is_away_is_checked_later(check):
    away = check.away(2, "  na školení\n")
    assert away.progress.absent == {2: "na školení"}
    assert (away.verdict(2), away.counts().of(CellState.AWAY)) == (CheckVerdict.AWAY, 5)
    assert away.away(2, None).counts() == check.counts()
    assert away.stand(2).verdict(2) is CheckVerdict.UNCHECKED, "who stands here is here"
    assert scanned(away, code(201)).cell(2, 1).state is CellState.OK
    assert [line for line in lines(away) if line.member == 2] == [CheckLine(2, None, "", None, 5, 0, CellState.AWAY)]


def test_the_result_names_what_differs(check):
    check = scanned(check, code(101), code(102)).all_present(1)
    check = scanned(check.stand(3), code(201)).stand(0)
    check = check.count(2, 3, 1).scan(code(55), NOW, elsewhere("location"))[0]
    check = check.lacks(3, 2)
    found = [line for line in lines(check) if line.state not in FINE]
    assert found == [
        CheckLine(2, 1, "M", 2001, 1, 0, CellState.UNCHECKED),
        CheckLine(2, 2, "M", 2002, 1, 0, CellState.UNCHECKED),
        CheckLine(2, 3, "M", None, 2, 0, CellState.UNCHECKED),
        CheckLine(3, 1, "M", 2001, 1, 0, CellState.OTHER),
        CheckLine(3, 2, "M", 3002, 1, 0, CellState.LACKS),
        CheckLine(3, 3, "M", None, 3, 0, CellState.UNCHECKED),
        CheckLine(0, 1, "L", 9001, 0, 1, CellState.FOREIGN),
    ]
    assert verdicts(check)[CheckVerdict.COMPLETE] == 1


# Whatever is done in whatever order

PLAN = made(4, 2, 1)
_CODES = [known.code for known in PLAN.known] + [badge(1), badge(3), code(555), "nesmysl"]
_MEMBERS = st.integers(1, 4)
_ARTICLES = st.integers(1, 3)
_STEPS = st.one_of(
    st.tuples(st.just("scan"), st.sampled_from(_CODES)),
    st.tuples(st.just("count"), _MEMBERS, _ARTICLES, st.integers(-1, 5)),
    st.tuples(st.just("lacks"), _MEMBERS, _ARTICLES, st.sampled_from([CellState.LACKS, CellState.LOST, None])),
    st.tuples(st.just("away"), _MEMBERS, st.sampled_from(["", "dovolená", None])),
    st.tuples(st.just("stand"), st.integers(0, 4)),
    st.tuples(st.just("all_present"), _MEMBERS),
    st.tuples(st.just("skip")),
    st.tuples(st.just("put_away"), st.sampled_from(_CODES)),
)


def done(check: Check, steps: list[tuple]) -> Check:
    for verb, *facts in steps:
        check = check.scan(facts[0], NOW)[0] if verb == "scan" else getattr(check, verb)(*facts)
    return check


@settings(max_examples=150)
@given(st.lists(_STEPS, max_size=40))
def test_the_states_kept_are_those_worked_out_afresh(steps):
    check = done(Check.of(PLAN), steps)
    fresh = Check.resumed(PLAN, check.to_json())
    assert (check.states, check.split, check.by) == (fresh.states, fresh.split, fresh.by)
    assert check.counts().total == sum(need.wanted for need in PLAN.needs)


@settings(max_examples=150)
@given(st.lists(_STEPS, max_size=40))
def test_screen_and_paper_count_the_same_pieces(steps):
    check = done(Check.of(PLAN), steps)
    filed = Counter()
    for line in lines(check):
        filed[line.state] += line.wanted
    shown = {_FILED.get(state, state): n for state, n in check.counts().by.items()}
    assert shown == {state: n for state, n in filed.items() if n}
    assert unchecked(check) == check.counts().waiting


_FILED = {CellState.WAITING: CellState.UNCHECKED}


@settings(max_examples=150)
@given(st.lists(_STEPS, max_size=40))
def test_nobody_is_said_not_to_have_what_nobody_looked_at(steps):
    """Not here is only what somebody said of a cell that was marked, or counted as none."""
    check = done(Check.of(PLAN), steps)
    for line in lines(check):
        if line.state is CellState.LACKS:
            assert check.progress.marks[line.member, line.article] is CellState.LACKS
        assert line.state is not CellState.WAITING


@settings(max_examples=150)
@given(st.lists(_STEPS, max_size=40))
def test_saved_and_resumed_it_is_the_same_check(steps):
    check = done(Check.of(PLAN), steps)
    back = Check.resumed(PLAN, json.loads(json.dumps(check.to_json())))
    assert back.progress == check.progress
    assert (back.standing, back.cursor) == (check.standing, check.cursor)
    assert [(one.code, one.member) for one in back.aside] == [(one.code, one.member) for one in check.aside]
    assert lines(back) == lines(check)


@settings(max_examples=150)
@given(st.lists(_STEPS, max_size=40))
def test_the_lines_of_each_cell_add_up_to_what_was_wanted(steps):
    check = done(Check.of(PLAN), steps)
    found = lines(check)
    for need in PLAN.needs:
        if need.member in check.progress.absent:
            continue
        of_cell = [line for line in found if (line.member, line.article) == (need.member, need.article)]
        assert sum(line.wanted for line in of_cell) == need.wanted
        good = sum(line.found for line in of_cell if line.wanted)
        assert good == check.progress.found(PLAN, need)
    unsettled = {line.member for line in found if line.state not in FINE}
    assert unsettled - {0} == {m for m in range(1, 5) if check.verdict(m) is not CheckVerdict.COMPLETE}


@settings(max_examples=100)
@given(st.permutations([known.code for known in PLAN.known]))
def test_in_whatever_order_all_is_scanned_everybody_is_complete(codes):
    check = scanned(Check.of(PLAN), *codes)
    for member in range(1, 5):
        check = check.all_present(member)
    assert check.next_missing() is None
    assert {check.verdict(m) for m in range(1, 5)} == {CheckVerdict.COMPLETE}
    assert all(line.settled for line in lines(check))


def test_needs_are_kept_by_member_and_article():
    assert PLAN.need(1, 1) == Need(1, 1, "M", 1, 1)
    assert PLAN.need(1, 99) is None
