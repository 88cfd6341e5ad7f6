"""Lists nobody should bring: bombs, entities, links outside, formulas, merged cells, real lists mutated, cut, renamed.

`light` gives one that costs milliseconds, `heavy` one that goes as far as the limits of the reader let it, or further.
"""

import io
import random
import struct
import zipfile
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from equipment_app.paths import database

MIB = 1 << 20
SHEET = "xl/worksheets/sheet1.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
PARTS = (SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", RELATIONS)
HEAD, TAIL = "<worksheet><sheetData>", "</sheetData></worksheet>"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPES = (
    f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]>',
    '<!DOCTYPE w [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE w [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    f'<!DOCTYPE w [<!ENTITY l9 "{"x" * 50_000}">]>',
    '<!DOCTYPE w [<!ATTLIST row r CDATA "1">]>',
)
FORMULAS = (
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("http://127.0.0.1:9/","klik")',
    '=WEBSERVICE("http://127.0.0.1:9/"&A1)',
    "='file:///etc/passwd'#$Sheet1.A1",
    "=[1]List!A1",
    '+DDE("cmd";"/C calc";"x")',
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "-2+3",
    "\t=1+1",
    "=" + "(" * 3000,
)
OUTSIDE = {
    "xl/externalLinks/externalLink1.xml": "<externalLink/>",
    "xl/embeddings/oleObject1.bin": "\xd0\xcf",
    "xl/vbaProject.bin": "macro",
    "xl/connections.xml": '<connections><connection odcFile="http://127.0.0.1:9/"/></connections>',
    "xl/worksheets/_rels/sheet1.xml.rels": '<R><Relationship Id="r" TargetMode="External" Target="file:///etc/passwd"/></R>',
    "../../evil.xml": "<a/>",
    "/etc/evil.xml": "<a/>",
    "xl\\worksheets\\evil.xml": "<a/>",
    "inner.xlsx": "PK",
}
OTHERS = (
    b"%PDF-1.7\n",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"<html><table><tr><td>1",
    b"{\\rtf1",
    b"\x89PNG\r\n\x1a\n",
    b"\x1f\x8b\x08\x00",
    b"\x7fELF",
    b"SQLite format 3\0",
    b'{"a": 1}',
    b"Rar!\x1a\x07",
    b"PK\x03\x04",
    b"PK",
    b"",
)
ENCODINGS = ("utf-8", "utf-8-sig", "cp1250", "utf-16", "utf-16-le", "utf-32", "utf-7", "iso8859-2")


class Hostile(NamedTuple):
    kind: str
    data: bytes


@cache
def real(name: str) -> bytes:
    """A list of the sample, as people bring it."""
    return (database("sample") / name).read_bytes()


@cache
def parts_of(name: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(real(name))) as package:
        return {one: package.read(one) for one in package.namelist()}


def packed(parts: dict[str, bytes | str], comment: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.comment = comment
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def workbook(chance: random.Random, **other: bytes | str) -> bytes:
    """A small real workbook with some parts replaced or added."""
    return packed({**parts_of(chance.choice(["catalogue.xlsx", "kit.xlsx"])), **other})


def sheet(chance: random.Random, rows: str, after: str = "") -> bytes:
    return workbook(chance, **{SHEET: f"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>"})


def light(chance: random.Random) -> Hostile:
    work = chance.choice(LIGHT)
    return Hostile(work.__name__, work(chance))


def heavy(chance: random.Random) -> Hostile:
    work = chance.choice(HEAVY)
    return Hostile(work.__name__, work(chance))


def bytes_flipped(chance: random.Random) -> bytes:
    data = bytearray(real(chance.choice(["catalogue.xlsx", "kit.xlsx", "members.xlsx", "members.csv"])))
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def cut_off(chance: random.Random) -> bytes:
    data = real(chance.choice(["catalogue.xlsx", "members.csv"]))
    start = chance.choice([0, 0, chance.randrange(len(data))])
    return data[start : chance.randrange(start, len(data) + 1)]


def markup_mutated(chance: random.Random) -> bytes:
    parts: dict[str, bytes | str] = dict(parts_of(chance.choice(["catalogue.xlsx", "kit.xlsx"])))
    name = chance.choice([one for one in PARTS if one in parts])
    data = bytearray(parts[name])  # type: ignore[arg-type]
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(data))
        token = chance.choice(
            [b"<", b">", b'"', b"&", b"9", b"\xff", b"<c>", b"</row>", b"<row r='1'>", b"<v>", b"\0", b"e99"]
        )
        data[at : at + chance.randint(0, 4)] = token
    parts[name] = bytes(data)
    return packed(parts)


