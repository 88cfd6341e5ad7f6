"""How an incident and its course are said on the screen."""

from collections.abc import Iterator

from equipment_app.domain.incidents import DECISIONS, HARMS, PROPOSALS, STAGES, STATES, IncidentStep, Stage, State
from equipment_app.store.records.things import Thing
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.look.cells import Chip, Tone

_LOOK: dict[State, tuple[str, Tone]] = {
    State.RECORDED: ("hourglass", "warn"),
    State.PROPOSED: ("hourglass", "warn"),
    State.DECIDED: ("hourglass", "warn"),
    State.CLOSED: ("circle-check", "good"),
    State.FOUND: ("circle-check", "good"),
}


def chip(state: State) -> Chip:
    return Chip(STATES[state].said(language()), *_LOOK[state])


def harm(what: str) -> str:
    words = HARMS[what].said(language())
    return words[:1].upper() + words[1:]


def stage(one: Stage) -> str:
    words = STAGES[one].said(language())
    return words[:1].upper() + words[1:]


def named(thing: Thing, quantity: int = 1) -> str:
    name = f"{formatting.name(thing)} {formatting.one_of_sizes(thing.size)}".strip()
    return f"{quantity} × {name}" if quantity > 1 else name


def told(step: IncidentStep) -> str:
    """What a step says beside its amount, in a line."""
    return ", ".join(_parts(step))


def _parts(step: IncidentStep) -> Iterator[str]:
    lang = language()
    yield from (PROPOSALS[one].said(lang) for one in step.proposed)
    if step.verdict:
        yield DECISIONS[step.verdict].said(lang)
    if step.found:
        yield formatting.pieces(step.found, "ks")
    yield from filter(None, (step.reference, step.remark))
