"""Campaign W2: a random walk through the whole window, by every role: no step of it breaks the window.

    python -m tests.campaigns.walk [--steps 20000] [--seed N] [--processes N] [--minutes N] [--planted N] [--day D]

A walk is days of 150 steps, each on a copy of a store, every fourth of the demo, the others of a small one; a step is
what hands do: an act, a click, a key, a row, a form filled in, a scan, a file, a lock, another language, or a whole
scene. After each step the event loop answers, something to work with is to be seen, and nobody has heard of anything
unforeseen, Qt's own complaints included. A day looks for what the days before it have not reached. The steps of one
that fails are kept; `--day` takes them again, or walks that day of the seed: steps are left out as long as it still
fails, and what is left is printed. No day is begun after so many `--minutes`; each planted fault is looked for on so
many days, then by the steps that lead to it. Exit 1 when anything failed, when a planted fault is not found or none is
by chance, or when a whole walk did not reach everything.
"""

import faulthandler
import json
import random
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext, suppress
from dataclasses import asdict, dataclass, field
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from pkgutil import walk_packages

from PySide6.QtWidgets import QApplication

from equipment_app import ui
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.operation_form import OperationForm
from equipment_app.ui.widgets.overlay import Dialog, Overlay
from tests.campaigns import told
from tests.campaigns.at_window import told_of
from tests.campaigns.walk_courses import COURSES
from tests.campaigns.walk_faults import FAULTS, Fault
from tests.campaigns.walk_scenes import SCENES as AT_PAGES
from tests.campaigns.walk_stage import Walk, day
from tests.campaigns.walk_steps import NAMED, next_step, seek
from tests.campaigns.walk_stores import a_lived_in_one, store_of_all_roles
from tests.pages import PAGES, acts

A_DAY = 150
UNREACHED = {
    "act file.quit": "it ends the day",
    "act file.verify": "it starts a process of its own",
}
"""What nobody comes to here, and why."""
STEPS_KEPT = "steps.json"
BIG = 20_000
"""Steps; a walk of so many has to reach everything else, a shorter one says how much it did not."""
_COUNTED = {
    "page": "pages",
    "act": "acts",
    "form": "forms opened",
    "sent": "sent",
    "over": "sheets",
    "operation": "operations",
}
_DAYS_OF_ONE = 6
"""That one process walks, so that what is left of a day in memory does not add up."""
_NAMED_LEFT = 30
"""Of what is not reached yet, as many are named after each day."""
_SEEKS, _PLAYS = 0.2, 0.05
"""Of steps: how many look for an act, and how many are a whole scene."""
SCENES = AT_PAGES | COURSES
STEPS = {**NAMED, **{f"scene {one.__name__}": one for one in SCENES}}


@dataclass(frozen=True)
class Taken:
    """A step as it was taken: the same again needs its name, its chance, and for a search what was looked for."""

    name: str
    chance: int
    wanted: str = ""

    def take(self, walk: Walk) -> list[str]:
        """Take it; what is wrong afterwards. A fault of the steps themselves flies."""
        chance = random.Random(self.chance)
        if self.wanted:
            seek(walk, chance, self.wanted)
        else:
            STEPS[self.name](walk, chance)
        return walk.judge()


PROVOKED = {
    "a dialog that is gone is looked at": (
        Taken("seek", 1, "papers.export"),
        Taken("choose_file", 2),
        Taken("language", 1),
        Taken("language", 3),
        Taken("language", 4),
        Taken("language", 2),
    ),
    "a page raises": (Taken("seek", 1, "papers.print"),),
    "a field sticks out of its form": tuple(Taken("seek", n, "members.new") for n in range(6)),
    "the window goes blank": tuple(Taken("language", n) for n in range(6)),
}
"""The steps that lead to each planted fault, where chance is not given the time."""


@dataclass
class Tally:
    steps: int = 0
    seconds: float = 0.0
    reached: Counter[str] = field(default_factory=Counter)
    complaints: list[str] = field(default_factory=list)

    def missing(self) -> list[str]:
        """What has to be reached and was not: pages, acts, forms opened and sent, sheets, a second person."""
        return [one for one in dict.fromkeys(wanted()) if not self.reached[one] and one not in UNREACHED]

    def goals(self) -> list[str]:
        """The acts among them."""
        return [one.removeprefix("act ") for one in self.missing() if one.startswith("act ")]

    def add(self, day: "Day") -> None:
        self.steps += day.steps
        self.reached += day.reached
        if day.complaint:
            self.complaints.append(day.complaint)
            print(day.complaint, flush=True)
        left = self.missing()
        said = ": " + ", ".join(left) if 0 < len(left) <= _NAMED_LEFT else ""
        print(f"{self.steps} steps, {len(left)} not reached{said}", flush=True)


@dataclass(frozen=True)
class Day:
    steps: int
    reached: Counter[str]
    complaint: str = ""


