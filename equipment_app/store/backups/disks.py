"""Whether two places are on one disk, as far as the system says it."""

import os
from pathlib import Path


def same_disk(one: Path, other: Path) -> bool:
    """On one volume: what breaks the one takes the other with it. Of a path that is not there, the nearest above it."""
    return _volume(one) == _volume(other)


def _volume(path: Path) -> tuple[str, int]:
    real = Path(os.path.realpath(path))
    there = next((above for above in (real, *real.parents) if above.exists()), real)
    return there.drive.casefold(), there.stat().st_dev
