"""What is said of an incident, and how far its record has come: from the report to the money."""

from collections.abc import Iterable, Sequence
from datetime import date

from equipment_app.domain.custody import Seq
from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded, Words


class Harm(Worded):
    """What happened to the things."""

    LOSS = "loss", "ztráta", "loss"
    THEFT = "theft", "odcizení", "theft"
    DAMAGE = "damage", "poškození", "damage"
    DESTRUCTION = "destruction", "zničení", "destruction"


HARMS = Harm.named()
ANSWERS = {"yes": Words("ano", "yes"), "no": Words("ne", "no"), "commission": Words("posoudí komise", "commission")}
"""To what is asked of the circumstances."""
PROPOSALS = {
    "repair": Words("oprava", "repair"),
    "write_off": Words("vyřazení", "write-off"),
    "compensation": Words("náhrada škody", "compensation"),
    "no_compensation": Words("bez náhrady", "no compensation"),
    "to_commission": Words("předat škodní komisi", "to the commission"),
}


class Decision(Worded):
    """What was decided on compensation."""

    NONE = "none", "bez náhrady", "no compensation"
    PART = "part", "část", "part"
    FULL = "full", "plná", "full"


DECISIONS = Decision.named()


class Stage(Worded):
    """What is written about a record after its report."""

    PROPOSED = "proposed", "návrh", "proposal"
    DECIDED = "decided", "rozhodnutí", "decision"
    PAID = "paid", "úhrada", "payment"
    GRANT = "grant", "oznámení grantu", "notice to the grant"
    """The loss of something bought from a grant was reported to its operator."""
    FOUND = "found", "nalezeno", "found"


STAGES = Stage.named()


class State(Worded):
    """How far a record has come."""

    RECORDED = "recorded", "čeká na návrh", "waits for a proposal"
    PROPOSED = "proposed", "čeká na rozhodnutí", "waits for a decision"
    DECIDED = "decided", "čeká na úhradu", "waits for payment"
    """Something is to be paid yet."""
    CLOSED = "closed", "uzavřeno", "closed"
    FOUND = "found", "nalezeno", "found"
    """All that was missing is in the store again, and nothing was decided."""


STATES = State.named()
OPEN = (State.RECORDED, State.PROPOSED, State.DECIDED)


class IncidentDraft(Value):
    """What an incident is begun from: a thing or a member; `member` with a thing is who had it."""

    thing: int = 0
    member: int = 0
    what: str = ""


class IncidentStep(Value):
    """An entry about a record. Money in haléře."""

    seq: Seq
    number: str
    stage: Stage
    day: date
    """That of the decision, the payment or the notice."""
    by: int
    """The operator who wrote it."""
    proposed: tuple[str, ...] = ()
    """Of `PROPOSALS`."""
    verdict: str = ""
    amount: int | None = None
    reference: str = ""
    remark: str = ""
    found: int = 0
    """Pieces that were found."""
    consent: str = ""
    """Reference of what the grant provider consented to."""


def latest(steps: Sequence[IncidentStep], stage: Stage) -> IncidentStep | None:
    return next((one for one in reversed(steps) if one.stage is stage), None)


def paid(steps: Iterable[IncidentStep]) -> int:
    return sum(one.amount or 0 for one in steps if one.stage is Stage.PAID)


def owed(steps: Sequence[IncidentStep]) -> int:
    """What was decided to be paid and is not paid yet, in haléře."""
    decided = latest(steps, Stage.DECIDED)
    return max(0, (decided.amount or 0) - paid(steps)) if decided else 0


def state_of(steps: Sequence[IncidentStep], missing: int) -> State:
    """Of a record of so many `missing` pieces, with what was written about it."""
    if latest(steps, Stage.DECIDED):
        return State.DECIDED if owed(steps) else State.CLOSED
    if missing and sum(one.found for one in steps) >= missing:
        return State.FOUND
    return State.PROPOSED if latest(steps, Stage.PROPOSED) else State.RECORDED


class Worth(Value):
    """What a thing was worth on that day, an aid to who decides: money in haléře, days of its service life."""

    value: int
    left: int | None = None
    """Days of life it had left; None where no life is known, and its price stands for its value."""
    life: int | None = None


def worth(price: int, since: date, ends: date | None, on: date) -> Worth:
    """The share of `price` that the days left on day `on` have in all the days of life, in whole crowns; nothing past
    it. Whoever decides on compensation is not bound by it (law 361/2003 § 95).
    """
    if ends is None or ends <= since:
        return Worth(price)
    life, left = (ends - since).days, max(0, (ends - max(on, since)).days)
    return Worth((price * left * 2 + life * 100) // (life * 200) * 100, left, life)
