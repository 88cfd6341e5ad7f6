"""The store itself: its name, the letterhead and words of its papers, labels, the kit everybody should have."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from equipment_app.ui.form import Form
from equipment_app.ui.messages import explain
from equipment_app.ui.store_settings.facts import StoreFacts
from equipment_app.ui.store_settings.logo_field import LogoField
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.check import Check
from equipment_app.ui.widgets.combo import Combo
from equipment_app.ui.widgets.field import Field, LineField, TextArea
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from equipment_app.operations import Command

_LINES = (
    *("store.name", "operator.unit", "letterhead.authority", "letterhead.organisation"),
    *("letterhead.store", "letterhead.footer", "paper.place", "label.owner"),
)
_AREAS = ("letterhead.privacy_cs", "letterhead.privacy_en")
_MOST_COPIES = 5
_ROOM_FOR_TWO = 600
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_SENTENCE = 68
"""Height of three lines, which is what the sentences take in a small window."""


class StoreSection(Card):
    """`send` takes the command that changes what was edited; the button is awake exactly while there is one."""

    def __init__(self, send: "Callable[[Command], object]") -> None:
        super().__init__("·")
        self._known: Mapping[str, str] = {}
        self.lines = {key: LineField() for key in _LINES}
        self.areas = {key: TextArea(_SENTENCE) for key in _AREAS}
        self.kit, self.copies, self.bilingual, self.logo = Combo(), Combo(), Check(), LogoField()
        self.fields: dict[str, Field] = {
            key: Field(editor)
            for key, editor in (
                *self.lines.items(),
                *self.areas.items(),
                ("kit.standard", self.kit),
                ("paper.copies", self.copies),
                ("funding.logo", self.logo),
            )
        }
        self.captions = {name: Caption() for name in ("store", "letterhead", "paper", "privacy")}
        self.note = Label(token="quiet", elide=True)
        self.save = Button(kind="primary", icon="check", key="Ctrl+S")
        self._lay_out()
        edits = [editor.textChanged for editor in self.lines.values()]
        self.form = Form(
            self.command,
            self.save,
            send,
            *edits,
            *(area.textChanged for area in self.areas.values()),
            self.kit.currentIndexChanged,
            self.copies.currentIndexChanged,
            self.bilingual.toggled,
            self.logo.changed,
        )
        self.logo.changed.connect(lambda: self.fields["funding.logo"].set_error(""))
        self.logo.refused.connect(lambda refusal: self.fields["funding.logo"].set_error(explain(refusal)))

    def show_facts(self, facts: StoreFacts) -> None:
        """What is being edited stays as it is; the rest is as the books have it."""
        edited = self._edited() if self._known else {}
        self._known = facts.values
        self.kit.fill([("", self.tr("none")), *((name, name) for name in facts.kits)])
        for key, value in {**facts.values, **edited}.items():
            self._set(key, value)
        self.form.follow()

    def command(self) -> "Command | None":
        edited = self._edited() if self._known else {}
        nameless = bool(self._known) and not self._values()["store.name"]
        self.fields["store.name"].set_error(self.tr("Enter a name for the store.") if nameless else "")
        if not edited or nameless:
            return None
        from equipment_app.operations.set_setting import SetSettings

        return SetSettings(edited)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the letterhead stands under the store."""
        super().resizeEvent(event)
        self._sides.setDirection(_ACROSS if self.width() >= _ROOM_FOR_TWO else _DOWN)

    def focus(self) -> None:
        self.lines["store.name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Store"))
        self.say_aside(self.tr("the same for everybody who opens this store"))
        captions = {
            "store": self.tr("Store"),
            "letterhead": self.tr("Letterhead of papers"),
            "paper": self.tr("Papers and labels"),
            "privacy": self.tr("Personal data, a sentence on papers"),
        }
        for name, words in captions.items():
            self.captions[name].setText(words)
        for key, words in self._labels().items():
            self.fields[key].set_label(words)
        self.bilingual.setText(self.tr("Papers in Czech and English"))
        self.copies.fill([(str(number), str(number)) for number in range(1, _MOST_COPIES + 1)])
        self.note.setText(self.tr("A change is recorded in the journal. Papers made before stay as they are."))
        self.save.setText(self.tr("Save"))
        self.logo.retranslate()

    def _labels(self) -> dict[str, str]:
        return {
            "store.name": self.tr("Name of the store"),
            "operator.unit": self.tr("Unit of the issuing staff"),
            "kit.standard": self.tr("Kit everybody should have"),
            "letterhead.authority": self.tr("Authority"),
            "letterhead.organisation": self.tr("Organisation"),
            "letterhead.store": self.tr("Store, as in the head of papers"),
            "letterhead.footer": self.tr("Foot of a paper"),
            "letterhead.privacy_cs": self.tr("In Czech"),
            "letterhead.privacy_en": self.tr("In English"),
            "paper.place": self.tr("Place of handover"),
            "paper.copies": self.tr("Copies of a paper"),
            "label.owner": self.tr("Owner on labels"),
            "funding.logo": self.tr("Logo of the grant on papers"),
        }

    def _values(self) -> dict[str, str]:
        """As the fields have it now."""
        return {
            **{key: " ".join(editor.text().split()) for key, editor in self.lines.items()},
            **{key: " ".join(area.toPlainText().split()) for key, area in self.areas.items()},
            "kit.standard": str(self.kit.currentData() or ""),
            "paper.copies": str(self.copies.currentData() or self._known["paper.copies"]),
            "paper.bilingual": "1" if self.bilingual.isChecked() else "0",
            "funding.logo": self.logo.value,
        }

    def _edited(self) -> dict[str, str]:
        return {key: value for key, value in self._values().items() if value != self._known[key]}

    def _set(self, key: str, value: str) -> None:
        if key in self.lines and self.lines[key].text() != value:
            self.lines[key].setText(value)
        elif key in self.areas and self.areas[key].toPlainText() != value:
            self.areas[key].setPlainText(value)
        elif key == "kit.standard":
            self.kit.choose(value)
        elif key == "paper.copies":
            self.copies.choose(value)
        elif key == "funding.logo":
            self.logo.show_value(value)
        elif key == "paper.bilingual":
            self.bilingual.setChecked(value == "1")

    def _lay_out(self) -> None:
        self._sides = QBoxLayout(_ACROSS)
        self._sides.setContentsMargins(16, 14, 16, 16)
        self._sides.setSpacing(24)
        rows: tuple[tuple[str, ...], ...] = (
            (
                "store",
                "store.name",
                "operator.unit",
                "kit.standard",
                "paper",
                "paper.place",
                "label.owner",
                "copies",
                "funding.logo",
            ),
            ("letterhead", *_LINES[2:6], "privacy", *_AREAS),
        )
        for names in rows:
            inside = QVBoxLayout()
            inside.setSpacing(10)
            for at, name in enumerate(names):
                if at and name in self.captions:
                    inside.addSpacing(8)
                inside.addWidget(self._part(name))
            inside.addStretch(1)
            self._sides.addLayout(inside, 1)
        self.body.addWidget(Scroll(self._sides), 1)
        self.foot.setFixedHeight(56)
        self.foot.row.addWidget(IconLabel("info"))
        self.foot.row.addWidget(self.note, 1)
        self.foot.row.addWidget(self.save)

    def _part(self, name: str) -> QWidget:
        """A caption, a field, or the number of copies with the check beside it."""
        if name in self.captions:
            return self.captions[name]
        if name != "copies":
            return self.fields[name]
        both = QWidget()
        row = QGridLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(16)
        row.addWidget(self.fields["paper.copies"], 0, 0)
        row.addWidget(self.bilingual, 0, 1, Qt.AlignmentFlag.AlignBottom)
        row.setColumnStretch(1, 1)
        return both
