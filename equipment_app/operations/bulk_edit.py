"""Bulk edit: one field of many members, or articles, gets one value; what is passed over, and why, is said before."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from equipment_app.domain.entries import Cell, Registration, Secret
from equipment_app.domain.errors import NoSuchField, UnknownSize, UnknownUnit
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.sizes import normalise
from equipment_app.domain.value import Value
from equipment_app.operations.articles import NUMBERS, YES_NO, NotANumber, proper, row_of
from equipment_app.operations.declared import NotAChoice, needs
from equipment_app.operations.leaving import in_service
from equipment_app.operations.members import identity
from equipment_app.operations.plan import Operation, Plan, Planned, Several, chunks, next_number
from equipment_app.store.books import Books
from equipment_app.store.records.catalogue import Article
from equipment_app.store.records.people import Member

FIELDS = ("unit", "rank", "function", "member_since")
"""What many members may get at once, beside a size: of that the field is the scheme."""
ARTICLE_FIELDS = ("section", "norm", "minimum", "price", "life_months", "inspection_months", "sustainability")
"""What many articles may get at once."""
_MOST = 300
"""Rows in one entry; more are entries of one batch."""
SAME, GONE, SHARED = "same", "gone", "shared"
"""Why somebody is passed over: it is so already, they have left, they answer for things of their unit."""


class EditedMember(Value):
    member: Member
    before: str
    after: str
    skipped: str = ""
    """Why, as above; empty for who is changed."""


@needs(Right.MEMBERS)
class EditMembers(Operation):
    """`field` of the members `ids` is `value` from now on. A unit is named by its code, a day as ISO has it; an empty
    value clears the field.
    """

    ids: tuple[int, ...]
    field: str
    value: str
    on: date | None = None

    def plan(self, books: Books) -> Planned:
        """Raises NoSuchField, UnknownUnit, UnknownSize."""
        found = judged(books, self.ids, self.field, self.value)
        changed = [one for one in found if not one.skipped]

        def of_part(part: Sequence[EditedMember]) -> dict[str, Any]:
            secrets = () if self.field == "unit" else tuple(self._people(part))
            return {"registers": tuple(self._rows(books, part)), "secrets": secrets, "occurred_on": self.on}

        return _in_parts(
            books, Plan(Kind.EDIT, facts={"what": self.field}, done="members_edited"), found, changed, of_part
        )

    def _rows(self, books: Books, part: Sequence[EditedMember]) -> Iterator[Registration]:
        if self.field == "unit":
            unit = books.people.units()[part[0].after][0]
            yield from (Registration("holder", in_service(one.member, unit)) for one in part)

    def _people(self, part: Sequence[EditedMember]) -> Iterator[Secret]:
        for one in part:
            yield Secret("identity", identity(one.member.ref, _with(one.member, self.field, one.after)))


class EditedArticle(Value):
    article: Article
    before: str
    after: str

    @property
    def same(self) -> bool:
        return self.before == self.after


@needs(Right.CATALOGUE)
class EditArticles(Operation):
    """`field` of the articles `ids` is `value` from now on: text, a number, haléře, `yes` or `no`; empty clears it."""

    ids: tuple[int, ...]
    field: str
    value: str

    def plan(self, books: Books) -> Planned:
        """Raises NoSuchField, NumberTooLarge, NotANumber."""
        found = judged_articles(books, self.ids, self.field, self.value)
        changed = [one for one in found if not one.same]
        after = article_value(books, self.field, self.value)

        def of_part(part: Sequence[EditedArticle]) -> dict[str, Any]:
            rows = (row_of(asdict(one.article) | after) for one in part)
            return {"registers": tuple(Registration("article", row) for row in rows), "changes": Changes.CATALOGUE}

        plan = Plan(Kind.CATALOGUE, facts={"what": "bulk"}, done="articles_edited")
        return _in_parts(books, plan, found, changed, of_part)


def _in_parts(
    books: Books,
    plan: Plan,
    found: Sequence[Any],
    changed: Sequence[Any],
    of_part: Callable[[Sequence[Any]], dict[str, Any]],
) -> Planned:
    """As many entries as what is changed needs, the first with a number."""
    if not changed:
        return Outcome(what="nothing_new", facts={"changed": 0})
    parts = list(chunks(changed, _MOST))
    plan = replace(plan, told={"changed": len(changed), "skipped": len(found) - len(changed)})
    plans = (
        replace(
            plan,
            number=None if n else next_number(books, plan.kind),
            facts={**plan.facts, "changed": len(part)},
            **of_part(part),
        )
        for n, part in enumerate(parts)
    )
    return Several(len(parts), plans, main=0)


def judged_articles(books: Books, ids: Sequence[int], field: str, value: str) -> list[EditedArticle]:
    """What becomes of each of these articles. Raises what `EditArticles` raises."""
    after = article_value(books, field, value)[field]
    found = {one.id: one for one in books.catalogue.articles()}
    there = [found[id] for id in ids if id in found]
    return [EditedArticle(one, _text(getattr(one, field)), _text(after)) for one in there]


def article_value(books: Books, field: str, value: str) -> dict[str, Cell]:
    """The value as the books write it, under its field. Raises NoSuchField, NumberTooLarge, NotANumber."""
    if field not in ARTICLE_FIELDS:
        raise NoSuchField(field, ARTICLE_FIELDS)
    said = value.strip()
    if field in NUMBERS and said and not (said.isascii() and said.isdecimal()):
        raise NotANumber(field, said)
    if field == "sustainability" and said not in ("", *YES_NO):
        raise NotAChoice(field, said, YES_NO)
    return proper(books, {field: int(said or 0) if field in NUMBERS else said})


def _text(value: Cell) -> str:
    return "" if value is None else str(value)


def judged(books: Books, ids: Sequence[int], field: str, value: str) -> list[EditedMember]:
    """What becomes of each of these members, in their order. Raises what `EditMembers` raises."""
    after = _proper(books, field, value)
    members = books.people.several(ids)
    there = {one.id for one in books.people.members()}
    return [_judged(books, members[id], field, after, here=id in there) for id in ids if id in members]


def _judged(books: Books, member: Member, field: str, after: str, *, here: bool) -> EditedMember:
    before = _value(member, field)
    why = GONE if not here else SAME if before == after else ""
    if not why and field == "unit" and books.clearances.of(member.id).shared:
        why = SHARED
    return EditedMember(member, before, after, why)


def _value(member: Member, field: str) -> str:
    if field == "unit":
        return member.unit_code
    if field == "member_since":
        return member.member_since.isoformat() if member.member_since else ""
    return str(getattr(member, field)) if field in FIELDS else member.sizes.get(field, "")


def _with(member: Member, field: str, value: str) -> Member:
    if field == "member_since":
        return replace(member, member_since=date.fromisoformat(value) if value else None)
    if field in FIELDS:
        return replace(member, rank=value) if field == "rank" else replace(member, function=value)
    sizes = {**member.sizes, field: value}
    return replace(member, sizes={scheme: size for scheme, size in sizes.items() if size})


def _proper(books: Books, field: str, value: str) -> str:
    """The value as the books write it."""
    value = " ".join(value.split())
    schemes = books.catalogue.schemes()
    if field not in FIELDS and field not in schemes:
        raise NoSuchField(field, (*FIELDS, *schemes))
    if field == "unit":
        units = books.people.units()
        found = next((code for code in units if code.casefold() == value.casefold()), None)
        if found is None:
            raise UnknownUnit(value, tuple(units))
        return found
    if field in schemes and value:
        size = normalise(schemes[field], value)
        if size is None:
            raise UnknownSize(field, value, tuple(schemes[field]))
        return size
    return value
