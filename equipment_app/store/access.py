"""Who may work with this store, as its books have it: roles, passwords, keys, badges."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from equipment_app.domain.entries import Registration
from equipment_app.domain.rights import FIRST, LOCKED, Grant, Role, Session
from equipment_app.store import vault
from equipment_app.store.journal import Journal
from equipment_app.store.people import Operator, People
from equipment_app.store.sql import Memo, Sql
from equipment_app.store.vault import Vault

_FREE_TRIES = 3
"""Wrong passwords before the next has to wait."""
_LONGEST_WAIT = 300
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What an operator's password opens. `initial`: somebody else chose it; it is good for choosing one's own only."""

    operator: int
    initial: int
    cost: str
    salt: str
    vault: str
    recovery_salt: str
    recovery: str
    withdrawn: int = 0

    def registration(self) -> Registration:
        return Registration("credential", {one.name: getattr(self, one.name) for one in fields(self)})


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong passwords since the last right one, and when the last was, in seconds since 1970."""

    failed: int = 0
    last: int = 0

    def wait(self, now: int) -> int:
        """Seconds until the next try; doubled with each failure. A clock that went back does not make it longer."""
        if self.failed < _FREE_TRIES:
            return 0
        pause: int = min(2 ** (self.failed - _FREE_TRIES + 1), _LONGEST_WAIT)
        return max(0, min(self.last + pause - now, pause))


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

    def session(self, operator: int) -> Session:
        if not operator:
            return LOCKED
        own = self.credentials().get(operator)
        grants = () if own and own.initial else self.grants(operator)
        return Session(operator, grants, alone=not self.others(operator))

    def administrators(self) -> list[int]:
        """Who can appoint others and has a way in."""
        known = self.credentials()
        everybody = (one.id for one in self._people.operators() if not known or one.id in known)
        return [id for id in everybody if Grant(Role.ADMINISTRATOR) in self.grants(id)]

    def others(self, operator: int) -> list[int]:
        """Operators who could stand by: with a password of their own."""
        present = {one.id for one in self._people.operators()}
        return [id for id, one in self.credentials().items() if id != operator and not one.initial and id in present]

    def credentials(self) -> dict[int, Credential]:
        columns = ", ".join(one.name for one in fields(Credential))
        query = f"SELECT {columns} FROM credential WHERE withdrawn = 0 ORDER BY operator"
        return self._memo.keep("credentials", lambda: {row[0]: Credential(*row) for row in self._sql.rows(query)})

    def find(self, who: str) -> Operator | None:
        """An operator as people type them: `Nováková Nora`, `Nora Nováková`, the surname alone, the personal number."""
        wanted = " ".join(who.split()).casefold()
        found = [one for one in self._people.operators() if wanted in _names(one)]
        return found[0] if len(found) == 1 else None

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

    def key(self, operator: int) -> tuple[str, str] | None:
        """Id and public key, in hexadecimal digits, of what an operator's entries are signed with now."""
        row = self._sql.first("SELECT id, public FROM signing_key WHERE operator = ? AND withdrawn = 0", (operator,))
        return (row[0], row[1]) if row else None

    def sealed(self, operator: int, content: Vault, password: str, *, initial: bool = False) -> Credential:
        """A new row for an operator. The recovery sheet stays good as long as the key is the same."""
        before, key = self.credentials().get(operator), self.key(operator)
        same = before and key and content.key and key[0] == content.key.id.hex()
        recovery = (before.recovery_salt, before.recovery) if before and same else ("", "")
        boxed = vault.seal(content, password, self.owner(operator))
        return Credential(operator, int(initial), str(vault.COST), *boxed, *recovery)

    def spare(self, operator: int, content: Vault, code: str) -> Credential:
        """The row of an operator, whose recovery sheet has `code` from now on."""
        boxed = vault.seal(content, vault.plain_code(code), self.owner(operator))
        return replace(self.credentials()[operator], recovery_salt=boxed[0], recovery=boxed[1])

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
        return f"{self._journal.origin.partition('/')[0]}/{operator}"

    def tries(self, operator: int) -> Tries:
        row = self._sql.first("SELECT failed, last FROM scratch_sign_in WHERE operator = ?", (operator,))
        return Tries(*row) if row else Tries()

    def note_try(self, operator: int, right: bool, now: datetime) -> Tries:
        """Count a try; a right one ends the counting."""
        tries = Tries() if right else Tries(self.tries(operator).failed + 1, int(now.timestamp()))
        self._sql.write("DELETE FROM scratch_sign_in WHERE operator = ?", (operator,))
        if tries.failed:
            self._sql.write("INSERT INTO scratch_sign_in VALUES (?, ?, ?)", (operator, tries.failed, tries.last))
        return tries


def _names(one: Operator) -> set[Any]:
    names = {one.name, f"{one.given_name} {one.surname}", one.surname, one.personal_number}
    return {name.strip().casefold() for name in names if name.strip()}
