"""Labels over the page: chosen at the left, seen at the right, printed or saved."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui import said
from equipment_app.ui.saving import save
from equipment_app.ui.stock import asking
from equipment_app.ui.stock.label_choice import CHOSEN, DELIVERED, FILTERED, LabelChoice
from equipment_app.ui.stock.narrowing import Narrow
from equipment_app.ui.theme import LARGE
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.overlay import Overlay
from equipment_app.ui.widgets.pdf_view import PdfView

if TYPE_CHECKING:
    from equipment_app.queries.stock import ArticleCard
    from equipment_app.ui.desk import Desk

_WIDE, _HIGH = 1000, 640


class LabelPanel(Overlay):
    """`print_wanted` with the PDF and its title; `saved` with the path it went to; `sheet_chosen` with its name."""

    print_wanted = Signal(bytes, str)
    saved = Signal(str)
    sheet_chosen = Signal(str)

    def __init__(self, window: QWidget, desk: "Desk", sheet: str = "") -> None:
        super().__init__(window)
        self._desk = desk
        self._card: ArticleCard | None = None
        self._chosen: list[int] = []
        self._narrow = Narrow()
        self._turn = 0
        self.pdf = b""
        self.title, self.shut = Label(size=LARGE, bold=True, elide=True), IconButton("x", "")
        self.choice, self.view = LabelChoice(), PdfView(desk)
        self.choice.sheet.choose(sheet or "avery-l7160")
        self.told = Label(token="quiet", elide=True)
        self.save, self.print = Button(icon="download"), Button(kind="primary", icon="printer", key="Ctrl+P")
        self._lay_out()
        self.shut.clicked.connect(self.close_overlay)
        self.choice.changed.connect(self._ask)
        self.choice.sheet.currentIndexChanged.connect(lambda _: self.sheet_chosen.emit(self.choice.now().sheet))
        self.save.clicked.connect(self._choose_file)
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.pdf, self.title.words()))

    def open_for(self, card: "ArticleCard", chosen: list[int], narrow: Narrow, shown: int) -> None:
        """Of this article so many pieces are chosen, and `shown` pass the filter."""
        self._card, self._chosen, self._narrow = card, chosen, narrow
        self.retranslate()
        first = CHOSEN if chosen else FILTERED
        self.choice.offer(len(chosen), shown, card.deliveries, first)
        self.open()
        self.choice.radios[first].setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def retranslate(self) -> None:
        article = self._card.article if self._card else None
        name = said.named(article.name, article.name_en) if article else ""
        self.title.setText(self.tr("Labels · {article}").format(article=name))
        self.shut.set_words(self.tr("Close"))
        self.save.setText(self.tr("Save PDF…"))
        self.print.setText(self.tr("Print…"))
        self.view.setAccessibleName(self.tr("Preview"))
        self.choice.retranslate()

    def arrange(self) -> None:
        wide, high = min(_WIDE, self.width() - 48), min(_HIGH, self.height() - 48)
        self.panel.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_P and control and self.print.isEnabled():
            self.print.click()
        elif event.key() == Qt.Key.Key_S and control and self.save.isEnabled():
            self.save.click()
        else:
            super().keyPressEvent(event)

    def save_to(self, path: Path) -> None:
        """Written on the worker's thread, like everything that may take a while."""
        content = self.pdf
        self._desk.work(
            lambda _database, _progress: save(path, lambda to: to.write_bytes(content)),
            lambda _: self.saved.emit(str(path)),
            self,
        )

    # The labels

    def _ask(self) -> None:
        if self._card is None or not self.isVisible():
            return
        self._turn += 1
        turn, now = self._turn, self.choice.now()
        wanted = {FILTERED: self._narrow, DELIVERED: Narrow(note=now.note)}.get(now.which)
        make = asking.labels(self._card.article.id, self._chosen if wanted is None else wanted, now)
        self._wait(True)
        self._desk.work(
            lambda database, _: database.ask(make),
            lambda made: self._show(turn, *made),
            self,
            title=self.tr("Setting the labels"),
        )

    def _show(self, turn: int, count: int, pdf: bytes) -> None:
        """What was asked for before the last change comes too late."""
        if turn != self._turn:
            return
        self.pdf = pdf
        self._wait(not pdf)
        self.view.show_pdf(pdf or None, self.tr("No label to print."))
        self.choice.picture.show_count(count)
        labels = said.counted(self.tr("%n label(s)", "", count), count)
        start, per_sheet = self.choice.now().start, self.choice.stock.count
        sheets = self.tr("on %n sheet(s)", "", -(-(count + start - 1) // per_sheet))
        advice = self.tr("print at 100 %, not fitted to the page")
        self.told.setText(f"{labels} {sheets} · {advice}" if count else "")

    def _wait(self, waiting: bool) -> None:
        self.save.setEnabled(not waiting)
        self.print.setEnabled(not waiting)

    def _choose_file(self) -> None:
        code = self._card.article.code if self._card else ""
        dialog = QFileDialog(self.window(), self.tr("Save the labels"), self.tr("labels-{code}.pdf").format(code=code))
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.open()

    def _lay_out(self) -> None:
        top, foot = Strip("below"), Strip("above")
        top.setFixedHeight(52)
        foot.setFixedHeight(56)
        for strip in (top, foot):
            strip.row.setContentsMargins(20, 0, 12 if strip is top else 20, 0)
        top.row.addWidget(self.title, 1)
        top.row.addWidget(self.shut)
        foot.row.addWidget(self.told, 1)
        foot.row.addWidget(self.save)
        foot.row.addWidget(self.print)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.choice)
        middle.addWidget(self.view, 1)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(top)
        column.addLayout(middle, 1)
        column.addWidget(foot)
