"""Who of a commission counts, and who is entrusted with what is counted: known by who they are."""

from dataclasses import replace

from equipment_app.domain.errors import Refusal
from equipment_app.domain.stocktake import Entrusted, NotInCommission, WroteFor
from equipment_app.domain.words import name_words
from equipment_app.operations.somebody import KnownPerson, named_person
from equipment_app.store.books import Books
from equipment_app.store.records.stocktakes import RunningStocktake


def person_of(books: Books, running: RunningStocktake, name: str) -> int:
    """The place in the commission of who counts, by name, personal number or badge; whoever works, where nobody is
    named. A part of the name does where it is that of nobody else there. Raises Entrusted, NotInCommission.
    """
    named, planned = " ".join(name.split()), running.planned
    if not named:
        return _at_work(books, running)
    words, commission = name_words(named), planned.commission
    whole = [one for one in commission if words == name_words(one)]
    meant = whole or [one for one in commission if words and words <= name_words(one)]
    if len(meant) == 1:
        return commission.index(meant[0])
    person = _known(books, named)
    if person and person.said in planned.people:
        return planned.people.index(person.said)
    if words == name_words(planned.responsible) or (person and person.said == planned.entrusted):
        raise Entrusted(planned.responsible)
    raise NotInCommission(named, commission)


def _at_work(books: Books, running: RunningStocktake) -> int:
    person = books.stocktakes.sits(running.planned, books.session.operator)
    if person is not None:
        return person
    name = books.people.operator(books.session.operator).name
    if books.stocktakes.is_entrusted(running.planned, books.session.operator):
        raise Entrusted(name)
    raise NotInCommission(name, running.planned.commission)


def counts_at(books: Books, running: RunningStocktake, place: int, name: str) -> int:
    """Who of the commission counts at a place; where somebody else writes it down for them, that is kept as well.
    Raises Entrusted, NotInCommission.
    """
    person, writes = person_of(books, running, name), books.session.operator
    wrote, now = running.progress.wrote, WroteFor(place, person, writes)
    if books.stocktakes.sits(running.planned, writes) != person and now not in wrote:
        books.stocktakes.save(running.planned.id, replace(running.progress, wrote=wrote | {now}).to_json())
    return person


def _known(books: Books, text: str) -> KnownPerson | None:
    """Who of the books is meant by a name, a number or a badge, where that is nobody else."""
    try:
        return named_person(books, text, outside=False)
    except Refusal:
        return None


def refuse_entrusted(books: Books, running: RunningStocktake) -> None:
    """Who is entrusted with the things approves nothing, as soon as there is anybody else."""
    if books.session.alone and len(books.people.operators()) == 1:
        return
    for one in (books.session.operator, books.session.second):
        if one and books.stocktakes.is_entrusted(running.planned, one):
            raise Entrusted(books.people.operator(one).name)
