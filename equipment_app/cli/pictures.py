"""Pictures of every page, drawn on a demo store of their own."""

import tempfile
from pathlib import Path
from typing import Any

from equipment_app.cli import screen
from equipment_app.cli.answers import Answer


def screenshots(options: Any, answer: Answer) -> int:
    screen.do_without()
    from equipment_app.demo import fill
    from equipment_app.draw_pages import draw_pages

    language = options.picture_lang or options.lang
    languages = [language] if language else ["cs", "en"]
    themes = [options.theme] if options.theme else ["light", "dark"]
    with tempfile.TemporaryDirectory(prefix="equipment-app-") as folder:
        store = options.store or Path(folder) / "demo.equip"
        if options.store is None:
            fill(store)
        made = draw_pages(store, options.folder, languages, themes)
    answer.give({"pictures": [str(path) for path in made]}, [str(path) for path in made])
    return 0
