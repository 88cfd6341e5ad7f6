"""What every page is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.changes import Changes

if TYPE_CHECKING:
    from equipment_app.ui.desk import Desk
    from equipment_app.ui.set_found import Setting


NARROW = 800
"""In a page less wide parts stand under each other, and columns of less weight are left out."""


class Page(QWidget):
    """A page reloads when it is shown stale, or at once when it is visible.

    The window shows its `title()`, its `context` and its `header` widgets above it, and calls `retranslate()` once
    before the page is first shown and after every change of language. A page builds its widgets in `__init__` and
    gives them their words in `retranslate()`.
    """

    watches: ClassVar[Changes] = Changes.NOTHING
    least: ClassVar[tuple[int, int]] = (720, 470)
    """Width and height it needs at least; in a smaller window it scrolls. A window of 820 × 512 is as wide, one of
    1024 × 640 as high."""
    tall: ClassVar[int] = 0
    """The height it needs where it is `NARROW` and parts stand under each other that else stand side by side."""
    searches: ClassVar[bool] = True
    """The search box stands in the header; without it Ctrl+K opens the search all the same."""

    told = Signal()
    """The title, context or header widgets have changed."""
    go = Signal(str, object)
    """Show the page of this id and hand it this argument."""
    say = Signal(object)
    """A `Message` for the message bar."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        self._context = ""
        desk.changed.connect(self._on_changed)

    def title(self) -> str:
        raise NotImplementedError

    @property
    def context(self) -> str:
        """One sentence about this moment, under the title."""
        return self._context

    def set_context(self, sentence: str) -> None:
        self._context = sentence
        self.told.emit()

    def header(self) -> Sequence[QWidget]:
        """What stands right of the search box: the primary button last. Made once; the window takes them over."""
        return ()

    def foot(self) -> QWidget | None:
        """What stands quietly in the place of the messages while there are none. Made once."""
        return None

    def settings(self) -> "Sequence[Setting]":
        """What the search box finds on this page by its words; `open` takes one of them."""
        return ()

    def reload(self) -> None:
        """Ask the questions again."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Give every part its words."""
        raise NotImplementedError

    def open(self, argument: object) -> None:
        """Show this: what `go` of another page or the search box handed over."""

    def take_scan(self, scan: object) -> bool:
        """A code was read somewhere in the window. True when this page has dealt with it."""
        return False

    def where(self) -> object:
        """What `open` takes to come back to what is shown now; None: nothing in particular."""
        return None

    def put_by(self) -> None:
        """The desk is about to be locked or taken over: what the books do not have yet goes there now."""

    def enter(self) -> None:
        """The page has become the one shown: put the focus where work starts."""
        self.setFocus()

    def handle(self, action: str) -> None:
        """An action of the table that belongs to this page was called."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._stale = True
            self.refresh()
            self.told.emit()

    def refresh(self) -> None:
        """Reload if something has changed and somebody looks."""
        if self._stale and self.isVisible():
            self._stale = False
            self.reload()

    def _on_changed(self, changes: Changes) -> None:
        if changes & self.watches:
            self._stale = True
            self.refresh()
