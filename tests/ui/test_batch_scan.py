"""Many codes at once: their turn, one sound, one sum."""

import pytest
from PySide6.QtCore import QObject, Signal

from equipment_app.domain.codes import Code, Family
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.scanner.picture_codes import BatchScan, in_turn
from tests.scanning import scenes

BADGE, COMMAND = str(Code(Family.BADGE, 7)), str(Code(Family.COMMAND, 1))
THINGS = scenes.codes(3)


class Scanner(QObject):
    """Answers each code at once, as a page would."""

    scanned = Signal(object)

    def __init__(self, sounds, answers):
        super().__init__()
        self.locked, self.front, self.waits = False, True, 0
        self.got, self.refused = [], []
        self.scanned.connect(
            lambda scan: (self.got.append(scan.text), sounds.play(answers.get(scan.text, Sound.TAKEN)))
        )

    def receive(self, scan, *, meant=False):
        if (self.front or meant) and not self.locked:
            self.scanned.emit(scan)
        else:
            self.refused.append(scan.text)


@pytest.fixture
def heard():
    return []


@pytest.fixture
def sounds(heard):
    return Sounds(lambda wav: heard.append(wav.stem))


def sum_of(sounds, texts, answers=None, unknown=(), **state):
    scanner = Scanner(sounds, answers or {})
    for name, value in state.items():
        setattr(scanner, name, value)
    taking, sums = BatchScan(scanner, sounds, None, scanner), []
    taking.done.connect(sums.append)
    taking.take(texts, unknown)
    return scanner, sums[0]


def test_whose_it_is_comes_first_and_papers_only_alone():
    assert in_turn([THINGS[0], "AKP.x", BADGE, THINGS[1], THINGS[0]]) == [BADGE, THINGS[0], THINGS[1]]
    assert in_turn(["AKS.a", "AKP.b", COMMAND]) == ["AKS.a"]
    assert in_turn([COMMAND]) == []


def test_one_sound_for_all_and_a_sum(sounds, heard):
    answers = {THINGS[1]: Sound.ALREADY, THINGS[2]: Sound.REFUSED}
    scanner, came = sum_of(sounds, [BADGE, *THINGS, COMMAND], answers, [THINGS[2]])
    assert scanner.got == [BADGE, *THINGS]
    assert (came.codes, came.taken, came.already, came.refused, came.unknown, came.commands) == (5, 2, 1, 0, 1, 1)
    assert heard == ["refused"]
    assert not sounds.held
    assert sounds.heard == []


@pytest.mark.parametrize(
    ("answer", "sound"), [(Sound.TAKEN, "taken"), (Sound.ALREADY, "already"), (Sound.REFUSED, "refused")]
)
def test_the_sound_says_how_it_went(sounds, heard, answer, sound):
    sum_of(sounds, THINGS, dict.fromkeys(THINGS, answer))
    assert heard == [sound]


def test_a_file_dropped_from_another_program_in_front_is_taken(sounds):
    scanner, _ = sum_of(sounds, THINGS, front=False)
    assert scanner.got == THINGS


def test_under_the_lock_nothing_is_taken(sounds):
    scanner, _ = sum_of(sounds, THINGS, locked=True)
    assert scanner.got == []
    assert scanner.refused == THINGS
