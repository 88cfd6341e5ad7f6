"""What a power cut may leave of a folder of files: names that were not flushed, bytes that were not flushed."""

import hashlib
import random
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

MOST = 12
"""States that are made of one moment."""

Listing = dict[str, tuple[int, str]]
"""Of a folder: the number of the file under each name, and the hash of its bytes."""


class Disk:
    """What is really kept of a folder: names as they were flushed last, bytes as they were flushed last."""

    def __init__(self, folder: Path, blobs: Path, moment: Callable[[], None]) -> None:
        self._folder = folder
        self._blobs = blobs
        self._moment = moment
        self._flushed: dict[int, str] = {}
        self._names: Listing = {}

    def states(self, chance: random.Random) -> Iterator[dict[str, str]]:
        """What may be found after a power cut now, and what a killed process leaves; name to hash of its bytes."""
        now = self._listing()
        yield {name: digest for name, (_, digest) in now.items()}
        changed = sorted(name for name in now.keys() | self._names.keys() if now.get(name) != self._names.get(name))
        choices = list(product((False, True), repeat=len(changed))) if len(changed) < 6 else []
        for chosen in chance.sample(choices, min(MOST, len(choices))):
            names = dict(self._names)
            for name, is_new in zip(changed, chosen, strict=True):
                names.pop(name, None)
                if is_new and name in now:
                    names[name] = now[name]
                elif not is_new and name in self._names:
                    names[name] = self._names[name]
            yield {name: self._kept(inode, digest, chance) for name, (inode, digest) in names.items()}

    def blob(self, digest: str) -> Path:
        return self._blobs / digest

    def flushed(self, handle: int) -> None:
        """Asked of the system: a file's bytes, or the folder's names."""
        path = Path(f"/proc/self/fd/{handle}").readlink()
        if path == self._folder:
            self._names = self._listing()
        elif path.parent == self._folder and path.exists():
            self._flushed[path.stat().st_ino] = self._hash(path)
        self._moment()

    def _kept(self, inode: int, digest: str, chance: random.Random) -> str:
        """The bytes themselves if they were flushed; else all, none, or the beginning of them."""
        flushed = self._flushed.get(inode)
        if flushed == digest:
            return digest
        content = self.blob(digest).read_bytes()
        torn = chance.choice(
            (b"", content[: len(content) // 2], content[: len(content) // 2].ljust(len(content), b"\0"))
        )
        return self._keep(chance.choice((torn, torn, content)))

    def _listing(self) -> Listing:
        return {path.name: (path.stat().st_ino, self._hash(path)) for path in self._folder.iterdir()}

    def _hash(self, path: Path) -> str:
        return self._keep(path.read_bytes())

    def _keep(self, content: bytes) -> str:
        digest = hashlib.sha256(content).hexdigest()
        if not self.blob(digest).exists():
            self.blob(digest).write_bytes(content)
        return digest
