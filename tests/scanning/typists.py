"""How people type, as it was measured of many: log-normal gaps, and fingers that roll from one key onto the next."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

SENTENCES = (
    "Převzal jsem vestu, přilbu a dva akumulátory; nabíječku donesu zítra.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy, šťastný nedojel 12+3 kilometrů.",
    "Poškozený zip, nelze zapnout. Vráceno 14. 3., nahrazeno kusem ze skladu B.",
    "AKT.0001234.82 nejde načíst, štítek je odřený",
    "Zkušební Vzorový, 990001, oddělení u Testovacího mostu 8/1234",
    "990001",
    "stěstěstěstě",
)


@dataclass(frozen=True)
class Typist:
    """`median` of the gaps in ms, their spread as sigma of the logarithm, and how often fingers roll."""

    median: float
    spread: float
    rolls: float

    def gaps(self, text: str, chance: random.Random) -> Iterator[float]:
        """Before each key, and before the Enter at the end; rolled are two or three keys in a row, never more."""
        rolled = 0
        for _ in range(len(text) + 1):
            if rolled < 2 and chance.random() < self.rolls:
                rolled += 1
                yield chance.uniform(3, 30)
            else:
                rolled = 0
                yield chance.lognormvariate(0, self.spread) * self.median


TYPISTS = {
    "a beginner": Typist(240, 0.5, 0.0),
    "ten fingers": Typist(110, 0.4, 0.1),
    "fast": Typist(60, 0.3, 0.2),
    "the fastest": Typist(48, 0.25, 0.25),
}
