"""Who else on this computer can read a store: what we make is for its owner alone, what others can read is refused."""

import os
import shutil
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from equipment_app.domain.place_errors import ExposedFolder, ExposedStore, NotProtected
from equipment_app.operations.issue import Issue
from equipment_app.store.database import Database
from equipment_app.store.file import permissions
from equipment_app.store.file.permissions import exposed, protect, refuse_exposed
from tests.world import ADAM, Clock, PlainPress, World

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")


@pytest.fixture(autouse=True)
def usual_umask():
    """As a fresh account has it: files for everybody to read."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def square():
    """A folder that everybody can walk into, which those pytest makes are not."""
    folder = Path(tempfile.mkdtemp(dir="/tmp", prefix="equipment-app-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def names(files) -> list[str]:
    return sorted(file.name for file in files)


def test_everything_a_store_leaves_beside_itself_is_its_owners(square):
    world = World.make(square / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    made = list(square.glob("sklad.equip*"))
    assert len(made) == 5, "the store, its papers, their logs and the lock"
    assert {mode(file) for file in made} == {0o600}
    world.close()
    assert {mode(file) for file in square.glob("sklad.equip*")} == {0o600}
    assert exposed(world.path) == []
    World.of(world.path).close()


def test_so_is_what_a_crash_makes_it_keep_aside(square):
    world = World.make(square / "sklad.equip")
    world.do(Issue(ADAM, ("V-001",)))
    for name in ("sklad.equip", "sklad.equip-wal", "sklad.equip-files", "sklad.equip-files-wal"):
        (square / f"po-{name}").write_bytes((square / name).read_bytes())
        (square / f"po-{name}").chmod(0o600)
    world.close()
    World.of(square / "po-sklad.equip").close()
    aside = square / "po-sklad.equip-aside"
    assert mode(aside) == 0o700
    assert {mode(file) for file in aside.rglob("*")} == {0o700, 0o600}


@pytest.mark.parametrize("bits", [0o644, 0o604, 0o602, 0o666])
@pytest.mark.parametrize("name", ["sklad.equip", "sklad.equip-files"])
def test_what_others_can_read_or_write_is_refused_and_left_as_it_is(square, name, bits):
    World.make(square / "sklad.equip").close()
    before = {file.name: file.read_bytes() for file in square.iterdir()}
    (square / name).chmod(bits)
    with pytest.raises(ExposedStore) as refused:
        World.of(square / "sklad.equip")
    assert refused.value.files == (name,)
    assert {file.name: file.read_bytes() for file in square.iterdir()} == before


@pytest.mark.parametrize("name", ["sklad.equip-wal", "sklad.equip-before-v3-from-v2", "sklad.equip-aside"])
def test_so_is_what_was_kept_beside_it(square, name):
    World.make(square / "sklad.equip").close()
    other = square / name
    other.mkdir(0o755) if name.endswith("aside") else other.write_bytes(b"")
    assert names(exposed(square / "sklad.equip")) == [name]
    assert names(protect(square / "sklad.equip")) == [name]
    assert mode(other) == (0o700 if other.is_dir() else 0o600)


def test_one_call_mends_it(square):
    World.make(square / "sklad.equip").close()
    for file in square.iterdir():
        file.chmod(0o664)
    (square / "sklad.equipment.txt").write_text("somebody else's")
    assert names(protect(square / "sklad.equip")) == ["sklad.equip", "sklad.equip-files", "sklad.equip-lock"]
    World.of(square / "sklad.equip").close()
    assert mode(square / "sklad.equipment.txt") == 0o644
    assert protect(square / "sklad.equip") == []


def test_a_locked_folder_anywhere_above_keeps_everybody_out(square):
    """As most homes are: what is inside may say what it likes."""
    (square / "domov" / "spisy").mkdir(parents=True)
    World.make(square / "domov" / "spisy" / "sklad.equip").close()
    store = square / "domov" / "spisy" / "sklad.equip"
    store.chmod(0o644)
    assert names(exposed(store)) == ["sklad.equip"]
    (square / "domov").chmod(0o700)
    assert exposed(store) == []
    World.of(store).close()


class TestGroups:
    """Whose a group is, the system's list says. Only root could give a file to another group, so the list is ours."""

    @pytest.fixture
    def store(self, square):
        World.make(square / "sklad.equip").close()
        return square / "sklad.equip"

    @pytest.fixture
    def group(self, monkeypatch):
        """Say what the group of every file is called, and who is in it beside the owner."""
        owner = permissions.pwd.getpwuid(os.geteuid()).pw_name

        def named(name=owner, members=()):
            found = permissions.grp.struct_group((name, "x", os.getegid(), [owner, *members]))
            monkeypatch.setattr(permissions.grp, "getgrgid", lambda _id: found)

        return named

    def test_a_group_of_others_is_refused(self, store, group):
        group("sklad")
        store.chmod(0o640)
        assert names(exposed(store)) == ["sklad.equip"]

    def test_the_owners_own_group_is_nobody_else(self, store, group):
        """Many systems make a group for every user, and let it read and write."""
        group()
        store.chmod(0o660)
        assert exposed(store) == []

    def test_unless_somebody_was_put_into_it(self, store, group):
        group(members=("kolega",))
        store.chmod(0o640)
        assert names(exposed(store)) == ["sklad.equip"]

    def test_a_group_nobody_knows_is_somebody_else(self, store, monkeypatch):
        def unknown(_id):
            raise KeyError

        monkeypatch.setattr(permissions.grp, "getgrgid", unknown)
        store.chmod(0o640)
        assert names(exposed(store)) == ["sklad.equip"]

    def test_a_group_that_cannot_enter_the_folder_is_kept_out(self, store, square, group):
        group("sklad")
        store.chmod(0o640)
        square.chmod(0o700)
        assert exposed(store) == []

    def test_a_folder_others_of_the_group_can_write_into_is_refused(self, store, square, group):
        group("sklad")
        square.chmod(0o775)
        with pytest.raises(ExposedFolder):
            refuse_exposed(store)
        group()
        refuse_exposed(store)


