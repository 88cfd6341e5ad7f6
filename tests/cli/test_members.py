"""`merge` and `member`: two records of one person become one, and in which units somebody was."""

from tests.cli.shell import Shell
from tests.documents.test_transfer import text_of
from tests.world import ADAM, CTIBOR, EVA


def test_two_records_become_one_and_either_number_finds_it(shell: Shell, tmp_path):
    shell.ask("issue", "--to", EVA, "V-001", "TRIKO/M*2")
    path = tmp_path / "sloučení.pdf"
    asked = ("merge", ADAM, "--with", EVA, "--take", "surname,rank", "--reason", "tatáž osoba", "--pdf", path)
    assert "--different-names" in shell.refused(*asked)
    done = shell.ask(*asked, "--different-names")
    assert done["number"].startswith("SL-") and "Záznam o sloučení" in text_of(path.read_bytes())
    told = shell.ask("member", EVA)
    assert told == shell.ask("member", ADAM) and told["here"] and told["name"] == "nprap. Adam Vzorková"
    assert [one["personal_number"] for one in told["records"]] == [ADAM, EVA]
    assert told["records"][1]["stays"][-1]["end"] == "merged"
    assert sum(line["quantity"] for line in shell.ask("holdings", EVA)["lines"]) == 3
    assert "stejné" not in shell.refused("merge", ADAM, "--with", ADAM)
    shell.ask("undo", done["number"], "--reason", "omyl")
    assert len(shell.ask("member", ADAM)["records"]) == 1


def test_a_list_that_makes_somebody_else_of_a_member_waits_for_a_word(shell: Shell, tmp_path):
    path = tmp_path / "seznam.csv"
    path.write_text(f"OEČ;Příjmení;Jméno;Kód útvaru\n{ADAM};Podvrh;Pavel;KRPA\n", encoding="utf-8")
    refused = shell.refused("import", "members", path)
    assert "Zkušební Adam" in refused and f"--renamed {ADAM}" in refused
    assert "--renamed" in shell.refused("import", "catalogue", path, "--renamed", ADAM)
    assert shell.ask("import", "members", path, "--renamed", ADAM)["changed"] == 1
    assert shell.ask("member", ADAM)["name"].endswith("Pavel Podvrh")


def test_who_comes_back_by_a_list_is_told_with_what_is_open(shell: Shell, tmp_path):
    path = tmp_path / "seznam.csv"
    path.write_text(f"OEČ;Příjmení;Jméno;Kód útvaru\n{EVA};Vzorková;Eva;KRPA\n", encoding="utf-8")
    shell.ask("issue", "--to", EVA, "V-001")
    shell.ask("leave", EVA, "--although", "odešla bez vyrovnání", "--until", "2027-01-31")
    told = shell.ask("import", "members", path)
    assert told["changed"] == 1 and "členem do" in told["problems"][0]["what"]
    assert [line["quantity"] for line in shell.ask("holdings", EVA)["lines"]] == [1]
    assert [one["end"] for one in shell.ask("member", EVA)["records"][0]["stays"]] == ["left", ""]


def test_units_with_the_paper_of_each_change(shell: Shell):
    moved = shell.ask("move", EVA, "--to", "KRPB")["number"]
    left = shell.ask("leave", EVA, "--reason", "odchod")["number"]
    stays = shell.ask("member", EVA)["records"][0]["stays"]
    assert [(one["unit_code"], one["paper"][:2], one["ended_by"], one["end"]) for one in stays] == [
        ("KRPA", "IM", moved, "moved"),
        ("KRPB", "VL", left, "left"),
    ]
    assert not shell.ask("member", EVA)["here"] and shell.ask("member", CTIBOR)["here"]
