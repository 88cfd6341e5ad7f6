"""Some releases of PySide6 lose references to None, True and False on Python 3.11, and the program dies hours later.

From Python 3.12 on these objects are immortal and the loss cannot be seen; there the test passes in any case.
"""

import sys

from PySide6.QtCore import QAbstractListModel, QIdentityProxyModel, QModelIndex, QObject, Qt, Signal

CONSTANTS = (None, True, False)
ROUNDS = 2_000
SPARE = [*CONSTANTS] * 3 * ROUNDS  # enough to lose, so that a loss fails the test and not the process
NOISE = 200  # references that other threads and caches of the test run may take or drop meanwhile


class Speaker(QObject):
    said = Signal(bool)


class Blank(QAbstractListModel):
    """A model that answers None to everything, as every model does for most roles."""

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> None:
        return None


def counts() -> list[int]:
    return [sys.getrefcount(constant) for constant in CONSTANTS]


def lost(before: list[int]) -> dict[object, int]:
    losses = zip(CONSTANTS, before, counts(), strict=True)
    return {constant: was - now for constant, was, now in losses if was - now > NOISE}


def test_a_signal_gives_back_what_it_takes(qapp):
    speaker = Speaker()
    speaker.said.connect(lambda value: None)
    before = counts()
    for _ in range(ROUNDS):
        speaker.said.emit(True)
        speaker.said.emit(False)
    assert lost(before) == {}


def test_a_model_asked_by_qt_gives_back_what_it_answers(qapp):
    model, through_qt = Blank(), QIdentityProxyModel()
    through_qt.setSourceModel(model)
    before = counts()
    for _ in range(ROUNDS):
        through_qt.index(0, 0).data()
    assert lost(before) == {}