def wanted() -> list[str]:
    """By kind and name, as the stage counts them, of every module of the window."""
    for module in walk_packages(ui.__path__, "equipment_app.ui."):
        import_module(module.name)
    cards = sorted(one.__name__ for one in _below(FormCard) if one not in (FormCard, OperationForm))
    sheets = sorted(one.__name__ for one in _below(Overlay) if not one.__subclasses__() or one is Dialog)
    return [
        *(f"page {page}" for page in PAGES),
        *(f"act {one.id}" for one in acts()),
        *(f"{what} {card}" for card in cards for what in ("form", "sent")),
        *(f"over {sheet}" for sheet in sheets),
    ]


def walk_a_day(
    store: Path,
    folder: Path,
    seed: str,
    steps: int,
    reached: Counter[str],
    fault: Fault = nullcontext,
    goals: Sequence[str] = (),
) -> tuple[list[Taken], list[str]]:
    """The steps that were taken, the last of them the one after which something was wrong.

    Every other search is for one of the acts that are its `goals`, as long as it has not come to it.
    """
    chance, taken, own = random.Random(seed), list[Taken](), Counter[str]()
    try:
        with fault(), day(store, folder, own) as walk:
            for _ in range(steps):
                number = chance.randrange(1 << 32)
                sought = _sought(chance, own, goals) if chance.random() < _SEEKS else ""
                taken.append(Taken("seek" if sought else _name(walk, chance), number, sought))
                if wrong := taken[-1].take(walk):
                    return taken, wrong
        return taken, []
    except Exception as error:  # of the steps themselves: it is told like any other, and the walk goes on
        return taken, [told_of(error)]
    finally:
        reached += own


def _name(walk: Walk, chance: random.Random) -> str:
    """Of the next step, or of a scene."""
    if chance.random() < _PLAYS:
        return f"scene {chance.choices(list(SCENES), list(SCENES.values()))[0].__name__}"
    return next_step(walk, chance).__name__


def _sought(chance: random.Random, reached: Counter[str], goals: Sequence[str]) -> str:
    """A goal that is left, or one of the acts that were reached least often."""
    left = [id for id in goals if not reached[f"act {id}"]]
    if left and chance.random() < 0.5:
        return chance.choice(left)
    ids = [one.id for one in acts() if f"act {one.id}" not in UNREACHED]
    least = min(reached[f"act {id}"] for id in ids)
    return chance.choice([id for id in ids if reached[f"act {id}"] <= least + 1])


def again(store: Path, folder: Path, steps: Sequence[Taken], fault: Fault = nullcontext) -> list[str]:
    """What is wrong after these steps, from the morning."""
    with fault(), day(store, folder, Counter()) as walk:
        for step in steps:
            if wrong := step.take(walk):
                return wrong
    return []


