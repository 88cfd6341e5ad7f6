"""What `words` says about backups and about going back to one, in Czech and English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "NotVerified": (
        (
            "Záloha {path} není v pořádku (nálezů: {problems}, první u zápisu {seq}, tabulka {table}), a proto se "
            "nepočítá. Starší zálohy zůstávají. Ověřte deník příkazem verify."
        ),
        (
            "The backup {path} is not sound (problems: {problems}, the first at entry {seq}, table {table}), so it "
            "does not count. Earlier backups stay. Check the journal with verify."
        ),
    ),
    "NoVerdict": (
        "Zálohu {path} se nepodařilo ověřit, a proto se nepočítá ({reason}). Starší zálohy zůstávají; zkuste to znovu.",
        "The backup {path} could not be verified, so it does not count ({reason}). Earlier ones stay; try again.",
    ),
    "NotInTime": (
        "Záloha do {path} se za {seconds} s nestihla. Udělá se při příštím spuštění.",
        "The backup to {path} was not finished within {seconds} s. It will be made at the next start.",
    ),
    "Overtaken": (
        "Záloha do {path} se zastavila, nebo ji vystřídala novější.",
        "The backup to {path} was stopped, or a newer one took its place.",
    ),
    "NoRoom": (
        "V {path} je málo místa: záloha potřebuje {needed} MB, volných je {free} MB. Uvolněte místo.",
        "There is too little room in {path}: the backup needs {needed} MB, {free} MB are free. Free some space.",
    ),
    "NoFolder": (
        "Složka {path} tu není. Připojte disk, nebo složku založte.",
        "There is no folder {path}. Connect the disk, or create the folder.",
    ),
    "NotKept": (
        "Z {path} se čte něco jiného, než se tam zapsalo: disk je vadný. Použijte jiný.",
        "What is read from {path} is not what was written there: the disk is faulty. Use another one.",
    ),
    "BackupChanged": (
        "Záloha {path} už není taková, jaká se ověřila. Použijte jinou.",
        "The backup {path} is no longer what was verified. Use another one.",
    ),
    "NoBackup": (
        "{path} není záloha: chybí u ní průvodní soubor (.json), nebo se neověřila.",
        "{path} is not a backup: the file that goes with it (.json) is missing, or it was not verified.",
    ),
    "IsBackup": (
        "{path} je záloha a v té se nepracuje. Obnovte z ní evidenci.",
        "{path} is a backup; you cannot work in it. Restore a store from it.",
    ),
    "ShortPassphrase": (
        "Heslo souboru musí mít aspoň {least} znaků; nejlépe je několik slov.",
        "The passphrase of a file has at least {least} characters; several words are best.",
    ),
    "PassphraseNeeded": (
        "{path} je zašifrovaná záloha. Zadejte její heslo.",
        "{path} is an encrypted backup. Enter its passphrase.",
    ),
    "NotSealed": (
        "{path} není zašifrovaná záloha, kterou by tento program znal.",
        "{path} is not an encrypted backup that this program knows.",
    ),
    "NotOpened": (
        "{path} se nepodařilo otevřít: heslo nesouhlasí, nebo je soubor poškozený.",
        "{path} could not be opened: the passphrase does not match, or the file is damaged.",
    ),
    "SealBroken": (
        "Heslo je správné, ale {path} je poškozený nebo neúplný. Použijte jinou zálohu.",
        "The passphrase is right, but {path} is damaged or incomplete. Use another backup.",
    ),
    "OtherStore": (
        "{backup} je záloha jiné evidence, než je {path}. Použijte zálohu této evidence, nebo jiný soubor.",
        "{backup} is a backup of another store than {path}. Use a backup of this one, or another file.",
    ),
    "NotGoingBack": (
        "Evidence je přesně taková jako tato záloha: není co obnovovat.",
        "The store is exactly as in this backup: there is nothing to restore.",
    ),
}

OUTCOMES: dict[str, tuple[str, str]] = {"restored": ("Evidence je obnovena ze zálohy", "Store restored from a backup")}
"""What was done."""
