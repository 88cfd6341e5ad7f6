"""Reading a list somebody brings: what the file is, is told by its bytes and never by its name.

XLSX (ECMA-376, Office Open XML) is read here and not by a library, because a reader for lists from strangers must stop
at its limits while it reads: a file of 5 kB with one cell in the last row and column makes others reserve memory for
the whole rectangle. Formulas are never computed, links never followed.
"""

import hashlib
import posixpath
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from equipment_app.domain.list_errors import ListRefused
from equipment_app.domain.outcome import Step, no_step
from equipment_app.exchange.cells import LIMITS, Grid, Limits
from equipment_app.exchange.delimited import read_delimited
from equipment_app.exchange.package import Markup, Package
from equipment_app.exchange.worksheet import Shared, read_rows, unescape

_WORKBOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_DATE_FORMATS: Final = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))))
"""Numbers of the built-in formats that show days or times (ECMA-376 part 1, 18.8.30)."""
_NOT_FORMAT: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
"""What a number format writes out rather than fills in."""

Attributes = dict[str, str]


class Workbook:
    """One open workbook. `grids` reads its sheets in their order. Raises ListRefused: from anything here."""

    def __init__(self, file: str, data: bytes, sha256: str, limits: Limits, step: Step) -> None:
        self._package, self._markup = Package(file, data, limits), Markup(file, limits.elements, step)
        self._file = file
        self._sha256 = sha256
        self._limits = limits
        self._epoch_1904 = False

    def grids(self) -> list[Grid]:
        if _WORKBOOK not in self._package:
            raise ListRefused(self._file, "not_a_list")
        sheets = self._sheets()
        if not sheets or len(sheets) > self._limits.sheets:
            raise ListRefused(self._file, "sheets", self._limits.sheets)
        shared = Shared(self._strings(), self._date_styles(), self._epoch_1904, self._file, self._limits)
        return [
            Grid(self._file, self._sha256, title, read_rows(self._package.part(part), shared, self._markup), hidden)
            for title, part, hidden in sheets
        ]

    def _sheets(self) -> list[tuple[str, str, bool]]:
        """Title, part, and whether it is hidden."""
        targets: dict[str, str] = {}
        found: list[tuple[str, str, bool]] = []

        def relation(name: str, attributes: Attributes) -> None:
            if name == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
                targets[attributes.get("Id", "")] = posixpath.normpath(
                    posixpath.join("/xl", attributes.get("Target", ""))
                ).lstrip("/")

        def sheet(name: str, attributes: Attributes) -> None:
            if name == "workbookPr":
                self._epoch_1904 = attributes.get("date1904") in ("1", "true")
            elif name == "sheet":
                link = next((value for key, value in attributes.items() if key.endswith(":id")), "")
                found.append((attributes.get("name", ""), link, attributes.get("state", "visible") != "visible"))

        self._each_element(_RELATIONS, relation)
        self._each_element(_WORKBOOK, sheet)
        return [(title, targets[link], hidden) for title, link, hidden in found if link in targets]

    def _strings(self) -> list[str]:
        """The shared strings; how a word is to be pronounced (`rPh`) is not part of it."""
        strings: list[str] = []
        pieces: list[str] = []
        state = {"text": False, "phonetic": False}

        def start(name: str, _: Attributes) -> None:
            if name == "si":
                pieces.clear()
            elif name == "rPh":
                state["phonetic"] = True
            elif name == "t":
                state["text"] = not state["phonetic"]

        def end(name: str) -> None:
            if name == "si":
                strings.append(unescape("".join(pieces)))
            elif name == "rPh":
                state["phonetic"] = False
            elif name == "t":
                state["text"] = False

        def data(text: str) -> None:
            if state["text"]:
                pieces.append(text)

        self._each_element("xl/sharedStrings.xml", start, end, data)
        return strings

    def _date_styles(self) -> frozenset[int]:
        """Numbers of the cell styles that make a number a day."""
        custom: dict[str, str] = {}
        styles: list[str] = []
        inside: list[str] = []

        def start(name: str, attributes: Attributes) -> None:
            if name == "numFmt":
                custom[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            elif name == "cellXfs":
                inside.append(name)
            elif name == "xf" and inside:
                styles.append(attributes.get("numFmtId", "0"))

        def end(name: str) -> None:
            if name == "cellXfs":
                inside.clear()

        self._each_element("xl/styles.xml", start, end)
        return frozenset(n for n, style in enumerate(styles) if _shows_day(style, custom))

    def _each_element(
        self,
        part: str,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None] | None = None,
        data: Callable[[str], None] | None = None,
    ) -> None:
        """Calls back with the names of elements, whatever prefix their namespace has; a missing part has none."""
        if part not in self._package:
            return
        parser = self._markup.parser()

        def started(name: str, attributes: Attributes) -> None:
            self._markup.spend()
            start(name.rpartition(":")[2], attributes)

        parser.StartElementHandler = started
        if end:
            parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
        parser.CharacterDataHandler = data
        self._markup.parse(parser, self._package.part(part))


def _shows_day(style: str, custom: dict[str, str]) -> bool:
    if style in custom:
        return any(letter in _NOT_FORMAT.sub("", custom[style]).lower() for letter in "dy")
    return style in _DATE_FORMATS


_ZIP: Final = b"PK"
_OLE: Final = b"\xd0\xcf\x11\xe0"
"""Old Office files, and the box in which Office encrypts new ones."""
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OTHERS: Final = ((b"%PDF", "pdf"), (b"<", "web_page"))
_MARK: Final = b"\xef\xbb\xbf"


def read(path: Path, limits: Limits = LIMITS, step: Step = no_step) -> list[Grid]:
    """The sheets of an XLSX workbook, or the one sheet of a CSV file.
    Raises ListRefused: the file is missing, is no list, or goes past a limit.
    """
    data = _bytes(path, limits)
    sha256 = hashlib.sha256(data).hexdigest()
    if data.startswith(_ZIP):
        return Workbook(path.name, data, sha256, limits, step).grids()
    _refuse_others(path.name, data)
    return [read_delimited(path.name, data, sha256, limits, step)]


def _bytes(path: Path, limits: Limits) -> bytes:
    if not path.is_file():
        raise ListRefused(path.name, "missing")
    try:
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
    except OSError as error:
        raise ListRefused(path.name, "unreadable") from error
    if len(data) > limits.file_bytes:
        raise ListRefused(path.name, "file_bytes", limits.file_bytes)
    return data


def _refuse_others(file: str, data: bytes) -> None:
    if data.startswith(_OLE):
        raise ListRefused(file, "encrypted" if _ENCRYPTED in data else "old_excel")
    start = data.removeprefix(_MARK)[:200].lstrip()
    if not start:
        raise ListRefused(file, "empty")
    for beginning, reason in _OTHERS:
        if start.startswith(beginning):
            raise ListRefused(file, reason)
