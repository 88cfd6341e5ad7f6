"""What every page is that lists something at the left, and shows the card of the one stood on at the right."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from equipment_app.operations import Books
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form_stack import FormStack
from equipment_app.ui.kit.listing import ListCard
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.printing_page import PrintingPage
from equipment_app.ui.widgets.card import Card


class CardPage(PrintingPage):
    """`open` takes the key of a row, or what the list is narrowed to. A form may lie over the card; while no row is
    stood on, `nobody` says why.
    """

    list: ListCard[Any, Any, Any, Any]
    card: Any
    _sought = 0

    def __init__(
        self, desk: Desk, printing: Printing | None, list: ListCard[Any, Any, Any, Any], card: QWidget
    ) -> None:
        super().__init__(desk, printing)
        self._key = 0
        self.list, self.card, self.nobody = list, card, Card()
        self.nobody.body.addWidget(list.nothing)
        self.right = FormStack(self.nobody, card)
        list.rested.connect(self._rested)

    def overview(self, books: Books) -> Any:
        raise NotImplementedError

    def show_overview(self, seen: Any) -> None:
        """In the context."""
        raise NotImplementedError

    def card_of(self, books: Books, key: int) -> Any:
        """What the card shows; None where there is nothing to show any more."""
        raise NotImplementedError

    def show_card(self, found: Any) -> None:
        raise NotImplementedError

    def open(self, argument: object) -> None:
        if isinstance(argument, type(self.list.first)):
            self.list.narrow(argument)
        elif isinstance(argument, int):
            self._sought = argument
            self._ask(argument)
            self.list.show_key(argument)

    def where(self) -> object:
        return self._key or None

    def escape(self) -> bool:
        self.enter()
        return True

    def list_shown(self) -> ListCard[Any, Any, Any, Any]:
        return self.list

    def reload(self) -> None:
        self.desk.ask(self.overview, self.show_overview, self, instead="overview")
        self.list.reload()
        if self._key:
            self._ask(self._key)

    def _ask(self, key: int) -> None:
        self._key = key
        self.desk.ask(lambda books: self.card_of(books, key), partial(self._show, key), self, instead="card")

    def _rested(self, row: Any) -> None:
        if row is None:
            self._key = 0
            self._stand(self.nobody)
        elif self.list.key(row) != self._key:
            self._ask(self.list.key(row))

    def _show(self, key: int, found: Any) -> None:
        if key != self._key:
            return
        if found is None:  # all of it came back, or it was cancelled
            row = self.list.row
            self._rested(None)
            if row is not None and self.list.key(row) != key:
                self._rested(row)
            return
        self.show_card(found)
        self._stand(self.card)
        sought, self._sought = self._sought, 0
        if sought == key:
            self.chosen.emit()

    def _stand(self, part: QWidget) -> None:
        if self.right.form is None:
            self.right.setCurrentWidget(part)
        self.can.follow()

    def _closed(self) -> None:
        """A form was put away."""
        self._stand(self.card if self._key else self.nobody)
        self.enter()