def shortened(
    store: Path, folder: Path, steps: Sequence[Taken], fault: Fault = nullcontext, tries: int = 24
) -> list[Taken]:
    """As few of the steps as still fail, found in so many tries: halves are left out, then quarters, and so on.

    The last one stays, for it is the one after which something was wrong.
    """
    left, width, tried = list(steps), max(1, len(steps) // 2), 0
    while tried < tries:
        at, before = 0, len(left)
        while at < len(left) - 1 and tried < tries:
            fewer = [*left[:at], *left[min(at + width, len(left) - 1) :]]
            tried += 1
            if again(store, folder / str(tried), fewer, fault):
                left = fewer
            else:
                at += width
        if width == 1 and len(left) == before:
            break
        width = max(1, width // 2)
    return left


def one_day(store: Path, folder: Path, seed: int, number: int, steps: int = A_DAY, goals: Sequence[str] = ()) -> Day:
    """By its number; it ends early where something is wrong, and its steps are kept."""
    QApplication.instance() or QApplication([])
    reached = Counter[str]()
    with tempfile.TemporaryDirectory(dir=folder) as name:
        taken, wrong = walk_a_day(store, Path(name), f"{seed}-{number}", steps, reached, goals=goals)
    if wrong:
        told.keep(_name_of(seed, number), {STEPS_KEPT: json.dumps([asdict(one) for one in taken]).encode()})
    last = taken[-1] if taken else "the morning"
    said = f"day {number}, step {len(taken)} ({last}): {'; '.join(wrong)}" if wrong else ""
    return Day(len(taken), reached, said)


def attack(store: Path, folder: Path, seed: int, steps: int) -> Tally:
    """So many steps, day by day."""
    tally, began, number = Tally(), time.monotonic(), 0
    folder.mkdir(parents=True, exist_ok=True)
    while tally.steps < steps:
        tally.add(one_day(store, folder, seed, number, min(A_DAY, steps - tally.steps), tally.goals()))
        number += 1
    tally.seconds = time.monotonic() - began
    return tally


def attack_together(stores: Sequence[Path], folder: Path, seed: int, steps: int, processes: int, end: float) -> Tally:
    """The same in several processes; no day is begun after the `end`."""
    tally, number, began = Tally(), 0, time.monotonic()

    def goes_on() -> bool:
        return tally.steps < steps and time.monotonic() < end

    while goes_on():
        walking: dict[Future[Day], int] = {}
        with suppress(BrokenProcessPool), _processes(processes) as pool:
            while walking or goes_on():
                while len(walking) < processes and goes_on():
                    store = stores[number % len(stores)]
                    walking[pool.submit(one_day, store, folder, seed, number, A_DAY, tally.goals())] = number
                    number += 1
                done, _ = wait(walking, return_when=FIRST_COMPLETED)
                for one in done:
                    tally.add(one.result())
                    del walking[one]
        if walking:
            tally.add(Day(0, Counter(), f"the program ended at once on one of the days {[*walking.values()]}"))
    tally.seconds = time.monotonic() - began
    return tally


def _processes(number: int) -> ProcessPoolExecutor:
    """That say where they were when they end at once."""
    return ProcessPoolExecutor(
        number, get_context("spawn"), initializer=faulthandler.enable, max_tasks_per_child=_DAYS_OF_ONE
    )


def report(reached: Counter[str]) -> str:
    """What was reached, by kind and name, and how often."""
    kinds: dict[str, list[str]] = {}
    for one in sorted(reached):
        kind, _, name = one.partition(" ")
        kinds.setdefault(kind, []).append(f"{name} {reached[one]}")
    return "\n".join(f"{kind}: {', '.join(names)}" for kind, names in kinds.items())


def _name_of(seed: int, number: int) -> str:
    return f"walk-{seed}-{number}"


def _of(reached: Counter[str], kind: str) -> list[str]:
    return [one.partition(" ")[2] for one in reached if one.startswith(f"{kind} ") and reached[one]]


def _below(kind: type) -> set[type]:
    return {kind}.union(*(_below(one) for one in kind.__subclasses__()))


def main() -> int:
    chosen = told.options(__doc__, steps=BIG, day=-1, processes=1, minutes=0, planted=8)
    QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory(dir=told.quick()) as name:
        folder = Path(name)
        stores = [store_of_all_roles(folder / "demo"), *[store_of_all_roles(folder / "small", a_lived_in_one)] * 3]
        if chosen.day >= 0:
            return _one_day(stores[chosen.day % len(stores)], folder, chosen.seed, chosen.day)
        end = told.until(chosen.minutes)
        tally = attack_together(stores, folder, chosen.seed, chosen.steps, chosen.processes, end)
        planted = {what: _found(stores[-1], folder / what, chosen.seed, what, chosen.planted) for what in FAULTS}
    print(report(tally.reached), "", *tally.complaints, *tally.missing(), sep="\n")
    missing, all_ = tally.missing(), len(set(wanted()) - set(UNREACHED))
    return told.tell(
        told.Told(
            id="W2",
            what="random walk of the window: pages, acts, forms, files, menus, scans, locks, operators, languages",
            seed=chosen.seed,
            count=f"{tally.steps} steps; "
            + ", ".join(f"{len(_of(tally.reached, kind))} {many}" for kind, many in _COUNTED.items()),
            result=f"{len(tally.complaints)} breaks; {len(missing)} of {all_} that a walk of {BIG} steps has to reach "
            "not reached",
            planted=", ".join(f"{what}: {found or 'not found'}" for what, found in planted.items()),
            ok=not tally.complaints
            and not (missing and tally.steps >= BIG)
            and all(planted.values())
            and any(found.startswith(_BY_CHANCE) for found in planted.values()),
        )
    )


_BY_CHANCE = "on day"


def _found(store: Path, folder: Path, seed: int, what: str, most: int) -> str:
    """How: by chance on which of so `most` days, else by the steps that lead to it; empty: it is not."""
    for number in range(1, most + 1):
        taken, wrong = walk_a_day(store, folder / f"day{number}", f"{seed}-{number}", A_DAY, Counter(), FAULTS[what])
        if wrong:
            return f"{_BY_CHANCE} {number}, step {len(taken)}"
    return "by its steps" if again(store, folder / "led", PROVOKED[what], FAULTS[what]) else ""


def _one_day(store: Path, folder: Path, seed: int, number: int) -> int:
    """Take its steps again, where they were kept, else walk it; say the fewest steps that still fail."""
    file = told.kept(_name_of(seed, number)) / STEPS_KEPT
    if file.exists():
        taken = [Taken(**one) for one in json.loads(file.read_text())]
        wrong = again(store, folder / "day", taken)
    else:
        taken, wrong = walk_a_day(store, folder / "day", f"{seed}-{number}", A_DAY, Counter())
    print(*wrong, sep="\n")
    if wrong:
        print(*shortened(store, folder / "short", taken), sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    raise SystemExit(main())
