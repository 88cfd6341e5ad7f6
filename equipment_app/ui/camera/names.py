"""What the books call the codes in view: asked once, kept until something changes."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.ui.camera.words import Tag, tag

if TYPE_CHECKING:
    from equipment_app.domain.changes import Changes
    from equipment_app.queries.seen import Named
    from equipment_app.store.books import Books
    from equipment_app.ui.desk import Desk

_MOST = 2_000
"""Names kept; a film of a warehouse may show more."""
_LATEST = 100
"""Of these the names are asked again after a change: they may still be in view."""


class Names(QObject):
    told = Signal()
    """There are names that were not there before."""

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, Named] = {}
        self._asked: set[str] = set()
        desk.changed.connect(self._ask_again)

    def tag(self, text: str) -> Tag:
        return tag(text, self._known.get(text))

    def ask(self, texts: Iterable[str]) -> None:
        """Have names for these soon."""
        wanted = [text for text in texts if text not in self._known and text not in self._asked]
        if not wanted:
            return
        self._asked.update(wanted)

        def question(books: "Books") -> "dict[str, Named]":
            from equipment_app.queries.seen import named

            return named(books, wanted)

        self._desk.ask(question, self._came, self, failed=lambda _: self._asked.difference_update(wanted))

    def _came(self, names: "dict[str, Named]") -> None:
        if len(self._known) > _MOST:
            self._known.clear()
        self._known |= names
        self._asked.difference_update(names)
        self.told.emit()

    def _ask_again(self, _: "Changes") -> None:
        """Whoever had a thing may have given it back. Until the answer comes the old names stand."""
        latest = dict(list(self._known.items())[-_LATEST:])
        self._known = {}
        self.ask(latest)
        self._known = latest
