"""What befalls the machine's store: it is closed and opened, crashes, fails in the middle, and is written by hand."""

import shutil
from pathlib import Path
from sqlite3 import IntegrityError
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import rule

from equipment_app.domain.errors import LineRefused
from equipment_app.operations.issue import Issue
from tests.campaigns.agreement import audited
from tests.campaigns.model import LOTS, PIECES
from tests.campaigns.people import members
from tests.campaigns.things import Things
from tests.world import World

FORBIDDEN = (
    "UPDATE entry SET payload = x'7b7d' WHERE seq = (SELECT max(seq) FROM entry)",
    "DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)",
    "INSERT OR REPLACE INTO entry SELECT * FROM entry ORDER BY seq DESC LIMIT 1",
    "INSERT INTO entry SELECT seq + 2, origin, format, payload, entry_hash, x'00', NULL, NULL FROM entry LIMIT 1",
)


class Crash(BaseException):
    pass


class Mishaps(Things):
    folder: Path
    verified: bool

    @rule()
    def close_and_open(self) -> None:
        """In between the auditor looks at it."""
        self.world.close()
        self._audit()
        self.world = World.of(self.folder / "sklad.equip", self.world.clock)

    @rule()
    def crash(self) -> None:
        """The files as they are on the disk at this moment, opened by the next process."""
        left = self.folder / f"{len(list(self.folder.iterdir()))}"
        left.mkdir()
        for file in self.folder.glob("sklad.equip*"):
            if file.is_file():
                shutil.copy(file, left)
        self.world.close()
        for file in self.folder.glob("sklad.equip*"):
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        for file in left.iterdir():
            file.rename(self.folder / file.name)
        left.rmdir()
        self.world = World.of(self.folder / "sklad.equip", self.world.clock)

    @rule(member=members, thing=st.sampled_from([*PIECES, *LOTS]))
    def fail_in_the_middle(self, member: str, thing: str) -> None:
        def cut(books: Any) -> Any:
            Issue(member, (thing,))(books)
            raise Crash

        head = self.world.head()
        with pytest.raises((Crash, LineRefused)):
            self.world.do(cut)
        assert self.world.head() == head

    @rule(statement=st.sampled_from(FORBIDDEN))
    def forbidden(self, statement: str) -> None:
        head = self.world.head()
        with pytest.raises(IntegrityError), self.world.writing() as write:
            write(statement)
        assert self.world.head() == head

    def _audit(self) -> None:
        assert not self.verified or audited(self.folder / "sklad.equip")
