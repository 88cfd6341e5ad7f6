"""Whose life is asked for, and where one comes back to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LifeWanted:
    """Of a thing by its id; `back` is the page that asks, and `to` what brings it back to what it shows."""

    thing: int
    back: str = "stock"
    to: object = None
