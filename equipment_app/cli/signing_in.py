"""Who works with the store and who stands by: `--operator` and `--second`, with their secrets.

A secret comes from the first line of a file, or is typed at a terminal, where it is not shown. It is never an argument:
those are in the history of the shell and in the list of processes.
"""

import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from getpass import getpass
from pathlib import Path
from typing import Any

from equipment_app.domain.access_errors import (
    NoPassword,
    NoSecret,
    NotTwice,
    OperatorNeeded,
    PasswordNeeded,
    SecretExposed,
    SecretNeeded,
    SecretNotText,
    WholeStore,
)
from equipment_app.domain.backup_errors import NoCipher, StoreEncrypted
from equipment_app.domain.rights import Right
from equipment_app.domain.session import Session
from equipment_app.domain.store_errors import UnknownOperator
from equipment_app.domain.words import Lang, Words
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import permissions
from equipment_app.store.terminal import attended


class SecretPrompt(Enum):
    """What is asked for, in Czech and English, and the option that names its file."""

    PASSWORD = (Words("Heslo", "Password"), "--password-file")
    SECOND = (Words("Heslo", "Password"), "--second-password-file")
    NEW_PASSWORD = (Words("Nové heslo", "New password"), "--new-password-file")
    NEW_PIN = (Words("Nový PIN", "New PIN"), "--pin-file")
    CODE = (Words("Kód z obnovovacího listu", "Code of the recovery sheet"), "--code-file")
    PASSPHRASE = (Words("Heslo zálohy", "Passphrase of the backup"), "--passphrase-file")
    STORE = (Words("Heslo evidence", "Passphrase of the store"), "--store-passphrase-file")
    FILE = (Words("Heslo souboru", "Secret of the file"), "--secret-file")
    NEW_FILE = (Words("Heslo nového souboru", "Secret of the new file"), "--secret-file")
    NEW_STORE = (Words("Nové heslo evidence", "New passphrase of the store"), "--new-passphrase-file")


_NEW = (SecretPrompt.NEW_PASSWORD, SecretPrompt.NEW_PIN, SecretPrompt.NEW_STORE, SecretPrompt.NEW_FILE)
_AGAIN = Words("Ještě jednou", "Once more")


@contextmanager
def signed_in(database: Database, options: Any) -> Iterator[None]:
    """Inside, who was named works, and the second person stands by.
    Raises PasswordNeeded, WrongSecret, TooSoon, SamePerson, UnfitSecond; OperatorNeeded, UnknownOperator, NoPassword:
    where nobody has a password; SecretExposed, SecretNotText, NoSecret; and as `_refuse_whole`.
    """
    if not database.door.guarded:
        _take(database, options)
    elif options.acting:
        database.door.sign_in(options.acting, password_of(options))
    else:
        raise PasswordNeeded
    _refuse_whole(database.door.session, options.asked_of_lead)
    with beside(database, options):
        yield


def _refuse_whole(session: Session, asked: Right | None) -> None:
    """Raises WholeStore: what is asked is about all of it, and who works sees only the units they lead; NotAllowed."""
    if session.narrowed and asked is None:
        raise WholeStore(tuple(sorted(session.roles)))
    if session.narrowed and asked is not None:
        session.allowed(asked)


@contextmanager
def beside(database: Database, options: Any) -> Iterator[None]:
    """Inside, the second person stands by, if one was named. Raises WrongSecret, TooSoon, SamePerson, UnfitSecond."""
    if not options.second:
        yield
        return
    password = secret(options.second_password_file, options, SecretPrompt.SECOND, options.second)
    with database.door.beside(options.second, password):
        yield


def password_of(options: Any) -> str:
    """The password of who works, asked for once."""
    if options.secret is None:
        options.secret = secret(options.password_file, options, whose=options.acting)
    said: str = options.secret
    return said


def secret(file: Path | None, options: Any, what: SecretPrompt = SecretPrompt.PASSWORD, whose: str = "") -> str:
    """From the file, else typed; what is new, twice.
    Raises PasswordNeeded, SecretNeeded: there is neither a file nor a terminal; SecretExposed, SecretNotText, NoSecret,
    NotTwice.
    """
    if file is not None:
        return _in_file(file)
    if not attended(sys.stdin):
        raise PasswordNeeded if what is SecretPrompt.PASSWORD else SecretNeeded(what.name.lower(), what.value[1])
    lang: Lang = options.lang or "cs"
    said = getpass(f"{what.value[0].said(lang)}{f' ({whose})' if whose else ''}: ")
    if what in _NEW and getpass(f"{_AGAIN.said(lang)}: ") != said:
        raise NotTwice
    return said


def _take(database: Database, options: Any) -> None:
    """Where nobody has a password, whoever is named works; of several somebody has to be."""
    there = database.ask(lambda books: books.people.operators())
    names = tuple(one.name for one in there)
    if not options.acting and len(there) > 1:
        raise OperatorNeeded(names)
    one = database.ask(lambda books: books.access.find(options.acting)) if options.acting else there[0]
    if one is None:
        raise UnknownOperator(options.acting, names)
    if options.password_file:
        raise NoPassword(one.name)
    database.door.let_in(one.id)


def _in_file(path: Path) -> str:
    """The first line of a file; what ends it belongs to it no more."""
    found = path.stat()
    if stat.S_ISREG(found.st_mode) and permissions.open_to_others(found):
        raise SecretExposed(str(path))
    try:
        said = next(iter(path.read_text(encoding="utf-8-sig").splitlines()), "")
    except UnicodeDecodeError:
        raise SecretNotText(str(path)) from None
    if not said:
        raise NoSecret(str(path))
    return said


_NAMED = ("store", "backup", "file")
"""The options that name a store or one of its copies."""


def unlock_named(options: Any) -> None:
    """What the command names can be opened; of a file that is not encrypted nothing is asked.
    Raises StoreEncrypted: there is neither a file with the passphrase nor a terminal; WrongPassphrase, NoCipher,
    SecretExposed, NoSecret.
    """
    if options.keys:  # this process was started by one that knows them, to verify a copy
        cipher.take_over(sys.stdin.readline())
    for path in (getattr(options, name, None) for name in _NAMED):
        if isinstance(path, Path) and cipher.is_closed(path):
            from equipment_app.store.file.sqlite import unlock

            unlock(path, _asked(path, options))


def new_key(options: Any, path: Path) -> Key:
    """Of a new passphrase for what will lie at `path`. Raises ShortPassphrase, NoCipher, PasswordNeeded, NotTwice."""
    if not cipher.offered():
        raise NoCipher(str(path))
    return Key.new(secret(options.new_passphrase_file, options, SecretPrompt.NEW_STORE))


def of_store(options: Any) -> str:
    """As it was given; for what is found to be encrypted only when it was opened."""
    file: Path | None = options.store_passphrase_file
    return secret(file, options, SecretPrompt.STORE) if file else ""


def _asked(path: Path, options: Any) -> str:
    carried = path == getattr(options, "file", None) and hasattr(options, "secret_file")
    what = SecretPrompt.FILE if carried else SecretPrompt.STORE
    try:
        return secret(options.secret_file if carried else options.store_passphrase_file, options, what, path.name)
    except PasswordNeeded:
        raise StoreEncrypted(str(path)) from None
