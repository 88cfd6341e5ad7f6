"""Beside the counting: what is counted and by whom, and the places with how far each of them is."""

from collections.abc import Sequence

from equipment_app.queries.stocktake import PlaceView, StocktakeView
from equipment_app.ui import formatting
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look.cells import Glyph, Text
from equipment_app.ui.stocktake import words
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import PAD, Card, Fact, FactRows, Strip
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import fill, in_column


class CountPlaces(PlainList[PlaceView]):
    def __init__(self) -> None:
        super().__init__(self.tr("Places"), self._columns(), lambda row: row.id, row_height=36)

    def _columns(self) -> Sequence[Column[PlaceView]]:
        return (
            Column("", self._sign, 36),
            Column(
                self.tr("Place"),
                lambda row: Text(row.name, ", ".join(formatting.named(*of) for of in row.articles)),
                least=80,
            ),
            Column(self.tr("Counted"), self._done, 132, "right"),
        )

    def _sign(self, row: PlaceView) -> Glyph:
        if row.closed and row.differences:
            return Glyph("triangle-alert", self.tr("something differs"), "warn")
        if row.closed:
            return Glyph("check", self.tr("closed"), "good")
        if row.station:
            return Glyph("scan-line", self.tr("being counted"), "accent")
        return Glyph("minus", self.tr("waits"), "quiet")

    def _done(self, row: PlaceView) -> Text:
        """Of a place that is open only what was counted: how much there should be is not told."""
        if row.closed:
            agree = self.tr("{counted} of {all} agree").format(counted=row.counted, all=row.items)
            return Text(agree, figures=True, token="warn" if row.differences else "text")
        after = self.tr("station {name}").format(name=row.station) if row.station else self.tr("waits")
        return Text(str(row.counted), after, figures=True)


class PlacesCard(Card):
    def __init__(self) -> None:
        super().__init__(caption=self.tr("Scope and commission"))
        self.facts = FactRows()
        self.list, self.closed = CountPlaces(), Label(token="quiet")
        head = Strip("above", Label(self.tr("Places"), bold=True), None, self.closed, height=36)
        fill(self.body, in_column(self.facts, margins=(PAD, 6, PAD, 6)), head, (self.list, 1))

    def show_view(self, view: StocktakeView) -> None:
        planned, closed = view.planned, sum(place.closed for place in view.places)
        frozen = self.tr("nothing moves meanwhile") if planned.frozen else self.tr("the counter works on")
        members, others = self.tr("Members"), enumerate(planned.commission[1:])
        self.facts.show_facts(
            (
                Fact(self.tr("Scope"), view.where or self.tr("everything"), path=True),
                Fact(self.tr("Sort"), f"{words.sort(planned.sort)}, {frozen}", bold=False, path=True),
                Fact(self.tr("Chair"), planned.commission[0], bold=False, path=True),
                *(Fact("" if n else members, name, bold=False, path=True) for n, name in others),
                Fact(self.tr("Entrusted"), planned.responsible, bold=False, path=True),
            )
        )
        self.closed.setText(self.tr("{closed} of {all} closed").format(closed=closed, all=len(view.places)))
        self.list.show_rows(view.places)
