"""What somebody had, line by line, as lists, registers and cards tell it."""

from datetime import date

from equipment_app.domain.sizes import Ending, ending
from equipment_app.domain.value import Value


class Had(Value, kw_only=True):
    """So much of an article in a size that was with somebody, or one numbered piece."""

    article: str
    name: str
    size: str
    quantity: int
    unit: str
    code: str
    serial: str
    inventory: str
    condition: str
    price: int | None
    """Haléře for one unit."""
    funding: str
    name_en: str = ""
    cancelled_on: date | None = None
    """The day of a later storno of what brought it, for who asks about the days before."""

    @property
    def total(self) -> int | None:
        return None if self.price is None else self.price * self.quantity


class HoldingLine(Had, kw_only=True):
    """What a holder got at one time."""

    section: str
    since: date
    paper: str
    expiry: str = ""
    inspect_by: str | None = None
    consumable: bool = False
    """It is used up, and does not come back."""
    deployment: str = ""
    """The title of the deployment it was handed out for, until that is over."""

    @property
    def ending(self) -> Ending | None:
        return ending(self.expiry, self.inspect_by)
