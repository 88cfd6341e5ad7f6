"""Who keeps the store: new ones and their roles, what everybody does for themselves, badges, and the end of it."""

from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from functools import partial
from uuid import uuid4

from equipment_app.domain.access_errors import (
    BadgeTaken,
    LastAdministrator,
    NoPassword,
    NotABadge,
    PasswordFirst,
    PasswordKnown,
    RoleNeeded,
    UnitNeeded,
    WrongSecret,
)
from equipment_app.domain.codes import Family, code_of_text
from equipment_app.domain.entries import Registration, Secret, picked, registered
from equipment_app.domain.errors import Doubled, FieldMissing
from equipment_app.domain.kinds import Kind
from equipment_app.domain.passwords import good_pin, strong
from equipment_app.domain.rights import Grant, Right, Role, Way
from equipment_app.operations.declared import needs, permit
from equipment_app.operations.plan import Operation, Plan
from equipment_app.operations.resolve import refuse_foreign
from equipment_app.store.access import vault
from equipment_app.store.access.access import Credential, Tries
from equipment_app.store.access.vault import Vault
from equipment_app.store.books import Books
from equipment_app.store.ledger import genesis
from equipment_app.store.ledger.signing import SigningKey


@needs(Right.OPERATORS, two=True)
class AddOperator(Operation):
    """Operators are told apart by surname and given name: that is how they are called at the command line.

    `password` is good for one thing, to choose one's own; without one they cannot sign in until they are given one.
    """

    surname: str
    given_name: str = ""
    rank: str = ""
    personal_number: str = ""
    function: str = ""
    grants: tuple[Grant, ...] = (Grant(Role.QUARTERMASTER),)
    password: str = field(default="", repr=False)

    def plan(self, books: Books) -> Plan:
        """Raises FieldMissing, RoleNeeded, Doubled, PasswordFirst, UnitNeeded, WeakPassword."""
        texts = picked(self, "surname given_name rank function")
        person = {name: " ".join(text.split()) for name, text in texts.items()}
        person["personal_number"] = "".join(self.personal_number.split())
        name = f"{person['surname']} {person['given_name']}".strip()
        if not person["surname"]:
            raise FieldMissing("surname")
        if not self.grants:
            raise RoleNeeded
        if books.session.operator not in books.access.credentials():
            raise PasswordFirst
        self._refuse_doubles(books, person["personal_number"], name)
        ref, id = str(uuid4()), books.people.next_operator()
        registers = [
            registered("operator", id=id, ref=ref, role=self.grants[0].role),
            *granted(id, self.grants),
        ]
        if self.password:
            strong(self.password, name, person["personal_number"], books.settings["store.name"])
            registers.append(books.access.sealed(id, Vault(), self.password, initial=True).registration())
        return Plan(
            Kind.ACCESS,
            registers=tuple(registers),
            secrets=(Secret("identity", {"ref": ref, **genesis.IDENTITY, **person}),),
            facts={"what": "operator", "operator": id},
            done="operator_added",
            subject=name,
        )

    def _refuse_doubles(self, books: Books, personal_number: str, name: str) -> None:
        for other in books.people.operators():
            if personal_number and other.personal_number == personal_number:
                raise Doubled("personal_number", personal_number, other.name)
            if other.name == name:
                raise Doubled("surname", name, other.name)


def granted(operator: int, grants: Sequence[Grant], *, withdrawn: bool = False) -> list[Registration]:
    """The rows of these roles. Raises UnitNeeded."""
    if any((grant.role is Role.LEAD) != bool(grant.unit) for grant in grants):
        raise UnitNeeded
    return [registered("role", one, "role unit", operator=operator, withdrawn=withdrawn) for one in grants]


@needs(Right.PASSWORD)
class SetPassword(Operation):
    """A password of one's own; the first one brings the key that one's entries are signed with from then on.

    `pin` resumes a locked desk as long as the program runs; empty leaves the one there is. `current` is the password
    there is, where it was one's own choice: whoever finds a desk open cannot take it over. The first password of a
    store locks it, so it is that of somebody who can appoint others.
    """

    password: str = field(repr=False)
    pin: str = field(default="", repr=False)
    current: str = field(default="", repr=False)

    def plan(self, books: Books) -> Plan:
        """Raises NotAllowed, WrongSecret, WeakPassword, PasswordKnown, WeakPin; after the recovery sheet, as
        RecoverPassword.
        """
        if books.session.way is Way.RECOVERY:
            recover = RecoverPassword(self.password, self.pin)
            permit(recover, books)
            return recover.plan(books)
        if not books.access.credentials():
            books.session.permit(Right.OPERATORS)
        known = books.session.operator in books.access.credentials()
        if known and books.session.way is Way.PASSWORD:
            opened(books, self.current)
        elif known and _opens(books, self.password):
            raise PasswordKnown
        return _choose(books, self.password, self.pin, "password")


@needs(Right.PASSWORD, two=True)
class RecoverPassword(Operation):
    """A new password after the recovery sheet was used, which is good for nothing afterwards.

    A second person stands by, as soon as there is one.
    """

    password: str = field(repr=False)
    pin: str = field(default="", repr=False)

    def plan(self, books: Books) -> Plan:
        """Raises WrongSecret: nobody came in with a recovery sheet. WeakPassword, WeakPin."""
        if books.session.way is not Way.RECOVERY:
            raise WrongSecret(0)
        return _choose(books, self.password, self.pin, "recovery")


