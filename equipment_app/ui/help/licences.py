"""What the program stands on, part by part, and the licences it is given away under, as texts to be read."""

import sys
import tomllib
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from equipment_app import __version__
from equipment_app.domain.value import Value
from equipment_app.paths import resource
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Text
from equipment_app.ui.look.theme import LARGE, SMALL, font
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column, in_row
from equipment_app.ui.widgets.overlay import CloseButton, Overlay

_LIST, _NARROW_LIST, _NARROW = 300, 224, 900


class LicensedPart(Value):
    name: str
    version: str
    """Empty where nobody says it."""
    licence: str
    """As SPDX writes it."""
    holder: str
    texts: tuple[str, ...]
    """Files under resources."""

    def text(self) -> str:
        return "\n\n\n".join(resource(name).read_text(encoding="utf-8") for name in self.texts)


@cache
def licensed_parts() -> tuple[LicensedPart, ...]:
    """Those of others that the packages for this system carry, by name.

    Raises FileNotFoundError: the program was packaged without its licences.
    """
    elsewhere = "linux" if sys.platform == "win32" else "windows"
    said = tomllib.loads(resource("licences/parts.toml").read_text(encoding="utf-8"))["part"]
    return tuple(
        LicensedPart(
            one["name"],
            one.get("version") or _installed(one.get("project", "")),
            one["licence"],
            one["holder"],
            tuple(one["texts"]),
        )
        for one in said
        if one.get("only") != elsewhere
    )


def _installed(project: str) -> str:
    try:
        return version(project) if project else ""
    except PackageNotFoundError:
        return ""


def own_part() -> LicensedPart:
    name = QCoreApplication.translate("About", "Equipment store")
    holder = QCoreApplication.translate("About", "the authors of Equipment App")
    return LicensedPart(name, __version__, "EUPL-1.2", f"2026 {holder}", ("licences/LICENSE-EUPL-1.2.txt",))


class LicenceSheet(Overlay):
    """All parts at the left; at the right the text of the one that is current. Esc closes it."""

    wide = 1000

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.close_button = CloseButton(self)
        columns: list[Column[LicensedPart]] = [Column(self.tr("Part"), lambda part: Text(part.name, part.version))]
        self.parts: PlainList[LicensedPart] = PlainList(self.tr("Software used"), columns, lambda part: part.name)
        self.begins_at = self.parts
        self.name, self.terms = Label(size=LARGE, bold=True, elide=True), Label(size=SMALL, token="quiet", wrap=True)
        self.text = _plain_text()
        head = Strip("below", Label(self.tr("Licences"), size=LARGE, bold=True), None, self.close_button, height=56)
        told = in_column(self.name, self.terms, margins=(16, 12, 16, 8), spacing=2)
        reading = in_column(told, (self.text, 1))
        in_column(head, (in_row((self.parts, 0), (reading, 1)), 1), on=self.panel, margins=(1, 1, 1, 1))
        self.parts.current_changed.connect(self._show)
        self.parts.show_rows([own_part(), *licensed_parts()])
        self.parts.show_first()

    def arrange(self) -> None:
        super().arrange()
        self.parts.setFixedWidth(_LIST if self.panel.width() >= _NARROW else _NARROW_LIST)

    def _show(self, part: LicensedPart | None) -> None:
        if part is not None:
            self.name.setText(f"{part.name} {part.version}".rstrip())
            self.terms.setText(f"{part.licence} · {part.holder}")
            self.text.setPlainText(part.text())
            self.text.setAccessibleName(f"{part.name}, {part.licence}")


def _plain_text() -> QPlainTextEdit:
    """To read: the arrows scroll it, the mouse can mark it."""
    made = QPlainTextEdit()
    made.setProperty("bare", True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFont(font(SMALL))
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.document().setDocumentMargin(16)
    return made
