"""`unit-check`: out of the store, worked on without it, back once; and what each command says and refuses."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from equipment_app.domain.unit_check_plan import CellState, CheckVerdict, Effect
from tests.cli.shell import Said, Shell, process
from tests.documents.reading import Paper
from tests.world import ADAM, CTIBOR, EVA, KIT


@pytest.fixture
def team(shell: Shell) -> Shell:
    shell.ask("issue", "--to", ADAM, "--kit", KIT)
    shell.ask("issue", "--to", EVA, "V-003")
    return shell


@pytest.fixture
def path(team: Shell, tmp_path: Path) -> Path:
    path = tmp_path / "tým.akcheck"
    found = team.ask("unit-check", "export", "--unit", "KRPA", "--title", "nasazení Sever", "--until", tomorrow(), path)
    assert (found["members"], found["things"], found["path"]) == (2, 3, str(path))
    return path


def tomorrow() -> str:
    return (date.today() + timedelta(days=1)).isoformat()


def code(shell: Shell, number: str) -> str:
    return next(
        row["code"] for who in (ADAM, EVA) for row in shell.ask("holdings", who)["lines"] if row["serial"] == number
    )


def told(said: Said) -> dict:
    assert (said.code, said.err) == (0, "")
    return said.json


def test_the_whole_way(team, path, tmp_path):
    held = team.ask("holdings", ADAM)["lines"]
    vest = code(team, "V-003")
    found = told(team.plain("unit-check", "scan", path, vest, "R-001", "cosi", vest, "--json"))
    assert [one["effect"] for one in found["scans"]] == ["taken", "taken", "not_in_file", "already"]
    assert (found["done"], found["total"], found["next"]["member"]) == (2, 10, "Zkušební Adam")
    result, pdf = tmp_path / "tým.akresult", tmp_path / "zpráva.pdf"
    done = told(team.plain("unit-check", "finish", path, result, "--lead", ADAM, "--json"))
    assert done["verdicts"] == dict.fromkeys(map(str, CheckVerdict), 0) | {"unchecked": 1, "unissued": 1}
    assert not path.exists()
    taken = team.ask("unit-check", "import", result, "--remark", "Na dvoře.", "--pdf", pdf)
    assert taken["number"].startswith("KO-")
    assert taken["members"] == 2
    said = Paper(pdf.read_bytes()).text(0)
    assert "nasazení Sever" in said
    assert "Zkušební" in said
    assert "Na dvoře." in said
    assert f"OEČ {ADAM}" in said
    assert "cosi" in said
    again = tmp_path / "znovu.pdf"
    team.ask("paper", taken["number"], "--pdf", again)
    assert again.read_bytes() == pdf.read_bytes()
    assert team.ask("check-paper", pdf)["verdict"] == "MATCH"
    assert team.ask("holdings", ADAM)["lines"] == held
    assert team.plain("--store", team.store, "verify").code == 0


def test_what_is_listed(team, path, tmp_path):
    assert team("unit-check", "list").out == "Žádná kontrola nebyla.\n"
    result = tmp_path / "r.akresult"
    team.plain("unit-check", "finish", path, result)
    number = team.ask("unit-check", "import", result)["number"]
    listed = team.ask("unit-check", "list")
    assert [(one["number"], one["open"], one["unchecked"]) for one in listed["checks"]] == [(number, 2, 6)]
    assert {one["state"] for one in listed["differences"]} == {"unissued"}
    assert number in team("unit-check", "list").out


def test_a_difference_is_settled_once(team, path, tmp_path):
    result = tmp_path / "r.akresult"
    team.plain("unit-check", "finish", path, result)
    number = team.ask("unit-check", "import", result)["number"]
    first, *rest = (f"{number}/{one['n']}" for one in team.ask("unit-check", "list")["differences"])
    assert team.ask("unit-check", "settle", first, "--remark", "donesl druhý den")["settled"] == [first]
    assert [f"{number}/{one['n']}" for one in team.ask("unit-check", "list")["differences"]] == rest
    said = team.refused("unit-check", "settle", rest[0], first)
    assert first in said and "does not wait" in said, "it was there, and was settled"


@pytest.mark.parametrize(
    ("lang", "words", "others"),
    [
        ("cs", ("nekontrolováno 6", "nevydáno", "Radiostanice", "otevřených rozdílů"), ("missing", "issued", "chybí")),
        ("en", ("not checked 6", "not issued", "open differences"), ("chybí", "unissued", "missing")),
    ],
)
def test_the_list_speaks_the_language_that_is_asked(team, path, tmp_path, lang, words, others):
    result = tmp_path / "r.akresult"
    team.plain("unit-check", "finish", path, result)
    taken = team("--lang", lang, "unit-check", "import", result).out
    assert {"cs": "nevydáno věcí: 4", "en": "items not issued: 4"}[lang] in taken
    said = team("--lang", lang, "unit-check", "list").out
    assert [word for word in words if word not in said] == []
    assert [word for word in others if word in said] == []


def test_whatever_a_scan_did_and_every_state_has_its_words():
    assert all(one.words.cs and one.words.en for one in (*CellState, *Effect))


def test_a_result_is_taken_in_once(team, path, tmp_path):
    result = tmp_path / "r.akresult"
    team.plain("unit-check", "finish", path, result)
    number = team.ask("unit-check", "import", result)["number"]
    assert f"already as {number}" in team.refused("unit-check", "import", result)


def test_codes_come_from_the_standard_input_as_a_czech_keyboard_mangles_them(team, path):
    mangled = code(team, "V-003").translate(str.maketrans("0123456789", "é+ěščřžýáí"))
    secret = path.with_name("tajemství")
    assert secret.exists(), "what the file was made with"
    said = process(
        "unit-check", "scan", path, "--secret-file", secret, "--json", input=f"\ufeff{mangled}\n\nR-001\n".encode()
    )
    assert said.returncode == 0, said.stderr
    assert [one["effect"] for one in json.loads(said.stdout)["scans"]] == ["taken", "taken"]


def test_words_for_people(team, path):
    said = team.plain("unit-check", "scan", path, "R-001", "cosi")
    assert said.out.splitlines() == [
        "R-001  zapsáno  Radiostanice  Zkušební Adam",
        "cosi  není v souboru kontroly",
        "1 z 6, nevydáno 4",
        "Další chybí: Zkušební Adam, Tričko funkční",
    ]
    english = team.plain("--lang", "en", "unit-check", "scan", path, "R-001").out
    assert "R-001  already there  Radiostanice  Zkušební Adam" in english


def test_everything_they_hold(team, tmp_path):
    path = tmp_path / "vše.akcheck"
    team.ask("unit-check", "export", "--unit", "KRPA", "--held", "--until", tomorrow(), path)
    assert told(team.plain("unit-check", "scan", path, "V-003", "--json"))["total"] == 6


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--unit", "NIC"), "There is no unit “NIC”"),
        (("--unit", "KRPA", "--kit", "Nic"), "There is no kit “Nic”"),
        (("--unit", "KRPA", "--until", "2020-01-01"), "cannot be used"),
        (("--unit", "KRPA", "--until", "2999-01-01"), "cannot be used"),
    ],
)
def test_what_is_not_exported(team, tmp_path, words, reason):
    path = tmp_path / "x.akcheck"
    until = () if "--until" in words else ("--until", tomorrow())
    assert reason in team.refused("unit-check", "export", *words, *until, path)
    assert not path.exists()


def test_nothing_is_written_over(team, path, tmp_path):
    content = path.read_bytes()
    assert "cannot be overwritten" in team.refused(
        "unit-check", "export", "--unit", "KRPA", "--until", tomorrow(), path
    )
    other = tmp_path / "dopis.txt"
    other.write_text("důležité", encoding="utf-8")
    for target in (other, team.store, path):
        said = team.plain("--lang", "en", "unit-check", "finish", path, target)
        assert (said.code, said.out) == (1, "")
        assert "cannot be overwritten" in said.err
    assert path.read_bytes() == content
    assert other.read_text(encoding="utf-8") == "důležité"


def test_the_lead_is_one_of_those_who_are_checked(team, path, tmp_path):
    said = team.plain("--lang", "en", "unit-check", "finish", path, tmp_path / "r.akresult", "--lead", CTIBOR)
    assert (said.code, said.out) == (1, "")
    assert f"The member “{CTIBOR}” is not in the check file." in said.err, "of the books the file knows nothing"
    assert path.exists()


def test_a_result_that_was_cut_off_is_written_again(team, path, tmp_path):
    """The result was written and the power went before the check file was gone."""
    kept, result = path.read_bytes(), tmp_path / "r.akresult"
    team.plain("unit-check", "finish", path, result)
    path.write_bytes(kept)
    assert team.plain("unit-check", "finish", path, result).code == 0
    assert not path.exists()


@pytest.mark.parametrize("words", [("scan",), ("finish",)])
def test_what_is_no_check_file(team, tmp_path, words):
    path = tmp_path / "dopis.akcheck"
    path.write_text("Vážený", encoding="utf-8")
    more = (tmp_path / "r.akresult",) if words == ("finish",) else ("R-001",)
    said = team.plain("--lang", "en", "unit-check", *words, path, *more)
    assert (said.code, said.out) == (1, "")
    assert "neither a check file" in said.err
    gone = team.plain("--lang", "en", "unit-check", *words, tmp_path / "není", *more)
    assert (gone.code, gone.out) == (1, "")
    assert "there is no such folder or file" in gone.err


def test_an_altered_check_file_is_refused_in_words(team, path):
    content = bytearray(path.read_bytes())
    content[-40] ^= 1
    path.write_bytes(content)
    said = team.plain("--lang", "en", "unit-check", "scan", path, "R-001")
    assert (said.code, "does not open the file" in said.err) == (1, True)


def test_without_its_secret_it_stays_closed(team, path, tmp_path):
    other = tmp_path / "jiné"
    other.write_text("dvanáct jiných písmen\n", encoding="utf-8")
    other.chmod(0o600)
    said = team.plain("unit-check", "scan", path, "R-001", "--secret-file", other)
    assert (said.code, said.out) == (1, "") and "Tímto heslem se soubor" in said.err


def test_another_copy_of_the_file_is_taken_in_when_that_is_said(team, path, tmp_path):
    copy, first, second = tmp_path / "kopie.akcheck", tmp_path / "1.akresult", tmp_path / "2.akresult"
    copy.write_bytes(path.read_bytes())
    team.plain("unit-check", "scan", copy, "R-001")
    team.plain("unit-check", "finish", path, first)
    team.plain("unit-check", "finish", copy, second)
    number = team.ask("unit-check", "import", first)["number"]
    assert "--another-copy" in (said := team.refused("unit-check", "import", second)) and number in said
    assert team.ask("unit-check", "import", second, "--another-copy")["number"] == "KO-2026-000002".replace(
        "2026", number[3:7]
    )


def test_export_and_import_ask_for_a_store(team, path):
    assert team.plain("unit-check", "list").code == 2
    assert team.plain("unit-check", "import", path).code == 2
    assert team.plain("unit-check").code == 2


def test_help_says_that_names_are_in_the_file(team):
    said = " ".join(team.plain("unit-check", "export", "--help").out.split())
    assert "holds names and personal numbers" in said


def test_who_led_it_is_found_by_the_surname_as_well(team, path, tmp_path):
    result = tmp_path / "r.akresult"
    refused = team.plain("--lang", "en", "unit-check", "finish", path, result, "--lead", "Čtvrtý")
    assert refused.code == 1 and "is not in the check file" in refused.err
    assert team.plain("unit-check", "finish", path, result, "--lead", "zkusebni").code == 0
    number = team.ask("unit-check", "import", result)["number"]
    assert number.startswith("KO-")
