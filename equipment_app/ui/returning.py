"""What is out and comes back in parts: rows that are ticked, the card they stand on, and the page of list and card."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal

from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.domain.value import Value
from equipment_app.operations import Books
from equipment_app.queries.scanned import Borne, look_up, piece_numbers
from equipment_app.store.records.things import Thing
from equipment_app.ui import formatting
from equipment_app.ui.card_page import CardPage
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.undoing import Undoing
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.judging import ALL, first_enter, meant
from equipment_app.ui.kit.listing import ListCard, PlainList
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button, Menu, MoreButton
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.entry_rows import Section, SectionRow, StornoStrip
from equipment_app.ui.widgets.label import ChipLabel, Label
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.message_bar import Message


class ReturningRow(Value):
    """A line that is out, or that came back before and only stands there."""

    thing: Thing
    line: Any
    """What its tick is known by."""
    out: int
    coming: Any = None
    """What of it is ticked: a frozen dataclass that has its `quantity`."""
    back: Any = None
    """What came back of it before."""
    about: str = ""
    """Said beside its name."""

    @property
    def comes(self) -> int:
        return self.coming.quantity if self.coming else 0

    @property
    def key(self) -> Hashable:
        return self.line, self.back


D = TypeVar("D")


class ReturningRows(PlainList[ReturningRow]):
    """Space or a click on its sign ticks a row; plus and minus change how many of a quantity come back. Who may take
    nothing back (`takes`) reads the rows, and is offered nothing of that.
    """

    ticks = True
    takes = True

    def __init__(self, name: str, columns: Sequence[Column[ReturningRow]]) -> None:
        super().__init__(name, columns, lambda row: row.key, row_height=36)


class ReturningCard(Card, Generic[D]):
    """What is ticked is kept while the same one is shown. `changed`: what comes back is something else now."""

    changed = Signal()
    paper_wanted = Signal(str)
    judged: ClassVar[str]
    """What is said of each tick, chosen from a list in its row or by a digit: the field of its dataclass. Nobody says
    it but who saw the thing, so it is empty at first, and what waits for it does not come back.
    """
    digits: ClassVar[Mapping[str, str]]
    """What each digit says of the row one is at, where that waits, or of the first that does."""
    shown: D
    """What stands on it, as soon as anything did."""
    seq = 0

    def __init__(self, things: ReturningRows) -> None:
        super().__init__()
        self.things = things
        self.ticks: dict[Any, Any] = {}
        """What comes back of each line."""
        self.last = ""
        """What was chosen last of one of them."""
        self.paper, self.more = Button(icon="file-text"), MoreButton()
        self.storno, self.course = StornoStrip(), Section(self.tr("Course"), line=False, linked=False)
        self.chip, self.sentence = ChipLabel(), Label(size=SMALL, token="quiet", wrap=True)
        count = self.count
        things.keys = {"Space": self.tick, "+": lambda row: count(row, 1), "-": lambda row: count(row, -1)}
        things.keys |= {digit: partial(self._digit, said) for digit, said in self.digits.items()}
        things.keys[ALL] = self._judge_rest
        things.choice_wanted.connect(self._choose)
        things.current_changed.connect(lambda _: self.say())
        self.paper.clicked.connect(lambda: self.paper_wanted.emit(self.paper.text()))

    @property
    def takes(self) -> bool:
        """Whoever looks may take things back."""
        return self.things.takes

    def only_read(self) -> None:
        """Nothing can be ticked, counted or judged."""
        self.things.takes = False
        self.things.keys = {}

    def lay_out(self, can: Acts[Any]) -> None:
        """With the buttons of the page's acts."""
        raise NotImplementedError

    def rows_out(self) -> Sequence[ReturningRow]:
        raise NotImplementedError

    def whole(self, row: ReturningRow) -> Any:
        """What is ticked where nobody says otherwise: all of it."""
        raise NotImplementedError

    def choices(self, row: ReturningRow) -> Iterable[tuple[str, str]]:
        """What may be said of it, with its words."""
        raise NotImplementedError

    def words_of(self, said: str) -> str:
        """What may be said of a tick, in words."""
        raise NotImplementedError

    def show_found(self, found: D) -> None:
        raise NotImplementedError

    def show_things(self) -> None:
        raise NotImplementedError

    def say(self) -> None:
        """Beside the button: what it waits for, else what comes of it."""
        raise NotImplementedError

    @property
    def waits(self) -> bool:
        """Something is ticked of which nobody has said what it is like."""
        return not all(getattr(one, self.judged) for one in self.ticks.values())

    @property
    def pieces(self) -> int:
        return sum(one.quantity for one in self.ticks.values())

    def lay_end(self, can: Acts[Any], *buttons: Button) -> None:
        self.lay_foot((in_column(None, self.sentence, None), 1), *buttons, high=64)
        self.things.offer(can)

    def stand(self, seq: int, found: D, out: Mapping[Any, int]) -> bool:
        """What is ticked stays as far as it is still `out`; of another one (False) nothing is, and nothing is asked."""
        same, self.seq, self.shown = seq == self.seq, seq, found
        kept = self.ticks if same else {}
        self.ticks = {n: replace(one, quantity=min(one.quantity, out[n])) for n, one in kept.items() if out.get(n)}
        if not same:
            self.last = ""
            self.storno.turn_away()
        return same

    def step(self, number: str, words: str, icon: str, *below: str, aside: str = "") -> SectionRow:
        """Of the course: the paper of this number."""
        act = partial(self.paper_wanted.emit, number)
        return SectionRow(words, icon, below=formatting.dotted(*below), aside=aside, act=act, key=number)

    def judge(self, row: ReturningRow, said: str) -> None:
        """What is not ticked is ticked by it."""
        self.last = said
        self.ticks[row.line] = replace(self.ticks.get(row.line, self.whole(row)), **{self.judged: said})
        self.show_things()

    @property
    def meant(self) -> ReturningRow | None:
        """The row a digit is said of."""
        at = self.things.current_row()
        waiting = (one for one in self.rows_out() if one.coming and not getattr(one.coming, self.judged))
        return meant(at if at is not None and at.line in self.ticks and not at.back else None, waiting)

    def asks(self, sentence: str) -> str:
        """What is waited for, and what the digits and 0 say."""
        row = self.meant
        name = f"{formatting.name(row.thing)} {row.thing.code}".strip() if row else ""
        return first_enter(sentence, name, self.words_of(self.last) if self.last else "")

    def _digit(self, said: str, _: ReturningRow) -> None:
        row = self.meant
        if row is not None:
            self.judge(row, said)

    def _judge_rest(self, _: ReturningRow) -> None:
        """Only what somebody has chosen for one of them; before that 0 says nothing."""
        if not self.last:
            return
        for row in self.rows_out():
            one = self.ticks.get(row.line)
            if one is not None and not getattr(one, self.judged):
                self.ticks[row.line] = replace(one, **{self.judged: self.last})
        self.show_things()

    def _choose(self, row: ReturningRow, _column: int, spot: QPoint) -> None:
        menu = Menu(self.things)
        for said, words in self.choices(row):
            menu.add(words, partial(self.judge, row, said))
        menu.popup(spot)

    def clear_ticks(self) -> None:
        if self.ticks:
            self.ticks = {}
            self.show_things()

    def tick(self, row: ReturningRow, *, on: bool | None = None) -> None:
        """All of it comes back, or none."""
        if row.back or not self.takes:
            return
        if on or (on is None and row.line not in self.ticks):
            self.ticks.setdefault(row.line, self.whole(row))
        else:
            self.ticks.pop(row.line, None)
        self.show_things()

    def tick_code(self, number: int) -> bool:
        """A piece was scanned. False: it is none that is out here."""
        row = next((row for row in self.rows_out() if row.thing.number == number), None)
        if row is not None:
            self.tick_row(row)
            self.things.light(row.key)
            self.things.setFocus(Qt.FocusReason.OtherFocusReason)  # where a digit says what it is like
        return row is not None

    def tick_row(self, row: ReturningRow) -> None:
        self.tick(row, on=True)
        self.things.show_row(row.key)

    def tick_all(self) -> None:
        for row in self.rows_out():
            self.ticks.setdefault(row.line, self.whole(row))
        self.show_things()

    def count(self, row: ReturningRow, more: int) -> None:
        """One more or less of a quantity comes back; of none at first, one."""
        if row.back or row.thing.number is not None:
            return
        now = self.ticks.get(row.line)
        wanted = min(row.out, (now.quantity if now else 0) + more)
        if wanted < 1:
            self.ticks.pop(row.line, None)
        else:
            self.ticks[row.line] = replace(now or self.whole(row), quantity=wanted)
        self.show_things()


