"""Language and look, for who is not in yet and in Settings; a choice applies at once and stays on this computer."""

from PySide6.QtCore import QCoreApplication

from equipment_app.ui.main_window.workplace import Machine
from equipment_app.ui.widgets.segmented import Segment, Segmented

translate = QCoreApplication.translate


class LookChoice:
    """`language` and `theme` are laid out by whoever shows them."""

    def __init__(self, machine: Machine, *, small: bool = True) -> None:
        self._machine = machine
        self._of_system = "" if small else "monitor"
        self.language, self.theme = Segmented(small=small), Segmented(small=small)
        self.language.chosen.connect(self._choose_language)
        self.theme.chosen.connect(self._choose_theme)
        self.retranslate()

    def retranslate(self) -> None:
        self.language.fill([Segment("cs", "Čeština"), Segment("en", "English")])
        self.language.setAccessibleName(translate("look", "Language"))
        self.language.value = self._machine.languages.spoken
        self.theme.fill(
            [
                Segment("light", translate("look", "Light"), icon="sun"),
                Segment("dark", translate("look", "Dark"), icon="moon"),
                Segment("system", translate("look", "As the system"), icon=self._of_system),
            ]
        )
        self.theme.setAccessibleName(translate("look", "Look"))
        self.theme.value = self._machine.look.choice

    def _choose_language(self, language: str) -> None:
        self._machine.languages.choose(self._machine.settings.change(language=language).language)

    def _choose_theme(self, theme: str) -> None:
        self._machine.look.choose(self._machine.settings.change(theme=theme).theme)
