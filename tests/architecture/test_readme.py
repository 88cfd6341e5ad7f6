"""The readme promises what the program does: every command and every option of it, and every file it points to."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from equipment_app.cli.arguments import parser

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


@pytest.mark.parametrize(
    ("name", "grammar"), list(commands(parser())), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_command_is_told_with_its_options(name, grammar):
    assert re.search(rf"^\| `(?:equipment-app|… --store FILE) {name}\b", README, re.MULTILINE)
    options = {option for action in grammar._actions for option in action.option_strings if option.startswith("--")}
    assert {option for option in options - {"--help"} if option not in README} == set()


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.name)
def test_what_is_pointed_to_is_there(text):
    links = re.findall(r"(?<!!)\[[^]]*\]\(([^)#:]+)\)", text.read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_there_are_exactly_two_commands_to_begin_with():
    section = README.partition("## Two commands")[2].partition("\n## ")[0]
    assert re.findall(r"^    (\S.*)$", section, re.MULTILINE) == ["python3 dev.py run", "python3 dev.py test"]
