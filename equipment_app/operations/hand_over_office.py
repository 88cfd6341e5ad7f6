"""The store is handed over: one quartermaster hands it to another, who signs for it."""

from typing import Annotated

from equipment_app.domain.access_errors import NobodyTakesOver
from equipment_app.domain.entries import remark
from equipment_app.domain.kinds import Kind
from equipment_app.domain.rights import Right, Role
from equipment_app.operations.declared import Argument, needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.store.books import Books


@needs(Right.OFFICE, two=True)
class HandOverOffice(Operation):
    """Who works hands over, who stands by takes over. Roles stay as they are: administrators give and take those."""

    remark: Annotated[str, Argument("--remark", "TEXT", "printed on the paper")] = ""

    def plan(self, books: Books) -> Plan:
        """Raises NobodyTakesOver, TextTooLong."""
        taker = books.session.second
        if not taker or Role.QUARTERMASTER not in {grant.role for grant in books.access.grants(taker)}:
            raise NobodyTakesOver
        return Plan(Kind.OFFICE, secrets=remark(self.remark), subject=books.people.operator(taker).name)
