"""A signed paper that was scanned: only what is read in the scan makes the paper signed."""

from dataclasses import field, replace

from equipment_app import apart
from equipment_app.domain.attachments import FileSubject, NotAScan, What
from equipment_app.domain.codes import Family
from equipment_app.domain.errors import NotFiled, PaperRefused
from equipment_app.domain.label_errors import PictureDamaged, PictureLocked, PictureTooLarge, TooManyPages
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.papers import as_printed
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.operations.attachments import Attach
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.queries.check_paper import page_of_code, paper_of_code
from equipment_app.scanning.pictures import LookedInto, looked_into, pages_in
from equipment_app.store.books import Books

_UNREADABLE = (PictureDamaged, PictureLocked, PictureTooLarge, TooManyPages, apart.TooHeavy)


class OtherPaper(PaperRefused):
    """The scan is of another paper than the one it is attached to."""

    other: str
    cs = "Sken je z dokladu {other}, ne z {number}. Nic se nepřiložilo; přiložte ho k dokladu {other}."
    en = "The scan is of {other}, not of {number}. Nothing was attached; attach it to {other}."


class AnotherToo(OtherPaper):
    """Beside the paper's own pages there is one of another paper, whoever that is about."""

    cs = "Ve skenu je i doklad {other}. Nic se nepřiložilo; naskenujte {number} zvlášť."
    en = "{other} is in the scan too. Nothing was attached; scan {number} by itself."


class NotThisPaper(PaperRefused):
    """A paper's code was read that is of no paper in the journal, though it may bear the same number."""

    cs = """Kód na skenu nepatří dokladu {number} z této evidence. Nic se nepřiložilo. Ověřte doklad v Sestavách; sken
        můžete přiložit jako soubor."""
    en = """The code in the scan is not that of {number} in this store. Nothing was attached. Check the paper in
        Reports; the scan can be attached as a file."""


@needs(Right.PAPERS)
class AttachScan(Operation):
    """The paper `number` is signed by it where its own code was read on each of its pages; otherwise the scan is kept
    as one that was not read, and the paper waits until somebody compares them and marks it as signed.
    """

    number: str
    name: str
    content: bytes = field(repr=False)
    found: LookedInto = LookedInto(())
    """What was read in it."""

    def asked(self) -> Asked:
        return self._attach(read=False).asked()

    def plan(self, books: Books) -> Plan:
        """Raises OtherPaper, AnotherToo, NotThisPaper, NotAScan, and what `Attach` raises."""
        read = self._read(books, as_printed(self.number))
        plan = self._attach(read=read).plan(books)
        return plan if read else replace(plan, done="scan_unread")

    def _read(self, books: Books, number: str) -> bool:
        """Whether the paper's own code is on each of its pages, and in a picture."""
        of = {code: paper for code in self.found.texts if (paper := paper_of_code(books, code))}
        own = {page_of_code(code) for code, paper in of.items() if paper == number}
        for other in (paper for paper in of.values() if paper != number):
            raise AnotherToo(number, other) if own else OtherPaper(number, other)
        if not own and any(code.startswith(f"{Family.PAPER}.") for code in self.found.texts):
            raise NotThisPaper(number)
        if own and not self.found.scanned:
            raise NotAScan(number)
        return bool(own) and own >= _pages_of(books, number)

    def _attach(self, *, read: bool) -> Attach:
        return Attach(FileSubject("paper", self.number), self.name, self.content, What.SCAN, read=read)


def read_scan(made: Attach, step: Step = no_step) -> AttachScan:
    """What was made to be attached to a paper, as its scan. It takes a second a page. Raises NoHelper."""
    return scan_of(str(made.to.id), made.name, made.content, step)


def scan_of(number: str, name: str, content: bytes, step: Step = no_step) -> AttachScan:
    """Nothing is found in what cannot be looked into, which is kept all the same. Raises NoHelper."""
    try:
        return AttachScan(number, name, content, looked_into(name, content, step=step))
    except _UNREADABLE:
        return AttachScan(number, name, content)


def _pages_of(books: Books, number: str) -> set[int]:
    """The pages that bear a code; the first alone where the paper was never filed."""
    try:
        return set(range(1, min(pages_in(number, books.papers.content(number)), 99) + 1))
    except NotFiled:
        return {1}
