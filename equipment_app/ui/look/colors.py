"""The table of colours, from its file. Needs QColor alone: the window is painted before the rest of Qt is at hand."""

from collections.abc import Mapping
from functools import cache
from typing import Literal, get_args

from PySide6.QtGui import QColor

from equipment_app.paths import resource

Token = Literal[
    "ground", "surface", "line", "edge", "hover", "text", "quiet", "off", "accent", "press", "onaccent", "soft",
    "good", "goodsoft", "warn", "warnsoft", "bad", "badsoft", "scrim", "tip", "ontip", "shade", "paper",
]  # fmt: skip
Scheme = Literal["light", "dark"]
Tokens = Mapping[Token, QColor]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@cache
def table() -> dict[Scheme, Tokens]:
    """Both themes, as the file has them."""
    lines = resource("style/tokens.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split(maxsplit=3)[:3] for line in lines if line and not line.startswith("#")]
    if [row[0] for row in rows] != list(get_args(Token)):
        raise ValueError("tokens.txt and colors.Token name different tokens")
    return {scheme: {row[0]: QColor(row[column]) for row in rows} for column, scheme in enumerate(SCHEMES, 1)}  # type: ignore[misc]
