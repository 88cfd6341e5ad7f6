"""What a release says of itself: which version of which day, its files and their sums, what is new; and who signed it.

The file NAME.release is the canonical form of `{"release": …, "signatures": [{"key", "signature"}, …]}`. Signed are
`TAG` and the canonical bytes of `release` alone, so that an organisation can add its signature to that of the maker.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from enum import StrEnum
from typing import Any

from equipment_app.domain.canonical import LIMIT, NotCanonical, canonical, parse
from equipment_app.domain.value import Value
from equipment_app.domain.words import plain

FORM = 1
ENDING = ".release"
TAG = b"equipment-release\x00"
"""Put before what is signed: no signature of an entry is ever one of a release."""
_VERSION = re.compile(r"(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})")
_SUM, _KEY, _SIGNATURE = (re.compile(f"[0-9a-f]{{{digits}}}") for digits in (64, 64, 128))


class PackageKind(StrEnum):
    """What a file of a release is for."""

    SETUP = "windows-user"
    """Installs for one user, without an administrator."""
    MACHINE = "windows-machine"
    DEBIAN = "debian"
    WHEEL = "python"
    SOURCE = "source"
    PARTS = "sbom"
    """The list of what the packages are made of."""


class NoRelease(ValueError):
    """Bytes that are no release."""


class LaterForm(ValueError):
    """A release in a form that came after this program."""


class ReleaseFile(Value):
    name: str
    """Beside the manifest."""
    kind: PackageKind
    size: int
    sha256: str


class Release(Value):
    version: str
    day: date
    """Of its commit."""
    commit: str
    oldest: int
    """The oldest format of stores that it opens."""
    newest: int
    """The one it writes."""
    files: tuple[ReleaseFile, ...]
    news: Mapping[str, tuple[str, ...]]
    """What is new, by language."""

    def signed_bytes(self) -> bytes:
        return TAG + canonical(self.to_value())

    def to_value(self) -> dict[str, Any]:
        files = [asdict(one) | {"kind": str(one.kind)} for one in self.files]
        return asdict(self) | {"form": FORM, "day": self.day.isoformat(), "files": files, "news": dict(self.news)}

    @classmethod
    def of_value(cls, value: Mapping[str, Any]) -> "Release":
        """Raises NoRelease."""
        try:
            made = cls(
                value["version"],
                date.fromisoformat(value["day"]),
                value["commit"],
                value["oldest"],
                value["newest"],
                tuple(ReleaseFile(**one | {"kind": PackageKind(one["kind"])}) for one in value["files"]),
                {lang: tuple(value["news"][lang]) for lang in ("cs", "en")},
            )
            sound = made._is_sound() and canonical(made.to_value()) == canonical(value)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise NoRelease(str(error)) from error
        if not sound:
            raise NoRelease("says what no release says")
        return made

    def _is_sound(self) -> bool:
        """No name leads out of the folder, and nothing said of it moves a terminal's cursor."""
        names = [one.name for one in self.files]
        return (
            bool(_VERSION.fullmatch(self.version))
            and 0 < self.oldest <= self.newest
            and all(plain(name) == name for name in names)
            and len({name.casefold() for name in names}) == len(names)
            and all(one.size >= 0 and _SUM.fullmatch(one.sha256) for one in self.files)
            and all(text.isprintable() for text in (self.commit, *self.news["cs"], *self.news["en"]))
        )


class SignedRelease(Value):
    release: Release
    signatures: tuple[tuple[str, str], ...] = ()
    """Public key and signature, in hexadecimal digits."""

    def signed(self, key: str, signature: str) -> "SignedRelease":
        """With this signature, in place of one that the key gave before."""
        others = ((one, by) for one, by in self.signatures if one != key)
        return replace(self, signatures=tuple(sorted((*others, (key, signature)))))

    def to_bytes(self) -> bytes:
        signatures = [{"key": key, "signature": signature} for key, signature in self.signatures]
        return canonical({"release": self.release.to_value(), "signatures": signatures})

    @classmethod
    def of_bytes(cls, content: bytes) -> "SignedRelease":
        """Raises NoRelease, LaterForm."""
        _refuse_later(content)
        try:
            value = parse(content)
            given = [(one["key"], one["signature"]) for one in value["signatures"]]
            sound = all(_KEY.fullmatch(key) and _SIGNATURE.fullmatch(signature) for key, signature in given)
            made = cls(Release.of_value(value["release"]), tuple(given))
        except (NotCanonical, KeyError, TypeError) as error:
            raise NoRelease(str(error)) from error
        if not sound or made.to_bytes() != content:
            raise NoRelease("says what no release says")
        return made


def _refuse_later(content: bytes) -> None:
    """A later form need not be canonical in our sense; all it has to have is its number where ours is."""
    try:
        form = json.loads(content[:LIMIT])["release"]["form"]
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise NoRelease(str(error)) from error
    if type(form) is not int or form < 1:
        raise NoRelease(f"form {form!r}")
    if form > FORM:
        raise LaterForm(f"form {form}")


def order(version: str) -> list[int]:
    """By which versions are compared."""
    return [int(part) for part in version.split(".")]
