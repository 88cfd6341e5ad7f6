"""Rows and columns said as lists of what stands in them."""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

L = TypeVar("L", bound=QBoxLayout)
Placed = QWidget | QLayout
Part = Placed | int | None | tuple[Placed, int] | tuple[Placed, int, Qt.AlignmentFlag]
"""A widget or a layout, alone or with its share of the free room and its alignment; a number is a gap of so many
pixels, None takes the free room."""
Margins = tuple[int, int, int, int]
NO_MARGINS = (0, 0, 0, 0)


def row(*parts: Part, gap: int = 0, margins: Margins = NO_MARGINS, inside: QWidget | None = None) -> QHBoxLayout:
    """`parts` beside each other, `gap` pixels apart; as the layout of `inside` if that is given."""
    return _filled(QHBoxLayout(inside) if inside else QHBoxLayout(), parts, gap, margins)


def column(*parts: Part, gap: int = 0, margins: Margins = NO_MARGINS, inside: QWidget | None = None) -> QVBoxLayout:
    """`parts` under each other, else as `row`."""
    return _filled(QVBoxLayout(inside) if inside else QVBoxLayout(), parts, gap, margins)


def add(layout: QBoxLayout, *parts: Part) -> None:
    """Put `parts` at the end of a layout that is there, as the body of a card."""
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            placed, how = (part[0], part[1:]) if isinstance(part, tuple) else (part, ())
            put: Callable[..., None] = layout.addLayout if isinstance(placed, QLayout) else layout.addWidget
            put(placed, *how)


def _filled(layout: L, parts: tuple[Part, ...], gap: int, margins: Margins) -> L:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    add(layout, *parts)
    return layout
