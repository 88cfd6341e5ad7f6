"""Refusals around labels: sheets that cannot be, what does not fit, printers, blank labels. Words: `label_words`."""

from equipment_app.domain.errors import Refusal


class SheetImpossible(Refusal):
    """A measure of a sheet of labels, in millimetres or pieces, is not between `least` and `most`."""

    field: str
    value: float
    least: float
    most: float


class LabelTooSmall(Refusal):
    """The design does not fit what the printer can reach of the label. Millimetres; `need` is what it wants of it."""

    design: str
    width: float
    height: float
    need_width: float
    need_height: float


class OffsetTooFar(Refusal):
    """Made up for by so many millimetres: that is another sheet, not a printer that feeds askew."""

    value: float
    limit: float


class PrinterUnreachable(Refusal):
    """A label printer at a port or a device; `reason` in the words of the system."""

    target: str
    reason: str


class NoLabelPrinter(Refusal):
    """Labels are sent to an address or to a device, never into a file."""

    target: str


class NothingToLabel(Refusal):
    """Nothing answers to what labels were asked for."""


class NotReserved(Refusal):
    """This number was never printed ahead on a blank label of this store."""

    code: str


class AlreadyClaimed(Refusal):
    """This blank label has been stuck onto `by` before."""

    code: str
    by: str


class CodeOfOther(Refusal):
    """This is no blank label: it is what `by` carries."""

    code: str
    by: str


class NotNumbered(Refusal):
    """Quantities have no label of their own."""

    thing: str


class NoCodesLeft(Refusal):
    """Seven digits are all used up, or not so many are left."""

    wanted: int
    left: int


class BlankCount(Refusal):
    """So many blank labels are not made at once."""

    wanted: int
    most: int
