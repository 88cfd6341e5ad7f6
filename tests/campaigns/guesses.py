"""Campaign A3: passwords that whoever knows the person would try are all refused, and ones of four words are not.

    python -m tests.campaigns.guesses [--guesses 20000] [--seed N]

A guess is made as people make passwords: the name, the number, the store, a season, a row of keys or what everybody
has, with a year, digits, signs, capitals, digits for letters, backwards or twice. `PLANTED` are faults that must turn
the campaign red.
"""

import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from equipment_app.domain import passwords
from equipment_app.domain.access_errors import WeakPassword
from tests.campaigns import told

NAME, NUMBER, STORE = "Skladníková Zora", "990955", "Sklad výstroje Brno"
SOURCES = {
    "name": ("skladníková", "Zora", "ZoraSkladníková", "skladnikova.zora"),
    "number": ("990955", "OEČ990955", "990955990955"),
    "store": ("výstroj", "evidence", "Brno", "skladBrno", "policie", "evidence výstroje"),
    "date": ("zima", "Jaro", "podzim", "červenec", "pondělí", "listopad", "léto", "Summer", "january"),
    "row": ("qwertz", "qwertzuiop", "asdfghjkl", "yxcvbnm", "ěščřžýáíé", "+ěščřžý", "1234567", "poiuztrewq", "qwerty"),
    "common": ("heslo", "password", "tajneheslo", "iloveyou", "sunshine", "dragon", "milacek", "football"),
}
ENDS = ("2026", "2026!", "1985", "123", "1234", "!!", "1", ".", "_26", " 2025", "24.12.", "007", "!2026!", "99")
WORDS = (
    "velbloud tramvaj jahoda řeka komín zvonek šachta pramen mlýn brambora kobylka vrabec lopata žebřík polévka "
    "kabát svíčka lavice hřeben jezero borovice čepice mýdlo okurka pilník rukojeť stodola trumpeta úvoz vějíř"
).split()


@dataclass
class Tally:
    missed: list[str] = field(default_factory=list)
    """Guesses that were taken for good."""
    alarms: list[str] = field(default_factory=list)
    """Four words that were refused."""
    refused: int = 0


def guess(chance: random.Random) -> str:
    word = chance.choice(SOURCES[chance.choice(list(SOURCES))])
    match chance.randrange(8):
        case 0:
            word = word.upper()
        case 1:
            word = word.capitalize()
        case 2:
            word = word[::-1]
        case 3:
            word = word.lower().translate(str.maketrans("oiea", "0134"))
        case 4:
            word += word
    made = word + chance.choice(ENDS)
    return made if len(made) >= passwords.LEAST else made + made


def attack(chance: random.Random, guesses: int, *, enough: int = 0) -> Tally:
    """So many guesses, or until of so many the wrong thing was thought."""
    tally = Tally()
    for _ in range(guesses):
        if enough and len(tally.missed + tally.alarms) >= enough:
            break
        made, phrase = guess(chance), " ".join(chance.sample(WORDS, 4))
        if _refused(made):
            tally.refused += 1
        else:
            tally.missed.append(made)
        if _refused(phrase):
            tally.alarms.append(phrase)
    return tally


def _refused(password: str) -> bool:
    try:
        passwords.strong(password, NAME, NUMBER, STORE)
    except WeakPassword:
        return True
    return False


@contextmanager
def _instead(name: str, what: Any) -> Iterator[None]:
    had = getattr(passwords, name)
    setattr(passwords, name, what)
    try:
        yield
    finally:
        setattr(passwords, name, had)


PLANTED: dict[str, Callable[[], Any]] = {
    "names are none of ours": lambda: _instead("_parts", lambda _: []),
    "no seasons": lambda: _instead("_DATES", ""),
    "no Czech words": lambda: _instead("_TRIED", ""),
    "no Czech keyboard": lambda: _instead("_DIGITS", {}),
    "any letter is enough": lambda: _instead("_ENOUGH", 1),
    "no signs are enough": lambda: _instead("_ENOUGH", 200),
}


def main() -> int:
    chosen = told.options(__doc__, guesses=20_000)
    tally = attack(random.Random(chosen.seed), chosen.guesses)
    found = {}
    for name, plant in PLANTED.items():
        with plant():
            planted = attack(random.Random(chosen.seed), 1500)
            found[name] = len(planted.missed) + len(planted.alarms)
    print(*sorted(set(tally.missed))[:40], *tally.alarms[:10], sep="\n")
    return told.tell(
        told.Told(
            id="A3",
            what="passwords made as people make them, of who they are, when it is and what everybody has",
            seed=chosen.seed,
            count=f"{chosen.guesses} guesses, and as many of four words",
            result=f"{len(tally.missed)} guesses taken, {len(tally.alarms)} of four words refused",
            planted=", ".join(f"{name}: {count}" for name, count in found.items()),
            ok=not tally.missed and not tally.alarms and all(found.values()),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
