"""Gathers the texts of licences that wheels carry into resources/licences: `licences.py FOLDER...`, or `--check`.

Each folder is a site-packages with what requirements/full.lock names; without one, this interpreter's own is taken. A
wheel without its text needs one that lies in resources/licences already, named in `parts.toml` there.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "resources" / "licences"
PARTS = TEXTS / "parts.toml"
_TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$|/licenses/", re.IGNORECASE)
_NOT = re.compile(r"Commercial|/AUTHORS$|-copying|-license\.txt$|/license\.txt$|/(android|v8_xfa|\w*_musl)/|\.pyc?$")
"""What Qt is not taken under; credits; licences of fonts that are left out, and a copy; what wheels for PCs lack."""


def parts() -> list[dict[str, object]]:
    return tomllib.loads(PARTS.read_text(encoding="utf-8"))["part"]


def locked() -> dict[str, str]:
    """Each project of requirements/full.lock, and its version."""
    text = (ROOT / "requirements" / "full.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w-]+)==(\S+)", text, re.MULTILINE))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def installed(folders: Iterable[Path]) -> Iterator[Distribution]:
    """What is locked and lies in these folders. Raises SystemExit: it lies there in another version."""
    wanted = locked()
    paths = [str(folder) for folder in folders] or sys.path
    for one in distributions(path=paths):
        name = normal(one.name)
        if name in wanted:
            if one.version != wanted[name]:
                sys.exit(f"{name} is {one.version} there, but requirements/full.lock wants {wanted[name]}.")
            yield one


def text_of(one: Distribution) -> str:
    """All texts of licences in its wheel, each under its name where there are more; empty where there is none."""
    inside = sorted({str(file) for file in one.files or () if _TEXT.search(str(file)) and not _NOT.search(str(file))})
    read = [(name, Path(str(one.locate_file(name))).read_text(encoding="utf-8", errors="replace")) for name in inside]
    clean = [(name, "\n".join(line.rstrip() for line in text.splitlines()).strip("\n") + "\n") for name, text in read]
    if len(clean) <= 1:
        return "".join(text for _, text in clean)
    return "\n".join(f"{'=' * 76}\n{name.rpartition('dist-info/')[2]}\n{'=' * 76}\n\n{text}" for name, text in clean)


def gather(folders: Iterable[Path]) -> dict[str, list[str]]:
    """The file of each wheel that has a text, and its texts: those for another system may be others."""
    made: dict[str, list[str]] = {}
    for one in installed(folders):
        text, known = text_of(one), made.setdefault(f"LICENSE-{normal(one.name)}.txt", [])
        if text and text not in known:
            known.append(text)
    return {name: texts for name, texts in made.items() if texts}


def stale(folders: Iterable[Path] = ()) -> list[str]:
    """Files without the text that the wheels carry now."""
    return [name for name, texts in gather(folders).items() if any(text not in _kept(TEXTS / name) for text in texts)]


def _kept(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folders", nargs="*", type=Path)
    arguments.add_argument("--check", action="store_true", help="change nothing; fail where a text is another")
    asked = arguments.parse_args()
    if asked.check:
        others = stale(asked.folders)
        sys.exit(f"Not what the wheels say: {', '.join(others)}. Run packaging/licences.py." if others else 0)
    for name, texts in gather(asked.folders).items():
        (TEXTS / name).write_text("\n".join(texts), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
