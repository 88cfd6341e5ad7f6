"""Bytes under a passphrase, in pieces: whoever lacks it reads nothing and changes nothing unseen.

The key comes from the passphrase by Argon2id (RFC 9106). The bytes follow in chunks, each under AES-256-GCM with a
nonce of its own (STREAM: Hoang, Reyhanitabar, Rogaway and Vizár, 2015): a random beginning, the chunk's number, and a
byte that says whether it is the last. So a chunk that was changed, exchanged, doubled, left out or added is known, and
a file that was cut off too. The header is authenticated with every chunk.
"""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from equipment_app.store.encryption.derivation import Cost, derive

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


@dataclass(frozen=True, slots=True)
class Header:
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


@dataclass(frozen=True, slots=True)
class Key:
    """A header with the key that belongs to it."""

    header: Header
    key: bytes

    @classmethod
    def of(cls, header: Header, passphrase: str) -> "Key":
        return cls(header, derive(passphrase, header.salt, header.cost))


def seal(key: Key, content: Iterator[bytes], chunk: int = CHUNK) -> Iterator[bytes]:
    """The whole sealed file, header first, in pieces. `content` comes in pieces of any length."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher, said = AESGCM(key.key), key.header.to_bytes()
    yield said
    number, waiting = 0, b""
    for piece in content:
        waiting += piece
        whole = max((len(waiting) - 1) // chunk, 0) * chunk  # the last chunk is known by what does not follow
        for at in range(0, whole, chunk):
            yield cipher.encrypt(_nonce(key, number, last=False), waiting[at : at + chunk], said)
            number += 1
        waiting = waiting[whole:]
    yield cipher.encrypt(_nonce(key, number, last=True), waiting, said)


def unseal(key: Key, file: IO[bytes], chunk: int = CHUNK) -> Iterator[bytes]:
    """The content of a sealed file whose header was read. Nothing of it may be believed before the iterator ends.

    Raises:
        BadFirst, BadChunk.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher, said, number = AESGCM(key.key), key.header.to_bytes(), 0
    piece = file.read(chunk + TAG)
    while True:
        following = file.read(chunk + TAG)
        try:
            content = cipher.decrypt(_nonce(key, number, last=not following), piece, said)
        except (InvalidTag, ValueError) as error:
            raise BadChunk if number else BadFirst from error
        yield content
        if not following:
            return
        piece, number = following, number + 1


def _nonce(key: Key, number: int, *, last: bool) -> bytes:
    return _NONCE.pack(key.header.nonce, number, last)
