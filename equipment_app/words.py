"""The sentences of refusals, in Czech and English, without Qt: the window and the command line say the same.

Every sentence names the place and the way out. A test demands both languages for every refusal there is.
"""

from datetime import date
from typing import Any, Literal, TypeAlias

from equipment_app import (
    access_words,
    backup_words,
    check_words,
    encryption_words,
    handover_words,
    label_words,
    place_words,
)
from equipment_app.domain.errors import BadDate, LineRefused, Refusal
from equipment_app.domain.label_errors import LabelTooSmall
from equipment_app.domain.labels import Design
from equipment_app.measures import tied_day

Lang: TypeAlias = Literal["cs", "en"]

_SENTENCES: dict[str, tuple[str, str]] = {
    "NotEnough": (
        "Na místě je jen {held} ks, je třeba {wanted} ks. Zmenšete množství.",
        "Only {held} pcs are there, {wanted} are needed. Take fewer.",
    ),
    "TwoPlaces": ("Kus s číslem může být jen na jednom místě.", "A numbered piece can be in one place only."),
    "SameHolder": ("Věc už tam je.", "It is already there."),
    "NothingToDo": ("Není co předat: seznam je prázdný.", "There is nothing to hand over: the list is empty."),
    "AlreadyCancelled": (
        "{number} už byl stornován dokladem {by}.",
        "{number} has already been cancelled by {by}.",
    ),
    "CannotCancel": (
        "{number} stornovat nelze; stornovat lze výdej, vratku a import.",
        "{number} cannot be cancelled; issues, returns and imports can.",
    ),
    "Depends": (
        "{number} nelze stornovat, navazuje na něj {by}. Nejdřív stornujte navazující doklad.",
        "{number} cannot be cancelled: {by} depends on it. Cancel that one first.",
    ),
    "ReasonMissing": ("Chybí důvod. Napište ho.", "The reason is missing. Enter it."),
    "UnknownMember": (
        "Člen „{text}“ v evidenci není. Zkuste hledat podle jména.",
        "There is no member “{text}”. Try searching by name.",
    ),
    "UnknownThing": (
        "„{text}“ v evidenci není. Podobné: {near}.",
        "There is no “{text}”. Similar: {near}.",
    ),
    "AmbiguousThing": (
        "„{text}“ může být víc věcí: {candidates}. Zadejte kód.",
        "“{text}” may be several items: {candidates}. Enter the code.",
    ),
    "SizeMissing": (
        "{article}: chybí velikost. Na výběr: {sizes}.",
        "{article}: the size is missing. Choose from: {sizes}.",
    ),
    "UnknownSize": (
        "{article} se ve velikosti „{size}“ nevede. Na výběr: {sizes}.",
        "{article} does not come in size “{size}”. Choose from: {sizes}.",
    ),
    "UnknownKit": ("Sada „{name}“ není. Známe: {known}.", "There is no kit “{name}”. Known: {known}."),
    "UnknownUnit": ("Útvar „{code}“ není. Známe: {known}.", "There is no unit “{code}”. Known: {known}."),
    "UnknownSheet": (
        "Arch štítků „{name}“ není, nebo nemá tolik pozic. Známe: {known}.",
        "There is no label sheet “{name}”, or it does not have so many positions. Known: {known}.",
    ),
    "FolderNotEmpty": (
        "Složka {path} není prázdná; nic se nezapsalo. Zvolte novou.",
        "The folder {path} is not empty; nothing was written. Choose a new one.",
    ),
    "UnknownNumber": ("Doklad „{number}“ v evidenci není.", "There is no paper “{number}”."),
    "NotFiled": (
        "K číslu {number} není uložen žádný doklad.",
        "No document is filed under {number}.",
    ),
    "BadDate": (
        "Datum {wanted} nelze použít: nejdřív {earliest}, nejpozději {latest}.",
        "The date {wanted} cannot be used: {earliest} at the earliest, {latest} at the latest.",
    ),
    "BadDate.only_latest": (
        "Datum {wanted} nelze použít: nejpozději {latest}.",
        "The date {wanted} cannot be used: {latest} at the latest.",
    ),
    "TextTooLong": (
        "{field}: {length} znaků na {lines} řádcích se na doklad nevejde, nejvýš {limit} na {line_limit}. Zkraťte ho.",
        "{field}: {length} letters on {lines} lines do not fit the paper, at most {limit} on {line_limit}. Shorten it.",
    ),
    "EntryTooLong": (
        "Tolik se do jednoho zápisu nevejde ({length} B, nejvýš {limit} B); nic se nezapsalo. Rozdělte to.",
        "One entry cannot hold that much ({length} B, at most {limit} B); nothing was written. Split it into parts.",
    ),
    "KeyReused": (
        "Klíč „{key}“ už byl použit pro jiný požadavek. Zvolte nový.",
        "The key “{key}” was used for another request. Choose a new one.",
    ),
    "ListHasProblems": (
        "Seznam má chyby ({count}); nic se nezapsalo. Opravte je a zkuste to znovu.",
        "The list has problems ({count}); nothing was written. Correct them and try again.",
    ),
    "ListOutdated": (
        "Od kontroly souboru {file} se evidence změnila. Zkontrolujte ho znovu.",
        "The books have changed since {file} was checked. Check it again.",
    ),
    "ListRefused": (
        "Soubor {file} nelze importovat ({reason}).",
        "The file {file} cannot be read ({reason}).",
    ),
    "Doubled": ("{field} {value} už má {by}.", "{field} {value} already belongs to {by}."),
    "FieldMissing": ("Vyplňte pole {field}.", "Fill in {field}."),
    "StillHolds": (
        "{name} ještě drží věci ({pieces} ks). Nejdřív je převezměte.",
        "{name} still holds items ({pieces} pcs). Take them back first.",
    ),
    "PictureTooLarge": (
        "{name} je příliš velký: {measure}, nejvýš {most}. Zmenšete ho, nebo z něj vyřízněte kódy.",
        "{name} is too large: {measure}, at most {most}. Make it smaller, or cut the codes out of it.",
    ),
    "TooManyPages": (
        "{name} má {pages} stran, nejvýš {most}. Rozdělte ho.",
        "{name} has {pages} pages, at most {most}. Split it.",
    ),
    "PictureLocked": (
        "{name} je zamčený heslem. Uložte ho bez hesla.",
        "{name} is locked by a password. Save it without one.",
    ),
    "PictureDamaged": (
        "{name} nelze přečíst: není to obrázek ani PDF, nebo je poškozený.",
        "{name} cannot be read: it is neither a picture nor a PDF, or it is damaged.",
    ),
    "CodeTaken": (
        "Kód {code} už znamená: {by}. Nejdřív ho tam odeberte.",
        "The code {code} already stands for {by}. Remove it there first.",
    ),
    "CodeUnfit": (
        "Kód „{code}“ si program nezapamatuje: je náš vlastní, nečitelný, nebo delší než {most} znaků.",
        "The code “{code}” cannot be remembered: it is one of our own, unreadable, or longer than {most} characters.",
    ),
    "HasSerial": (
        "{thing} už má výrobní číslo {serial}. Opravte ho seznamem dodávek.",
        "{thing} has the serial number {serial} already. Correct it with a list of deliveries.",
    ),
    "NotAttached": ("Kód {code} nic neznamená.", "The code {code} stands for nothing."),
    "NoStore": ("Evidence {path} neexistuje.", "There is no store {path}."),
    "StoreExists": (
        "Soubor {path} už existuje; nic se nezměnilo. Zvolte jiný název.",
        "{path} exists already; nothing was changed. Choose another name.",
    ),
    "ForeignFile": (
        "{path} není evidence tohoto programu. Soubor zůstal beze změny.",
        "{path} is not a store of this program. The file was left as it is.",
    ),
    "NewerStore": (
        "{path} vznikl v novější verzi programu (formát {version}, tato zná {known}). Aktualizujte program.",
        "{path} was made by a newer version of the program (format {version}, this one knows {known}). Update it.",
    ),
    "StoreInUse": (
        "Evidence {path} je otevřena jinde: {by}. Zavřete ji tam a zkuste to znovu.",
        "{path} is open in the window of {by}. Close it there and try again.",
    ),
    "NoLogo": (
        "Jako logo lze použít jen obrázek PNG nebo SVG; nic se nezměnilo. Vyberte jiný soubor.",
        "A logo must be a PNG or SVG picture; nothing was changed. Choose another file.",
    ),
    "NotWritten": ("Soubor {path} nelze zapsat: {reason}.", "{path} could not be written: {reason}."),
    "JournalBroken": (
        "Deník je porušen od zápisu {seq}; přehledy z něj nelze obnovit. Obnovte zálohu.",
        "The journal is broken from entry {seq} on; nothing can be rebuilt from it. Restore a backup.",
    ),
    "VerificationStopped": (
        (
            "Ověření trvalo déle než {minutes} min, nebo potřebovalo přes {gigabytes} GB paměti, a bylo zastaveno. "
            "Nic se nezměnilo; opravdu velkou evidenci ověří příkaz verify --unlimited."
        ),
        (
            "The verification took more than {minutes} min, or more than {gigabytes} GB of memory, and was stopped. "
            "Nothing was changed; a store that is really so large is verified by verify --unlimited."
        ),
    ),
    "AlteredSchema": (
        "Tabulky souboru {path} někdo změnil ({difference}). Nic se nezapisovalo; obnovte zálohu.",
        "The tables of {path} were altered ({difference}). Nothing was written; restore a backup.",
    ),
    "ReadOnlyStore": (
        "Do souboru {path} nelze zapisovat. Zkopírujte ho tam, kde to jde.",
        "{path} cannot be written. Copy it to where it can.",
    ),
    "UnknownOperator": (
        "Uživatel „{name}“ v evidenci není. Známe: {known}.",
        "There is no operator “{name}”. Known: {known}.",
    ),
    **access_words.SENTENCES,
    **backup_words.SENTENCES,
    **encryption_words.SENTENCES,
    **check_words.SENTENCES,
    **handover_words.SENTENCES,
    **label_words.SENTENCES,
    **place_words.SENTENCES,
}

