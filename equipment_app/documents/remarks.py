"""What both kinds of handover may say above the signatures: a remark, what is replaced, how many copies there are."""

from collections.abc import Sequence

from equipment_app.documents.blocks import Block, Paragraph, gap, paragraph
from equipment_app.documents.style import BOXED, PORTRAIT, SMALL, SMALL_STRONG
from equipment_app.documents.words import Words
from equipment_app.domain.papers import HandoverPaper


def remarks(paper: HandoverPaper, words: Words) -> Sequence[Block]:
    blocks: list[Block] = []
    if paper.remark.strip():
        said = Paragraph(paper.remark.strip(), BOXED._replace(leading=3.9), words("remark"))
        blocks.append(paragraph(PORTRAIT, said))
    if paper.replaces:
        blocks.append(paragraph(PORTRAIT, Paragraph(words("replaces", number=paper.replaces), SMALL_STRONG)))
    return blocks


def copies(paper: HandoverPaper, words: Words) -> Sequence[Block]:
    key = {1: "copies_one", 2: "copies_two"}.get(paper.copies, "copies_more")
    in_copies = f"ve {paper.copies} výtiscích" if paper.copies in (2, 3, 4) else f"v {paper.copies} výtiscích"
    text = words(key, in_copies=in_copies, count=paper.copies, valid=words.cs("valid"))
    return (paragraph(PORTRAIT, Paragraph(text, SMALL, lead=4.5)), gap(3.65))
