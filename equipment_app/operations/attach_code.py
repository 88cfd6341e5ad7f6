"""What a maker's code stands for: an article, one of its sizes, or a single piece by its serial number."""

from dataclasses import dataclass, replace
from typing import Any

from equipment_app.domain.changes import Changes
from equipment_app.domain.code_errors import CodeTaken, CodeUnfit, HasSerial, NotAttached
from equipment_app.domain.codes import NotACode, WrongCheck, parse
from equipment_app.domain.entries import Registration
from equipment_app.domain.errors import UnknownSize, UnknownThing
from equipment_app.domain.foreign import LONGEST, fit, keys, short, shown
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import UNI, normalise
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.store.books import Books
from equipment_app.store.ledger.search import Subject
from equipment_app.store.records.catalogue import Article, Product


@needs(Right.CATALOGUE)
@dataclass(frozen=True, slots=True)
class AttachCode(Operation):
    """`thing` where the code is its serial number, else `article`; an empty `size` is all its sizes.

    The code of a quantity is its article's. `facts["thing"]` of the outcome says whose serial number it is now.
    """

    code: str
    article: int = 0
    size: str = ""
    thing: int = 0

    def plan(self, books: Books) -> Planned:
        """Raises CodeUnfit, CodeTaken, HasSerial, UnknownThing, UnknownSize."""
        code = self.code.strip()
        if not fit(code) or _ours(code):
            raise CodeUnfit(shown(code), LONGEST)
        if not self.thing:
            return self._to_article(books, code, self.article, self.size)
        thing = books.things.several([self.thing]).get(self.thing)
        if thing is None:
            raise UnknownThing(code)
        if thing.number is None:
            return self._to_article(books, code, thing.article, thing.size)
        if thing.serial == code:
            return Outcome(what="nothing_new", subject=code)
        _refuse_taken(books, code)
        if thing.serial:
            raise HasSerial(thing.title, thing.serial)
        return _serial(books, thing.id, code, "code_attached")

    def _to_article(self, books: Books, code: str, id: int, written: str) -> Planned:
        article = next((one for one in books.catalogue.articles() if one.id == id), None)
        if article is None:
            raise UnknownThing(code)
        sizes = books.catalogue.sizes(article.scheme)
        size = normalise(sizes, written) if written else (sizes[0] if len(sizes) == 1 else "")
        if size is None:
            raise UnknownSize(article.code, written, sizes)
        product = Product(keys(code)[0], article.id, size)
        if books.products.find(code) == product:
            return Outcome(what="nothing_new", subject=code)
        _refuse_taken(books, code)
        return _registered("code_attached", code, "product", _row(product, withdrawn=0))


@needs(Right.CATALOGUE)
@dataclass(frozen=True, slots=True)
class DetachCode(Operation):
    """The code stands for nothing any more; with `thing`, that piece has no serial number any more."""

    code: str
    thing: int = 0

    def plan(self, books: Books) -> Planned:
        """Raises NotAttached."""
        code = self.code.strip()
        if self.thing:
            thing = books.things.several([self.thing]).get(self.thing)
            if thing is None or thing.serial != code:
                raise NotAttached(shown(code))
            return _serial(books, thing.id, None, "code_detached", code)
        product = books.products.find(code)
        if product is None:
            raise NotAttached(shown(code))
        return _registered("code_detached", short(product.code), "product", _row(product, withdrawn=1))


def _ours(code: str) -> bool:
    try:
        parse(code.upper())
    except WrongCheck:
        return True
    except NotACode:
        return False
    return True


def _refuse_taken(books: Books, code: str) -> None:
    """What a scan of this code would find already, in the order in which a scan looks."""
    member = books.people.by_number(code)
    if member is not None:
        raise CodeTaken(code, member.name)
    for thing in (*books.things.by_inventory(code), *books.things.by_serial(code)):
        raise CodeTaken(code, f"{thing.name} {thing.code}".strip())
    article = books.catalogue.by_code(code)
    if article is not None:
        raise CodeTaken(code, article.name)
    product = books.products.find(code)
    if product is not None:
        raise CodeTaken(code, _named(books.catalogue.article(product.article), product.size))


def _named(article: Article, size: str) -> str:
    return article.name if size in ("", UNI) else f"{article.name} {size}"


def _row(product: Product, withdrawn: int) -> dict[str, Any]:
    return {"code": product.code, "article": product.article, "size": product.size, "withdrawn": withdrawn}


def _serial(books: Books, thing: int, serial: str | None, done: str, code: str = "") -> Plan:
    row = {**books.labels.row(thing), "serial": serial}
    plan = _registered(done, serial or code, "thing", row)
    return replace(plan, told={"thing": thing}, indexed=((Subject.THING, thing),))


def _registered(done: str, code: str, table: str, row: dict[str, Any]) -> Plan:
    rows = (Registration(table, row),)
    return Plan(Kind.REGISTER, registers=rows, changes=Changes.CATALOGUE, done=done, subject=code)
