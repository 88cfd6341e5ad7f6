"""Merge of articles: one that stands in the catalogue twice becomes one, with all that either has."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated, TypeAlias

from equipment_app.domain.entries import Cell, Registration, registered, remark
from equipment_app.domain.errors import NameRefused, Refusal
from equipment_app.domain.field_names import FIELDS
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.operations.articles import LOCKED, SAID, article_of, refuse_allotted, row_of
from equipment_app.operations.carried.entries import still_out
from equipment_app.operations.declared import Argument, needs, spoken
from equipment_app.operations.plan import Operation, Plan, Several, next_number, spread
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.stocktakes import RunningStocktake

Lines: TypeAlias = dict[int, dict[str, Cell]]
"""The rows of a kit by article."""
_MORE = (
    "CODE is the article that is kept. Items, deliveries, makers' codes and lines of kits of the other one become its "
    "own in the same entry; the other one ends, and its code finds the kept one. Both are of the same tracking, sizes "
    "and unit. Cancelling the entry parts them again."
)


class SameArticle(NameRefused):
    cs = "„{name}“ je jeden a týž druh. Nic se nezapsalo; vyberte druhý záznam téhož druhu."
    en = "“{name}” is one and the same article. Nothing was written; choose the other record of it."


class ArticlesDiffer(Refusal):
    field: Annotated[str, FIELDS]
    name: str
    other: str
    cs = """„{name}“ a „{other}“ sloučit nejde, liší se v poli {field}. Nic se nezapsalo; vyberte druhy, které jsou
        totéž."""
    en = """“{name}” and “{other}” cannot be merged: {field} differs. Nothing was written; choose articles that are the
        same."""


class SerialTwice(Refusal):
    serial: str
    name: str
    other: str
    cs = """Výrobní číslo {serial} má kus druhu „{name}“ i kus druhu „{other}“. Nic se nezapsalo; nejdřív ověřte štítky,
        a příjem jednoho z nich stornujte."""
    en = """The serial number {serial} belongs to a piece of “{name}” and to one of “{other}”. Nothing was written; look
        at the labels first, and cancel the receipt of one of them."""


class InCarts(NameRefused):
    cs = "„{name}“ je v rozpracovaném košíku u přepážky. Nic se nezapsalo; košík dokončete nebo vyprázdněte."
    en = "“{name}” is in a cart at the Counter. Nothing was written; finish or empty that cart."


class InChecks(NameRefused):
    cs = "„{name}“ se počítá v kontrole týmu, nebo v ní má rozdíl. Nic se nezapsalo; kontrolu dokončete a slučte potom."
    en = """“{name}” is counted in a unit check, or a difference of it waits. Nothing was written; finish it, and merge
        then."""


class InStocktake(NameRefused):
    cs = "„{name}“ se počítá v inventuře, která běží. Nic se nezapsalo; inventuru dokončete a slučte potom."
    en = "“{name}” is counted in the stock-take under way. Nothing was written; finish it, and merge then."


@spoken("article merge", "merge an article that is in the catalogue twice", _MORE)
@needs(Right.CATALOGUE)
class MergeArticles(Operation):
    """`other` ends in favour of `article`; nothing moves, for the things stay where they are."""

    article: Annotated[int | str, Argument("CODE", help="of the article that is kept")]
    other: Annotated[int | str, Argument("--with", "CODE", "the article that ends")]
    reason: Annotated[str, Argument("--reason", "TEXT", "why")] = ""

    def plan(self, books: Books) -> Several:
        """Raises UnknownThing, SameArticle, ArticlesDiffer, SerialTwice, InDeployment, InCarts, InChecks,
        InStocktake.
        """
        kept, other = article_of(books, self.article), article_of(books, self.other)
        if kept.id == other.id:
            raise SameArticle(kept.name)
        self._refuse(books, kept, other)
        rows = [*_ended(books, kept, other), *_things(books, kept, other), *_kit_lines(books, kept, other)]
        plan = Plan(
            Kind.CATALOGUE,
            secrets=remark(self.reason, "reason"),
            number=next_number(books, Kind.CATALOGUE),
            facts={"what": "merged", "article": kept.id, "other": other.id},
            done="article_merged",
            subject=kept.name,
            told={"article": kept.id},
        )
        return spread(plan, rows)

    def _refuse(self, books: Books, kept: Article, other: Article) -> None:
        for name in LOCKED:
            if getattr(kept, name) != getattr(other, name):
                raise ArticlesDiffer(SAID.get(name, name), kept.name, other.name)
        if twice := books.catalogue.serials_of_both(kept.id, other.id):
            raise SerialTwice(twice[0], kept.name, other.name)
        refuse_allotted(books, other)
        carts = (line for cart in books.carts.all() for line in cart.content.get("lines", ()))
        if any(line.get("article") == other.id for line in carts):
            raise InCarts(other.name)
        counted = [line for one in books.checks.all() for line in one.content["progress"]["counted"]]
        if any(article == other.id for _, article, _ in counted) or books.checks.waits_for(other.id):
            raise InChecks(other.name)
        if (running := books.stocktakes.running()) and _is_counted(books, running, other):
            raise InStocktake(other.name)


def _is_counted(books: Books, running: RunningStocktake, other: Article) -> bool:
    """By quantity; or it may be, at a station that has not handed its file back."""
    counts = books.stocktakes.counts(running.planned.id)
    out = still_out(books, running.planned.id)
    return any(one.article == other.id and not one.thing for one in counts) or (bool(out) and other.tracking != "item")


def _ended(books: Books, kept: Article, other: Article) -> Iterator[Registration]:
    """The kept article with what only the other says; the other ended; its code and makers' codes find the kept one."""
    mine, theirs = asdict(kept), asdict(other)
    own = ("id", "code", *LOCKED)
    filled = {name: mine[name] if name in own or mine[name] else theirs[name] for name in mine}
    if kept.minimum and other.minimum:
        filled["minimum"] = kept.minimum + other.minimum
    if filled != mine:
        yield Registration("article", row_of(filled))
    yield Registration("article", {**row_of(theirs), "withdrawn": 1})
    for product in books.catalogue.products(other.id):
        yield registered("product", product, "code size", article=kept.id)
    yield registered("product", code=other.code, article=kept.id, size="")


