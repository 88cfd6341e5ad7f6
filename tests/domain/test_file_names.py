"""A name of a file made of what a store says: any disk takes it, and it stays in its folder."""

from pathlib import Path, PureWindowsPath

import pytest

from equipment_app.domain.words import LONGEST, is_device, plain
from equipment_app.store.file.outputs import inside

NASTY = [
    "../../etc/passwd", "..\\..\\x.pdf", "/etc/passwd", "C:\\x.pdf", "C:x.pdf", "\\\\server\\share\\x", "..", ".", "",
    " ", "a/b-protocol-1.pdf", "x\0y", "a\nb", "\u202egpj.exe", "nul", "NUL.pdf", "com1.xlsx", "LPT¹.csv", "aux .pdf",
    "konec.", "konec ", "a:stream", "<>|?*\"", "~", "x" * 500 + ".pdf", "ř" * 300, "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("text", NASTY)
def test_it_is_one_name_that_any_disk_takes(text, tmp_path):
    name = plain(text)
    assert name not in ("", ".", "..") and Path(name).name == name and PureWindowsPath(name).name == name
    assert name == name.strip(" .") and len(name) <= LONGEST and not is_device(name)
    assert plain(name) == name
    assert inside(tmp_path, text).parent == tmp_path
    inside(tmp_path, text).write_bytes(b"x")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"x"]


@pytest.mark.parametrize("text", ["PP-2026-000001-protocol-12.pdf", "Žlutý kůň (2).xlsx", "con-1.pdf", ".skryty"])
def test_an_ordinary_name_stays_or_loses_only_the_dot(text):
    assert plain(text) == text.lstrip(".")


def test_the_ending_of_a_long_name_stays():
    assert plain("x" * 500 + ".pdf").endswith("x.pdf")
