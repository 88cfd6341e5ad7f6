"""Makers' codes: what EAN, UPC or any other code on the goods stands for in this store."""

from collections.abc import Iterable
from dataclasses import dataclass

from equipment_app.domain.foreign import keys
from equipment_app.store.sql import Sql


@dataclass(frozen=True, slots=True)
class Product:
    """`size` is empty where the code is on all sizes of the article."""

    code: str
    article: int
    size: str


class Products:
    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def find(self, text: str) -> Product | None:
        """What the code stands for, however an EAN or UPC is written."""
        for key in keys(text):
            row = self._sql.first(f"{_PRODUCT} AND p.code = ?", (key,))
            if row:
                return Product(*row)
        return None

    def of(self, article: int) -> list[Product]:
        return self._all(f"{_PRODUCT} AND p.article = ? ORDER BY p.code", (article,))

    def _all(self, query: str, values: Iterable[object]) -> list[Product]:
        return [Product(*row) for row in self._sql.rows(query, tuple(values))]


_PRODUCT = (
    "SELECT p.code, p.article, p.size FROM product p JOIN article a ON a.id = p.article AND a.withdrawn = 0 "
    "WHERE p.withdrawn = 0"
)
