"""The lines of a delivery, worked out: what each article is, its numbers checked, its prices, where it goes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Annotated

from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.deliveries import DeliveryLine, NewPiece, priced
from equipment_app.domain.errors import LineRefused, NoName, NothingToDo, PaperRefused, Refusal
from equipment_app.domain.label_errors import NotReserved
from equipment_app.domain.lists import DeliveryRow, Fate, Judged
from equipment_app.domain.misread import is_ours
from equipment_app.domain.serials import looks
from equipment_app.domain.value import Value
from equipment_app.domain.words import NUMBERS
from equipment_app.operations import resolve
from equipment_app.operations.said_lines import said, sized
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.orders import Purchase

LONGEST = 80
"""Characters of a maker's number."""


class OwnCode(Refusal):
    code: str
    cs = "{code} je kód z našeho štítku, ne výrobní číslo. Nic se nezapsalo; načtěte číslo, které dal kusu výrobce."
    en = "{code} is the code of a label of ours, no serial number. Nothing was written; scan the maker's number."


class DoubledInDelivery(PaperRefused):
    line: int
    cs = "Číslo {number} už je v této dodávce, na řádku {line}. Nic se nezapsalo; jednou ho odeberte."
    en = "The number {number} is in this delivery already, on line {line}. Nothing was written; take it out once."


class NumberKnown(PaperRefused):
    thing: str
    cs = "Číslo {number} už v evidenci má {thing}. Nic se nezapsalo; ověřte číslo na kusu, nebo kus odeberte."
    en = "{thing} has the number {number} already. Nothing was written; check the piece, or take it out."


class LooksKnown(PaperRefused):
    """Whether they are two pieces is for people to say."""

    known: str
    cs = """Číslo {number} vypadá stejně jako {known}, které už má kus téhož druhu. Nic se nezapsalo; přečtěte ho
        na kusu znovu, a je-li to opravdu jiný kus, přijměte ho výslovně."""
    en = """The number {number} looks like {known} of another piece of this kind. Nothing was written; read it on the
        piece again, and if it is another piece indeed, say that it is taken."""


class NotKeptByPieces(Refusal):
    article: str
    cs = "{article} se eviduje množstvím, čísla kusů se u něj nevedou. Nic se nezapsalo; zadejte jen počet."
    en = "{article} is kept by quantity, without numbers of pieces. Nothing was written; enter how many."


class TooManyNumbers(Refusal):
    article: str
    numbers: Annotated[int, NUMBERS]
    quantity: int
    cs = "{article}: {numbers} na {quantity} ks. Nic se nezapsalo; opravte počet, nebo čísla odeberte."
    en = "{article}: {numbers} for {quantity} pcs. Nothing was written; mend the count, or take numbers out."


class MoreThanOrdered(Refusal):
    """Whether it is taken is for people to say."""

    article: str
    extra: int
    order: str
    cs = """{article}: {extra} ks navíc proti objednávce {order}. Nic se nezapsalo; přijměte je výslovně, nebo je
        vraťte dodavateli."""
    en = """{article}: {extra} pcs more than ordered by {order}. Nothing was written; say that they are taken, or
        return them to the supplier."""


class LinesDiffer(Refusal):
    article: str
    cs = "{article}: dva řádky téže šarže mají různou cenu, expiraci nebo záruku. Nic se nezapsalo; sjednoťte je."
    en = "{article}: two lines of one batch differ in price, expiry or warranty. Nothing was written; make them agree."


class Good(Value):
    """A line with its article, its size and both prices."""

    number: int
    article: Article
    line: DeliveryLine

    @property
    def key(self) -> tuple[int, str, str]:
        return self.line.article, self.line.size, self.line.batch

    @property
    def facts(self) -> tuple[int | None, int | None, date | None, date | None]:
        """What all of one batch has alike."""
        return self.line.price, self.line.net, self.line.expiry, self.line.warranty

    def judged(self, row: DeliveryRow) -> Iterator[tuple[Judged[DeliveryRow], str]]:
        """Each piece that gets a code of its own, else all of them; as the dry run of a list says it, and
        its blank label. `row` is what the whole delivery says.
        """
        line = self.line
        one = replace(
            row,
            article=self.article.code,
            size=line.size,
            quantity=1 if self.article.numbered else line.quantity,
            unit=self.article.unit,
            batch=line.batch,
            expiry=line.expiry,
            price=line.price,
            place=line.place or row.place,
        )
        if not self.article.numbered:
            yield Judged("", self.number, Fate.CREATED, one, before=one, receive=line.quantity), ""
            return
        for piece in (*line.pieces, *[NewPiece()] * (line.quantity - len(line.pieces))):
            numbered = replace(one, serial=piece.serial, inventory=piece.inventory)
            yield Judged("", self.number, Fate.CREATED, numbered, receive=1, coded=True), piece.label.strip().upper()


