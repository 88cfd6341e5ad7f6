"""Whose turn it is at the counter, while what a unit lacks is issued: no entry of the journal."""

from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books


@needs(Right.HAND_OVER)
class KeepQueue(Value):
    """`at` is the member who was called, 0 for nobody yet."""

    unit: int
    at: int = 0

    def __call__(self, books: Books) -> Outcome:
        books.queues.save(self.unit, {"at": self.at})
        return Outcome(Changes.NOTHING, "queue_kept")


@needs(Right.HAND_OVER)
class CloseQueue(Value):
    unit: int

    def __call__(self, books: Books) -> Outcome:
        books.queues.drop(self.unit)
        return Outcome(Changes.NOTHING, "queue_closed")
