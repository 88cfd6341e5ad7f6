"""Files that outlive a power cut: whole under their name, or not there at all.

A rename is kept by the folder, bytes by the file; each is flushed for itself, and the bytes before the name.
"""

import errno
import os
import sys
from pathlib import Path

from equipment_app.store.file import permissions

if sys.platform == "darwin":
    import fcntl

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
    part.replace(target)
    flush(target.parent)


def write(target: Path, content: bytes) -> None:
    """The whole file, or what was there before."""
    part = target.with_name(target.name + PART)
    create(part)
    part.write_bytes(content)
    flush(part)
    rename(part, target)


def remove(path: Path) -> None:
    """Durably gone; nothing where it is gone already."""
    path.unlink(missing_ok=True)
    flush(path.parent)


def _sync(handle: int) -> None:
    """On macOS an ordinary fsync leaves the bytes in the disk's own memory."""
    if sys.platform == "darwin":
        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)
