"""The files of the program as data, read and taken apart once for all rules about them."""

import ast
import gc
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]


class Source:
    """One file of the program: its text, and the text taken apart."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.relative_to(ROOT).as_posix()
        self.text = path.read_text(encoding="utf-8")
        self.tree = ast.parse(self.text)


@cache
def sources() -> tuple[Source, ...]:
    """Every file of the program. Millions of nodes stay till the end: the collector of garbage passes them over."""
    gc.disable()
    found = tuple(Source(path) for path in sorted((ROOT / "equipment_app").rglob("*.py")))
    gc.freeze()
    gc.enable()
    return found
