"""What lies beside a store at opening: its own log comes in and is told of, any other is refused and kept."""

import shutil
import sqlite3

import pytest

from equipment_app.domain.place_errors import ForeignLog
from equipment_app.domain.store_errors import AlteredSchema
from equipment_app.operations.issue import Issue
from equipment_app.store.beside import leftover
from equipment_app.store.beside.anothers_log import set_aside
from equipment_app.store.beside.leftover import Brought
from equipment_app.store.file.files import beside
from equipment_app.store.file.pieces import finished
from tests.world import ADAM, EVA, World

ENDS = ("", "-wal", "-files", "-files-wal")


@pytest.fixture
def crashed(tmp_path):
    """As the power left it: a handover is in the log alone."""
    world = World.make(tmp_path / "sklad.equip")
    world.database.checkpoint()
    world.do(Issue(ADAM, ("V-001",)))
    return taken(world, tmp_path / "po")


def taken(world, folder):
    folder.mkdir()
    for end in ENDS:
        shutil.copyfile(f"{world.path}{end}", folder / f"sklad.equip{end}")
    world.close()
    return folder / "sklad.equip"


def files(store):
    return {
        file.name: file.read_bytes()
        for file in store.parent.iterdir()
        if file.is_file() and not file.name.endswith("-lock")
    }


def last_of_each_page(log: bytes) -> dict[int, bytes]:
    """What a write-ahead log says last of each page, all of it committed."""
    size = int.from_bytes(log[8:12], "big")
    frames = range(32, len(log) - size - 23, size + 24)
    return {int.from_bytes(log[at : at + 4], "big"): log[at + 24 : at + 24 + size] for at in frames}


def header(file) -> bytes:
    return file.read_bytes()[18:20]


class TestAtRest:
    def test_a_closed_store_says_that_it_has_no_log(self, tmp_path):
        world = World.make(tmp_path / "sklad.equip")
        assert header(world.path) == header(beside(world.path)) == b"\x02\x02"
        world.close()
        assert header(world.path) == header(beside(world.path)) == b"\x01\x01"

    def test_so_does_a_backup(self, tmp_path):
        world = World.make(tmp_path / "sklad.equip")
        finished(world.database.backup(tmp_path / "záloha.equip"))
        world.close()
        assert header(tmp_path / "záloha.equip") == header(tmp_path / "záloha.equip-files") == b"\x01\x01"

    def test_a_refusal_leaves_it_so(self, tmp_path):
        World.make(tmp_path / "sklad.equip").close()
        connection = sqlite3.connect(beside(tmp_path / "sklad.equip"))
        connection.execute("DROP TRIGGER file_no_update")
        connection.close()
        with pytest.raises(AlteredSchema):
            World.of(tmp_path / "sklad.equip")
        assert header(tmp_path / "sklad.equip") == b"\x01\x01"


class TestItsOwn:
    def test_comes_in_and_says_what_it_brought(self, crashed):
        world = World.of(crashed)
        last = world.head()
        assert world.database.found.brought == Brought(last - 1, last)
        assert world.database.found.unclean
        assert world.verified().ok
        world.close()
        again = World.of(crashed)
        assert again.database.found.brought is None and not again.database.found.unclean
        again.close()

    def test_comes_in_also_where_bringing_it_in_was_cut_in_the_middle_of_a_page(self, crashed):
        """What the file alone then says, of its last entry too, is no evidence of anything: the log has every page."""
        whole = leftover.examine(crashed)
        pages = last_of_each_page(crashed.with_name("sklad.equip-wal").read_bytes())
        assert len(pages) > 10
        before = crashed.read_bytes()
        for number, page in pages.items():
            at = (number - 1) * 4096
            old = before[at : at + 4096]
            for torn in (page[:512] + bytes(3584), page[:2048] + old[2048:], bytes(2048) + page[2048:]):
                crashed.write_bytes(before[:at] + torn + before[at + 4096 :])
                brought = leftover.examine(crashed)
                assert brought is not None and brought.last == whole.last, (number, torn[:8])

    def test_an_empty_one_is_none(self, tmp_path):
        World.make(tmp_path / "sklad.equip").close()
        (tmp_path / "sklad.equip-wal").touch()
        world = World.of(tmp_path / "sklad.equip")
        assert world.database.found.brought is None
        world.close()

    def test_the_power_going_while_it_closes_is_no_other_life(self, crashed):
        """The log is brought in and the header says so, but the folder has not yet heard that the log is gone."""
        log = crashed.with_name("sklad.equip-wal").read_bytes()
        World.of(crashed).close()
        crashed.with_name("sklad.equip-wal").write_bytes(log)
        assert header(crashed) == b"\x01\x01"
        world = World.of(crashed)
        assert world.verified().ok
        world.close()

    def test_what_was_not_committed_does_not_count_as_new(self, crashed):
        log = crashed.with_name("sklad.equip-wal").read_bytes()
        World.of(crashed).close()
        size = int.from_bytes(log[8:12], "big")
        salts = log[16:24]
        frame = (3).to_bytes(4, "big") + bytes(4) + salts + bytes(8) + b"\xff" * size
        crashed.with_name("sklad.equip-wal").write_bytes(log + frame)
        World.of(crashed).close()

    def test_a_store_with_something_wrong_in_it_still_gets_its_log(self, crashed):
        """The fault was there before; what the log has was done, and must not be lost for it."""
        world = World.of(crashed)
        with world.writing() as write:
            write("UPDATE article SET name = 'Jiné' WHERE id = 1")
        world.database.checkpoint()
        world.do(Issue(EVA, ("R-001",)))
        wrong = taken(world, crashed.parent / "vadná")
        again = World.of(wrong)
        assert again.database.found.brought is not None
        assert "article" in {problem.table for problem in again.verified().problems}
        again.close()


