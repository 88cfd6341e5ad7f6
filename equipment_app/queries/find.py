"""Find anything by its words or the beginning of its number: members, things, articles, kits, places and papers."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.papers import Number
from equipment_app.queries.check_paper import number_begun, paper_of_code
from equipment_app.store.books import Books
from equipment_app.store.dialect import FIRST_MATCHING, GIVEN, JOIN_IN_ORDER
from equipment_app.store.ledger.search import Subject, match
from equipment_app.store.records.people import Member


@dataclass(frozen=True, slots=True)
class Found:
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
    was registered."""
    found = papers(books, text, limit)
    product = books.catalogue.product(text)
    found += _articles(books, [product.article]) if product else []
    words = match(text)
    if words:
        rows = books.ask(FIRST_MATCHING, words, limit)
        by_subject: dict[int, list[int]] = {}
        for (row,) in rows:
            by_subject.setdefault(row % 4, []).append(row // 4)
        for subject in Subject:
            found += _DETAILS[subject](books, by_subject.get(subject, []))
    return found[:limit]


def papers(books: Books, text: str, limit: int) -> list[Found]:
    """Papers as `papers_by_number` finds them."""
    return [_paper(row) for row in books.ask(_PAPERS, json.dumps(papers_by_number(books, text, limit)))]


def papers_by_number(books: Books, text: str, limit: int) -> list[int]:
    """Entries of papers whose number begins with `text` or whose count is `text`: `PP-2026-0001`, `123`; latest first.

    A code printed on a paper finds that one.
    """
    begun = number_begun(paper_of_code(books, text) or text, books.home)
    if begun is None:
        return []
    query = _OF_SERIES if begun.series else _OF_COUNT
    return [seq for (seq,) in books.ask(query, begun.series, *begun.years, *begun.counts, begun.suffix, limit)]


def _paper(row: Any) -> Found:
    number = str(Number(row.series, row.year, row.number, row.suffix))
    return Found("paper", number, number, f"{row.kind} {row.occurred_on}", row.seq)


def _holders(books: Books, ids: list[int]) -> list[Found]:
    rows = list(books.ask(_HOLDERS, json.dumps(ids))) if ids else []
    members = books.people.several(ids) if ids else {}
    found = []
    for row in rows:
        if row.kind == "member":
            if member := members.get(row.id):
                facts = " · ".join(part for part in (member.rank, member.personal_number, member.unit_name) if part)
                found.append(Found("member", _called(member), member.name, facts, member.id))
        else:
            kind = row.kind if row.kind in ("unit", "workshop") else "place"
            found.append(Found(kind, row.label or row.name, row.name or row.label, row.label, row.id))
    return found


def _called(member: Member) -> str:
    badge = "" if member.badge is None else str(Code(Family.BADGE, member.badge))
    return member.personal_number or badge or str(member.id)


def _things(books: Books, ids: list[int]) -> list[Found]:
    things = books.things.several(ids) if ids else {}
    found = []
    for id in ids:
        thing = things[id]
        size = "" if thing.size == "uni" else thing.size
        numbers = (size, thing.code, thing.serial, thing.inventory, thing.batch)
        code = thing.code or thing.inventory or f"{thing.article_code}/{thing.size}"
        found.append(Found("thing", code, thing.name, " · ".join(part for part in numbers if part), id))
    return found


def _articles(books: Books, ids: list[int]) -> list[Found]:
    articles = [books.catalogue.article(id) for id in ids]
    return [Found("article", article.code, article.name, article.code, article.id) for article in articles]


def _kits(books: Books, ids: list[int]) -> list[Found]:
    return [Found("kit", name, name, "", id) for name, id in books.catalogue.kits().items() if id in ids]


_HOLDERS = f"SELECT id, kind, label, name FROM holder WHERE id IN (SELECT value FROM {GIVEN}) ORDER BY id"
_PAPERS = f"""SELECT a.seq, a.kind, a.occurred_on, a.series, a.year, a.number, a.suffix FROM {GIVEN} j
    {JOIN_IN_ORDER} act a ON a.seq = j.value ORDER BY j.key"""
_BEGUN = "a.year BETWEEN ? AND ? AND a.number BETWEEN ? AND ? AND a.suffix = coalesce(?, a.suffix)"
_LATEST = "ORDER BY a.year DESC, a.number DESC, a.suffix DESC LIMIT ?"
_OF_SERIES = f"SELECT a.seq FROM act a WHERE a.series = ? AND {_BEGUN} {_LATEST}"
_OF_COUNT = f"SELECT a.seq FROM series s JOIN act a USING (series, year) WHERE ? = '' AND {_BEGUN} {_LATEST}"
"""The first needs no sorting: the index has the numbers of a series in their order."""
_DETAILS: dict[Subject, Callable[[Books, list[int]], list[Found]]] = {
    Subject.HOLDER: _holders,
    Subject.THING: _things,
    Subject.ARTICLE: _articles,
    Subject.KIT: _kits,
}