def _things(books: Books, kept: Article, other: Article) -> Iterator[Registration]:
    """A lot of a delivery that brought both keeps apart by its batch, which gets the code it had."""
    for row in books.things.rows_of(other.id):
        batch = str(row["batch"])
        key = (kept.id, str(row["size"]), str(row["supplier"]), str(row["delivery_note"]), batch)
        taken = row["code"] is None and books.things.lot(*key) is not None
        yield Registration(
            "thing", row | {"article": kept.id, "batch": f"{batch} {other.code}".strip() if taken else batch}
        )


def _kit_lines(books: Books, kept: Article, other: Article) -> Iterator[Registration]:
    """Of kits that apply today or later; what a kit had of both is added up. Kits of before say what they said."""
    today = books.journal.today()
    for wording in books.catalogue.wordings():
        if wording.valid_to and wording.valid_to < today:
            continue
        rows = {int(row["article"] or 0): row for row in books.catalogue.kit_rows(wording.id)}
        after = _with_kept(rows, kept.id, other.id)
        yield from (Registration("kit_line", row) for id, row in after.items() if row != rows.get(id))


def _with_kept(rows: Lines, kept: int, other: int) -> Lines:
    found = {id: dict(row) for id, row in rows.items()}
    for id, row in found.items():
        instead = json.loads(str(row["substitutes"] or "[]"))
        if other in instead:
            left = dict.fromkeys(kept if one == other else one for one in instead)
            left.pop(id, None)
            row["substitutes"] = json.dumps(list(left)) if left else None
    if line := found.get(other):
        mine = found.setdefault(kept, {**line, "article": kept, "quantity": 0})
        mine["quantity"] = int(mine["quantity"] or 0) + int(line["quantity"] or 0)
        instead = [one for one in json.loads(str(mine["substitutes"] or "[]")) if one not in (kept, other)]
        mine["substitutes"] = json.dumps(instead) if instead else None
        found[other] = {**rows[other], "withdrawn": 1}
    return found
