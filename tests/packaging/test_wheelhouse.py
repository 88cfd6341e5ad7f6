"""What is kept for ten years: all that the locks name, whatever system it is for, and sums of everything."""

import hashlib
import io
import json
import tarfile

import pytest

LOCK = """# made by uv
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via qrcode
pillow==13.0.0 \\
    --hash=sha256:cc
    # via
    #   equipment-app (pyproject.toml)
"""


def test_what_another_system_needs_is_wanted_as_well(house, tmp_path):
    (tmp_path / "some.lock").write_text(LOCK, encoding="utf-8")
    assert house.pinned(tmp_path / "some.lock") == {
        "colorama": "colorama==0.4.6 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n",
        "pillow": "pillow==13.0.0 \\\n    --hash=sha256:cc\n",
    }


@pytest.mark.parametrize("lock", ["full.lock", "package.lock"])
def test_nothing_of_our_locks_is_passed_over(house, lock):
    file = house.REQUIREMENTS / lock
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "==" in line and line[0].isalpha()]
    assert [one.partition("=")[0] for one in house.pinned(file)] == [line.partition("=")[0] for line in lines]


def test_the_index_names_every_file_but_itself(house, tmp_path):
    (tmp_path / "wheels").mkdir()
    (tmp_path / "wheels" / "a.whl").write_bytes(b"a")
    (tmp_path / "README.md").write_bytes(b"bb")
    for _ in range(2):
        assert house.write_index(tmp_path) == 3
        assert (tmp_path / "SHA256SUMS").read_text() == (
            f"{hashlib.sha256(b'bb').hexdigest()}  README.md\n{hashlib.sha256(b'a').hexdigest()}  wheels/a.whl\n"
        )


def test_what_cannot_be_had_is_named_and_the_rest_goes_on(house, tmp_path, monkeypatch):
    tried = []

    def fetch(requirement, into, *how, say=True):
        tried.append(how)
        return not requirement.startswith("cryptography")

    monkeypatch.setattr(house, "fetch", fetch)
    assert house.fetch_sources(tmp_path) == ["cryptography"]
    assert ("--no-binary=zxing-cpp",) in tried and len(tried) > 20


def test_a_wheel_that_is_missing_ends_it(house, tmp_path, monkeypatch):
    monkeypatch.setattr(house, "fetch", lambda *_, **__: False)
    with pytest.raises(SystemExit, match=r"full\.lock"):
        house.fetch_wheels(tmp_path)


def test_our_sources_know_of_which_commit_they_are(house, tmp_path):
    if not (house.ROOT / ".git").exists():
        pytest.skip("this is no checkout")
    house.archive(tmp_path)
    [made] = tmp_path.iterdir()
    with tarfile.open(fileobj=io.BytesIO(made.read_bytes())) as opened:
        top = made.name.removesuffix(".tar.gz")
        assert {f"{top}/dev.py", f"{top}/packaging/wheelhouse.py", f"{top}/requirements/full.lock"} <= set(
            opened.getnames()
        )
        record = opened.extractfile(f"{top}/build.json")
        assert record and json.loads(record.read())["day"]
