"""A key from a passphrase that whoever has the file may guess at, as often and as fast as they can."""

from dataclasses import dataclass
from unicodedata import normalize

from equipment_app.domain.backup_errors import ShortPassphrase
from equipment_app.domain.encryption_errors import NoMemory

SHORTEST = 12
"""Letters of a passphrase."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one guess: about a second on a desk computer, and memory that a machine for guessing has not."""

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    @property
    def bearable(self) -> bool:
        return 8 * self.lanes <= self.memory_kib <= 1 << 20 and 1 <= self.passes <= 16 and 1 <= self.lanes <= 16


def missing(passphrase: str) -> int:
    """How many letters it is short of the least; a letter with its accent is one, however it was typed."""
    return max(0, SHORTEST - len(normalize("NFC", passphrase)))


def refuse_short(passphrase: str) -> None:
    """Raises ShortPassphrase."""
    if missing(passphrase):
        raise ShortPassphrase(SHORTEST)


def derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """32 bytes by Argon2id (RFC 9106). However a keyboard composes letters with accents, they are the same letters.

    Raises:
        NoMemory.
    """
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    secret = normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)
    except HashingError as error:
        raise NoMemory(cost.memory_kib // 1024) from error
