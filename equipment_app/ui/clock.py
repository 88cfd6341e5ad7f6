"""The clock on the wall of the store: it shows Prague, whatever zone this machine is set to. Shown, never recorded."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate

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
