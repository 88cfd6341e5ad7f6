"""How long the journal is, how much of it signed paper holds fast, and which entries say the clock was not believed."""

from equipment_app.domain.anchors import journal_code
from equipment_app.domain.value import Value
from equipment_app.store.books import Books
from equipment_app.store.dialect import has_bytes, json_number
from equipment_app.store.records.papers import SCAN


class Integrity(Value):
    """A signed paper carries the hash of its entry, which binds all entries before it: 1 to `anchored` are on paper."""

    entries: int
    anchored: int
    code: str
    """The 26 characters of the last entry."""


def integrity(books: Books) -> Integrity:
    seq, digest = books.journal.head()
    return Integrity(seq, books.ask(_ANCHORED)[0][0] or 0, journal_code(digest))


_ANCHORED = f"""SELECT max(about) FROM (SELECT about FROM filing WHERE role IN ('signed', 'scan') UNION ALL
    SELECT s.about FROM act s WHERE {SCAN} UNION ALL
    SELECT s.about FROM act s WHERE s.kind = 'signed' AND {json_number("s.facts", "signed")} = 1 AND NOT
    EXISTS (SELECT 1 FROM act later WHERE later.about = s.about AND later.kind = 'signed' AND later.seq > s.seq))"""


class ClockMarks(Value):
    count: int
    last: int
    """Number of the last of them; 0 where there is none."""


def clock_marks(books: Books) -> ClockMarks:
    """Every entry is looked at: a second for a million of them."""
    row = books.ask(_MARKED)[0]
    return ClockMarks(int(row[0]), int(row[1]))


_MARKED = "SELECT count(*), coalesce(max(seq), 0) FROM entry WHERE " + has_bytes("payload", '"clk":')
