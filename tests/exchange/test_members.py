"""A list of members against the books: who comes, who changes, what is wrong."""

from dataclasses import replace
from datetime import date

import pytest

from equipment_app.domain.lists import Change, Fate, MemberRow
from equipment_app.exchange.check import check

HEADING = ("OEČ", "Příjmení", "Jméno", "Hodnost", "Kód útvaru", "Útvar", "Člen AKT od", "Velikost oděvu", "Obuv")
FIRST = ("990001", "Čápovský", "Norbert", "nprap.", "KRPA", "KŘP hl. m. Prahy", "22.8.2009", "XL", 42.5)
NORBERT = MemberRow(
    personal_number="990001",
    surname="Čápovský",
    given_name="Norbert",
    rank="nprap.",
    unit_code="KRPA",
    unit_name="KŘP hl. m. Prahy",
    member_since=date(2009, 8, 22),
    sizes={"alfa": "XL", "obuv": "42,5"},
)


@pytest.fixture
def run(listed, known):
    def checked(*rows, heading=HEADING, **books):
        return check([listed("members", heading, *rows, sheet="Členové")], replace(known, **books))

    return checked


def row(**values):
    fields = ("number", "surname", "given", "rank", "unit", "unit_name", "since", "alfa", "obuv")
    return tuple(values.get(field, value) for field, value in zip(fields, FIRST, strict=True))


def told(dry_run):
    return [(p.row, p.column, p.what, *p.fixes) for p in dry_run.problems]


def test_a_new_member(run):
    dry_run = run(FIRST)
    (judged,) = dry_run.rows
    assert (judged.sheet, judged.number, judged.fate, judged.row) == ("Členové", 2, Fate.CREATED, NORBERT)
    assert (dry_run.units, dry_run.seq, dry_run.problems) == ({"KRPA": "KŘP hl. m. Prahy"}, 7, ())


def test_doubled_is_said_of_a_row_that_is_refused_for_more(run):
    """Who mends one fault at a time must not find the next only then."""
    dry_run = run(row(surname="", given=""), row(since="31.2.2020"), FIRST)
    doubled = [(p.row, p.facts["name"]) for p in dry_run.problems if p.what == "doubled_member"]
    assert doubled == [(3, "990001"), (4, "990001")]


def test_who_has_no_number_to_read_is_no_double(run):
    assert "doubled_member" not in {p.what for p in run(row(number="x"), row(number="y")).problems}


def test_the_same_list_again_changes_nothing(run):
    dry_run = run(FIRST, members={"990001": NORBERT}, units={"KRPA": "KŘP hl. m. Prahy"})
    assert (dry_run.created, dry_run.changed, dry_run.skipped, dry_run.refused) == (0, 0, 1, 0)
    assert (dry_run.to_write, dry_run.units) == ((), {})


def test_an_updated_list_updates_what_differs(run):
    units = {"KRPA": "KŘP hl. m. Prahy"}
    dry_run = run(row(rank="por.", obuv="43"), members={"990001": NORBERT}, units=units)
    (judged,) = dry_run.rows
    assert judged.fate is Fate.CHANGED
    assert judged.changes == (Change("rank", "nprap.", "por."), Change("sizes.obuv", "42,5", "43"))
    assert judged.before == NORBERT
    assert judged.row == replace(NORBERT, rank="por.", sizes={"alfa": "XL", "obuv": "43"})
    assert dry_run.changed_fields == {"rank": 1, "sizes.obuv": 1}


def test_an_empty_cell_erases_nothing(run):
    dry_run = run(row(rank=None, since=None, alfa=None, obuv=None), members={"990001": NORBERT})
    assert (dry_run.skipped, dry_run.rows[0].row) == (1, NORBERT)


