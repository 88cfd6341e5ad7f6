"""Commands that are one operation, with a paper: issue, return, undo, the hand-over of the store."""

from dataclasses import asdict
from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.grammar import asked_for
from equipment_app.cli.stores import change_on_paper
from equipment_app.domain.sizes import UNI
from equipment_app.measures import unit


def told(options: Any, answer: Answer) -> int:
    """Of an import no paper comes: with `--pdf` its undo is refused before anything is written."""
    outcome = change_on_paper(options, asked_for(options))
    result = {
        "number": outcome.number,
        "entry": outcome.entry,
        "hash": outcome.hash,
        "lines": [asdict(line) for line in outcome.lines],
    }
    lines = [f"{outcome.number}  {outcome.subject}".rstrip()]
    for line in outcome.lines:
        amount = f"{line.quantity} {unit(line.unit, line.quantity, answer.lang)}"
        lines.append("  ".join(part for part in (amount, line.name, line.size, line.code) if part not in ("", UNI)))
    if options.pdf:
        lines.append(str(options.pdf))
    answer.give(result, lines)
    return 0


def store_handed_over(options: Any, answer: Answer) -> int:
    """Who works hands over, who stands by takes over."""
    outcome = change_on_paper(options, asked_for(options))
    lines = [f"{outcome.number}  {outcome.said(answer.lang)}", *([str(options.pdf)] if options.pdf else [])]
    result = {"number": outcome.number, "taker": outcome.subject, "entry": outcome.entry, "hash": outcome.hash}
    answer.give(result, lines)
    return 0
