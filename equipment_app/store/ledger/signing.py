"""Keys of operators, Ed25519 (RFC 8032), and with which of them an entry is signed as it is written.

Who wrote an entry can be proved with the public key alone. What is signed is the entry's place in its store and its
hash, which covers the entry and all before it; the first programs signed the hash alone. A key's id is the beginning of
its own hash: 16 bytes, which nobody finds a second key for; the first programs had 4, and by the length of the id the
two forms are told apart.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from hashlib import sha256
from secrets import token_bytes
from typing import TYPE_CHECKING, Any

from equipment_app.domain.access_errors import KeyMissing
from equipment_app.domain.anchors import store_tag
from equipment_app.domain.entries import Registration
from equipment_app.domain.value import Value
from equipment_app.store.sql import Memo, Sql

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


class SigningKey(Value):
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
        return self.sign_bytes(_said(entry_hash, place))

    def sign_bytes(self, said: bytes) -> bytes:
        """64 bytes; see `is_signed`."""
        return self._private.sign(said)

    @cached_property
    def _private(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.seed)


def genuine(public: bytes, entry_hash: bytes, signature: bytes, place: bytes = b"") -> bool:
    """Whether the owner of `public` signed the entry with this hash; without its place, in the form of before."""
    return is_signed(public, _said(entry_hash, place), signature)


def is_signed(public: bytes, said: bytes, signature: bytes) -> bool:
    """Whether the owner of `public` signed just these bytes."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if not _is_point(public):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, said)
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


class ForeignKey(RuntimeError):
    """An entry would register a key that is not its operator's, or was there before. Nothing was written."""


class Signing:
    """`keys` are those in memory, by operator."""

    def __init__(self, sql: Sql, memo: Memo, keys: Mapping[int, SigningKey]) -> None:
        self._sql = sql
        self._memo = memo
        self._keys = keys

    def signers(self, operator: int, second: int, brings: SigningKey | None = None) -> tuple[SigningKey, ...]:
        """Nobody's as long as the operator has registered no key, except with the one that the entry `brings`.
        Raises KeyMissing: what is registered is not here.
        """
        own = self._own(operator) or brings
        if own is None:
            return ()
        beside = self._own(second) if second else None
        if second and beside is None:
            raise KeyMissing(self._name(second))
        return (own, beside) if beside else (own,)

    def refuse_foreign(self, operator: int, registers: Sequence[Registration], signers: Sequence[SigningKey]) -> None:
        """A key is brought by its owner alone, whose entry is signed, and but once. Raises ForeignKey."""
        for registered in registers:
            id, public = registered.row.get("id"), registered.row.get("public")
            if registered.table != "signing_key" or registered.row["withdrawn"]:
                continue
            known = self._sql.first("SELECT 1 FROM signing_key WHERE id = ? OR public = ?", (id, public))
            own = registered.row["operator"] == operator and signers
            if known or not own or not is_key(str(id), str(public)):
                raise ForeignKey(f"{id} of operator {registered.row['operator']}")

    def _own(self, operator: int) -> SigningKey | None:
        """None where none is registered; one that is no key, or that somebody else registered, is not there either."""
        there = self._memo.keep(f"keys of {operator}", lambda: self._sql.rows(_IN_FORCE, (operator,)))
        if not there:
            return None
        key = self._keys.get(operator)
        if key is None or key.public.hex() not in {public for _, public in _own_of(there, operator)}:
            raise KeyMissing(self._name(operator))
        return key

    def _name(self, operator: int) -> str:
        return self._sql.value(_NAME, (operator,)) or ""


def in_force(sql: Sql, operator: int) -> list[tuple[str, str]]:
    """Id and public key of what an operator signs with: keys that are what their id says, and came from their owner."""
    return _own_of(sql.rows(_IN_FORCE, (operator,)), operator)


def _own_of(rows: Iterable[Sequence[Any]], operator: int) -> list[tuple[str, str]]:
    return [(id, public) for id, public, by in rows if by == operator and is_key(id, public)]


def signed(signers: Sequence[SigningKey], origin: str, seq: int, digest: bytes) -> tuple[bytes | None, bytes | None]:
    """Ids and signatures of an entry as its row has them, the operator's first; None twice for one nobody signs."""
    if not signers:
        return None, None
    here = place(origin, seq)
    return b"".join(key.id for key in signers), b"".join(key.sign(digest, here) for key in signers)


_IN_FORCE = """SELECT k.id, k.public, a.operator FROM signing_key k LEFT JOIN act a ON a.seq = k.seq
    WHERE k.operator = ? AND k.withdrawn = 0"""
_NAME = """SELECT trim(i.surname || ' ' || i.given_name) FROM operator o
    JOIN identity i ON i.ref = o.ref AND i.current = 1 WHERE o.id = ?"""
