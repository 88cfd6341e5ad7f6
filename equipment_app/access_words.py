"""What `words` says about who may do what: roles, rights, the sentences of refusals, in Czech and English.

Nothing here tells whether a name, a password, a PIN or a recovery code was wrong, nor who works with a store.
"""

from typing import Any

from equipment_app.domain.access_errors import NotAllowed, SecondPersonNeeded, WeakPassword, WrongPin, WrongSecret
from equipment_app.domain.errors import Doubled, Refusal
from equipment_app.domain.rights import RIGHTS, Right, Role

ROLES: dict[str, tuple[str, str]] = {
    Role.QUARTERMASTER: ("výstrojář", "quartermaster"),
    Role.LEAD: ("vedoucí týmu", "unit lead"),
    Role.AUDITOR: ("kontrolor", "auditor"),
    Role.ADMINISTRATOR: ("správce", "administrator"),
}
RIGHT_NAMES: dict[str, tuple[str, str]] = {
    Right.LOOK: ("nahlížet do evidence", "look at the books"),
    Right.CHECK: ("dělat kontroly týmu", "check units"),
    Right.HAND_OVER: ("vydávat, vracet a stornovat", "issue, take back and cancel"),
    Right.PAPERS: ("pracovat s doklady", "work with papers"),
    Right.LABELS: ("tisknout štítky", "print labels"),
    Right.RECEIVE: ("přijímat dodávky", "receive deliveries"),
    Right.CATALOGUE: ("měnit katalog a sady", "change the catalogue and kits"),
    Right.MEMBERS: ("měnit členy", "change members"),
    Right.SETTINGS: ("měnit nastavení evidence", "change the settings of the store"),
    Right.OPERATORS: ("spravovat uživatele", "manage operators"),
    Right.RESTORE: ("obnovit zálohu nebo odložit cizí záznam změn", "restore a backup or set another's log aside"),
    Right.ENCRYPTION: ("šifrovat evidenci", "encrypt the store"),
    Right.OFFICE: ("předat sklad nástupci", "hand the store over to a successor"),
    Right.PASSWORD: ("zvolit si heslo", "choose a password"),
    Right.OWN: ("měnit vlastní přístup", "change one's own access"),
}
"""Each follows on "nesmíte", "may not"."""

