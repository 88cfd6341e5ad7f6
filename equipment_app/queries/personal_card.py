"""A member's personal card as of a day, for paper: what they hold, what they lack, all that happened until then."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from equipment_app.domain.cards import CardMove, PersonalCard
from equipment_app.domain.errors import BadDate, Refusal
from equipment_app.domain.kinds import KINDS, Kind, of_series
from equipment_app.domain.sizes import UNI
from equipment_app.domain.words import Words
from equipment_app.measures import UNITS
from equipment_app.queries.holdings import Then, holdings
from equipment_app.queries.member_card import Event, member_card
from equipment_app.queries.register_parts import as_of
from equipment_app.store.books import Books
from equipment_app.store.records.people import Member


class NobodyThere(Refusal):
    """A unit without members, or a team without any."""

    unit: str
    cs = "V útvaru {unit} teď nikdo není. Kdo z něj odešel, toho zadejte osobním číslem."
    en = "Nobody is in unit {unit} now. Name those who have left by their personal numbers."
    team = Words("V týmu teď nikdo není. Nejdřív zapište členy.", "Nobody is in the team now. Add members first.")

    def sentences(self) -> Words:
        return super().sentences() if self.unit else self.team


def members_in(books: Books, unit: str = "") -> list[int]:
    """Who is in the team now, or in the unit with this code, in the order of units and names.

    Raises UnknownUnit, NobodyThere.
    """
    as_of(books, unit)
    members = [one for one in books.people.members() if unit in ("", one.unit_code)]
    if not members:
        raise NobodyThere(unit)
    return [one.id for one in sorted(members, key=lambda one: one.unit_code)]


def personal_cards(books: Books, members: Sequence[int], at: date | None = None) -> list[PersonalCard]:
    """In their order, as of the end of the day `at`, or of today; whoever is unknown has none.

    Raises BadDate for a day to come: a paper must not say what nobody knows yet.
    """
    today = books.journal.today()
    if at is not None and at > today:
        raise BadDate(at, None, today)
    then = None if at is None or at == today else Then(books)
    found = [_card(books, member, at or today, then) for member in members]
    return [card for card in found if card is not None]


def _card(books: Books, id: int, at: date, then: Then | None) -> PersonalCard | None:
    """`then` tells of who was in which unit, where `at` is not today."""
    card = member_card(books, id)
    if card is None:
        return None
    member = _on(books, card.member, at, then) if then else card.member
    states = {paper.number: str(paper.state) for paper in card.papers}
    now = then is None and not card.withdrawn
    return PersonalCard(
        state=as_of(books),
        at=at,
        party=member.party(),
        member_since=member.member_since,
        sizes=member.sizes,
        items=holdings(books, id, at) if then else card.holdings,
        moves=[_move(event, states) for event in card.events if event.day <= at and not _is_file(event)],
        kit=card.kit if now else "",
        gaps=[(gap.article.name, _size(gap.size), gap.pieces, gap.article.unit) for gap in card.gaps] if now else (),
    )


def _on(books: Books, member: Member, at: date, then: Then) -> Member:
    """In the unit of that day, also where it stood in a record that was merged into this one later."""
    records = [member, *books.people.merged(member.id)]
    there = next((one for one in records if (row := then.row_on(one, at)) and not row.get("withdrawn")), member)
    was = then.on(there, at)
    return replace(member, unit=was.unit, unit_code=was.unit_code, unit_name=was.unit_name)


def _is_file(event: Event) -> bool:
    """Something was attached, or taken back: the card has what a member got and signed for."""
    kind = of_series(event.cancels if event.kind == Kind.STORNO else event.number)
    return kind is not None and kind.kind is Kind.ATTACHED


def _move(event: Event, states: dict[str, str]) -> CardMove:
    """A storno says what it cancelled, and why."""
    if event.kind == Kind.STORNO:
        what = f"{event.cancels} ({event.reason})" if event.reason else event.cancels
    elif event.kind == Kind.EXCHANGE:
        what = f"{event.thing or 'více věcí'}: vydáno {event.got}, vráceno {event.got - event.change}"
    elif event.thing:
        what = f"{event.thing} {event.size}".strip()
    elif not event.pieces:
        what = event.reason
    else:
        what = f"{event.reason or 'více věcí'}, {event.pieces} {event.unit or next(iter(UNITS))}"
    state = states.get(event.number, "")
    return CardMove(event.day, event.number, KINDS[event.kind].noun.cs, what, event.change, state)


def _size(size: str) -> str:
    return "" if size == UNI else size
