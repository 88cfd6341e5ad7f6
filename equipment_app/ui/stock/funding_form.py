"""The funding source of a piece that has none, or of all of its delivery that has none."""

from collections.abc import Sequence

from equipment_app.domain.papers import Funding
from equipment_app.operations import Command
from equipment_app.operations.fundings import AssignFunding
from equipment_app.queries.pieces import ThingDetails
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.kit.form import FormCard, FormChoice, Tick


class FundingForm(FormCard):
    def __init__(self, desk: Desk, facts: ThingDetails, sources: Sequence[Funding]) -> None:
        super().__init__(desk)
        self._thing = facts.thing
        offers = [("", self.tr("choose a source")), *((one.code, f"{one.letter} · {one.code}") for one in sources)]
        self.source = FormChoice(self.tr("Funding source"), offers, needed=True)
        note = facts.thing.delivery_note
        self.whole = Tick(self.tr("and all of delivery note {note} that has none").format(note=note))
        title = self.tr("Funding source of {item}").format(item=facts.thing.code)
        self.build(title, self.tr("Assign"), [(self.source,), (self.whole,)])

    def command(self) -> Command | None:
        note = self._thing.delivery_note if self.whole.value else ""
        return AssignFunding(self.source.value, (self._thing.code,), note)
