"""What a code that names no thing of the books stands for, before it is kept among what was counted."""

from equipment_app.domain.stocktake import OnNoThing, refuse_on_no_thing
from equipment_app.store.books import Books


def check_on_thing(books: Books, said: str) -> None:
    """Raises OnNoThing: it names somebody, a place, a paper or a command; ReadInPart: it is a piece of a code
    of ours. A label of an item with wrong check digits is kept, for the item is there.
    """
    refuse_on_no_thing(said)
    text = said.strip()
    people = (*books.people.members(everyone=True), *books.people.operators())
    if books.papers.has(text) or any(one.personal_number == text for one in people if text):
        raise OnNoThing(text)
