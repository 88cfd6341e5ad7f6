"""What makers print on an article: the codes that stand for it, one more, one less."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.foreign import fit, short
from equipment_app.operations.attach_code import AttachCode, DetachCode
from equipment_app.ui import formatting
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.rights.gate import gate
from equipment_app.ui.widgets.button import Button, IconButton
from equipment_app.ui.widgets.field import Combo, Field, LineField, top_aligned
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import empty

if TYPE_CHECKING:
    from equipment_app.domain.outcome import Outcome
    from equipment_app.queries.stock import ArticleCard
    from equipment_app.store.books import Books
    from equipment_app.store.records.products import Product
    from equipment_app.ui.desk.desk import Desk


class MakersCodes(QWidget):
    """A code that is scanned while it is shown comes into its field."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._article = 0
        self._sizes: tuple[str, ...] = ()
        self._codes: list[Product] = []
        self.code, self.on = LineField(icon="barcode", figures=True), Combo()
        self.attach = Button(self.tr("Attach"), icon="plus")
        self._fields = Field(self.code, self.tr("Code: scan it, or type it")), Field(self.on, self.tr("For size"))
        self._rows = QVBoxLayout()
        self._lay_out()
        self.code.textChanged.connect(lambda text: self.attach.setEnabled(fit(text.strip())))
        self.code.returnPressed.connect(self.attach.click)
        self.attach.clicked.connect(self._attach)
        gate(desk, "stock.edit", self.attach, *self._fields)

    def show_card(self, card: "ArticleCard") -> None:
        if card.article.id != self._article:
            self.code.setText("")
            self._codes, self._sizes = [], ()
            self._article = card.article.id
        self._desk.ask(partial(_makers_codes, card.article.id), self._know, self, instead="codes")

    def take(self, text: str) -> None:
        """It was scanned; where there are sizes, which one is to be said."""
        self.code.setText(text)
        if len(self._sizes) <= 1:
            self.attach.click()
        else:
            self.on.setFocus()

    def _know(self, known: "tuple[list[Product], tuple[str, ...]]") -> None:
        self._codes, self._sizes = known
        self._fields[1].setVisible(len(self._sizes) > 1)
        self.on.fill([("", self.tr("all sizes")), *((size, formatting.size(size)) for size in self._sizes)])
        self._show()

    def _show(self) -> None:
        empty(self._rows)
        for product in self._codes:
            self._rows.addWidget(self._row(product))

    def _row(self, product: "Product") -> QWidget:
        size = formatting.size(product.size) if product.size else self.tr("all sizes")
        remove = IconButton("x", self.tr("Remove {code}").format(code=short(product.code)))
        remove.clicked.connect(lambda: self._detach(product.code))
        gate(self._desk, "stock.edit", remove)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Label(short(product.code), figures=True))
        row.addWidget(Label(size if len(self._sizes) > 1 else "", token="quiet"))
        row.addStretch(1)
        row.addWidget(remove)
        return holder

    def _attach(self) -> None:
        command = AttachCode(self.code.text(), self._article, self.on.currentData() or "")
        self._desk.change(command, then=self._attached, owner=self)

    def _attached(self, _outcome: "Outcome") -> None:
        self.code.setText("")

    def _detach(self, code: str) -> None:
        self._desk.change(DetachCode(code))

    def _lay_out(self) -> None:
        self._rows.setSpacing(0)
        self.attach.setEnabled(False)
        self.on.setMinimumWidth(112)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.attach)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Caption(self.tr("Makers’ codes")))
        sentence = self.tr("EAN, UPC or any other code on the goods. When scanned, it means this article.")
        column.addWidget(Label(sentence, size=SMALL, token="quiet", wrap=True))
        column.addLayout(self._rows)
        column.addLayout(top_aligned(*self._fields))
        column.addLayout(row)


def _makers_codes(article: int, books: "Books") -> "tuple[list[Product], tuple[str, ...]]":
    """The codes that stand for an article, and every size it comes in."""
    return books.products.of(article), books.catalogue.sizes(books.catalogue.article(article).scheme)