_LINE = ("Položka {line}{thing}: {cause}", "Line {line}{thing}: {cause}")
_FIELDS = {
    "surname": ("Příjmení", "Surname"),
    "personal_number": ("OEČ", "Personal number"),
    "unit": ("Útvar", "Unit"),
    "remark": ("Poznámka", "Remark"),
    "line_remark": ("Poznámka k položce", "Remark on a line"),
    "reason": ("Důvod", "Reason"),
    "place": ("Místo", "Place"),
    **label_words.FIELDS,
}
_NOTHING = ("nic", "none")
_UNKNOWN = ("jiný program", "another program")


def refusal(error: Refusal, lang: Lang) -> str:
    """The sentence for `error`.

    Raises:
        KeyError: this kind of refusal has no words yet.
    """
    english = lang == "en"
    if isinstance(error, LineRefused):
        return _line(error, lang)
    facts = error.facts()
    said = {name: _said(name, fact, lang) for name, fact in facts.items()}
    if "right" in facts:
        said["who"] = access_words.who(facts["right"], english=english)
    sentence = _SENTENCES[_name(error)][english].format(**said).replace(" :", ":")  # where there is no size to say
    return sentence[:1].upper() + sentence[1:] if "right" in facts else sentence


def _line(error: LineRefused, lang: Lang) -> str:
    """The thing is said once: by the cause, where that begins with it or quotes it."""
    cause, quoted = refusal(error.cause, lang), (f"„{error.thing}“", f"“{error.thing}”")
    named = cause.startswith(error.thing) or any(said in cause for said in quoted)
    thing = "" if named else f" ({error.thing})"
    return _LINE[lang == "en"].format(line=error.line, thing=thing, cause=cause)


