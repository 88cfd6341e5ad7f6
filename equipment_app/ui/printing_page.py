"""What every page is that prints."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from equipment_app.domain.outcome import Outcome
from equipment_app.operations import Books
from equipment_app.store.database import Database
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.jobs import Progress
from equipment_app.ui.output.files import ask_save, written
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

    def prepare(self, title: str, make: Callable[[Database, Progress], bytes], saying: str) -> None:
        """As `ask_to_print`, of what takes long enough for its progress to be shown."""
        self.desk.work(make, partial(self.print_content, title), self, title=saying, instead="document")

    def save_xlsx(self, title: str, name: str, make: Callable[[Path], object]) -> None:
        """Where to is asked; that it was written is said."""

        def save(path: Path) -> None:
            self.say.emit(written(path, partial(make, path)))

        ask_save(self.window(), title, f"{name}.xlsx", "XLSX (*.xlsx)", "xlsx", save)

    def print_content(self, title: str, content: bytes) -> None:
        """What is no paper of the books, as it stands now."""
        self.printing.choose_for_document(content, title)
