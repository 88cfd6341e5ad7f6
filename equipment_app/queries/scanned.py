"""What was scanned or typed, as far as who asks may see: one question, whichever page asks it."""

from collections.abc import Sequence
from enum import StrEnum

from equipment_app.domain.codes import Code, Family, bare_number, code_of_text
from equipment_app.domain.misread import is_misread
from equipment_app.domain.value import Value
from equipment_app.queries.cart import Meaning, meaning
from equipment_app.queries.check_paper import CODES, is_hidden, paper_of_code
from equipment_app.queries.find import Finds
from equipment_app.store.books import Books


class Bears(StrEnum):
    THING = "thing"
    SEVERAL = "several"
    """Things: a number that more than one of them bears."""
    MEMBER = "member"
    OPERATOR = "operator"
    GUEST = "guest"
    PLACE = "place"
    ARTICLE = "article"
    PAPER = "paper"
    COMMAND = "command"
    BLANK = "blank"
    """A label that was printed ahead; no thing has it."""
    UNUSED = "unused"
    """A label of this store's block that was never printed, or whose thing was never received."""
    NO_PAPER = "no paper"
    """A code as papers have it; it is of none here."""
    OUTSIDE = "outside"
    """Of another unit than who asks leads; nothing more is told of it."""
    OTHER_STORE = "other store"
    MISREAD = "misread"
    """A piece of a code of ours, or one with a wrong check: what it is of, nobody knows."""
    NOTHING = "nothing"
    """The books were asked, and have nothing of this name."""


ON_NO_THING = (
    *(Bears.MEMBER, Bears.OPERATOR, Bears.GUEST, Bears.PLACE, Bears.PAPER, Bears.NO_PAPER, Bears.COMMAND),
    Bears.MISREAD,
)
"""What stands on badges, places, papers and sheets, or was misread: nobody lays that aside as a thing, or counts it."""


class Borne(Value):
    """`id` is that of a thing, member, place or article, of a paper its entry; `code` names it, `name` is what people
    call it.
    """

    what: Bears
    id: int = 0
    code: str = ""
    name: str = ""
    name_en: str = ""
    holder: int = 0
    """Of a thing: who has it. Of a paper: whom it is about. 0 for nobody."""
    kind: str = ""
    """Of the holder; of a paper its own."""
    where: str = ""
    block: int = 0
    """Of another store's code."""
    on_thing: bool = False
    """Of what is outside: whether it is on a thing, or names somebody or a paper."""

    @property
    def is_laid_aside(self) -> bool:
        """Whether it may be on a thing in hand, whosever that is."""
        return self.on_thing if self.what is Bears.OUTSIDE else self.what not in (*ON_NO_THING, Bears.ARTICLE)


def look_up(books: Books, readings: Sequence[str]) -> Borne:
    """The first of the readings that stands for something; of a lead's, nothing that another unit has."""
    texts = [text.strip() for text in readings if text.strip()]
    found = (_of(books, text) for text in texts)
    return next((one for one in found if one.what is not Bears.NOTHING), Borne(Bears.NOTHING, code="".join(texts[:1])))


def is_outside(books: Books, text: str) -> bool:
    """Whether it is the number of what a lead does not see: of a thing, somebody or a paper of another unit; a thing's
    code also without its check digits.
    """
    number = bare_number(text)
    whole = () if number is None else (str(Code(Family.THING, number)),)
    return any(look_up(books, (one,)).what is Bears.OUTSIDE for one in (text, *whole))


def by_number(books: Books, text: str, finds: Finds) -> Borne | None:
    """What it is the number of, where nothing was found by its words that a lead, or who sees everything, may open."""
    narrowed = books.session.narrowed
    if not text.strip() or finds.members.rows or (not narrowed and (finds.things.rows or finds.papers.rows)):
        return None
    return look_up(books, (text,))


def pieces_read(books: Books, readings: Sequence[str]) -> tuple[int, ...]:
    """The pieces that a code, an inventory or a serial number names: all that bear it."""
    return tuple(one.id for one in meaning(books, readings).pieces)


