"""Why a store cannot be worked on where it lies: the place, who else reads it, what lies beside it, room, time.

Those that are `StoreRefused` come at opening; the others when something should be written. Nothing was written.
"""

from datetime import date
from typing import Annotated, TypeAlias

from equipment_app.domain.errors import PathRefused, Refusal
from equipment_app.domain.store_errors import FileRefused
from equipment_app.domain.words import Words

TROUBLES: dict[str, Words] = {
    "full": Words("je plný", "it is full"),
    "failed": Words("chyba čtení nebo zápisu", "an error of reading or writing"),
    "read_only": Words("je jen pro čtení", "it is read-only"),
    "damaged": Words("obsah je poškozený", "its content is damaged"),
}
"""What is wrong with a disk."""
Trouble: TypeAlias = Annotated[str, TROUBLES]


class NetworkPlace(FileRefused):
    """On a drive of another computer, where neither locks nor flushes can be relied on; `kind` as people call it."""

    kind: str
    cs = """{path} leží na síťovém disku ({kind}), kde se evidence může poškodit; nic se neotevřelo. Přesuňte ji i se
        souborem …-files na disk tohoto počítače a na síťový disk ukládejte zálohy."""
    en = """{path} lies on a network drive ({kind}), where a store can be damaged; nothing was opened. Move it, with
        its …-files, to a disk of this computer, and keep backups on the network drive."""


class SyncedPlace(FileRefused):
    """In a folder that `service` keeps alike on several computers."""

    service: str
    cs = """{path} leží ve složce, kterou synchronizuje {service}; ten by evidenci mohl poškodit, proto se nic
        neotevřelo. Přesuňte ji i se souborem …-files jinam a do této složky ukládejte zálohy."""
    en = """{path} lies in a folder that {service} synchronises, which can damage a store; nothing was opened. Move
        it, with its …-files, elsewhere, and keep backups in that folder."""


class ExposedStore(FileRefused):
    """Others who use this computer can read or change these files of the store; `permissions.protect` mends it."""

    files: tuple[str, ...]
    cs = """Evidenci {path} mohou číst i jiní uživatelé tohoto počítače ({files}); nic se neotevřelo. Zpřístupněte ji
        jen sobě: tlačítkem Ochránit, nebo příkazem equipment-app --store SOUBOR protect."""
    en = """Other users of this computer can read {path} ({files}); nothing was opened. Keep it to yourself: by the
        button Protect, or by the command equipment-app --store FILE protect."""


class ExposedFolder(FileRefused):
    folder: str
    cs = """Do složky {folder} mohou zapisovat i jiní uživatelé tohoto počítače, a tak by mohli evidenci vyměnit; nic
        se neotevřelo. Přesuňte ji do složky, která patří jen vám."""
    en = """Other users of this computer can write into {folder} and so could replace the store; nothing was opened.
        Move it into a folder that is yours alone."""


class NotProtected(FileRefused):
    """The files stay open to others: they belong to somebody else, or the disk keeps no permissions."""

    files: tuple[str, ...]
    cs = """Evidenci {path} nelze ochránit ({files}): soubory patří někomu jinému, nebo disk oprávnění nezná.
        Přesuňte ji do své složky na disku tohoto počítače."""
    en = """{path} cannot be protected ({files}): the files belong to somebody else, or the disk keeps no
        permissions. Move it into a folder of yours on a disk of this computer."""


class StoreIsLink(FileRefused):
    """What is called so only leads to `target`: its lock, its logs and its papers would lie elsewhere than the file."""

    target: str
    cs = """{path} je jen odkaz na {target}; nic se neotevřelo, protože doklady a záznamy změn by přes odkaz ležely
        jinde než evidence. Otevřete přímo {target}."""
    en = """{path} is only a link to {target}; nothing was opened, for papers and logs would lie elsewhere than the
        store. Open {target} itself."""


class SecondName(FileRefused):
    """A file of the store has another name on the disk, a hard link or for the papers any; `file` is which."""

    file: str
    cs = """Soubor {file} má na disku ještě jiné jméno (odkaz); nic se neotevřelo, protože pod dvěma jmény by se
        evidence dala otevřít dvakrát naráz. Druhé jméno smažte, nebo zkopírujte evidenci i s doklady (soubor s
        koncovkou -files) do nové složky a otevřete kopii."""
    en = """The file {file} has another name on the disk (a link); nothing was opened, for under two names the store
        could be opened twice at once. Delete the other name, or copy the store with its papers (the file that ends
        in -files) into a new folder and open the copy."""


class PapersMissing(FileRefused):
    """The journal names papers, and `files`, where they are kept, is not there."""

    files: str
    cs = """Vedle {path} chybí soubor s doklady {files}; nic se neotevřelo. Evidence se kopíruje a přesouvá vždy i s
        ním: vraťte ho na místo, nebo obnovte poslední ověřenou zálohu, ve které doklady jsou."""
    en = """Beside {path} the file with its papers is missing, {files}; nothing was opened. A store is copied and
        moved together with it: put it back, or restore the last verified backup, which has the papers."""


class ForeignLog(FileRefused):
    """The write-ahead log beside the store is of another state of it, or of another file. Both are kept in `aside`."""

    aside: str
    cs = """Vedle {path} leží nedopsaný záznam změn, který k tomuto stavu evidence nepatří – patrně po souboru, který
        tu byl dřív. Nic se nesloučilo; oba soubory jsou zkopírované v {aside}. Odložte záznam a otevřete evidenci
        bez něj (tlačítkem, nebo příkazem equipment-app --store SOUBOR set-log-aside), nebo obnovte zálohu."""
    en = """Beside {path} lies an unfinished log of changes that does not belong to this state of the store: probably
        of a file that was here before. Nothing was mixed; both are copied in {aside}. Set the log aside and open the
        store without it (by the button, or by equipment-app --store FILE set-log-aside), or restore a backup."""


