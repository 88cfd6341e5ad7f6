"""What is written for people: wholly there for its owner alone, or not at all; never over what keeps a store."""

import os
import shutil
import stat
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from equipment_app.domain.place_errors import NoPlaceForFile
from equipment_app.store.file import outputs
from equipment_app.store.file.outputs import refuse, refuse_copy, whole_file, write
from tests.systems import links

posix = pytest.mark.skipif(os.name != "posix", reason="modes, masks and locks are POSIX's")
SQLITE = b"SQLite format 3\0" + bytes(100)


@pytest.fixture(autouse=True)
def a_new_run():
    """Each test is a run of its own."""
    outputs.clear.cache_clear()


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


class TestWhole:
    def test_the_bytes_and_nothing_beside_them(self, here):
        with whole_file(here / "a.pdf") as add:
            add(b"one")
            add(b"two")
        assert names(here) == ["a.pdf"]
        assert (here / "a.pdf").read_bytes() == b"onetwo"

    @pytest.mark.parametrize("flush", [True, False])
    def test_a_name_without_a_folder_is_here_and_what_was_there_is_replaced(self, here, flush):
        (here / "a.pdf").write_bytes(b"something much longer")
        write(Path("a.pdf"), b"new", flush=flush)
        assert (here / "a.pdf").read_bytes() == b"new"

    def test_nothing_written_is_an_empty_file(self, here):
        with whole_file(here / "a.pdf"):
            pass
        assert (here / "a.pdf").read_bytes() == b""

    def test_until_the_end_it_lies_beside(self, here):
        with whole_file(here / "a.pdf") as add:
            add(b"half")
            (part,) = names(here)
            assert part != "a.pdf" and part.startswith(".")
            assert (here / part).read_bytes() == b"half", "already on the disk"

    @pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, OSError])
    def test_a_block_that_fails_leaves_everything_as_it_was(self, here, failure):
        (here / "a.pdf").write_bytes(b"old")
        with pytest.raises(failure), whole_file(here / "a.pdf") as add:
            add(b"new")
            raise failure
        assert names(here) == ["a.pdf"]
        assert (here / "a.pdf").read_bytes() == b"old"

    @posix
    def test_even_where_somebody_took_the_part_away(self, here):
        with pytest.raises(RuntimeError), whole_file(here / "a.pdf") as add:
            add(b"new")
            for path in here.iterdir():
                path.unlink()
            raise RuntimeError
        assert names(here) == []

    def test_a_missing_folder_is_seen_before_anything_is_done_and_said_of_the_file(self, here):
        done = []
        with pytest.raises(FileNotFoundError) as refused, whole_file(here / "není" / "a.pdf"):
            done.append(1)
        assert done == [] and refused.value.filename == str(here / "není" / "a.pdf")

    @posix
    @pytest.mark.parametrize("mask", [0o022, 0o077, 0o002, 0])
    def test_it_is_its_owners_alone_whatever_the_mask_and_whatever_was_there(self, here, mask):
        (here / "old.pdf").touch(mode=0o666)
        before = os.umask(mask)
        try:
            write(here / "a.pdf", b"one")
            write(here / "old.pdf", b"one")
            outputs.make_folder(here / "b" / "c")
        finally:
            os.umask(before)
        assert [mode(here / name) for name in ("a.pdf", "old.pdf", "b", "b/c")] == [0o600, 0o600, 0o700, 0o700]

    @posix
    def test_a_folder_that_is_there_keeps_who_may_enter_it(self, here):
        (here / "b").mkdir()
        (here / "b").chmod(0o755)
        outputs.make_folder(here / "b")
        assert mode(here / "b") == 0o755


KILLED = f"""
import os, sys
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
from pathlib import Path
from equipment_app.store.file.outputs import whole_file
from tests.systems import links
with whole_file(Path(sys.argv[1])) as add:
    add(b"half")
    print("written", flush=True)
    if sys.argv[2] == "die":
        os._exit(9)
    sys.stdin.read()
"""


@posix
class TestWhatAKilledRunLeft:
    def test_the_next_run_clears_it(self, here):
        died = subprocess.run([sys.executable, "-c", KILLED, here / "a.pdf", "die"], stdout=subprocess.PIPE)
        assert died.returncode == 9 and len(names(here)) == 1
        write(here / "b.pdf", b"x")
        assert names(here) == ["b.pdf"]

    def test_what_another_run_is_writing_stays(self, here):
        pipe = subprocess.PIPE
        with subprocess.Popen([sys.executable, "-c", KILLED, here / "a.pdf", "wait"], stdin=pipe, stdout=pipe) as other:
            assert other.stdout.readline() == b"written\n"
            write(here / "b.pdf", b"x")
            other.communicate(b"")
        assert other.returncode == 0 and names(here) == ["a.pdf", "b.pdf"]
        assert (here / "a.pdf").read_bytes() == b"half"

    @pytest.mark.parametrize("name", [".abc.equipment-app-part", "x.part", ".0123456789abcdef.equipment-app-part.pdf"])
    def test_what_is_not_ours_by_its_name_stays(self, here, name):
        (here / name).write_bytes(b"x")
        write(here / "b.pdf", b"x")
        assert (here / name).exists()

    @links
    def test_nor_is_a_link_of_that_name_followed(self, here):
        (here / "mine").write_bytes(b"x")
        (here / ".0123456789abcdef.equipment-app-part").symlink_to(here / "mine")
        write(here / "b.pdf", b"x")
        assert (here / "mine").read_bytes() == b"x"


BESIDE = ["", "-files", "-wal", "-shm", "-journal", "-lock", "-files-wal", "-quarantine", "-backups", "-log-1"]


