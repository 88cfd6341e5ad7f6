"""What this program is, on what terms, and where the open store is."""

import sys
from pathlib import Path

from PySide6.QtCore import QLocale, qVersion

from equipment_app import __version__
from equipment_app.ui.widgets.card import Card, Fact, FactRows
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import fill

_PARTS = (
    ("Qt for Python", "LGPL-3.0"),
    ("SQLAlchemy", "MIT"),
    ("Alembic", "MIT"),
    ("ReportLab", "BSD-3-Clause"),
    ("qrcode", "BSD-3-Clause"),
    ("XlsxWriter", "BSD-2-Clause"),
    ("zxing-cpp", "Apache-2.0"),
    ("pypdfium2", "BSD-3-Clause, Apache-2.0"),
    ("Pillow", "MIT-CMU"),
    ("pyserial", "BSD-3-Clause"),
    ("Inter, Source Sans 3", "OFL-1.1"),
    ("Lucide", "ISC"),
)
"""What the program stands on, and its licences."""

_FACTS = 560


class AboutSection(Card):
    def __init__(self) -> None:
        super().__init__(self.tr("About the program"))
        words = self.tr(
            "The kit store of an anti-conflict team: who has what, who signed for it, and where it is now. Free "
            "software under the EUPL 1.2. The program never connects to the internet."
        )
        told, used = Label(words, token="quiet", wrap=True), Caption(self.tr("Software used"))
        self.program, self.parts = FactRows(), FactRows()
        for rows in (self.program, self.parts):
            rows.setMaximumWidth(_FACTS)
        self.pad(16, 14, 8)
        fill(self.body, told, Caption(self.tr("Program and store")), self.program, used, self.parts, None)
        self.parts.show_facts([Fact(name, licence, bold=False, figures=False) for name, licence in _PARTS])
        self.show_store(Path(), None)

    def show_store(self, path: Path, entries: int | None) -> None:
        """`entries` of its journal; None while it is not known."""
        running = f"Qt {qVersion()}, Python {sys.version.split()[0]}"
        count = QLocale().toString(entries) if entries is not None else ""
        self.program.show_facts(
            [
                Fact(self.tr("Version"), __version__, figures=False),
                Fact(self.tr("Operating system"), running, bold=False, figures=False),
                Fact(self.tr("Store file"), str(path), bold=False, figures=False, path=True),
                Fact(self.tr("Journal entries"), count, bold=False),
            ]
        )
