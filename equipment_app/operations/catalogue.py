"""Articles and kits by hand, or many by a list: names and minima, sizes and lives, what makes a kit."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import count, groupby

from equipment_app.domain.entries import Cell, Registration, Row, picked
from equipment_app.domain.errors import FieldMissing, NothingToDo
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.lists import ArticleRow, DryRun, KitRow
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Part, Plan, Planned, chunks
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article


@needs(Right.CATALOGUE)
@dataclass(frozen=True, slots=True)
class EditArticle(Operation):
    """`minimum` is of all sizes together; None or 0: none is asked for. Papers made before keep the old name."""

    article: int
    name: str
    name_en: str
    minimum: int | None

    def __post_init__(self) -> None:
        if (self.minimum or 0) < 0:
            raise ValueError(f"a minimum is not {self.minimum}")

    def plan(self, books: Books) -> Planned:
        """Raises FieldMissing: an article has a name."""
        before = books.catalogue.article(self.article)
        name, name_en = " ".join(self.name.split()), " ".join(self.name_en.split())
        if not name:
            raise FieldMissing("name")
        after = asdict(before) | {"name": name, "name_en": name_en, "minimum": self.minimum or None}
        if after == asdict(before):
            return Outcome(what="nothing_new", subject=name)
        return Plan(
            Kind.REGISTER,
            registers=(Registration("article", after | {"withdrawn": 0}),),
            changes=Changes.CATALOGUE,
            done="article_changed",
            subject=name,
        )


@needs(Right.CATALOGUE)
@dataclass(frozen=True, slots=True)
class SetPack(Operation):
    """How many units of an article come in one pack; 0 or None: it is not packed."""

    article: int
    pack: int | None

    def plan(self, books: Books) -> Planned:
        """Raises NothingToDo: no pack has so few units."""
        before = books.catalogue.article(self.article)
        if (self.pack or 0) < 0:
            raise NothingToDo
        after = asdict(before) | {"pack": self.pack or None}
        if after == asdict(before):
            return Outcome(what="nothing_new", subject=before.name)
        return Plan(
            Kind.REGISTER,
            registers=(Registration("article", after | {"withdrawn": 0}),),
            changes=Changes.CATALOGUE,
            done="article_changed",
            subject=before.name,
        )


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
    kept: dict[str, Cell] = {"section": row.group, "sustainability": int(row.sustainability), "minimum": minimum}
    kept |= {"pack": before.pack} if before and before.pack else {}
    return {"id": id, **facts, **kept, "withdrawn": 0}


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
