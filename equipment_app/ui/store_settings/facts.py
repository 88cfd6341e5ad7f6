"""What the settings page asks the books."""

from collections.abc import Mapping

from equipment_app.domain.codes import Code, Family
from equipment_app.domain.papers import Funding
from equipment_app.domain.rights import Grant
from equipment_app.domain.value import Value
from equipment_app.operations import Books
from equipment_app.queries.operators import OperatorDetails, operators, spare_badge
from equipment_app.store.records.catalogue import SizeScheme


class OperatorRow(Value):
    """Somebody who works with the store, and the member they are, where they are one (0: they are not)."""

    operator: OperatorDetails
    grants: tuple[Grant, ...]
    member: int
    badge: str
    """That calls them: one given to them, else their own as a member."""

    @property
    def id(self) -> int:
        return self.operator.id

    @property
    def here(self) -> bool:
        """They work at this desk now."""
        return self.operator.works


class Unit(Value):
    """One that somebody can lead."""

    id: int
    code: str
    name: str


class StoreFacts(Value):
    values: Mapping[str, str]
    """By the keys of the store's settings."""
    kits: tuple[str, ...]
    operators: tuple[OperatorRow, ...]
    units: tuple[Unit, ...]
    guarded: bool
    """Somebody has a password."""
    pin: bool
    """Whoever works has one."""
    spare_badge: str
    """For who has none: to be given, and printed."""
    entries: int
    schemes: tuple[SizeScheme, ...]
    fundings: Mapping[str, Funding]
    """Sources of money by their codes."""

    @property
    def me(self) -> OperatorRow | None:
        return next((one for one in self.operators if one.here), None)


def store_facts(books: Books) -> StoreFacts:
    return StoreFacts(
        books.settings.all(),
        tuple(books.catalogue.kits()),
        tuple(_row(books, one) for one in operators(books) if not one.withdrawn),
        tuple(Unit(id, code, name) for code, (id, name) in books.people.units().items()),
        bool(books.access.credentials()),
        bool(books.vault and books.vault.pin),
        spare_badge(books),
        books.journal.head()[0],
        tuple(books.catalogue.size_schemes()),
        books.settings.fundings(),
    )


def _row(books: Books, one: OperatorDetails) -> OperatorRow:
    member = books.people.by_number(one.personal_number) if one.personal_number else None
    own = str(Code(Family.BADGE, member.badge)) if member and member.badge is not None else ""
    return OperatorRow(one, books.access.grants(one.id), member.id if member else 0, next(iter(one.badges), own))
