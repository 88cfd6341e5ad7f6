"""What the paper of an incident says of its things and circumstances, read from the books."""

from collections.abc import Iterator
from datetime import date

from equipment_app.documents.words import PHRASES, Phrase, say
from equipment_app.domain.custody import HolderId
from equipment_app.domain.incidents import Stage, latest
from equipment_app.domain.sizes import UNI
from equipment_app.domain.value import Value
from equipment_app.store.books import Books
from equipment_app.store.records.incidents import Harmed, Incident, damaged

say(
    incident_not_back=Phrase("Nevráceno.", "Not returned."),
    incident_broken=Phrase("Vráceno poškozené.", "Returned damaged."),
)


class DamagedThing(Value):
    """Money in haléře for the whole quantity; None where no price is known."""

    name: str
    name_en: str
    inventory: str
    serial: str
    acquired: date
    price: int | None
    value: int | None
    left: int | None
    life: int | None
    """Days of service life, and how many were left; see `domain.worth`."""
    funding: str
    extent: str = ""
    """What is wrong with it, or that it was not given back."""


def what(found: Incident) -> frozenset[str]:
    if found.facts.get("what"):
        return frozenset((found.what,))
    return frozenset((*(("loss",) if found.moves else ()), *(("damage",) if found.facts.get("damaged") else ())))


def grants(books: Books, found: Incident) -> bool:
    """Whether a grant asks for any of it to be kept."""
    return any(books.incidents.of_grant(one.thing, found.day) for one in found.harmed)


def circumstances(found: Incident, reported: bool, grant: bool) -> Iterator[tuple[str, str]]:
    for one in ("risk", "averting", "substance"):
        if answer := found.facts.get(one):
            yield one, answer
    if reported:
        yield "police", "yes"
    if latest(found.steps, Stage.GRANT):
        yield "grant", "yes"
    elif found.facts.get("what") and not grant:
        yield "grant", "not_grant"


def things(books: Books, found: Incident) -> Iterator[DamagedThing]:
    """What is gone and what is damaged, with what it was worth on that day."""
    said = bool(found.facts.get("what"))
    lost, broken = ("", "") if said else (PHRASES["incident_not_back"].cs, PHRASES["incident_broken"].cs)
    for n, one in enumerate(found.harmed, start=1):
        gone = n <= len(found.moves)
        yield _thing(books, one, (books.papers.remark(found.seq, n) or lost) if gone else broken)


def _thing(books: Books, one: Harmed, extent: str) -> DamagedThing:
    thing = one.thing
    size = "" if thing.size == UNI else f", {thing.size}"
    count = f"{one.quantity} × " if one.quantity > 1 else ""
    funding = books.settings.fundings().get(thing.funding)
    return DamagedThing(
        name=f"{count}{thing.name}{size}",
        name_en=f"{count}{thing.name_en or thing.name}{size}",
        inventory=thing.inventory or thing.code,
        serial=thing.serial or "",
        acquired=date.fromisoformat(thing.received_on),
        price=None if thing.price is None else one.price,
        value=one.worth.value if one.worth else None,
        left=one.worth.left if one.worth else None,
        life=one.worth.life if one.worth else None,
        funding=funding.letter if funding else "",
        extent=extent,
    )


def entrusted(books: Books, person: int, found: Incident) -> Iterator[tuple[str, date]]:
    """The papers the things were handed over by, with their days."""
    numbers = {str(number) for number in books.history.issues(HolderId(person), found.moves, found.seq)}
    deployment, broken = found.facts.get("deployment", 0), damaged(found.facts)
    given = books.deployments.given_to(deployment, person) if deployment else []
    numbers |= {books.history.number(one.seq) for one in given if one.thing in broken}
    if broken and not deployment:
        numbers |= {str(one) for one in books.incidents.entrusted(broken, person, found.seq)}
    for number in sorted(numbers):
        yield number, date.fromisoformat(books.journal.payload(books.papers.seq(number))["d"])
