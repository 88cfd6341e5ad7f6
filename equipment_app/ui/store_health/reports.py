"""Reports of what nobody foresaw: kept in the user's profile, without names, values, folders. And of a sudden end.

When the process itself is torn down nothing of ours runs any more; Python then writes the names of the functions it
was in, into a file that is looked at with the next start.
"""

import faulthandler
import re
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO

from equipment_app.domain.place_errors import NoPlaceForFile
from equipment_app.store import seen
from equipment_app.store.file import durable, outputs, permissions

_KEPT = 10
_FAULT = "fault.txt"
_FRAME = re.compile(r'File "(.*?)", line (\d+) in (\S+)')
_PACKAGE = "equipment_app"


def folder() -> Path:
    return seen.profile() / "reports"


def keep(report: str, now: datetime) -> Path | None:
    """Where it is kept; None where the profile cannot be written."""
    target = folder() / f"{now:%Y-%m-%d-%H%M%S}.txt"
    try:
        permissions.make_folders(folder())
        outputs.write(target, report.encode())
        for old in sorted(folder().glob("*-*.txt"))[:-_KEPT]:
            old.unlink()
    except (OSError, NoPlaceForFile):
        return None
    return target


def watch() -> None:
    """From now on a sudden end leaves its trace."""
    try:
        permissions.make_folders(folder())
        file = folder() / _FAULT
        before = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
        _Open.before = shortened(before)
        durable.create(file)
        _Open.file = file.open("w", encoding="utf-8")
        faulthandler.enable(_Open.file)
    except OSError:
        return


def sudden_end() -> str:
    """What the program was in when it ended suddenly last time; empty where it left no trace."""
    return _Open.before


def end_watch() -> None:
    """An end that was not sudden leaves nothing."""
    faulthandler.disable()
    if _Open.file is not None:
        _Open.file.close()
        _Open.file = None
        with suppress(OSError):
            (folder() / _FAULT).unlink()


def shortened(trace: str) -> str:
    """Without the folders of this computer: of a path what follows the program's own package, or the file's name."""

    def frame(match: re.Match[str]) -> str:
        parts = Path(match[1].replace("\\", "/")).parts
        at = parts.index(_PACKAGE) if _PACKAGE in parts else len(parts) - 1
        return f"{'/'.join(parts[at:])}:{match[2]} {match[3]}"

    return "\n".join(_FRAME.sub(frame, line).strip() for line in trace.splitlines() if line.strip())


class _Open:
    """The file must stay open as long as the process lives; what was in it before."""

    file: IO[str] | None = None
    before = ""


def interactive() -> bool:
    """Somebody reads what is printed; else it would lie in a log, with the names that are in it."""
    return bool(sys.stderr and sys.stderr.isatty())
