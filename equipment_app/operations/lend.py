"""Lend: an issue until a day, under numbers and a paper of its own."""

from dataclasses import field
from datetime import date
from typing import Annotated, ClassVar

from equipment_app.domain.entries import FIELD, Cell, Secret, remark
from equipment_app.domain.errors import LineRefused, Refusal
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right
from equipment_app.domain.words import Words
from equipment_app.operations.declared import THING, Argument, needs, spoken
from equipment_app.operations.handing import WorkedOut
from equipment_app.operations.issue import Issue
from equipment_app.store.books import Books

UNTIL = Argument("--until", "DATE", "the day it is due back, YYYY-MM-DD", words=Words("Vrátit do", "Return by"))
_MORE = f"{THING}\n\nThe due date is later than the day of the handover. It is never changed: see extend."


class DueTooEarly(Refusal):
    until: date
    after: date
    cs = "Vrátit do {until} nejde: den vrácení musí být po {after}. Nic se nezapsalo. Zadejte pozdější den."
    en = "{until} cannot be the due date: it must be later than {after}. Nothing was written. Choose a later day."


class NoDueDate(Refusal):
    text: str
    cs = "„{text}“ není den, do kterého se má vrátit. Nic se nezapsalo. Zadejte den vrácení."
    en = "“{text}” is no day to return by. Nothing was written. Enter the due date."


class LentConsumable(Refusal):
    cs = "Spotřební materiál se nepůjčuje, nevrací se. Nic se nezapsalo; vydejte ho natrvalo."
    en = "A consumable is not lent, for it does not come back. Nothing was written; issue it for good."


@spoken("lend", "lend items to a member until a day", _MORE)
@needs(Right.HAND_OVER)
class Lend(Issue, kw_only=True):
    """An issue until a day: the same lines and rules, under numbers and a paper of its own."""

    kind: ClassVar = Kind.LOAN
    done: ClassVar = "loan"
    reason: Annotated[str, Argument("--purpose", "TEXT", "what it is lent for; printed")] = ""
    until: Annotated[date, UNTIL] = field()  # without the default that an issue has
    whom: Annotated[str, Argument("--for-whom", "TEXT", "for whom it is lent, as a team or a guest; printed")] = ""
    extends: str = ""
    """Number of the loan that this one goes on from."""

    def work_out(self, books: Books) -> WorkedOut:
        """Raises DueTooEarly, and what an issue raises."""
        day = self.on or books.journal.today()
        if self.until <= day:
            raise DueTooEarly(self.until, day)
        out = Issue.work_out(self, books)
        for number, line in enumerate(out.lines, start=1):
            if line.things[0].consumable:
                raise LineRefused(number, line.things[0].title, LentConsumable())
        return out

    def told(self) -> tuple[Secret, ...]:
        """Raises TextTooLong."""
        return remark(self.whom, "whom", FIELD)

    def facts(self, books: Books, out: WorkedOut) -> dict[str, Cell]:
        extends: dict[str, Cell] = {"extends": self.extends} if self.extends else {}
        return Issue.facts(self, books, out) | extends
