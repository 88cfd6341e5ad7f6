"""What the counter asks the books."""

from collections.abc import Sequence

from equipment_app.domain.cart import NOBODY, Cart, Facts
from equipment_app.queries import cart as questions
from equipment_app.queries import counter_search
from equipment_app.queries.cart import Meaning
from equipment_app.queries.counter_search import Answers
from equipment_app.scanning.decode import Damaged, PlainText, Scan, read
from equipment_app.scanning.foreign import understand
from equipment_app.store.books import Books


def nobodys(books: Books, slot: int) -> tuple[Cart, Facts] | None:
    """A cart that was begun before anybody was at the counter, by what it is kept as."""
    saved = books.carts.of(slot)
    cart = Cart.from_json(saved.content) if saved else None
    return (cart, questions.facts(books, cart)) if cart else None


def meaning(books: Books, readings: Sequence[str], scan: Scan | None = None) -> Meaning:
    """`scan` is what they were read from; of what was typed, the first reading will do."""
    return questions.meaning(books, readings, understand(scan or read("".join(readings[:1]))))


def answers(books: Books, text: str, readings: tuple[str, ...] = (), member: int = NOBODY) -> Answers:
    return counter_search.answers(books, text, readings, member, understand(read(text)))


def places(books: Books) -> dict[int, str]:
    """Where returned things can go: the label of each."""
    return {place.id: place.label for place in books.people.places()}


def readings(text: str) -> tuple[str, ...]:
    """What a typed or scanned text may be, as the reader's table has it: likeliest first."""
    scan = read(text)
    if isinstance(scan.meaning, PlainText):
        return scan.meaning.readings
    return () if isinstance(scan.meaning, Damaged) else (scan.text,)
