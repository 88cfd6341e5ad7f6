"""What the store as a whole is set to: its name, its letterhead, its words; and a log that was set aside."""

from collections.abc import Mapping

from equipment_app.domain import papers
from equipment_app.domain.entries import Cell, Registration
from equipment_app.domain.errors import NoLogo
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.store.beside.anothers_log import Log
from equipment_app.store.books import Books
from equipment_app.store.records.settings import DEFAULTS


@needs(Right.SETTINGS)
class SetSettings(Operation):
    values: Mapping[str, str]
    """Keys of `store.settings.DEFAULTS`; those that stay the same are not written again."""

    def plan(self, books: Books) -> Planned:
        """Raises KeyError for a setting there is not, NoLogo for a logo that papers cannot carry."""
        now = books.settings.all()
        changed = {key: value.strip() for key, value in self.values.items() if now[key] != value.strip()}
        if not changed:
            return Outcome(what="nothing_new")
        assert changed.keys() <= DEFAULTS.keys()
        if changed.get("funding.logo") and not papers.logo_of_text(changed["funding.logo"]):
            raise NoLogo
        rows = tuple(Registration("setting", {"key": key, "value": value}) for key, value in changed.items())
        return Plan(Kind.REGISTER, registers=rows, changes=Changes.SETTINGS, done="settings_saved")


@needs(Right.RESTORE)
class RecordSetAside(Operation):
    logs: tuple[Log, ...]

    def plan(self, books: Books) -> Plan:
        facts: dict[str, Cell] = {"what": "log_aside"}
        for n, log in enumerate(self.logs, 1):
            facts |= {f"log{n}": log.end, f"log{n}.size": log.size, f"log{n}.sha256": log.sha256}
        return Plan(Kind.ACCESS, facts=facts, changes=Changes.NOTHING, done="log_set_aside")
