"""Files a command leaves behind: wholly there with the bytes it meant, or not at all; never over the store."""

import os
import stat
from pathlib import Path

import pytest

from equipment_app.cli.files import refuse_over, whole_file

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes and masks are POSIX's")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def put(path, *parts, spare=()):
    with whole_file(path, spare=spare) as write:
        for part in parts:
            write(part)


def test_the_bytes_and_nothing_beside_them(here):
    put(here / "a.pdf", b"one", b"two")
    assert names(here) == ["a.pdf"]
    assert (here / "a.pdf").read_bytes() == b"onetwo"


def test_a_name_without_a_folder_is_here(here):
    put(Path("a.pdf"), b"one")
    assert (here / "a.pdf").read_bytes() == b"one"


def test_a_file_that_was_there_is_replaced(here):
    (here / "a.pdf").write_bytes(b"something much longer")
    put(here / "a.pdf", b"new")
    assert (here / "a.pdf").read_bytes() == b"new"


def test_nothing_written_is_an_empty_file(here):
    put(here / "a.pdf")
    assert (here / "a.pdf").read_bytes() == b""


def test_until_the_end_it_lies_beside_under_its_name(here):
    with whole_file(here / "a.pdf", spare=()) as write:
        write(b"half")
        (part,) = names(here)
        assert part.startswith(".a.pdf-")
        assert (here / part).read_bytes() == b"half", "already on the disk"
    assert names(here) == ["a.pdf"]


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, OSError])
def test_a_block_that_fails_leaves_everything_as_it_was(here, failure):
    (here / "a.pdf").write_bytes(b"old")
    with pytest.raises(failure), whole_file(here / "a.pdf", spare=()) as write:
        write(b"new")
        raise failure
    assert names(here) == ["a.pdf"]
    assert (here / "a.pdf").read_bytes() == b"old"


def test_even_where_somebody_took_the_part_away(here):
    with pytest.raises(RuntimeError), whole_file(here / "a.pdf", spare=()) as write:
        write(b"new")
        for path in here.iterdir():
            path.unlink()
        raise RuntimeError
    assert names(here) == []


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664), (0, 0o666)])
def test_who_may_read_it_is_as_for_any_new_file(here, mask, mode):
    before = os.umask(mask)
    try:
        put(here / "a.pdf", b"one")
        assert stat.S_IMODE((here / "a.pdf").stat().st_mode) == mode
        assert os.umask(mask) == mask, "the mask is as it was"
    finally:
        os.umask(before)


def test_a_missing_folder_is_seen_before_anything_is_done(here):
    done = []
    with pytest.raises(FileNotFoundError), whole_file(here / "není" / "a.pdf", spare=()):
        done.append(1)
    assert done == []


class TestRefusing:
    def test_a_new_file_or_another_one_is_none_to_spare(self, here):
        (here / "store").write_bytes(b"s")
        (here / "b.pdf").write_bytes(b"b")
        refuse_over(here / "a.pdf", [here / "store"])
        refuse_over(here / "b.pdf", [here / "store"])

    @pytest.mark.parametrize("name", ["store", "./store", "sub/../store"])
    def test_the_store_by_any_path(self, here, name):
        (here / "sub").mkdir()
        (here / "store").write_bytes(b"s")
        with pytest.raises(FileExistsError, match="cannot be overwritten"):
            put(here / name, b"x", spare=[here / "missing", here / "store"])
        assert (here / "store").read_bytes() == b"s"
        assert names(here) == ["store", "sub"]

    @pytest.mark.parametrize("link", ["symlink_to", "hardlink_to"])
    def test_the_store_by_another_name(self, here, link):
        (here / "store").write_bytes(b"s")
        getattr(here / "other", link)(here / "store")
        with pytest.raises(FileExistsError):
            put(here / "other", b"x", spare=[here / "store"])
        assert (here / "store").read_bytes() == b"s"

    def test_a_folder_is_no_file(self, here):
        (here / "a.pdf").mkdir()
        with pytest.raises(FileExistsError):
            put(here / "a.pdf", b"x")
        assert names(here) == ["a.pdf"]

    @pytest.mark.parametrize("device", ["/dev/null", "/dev/full"])
    def test_nor_is_a_device(self, device):
        with pytest.raises(FileExistsError):
            refuse_over(Path(device), ())
