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


def _edit(page: Any) -> None:
    page.edit_article()


def _retire(page: Any) -> None:
    page.retire()


def _shown(page: Any) -> bool:
    return page.detail.card is not None


ARTICLE_ACTS: Sequence[Act[Any]] = (
    Act("stock.add", "Add a&n article…", "Ctrl+Shift+N", "plus", _add, need=CATALOGUE),
    Act("stock.properties", "E&dit the article", "", "pencil", _edit, _shown, CATALOGUE, menu=ITEM),
    Act("stock.many", "Edit &several articles…", "", "list-checks", _edit_many, _shown, CATALOGUE, menu=ITEM),
    Act("stock.merge", "Mer&ge with another article…", "", "layers", _merge, _shown, CATALOGUE, menu=ITEM),
    Act("stock.retire", "&Retire the article", "", "ban", _retire, _shown, CATALOGUE, menu=ITEM),
)
