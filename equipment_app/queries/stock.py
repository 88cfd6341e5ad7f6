"""What is where: articles with their stock, the sizes of one, its deliveries and who waits for it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from equipment_app.domain.attachments import FileSubject
from equipment_app.domain.collation import sort_key
from equipment_app.domain.custody import OUTSIDE
from equipment_app.domain.sizes import UNI, rank, shared
from equipment_app.domain.value import Value
from equipment_app.queries.entitlement import Lacking, lacking
from equipment_app.queries.filters import BUCKETS
from equipment_app.queries.rows import made
from equipment_app.store.books import Books
from equipment_app.store.dialect import JOIN_IN_ORDER
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.things import LIFE_ENDS


class ArticleLine(Value):
    """An article and how many pieces of it are where."""

    id: int
    code: str
    name: str
    name_en: str
    section: str
    unit: str
    stored: int
    issued: int
    repair: int
    short: int
    """Pieces missing in the sizes that have fewer than the minimum and what members wait for."""


class SizeLine(Value):
    """One size of an article. `delivered` - `issued` - `repair` - `withdrawn` = `stored`."""

    size: str
    """Empty: members wait for it and their size is not known."""
    delivered: int = 0
    issued: int = 0
    repair: int = 0
    withdrawn: int = 0
    stored: int = 0
    waiting: int = 0
    minimum: int = 0

    @property
    def balance(self) -> int:
        """Below zero so many are missing, above so many are left over."""
        return self.stored - self.waiting - self.minimum


class Delivery(Value):
    """What came of an article in one delivery and batch."""

    note: str
    supplier: str
    batch: str
    received_on: date
    pieces: int
    until: date | None
    """When the first of it is past its expiry, else past its planned service life where that runs."""
    planned: bool
    """It has no expiry of its own."""
    contract: str
    invoice: str
    funding: str
    price: int | None
    """Haléře for one piece."""
    thing: int
    """The first piece, or lot, of it."""


class EndingPieces(Value):
    """So many pieces that are there, and the day they expire or are planned to serve until."""

    until: date
    planned: bool
    """It is no expiry."""
    pieces: int


class ArticleCard(Value):
    """`sizes` by their rank, only those of which there is or should be anything; `places` with what they have."""

    article: Article
    sizes: tuple[SizeLine, ...]
    places: tuple[tuple[str, int], ...]
    deliveries: tuple[Delivery, ...]
    ends: tuple[EndingPieces, ...]
    waiting: tuple[Lacking, ...]
    moves: int
    today: date
    photo: bool
    """There is one."""

    @property
    def short(self) -> int:
        return _short(self.sizes)

    def total(self, what: str) -> int:
        """The sum of one kind of number over all sizes."""
        return sum(getattr(line, what) for line in self.sizes)


def articles(books: Books) -> list[ArticleLine]:
    """Every article in the order of the catalogue."""
    return [_article_line(article, lines) for article, lines in sizes(books)]


def sizes(books: Books) -> list[tuple[Article, tuple[SizeLine, ...]]]:
    """Every article in the order of the catalogue with its sizes."""
    kinds = dict(tuple(row) for row in books.ask("SELECT id, kind FROM holder"))
    counts: dict[int, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for holder, article, size, quantity in books.ask(_EVERYWHERE, OUTSIDE):
        counts[article][size][BUCKETS[kinds[holder]]] += quantity
    waits = _waiting(books)
    return [
        (article, _sizes(books, article, counts[article.id], waits.get(article.id, ())))
        for article in sorted(books.catalogue.articles(), key=lambda article: article.id)
    ]


def card(books: Books, article: int) -> ArticleCard:
    """Everything there is to say about one article, except its single pieces."""
    found = books.catalogue.article(article)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    places: Counter[int] = Counter()
    kinds = dict(tuple(row) for row in books.ask("SELECT id, kind FROM holder"))
    for size, holder, quantity in books.ask(_OF_ARTICLE, article):
        kind = kinds[holder]
        counts[size]["delivered" if kind == "supplier" else BUCKETS[kind]] += abs(quantity)
        if kind == "location":
            places[holder] += quantity
    waits = waiting(books, article)
    return ArticleCard(
        article=found,
        sizes=_sizes(books, found, counts, waits),
        places=tuple(
            sorted(((books.people.name(one), n) for one, n in places.items()), key=lambda it: sort_key(it[0]))
        ),
        deliveries=tuple(made(Delivery, row) for row in books.ask(_DELIVERED, OUTSIDE, article)),
        ends=tuple(made(EndingPieces, row) for row in books.ask(_ENDING, article)),
        waiting=tuple(waits),
        moves=books.ask(_MOVES, article)[0][0],
        today=books.journal.today(),
        photo=books.attachments.has_photo(FileSubject("article", article)),
    )


def waiting(books: Books, article: int) -> list[Lacking]:
    """Who has less of this article than they should have, in Czech order."""
    return _waiting(books).get(article, [])


def _waiting(books: Books) -> dict[int, list[Lacking]]:
    found: dict[int, list[Lacking]] = defaultdict(list)
    for one in lacking(books):
        found[one.line.article.id].append(one)
    return dict(found)


def _article_line(article: Article, lines: Sequence[SizeLine]) -> ArticleLine:
    stored, issued = sum(line.stored for line in lines), sum(line.issued for line in lines)
    repair = sum(line.repair for line in lines)
    return made(ArticleLine, article, stored=stored, issued=issued, repair=repair, short=_short(lines))


def _sizes(
    books: Books, article: Article, counts: Mapping[str, Counter[str]], waits: Sequence[Lacking]
) -> tuple[SizeLine, ...]:
    wait: Counter[str] = Counter()
    for one in waits:
        wait[one.size] += one.pieces
    scheme = books.catalogue.sizes(article.scheme)
    names = sorted({*counts, *wait}, key=lambda size: (rank(scheme, size), size))
    if not names and article.minimum:
        names = [UNI if article.scheme == UNI else ""]
    worn = {size: counts[size]["issued"] + wait[size] if size in counts else wait[size] for size in names}
    least = shared(article.minimum or 0, worn)
    return tuple(
        SizeLine(size, **counts.get(size, {}), waiting=wait[size], minimum=least[size])  # type: ignore[arg-type]
        for size in names
    )


def _short(lines: Sequence[SizeLine]) -> int:
    return sum(max(0, -line.balance) for line in lines)


_EVERYWHERE = """SELECT h.holder, t.article, t.size, sum(h.quantity) FROM holding h JOIN thing t ON t.id = h.thing
    WHERE h.holder > ? GROUP BY 1, 2, 3"""
_OF_ARTICLE = f"""SELECT t.size, h.holder, sum(h.quantity) FROM thing t {JOIN_IN_ORDER} holding h ON h.thing = t.id
    WHERE t.article = ? AND t.withdrawn = 0 GROUP BY 1, 2"""
_DELIVERED = f"""SELECT t.delivery_note AS note, t.supplier, t.batch, t.received_on, sum(-h.quantity) AS pieces,
    min({LIFE_ENDS}) AS until, min(t.expiry) IS NULL AS planned, max(t.contract) AS contract,
    max(t.invoice) AS invoice, max(t.funding) AS funding, max(t.price) AS price, min(t.id) AS thing
    FROM thing t {JOIN_IN_ORDER} holding h ON h.holder = ? AND h.thing = t.id
    JOIN article a ON a.id = t.article WHERE t.article = ?
    AND t.withdrawn = 0 GROUP BY t.supplier, t.delivery_note, t.batch, t.received_on
    ORDER BY t.received_on, t.delivery_note, t.batch"""
_ENDING = f"""SELECT {LIFE_ENDS} AS until, t.expiry IS NULL AS planned, sum(h.quantity) AS pieces
    FROM thing t {JOIN_IN_ORDER} holding h ON h.thing = t.id AND h.quantity > 0
    JOIN holder p ON p.id = h.holder AND p.kind NOT IN ('supplier', 'disposed', 'lost', 'missing')
    JOIN article a ON a.id = t.article WHERE t.article = ? AND t.withdrawn = 0
    AND {LIFE_ENDS} IS NOT NULL GROUP BY {LIFE_ENDS}, t.expiry IS NULL"""
_MOVES = f"SELECT count(*) FROM thing t {JOIN_IN_ORDER} move m ON m.thing = t.id WHERE t.article = ?"
