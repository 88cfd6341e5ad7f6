"""Kits of a list: which articles, and how many of each, make a kit of this name."""

from collections.abc import Iterator
from itertools import count, groupby

from equipment_app.domain.entries import Registration, Row
from equipment_app.domain.lists import DryRun, KitRow
from equipment_app.operations.part import Part, chunks
from equipment_app.store.books import Books
from equipment_app.store.ledger.search import Subject


def parts(books: Books, run: DryRun[KitRow]) -> Iterator[Part]:
    kits, fresh = books.catalogue.kits(), count(books.catalogue.next_kit())
    for name, group in groupby(run.to_write, key=lambda judged: judged.sheet):
        registers: list[Registration] = []
        id = kits.get(name)
        if id is None:
            id = kits[name] = next(fresh)
            registers.append(Registration("kit", {"id": id, "name": name, "withdrawn": 0}))
        for judged in group:
            assert judged.row is not None
            registers.append(Registration("kit_line", _line(books, id, judged.number, judged.row, withdrawn=0)))
        for rows in chunks(registers):
            yield Part(tuple(rows), indexed=((Subject.KIT, id),), rows=len(rows))
    dropped = [Registration("kit_line", _line(books, kits[line.kit], 0, line.row, withdrawn=1)) for line in run.dropped]
    if dropped:
        yield Part(tuple(dropped), rows=len(dropped))


def _line(books: Books, kit: int, place: int, row: KitRow, *, withdrawn: int) -> Row:
    article = books.catalogue.by_code(row.article)
    assert article is not None
    return {
        "kit": kit,
        "article": article.id,
        "place": place,
        "quantity": row.quantity,
        "required": int(row.required),
        "withdrawn": withdrawn,
    }
