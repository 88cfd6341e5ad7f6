"""What was found, compared with what is recorded: differences, what each still needs, and their settlement."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from equipment_app.domain.stocktake import CAUSES, CONSEQUENCES, LEAST, Cause, Consequence, ItemState
from equipment_app.measures import crowns
from equipment_app.operations.stocktake_counts import ExplainDifference
from equipment_app.queries.stocktake import ItemRow, ResultView
from equipment_app.ui import formatting
from equipment_app.ui.kit.form import Form
from equipment_app.ui.kit.form_parts import FormArea, FormChoice
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Text, quiet
from equipment_app.ui.look.colors import Token
from equipment_app.ui.look.theme import HUGE, LARGE, SMALL
from equipment_app.ui.stocktake import words
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card, Fact, FactRows, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row
from equipment_app.ui.widgets.progress import Shares
from equipment_app.ui.widgets.segmented import Segment, Segmented

DIFFERENCES, OPEN, ALL = "differences", "open", "all"


_UNTOLD = Text("–", token="quiet")


def _signed(number: int) -> str:
    return f"+{formatting.thousands(number)}" if number > 0 else formatting.thousands(number).replace("-", "−")


class ResultList(PlainList[ItemRow]):
    def __init__(self) -> None:
        super().__init__(self.tr("What was found"), self._columns(), lambda row: row.item.key, row_height=36)

    def _columns(self) -> Sequence[Column[ItemRow]]:
        return (
            Column(self.tr("Item"), self._named, least=150),
            Column(self.tr("Place"), lambda row: quiet(row.place), 70, room=560),
            Column(self.tr("Recorded"), self._recorded, 72, "right"),
            Column(self.tr("1st"), lambda row: self._count(row, 0), 70, "right"),
            Column(self.tr("2nd"), lambda row: self._count(row, len(row.item.counts) - 1, 1), 70, "right"),
            Column(self.tr("Difference"), self._difference, 88, "right"),
            Column(self.tr("Value CZK"), self._worth, 92, "right", room=620),
            Column(self.tr("State"), lambda row: words.state_chip(row.item.state), 150, least=120),
        )

    def _named(self, row: ItemRow) -> Text:
        return Text(formatting.name(row.article), row.code or row.size)

    def _recorded(self, row: ItemRow) -> Text:
        """Nothing of what is counted again: that count is blind as well."""
        return _UNTOLD if row.item.blind else quiet(formatting.thousands(row.item.recorded))

    def _worth(self, row: ItemRow) -> Text:
        if row.item.blind:
            return _UNTOLD
        worth = row.item.difference * row.item.value
        return quiet(f"{'+' if worth > 0 else ''}{crowns(worth)}")

    def _count(self, row: ItemRow, place: int, least: int = 0) -> Text:
        counts = row.item.counts
        if place < least or not counts or row.item.blind:
            return _UNTOLD
        return Text(str(counts[place].quantity), figures=True)

    def _difference(self, row: ItemRow) -> Text:
        if row.item.blind:
            return _UNTOLD
        by = row.item.difference
        token: Token = "bad" if by < 0 else "good" if by else "quiet"
        return Text(_signed(by) if by else "0", bold=bool(by), figures=True, token=token)


class FoundCard(Card):
    """The sums, the filter and the rows."""

    chosen = Signal(object)

    def __init__(self, *papers: Button) -> None:
        super().__init__()
        self.view: ResultView | None = None
        self.count, self.of = Label(size=HUGE, bold=True, token="good", figures=True), Label(token="quiet")
        self.sums, self.bar = Label(size=SMALL, token="quiet", wrap=True), Shares(8)
        self.which, self.list = Segmented(self.tr("Which items")), ResultList()
        self.note = Label(self.tr("printed as a draft"), size=SMALL, token="quiet", elide=True)
        count = in_row(self.count, self.of, None, spacing=8)
        top = Strip("below", (in_column(count, self.sums, self.bar, spacing=6), 1), margins=(PAD, 10, PAD, 12))
        fill(self.body, top, Strip("below", self.which, None, height=48), (self.list, 1))
        self.lay_foot(*papers, (self.note, 1), high=48)
        self.which.chosen.connect(self._narrow)
        self.list.current_changed.connect(self.chosen)

    def show_view(self, view: ResultView) -> None:
        """The row that was current stays so; where it is no longer listed, the next one that is open is."""
        self.view, sums = view, view.sums
        self.count.setText(formatting.thousands(sums.agreed))
        self.of.setText(self.tr("of {all} items agree").format(all=formatting.thousands(sums.items)))
        said = self.tr("Recorded {recorded} Kč, short {short} Kč, over {over} Kč, not netted; there is {actual} Kč.")
        short, over = crowns(-sums.short), crowns(sums.over)
        told = said.format(recorded=crowns(sums.recorded), short=short, over=over, actual=crowns(sums.actual))
        blind = self.tr("The sums are told when everything that differs has been counted again.")
        self.sums.setText(" ".join(filter(None, (blind if view.blind else told, words.aside(view.aside)))))
        self.bar.show_parts(((sums.agreed, "good"), (sums.settled, "accent"), (sums.left, "warn")))
        differing = sum(bool(row.item.difference) for row in view.rows)
        self.which.fill(
            (
                Segment(DIFFERENCES, self.tr("Differences"), str(differing)),
                Segment(OPEN, self.tr("To settle"), str(sums.left)),
                Segment(ALL, self.tr("All"), formatting.thousands(sums.items)),
            )
        )
        self._narrow()

    def _narrow(self) -> None:
        view, current = self.view, self.list.current_row()
        if view is None:
            return
        which = self.which.value
        narrowed = [row for row in view.rows if (row.item.open if which == OPEN else row.item.difference)]
        self.list.show_rows(view.rows if which == ALL else narrowed)
        if current is None or not self.list.show_row(current.item.key):
            self.show_next()
        self.chosen.emit(self.list.current_row())

    def show_next(self) -> None:
        """The next item that is not settled, else the first."""
        view = self.view
        waits = next((row for row in view.rows if row.item.open), None) if view else None
        if waits is None or not self.list.show_row(waits.item.key):
            self.list.show_first()


class SettleCard(Card):
    """The item in hand: its counts, and how it came about. `explained` with the command."""

    explained = Signal(object)

    def __init__(self) -> None:
        super().__init__(caption=self.tr("Settle"))
        self.row: ItemRow | None = None
        self.name, self.told = Label(size=LARGE, bold=True, wrap=True), Label(size=SMALL, token="quiet")
        self.facts, self.save = FactRows(), Button(self.tr("Save and next"), kind="primary", key="Ctrl+Enter")
        self.form: Form[ExplainDifference] = Form(self.save, self.command, self.explained.emit)
        self.cause = FormChoice(
            self.tr("How it came about"),
            [("", self.tr("choose")), *((str(one), words.said(CAUSES[one])) for one in Cause)],
            needed=True,
        )
        self.text = FormArea(self.tr("In words, printed"), 40, needed=True, least=LEAST)
        self.then = FormChoice(
            self.tr("What becomes of it"), [(str(one), words.said(CONSEQUENCES[one])) for one in Consequence]
        )
        rows = [self.form.row(part) for part in (self.cause, self.text, self.then)]
        self.asks = Label(token="quiet", wrap=True)
        inside = in_column(
            self.name, self.told, self.facts, self.asks, *rows, None, margins=(PAD, 12, PAD, 12), spacing=10
        )
        self.body.addWidget(Scroll(inside), 1)
        self.lay_foot((self.save, 1))

    def show_row(self, row: ItemRow | None) -> None:
        """Another item begins with its own explanation, or with none; so does one that was explained elsewhere."""
        before = self.row and (self.row.item.key, self.row.item.explained)
        same = row is not None and before == (row.item.key, row.item.explained)
        self.row = row
        if row is None:
            self.name.setText(self.tr("No difference is chosen"))
            self.told.clear()
            self.asks.hide()
        for part in self.form.fields.values():
            part.setVisible(row is not None and bool(row.item.difference))
        self.facts.setVisible(row is not None)
        if row is not None:
            self._say(row)
        if row is not None and not same:
            said = row.item.explained
            self.cause.choose(str(said.cause) if said else "")
            self.text.put(said.text if said else "")
            self.then.choose(str(said.consequence) if said else str(Consequence.CORRECT))
        self.form.look()

    def _say(self, row: ItemRow) -> None:
        item = row.item
        self.name.setText(words.item(row))
        self.told.setText(formatting.dotted(row.code, row.place, row.found_at))
        first, later = self.tr("First count"), self.tr("Next count")
        facts = [] if item.blind else [Fact(self.tr("Recorded"), str(item.recorded))]
        facts += [
            Fact(later if n else first, who if item.blind else f"{count.quantity} · {who}", bold=False)
            for n, (count, who) in enumerate(zip(item.counts, row.people, strict=True))
        ]
        self.facts.show_facts(facts)
        waits = item.state in (ItemState.RECOUNT, ItemState.DIFFERS)
        self.asks.setText(self.tr("Somebody else of the commission counts it again: F2.") if waits else "")
        self.asks.setVisible(waits)

    def command(self) -> ExplainDifference | None:
        row = self.row
        if row is None or not row.item.difference or not self.cause.value:
            return None
        what = row.code or f"{row.article.code}/{row.item.size}"
        return ExplainDifference(row.item.holder, what, self.cause.value, self.text.value, self.then.value)
