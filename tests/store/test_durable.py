"""Files that are there whole or not at all, and in which order that is told to the disk."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from equipment_app.store.file import durable


@pytest.fixture
def told(monkeypatch):
    """What is asked of the disk, in order: the names of what is flushed, and renames."""
    asked: list[str] = []
    sync, replace = os.fsync, Path.replace

    def fsync(handle):
        asked.append(f"flush {Path(f'/proc/self/fd/{handle}').readlink().name}")
        sync(handle)

    def rename(self, target):
        asked.append(f"rename {self.name}")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", rename)
    return asked


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what a handle is of is read from /proc")


def test_it_is_written_whole(tmp_path):
    target = tmp_path / "soubor"
    durable.write(target, b"first")
    durable.write(target, b"second")
    assert target.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [target]


@linux
def test_the_bytes_are_flushed_before_the_name_and_the_name_before_it_is_told(tmp_path, told):
    durable.write(tmp_path / "soubor", b"x")
    assert told == ["flush soubor.part", "rename soubor.part", f"flush {tmp_path.name}"]


@linux
def test_what_is_removed_is_gone_for_good(tmp_path, told):
    (tmp_path / "soubor").write_bytes(b"x")
    durable.remove(tmp_path / "soubor")
    durable.remove(tmp_path / "soubor")
    assert not (tmp_path / "soubor").exists()
    assert told == [f"flush {tmp_path.name}"] * 2


@pytest.mark.skipif(os.name != "posix", reason="Windows has access lists")
def test_a_new_file_is_its_owners_alone(tmp_path):
    durable.create(tmp_path / "soubor")
    assert stat.S_IMODE((tmp_path / "soubor").stat().st_mode) == 0o600
    (tmp_path / "soubor").write_bytes(b"x")
    durable.create(tmp_path / "soubor")
    assert (tmp_path / "soubor").read_bytes() == b""


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_network_drive_that_cannot_flush_names_is_borne(tmp_path, monkeypatch, code):
    def fsync(handle):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fsync)
    durable.flush(tmp_path)
    (tmp_path / "soubor").write_bytes(b"x")
    with pytest.raises(OSError):
        durable.flush(tmp_path / "soubor")


def test_a_disk_that_fails_is_told(tmp_path, monkeypatch):
    def fsync(handle):
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(os, "fsync", fsync)
    (tmp_path / "soubor").write_bytes(b"x")
    with pytest.raises(OSError, match="gone"):
        durable.flush(tmp_path / "soubor")
    if sys.platform != "win32":  # which keeps names by itself
        with pytest.raises(OSError, match="gone"):
            durable.flush(tmp_path)