def test_a_column_that_is_not_there_erases_nothing(run):
    heading = ("OEČ", "Příjmení", "Jméno", "Kód útvaru")
    dry_run = run(
        ("990001", "Čápovský", "Norbert", "KRPA"), heading=heading, members={"990001": NORBERT}, units={"KRPA": "X"}
    )
    assert dry_run.rows[0].changes == (Change("unit_name", "KŘP hl. m. Prahy", "X"),)


class TestPersonalNumber:
    @pytest.mark.parametrize("written", ["990001", 990001, "990 001", " 990001\u00a0"])
    def test_taken(self, run, written):
        assert run(row(number=written)).rows[0].row == NORBERT

    @pytest.mark.parametrize(
        ("written", "problem"),
        [
            (99001, ("lost_zero", "099001")),
            ("99001", ("lost_zero", "099001")),
            ("9900011", ("not_a_personal_number",)),
            ("99000A", ("not_a_personal_number",)),
            ("٩٩٠٠٠١", ("not_a_personal_number",)),
            (None, ("number_missing",)),
            (date(2021, 1, 1), ("became_date",)),
        ],
    )
    def test_refused(self, run, written, problem):
        dry_run = run(row(number=written))
        assert told(dry_run) == [(2, "OEČ", *problem)]
        assert (dry_run.refused, dry_run.created, dry_run.rows[0].row) == (1, 0, None)

    def test_with_its_zero_given_back_it_is_taken(self, listed, known):
        table = listed("members", HEADING, row(number=99001)).mended({(2, "personal_number"): "099001"})
        assert check([table], known).rows[0].row.personal_number == "099001"

    def test_doubled(self, run):
        dry_run = run(FIRST, row(number=990002), row(surname="Jiný"))
        assert told(dry_run) == [(4, "OEČ", "doubled_member")]
        assert dry_run.problems[0].facts == {"row": 2, "sheet": "Členové", "name": "Norbert Čápovský"}
        assert [judged.fate for judged in dry_run.rows] == [Fate.CREATED, Fate.CREATED, Fate.REFUSED]

    def test_doubled_on_another_sheet(self, listed, known):
        tables = [listed("members", HEADING, FIRST, sheet=sheet) for sheet in ("Praha", "Brno")]
        dry_run = check(tables, known)
        assert [(p.sheet, p.facts["sheet"]) for p in dry_run.problems] == [("Brno", "Praha")]
        assert (dry_run.sheets, dry_run.created, dry_run.refused) == (("Praha", "Brno"), 1, 1)


class TestCivilians:
    HEADING = ("OEČ", "Příjmení", "Jméno", "Útvar", "Kód útvaru", "Občanský zaměstnanec")
    ROW = (None, "Ukázková", "Jitka", "KŘP hl. m. Prahy", "KRPA", "ano")
    JITKA = MemberRow(
        "", civilian=True, surname="Ukázková", given_name="Jitka", unit_code="KRPA", unit_name="KŘP hl. m. Prahy"
    )

    def test_need_the_mark_and_no_number(self, run):
        dry_run = run(self.ROW, (*self.ROW[:5], "ne"), heading=self.HEADING)
        assert dry_run.rows[0].row == self.JITKA
        assert told(dry_run) == [(3, "OEČ", "number_missing")]

    def test_the_same_again_changes_nothing(self, run):
        books = {"civilians": (self.JITKA,), "units": {"KRPA": "KŘP hl. m. Prahy"}}
        assert run(self.ROW, heading=self.HEADING, **books).skipped == 1

    def test_are_told_apart_by_name_and_unit(self, run):
        elsewhere = (None, "Ukázková", "Jitka", "KŘP Brno", "KRPB", "ano")
        dry_run = run(self.ROW, elsewhere, self.ROW, heading=self.HEADING, civilians=(self.JITKA,))
        assert told(dry_run) == [(3, "Příjmení", "namesake"), (4, "Příjmení", "doubled_member")]
        assert [judged.fate for judged in dry_run.rows] == [Fate.SKIPPED, Fate.CREATED, Fate.REFUSED]

    def test_may_have_a_number(self, run):
        dry_run = run(("990009", *self.ROW[1:]), heading=self.HEADING)
        assert (dry_run.rows[0].row.personal_number, dry_run.rows[0].row.civilian) == ("990009", True)

    def test_a_mark_that_says_neither(self, run):
        assert ("not_yes_no", "ano", "ne") in [p[2:] for p in told(run((*self.ROW[:5], "asi"), heading=self.HEADING))]


