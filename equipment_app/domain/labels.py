"""What a label is: its design, the facts it may show, and the strength of its code. No layout and no words here."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded


class Design(Worded):
    ITEM = "item", "věc", "item"
    CODE = "code", "jen kód", "code only"
    """For small things: the QR and the code in digits."""
    BADGE = "badge", "průkazka", "badge"
    PLACE = "place", "místo", "location"
    BOX = "box", "krabice", "box"
    """A place with a list of what is in it."""


class LabelField(StrEnum):
    """A fact a label may show. Everything but the code itself, which every label has."""

    OWNER = "owner"
    INVENTORY = "inventory"
    NAME = "name"
    SIZE = "size"
    SERIAL = "serial"
    ARTICLE = "article"
    BATCH = "batch"
    EXPIRY = "expiry"
    RECEIVED = "received"
    GRANT = "grant"
    PERSON = "person"
    UNIT = "unit"
    STORE = "store"
    KINDS = "kinds"
    """The articles that lie in a place, once each: true for longer than how many there are."""
    CONTENTS = "contents"
    COUNT = "count"


FIELDS: Mapping[Design, tuple[LabelField, ...]] = {
    Design.ITEM: (
        *(LabelField.OWNER, LabelField.SIZE, LabelField.INVENTORY, LabelField.NAME, LabelField.SERIAL),
        *(LabelField.ARTICLE, LabelField.BATCH, LabelField.EXPIRY, LabelField.RECEIVED, LabelField.GRANT),
    ),
    Design.CODE: (),
    Design.BADGE: (LabelField.PERSON, LabelField.UNIT),
    Design.PLACE: (LabelField.NAME, LabelField.STORE, LabelField.KINDS, LabelField.OWNER),
    Design.BOX: (LabelField.NAME, LabelField.COUNT, LabelField.STORE, LabelField.CONTENTS),
}
"""What each design can show, in the order it is read."""

DEFAULT: Mapping[Design, tuple[LabelField, ...]] = {
    **FIELDS,
    Design.ITEM: (
        *(LabelField.OWNER, LabelField.SIZE, LabelField.INVENTORY, LabelField.NAME),
        *(LabelField.SERIAL, LabelField.GRANT),
    ),
    Design.BADGE: (),
}
"""What it shows unless somebody chooses. A badge may be lost in a crowd: it has a line to write on in place of a name.

A thing's label never has a person on it at all.
"""


class Symbol(StrEnum):
    """Version and level of the QR code (ISO/IEC 18004)."""

    NORMAL = "1-Q"
    """21 modules; reads with a quarter of it gone."""
    TOUGH = "2-H"
    """25 modules, smaller ones in the same room; reads with nearly a third gone. For what gets scratched."""

    @property
    def modules(self) -> int:
        return 21 if self is Symbol.NORMAL else 25


class LabelPlan(Value):
    """How labels are made. `fields` None is the design's default; what the design cannot show is left out."""

    design: Design = Design.ITEM
    fields: tuple[LabelField, ...] | None = None
    symbol: Symbol = Symbol.NORMAL

    @property
    def chosen(self) -> tuple[LabelField, ...]:
        wanted = DEFAULT[self.design] if self.fields is None else self.fields
        return tuple(one for one in FIELDS[self.design] if one in wanted)


class LabelData(Value):
    """One label: its code (`AKT.…`, `AKM.…` or `AKL.…`) and what is known, whether it is shown or not.

    An empty fact is left out. `KINDS` and `CONTENTS` are lines.
    """

    code: str
    facts: Mapping[LabelField, str] = field(default_factory=dict)

    def fact(self, one: LabelField) -> str:
        return self.facts.get(one, "")
