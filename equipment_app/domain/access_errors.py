"""Why somebody may not: each is a refusal with the facts; the words are elsewhere."""

from dataclasses import dataclass

from equipment_app.domain.errors import Refusal


@dataclass(eq=False)
class Locked(Refusal):
    """Nobody is signed in."""


@dataclass(eq=False)
class NotAllowed(Refusal):
    """None of the operator's roles has this right."""

    right: str
    roles: tuple[str, ...]


@dataclass(eq=False)
class OtherUnit(Refusal):
    """A lead may do this with the units they lead only."""

    right: str


@dataclass(eq=False)
class SecondPersonNeeded(Refusal):
    """Two have to do this, and nobody stands by."""

    right: str


@dataclass(eq=False)
class SamePerson(Refusal):
    """Who stands by must be somebody else."""


@dataclass(eq=False)
class WrongSecret(Refusal):
    """Name, password, PIN or recovery code is wrong; which is not said. `wait`: seconds until the next try."""

    wait: int


@dataclass(eq=False)
class TooSoon(Refusal):
    """After wrong passwords the next try has to wait. `wait`: seconds."""

    wait: int


@dataclass(eq=False)
class NotSignedIn(Refusal):
    """A PIN resumes only who signed in with a password since the program started."""

    name: str


@dataclass(eq=False)
class PasswordNeeded(Refusal):
    """The store has more operators than one, or its one has a password: say who, and the password."""

    operators: tuple[str, ...]


@dataclass(eq=False)
class NoPassword(Refusal):
    """This operator was given no password yet."""

    name: str


@dataclass(eq=False)
class WeakPassword(Refusal):
    """Shorter than `least` characters, or one that everybody tries first."""

    least: int


@dataclass(eq=False)
class WeakPin(Refusal):
    """Not 4 to 8 digits, or all the same or in a row."""


@dataclass(eq=False)
class LastAdministrator(Refusal):
    """Somebody has to be left who can appoint others."""

    name: str


@dataclass(eq=False)
class UnitNeeded(Refusal):
    """A lead leads a unit; say which."""


@dataclass(eq=False)
class BadgeTaken(Refusal):
    """Another operator has this badge."""

    name: str


@dataclass(eq=False)
class KeyMissing(Refusal):
    """This operator's entries are signed, and the key is not here: sign in with the password."""

    name: str


@dataclass(eq=False)
class PasswordFirst(Refusal):
    """Before somebody else is let in, whoever lets them in needs a password of their own."""
