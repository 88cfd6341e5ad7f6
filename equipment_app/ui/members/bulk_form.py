"""One field of many members at once: which, to what, and a preview of who is changed and who is passed over."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from equipment_app.operations.bulk_edit import FIELDS, GONE, SAME, SHARED, EditedMember, EditMembers, judged
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import FormCard, FormChoice, FormLine, Tick
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Text
from equipment_app.ui.members.card import SCHEMES, scheme_name
from equipment_app.ui.members.form import MemberChoices
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import PAD
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column, in_row

_FIELD = 128


def preview(told: Label, view: QWidget) -> QWidget:
    """What a form will do, under a sentence of it."""
    whole = QWidget()
    told.set_token("quiet")
    told.setWordWrap(True)
    in_column(in_row((told, 1), margins=(PAD, 0, PAD, 12)), (view, 1), on=whole)
    return whole


class BulkForm(FormCard):
    """Of the members `chosen` on the list, or of all who are `listed`. What a field may be is offered; a unit is named,
    and what else is free is typed.
    """

    def __init__(self, desk: Desk, chosen: Sequence[int], listed: Sequence[int], known: MemberChoices) -> None:
        super().__init__(desk)
        self._offers, self._known = {"chosen": tuple(chosen), "all": tuple(listed)}, known
        self._found: Sequence[EditedMember] | None = None
        whom = [
            ("chosen", formatting.counted(self.tr("%n selected", "", len(chosen)), len(chosen))),
            ("all", formatting.counted(self.tr("all %n on the list", "", len(listed)), len(listed))),
        ]
        self.whom = FormChoice[str](self.tr("Whom"), whom if chosen else whom[1:], needed=True)
        self.field = FormChoice[str](self.tr("Field"), self._fields(), _FIELD, needed=True)
        self.to = FormLine(self.tr("New value"), wrong=self._wrong_value)
        self.clear = Tick(self.tr("Clear the field"))
        self.view: PlainList[EditedMember] = PlainList(self.tr("Preview"), self._columns(), lambda row: row.member.id)
        self.told = Label(self.tr("Choose a field and its new value: who is changed is shown before."))
        rows = ((self.whom, self.field, self.to, self.clear),)
        self.build(self.tr("Edit several members"), self.tr("Change"), rows, preview(self.told, self.view))
        self.whom.currentIndexChanged.connect(self._ask)
        self.field.currentIndexChanged.connect(self._chosen)
        self.to.textChanged.connect(self._ask)
        self.clear.toggled.connect(self._clear)
        self._chosen()

    def command(self) -> EditMembers | None:
        changed = sum(not one.skipped for one in self._found or ())
        self.save.setText(self.tr("Change %n member(s)", "", changed) if changed else self.tr("Change"))
        return EditMembers(self._offers[self.whom.value], self.field.value, self._value()) if changed else None

    def _fields(self) -> Sequence[tuple[str, str]]:
        names = {
            "unit": self.tr("Unit"),
            "rank": self.tr("Rank"),
            "function": self.tr("Function"),
            "member_since": self.tr("In AKT since"),
        }
        sizes = [(scheme, self.tr("Size: {scheme}").format(scheme=scheme_name(scheme))) for scheme in SCHEMES]
        return [*((field, names[field]) for field in FIELDS), *sizes]

    def _offered(self) -> Sequence[str]:
        field, known = self.field.value, self._known
        if field == "unit":
            return [name for _, name in known.units]
        if field == "rank":
            return known.ranks
        return known.functions if field == "function" else known.sizes.get(field, ())

    def _value(self) -> str:
        """As the books have it: a unit's code, a day as ISO has it."""
        text = self.to.value
        if self.field.value == "unit":
            return next((code for code, name in self._known.units if name.casefold() == text.casefold()), text)
        day = formatting.read_day(text) if self.field.value == "member_since" else None
        return day.isoformat() if day else text

    def _wrong_value(self, left: bool) -> str:
        """What is still being typed is left alone."""
        text, field = self.to.value, self.field.value
        if field == "member_since":
            return self.tr("Enter a date such as 28. 8. 2023") if left and text and not self._day_said() else ""
        if field in ("rank", "function") or not text:
            return ""
        offered = [one.casefold() for one in self._offered()]
        begun = any(one.startswith(text.casefold()) for one in offered)
        if text.casefold() in offered or (begun and not left):
            return ""
        return self.tr("Choose one of those offered")

    def _day_said(self) -> bool:
        return formatting.read_day(self.to.value) is not None

    def _clear(self, on: bool) -> None:
        self.to.setText("")
        self.to.setEnabled(not on)
        self._ask()

    def _chosen(self) -> None:
        self.clear.setChecked(False)
        self.clear.setEnabled(self.field.value != "unit")
        self.to.setText("")
        self.to.offer(self._offered())
        self._ask()

    def _ask(self) -> None:
        """The preview, as soon as the value can be one; nothing is cleared unasked."""
        self._found = None
        if self._wrong_value(left=True) or bool(self.to.value) == self.clear.value:
            self.view.show_rows(())
            self.form.look()
            return
        ids, field, value = self._offers[self.whom.value], self.field.value, self._value()
        self._desk.ask(lambda books: judged(books, ids, field, value), self._show, self, instead="preview")

    def _show(self, found: Sequence[EditedMember]) -> None:
        """Who is passed over though they were meant first, then who is changed, last those who have it already."""
        order = (SHARED, GONE, "", SAME)
        self._found = sorted(found, key=lambda one: order.index(one.skipped))
        changed = sum(not one.skipped for one in found)
        told = self.tr("Changed: {changed}, passed over: {skipped}. One cancellation takes all of it back.")
        self.told.setText(told.format(changed=changed, skipped=len(found) - changed))
        self.view.show_rows(self._found)
        self.form.look()

    def _columns(self) -> Sequence[Column[EditedMember]]:
        return (
            Column(self.tr("Member"), lambda row: Text(row.member.name, after=row.member.personal_number)),
            Column(self.tr("Now"), lambda row: Text(self._said(row.before), token="quiet"), 212, least=108),
            Column(self.tr("Then"), self._after, 156),
        )

    def _said(self, value: str) -> str:
        if self.field.value == "unit":
            return dict(self._known.units).get(value, value or "–")
        day = formatting.read_day(value) if self.field.value == "member_since" else None
        return formatting.day(day) if day else value or "–"

    def _after(self, row: EditedMember) -> Chip | Text:
        """What it will be, or why it stays."""
        if not row.skipped:
            return Text(self._said(row.after), bold=True)
        words = {
            SAME: self.tr("is so already"),
            GONE: self.tr("has left"),
            SHARED: self.tr("answers for items"),
        }
        return Chip(words[row.skipped], "info", "neutral" if row.skipped == SAME else "warn")
