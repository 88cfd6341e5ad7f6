"""Above everything about an article: its name, what is short, code and price, and what can be done with it."""

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui import formatting
from equipment_app.ui.formatting import translate
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import TITLE
from equipment_app.ui.widgets.button import IconButton, Menu
from equipment_app.ui.widgets.label import ChipLabel, Label

if TYPE_CHECKING:
    from equipment_app.queries.stock import ArticleCard

HEIGHT = 68
_NAME_FIRST = 1000
"""Its share of the row against that of what stays free."""
_NAMED = 3
"""So many racks are named."""


class ArticleHead(QWidget):
    """`back` leads from the pieces to the list of articles; the button is there only while that is hidden."""

    back = Signal()
    edit = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.card: ArticleCard | None = None
        self.to_list = IconButton("arrow-left", self.tr("Back to the articles"))
        self.to_list.hide()
        self.name = Label(size=TITLE, bold=True, elide=True)
        self.chip = ChipLabel()
        self.facts = Label(token="quiet", elide=True)
        self.more = IconButton("ellipsis", self.tr("More"))
        self._lay_out()
        self.to_list.clicked.connect(self.back)
        self.more.clicked.connect(self._menu)

    def show_card(self, card: "ArticleCard") -> None:
        self.card = card
        article = card.article
        self._say_name(formatting.named(article.name, article.name_en))
        short = self.tr("short by {pieces}").format(pieces=formatting.pieces(card.short, article.unit))
        self.chip.show_chip(Chip(short, "arrow-down", "bad") if card.short else None)
        self.facts.setText(" · ".join(self._facts(card)))

    def _say_name(self, name: str) -> None:
        """As wide as it is, so that the chip stands beside it; a long one gives way and never widens the window."""
        self.name.setText(name)
        self.name.setMaximumWidth(ceil(draw.width(name, self.name.font())) + 1)

    def _facts(self, card: "ArticleCard") -> list[str]:
        article = card.article
        facts = [article.code, tracked(article.tracking)]
        if article.price is not None:
            facts.append(f"{formatting.money(article.price)}/{formatting.unit(article.unit)}")
        labels = [label for label, _ in card.places]
        if labels:
            rest = len(labels) - _NAMED
            named = formatting.place(", ".join(labels[:_NAMED]))
            facts.append(self.tr("{racks} and %n more", "", rest).format(racks=named) if rest > 0 else named)
        return facts

    def _menu(self) -> None:
        menu = Menu(self)
        menu.add(self.tr("Edit the article"), self.edit.emit, icon="pencil")
        menu.add(self.tr("Copy the code"), self._copy, icon="copy")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _copy(self) -> None:
        if self.card is not None:
            QGuiApplication.clipboard().setText(self.card.article.code)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(9)
        first.addWidget(self.name, _NAME_FIRST)
        first.addWidget(self.chip)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(first)
        words.addWidget(self.facts)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.to_list)
        row.addLayout(words, 1)
        row.addWidget(self.more)


def tracked(tracking: str) -> str:
    """How pieces of an article are told apart."""
    kept = {
        "item": translate("stock", "piece by piece"),
        "quantity": translate("stock", "by quantity"),
        "consumable": translate("stock", "consumable"),
    }
    return kept.get(tracking, tracking)
