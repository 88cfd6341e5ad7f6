"""Set what the store as a whole is set to: its name, its letterhead, the words on its papers."""

from collections.abc import Mapping
from dataclasses import dataclass

from equipment_app.domain import logo
from equipment_app.domain.changes import Changes
from equipment_app.domain.entries import Registration
from equipment_app.domain.errors import NoLogo
from equipment_app.domain.kinds import Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.store.books import Books
from equipment_app.store.records.settings import DEFAULTS


@needs(Right.SETTINGS)
@dataclass(frozen=True, slots=True)
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
        if changed.get("funding.logo") and not logo.of_text(changed["funding.logo"]):
            raise NoLogo
        rows = tuple(Registration("setting", {"key": key, "value": value}) for key, value in changed.items())
        return Plan(Kind.REGISTER, registers=rows, changes=Changes.SETTINGS, done="settings_saved")
