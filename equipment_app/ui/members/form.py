"""A member by hand: a new one, or other facts and sizes of one there is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from equipment_app.domain.lists import MemberRow
from equipment_app.operations.members import EditMember
from equipment_app.store.books import Books
from equipment_app.store.records.people import Member
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import Day, FormCard, FormChoice, FormLine, Tick
from equipment_app.ui.members.card import SCHEMES, scheme_name

_NUMBER = re.compile(r"\d{6}", re.ASCII)
_NOT_YET = re.compile(r"\d{0,5}", re.ASCII)


@dataclass(frozen=True, slots=True)
class MemberChoices:
    """What the form offers: units as (code, name), sizes by scheme, and the spellings already in use."""

    units: Sequence[tuple[str, str]]
    sizes: Mapping[str, Sequence[str]]
    ranks: Sequence[str]
    functions: Sequence[str]


def choices(books: Books) -> MemberChoices:
    units = sorted(((code, name) for code, (_, name) in books.people.units().items()), key=lambda unit: unit[1])
    members = books.people.members()
    ranks, functions = {member.rank for member in members}, {member.function for member in members}
    return MemberChoices(units, books.catalogue.schemes(), sorted(ranks - {""}), sorted(functions - {""}))


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
            (self.since,),
            self.tr("Sizes"),
            tuple(self.sizes.values()),
        )
        self.build(title, save, rows)
        self.number.textChanged.connect(self._ask_bearer)
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
            unit_code=self.unit.value,
            function=self.function.value,
            member_since=self.since.day,
            sizes={**others, **{scheme: size.value for scheme, size in self.sizes.items() if size.value}},
        )
        return EditMember(self.member.id if self.member else None, row)

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
        units = [("", self.tr("choose")), *known.units]
        self.unit = FormChoice(self.tr("Unit"), units, chosen=fact("unit_code"), needed=True)
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
