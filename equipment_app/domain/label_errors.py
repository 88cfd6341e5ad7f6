"""Refusals around labels: sheets that cannot be, what does not fit, printers, blank labels. Words: `label_words`."""

from dataclasses import dataclass

from equipment_app.domain.errors import Refusal


@dataclass(eq=False)
class SheetImpossible(Refusal):
    """A measure of a sheet of labels, in millimetres or pieces, is not between `least` and `most`."""

    field: str
    value: float
    least: float
    most: float


@dataclass(eq=False)
class LabelTooSmall(Refusal):
    """The design does not fit what the printer can reach of the label. Millimetres; `need` is what it wants of it."""

    design: str
    width: float
    height: float
    need_width: float
    need_height: float


@dataclass(eq=False)
class OffsetTooFar(Refusal):
    """Made up for by so many millimetres: that is another sheet, not a printer that feeds askew."""

    value: float
    limit: float


@dataclass(eq=False)
class PrinterUnreachable(Refusal):
    """A label printer at a port or a device; `reason` in the words of the system."""

    target: str
    reason: str


@dataclass(eq=False)
class NothingToLabel(Refusal):
    """Nothing answers to what labels were asked for."""


@dataclass(eq=False)
class NotReserved(Refusal):
    """This number was never printed ahead on a blank label of this store."""

    code: str


@dataclass(eq=False)
class AlreadyClaimed(Refusal):
    """This blank label has been stuck onto `by` before."""

    code: str
    by: str


@dataclass(eq=False)
class CodeOfOther(Refusal):
    """This is no blank label: it is what `by` carries."""

    code: str
    by: str


@dataclass(eq=False)
class NotNumbered(Refusal):
    """Quantities have no label of their own."""

    thing: str


@dataclass(eq=False)
class NoCodesLeft(Refusal):
    """Seven digits are all used up, or not so many are left."""

    wanted: int
    left: int


@dataclass(eq=False)
class BlankCount(Refusal):
    """So many blank labels are not made at once."""

    wanted: int
    most: int
