"""Two records of one person become one: which is the other one, and which of two values is kept of each field."""

from collections.abc import Sequence

from equipment_app.domain.value import Value
from equipment_app.domain.words import renamed
from equipment_app.operations.merge import FIELDS, MergeMembers, kept_values
from equipment_app.queries.merging import OtherRecord, RecordSide, sides
from equipment_app.store.records.people import Member
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import FormLine, Tick
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.kit.person_line import PersonLine
from equipment_app.ui.look.cells import Text
from equipment_app.ui.members.card import scheme_name
from equipment_app.ui.members.form import preview
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.label import Label

_FIELD = 128


class ComparedField(Value):
    """A field of both records, and what the kept one will say; `choice` where either may be kept."""

    field: str
    words: str
    said: tuple[str, str, str]
    """By this record, by the other one, and by what is kept."""
    choice: bool = False


class MergeForm(FormCard):
    """`kept` is the record that stays, the other one is named among `known`. Enter on a row keeps the other value."""

    def __init__(self, desk: Desk, kept: Member, known: Sequence[OtherRecord]) -> None:
        super().__init__(desk)
        self._kept = kept
        self._sides: tuple[RecordSide, RecordSide] | None = None
        self._taken: set[str] = set()
        self.other = PersonLine(self.tr("Other record of the person"), {one.name: one.id for one in known}, needed=True)
        self.reason = FormLine(self.tr("Reason"))
        self.different = Tick(self.tr("Both names differ, and it is one person"))
        self.different.hide()
        self.view: PlainList[ComparedField] = PlainList(self.tr("What is kept"), self._columns(), lambda row: row.field)
        told = Label(self.tr("What the other record has comes to this one. Its number and badge will find this one."))
        title = self.tr("Merge {name} with another record").format(name=kept.name)
        self.build(
            title,
            self.tr("Merge and file the record"),
            ((self.other, self.reason), (self.different,)),
            preview(told, self.view),
        )
        self.view.opened.connect(self._choose)
        self.other.textChanged.connect(self._ask)

    def command(self) -> MergeMembers | None:
        if self._sides is None:
            return None
        taken, other = ",".join(sorted(self._taken)), self._sides[1].member.id
        return MergeMembers(self._kept.id, other, taken, self.reason.value, different=self.different.value)

    def _ask(self) -> None:
        self._sides, self._taken = None, set()
        self._ask_of_names(False)
        other, kept = self.other.person, self._kept.id
        self.view.show_rows(())
        if other is not None:
            self._desk.ask(lambda books: sides(books, kept, other), self._show, self, instead="sides")

    def _show(self, found: tuple[RecordSide, RecordSide] | None) -> None:
        if found is not None and found[1].member.id == self.other.person:
            self._sides = found
            self._fill()
            self._ask_of_names(renamed(*(side.member for side in found)))
            self.form.look()

    def _ask_of_names(self, asked: bool) -> None:
        """A second look, where neither name is the same."""
        self.different.needed = asked
        self.different.setVisible(asked)
        self.different.setChecked(False)

    def _fill(self) -> None:
        assert self._sides is not None
        mine, other = self._sides
        after = kept_values(mine.member, other.member, frozenset(self._taken))
        self.view.show_rows(
            [
                *self._fixed(mine.member, other.member, after),
                *(row for field in FIELDS if (row := self._field(field, mine.member, other.member, after))),
                *self._had(mine, other),
            ]
        )

    def _fixed(self, *members: Member) -> Sequence[ComparedField]:
        """The number and the unit of the record that is kept stay."""
        numbers, units = ([getattr(one, name) for one in members] for name in ("personal_number", "unit_name"))
        return (
            ComparedField("personal_number", self.tr("Personal number"), _three(numbers)),
            ComparedField("unit", self.tr("Unit"), _three(units)),
        )

    def _field(self, field: str, *members: Member) -> ComparedField | None:
        said = [_said(one, field) for one in members]
        if not any(said):
            return None
        return ComparedField(field, self._name(field), _three(said), bool(said[0] and said[1]) and said[0] != said[1])

    def _had(self, mine: RecordSide, other: RecordSide) -> Sequence[ComparedField]:
        facts = (
            ("pieces", self.tr("Pieces held"), mine.pieces, other.pieces),
            ("loans", self.tr("Of them on loan"), mine.loans, other.loans),
            ("papers", self.tr("Papers"), mine.papers, other.papers),
        )
        return [
            ComparedField(key, words, _three([formatting.thousands(count) for count in (one, two, one + two)]))
            for key, words, one, two in facts
        ]

    def _choose(self, row: ComparedField) -> None:
        """The other value, or again the own one."""
        if row.choice:
            self._taken ^= {row.field}
            self._fill()

    def _name(self, field: str) -> str:
        return {
            "title_before": self.tr("Title before"),
            "given_name": self.tr("Given name"),
            "surname": self.tr("Surname"),
            "title_after": self.tr("Title after"),
            "rank": self.tr("Rank"),
            "function": self.tr("Function"),
            "member_since": self.tr("In AKT since"),
            "sizes": self.tr("Sizes"),
        }[field]

    def _columns(self) -> Sequence[Column[ComparedField]]:
        return (
            Column(self.tr("Field"), lambda row: Text(row.words, token="quiet"), _FIELD),
            Column(self.tr("This record"), lambda row: _value(row, 0)),
            Column(self.tr("Other record"), lambda row: _value(row, 1)),
            Column(self.tr("Kept (Enter changes it)"), lambda row: _value(row, 2)),
        )


def _three(said: Sequence[str]) -> tuple[str, str, str]:
    one, two, three = (words or "–" for words in said)
    return one, two, three


def _value(row: ComparedField, place: int) -> Text:
    """What is kept stands out where there is a choice."""
    kept = row.choice and row.said[place] == row.said[2]
    return Text(row.said[place], bold=kept, token="text" if kept or place == 2 else "quiet")


def _said(member: Member, field: str) -> str:
    if field == "sizes":
        return ", ".join(f"{scheme_name(scheme)} {size}" for scheme, size in sorted(member.sizes.items()))
    if field == "member_since":
        return formatting.day(member.member_since) if member.member_since else ""
    return str(getattr(member, field))
