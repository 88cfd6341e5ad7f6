"""Who may work with this store, as its books have it: roles, passwords and wrong tries of them, keys, badges."""

from dataclasses import fields, replace
from time import monotonic
from unicodedata import normalize

from equipment_app.domain.entries import Registration
from equipment_app.domain.rights import BY_ANY_KEEPER, FIRST, RIGHTS, Grant, Right, Role, Way, stands_by
from equipment_app.domain.session import LOCKED, Session
from equipment_app.domain.value import Value
from equipment_app.store.access import vault
from equipment_app.store.access.vault import Vault
from equipment_app.store.ledger.journal import Journal
from equipment_app.store.ledger.signing import in_force
from equipment_app.store.records.people import Operator, People
from equipment_app.store.sql import Memo, Sql

_FREE_TRIES = 3
"""Wrong passwords before the next has to wait."""
_LONGEST_WAIT = 300
"""Seconds."""
_MOST_NAMES = 1000
_MOST = 1000
"""Wrong tries that are told apart; whoever writes another number into the store gets no longer wait by it."""


def uptime() -> int:
    """Seconds since this computer was started: nobody sets that forward or back, and a program that is started again
    finds it where it was. After a restart of the computer as much has passed as it runs, at least.
    """
    return int(monotonic())


class Tries(Value):
    """Wrong passwords since the last right one, and the `uptime` of the last. The more there were, the longer the next
    try has to wait. What a store says of both may be made up, or of before the last start of the computer.
    """

    failed: int = 0
    last: int = 0

    def wait(self, now: int) -> int:
        """Seconds until the next try at this `uptime`; doubled with each failure, and never more than the longest."""
        if self.failed < _FREE_TRIES:
            return 0
        pause: int = min(2 ** min(self.failed - _FREE_TRIES + 1, _LONGEST_WAIT.bit_length()), _LONGEST_WAIT)
        return max(0, pause - max(0, now - self.of_this_start(now).last))

    def of_this_start(self, now: int) -> "Tries":
        """With the last at a time there was, at this `uptime`: of before the computer was started it was then."""
        return self if 0 <= self.last <= now else Tries(self.failed, 0)

    def another(self, now: int) -> "Tries":
        """With one more wrong one."""
        return Tries(min(max(self.failed, 0), _MOST) + 1, now)


class InMemory:
    """For names that nobody here has, so that nobody learns who there is, and for stores that cannot be written.

    Somebody may have typed a password where the name belongs: nothing of it outlives the program.
    """

    def __init__(self) -> None:
        self._tries: dict[int, Tries] = {}

    def tries(self, who: int) -> Tries:
        return self._tries.get(who, Tries())

    def keep_tries(self, who: int, tries: Tries) -> None:
        if len(self._tries) >= _MOST_NAMES:
            self._tries.clear()
        self._tries[who] = tries


def stranger(who: str | int) -> int:
    """A number for a name that nobody has, another one each time the program runs."""
    return hash(" ".join(who.split()).casefold() if isinstance(who, str) else who)


class Present(Value):
    """Who works at the desk now, and what may be told of the store before anybody does, as its door has it."""

    store: str = ""
    """What the store is called."""
    guarded: bool = False
    """Somebody has a password, so that whoever works here signs in first."""
    session: Session = LOCKED
    operator: Operator | None = None
    """Who works; None while the store is locked."""
    pinned: tuple[Operator, ...] = ()
    """Who can go on with a PIN alone."""


SEALED = ("salt", "vault", "recovery_salt", "recovery")
"""Of a credential: who has them can try passwords as fast as they like, so they go nowhere but into backups."""


class Credential(Value):
    """What an operator's password opens. `initial`: somebody else chose it; it is good for choosing one's own only."""

    operator: int
    initial: int
    cost: str
    """Of a try with the password as with the recovery code: one is sealed as the other was."""
    salt: str
    vault: str
    recovery_salt: str
    recovery: str
    withdrawn: int = 0

    def registration(self) -> Registration:
        return Registration("credential", {one.name: getattr(self, one.name) for one in fields(self)})


