"""What the paper of an incident says besides its record: what is wrong with things, circumstances, papers."""

from collections.abc import Iterator
from datetime import date

from equipment_app.documents.words import PHRASES, Phrase, say
from equipment_app.domain.custody import HolderId
from equipment_app.domain.incidents import Stage, latest
from equipment_app.store.books import Books
from equipment_app.store.records.incidents import Incident, damaged

say(
    incident_not_back=Phrase("Nevráceno.", "Not returned."),
    incident_broken=Phrase("Vráceno poškozené.", "Returned damaged."),
)


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


def extents(books: Books, found: Incident) -> Iterator[str]:
    """What is wrong with each thing, or that it was not given back."""
    said = bool(found.facts.get("what"))
    lost, broken = ("", "") if said else (PHRASES["incident_not_back"].cs, PHRASES["incident_broken"].cs)
    for n in range(1, len(found.harmed) + 1):
        yield (books.papers.remark(found.seq, n) or lost) if n <= len(found.moves) else broken


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
