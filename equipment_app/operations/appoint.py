"""What administrators do about others: roles, a password to begin with, a badge, and the end of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from equipment_app.domain.access_errors import BadgeTaken, LastAdministrator, NotABadge, PasswordFirst
from equipment_app.domain.codes import Family, NotACode, parse
from equipment_app.domain.entries import Registration
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Grant, Right, Role
from equipment_app.operations.add_operator import granted
from equipment_app.operations.declared import needs
from equipment_app.operations.own_access import good_for, key_row
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.resolve import refuse_foreign
from equipment_app.store.access.access import Tries
from equipment_app.store.access.vault import Vault
from equipment_app.store.books import Books


@needs(Right.OPERATORS, two=True)
@dataclass(frozen=True, slots=True)
class GiveRoles(Operation):
    """From now on the operator has these roles and no other."""

    operator: int
    grants: tuple[Grant, ...]

    def plan(self, books: Books) -> Plan:
        """Raises UnitNeeded, LastAdministrator."""
        before = books.access.grants(self.operator)
        if Grant(Role.ADMINISTRATOR) not in self.grants:
            _leave_an_administrator(books, self.operator)
        gone = granted(self.operator, [one for one in before if one not in self.grants], withdrawn=True)
        return _plan(books, "roles", self.operator, (*gone, *granted(self.operator, self.grants)))


@needs(Right.OPERATORS, two=True)
@dataclass(frozen=True, slots=True)
class ResetPassword(Operation):
    """A password to begin with, for somebody who has none any more; their key is gone with the one they had, and so is
    the pause after wrong tries."""

    operator: int
    password: str = field(repr=False)

    def plan(self, books: Books) -> Plan:
        """Raises PasswordFirst: the store would be locked to whoever appoints. WeakPassword."""
        if books.session.operator not in books.access.credentials():
            raise PasswordFirst
        good_for(books, self.operator, self.password)
        credential = books.access.sealed(self.operator, Vault(), self.password, initial=True)
        rows = (credential.registration(), *_without_key(books, self.operator))
        forgiven = partial(books.access.keep_tries, self.operator, Tries())
        return replace(_plan(books, "reset", self.operator, rows), then=forgiven)


@needs(Right.OPERATORS, two=True)
@dataclass(frozen=True, slots=True)
class WithdrawOperator(Operation):
    """Somebody no longer keeps the store. What they wrote stays theirs."""

    operator: int

    def plan(self, books: Books) -> Plan:
        """Raises LastAdministrator."""
        _leave_an_administrator(books, self.operator)
        one = books.people.operator(self.operator)
        credential = books.access.credentials().get(self.operator)
        gone = [Registration("operator", {"id": one.id, "ref": one.ref, "role": one.role, "withdrawn": 1})]
        gone += granted(self.operator, books.access.grants(self.operator), withdrawn=True)
        gone += (*_without_key(books, self.operator), *_without_badges(books, self.operator))
        if credential:
            emptied = replace(credential, vault="", salt="", recovery="", recovery_salt="", withdrawn=1)
            gone.append(emptied.registration())
        return _plan(books, "withdrawn", self.operator, gone)


@needs(Right.OPERATORS)
@dataclass(frozen=True, slots=True)
class GiveBadge(Operation):
    """`code` as it is scanned: from now on it calls this operator, and no other does; empty takes it away.

    A badge alone lets nobody in.
    """

    operator: int
    code: str

    def plan(self, books: Books) -> Plan:
        """Raises NotABadge, OfAnotherStore, BadgeTaken."""
        if not self.code:
            return _plan(books, "no_badge", self.operator, _without_badges(books, self.operator))
        new = self._number(books)
        rows = (*_without_badges(books, self.operator, new), _badge(new, self.operator))
        return _plan(books, "badge", self.operator, rows)

    def _number(self, books: Books) -> int:
        try:
            code = parse(self.code)
        except NotACode:
            raise NotABadge(self.code) from None
        if code.family is not Family.BADGE:
            raise NotABadge(self.code)
        refuse_foreign(books, code)
        self._refuse_others(books, code.number)
        return code.number

    def _refuse_others(self, books: Books, number: int) -> None:
        """A member's badge is theirs: nobody else is called by it, or the counter would not know who is meant."""
        other, member = books.access.by_badge(number), books.people.by_badge(number)
        if other and other.id != self.operator:
            raise BadgeTaken(other.name)
        if member and member.personal_number != books.people.operator(self.operator).personal_number:
            raise BadgeTaken(member.name)


def _leave_an_administrator(books: Books, operator: int) -> None:
    left = [id for id in books.access.administrators() if id != operator]
    if not left:
        raise LastAdministrator(books.people.operator(operator).name)


def _without_key(books: Books, operator: int) -> tuple[Registration, ...]:
    key = books.access.key(operator)
    return (key_row(key[0], operator, key[1], withdrawn=True),) if key else ()


def _without_badges(books: Books, operator: int, but: int | None = None) -> tuple[Registration, ...]:
    return tuple(_badge(number, operator, withdrawn=True) for number in books.access.badges(operator) if number != but)


def _badge(number: int, operator: int, *, withdrawn: bool = False) -> Registration:
    return Registration("badge", {"number": number, "operator": operator, "withdrawn": int(withdrawn)})


def _plan(books: Books, what: str, operator: int, rows: Iterable[Registration]) -> Plan:
    return Plan(
        Kind.ACCESS,
        registers=tuple(rows),
        facts={"what": what, "operator": operator},
        done=f"access_{what}",
        subject=books.people.operator(operator).name,
    )