class TestRefusing:
    @pytest.fixture(params=["sklad.equip", "sklad", "Sklad.DB"])
    def store(self, here, request):
        (here / request.param).write_bytes(SQLITE)
        return here / request.param

    @pytest.mark.parametrize("there", [True, False])
    @pytest.mark.parametrize("end", BESIDE)
    def test_what_keeps_a_store(self, store, end, there):
        target = store.with_name(store.name + end)
        if there and end:
            target.write_bytes(b"x")
        before = {path: path.read_bytes() for path in store.parent.iterdir()}
        with pytest.raises(NoPlaceForFile) as refused:
            write(target, b"%PDF")
        assert refused.value.path == str(target)
        assert {path: path.read_bytes() for path in store.parent.iterdir()} == before

    @pytest.mark.parametrize("end", ["-backups", "-quarantine", "-restore"])
    def test_anything_in_its_folders_by_any_path(self, store, end):
        folder = store.with_name(store.name + end)
        (folder / "sub").mkdir(parents=True)
        if os.name == "posix":
            (store.parent / "way").symlink_to(folder)
        ways = [folder / "a.pdf", folder / "sub" / "a.pdf", store.parent / "way" / "a.pdf"]
        for target in ways if os.name == "posix" else ways[:2]:
            with pytest.raises(NoPlaceForFile):
                write(target, b"x")
            with pytest.raises(NoPlaceForFile):
                outputs.make_folder(target)
        assert names(folder) == ["sub"] and names(folder / "sub") == []

    @pytest.mark.parametrize(
        "name",
        [
            "sklad-0a1b2c3d-000001-20260301T120000Z.equip-backup",
            "sklad-0a1b2c3d-000001-20260301T120000Z.equip-backup.json",
            "sklad-0a1b2c3d-000002.equip-papers",
            "SKLAD-0A1B2C3D-000001-20260301T120000Z.EQUIP-SEALED",
            "0a1b2c3d.not-verified.json",
            "0a1b2c3d.notes.json",
            "nový.equip",
            "Sklad.EQUIP-WAL",
            "sklad.equip. ",
            "sklad.equip-files:stream",
        ],
    )
    def test_what_is_called_as_a_backup_or_a_store_is(self, here, name):
        with pytest.raises(NoPlaceForFile):
            refuse(here / name)

    @pytest.mark.parametrize("content", [SQLITE, b"EQK1" + bytes(60), b"EQSEAL1\n" + bytes(60)])
    def test_a_store_or_backup_that_is_called_otherwise(self, here, content):
        (here / "a.pdf").write_bytes(content)
        with pytest.raises(NoPlaceForFile):
            write(here / "a.pdf", b"x")
        assert (here / "a.pdf").read_bytes() == content

    @pytest.mark.parametrize("link", [pytest.param("symlink_to", marks=links), "hardlink_to"])
    @pytest.mark.parametrize("end", ["", "-wal", "-lock", "-backups/copy"])
    def test_a_link_to_it(self, store, link, end):
        target = Path(f"{store}{end}")
        target.parent.mkdir(exist_ok=True)
        if end:
            target.write_bytes(b"log")
        getattr(store.with_name("other.pdf"), link)(target)
        with pytest.raises(NoPlaceForFile):
            write(store.with_name("other.pdf"), b"x")
        assert target.read_bytes() == (b"log" if end else SQLITE)

    @pytest.mark.parametrize("name", ["/dev/null", "/dev/full", "/dev/stdout", "folder", "pipe", "nowhere"])
    @posix
    def test_what_is_no_plain_file(self, here, name):
        (here / "folder").mkdir()
        os.mkfifo(here / "pipe")
        (here / "nowhere").symlink_to(here / "not there")
        with pytest.raises(NoPlaceForFile):
            refuse(here / name)

    @pytest.mark.parametrize("name", ["NUL", "nul.pdf", "Com1.xlsx", "LPT9", "con .pdf", "aux"])
    def test_a_device_of_windows(self, here, name):
        with pytest.raises(NoPlaceForFile):
            refuse(here / name)

    @pytest.mark.parametrize("name", ["a.pdf", "sklad-a.pdf", "equip.pdf", "zpráva.equip.pdf", "con-1.pdf", "-", "--x"])
    def test_anything_else_is_written(self, here, name):
        (here / "sklad").write_bytes(b"a text, no store")
        write(here / name, b"x")
        write(here / name, b"y")
        assert (here / name).read_bytes() == b"y"

    def test_it_is_looked_at_again_when_it_gets_its_name(self, here):
        with pytest.raises(NoPlaceForFile), whole_file(here / "a.pdf") as add:
            add(b"x")
            (here / "a.pdf").write_bytes(SQLITE)
        assert (here / "a.pdf").read_bytes() == SQLITE and names(here) == ["a.pdf"]


class TestACopyThatIsAStore:
    def test_a_new_one_is_none_to_refuse(self, here):
        refuse_copy(here / "kopie.equip")
        refuse_copy(here / "kopie")

    @pytest.mark.parametrize("end", ["", "-files", "-wal", "-lock"])
    def test_where_anything_of_one_is_already(self, here, end):
        (here / f"kopie.equip{end}").write_bytes(b"")
        with pytest.raises(NoPlaceForFile):
            refuse_copy(here / "kopie.equip")

    def test_nor_does_it_go_among_backups(self, here):
        (here / "sklad.equip-backups").mkdir()
        with pytest.raises(NoPlaceForFile):
            refuse_copy(here / "sklad.equip-backups" / "kopie.equip")


def test_its_name_in_capitals_is_the_store_on_a_disk_without_case_and_free_on_another(here):
    (here / "sklad").write_bytes(SQLITE)
    with pytest.raises(NoPlaceForFile) if (here / "SKLAD").exists() else nullcontext():
        refuse(here / "SKLAD")
    shutil.rmtree(here, ignore_errors=True)
