"""What everybody does for themselves: a password, a PIN, a recovery sheet, a new key."""

from dataclasses import dataclass, field, replace
from functools import partial

from equipment_app.domain.access_errors import NoPassword, PasswordKnown, WrongSecret
from equipment_app.domain.entries import Registration
from equipment_app.domain.kinds import Kind
from equipment_app.domain.passwords import good_pin, strong
from equipment_app.domain.rights import Right, Way
from equipment_app.operations.declared import needs, permit
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.access import vault
from equipment_app.store.access.access import Credential
from equipment_app.store.access.vault import Vault
from equipment_app.store.books import Books
from equipment_app.store.ledger.keys import SigningKey


@needs(Right.PASSWORD)
@dataclass(frozen=True, slots=True)
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
@dataclass(frozen=True, slots=True)
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
@dataclass(frozen=True, slots=True)
class SetPin(Operation):
    """`password` is the one there is; an empty PIN takes it away."""

    password: str = field(repr=False)
    pin: str = field(repr=False)

    def plan(self, books: Books) -> Plan:
        """Raises WrongSecret, WeakPin."""
        content = replace(opened(books, self.password), pin=_pin(self.pin))
        what = "pin" if self.pin else "no_pin"
        return _plan(books, what, content, books.access.sealed(books.session.operator, content, self.password))


@needs(Right.OWN)
@dataclass(frozen=True, slots=True)
class MakeRecoverySheet(Operation):
    """From now on `code` opens what the password opens. The sheet it is printed on belongs into a sealed envelope."""

    password: str = field(repr=False)
    code: str = field(repr=False, default_factory=vault.recovery_code)

    def plan(self, books: Books) -> Plan:
        """Raises WrongSecret."""
        content = opened(books, self.password)
        return _plan(books, "sheet", content, books.access.spare(books.session.operator, content, self.code))


@needs(Right.OWN, two=True)
@dataclass(frozen=True, slots=True)
class ChangeKey(Operation):
    """A new key: what was signed with the old one stays proved. For when a password or a laptop got away."""

    password: str = field(repr=False)

    def plan(self, books: Books) -> Plan:
        """Raises WrongSecret."""
        content = replace(opened(books, self.password), key=SigningKey())
        rows = new_key(books, content)
        return _plan(books, "key", content, books.access.sealed(books.session.operator, content, self.password), *rows)


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
    return _plan(books, what, content, credential, *rows)


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
    operator, before = books.session.operator, books.access.key(operator=books.session.operator)
    old = (key_row(before[0], operator, before[1], withdrawn=True),) if before else ()
    return (*old, key_row(content.key.id.hex(), operator, content.key.public.hex()))


def key_row(key: str, operator: int, public: str, *, withdrawn: bool = False) -> Registration:
    return Registration("signing_key", {"id": key, "operator": operator, "public": public, "withdrawn": int(withdrawn)})


def _plan(books: Books, what: str, content: Vault, credential: Credential, *rows: Registration) -> Plan:
    """The entry that says so, signed with the key it brings where there was none; the vault is in memory from its
    commit on."""
    operator = books.session.operator
    return Plan(
        Kind.ACCESS,
        registers=(credential.registration(), *rows),
        facts={"what": what, "operator": operator},
        done=f"access_{what}",
        brings=content.key if rows else None,
        then=partial(books.sealed.__setitem__, operator, content),
    )


def _pin(pin: str) -> str:
    if not pin:
        return ""
    good_pin(pin)
    return vault.pin_digest(pin)
