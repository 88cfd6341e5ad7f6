"""Things of the store are handed over to another organisational unit of the state."""

from collections.abc import Sequence

from equipment_app.operations.hand_over_property import HandOverProperty
from equipment_app.operations.lines import Line
from equipment_app.queries.pieces import ThingDetails
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import Day, FormArea, FormCard, FormLine

_REMARK = 72


class PropertyForm(FormCard):
    """Of `things`, to a unit that is known or new."""

    def __init__(self, desk: Desk, things: Sequence[int], known: Sequence[str]) -> None:
        super().__init__(desk)
        self._things = tuple(Line(thing=one) for one in things)
        self.to = FormLine(self.tr("Who takes it over"), needed=True, known=known)
        self.since = Day(self.tr("Competence changes on"), 168)
        self.reason = FormLine(self.tr("Legal reason"), hint=self.tr("section 19 of act 219/2000"))
        acting = self.tr("name, function")
        self.ours = FormLine(self.tr("Acts for us"), hint=acting)
        self.theirs = FormLine(self.tr("Acts for them"), hint=acting)
        self.remark = FormArea(self.tr("Remark"), _REMARK)
        rows = ((self.to,), (self.since,), (self.reason,), (self.ours,), (self.theirs,), (self.remark,))
        title = self.tr("Hand over property: %n pc(s)", "", len(self._things))
        self.build(title, self.tr("Hand over and file the record"), rows)

    @classmethod
    def of_piece(cls, desk: Desk, facts: ThingDetails, known: tuple[Sequence[int], Sequence[str]]) -> "PropertyForm":
        """Of the pieces chosen in the list, else of the one whose card is shown."""
        chosen, names = known
        return cls(desk, chosen or (facts.thing.id,), names)

    def command(self) -> HandOverProperty:
        texts = (self.reason.value, self.ours.value, self.theirs.value)
        return HandOverProperty(self.to.value, self._things, self.since.day, *texts, remark=self.remark.value)
