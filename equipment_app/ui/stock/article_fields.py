"""What can be said of an article, as fields: of the form of a new one, and of its properties."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from equipment_app.measures import money
from equipment_app.operations.articles import NUMBERS
from equipment_app.queries.article_changes import TRACKED
from equipment_app.store.records.catalogue import Article
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.form_parts import Editor, FormLine, Money, Tick, WholeNumber

translate = QCoreApplication.translate


class Crowns(Money):
    """The price of an article; `number` is 0 of nothing."""

    @property
    def number(self) -> int:
        return self.amount or 0

    def wrong(self, left: bool) -> str:
        over = left and self.number > NUMBERS["price"]
        return self.tr("An amount such as 1250.50") if over else super().wrong(left)


class ArticleFields:
    """`rows` are laid out by whoever shows them."""

    def __init__(self) -> None:
        self.name = FormLine(translate("article", "Name in Czech"), needed=True)
        self.name_en = FormLine(translate("article", "Name in English"))
        self.section = FormLine(translate("article", "Section"))
        self.norm = FormLine(translate("article", "Standard"), hint="ČSN EN")
        self.minimum = WholeNumber(translate("article", "Minimum stock, all sizes together"), NUMBERS["minimum"])
        self.price = Crowns(translate("article", "Price in CZK"))
        self.life = WholeNumber(translate("article", "Service life in months"), NUMBERS["life_months"])
        self.of_delivery = Tick(translate("article", "Service life from delivery"))
        self.inspection = WholeNumber(translate("article", "Months between inspections"), NUMBERS["inspection_months"])
        self.pack = WholeNumber(translate("article", "Units in one pack"), NUMBERS["pack"])
        self.sustainability = Tick(translate("article", "Subject to sustainability"))
        self.texts = {"name": self.name, "name_en": self.name_en, "section": self.section, "norm": self.norm}
        self.numbers = {"minimum": self.minimum, "pack": self.pack, "life_months": self.life}
        self.numbers |= {"inspection_months": self.inspection}
        """Both by the names of `EditArticle`."""
        self.rows: Sequence[Sequence[Editor]] = (
            (self.name, self.name_en),
            (self.section, self.norm),
            (self.minimum, self.pack),
            (self.price, self.life, self.inspection),
            (self.of_delivery, self.sustainability),
        )

    def put(self, article: Article) -> None:
        for name, line in self.texts.items():
            line.put(getattr(article, name))
        for name, number in self.numbers.items():
            number.put(str(getattr(article, name) or ""))
        self.price.put(money(article.price) if article.price else "")
        self.of_delivery.setChecked(article.life_from == "delivery")
        self.sustainability.setChecked(bool(article.sustainability))

    def said(self) -> dict[str, Any]:
        """By the names of `EditArticle`; numbers that are not there are 0."""
        return {
            **{name: line.value for name, line in self.texts.items()},
            **{name: number.number for name, number in self.numbers.items()},
            "price": self.price.number,
            "life_from": "delivery" if self.of_delivery.value else "use",
            "sustainability": "yes" if self.sustainability.value else "no",
        }


def of_article(article: Article) -> dict[str, Any]:
    """The same of what the books have."""
    numbers = {name: getattr(article, name) or 0 for name in NUMBERS}
    texts = {name: getattr(article, name) for name in ("name", "name_en", "section", "norm")}
    begins = "delivery" if article.life_from == "delivery" else "use"
    return {**texts, **numbers, "life_from": begins, "sustainability": "yes" if article.sustainability else "no"}


def tracked(tracking: str) -> str:
    """How pieces of an article are told apart."""
    return TRACKED[tracking].said(language()) if tracking in TRACKED else tracking
