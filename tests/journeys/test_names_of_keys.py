"""No page says an English name of a key in Czech: in its menus, on its buttons, in its help, in its sentences."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from equipment_app.paths import resource
from equipment_app.ui.look.keys import key_words
from tests.house import House
from tests.pages import acts

ENGLISH = re.compile(r"\b(Return|Space|Up|Down|Left|Right|Page Up|Page Down|Delete)\b")
NATIVE = QKeySequence.SequenceFormat.NativeText


def said(house: House) -> Iterator[str]:
    for action in house.window.findChildren(QAction):
        yield action.shortcut().toString(NATIVE)
    for part in house.window.findChildren(QWidget):
        yield str(getattr(part, "key", "") if isinstance(getattr(part, "key", ""), str) else "")
        yield str(getattr(part, "_key", "") if isinstance(getattr(part, "_key", ""), str) else "")
        yield part.toolTip()
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()


@pytest.fixture
def czech(house: House, store) -> House:
    return house.start(store, "cs")


def test_no_page_names_a_key_in_english(czech: House):
    found = {f"{act.id}: {act.key_words()}" for act in acts() if ENGLISH.search(act.key_words())}
    for id in sorted({act.page for act in acts() if act.page and czech.place.has(act.page)}):
        czech.place.show_page(id)
        czech.run()
        found |= {f"{id}: {words}" for words in said(czech) if ENGLISH.search(words)}
    assert not found, "\n".join(sorted(found))


def test_nor_does_its_help():
    texts = {path.name: path.read_text(encoding="utf-8") for path in resource("help/cs").iterdir()}
    marked = {name: re.findall(r"`([^`]+)`", text) for name, text in texts.items()}
    assert not {name: keys for name, keys in marked.items() if any(map(ENGLISH.search, keys))}


def test_what_keys_are_called(czech: House):
    assert [key_words(key) for key in ("Ctrl+Return", "Space", "Shift+F7", "+", "Ctrl+-")] == [
        *("Ctrl+Enter", "Mezerník", "Shift+F7", "+", "Ctrl+-"),
    ]
    assert QKeySequence("Ctrl+Return").toString(NATIVE) == "Ctrl+Enter"
    assert ENGLISH.search("Ctrl+Return") and ENGLISH.search("Space") and not ENGLISH.search("Del, Enter, Ctrl+PgUp")
