"""Commands that write a handover: issue, return, undo."""

from dataclasses import asdict
from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import change_on_paper
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.sizes import UNI
from equipment_app.measures import unit
from equipment_app.operations.issue import Issue
from equipment_app.operations.take_back import TakeBack
from equipment_app.operations.undo import Undo


def issue(options: Any, answer: Answer) -> int:
    command = Issue(
        options.to, tuple(options.things), options.kit, remark=options.remark, on=options.on, overdue=options.overdue
    )
    return _handover(options, answer, change_on_paper(options, command))


def take_back(options: Any, answer: Answer) -> int:
    condition = options.condition.replace("-", "_")
    command = TakeBack(
        options.of,
        tuple(options.things),
        options.everything,
        remark=options.remark,
        on=options.on,
        condition=condition,
    )
    return _handover(options, answer, change_on_paper(options, command))


def undo(options: Any, answer: Answer) -> int:
    """Of an import no paper comes: with `--pdf` that is refused before anything is written."""
    command = Undo(options.number, options.reason, options.on)
    return _handover(options, answer, change_on_paper(options, command))


def _handover(options: Any, answer: Answer, outcome: Outcome) -> int:
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
