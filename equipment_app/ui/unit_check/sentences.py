"""What the header says of a check: who is checked, for what, how many and of how much."""

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
    members, things = counted_.members(len(of.members)), counted_.things(len(of.columns))
    each = translate("unit check", "{things} each").format(things=things) if of.setup.kit else ""
    heading = of.heading or translate("unit check", "Chosen members")
    counted = ", ".join(filter(None, (members, each)))
    return " · ".join(filter(None, (heading, of.setup.title, counted)))


def front() -> str:
    return translate(
        "unit check", "Scan the labels to see who has their kit with them. Who holds what does not change."
    )
