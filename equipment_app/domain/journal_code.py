"""The code beside a paper's QR that a person can type: 26 characters of Crockford's Base32.

Twenty-five characters are the first 125 bits of the entry's hash, which already binds store, sequence and all history
before it; so a typed code is found by one range query over the hashes, without knowing the sequence number. 125 bits:
finding two histories with the same code takes about 2^62 tries, which is why only the QR (256 bits) proves.

The last character is a check over GF(32): with a a root of x^5 + x^2 + 1 and d the symbols from left to right,
d1·a^25 + d2·a^24 + … + d26 = 0. It finds every wrong character and every exchange of two, wherever they stand.
"""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
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
