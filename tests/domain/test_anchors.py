"""The codes of papers: golden values, size of the QR, one form only, every damage found, the six verdicts."""

import base64
import hashlib
import zlib
from dataclasses import replace

import pytest
import qrcode
from hypothesis import given
from hypothesis import strategies as st
from qrcode.util import MODE_ALPHA_NUM, QRData

from equipment_app.domain import anchors
from equipment_app.domain.anchors import Anchor, Forged, NewerAnchor, NotAnAnchor, PageAnchor, Verdict

ORIGIN = "6f1f64c2-3c1b-4c0e-9b55-0d6c4c1f2a10/1"
LATER = ORIGIN.replace("/1", "/2")
HASH = hashlib.sha256(b"entry 4711").digest()
ANCHOR = Anchor(anchors.store_tag(ORIGIN), anchors.document_tag(ORIGIN, "PP-2026-000123"), 4711, HASH)
PRINTED = "AKP.19DC0IRS72QIECARNGU4G000029JLT0VL53LJ1C6CBJ1DSPSSS4VQVV1J7PI2ME3FFOTJ9BVBH923MP2CNLI0I"
SHEET = "AKS.GSBA9PHBEU3OI.02.75"

SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUV"

some_anchors = st.builds(
    Anchor,
    st.binary(min_size=4, max_size=4),
    st.binary(min_size=8, max_size=8),
    st.integers(1, 2**40 - 1),
    st.binary(min_size=32, max_size=32),
)
some_sheets = st.builds(PageAnchor, st.binary(min_size=8, max_size=8), st.integers(1, 99))


def test_golden() -> None:
    assert anchors.encode(ANCHOR) == PRINTED
    assert anchors.encode_sheet(PageAnchor(ANCHOR.document, 2)) == SHEET


def test_an_auditor_can_build_it_from_the_description() -> None:
    document = hashlib.sha256(ORIGIN.encode() + b"\0PP-2026-000123").digest()[:8]
    body = hashlib.sha256(ORIGIN.encode()).digest()[:4] + document + (4711).to_bytes(5, "big") + HASH
    check = zlib.crc32(b"AKP.1" + body).to_bytes(4, "big")
    assert "AKP.1" + base64.b32hexencode(body + check).decode().rstrip("=") == PRINTED


@given(some_anchors)
def test_what_is_printed_is_read(anchor: Anchor) -> None:
    assert anchors.decode(anchors.encode(anchor)) == anchor


@given(some_anchors)
def test_it_fits_the_square_the_paper_has(anchor: Anchor) -> None:
    """Version 4 at level M has 33 modules and holds 90 alphanumeric characters, and no more."""
    text = anchors.encode(anchor)
    assert len(text) == 90
    assert not set(text) & set("YZ")


def test_the_qr_is_of_version_4() -> None:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(QRData(PRINTED, mode=MODE_ALPHA_NUM))
    code.make(fit=True)
    assert (code.version, code.modules_count) == (4, 33)


@given(some_anchors, st.integers(5, 89), st.sampled_from(SYMBOLS))
def test_every_single_wrong_symbol_is_found(anchor: Anchor, place: int, symbol: str) -> None:
    text = anchors.encode(anchor)
    changed = text[:place] + symbol + text[place + 1 :]
    if changed != text:
        with pytest.raises(NotAnAnchor):
            anchors.decode(changed)


@given(some_anchors, st.integers(5, 88))
def test_every_swap_of_neighbours_is_found(anchor: Anchor, place: int) -> None:
    text = anchors.encode(anchor)
    changed = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    if changed != text:
        with pytest.raises(NotAnAnchor):
            anchors.decode(changed)


def test_a_bad_check_is_a_forgery() -> None:
    with pytest.raises(Forged):
        anchors.decode(PRINTED[:40] + ("0" if PRINTED[40] != "0" else "1") + PRINTED[41:])


def test_sequence_zero_is_a_forgery_even_with_a_good_check() -> None:
    body = ANCHOR.store + ANCHOR.document + bytes(5) + HASH
    check = zlib.crc32(b"AKP.1" + body).to_bytes(4, "big")
    with pytest.raises(Forged):
        anchors.decode("AKP.1" + base64.b32hexencode(body + check).decode().rstrip("="))


def test_unused_bits_are_zero() -> None:
    """Two texts for one anchor would make a paper look like two."""
    last = SYMBOLS[SYMBOLS.index(PRINTED[-1]) | 1]
    assert last != PRINTED[-1]
    with pytest.raises(NotAnAnchor):
        anchors.decode(PRINTED[:-1] + last)


@pytest.mark.parametrize("version", "04A")
def test_another_version_is_named(version: str) -> None:
    with pytest.raises(NewerAnchor):
        anchors.decode(f"AKP.{version}{PRINTED[5:]}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "AKP.",
        "AKP.1",
        PRINTED.replace("1", "3", 1),
        PRINTED[:-1],
        PRINTED + "0",
        PRINTED.lower(),
        PRINTED + "\n",
        "AKT.0001234.82",
    ],
)
def test_other_texts_are_no_anchors(text: str) -> None:
    with pytest.raises(NotAnAnchor) as refused:
        anchors.decode(text)
    assert not isinstance(refused.value, Forged)


@pytest.mark.parametrize(
    "anchor",
    [
        (b"1234", b"12345678", 0, HASH),
        (b"1234", b"12345678", 2**40, HASH),
        (b"123", b"12345678", 1, HASH),
        (b"1234", b"1234567", 1, HASH),
        (b"1234", b"12345678", 1, HASH[1:]),
    ],
)
def test_an_anchor_has_its_sizes(anchor: tuple[bytes, bytes, int, bytes]) -> None:
    with pytest.raises(ValueError, match=r"anchor|sequence"):
        Anchor(*anchor)


