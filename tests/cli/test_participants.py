"""Participants of a deployment by script: guests one by one, all of a list or nobody, and off again."""

import pytest

from tests.cli.shell import Shell
from tests.world import ADAM, EVA

LIST = f"""\
OEČ;Příjmení;Jméno;Škola;Skupina;Role
{ADAM};;;;;
;Studentová;Petra;Lyceum;;
;Školák;Jan;Lyceum;Druhá;
"""


@pytest.fixture
def prepared(shell: Shell) -> Shell:
    said = shell("deployment", "new", "Cvičení", "Člen=RADIO", "--begins", "2099-03-02", "--due", "2099-03-03 18:00")
    assert said.code == 0, said.err
    return shell


def there(shell: Shell) -> list[tuple[str, str, str]]:
    found = shell.ask("deployment", "participants", "Cvičení")["participants"]
    return [(one["name"], one["group"], one["school"]) for one in found]


def test_a_guest_is_added_alone_and_taken_off_by_their_badge(prepared):
    words = ("--guest", "Studentová", "--given-name", "Petra", "--school", "Lyceum")
    assert prepared.ask("deployment", "add", "Cvičení", *words)["number"].startswith("NA-")
    (guest,) = prepared.ask("deployment", "participants", "Cvičení")["participants"]
    assert (guest["name"], guest["school"], guest["group"], guest["number"]) == (
        "Studentová Petra",
        "Lyceum",
        "Lyceum",
        "",
    )
    assert guest["badge"]
    assert prepared.ask("holdings", guest["badge"])["lines"] == [], "a guest may hold things"
    assert prepared.ask("find", guest["badge"])["results"][0]["title"] == guest["name"]
    prepared.ask("deployment", "remove", "Cvičení", guest["badge"])
    assert there(prepared) == []


def test_where_no_paper_is_made_none_is_promised(prepared, tmp_path):
    """What is undone with the refusal has no number that could be told."""
    file = tmp_path / "listek.pdf"
    for what in (("add", "Cvičení", "--guest", "Studentová"), ("change", "Cvičení", "--place", "Brno")):
        said = prepared.refused("deployment", *what, "--pdf", file)
        assert said.strip() == "No paper comes of this command. Nothing was written; give it without --pdf."
    assert there(prepared) == [] and not file.exists()


def test_a_guest_without_a_name_is_refused(prepared):
    assert "urname" in prepared.refused("deployment", "add", "Cvičení", "--school", "Lyceum")


def test_a_list_is_tried_first_and_added_whole_and_once(prepared):
    path = prepared.write("ucastnici.csv", LIST)
    tried = prepared.ask("deployment", "import", "Cvičení", path, "--dry-run")
    assert (tried["number"], tried["created"], there(prepared)) == ("", 3, [])
    done = prepared.ask("deployment", "import", "Cvičení", path)
    assert (done["number"][:3], done["created"], done["problems"]) == ("NA-", 3, [])
    assert {(name, group) for name, group, _ in there(prepared)} >= {
        ("Studentová Petra", "Lyceum"),
        ("Školák Jan", "Druhá"),
    }
    assert len(there(prepared)) == 3
    assert prepared.ask("deployment", "import", "Cvičení", path)["created"] == 0 and len(there(prepared)) == 3
    prepared.ask("undo", done["number"], "--reason", "omyl")
    assert there(prepared) == []


def test_under_a_key_it_is_added_once(prepared):
    path = prepared.write("ucastnici.csv", LIST)
    words = ("deployment", "import", "Cvičení", path, "--idempotency-key", "k1")
    first = prepared.ask(*words)
    assert (prepared.ask(*words)["number"], len(there(prepared))) == (first["number"], 3)
    assert "k1" in prepared.refused(*words, "--group", "Jiná")


def test_with_one_faulty_row_nobody_is_added(prepared):
    path = prepared.write("ucastnici.csv", LIST + "999999;;;;;\n")
    said = prepared("--lang", "en", "deployment", "import", "Cvičení", path)
    assert (said.code, said.out) == (1, "")
    assert "999999" in said.err
    assert there(prepared) == []


def test_who_takes_part_already_is_left_as_they_are(prepared):
    prepared.ask("deployment", "add", "Cvičení", ADAM, EVA)
    path = prepared.write("ucastnici.csv", LIST)
    done = prepared.ask("deployment", "import", "Cvičení", path)
    assert (done["created"], len(there(prepared))) == (2, 4)


def test_that_nobody_takes_part_is_said_until_somebody_does(prepared):
    assert prepared("--lang", "en", "deployment", "participants", "Cvičení").out.strip() == "Nobody takes part."
    assert prepared("--lang", "cs", "deployment", "participants", "Cvičení").out.strip() == "Nikdo se neúčastní."
    prepared.ask("deployment", "add", "Cvičení", "--guest", "Studentová")
    assert "Studentová" in prepared("--lang", "en", "deployment", "participants", "Cvičení").out


def test_a_list_that_comes_again_with_a_group_makes_nobody_twice(prepared):
    path = prepared.write("ucastnici.csv", LIST)
    for created in (3, 0):
        assert prepared.ask("deployment", "import", "Cvičení", path, "--group", "Třetí")["created"] == created
    assert ("Studentová Petra", "Třetí", "Lyceum") in there(prepared) and len(there(prepared)) == 3
