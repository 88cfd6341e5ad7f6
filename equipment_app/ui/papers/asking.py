"""What the page of papers asks the books. The questions are imported on the worker's thread, not with the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from equipment_app.domain.errors import NotFiled
from equipment_app.queries.filters import PapersWanted
from equipment_app.queries.paper_state import State

if TYPE_CHECKING:
    from equipment_app.queries.paper_card import Document, PaperCard
    from equipment_app.queries.papers import Found, Overview, PaperRow
    from equipment_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Shown:
    """A paper and the bytes to look at; None where it has none."""

    card: "PaperCard"
    document: "Document | None"


def find(wanted: PapersWanted) -> "Callable[[Books, str, bool], Found]":
    def order(books: "Books", sort: str, descending: bool) -> "Found":
        from equipment_app.queries.papers import find_papers

        return find_papers(books, wanted, sort or "day", descending)

    return order


def rows(books: "Books", seqs: Sequence[int]) -> "list[PaperRow]":
    from equipment_app.queries.papers import papers

    return papers(books, seqs)


def overview(books: "Books") -> "Overview":
    from equipment_app.queries.papers import overview

    return overview(books)


def shown(number: str, *, original: bool = False) -> "Callable[[Books], Shown]":
    """The paper `number`; of a cancelled one the cancelled copy, or the original as it was filed."""

    def ask(books: "Books") -> Shown:
        from equipment_app.queries.paper_card import document, paper_card

        card = paper_card(books, number)
        cancelled = card.row.state is State.CANCELLED and card.storno and not original
        try:
            return Shown(card, document(books, card.storno.number if cancelled and card.storno else card.row.number))
        except NotFiled:
            return Shown(card, None)

    return ask


def with_code(text: str) -> "Callable[[Books], str]":
    """The number of the paper whose QR, or the code of whose sheet was read; empty where it is not one of ours."""

    def ask(books: "Books") -> str:
        from equipment_app.queries.paper_codes import paper_of_code

        return paper_of_code(books, text)

    return ask


def entry_of(number: str) -> "Callable[[Books], int]":
    """The entry a paper stands for; of a storno the one it cancelled."""

    def ask(books: "Books") -> int:
        return books.papers.seq(number.strip().upper().removesuffix("-S"))

    return ask
