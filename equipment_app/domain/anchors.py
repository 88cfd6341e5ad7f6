"""What a paper carries of the journal: the QR of its first page, the QR of every further sheet, the code for people.

`AKP.1` and 85 symbols of Base32hex (RFC 4648 §7, no padding), 90 characters, QR version 4-M:

    store tag 4 | document tag 8 | sequence 5 | entry hash 32 | CRC-32 4        (bytes, big-endian)

The CRC covers `AKP.1` and the 49 bytes before it. `AKP.3` has the key id, 16 bytes, and the Ed25519 signature of the
entry, 64 bytes, behind the hash: 218 characters, version 8-M; `AKP.2`, 199 characters, has an id of 4 bytes and a
signature in the form of before, which says nothing of the place. The sheet's code `AKS.<document tag, 13 symbols>.
<page>.<check>` sorts a pile of scans and proves nothing. No symbol is Y or Z, which Czech and Slovak keyboards swap.

The code for people is 26 characters of Crockford's Base32. 25 are the first 125 bits of the entry's hash, which
already binds store, sequence and all history before it; so a typed code is found by one range query over the hashes,
without knowing the sequence number. 125 bits: finding two histories with the same code takes about 2^62 tries, which is
why only the QR (256 bits) proves. The last character is a check over GF(32): with a a root of x^5 + x^2 + 1 and d the
symbols from left to right, d1·a^25 + d2·a^24 + … + d26 = 0. It finds every wrong character and every exchange of two,
wherever they stand.
"""

import re
from base64 import b32hexdecode, b32hexencode
from collections.abc import Collection
from hashlib import sha256
from zlib import crc32

from equipment_app.domain.codes import check_digits
from equipment_app.domain.value import Value
from equipment_app.domain.words import Worded

_HEAD = {49: "AKP.1", 117: "AKP.2", 129: "AKP.3"}
"""By length of what stands before the CRC: without a signature, with one of before, with one of today."""
_LENGTHS = {head[-1]: length for length, head in _HEAD.items()}
_ANCHOR = re.compile(r"AKP\.([0-9A-V])([0-9A-V]+)")
_SHEET = re.compile(r"AKS\.([0-9A-V]{13})\.([0-9]{2})\.([0-9]{2})")


class NotAnAnchor(ValueError):
    """The text has not the shape of a paper's or a sheet's code."""


class NewerAnchor(NotAnAnchor):
    """A version of the code that this program does not know."""


class Forged(NotAnAnchor):
    """The shape is right and the check is not: a QR reader does not misread like that."""


class Verdict(Worded):
    """What checking a paper against a journal says."""

    MATCH = "match", "SHODA", "MATCH"
    """History up to the paper's entry is what it was when the paper was made."""
    REWRITTEN = "rewritten", "PŘEPSÁNO", "REWRITTEN"
    """The journal has another entry in that place."""
    TRUNCATED = "truncated", "ZKRÁCENO", "TRUNCATED"
    """The journal ends before that place."""
    FOREIGN = "foreign", "CIZÍ", "FOREIGN"
    """Another store's paper."""
    FORGED = "forged", "PADĚLEK", "FORGED"
    """The code contradicts itself (`Forged`)."""
    UNKNOWN = (
        "unknown",
        "NEZNÁMÝ: překlep, jiná evidence, nebo přepsáno – načtěte QR",
        "UNKNOWN: mistyped, other store, or rewritten: scan the QR",
    )
    """A typed code no entry has: mistyped, another store's, or rewritten. Only the QR can tell."""


