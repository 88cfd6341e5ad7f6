"""Funding sources in Settings: what a grant is called and pays, until when things are kept, what papers say of it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtGui import QResizeEvent

from equipment_app import measures
from equipment_app.domain.papers import Funding
from equipment_app.operations import Command
from equipment_app.operations.fundings import SetFunding
from equipment_app.ui.kit.form import Form
from equipment_app.ui.kit.form_parts import Day, FormArea, FormLine
from equipment_app.ui.store_settings.facts import StoreFacts
from equipment_app.ui.store_settings.logo_field import LogoField
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, in_column

NEW = ""
"""In place of the code of a source that is not there yet."""
_SENTENCE, _DAY, _SHORT = 52, 148, 96
_ROWS = ("project",), ("project_number", "share"), ("ends", "keep_until", "insurance"), ("text_cs",), ("text_en",)


class FundingsSection(Card):
    """`send` takes the command that changes the source that is shown, or adds one."""

    def __init__(self, send: Callable[[Command], object]) -> None:
        super().__init__(self.tr("Funding"), aside=self.tr("the same for everybody who opens this store"))
        self._known: Mapping[str, Funding] = {}
        self.source = Combo()
        self.source.setAccessibleName(self.tr("Funding source"))
        self.code = FormLine(self.tr("Source, as delivery lists have it"))
        self.letter = FormLine(self.tr("Letter"), _SHORT)
        self.editors: dict[str, FormLine | FormArea] = {
            "project": FormLine(self.tr("Project of the grant")),
            "project_number": FormLine(self.tr("Number of the project")),
            "share": FormLine(self.tr("Share, %"), _SHORT, hint="72,25", figures=True),
            "ends": Day(self.tr("End of the project"), _DAY),
            "keep_until": Day(self.tr("Items are kept until"), _DAY),
            "insurance": FormLine(self.tr("Insurance")),
            "text_cs": FormArea(self.tr("Under lines bought from it, in Czech"), _SENTENCE),
            "text_en": FormArea(self.tr("The same in English"), _SENTENCE),
        }
        self.note = Label("", token="quiet", elide=True)
        self.logo = LogoField()
        self.save = Button(self.tr("Save"), kind="primary", icon="check", key="Ctrl+S")
        self.form = Form(self.save, self.command, send)
        self._lay_out()
        self.form.watch(self.logo.changed)
        for editor in (self.editors["project"], self.editors["keep_until"]):
            editor.textChanged.connect(self._say_guarded)
        self.source.activated.connect(lambda _: self._show(self.shown))

    @property
    def shown(self) -> str:
        """The code of the source, or `NEW`."""
        return str(self.source.currentData() or NEW)

    def show_facts(self, facts: StoreFacts) -> None:
        """What is being edited stays as it is; a source that was just added is the one shown."""
        before, at = self._known, self.shown if self._known else next(iter(facts.fundings), NEW)
        edited = bool(before) and self.command() is not None
        self._known = facts.fundings
        offers = [(code, f"{one.letter} · {code}") for code, one in facts.fundings.items()]
        self.source.fill([*offers, (NEW, self.tr("A new source…"))])
        added = next((code for code in facts.fundings if before and code not in before), at)
        self.source.choose(added)
        if added != at or not edited:
            self._show(self.shown)
        else:
            self.form.look()

    def command(self) -> Command | None:
        known = self._known.get(self.shown)
        if known is None:
            return SetFunding(self.code.value, self.letter.value, **self._said()) if self._begun() else None
        said = {name: value for name, value in self._said().items() if value != _as_said(known)[name]}
        return SetFunding(known.code, **said) if said else None

    def submit(self) -> None:
        self.form.submit()

    def _begun(self) -> bool:
        return not self.code.empty() and not self.letter.empty()

    def _said(self) -> dict[str, Any]:
        said = {
            name: editor.day or "" if isinstance(editor, Day) else " ".join(editor.value.split())
            for name, editor in self.editors.items()
        }
        return {**said, "logo": self.logo.value}

    def _show(self, code: str) -> None:
        for line in (self.code, self.letter):
            self.form.fields[line].setVisible(code == NEW)
            line.put("")
        said = _as_said(self._known.get(code, Funding("", "")))
        for name, editor in self.editors.items():
            value = said[name]
            editor.put(measures.day(value) if isinstance(value, date) else value)
        self.logo.show_value(said["logo"])
        self.logo_field.set_error("")
        self._say_guarded()
        self.form.look()

    def _say_guarded(self) -> None:
        """What stays unguarded stands under the form while it is filled in."""
        known = self._known.get(self.shown)
        grant = not self.editors["project"].empty() or (known is not None and known.is_grant)
        bare = grant and self.editors["keep_until"].empty()
        unguarded = self.tr("No day is set until which its items are kept: nothing guards them.")
        grants = self.tr("With a project it is a grant: its register stands in Stock, its logo may be the store's.")
        self.note.setText(unguarded if bare else grants)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.fit(self.width() - 2 * PAD - 2)

    def _lay_out(self) -> None:
        self.logo_field = self.logo.labelled(self.tr("Logo on papers"))
        first = self.form.row(self.code, self.letter)
        lines = [self.form.row(*(self.editors[name] for name in row)) for row in _ROWS]
        fields = in_column(first, *lines, self.logo_field, None, margins=(PAD, 14, PAD, 16), spacing=12)
        self.body.addWidget(Strip("below", self.source, None, height=56))
        self.body.addWidget(Scroll(fields), 1)
        self.lay_foot(IconLabel("info"), (self.note, 1), self.save)
        self.form.look()


def _as_said(source: Funding) -> dict[str, Any]:
    """As the fields say it when nothing is edited."""
    share = "" if source.share is None else f"{source.share / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    said = {name: getattr(source, name) or "" for row in _ROWS for name in row}
    return {**said, "share": share, "logo": source.own_logo}
