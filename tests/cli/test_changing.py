"""`settings`, `edit-members`, `restore-membership`: what forms of the window do, one value at a time."""

import pytest

from tests.cli.shell import Shell
from tests.world import ADAM, EVA, KIT


def test_settings_are_listed_and_set(shell: Shell):
    assert shell.ask("settings")["settings"]["paper.copies"] == "2"
    assert shell.ask("settings", "paper.copies", "3")["settings"] == {"paper.copies": "3"}
    assert shell.ask("settings", "kit.standard", KIT)["settings"] == {"kit.standard": KIT}
    assert shell.ask("settings", "kit.standard", "")["settings"] == {"kit.standard": ""}
    head = shell.head()
    shell.ask("settings", "paper.copies", "3")
    assert shell.head() == head


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("paper.colour", "1"), "paper.colour"),
        (("paper.colour",), "paper.colour"),
        (("paper.copies", "mnoho"), "1, 2, 3"),
        (("paper.bilingual", "ano"), "0, 1"),
        (("receipt.vat", "x"), "receipt.vat"),
        (("kit.standard", "Žádná"), KIT),
    ],
)
def test_what_cannot_be_set_is_refused(shell: Shell, words, why):
    assert why in shell.refused("settings", *words)


def test_a_field_of_members_is_changed_and_taken_back(shell: Shell):
    done = shell.ask("edit-members", "rank", "por.", ADAM, EVA)
    assert (done["number"][:3], done["changed"]) == ("HU-", 2)
    assert shell.ask("edit-members", "rank", "por.", ADAM, EVA)["entry"] is None
    assert "por." in shell.ask("member", ADAM)["name"]
    shell.ask("undo", done["number"], "--reason", "omyl")
    assert "por." not in shell.ask("member", ADAM)["name"]
    assert "height" in shell.refused("edit-members", "height", "180", ADAM)


def test_who_left_is_back_in_the_team(shell: Shell):
    shell.ask("leave", EVA)
    assert not shell.ask("member", EVA)["here"]
    assert shell.ask("restore-membership", EVA)["entry"]
    assert shell.ask("member", EVA)["here"]


def test_a_makers_barcode_stands_for_an_article_until_it_is_taken_away(shell: Shell):
    shell.ask("attach-code", "8594001234561", "--article", "TRIKO", "--size", "M")
    assert shell.ask("issue", "--to", ADAM, "8594001234561")["lines"][0]["article"] == "TRIKO"
    assert "8594001234561" in shell.refused("attach-code", "8594001234561", "--article", "VESTA")
    shell.ask("detach-code", "8594001234561")
    assert shell.refused("issue", "--to", ADAM, "8594001234561")
