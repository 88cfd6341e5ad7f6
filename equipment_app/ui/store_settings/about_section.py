"""What this program is, on what terms, and where the open store is."""

import sys
from pathlib import Path

from PySide6.QtCore import QLocale, qVersion

from equipment_app import __version__
from equipment_app.ui.store_settings.facts import StoreFacts
from equipment_app.ui.widgets.card import Card, Fact, FactRows
from equipment_app.ui.widgets.label import Caption, Label

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
        super().__init__("·")
        self._facts: StoreFacts | None = None
        self._path = Path()
        self.sentence = Label(token="quiet", wrap=True)
        self.program, self.parts = FactRows(), FactRows()
        self.captions = Caption(), Caption()
        self.program.setMaximumWidth(_FACTS)
        self.parts.setMaximumWidth(_FACTS)
        self.pad(16, 14, 8)
        for part in (self.sentence, self.captions[0], self.program, self.captions[1], self.parts):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_facts(self, facts: StoreFacts) -> None:
        self._facts = facts
        self._show()

    def show_path(self, path: Path) -> None:
        self._path = path
        self._show()

    def focus(self) -> None:
        self.setFocus()

    def retranslate(self) -> None:
        self.title.setText(self.tr("About the program"))
        self.sentence.setText(
            self.tr(
                "The kit store of an anti-conflict team: who has what, who signed for it, and where it is now. Free "
                "software under the EUPL 1.2. The program never connects to the internet."
            )
        )
        self.captions[0].setText(self.tr("Program and store"))
        self.captions[1].setText(self.tr("Software used"))
        self.parts.show_facts([Fact(name, licence, bold=False, figures=False) for name, licence in _PARTS])
        self._show()

    def _show(self) -> None:
        entries = QLocale().toString(self._facts.entries) if self._facts else ""
        running = f"Qt {qVersion()}, Python {sys.version.split()[0]}"
        self.program.show_facts(
            [
                Fact(self.tr("Version"), __version__, figures=False),
                Fact(self.tr("Operating system"), running, bold=False, figures=False),
                Fact(self.tr("Store file"), str(self._path), bold=False, figures=False, path=True),
                Fact(self.tr("Journal entries"), entries, bold=False),
            ]
        )
