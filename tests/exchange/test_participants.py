"""Who takes part in a deployment comes in a list: members by number, guests by name, each with an allotment."""

from dataclasses import replace

import pytest

from equipment_app.domain.lists import Fate, Known, ListedParticipant, ListKind, MemberRow
from equipment_app.exchange.check import check
from equipment_app.exchange.read import read
from equipment_app.exchange.table import lists_in

ADAM = MemberRow("990001", surname="Adamec", given_name="Adam", unit_code="PHA", unit_name="KŘP hl. m. Prahy")
KNOWN = Known(members={"990001": ADAM}, roles=("Člen AKT", "Student"))
HEADS = "OEČ;Příjmení;Jméno;Škola;Skupina;Rozpis\n"


@pytest.fixture
def judged(tmp_path):
    def run(rows, known=KNOWN, heads=HEADS):
        path = tmp_path / "ucastnici.csv"
        path.write_text(heads + rows, encoding="utf-8")
        return check(lists_in(ListKind.PARTICIPANTS, read(path)), known)

    return run


def whats(run):
    return [(problem.row, problem.field, problem.what) for problem in run.problems]


def test_a_member_by_number_and_a_guest_by_name(judged):
    run = judged("990001;;;;;člen akt\n;Ťuhýková;Dorota;SŠ Jaroměř;skupina 8;Student\n")
    assert whats(run) == []
    assert [one.row for one in run.rows] == [
        ListedParticipant("990001", "Adamec", "Adam", "", "KŘP hl. m. Prahy", "Člen AKT"),
        ListedParticipant("", "Ťuhýková", "Dorota", "SŠ Jaroměř", "skupina 8", "Student"),
    ]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("990009;;;;;Student", ("personal_number", "unknown_member")),
        ("99009;;;;;Student", ("personal_number", "lost_zero")),
        ("990001;Jiný;Adam;;;Student", ("personal_number", "named_otherwise")),
        (";Ťuhýková;;;;Student", ("given_name", "missing")),
        (";;Dorota;;;Student", ("surname", "missing")),
        (";Ťuhýková;Dorota;;;Učitel", ("role", "unknown_role")),
        (";Ťuhýková;Dorota;;;", ("role", "which_role")),
    ],
)
def test_what_is_wrong_is_told_by_its_cell(judged, row, problem):
    run = judged(row + "\n")
    assert whats(run) == [(2, *problem)] and run.rows[0].fate is Fate.REFUSED


def test_the_only_allotment_needs_no_column(judged):
    run = judged("Ťuhýková;Dorota\n", replace(KNOWN, roles=("Student",)), "Příjmení;Jméno\n")
    assert whats(run) == [] and run.rows[0].row.role == "Student"


def test_nobody_is_in_a_list_twice_but_namesakes_of_two_groups_are_two(judged):
    run = judged(
        ";Nová;Jana;SŠ;1;Student\n;Nová;Jana;SŠ;2;Student\n;nova;JANA;SŠ;1;Student\n990001;;;;;Člen AKT\n"
        "990001;;;;;Student\n"
    )
    assert whats(run) == [(4, "surname", "doubled_member"), (6, "personal_number", "doubled_member")]


def test_who_takes_part_already_stays_as_they_are(judged):
    there = ListedParticipant("", "Nová", "Jana", "SŠ", "1", "Student")
    run = judged(";NOVÁ;Jana;SŠ;1;Člen AKT\n", replace(KNOWN, participants={there.key: there}))
    assert run.rows[0].fate is Fate.SKIPPED and run.to_write == ()


def test_a_list_without_names_says_which_column_is_missing(judged):
    run = judged("8\n", heads="Skupina\n")
    assert ("surname", "column_missing") in [(problem.field, problem.what) for problem in run.problems]
