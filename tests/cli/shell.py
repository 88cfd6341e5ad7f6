"""A shell to speak the command line with: in this process, against one store, with what it said taken apart."""

import itertools
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from equipment_app import cli
from equipment_app.store.file.files import beside
from equipment_app.store.ledger.journal import PRAGUE
from tests import own_profile
from tests.world import CATALOGUE, DELIVERIES, KIT, KIT_LIST, MEMBERS, SECRET

LISTS = {
    "members": ("clenove", MEMBERS),
    "catalogue": ("katalog", CATALOGUE),
    "deliveries": ("prijem", DELIVERIES.replace(".2.2026", ".2.2024")),
    "kit": (KIT, KIT_LIST),
}
"""The lists of the small world, received long enough ago for any day the tests are run on."""
BUDGET = ("--funding", "Rozpočet PČR")
"""What is asked for with deliveries that do not say what they were bought of."""


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on stdout; anything beside it is an error here."""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value


_WITH_SECRET = {(of, does) for of in ("unit-check", "stocktake") for does in ("export", "scan", "finish")}


class Shell:
    def __init__(self, store: Path, heard: Callable[[], Any], operator: str = "") -> None:
        """`operator` works with it, where several keep the store."""
        self.store = store
        self._heard = heard
        self._who = ("--operator", operator) if operator else ()

    def __call__(self, *words: object) -> Said:
        """A command on the store, its answer in words."""
        return self.plain("--store", self.store, *self._who, *words)

    def plain(self, *words: object) -> Said:
        """The whole command line, as it is; what opens a check file lies beside the store."""
        self._heard()
        asked = _WITH_SECRET & {*itertools.pairwise(words)} and "--secret-file" not in words
        told = self._secret() if asked else ()
        try:
            code = cli.main([str(word) for word in (*words, *told)])
        except SystemExit as end:
            code = int(end.code or 0)
        heard = self._heard()
        return Said(code, heard.out, heard.err)

    def _secret(self) -> tuple[object, ...]:
        file = self.store.with_name("tajemství")
        file.write_text(f"{SECRET}\n", encoding="utf-8")
        file.chmod(0o600)
        return "--secret-file", file

    def ask(self, *words: object) -> dict[str, Any]:
        """The object a command gives when it is done."""
        said = self(*words, "--json")
        assert (said.code, said.err) == (0, "")
        return said.json

    def refused(self, *words: object) -> str:
        """Why a command is refused; that nothing was changed and nothing said on stdout is seen to."""
        before = self.head()
        said = self("--lang", "en", *words)
        assert (said.code, said.out) == (1, ""), said
        assert self.head() == before
        return said.err.strip()

    def head(self) -> tuple[int, str]:
        """Number and hash of the newest entry of the closed store, read by SQLite alone."""
        with closing(sqlite3.connect(self.store)) as raw:
            seq, digest = raw.execute("SELECT seq, entry_hash FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
        return seq, digest.hex()

    def today(self) -> str:
        """A day no earlier than any in the store."""
        return datetime.now(PRAGUE).date().isoformat()

    def written(self, kind: str) -> Path:
        """The list of this kind the store was made with, as a file."""
        name, text = LISTS[kind]
        return self.write(f"{name}.csv", text)

    def copy(self, name: str) -> "Shell":
        """The closed store as it is now, beside it."""
        return self._copied(self.store.with_name(name))

    def copy_to(self, folder: Path) -> "Shell":
        return self._copied(folder / self.store.name)

    def _copied(self, copy: Path) -> "Shell":
        for source, target in ((self.store, copy), (beside(self.store), beside(copy))):
            shutil.copyfile(source, target)
        return Shell(copy, self._heard)

    def after(self, story: Callable[["Shell"], Any]) -> Any:
        """The store and its folder as `story` leaves them, told once in each process. Says what it returned."""
        if story not in _TOLD:
            said, kept = story(self), own_profile.FOLDER / f"told-shell-{os.getpid()}-{len(_TOLD)}"
            shutil.copytree(self.store.parent, kept)
            _TOLD[story] = kept, said
        kept, said = _TOLD[story]
        shutil.copytree(kept, self.store.parent, dirs_exist_ok=True)
        return said

    def write(self, name: str, text: str, encoding: str = "utf-8") -> Path:
        path = self.store.with_name(name)
        path.write_text(text, encoding=encoding)
        return path


_TOLD: dict[Callable[[Shell], Any], tuple[Path, Any]] = {}
"""The folder after each story, and what the story returned."""


def process(*words: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own, as a shell starts it."""
    command = [sys.executable, "-m", "equipment_app", *(str(word) for word in words)]
    environment = os.environ | {"PYTHONPATH": str(Path(cli.__file__).parents[2])} | options.pop("env", {})
    return subprocess.run(command, capture_output=True, check=False, env=environment, **options)


def make(store: Path, heard: Callable[[], Any]) -> Shell:
    """A store with all the lists of the small world, made by the commands themselves, as before a list had to say what
    its things were bought of.
    """
    shell = Shell(store, heard)
    assert shell.plain("new", store, "--name", "Sklad", "--operator", "Zora Skladníková").code == 0
    with pytest.MonkeyPatch.context() as before:
        before.setattr("equipment_app.dry_run.sources", lambda *_: None)
        for kind in LISTS:
            said = shell("import", kind, shell.written(kind))
            assert said.code == 0, said
    return shell


def tamper(store: Path, *statements: str) -> None:
    """What somebody with a database browser does to a closed store."""
    raw = sqlite3.connect(store, isolation_level=None)
    try:
        for statement in statements:
            raw.execute(statement)
    except sqlite3.Error:
        pytest.fail(f"could not even tamper: {statements}")
    finally:
        raw.close()
