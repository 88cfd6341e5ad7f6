"""The press that the store is given."""

import subprocess
import sys
from pathlib import Path

import pytest

from equipment_app.documents.paper import Paper
from equipment_app.documents.press import form
from equipment_app.domain.custody import SIGNED_ON_PAPER, Kind


@pytest.mark.parametrize("kind", SIGNED_ON_PAPER)
def test_what_is_signed_on_paper_has_a_form(kind):
    assert issubclass(form(kind), Paper)


def test_what_is_not_has_none():
    with pytest.raises(KeyError):
        form(Kind.STORNO)


def test_opening_a_store_loads_nothing_that_draws():
    """reportlab and qrcode cost a tenth of a second, which the window's start has not."""
    program = (
        "import sys; import equipment_app.documents.press, equipment_app.queries.registers;"
        "print(*{'reportlab', 'qrcode', 'pikepdf', 'PIL'} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == []
