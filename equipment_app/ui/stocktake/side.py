"""Who counts at this station, and the blind count of what has no code: how many is recorded stands nowhere."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from equipment_app.domain.stocktake import MOST
from equipment_app.queries.stocktake import KindCount, StocktakeView
from equipment_app.ui import formatting
from equipment_app.ui.kit.form_parts import FormChoice, WholeNumber
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Text
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import PAD, Card, Strip
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column, in_row

STATIONS = 9


class KindList(PlainList[KindCount]):
    def __init__(self) -> None:
        columns: Sequence[Column[KindCount]] = (
            Column(self.tr("Kind"), lambda row: Text(*_called(row))),
            Column(self.tr("Counted"), self._counted, 76, "right"),
        )
        super().__init__(self.tr("What is counted by quantity"), columns, lambda row: row.key)

    def _counted(self, row: KindCount) -> Text:
        if row.quantity is None:
            return Text(self.tr("counted") if row.hidden else "–", token="quiet")
        return Text(str(row.quantity), bold=True, figures=True, token="good")


def _called(row: KindCount) -> tuple[str, str]:
    return formatting.name(row.article), formatting.one_of_sizes(row.size)


_LIST = 72
"""Pixels of height of the list of kinds at least."""


class CountCard(Card):
    """`counted` with the kind and what was typed; Enter that was typed writes and goes to the next kind."""

    counted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(caption=self.tr("Counted blind"))
        self.kind, self.told = Label(size=LARGE, bold=True, wrap=True), Label(size=SMALL, token="quiet", wrap=True)
        self.number = WholeNumber(self.tr("How many there are"), MOST)
        self.field, self.list = Field(self.number, self.number.words), KindList()
        self.button = Button(self.tr("Write and go on"), kind="primary", key="Enter", does=self._write)
        shown = self.tr("What is recorded is shown when the place is closed.")
        self.note = Label(shown, size=SMALL, token="quiet", wrap=True)
        self._kind: KindCount | None = None
        self._place, self._closed = "", False
        above = in_column(self.kind, self.told, self.field, self.button, margins=(PAD, 12, PAD, 12), spacing=8)
        self.list.setMinimumHeight(_LIST)
        counting = Scroll(in_column(above, (self.list, 1)))
        fill(self.body, (counting, 1), Strip("above", (self.note, 1), margins=(PAD, 8, PAD, 8)))
        self.list.current_changed.connect(self._choose)
        self.number.returnPressed.connect(self._write)
        self.number.textChanged.connect(self._follow)

    def show_place(self, name: str, kinds: Sequence[KindCount], *, closed: bool = False) -> None:
        """The first nobody has counted is asked for; where the current one is, it stays. Empty `name`: no place yet;
        `closed`: there is none left to be counted.
        """
        self._place, self._closed = name, closed
        current = self.list.current_row()
        self.list.show_rows(list(kinds))
        waits = next((one for one in kinds if one.quantity is None), next(iter(kinds), None))
        stays = current is not None and any((one.key, one.quantity) == (current.key, None) for one in kinds)
        wanted = current if stays else waits
        if wanted is not None:
            self.list.show_row(wanted.key)
        self._choose(self.list.current_row())
        self.say_aside(name or self.tr("no place yet"))

    def take_article(self, article: int, quantity: int) -> None:
        """A label of a kind was scanned: so many of it are counted by now, and a number typed now replaces that."""
        kinds = [one for one in self.list.table.rows if isinstance(one, KindCount) and one.article.id == article]
        one = next((kind for kind in kinds if (kind.quantity or 0) + 1 == quantity), next(iter(kinds), None))
        if one is not None:
            self.list.show_row(one.key)

    def _choose(self, row: KindCount | None) -> None:
        if row is None or self._kind is None or row.key != self._kind.key:
            self.number.put("")
        self._kind = row
        none = self.tr("Nothing is counted by quantity here") if self._place else self.tr("Choose a place to count")
        none = self.tr("All places are closed") if self._closed and not self._place else none
        self.kind.setText(formatting.listed(*_called(row)) if row else none)
        self.told.setText(self.tr("Type how many there are, also zero. The label of the kind adds one.") if row else "")
        for part in (self.told, self.field, self.button):
            part.setVisible(row is not None)
        self._follow()

    def _follow(self, *_: object) -> None:
        wrong = self.number.wrong(left=True)
        self.field.set_error(wrong)
        self.button.setEnabled(self._kind is not None and bool(self.number.value) and not wrong)

    def _write(self, *_: object) -> None:
        if self._kind is not None and self.button.isEnabled():
            self.counted.emit(self._kind, self.number.value)
            self.number.put("")


class StationCard(Card):
    """At which station this desk is, and who of the commission counts here."""

    def __init__(self) -> None:
        super().__init__(self.tr("This station"))
        stations = [(str(one), self.tr("Station {name}").format(name=one)) for one in range(1, STATIONS + 1)]
        self.station = FormChoice(self.tr("Station"), stations)
        self.who = FormChoice(self.tr("Who counts"), [("", self.tr("choose"))])
        self.told = Label(size=SMALL, token="quiet", wrap=True)
        self._view: StocktakeView | None = None
        self._asks = Field(self.who, self.who.words)
        row = in_row((Field(self.station, self.station.words), 1), (self._asks, 1), spacing=8)
        self.writes = Label(size=SMALL, token="warn", wrap=True)
        self.body.addLayout(in_column(row, self.writes, self.told, margins=(PAD, 10, PAD, 12), spacing=8))
        self.who.currentIndexChanged.connect(self._say)

    def asks(self) -> bool:
        """Nobody was chosen who counts: the field says that somebody is."""
        asks = not self.who.value
        self._asks.set_error(self.tr("Choose who counts here") if asks else "")
        if asks:
            self.who.setFocus()
        return asks

    def show_view(self, view: StocktakeView) -> None:
        """Who works counts, where they are of the commission; else who it is must be said, and by everybody anew."""
        chosen = self.who.value if self._view and self._view.works == view.works else ""
        self._view, names = view, view.planned.commission
        ask = [] if view.counts else [("", self.tr("choose"))]
        self.who.offer([*ask, *((name, name) for name in names)])
        self.who.choose(chosen or view.counts)
        self._say()
        left = sum(not place.closed for place in view.places)
        moves = self.tr("%n handover(s) since it began", "", view.moves)
        waits = self.tr("Differences can be settled when all places are closed; %n to go.", "", left)
        self.told.setText(" ".join((formatting.counted(moves, view.moves), waits if left else "")).strip())

    def _say(self, *_: object) -> None:
        """Whose counts they are, where somebody else writes them down."""
        view, who = self._view, self.who.value
        if who:
            self._asks.set_error("")
        if view is None or (who and who == view.counts):
            self.writes.setText("")
        elif who:
            said = self.tr("{who} counts, {name} writes it down; the record and the paper say both.")
            self.writes.setText(said.format(who=who, name=view.works))
        elif view.entrusted:
            said = self.tr("{name} is entrusted with the items and does not count. Choose who of the commission does.")
            self.writes.setText(said.format(name=view.works))
        else:
            said = self.tr("{name} is not in the commission. Choose who of it counts here.")
            self.writes.setText(said.format(name=view.works))
        self.writes.setVisible(bool(self.writes.text()))
