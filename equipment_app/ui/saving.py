"""Files that somebody has chosen a place for."""

from collections.abc import Callable
from pathlib import Path

from equipment_app.domain.errors import NotWritten


def save(path: Path, write: Callable[[Path], object]) -> None:
    """`write` writes it. Raises NotWritten: a full disk or a folder that takes nothing is nobody's bug."""
    try:
        write(path)
    except OSError as error:
        raise NotWritten(str(path), error.strerror or str(error)) from error
