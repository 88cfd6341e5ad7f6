"""What is done with the participants: a list brought in, somebody added by hand or taken off, lists to sign."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from equipment_app.domain.deployments import GROUP, Newcomer
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.value import Value
from equipment_app.operations import Command
from equipment_app.operations.participants import AddParticipants, RemoveParticipant
from equipment_app.operations.roster import MakeRosters
from equipment_app.queries.deployments import DeploymentCard, ParticipantRow
from equipment_app.store.books import Books
from equipment_app.ui.deployments.asking import IMPORT, PEOPLE
from equipment_app.ui.deployments.parts import DeploymentParts
from equipment_app.ui.deployments.people import INCOMPLETE
from equipment_app.ui.deployments.session import GateSession
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.acts import Acts
from equipment_app.ui.kit.form import FormCard, FormChoice, FormLine


class KnownMember(Value):
    id: int
    words: str
    """Name and personal number."""


def members(books: Books) -> list[KnownMember]:
    return [KnownMember(one.id, f"{one.name} {one.personal_number}") for one in books.people.members()]


class ParticipantForm(FormCard):
    """A member by name or personal number; the group is that of their unit unless another is written."""

    def __init__(self, desk: Desk, card: DeploymentCard, known: Sequence[KnownMember], member: int = 0) -> None:
        super().__init__(desk)
        self.deployment = card.row.id
        self._known = {one.words: one for one in known}
        chosen = next((one.words for one in known if one.id == member), "")
        hint = self.tr("name or personal number")
        self.who = FormLine(
            self.tr("Member"), text=chosen, needed=True, known=sorted(self._known), wrong=self._wrong, hint=hint
        )
        self.role, self.group = _role(self.tr("Role"), card), _group(self.tr("Group"), card)
        self.group.setPlaceholderText(self.tr("else as the unit"))
        title = self.tr("Add a member to the participants")
        self.build(title, self.tr("Add"), [(self.who,), (self.role, self.group)])

    def command(self) -> Command | None:
        one = self._member()
        if one is None:
            return None
        newcomer = Newcomer(self.role.value, self.group.value, member=one.id)
        return AddParticipants(self.deployment, (newcomer,))

    def _member(self) -> KnownMember | None:
        """As offered, or the only one with this number or name."""
        text = self.who.value
        near = [one for words, one in self._known.items() if text and text.casefold() in words.casefold()]
        return self._known.get(text) or (near[0] if len(near) == 1 else None)

    def _wrong(self, left: bool) -> str:
        return (
            self.tr("Nobody, or not only one, is called so") if left and self.who.value and not self._member() else ""
        )


class GuestForm(FormCard):
    """A student: name, school, group. The card code is the next free one."""

    def __init__(self, desk: Desk, card: DeploymentCard) -> None:
        super().__init__(desk)
        self.deployment = card.row.id
        self.surname, self.given_name = (
            FormLine(self.tr("Surname"), needed=True),
            FormLine(self.tr("Given name"), needed=True),
        )
        self.school = FormLine(self.tr("School"))
        self.role, self.group = _role(self.tr("Role"), card), _group(self.tr("Group"), card)
        for line in (self.surname, self.given_name, self.school, self.group):
            line.setMaxLength(GROUP)
        title = self.tr("Add a student to the participants")
        rows = [(self.surname, self.given_name), (self.school,), (self.role, self.group)]
        self.build(title, self.tr("Add"), rows)

    def command(self) -> Command | None:
        one = Newcomer(
            self.role.value,
            self.group.value,
            surname=self.surname.value,
            given_name=self.given_name.value,
            school=self.school.value,
        )
        return AddParticipants(self.deployment, (one,))


def _role(words: str, card: DeploymentCard) -> FormChoice[str]:
    return FormChoice(words, [(one.role, one.role) for one in card.roles], 196, needed=True)


def _group(words: str, card: DeploymentCard) -> FormLine:
    return FormLine(words, known=[group.name for group in card.groups])


class DeploymentPage(Protocol):
    """What the page says and does."""

    desk: Desk
    parts: DeploymentParts
    session: GateSession
    can: Acts[Any]
    say: Any
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
    def window(self) -> QWidget: ...


class Hall(QObject):
    """Of the deployment that the page shows."""

    def __init__(self, page: DeploymentPage) -> None:
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

        def known(found: Sequence[KnownMember]) -> None:
            form = ParticipantForm(self._desk, card, found, member)
            self._parts.hall.write(form, self._added, self._page.enter)

        self._page.turn(PEOPLE)
        self._desk.ask(members, known, self, instead="form")

    def add_guest(self) -> None:
        if self._page.card is not None:
            form = GuestForm(self._desk, self._page.card)
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
