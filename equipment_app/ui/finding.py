"""What the finder looks through: the books, by a source handed in, the actions of the program, and the settings."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from equipment_app.ui.actions import Actions
from equipment_app.ui.widgets.finder import Finder, Source
from equipment_app.ui.widgets.finder_list import Hit, Hits
from equipment_app.ui.widgets.marked_text import found

if TYPE_CHECKING:
    from equipment_app.ui.set_found import Setting

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
