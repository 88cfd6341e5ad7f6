"""What `words` says about where a store lies, who else reads it, what lies beside it, room and time."""

from collections.abc import Sequence

SENTENCES: dict[str, tuple[str, str]] = {
    "NetworkPlace": (
        (
            "{path} leží na síťovém disku ({kind}), kde se evidence může poškodit; nic se neotevřelo. Přesuňte ji"
            " i se souborem …-files na disk tohoto počítače a na síťový disk ukládejte zálohy."
        ),
        (
            "{path} lies on a network drive ({kind}), where a store can be damaged; nothing was opened. Move it, "
            "with its …-files, to a disk of this computer, and keep backups on the network drive."
        ),
    ),
    "SyncedPlace": (
        (
            "{path} leží ve složce, kterou synchronizuje {service}; ten by evidenci mohl poškodit, proto se nic "
            "neotevřelo. Přesuňte ji i se souborem …-files jinam a do této složky ukládejte zálohy."
        ),
        (
            "{path} lies in a folder that {service} synchronises, which can damage a store; nothing was opened. "
            "Move it, with its …-files, elsewhere, and keep backups in that folder."
        ),
    ),
    "ExposedStore": (
        (
            "Evidenci {path} mohou číst i jiní uživatelé tohoto počítače ({files}); nic se neotevřelo. "
            "Zpřístupněte ji jen sobě: tlačítkem Ochránit, nebo příkazem equipment-app --store SOUBOR protect."
        ),
        (
            "Other users of this computer can read {path} ({files}); nothing was opened. Keep it to yourself: by "
            "the button Protect, or by the command equipment-app --store FILE protect."
        ),
    ),
    "ExposedFolder": (
        (
            "Do složky {folder} mohou zapisovat i jiní uživatelé tohoto počítače, a tak by mohli evidenci "
            "vyměnit; nic se neotevřelo. Přesuňte ji do složky, která patří jen vám."
        ),
        (
            "Other users of this computer can write into {folder} and so could replace the store; nothing was "
            "opened. Move it into a folder that is yours alone."
        ),
    ),
    "NotProtected": (
        (
            "Evidenci {path} nelze ochránit ({files}): soubory patří někomu jinému, nebo disk oprávnění nezná. "
            "Přesuňte ji do své složky na disku tohoto počítače."
        ),
        (
            "{path} cannot be protected ({files}): the files belong to somebody else, or the disk keeps no "
            "permissions. Move it into a folder of yours on a disk of this computer."
        ),
    ),
    "StoreIsLink": (
        (
            "{path} je jen odkaz na {target}; nic se neotevřelo, protože doklady a záznamy změn by přes odkaz ležely "
            "jinde než evidence. Otevřete přímo {target}."
        ),
        (
            "{path} is only a link to {target}; nothing was opened, for papers and logs would lie elsewhere than the "
            "store. Open {target} itself."
        ),
    ),
    "SecondName": (
        (
            "Soubor {file} má na disku ještě jiné jméno (odkaz); nic se neotevřelo, protože pod dvěma jmény by se "
            "evidence dala otevřít dvakrát naráz. Druhé jméno smažte, nebo zkopírujte evidenci i s doklady "
            "(soubor s koncovkou -files) do nové složky a otevřete kopii."
        ),
        (
            "The file {file} has another name on the disk (a link); nothing was opened, for under two names the store "
            "could be opened twice at once. Delete the other name, or copy the store with its papers (the file that "
            "ends in -files) into a new folder and open the copy."
        ),
    ),
    "PapersMissing": (
        (
            "Vedle {path} chybí soubor s doklady {files}; nic se neotevřelo. Evidence se kopíruje a přesouvá vždy "
            "i s ním: vraťte ho na místo, nebo obnovte poslední ověřenou zálohu, ve které doklady jsou."
        ),
        (
            "Beside {path} the file with its papers is missing, {files}; nothing was opened. A store is copied and "
            "moved together with it: put it back, or restore the last verified backup, which has the papers."
        ),
    ),
    "ForeignLog": (
        (
            "Vedle {path} leží nedopsaný záznam změn, který k tomuto stavu evidence nepatří – patrně po souboru, "
            "který tu byl dřív. Nic se nesloučilo; oba soubory jsou zkopírované v {aside}. Odložte záznam a "
            "otevřete evidenci bez něj (tlačítkem, nebo příkazem equipment-app --store SOUBOR set-log-aside), "
            "nebo obnovte zálohu."
        ),
        (
            "Beside {path} lies an unfinished log of changes that does not belong to this state of the store: "
            "probably of a file that was here before. Nothing was mixed; both are copied in {aside}. Set the log "
            "aside and open the store without it (by the button, or by equipment-app --store FILE set-log-aside),"
            " or restore a backup."
        ),
    ),
    "LogHoldsWork": (
        (
            "V záznamu změn vedle {path} jsou zápisy této evidence, které v souboru chybí, ale soubor a záznam "
            "už k sobě nepatří. Nic se neodložilo ani nesloučilo, obojí je zkopírované v {aside}. Obnovte "
            "poslední ověřenou zálohu a co po ní chybí, zapište znovu podle vytištěných dokladů."
        ),
        (
            "The log of changes beside {path} has work of this store that the file lacks, but file and log no longer "
            "fit together. Nothing was set aside or mixed; both are copied in {aside}. Restore the last verified "
            "backup, and enter what is missing since then from the printed papers."
        ),
    ),
    "UnfinishedReadOnly": (
        (
            "{path} nebyla řádně zavřena a tady se do ní nedá zapsat, co chybí. Zkopírujte všechny její soubory "
            "tam, kde zapisovat jde, a otevřete ji tam."
        ),
        (
            "{path} was not closed properly, and what is missing cannot be written into it here. Copy all its "
            "files to where it can be written, and open it there."
        ),
    ),
    "NoPlaceForFile": (
        (
            "Sem nelze ukládat, zvolte jiný název: {path} patří k evidenci či záloze, nebo to není obyčejný soubor. "
            "Nic se nezměnilo."
        ),
        (
            "{path} cannot be written to, choose another name: it belongs to a store or a backup, or is no plain file. "
            "Nothing was changed."
        ),
    ),
    "ReadingOnly": (
        "{path} je otevřena jen pro čtení; nic se nezapsalo. Zapisovat lze tam, kde je soubor přístupný pro zápis.",
        "{path} is open for reading only; nothing was written. Open it where the file can be written.",
    ),
    "DiskFull": (
        (
            "Na disku s evidencí {path} zbývá {free} MB, k zápisu je třeba aspoň {least} MB; nic se nezapsalo. "
            "Uvolněte místo a zkuste to znovu."
        ),
        (
            "The disk of {path} has {free} MB left; at least {least} MB are needed to write. Nothing was "
            "written. Free some space and try again."
        ),
    ),
    "DiskFailed": (
        (
            "Disk s evidencí {path} selhal ({trouble}); nic se nezapsalo a co máte rozdělané, zůstalo. Zkuste to "
            "znovu. Stane-li se to zas, zálohujte jinam a vyměňte disk."
        ),
        (
            "The disk of {path} failed ({trouble}); nothing was written, and what you were doing is still there. "
            "Try again. If it happens again, back up elsewhere and replace the disk."
        ),
    ),
    "WriteUnsure": (
        (
            "Disk s evidencí {path} selhal ({trouble}) při zápisu {first}–{last} a teď se nedá přečíst: není "
            "jisté, zda se zapsal. Připojte disk; program to hned zjistí a řekne. Zatím nic nevydávejte podruhé."
        ),
        (
            "The disk of {path} failed ({trouble}) while entries {first}–{last} were written, and cannot be read "
            "now: they may or may not be there. Connect the disk; the program will find out and say so. Do not "
            "hand anything out twice meanwhile."
        ),
    ),
    "StoreLost": (
        (
            "Evidence {path} teď není přístupná ({trouble}). Připojte disk a zkuste to znovu; co máte rozdělané, "
            "zůstalo."
        ),
        (
            "{path} cannot be reached now ({trouble}). Connect the disk and try again; what you were doing is "
            "still there."
        ),
    ),
    "StoreMoved": (
        (
            "Soubor {path} už není tam, odkud ho program otevřel: někdo ho přesunul, smazal nebo vyměnil. Nic se "
            "nezapsalo a co máte rozdělané, zůstalo. Vraťte ho na místo a zkuste to znovu. Nejde-li to, program "
            "nezavírejte: záloha (Soubor, Zálohovat) ještě uloží vše, co bylo zapsáno."
        ),
        (
            "{path} is no longer where it was opened: somebody moved, deleted or replaced it. Nothing was written, "
            "and what you were doing is still there. Put it back and try again. If you cannot, do not close the "
            "program: a backup (File, Back up) still saves all that was written."
        ),
    ),
    "ClockFarOff": (
        (
            "Tento počítač říká, že je {now}, ale poslední zápis evidence je z {last}; nic se nezapsalo. Opravte "
            "čas počítače. Je-li správný, potvrďte to (v příkazu volbou --clock-is-right)."
        ),
        (
            "This computer says that it is {now}, but the last entry of the store is of {last}; nothing was "
            "written. Set the computer's clock right. If it is right, say so (a command: --clock-is-right)."
        ),
    ),
}

