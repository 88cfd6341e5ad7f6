"""What an article is, and the few things about it that are changed by hand."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.operations.edit_article import EditArticle
from equipment_app.queries.stock import ArticleCard
from equipment_app.ui import formatting
from equipment_app.ui.kit.form import Form, Line
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.rights.gate import gate, hold
from equipment_app.ui.stock.article_head import tracked
from equipment_app.ui.stock.makers_codes import MakersCodes
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Fact, Facts
from equipment_app.ui.widgets.label import Label

if TYPE_CHECKING:
    from equipment_app.ui.desk.desk import Desk


class Properties(QWidget):
    """Facts above, the form under them; the button wakes when something differs from the books."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self.card: ArticleCard | None = None
        self.facts = Facts(columns=4)
        self.name, self.name_en = Line(self.tr("Name in Czech"), needed=True), Line(self.tr("Name in English"))
        self.minimum = Line(self.tr("Minimum stock, all sizes together"), figures=True)
        self.minimum.setValidator(QIntValidator(0, 99_999, self))
        self.save = Button(self.tr("Save"), kind="primary", icon="save")
        self.undo = Button(self.tr("Discard changes"))
        self.codes = MakersCodes(desk)
        self.form = Form(self.save, self.command, desk.change)
        self._lay_out()
        for line in (self.name, self.name_en, self.minimum):
            line.edited.connect(lambda _: self.undo.setEnabled(self.save.isEnabled()))
        self.undo.clicked.connect(self._fill)
        self.setFocusProxy(self.name)
        gate(desk, "stock.edit", self.save, self.undo)
        hold(desk, "stock.edit", self.name, self.name_en, self.minimum)

    def show_card(self, card: ArticleCard) -> None:
        """What is being written stays while the article is the same and the books say the same of it."""
        other = self.card is None or self.card.article != card.article
        self.card = card
        self.codes.show_card(card)
        self.facts.show_facts(self._facts(card))
        if other:
            self._fill()

    def command(self) -> EditArticle | None:
        if self.card is None:
            return None
        article, minimum = self.card.article, int(self.minimum.value or 0)
        now = self.name.value, self.name_en.value, minimum
        if now == (article.name, article.name_en, article.minimum or 0):
            return None
        return EditArticle(article.id, self.name.value, self.name_en.value, minimum or None)

    def _facts(self, card: ArticleCard) -> list[Fact]:
        article = card.article
        months = self.tr("%n month(s)", "", article.life_months or 0)
        checks = self.tr("every %n month(s)", "", article.inspection_months or 0)
        facts = (
            (self.tr("Code"), article.code),
            (self.tr("Section"), article.section or "–"),
            (self.tr("Tracking"), tracked(article.tracking)),
            (self.tr("Unit of measure"), formatting.unit(article.unit)),
            (self.tr("Price"), "–" if article.price is None else formatting.money(article.price)),
            (self.tr("Service life"), months if article.life_months else "–"),
            (self.tr("Inspections"), checks if article.inspection_months else "–"),
            (self.tr("Subject to sustainability"), self.tr("yes") if article.sustainability else self.tr("no")),
        )
        return [Fact(label, value, bold=False, figures=False) for label, value in facts]

    def _fill(self) -> None:
        if self.card is not None:
            article = self.card.article
            self.name.put(article.name)
            self.name_en.put(article.name_en)
            self.minimum.put(str(article.minimum or ""))
        self.form.look()
        self.undo.setEnabled(False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.facts)
        column.addSpacing(8)
        column.addLayout(self.form.row(self.name, self.name_en, self.minimum))
        rule = self.tr(
            "The minimum is shared among the sizes by how many of each are worn. Papers keep the name they had."
        )
        column.addWidget(Label(rule, size=SMALL, token="quiet", wrap=True))
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addWidget(self.codes)
        column.addStretch(1)
