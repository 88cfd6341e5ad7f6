"""Whose signature on an update counts: the organisation's keys where it names some, else those given with the program.

The organisation's stand where only administrators of the computer write: on Windows in values of a key of the registry
for policies, elsewhere in a file of root's.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from equipment_app.domain.errors import Refusal
from equipment_app.domain.value import Value
from equipment_app.paths import resource
from equipment_app.store.ledger.signing import key_id


class BadReleaseKeys(Refusal):
    """A line of the list of trusted keys is none."""

    place: str
    line: str
    cs = "Seznam klíčů pro aktualizace {place} má řádek, který není klíč: „{line}“. Ať ho opraví správce počítačů."
    en = "The list of keys for updates {place} has a line that is no key: “{line}”. Your IT department must correct it."


class OpenReleaseKeys(Refusal):
    """Not only administrators write to it."""

    place: str
    cs = "Seznam klíčů pro aktualizace {place} může měnit i jiný než správce, proto se mu nevěří. Ať ho ochrání."
    en = "Others than administrators can change {place}, the list of keys for updates. It is not believed: protect it."


POLICY = r"SOFTWARE\Policies\Equipment App\ReleaseKeys"
"""Under HKEY_LOCAL_MACHINE: the name of a value is whose the key is, its text the key."""
FILE = Path("/etc/equipment-app/release-keys.txt")
_LINE = re.compile(r"([0-9a-f]{64})(?:\s+(\S.*))?", re.IGNORECASE)
_OTHERS_WRITE = 0o022


class ReleaseKey(Value):
    public: str
    """64 hexadecimal digits."""
    owner: str

    @property
    def id(self) -> str:
        return shown(self.public)


def shown(public: str) -> str:
    """A key as people compare it: the first 16 digits of its hash, in fours."""
    digits = key_id(bytes.fromhex(public)).hex()[:16]
    return "\N{NO-BREAK SPACE}".join(digits[at : at + 4] for at in range(0, 16, 4))


def trusted_keys() -> tuple[ReleaseKey, ...]:
    """Raises BadReleaseKeys, OpenReleaseKeys: a policy that is there and cannot be believed is not passed over."""
    return _of_policy() or keys_in(resource("release-keys.txt"))


def keys_in(file: Path) -> tuple[ReleaseKey, ...]:
    """Raises BadReleaseKeys, OSError."""
    return _read(file.read_text(encoding="utf-8", errors="replace").splitlines(), str(file))


def _of_policy() -> tuple[ReleaseKey, ...]:
    if sys.platform == "win32":
        return _read(_of_registry(), POLICY)
    if not FILE.exists():
        return ()
    for path in (FILE, FILE.parent):
        facts = path.stat()
        if facts.st_uid != 0 or facts.st_mode & _OTHERS_WRITE:
            raise OpenReleaseKeys(str(path))
    return keys_in(FILE)


def _of_registry() -> list[str]:
    """The values as lines of a file are."""
    if sys.platform != "win32":
        return []
    import winreg

    try:
        opened = winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, POLICY, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY)
    except FileNotFoundError:
        return []
    with opened as key:
        values = [winreg.EnumValue(key, at) for at in range(winreg.QueryInfoKey(key)[1])]
    return [f"{text} {owner}" for owner, text, _ in values]


def _read(lines: Iterable[str], place: str) -> tuple[ReleaseKey, ...]:
    said = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    found = {line: _LINE.fullmatch(line) for line in said}
    if bad := next((line for line, match in found.items() if match is None), ""):
        raise BadReleaseKeys(place, "".join(one if one.isprintable() else "?" for one in bad[:40]))
    return tuple(ReleaseKey(match[1].lower(), match[2] or "") for match in found.values() if match)
