"""What a password and a PIN must be: long, and more than what everybody tries (OWASP ASVS 5.0, 6.2; NIST SP 800-63B,
5.1.1.2). No rules of composition; whoever chooses is told what is wrong with the choice.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, TypeAlias
from unicodedata import combining, normalize

from equipment_app.domain.access_errors import WeakPassword, WeakPin

LEAST, MOST = 10, 200
_LETTER, _OTHER, _ENOUGH = 3, 1, 12
"""What a letter and any other sign are worth beyond what everybody tries: four letters are enough, of digits twelve."""

_STORE = (
    "evidence vystroj vystroje sklad vydejna equipment store police policie antikonflikt antikonfliktni tym team akt"
)
_NUMBER = ("oec", "cislo", "number")
_DATES = (
    "leden ledna lednu unor unora brezen brezna duben dubna kveten kvetna cerven cervna cervenec cervence srpen srpna "
    "zari rijen rijna listopad prosinec prosince pondeli utery streda ctvrtek patek sobota nedele jaro leto podzim "
    "zima january february march april june july august september october november december spring summer autumn "
    "winter monday tuesday wednesday thursday friday saturday sunday rok year "
    "vanoce velikonoce silvestr christmas easter"
)
_YEAR = re.compile("(19|20)[0-9]{2}")
_TRIED = (
    "heslo heslicko hesla mojeheslo "
    "tajne tajneheslo tajemstvi ahoj ahojky milacek laska slunicko nevim nazdar kocicka pejsek "
    "fotbal hokej sparta slavie banik pocitac internet spravce uzivatel obsluha admin ucet vstup pivo hovno prdel"
)
"""What is tried first in Czech, beside the 30,000 passwords that are kept in `zxcvbn`."""
_SWAPPED = str.maketrans("yz", "zy")
_LETTERS = str.maketrans("0134", "oiea")
_DIGITS = str.maketrans("+ěščřžýáíé", "1234567890")
"""A Czech keyboard: Y and Z change places, and its upper row has letters where others have digits; and those digits
that stand for letters anywhere."""

Found: TypeAlias = tuple[str, range]
"""Why some signs of a password count for nothing, and which."""


def strong(password: str, name: str = "", number: str = "", store: str = "") -> None:
    """`name` and `number` are of whose it will be, `store` is what the store is called.
    Raises WeakPassword: and why.
    """
    if not LEAST <= len(password) <= MOST:
        raise WeakPassword(LEAST, "short" if len(password) < LEAST else "long")
    own = {"name": _parts(name), "number": [number.strip(), *_NUMBER], "store": _parts(store), "trade": _parts(_STORE)}
    why = _little_beyond(normalize("NFC", password).casefold(), own)
    if why:
        raise WeakPassword(LEAST, why)


def _little_beyond(password: str, own: dict[str, list[str]]) -> str:
    """What the password hardly goes beyond; empty for a good one."""
    found = list(_found(password, own))
    tried = [one for one in found if one[0] == "common"]
    others = [one for one in found if one[0] != "common"]
    for chosen in ([], *([one] for one in tried)):
        covered = [*others, *chosen]
        left = set(range(len(password))).difference(*(places for _, places in covered))
        if sum(_worth(password[place]) for place in left) < _ENOUGH:
            weights = Counter[str]()
            for why, places in covered:
                weights[why] = max(weights[why], len(places))
            return max(weights, key=lambda why: weights[why], default="digits")
    return ""


def _worth(sign: str) -> int:
    return _LETTER if sign.isalpha() else 0 if sign.isspace() else _OTHER


def _found(password: str, own: dict[str, list[str]]) -> Iterator[Found]:
    """What somebody who tries would come to soon. A sign stays at its place, whatever it is taken for."""
    from zxcvbn import matching

    plain = "".join(_bare(sign) for sign in password)
    words = {**own, "date": _DATES.split(), "common": _TRIED.split()}
    ranked = {why: matching.build_ranked_dict([word for word in some if word]) for why, some in words.items()}
    ranked["common"] = {**matching.RANKED_DICTIONARIES["passwords"], **ranked["common"]}
    for match in matching.omnimatch(plain, ranked):
        yield from _judged(match)
    for text in (plain, plain.translate(_LETTERS)):
        for match in matching.spatial_match(text.translate(_SWAPPED)):
            yield from _judged(match)
    for match in matching.sequence_match(password.translate(_DIGITS)):
        yield from _judged(match)
    for year in _YEAR.finditer(plain):
        yield "date", range(*year.span())


def _judged(match: dict[str, Any]) -> Iterator[Found]:
    """What `zxcvbn` found, unless words are like that by chance."""
    kind, places = match["pattern"], range(match["i"], match["j"] + 1)
    if kind == "dictionary":
        yield match["dictionary_name"], places
    elif kind == "date" and (match["separator"] or len(places) == 8):
        yield "date", places
    elif kind == "repeat" and len(places) > 2:
        yield "repeated", places
    elif (kind == "sequence" and len(places) > 3) or (kind == "spatial" and _is_row(match, len(places))):
        yield "row", places


def _is_row(match: dict[str, Any], length: int) -> bool:
    return match["graph"] != "dvorak" and (length > 5 or (length > 3 and match["turns"] == 1))


def _bare(sign: str) -> str:
    """Without its marks, always one sign."""
    return next((part for part in normalize("NFD", sign) if not combining(part)), sign)


def _parts(text: str) -> list[str]:
    """The words of a name, and what they are without their ending; two letters are no word."""
    bare = "".join(_bare(sign) for sign in normalize("NFC", text).casefold())
    words = [word for word in _words(bare) if len(word) > 2]
    return [*words, *(word[:-1] for word in words if len(word) > 4)]


def _words(text: str) -> Iterable[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text).split()


def good_pin(pin: str) -> None:
    """Raises WeakPin: 4 to 8 digits, not all the same and not in a row."""
    steps = {ord(b) - ord(a) for a, b in pairwise(pin)}
    if not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 8) or steps in ({0}, {1}, {-1}):
        raise WeakPin
