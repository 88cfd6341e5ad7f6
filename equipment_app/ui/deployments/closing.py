"""A deployment is closed: what is still out is missing, what came back damaged is told, each person a paper."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from equipment_app.domain.outcome import Outcome
from equipment_app.domain.value import Value
from equipment_app.operations.close_deployment import CloseDeployment
from equipment_app.operations.gate import TakeBackAtGate
from equipment_app.operations.lines import Line
from equipment_app.queries.deployments import DeploymentRow
from equipment_app.queries.rows import code_of
from equipment_app.queries.scanned import pieces_read
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import translate
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Glyph, Group, Link, Text, quiet
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import Card, EmptyState, Notice, Strip
from equipment_app.ui.widgets.field import CheckBox, LineField
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, in_column, in_row


class ClosingLine(Value):
    """So many of a thing that one person has not brought back, or brought back `damaged`."""

    holder: int
    name: str
    group: str
    thing: int
    what: str
    code: str
    quantity: int
    damaged: bool = False

    @property
    def key(self) -> tuple[int, int, bool]:
        return self.holder, self.thing, self.damaged


def differences(books: Books, id: int, *, lost: bool = False) -> tuple[ClosingLine, ...]:
    """By name; what is out before what is damaged. `lost`: what was declared missing, in place of what is out."""
    found = []
    groups = {one.holder: one.group for one in books.deployments.participants(id)}
    for one in books.deployments.given(id):
        if books.catalogue.article(one.article).consumable:
            continue  # it was used up
        for count, damaged in ((one.missing if lost else one.out, False), (one.damaged, True)):
            thing = books.things.thing(one.thing) if count else None
            if thing is None:
                continue
            name = formatting.named(thing.name, thing.name_en)
            person, group = books.people.person(one.holder), groups.get(one.holder, "")
            who = person.name if person else ""
            found.append(ClosingLine(one.holder, who, group, one.thing, name, code_of(one.number), count, damaged))
    return tuple(sorted(found, key=lambda line: (line.damaged, line.group, line.name)))


class ClosingCard(Card):
    """What is ticked is declared missing, or told as damaged. `changed`: something else is ticked."""

    changed = Signal()

    def __init__(self, desk: Desk, can: Acts[object]) -> None:
        """With the buttons of the page's acts."""
        super().__init__()
        self._desk, self.deployment = desk, 0
        self.lines: tuple[ClosingLine, ...] = ()
        self.files: tuple[str, ...] = ()
        self._reported = 0
        """Items that are missing by a report already."""
        self.out_notice = Notice(apart=True)
        self.without = CheckBox(self.tr("Close without these files"))
        self.without.hide()
        self.without.toggled.connect(self.changed)
        self._missing: set[tuple[int, int, bool]] = set()
        self.lead, self.note = Label(size=LARGE, bold=True), Label(token="quiet", wrap=True)
        self.view = ClosingList(self)
        self.nothing = EmptyState("circle-check", token="good")
        self.circumstances = LineField(hint=self.tr("How it happened, printed in each report"))
        self.remark = LineField(hint=self.tr("Remark for the journal"))
        self.sentence = Label(size=SMALL, token="quiet", elide=True)
        QVBoxLayout(self.view.viewport()).addWidget(self.nothing)
        top = Strip("below", (in_column(self.lead, self.note, margins=(0, 12, 0, 12), spacing=4), 1))
        without = in_row(self.without, None, margins=(16, 0, 16, 8))
        fill(
            self.body,
            top,
            self.out_notice,
            without,
            (self.view, 1),
            Strip("above", (self.circumstances, 1), (self.remark, 1), height=56),
        )
        all_, done = (
            can.button("deployments.missing", key="Ctrl+A"),
            can.button("deployments.confirm", "primary", key="Ctrl+Enter"),
        )
        done.setText(self.tr("Close the deployment"))
        self.lay_foot((self.sentence, 1), all_, done, high=64)
        self.view.offer(can)

    def show_lines(
        self, row: DeploymentRow, lines: Sequence[ClosingLine], files: Sequence[str] = (), missing: int = 0
    ) -> None:
        """`files` are those that are out, as people call them; `missing` so many items by reports already."""
        self.deployment, self.lines, self.files, self._reported = row.id, tuple(lines), tuple(files), missing
        out = self.tr("Out are the files {files}: bring them back first, for what is in them is not taken over later.")
        self.out_notice.say(out.format(files=", ".join(files)) if files else "", "warn")
        self.without.setVisible(bool(files))
        keys = {line.key for line in lines}
        self._missing &= keys
        self.lead.setText(self.tr("Close: {title}").format(title=row.title))
        self._show()

    def begin(self) -> None:
        self._missing = set()
        self.without.setChecked(False)
        for line in (self.circumstances, self.remark):
            line.clear()

    def on(self, line: ClosingLine) -> bool:
        return line.damaged or line.key in self._missing

    def tick(self, line: ClosingLine) -> None:
        """What came back damaged is told in any case."""
        if not line.damaged:
            self._missing ^= {line.key}
            self._show()

    def tick_all(self) -> None:
        self._missing = {line.key for line in self.lines if not line.damaged}
        self._show()

    def look_for(self, texts: Sequence[str], told: Callable[[bool], None]) -> None:
        """A code, an inventory or a serial number was scanned; `told` whether that was out here."""
        self._desk.ask(lambda books: pieces_read(books, texts), lambda pieces: told(self.found(pieces)), self)

    def found(self, pieces: Collection[int]) -> bool:
        """One of these pieces was found after all; False where nobody has any of them from the deployment."""
        line = next((line for line in self.out if line.thing in pieces), None)
        if line is not None:
            self.bring_back(line)
        return line is not None

    def bring_back(self, line: ClosingLine) -> None:
        """It was not missing, or what has no code came after all."""
        things = (Line(thing=line.thing, quantity=line.quantity),)
        self._desk.change(TakeBackAtGate(self.deployment, things, of=line.holder), owner=self)

    def close_it(self, closed: Callable[[Outcome], None]) -> None:
        remark, circumstances = self.remark.text(), self.circumstances.text()
        command = CloseDeployment(self.deployment, rest=True, remark=remark, circumstances=circumstances)
        command = replace(command, files=bool(self.files) and self.without.isChecked())
        self._desk.change(command, then=closed, owner=self)

    @property
    def out(self) -> tuple[ClosingLine, ...]:
        return tuple(line for line in self.lines if not line.damaged)

    @property
    def ready(self) -> bool:
        """Nothing is out that nobody has decided about, and no file."""
        return all(map(self.on, self.out)) and (not self.files or self.without.isChecked())

    def _show(self) -> None:
        rows: list[ClosingLine | Group] = []
        titles = {False: self.tr("Not returned"), True: self.tr("Came back damaged")}
        for damaged, title in titles.items():
            own = [line for line in self.lines if line.damaged is damaged]
            rows += [Group(title, str(len(own))), *own] if own else []
        self.view.show_rows(rows)
        self.nothing.setVisible(not rows)
        if self.files:
            self.nothing.say(self.tr("Nothing is out here"), self.tr("What was issued from the files is not known."))
        elif self._reported:
            told = self.tr("%n missing item(s) are told by incident reports already.", "", self._reported)
            self.nothing.say(self.tr("Nothing is out any more"), told)
        else:
            self.nothing.say(self.tr("All of it is back"), self.tr("Nothing is missing and nothing is damaged."))
        how = self.tr("Scan what was found after all: it comes back. Tick what is missing; each person gets a paper.")
        self.note.setText(how if self.lines else "" if self.files else self.tr("The deployment can be closed."))
        people = len({line.holder for line in self.lines if self.on(line)})
        open_ = sum(not self.on(line) for line in self.out)
        waits = self.tr("%n item(s) to decide", "", open_)
        papers = self.tr("%n incident report(s) will be made", "", people)
        self.sentence.setText(waits if open_ else papers if people else "")
        self.changed.emit()


