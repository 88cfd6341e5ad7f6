"""What is done with the catalogue: an act is a row here, and its form stands in the place of the article shown."""

from collections.abc import Sequence
from typing import Any

from equipment_app.ui.kit.acts import ITEM, Act
from equipment_app.ui.rights import CATALOGUE
from equipment_app.ui.stock.article_forms import ArticleForm, ArticleMergeForm, ArticlesForm


def _add(page: Any) -> None:
    page.write_article(lambda known: ArticleForm(page.desk, known), of_one=False)


def _merge(page: Any) -> None:
    page.write_article(lambda known: ArticleMergeForm(page.desk, page.detail.card.article, known))


def _edit_many(page: Any) -> None:
    page.write_article(lambda known: ArticlesForm(page.desk, page.articles.listed(), page.detail.card.article, known))


ARTICLE_ACTS: Sequence[Act[Any]] = (
    Act("stock.add", "Add a&n article…", "Ctrl+Shift+N", "plus", do=_add, need=CATALOGUE),
    Act(
        "stock.properties",
        "E&dit the article",
        icon="pencil",
        do=lambda page: page.edit_article(),
        when=lambda page: page.detail.card is not None,
        need=CATALOGUE,
        menu=ITEM,
    ),
    Act(
        "stock.many",
        "Edit &several articles…",
        icon="list-checks",
        do=_edit_many,
        when=lambda page: page.detail.card is not None,
        need=CATALOGUE,
        menu=ITEM,
    ),
    Act(
        "stock.merge",
        "Mer&ge with another article…",
        icon="layers",
        do=_merge,
        when=lambda page: page.detail.card is not None,
        need=CATALOGUE,
        menu=ITEM,
    ),
    Act(
        "stock.retire",
        "&Retire the article",
        icon="ban",
        do=lambda page: page.retire(),
        when=lambda page: page.detail.card is not None,
        need=CATALOGUE,
        menu=ITEM,
    ),
)
