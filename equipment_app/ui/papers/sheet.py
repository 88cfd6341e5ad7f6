"""One paper over the page, to be read, printed and saved: for who may see it and has no page of papers."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.output.files import export_pdf
from equipment_app.ui.output.pdf_view import PdfView
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import CloseButton, Overlay


class PaperSheet(Overlay):
    """`say` is told what was saved."""

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        printing: Printing,
        paper: tuple[str, bytes],
        say: Callable[[Message], object],
    ) -> None:
        """`paper`: its number and its filed bytes."""
        super().__init__(window)
        self.number, self._content = paper
        self._say = say
        self.view = self.begins_at = PdfView(desk)
        self.view.setAccessibleName(self.number)
        self.close_button = CloseButton(self)
        print_it, number = Button(self.tr("Print…"), kind="primary", icon="printer"), self.number
        print_it.clicked.connect(lambda: printing.choose_for_paper(number))
        save = Button(self.tr("Save as PDF…"), icon="download", does=self.save)
        head = Strip("below", Label(number, size=LARGE, bold=True), None, height=56)
        foot = Strip("above", None, self.close_button, save, print_it, height=56)
        in_column(head, (self.view, 1), foot, on=self.panel, margins=(1, 1, 1, 1))
        self.view.show_pdf(self._content)

    def save(self) -> None:
        export_pdf(self.window(), self.number, self._content, self._say)


def show_sheet(window: QWidget, desk: Desk, printing: Printing, number: str, say: Callable[[Message], object]) -> None:
    """As the books show it to who works: what is not theirs is refused there."""

    def show(content: bytes) -> None:
        PaperSheet(window, desk, printing, (number, content), say).open_once()

    desk.ask(lambda books: books.papers.content(number), show, window)
