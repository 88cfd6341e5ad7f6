"""Who works at the desk now, and what may be told of the store before anybody does."""

from dataclasses import dataclass

from equipment_app.domain.session import LOCKED, Session
from equipment_app.store.records.people import Operator


@dataclass(frozen=True, slots=True)
class Present:
    """As the door of a store has it at one moment."""

    store: str = ""
    """What the store is called."""
    guarded: bool = False
    """Somebody has a password, so that whoever works here signs in first."""
    session: Session = LOCKED
    operator: Operator | None = None
    """Who works; None while the store is locked."""
    pinned: tuple[Operator, ...] = ()
    """Who can go on with a PIN alone."""
