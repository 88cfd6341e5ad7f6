"""A whole backup in one encrypted file: its manifest, its journal and the papers it names; and how it is opened again.

Within the seal: the manifest's length and text, the journal, then each paper as its hash, length and bytes. Whoever
lacks the passphrase reads nothing and changes nothing unseen: the key comes from it by Argon2id (RFC 9106), the bytes
follow in chunks, each under AES-256-GCM with a nonce of its own (STREAM: Hoang, Reyhanitabar, Rogaway and Vizár, 2015):
a random beginning, the chunk's number, and a byte that says whether it is the last. So a chunk that was changed,
exchanged, doubled, left out or added is known, and a file that was cut off too. The header is authenticated with every
chunk.
"""

import hashlib
import os
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import IO

from equipment_app.domain.backup_errors import BackupChanged, NotKept, NotOpened, NotSealed, SealBroken
from equipment_app.domain.backups import Manifest, NoManifest
from equipment_app.domain.value import Value
from equipment_app.store.backups.draft import Draft, prepare, whole
from equipment_app.store.backups.papers import PackedPapers, Paper, needed, write_pack
from equipment_app.store.backups.shelf import COPY, SEALED, Shelf, named, stem_in, tag_in, tag_of
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Cost, derive, refuse_short
from equipment_app.store.file import durable, sqlite
from equipment_app.store.file.sqlite import unlock

CHUNK = 64 * 1024
TAG = 16
_MAGIC = b"EQSEAL1\n"
_FORM = struct.Struct(">8sIII16s7s")
_NONCE = struct.Struct(">7sIB")


class BadHeader(ValueError):
    """Not a sealed file, or one that would take more memory and time than any we make."""


class BadFirst(ValueError):
    """The first chunk cannot be read: the passphrase is another, or it was changed."""


class BadChunk(ValueError):
    """A later chunk is not what was sealed."""


class Header(Value):
    cost: Cost
    salt: bytes
    nonce: bytes

    @classmethod
    def new(cls, cost: Cost | None = None) -> "Header":
        return cls(cost or Cost(), os.urandom(16), os.urandom(7))

    def to_bytes(self) -> bytes:
        return _FORM.pack(_MAGIC, self.cost.memory_kib, self.cost.passes, self.cost.lanes, self.salt, self.nonce)

    @classmethod
    def read(cls, file: IO[bytes]) -> "Header":
        """Raises BadHeader."""
        said = file.read(_FORM.size)
        if len(said) != _FORM.size:
            raise BadHeader
        magic, memory, passes, lanes, salt, nonce = _FORM.unpack(said)
        cost = Cost(memory, passes, lanes)
        if magic != _MAGIC or not cost.bearable:
            raise BadHeader
        return cls(cost, salt, nonce)


class SealingKey(Value):
    """A header with the key that belongs to it."""

    header: Header
    key: bytes

    @classmethod
    def of(cls, header: Header, passphrase: str) -> "SealingKey":
        return cls(header, derive(passphrase, header.salt, header.cost))


def seal(key: SealingKey, content: Iterator[bytes], chunk: int = CHUNK) -> Iterator[bytes]:
    """The whole sealed file, header first, in pieces. `content` comes in pieces of any length."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    sealing, said = AESGCM(key.key), key.header.to_bytes()
    yield said
    number, waiting = 0, b""
    for piece in content:
        waiting += piece
        full = max((len(waiting) - 1) // chunk, 0) * chunk  # the last chunk is known by what does not follow
        for at in range(0, full, chunk):
            yield sealing.encrypt(_nonce(key, number, last=False), waiting[at : at + chunk], said)
            number += 1
        waiting = waiting[full:]
    yield sealing.encrypt(_nonce(key, number, last=True), waiting, said)


def unseal(key: SealingKey, file: IO[bytes], chunk: int = CHUNK) -> Iterator[bytes]:
    """The content of a sealed file whose header was read. Nothing of it may be believed before the iterator ends.
    Raises BadFirst, BadChunk.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    sealing, said, number = AESGCM(key.key), key.header.to_bytes(), 0
    piece = file.read(chunk + TAG)
    while True:
        following = file.read(chunk + TAG)
        try:
            content = sealing.decrypt(_nonce(key, number, last=not following), piece, said)
        except (InvalidTag, ValueError) as error:
            raise BadChunk if number else BadFirst from error
        yield content
        if not following:
            return
        piece, number = following, number + 1


def _nonce(key: SealingKey, number: int, *, last: bool) -> bytes:
    return _NONCE.pack(key.header.nonce, number, last)


_LENGTH = struct.Struct(">I")
_PAPER = struct.Struct(">?32sI")
_END = _PAPER.pack(False, bytes(32), 0)
_PIECE = 1 << 20


