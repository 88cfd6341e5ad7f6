"""Which labels are wanted: words, a delivery, where; those without one yet; and what another page has chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.queries.filters import LabelsWanted
from equipment_app.ui import formatting
from equipment_app.ui.labels.asked import LabelsAsked, Subject
from equipment_app.ui.labels.number_field import NumberField
from equipment_app.ui.labels.questions import Wanted
from equipment_app.ui.widgets.button import Pick
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.field import Check, Combo, Field, SearchField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import HEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from equipment_app.queries.label_list import Wheres

_COMBO = 96, 264
"""Least and most width of the lists."""
MOST_BLANKS = 5000


class Narrowing(Strip):
    """`changed` when something else is wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("below", parent=parent)
        self.asked = LabelsAsked()
        self.wheres: Wheres | None = None
        self.search = SearchField(icon="search", key="Ctrl+F")
        self.delivery, self.where = Combo(), Combo()
        self.unlabelled = Check()
        self.ids, self.article = Pick(), Pick()
        self.blanks = NumberField(1, MOST_BLANKS)
        self.count_field, self.hint = Field(self.blanks), Label(token="quiet", wrap=True)
        self.blanks.put(20)
        self._lay_out()
        for combo in (self.delivery, self.where):
            combo.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.search.textChanged.connect(lambda _: self.changed.emit())
        self.unlabelled.toggled.connect(lambda _: self.changed.emit())
        self.blanks.changed.connect(self.changed)
        self.ids.removed.connect(lambda: self.ask(LabelsAsked(self.subject, (), self.asked.article, self.asked.name)))
        self.article.removed.connect(lambda: self.ask(LabelsAsked(self.subject)))

    @property
    def subject(self) -> Subject:
        return self.asked.subject

    def ask(self, asked: LabelsAsked) -> None:
        """Want this, whatever was wanted before, and say so."""
        self.put(asked)
        self.changed.emit()

    def put(self, asked: LabelsAsked) -> None:
        """As `ask`, without a word."""
        self.blockSignals(True)
        if asked.ids or asked.article or asked.subject != self.subject:
            self.search.clear()
            for combo in (self.delivery, self.where):
                combo.setCurrentIndex(0)
            self.unlabelled.setChecked(False)
        self.asked = asked
        self.retranslate()
        self.blockSignals(False)

    def now(self) -> Wanted:
        things = self.subject is Subject.THINGS
        filter = LabelsWanted(
            text=self.search.text(),
            article=self.asked.article if things else 0,
            delivery=(self.delivery.currentData() or "") if things else "",
            holder=self.where.currentData() or 0,
            unlabelled=things and self.unlabelled.isChecked(),
        )
        return Wanted(self.subject, filter, self.asked.ids or None)

    def show_wheres(self, wheres: "Wheres") -> None:
        self.wheres = wheres
        self.blockSignals(True)
        self.retranslate()
        self.blockSignals(False)

    def retranslate(self) -> None:
        blank, things = self.subject is Subject.BLANKS, self.subject is Subject.THINGS
        self.search.setPlaceholderText(self.tr("Number or name"))
        self.search.setAccessibleName(self.tr("Number or name"))
        self.delivery.setAccessibleName(self.tr("Delivery"))
        self.where.setAccessibleName(self.tr("Where"))
        self.unlabelled.setText(self.tr("Only those without a label yet"))
        self.count_field.set_label(self.tr("Number of new labels"))
        self.hint.setText(self.tr("Stick one on an item, scan it and choose the item."))
        chosen = formatting.counted(self.tr("%n chosen", "", len(self.asked.ids)), len(self.asked.ids))
        self.ids.show_words(chosen if self.asked.ids else "", self.tr("Back to all of them"))
        self.article.show_words(self.asked.name if self.asked.article else "", self.tr("Back to all of them"))
        shown: tuple[tuple[QWidget, bool], ...] = (
            (self.search, not blank),
            (self.where, not blank and self.subject is not Subject.OPERATORS),
            *((part, things) for part in (self.delivery, self.unlabelled)),
            *((part, blank) for part in (self.count_field, self.hint)),
        )
        for part, wanted in shown:
            part.setVisible(wanted)
        if things:
            self._second.insertWidget(1, self.where, 1)
        else:
            self._first.addWidget(self.where)
        if self.wheres is not None:
            self._fill(self.wheres)

    def _fill(self, wheres: "Wheres") -> None:
        notes = [(note, f"{note} · {formatting.thousands(count)}") for note, count in wheres.deliveries]
        self.delivery.fill([("", self.tr("any delivery")), *notes])
        holders: Sequence[tuple[int, str]] = wheres.stores
        if self.subject is Subject.THINGS:
            places = [(id, formatting.place(label)) for id, label in wheres.places]
            holders = (*wheres.stores, *places, *wheres.units)
        elif self.subject is Subject.BADGES:
            holders = wheres.units
        every = self.tr("all units") if self.subject is Subject.BADGES else self.tr("anywhere")
        self.where.fill([(0, every), *holders])

    def _lay_out(self) -> None:
        self._first, self._second, new = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first, second = self._first, self._second
        for row in (first, second, new):
            row.setSpacing(8)
        self.search.setMinimumWidth(132)
        first.addWidget(self.search, 1)
        first.addSpacing(4)
        first.addWidget(self.unlabelled)
        for combo in (self.delivery, self.where):
            combo.setMinimumWidth(_COMBO[0])
            combo.setMaximumWidth(_COMBO[1])
            second.addWidget(combo, 1)
        second.addWidget(self.ids)
        second.addWidget(self.article)
        second.addStretch()
        self.count_field.setFixedWidth(140)
        self.hint.setMinimumHeight(HEIGHT)
        new.addWidget(self.count_field)
        new.addSpacing(4)
        new.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout()
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        for row in (first, second, new):
            column.addLayout(row)
        self.row.addLayout(column)