class TestFolders:
    def test_a_folder_others_can_write_into_is_refused(self, square):
        (square / "spolu").mkdir()
        World.make(square / "spolu" / "sklad.equip").close()
        (square / "spolu").chmod(0o777)
        with pytest.raises(ExposedFolder) as refused:
            World.of(square / "spolu" / "sklad.equip")
        assert refused.value.folder == str(square / "spolu")
        with pytest.raises(ExposedFolder):
            Database.create(square / "spolu" / "nova.equip", "Nová", PlainPress(), clock=Clock())
        assert not (square / "spolu" / "nova.equip").exists()

    def test_one_where_everybody_may_only_touch_their_own_is_not(self, square):
        """As `/tmp` is."""
        (square / "spolu").mkdir()
        (square / "spolu").chmod(0o1777)
        World.make(square / "spolu" / "sklad.equip").close()
        refuse_exposed(square / "spolu" / "sklad.equip")


def test_what_cannot_be_mended_is_said(square, monkeypatch):
    """A disk that keeps no permissions takes the change and forgets it."""
    World.make(square / "sklad.equip").close()
    (square / "sklad.equip").chmod(0o644)
    monkeypatch.setattr(Path, "chmod", lambda *_args, **_options: None)
    with pytest.raises(NotProtected) as refused:
        protect(square / "sklad.equip")
    assert refused.value.files == ("sklad.equip",)


def test_a_file_of_somebody_else_cannot_be_mended_either(square, monkeypatch):
    World.make(square / "sklad.equip").close()
    (square / "sklad.equip").chmod(0o644)

    def no(*_args, **_options):
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", no)
    with pytest.raises(NotProtected):
        protect(square / "sklad.equip")


def test_a_link_is_judged_by_where_it_leads(square):
    (square / "jinde").mkdir()
    World.make(square / "jinde" / "sklad.equip").close()
    (square / "sklad.equip").symlink_to(square / "jinde" / "sklad.equip")
    refuse_exposed(square / "sklad.equip")
    (square / "jinde" / "sklad.equip").chmod(0o644)
    with pytest.raises(ExposedStore):
        refuse_exposed(square / "sklad.equip")


def test_where_there_is_nothing_there_is_nothing_to_refuse(tmp_path):
    refuse_exposed(tmp_path / "není" / "sklad.equip")
    assert protect(tmp_path / "sklad.equip") == []


def test_on_windows_nothing_is_refused(square, monkeypatch):
    World.make(square / "sklad.equip").close()
    (square / "sklad.equip").chmod(0o644)
    monkeypatch.setattr(permissions, "CHECKED", False)
    refuse_exposed(square / "sklad.equip")
    assert exposed(square / "sklad.equip") == []


def test_a_file_is_made_private_or_not_at_all(tmp_path):
    permissions.create(tmp_path / "a")
    assert mode(tmp_path / "a") == 0o600
    with pytest.raises(FileExistsError):
        permissions.create(tmp_path / "a")
