"""Personal cards over the window: seen before they are printed or saved, as of any day; of one member or of many."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from equipment_app.queries.personal_card import personal_cards
from equipment_app.store.database import Database
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import out_of
from equipment_app.ui.jobs import Cancelled, Progress
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.output.files import export_pdf
from equipment_app.ui.output.pdf_view import PdfView
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.overlay import CloseButton, Overlay

_DAY = 132
_RENEWS_MS = 300


class PersonalCards(Overlay):
    """`title` names whose cards they are. What is saved is told by `say`, and the overlay closes. Esc closes it."""

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        printing: Printing,
        members: Sequence[int],
        title: str,
        say: Callable[[Message], object],
    ) -> None:
        super().__init__(window)
        self._desk, self._printing, self._members, self._say = desk, printing, members, say
        self._pdf: bytes | None = None
        self._running: Progress | None = None
        self.title, self.told = Label(title, size=LARGE, bold=True, elide=True), Label(size=SMALL, token="quiet")
        self.day = DateField()
        self.day.setFixedWidth(_DAY)
        self.day.setMaximumDate(formatting.today_in_qt())
        self.view = PdfView(desk)
        self.view.setAccessibleName(self.tr("Preview"))
        self.smaller = IconButton("zoom-out", self.tr("Zoom out"), does=self.view.zoom_out)
        self.larger = IconButton("zoom-in", self.tr("Zoom in"), does=self.view.zoom_in)
        self.close_button = CloseButton(self)
        self.save = Button(self.tr("Save PDF/A…"), icon="download", does=self._save)
        self.print = Button(self.tr("Print"), kind="primary", icon="printer", does=self._print)
        self.begins_at = self.day
        as_of = Label(self.tr("As of the end of"))
        as_of.setBuddy(self.day)
        self.day.setAccessibleName(as_of.words())
        head = Strip("below", (self.title, 1), as_of, self.day, height=56)
        foot = Strip(
            "above", self.smaller, self.larger, (self.told, 1), self.close_button, self.save, self.print, height=56
        )
        in_column(head, (self.view, 1), foot, on=self.panel, margins=(1, 1, 1, 1))
        self._wait = QTimer(self, singleShot=True, interval=_RENEWS_MS)
        self._wait.timeout.connect(self.renew)
        self.day.day_changed.connect(self._wait.start)
        self.view.changed.connect(self._tell)
        self._show(None)

    def open(self) -> None:
        super().open()
        self.renew()

    def close_overlay(self) -> None:
        if self._running is not None:
            self._running.cancel()
        super().close_overlay()

    def renew(self) -> None:
        """Make them as of the day that is set; those still being made are not wanted any more."""
        if self._running is not None:
            self._running.cancel()
        self._show(None)
        self._desk.work(
            partial(self._make, at=None if self.day.date() == self.day.maximumDate() else self.day.day),
            self._show,
            self,
            title=self.tr("Preparing personal cards"),
            instead="cards",
            failed=self._fail,
        )

    def _make(self, database: Database, progress: Progress, *, at: date | None) -> bytes:
        from equipment_app.documents.personal_card import render

        self._running = progress
        return render(database.ask(lambda books: personal_cards(books, self._members, at)), progress.step)

    def _show(self, pdf: bytes | None) -> None:
        if pdf is not None:
            self._running = None
        self._pdf = pdf
        for button in (self.save, self.print):
            button.setEnabled(pdf is not None)
        if pdf is not None:
            self.view.show_pdf(pdf)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._running = None
            self._desk.tell(error)

    def _tell(self) -> None:
        page = self.tr("page {of}").format(of=out_of(self.view.page, self.view.pages))
        self.told.setText(f"{self.view.percent} % · {page}" if self.view.pages else "")

    def _name(self) -> str:
        return f"{self.title.words()}, {self.day.day.isoformat()}"

    def _save(self) -> None:
        if self._pdf is not None:
            export_pdf(self.window(), self._name(), self._pdf, self._saved)

    def _saved(self, message: Message) -> None:
        self.close_overlay()
        self._say(message)

    def _print(self) -> None:
        if self._pdf is not None:
            self._printing.choose_for_document(self._pdf, self._name())
