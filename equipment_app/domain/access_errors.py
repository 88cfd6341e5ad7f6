"""Why somebody may not.

No sentence tells whether a name, a password, a PIN or a recovery code was wrong, nor who works with a store.
"""

from typing import Annotated

from equipment_app.domain.errors import NameRefused, PathRefused, Refusal
from equipment_app.domain.rights import RIGHTS, ROLE_NAMES, Reach, Right, RightName
from equipment_app.domain.words import LETTERS, Words

SECRETS: dict[str, Words] = {
    "second": Words("heslo druhé osoby", "the password of the second person"),
    "new_password": Words("nové heslo", "the new password"),
    "new_pin": Words("nový PIN", "the new PIN"),
    "code": Words("kód z obnovovacího listu", "the code of the recovery sheet"),
    "passphrase": Words("heslo zálohy", "the passphrase of the backup"),
    "store": Words("heslo evidence", "the passphrase of the store"),
    "new_store": Words("nové heslo evidence", "the new passphrase of the store"),
    "file": Words("heslo souboru", "the secret of the file"),
    "new_file": Words("heslo nového souboru", "the secret of the new file"),
}
"""What a command asks for besides the password of who works."""
WEAK: dict[str, Words] = {
    "long": Words("je delší než 200 znaků", "is longer than 200 characters"),
    "name": Words("je skoro jen jméno", "is hardly more than the name"),
    "number": Words("je skoro jen OEČ", "is hardly more than the personal number"),
    "store": Words("je skoro jen název evidence", "is hardly more than the store's name"),
    "trade": Words(
        "je skoro jen ze slov, která se tu zkoušejí první (sklad, policie, antikonflikt)",
        "is hardly more than words that are tried first here (store, police, team)",
    ),
    "date": Words("je skoro jen datum nebo roční období", "is hardly more than a date or a season"),
    "row": Words("je skoro jen řada kláves", "is hardly more than a row of keys"),
    "repeated": Words("skoro jen opakuje totéž", "hardly does more than repeat itself"),
    "digits": Words("jsou skoro jen číslice", "is hardly more than digits"),
    "common": Words("zkusí každý mezi prvními", "is one that everybody tries"),
}
"""Why a password is none."""


class Locked(Refusal):
    cs = "Nikdo není přihlášen. Přihlaste se."
    en = "Nobody is signed in. Sign in first."


class NotAllowed(Refusal):
    """None of the operator's roles has this right."""

    right: RightName
    roles: Annotated[tuple[str, ...], ROLE_NAMES]
    cs = "{right:A} nesmíte, vaše role je {roles}. Smí to {who}."
    en = "You may not {right}: your role is {roles}. Ask: {who}."
    without_role = Words(
        "{right:A} nesmíte, nemáte žádnou roli. Požádejte správce, ať vám ji dá.",
        "You may not {right}: you have no role. Ask an administrator for one.",
    )

    @property
    def who(self) -> Annotated[tuple[str, ...], ROLE_NAMES]:
        """The roles that have this right."""
        return tuple(role for role, rights in RIGHTS.items() if self.right in rights)

    def sentences(self) -> Words:
        return super().sentences() if self.roles else self.without_role


class WholeStore(Refusal):
    """It is about the whole store, and a lead sees only the units they lead."""

    roles: Annotated[tuple[str, ...], ROLE_NAMES]
    cs = "Tento příkaz je o celé evidenci, a vaše role je {roles}. Smí to {who}."
    en = "This command is about the whole store, and your role is {roles}. Ask: {who}."

    @property
    def who(self) -> Annotated[tuple[str, ...], ROLE_NAMES]:
        """The roles that see everything."""
        return tuple(role for role, rights in RIGHTS.items() if rights.get(Right.LOOK) is Reach.STORE)


class OtherUnit(Refusal):
    """A lead may do this with the units they lead only."""

    right: RightName
    cs = "{right:A} smíte jen u útvaru, který vedete. U jiného o to požádejte výstrojáře."
    en = "{right:A}: with the unit you lead only. Ask the quartermaster about another one."


