"""How things, sizes, amounts, money and days are said on the screen, and how a typed day is read."""

import re
from datetime import date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate

from equipment_app import measures
from equipment_app.domain import words
from equipment_app.domain.kinds import KINDS, of_series
from equipment_app.domain.sizes import UNI
from equipment_app.queries.filters import PaperState
from equipment_app.ui.i18n import language
from equipment_app.ui.look.cells import Chip

translate = QCoreApplication.translate

_DAY_ALONE = re.compile(r"(?P<day>\d{1,2})(?:\.\s*(?P<number>\d{1,2})\.?|\s+(?P<name>[A-Za-z]{3,9})\.?)")
_CZECH_DAY = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")
_ENGLISH_DAY = re.compile(
    r"(?:(?P<day>\d{1,2})\s*)?(?P<month>[A-Za-z]{3,9})\.?\s*(?(day)|(?P<second>\d{1,2})),?\s+(?P<year>\d{4})"
)
_ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTHS_OF_YEAR = 12
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NO_PLACE = "–"


def thousands(number: int) -> str:
    """12345 as 12 345, with no-break spaces, as both Czech and international typography have it."""
    return f"{number:,}".replace(",", "\u00a0")


def decimal_sign(words: str) -> str:
    """With the decimal sign of the screen's language."""
    return words.replace(".", ",") if language() == "cs" else words


def named(czech: str, english: str) -> str:
    """What an article is called in the language of the screen; Czech where it has no English name."""
    return english if language() == "en" and english else czech


