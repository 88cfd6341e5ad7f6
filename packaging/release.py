"""Gathers what was made in `dist` into one folder that is given away: packages, sums, and a signed manifest.

python3 dev.py package release [--key FILE]       the folder dist/equipment-app-VERSION
python3 dev.py package release --make-key FILE    a new private key, and FILE.pub with the public one
python3 dev.py package release --sign FOLDER --key FILE    sign a folder that was made elsewhere, or sign it as well

Packages are made before, by the other kinds of `dev.py package`; what is not there is named and left out. Without a key
the manifest is unsigned and no program believes it: build here, carry the folder to where the key lies, sign it there.
"""

import argparse
import getpass
import json
import os
import re
import shutil
import sys
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization as form
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from build_hook import NAME as RECORD  # noqa: E402
from build_hook import git, record  # noqa: E402

from equipment_app import __version__  # noqa: E402
from equipment_app.domain.release import ENDING, PackageKind, Release, ReleaseFile, SignedRelease  # noqa: E402
from equipment_app.exchange.release import SUMS, sha256  # noqa: E402
from equipment_app.exchange.release_keys import keys_in, shown  # noqa: E402
from equipment_app.paths import resource  # noqa: E402
from equipment_app.store.tables import ddl  # noqa: E402

DIST = ROOT / "dist"
KINDS = {
    PackageKind.SETUP: "*.exe",
    PackageKind.MACHINE: "*.msi",
    PackageKind.DEBIAN: "*.deb",
    PackageKind.WHEEL: "*.whl",
    PackageKind.SOURCE: "*.tar.gz",
    PackageKind.PARTS: "*.json",
}
HEADINGS = {"cs": "### V kostce", "en": "### In short"}
"""Under these a section of CHANGELOG.md says in a few lines what is new."""
_VERSION = re.compile(r"(?<![\d.])\d+\.\d+\.\d+(?![\d])")


def gather(dist: Path, version: str) -> dict[Path, PackageKind]:
    """What was made. Ends the program where versions disagree, or nothing is there."""
    found = {path: kind for kind, pattern in KINDS.items() for path in sorted(dist.glob(pattern))}
    other = [path.name for path in found if version_of(path) != version]
    if other:
        sys.exit(f"Not of version {version}: {', '.join(other)}. Make it anew, or take it out of {dist}.")
    if not found:
        sys.exit(f"There is nothing to give away in {dist}. Make packages first: python3 dev.py package wheel")
    for kind, pattern in KINDS.items():
        if kind not in found.values():
            print(f"Left out, for it is not there: {kind} ({pattern})")
    return found


def version_of(path: Path) -> str:
    """By its name; the list of parts says inside what it is of."""
    if path.suffix == ".json":
        said = json.loads(path.read_text(encoding="utf-8"))
        return str(said.get("metadata", {}).get("component", {}).get("version", ""))
    match = _VERSION.search(path.name)
    return match[0] if match else ""


def news(text: str, version: str) -> dict[str, tuple[str, ...]]:
    """What the section of this version says in short; while there is none, what is not released yet."""
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    wanted = next((one for one in sections if one.split()[0] == version), sections[0])
    return {lang: _points(wanted, heading) for lang, heading in HEADINGS.items()}


def _points(section: str, heading: str) -> tuple[str, ...]:
    _, found, rest = section.partition(f"{heading}\n")
    if not found:
        sys.exit(f"CHANGELOG.md: the section “{section.splitlines()[0]}” has no “{heading}”.")
    lines = re.split(r"^#", rest, maxsplit=1, flags=re.MULTILINE)[0]
    points = re.split(r"^- ", lines, flags=re.MULTILINE)[1:]
    return tuple(" ".join(point.replace("**", "").split()) for point in points)


def refuse_stale(files: Iterable[Path], committed: float) -> None:
    """What was made before the commit (seconds of the epoch) is not of it; most packages cannot be asked."""
    stale = [path.name for path in files if path.stat().st_mtime < committed]
    if stale:
        sys.exit(f"Made before the last commit: {', '.join(stale)}. Make the packages anew.")


def committed() -> float:
    """When the last commit was made; where there is no checkout, long ago."""
    return float(git(ROOT, "log", "-1", "--format=%ct")) if (ROOT / ".git").exists() else 0.0


def facts(files: dict[Path, PackageKind]) -> tuple[str, date]:
    """Commit and day: those the wheel bears, where there is one. Ends the program where that is another than this."""
    here = json.loads(record(ROOT))
    for wheel in (path for path, kind in files.items() if kind is PackageKind.WHEEL):
        with zipfile.ZipFile(wheel) as opened:
            inside = json.loads(opened.read(f"equipment_app/_data/{RECORD}"))
        if here and inside != here:
            sys.exit(f"{wheel.name} was made of {inside}, this checkout is {here}. Make the packages anew.")
        here = inside
    if not here:
        sys.exit("Nothing says of which commit this is: make it in a checkout.")
    return here["commit"], date.fromisoformat(here["day"])


