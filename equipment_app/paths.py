"""Where the program's own files are: beside the package in a checkout, inside it once packaged."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent
_PACKAGED = _PACKAGE / "_data"
_ROOT = _PACKAGED if _PACKAGED.is_dir() else _PACKAGE.parent


def resource(name: str) -> Path:
    """A file under resources/, which must exist. Raises FileNotFoundError: the program was packaged without it."""
    return _found(_ROOT / "resources" / name)


def database(name: str) -> Path:
    """A file under db/ (former, sample), which must exist."""
    return _found(_ROOT / "db" / name)


def build_record() -> Path | None:
    """What says of which commit the installed program is; None of one that runs from its source."""
    record = _PACKAGED / "build.json"
    return record if record.exists() else None


def command(module: str = "equipment_app") -> list[str]:
    """Starts this very program, or one module of it, in a process of its own, with `environment`."""
    return [sys.executable, "-m", module]


def environment() -> dict[str, str]:
    """By which it is found from whatever folder: a package keeps it where no other Python looks."""
    others = os.environ.get("PYTHONPATH", "")
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (str(_PACKAGE.parent), others)))}


def _found(path: Path) -> Path:
    if not path.exists():
        raise FileNotFoundError(path)
    return path
