"""Why an encrypted file cannot be opened, or made. Nothing was changed."""

from equipment_app.domain.errors import Refusal
from equipment_app.domain.store_errors import StoreRefused
from equipment_app.domain.words import Words


class StoreEncrypted(StoreRefused):
    """It needs a passphrase that nobody has said yet."""

    path: str
    cs = "{path} je zašifrovaná evidence. Zadejte heslo evidence."
    en = "{path} is encrypted. Enter the passphrase of the store."
    at_command_line = Words(
        "Přidejte před příkaz --store-passphrase-file SOUBOR.",
        "Add --store-passphrase-file FILE before the command.",
    )


class WrongPassphrase(StoreRefused):
    """It does not open the file, or the beginning of the file was changed: nobody can tell which."""

    path: str
    cs = "{path} se nepodařilo otevřít: heslo evidence nesouhlasí, nebo je poškozený začátek souboru."
    en = (
        "{path} could not be opened: the passphrase of the store does not match, or the beginning of the file is "
        "damaged."
    )


class NoCipher(StoreRefused):
    """This program was installed without what encrypts."""

    path: str
    cs = (
        "{path} vyžaduje šifrování, se kterým tento program není nainstalovaný. Nainstalujte jej i s ním "
        "(equipment-app[encryption])."
    )
    en = (
        "{path} needs encryption, which this program was installed without. Install it with encryption "
        "(equipment-app[encryption])."
    )


class NoMemory(Refusal):
    """The computer has not the memory that a key from a passphrase takes."""

    megabytes: int
    cs = "Na ověření hesla je potřeba {megabytes} MB volné paměti. Zavřete jiné programy a zkuste to znovu."
    en = "Checking a passphrase needs {megabytes} MB of free memory. Close other programs and try again."


class NotEncrypted(Refusal):
    """There is nothing to decrypt, nor a passphrase to change."""

    path: str
    cs = "{path} není zašifrovaná evidence, není co dešifrovat ani jaké heslo měnit."
    en = "{path} is not encrypted: there is nothing to decrypt, and no passphrase to change."


class AlreadyEncrypted(Refusal):
    """Its passphrase is changed, or it is decrypted."""

    path: str
    cs = "{path} už zašifrovaná je. Můžete změnit heslo evidence, nebo ji dešifrovat."
    en = "{path} is encrypted already. You can change its passphrase, or decrypt it."


class NotRecast(Refusal):
    """What was written encrypted, or in the clear, is not what was read. The store is as it was."""

    path: str
    table: str
    cs = (
        "Při převodu se z {path} přečetlo něco jiného, než se zapsalo (tabulka {table}). Nic se nezměnilo; ověřte disk "
        "a evidenci příkazem verify."
    )
    en = (
        "What was read back of {path} is not what was written (table {table}). Nothing was changed; check the disk, "
        "and the store with verify."
    )
