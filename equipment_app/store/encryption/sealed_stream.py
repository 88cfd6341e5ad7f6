"""Bytes sealed under a passphrase, in a stream of chunks: of backups, and of files that are carried out of the store.

Whoever lacks the passphrase reads nothing and changes nothing unseen: the key comes from it by Argon2id (RFC 9106), the
bytes follow in chunks, each under AES-256-GCM with a nonce of its own (STREAM: Hoang, Reyhanitabar, Rogaway and Vizár,
2015): a random beginning, the chunk's number, and a byte that says whether it is the last. So a chunk that was changed,
exchanged, doubled, left out or added is known, and a file that was cut off too. The header is authenticated with every
chunk.
"""

import os
import struct
from collections.abc import Iterator
from dataclasses import replace
from typing import IO

from equipment_app.domain.value import Value
from equipment_app.store.encryption import cipher
from equipment_app.store.encryption.cipher import Cost, derive, refuse_short

CHUNK = 64 * 1024
TAG = 16
_MAGIC = b"EQSEAL1\n"
_FORM = struct.Struct(">8sIII16s7s")
_NONCE = struct.Struct(">7sIB")
_RANDOM = 7
"""Bytes a nonce begins with."""


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
        return cls(cost or Cost(), os.urandom(16), os.urandom(_RANDOM))

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

    @classmethod
    def new(cls, passphrase: str) -> "SealingKey":
        """For a file to be made. Raises ShortPassphrase."""
        refuse_short(passphrase)
        return cls.of(Header.new(cipher.COST), passphrase)

    def renewed(self) -> "SealingKey":
        """For other content under the same passphrase: no nonce is used twice."""
        return replace(self, header=replace(self.header, nonce=os.urandom(_RANDOM)))


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
