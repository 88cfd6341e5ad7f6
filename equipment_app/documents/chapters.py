"""The middle of a paper that is several tables, each under a heading of its own, broken over pages together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from equipment_app.documents.blocks import Block, TableRoom, paginated, stack
from equipment_app.documents.paper import PaperPage
from equipment_app.documents.sheet import Align, BlockRole, Sheet
from equipment_app.documents.table import PaperTable, TableRow
from equipment_app.documents.typeset import Type, fitted
from equipment_app.domain.value import Value

_ABOVE, _HEADING, _BASELINE = 6.6, 2.6, 0.6
"""Over a heading, from it to its table, and its baseline over that."""
_IN = 7.0
"""How far a numbered heading is set in."""


class Chapter(Value):
    heading: str
    table: PaperTable
    rows: Sequence[TableRow]
    aside: str = ""
    """At the right of the heading."""
    number: str = ""
    """Before the heading, which is set in then."""
    nothing: str = ""
    """What is said in place of a table without rows."""
    after: Sequence[Block] = ()
    """Under the last row; each stands whole on one page."""


class _Part(Value):
    """What stands whole on one page. A row names its table, whose head is drawn where a page begins with it."""

    block: Block
    table: PaperTable | None = None


class Chapters(Value):
    """A heading stays with the head of its table and its first row; the head is repeated on every further page."""

    chapters: Sequence[Chapter]
    keep: int = 4
    """So many rows or blocks stand with the ending, where there are as many."""

    def pages(self, room: TableRoom) -> Sequence[PaperPage]:
        parts = [part for chapter in self.chapters for part in _parts(chapter)]
        head = max(chapter.table.head_height for chapter in self.chapters)
        heights = [part.block.height for part in parts]
        pages = paginated(heights, replace(room, further=room.further - head), keep=self.keep)
        return [
            PaperPage(partial(stack, blocks=_with_head(parts[page.start : page.stop])), page is pages[-1])
            for page in pages
        ]


def _with_head(parts: Sequence[_Part]) -> list[Block]:
    table = parts[0].table if parts else None
    head = [Block(table.head_height, table.draw_head)] if table else []
    return head + [part.block for part in parts]


def _parts(chapter: Chapter) -> Iterator[_Part]:
    placed = [chapter.table.place(row) for row in chapter.rows]
    rows = [Block(row.height, partial(chapter.table.draw_row, row=row)) for row in placed]
    yield _Part(_opening(chapter, rows[0] if rows else None))
    yield from (_Part(row, chapter.table) for row in rows[1:])
    yield from (_Part(block) for block in chapter.after)


def _opening(chapter: Chapter, first: Block | None) -> Block:
    table, top = chapter.table, _ABOVE + _HEADING
    below = table.head_height + first.height if first else Type.SMALL.leading + 1

    def draw(sheet: Sheet, y: float) -> None:
        frame, baseline = sheet.frame, y + _ABOVE - _BASELINE
        sheet.text(frame.left, baseline, chapter.number, Type.SECTION)
        left = frame.left + (_IN if chapter.number else 0)
        sheet.text(left, baseline, chapter.heading, Type.SECTION, role=BlockRole.HEADING)
        style = fitted(chapter.aside, Type.SMALL, frame.measure / 2)
        sheet.text(frame.right, baseline, chapter.aside, style, align=Align.RIGHT)
        if first:
            first.draw(sheet, table.draw_head(sheet, y + top))
        else:
            sheet.text(frame.left, y + top + Type.SMALL.leading, chapter.nothing, Type.SMALL)

    return Block(top + below, draw)
