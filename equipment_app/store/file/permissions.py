"""Who else on this computer can read a store. Its files are made for their owner alone, and refused where they are not.

On Windows access is ruled by lists. What is made on a disk of this computer gets one; what lists say is told
(`looked_at`), but nothing is refused.
"""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from equipment_app.domain.place_errors import ExposedFolder, ExposedStore, NotProtected

CHECKED = sys.platform != "win32"
"""Whether this system has permissions of POSIX, by which a store is refused."""

_FILE, _FOLDER = 0o600, 0o700
_GROUP, _OTHERS = 0o060, 0o006
_GROUP_IN, _OTHERS_IN = 0o010, 0o001


def create(path: Path) -> None:
    """An empty file that only its owner can read.

    Raises:
        FileExistsError: there is one already.
        OSError: none can be made there.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FILE))
    give_list(path)


def make_folder(path: Path) -> None:
    """A folder that only its owner can enter; the one above it must be there. One that exists is left as it is."""
    if not path.is_dir():
        path.mkdir(_FOLDER, exist_ok=True)
        give_list(path)


def make_folders(path: Path) -> None:
    """The same with those above it that are missing."""
    for folder in reversed((path, *path.parents)):
        make_folder(folder)


def give_list(path: Path) -> None:
    """On Windows, where modes say nothing, and a disk that keeps lists. What cannot be had is told by `looked_at`."""
    if sys.platform == "win32":
        from equipment_app.store.file import windows

        with suppress(OSError):
            if windows.stays_here(path):
                windows.close(path)


def refuse_exposed(store: Path) -> None:
    """Refuse a store that others can read or change.

    Raises:
        ExposedStore: its files, or what was kept beside them; `protect` mends that.
        ExposedFolder: others can exchange the files for their own.
    """
    if not CHECKED:
        return
    folder = Path(os.path.realpath(store)).parent
    if folder.is_dir() and _can_be_written(folder):
        raise ExposedFolder(str(store), str(folder))
    if files := exposed(store):
        raise ExposedStore(str(store), tuple(file.name for file in files))


def exposed(store: Path) -> list[Path]:
    """The store's files and folders that others can get at: by their own bits, where the folders above let them in."""
    real = Path(os.path.realpath(store))
    if not CHECKED or not real.parent.is_dir():
        return []
    others, group = _let_in(real.parent)
    return sorted(file for file in _files(real) if _open_to(file.lstat(), others=others, group=group))


def looked_at(store: Path) -> tuple[bool, list[Path]]:
    """Whether it is known who else can get at the store's files and their folder, and at which others can."""
    if CHECKED:
        return True, exposed(store)
    from equipment_app.store.file import windows

    real = Path(os.path.realpath(store))
    try:
        return True, [file for file in (*_files(real), real.parent) if _listed(file, windows.we())]
    except (OSError, ValueError, AttributeError):  # another system, or one that does not say
        return False, []


def _listed(file: Path, we: str) -> list[str]:
    """Of a folder what counts is what is made in it: its list is handed down."""
    from equipment_app.store.file import windows

    return windows.others(windows.described(file), {we})


def open_to_others(found: os.stat_result) -> bool:
    """Whether a file's own bits let somebody else read or change it, in whatever folder: for secrets, which are copied
    with their bits. Never on systems whose permissions are not understood."""
    return CHECKED and _open_to(found, others=True, group=True)


def protect(store: Path) -> list[Path]:
    """Take the store's files away from everybody but their owner; says which were open to others.
    Raises NotProtected: they still are.
    """
    found = _open_files(store)
    for file in found:
        with suppress(OSError):
            _close(file)
    if left := _open_files(store):
        raise NotProtected(str(store), tuple(file.name for file in left))
    return found


def _open_files(store: Path) -> list[Path]:
    """The store's own files that others can get at, never the folder around them; all, where nobody says it."""
    if CHECKED:
        return exposed(store)
    known, found = looked_at(store)
    real = Path(os.path.realpath(store))
    return sorted(file for file in (found if known else _files(real)) if file != real.parent)


def _close(file: Path) -> None:
    if CHECKED:
        file.chmod(_FOLDER if file.is_dir() else _FILE)
        return
    from equipment_app.store.file import windows

    for one in (file, *file.rglob("*")):  # on Windows a closed folder lets through to what is in it
        windows.close(one)


def _files(store: Path) -> Iterator[Path]:
    """Everything that belongs to a store by its name, links left out: a link's own bits say nothing."""
    with os.scandir(store.parent) as entries:
        for entry in entries:
            if (entry.name == store.name or entry.name.startswith(f"{store.name}-")) and not entry.is_symlink():
                yield Path(entry.path)


def _let_in(folder: Path) -> tuple[bool, bool]:
    """Whether everybody, and whether members of a group, get as far as into the folder."""
    modes = [above.stat().st_mode for above in (folder, *folder.parents)]
    others = all(mode & _OTHERS_IN for mode in modes)
    return others, all(mode & (_OTHERS_IN | _GROUP_IN) for mode in modes)


def _open_to(found: os.stat_result, *, others: bool, group: bool) -> bool:
    if others and found.st_mode & _OTHERS:
        return True
    return group and bool(found.st_mode & _GROUP) and not _alone(found)


def _can_be_written(folder: Path) -> bool:
    """Others may put files there, or rename them; not so where everybody may only touch their own (`/tmp`)."""
    found = folder.stat()
    if found.st_mode & stat.S_ISVTX:
        return False
    others, group = _let_in(folder)
    if others and found.st_mode & 0o002:
        return True
    return group and bool(found.st_mode & 0o020) and not _alone(found)


if sys.platform != "win32":
    import grp
    import pwd

    def _alone(found: os.stat_result) -> bool:
        """The group is the owner's own, as many systems make one for every user: nobody else is in it."""
        try:
            group, owner = grp.getgrgid(found.st_gid), pwd.getpwuid(found.st_uid)
        except KeyError:
            return False
        return group.gr_name == owner.pw_name and not set(group.gr_mem) - {owner.pw_name}

else:

    def _alone(found: os.stat_result) -> bool:
        """Never asked: `CHECKED` is false."""
        return True
