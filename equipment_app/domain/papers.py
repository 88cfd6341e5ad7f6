"""What a paper says: the facts of one handover, gathered from the books, without layout and without words."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PaperKind(StrEnum):
    """Which sheet is set. The value is also the series of its number."""

    ISSUE = "PP"
    RETURN = "VR"
    TRANSFER = "PV"


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
class PaperLine:
    """One row of the table. Money is in haléře (1/100 Kč) for the whole line; None where no price is known."""

    name: str
    name_en: str
    size: str
    inventory: str
    serial: str
    code: str
    quantity: int
    unit: str
    condition: str
    """A key of `domain.conditions`: new, as_new, good, worn, damaged, unusable."""
    price: int | None
    funding: str
    """Code of the funding source; empty when unknown."""
    note: str = ""
    condition_before: str = ""
    """Returns only: the condition the thing was issued in."""
    place: str = ""
    """Returns only: where it went, for instance `A01`."""


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


@dataclass(frozen=True, slots=True)
class Cancellation:
    """Why and by what a paper was cancelled; laid over its pages, which stay as they were."""

    number: str
    at: datetime
    operator: str
    reason: str
    replaced_by: str = ""
    kind: PaperKind = PaperKind.ISSUE
    """Of the cancelled paper."""
    bilingual: bool = False


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture kept with a paper, and the SHA-256 of its file in hex."""

    caption: str
    digest: str


@dataclass(frozen=True, slots=True)
class HandoverPaper:
    """All that a handover protocol (issue, return) prints. Equal facts give equal bytes."""

    kind: PaperKind
    number: str
    """Series, year and number: `PP-2026-000123`."""
    at: datetime
    """Local time of the entry, Europe/Prague."""
    occurred_on: date
    giver: Party
    taker: Party
    lines: tuple[PaperLine, ...]
    letterhead: Letterhead
    qr: str
    """The text of the document's QR, `AKP.…`, see `domain.anchors`."""
    code: str
    """The 26 characters for people, without spaces."""
    sequence: int
    """Number of the journal entry this paper stands for."""
    reason: str = ""
    place: str = ""
    remark: str = ""
    until: date | None = None
    copies: int = 2
    fundings: tuple[Funding, ...] = ()
    still_holds: int | None = None
    """Returns only: how many pieces the member holds after this return."""
    source_papers: tuple[str, ...] = ()
    """Returns only: numbers of the papers these things were issued by."""
    replaces: str = ""
    """Number of the cancelled paper this one corrects."""
    bilingual: bool = False
    file_reference: str = ""
    """Číslo jednací; where it is not known, the paper leaves room to write it."""
    shared: bool = False
    """Issues only: things a team uses in common, taken over by its leader."""
    overdue: int = 0
    """Returns only: how many of the pieces the member still holds are past their term."""
    unresolved: str = ""
    """Returns only: what was not brought back and is not settled."""
    photographs: tuple[Photograph, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedMember:
    """One row of the grid. `marks` are values of `State`, one a column; empty where nothing is asked."""

    personal_number: str
    name: str
    marks: tuple[str, ...]
    complete: bool
    away: str | None = None
    """Why the member was not there, maybe empty; None for who was."""


@dataclass(frozen=True, slots=True)
class CheckedDifference:
    """One line of what is to be settled. `holder` is the personal number, or name, of whose the thing is."""

    state: str
    personal_number: str
    article: str
    size: str = ""
    count: int = 1
    inventory: str = ""
    """Inventory number, else the code."""
    holder: str = ""


@dataclass(frozen=True, slots=True)
class UnitCheckPaper:
    """All that the report prints. Equal facts give equal bytes."""

    number: str
    begun: datetime
    ended: datetime
    heading: str
    """The unit; empty for a list of members."""
    title: str
    """What the check was for."""
    kit: str
    """Empty where everything they hold was asked for."""
    columns: tuple[str, ...]
    rows: tuple[CheckedMember, ...]
    differences: tuple[CheckedDifference, ...]
    missing: int
    """Pieces that were issued and not shown."""
    unissued: int
    """Pieces that are asked for and were never issued."""
    looked_at: int
    """Members of whom anything was shown or said."""
    shown: int
    """Pieces that were shown, of the `issued` ones that were asked for."""
    issued: int
    lead: Party | None
    keeper: Party
    letterhead: Letterhead
    qr: str
    code: str
    sequence: int
    remark: str = ""
    unknown: str = ""
    """Codes that nobody knows."""