def make(dist: Path, text: str) -> Path:
    """The folder, with an unsigned manifest."""
    found = gather(dist, __version__)
    refuse_stale(found, committed())
    commit, day = facts(found)
    folder = dist / f"equipment-app-{__version__}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path in found:
        shutil.copyfile(path, folder / path.name)
    files = tuple(
        ReleaseFile(path.name, kind, path.stat().st_size, sha256(folder / path.name)) for path, kind in found.items()
    )
    oldest = min(ddl.VERSION, *(int(file.stem) for file in (ROOT / "db" / "former").glob("*.sql")))
    release = Release(__version__, day, commit, oldest, ddl.VERSION, files, news(text, __version__))
    Release.of_value(release.to_value())
    (folder / f"{folder.name}{ENDING}").write_bytes(SignedRelease(release).to_bytes())
    sums = "".join(f"{one.sha256}  {one.name}\n" for one in files)
    (folder / SUMS).write_text(sums, encoding="utf-8", newline="\n")
    return folder


def sign(folder: Path, key: Ed25519PrivateKey) -> None:
    """Beside signatures that are there. What has changes that are in no commit is not signed."""
    manifest = next(folder.glob(f"*{ENDING}"), None)
    if manifest is None:
        sys.exit(f"{folder} is no release: there is no *{ENDING} in it.")
    signed = SignedRelease.of_bytes(manifest.read_bytes())
    if signed.release.commit.endswith("+"):
        sys.exit("It was made with changes that are in no commit: commit them, and make it anew.")
    for one in signed.release.files:
        if not (folder / one.name).is_file() or sha256(folder / one.name) != one.sha256:
            sys.exit(f"{folder / one.name} is not the file that the manifest names. Nothing was signed.")
    public = key.public_key().public_bytes_raw().hex()
    manifest.write_bytes(signed.signed(public, key.sign(signed.release.signed_bytes()).hex()).to_bytes())
    print(f"Signed by {shown(public)}: {manifest}")
    if public not in {one.public for one in keys_in(resource("release-keys.txt"))}:
        print("The program of this checkout does not know this key: it is believed where a policy or --keys names it.")


def make_key(file: Path, passphrase: bytes) -> None:
    """A private key for its owner alone, and the public one beside it. Ends the program where there is one."""
    key = Ed25519PrivateKey.generate()
    sealed = form.BestAvailableEncryption(passphrase) if passphrase else form.NoEncryption()
    content = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, sealed)
    try:
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        sys.exit(f"{file} is there already; a key is never overwritten.")
    with os.fdopen(opened, "wb") as written:
        written.write(content)
    public = key.public_key().public_bytes_raw().hex()
    file.with_name(f"{file.name}.pub").write_text(f"{public}  {file.stem}\n", encoding="utf-8")
    print(f"{file}: the private key; keep it, and a copy, away from any network.\n{file}.pub: {public}")
    print(f"Compare it by: {shown(public)}")


def key_of(file: Path) -> Ed25519PrivateKey:
    """Its passphrase is asked for where it has one."""
    content = file.read_bytes()
    sealed = b"ENCRYPTED" in content.splitlines()[0]
    secret = getpass.getpass(f"Passphrase of {file}: ").encode() if sealed else None
    try:
        key: Any = form.load_pem_private_key(content, secret)
    except ValueError:
        sys.exit(f"{file} is no private key, or the passphrase is another.")
    if not isinstance(key, Ed25519PrivateKey):
        sys.exit(f"{file} is no Ed25519 key.")
    return key


def new_passphrase() -> bytes:
    """Twice the same; empty where the disk it lies on is encrypted and locked away."""
    first, second = (getpass.getpass(words) for words in ("Passphrase of the new key (may be empty): ", "Again: "))
    if first != second:
        sys.exit("These are two different passphrases. No key was made.")
    return first.encode()


def main(arguments: list[str]) -> None:
    asked = argparse.ArgumentParser(prog="dev.py package release", description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--key", type=Path, metavar="FILE", help="sign with this private key")
    asked.add_argument("--sign", type=Path, metavar="FOLDER", help="sign this folder instead of making one")
    asked.add_argument("--make-key", type=Path, metavar="FILE", help="make a private key and nothing else")
    options = asked.parse_args(arguments)
    if options.make_key:
        make_key(options.make_key, new_passphrase())
        return
    if options.sign and not options.key:
        asked.error("--sign needs --key")
    folder = options.sign or make(DIST, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    if options.key:
        sign(folder, key_of(options.key))
    print(f"{folder}: {sum(one.stat().st_size for one in folder.iterdir()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
