"""What became of an article in the catalogue: each numbered change, on which day, by whom, and of which fields."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from equipment_app import measures
from equipment_app.domain.field_names import FIELDS
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang, Words
from equipment_app.queries.rows import made, number_of
from equipment_app.store.books import Books
from equipment_app.store.dialect import in_series, json_text

TRACKED: Mapping[str, Words] = {
    "item": Words("po kusech", "piece by piece"),
    "quantity": Words("na množství", "by quantity"),
    "consumable": Words("spotřební", "consumable"),
}
"""How pieces of an article are told apart."""
_BEGINS = dict.fromkeys(("", "use"), Words("první výdej", "first issue")) | {"delivery": Words("dodání", "delivery")}
_ANSWERS = {"0": Words("ne", "no"), "1": Words("ano", "yes")}
_WORDS: Mapping[str, Mapping[str, Words]] = {"tracking": TRACKED, "life_from": _BEGINS, "sustainability": _ANSWERS}


class ArticleChange(Value):
    """`fields` are (name, before, after) of a change, as the books have them; of what was added there are none."""

    seq: int
    day: date
    number: str
    what: str
    """added, changed, bulk, retired, merged, ended (merged into another one), or import."""
    by: str
    """The operator, as lists have them."""
    cancelled_by: str
    """Number of the storno that took it back; empty while it stands."""
    fields: tuple[tuple[str, str, str], ...]


def article_changes(books: Books, article: int) -> list[ArticleChange]:
    """The latest first. A storno is no row of its own: what it took back says so."""
    found: list[ArticleChange] = []
    before: Mapping[str, Any] | None = None
    for row in books.ask(_CHANGES):
        after = _row(books, row.seq, article)
        facts = json.loads(row.facts or "{}")
        if row.reverses is None and (after is not None or article in (facts.get("article"), facts.get("other"))):
            fields = _changed(before, after) if after is not None and before is not None else ()
            cancelled_by = books.history.reversed_by(row.seq) or ""
            what = "ended" if facts.get("other") == article else facts.get("what", "import")
            said = {"number": number_of(row), "what": what, "cancelled_by": cancelled_by, "fields": fields}
            found.append(made(ArticleChange, row, **said))
        before = after if after is not None else before
    return found[::-1]


def cell_words(name: str, text: str, lang: Lang) -> str:
    """The text of a field as people read it: money in korunas, a word for a choice, a dash for nothing."""
    if text in _WORDS.get(name, ()):
        return _WORDS[name][text].said(lang)
    if text in ("", "0"):
        return "–"
    if name == "price":
        return f"{measures.crowns(int(text))}\N{NO-BREAK SPACE}Kč"
    return measures.unit(text, 1, lang) if name == "measure" else text


def _row(books: Books, seq: int, article: int) -> Mapping[str, Any] | None:
    """How the entry, or one of those written with it, registered the article."""
    written = (books.journal.payload(part).get("reg", ()) for part in books.history.together(seq))
    there = [row for each in written for table, row in each if table == "article" and row["id"] == article]
    return there[-1] if there else None


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> Sequence[tuple[str, str, str]]:
    both = [("measure" if name == "unit" else name, before.get(name), after.get(name)) for name in {**before, **after}]
    return tuple((name, _text(was), _text(now)) for name, was, now in both if name in FIELDS and was != now)


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell)


_CHANGES = f"""SELECT a.seq, a.occurred_on AS day, a.series, a.year, a.number, a.suffix, a.facts, a.reverses,
    (SELECT trim(i.surname || ' ' || i.given_name) FROM operator o JOIN identity i ON i.ref = o.ref AND i.current = 1
    WHERE o.id = a.operator) AS by FROM act a WHERE {in_series("a.series", "SK")}
    OR ({in_series("a.series", "IM")} AND {json_text("a.facts", "list")} = 'catalogue')
    OR a.reverses IN (SELECT c.seq FROM act c WHERE {in_series("c.series", "IM")}
    AND {json_text("c.facts", "list")} = 'catalogue') ORDER BY a.seq"""