def piece_numbers(books: Books, readings: Sequence[str]) -> tuple[int, ...]:
    """The numbers in the codes of those pieces."""
    numbers = (books.things.thing(id).number for id in pieces_read(books, readings))
    return tuple(number for number in numbers if number is not None)


def _of(books: Books, text: str) -> Borne:
    code, found = code_of_text(text.upper()), meaning(books, (text,))
    if books.outside(text, (one.id for one in found.pieces)):
        return Borne(Bears.OUTSIDE, code=text, on_thing=bool(found.pieces))
    if found.pieces:
        return _pieces(found)
    if found.known:
        return _known(books, found, text)
    return _person(books, text, code) or _paper(books, text) or _taken_off(books, text, code) or _nothing(text, code)


def _taken_off(books: Books, text: str, code: Code | None) -> Borne | None:
    """A piece whose receipt was cancelled is known by its numbers as it is by its label."""
    gone = [] if code else books.things.taken_off(text)
    return Borne(Bears.THING, gone[-1].id, gone[-1].code, gone[-1].name, gone[-1].name_en) if gone else None


def _nothing(text: str, code: Code | None) -> Borne:
    """A code of ours that no book has is still known for what it was made for."""
    of = {Family.THING: Bears.UNUSED, Family.COMMAND: Bears.COMMAND}
    if is_misread(text):
        return Borne(Bears.MISREAD, code=text)
    return Borne(of.get(code.family, Bears.NOTHING) if code else Bears.NOTHING, code=text)


def _paper(books: Books, text: str) -> Borne | None:
    """By its number, or by any code that is printed on it."""
    printed, number = text.upper().startswith(CODES), paper_of_code(books, text)
    if not number:
        hidden = is_hidden(books, text) if printed else books.papers.outside(text)
        what = Bears.OUTSIDE if hidden else Bears.NO_PAPER if printed and not is_misread(text) else None
        return Borne(what, code=text) if what else None
    about = books.papers.handover(books.papers.seq(number))
    member = books.people.member(about.member) if about.member else None
    of = (member.id, member.full_name) if member else (0, "")
    return Borne(Bears.PAPER, about.seq, number, holder=of[0], kind=about.kind.kind, where=of[1])


def _pieces(found: Meaning) -> Borne:
    first = found.pieces[0]
    item = found.facts.items[first.article]
    if len(found.pieces) > 1:
        return Borne(Bears.SEVERAL, code=", ".join(one.code for one in found.pieces), name=item.name)
    at = (first.spot.holder, first.spot.kind, first.spot.name) if first.spot else (0, "", "")
    return Borne(Bears.THING, first.id, first.code, item.name, item.name_en, *at)


def _known(books: Books, found: Meaning, text: str) -> Borne:
    if found.member:
        return Borne(Bears.MEMBER, found.member, text, books.people.name(found.member))
    if found.place:
        return Borne(Bears.PLACE, found.place, text, books.people.name(found.place))
    if found.item:
        item = found.facts.items[found.item]
        return Borne(Bears.ARTICLE, item.id, item.code, item.name, item.name_en)
    if found.elsewhere:
        return Borne(Bears.OTHER_STORE, code=found.elsewhere[0], block=found.elsewhere[1])
    return Borne(Bears.BLANK, code=found.blank)


def _person(books: Books, text: str, code: Code | None) -> Borne | None:
    """Who has left and has nothing any more, whoever keeps the store, and guests of deployments."""
    badge = code.number if code and code.family is Family.BADGE else 0
    for one in books.people.members(everyone=True):
        if text == one.personal_number or (badge and one.badge == badge):
            return Borne(Bears.MEMBER, one.id, text, one.name)
    keeper = books.access.by_badge(badge) if badge else None
    numbered = (one for one in books.people.operators() if text and one.personal_number == text)
    keeper = keeper or next(numbered, None)
    if keeper:
        return Borne(Bears.OPERATOR, keeper.id, text, keeper.name)
    guest = books.people.participant_by_badge(badge) if badge else None
    return Borne(Bears.GUEST, guest.id, text, guest.name) if guest else None
