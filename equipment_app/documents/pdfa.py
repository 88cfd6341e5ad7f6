"""The file around the pages: PDF/A-2b (ISO 19005-2), written in one pass; and revisions appended to what was filed.

reportlab draws the pages; its own writer cannot say what PDF/A asks for (an end of line before `endstream`, XMP, an
output intent) and would cut the fonts anew for every paper. Here the fonts go in as they are, compressed once, and
equal pages and facts give equal bytes.

The table that finds the objects is a cross-reference stream (ISO 32000-1, 7.5.8), so that small objects may be packed
together; what a later revision replaces is never packed.
"""

import re
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from functools import cache
from hashlib import sha256
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from equipment_app.documents.typeset import Face, Subset, subset, to_unicode
from equipment_app.domain.value import Value

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_ENTRY = struct.Struct(">BLB")
_FREE, _PLAIN, _PACKED = range(3)
_TABLE = re.compile(rb"\d+ 0 obj\n<</Type/XRef(.*?)/Length (\d+)>>\nstream\n", re.DOTALL)
_END = re.compile(rb"startxref\n(\d+)\n%%EOF\s*\Z")
_INDEX = re.compile(rb"/Index\[([\d ]+)\]")
_PREVIOUS = re.compile(rb"/Prev (\d+)")
_FIRST = re.compile(rb"/First (\d+)")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_IDENTIFIER = re.compile(rb"/ID\[<([0-9a-f]+)>")


class NotOurs(ValueError):
    """Not a PDF that this program wrote."""


class Objects(Value):
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
        self._places: dict[int, tuple[int, int, int]] = {}
        """By object its kind, and where it is: in the file, or its pack and its place there."""
        self._packs: dict[int, list[bytes]] = {}
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

    @property
    def pages(self) -> list[int]:
        return [int(number) for number in _REFERENCE.findall(self.body(PAGES).split(b"/Kids")[-1])]

    def body(self, number: int) -> bytes:
        """What stands between `obj` and `endobj`, or in its pack."""
        kind, place, inside = self._places.get(number, (_FREE, 0, 0))
        if kind == _PACKED:
            return self._unpacked(place)[inside]
        opening = b"%d 0 obj\n" % number
        if kind != _PLAIN or not self.data.startswith(opening, place):
            raise NotOurs(f"no object {number}")
        start = place + len(opening)
        return self.data[start : self.data.index(b"\nendobj", start)]

    def _unpacked(self, number: int) -> list[bytes]:
        """The bodies in a pack, in their order."""
        if number not in self._packs:
            head, _, data = self.body(number).partition(b"\nstream\n")
            first = _FIRST.search(head)
            if first is None:
                raise NotOurs(f"no pack {number}")
            try:
                read = zlib.decompressobj().decompress(data)
            except zlib.error as error:
                raise NotOurs(f"no pack {number}") from error
            places = [int(place) for place in read[: int(first[1])].split()[1::2]]
            bodies, ends = read[int(first[1]) :], [*places[1:], None]
            self._packs[number] = [bodies[place:end].strip() for place, end in zip(places, ends, strict=True)]
        return self._packs[number]

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
        for number, place in zip(_numbers(table[1]), _ENTRY.iter_unpack(entries), strict=True):
            self._places.setdefault(number, place)
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


CATALOG, PAGES, INFO, METADATA, PROFILE, RESOURCES = range(1, 7)
TRAILER = f"/Root {CATALOG} 0 R/Info {INFO} 0 R"

