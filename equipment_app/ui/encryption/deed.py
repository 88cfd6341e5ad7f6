"""What can be done about the encryption of a store."""

from enum import StrEnum


class Deed(StrEnum):
    ENCRYPT = "encrypt"
    CHANGE = "change"
    """Of the passphrase."""
    DECRYPT = "decrypt"

    @property
    def asks_present(self) -> bool:
        """Who does it says the passphrase of now."""
        return self is not Deed.ENCRYPT

    @property
    def asks_new(self) -> bool:
        return self is not Deed.DECRYPT
