"""`--pdf` and `paper`: the filed bytes, there when the command is done; nothing is done when they cannot be there."""

import pytest

from tests.cli.shell import Shell
from tests.documents.reading import Paper
from tests.world import ADAM, MEMBERS


def text_of(content: bytes) -> str:
    paper = Paper(content)
    return "\n".join(paper.text(page) for page in range(len(paper)))


@pytest.fixture
def number(shell: Shell, tmp_path) -> str:
    found: str = shell.ask("issue", "--to", ADAM, "R-001", "TRIKO*2", "--pdf", tmp_path / "out.pdf")["number"]
    return found


def test_issue_and_return_write_the_filed_bytes(shell, number, tmp_path):
    shell.ask("paper", number, "--pdf", tmp_path / "again.pdf")
    content = (tmp_path / "out.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert content == (tmp_path / "again.pdf").read_bytes()
    assert number in text_of(content)
    back = shell.ask("return", "--from", ADAM, "--all", "--pdf", tmp_path / "back.pdf")["number"]
    assert back in text_of((tmp_path / "back.pdf").read_bytes())


def test_undo_writes_the_cancelled_copy_and_the_original_stays(shell, number, tmp_path):
    shell.ask("undo", number, "--reason", "omyl", "--pdf", tmp_path / "storno.pdf")
    storno = (tmp_path / "storno.pdf").read_bytes()
    assert "STORNO" in text_of(storno)
    shell.ask("paper", f"{number}-S", "--pdf", tmp_path / "a.pdf")
    shell.ask("paper", number, "--pdf", tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == storno
    assert (tmp_path / "b.pdf").read_bytes() == (tmp_path / "out.pdf").read_bytes()


def test_no_paper_comes_of_an_undone_import_so_nothing_is_written(shell, tmp_path):
    number = next(one["id"] for one in shell.ask("find", "IM")["results"] if one["id"].endswith("3"))
    why = shell.refused("undo", number, "--reason", "omyl", "--pdf", tmp_path / "storno.pdf")
    assert why.strip() == "No paper comes of this command. Nothing was written; give it without --pdf."
    assert not (tmp_path / "storno.pdf").exists()
    shell.ask("undo", number, "--reason", "omyl")


def test_a_command_that_has_no_paper_says_so_and_writes_nothing(shell, tmp_path):
    why = shell.refused("funding", "NOVY", "--letter", "X", "--pdf", tmp_path / "none.pdf")
    assert why.strip() == "No paper comes of this command. Nothing was written; give it without --pdf."
    assert not (tmp_path / "none.pdf").exists()
    shell.ask("funding", "NOVY", "--letter", "X")


def test_a_paper_is_the_same_after_its_member_was_renamed(shell, number, tmp_path):
    renamed = MEMBERS.replace("990001;Zkušební;Adam", "990001;Přejmenovaný;Adam")
    assert shell.ask("import", "members", shell.write("nove.csv", renamed))["changed"] == 1
    shell.ask("paper", number, "--pdf", tmp_path / "again.pdf")
    content = (tmp_path / "again.pdf").read_bytes()
    assert content == (tmp_path / "out.pdf").read_bytes()
    assert "Zkušební" in text_of(content)
    assert shell.ask("find", "prejmenovany")["results"][0]["id"] == ADAM


@pytest.mark.parametrize("where", ["nowhere/out.pdf", "."])
def test_nothing_is_handed_over_when_the_paper_cannot_be_written(shell, tmp_path, where):
    why = shell.refused("issue", "--to", ADAM, "R-001", "--pdf", tmp_path / where)
    assert str(tmp_path / where) in why
    assert shell.ask("holdings", ADAM)["lines"] == []


def test_the_store_itself_is_never_written_over(shell):
    shell.refused("issue", "--to", ADAM, "R-001", "--pdf", shell.store)
    shell.refused("issue", "--to", ADAM, "R-001", "--pdf", shell.store.with_name("sklad.equip-files"))
    assert shell.ask("verify")["ok"]


def test_a_refused_handover_leaves_an_old_file_as_it_was_and_nothing_beside_it(shell, tmp_path):
    old = tmp_path / "folder" / "out.pdf"
    old.parent.mkdir()
    old.write_text("staré", encoding="utf-8")
    shell.refused("issue", "--to", ADAM, "RADIO*9", "--pdf", old)
    assert [path.name for path in old.parent.iterdir()] == ["out.pdf"]
    assert old.read_text(encoding="utf-8") == "staré"
    shell.ask("issue", "--to", ADAM, "RADIO", "--pdf", old)
    assert [path.name for path in old.parent.iterdir()] == ["out.pdf"]
    assert old.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("lang", "nowhere", "no_place"),
    [
        ("cs", "není tam taková složka nebo soubor", "Sem nelze ukládat, zvolte jiný název: {}"),
        ("en", "there is no such folder or file", "{} cannot be written to"),
    ],
)
def test_why_nothing_can_be_written_there_is_said_in_words_of_the_path_that_was_given(
    shell, tmp_path, lang, nowhere, no_place
):
    path = tmp_path / "není" / "a.pdf"
    assert (
        shell("--lang", lang, "issue", "--to", ADAM, "RADIO", "--pdf", path).err
        == f"equipment-app: {path}: {nowhere}\n"
    )
    report = ("--lang", lang, "report", "holdings", "--at", "2024-05-05", "--xlsx")
    assert shell(*report, path.with_suffix(".xlsx")).err == f"equipment-app: {path.with_suffix('.xlsx')}: {nowhere}\n"
    assert shell(*report, tmp_path).err.startswith(no_place.format(tmp_path))