class TestAnothers:
    @pytest.fixture
    def put_back(self, crashed, tmp_path):
        """A copy of before the handover over the crash."""
        (tmp_path / "před").mkdir()
        old = World.make(tmp_path / "před" / "sklad.equip")
        old.close()
        for end in ("", "-files"):
            shutil.copyfile(f"{old.path}{end}", f"{crashed}{end}")
        crashed.with_name("sklad.equip-files-wal").unlink()
        return crashed

    def test_is_refused_kept_aside_and_left_as_it_is(self, put_back):
        before = files(put_back)
        with pytest.raises(ForeignLog) as refused:
            World.of(put_back)
        assert files(put_back) == before
        (aside,) = (put_back.parent / "sklad.equip-aside").iterdir()
        assert refused.value.aside == str(aside)
        assert files(aside / "sklad.equip") == {name: before[name] for name in ("sklad.equip", "sklad.equip-wal")}

    def test_asking_again_and_again_keeps_one_copy(self, put_back):
        for _ in range(3):
            with pytest.raises(ForeignLog):
                World.of(put_back)
        assert len(list((put_back.parent / "sklad.equip-aside").iterdir())) == 1

    def test_without_it_the_store_is_what_was_put_back(self, put_back):
        with pytest.raises(ForeignLog):
            World.of(put_back)
        log = put_back.with_name("sklad.equip-wal").read_bytes()
        with set_aside(put_back) as found:
            assert (found.folder / "sklad.equip-wal").read_bytes() == log
        assert not put_back.with_name("sklad.equip-wal").exists()
        world = World.of(put_back)
        assert world.sql("SELECT count(*) FROM act WHERE kind = 'issue'") == [(0,)]
        assert world.verified().ok
        world.close()

    def test_that_of_the_papers_too(self, crashed, tmp_path):
        World.of(crashed).close()
        (tmp_path / "jiná").mkdir()
        other = World.make(tmp_path / "jiná" / "sklad.equip")
        other.do(Issue(ADAM, ("V-002",)))
        shutil.copyfile(f"{other.path}-files-wal", f"{crashed}-files-wal")
        other.close()
        with pytest.raises(ForeignLog):
            World.of(crashed)
        with set_aside(crashed) as found:
            assert [log.end for log in found.logs] == ["-files-wal"]
        World.of(crashed).close()


class TestAJournal:
    """SQLite rolls back by a -journal; ours holds nothing but the first page, and only while a header changes."""

    def made(self, store, *pages: tuple[int, bytes]) -> None:
        size = 4096
        head = leftover._JOURNAL + len(pages).to_bytes(4, "big") + bytes(4) + (40).to_bytes(4, "big")
        head += (512).to_bytes(4, "big") + size.to_bytes(4, "big")
        records = b"".join(page.to_bytes(4, "big") + content + bytes(4) for page, content in pages)
        store.with_name(store.name + "-journal").write_bytes(head.ljust(512, b"\0") + records)

    @pytest.fixture
    def closed(self, tmp_path):
        World.make(tmp_path / "sklad.equip").close()
        return tmp_path / "sklad.equip"

    def test_with_any_other_page_is_refused(self, closed):
        self.made(closed, (7, bytes(4096)))
        before = files(closed)
        with pytest.raises(ForeignLog):
            World.of(closed)
        assert files(closed) == before
        with set_aside(closed) as found:
            assert [log.end for log in found.logs] == ["-journal"]
        World.of(closed).close()

    def test_with_another_first_page_is_refused(self, closed):
        self.made(closed, (1, bytes(4096)))
        with pytest.raises(ForeignLog):
            World.of(closed)

    def test_of_a_header_that_was_just_changing_is_its_own(self, closed):
        page = closed.read_bytes()[:4096]
        self.made(closed, (1, page[:18] + b"\x02\x02" + page[20:]))
        assert leftover.examine(closed) is not None

    def test_that_is_none_is_none(self, closed):
        for content in (b"", b"short", bytes(600), leftover._JOURNAL):
            closed.with_name("sklad.equip-journal").write_bytes(content)
            assert not leftover.mends_more_than_a_header(closed)
