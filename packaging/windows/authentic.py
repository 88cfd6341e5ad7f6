"""Who made what is packed: every program file is signed by its maker, every library file is in a signed catalogue.

Nothing is taken on trust from whoever put the archive together. `signify` follows each signature up to a root of
Microsoft's and compares the file with what was signed.
"""

import sysconfig
from collections.abc import Iterable, Sequence
from hashlib import sha1, sha256
from pathlib import Path

from signify.authenticode import AuthenticodeFile
from signify.exceptions import SignifyError

MAKERS = ("O=Python Software Foundation", "O=Microsoft Corporation")
QT = ("O=The QT Company Oy",)
"""It signs what is in its wheels, Microsoft's runtimes there as well."""
PROGRAMS = (".dll", ".pyd", ".exe")


class NotAuthentic(Exception):
    """A file that nobody trusted vouches for. It is not packed."""


def check_programs(files: Iterable[Path], makers: Sequence[str] = MAKERS) -> dict[str, int]:
    """How many files each maker has signed. Raises NotAuthentic for the first that none of them did."""
    counts: dict[str, int] = {}
    for file in files:
        maker = signer(file, makers)
        counts[maker] = counts.get(maker, 0) + 1
    return counts


def signer(file: Path, makers: Sequence[str] = MAKERS) -> str:
    """Which of these makers signed it. Raises NotAuthentic."""
    with file.open("rb") as content:
        try:
            verified = AuthenticodeFile.from_stream(content, file_name=file.name).verify()
            names = [_subject(signed) for signed, *_ in verified]
        except (SignifyError, ValueError, KeyError) as error:
            raise NotAuthentic(f"{file}: {type(error).__name__}: {error}") from error
    for maker in makers:
        if any(maker in name.split(", ") for name in names):
            return maker.removeprefix("O=")
    raise NotAuthentic(f"{file} is signed by {names or 'nobody'}; allowed are {', '.join(makers)}")


def _subject(signed: object) -> str:
    """The distinguished name of whoever made one signature that holds."""
    serial = signed.signer_info.serial_number
    [name] = {one.subject.dn for one in signed.certificates if one.serial_number == serial}
    return str(name)


def check_library(library: Path, catalogue: Path, files: Iterable[Path]) -> int:
    """How many files the catalogue vouches for. Raises NotAuthentic for the first that is unknown.

    The maker's catalogue leaves out a few of the smallest. An empty one can say nothing wrong; others must be, but for
    ends of lines, what the Python has that runs this.
    """
    signer(catalogue)
    with catalogue.open("rb") as signed:
        trusted = AuthenticodeFile.from_stream(signed, file_name=catalogue.name)
        known = {bytes(subject.identifier) for subject in trusted.ctl.subjects}
    vouched = 0
    for file in files:
        content = file.read_bytes()
        if sha256(content).digest() in known or sha1(content).digest() in known:
            vouched += 1
        elif content and not _same_as_ours(content, file.relative_to(library)):
            raise NotAuthentic(f"{file} is not in {catalogue.name}, the list its maker signed")
    return vouched


def _same_as_ours(content: bytes, name: Path) -> bool:
    ours = Path(sysconfig.get_path("stdlib"), name)
    return ours.is_file() and ours.read_bytes() == content.replace(b"\r\n", b"\n")
