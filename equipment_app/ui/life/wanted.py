"""Whose life is asked for, and where one comes back to."""

from equipment_app.domain.value import Value


class LifeWanted(Value):
    """Of a thing by its id; `back` is the page that asks, and `to` what brings it back to what it shows."""

    thing: int
    back: str = "stock"
    to: object = None
