"""Bytes under a passphrase: opened by it and by no other, of any length, in pieces of any length."""

import io

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given, settings
from hypothesis import strategies as st

from equipment_app.store.encryption.cipher import Cost
from equipment_app.store.encryption.sealed_stream import BadFirst, BadHeader, Header, SealingKey, seal, unseal
from tests.campaigns.seals import CHEAP, HEADER, SECRET

KEY = SealingKey.of(Header.new(CHEAP), SECRET)


def opened(data: bytes, key: SealingKey, chunk: int) -> bytes:
    return b"".join(unseal(key, io.BytesIO(data[HEADER:]), chunk))


@given(st.binary(max_size=200), st.integers(1, 70), st.integers(1, 70))
def test_what_was_sealed_is_opened(content, piece, chunk):
    pieces = (content[at : at + piece] for at in range(0, len(content), piece))
    data = b"".join(seal(KEY, pieces, chunk))
    assert opened(data, KEY, chunk) == content


@pytest.mark.parametrize("length", [0, 1, 63, 64, 65, 128, 129])
def test_the_last_chunk_is_never_empty_unless_all_is(length):
    parts = list(seal(KEY, iter([b"x" * length]), 64))
    whole = max((length - 1) // 64, 0)
    assert [len(part) for part in parts[1:]] == [80] * whole + [length - 64 * whole + 16]


def test_the_same_content_is_never_the_same_file():
    one, other = (b"".join(seal(SealingKey.of(Header.new(CHEAP), SECRET), iter([b"x" * 99]))) for _ in range(2))
    assert one[:20] == other[:20], "what it costs to open it"
    assert all(one[at : at + 16] != other[at : at + 16] for at in range(20, len(one), 16))


@settings(max_examples=30)
@given(st.text(min_size=1, max_size=30))
def test_another_passphrase_opens_nothing(other):
    data = b"".join(seal(KEY, iter([b"x" * 99])))
    key = SealingKey.of(KEY.header, other)
    if key.key != KEY.key:
        with pytest.raises(BadFirst):
            opened(data, key, 64 * 1024)


def test_accents_typed_on_any_keyboard_are_the_same():
    assert SealingKey.of(KEY.header, "šest slov").key == SealingKey.of(KEY.header, "s\u030cest slov").key


def test_half_a_character_is_a_passphrase_like_any_other():
    """As a broken clipboard brings it: with the other half it is not the same."""
    one, other = (SealingKey.of(KEY.header, f"{half} mraky nad Řípem") for half in ("\ud800", "\udc00"))
    data = b"".join(seal(one, iter([b"x"])))
    assert opened(data, one, 64) == b"x"
    with pytest.raises(BadFirst):
        opened(data, other, 64)


def test_the_key_is_argon2id():
    """OpenSSL, which is another program than the one we use, makes the same of it."""
    header = Header(Cost(64, 2, 1), b"0123456789abcdef", bytes(7))
    theirs = Argon2id(salt=header.salt, length=32, iterations=2, lanes=1, memory_cost=64)
    assert SealingKey.of(header, "heslo pro zkoušku").key == theirs.derive("heslo pro zkoušku".encode())


def test_one_guess_costs_what_it_should():
    """RFC 9106 asks for 64 MiB of who has little memory; ours has four times as much."""
    assert Header.new().cost == Cost(memory_kib=256 * 1024, passes=3, lanes=4)
    key = SealingKey.of(Header.new(), SECRET)
    assert opened(b"".join(seal(key, iter([b"x"]))), key, 64 * 1024) == b"x"


class TestTheHeader:
    def test_it_is_read_as_it_was_written(self):
        header = Header.new()
        assert Header.read(io.BytesIO(header.to_bytes())) == header

    @pytest.mark.parametrize("length", [0, 1, 8, 42])
    def test_half_of_one_is_none(self, length):
        with pytest.raises(BadHeader):
            Header.read(io.BytesIO(Header.new().to_bytes()[:length]))

    def test_another_file_has_none(self):
        with pytest.raises(BadHeader):
            Header.read(io.BytesIO(b"SQLite format 3\x00" + bytes(100)))

    @pytest.mark.parametrize(
        "cost",
        [
            *(Cost(1 << 31, 3, 4), Cost((1 << 20) + 1, 3, 4), Cost(31, 1, 4), Cost(0, 0, 0)),
            *(Cost(1024, 17, 1), Cost(1024, 0, 1), Cost(1024, 1, 0), Cost(1024, 1, 17)),
        ],
    )
    def test_one_that_would_take_all_memory_or_makes_no_sense_is_refused(self, cost):
        with pytest.raises(BadHeader):
            Header.read(io.BytesIO(Header(cost, bytes(16), bytes(7)).to_bytes()))
