"""The list of incidents, the last segment of repairs: what they wait for, search, and the table."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from equipment_app.measures import crowns
from equipment_app.queries import incidents as queries
from equipment_app.queries.incidents import Awaits, IncidentMatches, IncidentRow, IncidentsWanted
from equipment_app.store.books import Books
from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands
from equipment_app.ui.i18n import language
from equipment_app.ui.incidents import words
from equipment_app.ui.kit.listing import Filter, ListCard
from equipment_app.ui.look.cells import Text
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.card import PAD
from equipment_app.ui.widgets.field import Combo
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.segmented import Segmented

_ROOM = 860


class IncidentList(ListCard[IncidentsWanted, IncidentMatches, int, IncidentRow]):
    """`parts` are the segments of the page, which lead back to the orders."""

    first, sort, descending = IncidentsWanted(), "day", True
    known_by, empty_picture, beside = "seq", "circle-alert", True

    def words(self) -> tuple[str, str]:
        return self.tr("Incidents"), self.tr("Member, item or number")

    def lay_top(self) -> QWidget:
        top, self.parts = QWidget(), Segmented(self.tr("Which"), stretched=True)
        segments = in_column(self.parts, margins=(PAD, 12, PAD, 0))
        in_column(segments, super().lay_top(), on=top, margins=(0, 0, 0, 0), spacing=0)
        return top

    def narrowing(self) -> Sequence[Filter]:
        offers = (
            (Awaits.OPEN, self.tr("Open")),
            (Awaits.RECORDED, self.tr("Proposal")),
            (Awaits.PROPOSED, self.tr("Decision")),
            (Awaits.DECIDED, self.tr("Payment")),
            (Awaits.ALL, self.tr("All")),
        )
        return (Filter("show", self.tr("Waits for"), offers),)

    def columns(self) -> Sequence[Column[IncidentRow]]:
        return (
            Column(self.tr("Report"), lambda row: Text(row.of.number, figures=True), 160),
            Column.day(self.tr("Day"), lambda row: row.of.day, sort="day"),
            Column(self.tr("Incident"), lambda row: words.harm(row.of.what), 96, room=_ROOM),
            Column(self.tr("Items"), lambda row: queries.things_of(row.of, english=language() == "en"), room=_ROOM),
            Column(self.tr("Member"), self._member, sort="name"),
            Column(self.tr("State"), lambda row: words.chip(row.of.state), 170, sort="state"),
            Column.money(self.tr("Open CZK"), lambda row: row.of.owed or None, sort="owed"),
        )

    def question(self, books: Books, wanted: IncidentsWanted, sort: str, descending: bool) -> IncidentMatches:
        return queries.find_incidents(books, wanted, sort, descending)

    def rows(self, books: Books, wanted: IncidentsWanted, keys: Sequence[int]) -> Sequence[IncidentRow]:
        return queries.incidents(books, keys)

    def _count(self) -> None:
        """How many there are of each stands in the choice itself."""
        found, box = self._source.found if self._source else None, self.filters["show"]
        if found is not None and isinstance(box, Combo):
            (spec,) = self.narrowing()
            for place, (value, words) in enumerate(spec.offers):
                count = found.counts.get(value, 0)
                box.setItemText(place, f"{words} ({thousands(count)})" if count else words)

    def sum(self, found: IncidentMatches) -> str:
        return IncidentCount().open(found)

    def empty(self) -> tuple[str, str, str]:
        if self.wanted == self.first:
            hint = self.tr(
                "A loss, a theft or damage is recorded from the card of an item or a member, or by scanning."
            )
            return self.tr("No incident is open"), hint, ""
        return self.tr("No incident was found"), self.tr("Type less, or clear the filter."), ""

    def only(self, row: IncidentRow) -> IncidentsWanted:
        return IncidentsWanted(row.of.number, Awaits.ALL)

    def _member(self, row: IncidentRow) -> Text:
        if row.member is None:
            return Text(self.tr("from the store"), token="quiet")
        return Text(row.member.name, after=row.member.rank)


class IncidentCount(QObject):
    """In words with their own plural, which a list that is another's kind would not find."""

    def open(self, found: IncidentMatches) -> str:
        count = len(found.seqs)
        reports = formatting.counted(self.tr("%n report(s)", "", count), count)
        return self.tr("{reports}, {money} Kč open").format(reports=reports, money=crowns(found.owed))
