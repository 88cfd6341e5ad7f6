"""What of the settings can be found by its words: sections, captions, fields, checks, and what opens something more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QWidget

from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.check import Check
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.label import Caption
from equipment_app.ui.widgets.marked_text import found


@dataclass(frozen=True, slots=True)
class Setting:
    """`place` takes the focus; for a section and a caption it is None."""

    section: str
    name: str
    """Of the section, as the screen says it."""
    words: str
    place: QWidget | None = None

    def answers(self, text: str) -> bool:
        """Each word begins one of its own, or one of its section's, but not all of them only the section's."""
        own = any(found(self.words, word) for word in text.split())
        return own and all(found(f"{self.words} {self.name}", word) for word in text.split())


def settings_of(parts: Mapping[str, QWidget], names: Mapping[str, str]) -> list[Setting]:
    """Of the sections that have a name, in their order; what says the same as another one of its section only once."""
    settings: dict[tuple[str, str], Setting] = {}
    for section, name in names.items():
        settings[section, name] = Setting(section, name, name)
        for words, place in _said(parts[section]):
            if words and (section, words) not in settings:
                settings[section, words] = Setting(section, name, words, place)
    return list(settings.values())


def _said(part: QWidget) -> Iterator[tuple[str, QWidget | None]]:
    for one in part.findChildren(QWidget):
        if isinstance(one, Field):
            yield one.label.words(), one.editor
        elif isinstance(one, Caption):
            yield one.plain, None
        elif isinstance(one, Check) or (isinstance(one, Button) and one.text().endswith("…")):
            assert isinstance(one, QAbstractButton)
            yield one.text(), one
