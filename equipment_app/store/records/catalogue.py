"""What things are: articles, the sizes they come in, kits made of them; makers' codes for them."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from equipment_app.domain.codes import keys
from equipment_app.domain.entitlement import DraftLine, Wording, in_force, meant_for
from equipment_app.domain.entries import Cell
from equipment_app.domain.value import Value
from equipment_app.store.dialect import CZECH, GIVEN
from equipment_app.store.sql import Memo, Records, Sql

_ARTICLE = """SELECT id, code, name, name_en, section, tracking, scheme, unit, price, life_months, inspection_months,
    sustainability, minimum, coalesce(norm, ''), pack, coalesce(life_from, '') FROM article"""
_BY_ID = f"{_ARTICLE} WHERE id = ?"
_SEVERAL = f"{_ARTICLE} WHERE id IN (SELECT value FROM {GIVEN})"
_LIVING = f"{_ARTICLE} WHERE withdrawn = 0 ORDER BY name {CZECH}"
_WORDINGS = f"""SELECT id, coalesce(wording_of, id), name, valid_from, valid_to, coalesce(audience, '') FROM kit
    WHERE withdrawn = 0 ORDER BY name {CZECH}, id"""
_KIT_LINES = """SELECT article, quantity, required, substitutes, coalesce(audience, '') FROM kit_line
    WHERE kit = ? AND withdrawn = 0 ORDER BY place"""
_SIZES_USED = """SELECT DISTINCT a.scheme, t.size FROM thing t JOIN article a ON a.id = t.article
    UNION SELECT DISTINCT a.scheme, p.size FROM product p JOIN article a ON a.id = p.article
    UNION SELECT DISTINCT a.scheme, c.size FROM checked c JOIN article a ON a.id = c.article"""
_LEFT = """SELECT coalesce(sum(CASE p.kind WHEN 'location' THEN h.quantity END), 0),
    coalesce(sum(CASE p.kind WHEN 'location' THEN 0 ELSE h.quantity END), 0) FROM thing t
    JOIN holding h ON h.thing = t.id AND h.quantity > 0 JOIN holder p ON p.id = h.holder
    AND p.kind NOT IN ('supplier', 'lost', 'disposed') WHERE t.article = ? AND t.withdrawn = 0"""
_SERIALS = """SELECT t.serial FROM thing t JOIN thing o ON o.serial = t.serial AND o.article = ? AND o.withdrawn = 0
    WHERE t.article = ? AND t.withdrawn = 0 AND t.serial IS NOT NULL
    ORDER BY t.serial"""
_PRODUCT = """SELECT p.code, p.article, p.size FROM product p JOIN article a ON a.id = p.article AND a.withdrawn = 0
    WHERE p.withdrawn = 0"""
_PRODUCT_BY_CODE = f"{_PRODUCT} AND p.code = ?"
_PRODUCTS_OF = f"{_PRODUCT} AND p.article = ? ORDER BY p.code"


class Article(Value):
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
    norm: str = ""
    """The standard it is made to, ČSN EN 397; empty: none is known."""
    pack: int | None = None
    """Units of measure in one pack as it is delivered; what is issued are units."""
    life_from: str = ""
    """`delivery`: the planned service life begins with the delivery; else when it is first issued."""

    @property
    def numbered(self) -> bool:
        """Each piece has a code of its own."""
        return self.tracking == "item"

    @property
    def consumable(self) -> bool:
        """It is used up by whoever got it, and does not come back."""
        return self.tracking == "consumable"


class KitLine(Value):
    """`substitutes` are articles that count the same; `audience` is the function it is for, empty for all."""

    article: Article
    quantity: int
    required: bool
    substitutes: tuple[int, ...] = ()
    audience: str = ""

    @property
    def article_id(self) -> int:
        return self.article.id

    @property
    def draft(self) -> DraftLine:
        """As it would be asked for."""
        return DraftLine(self.article.id, self.quantity, self.required, self.substitutes, self.audience)

    def is_for(self, function: str) -> bool:
        return meant_for(self.audience, function)


class Product(Value):
    """`size` is empty where the code is on all sizes of the article."""

    code: str
    article: int
    size: str


class SizeScheme(Value):
    code: str
    name: str
    sizes: tuple[str, ...]
    used: frozenset[str]
    """Sizes that items, makers' codes or members have or had: they stay."""
    articles: tuple[str, ...]
    """Names of what comes in these sizes, and the same in English, where there is one."""
    articles_en: tuple[str, ...]


