"""Files that somebody has chosen a place for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from equipment_app.domain.errors import NotWritten, Refusal
from equipment_app.store.file import outputs


def save(path: Path, content: bytes) -> None:
    """Raises NotWritten; NoPlaceForFile: it would be written over a store, or over what is no plain file."""
    with saving(path):
        outputs.write(path, content)


def why_not_written(error: Exception) -> str:
    """In the words of the program or of the system; what is neither is raised again."""
    if isinstance(error, Refusal):
        from equipment_app.ui.messages import explain

        return explain(error)
    if not isinstance(error, OSError):
        raise error
    return error.strerror or str(error)


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Inside it is written. Raises NotWritten: a full disk or a folder that takes nothing is nobody's bug."""
    try:
        yield
    except OSError as error:
        raise NotWritten(str(path), error.strerror or str(error)) from error
