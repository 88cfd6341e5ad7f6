"""The door of an open store: who works with it now, who may go on with a PIN, who stands by."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import Protocol, TypeVar

from equipment_app.domain.access_errors import OnlyLooks, SamePerson, TooSoon, UnfitSecond, WrongSecret
from equipment_app.domain.errors import Refusal
from equipment_app.domain.rights import Right, Role, Way, stands_by
from equipment_app.domain.session import LOCKED
from equipment_app.store.access.access import Access, InMemory, Present, Tries, stranger, uptime
from equipment_app.store.access.scope import Scope
from equipment_app.store.access.vault import Keyring, Vault, waste
from equipment_app.store.books import Books
from equipment_app.store.encryption.cipher import reads_only
from equipment_app.store.ledger.signing import SigningKey
from equipment_app.store.records.people import Operator
from equipment_app.store.sql import Memo

Answer = TypeVar("Answer")
Open = Callable[[Access, int, str], Vault]
"""Opens an operator's vault with a secret, or raises WrongSecret."""


class AskBooks(Protocol):
    def __call__(self, question: Callable[[Books], Answer], /) -> Answer: ...


class Door:
    """Outside transactions only. `look` asks and `write` changes whoever works, also when nobody does."""

    def __init__(
        self,
        raw: sqlite3.Connection,
        memo: Memo,
        look: AskBooks,
        write: Callable[[], AbstractContextManager[Books]],
    ) -> None:
        self._memo = memo
        self._look = look
        self._write = write
        self._keyring = Keyring()
        self._in_memory = InMemory()
        self._reads_only = reads_only(raw)
        self.scope = Scope(raw)
        self.session = LOCKED
        """Who works with the store. As long as nobody does, it answers nothing and takes nothing."""

    @property
    def guarded(self) -> bool:
        """Somebody has a password, so that whoever works here signs in first."""
        return bool(self._look(lambda books: books.access.credentials()))

    @property
    def in_company(self) -> bool:
        """There are two who could do together what takes two."""
        return len(self._look(lambda books: books.access.others(0))) > 1

    @property
    def key(self) -> SigningKey | None:
        """What the entries of who works are signed with."""
        return self._keyring.key(self.session.operator)

    @property
    def keys(self) -> dict[int, SigningKey]:
        """What who works signs with, and who stands by, by operator."""
        here = (self.session.operator, self.session.second)
        return {operator: key for operator, key in self._keyring.keys.items() if operator in here}

    @property
    def vault(self) -> Vault | None:
        """What the password of who works has opened."""
        return self._keyring.vault(self.session.operator)

    def sign_in(self, who: str | int, password: str) -> Operator:
        """Somebody works from now on, known by name, personal number or, as `by_badge` tells it, the operator's id.

        The key is in memory until they sign out.
        Raises WrongSecret, TooSoon: nothing tells whether there is such an operator, or one with a password.
        """
        operator, content = self._prove(who, password, Access.opened)
        self._keyring.keep(operator.id, content)
        self.let_in(operator.id)
        return operator

    def recover(self, who: str | int, code: str) -> Operator:
        """As `sign_in`, with the code of the recovery sheet, which is good for choosing a new password.

        It waits for no pause, or whoever mistypes a password on purpose would keep somebody out; and there is none
        after a wrong code: among 2^130 nobody finds the right one by trying.
        """
        operator, content = self._prove(who, code, Access.recovered, pauses=False)
        self._keyring.keep(operator.id, replace(content, pin=""))
        self.let_in(operator.id)
        self.session = replace(self.session, way=Way.RECOVERY)
        return operator

    def resume(self, operator: int, pin: str) -> None:
        """Somebody who signed in since the program started goes on with the PIN. Raises NotSignedIn, WrongSecret."""
        name = self._look(lambda books: books.people.operator(operator)).name
        self._keyring.resume(operator, pin, name)
        self.let_in(operator)

    def present(self) -> Present:
        """Who works now, and what may be told before anybody does."""
        id = self.session.operator

        def question(books: Books) -> Present:
            return Present(
                store=books.settings["store.name"],
                guarded=bool(books.access.credentials()),
                session=self.session,
                operator=books.people.operator(id) if id else None,
                pinned=tuple(one for one in _operators(books) if self._keyring.takes_pin(one.id)),
            )

        return self._look(question)

    def by_badge(self, number: int) -> Operator | None:
        """The operator whose badge this is, also while the store is locked."""
        return self._look(lambda books: books.access.by_badge(number))

    def work_as(self, operator: str) -> bool:
        """The operator of this name works from now on, where nobody has a password; False when there is none."""
        found = [one.id for one in self._look(_operators) if one.name == operator]
        if not found or self.guarded:
            return False
        self.let_in(found[0])
        return True

    def lock(self) -> None:
        """Nobody works from now on; keys stay in memory, for the PIN to resume."""
        self.let_in(0)

    def sign_out(self) -> None:
        """Lock, and forget the key of who worked."""
        self._keyring.drop(self.session.operator)
        self.lock()

    @contextmanager
    def beside(self, who: str | int, password: str) -> Iterator[Operator]:
        """Inside, a second person stands by, for what two have to do.

        Raises:
            WrongSecret, TooSoon.
            SamePerson: it is who works already.
            UnfitSecond: without a role, or with a password that somebody else chose.
        """
        known = self._keyring.known
        second, content = self._prove(who, password, Access.opened)
        if second.id == self.session.operator:
            raise SamePerson
        if not self._look(lambda books: books.access.can_stand_by(second.id)):
            raise UnfitSecond
        self._keyring.keep(second.id, content)
        self.session = self.session.beside(second.id, self._roles(second.id))
        try:
            yield second
        finally:
            self.session = self.session.beside(0)
            if second.id not in known:
                self._keyring.drop(second.id)

    @contextmanager
    def named_beside(self, second: int) -> Iterator[None]:
        """Inside, this operator stands by, named alone as who works is: in a demo that is made, where nobody has a
        password.
        Raises SamePerson; OnlyLooks; UnfitSecond: somebody has one, or it is no operator.
        """
        name = {one.id: one.name for one in self._look(_operators)}.get(second)
        roles = self._roles(second)
        if second == self.session.operator:
            raise SamePerson
        if self.guarded or name is None:
            raise UnfitSecond
        if not stands_by(roles, Right.OPERATORS):
            raise OnlyLooks(name)
        self.session = self.session.beside(second, roles)
        try:
            yield
        finally:
            self.session = self.session.beside(0)

    def let_in(self, operator: int) -> None:
        """This operator works from now on, 0 is nobody: without asking for anything.

        Should it fail half way nobody works, for by then everything can be seen. Keys that are nobody's any more go.
        """
        self.session = LOCKED
        self.scope.narrow(None)
        self._memo.clear()
        for outdated in self._look(self._outdated):
            self._keyring.drop(outdated)
        session = self._look(lambda books: books.access.session(operator))
        self.scope.narrow(session.units if session.narrowed else None)
        self._memo.clear()
        self.session = replace(session, reading=self._reads_only)

    def succeed(self, before: "Door") -> None:
        """The store was opened anew because its disk had failed: who worked with it works on, with their keys."""
        self._keyring, self._in_memory = before._keyring, before._in_memory
        self.let_in(before.session.operator)
        self.session = replace(self.session, way=before.session.way)

    def renew(self, books: Books) -> None:
        """What an operation sealed anew is in memory from its commit on; roles it gave or took are had or gone."""
        for operator, content in books.sealed.items():
            if operator == self.session.operator:
                self._keyring.keep(operator, content)
        if books.journal.access_changed:
            second = self.session.second
            self.let_in(self.session.operator)
            self.session = self.session.beside(second, self._roles(second))

    def _roles(self, operator: int) -> list[Role]:
        return [grant.role for grant in self._look(lambda books: books.access.grants(operator))] if operator else []

    def _outdated(self, books: Books) -> list[int]:
        """Whose key in memory is theirs no more: their password was reset by others, or they were withdrawn."""
        keys = self._keyring.keys
        registered = {operator: books.access.key(operator) for operator in keys}
        return [operator for operator, key in keys.items() if (registered[operator] or ("", ""))[1] != key.public.hex()]

    def _prove(self, who: str | int, secret: str, opens: Open, *, pauses: bool = True) -> tuple[Operator, Vault]:
        """The operator whose secret opens their vault, and what is in it. Wrong tries are counted for good."""
        with self.scope.whole(), self._write() as books:
            found = self._try(books, who, secret, opens, pauses=pauses)
        if isinstance(found, Refusal):
            raise found
        return found

    def _try(
        self, books: Books, who: str | int, secret: str, opens: Open, *, pauses: bool
    ) -> tuple[Operator, Vault] | Refusal:
        """Whoever cannot sign in, or is not there, waits as long and is told the same as who mistypes a password."""
        known = {one.id: one for one in _operators(books)}
        found = books.access.find(who) if isinstance(who, str) else known.get(who)
        operator = found if found and found.id in books.access.credentials() else None
        now = uptime()
        counter: Access | InMemory = books.access if operator and not self._reads_only else self._in_memory
        name = operator.id if operator else stranger(who)
        tries = counter.tries(name).of_this_start(now)
        if pauses and (wait := tries.wait(now)):
            counter.keep_tries(name, tries)
            return TooSoon(wait)
        content = self._opened(books, operator, secret, opens)
        if content:
            tries = Tries()
        elif pauses:
            tries = tries.another(now)
        counter.keep_tries(name, tries)
        return (operator, content) if operator and content else WrongSecret(tries.wait(now) if pauses else 0)

    @staticmethod
    def _opened(books: Books, operator: Operator | None, secret: str, opens: Open) -> Vault | None:
        """None for a wrong secret, and after as long a time where there is nothing to open."""
        if operator is None:
            waste(secret)
            return None
        try:
            return opens(books.access, operator.id, secret)
        except WrongSecret:
            return None


def _operators(books: Books) -> list[Operator]:
    return books.people.operators()
