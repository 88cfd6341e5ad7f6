"""What people do: a file for a verb, or for a subject's verbs. A command knows how to apply itself to the books."""

from collections.abc import Callable
from typing import TypeAlias

from equipment_app.domain.outcome import Outcome
from equipment_app.store.books import Books

Command: TypeAlias = Callable[[Books], Outcome]

__all__ = ["Books", "Command", "Outcome"]
