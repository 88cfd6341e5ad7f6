"""What the finder looks through: the books, by a source handed in, the actions of the program, and the settings."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from equipment_app.ui.finder.finder import Finder, Source
from equipment_app.ui.kit.actions import Actions
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.check import Check
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.label import Caption, found
from equipment_app.ui.widgets.result_list import Hit, Hits

_SETTINGS_FROM = 2


def _nothing(text: str, give: object) -> None:
    """A source while there are no books yet."""


class Finding(QObject):
    """Made with what it looks through; the finder itself, over the whole window, when it is first opened."""

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        books: Source | None,
        settings: "Callable[[], Sequence[Setting]]" = tuple,
        show: Callable[[str, object], object] = lambda page, setting: None,
        parent: QObject | None = None,
    ) -> None:
        """`settings` makes the page of the settings, if need be, and says what is on it; `show` shows it."""
        super().__init__(parent or window)
        self._settings, self._show = settings, show
        self._window = window
        self._actions = actions
        self._books: Source = books or _nothing
        self._finder: Finder | None = None
        self._before: tuple[str, tuple[Hits, ...]] = ("", ())

    @property
    def finder(self) -> Finder:
        if self._finder is None:
            self._finder = Finder(self._window, self._look)
            self.destroyed.connect(self._finder.deleteLater)
        return self._finder

    def open(self, text: str) -> None:
        self.finder.open_with(text)

    def put_away(self) -> None:
        """Something else has been asked for meanwhile: a code was scanned."""
        if self._finder is not None and self._finder.isVisible():
            self._finder.close_overlay()

    def _look(self, text: str, give: object) -> None:
        """Actions at once, the books when they answer; until then what they said before stays."""
        assert callable(give)
        actions = [*self._matching(text), *self._set(text)]
        if not text.strip():
            give(actions)
            return
        give((*self._before[1], *actions))

        def answered(groups: Sequence[Hits]) -> None:
            self._before = (text, tuple(groups))
            give((*groups, *actions))

        self._books(text, answered)

    def _set(self, text: str) -> list[Hits]:
        """Settings, from the second letter on: one letter would bring most of them."""
        if len(text.strip()) < _SETTINGS_FROM:
            return []
        hits = tuple(
            Hit(
                "settings",
                one.words,
                one.name if one.words != one.name else "",
                use=partial(self._show, "settings", one),
            )
            for one in self._settings()
            if one.answers(text)
        )
        return [Hits(QCoreApplication.translate("Finding", "Settings"), hits, len(hits))] if hits else []

    def _matching(self, text: str) -> list[Hits]:
        offered = self._actions.offered()
        wanted = [act for act in offered if all(found(act.plain_words(), word) for word in text.split())]
        hits = tuple(
            Hit(act.icon, act.plain_words(), hint=act.key_words(), use=self._actions[act.id].trigger) for act in wanted
        )
        return [Hits(QCoreApplication.translate("Finding", "Actions"), hits, len(hits))] if hits else []


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
