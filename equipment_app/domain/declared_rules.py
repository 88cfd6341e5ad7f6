"""The rules of work as a store declares them: which table of rows its entries are judged by from then on.

Nobody chooses them, so no entry is made of them alone: the first that this program writes into a store registers,
beside what it is about, the setting `rules`, a number and the digest of the table. Whoever writes that entry signs it.
A rule that becomes stricter gets a new number, and the next entry declares it.
"""

import hashlib
from collections.abc import Iterator

from equipment_app.domain.authority import RULES
from equipment_app.domain.entries import Registration
from equipment_app.domain.kinds import KINDS, ROWS, KindOfEntry

DIGESTS = ("f08e895745c586bf153b0cc16d8ad947", "01796f30b4ebb171c47dfbc4b5e0e5a4")
"""Of every table there was, the oldest first; the last is today's, and what came before is never changed."""


def texts() -> Iterator[tuple[str, str]]:
    """What an entry is called, and what must be so of it: `verifier.WORK`."""
    for row in ROWS:
        for what, work in sorted(row.works.items()) if not row.reserved else ():
            yield f"{row.kind}.{what}".rstrip("."), " ".join((*filter(None, (work.said,)), *_of_row(row)))


def facts() -> Iterator[tuple[str, str]]:
    """Which facts entries of each kind may carry: `verifier.FACTS`."""
    return ((str(row.kind), " ".join(row.facts)) for row in ROWS if row.facts)


def _of_row(row: KindOfEntry) -> Iterator[str]:
    """What other columns say of it."""
    if not row.dated:
        yield "any-day"
    if row.undoable:
        yield "undo2" if any(ask.two for kind in row.follows for ask in KINDS[kind].asks.values()) else "undo"
    if row.follows:
        yield f"holds:{','.join(row.follows)}"


def digest() -> str:
    """Of the table as the rows make it."""
    said = [*texts(), *facts()]
    return hashlib.sha256("\n".join(f"{name}: {text}" for name, text in sorted(said)).encode()).hexdigest()[:32]


def today() -> str:
    """As an entry declares it."""
    return f"{len(DIGESTS)} {DIGESTS[-1]}"


def registration() -> Registration:
    return Registration("setting", {"key": RULES, "value": today()})


def outdated(declared: str | None) -> bool:
    """Whether a store that declares this has rules of before, or none; those of a newer program are left alone."""
    return declared is None or 0 < number(declared) < len(DIGESTS)


def number(declared: str | None) -> int:
    """Of the table that is declared; 0 for none, and for one there never was."""
    return next((n for n, one in enumerate(DIGESTS, start=1) if declared == f"{n} {one}"), 0)
