"""What the search box finds while somebody types: members, things and papers, a few of each and how many there are.

Things are found by their own words, by who has them, and by both at once: `zápisná rad` is the radio she has.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from equipment_app.queries.filters import NAME, PARTY, PERSON, PaperState
from equipment_app.queries.find import papers_by_number
from equipment_app.queries.pieces import code_of
from equipment_app.queries.stock import BUCKETS
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, GIVEN, JOIN_IN_ORDER, looked_at, matching
from equipment_app.store.ledger.search import Subject, match
from equipment_app.store.records.papers import STATE

EACH = 10
"""Rows of a kind at most."""
_PEOPLE = 20
"""So many people are looked behind for what they have."""
_SORTED = 200
_LOOKED_AT = 3 * EACH
"""Things at most: lots of one article and size become one row."""
_PAPERS_COUNTED = 1000

Hit = TypeVar("Hit")


@dataclass(frozen=True, slots=True)
class FoundMember:
    id: int
    rank: str
    name: str
    personal_number: str
    unit: str
    pieces: int


@dataclass(frozen=True, slots=True)
class FoundThing:
    """A numbered piece, or so many of an article in a size; `id` is 0 for an article or a size of it."""

    id: int
    article: int
    article_code: str
    name: str
    name_en: str
    section: str
    unit: str
    size: str
    code: str
    inventory: str
    serial: str
    bucket: str
    holder: int
    where: str
    rank: str
    pieces: int | None
    """In the store; None where counting would take longer than typing."""


@dataclass(frozen=True, slots=True)
class FoundPaper:
    number: str
    seq: int
    kind: str
    day: date
    rank: str
    who: str
    state: PaperState
    list: str
    """Of an import: members, catalogue, deliveries or kit."""


@dataclass(frozen=True, slots=True)
class FoundRows(Generic[Hit]):
    rows: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Finds:
    members: FoundRows[FoundMember]
    things: FoundRows[FoundThing]
    papers: FoundRows[FoundPaper]


@dataclass(frozen=True, slots=True)
class _Named:
    """What answers to the words by its own: all holders and articles, the first of the things, all kinds counted."""

    holders: Sequence[int]
    articles: Sequence[int]
    things: Sequence[int]
    kinds: int
    """Articles and things together."""


def finding(books: Books, text: str) -> Finds:
    named = _named(books, match(text))
    members, workshops = _parties(books, named.holders)
    few = (members if len(members) <= _PEOPLE else []) + workshops
    shown = tuple(_member(row) for row in _several(books, _MEMBERS, members[:EACH]))
    return Finds(FoundRows(shown, len(members)), _things(books, text, few, named), _papers(books, text, few))


def _named(books: Books, words: str) -> _Named:
    total = books.search.count(words) if words else 0
    if not total:
        return _Named((), (), (), 0)
    found = books.search.beginning(words)
    things, read = found[Subject.THING], sum(map(len, found.values()))
    if len(things) < _LOOKED_AT and read < total:
        things = things + books.search.things_beyond(words, _LOOKED_AT - len(things))
    kinds = total - len(found[Subject.HOLDER]) - len(found[Subject.KIT])
    return _Named(found[Subject.HOLDER], found[Subject.ARTICLE], things[:_LOOKED_AT], kinds)


def _parties(books: Books, holders: Sequence[int]) -> tuple[list[int], list[int]]:
    """The members among them, in Czech order while they are few, and the workshops."""
    rows = list(books.ask(_PARTIES_AMONG, json.dumps(holders))) if holders else []
    members, workshops = ([row.id for row in rows if row.kind == kind] for kind in ("member", "workshop"))
    if len(members) <= _SORTED:
        members = [row.id for row in _several(books, _IN_ORDER, members)]
    return members, workshops


def _things(books: Books, text: str, people: Sequence[int], named: _Named) -> FoundRows[FoundThing]:
    exact = [id for (id,) in books.ask(_EXACT, text.strip(), text.strip())]
    product = books.catalogue.product(text)
    articles = [] if exact else [*([product.article] if product else []), *named.articles[:EACH]]
    held = [id for (id,) in books.ask(_HELD, json.dumps(people))] if people else []
    if not (named.kinds or held):
        held = list(_of_holders(books, text.split()))
    rows = [*_of_articles(books, articles), *_of_things(books, [*exact, *named.things, *held[:EACH]])]
    return FoundRows(tuple(rows[:EACH]), named.kinds + len(held) + (product is not None and not exact))


def _of_holders(books: Books, words: Sequence[str]) -> Iterator[int]:
    """Things that some of the words name and that whoever the other words name has."""
    for place in range(1, len(words)):
        for who, what in ((words[:place], words[place:]), (words[place:], words[:place])):
            given = match(" ".join(who)), match(" ".join(what))
            if all(given) and books.search.beginning(given[0])[Subject.HOLDER] and books.search.things(given[1], 1):
                yield from (id for (id,) in books.ask(_HELD_OF, *given))


def _of_articles(books: Books, ids: Sequence[int]) -> Iterator[FoundThing]:
    for id in ids:
        article = books.catalogue.article(id)
        names = article.code, article.name, article.name_en, article.section, article.unit
        stored = None if article.numbered else sum(books.things.stock(id).values())
        yield FoundThing(0, id, *names, "", "", "", "", "stored", 0, "", "", stored)


def _of_things(books: Books, ids: Sequence[int]) -> Iterator[FoundThing]:
    """Pieces as they are; lots of one article and size are one row."""
    seen: set[tuple[int, str]] = set()
    for row in _several(books, _THINGS, list(dict.fromkeys(ids))):
        stored = None
        if row.code is None:
            if (row.article, row.size) in seen:
                continue
            seen.add((row.article, row.size))
            stored = books.things.stock(row.article).get(row.size, 0)
        yield _thing(row, stored)


def _thing(row: Any, stored: int | None) -> FoundThing:
    numbered = row.code is not None
    return FoundThing(
        id=row.id if numbered else 0,
        article=row.article,
        article_code=row.article_code,
        name=row.title,
        name_en=row.title_en,
        section=row.section,
        unit=row.measure,
        size=row.size,
        code=code_of(row.code),
        inventory=row.inventory or "",
        serial=row.serial or "",
        bucket=BUCKETS[row.kind] if numbered else "stored",
        holder=row.holder if numbered else 0,
        where=row.name if numbered else "",
        rank=(row.rank or "") if numbered else "",
        pieces=stored,
    )


def _papers(books: Books, text: str, people: Sequence[int]) -> FoundRows[FoundPaper]:
    seqs = papers_by_number(books, text, _PAPERS_COUNTED)
    if people:
        theirs = books.ask(_PAPERS_OF, *[json.dumps(people)] * 2)
        seqs += [seq for (seq,) in theirs if seq not in set(seqs)]
    return FoundRows(tuple(_paper(books, seq) for seq in seqs[:EACH]), len(seqs))


def _paper(books: Books, seq: int) -> FoundPaper:
    (row,) = books.ask(_PAPER, seq)
    return FoundPaper(
        number=books.history.number(seq),
        seq=seq,
        kind=row.kind,
        day=date.fromisoformat(row.occurred_on),
        rank=row.rank or "",
        who=row.name or "",
        state=PaperState.CANCELLED if row.suffix else PaperState(row.state),
        list=json.loads(row.facts).get("list", ""),
    )


def _member(row: Any) -> FoundMember:
    return FoundMember(row.id, row.rank or "", row.name, row.personal_number or "", row.unit or "", row.pieces)


def _several(books: Books, query: str, ids: Sequence[int]) -> list[Any]:
    """The rows of `query` for these ids, in the order of the ids unless the query has its own."""
    if not ids:
        return []
    rows = books.ask(query, json.dumps(ids))
    if "ORDER BY" in query:
        return list(rows)
    place = {id: n for n, id in enumerate(ids)}
    return sorted(rows, key=lambda row: place[row.id])


_PARTIES_AMONG = f"""SELECT p.id, p.kind FROM {GIVEN} j {JOIN_IN_ORDER} holder p ON p.id = j.value
    AND {PARTY} ORDER BY j.key"""
_EXACT = """SELECT id FROM thing WHERE withdrawn = 0 AND serial = ? UNION
    SELECT id FROM thing WHERE withdrawn = 0 AND inventory = ?"""
_HAS = f"FROM holding h {JOIN_IN_ORDER} thing t ON t.id = h.thing AND t.code IS NOT NULL"
_HELD = f"SELECT t.id {_HAS} WHERE h.holder IN (SELECT value FROM {GIVEN}) AND h.quantity > 0 ORDER BY h.seq DESC, t.id"
_HELD_OF = f"""SELECT t.id {_HAS} WHERE h.quantity > 0 AND h.holder IN ({matching(Subject.HOLDER)})
    AND {looked_at("t.id")} IN ({matching(Subject.THING)})"""
"""The things of each holder are looked at; else SQLite would look for every pair of the two lists."""
_THESE = f"WHERE p.id IN (SELECT value FROM {GIVEN})"
_MEMBERS = f"""SELECT p.id, i.rank, {NAME} AS name, i.personal_number, u.name AS unit, coalesce((SELECT sum(h.quantity)
    FROM holding h WHERE h.holder = p.id), 0) AS pieces FROM holder p {PERSON} {_THESE}"""
_IN_ORDER = f"SELECT p.id FROM holder p {PERSON} {_THESE} ORDER BY {NAME} {CZECH}, i.personal_number"
_THINGS = f"""SELECT t.id, t.article, a.code AS article_code, a.name AS title, a.name_en AS title_en, a.section,
    a.unit AS measure, t.size, t.code, t.inventory,
    t.serial, p.kind, p.id AS holder, {NAME} AS name, i.rank FROM thing t JOIN article a ON a.id = t.article
    JOIN holder p ON p.id = (SELECT min(h.holder) FROM holding h WHERE h.thing = t.id AND h.quantity > 0)
    {PERSON} WHERE t.id IN (SELECT value FROM {GIVEN})"""
_PAPERS_OF = f"""SELECT x.seq FROM act x WHERE x.series IS NOT NULL AND x.seq IN
    (SELECT m.seq FROM move m WHERE m.target IN (SELECT value FROM {GIVEN})
    UNION SELECT m.seq FROM move m WHERE m.source IN (SELECT value FROM {GIVEN})) ORDER BY x.seq DESC"""
_PAPER = f"""SELECT a.kind, a.occurred_on, a.suffix, a.facts, {STATE} AS state, {NAME} AS name, i.rank FROM act a
    LEFT JOIN move m ON m.seq = a.seq AND m.n = 1
    LEFT JOIN holder p ON p.id IN (m.source, m.target) AND {PARTY} {PERSON} WHERE a.seq = ?"""
