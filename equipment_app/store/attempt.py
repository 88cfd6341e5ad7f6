"""What is being committed, to be looked for should the disk fail meanwhile."""

from dataclasses import dataclass

from equipment_app.domain.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Attempt:
    """Its outcome, the entries it wrote, and the hash of the last of them."""

    outcome: Outcome
    first: int
    last: int
    hash: bytes

    @property
    def wrote(self) -> bool:
        """There is an entry to look for; a cart that was put by leaves none."""
        return self.first <= self.last
