"""What papers of every kind are made from: the parties, who speaks, and where the money came from."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a filed document is to its number."""

    ORIGINAL = "original"
    CANCELLED = "cancelled"
    SIGNED = "signed"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a handover, as it stood when the paper was made."""

    name: str
    """Rank, titles, given name and surname, in the order they are printed: `nprap. Bc. Norbert Čápovský, Ph.D.`"""
    personal_number: str = ""
    unit: str = ""
    function: str = ""
    civilian: bool = False


@dataclass(frozen=True, slots=True)
class Funding:
    """A source of money, as its grant line prints it."""

    code: str
    letter: str
    """One letter for the column Zdroj: it survives a copy, a colour does not."""
    text_cs: str = ""
    text_en: str = ""
    logo: str = ""
    """What the logo box says while there is no picture; empty for a source that asks for none."""
    picture: bytes = b""
    """The logo itself, as `domain.logo` has it."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who speaks: the three lines at the top left and the two of the footer."""

    authority: str = "Policie České republiky"
    organisation: str = ""
    store: str = ""
    footer: str = ""
    """The store as the footer names it; `store` where empty."""
    privacy_cs: str = "Osobní údaje zpracovává Policie ČR pro evidenci majetku státu; informace: policie.cz."
    privacy_en: str = (
        "Personal data are processed by the Police of the Czech Republic to keep the register of state property; "
        "information: policie.cz."
    )
