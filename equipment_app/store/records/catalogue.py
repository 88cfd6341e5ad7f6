"""What things are: articles, the sizes they come in, kits made of them; makers' codes for them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from equipment_app.domain.codes import keys
from equipment_app.store.dialect import CZECH, GIVEN
from equipment_app.store.sql import Records

_ARTICLE = """SELECT id, code, name, name_en, section, tracking, scheme, unit, price, life_months, inspection_months,
    sustainability, minimum FROM article"""
_BY_ID = f"{_ARTICLE} WHERE id = ?"
_SEVERAL = f"{_ARTICLE} WHERE id IN (SELECT value FROM {GIVEN})"
_LIVING = f"{_ARTICLE} WHERE withdrawn = 0 ORDER BY name {CZECH}"
_KITS = f"SELECT name, id FROM kit WHERE withdrawn = 0 ORDER BY name {CZECH}"
_PRODUCT = """SELECT p.code, p.article, p.size FROM product p JOIN article a ON a.id = p.article AND a.withdrawn = 0
    WHERE p.withdrawn = 0"""
_PRODUCT_BY_CODE = f"{_PRODUCT} AND p.code = ?"
_PRODUCTS_OF = f"{_PRODUCT} AND p.article = ? ORDER BY p.code"


@dataclass(frozen=True, slots=True)
class Article:
    id: int
    code: str
    name: str
    name_en: str
    section: str
    tracking: str
    scheme: str
    unit: str
    price: int | None
    life_months: int | None
    inspection_months: int | None
    sustainability: int
    minimum: int | None

    @property
    def numbered(self) -> bool:
        """Each piece has a code of its own."""
        return self.tracking == "item"


@dataclass(frozen=True, slots=True)
class KitLine:
    article: Article
    quantity: int
    required: bool


@dataclass(frozen=True, slots=True)
class Product:
    """`size` is empty where the code is on all sizes of the article."""

    code: str
    article: int
    size: str


class Catalogue(Records):
    def article(self, id: int) -> Article:
        return self._memo.keep(("article", id), lambda: Article(*self._sql.one(_BY_ID, (id,))))

    def foresee(self, ids: Iterable[int]) -> None:
        """These articles are going to be asked for one by one: they are read together."""
        self._memo.keep_all("article", ids, self._several)

    def _living(self) -> list[Article]:
        found = {row[0]: Article(*row) for row in self._sql.rows(_LIVING)}
        self._memo.keep_all("article", found, lambda ids: {id: found[id] for id in ids})
        return list(found.values())

    def _several(self, ids: Sequence[int]) -> dict[int, Article]:
        return {row[0]: Article(*row) for row in self._sql.rows(_SEVERAL, (json.dumps(ids),))}

    def articles(self) -> list[Article]:
        return self._memo.keep("articles", self._living)

    def by_code(self, code: str) -> Article | None:
        """Codes are compared without regard to case."""
        codes = self._memo.keep("codes", lambda: {article.code: article for article in self.articles()})
        return codes.get(code) or codes.get(code.upper())

    def sizes(self, scheme: str) -> tuple[str, ...]:
        """The sizes of a scheme in their order; empty for an unknown scheme."""
        return self.schemes().get(scheme, ())

    def schemes(self) -> dict[str, tuple[str, ...]]:
        query = "SELECT code, sizes FROM size_scheme ORDER BY code"
        return self._memo.keep(
            "schemes", lambda: {code: tuple(json.loads(sizes)) for code, sizes in self._sql.rows(query)}
        )

    def next_article(self) -> int:
        return int(self._sql.value("SELECT coalesce(max(id), 0) + 1 FROM article"))

    def next_kit(self) -> int:
        return int(self._sql.value("SELECT coalesce(max(id), 0) + 1 FROM kit"))

    def kits(self) -> dict[str, int]:
        """Kits by name."""
        return self._memo.keep("kits", lambda: dict(map(tuple, self._sql.rows(_KITS))))

    def kit_lines(self, kit: int) -> list[KitLine]:
        """The lines of a kit in the order of its list."""
        return self._memo.keep(("kit_lines", kit), lambda: self._lines_of(kit))

    def _lines_of(self, kit: int) -> list[KitLine]:
        query = "SELECT article, quantity, required FROM kit_line WHERE kit = ? AND withdrawn = 0 ORDER BY place"
        rows = self._sql.rows(query, (kit,))
        self.foresee(article for article, _, _ in rows)
        return [KitLine(self.article(article), quantity, bool(required)) for article, quantity, required in rows]

    def product(self, text: str) -> Product | None:
        """What a maker's code stands for, however an EAN or UPC is written."""
        for key in keys(text):
            row = self._sql.first(_PRODUCT_BY_CODE, (key,))
            if row:
                return Product(*row)
        return None

    def products(self, article: int) -> list[Product]:
        return [Product(*row) for row in self._sql.rows(_PRODUCTS_OF, (article,))]
