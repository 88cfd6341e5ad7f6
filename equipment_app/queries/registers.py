"""The registers there are, each a row in the file of its subject; and one of them for each unit."""

from datetime import date
from typing import Any

from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.register import Register
from equipment_app.queries.article_register import CATALOGUE
from equipment_app.queries.delivery_register import DELIVERIES, ORDERS
from equipment_app.queries.deployment_register import DEPLOYMENTS
from equipment_app.queries.gap_register import GAPS
from equipment_app.queries.grant_register import GRANT
from equipment_app.queries.handover_register import HOLDINGS, ISSUES
from equipment_app.queries.incident_register import COMPENSATION, INCIDENTS
from equipment_app.queries.inspections import INSPECTIONS
from equipment_app.queries.leaver_register import FORMER_MEMBERS
from equipment_app.queries.loan_register import LOANS
from equipment_app.queries.register_kind import RegisterKind
from equipment_app.queries.register_parts import units_asked
from equipment_app.queries.repair_register import IN_REPAIR, REPAIRS
from equipment_app.queries.stocktake_register import STOCKTAKES
from equipment_app.queries.two_register import BY_TWO
from equipment_app.queries.write_off_register import WRITE_OFFS
from equipment_app.store.books import Books

REGISTERS = {
    kind.name: kind
    for kind in (
        HOLDINGS,
        GAPS,
        CATALOGUE,
        INSPECTIONS,
        LOANS,
        DEPLOYMENTS,
        *IN_REPAIR,
        FORMER_MEMBERS,
        COMPENSATION,
        STOCKTAKES,
        GRANT,
        ISSUES,
        INCIDENTS,
        WRITE_OFFS,
        BY_TWO,
        REPAIRS,
        DELIVERIES,
        ORDERS,
    )
}
"""In the order of the page."""


class NothingToTell(Refusal):
    cs = "V sestavě by nic nebylo: za tyto dny nemá žádný útvar co vykázat. Nic se nezapsalo."
    en = "The report would be empty: no unit has anything to tell for these days. Nothing was written."


def of_each_unit(
    books: Books, kind: RegisterKind, first: date, last: date, names: bool, step: Step = no_step
) -> list[Register[Any]]:
    """A register for each unit that has anything to tell, and one for who has no unit. `step` hears before each how
    many units are done of how many, and may raise. Raises NothingToTell: no unit has anything.
    """
    units = units_asked(books)
    found = []
    for done, unit in enumerate(units):
        step(done, len(units))
        found.append(kind.make(books, first, last, unit, names))
    told = [register for register in found if register.rows]
    if not told:
        raise NothingToTell
    return told
