"""Papers after their entry: marked as signed by hand, written down as printed, made and filed where there was none."""

from collections.abc import Sequence
from math import inf
from time import monotonic

from equipment_app.domain.custody import Seq
from equipment_app.domain.entries import Cell
from equipment_app.domain.errors import AlreadyCancelled, UnknownNumber
from equipment_app.domain.kinds import KINDS, Changes, Kind
from equipment_app.domain.outcome import Filed, Outcome, Step, no_step
from equipment_app.domain.papers import CANCELLED, Number, as_printed
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.store.books import Books


@needs(Right.PAPERS)
class MarkSigned(Operation):
    """Of several marks on one paper the last counts."""

    number: str
    signed: bool = True

    def plan(self, books: Books) -> Planned:
        """Raises UnknownNumber, and AlreadyCancelled: a cancelled paper is not signed any more."""
        seq, number = books.papers.seq(self.number), as_printed(self.number)
        if number.endswith(CANCELLED) or not KINDS[books.journal.payload(seq)["k"]].signed:
            raise UnknownNumber(self.number)
        by = books.history.reversed_by(seq)
        if by is not None:
            raise AlreadyCancelled(number, by)
        if books.papers.signed(seq) == self.signed:
            return Outcome(what="nothing_new", subject=number)
        facts: dict[str, Cell] = {"number": number, "signed": int(self.signed)}
        done = "signed" if self.signed else "unsigned"
        return Plan(Kind.SIGNED, about=seq, facts=facts, done=done, subject=number)


@needs(Right.PAPERS)
class RecordPrint(Operation):
    """`copies` sheets of `number` went to the printer."""

    number: str
    copies: int = 1

    def plan(self, books: Books) -> Plan:
        """Raises UnknownNumber."""
        seq, number = books.papers.seq(self.number), as_printed(self.number)
        facts: dict[str, Cell] = {"number": number, "copies": self.copies}
        return Plan(Kind.PRINTED, about=seq, facts=facts, done="printed", subject=number)


BATCH, BATCH_S = 20, 0.03
"""Papers that are filed in one transaction, and the seconds after which no more are begun: whoever asks for something
meanwhile waits for no more of them.
"""


@needs(Right.PAPERS)
class FilePending(Value):
    """Empty the list "to be filed", oldest first; nothing to file changes nothing and needs no word."""

    step: Step = no_step
    """Told how many papers are done of how many; raises to stop, and then none of them is filed."""
    after: int = 0
    """Only what waits behind this entry."""
    most: int = 0
    """Only so many papers; 0 is all of them."""
    seconds: float = inf
    """None is begun after so many; the first is always filed."""

    def __call__(self, books: Books) -> Outcome:
        waiting = books.papers.to_file(self.after, self.most)
        if not waiting:
            return Outcome()
        filed, end = list[Filed](), monotonic() + self.seconds
        for done, seq in enumerate(waiting):
            self.step(done, len(waiting))
            filed.append(_file(books, seq))
            if monotonic() > end:
                break
        self.step(len(filed), len(waiting))
        return Outcome(Changes.PAPERS, "filed", papers=tuple(filed), facts={"papers": len(filed)})


def next_batch(
    step: Step, waiting: int, before: Sequence[Outcome], most: int = BATCH, seconds: float = BATCH_S
) -> FilePending | None:
    """What is to be filed next of so many papers that waited; None when the batches before it filed all.

    One that found nothing more, because somebody else filed it, is the last. `step` is told of all papers.
    """
    if before and not before[-1].papers:
        return None
    done = sum(len(one.papers) for one in before)
    if done >= waiting:
        return None
    after = before[-1].papers[-1].seq if before else 0
    return FilePending(lambda more, _: step(done + more, waiting), after, most, seconds)


def _file(books: Books, seq: Seq) -> Filed:
    """The paper of an entry, and where that was cancelled meanwhile, its cancelled copy."""
    payload = books.journal.payload(seq)
    books.papers.file(seq)
    by = books.history.reversed_by(seq)
    if by:
        books.papers.file_cancelled(books.papers.seq(by))
    return Filed(str(Number(*payload["doc"])), seq)
