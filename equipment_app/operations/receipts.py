"""A delivery that is being taken in: kept at each scan as a cart is, and received in one step."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from equipment_app.domain.entries import picked
from equipment_app.domain.kinds import Changes
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.receipt_draft import ReceiptDraft, day_of
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.operations.declared import needs
from equipment_app.operations.once import Once
from equipment_app.operations.receive import Receive
from equipment_app.store.books import Books


@needs(Right.RECEIVE)
class SaveReceipt(Value):
    """`content` is `ReceiptDraft.to_json()`. An operator has one."""

    content: Mapping[str, Any]

    def __call__(self, books: Books) -> Outcome:
        books.receipts.save(books.journal.operator, dict(self.content))
        return Outcome(Changes.NOTHING, "receipt_saved")


@needs(Right.RECEIVE)
class DropReceipt(Value):
    def __call__(self, books: Books) -> Outcome:
        books.receipts.drop(books.journal.operator)
        return Outcome(Changes.NOTHING, "receipt_dropped")


@needs(Right.RECEIVE)
class TakeDelivery(Value):
    """What is ready of a draft is received, and the rest of it kept; once, however often it is asked for."""

    draft: ReceiptDraft

    def __call__(self, books: Books) -> Outcome:
        """Raises what `Receive` raises."""
        draft = self.draft
        outcome = Once(draft.key, receipt_of(draft))(books)
        if outcome.repeated:
            return outcome
        rest = draft.rest(outcome.number)
        books.receipts.drop(books.journal.operator)
        if rest:
            books.receipts.save(books.journal.operator, rest.to_json())
        return replace(outcome, facts={**outcome.facts, "rest": rest.came if rest else 0})


def receipt_of(draft: ReceiptDraft) -> Receive:
    """Numbers that look like those of others were told when they were scanned."""
    return Receive(
        **picked(draft, "supplier note funding contract invoice place goes_on driver"),
        lines=draft.delivered_lines(),
        order=draft.order or "",
        in_use=day_of(draft.in_use),
        on=day_of(draft.delivered),
        alike=True,
    )
