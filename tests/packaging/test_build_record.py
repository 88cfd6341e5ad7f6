"""What the wheel says of itself comes of its commit, and of nothing that the next build would say otherwise."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="there is no git")


@pytest.fixture
def checkout(tmp_path):
    def git(*words):
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", "-C", tmp_path, *who, *words], check=True, capture_output=True)

    git("init")
    (tmp_path / "file").write_text("one")
    git("add", "file")
    git("commit", "-m", "one", "--date=2020-02-03T23:59:59+0100")
    return tmp_path


def test_a_commit_says_which_and_of_which_day(hook, checkout):
    said = json.loads(hook.record(checkout))
    assert (len(said["commit"]), len(said["day"])) == (40, 10)
    assert hook.record(checkout) == hook.record(checkout)


def test_changes_in_no_commit_are_told(hook, checkout):
    (checkout / "beside").write_text("not of it")
    assert not json.loads(hook.record(checkout))["commit"].endswith("+")
    (checkout / "file").write_text("two")
    assert json.loads(hook.record(checkout))["commit"].endswith("+")


def test_away_from_git_nothing_is_said_even_within_another_checkout(hook, checkout):
    (checkout / "unpacked").mkdir()
    assert json.loads(hook.record(checkout / "unpacked")) == {}


class Hook:
    """As hatchling makes it, without the rest of hatchling."""

    def __init__(self, hook, root, target):
        self.made = object.__new__(hook.BuildRecord)
        self.made._BuildHookInterface__root = str(root)
        self.made._BuildHookInterface__target_name = target

    def included(self, version="standard"):
        data = {"force_include": {}}
        self.made.initialize(version, data)
        return data["force_include"]


def test_wheel_and_archive_get_it_where_each_looks(hook, checkout):
    for target, place in (("wheel", "equipment_app/_data/build.json"), ("sdist", "build.json")):
        one = Hook(hook, checkout, target)
        [(written, where)] = one.included().items()
        assert where == place
        assert json.loads(Path(written).read_text(encoding="utf-8"))["day"]
        one.made.finalize("standard", {}, "")
        assert not Path(written).exists()


def test_of_an_unpacked_archive_it_is_what_came_with_it(hook, tmp_path):
    (tmp_path / "build.json").write_text("{}")
    assert Hook(hook, tmp_path, "wheel").included() == {str(tmp_path / "build.json"): "equipment_app/_data/build.json"}


def test_an_editable_install_runs_from_its_source(hook, checkout):
    assert Hook(hook, checkout, "wheel").included("editable") == {}
