"""Set what the store as a whole is set to: its name, its letterhead, the words on its papers."""

from collections.abc import Mapping
from dataclasses import dataclass

from equipment_app.domain import logo
from equipment_app.domain.changes import Changes
from equipment_app.domain.custody import Kind
from equipment_app.domain.entries import Entry, Registration
from equipment_app.domain.errors import NoLogo
from equipment_app.domain.outcome import Outcome
from equipment_app.domain.rights import Right
from equipment_app.operations.declared import needs
from equipment_app.store.books import Books
from equipment_app.store.settings import DEFAULTS


@needs(Right.SETTINGS)
@dataclass(frozen=True, slots=True)
class SetSettings:
    values: Mapping[str, str]
    """Keys of `store.settings.DEFAULTS`; those that stay the same are not written again."""

    def __call__(self, books: Books) -> Outcome:
        """Raises KeyError for a setting there is not, NoLogo for a logo that papers cannot carry."""
        now = books.settings.all()
        changed = {key: value.strip() for key, value in self.values.items() if now[key] != value.strip()}
        if not changed:
            return Outcome(what="nothing_new")
        assert changed.keys() <= DEFAULTS.keys()
        if changed.get("funding.logo") and not logo.of_text(changed["funding.logo"]):
            raise NoLogo
        rows = tuple(Registration("setting", {"key": key, "value": value}) for key, value in changed.items())
        written = books.journal.append(Entry(Kind.REGISTER, registers=rows))
        return Outcome(Changes.SETTINGS, "settings_saved", entry=written.seq, hash=written.hash.hex())
