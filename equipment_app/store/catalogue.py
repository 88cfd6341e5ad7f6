"""What things are: articles, the sizes they come in, and the kits made of them."""

import json
from dataclasses import dataclass

from sqlalchemy import Connection

_ARTICLE = (
    "SELECT id, code, name, name_en, section, tracking, scheme, unit, price, life_months, inspection_months, "
    "sustainability, minimum FROM article"
)


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


class Catalogue:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def article(self, id: int) -> Article:
        return Article(*self._connection.exec_driver_sql(f"{_ARTICLE} WHERE id = ?", (id,)).one())

    def articles(self) -> list[Article]:
        rows = self._connection.exec_driver_sql(f"{_ARTICLE} WHERE withdrawn = 0 ORDER BY name COLLATE czech")
        return [Article(*row) for row in rows]

    def by_code(self, code: str) -> Article | None:
        """Codes are compared without regard to case."""
        query = f"{_ARTICLE} WHERE withdrawn = 0 AND code IN (?, upper(?))"
        row = self._connection.exec_driver_sql(query, (code, code)).fetchone()
        return Article(*row) if row else None

    def sizes(self, scheme: str) -> tuple[str, ...]:
        """The sizes of a scheme in their order; empty for an unknown scheme."""
        text = self._connection.exec_driver_sql("SELECT sizes FROM size_scheme WHERE code = ?", (scheme,)).scalar()
        return tuple(json.loads(text)) if text else ()

    def schemes(self) -> dict[str, tuple[str, ...]]:
        rows = self._connection.exec_driver_sql("SELECT code, sizes FROM size_scheme ORDER BY code")
        return {code: tuple(json.loads(sizes)) for code, sizes in rows}

    def things_of(self, article: int) -> list[int]:
        query = "SELECT id FROM thing WHERE article = ? AND withdrawn = 0"
        return [id for (id,) in self._connection.exec_driver_sql(query, (article,))]

    def next_article(self) -> int:
        return int(self._connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM article").scalar_one())

    def next_kit(self) -> int:
        return int(self._connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM kit").scalar_one())

    def kits(self) -> dict[str, int]:
        """Kits by name."""
        rows = self._connection.exec_driver_sql(
            "SELECT name, id FROM kit WHERE withdrawn = 0 ORDER BY name COLLATE czech"
        )
        return dict(tuple(row) for row in rows)

    def kit_lines(self, kit: int) -> list[KitLine]:
        """The lines of a kit in the order of its list."""
        rows = self._connection.exec_driver_sql(
            "SELECT article, quantity, required FROM kit_line WHERE kit = ? AND withdrawn = 0 ORDER BY place", (kit,)
        )
        return [
            KitLine(self.article(article), quantity, bool(required)) for article, quantity, required in rows.fetchall()
        ]