class SecondPersonNeeded(Refusal):
    """Two have to do this, and nobody stands by."""

    right: RightName
    cs = "{right:A}: tohle potvrzují dva. Přihlaste druhou osobu."
    en = "It takes two to {right}. Have another operator sign in beside you."
    at_command_line = Words("Přidejte --second JMÉNO.", "Add --second NAME.")
    for_key = Words(
        "Vyměnit podpisový klíč mohou jen dva společně. Přihlaste druhou osobu.",
        "It takes two to change a signing key. Have another operator sign in beside you.",
    )
    for_password = Words(
        "Heslo po obnovovacím listu mohou zvolit jen dva společně. Přihlaste druhou osobu.",
        "It takes two to choose a password after a recovery sheet. Have another operator sign in beside you.",
    )
    for_disposal = Words(
        "O vyřazení rozhodují dva. Přihlaste druhou osobu.",
        "Two decide on a write-off. Have another operator sign in beside you.",
    )
    for_stocktake = Words(
        "Inventuru schvalují dva. Přihlaste druhou osobu.",
        "Two approve a stock-take. Have another operator sign in beside you.",
    )
    for_members = Words(
        "Sloučení členů a výstup s nevyrovnanými věcmi potvrzují dva. Přihlaste druhou osobu.",
        "Two confirm a merge of members, and an end with open items. Have another operator sign in beside you.",
    )
    for_operators = Words(
        "Uživatele a jejich práva mění dva. Přihlaste druhou osobu.",
        "Two change operators and their rights. Have another operator sign in beside you.",
    )
    for_property = Words(
        "Když majetek odchází z evidence, potvrzují to dva. Přihlaste druhou osobu.",
        "Two confirm it when property leaves the books. Have another operator sign in beside you.",
    )

    def sentences(self) -> Words:
        own: dict[str, Words] = {
            Right.HAND_OVER: self.for_property,
            Right.MEMBERS: self.for_members,
            Right.OPERATORS: self.for_operators,
            Right.OWN: self.for_key,
            Right.PASSWORD: self.for_password,
            Right.DISPOSE: self.for_disposal,
            Right.STOCKTAKE: self.for_stocktake,
        }
        return own.get(self.right, super().sentences())


class NobodyElseMay(Refusal):
    """It takes two who may, and there is one: said before anybody is fetched."""

    right: RightName
    cs = """Potvrzují to dva, a oprávnění „{right}“ tu máte jen vy. Nic se nezapsalo; správce ho s rolí přidělí ještě
        někomu, třeba zástupci výstrojáře."""
    en = """It takes two to {right}, and you alone have the right to it here. Nothing was written; an administrator
        gives it to somebody more with a role, such as deputy quartermaster."""


class SecondToCancel(SecondPersonNeeded):
    """What is to be cancelled was done by two, or takes two by now."""

    cs = "Co dělají dva, stornují dva. Přihlaste druhou osobu."
    en = "What two do, two cancel. Have another operator sign in beside you."

    def sentences(self) -> Words:
        return Words(self.cs, self.en)


class SecondHasNoRight(Refusal):
    """Who stands by looks at the books, or leads a unit: what two decide, each of them must be allowed to."""

    right: RightName
    cs = """Druhá osoba nesmí {right}. Nic se nezapsalo; ať se přihlásí někdo, kdo to smí, nebo ať mu správce přidělí
        roli."""
    en = """The second person may not {right}. Nothing was written; have somebody sign in who may, or let an
        administrator give them the role."""


class SamePerson(Refusal):
    cs = "Druhou osobou nemůžete být vy. Přihlásit se musí někdo jiný."
    en = "You cannot be your own second person. Somebody else has to sign in."


class UnfitSecond(Refusal):
    """Who stands by has no role, or works with a password that somebody else chose, maybe the very first person."""

    cs = "Druhou osobou může být jen ten, kdo má roli a vlastní heslo. Ať se nejdřív přihlásí a heslo si zvolí."
    en = """Only somebody with a role and a password of their own can be the second person. Have them sign in and
        choose one first."""


