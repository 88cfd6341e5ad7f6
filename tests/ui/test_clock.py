"""One clock for the whole screen: that of the store."""

import re
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from equipment_app import ui
from equipment_app.ui import formatting

_OF_THE_MACHINE = re.compile(
    r"datetime\.now\((?!UTC)|date\.today\(|currentDate|currentTime|fromtimestamp\((?!.*PRAGUE)"
)


@pytest.fixture
def elsewhere():
    """A machine set to a zone far away."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a process cannot be changed here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        yield
    time.tzset()


def test_it_shows_prague(elsewhere):
    assert formatting.now().utcoffset() == datetime.now(formatting.PRAGUE).utcoffset()
    assert abs(formatting.now() - datetime.now(UTC)).total_seconds() < 60


@pytest.mark.parametrize(("month", "words"), [(1, "9:05"), (7, "10:05")])
def test_winter_and_summer(elsewhere, month, words):
    assert formatting.time_words(datetime(2026, month, 1, 8, 5, tzinfo=UTC)) == words


def test_nothing_on_the_screen_asks_the_clock_of_the_machine():
    sources = Path(next(iter(ui.__path__))).rglob("*.py")
    asking = {str(path.name) for path in sources if _OF_THE_MACHINE.search(path.read_text(encoding="utf-8"))}
    assert asking <= {"formatting.py"}
