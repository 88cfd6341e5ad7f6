"""Canonical bytes, format 1. The vectors were worked out by another program; they are true for ever."""

import json
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.canonical import (
    DEPTH,
    LIMIT,
    ORIGIN_HASH,
    NotCanonical,
    canonical,
    commitment,
    entry_hash,
    parse,
)

VECTORS = json.loads((Path(__file__).parent / "golden" / "format_1.json").read_text(encoding="utf-8"))
LARGEST = 2**53 - 1


def nested(levels: int) -> list[object]:
    return [] if levels == 1 else [nested(levels - 1)]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["seq"]))
def test_golden_hash(vector):
    previous = bytes.fromhex(vector["previous"])
    digest = entry_hash(vector["origin"], vector["seq"], vector["format"], previous, vector["payload"].encode())
    assert digest.hex() == vector["hash"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["seq"]))
def test_golden_form(vector):
    payload = vector["payload"].encode()
    assert canonical(parse(payload)) == payload


def test_the_golden_entries_are_a_chain():
    chain = [entry for entry in VECTORS if entry["seq"] < 7]
    previous = ["00" * 32, *(entry["hash"] for entry in chain)]
    assert [entry["previous"] for entry in chain] == previous[:-1]
    assert bytes(32) == ORIGIN_HASH


def test_golden_commitment():
    content = {"text": "Předáno bez závad", "ref": "4/remark"}
    expected = "2149721be542bfd84e9e334825e9bb6d248ab884a0ab32f9c559987616aa655d"
    assert commitment(bytes(range(32)), content).hex() == expected


def test_a_commitment_leaves_out_what_is_null():
    """So a column added in ten years does not break the commitments of today."""
    salt = bytes(range(32))
    assert commitment(salt, {"a": "x", "b": None}) == commitment(salt, {"a": "x"})
    assert commitment(salt, {"a": "x", "b": ""}) != commitment(salt, {"a": "x"})


@pytest.mark.parametrize(
    ("value", "payload"),
    [
        ({"b": 1, "a": [None, "x", -5]}, b'{"a":[null,"x",-5],"b":1}'),
        ({"B": 1, "a": 2, "A": 3, "_": 4}, b'{"A":3,"B":1,"_":4,"a":2}'),
        (("a", 1), b'["a",1]'),
        ("\x00\x1f\x7f\u2028", b'"\\u0000\\u001f\x7f\xe2\x80\xa8"'),
        (LARGEST, b"9007199254740991"),
    ],
)
def test_one_form(value, payload):
    assert canonical(value) == payload


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (1.0, "float"),
        (float("nan"), "float"),
        (True, "bool"),
        ({"a": False}, "bool"),
        (b"x", "bytes"),
        ({1}, "set"),
        (LARGEST + 1, "53 bits"),
        (-LARGEST - 1, "53 bits"),
        ({"č": 1}, "no key"),
        ({1: "a"}, "no key"),
        (normalize("NFD", "čeština"), "NFC"),
        ({"a": [normalize("NFD", "Ř")]}, "NFC"),
        ("\ud800", "surrogate"),
        (nested(DEPTH + 1), "levels"),
        ("x" * LIMIT, "bytes are more"),
        ("ž" * (LIMIT // 2), "bytes are more"),
    ],
    ids=lambda case: case if isinstance(case, str) and len(case) < 20 and case.isascii() else "",
)
def test_what_has_no_form(value, why):
    with pytest.raises(NotCanonical, match=why):
        canonical(value)


@pytest.mark.parametrize(("seq", "form"), [(-1, 1), (2**64, 1), (1, -1), (1, 2**16)])
def test_numbers_no_entry_can_have(seq, form):
    with pytest.raises(NotCanonical):
        entry_hash("a/1", seq, form, bytes(32), b"{}")


@pytest.mark.parametrize("origin", ["x" * 2**16, "\udcff"])
def test_origins_no_entry_can_have(origin):
    with pytest.raises(NotCanonical):
        entry_hash(origin, 1, 1, bytes(32), b"{}")


def test_a_mark_after_an_escaped_character_is_text_like_any_other():
    """The escape of a line's end ends in `n`; with a caron behind it, only the string itself is in NFC."""
    assert parse(canonical("\n\u030c")) == "\n\u030c"


def test_the_limits_themselves_are_allowed():
    assert len(canonical("x" * (LIMIT - 2))) == LIMIT
    assert canonical(nested(DEPTH)) == b"[[[[[[]]]]]]"


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"x",
        b"{",
        b'{"a": 1}',
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a":1,"a":2}',
        b"[1.0]",
        b"[1e2]",
        b"[-0]",
        b"[01]",
        b"[NaN]",
        b"[Infinity]",
        b"[true]",
        b"[9007199254740992]",
        b"[1" + b"0" * 5000 + b"]",
        b'"\\u0041"',
        b'"\\u001F"',
        b'"\\/"',
        b'"Z\xcc\x8c"',
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b'"\\ud800"',
        b'\xef\xbb\xbf"a"',
        '"a"'.encode("utf-16"),
        b'"a"\n',
        b'"a" ',
        b"[" * 100_000,
        b"[" * 1000 + b"]" * 1000,
        b'"' + b"x" * LIMIT + b'"',
    ],
    ids=lambda payload: repr(payload[:16]),
)
def test_bytes_that_are_not_one(payload):
    with pytest.raises(NotCanonical):
        parse(payload)


texts = st.text(st.characters(exclude_categories=["Cs"])).map(lambda text: normalize("NFC", text))
values = st.recursive(
    st.none() | st.integers(-LARGEST, LARGEST) | texts,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(codec="ascii")), inner, max_size=4)
    ),
    max_leaves=12,
).filter(lambda value: depth_of(value) <= DEPTH)


def depth_of(value: object) -> int:
    if isinstance(value, dict):
        value = list(value.values())
    return 1 + max(map(depth_of, value), default=0) if isinstance(value, list) else 0


@given(values)
def test_what_has_a_form_comes_back_as_it_was(value):
    payload = canonical(value)
    assert parse(payload) == value
    assert json.loads(payload) == value


@given(st.binary(max_size=60) | values.map(lambda value: json.dumps(value).encode()))
def test_no_bytes_break_the_reader(payload):
    try:
        value = parse(payload)
    except NotCanonical:
        return
    assert canonical(value) == payload


origins, numbers, hashes = (
    st.text("abcdef0123456789-/", max_size=20),
    st.integers(1, 2**40),
    st.binary(min_size=32, max_size=32),
)
heads = st.tuples(origins, numbers, st.integers(1, 9), hashes, st.binary(max_size=30))


@given(heads, heads)
def test_no_two_entries_share_what_is_hashed(one, other):
    """Length before content: moving bytes from one part to the next makes another hash."""
    assert (entry_hash(*one) == entry_hash(*other)) == (one == other)


def test_bytes_moved_between_the_parts_make_another_hash():
    previous = bytes(32)
    assert entry_hash("ab", 1, 1, previous, b"c") != entry_hash("a", 1, 1, previous, b"bc")
    assert entry_hash("a", 1, 1, b"b" + bytes(31), b"") != entry_hash("ab", 1, 1, bytes(31), b"")
