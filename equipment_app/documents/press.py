"""The press of the program: what the store asks to make papers with."""

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from equipment_app.domain.kinds import KINDS, PAPERS
from equipment_app.store.books import Books
from equipment_app.store.file.pieces import Pieces, aside

if TYPE_CHECKING:
    from equipment_app.documents.paper import Paper


def form(kind: str) -> "type[Paper]":
    """What the row of this kind of entry names; its module is loaded with the first paper, not with a store."""
    module, _, name = KINDS[kind].form.partition(".")
    found: type[Paper] = getattr(import_module(f"equipment_app.documents.{module}"), name)
    return found


def loaded() -> Pieces[None]:
    """Loads all that makes papers on a thread beside; nobody waits for it behind the first paper."""

    def load(_: object) -> None:
        for row in PAPERS:
            form(row.kind)

    return aside(load)


def gathered(books: Books, seq: int) -> "Paper":
    """What the paper of entry `seq` says."""
    return form(books.journal.payload(seq)["k"]).gather(books, seq)


class Press:
    """Sets papers as PDF/A. Equal books give equal bytes."""

    def paper(self, books: Books, seq: int) -> bytes:
        return gathered(books, seq).render()

    def cancelled(self, books: Books, seq: int, replaced_by: str) -> bytes:
        from equipment_app.documents import storno
        from equipment_app.documents.words import PaperWords

        original, cancellation = storno.gathered(books, seq, replaced_by)
        signing = gathered(books, books.journal.payload(seq)["ref"]).form(PaperWords()).signing
        return storno.cancel(original, replace(cancellation, signers=len(signing)))
