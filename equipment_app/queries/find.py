"""What answers to what somebody types: for the command line, for the search box, and for the field of a list.

Everything is found by its words or the beginnings of them, accents and case apart, and papers by the beginning of their
number. The search box finds things by their own words, by who has them, and by both at once: `zápisná rad` is the radio
she has.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from equipment_app.domain.codes import Family, bare_number
from equipment_app.domain.papers import parse_number
from equipment_app.domain.value import Value
from equipment_app.domain.words import bare
from equipment_app.queries.check_paper import begun_by
from equipment_app.queries.filters import BUCKETS, NAME, PARTY, PARTY_OF, PERSON, SHEETS_OF, PaperState
from equipment_app.queries.rows import code_of, made, number_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import CZECH, FIRST_MATCHING, GIVEN, JOIN_IN_ORDER, looked_at, matching
from equipment_app.store.ledger.search import Subject, match
from equipment_app.store.records.papers import STATE

EACH = 10
"""Rows of a kind at most, in the search box."""
_PEOPLE = 20
"""So many people are looked behind for what they have."""
_SORTED = 200
_LOOKED_AT = 3 * EACH
"""Things at most: lots of one article and size become one row."""
_PAPERS_COUNTED = 1000

Hit = TypeVar("Hit")


def answers_to(words: str, text: str) -> bool:
    """Every word of `text` begins a word of `words`."""
    there = plain_words(words)
    return all(any(word.startswith(part) for word in there) for part in plain_words(text))


def plain_words(text: str) -> list[str]:
    """Without accents and case."""
    return "".join(char if char.isalnum() else " " for char in bare(text)).split()


def members_matching(books: Books, text: str) -> set[int]:
    """Members, workshops and other places with all these words or beginnings of words, also those of the past."""
    return _indexed(books, text, Subject.HOLDER) | set(left_matching(books, text))


def left_matching(books: Books, text: str) -> list[int]:
    """Those who left, and workshops that are none any more. They are in no index: they are few, and read."""
    return [id for id, words in books.ask(_LEFT) if answers_to(words, text)] if plain_words(text) else []


def things_matching(books: Books, text: str) -> set[int]:
    """Things in use, by article, number or batch."""
    return _indexed(books, text, Subject.THING)


def about(books: Books, text: str) -> Callable[[int, Iterable[int], Iterable[str]], bool]:
    """Whether an entry is wanted by what somebody typed: by who has the things, one of these, or one of its numbers."""
    members, things, number = members_matching(books, text), things_matching(books, text), parse_number(text)
    typed = text.strip().upper()

    def is_it(member: int, its: Iterable[int], numbers: Iterable[str]) -> bool:
        return member in members or not things.isdisjoint(its) or any(typed in n or n == str(number) for n in numbers)

    return is_it


def _indexed(books: Books, text: str, subject: Subject) -> set[int]:
    words = match(text)
    return {id for (id,) in books.ask(matching(subject), words)} if words else set()


def papers_by_number(books: Books, text: str, limit: int) -> list[int]:
    """Entries of papers whose number begins with `text` or whose count is `text`: `PP-2026-0001`, `123`; latest first.

    A code printed on a paper finds that one.
    """
    begun = begun_by(books, text)
    if begun is None:
        return []
    query = _OF_SERIES if begun.series else _OF_COUNT
    return [seq for (seq,) in books.ask(query, begun.series, *begun.years, *begun.counts, begun.suffix, limit)]


class Found(Value):
    """`id` is what a command takes: personal number (badge where there is none), item code, article code, number of a
    paper, name of a kit."""

    kind: str
    id: str
    title: str
    facts: str
    key: int
    """The row it stands for: holder, thing, article, kit, or entry."""


def find(books: Books, text: str, limit: int = 50) -> list[Found]:
    """What answers to `text`: papers by number and articles by a maker's code first, then by kind, each in the order it
    was registered; to a lead no thing that is with another unit."""
    found = papers(books, text, limit)
    product = books.catalogue.product(text)
    found += _articles(books, [product.article]) if product else []
    words, by_subject = match(text), defaultdict[int, list[int]](list)
    number = bare_number(text)
    if number is not None and (numbered := books.things.by_code(number)):
        by_subject[Subject.THING].append(numbered.id)
    for (row,) in books.ask(FIRST_MATCHING, words, limit) if words else ():
        if row // 4 not in by_subject[row % 4]:
            by_subject[row % 4].append(row // 4)
    for subject in Subject:
        found += _DETAILS[subject](books, by_subject[subject])
    return [one for one in found if not (one.kind == "thing" and books.outside("", [one.key]))][:limit]


def papers(books: Books, text: str, limit: int) -> list[Found]:
    """Papers as `papers_by_number` finds them."""
    rows = books.ask(_PAPERS, json.dumps(papers_by_number(books, text, limit)))
    return [Found("paper", number_of(row), number_of(row), f"{row.kind} {row.occurred_on}", row.seq) for row in rows]


def _holders(books: Books, ids: list[int]) -> list[Found]:
    rows = list(books.ask(_HOLDERS, json.dumps(ids))) if ids else []
    members = books.people.several(ids) if ids else {}
    found = []
    for row in rows:
        if row.kind == "guest" and (guest := books.people.person(row.id)):
            badge = code_of(guest.badge, Family.BADGE)
            found.append(Found("guest", badge, guest.name, " · ".join(filter(None, (badge, guest.unit_name))), row.id))
        elif row.kind != "member":
            kind = row.kind if row.kind in ("unit", "workshop", "supplier") else "place"
            found.append(Found(kind, row.label or row.name, row.name or row.label, row.label, row.id))
        elif member := members.get(row.id):
            facts = " · ".join(filter(None, (member.rank, member.personal_number, member.unit_name)))
            called = member.personal_number or code_of(member.badge, Family.BADGE) or str(member.id)
            found.append(Found("member", called, member.name, facts, member.id))
    return found


def _things(books: Books, ids: list[int]) -> list[Found]:
    things = books.things.several(ids) if ids else {}
    found = []
    for thing in (things[id] for id in ids):
        size = "" if thing.size == "uni" else thing.size
        code = thing.code or thing.inventory or f"{thing.article_code}/{thing.size}"
        facts = " · ".join(filter(None, (size, thing.code, thing.serial, thing.inventory, thing.batch)))
        found.append(Found("thing", code, thing.name, facts, thing.id))
    return found


def _articles(books: Books, ids: list[int]) -> list[Found]:
    articles = map(books.catalogue.article, ids)
    return [Found("article", article.code, article.name, article.code, article.id) for article in articles]


def _kits(books: Books, ids: list[int]) -> list[Found]:
    return [Found("kit", name, name, "", id) for name, id in books.catalogue.kits().items() if id in ids]


_DETAILS: dict[Subject, Callable[[Books, list[int]], list[Found]]] = {
    Subject.HOLDER: _holders,
    Subject.THING: _things,
    Subject.ARTICLE: _articles,
    Subject.KIT: _kits,
}


class FoundMember(Value):
    id: int
    rank: str
    name: str
    personal_number: str
    unit: str
    pieces: int


class FoundThing(Value):
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


class FoundPaper(Value):
    number: str
    seq: int
    kind: str
    day: date
    rank: str
    who: str
    state: PaperState
    list: str
    """Of an import: members, catalogue, deliveries or kit."""


class FoundRows(Value, Generic[Hit]):
    rows: tuple[Hit, ...]
    total: int


class Finds(Value):
    members: FoundRows[FoundMember]
    things: FoundRows[FoundThing]
    papers: FoundRows[FoundPaper]


def finding(books: Books, text: str) -> Finds:
    """Members, things and papers: a few of each, and how many there are."""
    words = match(text)
    total = books.search.count(words) if words else 0
    named = books.search.beginning(words) if total else {subject: [] for subject in Subject}
    members, others = _parties(books, named[Subject.HOLDER])
    few = (members if len(members) <= _PEOPLE else []) + others
    shown = tuple(made(FoundMember, row) for row in _several(books, _MEMBERS, members[:EACH]))
    things = _found_things(books, text, few, total, named)
    of_the_past = [] if few or members else left_matching(books, text)[:_PEOPLE]
    return Finds(FoundRows(shown, len(members)), things, _found_papers(books, text, few or of_the_past))


def _parties(books: Books, holders: Sequence[int]) -> tuple[list[int], list[int]]:
    """The members among them, in Czech order while they are few, and the others: units, workshops, who is outside."""
    rows = list(books.ask(_PARTIES_AMONG, json.dumps(holders))) if holders else []
    members, others = ([row.id for row in rows if (row.kind == "member") == here] for here in (True, False))
    if len(members) <= _SORTED:
        members = [row.id for row in _several(books, _IN_ORDER, members)]
    return members, others


def _found_things(
    books: Books, text: str, people: Sequence[int], total: int, named: dict[Subject, list[int]]
) -> FoundRows[FoundThing]:
    """`total` is how many of all kinds answer, `named` which; of things those at the beginning of the index."""
    things, kinds = named[Subject.THING], total - len(named[Subject.HOLDER]) - len(named[Subject.KIT])
    if len(things) < _LOOKED_AT and sum(map(len, named.values())) < total:
        things = things + books.search.things_beyond(match(text), _LOOKED_AT - len(things))
    exact = [id for (id,) in books.ask(_EXACT, text.strip(), text.strip())]
    product = books.catalogue.product(text)
    articles = [] if exact else [*([product.article] if product else []), *named[Subject.ARTICLE][:EACH]]
    held = [id for (id,) in books.ask(_HELD, json.dumps(people))] if people else []
    if not (kinds or held):
        held = list(_of_holders(books, text.split()))
    ids = [*exact, *things[:_LOOKED_AT], *held[:EACH]]
    rows = [*_of_articles(books, articles), *_of_things(books, ids)]
    return FoundRows(tuple(rows[:EACH]), kinds + len(held) + (product is not None and not exact))


def _of_holders(books: Books, words: Sequence[str]) -> Iterator[int]:
    """Things that some of the words name and that whoever the other words name has."""
    for place in range(1, len(words)):
        for who, what in ((words[:place], words[place:]), (words[place:], words[:place])):
            given = match(" ".join(who)), match(" ".join(what))
            if all(given) and books.search.beginning(given[0])[Subject.HOLDER] and books.search.things(given[1], 1):
                yield from (id for (id,) in books.ask(_HELD_OF, *given))


def _of_articles(books: Books, ids: Sequence[int]) -> Iterator[FoundThing]:
    for article in map(books.catalogue.article, ids):
        names = article.code, article.name, article.name_en, article.section, article.unit
        stored = None if article.numbered else sum(books.things.stock(article.id).values())
        yield FoundThing(0, article.id, *names, "", "", "", "", "stored", 0, "", "", stored)


def _of_things(books: Books, ids: Sequence[int]) -> Iterator[FoundThing]:
    """Pieces as they are; lots of one article and size are one row, which is nowhere in particular."""
    seen: set[tuple[int, str]] = set()
    for row in _several(books, _THINGS, list(dict.fromkeys(ids))):
        if row.code is not None:
            piece = {"code": code_of(row.code), "bucket": BUCKETS[row.kind], "pieces": None}
            yield made(FoundThing, row, **piece)
        elif (row.article, row.size) not in seen:
            seen.add((row.article, row.size))
            lot = {"id": 0, "code": "", "bucket": "stored", "holder": 0, "where": "", "rank": ""}
            yield made(FoundThing, row, pieces=books.things.stock(row.article).get(row.size, 0), **lot)


def _found_papers(books: Books, text: str, people: Sequence[int]) -> FoundRows[FoundPaper]:
    seqs = papers_by_number(books, text, _PAPERS_COUNTED)
    if people:
        theirs = books.ask(_PAPERS_OF, *[json.dumps(sorted(books.people.same_person(people)))] * 4)
        seqs += [seq for (seq,) in theirs if seq not in set(seqs)]
    return FoundRows(tuple(_found_paper(books, seq) for seq in seqs[:EACH]), len(seqs))


def _found_paper(books: Books, seq: int) -> FoundPaper:
    (row,) = books.ask(_PAPER, seq)
    state = PaperState.CANCELLED if row.suffix else PaperState(row.state)
    listed = json.loads(row.facts).get("list", "")
    return made(FoundPaper, row, number=books.history.number(seq), state=state, list=listed)


def _several(books: Books, query: str, ids: Sequence[int]) -> list[Any]:
    """The rows of `query` for these ids, in the order of the ids unless the query has its own."""
    if not ids:
        return []
    rows = books.ask(query, json.dumps(ids))
    if "ORDER BY" in query:
        return list(rows)
    place = {id: n for n, id in enumerate(ids)}
    return sorted(rows, key=lambda row: place[row.id])


_LEFT = """SELECT h.id, coalesce(i.surname || ' ' || i.given_name || ' ' || i.personal_number || ' ' || i.rank, h.name)
    || ' ' || coalesce(u.label || ' ' || u.name, '') FROM holder h
    LEFT JOIN identity i ON i.ref = h.ref AND i.current = 1 LEFT JOIN holder u ON u.id = h.parent
    WHERE h.kind NOT IN ('unit', 'location') AND h.withdrawn = 1"""
_HOLDERS = f"SELECT id, kind, label, name FROM holder WHERE id IN (SELECT value FROM {GIVEN}) ORDER BY id"
_PAPERS = f"""SELECT a.seq, a.kind, a.occurred_on, a.series, a.year, a.number, a.suffix FROM {GIVEN} j
    {JOIN_IN_ORDER} act a ON a.seq = j.value ORDER BY j.key"""
_BEGUN = "a.year BETWEEN ? AND ? AND a.number BETWEEN ? AND ? AND a.suffix = coalesce(?, a.suffix)"
_LATEST = "ORDER BY a.year DESC, a.number DESC, a.suffix DESC LIMIT ?"
_OF_SERIES = f"SELECT a.seq FROM act a WHERE a.series = ? AND {_BEGUN} {_LATEST}"
_OF_COUNT = f"SELECT a.seq FROM series s JOIN act a USING (series, year) WHERE ? = '' AND {_BEGUN} {_LATEST}"
"""The first needs no sorting: the index has the numbers of a series in their order."""
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
_THINGS = f"""SELECT t.id, t.article, a.code AS article_code, a.name, a.name_en, a.section, a.unit,
    t.size, t.code, t.inventory, t.serial, p.kind, p.id AS holder, {NAME} AS "where", i.rank
    FROM thing t JOIN article a ON a.id = t.article
    JOIN holder p ON p.id = (SELECT min(h.holder) FROM holding h WHERE h.thing = t.id AND h.quantity > 0)
    {PERSON} WHERE t.id IN (SELECT value FROM {GIVEN})"""
_PAPERS_OF = f"""SELECT x.seq FROM act x WHERE x.series IS NOT NULL AND x.kind <> 'attached' AND x.seq IN
    (SELECT m.seq FROM move m WHERE m.target IN (SELECT value FROM {GIVEN})
    UNION SELECT m.seq FROM move m WHERE m.source IN (SELECT value FROM {GIVEN})
    UNION SELECT n.seq FROM move m JOIN act n ON n.about = m.seq AND n.series IS NOT NULL
    WHERE m.target IN (SELECT value FROM {GIVEN}) UNION {SHEETS_OF}) ORDER BY x.seq DESC"""
"""What moved something to or from them, and what is about such an entry and has a number: a notice."""
_PAPER = f"""SELECT a.seq, a.kind, a.occurred_on AS day, a.suffix, a.facts, {STATE} AS state, {NAME} AS who, i.rank
    FROM act a {PARTY_OF} {PERSON} WHERE a.seq = ?"""
