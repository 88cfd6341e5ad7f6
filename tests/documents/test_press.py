"""The press that the store is given."""

import subprocess
import sys
from pathlib import Path

import pytest

from equipment_app.documents.paper import Paper
from equipment_app.documents.press import form
from equipment_app.domain.kinds import PAPERS


@pytest.mark.parametrize("row", PAPERS)
def test_every_form_that_a_kind_names_is_there(row):
    assert issubclass(form(row.kind), Paper)


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
