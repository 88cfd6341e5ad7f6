"""What is not sound does not count: found by another process, whatever was changed, in the journal or in a paper."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from equipment_app.domain.backup_errors import NotVerified, NoVerdict
from equipment_app.domain.backups import Why
from equipment_app.domain.store_errors import AlteredSchema, ForeignFile, NewerStore, NoStore
from equipment_app.store.backups.attempt import BackupVerdict, Child, Silence
from equipment_app.store.backups.check import check, packs_for
from equipment_app.store.encryption import cipher
from equipment_app.store.file.files import beside
from equipment_app.store.tables import ddl
from tests.campaigns.structural import without_triggers
from tests.store.backups.judges import Here
from tests.store.backups.spoiling import spoil_papers
from tests.store.former import as_version

ROOT = Path(__file__).parents[3]


def spoil(path: Path, *statements: str) -> None:
    """As somebody with a database browser does it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:

        def work(raw: sqlite3.Connection) -> None:
            for statement in statements:
                raw.execute(statement)

        without_triggers(raw, work)


def found(path: Path) -> list[tuple[int, str, str]]:
    return [(one.seq, one.table, one.what) for one in check(path).problems]


class TestAnotherProcess:
    def test_it_says_what_it_found(self, kept):
        made = kept.make()
        child = Child(kept.path)
        assert child.ended(seconds=60)
        assert child.verdict() == BackupVerdict(True, made.head.seq, made.head.hash, [])
        assert child.progress == (made.head.seq, made.head.seq)

    def test_from_any_folder(self, kept, tmp_path, monkeypatch):
        kept.make()
        monkeypatch.chdir(tmp_path)
        monkeypatch.delenv("PYTHONPATH", raising=False)
        child = Child(kept.path)
        assert child.ended(seconds=60)
        assert isinstance(child.verdict(), BackupVerdict)

    def test_it_names_what_is_wrong(self, kept):
        kept.make()
        spoil(kept.path, "UPDATE act SET occurred_on = '2026-01-01' WHERE seq = 3")
        child = Child(kept.path)
        assert child.ended(seconds=60)
        verdict = child.verdict()
        assert isinstance(verdict, BackupVerdict) and not verdict.ok
        assert verdict.problems == [{"seq": 3, "table": "act", "what": "the header differs from the entry"}]

    def test_one_that_ends_before_it_was_told_the_keys_says_nothing(self, tmp_path, monkeypatch):
        program = tmp_path / "program.py"
        program.write_text("")
        monkeypatch.setattr("equipment_app.paths.command", lambda: [sys.executable, str(program)])
        monkeypatch.setattr(cipher, "handed_down", lambda: "[]" + " " * 1_000_000 + "\n")  # more than a pipe holds
        ended = Child(tmp_path / "none.equip-backup")
        assert ended.ended(60) and isinstance(ended.verdict(), Silence)

    def test_one_that_is_killed_says_nothing(self, tmp_path, monkeypatch):
        """Were it the real one, it might have ended before."""
        program = tmp_path / "program.py"
        program.write_text("import threading; threading.Event().wait()")
        monkeypatch.setattr("equipment_app.paths.command", lambda: [sys.executable, str(program)])
        child = Child(tmp_path / "any.equip-backup")
        child.stop()
        assert child.ended()
        assert isinstance(child.verdict(), Silence)

    @pytest.mark.parametrize("said", ["", "[]", "{}", "nonsense", '{"ok": true}'])
    def test_whatever_else_is_said_is_no_verdict(self, kept, tmp_path, monkeypatch, said):
        kept.make()
        program = tmp_path / "program.py"
        program.write_text(f"print({said!r})")
        monkeypatch.setattr("equipment_app.paths.command", lambda: [sys.executable, str(program)])
        child = Child(kept.path)
        assert child.ended(seconds=60)
        assert isinstance(child.verdict(), Silence)

    def test_what_it_complains_of_is_the_reason(self, kept, tmp_path, monkeypatch):
        kept.make()
        program = tmp_path / "program.py"
        program.write_text("import sys; print('7 9', file=sys.stderr); sys.exit('no memory')")
        monkeypatch.setattr("equipment_app.paths.command", lambda: [sys.executable, str(program)])
        child = Child(kept.path)
        assert child.ended(seconds=60)
        assert (child.verdict(), child.progress) == (Silence("1: no memory"), (7, 9))

    def test_how_far_it_is_is_heard_in_pieces_and_with_the_line_ends_of_windows(self, tmp_path, monkeypatch):
        program = tmp_path / "program.py"
        pieces = [b"1 3\r", b"\n2 3\r\nodd\r\n3", b" 3\r\n"]
        program.write_text(
            f"import sys\nfor piece in {pieces}:\n    sys.stderr.buffer.write(piece)\n    sys.stderr.flush()"
        )
        monkeypatch.setattr("equipment_app.paths.command", lambda: [sys.executable, str(program)])
        child = Child(tmp_path / "any.equip-backup")
        assert child.ended(seconds=60)
        assert (child.progress, child.errors) == ((3, 3), "odd")

    def test_it_is_what_makes_a_backup_count(self, kept, monkeypatch):
        monkeypatch.setattr("equipment_app.store.file.copies._PAGES", 20)
        backups = kept.with_settings(None, Child)
        told = []
        source = kept.world.database.source
        attempt = backups.begin(source, Why.ASKED, lambda done, total: told.append((done, total)))
        while not attempt.ended(seconds=0.1):
            pass
        assert backups.shelf.manifests() == []
        assert [attempt.settle()] == backups.shelf.manifests()
        assert told[0][1] > 0, "the pages of the copy first"

    def test_to_ask_how_safe_a_store_is_loads_nothing_heavy(self):
        """The window asks while it starts."""
        heavy = ("sqlalchemy", "cryptography", "argon2", "PySide6")
        script = f"import sys, equipment_app.store.backups.service; print([n for n in {heavy} if n in sys.modules])"
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
        assert done.stdout.strip() == "[]"

    @pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
    def test_whoever_stands_at_the_counter_comes_first(self, kept):
        kept.make()
        child = Child(kept.path)
        try:
            assert os.getpriority(os.PRIO_PROCESS, child._process.pid) == 10
        finally:
            child.stop()


