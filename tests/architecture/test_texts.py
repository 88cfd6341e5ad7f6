"""The readme is short and points to what is there; what the command line does stands in its help."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from equipment_app.cli.arguments import parser
from equipment_app.cli.grammar import OBJECTS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TEXTS = sorted(ROOT.glob("*.md"))


def commands(of: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Each command with its grammar; `report issues` is one of them."""
    groups = [action for action in of._actions if isinstance(action, argparse._SubParsersAction)]
    if not groups:
        yield name, of
    for group in groups:
        for word, grammar in group.choices.items():
            yield from commands(grammar, f"{name} {word}".strip())


def test_the_readme_is_read_to_its_end():
    assert len(README.split()) <= 900


def test_contributing_is_read_in_a_quarter_of_an_hour():
    assert len((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split()) <= 2500


def test_every_command_says_what_it_does_and_what_each_word_of_it_means():
    said = [("equipment-app", parser()), *commands(parser())]
    assert [name for name, grammar in said if not grammar.description] == []
    silent = [(name, action.dest) for name, grammar in said for action in grammar._actions if not action.help]
    assert [one for one in silent if one != ("equipment-app", argparse.SUPPRESS)] == []


def test_the_help_tells_what_json_gives():
    told = {name: grammar.format_help() for name, grammar in commands(parser())}
    assert OBJECTS.keys() <= told.keys()
    assert [name for name, keys in OBJECTS.items() if keys.split(",")[0] not in told[name]] == []


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.name)
def test_what_is_pointed_to_is_there(text):
    links = re.findall(r"(?<!!)\[[^]]*\]\(([^)#:]+)\)", text.read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_there_are_exactly_two_commands_to_begin_with():
    section = README.partition("## Two commands")[2].partition("\n## ")[0]
    assert re.findall(r"^    (\S.*)$", section, re.MULTILINE) == ["python3 dev.py run", "python3 dev.py test"]


def test_decisions_stand_once_and_by_number():
    told = (ROOT / "DECISIONS.md").read_text(encoding="utf-8").partition("## Decisions by number")[2]
    numbers = [int(number) for number in re.findall(r"\n\n(?:\*\*)?(\d+)\.", told)]
    assert numbers == sorted(set(numbers)) and len(numbers) > 100
