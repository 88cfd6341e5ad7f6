"""The container of a workbook (ZIP), opened only after it has been looked over from outside.

A part is unpacked to the length its directory declares and not a byte further, so limits on what is declared are
limits on what is unpacked (`ZipFile.read` would unpack all that the data holds, then cut it). Parts that are not asked
for are never unpacked.
"""

import io
import struct
import zipfile
import zlib
from typing import Final
from xml.parsers import expat

from equipment_app.domain.list_errors import ListRefused
from equipment_app.domain.outcome import Step
from equipment_app.exchange.cells import Limits

_END: Final = b"PK\x05\x06"
_END_64: Final = b"PK\x06\x07"
_END_64_BYTES: Final = 20
_END_BYTES: Final = 22
_LONGEST_COMMENT: Final = 0xFFFF
_LONGEST_ENTRY: Final = 512
"""Bytes of the directory a part may take on average."""
_ARCHIVES: Final = (".zip", ".xlsx", ".xlsm", ".xls", ".ods", ".7z", ".rar", ".gz")
_ENCRYPTED: Final = 0x1
_PULSE: Final = 20_000
_BROKEN: Final = (KeyError, ValueError, EOFError, OSError, RuntimeError, zipfile.BadZipFile, zlib.error)
"""What `zipfile` raises for files that are not what they say."""
_PACKINGS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Package:
    """Parts of a workbook by name. Refuses what is damaged, encrypted, too much, or refers to something outside.
    Raises ListRefused: from the constructor and from `part`.
    """

    def __init__(self, file: str, data: bytes, limits: Limits) -> None:
        self._file = file
        self._limits = limits
        self._look_at_directory(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise ListRefused(file, "damaged") from error
        self._look_at_parts()

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def part(self, name: str) -> bytes:
        try:
            declared = self._zip.getinfo(name).file_size
            with self._zip.open(name) as file:
                return file.read(declared + 1)
        except _BROKEN as error:
            raise ListRefused(self._file, "damaged") from error

    def _look_at_directory(self, data: bytes) -> None:
        """Before `zipfile` reads the whole directory: how long does it say it is?"""
        tail = data[-_END_BYTES - _LONGEST_COMMENT :]
        at = tail.rfind(_END)
        if at < 0 or len(tail) - at < _END_BYTES or tail[:at][-_END_64_BYTES:].startswith(_END_64):
            raise ListRefused(self._file, "damaged")
        parts, directory_bytes = struct.unpack_from("<HI", tail, at + 10)
        if parts > self._limits.parts or directory_bytes > self._limits.parts * _LONGEST_ENTRY:
            raise ListRefused(self._file, "parts", self._limits.parts)

    def _look_at_parts(self) -> None:
        parts = self._zip.infolist()
        names = [part.filename for part in parts]
        if len(set(names)) != len(names) or any(part.compress_type not in _PACKINGS for part in parts):
            raise ListRefused(self._file, "damaged")
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise ListRefused(self._file, "encrypted")
        if sum(part.file_size for part in parts) > self._limits.unpacked_bytes:
            raise ListRefused(self._file, "unpacked", self._limits.unpacked_bytes)
        for part in parts:
            if part.file_size > max(1 << 20, self._limits.ratio * part.compress_size):
                raise ListRefused(self._file, "ratio", self._limits.ratio)
        if any(name.lower().endswith(_ARCHIVES) or name.startswith("xl/embeddings/") for name in names):
            raise ListRefused(self._file, "nested")
        if any(name.startswith("xl/externalLinks/") for name in names):
            raise ListRefused(self._file, "external_links")


class Markup:
    """Parses XML parts with one budget of elements for the whole workbook; a DTD, so any entity, is refused."""

    def __init__(self, file: str, elements: int, step: Step) -> None:
        self.rows_read = 0
        self._file = file
        self._step = step
        self._allowed = elements
        self._left = elements

    def parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.StartDoctypeDeclHandler = self._doctype
        return parser

    def parse(self, parser: expat.XMLParserType, xml: bytes) -> None:
        """In one piece: fed in pieces, a single long token would be read again from its start with each of them."""
        try:
            parser.Parse(xml, True)
        except expat.ExpatError as error:
            raise ListRefused(self._file, "damaged") from error

    def spend(self) -> None:
        """One element more: the pulse of the reading, at which it may also be stopped."""
        self._left -= 1
        if self._left < 0:
            raise ListRefused(self._file, "elements", self._allowed)
        if self._left % _PULSE == 0:
            self._step(self.rows_read, 0)

    def _doctype(self, *_: object) -> None:
        raise ListRefused(self._file, "entities")