class TestTheCopy:
    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE entry SET payload = CAST(CAST(payload AS TEXT) || ' ' AS BLOB) WHERE seq = 2",
            "DELETE FROM entry WHERE seq = 4",
            "DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)",
            "UPDATE holding SET quantity = quantity + 1 WHERE quantity > 1",
            "UPDATE identity SET surname = 'Jinak'",
            "UPDATE thing SET serial = 'X' WHERE serial = 'V-001'",
            "DELETE FROM scratch_search WHERE rowid = (SELECT max(rowid) FROM scratch_search)",
        ],
    )
    def test_a_change_anywhere_is_found(self, kept, statement):
        path = kept.shelf.path(kept.make())
        assert check(path).ok
        spoil(path, statement)
        assert found(path)

    @pytest.mark.parametrize(
        "statement",
        [
            "CREATE TABLE more (a)",
            "CREATE VIEW everybody AS SELECT * FROM identity",
            "CREATE TRIGGER quietly AFTER INSERT ON entry BEGIN DELETE FROM holding; END",
            "DROP TRIGGER entry_no_delete",
        ],
    )
    def test_tables_that_are_not_ours_are_refused_before_anything_is_asked(self, kept, statement):
        path = kept.shelf.path(kept.make())
        with closing(sqlite3.connect(path, isolation_level=None)) as raw:
            raw.execute(statement)
        with pytest.raises(AlteredSchema):
            check(path)

    def test_bytes_that_fell_over_are_found(self, kept):
        path = kept.shelf.path(kept.make())
        content = bytearray(path.read_bytes())
        for at in range(4096 * 3, len(content), 4096):
            content[at : at + 64] = bytes(64)
        path.write_bytes(content)
        assert is_refused_or_found(path)

    @pytest.mark.parametrize("log", ["-journal", "-wal"])
    def test_a_log_beside_it_is_another_files(self, kept, log):
        path = kept.shelf.path(kept.make())
        path.with_name(path.name + log).write_bytes(b"x" * 600)
        with pytest.raises(AlteredSchema):
            check(path)

    def test_one_that_somebody_worked_with_is_none(self, kept):
        path = kept.shelf.path(kept.make())
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("PRAGMA journal_mode = WAL")
        with pytest.raises(AlteredSchema) as refused:
            check(path)
        assert "wal" in refused.value.difference

    def test_another_file_is_none(self, kept):
        path = kept.shelf.path(kept.make())
        path.write_bytes(b"something else " * 1000)
        with pytest.raises(ForeignFile):
            check(path)
        path.unlink()
        with pytest.raises(NoStore):
            check(path)

    def test_one_of_a_newer_program_is_refused(self, kept):
        path = kept.shelf.path(kept.make())
        with closing(sqlite3.connect(path, isolation_level=None)) as raw:
            raw.execute(f"PRAGMA user_version = {ddl.VERSION + 1}")
        with pytest.raises(NewerStore):
            check(path)


def is_refused_or_found(path: Path) -> bool:
    try:
        return bool(found(path))
    except (AlteredSchema, ForeignFile):
        return True


