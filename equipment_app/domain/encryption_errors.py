"""Why an encrypted file cannot be opened, or made. Nothing was changed."""

from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import StoreRefused


class StoreEncrypted(StoreRefused):
    """It needs a passphrase that nobody has said yet."""

    path: str


class WrongPassphrase(StoreRefused):
    """It does not open the file, or the beginning of the file was changed: nobody can tell which."""

    path: str


class NoCipher(StoreRefused):
    """This program was installed without what encrypts."""

    path: str


class NoMemory(Refusal):
    """The computer has not the memory that a key from a passphrase takes."""

    megabytes: int


class NotEncrypted(Refusal):
    """There is nothing to decrypt, nor a passphrase to change."""

    path: str


class AlreadyEncrypted(Refusal):
    """Its passphrase is changed, or it is decrypted."""

    path: str


class NotRecast(Refusal):
    """What was written encrypted, or in the clear, is not what was read. The store is as it was."""

    path: str
    table: str
