"""Numbers, money, days, conditions and units of measure, as papers, tables and lists write them."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from equipment_app.domain.words import Lang, Words

CONDITIONS: Mapping[str, Words] = {
    "new": Words("nové", "new"),
    "as_new": Words("výborné", "as new"),
    "good": Words("dobré", "good, used"),
    "worn": Words("opotřebené", "worn"),
    "damaged": Words("poškozené", "damaged"),
    "unusable": Words("nepoužitelné", "unusable"),
}
UNITS = {"ks": "pcs", "pár": "pair", "bal": "pack", "sada": "set", "m": "m", "l": "l"}
"""In English, as they stand alone."""
_CZECH_MARKS = str.maketrans({",": "\N{NO-BREAK SPACE}", ".": ","})

_FORMS: dict[str, tuple[tuple[str, str, str], tuple[str, str]]] = {
    "ks": (("ks", "ks", "ks"), ("pc", "pcs")),
    "pár": (("pár", "páry", "párů"), ("pair", "pairs")),
    "bal": (("bal", "bal", "bal"), ("pack", "packs")),
    "sada": (("sada", "sady", "sad"), ("set", "sets")),
}
"""In Czech after 1, after 2 to 4, after all others; in English after 1 and after all others."""

_AMOUNT = re.compile(r"([0-9]{1,9})(?:[.,]([0-9]{1,2}))?")


def unit(of: str, number: int, lang: Lang) -> str:
    """The unit `of` as it agrees with `number`; one we do not know stays as it is."""
    if of not in _FORMS:
        return of
    czech, english = _FORMS[of]
    if lang == "en":
        return english[number != 1]
    return czech[0 if number == 1 else 1 if number in (2, 3, 4) else 2]


def numeral(count: int, one: str, few: str, many: str) -> str:
    """The Czech form behind a number: 1 položka, 2 položky, 5 položek, 0 položek."""
    return one if count == 1 else few if 2 <= count <= 4 else many


def day(value: date) -> str:
    """As papers have it: `24. 11. 2026`."""
    return f"{value.day}. {value.month}. {value.year}"


def dotted_day(value: date) -> str:
    """As Czech spreadsheets read it: `24.11.2026`."""
    return f"{value.day}.{value.month}.{value.year}"


def clock(value: datetime) -> str:
    return f"{value.hour}:{value.minute:02}"


def moment(value: datetime) -> str:
    return f"{day(value)}, {clock(value)}"


def whole_number(value: int) -> str:
    """Thousands apart, and a minus that is one: `−18 380`."""
    return f"{value:,}".replace(",", " ").replace("-", "−")


def hellers(text: str) -> int | None:
    """What people write for an amount of korunas, `1250` or `1 250,50`, in haléře (1/100 Kč); else None."""
    found = _AMOUNT.fullmatch("".join(text.split()))
    return int(found[1]) * 100 + int(f"{found[2] or '':0<2}") if found else None


def money(hellers: int) -> str:
    """Korunas with two decimals, from 1/100: `28 500,00`."""
    crowns, rest = divmod(abs(hellers), 100)
    return f"{'−' if hellers < 0 else ''}{whole_number(crowns)},{rest:02}"


def crowns(hellers: int, lang: Lang = "cs") -> str:
    """As lists have it, haléře only where there are any: `1 290` or `1 290,50`; in English `1,290.50`."""
    whole, rest = divmod(abs(hellers), 100)
    said = f"{'−' if hellers < 0 else ''}{whole:,}" + (f".{rest:02}" if rest else "")
    return said.translate(_CZECH_MARKS) if lang == "cs" else said
