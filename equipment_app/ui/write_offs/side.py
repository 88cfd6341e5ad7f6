"""The steps of a write-off: what is done, what comes now with its fields or a form, what comes then; the button."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from equipment_app.domain.write_offs import CHECKS, LOST, REASONS, WriteOffStage
from equipment_app.operations import Command
from equipment_app.operations.disposal import DecideUnneeded, NameCommission, RecordDestruction
from equipment_app.operations.write_off import ChangeWriteOff, ProposedItem, ProposeWriteOff
from equipment_app.queries.write_offs import WriteOffDetails, WriteOffItem
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.i18n import language
from equipment_app.ui.kit.form import Form, FormCard
from equipment_app.ui.kit.form_parts import Day, Editor, FormChoice, FormLine, Tick
from equipment_app.ui.kit.person_line import PersonLine
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row

_AREA = 72


class AddForm(FormCard):
    """A piece or a quantity. Of a proposal that is made it is added at once; else `wanted` says it."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, number: str = "") -> None:
        super().__init__(desk)
        self._number = number
        self.what = FormLine(self.tr("Code, number, or ARTICLE/SIZE*PIECES"), needed=True, figures=True)
        self.reason = FormChoice(self.tr("Reason"), [(key, words.said(language())) for key, words in REASONS.items()])
        self.note = FormLine(self.tr("More on it"))
        self.build(self.tr("Add an item"), self.tr("Add"), ((self.what,), (self.reason,), (self.note,)))

    def command(self) -> Command:
        return ChangeWriteOff(self._number, (self._item(),))

    def _item(self) -> ProposedItem:
        return ProposedItem(self.what.value, self.reason.value, self.note.value)

    def _send(self, command: Command) -> None:
        if self._number:
            super()._send(command)
        else:
            self.wanted.emit(self._item())


WIDTH = 300
_NAMED = 3
"""So many of what lacks a consent are named; of the others it is said how many there are."""
_IN, _DAY, _BESIDE = 26, 106, 148
"""How far what stands under a step is set in; the width of a day, and of what stands beside it."""
_NOW: dict[WriteOffStage | None, int] = {
    None: 0,
    WriteOffStage.PROPOSED: 1,
    WriteOffStage.DECIDED: 2,
    WriteOffStage.APPOINTED: 3,
    WriteOffStage.DONE: 4,
}
"""Which of the four steps comes now."""


