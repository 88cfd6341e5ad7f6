"""Kits by hand: a new one, another wording of one from a day on, and its last day. No wording is ever rewritten."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated, TypeAlias

from equipment_app.domain.entitlement import DraftLine, Wording, in_force, replaced
from equipment_app.domain.entries import Registration, registered, remark
from equipment_app.domain.errors import FieldMissing, NameRefused, Refusal, UnknownKit
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.words import tells
from equipment_app.operations import resolve
from equipment_app.operations.declared import Argument, needs, spoken
from equipment_app.operations.plan import Operation, Plan, Planned, next_number
from equipment_app.store.books import Books

Asked: TypeAlias = DraftLine | str
_LINE = re.compile(r"([^*?=@]+)(?:\*(\d{1,4}))?(\?)?(?:=([^@?*]+))?(?:@(.+))?")
_LINES = (
    "LINE is ARTICLE[*QUANTITY][?][=SUBSTITUTE,…][@FUNCTION]: how many of an article, ? where a member may do without "
    "it, which articles count the same, and the function it is for, as in RUK-TAK*2?=RUK-ZIM@vedoucí."
)
_SINCE = "its first day, YYYY-MM-DD"
_AUDIENCE = "a function, or * for every member; without one only who is given the kit has it"
_CORRECTS = "why it applies to days that are past: a correction"


class KitExists(NameRefused):
    cs = "Sada „{name}“ už je. Uložte jí nové znění, nebo zvolte jiný název."
    en = "There is a kit “{name}” already. Save a new wording of it, or choose another name."


class NoKitLines(NameRefused):
    cs = "Sada „{name}“ nemá žádnou položku. Přidejte aspoň jednu."
    en = "The kit “{name}” has no line. Add at least one."


class BadKitLine(Refusal):
    text: str
    cs = "Položce „{text}“ nerozumím. Napište ji jako DRUH*KUSŮ, kusů aspoň 1."
    en = "The line “{text}” cannot be read. Write it as ARTICLE*QUANTITY, 1 piece at least."


class TwiceInKit(Refusal):
    article: str
    cs = "{article} je v sadě dvakrát. Nechte jednu položku a upravte u ní počet."
    en = "{article} is in the kit twice. Keep one line and set its quantity."


class CountsForItself(Refusal):
    article: str
    cs = "{article}: náhrada nemůže být tentýž druh ani se opakovat. Vyberte jiný druh."
    en = "{article}: a substitute cannot be the same article or stand twice. Choose another article."


class OtherSizes(Refusal):
    article: str
    other: str
    cs = "{other}: jiná velikostní řada, než má {article}. Vyberte druh se stejnou řadou."
    en = "{other}: another size scheme than that of {article}. Choose an article with the same scheme."


class WordingTooEarly(Refusal):
    wanted: date
    earliest: date
    cs = "Od {wanted} to nejde: platit může nejdřív od {earliest}. Zvolte pozdější den, nebo uveďte důvod opravy."
    en = """Not from {wanted}: it can apply from {earliest} at the earliest. Choose a later day, or give the reason of a
        correction."""


class EndsBeforeItBegins(Refusal):
    since: date
    until: date
    cs = "Znění od {since} nemůže platit do {until}. Zvolte pozdější poslední den."
    en = "A wording from {since} cannot apply until {until}. Choose a later last day."


class WordingWaits(NameRefused):
    since: date
    cs = "„{name}“ má znění od {since}. Nejdřív ho stornujte, potom sadu ukončete."
    en = "“{name}” has a wording from {since}. Cancel that first, then end the kit."


@spoken("kit new", "make a kit: what members should have", _LINES)
@needs(Right.CATALOGUE)
class NewKit(Operation):
    name: Annotated[str, Argument("NAME", help="as lists and papers call it")]
    lines: Annotated[tuple[Asked, ...], Argument("LINE", help="see below")] = ()
    since: Annotated[date | None, Argument("--from", "DATE", f"{_SINCE}; else today")] = None
    until: Annotated[date | None, Argument("--to", "DATE", "its last day; else without end")] = None
    audience: Annotated[str, Argument("--for", "WHO", _AUDIENCE)] = ""
    reason: Annotated[str, Argument("--reason", "TEXT", _CORRECTS)] = ""

    def plan(self, books: Books) -> Planned:
        """Raises FieldMissing, KitExists, WordingTooEarly, EndsBeforeItBegins, and what `lines_of` raises."""
        name, today = " ".join(self.name.split()), books.journal.today()
        if not name:
            raise FieldMissing("name")
        since = self.since or today
        living = [one for one in books.catalogue.wordings() if one.name.casefold() == name.casefold()]
        if any(one.valid_to is None or one.valid_to >= since for one in living):
            raise KitExists(name)
        _refuse_days(since, self.until, today, self.reason)
        id = books.catalogue.next_kit()
        wording = Wording(id, id, name, since, self.until, audience_of(self.audience))
        return _written(books, "new", wording, lines_of(books, name, self.lines), self.reason)


@spoken("kit change", "give a kit another wording from a day on; the one before answers for the days before", _LINES)
@needs(Right.CATALOGUE)
class ChangeKit(Operation):
    """`lines` stand for those of the wording before that have the same article, or are added to them."""

    kit: Annotated[int | str, Argument("NAME", help="of the kit")]
    """Or its id."""
    lines: Annotated[tuple[Asked, ...], Argument("LINE", help="see below")] = ()
    since: Annotated[date | None, Argument("--from", "DATE", f"{_SINCE}; else tomorrow")] = None
    until: Annotated[date | None, Argument("--to", "DATE", "its last day; else without end")] = None
    audience: Annotated[str | None, Argument("--for", "WHO", f"{_AUDIENCE}; else as before")] = None
    without: Annotated[str, Argument("--without", "ARTICLE,…", "articles that are no longer in it")] = ""
    whole: Annotated[bool, Argument("--whole", help="each LINE there is: lines before that are not named go")] = False
    reason: Annotated[str, Argument("--reason", "TEXT", _CORRECTS)] = ""

    def plan(self, books: Books) -> Planned:
        """Raises UnknownKit, WordingTooEarly, EndsBeforeItBegins, and what `lines_of` raises."""
        kit, tomorrow = kit_of(books, self.kit), books.journal.today() + timedelta(days=1)
        since = self.since or tomorrow
        before = replaced((one for one in books.catalogue.wordings() if one.kit == kit), since)
        assert before is not None, "a kit has a wording"
        _refuse_days(since, self.until, tomorrow, self.reason)
        audience = before.audience if self.audience is None else audience_of(self.audience)
        wording = replace(
            before,
            id=books.catalogue.next_kit(),
            valid_from=since,
            valid_to=self.until,
            audience=audience,
        )
        lines = self._lines(books, before)
        if (lines, audience, self.until) == (drafts(books, before.id), before.audience, before.valid_to):
            return Outcome(what="nothing_new", subject=before.name)
        return _written(books, "changed", wording, lines, self.reason)

    def _lines(self, books: Books, before: Wording) -> list[DraftLine]:
        new = [_line(books, asked) for asked in self.lines]
        named = {line.article_id: line for line in new}
        gone = {resolve.article_coded(books, code).id for code in self.without.split(",") if code.strip()}
        kept = [] if self.whole else [one for one in drafts(books, before.id) if one.article_id not in gone]
        here = {line.article_id for line in kept}
        merged = [named.get(one.article_id, one) for one in kept] + [one for one in new if one.article_id not in here]
        return lines_of(books, before.name, merged if len(named) == len(new) else [*merged, *new])


@spoken("kit end", "end a kit on a day; what it was stays")
@needs(Right.CATALOGUE)
class EndKit(Operation):
    kit: Annotated[int | str, Argument("NAME", help="of the kit")]
    """Or its id."""
    until: Annotated[date | None, Argument("--on", "DATE", "its last day, YYYY-MM-DD; else today")] = None
    reason: Annotated[str, Argument("--reason", "TEXT", _CORRECTS)] = ""

    def plan(self, books: Books) -> Planned:
        """Raises UnknownKit, WordingTooEarly, WordingWaits."""
        kit, today = kit_of(books, self.kit), books.journal.today()
        until = self.until or today
        wordings = [one for one in books.catalogue.wordings() if one.kit == kit]
        wording = in_force(wordings, until)
        later = [one.valid_from for one in wordings if one.valid_from and one.valid_from > until]
        if later:
            raise WordingWaits(wordings[0].name, min(later))
        if wording is None or wording.valid_to == until:
            return Outcome(what="nothing_new", subject=wordings[0].name)
        _refuse_days(until, None, today, self.reason)
        return _written(books, "ended", replace(wording, valid_to=until), None, self.reason)


def kit_of(books: Books, asked: int | str) -> int:
    """A kit by its number or name; of several of one name the one that applies, else the latest. Raises UnknownKit."""
    wordings = books.catalogue.wordings()
    name = " ".join(asked.split()).casefold() if isinstance(asked, str) else ""
    found = [one for one in wordings if one.kit == asked or (name and one.name.casefold() == name)]
    if not found:
        raise UnknownKit(str(asked), tuple(dict.fromkeys(one.name for one in wordings)))
    today = books.journal.today()
    return max(found, key=lambda one: (books.catalogue.wording(one.kit, today) is not None, one.kit)).kit


def drafts(books: Books, wording: int) -> list[DraftLine]:
    """The lines of a wording, as they would be asked for."""
    return [line.draft for line in books.catalogue.lines_of(wording)]


def audience_of(text: str) -> str:
    return " ".join(text.split())


def lines_of(books: Books, name: str, asked: Iterable[Asked]) -> list[DraftLine]:
    """The lines of a wording, each once and with what may stand for it.
    Raises NoKitLines, BadKitLine, UnknownThing, TwiceInKit, CountsForItself, OtherSizes.
    """
    lines = [_line(books, one) for one in asked]
    if not lines:
        raise NoKitLines(name)
    for line, times in Counter(line.article_id for line in lines).items():
        if times > 1:
            raise TwiceInKit(books.catalogue.article(line).name)
    for one in lines:
        _refuse_line(books, one)
    return lines


def _refuse_line(books: Books, line: DraftLine) -> None:
    article = books.catalogue.article(line.article_id)
    if line.quantity < 1:
        raise BadKitLine(article.name)
    if line.article_id in line.substitutes or len({*line.substitutes}) < len(line.substitutes):
        raise CountsForItself(article.name)
    for other in map(books.catalogue.article, line.substitutes):
        if other.scheme != article.scheme:
            raise OtherSizes(article.name, other.name)


def _line(books: Books, asked: Asked) -> DraftLine:
    if isinstance(asked, DraftLine):
        return replace(asked, audience=audience_of(asked.audience))
    said = _LINE.fullmatch(asked.strip())
    if said is None:
        raise BadKitLine(asked)
    code, quantity, optional, instead, audience = said.groups()
    substitutes = tuple(resolve.article_coded(books, one).id for one in (instead or "").split(",") if one.strip())
    article = resolve.article_coded(books, code)
    return DraftLine(article.id, int(quantity or 1), not optional, substitutes, audience_of(audience or ""))


def _refuse_days(since: date, until: date | None, earliest: date, reason: str) -> None:
    if since < earliest and not tells(reason):
        raise WordingTooEarly(since, earliest)
    if until is not None and until < since:
        raise EndsBeforeItBegins(since, until)


def _written(books: Books, what: str, wording: Wording, lines: Sequence[DraftLine] | None, reason: str) -> Plan:
    """Its number is of the year it is written in. Without lines only the row of the kit is written."""
    rows = [_row(wording), *(_rows(wording.id, lines) if lines else ())]
    return Plan(
        Kind.KIT,
        registers=tuple(rows),
        number=next_number(books, Kind.KIT),
        facts={"kit": wording.kit, "what": what},
        secrets=remark(reason, "reason"),
        subject=wording.name,
        told={"kit": wording.kit},
    )


def _row(wording: Wording) -> Registration:
    of = None if wording.id == wording.kit else wording.kit
    audience = wording.audience or None
    return registered("kit", wording, "id name valid_from valid_to", audience=audience, wording_of=of)


def _rows(wording: int, lines: Sequence[DraftLine]) -> Iterator[Registration]:
    for place, line in enumerate(lines, start=1):
        instead = json.dumps(line.substitutes) if line.substitutes else None
        said = {"article": line.article_id, "substitutes": instead, "audience": line.audience or None}
        yield registered("kit_line", line, "quantity required", kit=wording, place=place, **said)
