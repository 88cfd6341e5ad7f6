"""From what a person typed to what is meant: members by number, things by code, number or article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from difflib import get_close_matches
from typing import Annotated

from equipment_app.domain.codes import Code, Family, bare_number, code_of_text
from equipment_app.domain.custody import HolderId
from equipment_app.domain.entries import Registration
from equipment_app.domain.errors import (
    AmbiguousThing,
    HeldByOther,
    LineRefused,
    NoName,
    NothingToDo,
    NumberOfPerson,
    OfAnotherStore,
    PaperOutside,
    Refusal,
    SizeMissing,
    UnknownMember,
    UnknownNumber,
    UnknownSize,
    UnknownThing,
    UnknownUnit,
)
from equipment_app.domain.home import block_of
from equipment_app.domain.kinds import AWAY
from equipment_app.domain.misread import is_misread
from equipment_app.domain.papers import parse_number
from equipment_app.domain.sizes import normalise
from equipment_app.domain.words import Words
from equipment_app.domain.write_offs import WrittenOff
from equipment_app.operations.called import called, nobody
from equipment_app.operations.lines import Line, title
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.people import Member
from equipment_app.store.records.things import Held, Thing

_COUNT = re.compile(r" *[0-9]{1,6} *")
"""Nobody hands a million pieces over at once; a longer number is a slip, and no quantity."""

_NAME = 80
"""Characters of a name that a paper has room for."""

# Why a thing that is not in the store cannot be had from there, and what brings it back

_GONE = {"missing": Words("chybějící", "missing"), "lost": Words("ztracená", "lost")}


class MemberHasLeft(UnknownMember):
    """The books know them, and things are no longer entrusted to them."""

    cs = "„{text}“ už není členem týmu. Nic se nezapsalo; kdo se vrátil, toho nejdřív vraťte mezi členy."
    en = "“{text}” is no longer a member of the team. Nothing was written; who came back is first made a member again."


class MemberOutside(UnknownMember):
    """Of a unit that who asks does not lead."""

    cs = "„{text}“ patří mimo váš útvar."
    en = "“{text}” belongs outside your unit."


class NowhereNow(UnknownThing):
    """The books know the piece, and nobody has it any more."""

    cs = "„{text}“ už není v majetku: bylo vyřazeno, vyměněno v opravně, nebo je příjem stornovaný. Nic se nezapsalo."
    en = "“{text}” is owned no more: written off, exchanged in repair, or its receipt cancelled. Nothing was written."

    def sentences(self) -> Words:
        return Words(self.cs, self.en)


class NumberOfPaper(NumberOfPerson):
    """It is the number of a paper, which is in the books."""

    cs = "„{text}“ je číslo dokladu, ne věci. Nic se nezapsalo; načtěte věc."
    en = "“{text}” is the number of a paper, and of no item. Nothing was written; scan an item."
    at_command_line = Words("Doklad ukáže příkaz: paper ČÍSLO --pdf SOUBOR.", "The command: paper NUMBER --pdf FILE.")


class LabelOfPlace(NumberOfPerson):
    """It is the label of a place, which is in the books."""

    cs = "„{text}“ je štítek místa, ne věci. Nic se nezapsalo; načtěte věc."
    en = "“{text}” is the label of a place, and of no item. Nothing was written; scan an item."


class MisreadCode(UnknownThing):
    """It is a piece of a code of ours, or has wrong check digits."""

    cs = (
        "Kód „{text}“ je přečtený nebo opsaný s chybou. Nic se nezapsalo; načtěte ho znovu, nebo v něm najděte překlep."
    )
    en = "The code “{text}” does not add up. Nothing was written; scan it again, or look for a slip in it."

    def sentences(self) -> Words:
        return Words(self.cs, self.en)


class ThingOutside(UnknownThing):
    """Somebody has it whom who asks does not see."""

    cs = "„{text}“ patří mimo váš útvar."
    en = "“{text}” belongs outside your unit."

    def sentences(self) -> Words:
        return Words(self.cs, self.en)


class GoneMissing(HeldByOther):
    """By an incident report."""

    state: Annotated[str, _GONE]
    since: date
    number: str
    cs = """{thing}: {since} zapsána jako {state} ({number}). Nic se nezapsalo. Máte-li ji v ruce, otevřete záznam
        {number} a zapište ji jako nalezenou."""
    en = """{thing}: recorded as {state} on {since} ({number}). Nothing was written. If it is in your hands, open the
        report {number} and record it as found."""
    at_command_line = Words("Příkaz: found ČÍSLO VĚC.", "The command: found NUMBER THING.")


class NotCounted(HeldByOther):
    """A stock-take did not find it."""

    since: date
    number: str
    cs = """{thing}: při inventuře {number} ({since}) nebyla nalezena. Nic se nezapsalo. Máte-li ji v ruce, odložte ji
        do skladu; zpět ji zapíše příští inventura."""
    en = """{thing} was not found at the stock-take {number} ({since}). Nothing was written. If it is in your hands, put
        it into the store; the next stock-take records it again."""


class SentAway(HeldByOther):
    """By an entry of a kind that takes things away until a day."""

    number: str
    kind: Annotated[str, {kind: row.state for kind, row in AWAY.items()}]
    cs = "{thing} je {kind}, podle {number} ji má {holder}. Nic se nezapsalo; nejdřív ji převezměte {back}."
    en = "{thing} is {kind}: {holder} has it by {number}. Nothing was written; take it over {back} first."

    @property
    def back(self) -> Annotated[str, {kind: row.back for kind, row in AWAY.items()}]:
        return self.kind

    @property
    def at_command_line(self) -> Words:  # type: ignore[override]
        return AWAY[self.kind].command


class HandedAway(HeldByOther):
    since: date
    number: str
    cs = "{thing} tu už není: {since} ji podle {number} převzal(a) {holder}. Nic se nezapsalo; zvolte jinou."
    en = (
        "{thing} is not here any more: {holder} took it over on {since} by {number}. Nothing was written; take another."
    )


def member(books: Books, who: int | str) -> Member:
    """The member with this id, personal number or badge, else who is called so (`called`).
    Raises UnknownMember: there is none; MemberHasLeft: no longer; MemberOutside: of another unit than who asks leads;
    AmbiguousMember: several are called so; OfAnotherStore: it is a badge of that store's block.
    """
    if isinstance(who, int):
        found = books.people.present(who)
    else:
        found = numbered(books, who) or called(books.people.members(), who)
    if found is None:
        if (badge := _badge(str(who).strip())) is not None:
            refuse_foreign(books, Code(Family.BADGE, badge))
        if books.outside(str(who)) or books.outside_by_name(str(who)):
            raise MemberOutside(str(who))
        if was_member(books, who):
            raise MemberHasLeft(str(who))
        raise nobody(books.people.members(), str(who))
    return found


def numbered(books: Books, who: str) -> Member | None:
    """The member with this personal number or badge, and by no name."""
    return _named(books, who.strip())


def giver(books: Books, who: int | str) -> Member:
    """The same also for who has left with things and brings them now. Raises UnknownMember, OfAnotherStore."""
    try:
        return member(books, who)
    except UnknownMember:
        left = books.people.member(who) if isinstance(who, int) else anyone(books, who)
        if left is None or all(held.thing.consumable for held in books.things.held_by(left.id)):
            raise
        return left


def anyone(books: Books, who: str) -> Member:
    """The same also for who has left since: the past is asked about as well, and a name may be of both.
    Raises UnknownMember: there never was one; MemberOutside: of another unit than who asks leads; AmbiguousMember.
    """
    found = numbered(books, who) or was_member(books, who)
    if found is None:
        outside = books.outside(who) or books.outside_by_name(who)
        raise MemberOutside(who) if outside else nobody(books.people.members(everyone=True), who)
    return found


def was_member(books: Books, who: int | str) -> Member | None:
    """The latest of all who ever had this id, personal number or badge, else who was called so.
    Raises AmbiguousMember.
    """
    text = str(who).strip()
    badge, everybody = _badge(text), books.people.members(everyone=True)
    if isinstance(who, int):
        return next((one for one in everybody if one.id == who), None)
    of_number = (one for one in everybody if text and text == one.personal_number)
    badged = (one for one in everybody if badge is not None and one.badge == badge)
    found = max(of_number, key=lambda one: one.id, default=None) or next(badged, None)
    return found or called([one for one in everybody if one.merged_into is None], text)


def line(books: Books, text: str) -> Line:
    """What `text` names: an item code, inventory or serial number, else `ARTICLE[/SIZE][@BATCH][*QUANTITY]`.

    For ARTICLE, a maker's code (EAN, UPC) does that is remembered; it may say the size as well. Raises UnknownThing:
    nothing has this name, likely ones are said; AmbiguousThing: several things have it.
    """
    found = piece(books, text)
    return Line(thing=found.id) if found else article_line(books, text)


@contextmanager
def line_asked(books: Books, number: int, asked: Line | str) -> Iterator[Line]:
    """The line `number`, counted from 1: it asks for something, and a refusal inside names it and what it is about."""
    try:
        found = line(books, asked) if isinstance(asked, str) else asked
        if found.quantity < 1:
            raise NothingToDo
        yield found
    except LineRefused:
        raise
    except Refusal as refusal:
        raise LineRefused(number, title(books, asked), refusal) from refusal


def foreseen(books: Books, asked: Sequence[Line | str]) -> dict[int, Line]:
    """What can be told of the lines before they are worked out one by one, by their place, with few questions.

    What cannot be resolved is left out: who works it out is told why.
    """
    foresee(books, asked)
    found = {}
    for n, one in enumerate(asked):
        with suppress(Refusal):
            found[n] = line(books, one) if isinstance(one, str) else one
    return found


def foresee(books: Books, asked: Sequence[Line | str]) -> None:
    """The pieces that lines name by words are going to be asked for: they are read together."""
    texts = [one.strip() for one in asked if isinstance(one, str)]
    codes = {text: code_of_text(text.upper()) for text in texts}
    pieces = [code.number for code in codes.values() if code and code.family is Family.THING]
    books.things.foresee(pieces, [text for text in texts if not codes[text]])


def piece(books: Books, text: str) -> Thing | None:
    """The one thing with this code, inventory or serial number; None if no thing has it.
    Raises UnknownThing: it is a valid code that no thing carries; OfAnotherStore: of that store's block;
    AmbiguousThing: several things have this number; ThingOutside: somebody has it whom a lead does not see.
    """
    code = code_of_text(text.strip().upper())
    if code is not None:
        thing = books.things.by_code(code.number) if code.family is Family.THING else None
        _refuse_outside(books, text, [thing.id] if thing else [])
        if thing is None:
            refuse_foreign(books, code)
            raise _unknown(books, text)
        return thing
    found = books.things.bearing(text.strip())
    _refuse_outside(books, text, found)
    if len(found) > 1:
        raise AmbiguousThing(text, tuple(f"{thing.code} {thing.name}" for thing in found.values()))
    return next(iter(found.values()), None)


def known_piece(books: Books, text: str) -> Thing:
    """The same, of one there is. Raises UnknownThing, OfAnotherStore, AmbiguousThing."""
    found = piece(books, text)
    if found is None:
        raise _unknown(books, text)
    return found


def asked_piece(books: Books, text: str) -> Thing:
    """The same of who only asks: a code without its check digits does as well, as wherever something is looked for.
    Raises UnknownThing, OfAnotherStore, AmbiguousThing.
    """
    number = bare_number(text)
    found = piece(books, text) or (books.things.by_code(number) if number is not None else None)
    if found is not None:
        _refuse_outside(books, text, [found.id])
    return found or known_piece(books, text)


def article_coded(books: Books, code: str) -> Article:
    """Raises UnknownThing."""
    found = books.catalogue.by_code(code.strip())
    if found is None:
        raise UnknownThing(code.strip())
    return found


def living_article(books: Books, id: int, code: str = "") -> Article:
    """By its id; the refusal names the code it was meant by. Raises UnknownThing."""
    found = next((one for one in books.catalogue.articles() if one.id == id), None)
    if found is None:
        raise UnknownThing(code or f"#{id}")
    return found


def unit(books: Books, code: str) -> int:
    """Raises UnknownUnit; OtherUnit: who asks leads another."""
    known = books.people.units()
    if code not in known:
        raise UnknownUnit(code, tuple(known))
    books.session.refuse_other(known[code][0])
    return known[code][0]


def held(books: Books, text: str) -> Held:
    """A piece with a code, by its code, inventory or serial number, and who has it now.
    Raises UnknownThing; NowhereNow for one that is nowhere any more; OfAnotherStore, AmbiguousThing.
    """
    found = piece(books, text)
    holders = books.things.holders(found.id) if found else []
    if not holders:
        raise NowhereNow(text) if found else _unknown(books, text)
    return holders[0]


def elsewhere(books: Books, name: str, held: Held) -> Refusal:
    """Why what is there, and not in the store, cannot be had."""
    kind, holder = books.people.kind(held.holder), books.people.name(held.holder)
    since = date.fromisoformat(books.journal.payload(held.seq)["d"])
    number = books.history.number(held.seq)
    match kind:
        case "disposed":
            return WrittenOff(name)
        case "missing" | "lost" if books.incidents.of(held.seq):
            return GoneMissing(name, holder, kind, since, number)
        case "missing" | "lost":
            return NotCounted(name, holder, since, number)
        case "workshop":
            return SentAway(name, holder, number, _sent_by(books, held.seq))
        case "supplier":
            return HandedAway(name, holder, since, number)
    return HeldByOther(name, holder)


def _sent_by(books: Books, seq: int) -> str:
    """The kind by which a thing is away: what it came by last may be the cancellation of its return."""
    said = books.journal.payload(seq)
    while said["k"] not in AWAY:
        said = books.journal.payload(said.get("ref") or said["of"])
    return str(said["k"])


def outsider(books: Books, kind: str, name: str) -> tuple[HolderId, tuple[Registration, ...]]:
    """Who of this kind, such as a workshop, is called so, in whatever case; with the registration of who is new.
    Raises NoName: it is empty, too long, or not all of it can be seen.
    """
    name = visible(name)
    known = books.people.named(kind)
    if found := next((id for one, id in known.items() if one.casefold() == name.casefold()), None):
        return HolderId(found), ()
    new = next(books.people.next_ids().holders)
    return HolderId(new), (Registration("holder", genesis.holder(new, kind, name=name)),)


def visible(name: str) -> str:
    """A name without the spaces around it. Raises NoName: it is empty, too long, or not all of it can be seen."""
    name = " ".join(name.split())
    if not name or len(name) > _NAME or not name.isprintable():
        raise NoName(name, _NAME)
    return name


def size_for(books: Books, article: Article, size: str | None, of: Member | None) -> str:
    """The size meant: the one said, else the only one there is, else the member's own.
    Raises UnknownSize: the article does not come in the size said; SizeMissing: none was said and none is known.
    """
    sizes = books.catalogue.sizes(article.scheme)
    if size is not None and size != "":
        proper = normalise(sizes, size)
        if proper is None:
            raise UnknownSize(article.code, size, sizes)
        return proper
    if len(sizes) <= 1:
        return sizes[0] if sizes else ""
    own = of.sizes.get(article.scheme) if of else None
    if own is None:
        raise SizeMissing(article.code, tuple(books.things.stock(article.id)) or sizes)
    return own


def _named(books: Books, text: str) -> Member | None:
    badge = _badge(text)
    return books.people.by_number(text) if badge is None else books.people.by_badge(badge)


def refuse_foreign(books: Books, code: Code) -> None:
    """Of a code that nothing here has. Raises OfAnotherStore where this store cannot have printed it."""
    if not books.home.holds(code):
        raise OfAnotherStore(str(code), block_of(code))


def _badge(text: str) -> int | None:
    code = code_of_text(text.upper())
    return code.number if code and code.family is Family.BADGE else None


def article_line(books: Books, text: str) -> Line:
    """`ARTICLE[/SIZE][*QUANTITY]`. Raises UnknownThing."""
    name, slash, size = text.strip().partition("/")
    tail = size if slash else name
    head, star, count = tail.rpartition("*")
    if star and _COUNT.fullmatch(count):
        name, size, quantity = (name, head, int(count)) if slash else (head, "", int(count))
    else:
        quantity = 1
    size, _, batch = size.partition("@")
    wanted = _wanted(books, name, size if slash else None)
    if wanted is None and not slash:
        of, _, batch = name.partition("@")
        wanted = _wanted(books, of, None)
    if wanted is None or quantity < 1:
        codes = [article.code for article in books.catalogue.articles()]
        raise _unknown(books, text, tuple(get_close_matches(name.upper(), codes, 3)))
    return Line(article=wanted[0], size=wanted[1], quantity=quantity, batch=batch.strip())


def _refuse_outside(books: Books, text: str, things: Iterable[int]) -> None:
    """Raises ThingOutside: it names somebody, or one of these is with somebody, of a unit that a lead does not see."""
    if books.outside(text, things):
        raise ThingOutside(text)


def _unknown(books: Books, text: str, near: tuple[str, ...] = ()) -> UnknownThing:
    """What is the number of somebody, a paper or a place is not said to be unknown; of a code without its check digits
    the whole is told, where there is one; any other piece of a code of ours is misread. Raises ThingOutside: a lead
    does not see whose that is.
    """
    if _named(books, text.strip()) is not None:
        return NumberOfPerson(text)
    if (other := _of_no_thing(books, text.strip().upper())) is not None:
        return other(text)
    number = bare_number(text)
    whole = books.things.by_code(number) if number is not None else None
    if whole:
        _refuse_outside(books, text, [whole.id])
    elif is_misread(text):
        return MisreadCode(text)
    return UnknownThing(text, (whole.code, *near) if whole else near)


def _of_no_thing(books: Books, text: str) -> type[NumberOfPerson] | None:
    """What it is the number of, where that is a paper or a place of the books. Raises ThingOutside."""
    code = code_of_text(text)
    if code is not None and code.family is Family.PLACE:
        return LabelOfPlace if any(one.code == code.number for one in books.people.places()) else None
    try:
        return NumberOfPaper if parse_number(text) and books.papers.seq(text) else None
    except PaperOutside as outside:
        raise ThingOutside(text) from outside
    except UnknownNumber:
        return None


def _wanted(books: Books, name: str, size: str | None) -> tuple[int, str | None] | None:
    """Article and size by the code of the article, or a maker's; None where nothing has it."""
    article = books.catalogue.by_code(name.strip())
    if article is None:
        return _product(books, name, size or "")
    return article.id, None if size is None else size.strip()


def _product(books: Books, code: str, size: str) -> tuple[int, str | None] | None:
    """Article and size of a maker's code that is remembered. A size that is said counts more than the code's."""
    product = books.catalogue.product(code)
    return (product.article, size.strip() or product.size or None) if product else None