def text_mutated(chance: random.Random) -> bytes:
    data = bytearray(real("members.csv")[: chance.randrange(200, 5000)])
    for _ in range(chance.randint(1, 20)):
        at = chance.randrange(len(data))
        data[at : at + chance.randint(0, 2)] = chance.choice(
            [b";", b",", b"\t", b'"', b"\n", b"\r", b"\0", b"=", b"\xff", b"'"]
        )
    return bytes(data)


def text_in_another_encoding(chance: random.Random) -> bytes:
    text = real("members.csv").decode("cp1250")[: chance.randrange(100, 3000)]
    return text.encode(chance.choice(ENCODINGS), "replace")


def formulas(chance: random.Random) -> bytes:
    some = chance.choices(FORMULAS, k=20)
    if chance.random() < 0.5:
        lines = (
            "OEČ;Příjmení;Jméno",
            *(f'{n};"{one.replace(chr(34), chr(34) * 2)}";{one[:30]}' for n, one in enumerate(some)),
        )
        return "\r\n".join(lines).encode("utf-8-sig")
    cells = "".join(
        f'<row r="{n}"><c r="A{n}" t="str"><f t="{chance.choice(["normal", "shared", "array", "dataTable"])}" si="0" '
        f'ref="A1:XFD1048576">{one.strip("=").replace("&", "&amp;").replace("<", "&lt;")}</f><v>1</v></c></row>'
        for n, one in enumerate(some, start=1)
    )
    return sheet(chance, cells)


def entities(chance: random.Random) -> bytes:
    encoding = chance.choice(["utf-8", "utf-16", "utf-8-sig"])
    xml = (
        f'<?xml version="1.0"?>{chance.choice(DOCTYPES)}{HEAD}<row r="1"><c r="A1" t="str"><v>&l9;</v></c></row>{TAIL}'
    )
    return workbook(chance, **{chance.choice(PARTS): xml.encode(encoding)})


def pointing_outside(chance: random.Random) -> bytes:
    return workbook(chance, **{name: OUTSIDE[name] for name in chance.sample(list(OUTSIDE), chance.randint(1, 3))})


def merged(chance: random.Random) -> bytes:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="str"><v>x{n}</v></c></row>' for n in range(1, 60))
    far = ["A1:XFD1048576", "A1:A1048576", "C3:A1", "A0:B0", "A1:A1", "ZZZ9:A1", "A1:B2:C3", "A1"]
    many = [
        f"A{chance.randrange(1, 99)}:{chance.choice('ABZ')}{chance.randrange(1, 99999)}"
        for _ in range(chance.choice([3, 3000]))
    ]
    refs = "".join(f'<mergeCell ref="{ref}"/>' for ref in [*chance.sample(far, 3), *many])
    return sheet(chance, rows, f'<mergeCells count="9">{refs}</mergeCells>')


def far_and_wrong_cells(chance: random.Random) -> bytes:
    places = ["A1", "XFD1048576", "A99999999999", "AAAA1", "1A", "", "a1", "$A$1", "A-1", "é1"]
    kinds = ["s", "n", "b", "e", "d", "str", "inlineStr", "zz"]
    values = [
        "1",
        "-1",
        "99999999",
        "1e999",
        "nan",
        "",
        "x" * 40_000,
        "_x0000_",
        "_xD800_",
        "2958466",
        "-693594",
        "0x1",
    ]
    cells = "".join(
        f'<row r="{chance.choice([n, n, n, 0, -1, "x", 10**12])}">'
        f'<c r="{chance.choice(places)}" t="{chance.choice(kinds)}" '
        f's="{chance.choice([0, 1, 99, -1])}"><v>{chance.choice(values)}</v></c></row>'
        for n in range(1, chance.randrange(2, 30))
    )
    return sheet(chance, cells)