class VerdictReason(Worded):
    """What a verdict rests on where its word does not say it, in one sentence. All but the last are of `FORGED`."""

    CHECK = "check", "Kód odporuje sám sobě.", "The code contradicts itself."
    """The check sum is not that of the code."""
    DOCUMENT = "document", "Je to kód jiného dokladu.", "It is the code of another paper."
    UNSIGNED = (
        "unsigned",
        "Není podepsaný, ačkoli všechny doklady z\u00a0té doby podepsané jsou.",
        "It is not signed, although every paper of its time is.",
    )
    STRANGER = (
        "stranger",
        (
            "Je podepsaný klíčem, který v\u00a0této evidenci nikdo nezapsal. Buď si kód někdo vymyslel, nebo se "
            "evidence vrátila do doby před tímto klíčem, nebo v\u00a0ní někdo klíče vyměnil."
        ),
        (
            "It is signed with a key that nobody registered in this store. Either somebody made the code up, or "
            "this store was put back to a time before that key, or its keys were replaced."
        ),
    )
    SIGNATURE = (
        "signature",
        "Podpis nepatří k obsahu kódu.",
        "The signature does not belong to what the code says.",
    )
    PLACE = "place", "V deníku má tento zápis jiné číslo.", "In the journal this entry has another number."
    KEYS = (
        "keys",
        "Evidence má pod označením klíče, kterým je podepsaný, jiný klíč: někdo ho vyměnil.",
        "The store has another key under the name of the one it is signed with: somebody replaced it.",
    )
    """Of `REWRITTEN`."""


class Anchor(Value):
    """Entry `seq` of a journal and with it, through the chain, everything before."""

    store: bytes
    document: bytes
    seq: int
    entry_hash: bytes
    key: bytes = b""
    """Id of the key it is signed with; empty where it is not signed."""
    signature: bytes = b""

    @property
    def placed(self) -> bool:
        """The signature covers store and number as well, not only the hash."""
        return len(self.key) == 16

    def __post_init__(self) -> None:
        if (len(self.store), len(self.document), len(self.entry_hash)) != (4, 8, 32):
            raise ValueError("an anchor has tags of 4 and 8 bytes and a hash of 32")
        if (len(self.key), len(self.signature)) not in ((0, 0), (4, 64), (16, 64)):
            raise ValueError("an anchor is signed with an id of 4 or 16 bytes and a signature of 64, or not at all")
        if not 1 <= self.seq < 1 << 40:
            raise ValueError(f"{self.seq} is no sequence number")


class PageAnchor(Value):
    """Page `page` of the document with this tag."""

    document: bytes
    page: int

    def __post_init__(self) -> None:
        if len(self.document) != 8 or not 1 <= self.page <= 99:
            raise ValueError("a sheet has a tag of 8 bytes and a page from 1 to 99")


def store_tag(origin: str) -> bytes:
    """`origin` is the store's UUID and incarnation, `<uuid>/<n>`."""
    return sha256(origin.encode()).digest()[:4]


def document_tag(origin: str, number: str) -> bytes:
    """Tag of the document `number`, as printed (`PP-2026-000123`, a storno with its `-S`), of the store `origin`.

    First 8 bytes of SHA-256 over origin, a zero byte and number, so that two stores' PP-2026-000001 are told apart.
    """
    return sha256(f"{origin}\0{number}".encode()).digest()[:8]


def encode(anchor: Anchor) -> str:
    body = anchor.store + anchor.document + anchor.seq.to_bytes(5, "big") + anchor.entry_hash
    body += anchor.key + anchor.signature
    return _HEAD[len(body)] + _base32(body + _crc(body))


def decode(text: str) -> Anchor:
    """Raises `NotAnAnchor`, `NewerAnchor` or, for a bad check, `Forged`."""
    shape = _ANCHOR.fullmatch(text)
    if shape is None:
        raise NotAnAnchor(text)
    length = _LENGTHS.get(shape[1])
    if length is None:
        raise NewerAnchor(text)
    data = _bytes(shape[2], length + 4)
    body = data[:length]
    if data[length:] != _crc(body):
        raise Forged(text)
    seq = int.from_bytes(body[12:17], "big")
    if seq == 0:
        raise Forged(text)
    return Anchor(body[:4], body[4:12], seq, body[17:49], body[49:-64], body[49:][-64:])


def encode_sheet(sheet: PageAnchor) -> str:
    return f"AKS.{_base32(sheet.document)}.{sheet.page:02}.{_sheet_check(sheet.document, sheet.page):02}"


def decode_sheet(text: str) -> PageAnchor:
    """Raises `NotAnAnchor`, or `Forged` where only the check digits are wrong."""
    shape = _SHEET.fullmatch(text)
    if shape is None or shape[2] == "00":
        raise NotAnAnchor(text)
    document, page = _bytes(shape[1], 8), int(shape[2])
    if int(shape[3]) != _sheet_check(document, page):
        raise Forged(text)
    return PageAnchor(document, page)