_PRODUCER = "Equipment App"
_LANGUAGE = "cs-CZ"
_PRAGUE = ZoneInfo("Europe/Prague")
_BLANK = re.compile("[\t\n\r]")
_NOT_XML = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""XML 1.0 has no way to say these, nor has UTF-16 the halves of a character."""


class PdfPage(Value):
    """What one sheet shows: its size in points and the operators that draw it. `fonts` are names of subsets."""

    width: float
    height: float
    content: bytes
    fonts: frozenset[str]


class PdfMetadata(Value):
    """What the file says of itself. Times are Prague's where they name no zone, and never this machine's clock."""

    title: str
    author: str
    made: datetime | None = None
    changed: datetime | None = None


def write(pages: Sequence[PdfPage], facts: PdfMetadata, bookmarks: Sequence[tuple[str, int]] = ()) -> bytes:
    """`bookmarks` lead to pages, which count from 0."""
    shared = _shared(frozenset[str]().union(*(page.fonts for page in pages)))
    first = shared.size
    kids = range(first, first + 2 * len(pages), 2)
    plain = {
        PAGES: page_tree(kids),
        INFO: info(facts),
        METADATA: metadata(facts),
        **shared.plain,
    }
    for kid, page in zip(kids, pages, strict=True):
        plain[kid] = (
            f"<</Type/Page/Parent {PAGES} 0 R/MediaBox[0 0 {page.width:.2f} {page.height:.2f}]"
            f"/Resources {RESOURCES} 0 R/Contents {kid + 1} 0 R>>"
        ).encode()
        plain[kid + 1] = stream("", page.content)
    if bookmarks:
        root, outlines = outline([(title, kids[page]) for title, page in bookmarks], kids.stop)
        plain |= {CATALOG: catalog(root), **outlines}  # in place of the packed one, which all papers share
    return whole(Objects(plain, shared.packs), TRAILER)


def page_tree(kids: Sequence[int]) -> bytes:
    return f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode()


def outline(bookmarks: Sequence[tuple[str, int]], number: int) -> tuple[int, dict[int, bytes]]:
    """A flat list of bookmarks, each with the object of its page, as objects from `number` on; the first is its root,
    which the catalog names.
    """
    last = number + len(bookmarks)
    objects = {number: f"<</Type/Outlines/First {number + 1} 0 R/Last {last} 0 R/Count {len(bookmarks)}>>".encode()}
    for item, (title, page) in enumerate(bookmarks, number + 1):
        before = f"/Prev {item - 1} 0 R" if item > number + 1 else ""
        after = f"/Next {item + 1} 0 R" if item < last else ""
        said = f"/Title{_hexadecimal(title)}/Parent {number} 0 R/Dest[{page} 0 R/Fit]"
        objects[item] = f"<<{said}{before}{after}>>".encode()
    return number, objects


def embedded(names: Iterable[str], number: int) -> tuple[dict[int, bytes], dict[int, bytes], dict[str, int]]:
    """What embeds the subsets `names`, from object `number` on: streams, dictionaries, and the number of each font."""
    streams: dict[int, bytes] = {}
    dictionaries: dict[int, bytes] = {}
    fonts: dict[str, int] = {}
    maps: dict[int, int] = {}
    for name in sorted(names):
        font = subset(Face(name[0]), int(name[1:]))
        if font.table not in maps:
            maps[font.table] = number
            streams[number] = _to_unicode(font.table)
            number += 1
        streams[number] = _program(font)
        dictionaries[number + 1] = font.descriptor(program=number)
        dictionaries[number + 2] = font.font(descriptor=number + 1, to_unicode=maps[font.table])
        fonts[name] = number + 2
        number += 3
    return streams, dictionaries, fonts


def resources(fonts: Mapping[str, int]) -> bytes:
    entries = "".join(f"/{name} {number} 0 R" for name, number in sorted(fonts.items()))
    return f"<</Font<<{entries}>>>>".encode()


def info(facts: PdfMetadata) -> bytes:
    dates = "".join(
        f"/{name}({_date(at)})" for name, at in zip(("CreationDate", "ModDate"), _times(facts), strict=False)
    )
    title, author = _hexadecimal(facts.title), _hexadecimal(facts.author)
    return f"<</Title{title}/Author{author}/Producer({_PRODUCER}){dates}>>".encode()


def metadata(facts: PdfMetadata) -> bytes:
    """XMP, uncompressed, so that an archive can read it without a PDF library."""
    dates = "".join(
        f"<xmp:{name}>{at.isoformat(timespec='seconds')}</xmp:{name}>"
        for name, at in zip(("CreateDate", "ModifyDate"), _times(facts), strict=False)
    )
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(_told(facts.title))}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{escape(_told(facts.author))}</rdf:li></rdf:Seq></dc:creator>"
        f"<dc:language><rdf:Bag><rdf:li>{_LANGUAGE}</rdf:li></rdf:Bag></dc:language>"
        f"{dates}"
        f"<pdf:Producer>{_PRODUCER}</pdf:Producer><pdfaid:part>2</pdfaid:part>"
        "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    )
    return plain_stream("/Type/Metadata/Subtype/XML", packet.encode())


@cache
def _shared(names: frozenset[str]) -> Objects:
    """What is the same in every paper with these fonts; the dictionaries are packed."""
    streams, dictionaries, fonts = embedded(names, RESOURCES + 1)
    number = max([RESOURCES, *streams, *dictionaries]) + 1
    packed = {CATALOG: catalog(), **dictionaries}
    plain = {PROFILE: profile(), RESOURCES: resources(fonts), **streams, number: pack(packed)}
    return Objects(plain, {number: tuple(packed)})


def catalog(outlines: int = 0) -> bytes:
    """`outlines` is the root of the bookmarks, which are shown beside the pages then."""
    shown = f"/Outlines {outlines} 0 R/PageMode/UseOutlines" if outlines else ""
    return (
        f"<</Type/Catalog/Pages {PAGES} 0 R/Metadata {METADATA} 0 R/Lang({_LANGUAGE}){shown}"
        "/ViewerPreferences<</DisplayDocTitle true>>"
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
        f"/DestOutputProfile {PROFILE} 0 R>>]>>"
    ).encode()


@cache
def profile() -> bytes:
    return stream("/N 3", srgb(), blank=b"", level=9)


@cache
def _program(font: Subset) -> bytes:
    return stream(f"/Length1 {len(font.program)}", font.program, blank=b"", level=9)


@cache
def _to_unicode(table: int) -> bytes:
    return stream("", to_unicode(table), level=9)


def _times(facts: PdfMetadata) -> Sequence[datetime]:
    """Made and changed, with their zone; nothing for a file that says no time."""
    if facts.made is None:
        return ()
    return [at if at.tzinfo else at.replace(tzinfo=_PRAGUE) for at in (facts.made, facts.changed or facts.made)]


def _date(at: datetime) -> str:
    zone = f"{at:%z}"
    return f"D:{at:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def _hexadecimal(text: str) -> str:
    return f"<FEFF{_told(text).encode('utf-16-be').hex().upper()}>"


def _told(text: str) -> str:
    """As both say it, who must agree (ISO 19005-2, 6.6.3): the metadata and the dictionary beside it."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", _BLANK.sub(" ", text))


