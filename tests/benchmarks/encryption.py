"""What encryption at rest costs: the same work on a store and on its encrypted copy, in turn."""

import shutil
from pathlib import Path

import counter
import ground
from timing import in_turn, once

from equipment_app.documents.press import Press
from equipment_app.queries import find
from equipment_app.store.database import Database
from equipment_app.store.encryption import cipher
from equipment_app.store.file.copies import recast
from equipment_app.store.file.files import beside

THINGS = 10_000
PASSPHRASE = "čtyři slova bez významu"


def measure(folder: Path, sizes: list[int]) -> list[tuple]:
    """On the second largest store: what is measured does not depend on its history."""
    moves = sorted(sizes)[-2:][0]
    plain, secret = folder / "plain.equip", folder / "secret.equip"
    ground.store(plain, THINGS, moves).close()
    size = f"{THINGS:,} things, {moves:,} moves".replace(",", " ")
    derived, key = _derived()
    cipher.know(key)
    written = once(lambda: recast(plain, secret, key))
    recast(beside(plain), beside(secret), key)
    copied = once(lambda: shutil.copyfile(plain, folder / "copy.equip"))
    rows = [
        ("a passphrase made a key, once at the start", "Argon2id, 256 MiB", derived),
        ("a store encrypted, every row read back", size, written, copied, "the file copied"),
    ]
    opened = in_turn(9, *(lambda path=path: Database.open(path, Press()).close() for path in (secret, plain)))
    rows.append(("an encrypted store opened and closed", size, *opened, "one in the clear"))
    with Database.open(secret, Press()) as encrypted, Database.open(plain, Press()) as clear:
        return rows + _worked(encrypted, clear, size)


def _derived() -> tuple[float, cipher.Key]:
    keys: list[cipher.Key] = []
    return in_turn(5, lambda: keys.append(cipher.Key.new(PASSPHRASE)))[0], keys[-1]


def _worked(encrypted: Database, clear: Database, size: str) -> list[tuple]:
    desks = [counter.Desk(database, counter._free(database), file=False) for database in (encrypted, clear)]
    secretly, openly, _, _ = in_turn(61, *(desk.issue for desk in desks), *(desk.take_back for desk in desks))
    asked = in_turn(
        51,
        *(
            lambda database=database: database.ask(lambda books: find.find(books, "vzor", 50))
            for database in (encrypted, clear)
        ),
    )
    return [
        ("issue of 12 lines, encrypted", size, secretly, openly, "the same in the clear"),
        ("search, encrypted", size, *asked, "the same in the clear"),
    ]