def _name(error: Refusal) -> str:
    if isinstance(error, BadDate) and error.earliest is None:
        return "BadDate.only_latest"
    if isinstance(error, LabelTooSmall) and error.design == Design.CODE:
        return "LabelTooSmall.code"
    return access_words.variant(error) or type(error).__name__


def _said(name: str, fact: Any, lang: Lang) -> str:
    if isinstance(fact, date):
        return tied_day(fact, lang)
    access = access_words.fact(name, fact, english=lang == "en")
    if access is not None:
        return access
    if isinstance(fact, tuple):
        return ", ".join(_pair(part) for part in fact) or _NOTHING[lang == "en"]
    if fact is None:
        return "–"
    if name == "size" and fact == "uni":
        return ""
    if name == "field" and fact in _FIELDS:
        return _FIELDS[fact][lang == "en"]
    if name == "design":
        return label_words.DESIGNS[fact][lang == "en"] if fact in label_words.DESIGNS else str(fact)
    if isinstance(fact, float):
        return f"{fact:g}" if lang == "en" else f"{fact:g}".replace(".", ",")
    if name == "trouble" and fact in place_words.TROUBLES:
        return place_words.TROUBLES[fact][lang == "en"]
    if name == "by" and not fact:
        return _UNKNOWN[lang == "en"]
    return str(fact)


def _pair(part: Any) -> str:
    return f"{part[0]} ({part[1]})" if isinstance(part, tuple) else str(part)
