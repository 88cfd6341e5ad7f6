"""Canonical bytes, format 1: the exact bytes that are hashed, stored and verified for ever.

A strict profile of RFC 8785 (JSON Canonicalization Scheme): UTF-8, ASCII keys in order, no white space, text in
Unicode NFC, integers below 2^53, no floats and no booleans, at most six levels and 64 KiB.
"""

import hashlib
import hmac
import json
import struct
from collections.abc import Mapping
from typing import Any
from unicodedata import is_normalized

FORMAT = 1
LIMIT = 64 * 1024
DEPTH = 6
ORIGIN_HASH = bytes(32)
"""What the first entry names as its predecessor."""

_TAG = b"equipment-journal\x00"


class NotCanonical(ValueError):
    """A value that has no canonical form, or bytes that are not one."""


class TooLong(NotCanonical):
    """`length` is how many bytes it would have."""

    def __init__(self, length: int) -> None:
        super().__init__(f"{length} bytes are more than {LIMIT}")
        self.length = length


def canonical(value: Any) -> bytes:
    """The one form of `value`: objects, arrays, text, integers and null.
    Raises NotCanonical: a float, a boolean, text outside NFC, a key outside ASCII, too deep or too long.
    """
    _check(value, DEPTH)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    try:
        payload = text.encode()
    except UnicodeEncodeError as error:
        raise NotCanonical("text holds a lone surrogate") from error
    if len(payload) > LIMIT:
        raise TooLong(len(payload))
    return payload


def parse(payload: bytes) -> Any:
    """The value whose canonical form is exactly `payload`.
    Raises NotCanonical: the bytes are not JSON, or not in canonical form.
    """
    if len(payload) > LIMIT:
        raise TooLong(len(payload))
    try:
        value = json.loads(payload)
    except (ValueError, RecursionError) as error:
        raise NotCanonical("not JSON") from error
    if canonical(value) != payload:
        raise NotCanonical("not in canonical form")
    return value


def entry_hash(origin: str, seq: int, form: int, previous: bytes, payload: bytes) -> bytes:
    """SHA-256 over all that makes an entry what it is, each part of known length or preceded by it.
    Raises NotCanonical: a number or an origin that no entry can have.
    """
    try:
        name = origin.encode()
        head = _TAG + struct.pack(">HQH", len(name), seq, form)
    except (struct.error, UnicodeEncodeError) as error:
        raise NotCanonical(f"no entry is {form}/{seq}") from error
    return hashlib.sha256(b"\x00" + head + name + previous + payload).digest()


def commitment(salt: bytes, content: Mapping[str, Any]) -> bytes:
    """Binds `content` without revealing it: with the salt gone, nobody can guess or check it.

    What is null is left out, so that a column added later leaves the commitments of older rows as they are.
    """
    filled = {name: value for name, value in content.items() if value is not None}
    return hmac.digest(salt, canonical(filled), "sha256")


def _check(value: Any, depth: int) -> None:
    kind = type(value)
    if value is None:
        return
    if kind is str:
        if not is_normalized("NFC", value):
            raise NotCanonical("text is not in Unicode NFC")
    elif kind is int:
        if abs(value) >= 1 << 53:
            raise NotCanonical(f"{value} does not fit into 53 bits")
    elif depth == 0:
        raise NotCanonical(f"more than {DEPTH} levels")
    elif kind is list or kind is tuple:
        for part in value:
            _check(part, depth - 1)
    elif kind is dict:
        for key, part in value.items():
            if type(key) is not str or not key.isascii():
                raise NotCanonical(f"{key!r} is no key")
            _check(part, depth - 1)
    else:
        raise NotCanonical(f"{kind.__name__} has no canonical form")
