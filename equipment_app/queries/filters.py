"""What lists are asked for, and the fragments of SQL that several share. Pages make these before the store is open."""

from collections.abc import Mapping
from enum import StrEnum

from equipment_app.domain.kinds import KINDS, OF_DEPLOYMENT, OF_MEMBER, TARGETS, Kind
from equipment_app.domain.value import Value
from equipment_app.store.dialect import CZECH, GIVEN, JOIN_IN_ORDER, in_series, json_number, kinds_of


class PaperState(StrEnum):
    UNSIGNED = "unsigned"
    SIGNED = "signed"
    """Marked as signed by hand, before its scan exists."""
    SCANNED = "scanned"
    """Its signed scan is filed."""
    CANCELLED = "cancelled"
    IMPORTED = "imported"
    """A list that was taken in: it has a number and no paper."""
    FILED = "filed"
    """A paper that nobody signs, as an order."""


class Service(StrEnum):
    """Of a member."""

    IN = "in"
    WITHDRAWN = "withdrawn"
    ALL = "all"


class KitFilter(StrEnum):
    """How a member stands to the standard kit."""

    ALL = "all"
    COMPLETE = "complete"
    LACKING = "lacking"


WITHOUT_UNIT = "-"
"""In place of a unit's code: who has no unit."""


def is_within(unit_code: str, unit: str) -> bool:
    """Whether somebody of `unit_code` is asked for by `unit`; by nothing everybody is."""
    return not unit or unit_code == ("" if unit == WITHOUT_UNIT else unit)


class MembersWanted(Value):
    """`unit` is an id, 0 is any."""

    text: str = ""
    unit: int = 0
    service: Service = Service.IN
    kit: KitFilter = KitFilter.ALL


class Show(StrEnum):
    """Papers in one state."""

    ALL = "all"
    UNSIGNED = "unsigned"
    SIGNED = "signed"
    """By hand or with the scan filed."""
    UNPRINTED = "unprinted"
    """Committed, and never sent to a printer."""
    CANCELLED = "cancelled"


class PapersWanted(Value):
    """`year` 0 is any; `series` PP, VR or IM, empty is any. `text` is a number, a member or a thing."""

    show: Show = Show.ALL
    text: str = ""
    year: int = 0
    series: str = ""


class LabelsWanted(Value):
    """Which numbered things get labels; what is empty or 0 narrows nothing.

    `holder` is a location, a store with its locations, a member, or a unit with its members; `delivery` a delivery
    note; `unlabelled` those whose label was never printed.
    """

    text: str = ""
    article: int = 0
    delivery: str = ""
    holder: int = 0
    unlabelled: bool = False


class PiecesWanted(Value):
    """Which pieces of an article. `bucket` is stored, issued, repair or withdrawn; `holder` a location or a member,
    or a unit with all its members; `note` a delivery; what is empty or 0 narrows nothing."""

    article: int
    text: str = ""
    size: str = ""
    bucket: str = ""
    holder: int = 0
    note: str = ""


BUCKETS: Mapping[str, str] = {
    "store": "stored",
    "location": "stored",
    "member": "issued",
    "guest": "issued",
    "unit": "issued",
    "workshop": "repair",
    "supplier": "withdrawn",  # handed over to another unit of the state
    "missing": "withdrawn",
    "lost": "withdrawn",
    "disposed": "withdrawn",
}
"""Where pieces are, by the kind of their holder."""

# SQL of things with who has them, of how a holder is called, and of a paper's prints.
PRINTED = "EXISTS (SELECT 1 FROM act p WHERE p.about = a.seq AND p.kind = 'printed')"
"""Of entry `a` of a question, whether its paper was ever printed."""
THINGS = f"""FROM thing t {JOIN_IN_ORDER} holding h ON h.thing = t.id AND h.quantity > 0
    {JOIN_IN_ORDER} holder p ON p.id = h.holder"""
"""Things and who has them; nothing that is outside."""
NAME = """CASE WHEN p.kind IN ('member', 'guest')
    THEN trim(coalesce(i.surname, '#' || p.id) || ' ' || coalesce(i.given_name, ''))
    WHEN p.kind = 'unit' THEN p.name ELSE coalesce(nullif(p.label, ''), p.name) END"""
PERSON = (
    "LEFT JOIN identity i ON i.ref = p.ref AND i.current = 1 LEFT JOIN holder u ON u.id = p.parent AND u.kind = 'unit'"
)
PARTY = "(p.kind IN ('member', 'guest', 'unit', 'workshop', 'disposed') OR p.kind = 'supplier' AND p.id <> 1)"
"""Of holder `p`: things are handed to them, or come back from them."""
PARTY_OF = f"""LEFT JOIN move m ON m.n = 1
    AND m.seq = CASE WHEN a.kind IN {kinds_of((*OF_DEPLOYMENT, KINDS[Kind.DISPOSAL]))} THEN a.seq
    ELSE coalesce(a.about, a.seq) END
    LEFT JOIN holder p ON {PARTY}
    AND p.id = CASE WHEN a.kind IN {kinds_of(OF_MEMBER)} THEN {json_number("a.facts", "member")}
    WHEN a.kind IN {kinds_of(TARGETS)} THEN m.target
    WHEN m.source IN (SELECT id FROM holder WHERE kind = 'location') THEN m.target ELSE m.source END"""
"""Of entry `a`, the holder `p` it is told by: who gets what its first move moves, or gives it back; of a notice, who
has what it is about; of what moves nothing, the member it names."""
SHEETS_OF = f"""SELECT a.seq FROM act a WHERE ({" OR ".join(in_series("a.series", row.series) for row in OF_MEMBER)})
    AND a.kind IN {kinds_of(OF_MEMBER)} AND EXISTS (SELECT 1 FROM {GIVEN} j
    WHERE j.value IN ({json_number("a.facts", "member")}, {json_number("a.facts", "merged")}))"""
"""Entries that may move nothing and are about one of these members."""
SEATS = (
    f"SELECT p.id, row_number() OVER (ORDER BY p.kind = 'member', {NAME} {CZECH}, p.id) AS place FROM holder p {PERSON}"
)
"""Whoever can have a thing, and their place in a list of all."""
