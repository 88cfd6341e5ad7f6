"""What is done with the participants: a list brought in, somebody added by hand or taken off, lists to sign."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, QPoint

from equipment_app.domain.outcome import Outcome
from equipment_app.operations.participants import RemoveParticipant
from equipment_app.operations.roster import MakeRosters
from equipment_app.queries.deployments import DeploymentCard, ParticipantRow
from equipment_app.ui.deployments import newcomer
from equipment_app.ui.deployments.asking import IMPORT, PEOPLE
from equipment_app.ui.deployments.parts import DeploymentParts
from equipment_app.ui.deployments.people import INCOMPLETE
from equipment_app.ui.deployments.session import GateSession
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Acts


class AroundHall(Protocol):
    """What the page says and does."""

    desk: Desk
    parts: DeploymentParts
    session: GateSession
    can: Acts[Any]
    id: int

    @property
    def card(self) -> DeploymentCard | None: ...
    def turn(self, view: str) -> None: ...
    def go_back(self) -> None: ...
    def go_to_gate(self, *, returning: bool = False) -> None: ...
    def is_open(self) -> bool: ...
    def reload(self) -> None: ...
    def enter(self) -> None: ...
    def print_papers(self, outcome: Outcome) -> None: ...


class Hall(QObject):
    """Of the deployment that the page shows."""

    def __init__(self, page: AroundHall) -> None:
        super().__init__(page.parts)
        self._page, self._desk, self._parts = page, page.desk, page.parts
        people, bring = self._parts.people, self._parts.import_
        people.opened.connect(self._to_gate)
        people.menu_wanted.connect(self._menu)
        people.nothing.button.clicked.connect(self.bring_list)
        people.view.selectionModel().selectionChanged.connect(self._selected)
        bring.saved.connect(self._imported)
        bring.closed.connect(page.go_back)
        self._parts.gate.last.incomplete.clicked.connect(self.show_incomplete)
        page.session.stranger.connect(self.add_member)

    def has_chosen(self) -> bool:
        return bool(self._parts.people.chosen())

    def show_incomplete(self) -> None:
        """With what lies aside at this desk."""
        aside = self._page.session.aside
        self._page.turn(PEOPLE)
        self._parts.people.choose(INCOMPLETE)
        self._parts.people.say_put_by([one.said for one in aside])

    def bring_list(self) -> None:
        self._page.turn(IMPORT)
        self._parts.import_.choose(self._page.id)

    def add_member(self, member: int = 0) -> None:
        card = self._page.card
        if card is None:
            return

        def known(found: Sequence[newcomer.KnownMember]) -> None:
            form = newcomer.ParticipantForm(self._desk, card, found, member)
            self._parts.hall.write(form, self._added, self._page.enter)

        self._page.turn(PEOPLE)
        self._desk.ask(newcomer.members, known, self, instead="form")

    def add_guest(self) -> None:
        if self._page.card is not None:
            form = newcomer.GuestForm(self._desk, self._page.card)
            self._parts.hall.write(form, self._added, self._page.enter)

    def take_off(self) -> None:
        for row in self._parts.people.chosen():
            self._desk.change(RemoveParticipant(self._page.id, row.holder), owner=self)

    def make_lists(self) -> None:
        """For whoever stands on none yet; they are printed."""
        self._desk.change(MakeRosters(self._page.id), then=self._page.print_papers, owner=self)

    def _added(self, _: Outcome) -> None:
        self._page.reload()
        self._page.enter()

    def _imported(self, outcome: Outcome) -> None:
        self._page.turn(PEOPLE)
        self._added(outcome)

    def _to_gate(self, row: ParticipantRow) -> None:
        if self._page.is_open():
            self._page.go_to_gate(returning=self._page.session.returning)
            self._page.session.pick(row.holder)

    def _menu(self, spot: QPoint) -> None:
        self._page.can.pop_up(self._parts.people, spot, "deployments.off")

    def _selected(self, *_: object) -> None:
        self._page.can.follow()