@given(some_sheets)
def test_a_sheet_is_read(sheet: PageAnchor) -> None:
    text = anchors.encode_sheet(sheet)
    assert len(text) == 23
    assert anchors.decode_sheet(text) == sheet


@given(some_sheets)
def test_every_single_wrong_symbol_of_a_sheet_is_found(sheet: PageAnchor) -> None:
    text = anchors.encode_sheet(sheet)
    for place in range(4, len(text)):
        for symbol in set(SYMBOLS) - {text[place]}:
            with pytest.raises(NotAnAnchor):
                anchors.decode_sheet(text[:place] + symbol + text[place + 1 :])


@given(some_sheets)
def test_every_swap_of_neighbours_in_a_sheet_is_found(sheet: PageAnchor) -> None:
    text = anchors.encode_sheet(sheet)
    for place in range(4, len(text) - 1):
        if text[place] != text[place + 1]:
            with pytest.raises(NotAnAnchor):
                anchors.decode_sheet(text[:place] + text[place + 1] + text[place] + text[place + 2 :])


@pytest.mark.parametrize("page", [0, 100])
def test_pages_have_two_digits(page: int) -> None:
    with pytest.raises(ValueError, match="page"):
        PageAnchor(b"12345678", page)


def test_the_same_number_in_two_stores_has_two_tags() -> None:
    other = ORIGIN.replace("/1", "/2")
    assert anchors.document_tag(ORIGIN, "PP-2026-000001") != anchors.document_tag(other, "PP-2026-000001")
    assert anchors.document_tag(ORIGIN, "PP-2026-000001") != anchors.document_tag(ORIGIN, "PP-2026-000001-S")


@pytest.mark.parametrize(
    ("origins", "entry", "said"),
    [
        ([ORIGIN], (ORIGIN, HASH), Verdict.MATCH),
        ([ORIGIN, LATER], (ORIGIN, HASH), Verdict.MATCH),
        ([ORIGIN], (ORIGIN, bytes(32)), Verdict.REWRITTEN),
        ([ORIGIN], None, Verdict.TRUNCATED),
        ([ORIGIN, LATER], None, Verdict.TRUNCATED),
        ([ORIGIN, LATER], (LATER, bytes(32)), Verdict.TRUNCATED),
        ([LATER], (LATER, HASH), Verdict.FOREIGN),
        ([], (ORIGIN, HASH), Verdict.FOREIGN),
    ],
)
def test_verdicts(origins: list[str], entry: tuple[str, bytes] | None, said: Verdict) -> None:
    assert anchors.verdict(ANCHOR, origins, entry) is said


SIGNED = replace(ANCHOR, key=b"key of 16 bytes!", signature=bytes(range(64)))
BEFORE = replace(SIGNED, key=b"key!")
_BODY = "9DC0IRS72QIECARNGU4G000029JLT0VL53LJ1C6CBJ1DSPSSS4VQVV1J7PI2ME3FFOTJ9BVBH923MP"
SIGNED_PRINTED = (
    f"AKP.3{_BODY}"
    "3BCLSI0RR640OJC832F5Q6ASP1000G40O40K30E209185GO38E1S8124GJ2GAHC5OO34D1M70T3OFI08924CI2A9H7"
    "50KIKAPC5KN2UC1H68PJ8D9M6SS3IEHR7GUJSFQDR2RN0"
)
BEFORE_PRINTED = (
    f"AKP.2{_BODY}"
    "3BCLSI2001081G81860S40I2GB1G6GS3OG2491650L2OBHG68Q3CE1Q7GV40GI48P44KJ2EA1958LIOB9E5SO32CHJ"
    "6GQJCDPO74T3MF1T7OVOFA47QO"
)


@pytest.mark.parametrize(("anchor", "printed"), [(SIGNED, SIGNED_PRINTED), (BEFORE, BEFORE_PRINTED)])
def test_golden_signed(anchor: Anchor, printed: str) -> None:
    """What is on paper is read for ever; and an auditor can build it from the description."""
    assert (anchors.encode(anchor), anchors.decode(printed)) == (printed, anchor)
    head = printed[:5].encode()
    body = ANCHOR.store + ANCHOR.document + (4711).to_bytes(5, "big") + HASH + anchor.key + anchor.signature
    data = base64.b32hexencode(body + zlib.crc32(head + body).to_bytes(4, "big"))
    assert printed == (head + data).decode().rstrip("=")
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(QRData(printed, mode=MODE_ALPHA_NUM))
    code.make(fit=True)
    assert code.version == 8


@pytest.mark.parametrize(("anchor", "shape"), [(SIGNED, ("AKP.3", 218)), (BEFORE, ("AKP.2", 199))])
def test_a_signed_one_comes_back(anchor: Anchor, shape: tuple[str, int]) -> None:
    printed = anchors.encode(anchor)
    assert (printed[:5], len(printed)) == shape
    assert anchors.decode(printed) == anchor


@pytest.mark.parametrize("anchor", [SIGNED, BEFORE])
@pytest.mark.parametrize("place", range(5, 199, 7))
def test_a_signed_one_that_was_changed_is_forged(place: int, anchor: Anchor) -> None:
    printed = anchors.encode(anchor)
    other = SYMBOLS[(SYMBOLS.index(printed[place]) + 1) % 32]
    with pytest.raises(NotAnAnchor):
        anchors.decode(printed[:place] + other + printed[place + 1 :])


@pytest.mark.parametrize(("key", "signature"), [(b"key!", b""), (b"", bytes(64)), (b"long key", bytes(64))])
def test_half_a_signature_is_none(key: bytes, signature: bytes) -> None:
    with pytest.raises(ValueError, match="signed"):
        replace(ANCHOR, key=key, signature=signature)
