"""Articles of a list: what the store may hold, in which sizes, for how long."""

from collections.abc import Iterator
from itertools import count

from equipment_app.domain.entries import Registration, Row
from equipment_app.domain.lists import ArticleRow, DryRun
from equipment_app.operations.part import Part, chunks
from equipment_app.store.books import Books
from equipment_app.store.ledger.search import Subject


def parts(books: Books, run: DryRun[ArticleRow]) -> Iterator[Part]:
    known = {article.code: article for article in books.catalogue.articles()}
    fresh = count(books.catalogue.next_article())
    for rows in chunks(run.to_write):
        registers, indexed = [], []
        for judged in rows:
            assert judged.row is not None
            before = known.get(judged.before.code if judged.before else judged.row.code)
            id = before.id if before else next(fresh)
            registers.append(Registration("article", article(id, judged.row, before.minimum if before else None)))
            indexed += [(Subject.ARTICLE, id), *((Subject.THING, thing) for thing in books.catalogue.things_of(id))]
        yield Part(tuple(registers), indexed=tuple(indexed), rows=len(rows))


def article(id: int, row: ArticleRow, minimum: int | None) -> Row:
    return {
        "id": id,
        "code": row.code,
        "name": row.name,
        "name_en": row.name_en,
        "section": row.group,
        "tracking": row.tracking,
        "scheme": row.scheme,
        "unit": row.unit,
        "price": row.price,
        "life_months": row.life_months,
        "inspection_months": row.inspection_months,
        "sustainability": int(row.sustainability),
        "minimum": minimum,
        "withdrawn": 0,
    }