class OnlyLooks(NameRefused):
    """Who is named beside, where nobody has a password, looks on or leads a unit."""

    cs = "{name} evidenci nevede, druhou osobou být nemůže. Nic se nezapsalo; jmenujte někoho, kdo ji vede."
    en = "{name} does not keep the store and cannot be the second person. Nothing was written; name somebody who does."


class WrongSecret(Refusal):
    """Name, password or recovery code is wrong, or there is no password; which of it is not said.

    `wait`: seconds until the next try.
    """

    wait: int
    cs = """Přihlašovací údaje nesouhlasí. Zkontrolujte celé jméno nebo OEČ, Caps Lock a rozložení klávesnice. Kdo
        heslo nemá, dostane ho od správce."""
    en = """The sign-in details do not match. Check the whole name or the personal number, Caps Lock and the keyboard
        layout. Anyone without a password gets one from an administrator."""
    with_pause = Words(
        (
            "Přihlašovací údaje nesouhlasí, další pokus bude možný za {wait} s. Zkontrolujte celé jméno nebo OEČ, "
            "Caps Lock a rozložení klávesnice."
        ),
        (
            "The sign-in details do not match; the next try is possible in {wait} s. Check the whole name or the "
            "personal number, Caps Lock and the keyboard layout."
        ),
    )

    def sentences(self) -> Words:
        return self.with_pause if self.wait else super().sentences()


class WrongCode(WrongSecret):
    """As `WrongSecret`, where a name and the code of a recovery sheet were given."""

    cs = """Jméno a kód k sobě nepatří. Zkontrolujte celé jméno nebo OEČ a kód znak po znaku. List, který byl použit
        nebo nahrazen, už neplatí."""
    en = """Name and code do not belong together. Check the whole name or the personal number, and the code character
        by character. A sheet that was used or replaced is void."""


class WrongPin(WrongSecret):
    """`left` tries are left; then the password is needed."""

    left: int
    cs = "PIN nesouhlasí. Zbývá pokusů: {left}, pak bude třeba heslo."
    en = "The PIN does not match. Tries left: {left}, then the password is needed."
    no_try_left = Words(
        "PIN potřetí nesouhlasil. Přihlaste se heslem.",
        "The PIN did not match three times. Sign in with the password.",
    )

    def sentences(self) -> Words:
        return Words(self.cs, self.en) if self.left else self.no_try_left


class TooSoon(Refusal):
    """After wrong passwords the next try has to wait. `wait`: seconds."""

    wait: int
    cs = "Po několika neúspěšných pokusech se čeká. Zkuste to za {wait} s."
    en = "After several wrong tries you have to wait. Try again in {wait} s."


class NotSignedIn(NameRefused):
    cs = "{name}: PIN stačí jen tomu, kdo se od spuštění programu přihlásil heslem. Zadejte heslo."
    en = "{name}: a PIN is enough only after signing in with a password since the start. Enter the password."


class PasswordNeeded(Refusal):
    """Somebody here has a password: say who works, and theirs. Who there is, is told to nobody before."""

    cs = "Tuto evidenci chrání hesla. Uveďte, kdo ji otevírá (--operator JMÉNO), a heslo (--password-file SOUBOR)."
    en = "Passwords protect this store. Name who opens it (--operator NAME), and the password (--password-file FILE)."


class SecretNeeded(PasswordNeeded):
    """A further secret is needed, and there is neither its file nor a terminal. `secret`: which; `option`: its file."""

    secret: Annotated[str, SECRETS]
    option: str
    cs = "Chybí {secret}. Napište ho na první řádek souboru, který čtete jen vy, a přidejte {option} SOUBOR."
    en = "Missing: {secret}. Write it on the first line of a file that only you can read, and add {option} FILE."


class OperatorNeeded(Refusal):
    """There are several operators, none with a password: say which of them works."""

    operators: tuple[str, ...]
    cs = "Evidence má víc uživatelů. Uveďte, který z nich s ní pracuje (--operator JMÉNO): {operators}."
    en = "The store has several operators. Give the one who is working with it (--operator NAME): {operators}."


class NoPassword(NameRefused):
    cs = "{name} zatím nemá heslo. Žádné nezadávejte, nebo ať si ho nejdřív zvolí."
    en = "{name} has no password yet. Give none, or have one chosen first."


