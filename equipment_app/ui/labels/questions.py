"""What the page of labels asks the books. Questions and documents are imported on the worker's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from equipment_app.domain.errors import Refusal
from equipment_app.domain.label_stock import Stock
from equipment_app.domain.labels import Label, Plan
from equipment_app.queries.filters import LabelsWanted
from equipment_app.ui.labels.asked import Subject

if TYPE_CHECKING:
    from equipment_app.queries.label_list import LabelLine, Wheres
    from equipment_app.store.books import Books


@dataclass(frozen=True, slots=True)
class Wanted:
    """What answers to `filter`; members and places heed its text and holder. Of `ids` alone, unless that is None."""

    subject: Subject
    filter: LabelsWanted
    ids: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """`again` of them were printed before."""

    ids: tuple[int, ...]
    again: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """How labels are made: `start` is counted from 1; `dpi` 0 is a PDF, else ZPL for so many dots an inch."""

    plan: Plan
    stock: Stock
    start: int = 1
    offset: tuple[float, float] = (0.0, 0.0)
    dpi: int = 0


def find(wanted: Wanted) -> "Callable[[Books, str, bool], Found]":
    """For `Ordered`."""

    def order(books: "Books", _sort: str, _descending: bool) -> Found:
        ids = _found(books, wanted)
        if wanted.subject is not Subject.THINGS:
            return Found(ids)
        from equipment_app.queries.labels import printed

        return Found(ids, len(printed(books, ids)))

    return order


def lines(subject: Subject) -> "Callable[[Books, Sequence[int]], list[LabelLine]]":
    """For `Ordered`."""

    def ask(books: "Books", ids: Sequence[int]) -> "list[LabelLine]":
        from equipment_app.queries import label_list

        match subject:
            case Subject.THINGS:
                return label_list.thing_lines(books, ids)
            case Subject.BADGES:
                return label_list.member_lines(books, ids)
            case Subject.OPERATORS:
                return label_list.operator_lines(books, ids)
            case Subject.PLACES:
                return label_list.place_lines(books, ids)
        return label_list.blank_lines(ids)

    return ask


def wheres(books: "Books") -> "Wheres":
    from equipment_app.queries import label_list

    return label_list.wheres(books)


def preview(subject: Subject, id: int, job: Job, scale: float) -> "Callable[[Books], QImage | Refusal]":
    """One label as it comes out, `scale` pixels to a point; of nothing it is an example, of blanks the next."""

    def ask(books: "Books") -> QImage | Refusal:
        from equipment_app.documents import labels
        from equipment_app.ui.output import pdf_pages

        shown = id or (min(books.things.next_ids()[1], books.home.last) if subject is Subject.BLANKS else 0)
        label = next(iter(made(books, subject, (shown,))), None) if shown else None
        try:
            content = labels.preview(label or _example(books, job.plan), job.stock, job.plan, job.offset)
        except Refusal as refusal:
            return refusal
        return pdf_pages.preview(content, 0, scale)

    return ask


def document(subject: Subject, ids: Sequence[int], job: Job) -> "Callable[[Books], bytes]":
    """The labels, for a printer. Raises LabelTooSmall, OffsetTooFar."""

    def ask(books: "Books") -> bytes:
        from equipment_app.documents import labels, zpl

        found = made(books, subject, ids)
        if job.dpi:
            return zpl.render(found, job.stock, plan=job.plan, dpi=job.dpi, offset=job.offset)
        return labels.render(found, job.stock, job.start, plan=job.plan, offset=job.offset)

    return ask


def trial(job: Job) -> bytes:
    """The page, or the label, to measure how the printer feeds."""
    from equipment_app.documents import labels, zpl

    if job.dpi:
        return zpl.trial(job.stock, dpi=job.dpi, offset=job.offset)
    return labels.trial(job.stock, job.offset)


def made(books: "Books", subject: Subject, ids: Sequence[int]) -> list[Label]:
    from equipment_app.queries import labels

    match subject:
        case Subject.THINGS:
            return labels.labels(books, ids)
        case Subject.BADGES:
            return labels.badges(books, ids)
        case Subject.OPERATORS:
            return labels.operator_badges(books, ids)
        case Subject.PLACES:
            return labels.places(books, ids)
    return labels.blanks(books, ids)


def _found(books: "Books", wanted: Wanted) -> tuple[int, ...]:
    from equipment_app.queries import label_list, labels

    filter = wanted.filter
    match wanted.subject:
        case Subject.THINGS:
            found = labels.to_label(books, filter)
        case Subject.BADGES:
            found = label_list.member_ids(books, filter.text, filter.holder)
        case Subject.OPERATORS:
            found = label_list.operator_ids(books, filter.text)
        case Subject.PLACES:
            found = label_list.place_ids(books, filter.text, filter.holder)
        case Subject.BLANKS:
            found = labels.reserved(books)
    if wanted.ids is None:
        return tuple(found)
    chosen = set(wanted.ids)
    return tuple(id for id in found if id in chosen)


def _example(books: "Books", plan: Plan) -> Label:
    """An example with this store's own owner."""
    from equipment_app.documents import labels
    from equipment_app.domain.labels import Field

    example = labels.sample(plan.design)
    owner = books.settings["label.owner"] or books.settings["store.name"]
    return replace(example, facts={**example.facts, Field.OWNER: owner}) if example.facts else example
