"""Articles and kits by a list: names and sizes, lives and norms, what makes a kit."""

import json
from collections.abc import Iterator
from itertools import count, groupby

from equipment_app.domain.entries import Cell, Registration, Row, picked
from equipment_app.domain.lists import ArticleRow, DryRun, KitRow
from equipment_app.operations.plan import Part, chunks
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article


def article_parts(books: Books, run: DryRun[ArticleRow]) -> Iterator[Part]:
    known = {article.code: article for article in books.catalogue.articles()}
    fresh = count(books.catalogue.next_article())
    for rows in chunks(run.to_write):
        registers = []
        for judged in rows:
            assert judged.row is not None
            before = known.get(judged.before.code if judged.before else judged.row.code)
            id = before.id if before else next(fresh)
            registers.append(Registration("article", article(id, judged.row, before)))
        yield Part(tuple(registers), rows=len(rows))


def article(id: int, row: ArticleRow, before: Article | None) -> Row:
    """What a list says nothing of stays as it was."""
    facts = picked(row, "code name name_en tracking scheme unit price life_months inspection_months")
    minimum = before.minimum if before else None
    kept = {"section": row.group, "sustainability": int(row.sustainability), "minimum": minimum}
    more: dict[str, Cell] = {"norm": row.norm} if row.norm else {}
    more |= {"pack": before.pack} if before and before.pack else {}
    more |= {"life_from": before.life_from} if before and before.life_from else {}
    return {"id": id, **facts, **kept, **more, "withdrawn": 0}


def kit_parts(books: Books, run: DryRun[KitRow]) -> Iterator[Part]:
    kits, fresh = _wordings(books), count(books.catalogue.next_kit())
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
            yield Part(tuple(rows), rows=len(rows))
    dropped = [Registration("kit_line", _line(books, kits[line.kit], 0, line.row, withdrawn=1)) for line in run.dropped]
    if dropped:
        yield Part(tuple(dropped), rows=len(dropped))


def _wordings(books: Books) -> dict[str, int]:
    """By name the wording that applies today: a list puts that right."""
    found = {name: books.catalogue.wording(kit) for name, kit in books.catalogue.kits().items()}
    return {name: wording.id for name, wording in found.items() if wording}


def _line(books: Books, kit: int, place: int, row: KitRow, *, withdrawn: int) -> Row:
    """A list says nothing of substitutes and functions: those that a line has stay."""
    article = books.catalogue.by_code(row.article)
    assert article is not None
    known = next((line for line in books.catalogue.lines_of(kit) if line.article.id == article.id), None)
    kept: dict[str, Cell] = {"substitutes": json.dumps(known.substitutes)} if known and known.substitutes else {}
    kept |= {"audience": known.audience} if known and known.audience else {}
    return kept | {
        "kit": kit,
        "article": article.id,
        "place": place,
        "quantity": row.quantity,
        "required": int(row.required),
        "withdrawn": withdrawn,
    }