SECRETS: dict[str, tuple[str, str]] = {
    "second": ("heslo druhé osoby", "the password of the second person"),
    "new_password": ("nové heslo", "the new password"),
    "new_pin": ("nový PIN", "the new PIN"),
    "code": ("kód ze záchranného listu", "the code of the recovery sheet"),
    "passphrase": ("heslo zálohy", "the passphrase of the backup"),
    "store": ("heslo evidence", "the passphrase of the store"),
    "new_store": ("nové heslo evidence", "the new passphrase of the store"),
}
"""What a command asks for besides the password of who works."""
WEAK: dict[str, tuple[str, str]] = {
    "long": ("je delší než 200 znaků", "is longer than 200 characters"),
    "name": ("je skoro jen jméno", "is hardly more than the name"),
    "number": ("je skoro jen OEČ", "is hardly more than the personal number"),
    "store": ("je skoro jen název evidence", "is hardly more than the store's name"),
    "date": ("je skoro jen datum nebo roční období", "is hardly more than a date or a season"),
    "row": ("je skoro jen řada kláves", "is hardly more than a row of keys"),
    "repeated": ("skoro jen opakuje totéž", "hardly does more than repeat itself"),
    "digits": ("jsou skoro jen číslice", "is hardly more than digits"),
    "common": ("zkusí každý mezi prvními", "is one that everybody tries"),
}
"""Why a password is none."""
SENTENCES: dict[str, tuple[str, str]] = {
    "Locked": (
        "Nikdo není přihlášen. Přihlaste se.",
        "Nobody is signed in. Sign in first.",
    ),
    "NotAllowed": (
        "{right} nesmíte, vaše role je {roles}. Smí to {who}.",
        "You may not {right}: your role is {roles}. Ask: {who}.",
    ),
    "NotAllowed.no_role": (
        "{right} nesmíte, nemáte žádnou roli. Požádejte správce, ať vám ji dá.",
        "You may not {right}: you have no role. Ask an administrator for one.",
    ),
    "OwnPasswordFirst": (
        "Nejdřív si zvolte vlastní heslo. Do té doby nejde nic jiného.",
        "Choose a password of your own first. Nothing else can be done until then.",
    ),
    "OtherUnit": (
        "{right} smíte jen u útvaru, který vedete. U jiného o to požádejte výstrojáře.",
        "{right}: with the unit you lead only. Ask the quartermaster about another one.",
    ),
    "SecondPersonNeeded": (
        "{right} mohou jen dva společně. Ať se k tomu přihlásí ještě jeden uživatel.",
        "It takes two to {right}. Have another operator sign in beside you.",
    ),
    "SecondPersonNeeded.own": (
        "Vyměnit podpisový klíč mohou jen dva společně. Ať se k tomu přihlásí ještě jeden uživatel.",
        "It takes two to change a signing key. Have another operator sign in beside you.",
    ),
    "SecondPersonNeeded.password": (
        "Heslo po záchranném listu mohou zvolit jen dva společně. Ať se k tomu přihlásí ještě jeden uživatel.",
        "It takes two to choose a password after a recovery sheet. Have another operator sign in beside you.",
    ),
    "SamePerson": (
        "Druhou osobou nemůžete být vy. Přihlásit se musí někdo jiný.",
        "You cannot be your own second person. Somebody else has to sign in.",
    ),
    "UnfitSecond": (
        "Druhou osobou může být jen ten, kdo má roli a vlastní heslo. Ať se nejdřív přihlásí a heslo si zvolí.",
        (
            "Only somebody with a role and a password of their own can be the second person. Have them sign in "
            "and choose one first."
        ),
    ),
    "WrongSecret": (
        (
            "Přihlašovací údaje nesouhlasí. Zkontrolujte celé jméno nebo OEČ, Caps Lock a rozložení klávesnice. "
            "Kdo heslo nemá, dostane ho od správce."
        ),
        (
            "The sign-in details do not match. Check the whole name or the personal number, Caps Lock and the "
            "keyboard layout. Anyone without a password gets one from an administrator."
        ),
    ),
    "WrongSecret.wait": (
        (
            "Přihlašovací údaje nesouhlasí, další pokus bude možný za {wait} s. Zkontrolujte celé jméno nebo OEČ, "
            "Caps Lock a rozložení klávesnice."
        ),
        (
            "The sign-in details do not match; the next try is possible in {wait} s. Check the whole name or the "
            "personal number, Caps Lock and the keyboard layout."
        ),
    ),
    "WrongCode": (
        (
            "Jméno a kód k sobě nepatří. Zkontrolujte celé jméno nebo OEČ a kód znak po znaku. List, který byl použit "
            "nebo nahrazen, už neplatí."
        ),
        (
            "Name and code do not belong together. Check the whole name or the personal number, and the code character "
            "by character. A sheet that was used or replaced is void."
        ),
    ),
    "WrongPin": (
        "PIN nesouhlasí. Zbývá pokusů: {left}, pak bude třeba heslo.",
        "The PIN does not match. Tries left: {left}, then the password is needed.",
    ),
    "WrongPin.last": (
        "PIN potřetí nesouhlasil. Přihlaste se heslem.",
        "The PIN did not match three times. Sign in with the password.",
    ),
    "TooSoon": (
        "Po několika neúspěšných pokusech se čeká. Zkuste to za {wait} s.",
        "After several wrong tries you have to wait. Try again in {wait} s.",
    ),
    "NotSignedIn": (
        "{name}: PIN stačí jen tomu, kdo se od spuštění programu přihlásil heslem. Zadejte heslo.",
        "{name}: a PIN is enough only after signing in with a password since the start. Enter the password.",
    ),
    "PasswordNeeded": (
        "Tuto evidenci chrání hesla. Uveďte, kdo ji otevírá (--operator JMÉNO), a heslo (--password-file SOUBOR).",
        "Passwords protect this store. Name who opens it (--operator NAME), and the password (--password-file FILE).",
    ),
    "SecretNeeded": (
        "Chybí {secret}. Napište ho na první řádek souboru, který čtete jen vy, a přidejte {option} SOUBOR.",
        "Missing: {secret}. Write it on the first line of a file that only you can read, and add {option} FILE.",
    ),
    "OperatorNeeded": (
        "Evidence má víc uživatelů. Uveďte, který z nich s ní pracuje (--operator JMÉNO): {operators}.",
        "The store has several operators. Give the one who is working with it (--operator NAME): {operators}.",
    ),
    "NoPassword": (
        "{name} zatím nemá heslo. Žádné nezadávejte, nebo ať si ho nejdřív zvolí.",
        "{name} has no password yet. Give none, or have one chosen first.",
    ),
    "SecretExposed": (
        "Soubor {path} s heslem mohou číst i ostatní. Nechte ho jen sobě (chmod 600) a zkuste to znovu.",
        "Other people can read {path}, which holds a password. Make it yours alone (chmod 600) and try again.",
    ),
    "NoSecret": (
        "V souboru {path} žádné heslo není. Napište ho na jeho první řádek.",
        "There is no password in {path}. Write it on its first line.",
    ),
    "SecretNotText": (
        "Soubor {path} není text v UTF-8. Uložte ho v kódování UTF-8, heslo na prvním řádku.",
        "{path} is not text in UTF-8. Save it as UTF-8, with the password on its first line.",
    ),
    "NotTwice": (
        "Podruhé jste napsali něco jiného. Zkuste to znovu.",
        "The second time you typed something else. Try again.",
    ),
    "WeakPassword": ("Heslo {why}.", "The password {why}."),
    "WeakPassword.short": ("Heslo musí mít aspoň {least} znaků.", "The password needs {least} characters or more."),
    "PasswordKnown": (
        "Toto heslo zná ten, kdo vám ho dal. Zvolte si jiné.",
        "Whoever gave you this password knows it. Choose another one.",
    ),
    "WeakPin": (
        "PIN má 4 až 8 číslic, ne samé stejné a ne po sobě jdoucí. Zvolte jiný.",
        "A PIN has 4 to 8 digits, not all alike and not in a row. Choose another one.",
    ),
    "LastAdministrator": (
        "{name} je jediný správce, který se může přihlásit. Nejdřív dejte roli správce ještě někomu.",
        "{name} is the only administrator who can sign in. Give that role to somebody else first.",
    ),
    "RoleNeeded": (
        "Zvolte aspoň jednu roli. Kdo žádnou nemá, může se jen přihlásit.",
        "Choose at least one role. Anyone without a role can sign in and do nothing more.",
    ),
    "UnitNeeded": (
        "Vedoucí týmu vede útvar: zadejte který. K jiné roli útvar nepatří.",
        "A unit lead leads a unit: enter which. No other role has one.",
    ),
    "Doubled.operator": (
        "{by} už mezi uživateli je. Je-li to někdo jiný, rozlište je křestním jménem.",
        "There is an operator {by} already. If this is somebody else, tell them apart by the given name.",
    ),
    "BadgeTaken": (
        "Tuto průkazku už má {name}. Vezměte jinou.",
        "This badge already belongs to {name}. Take another one.",
    ),
    "NotABadge": (
        "„{code}“ není kód průkazky (AKM.…). Načtěte průkazku.",
        "“{code}” is not the code of a badge (AKM.…). Scan a badge.",
    ),
    "KeyMissing": (
        "Zápisy, které dělá {name}, podepisuje klíč, a ten tu není. Přihlaste se heslem.",
        "The entries of {name} are signed with a key that is not here. Sign in with the password.",
    ),
    "PasswordFirst": (
        "Než přidáte dalšího uživatele, zvolte si vlastní heslo.",
        "Before you add another operator, choose a password of your own.",
    ),
    "NobodyTakesOver": (
        "Sklad od vás přebírá výstrojář: ať se přihlásí jako druhá osoba.",
        "The store is taken over by a quartermaster: have them sign in as the second person.",
    ),
}