class _Named(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def name_en(self) -> str: ...


def name(of: _Named) -> str:
    """What an article, or a thing of it, is called."""
    return named(of.name, of.name_en)


def size(text: str) -> str:
    """A dash for what comes in one size, a question mark where it is not known."""
    return "–" if text == UNI else text or "?"


def one_of_sizes(text: str) -> str:
    """Nothing for what comes in one size."""
    return "" if text == UNI else text


def unit(of: str, number: int = 1) -> str:
    """What an article is counted in, as it stands behind a number."""
    return measures.unit(of, number, language())


def pieces(number: int, of: str) -> str:
    """6 ks, 1 pair."""
    return f"{thousands(number)}\u00a0{unit(of, number)}"


def counted(sentence: str, number: int) -> str:
    """A sentence with its number (%n is filled in already) grouped by thousands."""
    return sentence.replace(str(number), thousands(number), 1)


def joined(*counted: tuple[int, str]) -> str:
    """4 years and 7 months: numbers and their words; of what there is none nothing is said."""
    said = [words for number, words in counted if number] or [counted[-1][1]]
    return translate("said", "{first} and {last}").format(first=said[0], last=said[1]) if said[1:] else said[0]


def dotted(*facts: str | None) -> str:
    """Those there are, with dots between them."""
    return " · ".join(filter(None, facts))


def listed(*facts: str | None) -> str:
    """Those there are, with commas between them."""
    return ", ".join(filter(None, facts))


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
    """As papers say it, up to the comma."""
    words = measures.CONDITIONS.get(key)
    return words.said(language()).partition(",")[0] if words else key


def kind_words(kind: str) -> str:
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


def typed_day(moment: date) -> str:
    """As a field has it: what `day` says, with the spaces of a keyboard."""
    return day(moment).replace("\u00a0", " ")


def _nearest(number: int, month: int, way: int) -> date | None:
    """The first such day from today on, forwards (1) or back (-1); None where no year has it."""
    now = today()
    for year in range(now.year, now.year + 9 * way, way):
        try:
            found = date(year, month, number)
        except ValueError:
            continue
        if (found - now).days * way >= 0:
            return found
    return None


def _month(name: str) -> int:
    """Its number, by three letters or more; 0 where it is none."""
    begun = (n for n, month in enumerate(_ENGLISH_MONTHS, 1) if month.startswith(name.lower()))
    return next(begun, 0)


def meant_day(text: str, *, past: bool) -> date | None:
    """The day that was typed; without a year, as 28. 8. or 28 Aug, the next such day, or the last of what is `past`."""
    if alone := _DAY_ALONE.fullmatch(text.strip()):
        of_year = int(alone["number"]) if alone["number"] else _month(alone["name"])
        return _nearest(int(alone["day"]), of_year, -1 if past else 1)
    return read_day(text)


def read_day(text: str) -> date | None:
    """The day that was typed, in either language: 28. 8. 2023, 2023-08-28, 28 Aug 2023 or Aug 28, 2023; None for
    anything else. In English 1/9/2024 is none either: it is another day for whoever has the month first.
    """
    if match := _ENGLISH_DAY.fullmatch(text.strip()):
        first, month, second, year = match["day"], match["month"], match["second"], match["year"]
        numbers = [int(year), _month(month), int(first or second)]
    elif match := _CZECH_DAY.fullmatch(text.strip()):
        numbers = [int(part) for part in reversed(match.groups())]
        if language() == "en" and "/" in text and numbers[1] != numbers[2] <= _MONTHS_OF_YEAR:
            return None
    elif match := _ISO_DAY.fullmatch(text.strip()):
        numbers = [int(part) for part in match.groups()]
    else:
        return None
    try:
        return date(*numbers)
    except ValueError:
        return None


_ZE_BELOW_TWENTY = {2, 3, 4, 6, 7, 12, 13, 14, 16, 17}
_ZE_TENS = {2, 3, 4, 6, 7}
_ZE_HUNDREDS = {1, 2, 3, 4, 6, 7}


def z_or_ze(number: int) -> str:
    """The Czech preposition before a numeral read aloud: z pěti, ze šesti, ze 16, ze 280, z 1 000, ze 2 929."""
    thousands_, rest = divmod(number, 1000)
    if thousands_ > 1:
        return z_or_ze(thousands_)
    if thousands_ == 1:
        return "z"
    hundreds, rest = divmod(rest, 100)
    if hundreds:
        return "ze" if hundreds in _ZE_HUNDREDS else "z"
    if rest < 20:
        return "ze" if rest in _ZE_BELOW_TWENTY else "z"
    return "ze" if rest // 10 in _ZE_TENS else "z"


def out_of(part: int, whole: int) -> str:
    """1 240 of 2 929."""
    of = QCoreApplication.translate("counts", "of", "as in 5 of 16")
    return f"{thousands(part)} {z_or_ze(whole) if of == 'z' else of} {thousands(whole)}"


PRAGUE = ZoneInfo("Europe/Prague")


def now() -> datetime:
    return datetime.now(PRAGUE)


def today() -> date:
    return now().date()


def today_in_qt() -> QDate:
    day = today()
    return QDate(day.year, day.month, day.day)


def time_words(moment: datetime) -> str:
    """9:05, of a moment in any zone."""
    there = moment.astimezone(PRAGUE)
    return f"{there.hour}:{there.minute:02}"


def state_chip(state: PaperState, number: str) -> Chip:
    """Of a paper; a number that has none was given to an import, or to something else."""
    match state:
        case PaperState.UNSIGNED:
            return Chip(translate("papers", "unsigned"), "pen-line", "warn")
        case PaperState.SIGNED:
            return Chip(translate("papers", "signed"), "signature", "accent")
        case PaperState.SCANNED:
            return Chip(translate("papers", "scan attached"), "paperclip", "good")
        case PaperState.CANCELLED:
            return Chip(translate("papers", "cancelled"), "ban", "neutral")
        case PaperState.FILED:
            return Chip(translate("papers", "not to be signed"), "file-text", "neutral")
        case PaperState.IMPORTED:
            words = translate("papers", "import") if number[:2] == "IM" else translate("papers", "no paper")
            return Chip(words, "hash", "neutral")


def series_name(series: str) -> str:
    """Of one document."""
    kind = of_series(series)
    return kind.paper.said(language()) if kind else series


def list_name(list: str) -> str:
    """What kind of list was taken in."""
    said = {
        "members": translate("papers", "List of members"),
        "catalogue": translate("papers", "Catalogue"),
        "deliveries": translate("papers", "List of deliveries"),
        "kit": translate("papers", "Kit"),
    }
    return said.get(list, list)
