"""What the program has of this machine, whichever store is open."""

from equipment_app.domain.value import Value
from equipment_app.ui.i18n import Languages
from equipment_app.ui.look.theme import Look
from equipment_app.ui.settings import MachineSettings


class Machine(Value):
    """What the program has of this machine, whichever store is open."""

    settings: MachineSettings
    look: Look
    languages: Languages

    def choose_theme(self, theme: str) -> None:
        self.look.choose(self.settings.change(theme=theme).theme)

    def choose_language(self, language: str) -> None:
        self.languages.choose(self.settings.change(language=language).language)
