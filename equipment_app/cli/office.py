"""The command that hands the store over to the next quartermaster."""

from typing import Any

from equipment_app.cli.answers import Answer
from equipment_app.cli.stores import change_on_paper
from equipment_app.domain.kinds import outcome_of
from equipment_app.operations.hand_over_office import HandOverOffice


def hand_over(options: Any, answer: Answer) -> int:
    """Who works hands over, who stands by takes over."""
    outcome = change_on_paper(options, HandOverOffice(options.remark))
    said = outcome_of(outcome.what, answer.lang).format(subject=outcome.subject)
    lines = [f"{outcome.number}  {said}", *([str(options.pdf)] if options.pdf else [])]
    result = {"number": outcome.number, "taker": outcome.subject, "entry": outcome.entry, "hash": outcome.hash}
    answer.give(result, lines)
    return 0
