"""Colours, type and space: the tokens of the design language, light and dark.

A widget asks `tokens()` while it paints, and so is right after every switch. Whatever Qt paints itself is dressed by
`resources/style/parts.qss`, in which `@accent` stands for the token of that name.
"""

import re
import sys
from functools import cache
from typing import ClassVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from equipment_app.paths import resource
from equipment_app.ui.look.colors import Scheme, Token, Tokens, table
from equipment_app.ui.settings import Choice

SMALL, BODY, LARGE, TITLE, HUGE = 12, 13, 15, 20, 28
"""Type sizes in px."""
MOTION_MS = 120
NARROW = 800
"""In a page less wide parts stand under each other, and columns of less weight are left out."""

_FACE = "Inter"
_FONTS = ("fonts/Inter-Regular.ttf", "fonts/Inter-SemiBold.ttf")
_ROLES: dict[QPalette.ColorRole, Token] = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "ground",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onaccent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "tip",
    QPalette.ColorRole.ToolTipText: "ontip",
    QPalette.ColorRole.Light: "hover",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
}

_dressed: WeakSet[QWidget] = WeakSet()
"""The windows that wear the look, and change it when it changes."""


def scheme() -> Scheme:
    """The theme in force."""
    return Look.in_force


def tokens() -> Tokens:
    """The colours of the theme in force. Everything that is painted asks for them, many times."""
    return table()[Look.in_force]


@cache
def _bring_fonts() -> None:
    """Once: with each that comes, Qt forgets whatever it knows of all fonts."""
    for file in _FONTS:
        QFontDatabase.addApplicationFont(str(resource(file)))


@cache
def font(size: int = BODY, bold: bool = False, figures: bool = False, struck: bool = False) -> QFont:
    """The one face. `figures` makes digits equally wide: for numbers, money, times and dates, not for codes."""
    made = QFont(_FACE)
    if sys.platform == "win32":  # where it would else make letters wider, at 100 % alone
        made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setStrikeOut(struck)
    made.setFeature(QFont.Tag("calt"), 0)
    if figures:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def caption_font() -> QFont:
    """KDO, CO, PAK: small, half bold, spaced by 6 %."""
    made = QFont(font(SMALL, bold=True))
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, SMALL * 0.06)
    return made


def palette(of: Scheme) -> QPalette:
    colors, made = table()[of], QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, colors[token])
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colors["off"])
    return made


@cache
def in_colours(file: str, of: Scheme) -> str:
    """A file of `resources/style` with every `@token` replaced by its colour."""

    def colour(match: re.Match[str]) -> str:
        found = table()[of][match[1]]  # type: ignore[index]
        return found.name() if found.alpha() == 255 else found.name(QColor.NameFormat.HexArgb)

    return re.sub(r"@(\w+)", colour, resource(f"style/{file}").read_text(encoding="utf-8"))


def dress(window: QWidget) -> None:
    """A window, and whatever is or comes into it, wears the look from now on. What has no parent needs this itself.

    Were the sheet the application's, every part would put it on anew each time it is put into another, with all that is
    in it already; that was half the time in which a page is built. This way a page puts it on once, with the window.
    """
    _dressed.add(window)
    window.setStyleSheet(in_colours("parts.qss", Look.in_force))


class Look(QObject):
    """Gives palette and sheet to the windows, after the system's colour scheme or the user's choice, while running."""

    changed = Signal()
    in_force: ClassVar[Scheme] = "light"
    """What the application wears, whichever look it was that dressed it last."""

    def __init__(self, app: QApplication, choice: Choice = "system", parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app = app
        self._choice = choice
        self._worn: Scheme | None = None
        _bring_fonts()
        app.setStyle("Fusion")
        app.setFont(font())
        app.styleHints().colorSchemeChanged.connect(self._wear)
        self._wear()

    @property
    def choice(self) -> Choice:
        return self._choice

    def choose(self, choice: Choice) -> None:
        self._choice = choice
        self._wear()

    def _wear(self) -> None:
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        wanted: Scheme = self._choice if self._choice != "system" else "dark" if dark else "light"
        if wanted == self._worn:
            return
        self._worn = Look.in_force = wanted
        self._app.setPalette(palette(wanted))
        for window in filter(Shiboken.isValid, tuple(_dressed)):
            dress(window)
        self.changed.emit()