OUTCOMES: dict[str, tuple[str, str]] = {
    "operator_added": ("Uživatel přidán: {subject}", "Operator added: {subject}"),
    "access_password": ("Heslo je nastaveno", "Password set"),
    "access_recovery": ("Přístup obnoven, heslo je nastaveno", "Access recovered, password set"),
    "access_pin": ("PIN je nastaven", "PIN set"),
    "access_no_pin": ("PIN je zrušen", "PIN removed"),
    "access_sheet": (
        "Záchranný list platí od teď, předchozí už ne",
        "The recovery sheet is valid from now on; a former one is void",
    ),
    "access_key": ("Nový podpisový klíč je zapsán", "New signing key registered"),
    "access_roles": ("Role změněny: {subject}", "Roles changed: {subject}"),
    "access_reset": ("Nové dočasné heslo: {subject}", "New temporary password: {subject}"),
    "access_withdrawn": ("Přístup odebrán: {subject}", "Operator removed: {subject}"),
    "access_badge": ("Průkazka přidělena: {subject}", "Badge assigned: {subject}"),
    "store_encrypted": ("Evidence je zašifrovaná pod novým heslem", "Store encrypted under a new passphrase"),
    "store_decrypted": ("Evidence je dešifrovaná", "Store decrypted"),
    "log_set_aside": ("Cizí záznam změn je odložen", "Another's log was set aside"),
    "access_no_badge": ("Průkazka odebrána: {subject}", "Badge removed: {subject}"),
}
"""What an operation about access did; `{subject}` is the name of whom it was done to."""


def variant(error: Refusal) -> str:
    """Key of the sentence for this very case; empty where its kind has one for all."""
    match error:
        case WrongPin(left=0):
            return "WrongPin.last"
        case WrongPin():
            return ""
        case WeakPassword(why="short"):
            return "WeakPassword.short"
        case WrongSecret(wait=wait) if wait:
            return "WrongSecret.wait"
        case Doubled(field="surname"):
            return "Doubled.operator"
        case NotAllowed(roles=()):
            return "NotAllowed.no_role"
        case SecondPersonNeeded(right=Right.OWN | Right.PASSWORD):
            return f"SecondPersonNeeded.{error.right}"
    return ""


def fact(name: str, value: Any, *, english: bool) -> str | None:
    """A fact of a refusal, where it is one that has words here."""
    match name, value:
        case "right", str():
            return RIGHT_NAMES[value][english] if value in RIGHT_NAMES else value
        case "secret", str():
            return SECRETS[value][english] if value in SECRETS else value
        case "why", str():
            return WEAK[value][english] if value in WEAK else value
        case "roles", tuple():
            return ", ".join(role(one, english=english) for one in value)
    return None


def role(name: str, *, english: bool) -> str:
    return ROLES[name][english] if name in ROLES else name


def who(right: str, *, english: bool) -> str:
    """The roles that have this right."""
    return ", ".join(role(one, english=english) for one, rights in RIGHTS.items() if right in rights)


def outcome(what: str, subject: str, *, english: bool) -> str:
    """What was done about access. Raises KeyError for anything else."""
    return OUTCOMES[what][english].format(subject=subject)
