"""Writes into wheel and source archive which commit they are of, and its day: the program tells its age by it.

Called by hatchling. The day is that of the commit, not of the build, so that the same commit gives the same bytes. An
unpacked source archive knows no git: it has the file that was written when it was made.
"""

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "build.json"
PLACES = {"sdist": NAME, "wheel": f"equipment_app/_data/{NAME}"}


class BuildRecord(BuildHookInterface):  # type: ignore[misc, type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Without git and without the file the program says of itself that it is from source."""
        if self.target_name not in PLACES or version == "editable":
            return
        written = Path(self.root, NAME)
        if not written.exists():
            self._made = tempfile.TemporaryDirectory()
            written = Path(self._made.name, NAME)
            written.write_text(record(Path(self.root)), encoding="utf-8")
        build_data["force_include"][str(written)] = PLACES[self.target_name]

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if made := vars(self).pop("_made", None):
            made.cleanup()


def record(root: Path) -> str:
    """Commit and day as JSON; an empty object where `root` is no checkout of its own. Changes not committed: a `+`."""
    if not (root / ".git").exists():
        return "{}\n"
    commit, day = git(root, "log", "-1", "--format=%H %cs").split()
    changed = "+" if git(root, "status", "--porcelain", "--untracked-files=no") else ""
    return json.dumps({"commit": commit + changed, "day": day}) + "\n"


def git(root: Path, *words: str) -> str:
    return subprocess.run(["git", "-C", root, *words], capture_output=True, text=True, check=True).stdout.strip()
