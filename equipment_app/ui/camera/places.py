"""Where the names of codes stand in the picture: under their code, as much of them as there is room for."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

GAP = 6


@dataclass(frozen=True, slots=True)
class Ask:
    """The outline of a code, and the sizes its name may have, the largest first."""

    code: QRectF
    sizes: tuple[QSizeF, ...]


def breadths(codes: Sequence[QRectF]) -> list[float]:
    """How wide the name of each may be: whoever lies beside it has a name as well."""
    return [
        min((abs(one.center().x() - other.center().x()) for other in codes if _beside(one, other)), default=math.inf)
        - GAP
        for one in codes
    ]


def placed(asks: Sequence[Ask], room: QRectF) -> list[tuple[int, QRectF] | None]:
    """For each, which of its sizes and where; None where all would lie over a code or another name.

    Under the code, else above it, else over its middle if the smallest fits into it.
    """
    codes = [ask.code for ask in asks]
    taken: list[QRectF] = []
    answers: list[tuple[int, QRectF] | None] = []
    for ask in asks:
        answer = _one(ask, [code for code in codes if code is not ask.code] + taken, room)
        answers.append(answer)
        if answer is not None:
            taken.append(answer[1])
    return answers


def _one(ask: Ask, others: Sequence[QRectF], room: QRectF) -> tuple[int, QRectF] | None:
    for which, size in enumerate(ask.sizes):
        for rect in (_below(ask.code, size), _above(ask.code, size)):
            inside = _within(rect, room)
            clear = not inside.intersects(ask.code) and not any(inside.intersects(other) for other in others)
            if clear:
                return which, inside
    least = ask.sizes[-1]
    if least.width() <= ask.code.width() and least.height() <= ask.code.height():
        middle = QRectF(QPointF(), least)
        middle.moveCenter(ask.code.center())
        return len(ask.sizes) - 1, middle
    return None


def _beside(one: QRectF, other: QRectF) -> bool:
    return other is not one and abs(one.center().y() - other.center().y()) < (one.height() + other.height()) / 2


def _below(code: QRectF, size: QSizeF) -> QRectF:
    return QRectF(QPointF(code.center().x() - size.width() / 2, code.bottom() + GAP), size)


def _above(code: QRectF, size: QSizeF) -> QRectF:
    return QRectF(QPointF(code.center().x() - size.width() / 2, code.top() - GAP - size.height()), size)


def _within(rect: QRectF, room: QRectF) -> QRectF:
    """Pushed in from the edge."""
    moved = QRectF(rect)
    moved.moveLeft(min(max(rect.left(), room.left()), room.right() - rect.width()))
    moved.moveTop(min(max(rect.top(), room.top()), room.bottom() - rect.height()))
    return moved
