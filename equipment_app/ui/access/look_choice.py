"""Language and look, for who is not in yet and in Settings; a choice applies at once and stays on this computer."""

from PySide6.QtCore import QCoreApplication

from equipment_app.ui.i18n import Languages
from equipment_app.ui.look.theme import Look
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.segmented import Segment, Segmented

translate = QCoreApplication.translate


class LookChoice:
    """`language` and `theme` are laid out by whoever shows them."""

    def __init__(self, settings: MachineSettings, look: Look, languages: Languages, *, small: bool = True) -> None:
        self._settings, self._look, self._languages = settings, look, languages
        self._of_system = "" if small else "monitor"
        self.language, self.theme = Segmented(small=small), Segmented(small=small)
        self.language.chosen.connect(self._choose_language)
        self.theme.chosen.connect(self._choose_theme)
        self.retranslate()

    def retranslate(self) -> None:
        self.language.fill([Segment("cs", "Čeština"), Segment("en", "English")])
        self.language.setAccessibleName(translate("look", "Language"))
        self.language.value = self._languages.spoken
        self.theme.fill(
            [
                Segment("light", translate("look", "Light"), icon="sun"),
                Segment("dark", translate("look", "Dark"), icon="moon"),
                Segment("system", translate("look", "As the system"), icon=self._of_system),
            ]
        )
        self.theme.setAccessibleName(translate("look", "Look"))
        self.theme.value = self._look.choice

    def _choose_language(self, language: str) -> None:
        self._languages.choose(self._settings.change(language=language).language)

    def _choose_theme(self, theme: str) -> None:
        self._look.choose(self._settings.change(theme=theme).theme)
