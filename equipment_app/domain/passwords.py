"""What a password and a PIN must be (OWASP ASVS 5.0, 6.2: length, nothing everybody tries; no rules of composition)."""

from itertools import pairwise

from equipment_app.domain.access_errors import WeakPassword, WeakPin

LEAST, MOST = 10, 200
_TRIED = ("password", "heslo", "qwerty", "qwertz", "123456", "admin", "policie", "vystroj", "výstroj", "letmein")
"""What everybody tries first, with whatever digits behind it."""


def strong(password: str, name: str = "") -> None:
    """Raises WeakPassword."""
    plain = password.casefold()
    core = plain.strip("0123456789!.?-_ ")
    words = {word for word in name.casefold().split() if len(word) > 2}
    if not LEAST <= len(password) <= MOST or len(set(password)) < 4 or core in words or core in _TRIED or not core:
        raise WeakPassword(LEAST)


def good_pin(pin: str) -> None:
    """Raises WeakPin: 4 to 8 digits, not all the same and not in a row."""
    steps = {ord(b) - ord(a) for a, b in pairwise(pin)}
    if not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 8) or steps in ({0}, {1}, {-1}):
        raise WeakPin
