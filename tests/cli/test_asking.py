"""`holdings`, `history`, `find`: what they answer, now and on a day, before and after a storno."""

from datetime import date

import pytest

from equipment_app.domain.codes import Code, Family
from tests.cli.shell import Shell
from tests.world import ADAM, EVA, KIT

LINE = {"article", "size", "quantity", "code", "serial", "inventory", "since", "paper"}


def a_year(shell: Shell) -> None:
    """A radio out in May and back in July; gloves out in June by mistake, taken back in August."""
    shell.ask("issue", "--to", ADAM, "R-001", "TRIKO*2", "--on", "2024-05-01")
    shell.ask("issue", "--to", ADAM, "RUKAV*5", "--on", "2024-06-01")
    shell.ask("return", "--from", ADAM, "--condition", "as-issued", "R-001", "--on", "2024-07-01")
    shell.ask("undo", "PP-2024-000002", "--reason", "omyl", "--on", "2024-08-01")


@pytest.fixture
def year(shell: Shell) -> Shell:
    shell.after(a_year)
    return shell


def held(shell: Shell, *words: str) -> dict[str, int]:
    return {line["article"]: line["quantity"] for line in shell.ask("holdings", ADAM, *words)["lines"]}


def test_holdings_have_all_that_a_line_needs(year):
    year.ask("issue", "--to", ADAM, "V-001", "--on", "2024-09-01")
    lines = {line["article"]: line for line in year.ask("holdings", ADAM)["lines"]}
    assert all(set(line) >= LINE for line in lines.values())
    vest = lines["VESTA"]
    assert (vest["size"], vest["quantity"], vest["serial"], vest["inventory"]) == ("M", 1, "V-001", "INV-1")
    assert (vest["code"][:4], vest["since"], vest["paper"]) == ("AKT.", "2024-09-01", "PP-2024-000003")
    shirt = lines["TRIKO"]
    assert [shirt[name] for name in ("code", "serial", "inventory")] == ["", "", ""]
    assert (shirt["since"], shirt["paper"]) == ("2024-05-01", "PP-2024-000001")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-04-30", {}),
        ("2024-05-01", {"RADIO": 1, "TRIKO": 2}),
        ("2024-06-01", {"RADIO": 1, "TRIKO": 2, "RUKAV": 5}),
        ("2024-07-01", {"TRIKO": 2, "RUKAV": 5}),
        ("2024-07-31", {"TRIKO": 2, "RUKAV": 5}),
        ("2024-08-01", {"TRIKO": 2}),
        ("2999-01-01", {"TRIKO": 2}),
    ],
)
def test_holdings_on_a_day_are_those_of_its_end(year, day, expected):
    assert held(year, "--at", day) == expected


def test_holdings_now_are_those_of_today(year):
    assert held(year) == held(year, "--at", year.today()) == {"TRIKO": 2}


def test_what_was_cancelled_later_is_said_so_and_how_far_the_journal_had_come(year):
    lines = {line["article"]: line for line in year.ask("holdings", ADAM, "--at", "2024-07-31")["lines"]}
    assert (lines["RUKAV"]["cancelled_on"], lines["TRIKO"]["cancelled_on"]) == ("2024-08-01", "")
    told = year("--lang", "en", "holdings", ADAM, "--at", "2024-07-31").out
    assert "cancelled on 2024-08-01" in told
    assert f"entry {year.head()[0]}." in told
    assert "stornováno 2024-08-01" in year("holdings", ADAM, "--at", "2024-07-31").out


def test_two_issues_of_one_thing_are_lines_of_their_own(shell):
    shell.ask("issue", "--to", ADAM, "TRIKO*2", "--on", "2024-05-01")
    shell.ask("issue", "--to", ADAM, "OBUV", "--on", "2024-05-02")
    assert [line["paper"][-1] for line in shell.ask("holdings", ADAM)["lines"]] == ["2", "1"]


@pytest.mark.parametrize("who", ["999999", "", "Nikdoví", str(Code(Family.BADGE, 9999))])
def test_holdings_of_nobody_are_refused(shell, who):
    assert "There is no member" in shell.refused("holdings", who)


def test_of_a_badge_that_was_misread_nothing_is_denied(shell):
    assert "read in part or wrongly" in shell.refused("holdings", "AKM.0009999.01")