def verdict(anchor: Anchor, origins: Collection[str], entry: tuple[str, bytes] | None) -> Verdict:
    """Judge a paper against a journal.

    `origins` are all the store has had, one for each incarnation; `entry` is origin and hash of its entry `anchor.seq`,
    None behind the head. Where a restore went back before a paper's entry, that place is empty or belongs to a later
    incarnation: such a paper reads truncated, never rewritten. A text that does not decode is `FORGED` without a
    journal.
    """
    origin = next((origin for origin in origins if store_tag(origin) == anchor.store), None)
    if origin is None:
        return Verdict.FOREIGN
    if entry is None or entry[0] != origin:
        return Verdict.TRUNCATED
    return Verdict.MATCH if entry[1] == anchor.entry_hash else Verdict.REWRITTEN


def _crc(body: bytes) -> bytes:
    return crc32(_HEAD[len(body)].encode() + body).to_bytes(4, "big")


def _sheet_check(document: bytes, page: int) -> int:
    """MOD 97-10 over tag and page read as one number."""
    return check_digits(int.from_bytes(document, "big") * 100 + page)


def _base32(data: bytes) -> str:
    return b32hexencode(data).rstrip(b"=").decode()


def _bytes(symbols: str, size: int) -> bytes:
    """The `size` bytes written in `symbols`; NotAnAnchor for another length or unused bits that are not zero."""
    if len(symbols) != (size * 8 + 4) // 5:
        raise NotAnAnchor(symbols)
    data = b32hexdecode(symbols + "=" * (-len(symbols) % 8))
    if _base32(data) != symbols:
        raise NotAnAnchor(symbols)
    return data


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: none is taken for another."""
LENGTH = 26

_BITS = 5 * (LENGTH - 1)
_BELOW = 256 - _BITS
_POLYNOMIAL = 0b100101
_VALUE = {symbol: value for value, symbol in enumerate(ALPHABET)}
_AS_TYPED = str.maketrans("abcdefghijklmnopqrstuvwxyzILO", "ABCDEFGH1JK1MN0PQRSTUVWXYZ110", " \t\r\n\xa0\u202f-‐‑–—−")


class NotAJournalCode(ValueError):
    """Not 26 characters of the alphabet."""


class MistypedJournalCode(NotAJournalCode):
    """26 characters, and the last one says that another is wrong."""


def journal_code(entry_hash: bytes) -> str:
    bits = int.from_bytes(entry_hash, "big") >> _BELOW
    values = [bits >> shift & 31 for shift in range(_BITS - 5, -1, -5)]
    return "".join(ALPHABET[value] for value in (*values, _times_a(_remainder(values))))


def in_lines(code: str) -> tuple[str, str]:
    """For print and screen: two lines of thirteen, each in groups of 4, 4 and 5."""
    first, second = code[:13], code[13:]
    return _grouped(first), _grouped(second)


def hash_range(typed: str) -> tuple[bytes, bytes]:
    """The smallest and the largest entry hash that `typed` can stand for, 32 bytes each.

    Case, spaces and dashes do not matter; I and L are read as 1, O as 0.
    """
    code = typed.translate(_AS_TYPED)
    values = [_VALUE[symbol] for symbol in code if symbol in _VALUE]
    if not len(code) == len(values) == LENGTH:
        raise NotAJournalCode(typed)
    if _remainder(values):
        raise MistypedJournalCode(typed)
    bits = 0
    for value in values[:-1]:
        bits = bits << 5 | value
    return (bits << _BELOW).to_bytes(32, "big"), ((bits + 1 << _BELOW) - 1).to_bytes(32, "big")


def _grouped(line: str) -> str:
    return f"{line[:4]} {line[4:8]} {line[8:]}"


def _remainder(values: list[int]) -> int:
    remainder = 0
    for value in values:
        remainder = _times_a(remainder) ^ value
    return remainder


def _times_a(value: int) -> int:
    doubled = value << 1
    return doubled ^ _POLYNOMIAL if doubled > 31 else doubled