@needs(Right.OWN)
class SetPin(Operation):
    """`password` is the one there is; an empty PIN takes it away."""

    password: str = field(repr=False)
    pin: str = field(repr=False)

    def plan(self, books: Books) -> Plan:
        """Raises WrongSecret, WeakPin."""
        content = replace(opened(books, self.password), pin=_pin(self.pin))
        what = "pin" if self.pin else "no_pin"
        return _own_plan(books, what, content, books.access.sealed(books.session.operator, content, self.password))


@needs(Right.OWN)
class MakeRecoverySheet(Operation):
    """From now on `code` opens what the password opens. The sheet it is printed on belongs into a sealed envelope."""

    password: str = field(repr=False)
    code: str = field(repr=False, default_factory=vault.recovery_code)

    def plan(self, books: Books) -> Plan:
        """Raises WrongSecret."""
        content = opened(books, self.password)
        return _own_plan(books, "sheet", content, books.access.spare(books.session.operator, content, self.code))


@needs(Right.OWN, two=True)
class ChangeKey(Operation):
    """A new key: what was signed with the old one stays proved. For when a password or a laptop got away."""

    password: str = field(repr=False)

    def plan(self, books: Books) -> Plan:
        """Raises WrongSecret."""
        content = replace(opened(books, self.password), key=SigningKey())
        rows = new_key(books, content)
        return _own_plan(
            books, "key", content, books.access.sealed(books.session.operator, content, self.password), *rows
        )


def good_for(books: Books, operator: int, password: str) -> None:
    """Raises WeakPassword."""
    one = books.people.operator(operator)
    strong(password, one.name, one.personal_number, books.settings["store.name"])


def _choose(books: Books, password: str, pin: str, what: str) -> Plan:
    operator = books.session.operator
    good_for(books, operator, password)
    before = books.vault or Vault()
    content = Vault(before.key or SigningKey(), _pin(pin) if pin else before.pin)
    rows = () if before.key else new_key(books, content)
    credential = books.access.sealed(operator, content, password)
    if what == "recovery":
        credential = replace(credential, recovery_salt="", recovery="")
    return _own_plan(books, what, content, credential, *rows)


def _opens(books: Books, password: str) -> bool:
    try:
        books.access.opened(books.session.operator, password)
    except WrongSecret:
        return False
    return True


def opened(books: Books, password: str) -> Vault:
    """The vault of who works, proved by the password once more. Raises WrongSecret, NoPassword."""
    operator = books.session.operator
    if operator not in books.access.credentials():
        raise NoPassword(books.people.operator(operator).name)
    return books.access.opened(operator, password)


def new_key(books: Books, content: Vault) -> tuple[Registration, ...]:
    """The rows that bring a new key and take the one there was."""
    assert content.key is not None
    operator = books.session.operator
    return (*_without_key(books, operator), key_row(content.key.id.hex(), operator, content.key.public.hex()))


def key_row(key: str, operator: int, public: str, *, withdrawn: bool = False) -> Registration:
    return registered("signing_key", id=key, operator=operator, public=public, withdrawn=withdrawn)


def _own_plan(books: Books, what: str, content: Vault, credential: Credential, *rows: Registration) -> Plan:
    """The entry that says so, signed with the key it brings where there was none; the vault is in memory from its
    commit on.
    """
    operator = books.session.operator
    kept = partial(books.sealed.__setitem__, operator, content)
    plan = _plan(books, what, operator, (credential.registration(), *rows))
    return replace(plan, subject="", brings=content.key if rows else None, then=kept)


def _pin(pin: str) -> str:
    if not pin:
        return ""
    good_pin(pin)
    return vault.pin_digest(pin)


@needs(Right.OPERATORS, two=True)
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
class WithdrawOperator(Operation):
    """Somebody no longer keeps the store. What they wrote stays theirs."""

    operator: int

    def plan(self, books: Books) -> Plan:
        """Raises LastAdministrator."""
        _leave_an_administrator(books, self.operator)
        one = books.people.operator(self.operator)
        credential = books.access.credentials().get(self.operator)
        gone = [registered("operator", one, "id ref role", withdrawn=1)]
        gone += granted(self.operator, books.access.grants(self.operator), withdrawn=True)
        gone += (*_without_key(books, self.operator), *_without_badges(books, self.operator))
        if credential:
            emptied = replace(credential, vault="", salt="", recovery="", recovery_salt="", withdrawn=1)
            gone.append(emptied.registration())
        return _plan(books, "withdrawn", self.operator, gone)


@needs(Right.OPERATORS)
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
        code = code_of_text(self.code)
        if code is None or code.family is not Family.BADGE:
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
    return registered("badge", number=number, operator=operator, withdrawn=withdrawn)


def _plan(books: Books, what: str, operator: int, rows: Iterable[Registration]) -> Plan:
    return Plan(
        Kind.ACCESS,
        registers=tuple(rows),
        facts={"what": what, "operator": operator},
        done=f"access_{what}",
        subject=books.people.operator(operator).name,
    )
