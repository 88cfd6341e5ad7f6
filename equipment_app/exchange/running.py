"""Which release is running, of which day, and as which kind of package it was installed here."""

import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from equipment_app import __version__, paths
from equipment_app.domain.release import PackageKind
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang, Words, tied_day

OLD_DAYS = 365
_BUILT = Words("{day}, revize {commit}", "{day}, commit {commit}")
_SOURCE = Words("ze zdrojového kódu", "from source")
_OLD = Words(
    "Toto vydání je starší než rok. Požádejte správce počítačů o novější.",
    "This release is more than a year old. Ask your IT department for a newer one.",
)


class Running(Value):
    version: str
    day: date | None = None
    """Of the commit it was made of; None of a program that runs from its source."""
    commit: str = ""

    def is_old(self, today: date) -> bool:
        """It is a year old."""
        return self.day is not None and (today - self.day).days >= OLD_DAYS

    def said(self, lang: Lang) -> str:
        """Of which day and commit it is."""
        if self.day is None:
            return _SOURCE.said(lang)
        return _BUILT.said(lang).format(day=tied_day(self.day, lang), commit=self.commit[:8])

    def said_of_age(self, today: date, lang: Lang) -> str:
        """Kindly that there may be a newer one; empty while it is young."""
        return _OLD.said(lang) if self.is_old(today) else ""


@cache
def running() -> Running:
    """A record that cannot be read is none: the program need not know its age to work."""
    record = paths.build_record()
    try:
        said = json.loads(record.read_text(encoding="utf-8")) if record else {}
        return Running(__version__, date.fromisoformat(said["day"]), str(said["commit"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Running(__version__)


def fitting() -> Sequence[PackageKind]:
    """What updates this installation, the likeliest first.

    The packages for Windows and for Debian carry no pip; where one lies beside the program, it installed it.
    """
    if paths.build_record() is None:
        return (PackageKind.SOURCE,)
    pip = find_spec("pip")
    if pip is not None and pip.origin and Path(pip.origin).parents[1] == Path(paths.__file__).parents[1]:
        return (PackageKind.WHEEL,)
    if sys.platform != "win32":
        return (PackageKind.DEBIAN, PackageKind.WHEEL)
    both = (PackageKind.MACHINE, PackageKind.SETUP)
    return both if _of_the_machine(Path(sys.executable)) else both[::-1]


def _of_the_machine(program: Path) -> bool:
    """It lies where only administrators of Windows write."""
    folders = [Path(os.environ[name]) for name in ("ProgramFiles", "ProgramFiles(x86)") if os.environ.get(name)]
    return any(program.is_relative_to(folder) for folder in folders)