class ReturningPage(CardPage):
    """What is out is listed at the left; at the right stands the one stood on, a form, or why there is none."""

    topic = ""
    """Of its messages."""
    card: ReturningCard[Any]
    menu: ClassVar[Sequence[str]] = ()
    """The acts behind the dots of the card."""

    def __init__(
        self, desk: Desk, printing: Printing | None, list: ListCard[Any, Any, Any, Any], card: ReturningCard[Any]
    ) -> None:
        super().__init__(desk, printing, list, card)
        self._scanned = 0
        if not desk.may(Right.HAND_OVER):
            card.only_read()
        card.lay_out(self.can)
        self.undoing = Undoing(desk, card.storno)
        list.opened.connect(self._to_lines)
        card.changed.connect(self.can.follow)
        card.paper_wanted.connect(self.open_paper)
        card.more.menu_wanted.connect(lambda spot: self.can.pop_up(card, spot, *self.menu))
        self.undoing.closed.connect(self.enter)

    # What each page says of itself

    def seq_of(self, books: Books, found: Borne) -> int:
        """What is out to whom, or by which paper, is found; 0 for none."""
        raise NotImplementedError

    def belongs_elsewhere(self) -> str:
        """What is said of a piece of another one."""
        raise NotImplementedError

    def last_notice(self) -> date | None:
        """Of the one shown, if there was one lately."""
        raise NotImplementedError

    def send_notice(self, *, again: bool = False) -> None:
        raise NotImplementedError

    # What every such page does

    def stands(self) -> bool:
        return bool(self._key and self.card.seq) and self.right.currentWidget() is self.card

    def write(self, form: FormCard) -> None:
        """A form in the card's place, of what goes out."""
        self.right.write(form, self._went, self._closed)
        self.can.follow()

    def came_back(self, outcome: Outcome) -> None:
        self.card.clear_ticks()
        self.print_made(outcome)
        self.enter()

    def remind(self) -> None:
        """A second notice within three days is asked about first."""
        last = self.last_notice()
        if last is None:
            self.send_notice()
            return
        words = self.tr("The last notice is of {day}.").format(day=formatting.day(last))
        self.warn(words, self.tr("Remind all the same"), partial(self.send_notice, again=True))

    def warn(self, words: str, action: str = "", act: "partial[Any] | None" = None) -> None:
        self.say.emit(Message(words, tone="warn", action=action, act=act, topic=self.topic))

    def seek(self, scan: Any, piece: Callable[[int], object]) -> bool:
        """What was scanned brings up what it is out by. `piece` is told the number of a piece, of several that bear one
        number that of the one that is out here. False: the books cannot know it.
        """

        def asked(books: Books) -> tuple[tuple[int, ...], int]:
            numbers = piece_numbers(books, scan.readings)
            return numbers, 0 if numbers else self.seq_of(books, look_up(books, scan.readings))

        def show(found: tuple[tuple[int, ...], int]) -> None:
            numbers, seq = found
            out = {row.thing.number for row in self.card.rows_out()} if self.stands() else set()
            if numbers:
                piece(next((one for one in numbers if one in out), numbers[0]))
            elif seq:
                self.bring_up(0, seq)
            else:
                self.refuse(scan)

        if scan.answerable:
            self.desk.ask(asked, show, self, instead="scan")
        return bool(scan.answerable)

    def bring_up(self, piece: int, seq: int) -> None:
        """Show what a piece was found in, and tick it; what is ticked here is not forgotten over another one."""
        if self.card.pieces and seq != self._key:
            self.warn(self.belongs_elsewhere(), self.tr("Show it"), partial(self._move_on, piece, seq))
        else:
            self._move_on(piece, seq)

    def _move_on(self, piece: int, seq: int) -> None:
        self.card.clear_ticks()
        self._scanned = piece
        self.open(seq)

    def show_card(self, found: Any) -> None:
        self.card.show_found(found)
        if self._scanned:
            self.card.tick_code(self._scanned)
            self._scanned = 0

    def _went(self, outcome: Outcome) -> None:
        self._stand(self.card)
        self.print_made(outcome)
        self.open(outcome.entry)
        self.enter()

    def _to_lines(self, _: object) -> None:
        self.card.things.setFocus(Qt.FocusReason.TabFocusReason)
