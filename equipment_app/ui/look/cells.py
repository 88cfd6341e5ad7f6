"""What a cell of a table may hold. A column's value makes one of these (or a plain str or int) from a row."""

from collections.abc import Callable
from typing import Literal

from equipment_app.domain.value import Value
from equipment_app.ui.look.colors import Token

Tone = Literal["neutral", "accent", "good", "warn", "bad"]
INK: dict[Tone, Token] = {"neutral": "quiet", "accent": "accent", "good": "good", "warn": "warn", "bad": "bad"}
FILL: dict[Tone, Token] = {
    "neutral": "hover", "accent": "soft", "good": "goodsoft", "warn": "warnsoft", "bad": "badsoft",
}  # fmt: skip
SIGN: dict[Tone, str] = {
    "good": "circle-check", "warn": "triangle-alert", "bad": "octagon-x", "accent": "info", "neutral": "info",
}  # fmt: skip


class Said:
    """What is read out of a cell is its `text`."""

    __slots__ = ()
    text: str

    def __str__(self) -> str:
        return self.text


class Text(Value):
    """Text and, behind it, a quieter and smaller second part: Řezbový Ondřej *pprap.*"""

    text: str
    after: str = ""
    token: Token = "text"
    bold: bool = False
    small: bool = False
    struck: bool = False
    figures: bool = False
    icon: str = ""

    def __str__(self) -> str:
        return f"{self.text} {self.after}".rstrip()


def quiet(words: str) -> Text:
    """A fact beside the main one; a dash where there is none."""
    return Text(words or "–", token="quiet")


class Amount(Value):
    """A number and its unit: **1** *ks*. Right-aligned figures."""

    number: str
    unit: str = ""
    token: Token = "text"

    def __str__(self) -> str:
        return f"{self.number} {self.unit}".rstrip()


class Chip(Value, Said):
    """A state: icon and word on a soft fill. `bare` has no fill."""

    text: str
    icon: str
    tone: Tone = "neutral"
    bare: bool = False


class Glyph(Value, Said):
    """An icon alone in a narrow column; `text` says it in words."""

    icon: str
    text: str
    token: Token = "quiet"


class Link(Value, Said):
    """A way out: a click, or Enter on its row, calls `act`."""

    text: str
    act: Callable[[], object] | None = None
    arrow: bool = True


class Links(Value):
    """Ways out beside each other; Enter on the row asks which. `instead` stands there where they do not fit."""

    links: tuple[Link, ...]
    instead: Link | None = None

    def __str__(self) -> str:
        return ", ".join(map(str, self.links))


class Reason(Value):
    """Why a line is not ready, and at the right the way out (a link) or a quiet fact."""

    text: str
    token: Token
    way_out: Link | str = ""
    icon: str = ""

    def __str__(self) -> str:
        return "; ".join(filter(None, (self.text, str(self.way_out))))


class Choice(Value, Said):
    """A value that opens a list of others (Alt+Down): nové ˅"""

    text: str
    token: Token = "text"


class Cross(Value, Said):
    """Takes the row away; drawn only on the row under the pointer, the focused and the lit one."""

    text: str
    act: Callable[[], object] | None = None


class Group(Value):
    """A row that heads the rows below it. `count` is said behind the title; a `folds` group opens and closes, and the
    first rows that it `keeps` stay when it is closed.
    """

    title: str
    count: str = ""
    folds: bool = False
    keeps: int = 0

    def __str__(self) -> str:
        return f"{self.title} {self.count}".rstrip()


Cell = Text | Amount | Chip | Glyph | Link | Links | Reason | Choice | Cross | str | int
