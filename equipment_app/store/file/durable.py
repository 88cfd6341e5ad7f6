"""Files that outlive a power cut: whole under their name, or not there at all.

A rename is kept by the folder, bytes by the file; each is flushed for itself, and the bytes before the name.
"""

import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from equipment_app.store.file import permissions

if sys.platform == "darwin":
    import fcntl

_PATIENCE_S = 2.0
PART = ".part"
"""The end of a name that nothing but the program that writes it may believe."""


def flush(path: Path) -> None:
    """What is in this file, or the names in this folder, is on the disk when this returns.

    Windows keeps names by itself, and some network drives cannot be asked to.
    """
    folder = path.is_dir()
    if folder and sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        _sync(handle)
    except OSError as error:
        if not folder or error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def create(part: Path) -> None:
    """An empty file of this name, for its owner alone; what was there before is gone."""
    part.unlink(missing_ok=True)
    permissions.create(part)


def rename(part: Path, target: Path) -> None:
    """Give a file that was flushed its name, durably; another of that name is no more."""
    replace(part, target)
    flush(target.parent)


def replace(part: Path, target: Path) -> None:
    """The same, flushing nothing. Raises PermissionError: on Windows, somebody has one of them open."""
    _patiently(lambda: part.replace(target))


def write(target: Path, content: bytes) -> None:
    """The whole file, or what was there before."""
    part = target.with_name(target.name + PART)
    create(part)
    part.write_bytes(content)
    flush(part)
    rename(part, target)


def remove(path: Path) -> None:
    """Durably gone; nothing where it is gone already."""
    drop(path)
    flush(path.parent)


def drop(path: Path) -> None:
    """Gone, where nothing is lost if a power cut brings it back."""
    _patiently(lambda: path.unlink(missing_ok=True))


def remove_tree(folder: Path) -> None:
    """With all that is in it."""
    _patiently(lambda: shutil.rmtree(folder))


def _patiently(act: Callable[[], object]) -> None:
    """On Windows what looks for viruses, or makes an index, holds a file for a moment after it was written."""
    until = monotonic() + _PATIENCE_S
    while True:
        try:
            act()
        except PermissionError:
            if sys.platform != "win32" or monotonic() > until:
                raise
            sleep(0.02)
        else:
            return


def _sync(handle: int) -> None:
    """On macOS an ordinary fsync leaves the bytes in the disk's own memory."""
    if sys.platform == "darwin":
        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)
