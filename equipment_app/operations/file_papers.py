"""Make and file the papers that were committed without one: a mass issue, or a program that stopped in between."""

from dataclasses import dataclass

from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Seq
from equipment_app.domain.numbers import Number
from equipment_app.domain.outcome import Filed, Outcome
from equipment_app.domain.progress import Step, no_step
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books


@needs(Right.PAPERS)
@dataclass(frozen=True, slots=True)
class FilePending:
    """Empty the list "to be filed", oldest first; nothing to file changes nothing and needs no word."""

    step: Step = no_step
    """Told how many papers are done of how many; raises to stop, and then none of them is filed."""

    def __call__(self, books: Books) -> Outcome:
        waiting = books.papers.to_file()
        if not waiting:
            return Outcome()
        filed = []
        for done, seq in enumerate(waiting):
            self.step(done, len(waiting))
            filed.append(_file(books, seq))
        self.step(len(waiting), len(waiting))
        return Outcome(Changes.PAPERS, "filed", papers=tuple(filed), facts={"papers": len(filed)})


def _file(books: Books, seq: Seq) -> Filed:
    """The paper of an entry, and where that was cancelled meanwhile, its cancelled copy."""
    payload = books.journal.payload(seq)
    books.papers.file(seq)
    by = books.history.reversed_by(seq)
    if by:
        books.papers.file_cancelled(books.papers.seq(by))
    return Filed(str(Number(*payload["doc"])), seq)
