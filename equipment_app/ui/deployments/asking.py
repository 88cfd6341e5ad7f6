"""What the page of deployments asks for, all of one view in one question."""

from equipment_app.domain.value import Value
from equipment_app.operations.carried.entries import still_out as files_out
from equipment_app.queries.deployments import DeploymentCard, ParticipantRow, deployment, roster
from equipment_app.queries.gate import GateProgress, incomplete, progress
from equipment_app.queries.still_out import DeploymentBoard, still_out
from equipment_app.store.books import Books
from equipment_app.ui.deployments.closing import ClosingLine, differences

FRONT, GATE, PEOPLE, IMPORT, CLOSING, BRING = "front", "gate", "people", "import", "closing", "bring"


class DeploymentAsked(Value):
    """A deployment, and which view of it."""

    id: int
    view: str = FRONT
    returning: bool = False


class DeploymentSeen(Value):
    """`card` is None where there is no such deployment; the rest is what its view shows."""

    card: DeploymentCard | None
    progress: GateProgress | None = None
    incomplete: tuple[int, ...] = ()
    board: DeploymentBoard | None = None
    people: tuple[ParticipantRow, ...] = ()
    lines: tuple[ClosingLine, ...] = ()
    files: tuple[str, ...] = ()
    """Those that are out, as people call them."""
    missing: int = 0
    """Items that incident reports tell already."""


def seen(
    books: Books, id: int, view: str, known: DeploymentCard | None = None, *, returning: bool = False
) -> DeploymentSeen:
    """`known` is the card, where it is still that of the moment: at the gate every scan counts."""
    card = known or deployment(books, id)
    if card is None:
        return DeploymentSeen(None)
    match view:
        case "gate" if returning:
            return DeploymentSeen(card, board=still_out(books, id))
        case "gate":
            return DeploymentSeen(card, progress(books, id), incomplete(books, id))
        case "people":
            return DeploymentSeen(card, people=roster(books, id))
        case "closing":
            files = tuple(one.said for one in files_out(books, id))
            missing = sum(one.quantity for one in differences(books, id, lost=True) if not one.damaged)
            return DeploymentSeen(card, lines=differences(books, id), files=files, missing=missing)
    return DeploymentSeen(card)