def export(shelf: Shelf, backup: Manifest, folder: Path, passphrase: str, cost: Cost | None = None) -> Manifest:
    """Seal a verified backup into `folder`. It counts there once it was read back, every byte of it.
    Raises ShortPassphrase, NotKept, NoFolder, NoRoom, NotWritten; BackupChanged: the backup is not what was verified.
    """
    refuse_short(passphrase)
    target, stem = Shelf(folder, shelf.tag), stem_in(shelf.path(backup))
    number = prepare(target, backup.size)
    name = named(stem, shelf.tag, number, backup.made, SEALED)
    draft = Draft(target, stem, replace(backup, number=number, file=name, verified=None, sealed=True))
    key, told = SealingKey.of(Header.new(cost), passphrase), hashlib.sha256()
    with whole(draft):
        durable.create(draft.part)
        with draft.part.open("wb") as file:
            file.writelines(seal(key, _telling(_content(shelf, backup), told.update)))
        durable.flush(draft.part)
        if _read_back(draft.part, key) != told.digest():
            raise NotKept(str(folder))
        return draft.promote(backup.verified or backup.made)


def unsealed(file: Path, passphrase: str, folder: Path, of_store: str = "") -> tuple[Shelf, Manifest]:
    """Open a sealed backup: it lies in `folder` as it lay where it was sealed.

    A backup of an encrypted store stays encrypted within the seal; `of_store` is the passphrase of that store.
    Raises NotSealed, NotOpened, SealBroken, NoFolder, NoRoom, NotWritten; StoreEncrypted, WrongPassphrase: it is
    encrypted within the seal.
    """
    shelf = Shelf(folder, tag_in(file))
    number = prepare(shelf, file.stat().st_size)
    with file.open("rb") as sealed, _told(file):
        key = SealingKey.of(Header.read(sealed), passphrase)
        flow = _Flow(unseal(key, sealed))
        inner = Manifest.from_json(flow.take(*_LENGTH.unpack(flow.take(_LENGTH.size))).decode())
        if tag_of(inner.origin) != shelf.tag:
            raise BadChunk
        name = named(stem_in(file), shelf.tag, number, inner.made, COPY)
        draft = Draft(shelf, stem_in(file), replace(inner, number=number, file=name, verified=None))
        with whole(draft):
            durable.create(draft.part)
            with draft.part.open("wb") as journal:
                journal.writelines(flow.pieces(inner.size))
            durable.flush(draft.part)
            if of_store and cipher.is_closed(draft.part):
                unlock(draft.part, of_store)
            write_pack(draft.pack_part, _papers_in(flow), cipher.key_of(draft.part))
            flow.end()
            found = draft.promote(inner.verified or inner.made)
    return shelf, found


def _content(shelf: Shelf, backup: Manifest) -> Iterator[bytes]:
    path, said = shelf.path(backup), backup.to_json().encode()
    yield _LENGTH.pack(len(said)) + said
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            yield piece
    if digest.hexdigest() != backup.sha256:
        raise BackupChanged(str(path))
    for key, content in papers_of(path):
        yield _PAPER.pack(True, key, len(content)) + content
    yield _END


def papers_of(copy: Path) -> Iterator[Paper]:
    """The papers a copy names, as they were kept. Raises BackupChanged: one is missing or damaged."""
    with sqlite.reading(copy) as raw:
        wanted = sorted(needed(raw))
    with PackedPapers(Shelf.of(copy).packs()) as kept:
        for sha256 in wanted:
            content = kept.get(sha256)
            if content is None or hashlib.sha256(content).hexdigest() != sha256:
                raise BackupChanged(str(copy))
            yield bytes.fromhex(sha256), content


def _telling(pieces: Iterator[bytes], tell: Callable[[bytes], None]) -> Iterator[bytes]:
    for piece in pieces:
        tell(piece)
        yield piece


def _read_back(part: Path, key: SealingKey) -> bytes:
    """The hash of what is in it; nothing where it cannot be opened."""
    digest = hashlib.sha256()
    with part.open("rb") as file, suppress(BadHeader, BadFirst, BadChunk):
        if Header.read(file) == key.header:
            for piece in unseal(key, file):
                digest.update(piece)
            return digest.digest()
    return b""


def _papers_in(flow: "_Flow") -> Iterator[Paper]:
    while True:
        more, key, length = _PAPER.unpack(flow.take(_PAPER.size))
        if not more:
            return
        yield key, flow.take(length)


class _Flow:
    """Exactly so many bytes of a content that comes in chunks."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._waiting = b""

    def take(self, length: int) -> bytes:
        return b"".join(self.pieces(length))

    def pieces(self, length: int) -> Iterator[bytes]:
        while length:
            if not self._waiting:
                self._waiting = next(self._chunks, b"")
                if not self._waiting:
                    raise BadChunk
            piece, self._waiting = self._waiting[:length], self._waiting[length:]
            length -= len(piece)
            yield piece

    def end(self) -> None:
        """Nothing follows, and the last chunk was the last."""
        if self._waiting or any(self._chunks):
            raise BadChunk


@contextmanager
def _told(file: Path) -> Iterator[None]:
    try:
        yield
    except BadHeader as error:
        raise NotSealed(str(file)) from error
    except BadFirst as error:
        raise NotOpened(str(file)) from error
    except (BadChunk, NoManifest, UnicodeDecodeError, struct.error) as error:
        raise SealBroken(str(file)) from error