class Catalogue(Records):
    def __init__(self, sql: Sql, memo: Memo, today: Callable[[], date]) -> None:
        super().__init__(sql, memo)
        self._today = today

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

    def size_schemes(self) -> list[SizeScheme]:
        """The same with all there is to say of each, by their codes."""
        used: dict[str, set[str]] = defaultdict(set)
        for scheme, size in self._sql.rows(_SIZES_USED):
            used[scheme].add(size)
        for (worn,) in self._sql.rows("SELECT DISTINCT sizes FROM identity"):
            for scheme, size in json.loads(worn or "{}").items():
                used[scheme].add(size)
        articles: dict[str, list[Article]] = defaultdict(list)
        for article in self.articles():
            articles[article.scheme].append(article)
        rows = self._sql.rows("SELECT code, name, sizes FROM size_scheme ORDER BY code")
        return [
            SizeScheme(
                code,
                name,
                tuple(json.loads(sizes)),
                frozenset(used[code]),
                tuple(one.name for one in articles[code]),
                tuple(one.name_en for one in articles[code]),
            )
            for code, name, sizes in rows
        ]

    def received(self, article: int) -> bool:
        """Something of it came once, and was not taken back."""
        return bool(self._sql.value("SELECT 1 FROM thing WHERE article = ? AND withdrawn = 0 LIMIT 1", (article,)))

    def left(self, article: int) -> tuple[int, int]:
        """Pieces of it in the store, and with anybody else; what is lost or disposed of is nowhere."""
        stored, out = self._sql.one(_LEFT, (article,))
        return stored, out

    def serials_of_both(self, one: int, other: int) -> list[str]:
        """Serial numbers that a piece of each of these articles has."""
        return [serial for (serial,) in self._sql.rows(_SERIALS, (one, other))]

    def kit_rows(self, wording: int) -> list[dict[str, Cell]]:
        """The lines of a wording as they are registered, by their place."""
        found = self._sql.named_rows(
            "SELECT * FROM kit_line WHERE kit = ? AND withdrawn = 0 ORDER BY place", (wording,)
        )
        return [{name: value for name, value in row._asdict().items() if name != "seq"} for row in found]

    def next_article(self) -> int:
        return int(self._sql.value("SELECT coalesce(max(id), 0) + 1 FROM article"))

    def next_kit(self) -> int:
        return int(self._sql.value("SELECT coalesce(max(id), 0) + 1 FROM kit"))

    def wordings(self) -> list[Wording]:
        """All wordings of all kits, ended and coming ones too, by name."""
        return self._memo.keep("wordings", lambda: [_wording(*row) for row in self._sql.rows(_WORDINGS)])

    def wording(self, kit: int, on: date | None = None) -> Wording | None:
        """Which one of a kit applies on that day, today by default."""
        return in_force((one for one in self.wordings() if one.kit == kit), on or self._today())

    def kits(self, on: date | None = None) -> dict[str, int]:
        """Kits that apply on that day, today by default, by name."""
        day = on or self._today()
        kits = dict.fromkeys(one.kit for one in self.wordings())
        return {one.name: kit for kit in kits if (one := self.wording(kit, day))}

    def kit_lines(self, kit: int, on: date | None = None) -> list[KitLine]:
        """The lines of a kit in the order of its list, as it is worded on that day; none where it does not apply."""
        wording = self.wording(kit, on)
        return self.lines_of(wording.id) if wording else []

    def lines_of(self, wording: int) -> list[KitLine]:
        return self._memo.keep(("kit_lines", wording), lambda: self._lines_of(wording))

    def _lines_of(self, wording: int) -> list[KitLine]:
        rows = self._sql.rows(_KIT_LINES, (wording,))
        self.foresee(article for article, *_ in rows)
        return [
            KitLine(self.article(article), quantity, bool(required), tuple(json.loads(instead or "[]")), audience)
            for article, quantity, required, instead, audience in rows
        ]

    def product(self, text: str) -> Product | None:
        """What a maker's code stands for, however an EAN or UPC is written."""
        for key in keys(text):
            row = self._sql.first(_PRODUCT_BY_CODE, (key,))
            if row:
                return Product(*row)
        return None

    def products(self, article: int) -> list[Product]:
        return [Product(*row) for row in self._sql.rows(_PRODUCTS_OF, (article,))]


def _wording(id: int, kit: int, name: str, begins: str | None, ends: str | None, audience: str) -> Wording:
    first, last = (date.fromisoformat(day) if day else None for day in (begins, ends))
    return Wording(id, kit, name, first, last, audience)
