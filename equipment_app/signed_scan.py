"""A signed paper that was scanned: only what is read in the scan makes the paper signed."""

from dataclasses import field, replace
from pathlib import Path

from equipment_app.domain.attachments import FileSubject, What
from equipment_app.domain.errors import NotFiled, PaperRefused
from equipment_app.domain.label_errors import PictureDamaged, PictureLocked, PictureTooLarge, TooManyPages
from equipment_app.domain.papers import as_printed
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.operations.attachments import Attach, from_file
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan
from equipment_app.queries.check_paper import page_of_code, paper_of_code
from equipment_app.scanning.pictures import codes_on, pages_in
from equipment_app.store.books import Books

_UNREADABLE = (PictureDamaged, PictureLocked, PictureTooLarge, TooManyPages)


class OtherPaper(PaperRefused):
    """The scan is of another paper than the one it is attached to."""

    other: str
    cs = "Sken je z dokladu {other}, ne z {number}. Nic se nepřiložilo; přiložte ho k dokladu {other}."
    en = "The scan is of {other}, not of {number}. Nothing was attached; attach it to {other}."


@needs(Right.PAPERS)
class AttachScan(Operation):
    """The paper `number` is signed by it where its own code was read on each of its pages; otherwise the scan is kept
    as one that was not read, and the paper waits until somebody compares them and marks it as signed.
    """

    number: str
    name: str
    content: bytes = field(repr=False)
    codes: tuple[str, ...] = ()
    """Every code that was read in it."""

    def asked(self) -> Asked:
        return self._attach(read=False).asked()

    def plan(self, books: Books) -> Plan:
        """Raises OtherPaper, and what `Attach` raises."""
        number = as_printed(self.number)
        pages = [(paper, page_of_code(code)) for code in self.codes if (paper := paper_of_code(books, code))]
        own = {page for paper, page in pages if paper == number}
        if pages and not own:
            raise OtherPaper(number, pages[0][0])
        read = bool(own) and own >= _pages_of(books, number)
        plan = self._attach(read=read).plan(books)
        return plan if read else replace(plan, done="scan_unread")

    def _attach(self, *, read: bool) -> Attach:
        return Attach(FileSubject("paper", self.number), self.name, self.content, What.SCAN, read=read)


def scan_of_file(number: str, path: Path, name: str = "") -> AttachScan:
    """Read for its codes, which takes a second a page. Raises EmptyFile, FileTooLarge, FileUnread."""
    found = from_file(FileSubject("paper", number), path, What.SCAN, name)
    return scan_of(number, found.name, found.content)


def scan_of(number: str, name: str, content: bytes) -> AttachScan:
    return AttachScan(number, name, content, _codes(name, content))


def _codes(name: str, content: bytes) -> tuple[str, ...]:
    """None in what cannot be looked into, which is kept all the same."""
    try:
        return tuple(dict.fromkeys(seen.text for seen in codes_on(name, content)))
    except _UNREADABLE:
        return ()


def _pages_of(books: Books, number: str) -> set[int]:
    """The pages that bear a code; the first alone where the paper was never filed."""
    try:
        return set(range(1, min(pages_in(number, books.papers.content(number)), 99) + 1))
    except NotFiled:
        return {1}
