"""Kits at the counter: what is missing, and how the bar is filled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equipment_app.domain.sizes import Kit, KitPart, Standing, missing, standing

KIT = Kit(1, "Výstroj", (KitPart(1, 1), KitPart(2, 3), KitPart(3, 2)))


def held(**pieces):
    """How many pieces of article N are kept: held(a1=2)."""
    return lambda article: pieces.get(f"a{article}", 0)


@pytest.mark.parametrize(
    ("kept", "coming", "parts"),
    [
        (held(), {}, [(1, 1), (2, 3), (3, 2)]),
        (held(a1=1, a2=1), {}, [(2, 2), (3, 2)]),
        (held(a1=1), {2: 3, 3: 1}, [(3, 1)]),
        (held(a1=5, a2=5, a3=5), {}, []),
        (held(a2=2), {1: 1, 2: 2, 3: 9}, []),
    ],
)
def test_what_is_missing(kept, coming, parts):
    assert [(part.article, part.quantity) for part in missing(KIT, kept, coming)] == parts


@pytest.mark.parametrize(
    ("kept", "ready", "bar"),
    [
        (held(), {}, ["lacks", "lacks", "lacks"]),
        (held(a3=2), {}, ["has", "lacks", "lacks"]),
        (held(a3=2, a2=1), {2: 2}, ["has", "cart", "lacks"]),
        (held(a3=1, a2=1), {2: 1, 1: 1}, ["cart", "lacks", "lacks"]),
        (held(a1=1, a2=3, a3=2), {1: 1}, ["has", "has", "has"]),
    ],
)
def test_the_bar(kept, ready, bar):
    assert list(standing(KIT, kept, ready)) == bar


@given(st.tuples(*(st.integers(0, 4) for _ in range(3))), st.tuples(*(st.integers(0, 4) for _ in range(3))))
def test_what_is_added_fills_the_kit(kept, coming):
    of = dict(zip((1, 2, 3), kept, strict=True))
    asked = dict(zip((1, 2, 3), coming, strict=True))
    for part in missing(KIT, of.__getitem__, asked):
        asked[part.article] += part.quantity
    assert missing(KIT, of.__getitem__, asked) == []
    assert Standing.LACKS not in standing(KIT, of.__getitem__, asked)
