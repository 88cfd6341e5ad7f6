"""What every page is that prints."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from equipment_app.domain.outcome import Outcome
from equipment_app.operations import Books
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.page import Page


class PrintingPage(Page):
    """A page prints the papers it has made at once, and anything else through the dialog of printing."""

    def __init__(self, desk: Desk, printing: Printing | None = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.printing = printing or Printing(desk)
        self.printing.setParent(self)
        self.printing.say.connect(self.say)

    def print_made(self, outcome: Outcome) -> None:
        """The papers of what was done just now; a request that was repeated has had them."""
        if outcome.papers and not outcome.repeated:
            self.printing.papers(tuple(paper.number for paper in outcome.papers))

    def ask_to_print(self, title: str, make: Callable[[Books], bytes]) -> None:
        """Made by the books as it stands now, and offered in the dialog."""
        self.desk.ask(make, partial(self.print_content, title), self, instead="document")

    def print_content(self, title: str, content: bytes) -> None:
        """What is no paper of the books, as it stands now."""
        self.printing.choose_for_document(content, title)
