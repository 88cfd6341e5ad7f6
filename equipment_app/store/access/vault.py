"""What only its owner can open: the signing key and the PIN's digest, sealed under a password and a recovery code.

Argon2id (RFC 9106, second recommended option: t=3, 64 MiB, p=4) makes a key of the password; AES-256-GCM seals with it,
bound to store and operator, so that a vault moved to another row does not open. There is no digest of the password
anywhere: that a vault opens is the proof. Rows are evidence and stay in the journal: after a leaked password change the
key as well, for the old vault still opens with the old password.
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from secrets import choice, token_bytes
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import normalize

from equipment_app.domain.access_errors import WrongSecret
from equipment_app.store.ledger.keys import SigningKey

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SALT, NONCE = 16, 12
_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: none is taken for another."""
_RECOVERY = 26
"""Symbols of a recovery code: 130 bits."""


class Cost(NamedTuple):
    """Of one try: passes, memory in KiB, lanes."""

    passes: int = 3
    memory: int = 65_536
    lanes: int = 4

    def __str__(self) -> str:
        return f"argon2id t={self.passes} m={self.memory} p={self.lanes}"


COST = Cost()
_DEAREST = Cost(10, 1_048_576, 16)
"""A row that asks for more was not written by this program, and would only stop it."""


@dataclass(frozen=True)
class Vault:
    """What is sealed. `key` is None until the owner has set a password of their own."""

    key: SigningKey | None = None
    pin: str = field(default="", repr=False)
    """Digest of the PIN with its salt, empty where none is set."""


def recovery_code() -> str:
    """Something new to print on a recovery sheet, in groups of letters and digits."""
    return "".join(choice(_SYMBOLS) for _ in range(_RECOVERY))


def plain_code(text: str) -> str:
    """A recovery code as it was made, however it was typed."""
    letters = "".join(letter for letter in text.upper() if letter.isalnum())
    return letters.replace("O", "0").replace("I", "1").replace("L", "1")


def seal(vault: Vault, secret: str, owner: str, cost: Cost | None = None) -> tuple[str, str]:
    """Salt and sealed bytes, in hexadecimal digits. `owner` names store and operator; `cost` is today's unless said."""
    content = {"key": vault.key.seed.hex() if vault.key else "", "pin": vault.pin}
    salt, nonce = token_bytes(SALT), token_bytes(NONCE)
    sealed = _cipher(secret, salt, cost or COST).encrypt(nonce, json.dumps(content).encode(), owner.encode())
    return salt.hex(), (nonce + sealed).hex()


def unseal(salt: str, sealed: str, cost: str, secret: str, owner: str) -> Vault:
    """Raises WrongSecret: not the secret it was sealed with, or not this owner's, or damaged."""
    from argon2.exceptions import HashingError
    from cryptography.exceptions import InvalidTag

    if not sealed:
        waste(secret)
        raise WrongSecret(0)
    try:
        data = bytes.fromhex(sealed)
        plain = _cipher(secret, bytes.fromhex(salt), parse_cost(cost)).decrypt(
            data[:NONCE], data[NONCE:], owner.encode()
        )
        content: dict[str, Any] = json.loads(plain)
        return Vault(SigningKey(bytes.fromhex(content["key"])) if content["key"] else None, content["pin"])
    except (InvalidTag, HashingError, ValueError, KeyError) as error:
        raise WrongSecret(0) from error


def waste(secret: str) -> None:
    """As long as a try takes, for nothing: how long an answer takes is not to tell whether there is a vault."""
    _derive(secret, bytes(SALT), COST)


def pin_digest(pin: str, salt: bytes | None = None) -> str:
    """Kept inside the vault only: a PIN is too short for anything that lies open."""
    salt = salt or token_bytes(SALT)
    return f"{salt.hex()}:{_derive(pin, salt, COST).hex()}"


def pin_fits(pin: str, digest: str) -> bool:
    salt = bytes.fromhex(digest.partition(":")[0])
    return hmac.compare_digest(pin_digest(pin, salt), digest)


def parse_cost(text: str) -> Cost:
    """Raises ValueError: not one that this program writes."""
    name, *parts = text.split()
    said: Mapping[str, str] = dict(part.split("=", 1) for part in parts)
    cost = Cost(int(said.get("t", 0)), int(said.get("m", 0)), int(said.get("p", 0)))
    if name != "argon2id" or any(not 1 <= own <= most for own, most in zip(cost, _DEAREST, strict=True)):
        raise ValueError(text)
    return cost


def _cipher(secret: str, salt: bytes, cost: Cost) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(_derive(secret, salt, cost))


def _derive(secret: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        normalize("NFC", secret).encode("utf-8", "surrogatepass"), salt, *cost, hash_len=32, type=Type.ID
    )