class OwnPasswordFirst(Refusal):
    """Signed in with a password that somebody else chose, or with the recovery sheet: good for choosing one's own."""

    cs = "Nejdřív si zvolte vlastní heslo. Do té doby nejde nic jiného."
    en = "Choose a password of your own first. Nothing else can be done until then."
    at_command_line = Words("Příkaz: operators password.", "The command: operators password.")


class PasswordKnown(Refusal):
    cs = "Toto heslo zná ten, kdo vám ho dal. Zvolte si jiné."
    en = "Whoever gave you this password knows it. Choose another one."


class SecretExposed(PathRefused):
    cs = "Soubor {path} s heslem mohou číst i ostatní. Nechte ho jen sobě (chmod 600) a zkuste to znovu."
    en = "Other people can read {path}, which holds a password. Make it yours alone (chmod 600) and try again."


class NoSecret(PathRefused):
    cs = "V souboru {path} žádné heslo není. Napište ho na jeho první řádek."
    en = "There is no password in {path}. Write it on its first line."


class SecretNotText(PathRefused):
    cs = "Soubor {path} není text v UTF-8. Uložte ho v kódování UTF-8, heslo na prvním řádku."
    en = "{path} is not text in UTF-8. Save it as UTF-8, with the password on its first line."


class NotTwice(Refusal):
    cs = "Podruhé jste napsali něco jiného. Zkuste to znovu."
    en = "The second time you typed something else. Try again."


class WeakPassword(Refusal):
    """Shorter than `least` characters, or hardly more than what everybody tries: `why` is short, long, name, number,
    store, trade, date, row, repeated, digits or common.
    """

    least: Annotated[int, LETTERS]
    why: Annotated[str, WEAK]
    cs = "Heslo {why}."
    en = "The password {why}."
    too_short = Words("Heslo musí mít aspoň {least}.", "The password needs {least} or more.")
    at_command_line = Words("Spojte třeba čtyři slova.", "Try four words joined together.")

    def sentences(self) -> Words:
        return self.too_short if self.why == "short" else super().sentences()


class WeakPin(Refusal):
    cs = "PIN má 4 až 8 číslic, ne samé stejné a ne po sobě jdoucí. Zvolte jiný."
    en = "A PIN has 4 to 8 digits, not all alike and not in a row. Choose another one."


class LastAdministrator(NameRefused):
    cs = "{name} je jediný správce, který se může přihlásit. Nejdřív dejte roli správce ještě někomu."
    en = "{name} is the only administrator who can sign in. Give that role to somebody else first."


class RoleNeeded(Refusal):
    cs = "Zvolte aspoň jednu roli. Kdo žádnou nemá, může se jen přihlásit."
    en = "Choose at least one role. Anyone without a role can sign in and do nothing more."


class UnitNeeded(Refusal):
    cs = "Vedoucí týmu vede útvar: zadejte který. K jiné roli útvar nepatří."
    en = "A unit lead leads a unit: enter which. No other role has one."


class BadgeTaken(NameRefused):
    cs = "Tuto průkazku už má {name}. Vezměte jinou."
    en = "This badge already belongs to {name}. Take another one."


class NotABadge(Refusal):
    code: str
    cs = "„{code}“ není kód průkazky (AKM.…). Načtěte průkazku."
    en = "“{code}” is not the code of a badge (AKM.…). Scan a badge."


class KeyMissing(NameRefused):
    cs = "Zápisy, které dělá {name}, podepisuje klíč, a ten tu není. Přihlaste se heslem."
    en = "The entries of {name} are signed with a key that is not here. Sign in with the password."


class PasswordFirst(Refusal):
    cs = "Než přidáte dalšího uživatele, zvolte si vlastní heslo."
    en = "Before you add another operator, choose a password of your own."
    at_command_line = Words("Příkaz: operators password.", "The command: operators password.")


class NobodyTakesOver(Refusal):
    cs = "Sklad od vás přebírá výstrojář: ať se přihlásí jako druhá osoba."
    en = "The store is taken over by a quartermaster: have them sign in as the second person."
