"""The syntax of a PDF file: objects, streams, the table that finds them, and revisions appended to what was filed.

The table is a cross-reference stream (ISO 32000-1, 7.5.8), so that small objects may be packed together; what a later
revision replaces is never packed.
"""

import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_ENTRY = struct.Struct(">BLB")
_FREE, _PLAIN, _PACKED = range(3)
_TABLE = re.compile(rb"\d+ 0 obj\n<</Type/XRef(.*?)/Length (\d+)>>\nstream\n", re.DOTALL)
_END = re.compile(rb"startxref\n(\d+)\n%%EOF\s*\Z")
_INDEX = re.compile(rb"/Index\[([\d ]+)\]")
_PREVIOUS = re.compile(rb"/Prev (\d+)")
_IDENTIFIER = re.compile(rb"/ID\[<([0-9a-f]+)>")


class NotOurs(ValueError):
    """Not a PDF that this program wrote."""


@dataclass(frozen=True)
class Objects:
    """Bodies by object number. `packs` are object streams, each with the numbers of the objects inside it in order."""

    plain: dict[int, bytes]
    packs: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return max([*self.plain, *(number for pack in self.packs.values() for number in pack)]) + 1


def stream(entries: str, data: bytes, *, blank: bytes = b"\n", level: int = 6) -> bytes:
    """A compressed stream object. Its bytes never end in a carriage return, about which validators disagree.

    The last of them is the low byte of the sum over `data`, so `blank`, which must mean nothing at the end of `data`,
    is added until it is another. `level` 9 costs five times the time of 6 and pays only for what is made once.
    """
    packed = zlib.compress(data, level)
    while packed.endswith(b"\r"):
        data += blank
        packed = zlib.compress(data, level)
    return plain_stream(f"{entries}/Filter/FlateDecode", packed)


def plain_stream(entries: str, data: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries.encode(), len(data), data)


def pack(bodies: Mapping[int, bytes]) -> bytes:
    """An object stream (7.5.7) of objects that are not streams."""
    places: list[str] = []
    at = 0
    for number, body in bodies.items():
        places.append(f"{number} {at}")
        at += len(body) + 1
    index = " ".join(places).encode() + b"\n"
    return stream(f"/Type/ObjStm/N {len(bodies)}/First {len(index)}", index + b"\n".join(bodies.values()), level=9)


def whole(objects: Objects, trailer: str) -> bytes:
    """A new file. `trailer` names root and info. The identifier comes from the content: equal objects, equal file."""
    return _closed(_HEADER, objects, objects.size, trailer, identifier=None)


class FiledPdf:
    """A filed PDF of ours, to look into and to append a revision to. The filed bytes stay in front, untouched."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        end = _END.search(data)
        if end is None:
            raise NotOurs("no end of file")
        self._newest = int(end[1])
        self._places: dict[int, int] = {}
        self._tables: list[bytes] = []
        at: int | None = self._newest
        while at is not None:
            at = self._read_table(at)

    @property
    def size(self) -> int:
        """The first object number not yet used."""
        return max(self._places) + 1

    @property
    def revisions(self) -> int:
        return len(self._tables)

    def body(self, number: int) -> bytes:
        """What stands between `obj` and `endobj`; not of a packed object."""
        place = self._places.get(number, 0)
        opening = b"%d 0 obj\n" % number
        if not place or not self.data.startswith(opening, place):
            raise NotOurs(f"no object {number}")
        start = place + len(opening)
        return self.data[start : self.data.index(b"\nendobj", start)]

    def revised(self, objects: Objects, trailer: str) -> bytes:
        """The filed bytes, and behind them objects that are new or replace those of the same number."""
        first = _IDENTIFIER.search(self._tables[-1])
        if first is None:
            raise NotOurs("no identifier")
        size = max(self.size, objects.size)
        return _closed(self.data, objects, size, f"{trailer}/Prev {self._newest}", identifier=first[1].decode())

    def _read_table(self, at: int) -> int | None:
        """Read one revision's table; where the one before it is."""
        table = _TABLE.match(self.data, at)
        if table is None:
            raise NotOurs("no cross-reference stream")
        entries = self.data[table.end() : table.end() + int(table[2])]
        for number, (kind, place, _) in zip(_numbers(table[1]), _ENTRY.iter_unpack(entries), strict=True):
            self._places.setdefault(number, place if kind == _PLAIN else 0)
        self._tables.append(table[1])
        previous = _PREVIOUS.search(table[1])
        return int(previous[1]) if previous else None


def _numbers(table: bytes) -> Iterator[int]:
    index = _INDEX.search(table)
    runs = [int(number) for number in (index[1] if index else b"").split()]
    for first, count in zip(runs[::2], runs[1::2], strict=True):
        yield from range(first, first + count)


def _closed(before: bytes, objects: Objects, number: int, trailer: str, identifier: str | None) -> bytes:
    """`before`, the objects, and the table that finds them, which is itself object `number`."""
    parts, at = [before], len(before)
    entries = {0: _ENTRY.pack(_FREE, 0, 255)} if identifier is None else {}
    for pack_number, numbers in objects.packs.items():
        entries |= {inside: _ENTRY.pack(_PACKED, pack_number, place) for place, inside in enumerate(numbers)}
    for plain in sorted(objects.plain):
        entries[plain] = _ENTRY.pack(_PLAIN, at, 0)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (plain, objects.plain[plain]))
        at += len(parts[-1])
    entries[number] = _ENTRY.pack(_PLAIN, at, 0)
    body = b"".join(parts)
    made = sha256(body).hexdigest()[:32]
    dictionary = (
        f"/Type/XRef/Size {number + 1}{trailer}/ID[<{identifier or made}><{made}>]"
        f"/W[1 4 1]/Index[{_index(sorted(entries))}]"
    )
    table = plain_stream(dictionary, b"".join(entries[each] for each in sorted(entries)))
    return body + b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, table, at)


def _index(numbers: list[int]) -> str:
    """Runs of neighbouring numbers as `first count first count`."""
    starts = [place for place, number in enumerate(numbers) if place == 0 or numbers[place - 1] != number - 1]
    ends = [*starts[1:], len(numbers)]
    return " ".join(f"{numbers[start]} {end - start}" for start, end in zip(starts, ends, strict=True))
