"""What the paper of a store's hand-over says: in which state one quartermaster leaves it to the next."""

from dataclasses import dataclass
from datetime import date, datetime

from equipment_app.domain.papers import Letterhead, Party


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key that entries are, or were, signed with. `public` are 64 hexadecimal digits."""

    operator: str
    id: str
    public: str
    since: date
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class OpenCart:
    """A cart that was begun and not handed over. `member` is empty where it is nobody's yet."""

    member: str
    lines: int
    saved: datetime


@dataclass(frozen=True, slots=True)
class Custody:
    """Pieces, of all articles together, by who has them."""

    in_store: int
    with_members: int
    elsewhere: int


@dataclass(frozen=True, slots=True)
class OfficePaper:
    """All that the paper prints. Equal facts give equal bytes."""

    number: str
    at: datetime
    giver: Party
    taker: Party
    entries: int
    """In the journal, this one with them."""
    head: str
    """Hash of this entry, 64 hexadecimal digits: it vouches for all before."""
    begun: date
    """The day of the first entry."""
    restores: int
    keys: tuple[KeyLine, ...]
    series: tuple[str, ...]
    """The last number of each series."""
    carts: tuple[OpenCart, ...]
    unsigned: tuple[str, ...]
    """Numbers of handovers that nobody marked as signed."""
    custody: Custody
    letterhead: Letterhead
    qr: str
    code: str
    remark: str = ""
