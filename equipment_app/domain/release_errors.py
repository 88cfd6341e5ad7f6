"""Why a file of an update is not believed. Nothing was installed; the files were left as they are."""

from equipment_app.domain.errors import PathRefused, Refusal


class NotARelease(PathRefused):
    cs = """{path} není soubor aktualizace. Vyberte soubor s příponou .release ze složky s novou verzí, nebo celou tu
        složku."""
    en = "{path} is no update file. Choose the file ending in .release in the folder of the new version, or the folder."


class SeveralReleases(PathRefused):
    names: tuple[str, ...]
    cs = "Ve složce {path} je víc souborů aktualizace: {names}. Vyberte jeden z nich."
    en = "There are several update files in {path}: {names}. Choose one of them."


class LaterRelease(PathRefused):
    cs = """Soubor aktualizace {path} má novější formát, než tento program zná; ověřit ho nelze. Přejděte nejdřív na
        verzi mezi nimi, nebo ať ho ověří správce počítačů."""
    en = """The update file {path} has a newer format than this program knows and cannot be checked. Update to a version
        in between first, or let your IT department check it."""


class NotSigned(PathRefused):
    """By nobody whose key counts here; `keys` are the ids of those who did sign."""

    keys: tuple[str, ...]
    cs = """{path} není podepsán klíčem, kterému tento počítač věří (podpisy: {keys}). Nic z té složky neinstalujte
        a zeptejte se správce počítačů."""
    en = """{path} is not signed with a key that this computer trusts (signed by: {keys}). Install nothing of that
        folder; ask your IT department."""


class ForgedRelease(PathRefused):
    """It names a key that counts here, and that key's owner did not sign it."""

    cs = (
        "{path} někdo po podpisu změnil, nebo je soubor poškozený. Nic z té složky neinstalujte, vyžádejte si ji znovu."
    )
    en = "{path} was changed after it was signed, or is damaged. Install nothing of that folder; ask for it again."


class BadReleaseKeys(Refusal):
    """A line of the list of trusted keys is none."""

    place: str
    line: str
    cs = "Seznam klíčů pro aktualizace {place} má řádek, který není klíč: „{line}“. Ať ho opraví správce počítačů."
    en = "The list of keys for updates {place} has a line that is no key: “{line}”. Your IT department must correct it."


class OpenReleaseKeys(Refusal):
    """Not only administrators write to it."""

    place: str
    cs = "Seznam klíčů pro aktualizace {place} může měnit i jiný než správce, proto se mu nevěří. Ať ho ochrání."
    en = "Others than administrators can change {place}, the list of keys for updates. It is not believed: protect it."
