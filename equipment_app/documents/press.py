"""The press of the program: what the store asks to make papers with."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from equipment_app.domain.custody import Kind
from equipment_app.store.books import Books

if TYPE_CHECKING:
    from equipment_app.documents.paper import Paper


def forms() -> "Mapping[Kind, type[Paper]]":
    """The paper that an entry of this kind stands for. Forms are loaded with the first paper, not with a store."""
    from equipment_app.documents.issue import IssuePaper
    from equipment_app.documents.office import OfficePaper
    from equipment_app.documents.returns import ReturnPaper
    from equipment_app.documents.unit_check import UnitCheckPaper

    return {
        Kind.ISSUE: IssuePaper,
        Kind.RETURN: ReturnPaper,
        Kind.CHECK: UnitCheckPaper,
        Kind.OFFICE: OfficePaper,
    }


def gathered(books: Books, seq: int) -> "Paper":
    """What the paper of entry `seq` says."""
    return forms()[Kind(books.journal.payload(seq)["k"])].gather(books, seq)


class Press:
    """Sets papers as PDF/A. Equal books give equal bytes."""

    def paper(self, books: Books, seq: int) -> bytes:
        return gathered(books, seq).render()

    def cancelled(self, books: Books, seq: int, replaced_by: str) -> bytes:
        from equipment_app.documents import storno

        return storno.cancel(*storno.gathered(books, seq, replaced_by))
