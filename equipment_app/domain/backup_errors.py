"""Why a backup cannot be made, opened or gone back to, and an encrypted file not opened or made. Nothing changed."""

from typing import Annotated

from equipment_app.domain.errors import PathRefused, Refusal
from equipment_app.domain.store_errors import FileRefused
from equipment_app.domain.words import LETTERS, Words


class BackupRefused(Refusal, raised=False):
    """No backup came of it, and no earlier one was touched."""

    path: str


class NotVerified(BackupRefused):
    """The copy is not sound, so the store may not be. `seq` is the first entry concerned; 0 where none can be told."""

    problems: int
    seq: int
    table: str
    cs = """Záloha {path} není v pořádku (nálezů: {problems}, první u zápisu {seq}, tabulka {table}), a proto se
        nepočítá. Starší zálohy zůstávají. Ověřte deník příkazem verify."""
    en = """The backup {path} is not sound (problems: {problems}, the first at entry {seq}, table {table}), so it
        does not count. Earlier backups stay. Check the journal with verify."""


class NoVerdict(BackupRefused):
    """The program that should verify the copy ended without a verdict: nobody knows whether the copy is sound."""

    reason: str
    cs = "Zálohu {path} se nepodařilo ověřit, a proto se nepočítá ({reason}). Starší zálohy zůstávají; zkuste to znovu."
    en = "The backup {path} could not be verified, so it does not count ({reason}). Earlier ones stay; try again."


class Overtaken(BackupRefused):
    """It was stopped, by somebody or because another one was begun in its place."""

    cs = "Záloha do {path} se zastavila, nebo ji vystřídala novější."
    en = "The backup to {path} was stopped, or a newer one took its place."


class NoRoom(BackupRefused):
    """In megabytes."""

    needed: int
    free: int
    cs = "V {path} je málo místa: záloha potřebuje {needed} MB, volných je {free} MB. Uvolněte místo."
    en = "There is too little room in {path}: the backup needs {needed} MB, {free} MB are free. Free some space."


class NoFolder(BackupRefused):
    cs = "Složka {path} tu není. Připojte disk, nebo složku založte."
    en = "There is no folder {path}. Connect the disk, or create the folder."


class NotKept(BackupRefused):
    cs = "Z {path} se čte něco jiného, než se tam zapsalo: disk je vadný. Použijte jiný."
    en = "What is read from {path} is not what was written there: the disk is faulty. Use another one."


class BackupChanged(BackupRefused):
    """Its bytes are not those that were verified, or papers it needs are missing."""

    cs = "Záloha {path} už není taková, jaká se ověřila. Použijte jinou."
    en = "The backup {path} is no longer what was verified. Use another one."


class NoBackup(BackupRefused):
    """There is no manifest beside it, so nobody knows what it is."""

    cs = "{path} není záloha: chybí u ní průvodní soubor (.json), nebo se neověřila."
    en = "{path} is not a backup: the file that goes with it (.json) is missing, or it was not verified."


class IsBackup(FileRefused):
    cs = "{path} je záloha a v té se nepracuje. Obnovte z ní evidenci."
    en = "{path} is a backup; you cannot work in it. Restore a store from it."


class ShortPassphrase(Refusal):
    least: Annotated[int, LETTERS]
    cs = "Heslo souboru musí mít aspoň {least}; nejlépe je několik slov."
    en = "The passphrase of a file has at least {least}; several words are best."


class NotSealed(BackupRefused):
    """Not a sealed backup, or one of a newer version of the program."""

    cs = "{path} není zašifrovaná záloha, kterou by tento program znal."
    en = "{path} is not an encrypted backup that this program knows."


class PassphraseNeeded(BackupRefused):
    cs = "{path} je zašifrovaná záloha. Zadejte její heslo."
    en = "{path} is an encrypted backup. Enter its passphrase."
    at_command_line = Words("Přidejte --passphrase-file SOUBOR.", "Add --passphrase-file FILE.")


class NotOpened(BackupRefused):
    """The passphrase is wrong, or the beginning of the file was changed: nobody can tell which."""

    cs = "{path} se nepodařilo otevřít: heslo nesouhlasí, nebo je soubor poškozený."
    en = "{path} could not be opened: the passphrase does not match, or the file is damaged."


class SealBroken(BackupRefused):
    """The passphrase is right, and something was changed, cut off, exchanged or added."""

    cs = "Heslo je správné, ale {path} je poškozený nebo neúplný. Použijte jinou zálohu."
    en = "The passphrase is right, but {path} is damaged or incomplete. Use another backup."


class StoreEncrypted(FileRefused):
    cs = "{path} je zašifrovaná evidence. Zadejte heslo evidence."
    en = "{path} is encrypted. Enter the passphrase of the store."
    at_command_line = Words(
        "Přidejte před příkaz --store-passphrase-file SOUBOR.",
        "Add --store-passphrase-file FILE before the command.",
    )


class WrongPassphrase(FileRefused):
    """It does not open the file, or the beginning of the file was changed: nobody can tell which."""

    cs = "{path} se nepodařilo otevřít: heslo evidence nesouhlasí, nebo je poškozený začátek souboru."
    en = """{path} could not be opened: the passphrase of the store does not match, or the beginning of the file is
        damaged."""


class NoCipher(FileRefused):
    cs = """{path} vyžaduje šifrování, se kterým tento program není nainstalovaný. Nainstalujte jej i s ním
        (equipment-app[encryption])."""
    en = """{path} needs encryption, which this program was installed without. Install it with encryption
        (equipment-app[encryption])."""


class NoMemory(Refusal):
    megabytes: int
    cs = "Na ověření hesla je potřeba {megabytes} MB volné paměti. Zavřete jiné programy a zkuste to znovu."
    en = "Checking a passphrase needs {megabytes} MB of free memory. Close other programs and try again."


class NotEncrypted(PathRefused):
    cs = "{path} není zašifrovaná evidence, není co dešifrovat ani jaké heslo měnit."
    en = "{path} is not encrypted: there is nothing to decrypt, and no passphrase to change."


class AlreadyEncrypted(PathRefused):
    cs = "{path} už zašifrovaná je. Můžete změnit heslo evidence, nebo ji dešifrovat."
    en = "{path} is encrypted already. You can change its passphrase, or decrypt it."


class NotRecast(PathRefused):
    """What was written encrypted, or in the clear, is not what was read. The store is as it was."""

    table: str
    cs = """Při převodu se z {path} přečetlo něco jiného, než se zapsalo (tabulka {table}). Nic se nezměnilo; ověřte
        disk a evidenci příkazem verify."""
    en = """What was read back of {path} is not what was written (table {table}). Nothing was changed; check the
        disk, and the store with verify."""
