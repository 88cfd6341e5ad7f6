"""What a command did: enough to refresh the pages, say so, offer the paper and offer to undo it."""

from dataclasses import dataclass, field

from equipment_app.domain.changes import Changes


@dataclass(frozen=True, slots=True)
class Filed:
    """A document with a number that this command made; `seq` is the entry it stands for."""

    number: str
    seq: int


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One thing that moved, as people name it."""

    article: str
    name: str
    size: str
    quantity: int
    unit: str
    code: str = ""
    serial: str = ""
    inventory: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    changes: Changes = Changes.NOTHING
    what: str = ""
    """Key of the sentence that says it: issued, returned, cancelled, imported, …"""
    number: str = ""
    entry: int = 0
    hash: str = ""
    """The entry's hash, 64 hexadecimal digits."""
    lines: tuple[OutcomeLine, ...] = ()
    papers: tuple[Filed, ...] = ()
    subject: str = ""
    """Who or what it was about, for the message bar."""
    undoable: str = ""
    """Number to hand to Undo; empty when there is nothing to take back."""
    repeated: bool = False
    """The same request had been carried out before; nothing was written now."""
    facts: dict[str, int] = field(default_factory=dict)
    resized: dict[str, str] = field(default_factory=dict)
    """Sizes by scheme that something was exchanged for and `facts["member"]` is not known to wear."""

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.lines)
