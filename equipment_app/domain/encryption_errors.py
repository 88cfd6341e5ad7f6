"""Why an encrypted file cannot be opened, or made. Nothing was changed."""

from dataclasses import dataclass

from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import StoreRefused


@dataclass(eq=False)
class StoreEncrypted(StoreRefused):
    """It needs a passphrase that nobody has said yet."""

    path: str


@dataclass(eq=False)
class WrongPassphrase(StoreRefused):
    """It does not open the file, or the beginning of the file was changed: nobody can tell which."""

    path: str


@dataclass(eq=False)
class NoCipher(StoreRefused):
    """This program was installed without what encrypts."""

    path: str


@dataclass(eq=False)
class NoMemory(Refusal):
    """The computer has not the memory that a key from a passphrase takes."""

    megabytes: int


@dataclass(eq=False)
class NotEncrypted(Refusal):
    """There is nothing to decrypt, nor a passphrase to change."""

    path: str


@dataclass(eq=False)
class AlreadyEncrypted(Refusal):
    """Its passphrase is changed, or it is decrypted."""

    path: str


@dataclass(eq=False)
class NotRecast(Refusal):
    """What was written encrypted, or in the clear, is not what was read. The store is as it was."""

    path: str
    table: str
