"""Which numbers of makers the eye cannot tell apart, and which it can."""

import pytest

from equipment_app.domain.serials import alike

KNOWN = ("P-001", "R-001")


@pytest.mark.parametrize(
    "serial", ["Ｒ-001", "R‑001", "R–001", "R−001", "r-001", "R-001\ufe0f", "R\u200b-001", "Р-001", "Ρ-001"]
)
def test_what_looks_like_another_number_is_found(serial):
    assert alike(serial, KNOWN) == ("P-001" if serial[0] in "РΡ" else "R-001")


@pytest.mark.parametrize("serial", ["R-001", "R-01", "R001", "R-0O1", "Ř-001"])
def test_what_looks_otherwise_or_is_the_number_itself_is_none(serial):
    assert alike(serial, KNOWN) == ""
