"""What the store as a whole is set to: its name, its letterhead, its words; and a log that was set aside."""

from collections.abc import Mapping

from equipment_app.domain import papers
from equipment_app.domain.deliveries import rate
from equipment_app.domain.entries import Cell, Registration
from equipment_app.domain.errors import NoLogo, NoSuchField, Refusal
from equipment_app.domain.kinds import Changes, Kind
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Planned
from equipment_app.store.beside.anothers_log import Log
from equipment_app.store.books import Books
from equipment_app.store.records.settings import DEFAULTS

_CHOICES = {"paper.bilingual": ("0", "1"), "paper.copies": tuple("123456789")}


class WrongSetting(Refusal):
    key: str
    text: str
    choices: tuple[str, ...]
    cs = "{key}: „{text}“ nastavit nejde. Nic se nezapsalo; zvolte jednu z možností: {choices}."
    en = "{key} cannot be set to “{text}”. Nothing was written; choose one of: {choices}."


@needs(Right.SETTINGS)
class SetSettings(Operation):
    values: Mapping[str, str]
    """Keys of `store.settings.DEFAULTS`; those that stay the same are not written again."""

    def plan(self, books: Books) -> Planned:
        """Raises NoSuchField, WrongSetting; NoLogo for a logo that papers cannot carry."""
        now = books.settings.all()
        if unknown := [key for key in self.values if key not in now]:
            raise NoSuchField(unknown[0], tuple(DEFAULTS))
        changed = {key: value.strip() for key, value in self.values.items() if now[key] != value.strip()}
        if not changed:
            return Outcome(what="nothing_new")
        _judge(changed)
        if changed.get("funding.logo") and not papers.logo_of_text(changed["funding.logo"]):
            raise NoLogo
        rows = tuple(Registration("setting", {"key": key, "value": value}) for key, value in changed.items())
        return Plan(Kind.REGISTER, registers=rows, changes=Changes.SETTINGS, done="settings_saved")


def _judge(changed: Mapping[str, str]) -> None:
    """Raises WrongSetting."""
    for key, choices in _CHOICES.items():
        if changed.get(key, choices[0]) not in choices:
            raise WrongSetting(key, changed[key], choices)
    if rate(changed.get("receipt.vat", "0")) is None:
        raise WrongSetting("receipt.vat", changed["receipt.vat"], ("0–99",))


@needs(Right.RESTORE)
class RecordSetAside(Operation):
    logs: tuple[Log, ...]

    def plan(self, books: Books) -> Plan:
        facts: dict[str, Cell] = {"what": "log_aside"}
        for n, log in enumerate(self.logs, 1):
            facts |= {f"log{n}": log.end, f"log{n}.size": log.size, f"log{n}.sha256": log.sha256}
        return Plan(Kind.ACCESS, facts=facts, changes=Changes.NOTHING, done="log_set_aside")
