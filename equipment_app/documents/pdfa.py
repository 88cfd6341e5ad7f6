"""The file around the pages: PDF/A-2b (ISO 19005-2), written in one pass.

reportlab draws the pages; its own writer cannot say what PDF/A asks for (an end of line before `endstream`, XMP, an
output intent) and would cut the fonts anew for every paper. Here the fonts go in as they are, compressed once, and
equal pages and facts give equal bytes.
"""

import re
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from equipment_app.documents.fonts import Face, Subset, subset, to_unicode
from equipment_app.documents.pdffile import Objects, pack, plain_stream, stream, whole

CATALOG, PAGES, INFO, METADATA, PROFILE, RESOURCES = range(1, 7)
TRAILER = f"/Root {CATALOG} 0 R/Info {INFO} 0 R"

_PRODUCER = "Equipment App"
_LANGUAGE = "cs-CZ"
_PRAGUE = ZoneInfo("Europe/Prague")
_BLANK = re.compile("[\t\n\r]")
_NOT_XML = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""XML 1.0 has no way to say these, nor has UTF-16 the halves of a character."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """What one sheet shows: its size in points and the operators that draw it. `fonts` are names of subsets."""

    width: float
    height: float
    content: bytes
    fonts: frozenset[str]


@dataclass(frozen=True, slots=True)
class PdfMetadata:
    """What the file says of itself. Times are Prague's where they name no zone, and never this machine's clock."""

    title: str
    author: str
    made: datetime | None = None
    changed: datetime | None = None


def write(pages: Sequence[PdfPage], facts: PdfMetadata) -> bytes:
    shared = _shared(frozenset[str]().union(*(page.fonts for page in pages)))
    first = shared.size
    kids = range(first, first + 2 * len(pages), 2)
    plain = {
        PAGES: f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode(),
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
    return whole(Objects(plain, shared.packs), TRAILER)


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
    title, author = (_utf16(_told(text)) for text in (facts.title, facts.author))
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
    packed = {CATALOG: _catalog(), **dictionaries}
    plain = {PROFILE: _profile(), RESOURCES: resources(fonts), **streams, number: pack(packed)}
    return Objects(plain, {number: tuple(packed)})


def _catalog() -> bytes:
    return (
        f"<</Type/Catalog/Pages {PAGES} 0 R/Metadata {METADATA} 0 R/Lang({_LANGUAGE})"
        "/ViewerPreferences<</DisplayDocTitle true>>"
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
        f"/DestOutputProfile {PROFILE} 0 R>>]>>"
    ).encode()


@cache
def _profile() -> bytes:
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


def _told(text: str) -> str:
    """As both say it, who must agree (ISO 19005-2, 6.6.3): the metadata and the dictionary beside it."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", _BLANK.sub(" ", text))


def _utf16(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
_FROM_D65 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEADER = 128


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
    start = _HEADER + 4 + 12 * len(tags)
    for name, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        directory += name.encode() + struct.pack(">LL", places[data], len(data))
    return _header(start + len(body)) + directory + body


def _header(size: int) -> bytes:
    start = struct.pack(">L4xL4s4s4s12x4s", size, 0x04300000, b"mntr", b"RGB ", b"XYZ ", b"acsp")
    return (start + bytes(28) + _fixed(_D50)).ljust(_HEADER, b"\0")


def _fixed(values: tuple[float, ...]) -> bytes:
    return b"".join(struct.pack(">l", round(value * 65536)) for value in values)


def _text(text: str) -> bytes:
    words = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">LL4sLL", 1, 12, b"enUS", len(words), 28) + words
