"""The press that the store is given."""

import subprocess
import sys
from pathlib import Path

from equipment_app.documents import protocol
from equipment_app.documents.press import Press
from tests.documents import samples


def test_it_makes_the_papers_of_the_store():
    press = Press()
    filed = press.handover(samples.wrong_issue())
    assert filed == protocol.render(samples.wrong_issue())
    assert press.cancelled(filed, samples.CANCELLATION) == protocol.cancel(filed, samples.CANCELLATION)


def test_opening_a_store_loads_nothing_that_draws():
    """reportlab and qrcode cost a tenth of a second, which the window's start has not."""
    program = (
        "import sys; import equipment_app.documents.press, equipment_app.documents.registers;"
        "print(*{'reportlab', 'qrcode', 'pikepdf', 'PIL'} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == []
