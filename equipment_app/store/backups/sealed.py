"""A whole backup in one encrypted file: its manifest, its journal and the papers it names; and how it is opened again.

Within the seal: the manifest's length and text, the journal, then each paper as its hash, length and bytes.
"""

import hashlib
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from equipment_app.domain.backup_errors import BackupChanged, NotKept, NotOpened, NotSealed, SealBroken
from equipment_app.domain.backups import Manifest, NoManifest
from equipment_app.store.backups.draft import Draft, prepare, whole
from equipment_app.store.backups.papers import PackedPapers, Paper, needed, write_pack
from equipment_app.store.backups.shelf import COPY, SEALED, Shelf, named, stem_in, tag_in, tag_of
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Cost, refuse_short
from equipment_app.store.encryption.sealed_stream import BadChunk, BadFirst, BadHeader, Header, SealingKey, seal, unseal
from equipment_app.store.file import durable, sqlite
from equipment_app.store.file.sqlite import unlock

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
