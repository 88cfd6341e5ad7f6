"""What is said of an update, in the window and at the command line alike."""

from equipment_app.domain.release import PackageKind
from equipment_app.domain.words import Lang, Words, tied_day
from equipment_app.exchange.release import CheckedRelease
from equipment_app.store.tables import ddl

_MEGABYTE = 1_000_000
_GENUINE = Words("Aktualizace {version} je pravá a celá.", "Update {version} is genuine and complete.")
_ALTERED = Words("Aktualizaci {version} neinstalujte.", "Do not install update {version}.")
_LACKING = Words("Aktualizace {version} není celá.", "Update {version} is not complete.")
_SIGNED = Words("Vydána {day}. Podepsal: {who}.", "Released {day}. Signed by {who}.")
_CHANGED = Words(
    "Po podpisu někdo změnil, nebo je poškozeno: {names}. Vyžádejte si celou složku znovu.",
    "Changed after it was signed, or damaged: {names}. Ask for the whole folder again.",
)
_NEEDED = Words(
    "Podpis souhlasí, ale pro tento počítač chybí {names}. Dejte soubor do téže složky.",
    "The signature is good, but for this computer {names} is missing. Put the file into the same folder.",
)
_AWAY = Words("Chybí soubory pro jiné počítače: {names}.", "Files for other computers are missing: {names}.")
_STRANGE = Words(
    "Ve složce leží i to, co k aktualizaci nepatří a nikdo nepodepsal; neinstalujte to: {names}.",
    "In the folder there is also what is no part of the update and nobody signed; do not install it: {names}.",
)
_COMPARED = {
    "newer": Words("Je{by} novější než verze, která tu běží: {ours}.", "It is{by} newer than what runs here: {ours}."),
    "same": Words("Tato verze tu už běží: {ours}.", "This is the version that runs here: {ours}."),
    "older": Words("Je{by} starší než verze, která tu běží: {ours}.", "It is{by} older than what runs here: {ours}."),
}
_BEYOND = Words(
    "Evidence, kterou otevřel tento program, v ní nepůjde otevřít.",
    "It cannot open a store that this program has opened.",
)
_TOO_FAR = Words(
    "Dnešní evidence neotevře: přejděte nejdřív na některou verzi mezi nimi.",
    "It does not open the stores of today: update to a version in between first.",
)
_NOTHING_FITS = Words(
    "Soubor pro tento počítač v ní není. Zeptejte se správce počítačů.",
    "It has no file for this computer. Ask your IT department.",
)
_HERE = Words("Pro tento počítač: {name} ({size} MB).", "For this computer: {name} ({size} MB).")
_HOW = {
    PackageKind.SETUP: Words(
        "Spusťte ho dvojklikem, práva správce nejsou třeba. Evidence zůstane, kde je.",
        "Start it by a double click; no administrator is needed. The store stays where it is.",
    ),
    PackageKind.MACHINE: Words(
        "Instaluje ho správce počítačů: msiexec /i {name} /qn. Evidence zůstane, kde je.",
        "Your IT department installs it: msiexec /i {name} /qn. The store stays where it is.",
    ),
    PackageKind.DEBIAN: Words(
        "Instaluje ho správce počítače: sudo apt install ./{name}. Evidence zůstane, kde je.",
        "The administrator of the computer installs it: sudo apt install ./{name}. The store stays where it is.",
    ),
    PackageKind.WHEEL: Words(
        "Instaluje se příkazem python -m pip install {name}. Evidence zůstane, kde je.",
        "It is installed by python -m pip install {name}. The store stays where it is.",
    ),
    PackageKind.SOURCE: Words(
        "Rozbalte ho a v jeho složce spusťte python3 dev.py run.",
        "Unpack it and start python3 dev.py run in its folder.",
    ),
}
NEWS = Words("Co je nového", "What is new")


def verdict(checked: CheckedRelease, lang: Lang) -> str:
    """In one sentence."""
    words = _ALTERED if checked.altered else _LACKING if checked.lacking else _GENUINE
    return words.said(lang).format(version=checked.release.version)


def reasons(checked: CheckedRelease, lang: Lang) -> list[str]:
    """What the verdict rests on, what is odd about the folder, and who signed."""
    others = [name for name in checked.missing if name not in checked.lacking]
    said = [(_CHANGED, checked.altered), (_NEEDED, checked.lacking), (_STRANGE, checked.strange), (_AWAY, others)]
    who = ", ".join(f"{key.owner} ({key.id})".strip() for key in checked.signed_by)
    signed = _SIGNED.said(lang).format(day=tied_day(checked.release.day, lang), who=who)
    return [*(words.said(lang).format(names=", ".join(names)) for words, names in said if names), signed]


def compared(checked: CheckedRelease, lang: Lang) -> list[str]:
    """With the program that runs, and with the stores of today."""
    running, days = checked.running, checked.days or 0
    by = f"{'' if lang == 'en' else ' o'} {_span(abs(days), lang)}" if days else ""
    day = f" ({tied_day(running.day, lang)})" if running.day else ""
    said = _COMPARED[checked.compared].said(lang).format(by=by, ours=running.version + day)
    beyond = _BEYOND.said(lang) if checked.release.newest < ddl.VERSION else ""
    far = _TOO_FAR.said(lang) if checked.release.oldest > ddl.VERSION else ""
    return [said, *(one for one in (beyond, far) if one)]


def installing(checked: CheckedRelease, lang: Lang) -> list[str]:
    """Which file is for this computer, and how it is installed."""
    if not checked.fitting:
        return [_NOTHING_FITS.said(lang)]
    said: list[str] = []
    for one in checked.fitting:
        size = f"{one.size / _MEGABYTE:.1f}"
        size = size if lang == "en" else size.replace(".", ",")
        words = (_HERE, _HOW[one.kind])
        said.append(" ".join(part.said(lang).format(name=one.name, size=size) for part in words))
    return said


def _span(days: int, lang: Lang) -> str:
    """In days to two months, then in months."""
    number, of_one, of_few, of_many = (
        (days, "den", "dny", "dní") if days < 60 else (round(days / 30.4), "měsíc", "měsíce", "měsíců")
    )
    if lang == "en":
        unit = "day" if days < 60 else "month"
        return f"{number} {unit}{'' if number == 1 else 's'}"
    return f"{number} {of_one if number == 1 else of_few if number < 5 else of_many}"
