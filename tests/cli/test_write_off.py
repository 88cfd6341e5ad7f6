"""`write-off`: from the proposal to the destruction by words, with both parts of its paper and the register."""

from tests.cli.shell import Shell
from tests.documents.reading import Paper
from tests.world import CTIBOR, EVA

TICKED = ("--marks-removed", "--labels-off", "--memory-erased", "--serials-agree")


def text(path) -> str:
    paper = Paper(path.read_bytes())
    return " ".join(" ".join(paper.text(page).split()) for page in range(len(paper)))


def number(shell: Shell) -> str:
    return shell.ask("write-off", "list")["write_offs"][0]["number"]


def test_from_the_proposal_to_the_destruction(shell: Shell, tmp_path):
    first, last = tmp_path / "a.pdf", tmp_path / "b.pdf"
    shell.ask("write-off", "propose", "R-001", "TRIKO/M*2", "--note", "nesvítí", "--pdf", first)
    assert "Důvod: nepoužitelné, nesvítí." in text(first)
    one = number(shell)
    shell.ask("write-off", "change", one, "V-001", "--reason", "uneconomic", "--without", "TRIKO/M")
    shell.refused("write-off", "present", one, "R-001")
    shell.ask("write-off", "decide", one, "--reference", "KRPA-1/2026", "--offered", "není třeba")
    shell.refused("write-off", "commission", one, "--chair", EVA, "--member", EVA)
    shell.ask("write-off", "commission", one, "--chair", EVA, "--member", CTIBOR)
    shell.ask("write-off", "present", one, "R-001")
    shell.refused("write-off", "destroy", one)
    shell.refused("write-off", "destroy", one, "--manner", "do spalovny")
    shell.refused("write-off", "destroy", one, *TICKED)
    assert shell.ask("write-off", "list")["write_offs"][0]["left"] == 2, "nothing is destroyed that is not said"
    manner = ("--manner", "do spalovny", "--document", "OD-1")
    done = shell.ask("write-off", "destroy", one, *manner, *TICKED, "--pdf", last)
    assert [line["quantity"] for line in done["lines"]] == [1]
    assert all(said in text(last) for said in ("KRPA-1/2026", "do spalovny", "OD-1", one))
    (row,) = shell.ask("write-off", "list")["write_offs"]
    assert (row["stage"], row["pieces"], row["left"]) == ("appointed", 2, 1)
    shell.refused("write-off", "destroy", one)
    shell.ask("write-off", "change", one, "--without", "V-001", "--because", "opraví se")
    assert shell.ask("write-off", "list")["write_offs"][0]["stage"] == "done"


def test_what_is_kept_goes_with_a_reason(shell: Shell):
    shell.ask("write-off", "propose", "V-001")
    done = shell.ask("write-off", "consent", number(shell), "V-001", "--because", "MV-1/2026")
    assert done["entry"]