class _Step(QWidget):
    """A sign, a title, and under it what was done."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.icon, self.title = IconLabel("circle"), Label(words, bold=True)
        self.aside = Label(size=SMALL, token="accent", figures=True)
        self.told = Label(size=SMALL, token="quiet", wrap=True)
        head = in_row(self.icon, self.title, None, self.aside, spacing=10)
        in_column(head, in_row(_IN, (self.told, 1)), on=self, spacing=2)

    def show_step(self, place: int, told: str, aside: str) -> None:
        """`place`: -1 it is done, 0 it comes now, 1 it comes then."""
        looks: dict[int, tuple[str, Token]] = {
            -1: ("circle-check", "good"),
            0: ("circle-dashed", "accent"),
            1: ("circle", "quiet"),
        }
        self.icon.show_icon(*looks[place])
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.aside.setText(aside)


class WriteOffSide(Card):
    """`wanted` has the command of the present step, when the button is pressed."""

    wanted = Signal(object)

    def __init__(self, attached: QWidget) -> None:
        """`attached`: the files of the proposal's paper, as the consent of who gives a grant."""
        super().__init__(caption=self.tr("Course"))
        self.attached = attached
        self.seen: WriteOffDetails | None = None
        self._alone = False
        self._items: Sequence[WriteOffItem] = ()
        self._draft: Sequence[ProposedItem] = ()
        self.button = Button(kind="primary", key="Ctrl+Enter")
        self.form: Form[Command] = Form(self.button, self.command, self.wanted.emit, self._lacks, by_enter=False)
        self.steps = [
            _Step(words)
            for words in (
                self.tr("Proposal"),
                self.tr("Decision that it is not needed"),
                self.tr("Commission"),
                self.tr("Destruction"),
            )
        ]
        self._fields()
        parts: Sequence[Editor] = (self.reference, self.chair, self.member, self.second, self.manner, self.unchecked)
        for part in (*parts, *self.checks.values()):
            part.edited.connect(lambda *_: self._say())
        self.told = Label(size=SMALL, token="quiet", wrap=True)
        inside = in_column(margins=(PAD, 14, PAD, 14), spacing=10)
        for step, rows in zip(self.steps, self._rows, strict=True):
            inside.addWidget(step)
            for parts in rows:
                row = self.form.row(*parts)
                row.setContentsMargins(_IN, 0, 0, 0)
                inside.addLayout(row)
        inside.addStretch(1)
        foot = in_column(self.told, self.button, margins=(PAD, 10, PAD, PAD), spacing=8)
        fill(self.body, (Scroll(in_column((inside, 1), attached)), 1), foot)

    def _fields(self) -> None:
        reasons = [(key, words.said(language())) for key, words in REASONS.items() if key != "lost"]
        self.reason = FormChoice[str](self.tr("Reason of what is scanned"), reasons)
        self.note = FormLine(self.tr("More on it"))
        self.reference, self.decided = (
            FormLine(self.tr("Reference of the decision")),
            Day(self.tr("Dated"), _DAY, past=True),
        )
        self.offered, self.decider = FormLine(self.tr("Offered to others"), _BESIDE), FormLine(self.tr("Who decides"))
        self.refused = Tick(self.tr("Refused: it is needed"))
        self.chair = PersonLine[str](self.tr("Chair"), {}, outside=True)
        self.member = PersonLine[str](self.tr("Member"), {}, outside=True, others=(self.chair,))
        others = (self.chair, self.member)
        self.second = PersonLine[str](self.tr("Second member, if any"), {}, outside=True, others=others)
        self.day, self.place = Day(self.tr("Day"), _DAY, past=True), FormLine(self.tr("Where"), _BESIDE)
        self.manner = FormLine(self.tr("How it was destroyed"))
        self.document = FormLine(self.tr("Paper of who took it over"))
        self.checks = {check: Tick(_capital(words.said(language()))) for check, words in CHECKS.items()}
        """By the names of `RecordDestruction`."""
        self.unchecked = FormLine(self.tr("Why the rest was not checked"))
        self._rows: Sequence[Sequence[Sequence[Editor]]] = (
            ((self.reason,), (self.note,)),
            ((self.reference,), (self.decided, self.offered), (self.decider,), (self.refused,)),
            ((self.chair,), (self.member,), (self.second,)),
            (
                *((tick,) for tick in self.checks.values()),
                *((self.unchecked,), (self.day, self.place), (self.manner,), (self.document,)),
            ),
        )

    def resized(self) -> None:
        self.form.fit(self.width() - 2 * PAD - _IN - 2)

    @property
    def now(self) -> int:
        """The step that comes now; 4 where all are done."""
        stage = self.seen.found.stage if self.seen else None
        return 4 if stage is WriteOffStage.REFUSED else _NOW[stage]

    def show_draft(self, items: Sequence[WriteOffItem], asked: Sequence[ProposedItem]) -> None:
        self.seen, self._items, self._draft = None, items, asked
        self._follow()

    def show_write_off(self, seen: WriteOffDetails, *, alone: bool) -> None:
        """`alone`: nobody else in the books could stand by, so nobody is said to."""
        self._alone = alone
        same = self.seen is not None and self.seen.found.seq == seen.found.seq
        self.seen, self._items, self._draft = seen, seen.items, ()
        if not same:
            for person in (self.chair, self.member, self.second):
                person.put("")
            texts = self.reference, self.offered, self.decider, self.place, self.manner, self.document, self.unchecked
            for part in texts:
                part.put("")
            for tick in (self.refused, *self.checks.values()):
                tick.setChecked(False)
            for day in (self.decided, self.day):
                day.put_day(seen.today)
        for person in (self.chair, self.member, self.second):
            person.offer_people({one.name: one.who for one in seen.candidates})
        self.decider.offer([one.signs for one in seen.candidates])
        self._follow()

    def _say(self) -> None:
        words, why = self._words()
        why = " ".join(filter(None, (self._lacks(), why)))
        self.button.setText(words)
        self.button.setVisible(self.now < 4)
        self.told.setText(why)
        self.told.setVisible(bool(why))

    def _follow(self) -> None:
        told = self._told()
        self.attached.setVisible(self.seen is not None)
        for n, (step, rows) in enumerate(zip(self.steps, self._rows, strict=True)):
            step.show_step((n > self.now) - (n < self.now), *told[n])
            for part in (part for parts in rows for part in parts):
                shown: QWidget = part if isinstance(part, Tick) else self.form.fields[part]
                shown.setVisible(n == self.now or (n == 0 and self.now == 1))
        self.say_aside(self.tr("step {now} of 4").format(now=self.now + 1) if self.now < 4 else self.tr("ended"))
        self._say()
        self.form.look()

    def _told(self) -> list[tuple[str, str]]:
        """What was done in each step, and its number."""
        seen, nothing = self.seen, ("", "")
        if seen is None:
            return [nothing] * 4
        found, decision = seen.found, seen.found.decision
        proposal = (f"{formatting.day(found.day)} · {seen.proposer}", found.number)
        if decision is None:
            return [proposal, nothing, nothing, nothing]
        said = [f"{formatting.day(decision.day)} · {decision.decider or seen.decided_by}", decision.reference]
        if decision.refused:
            said.append(self.tr("The proposal was refused."))
        last = found.disposals[-1] if found.disposals else None
        done = f"{formatting.day(last.day)} · {last.manner or last.place}" if last else ""
        return [proposal, ("\n".join(said), ""), ("\n".join(filter(None, seen.commission)), ""), (done, "")]

    def _words(self) -> tuple[str, str]:
        """Of the button, and what is said over it."""
        pieces = sum(row.line.pile.quantity for row in self._items if row.line.here)
        ready = sum(row.line.pile.quantity for row in self._items if row.ready)
        match self.now:
            case 0:
                told = [self.tr("Nothing leaves the books by a proposal."), self._unconsented()]
                return self.tr("Propose %n pc(s)", "", pieces), " ".join(filter(None, told))
            case 1:
                alone = self.tr("No second person is set up: you record what the superior has decided in writing.")
                second = alone if self._alone else self.tr("A second person confirms it.")
                return self.tr("Record the decision"), " ".join(filter(None, (second, self._unconsented())))
            case 2:
                told = [self.tr("Different people; none of them made the proposal.")]
                if outsiders := [one.outsider for one in (self.chair, self.member, self.second) if one.outsider]:
                    said = self.tr("Not in the books, named as written: {names}.")
                    told.append(said.format(names=", ".join(outsiders)))
                return self.tr("Name the commission"), " ".join(told)
            case 3 if ready and not self._described:
                asked = self.tr("Enter how it was destroyed, and tick what was checked before or say why it was not.")
                return self.tr("Record the destruction of %n pc(s)", "", ready), asked
            case 3 if ready and pieces > ready:
                left = self.tr("%n pc(s) stay in it and wait for their code or a consent.", "", pieces - ready)
                return self.tr("Record the destruction of %n pc(s)", "", ready), left
            case 3 if ready:
                return self.tr("Record the destruction of %n pc(s)", "", ready), ""
            case 3:
                waits = any(row.line.here and not row.line.seen for row in self._items)
                scan = self.tr("Nothing is ready: scan what the commission sees.") if waits else ""
                return self.tr("Record the destruction"), scan or self._unconsented()
        return "", ""

    def _unconsented(self) -> str:
        """Which lines will stay without a consent; empty where none does."""
        names = [row.thing.title for row in self._items if row.line.here and row.kept]
        more = self.tr("and %n more", "", len(names) - _NAMED) if len(names) > _NAMED else ""
        said = self.tr("Without the grant provider's consent stays: {items}.")
        return said.format(items=" ".join(filter(None, (formatting.listed(*names[:_NAMED]), more)))) if names else ""

    def _lacks(self) -> str:
        if self.now == 1 and not self.reference.value:
            return self.tr("Enter the reference of the decision.")
        if self.now == 2 and (self.chair.empty() or self.member.empty()):
            return self.tr("Name the chair and one member.")
        return ""

    def command(self) -> Command | None:
        seen = self.seen
        if seen is None:
            return ProposeWriteOff(tuple(self._draft)) if self._draft else None
        number = seen.found.number
        match self.now:
            case 1:
                texts = self.offered.value, self.decider.value
                return DecideUnneeded(number, self.reference.value, self.decided.day, *texts, self.refused.value)
            case 2:
                people = (self.chair, self.member, self.second)
                named = [one.person or one.outsider for one in people]
                return NameCommission(number, named[0], named[1], named[2], outside=any(one.outsider for one in people))
            case 3 if any(row.ready for row in self._items) and self._described:
                how = self.manner.value, self.document.value
                checked: dict[str, Any] = {name: tick.value for name, tick in self.checks.items()}
                checked["unchecked"] = self.unchecked.value
                return RecordDestruction(number, self.place.value, *how, on=self.day.day, **checked)
        return None

    @property
    def _described(self) -> bool:
        """How it was destroyed, and what was seen to or why not; of what is lost alone nobody can say that."""
        checked = all(tick.value for tick in self.checks.values()) or self.unchecked.value
        return bool(self.manner.value and checked) or all(
            one.line.pile.reason == LOST for one in self._items if one.ready
        )

    def item(self, line: object) -> ProposedItem:
        """What was scanned, with the reason that stands in the fields."""
        assert isinstance(line, str)
        return ProposedItem(line, self.reason.value, self.note.value)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
