"""What only its owner can open: the signing key and the PIN's digest, sealed under a password and a recovery code.

Argon2id (RFC 9106, second recommended option: t=3, 64 MiB, p=4) makes a key of the password; AES-256-GCM seals with it,
bound to store and operator, so that a vault moved to another row does not open. There is no digest of the password
anywhere: that a vault opens is the proof. Rows are evidence and stay in the journal: after a leaked password change the
key as well, for the old vault still opens with the old password. What was opened is in memory only, in a `Keyring`.
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass, field
from secrets import choice, token_bytes
from typing import TYPE_CHECKING, Any

from equipment_app.domain.access_errors import NotSignedIn, WrongPin, WrongSecret
from equipment_app.domain.anchors import ALPHABET
from equipment_app.domain.backup_errors import NoMemory
from equipment_app.domain.value import Value
from equipment_app.store.encryption.cipher import Cost, derive
from equipment_app.store.ledger.signing import SigningKey

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM


SALT, NONCE = 16, 12
_RECOVERY = 26
"""Symbols of a recovery code: 130 bits."""


COST = Cost(65_536, 3, 4)
_DEAREST = Cost(1_048_576, 10, 16)
"""A row that asks for more was not written by this program, and would only stop it."""


class Vault(Value):
    """What is sealed. `key` is None until the owner has set a password of their own."""

    key: SigningKey | None = None
    pin: str = field(default="", repr=False)
    """Digest of the PIN with its salt, empty where none is set."""


def recovery_code() -> str:
    """Something new to print on a recovery sheet, in groups of letters and digits."""
    return "".join(choice(ALPHABET) for _ in range(_RECOVERY))


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
    except (InvalidTag, NoMemory, ValueError, KeyError) as error:
        raise WrongSecret(0) from error


def waste(secret: str) -> None:
    """As long as a try takes, for nothing: how long an answer takes is not to tell whether there is a vault."""
    derive(secret, bytes(SALT), COST)


def pin_digest(pin: str, salt: bytes | None = None) -> str:
    """Kept inside the vault only: a PIN is too short for anything that lies open."""
    salt = salt or token_bytes(SALT)
    return f"{salt.hex()}:{derive(pin, salt, COST).hex()}"


def pin_fits(pin: str, digest: str) -> bool:
    salt = bytes.fromhex(digest.partition(":")[0])
    return hmac.compare_digest(pin_digest(pin, salt), digest)


def parse_cost(text: str) -> Cost:
    """Raises ValueError: not one that this program writes."""
    name, *parts = text.split()
    said: Mapping[str, str] = dict(part.split("=", 1) for part in parts)
    cost = Cost(int(said.get("m", 0)), int(said.get("t", 0)), int(said.get("p", 0)))
    own, most = astuple(cost), astuple(_DEAREST)
    if name != "argon2id" or any(not 1 <= one <= limit for one, limit in zip(own, most, strict=True)):
        raise ValueError(text)
    return cost


def _cipher(secret: str, salt: bytes, cost: Cost) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(derive(secret, salt, cost))


_PIN_TRIES = 3
"""Wrong PINs after which the password is needed again: a PIN is short, and there is no waiting at a counter."""


@dataclass
class Keyring:
    """Who signed in since the program started: their keys, in memory only, until they sign out or the program ends."""

    _vaults: dict[int, Vault] = field(default_factory=dict, repr=False)
    _failed: dict[int, int] = field(default_factory=dict)

    def keep(self, operator: int, content: Vault) -> None:
        self._vaults[operator] = content
        self._failed.pop(operator, None)

    def drop(self, operator: int) -> None:
        self._vaults.pop(operator, None)
        self._failed.pop(operator, None)

    @property
    def known(self) -> frozenset[int]:
        """The operators whose vaults are open."""
        return frozenset(self._vaults)

    def key(self, operator: int) -> SigningKey | None:
        content = self._vaults.get(operator)
        return content.key if content else None

    @property
    def keys(self) -> dict[int, SigningKey]:
        """By operator."""
        return {operator: content.key for operator, content in self._vaults.items() if content.key}

    def vault(self, operator: int) -> Vault | None:
        return self._vaults.get(operator)

    def takes_pin(self, operator: int) -> bool:
        """Whether this operator can go on with a PIN alone."""
        content = self._vaults.get(operator)
        return bool(content and content.pin)

    def resume(self, operator: int, pin: str, name: str) -> None:
        """Nothing, when the PIN is right.

        Raises:
            NotSignedIn: there is no key of this operator in memory, or no PIN.
            WrongPin: after three the password is needed.
        """
        content = self._vaults.get(operator)
        if content is None or not content.pin:
            raise NotSignedIn(name)
        if pin_fits(pin, content.pin):
            self._failed.pop(operator, None)
            return
        self._failed[operator] = self._failed.get(operator, 0) + 1
        left = _PIN_TRIES - self._failed[operator]
        if not left:
            self.drop(operator)
        raise WrongPin(0, left)