class TestUnits:
    def test_the_name_alone_is_enough_when_it_is_known(self, run):
        dry_run = run(row(unit=None, unit_name="KRP hl.m. Prahy"), units={"KRPA": "KŘP hl. m. Prahy"})
        assert (dry_run.rows[0].row.unit_code, dry_run.rows[0].row.unit_name) == ("KRPA", "KŘP hl. m. Prahy")

    def test_the_name_alone_may_be_known_from_a_row_above(self, run):
        dry_run = run(FIRST, row(number="990002", unit=None))
        assert [judged.row.unit_code for judged in dry_run.rows] == ["KRPA", "KRPA"]

    def test_an_unknown_name_alone_is_not(self, run):
        dry_run = run(row(unit=None, unit_name="KŘP hl. m. Praha"), units={"KRPA": "KŘP hl. m. Prahy"})
        assert told(dry_run) == [(2, "Útvar", "unknown_unit", "KŘP hl. m. Prahy")]

    def test_neither(self, run):
        assert told(run(row(unit=None, unit_name=None))) == [(2, "Kód útvaru", "missing")]

    def test_a_new_one_without_a_name(self, run):
        dry_run = run(row(unit="KRPX", unit_name=None))
        assert (told(dry_run), dry_run.units) == ([(2, "Kód útvaru", "unnamed_unit")], {"KRPX": "KRPX"})

    def test_one_that_is_called_otherwise_is_said_once(self, run):
        rows = [row(number=str(990001 + n), unit_name="Praha") for n in range(3)]
        dry_run = run(*rows, units={"KRPA": "KŘP hl. m. Prahy"})
        assert told(dry_run) == [(2, "Útvar", "unit_named_otherwise")]
        assert {judged.row.unit_name for judged in dry_run.rows} == {"KŘP hl. m. Prahy"}

    def test_one_that_only_refused_rows_name_does_not_come(self, run):
        assert run(row(number=None)).units == {}


class TestCells:
    def test_names_are_needed(self, run):
        assert told(run(row(surname=None, given=" "))) == [(2, "Příjmení", "missing"), (2, "Jméno", "missing")]

    @pytest.mark.parametrize(
        ("field", "value", "problem"),
        [
            ("alfa", "XLL", ("Velikost oděvu", "unknown_size", "XL", "XXL")),
            ("alfa", "98", ("Velikost oděvu", "unknown_size")),
            ("obuv", "51", ("Obuv", "unknown_size")),
            ("obuv", date(2021, 5, 4), ("Obuv", "became_date")),
            ("since", "včera", ("Člen AKT od", "not_a_date")),
            ("since", "31.6.2009", ("Člen AKT od", "no_such_day", "30.6.2009")),
        ],
    )
    def test_what_they_cannot_hold(self, run, field, value, problem):
        assert told(run(row(**{field: value}))) == [(2, *problem)]

    def test_one_spelling_for_a_rank(self, run):
        dry_run = run(FIRST, row(number=990002), row(number=990003, rank="NPRAP"))
        assert told(dry_run) == [(4, "Hodnost", "alike")]
        assert dry_run.problems[0].facts == {"taken": "nprap."}
        assert {judged.row.rank for judged in dry_run.rows} == {"nprap."}

    def test_a_remark_that_repeats_is_made_once(self, run):
        rows = [row(number=str(990001 + n), rank="nprap" if n > 2 else "nprap.") for n in range(5)]
        (problem,) = run(*rows).problems
        assert (problem.row, problem.facts) == (5, {"taken": "nprap.", "rows": 2})
