"""Why somebody may not: each is a refusal with the facts; the words are elsewhere."""

from equipment_app.domain.errors import Refusal


class Locked(Refusal):
    """Nobody is signed in."""


class NotAllowed(Refusal):
    """None of the operator's roles has this right."""

    right: str
    roles: tuple[str, ...]


class OtherUnit(Refusal):
    """A lead may do this with the units they lead only."""

    right: str


class SecondPersonNeeded(Refusal):
    """Two have to do this, and nobody stands by."""

    right: str


class SamePerson(Refusal):
    """Who stands by must be somebody else."""


class UnfitSecond(Refusal):
    """Who stands by has no role, or works with a password that somebody else chose, maybe the very first person."""


class WrongSecret(Refusal):
    """Name, password or recovery code is wrong, or there is no password; which of it is not said.

    `wait`: seconds until the next try.
    """

    wait: int


class WrongCode(WrongSecret):
    """As `WrongSecret`, where a name and the code of a recovery sheet were given."""


class WrongPin(WrongSecret):
    """`left` tries are left; then the password is needed."""

    left: int


class TooSoon(Refusal):
    """After wrong passwords the next try has to wait. `wait`: seconds."""

    wait: int


class NotSignedIn(Refusal):
    """A PIN resumes only who signed in with a password since the program started."""

    name: str


class PasswordNeeded(Refusal):
    """Somebody here has a password: say who works, and theirs. Who there is, is told to nobody before."""


class SecretNeeded(PasswordNeeded):
    """A further secret is needed, and there is neither its file nor a terminal. `secret`: which; `option`: its file."""

    secret: str
    option: str


class OperatorNeeded(Refusal):
    """There are several operators, none with a password: say which of them works."""

    operators: tuple[str, ...]


class NoPassword(Refusal):
    """This operator was given no password yet."""

    name: str


class OwnPasswordFirst(Refusal):
    """Signed in with a password that somebody else chose, or with the recovery sheet: good for choosing one's own."""


class PasswordKnown(Refusal):
    """The new password is the one that somebody else chose, and knows."""


class SecretExposed(Refusal):
    """A file with a secret can be read by everybody on this machine."""

    path: str


class NoSecret(Refusal):
    """A file that should hold a secret is empty."""

    path: str


class SecretNotText(Refusal):
    """A file that should hold a secret is no text in UTF-8."""

    path: str


class NotTwice(Refusal):
    """A secret was typed once more to be sure, and differently."""


class WeakPassword(Refusal):
    """Shorter than `least` characters, or hardly more than what everybody tries: `why` is short, long, name, number,
    store, date, row, repeated, digits or common.
    """

    least: int
    why: str


class WeakPin(Refusal):
    """Not 4 to 8 digits, or all the same or in a row."""


class LastAdministrator(Refusal):
    """Somebody has to be left who can appoint others."""

    name: str


class RoleNeeded(Refusal):
    """Whoever is to keep the store with others has a role in it from the first day."""


class UnitNeeded(Refusal):
    """A lead leads a unit; say which."""


class BadgeTaken(Refusal):
    """Another operator has this badge."""

    name: str


class NotABadge(Refusal):
    """The text is no code of a badge."""

    code: str


class KeyMissing(Refusal):
    """This operator's entries are signed, and the key is not here: sign in with the password."""

    name: str


class PasswordFirst(Refusal):
    """Before somebody else is let in, whoever lets them in needs a password of their own."""


class NobodyTakesOver(Refusal):
    """The next quartermaster has to stand by, signed in at the same desk."""