class ClosingList(PlainList[ClosingLine]):
    """Space ticks the current row, a click on the box its own; by Enter or its link it came back after all."""

    ticks = True

    def __init__(self, of: ClosingCard) -> None:
        self._of = of
        columns: tuple[Column[ClosingLine], ...] = (
            Column("", self._tick, 36, least=32),
            Column(translate("closing", "Item"), lambda row: Text(row.what, after=_pieces(row))),
            Column(translate("closing", "Code"), lambda row: quiet(row.code), 132, room=520),
            Column(translate("closing", "Who has it"), lambda row: row.name, 200, least=120),
            Column(translate("closing", "Group"), lambda row: quiet(row.group), 220, least=120, room=700),
            Column("", self._back, 116),
        )
        super().__init__(translate("closing", "Differences"), columns, lambda row: row.key, row_height=36)
        self.keys = {"Space": of.tick}
        self.opened.connect(lambda row: of.bring_back(row) if not row.damaged else None)

    def _back(self, row: ClosingLine) -> Link | str:
        return "" if row.damaged else Link(translate("closing", "Came back"), lambda: self._of.bring_back(row))

    def _tick(self, row: ClosingLine) -> Glyph:
        if row.damaged:
            return Glyph("wrench", translate("closing", "damaged"), "warn")
        if self._of.on(row):
            return Glyph("square-check", translate("closing", "missing"), "accent")
        return Glyph("square", translate("closing", "not decided"))


def _pieces(row: ClosingLine) -> str:
    return "" if row.quantity == 1 else f"{row.quantity}×"
