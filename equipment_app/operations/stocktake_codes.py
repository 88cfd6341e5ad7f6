"""What a code that names no thing of the books stands for, before it is kept among what was counted."""

from equipment_app.domain.codes import Family, code_of_text, looks_ours
from equipment_app.domain.misread import is_misread
from equipment_app.domain.stocktake import OnNoThing, ReadInPart
from equipment_app.store.books import Books

_PAPERS = (f"{Family.SHEET}.", f"{Family.PAPER}.")


def check_on_thing(books: Books, said: str) -> None:
    """Raises OnNoThing: it names somebody, a place, a paper or a command; ReadInPart: it is a piece of a code
    of ours. A label of an item with wrong check digits is kept, for the item is there.
    """
    text, code = said.strip(), code_of_text(said.strip().upper())
    if is_misread(text) and not (looks_ours(text.upper()) and text.upper().startswith(Family.THING)):
        raise ReadInPart(text)
    on_none = code.family is not Family.THING if code else text.upper().startswith(_PAPERS)
    people = (*books.people.members(everyone=True), *books.people.operators())
    if on_none or books.papers.has(text) or any(one.personal_number == text for one in people if text):
        raise OnNoThing(text)
