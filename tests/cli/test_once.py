"""`--idempotency-key`: the same request is carried out once, however often it is sent."""

import pytest

from tests.cli.shell import Shell
from tests.world import ADAM, EVA, KIT, MEMBERS

KEY = ("--idempotency-key", "klíč 1")


@pytest.mark.parametrize(
    "words",
    [
        ("issue", "--to", ADAM, "R-001", "TRIKO*2"),
        ("issue", "--to", ADAM, "--kit", KIT),
        ("issue", "--to", ADAM, "VESTA", "--on", "2024-05-05", "--remark", "náhrada"),
    ],
)
def test_an_issue_sent_again_gives_the_same_answer_and_writes_nothing(shell, words):
    first = shell.ask(*words, *KEY)
    head = shell.head()
    assert shell.ask(*words, *KEY) == first
    assert shell.head() == head


def test_the_key_is_looked_up_before_a_kit_is_filled(shell):
    """The second time there is no vest left for the kit, and nobody needs one."""
    first = shell.ask("issue", "--to", EVA, "--kit", KIT, *KEY)
    assert "Line 1" in shell.refused("issue", "--to", EVA, "--kit", KIT)
    assert shell.ask("issue", "--to", EVA, "--kit", KIT, *KEY) == first


def test_the_key_is_looked_up_before_all_is_counted(shell):
    shell.ask("issue", "--to", ADAM, "R-001")
    first = shell.ask("return", "--from", ADAM, "--all", *KEY)
    assert shell.ask("return", "--from", ADAM, "--all", *KEY) == first
    shell.ask("issue", "--to", ADAM, "R-002")
    assert shell.ask("return", "--from", ADAM, "--all", *KEY) == first
    assert [line["serial"] for line in shell.ask("holdings", ADAM)["lines"]] == ["R-002"]


@pytest.mark.parametrize(
    "other",
    [
        ("issue", "--to", ADAM, "R-002"),
        ("issue", "--to", EVA, "R-001"),
        ("issue", "--to", ADAM, "R-001", "--on", "2024-05-05"),
        ("return", "--from", ADAM, "R-001"),
        ("return", "--from", ADAM, "--all"),
        ("undo", "PP-2024-000001", "--reason", "omyl"),
    ],
)
def test_another_request_under_the_same_key_is_refused(shell, other):
    shell.ask("issue", "--to", ADAM, "R-001", *KEY)
    assert "was used for another request" in shell.refused(*other, *KEY)


def test_a_refused_request_does_not_use_up_its_key(shell):
    shell.refused("issue", "--to", ADAM, "RADIO*9", *KEY)
    assert shell.ask("issue", "--to", ADAM, "RADIO", *KEY)["number"]


def test_an_undo_sent_again(shell):
    number = shell.ask("issue", "--to", ADAM, "R-001", "TRIKO")["number"]
    first = shell.ask("undo", number, "--reason", "omyl", *KEY)
    head = shell.head()
    assert shell.ask("undo", number, "--reason", "omyl", *KEY) == first
    assert shell.head() == head
    assert "already been cancelled" in shell.refused("undo", number, "--reason", "omyl")


def test_an_undo_of_a_whole_import_sent_again(shell):
    number = next(one["id"] for one in shell.ask("find", "IM")["results"] if one["id"].endswith("3"))
    first = shell.ask("undo", number, "--reason", "omyl", *KEY)
    assert first["number"] == f"{number}-S"
    again = shell.ask("undo", number, "--reason", "omyl", *KEY)
    assert (again["number"], again["entry"], again["hash"]) == (first["number"], first["entry"], first["hash"])
    assert again["lines"] != []


@pytest.fixture
def more(shell: Shell):
    return shell.write("dalsi.csv", MEMBERS + "990004;Pátá;Pavla;rtm.;KRPA;KŘP hl. m. Prahy;S;37\n")


def test_an_import_sent_again(shell, more):
    first = shell.ask("import", "members", more, *KEY)
    assert (first["number"][-6:], first["created"], first["changed"], first["skipped"]) == ("000005", 1, 0, 3)
    head = shell.head()
    assert shell.ask("import", "members", more, *KEY) | {"problems": []} == first
    assert shell.head() == head
    assert "was used for another" in shell("--lang", "en", "import", "members", shell.written("members"), *KEY).err
    assert "was used for another" in shell.refused("issue", "--to", ADAM, "R-001", *KEY)


def test_the_file_is_what_counts_not_its_name(shell, more):
    first = shell.ask("import", "members", more, *KEY)
    copy = more.with_name("kopie.csv")
    copy.write_bytes(more.read_bytes())
    assert shell.ask("import", "members", copy, *KEY)["number"] == first["number"]


def test_the_paper_is_written_again(shell, tmp_path):
    words = ("issue", "--to", ADAM, "R-001", *KEY, "--pdf")
    shell.ask(*words, tmp_path / "a.pdf")
    shell.ask(*words, tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize("key", ["", "  "])
def test_an_empty_key_is_wrong_usage(shell, key):
    """A script whose variable was never set must not issue twice what it means to issue once."""
    said = shell("issue", "--to", ADAM, "R-001", "--idempotency-key", key)
    assert (said.code, said.out) == (2, "")
    assert "the key is empty" in said.err
