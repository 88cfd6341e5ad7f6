"""What the counter asks the books."""

from collections.abc import Callable, Sequence

from equipment_app.domain.cart import NOBODY, Cart
from equipment_app.domain.cart_facts import Facts
from equipment_app.queries import cart as questions
from equipment_app.queries import counter, counter_search
from equipment_app.queries.cart import Meaning
from equipment_app.queries.counter import Card
from equipment_app.queries.counter import Desk as Day
from equipment_app.queries.counter_search import Answers, Kept
from equipment_app.scanning.decode import Damaged, PlainText, Scan, read
from equipment_app.scanning.foreign import understand
from equipment_app.store.books import Books
from equipment_app.store.records.people import Member


def day() -> Callable[[Books], Day]:
    def ask(books: Books) -> Day:
        return counter.desk(books)

    return ask


def card(member: int, cart: Cart | None = None) -> Callable[[Books], Card | None]:
    def ask(books: Books) -> Card | None:
        return counter.card(books, member, cart)

    return ask


def facts(cart: Cart) -> Callable[[Books], Facts]:
    def ask(books: Books) -> Facts:
        return questions.facts(books, cart)

    return ask


def nobodys(slot: int) -> Callable[[Books], tuple[Cart, Facts] | None]:
    """A cart that was begun before anybody was at the counter, by what it is kept as."""

    def ask(books: Books) -> tuple[Cart, Facts] | None:
        saved = books.carts.of(slot)
        cart = Cart.from_json(saved.content) if saved else None
        return (cart, questions.facts(books, cart)) if cart else None

    return ask


def meaning(readings: Sequence[str], scan: Scan | None = None) -> Callable[[Books], Meaning]:
    """`scan` is what they were read from; of what was typed, the first reading will do."""

    def ask(books: Books) -> Meaning:
        return questions.meaning(books, readings, understand(scan or read("".join(readings[:1]))))

    return ask


def answers(text: str, readings: tuple[str, ...], member: int) -> Callable[[Books], Answers]:
    def ask(books: Books) -> Answers:
        return counter_search.answers(books, text, readings, member, understand(read(text)))

    return ask


def kept(member: int, text: str) -> Callable[[Books], list[Kept]]:
    def ask(books: Books) -> list[Kept]:
        return counter_search.kept(books, member, text)

    return ask


def people(text: str) -> Callable[[Books], list[Member]]:
    def ask(books: Books) -> list[Member]:
        return counter_search.people(books, text)

    return ask


def sizes(article: int) -> Callable[[Books], list[tuple[str, int]]]:
    def ask(books: Books) -> list[tuple[str, int]]:
        return questions.sizes(books, article)

    return ask


def goods(text: str) -> Callable[[Books], Answers]:
    """Articles and pieces, for a code that is to stand for one of them."""
    return answers(text, (), NOBODY)


def places() -> Callable[[Books], list[tuple[int, str]]]:
    """Where returned things can go: id and label."""
    return lambda books: [(place.id, place.label) for place in books.people.places()]


def readings(text: str) -> tuple[str, ...]:
    """What a typed or scanned text may be, as the reader's table has it: likeliest first."""
    scan = read(text)
    if isinstance(scan.meaning, PlainText):
        return scan.meaning.readings
    return () if isinstance(scan.meaning, Damaged) else (scan.text,)
