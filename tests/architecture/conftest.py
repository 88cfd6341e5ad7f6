"""The tree as data: every rule here is read from the files themselves, once for all of them."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


class Source:
    """One file of the program: its text, and the text taken apart."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.relative_to(ROOT).as_posix()
        self.text = path.read_text(encoding="utf-8")
        self.tree = ast.parse(self.text)


@pytest.fixture(scope="session")
def sources() -> list[Source]:
    """Every file of the program. A rule asks for the list of those that offend, and it is empty."""
    return [Source(path) for path in sorted((ROOT / "equipment_app").rglob("*.py"))]