_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
_FROM_D65 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_ICC_HEADER = 128


@cache
def srgb() -> bytes:
    """The profile PDF/A asks for, from the numbers of the standard: ICC.1:2010 (version 4.3) matrix profile; primaries
    of IEC 61966-2-1 adapted to D50; one parametric curve for the three channels. No date and no identifier in its
    header, so its bytes never change.
    """
    curve = b"para\0\0\0\0" + struct.pack(">HH", 3, 0) + _fixed(_CURVE)
    tags = {
        "desc": _text("sRGB"),
        "cprt": _text("No copyright, use freely"),
        "wtpt": b"XYZ \0\0\0\0" + _fixed(_D50),
        "chad": b"sf32\0\0\0\0" + _fixed(_FROM_D65),
        **{name: b"XYZ \0\0\0\0" + _fixed(values) for name, values in _PRIMARIES.items()},
        **{f"{channel}TRC": curve for channel in "rgb"},
    }
    body, directory, places = b"", struct.pack(">L", len(tags)), dict[bytes, int]()
    start = _ICC_HEADER + 4 + 12 * len(tags)
    for name, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        directory += name.encode() + struct.pack(">LL", places[data], len(data))
    return _header(start + len(body)) + directory + body


def _header(size: int) -> bytes:
    start = struct.pack(">L4xL4s4s4s12x4s", size, 0x04300000, b"mntr", b"RGB ", b"XYZ ", b"acsp")
    return (start + bytes(28) + _fixed(_D50)).ljust(_ICC_HEADER, b"\0")


def _fixed(values: tuple[float, ...]) -> bytes:
    return b"".join(struct.pack(">l", round(value * 65536)) for value in values)


def _text(text: str) -> bytes:
    words = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">LL4sLL", 1, 12, b"enUS", len(words), 28) + words
