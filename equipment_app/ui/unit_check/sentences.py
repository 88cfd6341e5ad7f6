"""What the header says of a check: who is checked, for what, how many and of how much."""

from collections import Counter

from PySide6.QtCore import QCoreApplication, QObject

from equipment_app.domain.unit_check_plan import Plan

translate = QCoreApplication.translate


class Counted(QObject):
    """Whatever has a number in it needs an object to be said in the right form."""

    def members(self, number: int) -> str:
        return self.tr("%n member(s)", "", number)

    def things(self, number: int) -> str:
        return self.tr("%n item(s)", "", number)

    def unread(self, number: int) -> str:
        return self.tr("%n item(s) were not scanned.", "", number)

    def missing(self, members: int) -> str:
        return self.tr("They will be recorded as missing, with %n member(s).", "", members)

    def unissued(self, number: int) -> str:
        return self.tr("%n item(s) were never issued; they are recorded apart from what is missing.", "", number)


def plan(of: Plan) -> str:
    counted_ = Counted()
    members, wanted = counted_.members(len(of.members)), _wanted(of)
    each = translate("unit check", "{things} each").format(things=counted_.things(wanted)) if wanted else ""
    heading = of.heading or translate("unit check", "Chosen members")
    counted = ", ".join(filter(None, (members, each)))
    return " · ".join(filter(None, (heading, of.setup.title, counted)))


def _wanted(of: Plan) -> int:
    """How many pieces each member should show; 0 where it is not the same number."""
    of_member: Counter[int] = Counter()
    for need in of.needs:
        of_member[need.member] += need.wanted
    numbers = {of_member[person.id] for person in of.members}
    return numbers.pop() if of.setup.kit and len(numbers) == 1 else 0


def front() -> str:
    return translate(
        "unit check", "Scan the labels to see who has their kit with them. Who holds what does not change."
    )
