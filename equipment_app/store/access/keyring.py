"""Who signed in since the program started: their keys, in memory only, until they sign out or the program ends."""

from dataclasses import dataclass, field

from equipment_app.domain.access_errors import NotSignedIn, WrongPin
from equipment_app.store.access import vault
from equipment_app.store.access.vault import Vault
from equipment_app.store.ledger.keys import SigningKey

_PIN_TRIES = 3
"""Wrong PINs after which the password is needed again: a PIN is short, and there is no waiting at a counter."""


@dataclass
class Keyring:
    _vaults: dict[int, Vault] = field(default_factory=dict, repr=False)
    _failed: dict[int, int] = field(default_factory=dict)

    def keep(self, operator: int, content: Vault) -> None:
        self._vaults[operator] = content
        self._failed.pop(operator, None)

    def drop(self, operator: int) -> None:
        self._vaults.pop(operator, None)
        self._failed.pop(operator, None)

    def clear(self) -> None:
        self._vaults.clear()
        self._failed.clear()

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
        if vault.pin_fits(pin, content.pin):
            self._failed.pop(operator, None)
            return
        self._failed[operator] = self._failed.get(operator, 0) + 1
        left = _PIN_TRIES - self._failed[operator]
        if not left:
            self.drop(operator)
        raise WrongPin(0, left)
