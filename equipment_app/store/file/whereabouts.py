"""Whether the files of an open store are still where they were opened.

On POSIX a file that is open can be deleted, moved or exchanged for another: what is written then goes to a file that
has no name any more, or another one, and nobody finds it again. SQLite does not look. Windows does not let it happen.
"""

from pathlib import Path

from equipment_app.domain.place_errors import StoreMoved

_LOG = "-wal"


class Whereabouts:
    """Of these files and their write-ahead logs, as far as they are there now."""

    def __init__(self, *files: Path) -> None:
        both = [path for file in files for path in (file, file.with_name(file.name + _LOG))]
        self._known = {path: found for path in both if (found := _which(path))}

    def refuse_if_gone(self) -> None:
        """Raises StoreMoved: one of them is not there any more, or is another file."""
        for path, known in self._known.items():
            if _which(path) != known:
                raise StoreMoved(str(path))


def _which(path: Path) -> tuple[int, int] | None:
    """Device and number of the file under this name. It is not opened: that would let go of SQLite's locks."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
