"""The code people type: golden value, forgiving of hands, found by range, every slip caught."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.anchors import (
    ALPHABET,
    LENGTH,
    MistypedJournalCode,
    NotAJournalCode,
    hash_range,
    in_lines,
    journal_code,
)

HASH = hashlib.sha256(b"entry 4711").digest()
PRINTED = "BT1ZAA7B62RCRQ62VSKSSR9ZNF"

hashes = st.binary(min_size=32, max_size=32)


def test_golden() -> None:
    assert journal_code(HASH) == PRINTED
    assert in_lines(PRINTED) == ("BT1Z AA7B 62RCR", "Q62V SKSS R9ZNF")


@given(hashes)
def test_a_typed_code_finds_its_entry_and_its_neighbours_only(entry_hash: bytes) -> None:
    first, last = hash_range(journal_code(entry_hash))
    assert first <= entry_hash <= last
    assert int.from_bytes(last, "big") - int.from_bytes(first, "big") == 2 ** (256 - 125) - 1


@given(hashes, hashes)
def test_other_hashes_are_out_of_range(one: bytes, other: bytes) -> None:
    first, last = hash_range(journal_code(one))
    assert (first <= other <= last) == (journal_code(one) == journal_code(other))


@given(hashes)
def test_every_single_wrong_character_is_found(entry_hash: bytes) -> None:
    code = journal_code(entry_hash)
    for place in range(LENGTH):
        for symbol in set(ALPHABET) - {code[place]}:
            with pytest.raises(MistypedJournalCode):
                hash_range(code[:place] + symbol + code[place + 1 :])


@given(hashes)
def test_every_exchange_of_two_characters_is_found(entry_hash: bytes) -> None:
    code = journal_code(entry_hash)
    for left in range(LENGTH):
        for right in range(left + 1, LENGTH):
            if code[left] != code[right]:
                swapped = list(code)
                swapped[left], swapped[right] = swapped[right], swapped[left]
                with pytest.raises(MistypedJournalCode):
                    hash_range("".join(swapped))


@given(hashes)
def test_hands_may_write_it_as_they_like(entry_hash: bytes) -> None:
    code = journal_code(entry_hash)
    want = hash_range(code)
    assert hash_range(code.lower()) == want
    assert hash_range(" – ".join(in_lines(code))) == want
    assert hash_range("-".join(code)) == want
    assert hash_range(code.replace("1", "l").replace("0", "o")) == want
    assert hash_range(code.replace("1", "I").replace("0", "O") + "\n") == want


@pytest.mark.parametrize(
    "typed", ["", PRINTED[:-1], PRINTED + "0", PRINTED[:-1] + "U", PRINTED[:-1] + "*", "AKT.0001234.82"]
)
def test_other_texts_are_no_codes(typed: str) -> None:
    with pytest.raises(NotAJournalCode) as refused:
        hash_range(typed)
    assert not isinstance(refused.value, MistypedJournalCode)
