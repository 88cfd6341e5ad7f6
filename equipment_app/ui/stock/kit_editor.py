"""A kit as it is written: its name, days and audience over its lines; and the form that ends one."""

from datetime import date, timedelta

from PySide6.QtCore import Signal

from equipment_app import measures
from equipment_app.domain.entitlement import EVERYBODY, KitDraft, Wording, ends, replaced
from equipment_app.operations.kits import EndKit
from equipment_app.queries.kits import KitDetails, KitsThere
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import Day, Editor, FormChoice, FormLine
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.theme import TITLE
from equipment_app.ui.stock.kit_lines import KitLines
from equipment_app.ui.widgets.button import MoreButton
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.label import ChipLabel, Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row

_DAY, _WHOM = 116, 120


class KitEditor(Card):
    """`changed` with every change."""

    changed = Signal()

    def __init__(self, *, may: bool) -> None:
        super().__init__()
        self._may, self._showing = may, False
        self.there: KitsThere | None = None
        self.details: KitDetails | None = None
        self._shown: KitDraft | None = None
        self.title, self.chip = Label(size=TITLE, bold=True, elide=True), ChipLabel()
        self.more = MoreButton()
        self.name = FormLine(self.tr("Name of the kit"))
        self.since, self.until = Day(self.tr("Applies from"), _DAY), Day(self.tr("Applies to"), _DAY)
        self.until.setPlaceholderText(self.tr("without end"))
        self.whom = FormChoice[str](self.tr("For whom"), ())
        self.before = FormLine(self.tr("Replaces"))
        self.before.setReadOnly(True)
        self.reason = FormLine(self.tr("Why the past is corrected"))
        self.lines = KitLines(may=may)
        parts: tuple[Editor, ...] = (self.name, self.since, self.until, self.whom, self.before, self.reason)
        self.fields: dict[Editor, Field] = {part: Field(part, part.words) for part in parts}
        for day in (self.since, self.until, self.before):
            self.fields[day].setFixedWidth(_DAY)
        self.fields[self.whom].setMinimumWidth(_WHOM)
        self._lay_out()
        for part in parts:
            part.edited.connect(self._edited)
        self.lines.changed.connect(self._edited)

    def _lay_out(self) -> None:
        fields = self.fields
        days = in_row(fields[self.since], fields[self.until], (fields[self.whom], 1), fields[self.before], spacing=8)
        head = in_row((self.title, 1000), self.chip, None, self.more, spacing=9)
        above = in_column(head, fields[self.name], days, fields[self.reason], margins=(PAD, 12, PAD, 12), spacing=8)
        fill(self.body, above, (self.lines, 1))

    # What is shown

    def know(self, there: KitsThere) -> None:
        self.there = there
        self.lines.know(there.articles, there.functions)

    def forget(self) -> None:
        """What is written is saved, or not wanted: the next draft stands in its place."""
        self._shown = None

    def show_draft(self, draft: KitDraft, details: KitDetails | None, *, readonly: bool) -> None:
        """The draft of a kit; what is being written stays while it is the same one. A former wording is only read."""
        if self._shown is not None and self._shown.kit == draft.kit == self._kit and not readonly and self.changes:
            draft = self.draft() or draft
        self._showing = True
        self.details, self._shown = details, draft
        wording = details.wording if details else None
        readonly = readonly or not self._may
        self.title.setText(draft.name or self.tr("New kit"))
        self.name.put(draft.name)
        self.fields[self.name].setVisible(details is None)
        former = wording if readonly and wording is not None else None
        self.since.put(_day(former.valid_from if former else draft.since))
        self.until.put(_day(ends(former, details.wordings) if former and details else draft.until))
        self.whom.offer(self._offers(draft.audience))
        self.whom.choose(draft.audience)
        for line in (self.name, self.since, self.until, self.reason):
            line.setReadOnly(readonly)
        self.whom.setEnabled(not readonly)
        self.lines.show_lines(draft.lines, details.lines if details else (), readonly=readonly)
        self.more.setVisible(details is not None)
        self._showing = False
        self._look()

    def _offers(self, audience: str) -> list[tuple[str, str]]:
        standard = self.details is not None and self.details.row.standard
        none = self.tr("every member") if standard else self.tr("by choice")
        functions = self.there.functions if self.there else ()
        offers = [("", none), *(() if standard else ((EVERYBODY, self.tr("every member")),))]
        offers += [(one, one) for one in functions]
        return offers + ([(audience, audience)] if audience not in [one for one, _ in offers] else [])

    def worded(self, wording: Wording) -> str:
        """From when until when a wording applies, in words."""
        assert self.details is not None
        last = ends(wording, self.details.wordings)
        first = _day(wording.valid_from) or self.tr("the beginning")
        return self.tr("Wording from {first} to {last}").format(first=first, last=_day(last) or self.tr("further on"))

    # What is written

    @property
    def _kit(self) -> int:
        return self.details.wording.kit if self.details else 0

    def draft(self) -> KitDraft | None:
        """None while there is no first day, or the last one is no day."""
        since, until = self.since.day, self.until.day
        if self._shown is None or since is None or (self.until.value and until is None):
            return None
        name = self.name.value if self.details is None else self._shown.name
        return KitDraft(self._kit, name, since, until, self.whom.value, self.lines.lines)

    @property
    def changes(self) -> int:
        """What differs from the wording it replaces."""
        if self._shown is None:
            return 0
        if self.details is None:
            return len(self.lines.lines) + bool(self.name.value)
        wording = self.details.wording
        return self.lines.changes + (self.until.day != wording.valid_to) + (self.whom.value != wording.audience)

    def wrong(self) -> bool:
        """Whether a field says something that cannot be."""
        return any(field.error.words for field in self.fields.values())

    def _edited(self, *_: object) -> None:
        if not self._showing:
            self._look()
            self.changed.emit()

    def _look(self) -> None:
        """Errors at the fields, what it stands in place of, and how much is changed."""
        since, until = self.since.day, self.until.day
        early = since is not None and self._earliest is not None and since < self._earliest
        correction = early and not self.lines.readonly
        self.fields[self.reason].setVisible(correction)
        words = ""
        if correction and not self.reason.value:
            words = self.tr("{day} at the earliest, or give the reason").format(day=_day(self._earliest))
        self.fields[self.since].set_error(words or self.since.wrong(True))
        late = until is not None and since is not None and until < since
        self.fields[self.until].set_error(self.tr("before the first day") if late else self.until.wrong(True))
        former = replaced(self.details.wordings, since) if self.details and since else None
        self.fields[self.before].setVisible(self.details is not None)
        self.before.put((_day(former.valid_from) or self.tr("from the beginning")) if former else "")
        changes = 0 if self.lines.readonly else self.changes
        said = self.tr("%n change(s)", "", changes)
        self.chip.show_chip(Chip(formatting.counted(said, changes), "pencil", "accent") if changes else None)

    @property
    def _earliest(self) -> date | None:
        """A new kit may apply from today, a change from tomorrow."""
        if self.there is None:
            return None
        return self.there.today + timedelta(days=self.details is not None)


def _day(day: date | None) -> str:
    """As the fields have it."""
    return measures.day(day) if day else ""


class EndKitForm(FormCard):
    def __init__(self, desk: Desk, wording: Wording, today: date) -> None:
        super().__init__(desk)
        self._kit = wording.kit
        self.day = Day(self.tr("Last day"), _DAY, day=today, needed=True)
        self.reason = FormLine(self.tr("Reason, where the day is past"))
        title = self.tr("End the kit {name}").format(name=wording.name)
        told = self.tr("Nothing is deleted: for the days before, what it was still counts.")
        self.build(title, self.tr("End the kit"), (told, (self.day, self.reason)))

    def command(self) -> EndKit | None:
        return EndKit(self._kit, self.day.day, self.reason.value) if self.day.day else None
