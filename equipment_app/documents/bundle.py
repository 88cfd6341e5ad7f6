"""Papers as they are filed, behind one another in one PDF/A-2b; each is found by its bookmark.

What they share, fonts above all, goes in once, so 280 papers are little more than their pages.
"""

import re
from collections.abc import Sequence
from hashlib import sha256

from equipment_app.documents import pdfa
from equipment_app.documents.pdfa import FiledPdf, NotOurs, Objects, PdfMetadata
from equipment_app.domain.errors import NotFiled
from equipment_app.domain.outcome import Step, no_step
from equipment_app.domain.value import Value
from equipment_app.store.books import Books

_REFERENCE = re.compile(rb"(\d+) 0 R")
_PARENT = re.compile(rb"/Parent \d+ 0 R")
_STREAM = b"\nstream\n"


_TITLE = "Doklady"


class BundledPapers(Value):
    """`left_out` are numbers of which nothing is filed, or nothing that can be read."""

    pdf: bytes
    papers: int
    left_out: tuple[str, ...]


def filed_papers(books: Books, numbers: Sequence[str], step: Step = no_step) -> BundledPapers:
    """What is filed under these numbers, as it is filed. `step` hears before each paper how many are done of how many,
    and may raise. Raises NotFiled: there is none of them.
    """
    made, left_out = Bundle(), list[str]()
    for done, number in enumerate(numbers):
        step(done, len(numbers))
        try:
            made.add(number, books.papers.content(number))
        except (NotFiled, NotOurs):
            left_out.append(number)
    if len(left_out) == len(numbers):
        raise NotFiled(", ".join(numbers))
    pdf = made.file(PdfMetadata(_TITLE, books.settings.letterhead().authority, books.journal.now()))
    step(len(numbers), len(numbers))
    return BundledPapers(pdf, len(numbers) - len(left_out), tuple(left_out))


class Bundle:
    """One file of many, made paper by paper."""

    def __init__(self) -> None:
        self._bodies: dict[int, bytes] = {}
        self._known: dict[bytes, int] = {}
        """Numbers of objects by what they are; of pages none, for each is a page of its own."""
        self._pages: list[int] = []
        self._bookmarks: list[tuple[str, int]] = []

    def add(self, title: str, content: bytes) -> None:
        """`title` is its bookmark. Raises NotOurs for a file this program did not write."""
        paper, copied = FiledPdf(content), dict[int, int]()
        numbers = [self._page(paper, page, copied) for page in paper.pages]
        if not numbers:
            raise NotOurs("no pages")
        self._bookmarks.append((title, numbers[0]))
        self._pages += numbers

    def file(self, facts: PdfMetadata) -> bytes:
        root, outlines = pdfa.outline(self._bookmarks, self._next)
        objects = {
            pdfa.CATALOG: pdfa.catalog(root),
            pdfa.PAGES: pdfa.page_tree(self._pages),
            pdfa.INFO: pdfa.info(facts),
            pdfa.METADATA: pdfa.metadata(facts),
            pdfa.PROFILE: pdfa.profile(),
            **self._bodies,
            **outlines,
        }
        return pdfa.whole(Objects(objects), pdfa.TRAILER)

    @property
    def _next(self) -> int:
        return pdfa.RESOURCES + len(self._bodies)

    def _page(self, paper: FiledPdf, number: int, copied: dict[int, int]) -> int:
        body = self._renumbered(paper, _PARENT.sub(b"", paper.body(number)), copied)
        self._bodies[new := self._next] = body.replace(b"/Type/Page", b"/Type/Page/Parent %d 0 R" % pdfa.PAGES, 1)
        return new

    def _copy(self, paper: FiledPdf, number: int, copied: dict[int, int]) -> int:
        """Its number here, whether it came with this paper or with one before."""
        if number not in copied:
            body = self._renumbered(paper, paper.body(number), copied)
            digest = sha256(body).digest()
            if digest not in self._known:
                self._known[digest] = new = self._next
                self._bodies[new] = body
            copied[number] = self._known[digest]
        return copied[number]

    def _renumbered(self, paper: FiledPdf, body: bytes, copied: dict[int, int]) -> bytes:
        said, stream, data = body.partition(_STREAM)
        return _REFERENCE.sub(lambda found: b"%d 0 R" % self._copy(paper, int(found[1]), copied), said) + stream + data
