"""What was not read is told until it was scanned again, and to nobody else."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from equipment_app.scanning.decode import Torn, read
from equipment_app.ui.scanner.missed import Missed
from equipment_app.ui.widgets.message_bar import Messages

VEST, RADIO = "AKT.0001234.82", "RST0104853"


@pytest.fixture
def told(qtbot, english):
    """A bar, what tells it, and what can be read there."""
    owner, bar = QObject(), Messages()
    qtbot.addWidget(bar)
    missed = Missed(owner)

    class Told:
        def miss(self, text):
            missed.say(replace(read(text), meaning=Torn()), bar.messages, bar.say)

        def come(self, text):
            missed.came(read(text), bar.messages, bar.say)

        said = property(lambda _: [str(message) for message in bar.messages])

    yield Told()
    owner.deleteLater()


def test_what_is_scanned_again_is_missed_no_longer(told):
    told.miss(VEST)
    told.miss("0104853")
    assert told.said[0].startswith("2 scans not read")
    told.come(RADIO)
    assert told.said[0].startswith("1 scan not read") and VEST in told.said[0] and "0104853" not in told.said[0]
    told.come(VEST)
    assert told.said == []


def test_a_short_piece_may_be_of_anything_and_stays(told):
    told.miss("0001")
    told.come(VEST)
    assert told.said[0].startswith("1 scan not read")


def test_what_was_told_with_digits_that_somebody_typed_before_it_is_missed_no_longer(told):
    told.miss(f"990{RADIO}")
    told.come("4853")
    assert len(told.said) == 1
    told.come(RADIO)
    assert told.said == []


def test_another_scan_takes_nothing_away_and_what_was_closed_stays_closed(told):
    told.miss(VEST)
    told.come(RADIO)
    assert len(told.said) == 1
