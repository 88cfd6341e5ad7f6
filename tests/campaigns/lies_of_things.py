"""What insiders write of things between delivery and disposal, and may not."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from equipment_app.domain.rights import Role

if TYPE_CHECKING:
    from tests.campaigns.insiders import Said, Stage

Q, L, U, A = Role.QUARTERMASTER, Role.LEAD, Role.AUDITOR, Role.ADMINISTRATOR


def with_things(stage: "Stage") -> Iterator[tuple[str, list["Said"]]]:
    """By who may not, by one where it takes two, or too soon."""
    mv, approved, decided = [stage.move], {"stocktake": 9, "what": "approved"}, {"since": "2026-03-02"}
    yield "an administrator receives", [stage.by(A, "delivery", mv=mv)]
    yield "an administrator orders", [stage.by(A, "order", x={"order": 9, "what": "new"})]
    yield "an auditor adds an invoice", [stage.by(U, "invoice", x={"invoice": "1"})]
    yield "a quartermaster moves things in the catalogue", [stage.by(Q, "catalogue", mv=mv)]
    yield "a lead changes the catalogue", [stage.by(L, "catalogue", x={"what": "added"})]
    yield "a lead sends to repair", [stage.by(L, "repair", mv=mv)]
    yield "an administrator takes from repair", [stage.by(A, "repaired", mv=mv)]
    yield "an auditor inspects", [stage.by(U, "inspection", x={"article": 1, "plan": 1})]
    yield "a lead records a loss", [stage.by(L, "incident", mv=mv)]
    yield "an auditor decides on a loss", [stage.by(U, "incident_step", x={"state": "decided"})]
    yield "an administrator proposes a write-off", [stage.by(A, "write_off")]
    yield "a proposal moves what it lists", [stage.by(Q, "write_off", mv=mv)]
    yield "an auditor changes a write-off", [stage.by(U, "write_off_change")]
    yield "a write-off is decided by one", [stage.by(Q, "unneeded", x=decided)]
    alone = stage.by(Q, "unneeded", second=A, x=decided)
    yield "a write-off is decided by one who signs twice", [replace(alone, keys=(stage.keys[Q], stage.keys[Q]))]
    yield "a decision moves what it is about", [stage.by(Q, "unneeded", second=A, mv=mv)]
    yield "an administrator destroys", [stage.by(A, "disposal", mv=mv)]
    yield "a lead begins a stock-take", [stage.by(L, "stocktake", x=approved | {"what": "begun"})]
    yield "a stock-take is approved by one", [stage.by(Q, "stocktake", x=approved, mv=mv)]
    yield "a stock-take is approved with a lead's right", [stage.by(L, "stocktake", second=Q, x=approved, mv=mv)]
    yield (
        "a stock-take that only begins moves things",
        [stage.by(Q, "stocktake", x=approved | {"what": "begun"}, mv=mv)],
    )
