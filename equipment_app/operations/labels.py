"""Labels and codes: what was printed, numbers kept for blank labels and stuck on, what makers' codes stand for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from equipment_app.domain.codes import LONGEST, Code, Family, code_of_text, fit, keys, short, shown
from equipment_app.domain.entries import Registration, registered
from equipment_app.domain.errors import NoCodesLeft, UnknownSize, UnknownThing
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.label_errors import (
    AlreadyClaimed,
    BlankCount,
    CodeOfOther,
    CodeTaken,
    CodeUnfit,
    HasSerial,
    NotAttached,
    NothingToLabel,
    NotNumbered,
    NotReserved,
)
from equipment_app.domain.misread import is_ours
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import UNI, normalise
from equipment_app.operations import resolve
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Planned, Several, spread
from equipment_app.operations.resolve import refuse_foreign
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article, Product
from equipment_app.store.records.things import Thing

_ROWS = 800
"""Registrations of two numbers that fit one entry with room to spare."""


@needs(Right.LABELS)
class RecordLabels(Operation):
    """One label of each of these things; a thing that is named twice had two."""

    things: tuple[int, ...]

    def plan(self, books: Books) -> Several:
        """Raises NothingToLabel, UnknownThing."""
        if not self.things:
            raise NothingToLabel
        ids = list(dict.fromkeys(self.things))
        unknown = set(ids) - books.things.several(ids).keys()
        if unknown:
            raise UnknownThing(f"#{min(unknown)}")
        times = books.things.printed(ids)
        for thing in self.things:
            times[thing] += 1
        rows = [Registration("label", {"thing": thing, "times": count}) for thing, count in times.items()]
        return in_entries(rows, "labels_recorded", {"labels": len(self.things)})


def in_entries(rows: Sequence[Registration], done: str, told: Mapping[str, int]) -> Several:
    """The registrations, in as many entries as they need, which belong together."""
    return replace(spread(Plan(Kind.LABELLED, done=done, told=told), rows, _ROWS), main=-1)


MOST = 5000
"""More than a box of paper."""


@needs(Right.LABELS)
class PrintBlanks(Operation):
    """The next `count` numbers, in a row. The outcome's facts say the `first` and the `last`."""

    count: int

    def plan(self, books: Books) -> Several:
        """Raises BlankCount, NoCodesLeft, NoCodesHere."""
        books.home.refuse_new()
        if not 1 <= self.count <= MOST:
            raise BlankCount(self.count, MOST)
        _, first = books.things.next_ids()
        last = first + self.count - 1
        if last > books.home.last:
            raise NoCodesLeft(self.count, books.home.last - first + 1)
        rows = [Registration("code", {"number": number, "thing": None}) for number in range(first, last + 1)]
        return in_entries(rows, "blanks_reserved", {"first": first, "last": last})


@needs(Right.LABELS)
class ClaimLabel(Operation):
    """`code` is what the blank label says. The label the thing had before still finds it."""

    thing: int
    code: str

    def plan(self, books: Books) -> Plan:
        """Raises UnknownThing, NotNumbered, NotReserved, OfAnotherStore, AlreadyClaimed, CodeOfOther."""
        thing = books.things.several([self.thing]).get(self.thing)
        if thing is None:
            raise UnknownThing(f"#{self.thing}")
        if thing.number is None:
            raise NotNumbered(thing.title)
        number = self._free(books)
        row = books.things.row(thing.id)
        return Plan(
            Kind.LABELLED,
            registers=(
                Registration("code", {"number": thing.number, "thing": thing.id}),
                Registration("thing", {**row, "code": number}),
                Registration("code", {"number": number, "thing": thing.id}),
            ),
            done="label_claimed",
            subject=str(Code(Family.THING, number)),
        )

    def _free(self, books: Books) -> int:
        """The number of the label, if it is blank."""
        said = self.code.strip().upper()
        code = code_of_text(said)
        if code is None or code.family is not Family.THING:
            raise NotReserved(said)
        reserved, bearer = books.things.is_reserved(code.number), books.things.by_code(code.number)
        if not reserved and bearer is None:
            refuse_foreign(books, code)
            raise NotReserved(said)
        if bearer is not None:
            raise (AlreadyClaimed if reserved else CodeOfOther)(said, _bearer(bearer))
        return code.number


def _bearer(thing: Thing) -> str:
    known = thing.inventory or thing.serial or thing.code
    return f"{thing.name} ({known})"


@needs(Right.CATALOGUE)
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
        if not fit(code) or is_ours(code):
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
        article = resolve.living_article(books, id, code)
        sizes = books.catalogue.sizes(article.scheme)
        size = normalise(sizes, written) if written else (sizes[0] if len(sizes) == 1 else "")
        if size is None:
            raise UnknownSize(article.code, written, sizes)
        product = Product(keys(code)[0], article.id, size)
        if books.catalogue.product(code) == product:
            return Outcome(what="nothing_new", subject=code)
        _refuse_taken(books, code)
        return _registered("code_attached", code, registered("product", product, "code article size"))


@needs(Right.CATALOGUE)
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
        product = books.catalogue.product(code)
        if product is None:
            raise NotAttached(shown(code))
        gone = registered("product", product, "code article size", withdrawn=1)
        return _registered("code_detached", short(product.code), gone)


def _refuse_taken(books: Books, code: str) -> None:
    """What a scan of this code would find already, in the order in which a scan looks."""
    member = books.people.by_number(code)
    if member is not None:
        raise CodeTaken(code, member.name)
    for thing in books.things.bearing(code).values():
        raise CodeTaken(code, f"{thing.name} {thing.code}".strip())
    article = books.catalogue.by_code(code)
    if article is not None:
        raise CodeTaken(code, article.name)
    product = books.catalogue.product(code)
    if product is not None:
        raise CodeTaken(code, _named(books.catalogue.article(product.article), product.size))


def _named(article: Article, size: str) -> str:
    return article.name if size in ("", UNI) else f"{article.name} {size}"


def _serial(books: Books, thing: int, serial: str | None, done: str, code: str = "") -> Plan:
    row = {**books.things.row(thing), "serial": serial}
    return replace(_registered(done, serial or code, Registration("thing", row)), told={"thing": thing})


def _registered(done: str, code: str, row: Registration) -> Plan:
    return Plan(Kind.REGISTER, registers=(row,), changes=Changes.CATALOGUE, done=done, subject=code)