def worked_out(
    books: Books,
    lines: Sequence[DeliveryLine | str],
    order: Purchase | None,
    *,
    surplus: bool = False,
    alike: bool = False,
) -> list[Good]:
    """`surplus`, `alike`: more than was ordered is taken, and numbers that look like another one's.

    Raises NothingToDo; LineRefused: names the line, and what is wrong with it.
    """
    if not lines:
        raise NothingToDo
    goods: list[Good] = []
    seen: dict[str, int] = {}
    looking: dict[int, dict[str, str]] = {}
    for number, asked in enumerate(lines, start=1):
        with _refusing(number, asked):
            good = _good(books, number, asked, surplus=surplus)
            _check_numbers(books, good, seen)
            if not alike:
                _refuse_alike(books, good, looking)
            if any(one.key == good.key and one.facts != good.facts for one in goods if not one.article.numbered):
                raise LinesDiffer(good.article.name)
            goods.append(good)
            if order is not None:
                _refuse_surplus(order, good, goods)
    return goods


@contextmanager
def _refusing(number: int, asked: DeliveryLine | str) -> Iterator[None]:
    try:
        yield
    except Refusal as refusal:
        raise LineRefused(number, asked if isinstance(asked, str) else "", refusal) from refusal


def _good(books: Books, number: int, asked: DeliveryLine | str, *, surplus: bool) -> Good:
    if isinstance(asked, str):
        found = said(asked)
        article, size = sized(books, found.article, found.size)
        pieces = found.pieces
        asked = DeliveryLine(article, size, found.quantity, found.price, pieces=pieces, surplus=surplus, vat=found.vat)
    there = resolve.living_article(books, asked.article)
    if asked.quantity < 1 or asked.returned < 0:
        raise NothingToDo
    vat = books.settings.vat() if asked.vat is None else asked.vat
    price, net = priced(asked.price, asked.net, vat)
    size = resolve.size_for(books, there, asked.size, None)
    pieces = tuple(NewPiece(_number(one.serial), _number(one.inventory), one.label) for one in asked.pieces)
    return Good(
        number,
        there,
        replace(asked, size=size, price=price, net=net, vat=vat, batch=_number(asked.batch), pieces=pieces),
    )


def _number(text: str) -> str:
    """A number as the books keep it. Raises NoName: it is too long, or not all of it can be seen."""
    found = " ".join(text.split())
    if len(found) > LONGEST or not found.isprintable():
        raise NoName(found, LONGEST)
    return found


def _check_numbers(books: Books, good: Good, seen: dict[str, int]) -> None:
    pieces, article = good.line.pieces, good.article
    if pieces and not article.numbered:
        raise NotKeptByPieces(article.name)
    if len(pieces) > good.line.quantity:
        raise TooManyNumbers(article.name, len(pieces), good.line.quantity)
    for piece in pieces:
        refuse_number(books, article.id, piece)
        label = piece.label.strip().upper()
        if label:
            blank(books, label)
        named = ((piece.serial, f"{article.id}/{piece.serial}"), (piece.inventory, f"/{piece.inventory}"))
        for number, key in (*named, (label, f"//{label}")):
            if number and key in seen:
                raise DoubledInDelivery(number, seen[key])
            seen[key] = good.number


def _refuse_alike(books: Books, good: Good, looking: dict[int, dict[str, str]]) -> None:
    """`looking`: of each article asked for so far its serial numbers, by what they look like."""
    article = good.article.id
    if good.line.pieces and article not in looking:
        looking[article] = {looks(one): one for one in books.things.serials(article)}
    for piece in good.line.pieces:
        known = looking[article].setdefault(looks(piece.serial), piece.serial) if piece.serial else ""
        if known != piece.serial:
            raise LooksKnown(piece.serial, known)


def blank(books: Books, label: str) -> int:
    """The number of a blank label. Raises NotReserved: it is none."""
    code = code_of_text(label)
    if code is None or code.family is not Family.THING or not books.things.is_blank(code.number):
        raise NotReserved(label)
    return code.number


def refuse_number(books: Books, article: int, piece: NewPiece) -> None:
    """Raises OwnCode, NumberKnown: a piece of the books has it."""
    for text in (piece.serial, piece.inventory):
        if is_ours(text):
            raise OwnCode(text)
    known = [one for one in books.things.by_serial(piece.serial) if one.article == article] if piece.serial else []
    known += books.things.by_inventory(piece.inventory) if piece.inventory else []
    if known:
        thing = known[0]
        number = piece.serial if thing.serial == piece.serial and piece.serial else piece.inventory
        raise NumberKnown(number, f"{thing.title} {thing.name}")


def _refuse_surplus(order: Purchase, good: Good, goods: Sequence[Good]) -> None:
    line = order.line_of(good.line.article, good.line.size)
    now = [one.line for one in goods if (one.line.article, one.line.size) == (good.line.article, good.line.size)]
    extra = sum(one.quantity for one in now) - (line.to_come if line else 0)
    if extra > 0 and not any(one.surplus for one in now):
        raise MoreThanOrdered(good.article.name, extra, order.number)