class TestOneOfAnEarlierVersion:
    """Its tables are not those of today; the chain of its entries is read."""

    @pytest.fixture
    def old(self, kept):
        kept.make()
        return as_version(1, kept.path)

    def test_a_sound_one(self, kept, old):
        head = kept.world.database.source.head
        sound = check(old)
        assert (sound.ok, sound.entries, sound.head) == (True, head.seq, head.hash)

    @pytest.mark.parametrize(
        ("statement", "what"),
        [
            ("DELETE FROM entry WHERE seq = 4", "entry 4 is missing"),
            ("UPDATE entry SET payload = CAST('{}' AS BLOB) WHERE seq = 2", "the hash does not fit the payload"),
            ("UPDATE entry SET prev_hash = zeroblob(32) WHERE seq = 3", "does not follow from the entry before"),
            ("UPDATE entry SET origin = 'x' WHERE seq = 5", "the hash does not fit the payload"),
        ],
    )
    def test_a_broken_chain(self, old, statement, what):
        spoil(old, statement)
        assert what in [one.what for one in check(old).problems]

    def test_tables_that_no_version_made_are_refused(self, old):
        with closing(sqlite3.connect(old, isolation_level=None)) as raw:
            raw.execute("DROP TABLE entry")
            raw.execute("CREATE TABLE entry (seq, origin, format, payload, prev_hash, entry_hash)")
            raw.execute("INSERT INTO entry VALUES (1, 2, 'three', 4, 5, 6)")
        with pytest.raises(AlteredSchema, match="entry"):
            check(old)


class TestItsPapers:
    def test_one_that_is_missing(self, kept):
        kept.make()
        kept.shelf.packs()[0].unlink()
        assert [what for _, _, what in found(kept.path)] == ["the filed document of PP-2026-000001 is missing"]

    def test_one_that_was_changed(self, kept):
        kept.make()
        spoil_papers(kept.shelf.packs()[0], "UPDATE file SET bytes = CAST('jiný' AS BLOB)")
        assert [what.split(":")[0] for _, _, what in found(kept.path)] == ["bytes were changed"]

    @pytest.mark.parametrize("statement", ["DROP TRIGGER file_no_delete", "CREATE VIEW seen AS SELECT * FROM file"])
    def test_a_pack_that_is_not_as_it_was_made_is_refused_before_anything_is_asked(self, kept, statement):
        kept.make()
        with closing(sqlite3.connect(kept.shelf.packs()[0], isolation_level=None)) as raw:
            raw.execute(statement)
        with pytest.raises(AlteredSchema) as refused:
            check(kept.path)
        assert refused.value.path == str(kept.shelf.packs()[0])

    def test_those_of_later_backups_are_no_concern_of_an_earlier_one(self, kept):
        first = kept.shelf.path(kept.make())
        kept.work()
        kept.make()
        spoil_papers(kept.shelf.packs()[1], "UPDATE file SET bytes = CAST('jiný' AS BLOB)")
        assert check(first).ok
        assert not check(kept.path).ok

    def test_any_pack_with_the_right_bytes_will_do(self, kept):
        kept.make()
        pack = kept.shelf.packs()[0]
        shutil.copyfile(pack, pack.with_name(pack.name.replace("000001", "000002")))
        spoil_papers(pack, "UPDATE file SET bytes = CAST('jiný' AS BLOB)")
        assert check(kept.path).ok

    def test_the_one_that_is_on_its_way_is_looked_at_with_its_copy(self, kept):
        kept.make()
        kept.work()
        attempt = kept.backups.begin(kept.world.database.source, Why.ASKED)
        part, pack = (next(kept.shelf.folder.glob(f"*.{end}.part")) for end in ("equip-backup", "equip-papers"))
        assert packs_for(part) == [*kept.shelf.packs(), pack]
        assert check(part).ok
        attempt.settle()


class TestWhatCounts:
    def test_a_store_that_is_not_sound_gets_no_backup(self, kept):
        with kept.world.writing() as sql:
            sql("UPDATE holding SET quantity = quantity + 1 WHERE quantity > 1")
        with pytest.raises(NotVerified) as refused:
            kept.make()
        assert refused.value.table == "holding" and refused.value.problems > 0
        assert kept.shelf.manifests() == []

    def test_a_copy_that_ends_elsewhere_is_no_copy(self, kept):
        class Elsewhere(Here):
            def verdict(self):
                sound = super().verdict()
                return BackupVerdict(True, sound.entries - 1, sound.head)

        with pytest.raises(NotVerified):
            kept.with_settings(None, Elsewhere).make(kept.world.database.source, Why.ASKED)
        assert kept.shelf.manifests() == []
        assert "ends at entry" in kept.shelf.failure().what

    def test_without_a_verdict_it_does_not_count(self, kept):
        class Silent(Here):
            def verdict(self):
                return Silence("-9: ")

        with pytest.raises(NoVerdict) as refused:
            kept.with_settings(None, Silent).make(kept.world.database.source, Why.ASKED)
        assert refused.value.reason == "-9: "
        assert kept.shelf.manifests() == [] and kept.shelf.failure().what == "-9: "

    def test_a_paper_that_is_damaged_in_the_store_is_found_in_its_backup(self, kept):
        raw = kept.world.database._files._raw
        raw.execute("DROP TRIGGER file_no_update")
        raw.execute("UPDATE file SET bytes = CAST('jiný' AS BLOB)")
        with pytest.raises(NotVerified) as refused:
            kept.make()
        assert refused.value.table == "file"
        assert kept.shelf.packs() == []
        assert beside(kept.world.path).exists()
