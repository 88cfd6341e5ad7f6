"""What a campaign says when it has ended: the one line that `tests.campaigns.table` makes its table of."""

import argparse
import atexit
import json
import math
import os
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from equipment_app.store import seen
from tests.campaigns import covered

ROOT = Path(__file__).parents[2]
BEGINNING = "told "
_STARTED = time.monotonic()


@dataclass(frozen=True, slots=True)
class Told:
    id: str
    """The campaign's short name in the test plan."""
    what: str
    seed: int
    count: str
    result: str
    planted: str
    """Which planted bugs turned it red, and how."""
    ok: bool
    """It found nothing, and every planted bug was found."""


def options(doc: str | None, **usual: int | str) -> argparse.Namespace:
    """The command line of a campaign: its options with what they are unless told, and a seed, which is printed."""
    grammar = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, value in usual.items():
        grammar.add_argument(f"--{name}", type=type(value), default=value)
    grammar.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    chosen = grammar.parse_args()
    _use_no_profile()
    covered.remember()
    print(f"seed {chosen.seed}", flush=True)
    return chosen


def until(minutes: int) -> float:
    """When to stop after so many minutes of this process, on `time.monotonic`; after 0 of them never."""
    return _STARTED + 60 * minutes if minutes else math.inf


def seconds() -> int:
    """So long has this process been at it."""
    return round(time.monotonic() - _STARTED)


def tell(one: Told, before: int = 0) -> int:
    """Print it for people and for the table; the exit code of the campaign. `before`: seconds of the runs before."""
    took = before + seconds()
    print(f"{one.count}: {one.result}. Planted: {one.planted}. {'holds' if one.ok else 'DOES NOT HOLD'}, {took} s")
    print(line(one, before), flush=True)
    return 0 if one.ok else 1


def line(one: Told, before: int = 0) -> str:
    """As `tests.campaigns.table --take` takes it."""
    took, day = before + seconds(), datetime.now(UTC).date().isoformat()
    facts = {**asdict(one), "day": day, "seconds": took, "commit": _commit(), "covered": covered.digests(one.id)}
    return BEGINNING + json.dumps(facts, ensure_ascii=False)


def keep(name: str, files: Mapping[str, bytes]) -> None:
    """Put what failed where it can be looked at, and say where."""
    folder = kept(name)
    folder.mkdir(parents=True, exist_ok=True)
    for one, data in files.items():
        (folder / one).write_bytes(data)
    print(f"kept in {folder}")


def kept(name: str) -> Path:
    """Where `keep` puts it."""
    return Path(tempfile.gettempdir()) / "equipment-campaigns" / name


def quick() -> str | None:
    """A folder in memory, where there is one: the order of writes counts, not the speed of a disk."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def _use_no_profile() -> None:
    """What the program remembers of stores outside them goes to a folder that is thrown away."""
    if seen.PROFILE not in os.environ:
        folder = tempfile.mkdtemp(prefix="equipment-campaign-")
        os.environ[seen.PROFILE] = folder
        atexit.register(shutil.rmtree, folder, ignore_errors=True)


def _commit() -> str:
    """Nothing where there is no git."""
    git = shutil.which("git")
    if git is None:
        return ""
    asked = [git, "describe", "--always", "--dirty", "--exclude=*"]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True).stdout.strip()
