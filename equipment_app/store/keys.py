"""Keys of operators, Ed25519 (RFC 8032): who wrote an entry can be proved with the public key alone.

What is signed is the entry's hash, which covers the entry and all before it. The key's id, four bytes, tells which of
the registered keys to try; it proves nothing by itself.
"""

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from secrets import token_bytes
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

TAG = b"equipment-entry\x00"
"""Put before what is signed, so that no signature can be passed off as one of something else."""


def key_id(public: bytes) -> bytes:
    return sha256(public).digest()[:4]


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

    def sign(self, entry_hash: bytes) -> bytes:
        """64 bytes."""
        return self._private.sign(TAG + entry_hash)

    @cached_property
    def _private(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.seed)


def genuine(public: bytes, entry_hash: bytes, signature: bytes) -> bool:
    """Whether the owner of `public` signed the entry with this hash."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if not _is_point(public):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, TAG + entry_hash)
    except (InvalidSignature, ValueError):
        return False
    return True


def _is_point(public: bytes) -> bool:
    """Written in the one way that RFC 8032 (5.1.3) allows; the library takes others as well, `verifier.py` does not."""
    number = int.from_bytes(public, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    return y < _PRIME and not (sign and y in (1, _PRIME - 1))


_PRIME = (1 << 255) - 19
