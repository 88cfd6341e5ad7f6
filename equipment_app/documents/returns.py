"""Vratka: what a person brings back, in which condition it went out and came in, and what stays open."""

from collections.abc import Sequence

from equipment_app.documents.blocks import GAP, Block, Fact, Paragraph, facts, gap, handwriting, paragraph
from equipment_app.documents.fonts import width
from equipment_app.documents.form import Form
from equipment_app.documents.remarks import remarks
from equipment_app.documents.sheet import Role, Sheet
from equipment_app.documents.style import DECLARATION, DECLARATION_SECOND, HEADING, PORTRAIT, SMALL
from equipment_app.documents.table import Cell, Column, Row, number_width
from equipment_app.documents.typeset import wrapped
from equipment_app.documents.words import Words, day, numeral
from equipment_app.domain.papers import HandoverPaper, PaperLine, Photograph

_QUANTITY = 5
_OWN_WORDS = 12.5
_PHOTOGRAPHS = 4
"""In a row."""


def form(paper: HandoverPaper, words: Words) -> Form:
    return Form(
        title="return",
        subtitle=words("return_subtitle"),
        roles=("returns", "takes_back"),
        signing=("signs_returning", "signs_taking_back"),
        facts=_facts(paper, words),
        columns=_columns(words, len(paper.lines)),
        rows=[_row(number, line, words) for number, line in enumerate(paper.lines, 1)],
        sums=lambda lines: {_QUANTITY: str(sum(line.quantity for line in lines))},
        after=_outcome(paper, words),
        tail=(
            *_photographs(paper.photographs, words),
            *remarks(paper, words),
            *_declaration(words),
            gap(5),
            handwriting(PORTRAIT, words("own_remarks"), _OWN_WORDS),
            gap(GAP),
        ),
    )


def _facts(paper: HandoverPaper, words: Words) -> Sequence[Fact]:
    elsewhen = paper.occurred_on != paper.at.date()
    place = ", ".join(filter(None, (paper.place, day(paper.occurred_on) if elsewhen else "")))
    return (
        Fact(words("return_reason"), paper.reason, 60),
        Fact(words("place_day" if elsewhen else "return_place"), place, 46),
        Fact(words("issued_by"), ", ".join(paper.source_papers), 54),
    )


def _columns(words: Words, count: int) -> Sequence[Column]:
    def column(key: str, width: float, *, right: bool = False, strong: bool = False) -> Column:
        return Column(words.cs(key), width, words.en(key), right=right, strong=strong)

    number = number_width(count)
    return (
        column("col_no", number, right=True),
        column("col_item", 49.5 - number),
        column("col_size", 13.5),
        column("col_inventory", 20),
        column("col_serial", 20.5),
        column("col_quantity", 9.5, right=True),
        column("col_unit", 8),
        column("col_condition_before", 17.5),
        column("col_condition_after", 20.5, strong=True),
        column("col_stored", 16),
    )


def _row(number: int, line: PaperLine, words: Words) -> Row:
    cells = (
        str(number),
        Cell(line.name, line.name_en if words.bilingual else ""),
        line.size,
        line.inventory,
        line.serial,
        str(line.quantity),
        Cell(*words.unit(line.unit)),
        Cell(*words.condition(line.condition_before)),
        Cell(*words.condition(line.condition)),
        line.place,
    )
    return Row(cells, line.note)


def _outcome(paper: HandoverPaper, words: Words) -> Sequence[Block]:
    holds = paper.still_holds
    held = "–" if holds is None else words("holds_value", count=_things(holds), pieces=holds)
    clear = holds == 0 and not paper.unresolved
    weights = (42, 25, 51, 36) if words.bilingual else (42, 20, 56, 36)
    row = (
        Fact(words("still_holds"), held, weights[0]),
        Fact(words("overdue"), str(paper.overdue), weights[1]),
        Fact(words("unresolved"), paper.unresolved, weights[2]),
        Fact(words("clearance"), words("cleared" if clear else "not_cleared"), weights[3]),
    )
    return (gap(GAP), facts(PORTRAIT, row))


def _things(count: int) -> str:
    return f"{count} {numeral(count, 'věc', 'věci', 'věcí')}"


def _declaration(words: Words) -> Sequence[Block]:
    blocks = [paragraph(PORTRAIT, Paragraph(words.cs("both_declare_text"), DECLARATION, words.cs("both_declare")))]
    if words.bilingual:
        english = Paragraph(
            words.en("both_declare_text"), DECLARATION_SECOND, words.en("both_declare"), DECLARATION_SECOND, 4.4
        )
        blocks.append(paragraph(PORTRAIT, english))
    return blocks


def _photographs(photographs: Sequence[Photograph], words: Words) -> Sequence[Block]:
    """Captions with the first 16 digits of each file's digest, in equal columns."""
    if not photographs:
        return ()
    wide = PORTRAIT.measure / _PHOTOGRAPHS
    cells = [
        (*wrapped(words("photograph", number=number, caption=photograph.caption), SMALL, wide - 2), _digest(photograph))
        for number, photograph in enumerate(photographs, 1)
    ]
    rows = [cells[start : start + _PHOTOGRAPHS] for start in range(0, len(cells), _PHOTOGRAPHS)]
    heights = [max(map(len, row)) * SMALL.leading for row in rows]

    def draw(sheet: Sheet, y: float) -> None:
        x = PORTRAIT.left
        sheet.text(x, y, words("photographs"), HEADING, role=Role.HEADING)
        sheet.text(x + width(words("photographs"), HEADING.face, HEADING.size) + 2, y, words("photographs_hint"), SMALL)
        y += 4.4
        for row, high in zip(rows, heights, strict=True):
            for place, lines in enumerate(row):
                sheet.lines(x + place * wide, y, lines, SMALL)
            y += high

    return (Block(4.4 + sum(heights) - SMALL.leading + 0.9, draw),)


def _digest(photograph: Photograph) -> str:
    digits = photograph.digest[:16]
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
