"""Members by hand: a new one, other facts and sizes of one there is, or one field of many at once."""

import re
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from equipment_app.domain.collation import sort_key
from equipment_app.domain.lists import MemberRow
from equipment_app.domain.value import Value
from equipment_app.domain.words import bare
from equipment_app.operations.bulk_edit import FIELDS, GONE, SAME, SHARED, EditedMember, EditMembers, judged
from equipment_app.operations.members import EditMember
from equipment_app.store.books import Books
from equipment_app.store.records.people import Member
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import Day, FormChoice, FormLine, Tick
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Chip, Text
from equipment_app.ui.members.card import SCHEMES, scheme_name
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import PAD
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import as_widget, in_column, in_row

_NUMBER = re.compile(r"\d{6}", re.ASCII)
_NOT_YET = re.compile(r"\d{0,5}", re.ASCII)


class MemberChoices(Value):
    """What the form offers: units as (code, name), sizes by scheme, and the spellings already in use."""

    units: Sequence[tuple[str, str]]
    sizes: Mapping[str, Sequence[str]]
    ranks: Sequence[str]
    functions: Sequence[str]


def choices(books: Books) -> MemberChoices:
    units = tuple((code, name) for code, (_, name) in books.people.units().items())
    members = books.people.members()
    ranks, functions = {member.rank for member in members}, {member.function for member in members}
    return MemberChoices(units, books.catalogue.schemes(), _in_order(ranks), _in_order(functions))


def _in_order(words: Iterable[str]) -> list[str]:
    return sorted(filter(None, words), key=sort_key)


_NEW = " "
"""In place of the code of a unit: one that is new."""


class MemberForm(FormCard):
    """Of `member`, or of a new one; `sizes` puts the focus where the sizes are."""

    def __init__(self, desk: Desk, member: Member | None, known: MemberChoices, *, sizes: bool = False) -> None:
        super().__init__(desk)
        self.member = member
        self._bearers: dict[str, tuple[int, str]] = {}
        self._make_fields(member, known)
        title = self.tr("Edit {name}").format(name=member.name) if member else self.tr("New member")
        save = self.tr("Save") if member else self.tr("Add the member")
        rows = (
            (self.number, self.civilian),
            (self.before, self.given, self.surname, self.after),
            (self.rank, self.unit, self.function),
            (self.unit_code, self.unit_name),
            (self.since,),
            self.tr("Sizes"),
            tuple(self.sizes.values()),
        )
        self.build(title, save, rows)
        self.number.textChanged.connect(self._ask_bearer)
        self.unit.edited.connect(self._follow_unit)
        self._follow_unit()
        self._begin = self.sizes["alfa"] if sizes else self.surname if member else self.number

    def begin(self) -> None:
        self._begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> EditMember | None:
        if not self._number and not self.civilian.value:
            return None
        others = {k: v for k, v in self.member.sizes.items() if k not in self.sizes} if self.member else {}
        row = MemberRow(
            personal_number=self._number,
            civilian=self.civilian.value,
            title_before=self.before.value,
            surname=self.surname.value,
            given_name=self.given.value,
            title_after=self.after.value,
            rank=self.rank.value,
            unit_code=self.unit_code.value if self.founds else self.unit.value,
            unit_name=self.unit_name.value if self.founds else "",
            function=self.function.value,
            member_since=self.since.day,
            sizes={**others, **{scheme: size.value for scheme, size in self.sizes.items() if size.value}},
        )
        return EditMember(self.member.id if self.member else None, row)

    @property
    def founds(self) -> bool:
        """The unit is new, and comes with this member."""
        return self.unit.value == _NEW

    def _follow_unit(self, *_: object) -> None:
        for part in (self.unit_code, self.unit_name):
            part.needed = self.founds
            self.fields[part].setVisible(self.founds)
        self.form.look()

    def _wrong_unit(self, left: bool) -> str:
        """What is there already is chosen, not made again."""
        names = {bare(one.value) for one in (self.unit_code, self.unit_name)} if self.founds else set()
        taken = (name for code, name in self._units if {bare(code), bare(name)} & names)
        return next((self.tr("There is {name} already").format(name=name) for name in taken), "") if left else ""

    @property
    def _number(self) -> str:
        return "".join(self.number.text().split())

    def _make_fields(self, member: Member | None, known: MemberChoices) -> None:
        def fact(field: str) -> str:
            return str(getattr(member, field)) if member else ""

        number = self.tr("Personal number (OEČ)")
        self.number = FormLine(number, 168, text=fact("personal_number"), wrong=self._wrong_number)
        civilian = self.tr("Civilian employee, may have no number")
        self.civilian = Tick(civilian, on=bool(member and member.civilian))
        self.before = FormLine(self.tr("Title before"), 104, text=fact("title_before"))
        self.given = FormLine(self.tr("Given name"), text=fact("given_name"))
        self.surname = FormLine(self.tr("Surname"), text=fact("surname"), needed=True)
        self.after = FormLine(self.tr("Title after"), 104, text=fact("title_after"))
        self.rank = FormLine(self.tr("Rank"), text=fact("rank"), known=known.ranks)
        self._units, new = known.units, (_NEW, self.tr("a new unit…"))
        units = [("", self.tr("choose")), *known.units, new] if known.units else [new]
        self.unit = FormChoice(self.tr("Unit"), units, chosen=fact("unit_code"), needed=True)
        self.unit_code = FormLine(self.tr("Code of the unit"), 168, hint=self.tr("such as KRPA"))
        self.unit_name = FormLine(self.tr("Name of the unit"), wrong=self._wrong_unit)
        self.function = FormLine(self.tr("Function in the team"), text=fact("function"), known=known.functions)
        self.since = Day(self.tr("In AKT since"), 168, day=member.member_since if member else None)
        worn = member.sizes if member else {}
        self.sizes = {
            scheme: FormChoice(
                scheme_name(scheme),
                [("", "–"), *((size, size) for size in known.sizes.get(scheme, ()))],
                chosen=worn.get(scheme, ""),
            )
            for scheme in SCHEMES
        }

    def _wrong_number(self, left: bool) -> str:
        """A number that is still being typed is left alone."""
        number = self._number
        bearer, name = self._bearers.get(number, (0, ""))
        if number and not _NUMBER.fullmatch(number) and (left or not _NOT_YET.fullmatch(number)):
            return self.tr("It must have six digits")
        taken = bearer not in (0, self.member.id if self.member else 0)
        return self.tr("Belongs to {name}").format(name=name) if taken else ""

    def _ask_bearer(self) -> None:
        """Whether somebody has this number: id and name, 0 and nothing for a free one."""
        number = self._number
        if not _NUMBER.fullmatch(number) or number in self._bearers:
            return

        def bearer(books: Books) -> tuple[int, str]:
            member = books.people.by_number(number)
            return (member.id, member.full_name) if member else (0, "")

        def told(found: tuple[int, str]) -> None:
            self._bearers[number] = found
            self.form.look()

        self._desk.ask(bearer, told, self, instead="bearer")


_FIELD = 128


def preview(told: Label, view: QWidget) -> QWidget:
    """What a form will do, under a sentence of it."""
    told.set_token("quiet")
    told.setWordWrap(True)
    return as_widget(in_column(in_row((told, 1), margins=(PAD, 0, PAD, 12)), (view, 1)))


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
            return self.tr("Enter a date such as 28 Aug 2023") if left and text and not self._day_said() else ""
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