class LogHoldsWork(FileRefused):
    """The log beside the store has work of it that the file lacks, and the two are no sound store together. Nothing was
    set aside; both are kept in `aside`.
    """

    aside: str
    cs = """V záznamu změn vedle {path} jsou zápisy této evidence, které v souboru chybí, ale soubor a záznam už k
        sobě nepatří. Nic se neodložilo ani nesloučilo, obojí je zkopírované v {aside}. Obnovte poslední ověřenou
        zálohu a co po ní chybí, zapište znovu podle vytištěných dokladů."""
    en = """The log of changes beside {path} has work of this store that the file lacks, but file and log no longer
        fit together. Nothing was set aside or mixed; both are copied in {aside}. Restore the last verified backup,
        and enter what is missing since then from the printed papers."""


class UnfinishedReadOnly(FileRefused):
    cs = """{path} nebyla řádně zavřena a tady se do ní nedá zapsat, co chybí. Zkopírujte všechny její soubory tam,
        kde zapisovat jde, a otevřete ji tam."""
    en = """{path} was not closed properly, and what is missing cannot be written into it here. Copy all its files to
        where it can be written, and open it there."""


class NoPlaceForFile(PathRefused):
    cs = """Sem nelze ukládat, zvolte jiný název: {path} patří k evidenci či záloze, nebo to není obyčejný soubor.
        Nic se nezměnilo."""
    en = """{path} cannot be written to, choose another name: it belongs to a store or a backup, or is no plain file.
        Nothing was changed."""


class ReadingOnly(PathRefused):
    cs = "{path} je otevřena jen pro čtení; nic se nezapsalo. Zapisovat lze tam, kde je soubor přístupný pro zápis."
    en = "{path} is open for reading only; nothing was written. Open it where the file can be written."


class DiskFull(PathRefused):
    """Too little is free for another entry; in megabytes."""

    free: int
    least: int
    cs = """Na disku s evidencí {path} zbývá {free} MB, k zápisu je třeba aspoň {least} MB; nic se nezapsalo.
        Uvolněte místo a zkuste to znovu."""
    en = """The disk of {path} has {free} MB left; at least {least} MB are needed to write. Nothing was written. Free
        some space and try again."""


class DiskFailed(PathRefused):
    """The disk did not take what should be written; nothing of it was. `trouble`: full, failed, read_only, damaged."""

    trouble: Trouble
    cs = """Disk s evidencí {path} selhal ({trouble}); nic se nezapsalo a co máte rozdělané, zůstalo. Zkuste to
        znovu. Stane-li se to zas, zálohujte jinam a vyměňte disk."""
    en = """The disk of {path} failed ({trouble}); nothing was written, and what you were doing is still there. Try
        again. If it happens again, back up elsewhere and replace the disk."""


class WriteUnsure(PathRefused):
    """The disk failed while these entries were committed, and nobody knows whether they were: it cannot be read now."""

    first: int
    last: int
    trouble: Trouble
    cs = """Disk s evidencí {path} selhal ({trouble}) při zápisu {first}–{last} a teď se nedá přečíst: není jisté,
        zda se zapsal. Připojte disk; program to hned zjistí a řekne. Zatím nic nevydávejte podruhé."""
    en = """The disk of {path} failed ({trouble}) while entries {first}–{last} were written, and cannot be read now:
        they may or may not be there. Connect the disk; the program will find out and say so. Do not hand anything
        out twice meanwhile."""


class StoreLost(PathRefused):
    trouble: Trouble
    cs = "Evidence {path} teď není přístupná ({trouble}). Připojte disk a zkuste to znovu; co máte rozdělané, zůstalo."
    en = "{path} cannot be reached now ({trouble}). Connect the disk and try again; what you were doing is still there."


class StoreMoved(PathRefused):
    cs = """Soubor {path} už není tam, odkud ho program otevřel: někdo ho přesunul, smazal nebo vyměnil. Nic se
        nezapsalo a co máte rozdělané, zůstalo. Vraťte ho na místo a zkuste to znovu. Nejde-li to, program
        nezavírejte: záloha (Soubor, Zálohovat) ještě uloží vše, co bylo zapsáno."""
    en = """{path} is no longer where it was opened: somebody moved, deleted or replaced it. Nothing was written, and
        what you were doing is still there. Put it back and try again. If you cannot, do not close the program: a
        backup (File, Back up) still saves all that was written."""


class ClockFarOff(Refusal):
    """This computer's clock and the last entry of the journal are too far apart to be believed without being asked."""

    now: date
    last: date
    cs = """Tento počítač říká, že je {now}, ale poslední zápis evidence je z {last}; nic se nezapsalo. Opravte čas
        počítače. Je-li správný, potvrďte to (v příkazu volbou --clock-is-right)."""
    en = """This computer says that it is {now}, but the last entry of the store is of {last}; nothing was written.
        Set the computer's clock right. If it is right, say so (a command: --clock-is-right)."""


STOPPING = (DiskFailed, WriteUnsure, StoreLost, StoreMoved, DiskFull, ClockFarOff)
"""Nothing can be written before somebody has dealt with it."""
