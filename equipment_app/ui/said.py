"""How things, sizes, amounts, money and days are said on the screen, and how a typed day is read."""

import re
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from equipment_app import measures
from equipment_app.domain import words
from equipment_app.domain.kinds import KINDS
from equipment_app.domain.sizes import UNI
from equipment_app.ui.i18n import language
from equipment_app.ui.table import thousands as thousands

translate = QCoreApplication.translate

_CZECH_DAY = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NO_PLACE = "–"


def named(czech: str, english: str) -> str:
    """What an article is called in the language of the screen; Czech where it has no English name."""
    return english if language() == "en" and english else czech


def size(text: str) -> str:
    """A dash for what comes in one size, a question mark where it is not known."""
    return "–" if text == UNI else text or "?"


def unit(of: str, number: int = 1) -> str:
    """What an article is counted in, as it stands behind a number."""
    return measures.unit(of, number, language())


def pieces(number: int, of: str) -> str:
    """6 ks, 1 pair."""
    return f"{thousands(number)}\u00a0{unit(of, number)}"


def counted(sentence: str, number: int) -> str:
    """A sentence with its number (%n is filled in already) grouped by thousands."""
    return sentence.replace(str(number), thousands(number), 1)


def inside(number: int) -> str:
    """In 14, in Czech "v" or "ve" by how the numeral is read: v 5, ve 14, v 16, ve 21, v 60."""
    into = translate("said", "in", "as in 14 units")
    below, tens = number % 100, number % 100 // 10
    read_so = (
        number in (2, 3, 4, 12, 13, 14) or (tens in (2, 3, 4) and number == below) or number // 100 in (1, 2, 3, 4)
    )
    return f"{into}e {thousands(number)}" if into == "v" and read_so else f"{into} {thousands(number)}"


def place(label: str) -> str:
    """Where in the store something is."""
    if label in ("", _NO_PLACE):
        return translate("said", "in the store")
    return translate("said", "rack {label}").format(label=label)


def condition(key: str) -> str:
    said = {
        "new": translate("said", "new"),
        "as_new": translate("said", "as new"),
        "good": translate("said", "good"),
        "worn": translate("said", "worn"),
        "damaged": translate("said", "damaged"),
        "unusable": translate("said", "unusable"),
    }
    return said.get(key, key)


def deed(kind: str) -> str:
    """What an entry of this kind did."""
    return KINDS[kind].done.said(language()) if kind in KINDS else kind


def money(halere: int) -> str:
    """85 393 Kč; haléře only where there are any."""
    return f"{measures.crowns(halere)}\u00a0Kč"


def day(moment: date) -> str:
    """28. 8. 2023, or 28 Aug 2023."""
    return words.tied_day(moment, language())


def short_day(moment: date, today: date, at: datetime | None = None) -> str:
    """As short as it can be told: 9:36 where it is today's and `at` is known, yesterday, 20. 11., 20. 11. 2025."""
    if moment == today and at is not None and at.date() == today:
        return f"{at.hour}:{at.minute:02}"
    if moment == today:
        return translate("said", "today")
    if moment == today - timedelta(days=1):
        return translate("said", "yesterday")
    return day_and_month(moment) if moment.year == today.year else day(moment)


def day_and_month(moment: date) -> str:
    """20. 11., or 20 Nov."""
    return day(moment).rpartition("\u00a0")[0]


def read_day(text: str) -> date | None:
    """The day that was typed, as 28. 8. 2023 or 2023-08-28; None for anything else."""
    if match := _CZECH_DAY.fullmatch(text.strip()):
        numbers = [int(part) for part in reversed(match.groups())]
    elif match := _ISO_DAY.fullmatch(text.strip()):
        numbers = [int(part) for part in match.groups()]
    else:
        return None
    try:
        return date(*numbers)
    except ValueError:
        return None