def odd_containers(chance: random.Random) -> bytes:
    """What the directory of the archive says is not so."""
    data = bytearray(workbook(chance))
    fields = [(b"PK\x01\x02", 46), (b"PK\x03\x04", 30), (b"PK\x05\x06", 22)]
    for _ in range(chance.randint(1, 4)):
        signature, size = chance.choice(fields)
        places = [at for at in range(len(data) - size) if data[at : at + 4] == signature]
        if places:
            at = chance.choice(places) + 4 + 2 * chance.randrange((size - 4) // 2)
            struct.pack_into("<H", data, at, chance.choice([0, 1, 8, 12, 99, 0xFFFF, chance.randrange(65536)]))
    return (
        chance.choice([b"", b"", bytes(chance.randrange(200))]) + bytes(data) + chance.choice([b"", b"", b"x" * 70_000])
    )


def other_kinds(chance: random.Random) -> bytes:
    return chance.choice(OTHERS) + chance.choice([b"", chance.randbytes(chance.randrange(3000)), b"a;b\n1;2\n"])


def noise(chance: random.Random) -> bytes:
    return chance.choice([chance.randbytes, bytes, lambda n: b";" * n, lambda n: b'"' * n, lambda n: b"\n" * n])(
        chance.randrange(9000)
    )


def long_cells(chance: random.Random) -> bytes:
    long = chance.choice(["x", "\u202e", "ř\u0301", "\U0001f600", "'", "="]) * chance.choice([32_767, 32_768, 100_000])
    return f"OEČ;Příjmení;Jméno\n990001;{long};Jan\n".encode()


def deep(chance: random.Random) -> bytes:
    return workbook(chance, **{SHEET: HEAD + "<row>" * chance.choice([100, 60_000]) + TAIL})


def unpacks_to_too_much(chance: random.Random) -> bytes:
    return workbook(chance, **{chance.choice(PARTS): b"<worksheet>" + b" " * (400 * MIB)})


def under_the_ratio(chance: random.Random) -> bytes:
    """As much as may be unpacked, and nowhere compressed enough to be told by that."""
    row = "".join(f"<c><v>{chance.getrandbits(20)}</v></c>" for _ in range(60))
    return workbook(chance, **{SHEET: HEAD + f"<row>{row}</row>" * 60_000 + TAIL})


def elements(chance: random.Random) -> bytes:
    names = [f"<{letter}{n}/>" for letter in "abcdefgh" for n in range(10)]
    return workbook(chance, **{SHEET: HEAD + "".join(chance.choices(names, k=405_000)) * 20 + TAIL})


def one_token(chance: random.Random) -> bytes:
    return workbook(chance, **{SHEET: f'{HEAD}<row r="{chance.randbytes(7 * MIB).hex()}"/>{TAIL}'})


def all_cells(chance: random.Random) -> bytes:
    cells = "".join(f"<c><v>{chance.getrandbits(30)}</v></c>" for _ in range(200))
    return workbook(chance, **{SHEET: HEAD + f"<row>{cells}</row>" * 13_000 + TAIL})


def a_million_rows(chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return b"OE\xc4\x8c;P\xc5\x99\xc3\xadjmen\xc3\xad\n" + b"990001;Novy\n" * 1_000_000
    return workbook(chance, **{SHEET: HEAD + "<row><c><v>1</v></c></row>" * 1_000_000 + TAIL})


def as_many_rows_as_may_be(chance: random.Random) -> bytes:
    head = "Doklad;Datum;Dodavatel;Kód;Velikost;Množství;Výrobní číslo;Sklad\n"
    wrong = chance.choice(["32.13.2026", "2.2.2026", "=1+1"])
    return (head + "".join(f"DL-1;{wrong};D;VESTA;M;1;V-{n};Sklad\n" for n in range(119_000))).encode()


def lines(chance: random.Random) -> bytes:
    return b"A;B" + chance.choice([b"\n", b"\r\n", b"\r", b"\n;"]) * (15 * MIB)


def columns(chance: random.Random) -> bytes:
    return (b";" * chance.choice([250, 200_000]) + b"\n") * 70


def an_open_quote(chance: random.Random) -> bytes:
    return b'"' + chance.choice([b"a\n", b'""', b"a;"]) * (7 * MIB)


def directory(chance: random.Random) -> bytes:
    """The end of an archive with so many parts, none of them there."""
    entries = 300_000
    one = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"x"
    return b"PK" + one * entries + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(one) * entries, 2, 0)


def shared_strings(chance: random.Random) -> bytes:
    strings = f"<si><t>{'x' * 32_000}</t></si>" * 3000
    rows = "".join(f'<row><c t="s"><v>{chance.randrange(3000)}</v></c></row>' for _ in range(100_000))
    return workbook(chance, **{"xl/sharedStrings.xml": f"<sst>{strings}</sst>", SHEET: HEAD + rows + TAIL})


LIGHT: tuple[Callable[[random.Random], bytes], ...] = (
    *(bytes_flipped, cut_off, markup_mutated, markup_mutated, text_mutated, text_in_another_encoding),
    *(formulas, entities, pointing_outside, merged, far_and_wrong_cells, odd_containers, odd_containers),
    *(other_kinds, noise, long_cells, deep),
)
HEAVY: tuple[Callable[[random.Random], bytes], ...] = (
    *(unpacks_to_too_much, under_the_ratio, elements, one_token, all_cells, a_million_rows, as_many_rows_as_may_be),
    *(lines, columns, an_open_quote, directory, shared_strings),
)