TROUBLES: dict[str, tuple[str, str]] = {
    "full": ("je plný", "it is full"),
    "failed": ("chyba čtení nebo zápisu", "an error of reading or writing"),
    "read_only": ("je jen pro čtení", "it is read-only"),
    "damaged": ("obsah je poškozený", "its content is damaged"),
}
"""What is wrong with a disk."""

_OLDER = (
    (
        "Pozor: evidence je starší, než když ji tento počítač viděl naposledy: končí zápisem {here}, tehdy končila "
        "zápisem {seen}. Nejde o zálohu vrácenou ručně, nebo o jinou kopii?{gone}"
    ),
    (
        "Note: the store is older than when this computer saw it last: it ends with entry {here}, entry {seen} was "
        "seen. Is it a backup that was put back by hand, or another copy?{gone}"
    ),
)
_OTHER = (
    (
        "Pozor: zápis {seen} evidence je jiný, než jaký tento počítač viděl. Někdo pracuje na dvou kopiích evidence, "
        "nebo byl deník přepsán.{gone}"
    ),
    (
        "Note: entry {seen} of the store is not the one this computer saw. Somebody works on two copies of the store, "
        "or the journal was rewritten.{gone}"
    ),
)
_GONE = (" Chybí doklady {papers}.", " Papers that are missing: {papers}.")


def not_as_seen(here: int, seen: int, gone: Sequence[str], *, older: bool, english: bool) -> str:
    """What is said of a store that ends with entry `here` although `seen` was seen; `gone` are papers it lacks."""
    missing = _GONE[english].format(papers=", ".join(gone)) if gone else ""
    return (_OLDER if older else _OTHER)[english].format(here=here, seen=seen, gone=missing)
