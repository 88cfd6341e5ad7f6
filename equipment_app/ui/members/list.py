"""The list of members: who is searched for, in which unit, in the team or not, with a whole kit or not."""

from collections.abc import Sequence
from dataclasses import replace

from equipment_app.queries import members as queries
from equipment_app.queries.filters import KitFilter, MembersWanted, Service
from equipment_app.queries.members import MemberMatches, MembersOverview, MemberSummary
from equipment_app.store.books import Books
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import thousands
from equipment_app.ui.kit.listing import Filter, ListCard
from equipment_app.ui.look.cells import Chip, Text, quiet
from equipment_app.ui.tables.table import Column

WIDTH, _ROOM = 404, 320
"""The width it has, and that from which on numbers have room beside names and kits."""


class MemberList(ListCard[MembersWanted, MemberMatches, int, MemberSummary]):
    first, sort = MembersWanted(), "name"
    several = True
    empty_inside, empty_picture = False, "users"

    def __init__(self, desk: Desk) -> None:
        self.overview: MembersOverview | None = None
        super().__init__(desk, WIDTH)

    def words(self) -> tuple[str, str]:
        return self.tr("Members"), self.tr("Search in the list")

    def narrowing(self) -> Sequence[Filter]:
        units = self.overview.units if self.overview else ()
        service = [(Service.IN, self.tr("In the team")), (Service.WITHDRAWN, self.tr("Former"))]
        kit = [
            (KitFilter.ALL, self.tr("Kit: all")),
            (KitFilter.COMPLETE, self.tr("Complete")),
            (KitFilter.LACKING, self.tr("Lacking")),
        ]
        return (
            Filter("unit", self.tr("Unit"), [(0, self.tr("Unit: all")), *units], grows=True),
            Filter("service", self.tr("Membership"), [*service, (Service.ALL, self.tr("All"))]),
            Filter("kit", self.tr("Kit"), kit),
        )

    def columns(self) -> Sequence[Column[MemberSummary]]:
        return (
            Column(self.tr("Surname and name"), lambda row: Text(row.name, after=row.rank), sort="name"),
            Column(self.tr("No."), lambda row: quiet(row.personal_number), 72, sort="number", room=_ROOM),
            Column.count(self.tr("Has"), lambda row: row.pieces, 48, sort="pieces", room=_ROOM),
            Column(self.tr("Kit"), self._kit, 92, sort="missing"),
        )

    def question(self, books: Books, wanted: MembersWanted, sort: str, descending: bool) -> MemberMatches:
        return queries.find_members(books, wanted, sort, descending)

    def rows(self, books: Books, wanted: MembersWanted, keys: Sequence[int]) -> Sequence[MemberSummary]:
        return queries.members(books, keys)

    def sum(self, found: MemberMatches) -> str:
        count = len(found.ids)
        words = self.tr("%n member(s)", "", count).replace(str(count), thousands(count), 1)
        if self.filters["kit"].isHidden() or self.wanted.kit is not KitFilter.ALL:
            return words
        former = self.tr("former {former}").format(former=thousands(found.former)) if found.former else ""
        if found.former == count:
            return words
        told = self.tr("{members} · complete {complete}, incomplete {lacking}")
        told = told.format(members=words, complete=thousands(found.complete), lacking=thousands(found.lacking))
        return ", ".join(filter(None, (told, former)))

    def empty(self) -> tuple[str, str, str]:
        if self.overview and not self.overview.members:
            hint = self.tr("Import a list of them, or add them by hand.")
            return self.tr("No members yet"), hint, self.tr("Import lists")
        return self.tr("No member was found"), self.tr("Type less, or clear the filter."), ""

    def only(self, row: MemberSummary) -> MembersWanted:
        return MembersWanted(row.personal_number or row.name, service=Service.ALL)

    def absent(self, key: int) -> None:
        """Not among those in the team: among the former."""
        if self.wanted.service is not Service.ALL:
            self.seeker.wanted = key
            self.narrow(replace(self.wanted, service=Service.ALL), keep=True)

    def reload(self) -> None:
        """Whoever stands here stays here, also where their membership has just ended."""
        if self.row is not None and self.seeker.wanted is None:
            self.seeker.wanted = self.key(self.row)
        super().reload()

    def show_overview(self, overview: MembersOverview) -> None:
        """Offer the units there are."""
        self.overview = overview
        self.filters["kit"].setVisible(bool(overview.kit))
        self.refill()
        self.say_empty()

    def _kit(self, row: MemberSummary) -> Chip | Text:
        if row.withdrawn:
            return Chip(self.tr("former"), "log-out")
        if not row.kit:
            return Text("")
        if row.missing:
            return Chip(self.tr("lacks %n", "", row.missing), "triangle-alert", "warn")
        return Chip(self.tr("complete"), "check", "good", bare=True)
