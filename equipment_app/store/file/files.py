"""The papers themselves: bytes by content hash, in a file of their own beside the journal, append-only.

Bytes are committed here before the journal commits what names them: an orphan is harmless, a missing one is found.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection, connect

from equipment_app.domain.store_errors import AlteredSchema, ForeignFile
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Key
from equipment_app.store.file import copies, sqlite
from equipment_app.store.file.pieces import Pieces
from equipment_app.store.tables import ddl

APPLICATION_ID = 0x45515546
"""`EQUF`."""

_CACHE = -4_000
"""4 MB of pages in memory: a paper is written once and seldom read; a day's papers would stay there till evening."""
_PUT = "INSERT INTO file SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM file WHERE sha256 = ?)"
_KEYS = "SELECT sha256 FROM file WHERE sha256 > ? ORDER BY sha256 LIMIT 2000"
_NO_FILE = "no file of documents"
_OTHER_KEY = "not encrypted as the journal is"


def beside(store: Path) -> Path:
    """`NAME.equip` keeps its files in `NAME.equip-files`."""
    return store.with_name(store.name + "-files")


class FileStore:
    def __init__(self, path: Path, *, read_only: bool = False, key: Key | None = None) -> None:
        """`key` is that of the journal. What lies there was examined before: see `examine`.
        Raises AlteredSchema: it is no such file; it is under another key, or in the clear, and what is filed would be
        read by whoever put it there.
        """
        new = not path.exists()
        if not new and not cipher.is_under(path, key):
            raise AlteredSchema(str(path), _OTHER_KEY)
        try:
            self._raw = _connect(path, new=new, read_only=read_only, key=key)
        except ForeignFile as error:
            raise AlteredSchema(str(path), _NO_FILE) from error
        if new:
            with sqlite.transaction(self._raw):
                for statement in ddl.FILE_TABLE:
                    self._raw.execute(statement)

    def put(self, content: bytes) -> str:
        """Keep `content`, durably, and say its SHA-256 (64 hexadecimal digits). Known bytes are kept once."""
        key = hashlib.sha256(content)
        with sqlite.transaction(self._raw):
            self._raw.execute(_PUT, (key.digest(), content, key.digest()))
        return key.hexdigest()

    def get(self, sha256: str) -> bytes | None:
        """The bytes kept under this hash, or None."""
        query = "SELECT bytes FROM file WHERE sha256 = ?"
        row = self._raw.execute(query, (bytes.fromhex(sha256),)).fetchone()
        return row[0] if row else None

    def damaged(self) -> Iterator[str]:
        """The hashes whose bytes are not what they were."""
        for key, content in self._raw.execute("SELECT sha256, bytes FROM file ORDER BY sha256"):
            if hashlib.sha256(content).digest() != key:
                yield key.hex()

    def integrity(self) -> list[str]:
        """What is wrong with the file itself; nothing in a sound one."""
        return sqlite.integrity(self._raw)

    def keys(self) -> Iterator[bytes]:
        """The hash of every file, in order. Whoever takes long over them keeps nobody from writing."""
        last = b""
        while found := self._raw.execute(_KEYS, (last,)).fetchall():
            yield from (key for (key,) in found)
            last = found[-1][0]

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return sqlite.size_of(self._raw)

    def hashes(self) -> set[str]:
        return {key.hex() for (key,) in self._raw.execute("SELECT sha256 FROM file")}

    def copy(self, target: Path) -> Pieces[None]:
        return copies.copy(self._raw, target)

    def checkpoint(self) -> None:
        sqlite.checkpoint(self._raw)

    def close(self) -> None:
        sqlite.rest(self._raw)


def examine(path: Path) -> None:
    """Refuse what this program cannot keep, without changing a byte; no file is none to refuse.
    Raises AlteredSchema: it is no such file, or its tables are not as they were made.
    """
    if not path.exists():
        return
    try:
        with sqlite.reading(path) as raw:
            sqlite.refuse_foreign(raw, path, APPLICATION_ID)
            difference = ddl.difference(raw, ddl.FILE_TABLE)
    except ForeignFile as error:
        raise AlteredSchema(str(path), _NO_FILE) from error
    if difference:
        raise AlteredSchema(str(path), difference)


def _connect(path: Path, *, new: bool, read_only: bool, key: Key | None) -> Connection:
    """Where only reading is possible and there is no file, an empty one in memory."""
    if not read_only:
        raw = sqlite.connect(path, APPLICATION_ID, new=new, key=key)
        raw.execute(f"PRAGMA cache_size = {_CACHE}")
        return raw
    if new:
        return connect(":memory:", isolation_level=None)
    return sqlite.connect_to_read(path, APPLICATION_ID)
