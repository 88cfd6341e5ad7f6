"""Somebody is added to the participants by hand: a member, or a student."""

from collections.abc import Mapping

from equipment_app.domain.deployments import GROUP, Newcomer
from equipment_app.operations import Command
from equipment_app.operations.participants import AddParticipants
from equipment_app.queries.deployments import DeploymentCard
from equipment_app.store.books import Books
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.kit.form_parts import FormChoice, FormLine
from equipment_app.ui.kit.person_line import PersonLine


def members(books: Books) -> dict[str, int]:
    """By what they are called."""
    return {one.called: one.id for one in books.people.members()}


class ParticipantForm(FormCard):
    """A member by name or personal number; the group is that of their unit unless another is written."""

    def __init__(self, desk: Desk, card: DeploymentCard, known: Mapping[str, int], member: int = 0) -> None:
        super().__init__(desk)
        self.deployment = card.row.id
        self.who = PersonLine(self.tr("Member"), known, needed=True)
        self._known = known
        self.take(member)
        self.role, self.group = _role(self.tr("Role"), card), _group(self.tr("Group"), card)
        self.group.setPlaceholderText(self.tr("else as the unit"))
        title = self.tr("Add a member to the participants")
        self.build(title, self.tr("Add"), [(self.who,), (self.role, self.group)])

    def take(self, member: int) -> None:
        """Whose badge was read; nobody where it is none of those who may be added."""
        self.who.put(next((words for words, id in self._known.items() if id == member), ""))

    def command(self) -> Command | None:
        newcomer = Newcomer(self.role.value, self.group.value, member=self.who.person or 0)
        return AddParticipants(self.deployment, (newcomer,)) if newcomer.member else None


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
        title = self.tr("Add a guest to the participants")
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
