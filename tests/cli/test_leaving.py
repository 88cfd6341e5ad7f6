"""`clearance`, `leave`, `move`: what is to be settled, the end of a membership with its sheet, another unit."""

from tests.cli.shell import Shell
from tests.documents.reading import Paper
from tests.world import ADAM, EVA


def text(path) -> str:
    paper = Paper(path.read_bytes())
    return " ".join(" ".join(paper.text(page).split()) for page in range(len(paper)))


def test_the_sheet_before_and_after(shell: Shell, tmp_path):
    shell.ask("issue", "--to", ADAM, "R-001", "TRIKO/M*2")
    before, after = tmp_path / "nahled.pdf", tmp_path / "list.pdf"
    assert shell.ask("clearance", ADAM, "--pdf", before)["open"] == 2
    assert "náhled, nevyrovnáno" in text(before)
    shell.refused("leave", ADAM)
    done = shell.ask("leave", ADAM, "--although", "Věci doručí útvar.", "--reason", "přestup", "--pdf", after)
    assert done["number"].startswith("VL-") and "přestup" in text(after)
    shell.ask("return", "--from", ADAM, "--all", "--condition", "worn")
    assert shell.ask("clearance", ADAM, "--pdf", tmp_path / "vyrovnano.pdf")["open"] == 0
    shell.refused("issue", "--to", ADAM, "R-001")


def test_another_unit(shell: Shell, tmp_path):
    done = shell.ask("move", EVA, "--to", "KRPB", "--pdf", tmp_path / "list.pdf")
    assert done["number"].startswith("VL-") and "Přechod k jinému útvaru" in text(tmp_path / "list.pdf")
    shell.refused("move", EVA, "--to", "KRPB")
