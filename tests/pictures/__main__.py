"""Draws every page of the program, and what it goes through state by state: `python3 dev.py pictures`."""

import os
import tempfile
from argparse import ArgumentParser
from pathlib import Path

from PySide6.QtCore import QSize

from equipment_app.demo import fill
from tests.pictures.drawing import draw_pages
from tests.pictures.scene import SIZE, Wanted


def main() -> None:
    parser = ArgumentParser("dev.py pictures", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--store", type=Path, metavar="PATH", help="instead of a demo store that is made for it")
    parser.add_argument("--lang", choices=("cs", "en"), help="instead of both")
    parser.add_argument("--theme", choices=("light", "dark"), help="instead of both")
    parser.add_argument("--only", default="*", metavar="NAME", help="of these names alone; * stands for any ending")
    parser.add_argument("--size", type=_size, default=SIZE, metavar="WIDTHxHEIGHT", help="of the window")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="equipment-app-") as folder:
        store = options.store or Path(folder) / "demo.equip"
        if options.store is None:
            fill(store)
        languages = [options.lang] if options.lang else ["cs", "en"]
        themes = [options.theme] if options.theme else ["light", "dark"]
        made = draw_pages(store, Wanted(options.folder, languages, themes, options.only, options.size))
    if not made:
        parser.error(f"no picture is called {options.only}")
    print(*made, sep="\n")


def _size(text: str) -> QSize:
    width, _, height = text.partition("x")
    return QSize(int(width), int(height))


main()
