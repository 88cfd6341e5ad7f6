"""The catalogue as a register: what the store had of each article, what it should have, and what expires first."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from equipment_app.domain.collation import sort_key
from equipment_app.domain.register import Register, RegisterColumn, RegisterSection
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.register_kind import RegisterGroup, RegisterKind
from equipment_app.queries.register_parts import as_of, measured_in, named
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article

_OTHERS = "Ostatní"


class ArticleStock(Value):
    """Pieces of an article that lay in the store, those of them past their expiry, and the day the
    first of the others ends on.
    """

    article: Article
    stored: int = 0
    ended: int = 0
    first: date | None = None

    @property
    def short(self) -> int:
        return max(0, (self.article.minimum or 0) - self.stored)


def catalogue_at(books: Books, at: date) -> list[ArticleStock]:
    """Of every article of today what the store had at the end of the day `at`, by section and name."""
    there = {row[0]: row[1:] for row in books.ask(_STORED, at.isoformat(), at.isoformat(), at.isoformat())}
    found = [_stock(article, *there.get(article.id, ())) for article in books.catalogue.articles()]
    return sorted(found, key=lambda one: (sort_key(one.article.section), sort_key(one.article.name), one.article.id))


def _stock(article: Article, stored: int = 0, ended: int = 0, first: str | None = None) -> ArticleStock:
    return ArticleStock(article, stored, ended, date.fromisoformat(first) if first else None)


def catalogue(books: Books, at: date) -> Register[ArticleStock]:
    rows = catalogue_at(books, at)
    sections = groupby(rows, key=lambda one: one.article.section)
    short = [one for one in rows if one.short]
    return Register(
        title=Words("Katalog a zásoby", "Catalogue and stock"),
        subtitle="Druhy podle skupin, zásoba ve skladu, minimum a nejbližší expirace",
        subject=("Stav ke dni", day(at)),
        state=as_of(books),
        columns=_CATALOGUE,
        rows=rows,
        sections=[RegisterSection(name or _OTHERS, list(some)) for name, some in sections],
        facts=(
            ("Druhů", str(len(rows)), 25),
            ("Pod minimem", str(len(short)), 25),
            ("Po expiraci (kusů)", str(sum(one.ended for one in rows)), 50),
        ),
        remark="Minimum je dnešní. Expirace je den u šarže nebo kusu.",
        numbered=10,
    )


_CAME, _WENT = (f"sum(m.quantity) FILTER (WHERE {side}.kind = 'location')" for side in ("target", "source"))
_STORED = f"""SELECT t.article, sum(s.pieces), coalesce(sum(s.pieces) FILTER (WHERE t.expiry < ?), 0),
    min(t.expiry) FILTER (WHERE t.expiry >= ?)
    FROM (SELECT m.thing, coalesce({_CAME}, 0) - coalesce({_WENT}, 0) AS pieces
    FROM move m JOIN act x ON x.seq = m.seq JOIN holder target ON target.id = m.target
    JOIN holder source ON source.id = m.source WHERE x.occurred_on <= ? GROUP BY m.thing) s
    JOIN thing t ON t.id = s.thing JOIN article a ON a.id = t.article WHERE s.pieces > 0 GROUP BY t.article"""
_CATALOGUE: Sequence[RegisterColumn[ArticleStock]] = (
    RegisterColumn(Words("Skupina", "Section"), lambda row, _: row.article.section),
    RegisterColumn(Words("Kód druhu", "Article code"), lambda row, _: row.article.code, width=26),
    RegisterColumn(Words("Druh", "Article"), lambda row, lang: named(row.article, lang), width=64),
    RegisterColumn(Words("Norma", "Standard"), lambda row, _: row.article.norm, width=34),
    RegisterColumn(Words("MJ", "Unit of measure"), lambda row, lang: measured_in(row.article, lang), width=14),
    RegisterColumn(Words("Cena za MJ", "Unit price"), lambda row, _: row.article.price, "money", 24),
    RegisterColumn(Words("Ve skladu", "In the store"), lambda row, _: row.stored, "number", 20),
    RegisterColumn(Words("Minimum", "Minimum"), lambda row, _: row.article.minimum, "number", 20),
    RegisterColumn(Words("Chybí do minima", "Below minimum"), lambda row, _: row.short or None, "number", 20, "Chybí"),
    RegisterColumn(Words("Po expiraci", "Past expiry"), lambda row, _: row.ended or None, "number", 22, "Po expiraci"),
    RegisterColumn(Words("Nejbližší expirace", "First expiry"), lambda row, _: row.first, "date", 28),
)
CATALOGUE = RegisterKind(
    "catalogue",
    Words("Katalog a zásoby", "Catalogue and stock"),
    RegisterGroup.HOLDINGS,
    Words("katalog", "catalogue"),
    "the catalogue, and what the store had of each article on a date: minimum and first expiry",
    catalogue,
    of_a_day=True,
    of_members=False,
)
