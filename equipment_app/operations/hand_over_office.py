"""Hand the store over to the next quartermaster: one entry that both stand by, and a paper both sign."""

from dataclasses import dataclass
from typing import Annotated

from equipment_app.domain.access_errors import NobodyTakesOver
from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Entry, remark
from equipment_app.domain.outcome import Filed, Outcome
from equipment_app.domain.rights import Right, Role
from equipment_app.operations.arguments import Argument
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books

SERIES = "PD"


@needs(Right.OFFICE, two=True)
@dataclass(frozen=True, slots=True)
class HandOverOffice:
    """Who works hands over, who stands by takes over. Roles stay as they are: administrators give and take those."""

    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the paper")] = ""

    def __call__(self, books: Books) -> Outcome:
        """Raises NobodyTakesOver, TextTooLong."""
        taker = books.session.second
        if not taker or Role.QUARTERMASTER not in {grant.role for grant in books.access.grants(taker)}:
            raise NobodyTakesOver
        written = books.journal.append(Entry(Kind.OFFICE, secrets=remark(self.remark), series=SERIES))
        books.office_papers.file(written.seq)
        number = str(written.number)
        return Outcome(
            Changes.PAPERS | Changes.SETTINGS,
            "office_handed_over",
            number=number,
            entry=written.seq,
            hash=written.hash.hex(),
            papers=(Filed(number, written.seq),),
            subject=books.people.operator(taker).name,
        )
