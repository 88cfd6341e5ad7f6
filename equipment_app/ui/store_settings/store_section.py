"""The store itself: its name, the letterhead, words and logo of its papers, labels, the kit everybody should have."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from equipment_app.domain.deliveries import rate
from equipment_app.operations import Command
from equipment_app.operations.settings import SetSettings
from equipment_app.ui.kit.form import Form
from equipment_app.ui.kit.form_parts import FormArea, FormChoice, FormLine
from equipment_app.ui.store_settings.facts import StoreFacts
from equipment_app.ui.store_settings.logo_field import LogoField
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import CheckBox
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import Part, Scroll, in_column, in_row

_MOST_COPIES = 5
_ROOM_FOR_TWO = 600
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_SENTENCE = 68
"""Height of three lines, which is what the sentences take in a small window."""


class StoreSection(Card):
    """`send` takes the command that changes what was edited; the button is awake exactly while there is one."""

    def __init__(self, send: Callable[[Command], object]) -> None:
        super().__init__(self.tr("Store"), aside=self.tr("the same for everybody who opens this store"))
        self._known: Mapping[str, str] = {}
        self.editors = self._make_editors()
        self.bilingual, self.logo = CheckBox(self.tr("Papers in Czech and English")), LogoField()
        self.logo_field = self.logo.labelled(self.tr("Logo of grants that have none of their own"))
        self.save = Button(self.tr("Save"), kind="primary", icon="check", key="Ctrl+S")
        self.form = Form(self.save, self.command, send)
        self._lay_out()
        self.form.watch(self.bilingual.toggled, self.logo.changed)

    def show_facts(self, facts: StoreFacts) -> None:
        """What is being edited stays as it is; the rest is as the books have it."""
        edited = self._edited() if self._known else {}
        self._known = facts.values
        self.kits.offer([("", self.tr("none")), *((name, name) for name in facts.kits)])
        values = {**facts.values, **edited}
        for key, editor in self.editors.items():
            editor.put(values[key])
        self.bilingual.setChecked(values["paper.bilingual"] == "1")
        self.logo.show_value(values["funding.logo"])
        self.form.look()

    def command(self) -> Command | None:
        edited = self._edited() if self._known else {}
        return SetSettings(edited) if edited else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the letterhead stands under the store."""
        super().resizeEvent(event)
        self._sides.setDirection(_ACROSS if self.width() >= _ROOM_FOR_TWO else _DOWN)
        self._scroll.updateGeometry()

    def _make_editors(self) -> dict[str, FormLine | FormArea | FormChoice[str]]:
        copies = [(str(number), str(number)) for number in range(1, _MOST_COPIES + 1)]
        self.kits = FormChoice[str](self.tr("Kit everybody should have"), ())
        return {
            "store.name": FormLine(self.tr("Name of the store"), wrong=self._nameless),
            "operator.unit": FormLine(self.tr("Unit of the issuing staff")),
            "kit.standard": self.kits,
            "letterhead.authority": FormLine(self.tr("Authority")),
            "letterhead.organisation": FormLine(self.tr("Organisation")),
            "letterhead.store": FormLine(self.tr("Store, as in the head of papers")),
            "letterhead.footer": FormLine(self.tr("Foot of a paper")),
            "letterhead.privacy_cs": FormArea(self.tr("In Czech"), _SENTENCE),
            "letterhead.privacy_en": FormArea(self.tr("In English"), _SENTENCE),
            "paper.place": FormLine(self.tr("Place of handover")),
            "paper.copies": FormChoice(self.tr("Copies of a paper"), copies),
            "receipt.vat": FormLine(self.tr("VAT, %"), 72, wrong=self._no_rate, figures=True),
            "label.owner": FormLine(self.tr("Owner on labels")),
        }

    def _nameless(self, _left: bool) -> str:
        empty = bool(self._known) and self.editors["store.name"].empty()
        return self.tr("Enter a name for the store.") if empty else ""

    def _no_rate(self, _left: bool) -> str:
        wrong = bool(self._known) and rate(self.editors["receipt.vat"].value) is None
        return self.tr("A whole number, such as 21") if wrong else ""

    def _edited(self) -> dict[str, str]:
        now = {key: " ".join(editor.value.split()) for key, editor in self.editors.items()}
        now |= {"paper.bilingual": "1" if self.bilingual.isChecked() else "0", "funding.logo": self.logo.value}
        return {key: value for key, value in now.items() if value != self._known[key]}

    def _lay_out(self) -> None:
        self._sides = QBoxLayout(_ACROSS)
        self._sides.setContentsMargins(16, 14, 16, 16)
        self._sides.setSpacing(24)
        fields = self.fields = {key: self.form.field(editor) for key, editor in self.editors.items()}
        letterhead = [field for key, field in fields.items() if key.startswith("letterhead.")]
        copies = in_row(fields["paper.copies"], (self.bilingual, 1, Qt.AlignmentFlag.AlignBottom), spacing=16)
        owner = in_row((fields["label.owner"], 1), fields["receipt.vat"], spacing=16)
        store = in_column(
            _group(self.tr("Store"), fields["store.name"], fields["operator.unit"], fields["kit.standard"]),
            _group(self.tr("Papers and labels"), fields["paper.place"], owner, copies, self.logo_field),
            None,
            spacing=18,
        )
        papers = in_column(
            _group(self.tr("Letterhead of papers"), *letterhead[:4]),
            _group(self.tr("Personal data, a sentence on papers"), *letterhead[4:]),
            None,
            spacing=18,
        )
        self._sides.addLayout(store, 1)
        self._sides.addLayout(papers, 1)
        self._scroll = Scroll(self._sides)
        self.body.addWidget(self._scroll, 1)
        note = self.tr("A change is recorded in the journal. Papers made before stay as they are.")
        self.lay_foot(IconLabel("info"), (Label(note, token="quiet", elide=True), 1), self.save)


def _group(caption: str, *fields: Part) -> QVBoxLayout:
    return in_column(Caption(caption), *fields, spacing=10)
