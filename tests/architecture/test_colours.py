"""Everybody can read it: contrast as WCAG 2.2 measures it, in both themes (success criteria 1.4.3 and 1.4.11)."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor

from equipment_app.ui.look import colors

PLAIN = ("ground", "surface", "hover", "soft")
PAIRS = [
    *product(("text", "quiet", "accent"), PLAIN),
    *product(("good", "warn", "bad"), ("ground", "surface", "hover")),
    *((state, f"{state}soft") for state in ("good", "warn", "bad")),
    *product(("onaccent",), ("accent", "press", "bad")),
    ("ontip", "tip"),
]
BORDERS = [*product(("edge", "accent", "bad"), ("ground", "surface"))]
A_COLOUR = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']|GlobalColor\.(?!transparent)|QColor\((?!0, 0, 0, 0\))\d""")


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 for black to 1 for white."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", colors.SCHEMES)
@pytest.mark.parametrize(("words", "fill"), PAIRS)
def test_words_can_be_read(scheme, words, fill):
    colours = colors.table()[scheme]
    assert contrast(colours[words], colours[fill]) >= 4.5


@pytest.mark.parametrize("scheme", colors.SCHEMES)
@pytest.mark.parametrize(("border", "fill"), BORDERS)
def test_borders_of_controls_can_be_seen(scheme, border, fill):
    colours = colors.table()[scheme]
    assert contrast(colours[border], colours[fill]) >= 3


def test_no_part_names_a_colour(sources):
    """Colours have names, in resources/style/tokens.txt; whoever writes a number misses the other theme."""
    parts = [source for source in sources if source.name.startswith("equipment_app/ui/")]
    assert {part.name: found for part in parts if (found := A_COLOUR.findall(part.text))} == {}
    assert len(parts) > 50, "a test that reads nothing finds nothing"
