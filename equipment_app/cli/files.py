"""Files a command leaves behind: there wholly, or not at all."""

import os
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from errno import EEXIST
from pathlib import Path


@contextmanager
def whole_file(path: Path, *, spare: Collection[Path], mode: int = 0o666) -> Iterator[Callable[[bytes], None]]:
    """A function that writes the file's bytes; the file is at `path` when the block ends well.

    Until then the bytes are in a file beside it, so that a full disk or a missing folder shows before the block's
    change is kept. `mode` is what is allowed with it, less what this user never allows.

    Raises:
        OSError: it cannot be written there, `path` is no ordinary file, or it is one of `spare`: the store.
    """
    refuse_over(path, spare)
    handle, name = _beside(path)
    part = Path(name)

    def write(content: bytes) -> None:
        file.write(content)
        file.flush()
        os.fsync(handle)

    try:
        with os.fdopen(handle, "wb") as file:
            yield write
        part.chmod(mode & ~_mask())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def refuse_over(path: Path, spare: Collection[Path]) -> None:
    """Raises FileExistsError where `path` is no ordinary file, or one of `spare` by whatever name."""
    if path.exists() and (not path.is_file() or any(path.samefile(one) for one in spare if one.exists())):
        raise FileExistsError(EEXIST, "cannot be overwritten", str(path))


def _beside(path: Path) -> tuple[int, str]:
    """A new file in the same folder. What is wrong with that is said of `path`, which the caller knows."""
    try:
        return tempfile.mkstemp(prefix=f".{path.name}-", dir=path.absolute().parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _mask() -> int:
    """What new files are not to allow; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
