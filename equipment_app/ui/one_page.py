"""What every page is that shows one thing, opened from elsewhere, with what is done with it beside it."""

from functools import partial
from typing import Any, ClassVar

from equipment_app.operations import Books
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.widgets.card import Notice


class OnePage(PrintingPage):
    """It is asked for when it is opened and whenever it may have changed, and come back to by what opened it."""

    opened_by: ClassVar[type]
    """What `open` takes."""
    notice: Notice
    wanted: Any = None
    seen: Any = None
    """What the books said of it; None before they have."""

    def question(self, books: Books, wanted: Any) -> Any:
        """Of the one that is wanted; None where it is no more."""
        raise NotImplementedError

    def show_seen(self, seen: Any) -> None:
        raise NotImplementedError

    def reload(self) -> None:
        if (wanted := self.wanted) is not None:
            self.desk.ask(lambda books: self.question(books, wanted), partial(self._came, wanted), self, instead="one")

    def open(self, argument: object) -> None:
        if isinstance(argument, self.opened_by):
            self.notice.hide()
            self.wanted = argument
            self.reload()

    def where(self) -> object:
        return self.wanted

    def shows(self) -> bool:
        return self.seen is not None

    def forget(self) -> None:
        """Nothing is shown any more."""
        self.seen = None

    def _came(self, wanted: Any, seen: Any) -> None:
        if seen is not None and wanted == self.wanted:
            self.seen = seen
            self.show_seen(seen)
            self.can.follow()
