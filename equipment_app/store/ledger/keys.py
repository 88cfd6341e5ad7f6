"""Keys of operators, Ed25519 (RFC 8032): who wrote an entry can be proved with the public key alone.

What is signed is the entry's place in its store and its hash, which covers the entry and all before it; the first
programs signed the hash alone. A key's id is the beginning of its own hash: 16 bytes, which nobody finds a second key
for; the first programs had 4, and by the length of the id the two forms are told apart."""

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from secrets import token_bytes
from typing import TYPE_CHECKING

from equipment_app.domain.anchors import store_tag

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

TAG, PLACED = b"equipment-entry\x00", b"equipment-place\x00"
"""Put before what is signed, without its place and with it, so that no signature is passed off as another's kind."""

ID, SHORT, SIGNATURE = 16, 4, 64
"""Bytes of an id, of one in the form of before, and of a signature."""


def key_id(public: bytes) -> bytes:
    return sha256(public).digest()[:ID]


def shown(id: str) -> str:
    """An id as people read it, its first eight digits: what proves is the public key."""
    return id[: 2 * SHORT]


def is_key(id: str, public: str) -> bool:
    """Whether a registered key is what its id says, each in the one way to write it."""
    try:
        key = bytes.fromhex(public)
    except ValueError:
        return False
    return len(key) == 32 and key.hex() == public and id in (key_id(key).hex(), key_id(key)[:SHORT].hex())


def place(origin: str, seq: int) -> bytes:
    """Of an entry, as it is signed: the tag of its store and incarnation, 4 bytes, and its number, 8."""
    return store_tag(origin) + seq.to_bytes(8, "big")


@dataclass(frozen=True)
class SigningKey:
    """A private key: 32 bytes, in memory only as long as its operator is signed in."""

    seed: bytes = field(default_factory=lambda: token_bytes(32), repr=False)

    @cached_property
    def public(self) -> bytes:
        """32 bytes."""
        return self._private.public_key().public_bytes_raw()

    @cached_property
    def id(self) -> bytes:
        return key_id(self.public)

    def sign(self, entry_hash: bytes, place: bytes = b"") -> bytes:
        """64 bytes; without a place in the form of before."""
        return self._private.sign(_said(entry_hash, place))

    @cached_property
    def _private(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.seed)


def genuine(public: bytes, entry_hash: bytes, signature: bytes, place: bytes = b"") -> bool:
    """Whether the owner of `public` signed the entry with this hash; without its place, in the form of before."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if not _is_point(public):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _said(entry_hash, place))
    except (InvalidSignature, ValueError):
        return False
    return True


def _said(entry_hash: bytes, place: bytes) -> bytes:
    return (PLACED + place if place else TAG) + entry_hash


def _is_point(public: bytes) -> bool:
    """Written in the one way that RFC 8032 (5.1.3) allows; the library takes others as well, `verifier.py` does not."""
    number = int.from_bytes(public, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    return y < _PRIME and not (sign and y in (1, _PRIME - 1))


_PRIME = (1 << 255) - 19
