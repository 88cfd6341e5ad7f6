"""What is said wrongly ends with 2 and a word on stderr; help is told; options stand where people put them."""

import unicodedata

import pytest

from equipment_app import __version__
from equipment_app.cli.arguments import parser
from tests.world import ADAM, KIT


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("--lang", "de", "find", "a"),
        ("new",),
        ("new", "x.equip"),
        ("demo",),
        ("import", "people", "a.csv"),
        ("import", "members"),
        ("issue", "RADIO"),
        ("issue", "--to", ADAM, "RADIO", "--on", "1.5.2024"),
        ("issue", "--to", ADAM, "RADIO", "--on", "2024-02-30"),
        ("issue", "--to", ADAM, "RADIO", "--unknown"),
        ("issue", "--to", ADAM, "--ki", KIT),
        ("return", "--all"),
        ("undo", "PP-2024-000001"),
        ("undo", "--reason", "omyl"),
        ("holdings",),
        ("holdings", ADAM, "--at", "včera"),
        ("history",),
        ("find",),
        ("paper", "PP-2024-000001"),
        ("labels", "--all", "--pdf", "a.pdf"),
        ("labels", "--all", "--sheet", "rayfilm-0102", "--start", "x", "--pdf", "a.pdf"),
        ("report",),
        ("report", "issues", "--from", "2024-01-01", "--pdf", "a.pdf"),
        ("report", "holdings", "--at", "2024-01-01"),
        ("report", "holdings", "--at", "2024-01-01", "--pdf", "a.pdf", "--xlsx", "a.xlsx"),
        ("export-all",),
        ("check-paper",),
    ],
)
def test_a_wrong_command_line_is_2(shell, words):
    head = shell.head()
    said = shell(*words)
    assert (said.code, said.out) == (2, "")
    assert "usage: equipment-app" in said.err
    assert shell.head() == head


@pytest.mark.parametrize(
    "words",
    [
        ("find", "a"),
        ("verify",),
        ("issue", "--to", ADAM, "RADIO"),
        ("import", "members", "a.csv"),
        ("report", "holdings", "--at", "2024-01-01", "--pdf", "a.pdf"),
    ],
)
def test_a_command_on_no_store_is_2(shell, words):
    said = shell.plain(*words)
    assert (said.code, said.out) == (2, "")
    assert "--store FILE" in said.err


def test_json_may_stand_before_or_behind_the_command(shell):
    said = shell.plain("--json", "--store", shell.store, "find", "triko")
    assert said.json == shell.ask("find", "triko")


def test_version_and_help(shell):
    assert shell.plain("--version").out.splitlines()[0] == f"equipment-app {__version__}"
    said = shell.plain("--help")
    assert (said.code, said.err) == (0, "")
    assert said.out == parser().format_help()
    for word in ("0 done", "1 refused", "2 usage", "3 integrity broken", "--json"):
        assert word in " ".join(said.out.split())


@pytest.mark.parametrize("command", ["issue", "return"])
def test_the_help_says_what_a_thing_is(shell, command):
    told = " ".join(shell.plain(command, "--help").out.split())
    assert "ARTICLE[/SIZE][*QUANTITY], split at the first slash" in told
    assert "earliest expiry, then the oldest receipt, then the lowest code" in told


@pytest.mark.parametrize("verb", ["add", "reset"])
def test_the_help_says_what_a_temporary_password_is_for(shell, verb):
    told = " ".join(shell.plain("operators", verb, "--help").out.split())
    assert "choose another, which nobody else knows. Where there are two people" in told


@pytest.mark.parametrize(("lang", "word"), [("cs", "v evidenci není"), ("en", "There is no member")])
def test_refusals_are_told_in_the_language_asked_for(shell, lang, word):
    assert word in shell("--lang", lang, "holdings", "0").err


def test_czech_is_the_language_when_none_is_asked_for(shell):
    assert "v evidenci není" in shell("holdings", "0").err


def test_what_a_terminal_sends_apart_is_put_together(shell):
    for word, *rest in (("holdings", "žádný"), ("find", "Čtvrtý")):
        apart = [unicodedata.normalize("NFD", one) for one in rest]
        assert shell(word, *apart).err == shell(word, *rest).err
    kit = unicodedata.normalize("NFD", KIT)
    assert kit != KIT
    assert shell.ask("issue", "--to", ADAM, "--kit", kit)["number"]


@pytest.mark.parametrize("words", [("issue", "--to", ADAM, "RADIO", "--remark"), ("find",), ("holdings",)])
def test_bytes_that_are_no_text_are_wrong_usage(shell, words):
    assert shell(*words, "\udcff").code == 2
