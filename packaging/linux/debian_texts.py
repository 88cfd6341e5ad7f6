"""What a Debian package says of itself: control, changelog, copyright, launcher and maintainer scripts."""

import tomllib
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
HOME = "/usr/lib/equipment-app"
_COMMON = {
    "GPL-3.0": "GPL-3",
    "LGPL-3.0": "LGPL-3",
    "LGPL-2.1": "LGPL-2.1",
    "Apache-2.0": "Apache-2.0",
    "biip": "Apache-2.0",
    "zxing-cpp": "Apache-2.0",
}
"""Texts that lie on every Debian."""

LAUNCHER = """#!/bin/sh
# Isolated: nothing of this folder, of the user's or of other Python programs comes in.
exec /usr/bin/python{python} -I -X utf8 {home}/start.py "$@"
"""
START = '''"""Starts the program with the libraries beside this file, and no others."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "site"))
sys.argv[0] = "equipment-app"

from equipment_app.cli import main  # noqa: E402

raise SystemExit(main())
'''
AFTER_INSTALL = """#!/bin/sh
set -e

# What is compiled starts faster; where that fails, the program starts all the same.
if [ "$1" = configure ]; then
    python{python} -I -m compileall -q --invalidation-mode unchecked-hash {home} || true
fi
"""
BEFORE_REMOVAL = """#!/bin/sh
set -e

find {home} -type d -name __pycache__ -prune -exec rm -r {{}} +
"""
CONTROL = """Package: equipment-app
Version: {version}
Architecture: amd64
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-dejavu-core, xdg-utils
Section: misc
Priority: optional
Description: kit store of an anti-conflict team
 Issue and take back kit by scanning, with handover papers that prove
 themselves and a journal in which nothing can be rewritten unseen. The
 store is one file; nothing is ever sent anywhere. Czech and English.
 .
 This package is for Python {python} and carries its other libraries with it.
"""
CHANGELOG = """equipment-app ({version}) unstable; urgency=medium

  * Release {upstream}. What is new is told in changelog.gz.

 -- {maintainer}  {day}
"""


def changelog(version: str, maintainer: str, seconds: int) -> str:
    day = format_datetime(datetime.fromtimestamp(seconds, UTC))
    return CHANGELOG.format(version=version, upstream=version.partition("-")[0], maintainer=maintainer, day=day)


def copyright_file(site: Path) -> str:
    """In the format 1.0: the program, each part of others, and the whole text of each licence once."""
    parts = tomllib.loads((RESOURCES / "licences" / "parts.toml").read_text(encoding="utf-8"))["part"]
    here = [part for part in parts if part.get("only") != "windows"]
    texts = {_name(text): RESOURCES / text for part in here for text in part["texts"]}
    blocks = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Equipment App",
        "Files: *\nCopyright: 2026 the authors of Equipment App\nLicense: EUPL-1.2",
        *(_part(part, site) for part in here),
        *(f"License: {name}\n{_indented(path)}" for name, path in {"EUPL-1.2": ROOT / "LICENSE", **texts}.items()),
    ]
    return "\n\n".join(blocks) + "\n"


def _part(part: dict[str, Any], site: Path) -> str:
    project = part.get("project") or part.get("inside", "")
    home = f"{HOME[1:]}/site"
    files = (
        " ".join(f"{home}/{name}" for name in _folders(project, site)) if project else f"{home}/equipment_app/_data/*"
    )
    named = f"{part['name']} {part.get('version', '')}".rstrip()
    licence = " and ".join(_name(text) for text in part["texts"])
    return f"Files: {files}\nCopyright: {part['holder']}\nLicense: {licence}\nComment: {named}: {part['licence']}"


def _name(text: str) -> str:
    """Of a licence, by the file of its text."""
    return Path(text).stem.removeprefix("LICENSE-")


def _folders(project: str, site: Path) -> list[str]:
    """What the wheel of a project laid into the folder."""
    [info] = site.glob(f"{project.replace('-', '_')}-*.dist-info")
    top = info / "top_level.txt"
    said = top.read_text(encoding="utf-8").split() if top.exists() else []
    names = [name for name in said if "/" not in name and any(site.glob(f"{name}*"))]
    return [f"{name}*" for name in sorted(names or [project.partition("-")[0]])]


def _indented(text: Path) -> str:
    common = _COMMON.get(_name(str(text)))
    if common:
        return f" The whole text is in /usr/share/common-licenses/{common}."
    lines = text.read_text(encoding="utf-8").splitlines()
    return "\n".join(f" {line}" if line.strip() else " ." for line in lines)
