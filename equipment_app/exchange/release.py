"""Reads the file of an update: is it signed by somebody who counts, and are the files beside it the signed ones.

Nothing is fetched and nothing installed: it says what there is.
"""

import hashlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from equipment_app.domain.canonical import LIMIT
from equipment_app.domain.errors import PathRefused
from equipment_app.domain.outcome import Step
from equipment_app.domain.release import (
    ENDING,
    LaterForm,
    NoRelease,
    PackageKind,
    Release,
    ReleaseFile,
    SignedRelease,
    order,
)
from equipment_app.domain.value import Value
from equipment_app.exchange.release_keys import ReleaseKey, shown
from equipment_app.exchange.running import Running
from equipment_app.store.ledger.signing import is_signed


class NotARelease(PathRefused):
    cs = """{path} není soubor aktualizace. Vyberte soubor s příponou .release ze složky s novou verzí, nebo celou tu
        složku."""
    en = "{path} is no update file. Choose the file ending in .release in the folder of the new version, or the folder."


class SeveralReleases(PathRefused):
    names: tuple[str, ...]
    cs = "Ve složce {path} je víc souborů aktualizace: {names}. Vyberte jeden z nich."
    en = "There are several update files in {path}: {names}. Choose one of them."


class LaterRelease(PathRefused):
    cs = """Soubor aktualizace {path} má novější formát, než tento program zná; ověřit ho nelze. Přejděte nejdřív na
        verzi mezi nimi, nebo ať ho ověří správce počítačů."""
    en = """The update file {path} has a newer format than this program knows and cannot be checked. Update to a version
        in between first, or let your IT department check it."""


class NotSigned(PathRefused):
    """By nobody whose key counts here; `keys` are the ids of those who did sign."""

    keys: tuple[str, ...]
    cs = """{path} není podepsán klíčem, kterému tento počítač věří (podpisy: {keys}). Nic z té složky neinstalujte
        a zeptejte se správce počítačů."""
    en = """{path} is not signed with a key that this computer trusts (signed by: {keys}). Install nothing of that
        folder; ask your IT department."""


class ForgedRelease(PathRefused):
    """It names a key that counts here, and that key's owner did not sign it."""

    cs = (
        "{path} někdo po podpisu změnil, nebo je soubor poškozený. Nic z té složky neinstalujte, vyžádejte si ji znovu."
    )
    en = "{path} was changed after it was signed, or is damaged. Install nothing of that folder; ask for it again."


SUMS = "SHA256SUMS"
_AT_ONCE = 1 << 20
FileState = Literal["good", "altered", "missing"]


class CheckedRelease(Value):
    """What a genuine update is, and what became of its files."""

    folder: Path
    release: Release
    signed_by: tuple[ReleaseKey, ...]
    states: dict[str, FileState]
    """By the names of its files."""
    strange: tuple[str, ...]
    """What lies in the folder and is no part of it."""
    running: Running
    fitting: tuple[ReleaseFile, ...]
    """What this computer is updated with; nothing where the release has no such file."""

    @property
    def altered(self) -> list[str]:
        return [name for name, state in self.states.items() if state == "altered"]

    @property
    def missing(self) -> list[str]:
        return [name for name, state in self.states.items() if state == "missing"]

    @property
    def lacking(self) -> list[str]:
        """What this computer would need and is not there."""
        return [one.name for one in self.fitting if self.states[one.name] == "missing"]

    @property
    def ok(self) -> bool:
        return not self.altered and not self.lacking

    @property
    def compared(self) -> Literal["newer", "same", "older"]:
        """With the running program."""
        ours, theirs = order(self.running.version), order(self.release.version)
        return "same" if ours == theirs else "newer" if theirs > ours else "older"

    @property
    def days(self) -> int | None:
        """How much later it is than the running one, negative where earlier; None where that does not know its day."""
        return (self.release.day - self.running.day).days if self.running.day else None


def check_release(
    path: Path,
    keys: Sequence[ReleaseKey],
    running: Running,
    kinds: Sequence[PackageKind],
    step: Step = lambda done, total: None,
) -> CheckedRelease:
    """`path` is the file NAME.release, or the folder it lies in; `step` hears of bytes read.

    Raises NotARelease, SeveralReleases, LaterRelease, NotSigned, ForgedRelease, OSError; what `step` raises.
    """
    manifest = _manifest(path)
    try:
        with manifest.open("rb") as file:
            signed = SignedRelease.of_bytes(file.read(LIMIT + 1))
    except LaterForm as error:
        raise LaterRelease(str(manifest)) from error
    except NoRelease as error:
        raise NotARelease(str(manifest)) from error
    by = _signers(manifest, signed, keys)
    release = signed.release
    return CheckedRelease(
        manifest.parent,
        release,
        by,
        _states(manifest.parent, release.files, step),
        _strange(manifest, release),
        running,
        next((found for kind in kinds if (found := _of_kind(release.files, kind))), ()),
    )


def _of_kind(files: Sequence[ReleaseFile], kind: PackageKind) -> tuple[ReleaseFile, ...]:
    """Of several for Debian, one for each Python, that for ours, where its name says so."""
    found = tuple(one for one in files if one.kind is kind)
    ours = f"+py{sys.version_info.major}.{sys.version_info.minor}_"
    return tuple(one for one in found if ours in one.name) or found


def _manifest(path: Path) -> Path:
    """Raises NotARelease, SeveralReleases, FileNotFoundError."""
    if not path.is_dir():
        return path
    found = sorted(path.glob(f"*{ENDING}"))
    if len(found) > 1:
        raise SeveralReleases(str(path), tuple(one.name for one in found))
    if not found:
        raise NotARelease(str(path))
    return found[0]


def _signers(manifest: Path, signed: SignedRelease, keys: Sequence[ReleaseKey]) -> tuple[ReleaseKey, ...]:
    """Those that count. Raises NotSigned; ForgedRelease: a signature under the name of one that counts is not its."""
    given = dict(signed.signatures)
    counting = [key for key in keys if key.public in given]
    if not counting:
        raise NotSigned(str(manifest), tuple(map(shown, given)))
    said = signed.release.signed_bytes()
    for key in counting:
        if not is_signed(bytes.fromhex(key.public), said, bytes.fromhex(given[key.public])):
            raise ForgedRelease(str(manifest))
    return tuple(counting)


def _states(folder: Path, files: Sequence[ReleaseFile], step: Step) -> dict[str, FileState]:
    total, done = sum(one.size for one in files), 0
    states: dict[str, FileState] = {}
    for one in files:
        states[one.name] = _state(folder / one.name, one, _from(done, total, step))
        done += one.size
    step(total, total)
    return states


def _from(done: int, total: int, step: Step) -> Callable[[int], object]:
    return lambda read: step(done + read, total)


def _state(path: Path, file: ReleaseFile, read: Callable[[int], object]) -> FileState:
    if not path.is_file():
        return "missing"
    if path.stat().st_size != file.size:
        return "altered"
    return "good" if sha256(path, read) == file.sha256 else "altered"


def sha256(path: Path, read: Callable[[int], object] = lambda done: None) -> str:
    """In hexadecimal digits; `read` hears of bytes."""
    digest, done = hashlib.sha256(), 0
    with path.open("rb") as file:
        while part := file.read(_AT_ONCE):
            digest.update(part)
            done += len(part)
            read(done)
    return digest.hexdigest()


def _strange(manifest: Path, release: Release) -> tuple[str, ...]:
    ours = {manifest.name, SUMS, *(one.name for one in release.files)}
    return tuple(sorted(one.name for one in manifest.parent.iterdir() if one.name not in ours))
