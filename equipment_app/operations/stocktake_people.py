"""Who of a commission counts, and who is entrusted with what is counted: known by who they are."""

from equipment_app.domain.errors import Refusal
from equipment_app.domain.stocktake import Entrusted, NotInCommission
from equipment_app.domain.words import name_words
from equipment_app.operations.somebody import KnownPerson, is_person, named_person
from equipment_app.store.books import Books
from equipment_app.store.records.stocktakes import RunningStocktake


def person_of(books: Books, running: RunningStocktake, name: str) -> int:
    """The place in the commission of who counts, by name, personal number or badge; whoever works, where nobody is
    named. A part of the name does where it is that of nobody else there. Raises Entrusted, NotInCommission.
    """
    named = " ".join((name or books.people.operator(books.session.operator).name).split())
    words, commission = name_words(named), running.planned.commission
    whole = [one for one in commission if words == name_words(one)]
    meant = whole or [one for one in commission if words and words <= name_words(one)]
    if len(meant) == 1:
        return commission.index(meant[0])
    person, planned = _known(books, named), running.planned
    if person and person.said in planned.people:
        return planned.people.index(person.said)
    if words == name_words(planned.responsible) or (person and person.said == planned.entrusted):
        raise Entrusted(planned.responsible)
    raise NotInCommission(named, commission)


def _known(books: Books, text: str) -> KnownPerson | None:
    """Who of the books is meant by a name, a number or a badge, where that is nobody else."""
    try:
        return named_person(books, text, outside=False)
    except Refusal:
        return None


def refuse_entrusted(books: Books, running: RunningStocktake) -> None:
    """Who is entrusted with the things approves nothing, as soon as there is anybody else."""
    planned = running.planned
    for one in (books.session.operator, books.session.second) if not books.session.alone else ():
        if one and is_person(books, one, planned.entrusted, planned.responsible):
            raise Entrusted(books.people.operator(one).name)