def test_the_past_of_who_has_left_is_still_told(year):
    """The members' import is taken back, as one way to leave; the auditor asks all the same."""
    year.ask("return", "--from", ADAM, "--condition", "as-issued", "--all", "--on", "2024-10-01")
    members = min(one["id"] for one in year.ask("find", "IM")["results"])
    year.ask("undo", members, "--reason", "odchod")
    assert "no longer a member" in year.refused("issue", "--to", ADAM, "RADIO")
    assert held(year, "--at", "2024-06-01") == {"RADIO": 1, "TRIKO": 2, "RUKAV": 5}


def test_history_has_every_step_also_those_cancelled(shell):
    shell.ask("issue", "--to", ADAM, "R-001", "--on", "2024-05-01")
    shell.ask("undo", "PP-2024-000001", "--reason", "omyl", "--on", "2024-05-02")
    shell.ask("issue", "--to", EVA, "R-001", "--on", "2024-05-03")
    entries = shell.ask("history", "R-001")["entries"]
    assert all(set(entry) >= {"seq", "at", "kind", "from", "to", "paper"} for entry in entries)
    assert [(entry["at"], entry["kind"], entry["paper"][:2], entry["paper"][-2:]) for entry in entries] == [
        ("2024-02-02", "receipt", "IM", "03"),
        ("2024-05-01", "issue", "PP", "01"),
        ("2024-05-02", "storno", "PP", "-S"),
        ("2024-05-03", "issue", "PP", "02"),
    ]
    assert [entry["seq"] for entry in entries] == sorted(entry["seq"] for entry in entries)
    assert (entries[1]["cancelled_by"], entries[3]["cancelled_by"]) == ("PP-2024-000001-S", "")
    assert "Zkušební" in entries[1]["to"]
    assert entries[1]["from"] == entries[2]["to"]


def test_people_read_kinds_in_their_language(shell):
    shell.ask("issue", "--to", ADAM, "R-001")
    assert "výdej" in shell("history", "R-001").out
    assert "issue" in shell("--lang", "en", "history", "R-001").out
    assert shell("find", "zkusebni").out.startswith(f"člen  {ADAM}")
    assert shell("--lang", "en", "find", "zkusebni").out.startswith(f"member  {ADAM}")


def test_history_by_code_serial_and_inventory_number_is_one(shell):
    code = shell.ask("find", "V-001")["results"][0]["id"]
    assert shell.ask("history", code) == shell.ask("history", "V-001") == shell.ask("history", "INV-1")


def test_history_outlives_the_undone_import(shell):
    code = shell.ask("find", "V-001")["results"][0]["id"]
    number = shell.ask("history", code)["entries"][0]["paper"]
    shell.ask("undo", number, "--reason", "omyl")
    assert [entry["kind"] for entry in shell.ask("history", code)["entries"]] == ["receipt", "storno"]


@pytest.mark.parametrize("code", ["X", "AKT.0000999.11", "TRIKO", ""])
def test_history_of_nothing_is_refused(shell, code):
    assert "There is no" in shell.refused("history", code)


def test_of_the_number_of_a_paper_is_said_by_which_command_it_is_shown(shell):
    paper = shell.ask("issue", "--to", ADAM, "R-001")["number"]
    loss = ("--what", "loss", "--circumstances", "x")
    for words in (
        ("history", paper),
        ("issue", "--to", ADAM, paper),
        ("return", "--from", ADAM, paper, "--condition", "good"),
        ("incident", ADAM, paper, *loss),
        ("write-off", "propose", paper),
        ("attachments", "--thing", paper),
    ):
        said = shell.refused(*words)
        assert f"“{paper}” is the number of a paper, and of no item." in said, words
        assert said.endswith("The command: paper NUMBER --pdf FILE."), words


def test_a_code_with_wrong_check_digits_is_said_to_be_misread(shell):
    for words in (("history", "AKT.0000002.93"), ("issue", "--to", ADAM, "AKT.0000002.93")):
        assert "“AKT.0000002.93” does not add up. Nothing was written" in shell.refused(*words)


@pytest.mark.parametrize(
    ("text", "kind", "id"),
    [
        ("zkusebni", "member", ADAM),
        ("ZKUŠEBNÍ adam", "member", ADAM),
        ("adam zkus", "member", ADAM),
        (ADAM, "member", ADAM),
        ("vysTROJ", "kit", KIT),
        ("rukavice nitril", "article", "RUKAV"),
        ("gloves", "article", "RUKAV"),
        ("KRPB", "unit", "KRPB"),
        ("A01", "place", "A01"),
        ("PP-2024", "paper", "PP-2024-000001"),
        ("pp-2024-000001", "paper", "PP-2024-000001"),
    ],
)
def test_find_needs_no_accents_and_gives_ids(year, text, kind, id):
    results = year.ask("find", text)["results"]
    assert all(set(one) >= {"kind", "id", "title"} for one in results)
    assert (kind, id) in {(one["kind"], one["id"]) for one in results}