class Access:
    def __init__(self, sql: Sql, memo: Memo, people: People, journal: Journal) -> None:
        self._sql = sql
        self._memo = memo
        self._people = people
        self._journal = journal

    def grants(self, operator: int) -> tuple[Grant, ...]:
        """The roles of an operator. One registered before there were roles keeps the store; the first also appoints."""
        rows = self._sql.rows(
            "SELECT role, unit, withdrawn FROM role WHERE operator = ? ORDER BY role, unit", (operator,)
        )
        if rows:
            return tuple(Grant(Role(role), unit) for role, unit, withdrawn in rows if not withdrawn)
        return tuple(Grant(role) for role in (FIRST if operator == 1 else FIRST[:1]))

    def allowed(self, right: Right) -> tuple[str, ...]:
        """The names of those whose roles give this right."""
        there = self._people.operators()
        return tuple(one.name for one in there if any(right in RIGHTS[grant.role] for grant in self.grants(one.id)))

    def session(self, operator: int) -> Session:
        """Of an operator who has come in; whoever was withdrawn comes in no more."""
        if operator not in (one.id for one in self._people.operators()):
            return LOCKED
        own = self.credentials().get(operator)
        way = Way.INITIAL if own and own.initial else Way.PASSWORD
        others = [[grant.role for grant in self.grants(one)] for one in self.others(operator)]
        return Session(
            operator,
            self.grants(operator),
            alone=not others,
            sole_keeper=not any(stands_by(roles, Right.OPERATORS) for roles in others),
            unshared=frozenset(
                right for right in set(Right) - BY_ANY_KEEPER if not any(stands_by(roles, right) for roles in others)
            ),
            way=way,
        )

    def administrators(self) -> list[int]:
        """Who can appoint others and has a way in."""
        known = self.credentials()
        everybody = (one.id for one in self._people.operators() if not known or one.id in known)
        return [id for id in everybody if Grant(Role.ADMINISTRATOR) in self.grants(id)]

    def others(self, operator: int) -> list[int]:
        """Operators who could stand by."""
        return [one.id for one in self._people.operators() if one.id != operator and self.can_stand_by(one.id)]

    def can_stand_by(self, operator: int) -> bool:
        """With a role, and a password that nobody else chose: the first person could stand by with such a one."""
        own = self.credentials().get(operator)
        return bool(own and not own.initial and self.grants(operator))

    def credentials(self) -> dict[int, Credential]:
        query = """SELECT operator, initial, cost, salt, vault, recovery_salt, recovery FROM credential
            WHERE withdrawn = 0 ORDER BY operator"""
        return self._memo.keep("credentials", lambda: {row[0]: Credential(*row) for row in self._sql.rows(query)})

    def find(self, who: str) -> Operator | None:
        """An operator as people type them: `Nováková Nora`, `Nora Nováková`, the personal number, the surname alone.

        None where that may be several: of two of one surname it tells none.
        """
        wanted = _plain(who)
        there = self._people.operators()
        whole = [one for one in there if wanted in _whole_names(one)]
        found = whole or [one for one in there if wanted == _plain(one.surname)]
        return found[0] if wanted and len(found) == 1 else None

    def by_badge(self, number: int) -> Operator | None:
        """Whose badge this is: one given to the operator, else that of the member with the same personal number."""
        id = self._sql.value("SELECT operator FROM badge WHERE number = ? AND withdrawn = 0", (number,))
        member = None if id else self._people.by_badge(number)
        return next(
            (
                one
                for one in self._people.operators()
                if one.id == id or (member and one.personal_number and one.personal_number == member.personal_number)
            ),
            None,
        )

    def badges(self, operator: int) -> list[int]:
        """Numbers of the badges given to this operator."""
        query = "SELECT number FROM badge WHERE operator = ? AND withdrawn = 0 ORDER BY number"
        return [number for (number,) in self._sql.rows(query, (operator,))]

    def key(self, operator: int) -> tuple[str, str] | None:
        """Id and public key, in hexadecimal digits, of what an operator's entries are signed with now.

        What is not a key, or not their own, is taken for none.
        """
        return next(iter(in_force(self._sql, operator)), None)

    def sealed(self, operator: int, content: Vault, password: str, *, initial: bool = False) -> Credential:
        """A new row for an operator. The recovery sheet stays good as long as the key is the same."""
        before, key = self.credentials().get(operator), self.key(operator)
        same = before and key and content.key and key[1] == content.key.public.hex()
        recovery = (before.recovery_salt, before.recovery) if before and same else ("", "")
        cost = vault.parse_cost(before.cost) if before and all(recovery) else vault.COST
        boxed = vault.seal(content, password, self.owner(operator), cost)
        return Credential(operator, int(initial), str(cost), *boxed, *recovery)

    def spare(self, operator: int, content: Vault, code: str) -> Credential:
        """The row of an operator, whose recovery sheet has `code` from now on."""
        own = self.credentials()[operator]
        boxed = vault.seal(content, vault.plain_code(code), self.owner(operator), vault.parse_cost(own.cost))
        return replace(own, recovery_salt=boxed[0], recovery=boxed[1])

    def opened(self, operator: int, password: str) -> Vault:
        """Raises WrongSecret."""
        one = self.credentials()[operator]
        return vault.unseal(one.salt, one.vault, one.cost, password, self.owner(operator))

    def recovered(self, operator: int, code: str) -> Vault:
        """Raises WrongSecret."""
        one = self.credentials()[operator]
        return vault.unseal(one.recovery_salt, one.recovery, one.cost, vault.plain_code(code), self.owner(operator))

    def owner(self, operator: int) -> str:
        """What a vault is bound to."""
        store, _, _ = str(self._journal.origin).partition("/")
        return f"{store}/{operator}"

    def tries(self, operator: int) -> Tries:
        row = self._sql.first("SELECT failed, last FROM scratch_sign_in WHERE operator = ?", (operator,))
        return Tries(*row) if row else Tries()

    def keep_tries(self, operator: int, tries: Tries) -> None:
        """None of them ends the counting."""
        self._sql.write("DELETE FROM scratch_sign_in WHERE operator = ?", (operator,))
        if tries.failed:
            self._sql.write("INSERT INTO scratch_sign_in VALUES (?, ?, ?)", (operator, tries.failed, tries.last))


def _whole_names(one: Operator) -> set[str]:
    return {_plain(one.name), _plain(f"{one.given_name} {one.surname}"), _plain(one.personal_number)}


def _plain(text: str) -> str:
    """As the books compare names, whatever keyboard typed them."""
    return " ".join(normalize("NFC", text).split()).casefold()
