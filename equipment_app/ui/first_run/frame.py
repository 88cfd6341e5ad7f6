"""How the first-run page is laid out: its head, what stands under it, all of it in the middle of the window."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.ui.widgets.label import Label, Mark

SIDE = 12
"""Room at both sides for the rings of what has the focus, and for the bar of what scrolls."""


def head(name: Label, sentence: Label) -> QHBoxLayout:
    """The sign of the program, its name, and one sentence."""
    row, words = QHBoxLayout(), QVBoxLayout()
    row.setContentsMargins(SIDE, 0, SIDE, 0)
    row.setSpacing(16)
    words.setSpacing(0)
    words.addWidget(name)
    sentence.setFixedHeight(16)
    words.addWidget(sentence)
    row.addWidget(Mark(48))
    row.addLayout(words, 1)
    return row


def standing(ways: Iterable[QWidget], *below: QWidget) -> QVBoxLayout:
    """The ways in beside each other, the rest one under the other."""
    row, column = QHBoxLayout(), QVBoxLayout()
    row.setSpacing(16)
    for way in ways:
        row.addWidget(way)
    column.setContentsMargins(SIDE, 0, SIDE, 0)
    column.setSpacing(24)
    column.addLayout(row)
    for part in below:
        column.addWidget(part)
    column.addStretch(1)
    return column


def centred(column: QVBoxLayout, width: int) -> QHBoxLayout:
    """As wide as this, and `SIDE` more at both sides, in the middle; narrower where the window is."""
    middle, holder = QHBoxLayout(), QWidget()
    middle.setContentsMargins(0, 0, 0, 0)
    holder.setMaximumWidth(width + 2 * SIDE)
    holder.setLayout(column)
    middle.addStretch(1)
    middle.addWidget(holder, 1000)
    middle.addStretch(1)
    return middle
