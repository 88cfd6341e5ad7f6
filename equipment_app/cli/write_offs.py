"""Questions about write-offs: which there are, and how far they are."""

from dataclasses import asdict
from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import answered
from equipment_app.domain.write_offs import STAGES
from equipment_app.queries import write_offs


def listed(options: Any, answer: Answer) -> int:
    rows = answered(options, write_offs.write_offs)
    said = [
        "  ".join((one.number, str(one.day), STAGES[one.stage].said(answer.lang), f"{one.left}/{one.pieces}"))
        for one in rows
    ]
    said += answer.lines((not rows, "Žádné vyřazení není.", "There is no write-off."))
    return answer.give({"write_offs": [asdict(one) for one in rows]}, said)