def test_a_found_thing_is_the_same_by_serial_inventory_and_code(shell):
    found = [one["id"] for one in shell.ask("find", "INV-2")["results"]]
    assert len(found) == 1
    assert [one["id"] for one in shell.ask("find", "V-002")["results"]] == found
    assert [one["id"] for one in shell.ask("find", found[0])["results"]] == found


def test_what_is_found_can_be_handed_over(shell):
    for text in ("V-002", "triko"):
        thing = next(one["id"] for one in shell.ask("find", text)["results"] if one["kind"] == "thing")
        assert shell.ask("issue", "--to", EVA, thing)["lines"]


@pytest.mark.parametrize("text", ["", "   ", '"', "*", "nic takového", "%", "' OR 1=1 --", "NEAR(a b)", "-"])
def test_nothing_found_is_an_empty_list(shell, text):
    assert shell.ask("find", text) == {"results": [], "more": False, "bears": ""}


def test_find_says_when_there_is_more_than_it_shows(shell):
    assert [one["id"] for one in shell.ask("find", "zk", "--limit", 1)["results"]] == [ADAM]
    assert shell.ask("find", "v-00", "--limit", 2)["more"] is True
    assert shell.ask("find", "v-00", "--limit", 3)["more"] is False
    told = shell("--lang", "en", "find", "v-00", "--limit", 2).out.splitlines()
    assert len(told) == 3
    assert told[2] == "… and more; --limit N shows them."


@pytest.mark.parametrize("limit", ["0", "-1", "x", "1e3", "10001", "²"])
def test_a_limit_that_is_none_is_wrong_usage(shell, limit):
    assert shell("find", "x", f"--limit={limit}").code == 2


def test_that_there_is_nothing_is_said(shell):
    assert shell("--lang", "en", "find", "nic takového").out == "Nothing was found.\n"
    assert shell("holdings", ADAM).out == "Nedrží nic.\n"


def test_what_a_paper_is_about_is_said_in_the_language_asked_for(shell):
    number = shell.ask("issue", "--to", ADAM, "R-001", "--on", "2024-05-05")["number"]
    assert shell("find", number).out == f"doklad  {number}  {number}  výdej 2024-05-05\n"
    assert shell("--lang", "en", "find", number).out == f"paper  {number}  {number}  issue 2024-05-05\n"


def test_history_of_an_article_is_what_was_changed_of_it(shell):
    shell.ask("article", "edit", "VESTA", "--norm", "ČSN EN 1150")
    change, imported = shell.ask("article", "history", "VESTA")["changes"]
    assert (change["what"], change["fields"]) == ("changed", [["norm", "", "ČSN EN 1150"]])
    assert imported["what"] == "import"


def test_history_of_an_article_says_values_as_the_window_does(shell):
    change = ("--price", "1290.5", "--life-from", "delivery", "--sustainability", "yes", "--tracking", "item")
    shell("article", "add", "PRILBA", "--name", "Přilba", "--price", "3.5")
    shell("article", "edit", "PRILBA", *change)
    said = shell("article", "history", "PRILBA").out.replace("\xa0", " ")
    assert "Cena v Kč: 3,50 Kč → 1 290,50 Kč" in said and "Životnost od: první výdej → dodání" in said
    assert "Podléhá udržitelnosti: ne → ano" in said and "Evidence: na množství → po kusech" in said
    today = date.today()
    assert said.startswith(f"{today.day}. {today.month}. {today.year}  ")
    told = shell("--lang", "en", "article", "history", "PRILBA").out.replace("\xa0", " ")
    assert "Tracking: by quantity → piece by piece" in told and f" {today.year}  SK-" in told
    assert "Subject to sustainability: no → yes" in told and "Service life from: first issue → delivery" in told


def test_holdings_say_what_is_used_up(shell):
    shell.ask("issue", "--to", ADAM, "RUKAV*2", "TRIKO")
    said = shell("--lang", "en", "holdings", ADAM).out.splitlines()
    assert [line.endswith("does not come back") for line in said] == ["Rukavice" in line for line in said]
    assert any(line.endswith("does not come back") for line in said)
