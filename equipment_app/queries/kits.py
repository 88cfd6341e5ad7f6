"""Kits as the Stock page shows them, and who would lack what by a wording that nobody has saved yet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from equipment_app.domain.collation import sort_key
from equipment_app.domain.entitlement import EVERYBODY, DraftLine, KitDraft, LineCover, Wording, covered, ends, replaced
from equipment_app.domain.register import Register
from equipment_app.domain.value import Value
from equipment_app.domain.words import Words
from equipment_app.measures import day
from equipment_app.queries.entitlement import Lacking, entitlement, own_kit, own_size
from equipment_app.queries.gap_register import gaps_register
from equipment_app.queries.register_parts import as_of
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article, KitLine
from equipment_app.store.records.entitled import MeasuredKit
from equipment_app.store.records.people import Member


class KitState(StrEnum):
    APPLIES = "applies"
    COMING = "coming"
    """Its first wording has not begun."""
    ENDED = "ended"


class ListedKit(Value):
    """A kit of the list: its wording of today, else its first or last; `next` is the day another one begins."""

    wording: Wording
    state: KitState
    until: date | None
    """The last day of that wording."""
    next: date | None
    standard: bool
    lines: int
    people: int
    """Who should have it."""


class KitDetails(Value):
    """A wording with its lines, and those before and after it."""

    row: ListedKit
    wording: Wording
    lines: tuple[DraftLine, ...]
    wordings: tuple[Wording, ...]


class KitsThere(Value):
    """All there is for the page. `functions` are those that members have, `today` the day of the books."""

    kits: tuple[ListedKit, ...]
    functions: tuple[str, ...]
    articles: tuple[Article, ...]
    today: date


class LineKind(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


class LineEffect(Value):
    """What a changed line does: so many members more, or fewer, lack it; pieces they lack, in stock, to be bought."""

    article: Article
    kind: LineKind
    people: int
    pieces: int
    stock: int

    @property
    def buy(self) -> int:
        return max(0, self.pieces - self.stock)


class Preview(Value):
    """Whether members would have the whole kit, by the draft and by what it replaces."""

    people: int
    before: int
    complete: int
    begins: int
    """Who becomes complete."""
    lines: tuple[LineEffect, ...]
    lacking: tuple[Lacking, ...]
    """What those lack who were complete, or had no claim, and would not be."""
    units: tuple[tuple[str, int], ...]
    """Where they are, those with most of them first."""

    @property
    def stops(self) -> int:
        return sum(count for _, count in self.units)


def kits(books: Books) -> KitsThere:
    """Those that apply by name, the standard one first, then coming ones, then ended ones."""
    functions = Counter(member.function for member in books.people.members())
    today, standard = books.journal.today(), entitlement(books).name
    wordings = books.catalogue.wordings()
    rows = [
        _row(books, [one for one in wordings if one.kit == kit], functions, standard, today)
        for kit in dict.fromkeys(one.kit for one in wordings)
    ]
    rows.sort(key=lambda row: (list(KitState).index(row.state), not row.standard))
    named = tuple(sorted(filter(None, functions), key=sort_key))
    return KitsThere(tuple(rows), named, tuple(books.catalogue.articles()), today)


def _row(books: Books, wordings: Sequence[Wording], functions: Counter[str], standard: str, today: date) -> ListedKit:
    current = books.catalogue.wording(wordings[0].kit, today)
    shown = current or replaced(wordings, today)
    assert shown is not None
    coming = shown.order[0] > today
    state = KitState.APPLIES if current else KitState.COMING if coming else KitState.ENDED
    lines = books.catalogue.lines_of(shown.id)
    own = shown.name == standard and current is not None
    whose = MeasuredKit(shown.name, _audience(shown.audience, standard=own), tuple(lines))
    people = sum(count for function, count in functions.items() if whose.audience and whose.asked_of(function))
    after = [one.valid_from for one in wordings if one.valid_from and one.valid_from > today and one is not shown]
    return ListedKit(shown, state, ends(shown, wordings), min(after, default=None), own, len(lines), people)


def _audience(audience: str, *, standard: bool) -> str:
    return audience or (EVERYBODY if standard else "")


def kit(books: Books, id: int, wording: int = 0) -> KitDetails | None:
    """A kit by its latest wording, or by the one asked for; None where it is no longer there."""
    row = next((row for row in kits(books).kits if row.wording.kit == id), None)
    if row is None:
        return None
    wordings = sorted((one for one in books.catalogue.wordings() if one.kit == id), key=lambda one: one.order)
    shown = next((one for one in wordings if one.id == wording), wordings[-1])
    lines = tuple(line.draft for line in books.catalogue.lines_of(shown.id))
    return KitDetails(row, shown, lines, tuple(wordings))


def preview(books: Books, draft: KitDraft) -> Preview:
    """What the draft would do to the members of today; nothing is written."""
    wordings = [one for one in books.catalogue.wordings() if one.kit == draft.kit]
    former = replaced(wordings, draft.since)
    standard = former is not None and former.name == entitlement(books).name
    old = _measured(books, former, standard=standard)
    new_lines = tuple(_line(books, line) for line in draft.lines)
    new = MeasuredKit(draft.name, _audience(draft.audience, standard=standard), new_lines)
    held = own_kit(books)
    found = [_Effect(member, old, new, held.get(member.id, {})) for member in books.people.members()]
    stopped = [one for one in found if one.stops]
    units = Counter(one.member.unit_name for one in stopped)
    return Preview(
        people=sum(bool(one.asked) for one in found),
        before=sum(one.was for one in found),
        complete=sum(one.whole for one in found),
        begins=sum(one.whole and not one.was for one in found),
        lines=tuple(_effects(books, old, new, found)),
        lacking=tuple(gap for one in stopped for gap in one.gaps()),
        units=tuple(units.most_common()),
    )


def preview_register(books: Books, draft: KitDraft) -> Register[Lacking]:
    """Who would newly lack what: to be printed or saved as a table."""
    rows = preview(books, draft).lacking
    title = Words(f"Komu by chybělo: {draft.name}", f"Who would lack: {draft.name}")
    return gaps_register(as_of(books), title, ("Znění od", day(draft.since)), rows)


def _measured(books: Books, wording: Wording | None, *, standard: bool) -> MeasuredKit:
    if wording is None:
        return MeasuredKit("", "", ())
    lines = tuple(books.catalogue.lines_of(wording.id))
    return MeasuredKit(wording.name, _audience(wording.audience, standard=standard), lines)


def _line(books: Books, line: DraftLine) -> KitLine:
    article = books.catalogue.article(line.article_id)
    return KitLine(article, line.quantity, line.required, line.substitutes, line.audience)


class _Effect:
    """One member by both wordings: lines asked of them with how each is met."""

    def __init__(self, member: Member, old: MeasuredKit, new: MeasuredKit, held: Mapping[int, int]) -> None:
        self.member = member
        self._kit = new.name
        self.before, self.asked = (self._by(kit, held) for kit in (old, new))
        self.was = bool(self.before) and not any(one.missing for _, one in self.before.values())
        self.whole = bool(self.asked) and not any(one.missing for _, one in self.asked.values())
        self.stops = bool(self.asked) and not self.whole and (self.was or not self.before)

    def _by(self, kit: MeasuredKit, held: Mapping[int, int]) -> dict[int, tuple[KitLine, LineCover]]:
        lines = [line for line in kit.asked_of(self.member.function) if line.required] if kit.audience else []
        return {line.article.id: (line, one) for line, one in zip(lines, covered(lines, held), strict=True)}

    def lacks(self, article: int) -> tuple[int, int]:
        """Pieces of the line of this article, by the old wording and by the new one."""
        old, new = self.before.get(article), self.asked.get(article)
        return (old[1].missing if old else 0), (new[1].missing if new else 0)

    def gaps(self) -> Iterable[Lacking]:
        for line, one in self.asked.values():
            if one.missing:
                yield Lacking(self.member, self._kit, line, one.missing, own_size(self.member, line.article))


def _effects(books: Books, old: MeasuredKit, new: MeasuredKit, found: Sequence[_Effect]) -> Iterable[LineEffect]:
    before, after = ({line.article.id: line for line in kit.lines} for kit in (old, new))
    for article, line in {**after, **before}.items():
        if before.get(article) == after.get(article):
            continue
        kind = LineKind.NEW if article not in before else LineKind.GONE if article not in after else LineKind.CHANGED
        lacks = [one.lacks(article) for one in found]
        people = sum(bool(then) for _, then in lacks) - sum(bool(now) for now, _ in lacks)
        stock = sum(books.things.stock(article).values())
        yield LineEffect(line.article, kind, people, sum(then for _, then in lacks), stock)
