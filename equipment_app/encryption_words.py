"""What `words` says about encryption at rest, in Czech and English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "StoreEncrypted": (
        "{path} je zašifrovaná evidence. Zadejte heslo evidence.",
        "{path} is encrypted. Enter the passphrase of the store.",
    ),
    "WrongPassphrase": (
        "{path} se nepodařilo otevřít: heslo evidence nesouhlasí, nebo je poškozený začátek souboru.",
        (
            "{path} could not be opened: the passphrase of the store does not match, or the beginning of the "
            "file is damaged."
        ),
    ),
    "NoCipher": (
        (
            "{path} vyžaduje šifrování, se kterým tento program není nainstalovaný. Nainstalujte jej i s ním "
            "(equipment-app[encryption])."
        ),
        (
            "{path} needs encryption, which this program was installed without. Install it with encryption "
            "(equipment-app[encryption])."
        ),
    ),
    "NoMemory": (
        "Na ověření hesla je potřeba {megabytes} MB volné paměti. Zavřete jiné programy a zkuste to znovu.",
        "Checking a passphrase needs {megabytes} MB of free memory. Close other programs and try again.",
    ),
    "NotEncrypted": (
        "{path} není zašifrovaná evidence, není co dešifrovat ani jaké heslo měnit.",
        "{path} is not encrypted: there is nothing to decrypt, and no passphrase to change.",
    ),
    "AlreadyEncrypted": (
        "{path} už zašifrovaná je. Můžete změnit heslo evidence, nebo ji dešifrovat.",
        "{path} is encrypted already. You can change its passphrase, or decrypt it.",
    ),
    "NotRecast": (
        (
            "Při převodu se z {path} přečetlo něco jiného, než se zapsalo (tabulka {table}). Nic se nezměnilo; "
            "ověřte disk a evidenci příkazem verify."
        ),
        (
            "What was read back of {path} is not what was written (table {table}). Nothing was changed; check the "
            "disk, and the store with verify."
        ),
    ),
}
