"""Předávací protokol: what a person takes over into use and custody, for good or until a day."""

from collections.abc import Mapping, Sequence

from equipment_app.documents.blocks import Block, Fact, Paragraph, gap, logo, paragraph
from equipment_app.documents.form import Form
from equipment_app.documents.remarks import copies, remarks
from equipment_app.documents.style import DECLARATION, DECLARATION_SECOND, PORTRAIT
from equipment_app.documents.table import Cell, Column, Row, number_width
from equipment_app.documents.words import Words, day, money
from equipment_app.domain.papers import HandoverPaper, PaperLine

_QUANTITY, _PRICE = 5, 8
_PRICE_WIDTH = 15.5
_NAME_WIDTH = 57.0
"""With the number before it."""


def form(paper: HandoverPaper, words: Words) -> Form:
    priced = any(line.price is not None for line in paper.lines)
    return Form(
        title="issue",
        subtitle=words("loan_subtitle" if paper.until else "issue_subtitle"),
        roles=("hands_over", "takes_over"),
        signing=("signs_over", "signs_taking"),
        facts=_facts(paper, words),
        columns=_columns(words, len(paper.lines), priced=priced),
        rows=_rows(paper, words, priced=priced),
        sums=_sums_priced if priced else _sums,
        after=(),
        tail=(*_grants(paper, words), *remarks(paper, words), *_declaration(paper, words), *copies(paper, words)),
    )


def _facts(paper: HandoverPaper, words: Words) -> Sequence[Fact]:
    pieces = sum(line.quantity for line in paper.lines)
    lent, both = paper.until is not None, words.bilingual
    weights = (62, 22, 38, 33) if both else (62, 48, 24, 20) if lent else (50, 50, 28, 22)
    elsewhen = paper.occurred_on != paper.at.date()
    place = ", ".join(filter(None, (paper.place, day(paper.occurred_on) if elsewhen else "")))
    term = day(paper.until) if paper.until else words("permanent")
    count = words("lines_pieces_value", lines=len(paper.lines), pieces=pieces)
    return (
        Fact(words("reason"), paper.reason, weights[0]),
        Fact(words("place_day" if elsewhen else "place"), place, weights[1]),
        Fact(words("return_by" if lent else "use_until"), term, weights[2]),
        Fact(words("lines_pieces"), count, weights[3]),
    )


def _columns(words: Words, count: int, *, priced: bool) -> Sequence[Column]:
    def column(key: str, width: float, *, right: bool = False) -> Column:
        return Column(words.cs(key), width, words.en(key), right=right)

    number = number_width(count)
    return (
        column("col_no", number, right=True),
        column("col_item", _NAME_WIDTH - number + (0 if priced else _PRICE_WIDTH)),
        column("col_size", 13.5),
        column("col_inventory", 20.5),
        column("col_serial", 21.5),
        column("col_quantity", 10, right=True),
        column("col_unit", 8.5),
        column("col_condition", 19.5),
        *([column("col_price", _PRICE_WIDTH, right=True)] if priced else []),
        column("col_funding", 9, right=True),
    )


def _rows(paper: HandoverPaper, words: Words, *, priced: bool) -> Sequence[Row]:
    letters = {funding.code: funding.letter for funding in paper.fundings}
    return [_row(number, line, words, letters, priced=priced) for number, line in enumerate(paper.lines, 1)]


def _row(number: int, line: PaperLine, words: Words, letters: Mapping[str, str], *, priced: bool) -> Row:
    price = "–" if line.price is None else money(line.price)
    cells: tuple[Cell | str, ...] = (
        str(number),
        Cell(line.name, line.name_en if words.bilingual else ""),
        line.size,
        line.inventory,
        line.serial,
        str(line.quantity),
        Cell(*words.unit(line.unit)),
        Cell(*words.condition(line.condition)),
        *([price] if priced else []),
        letters.get(line.funding, ""),
    )
    return Row(cells, line.note)


def _sums(lines: Sequence[PaperLine]) -> dict[int, str]:
    return {_QUANTITY: str(sum(line.quantity for line in lines))}


def _sums_priced(lines: Sequence[PaperLine]) -> dict[int, str]:
    return {**_sums(lines), _PRICE: money(sum(line.price or 0 for line in lines))}


def _grants(paper: HandoverPaper, words: Words) -> Sequence[Block]:
    """The grants' lines; the texts of the other sources follow the last. Nothing where no line is from a grant."""
    used = {line.funding for line in paper.lines}
    fundings = [funding for funding in paper.fundings if funding.code in used]
    grants = [funding for funding in fundings if funding.logo]
    blocks: list[Block] = []
    for grant in grants:
        said = [grant, *(other for other in fundings if not other.logo)] if grant is grants[-1] else [grant]
        texts = [" ".join(filter(None, (funding.text_cs for funding in said)))]
        if words.bilingual:
            texts.append(" ".join(filter(None, (funding.text_en for funding in said))))
        blocks += [*([gap(2)] if blocks else []), logo(PORTRAIT, grant.logo, grant.picture, "\n".join(texts))]
    return blocks


def _declaration(paper: HandoverPaper, words: Words) -> Sequence[Block]:
    civilian = "_civilian" if paper.taker.civilian else ""
    keys = ["duties", *(["shared"] if paper.shared else [])]
    keys += ["give_back_by" if paper.until else f"give_back{civilian}", f"liability{civilian}"]
    term = day(paper.until) if paper.until else ""
    czech = " ".join(words.cs(key, day=term) for key in keys)
    blocks = [paragraph(PORTRAIT, Paragraph(czech, DECLARATION, words.cs("declaration")))]
    if words.bilingual:
        english = " ".join(words.en(key, day=term) for key in [*keys, "prevails"])
        heading = words.en("declaration")
        blocks.append(paragraph(PORTRAIT, Paragraph(english, DECLARATION_SECOND, heading, DECLARATION_SECOND, 4.4)))
    return blocks
