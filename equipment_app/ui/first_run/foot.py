"""Under the ways in: the reader is tried, language and theme are switched at once."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from equipment_app.scanning.decode import Damaged, PlainText, Route, Scan
from equipment_app.ui.counter.words import DAMAGED, UNREADABLE, said
from equipment_app.ui.i18n import Languages
from equipment_app.ui.look.theme import Look
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.segmented import Segment, Segmented


class Foot(QWidget):
    remembers = False

    def __init__(self, settings: MachineSettings, look: Look, languages: Languages) -> None:
        super().__init__()
        self._settings, self._look, self._languages = settings, look, languages
        self.scan: Scan | None = None
        self.icon = IconLabel("barcode", "quiet", 20)
        self.reader = Label(token="quiet", wrap=True)
        self.reader.setFixedHeight(40)
        self.language, self.theme = Segmented(small=True), Segmented(small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.icon)
        row.addWidget(self.reader, 1)
        row.addWidget(self.language)
        row.addWidget(self.theme)
        self.language.chosen.connect(self._choose_language)
        self.theme.chosen.connect(self._choose_theme)
        self.language.fill([Segment("cs", "Čeština"), Segment("en", "English")])
        self.language.setAccessibleName(self.tr("Language"))
        self.language.value = self._languages.spoken
        self.theme.fill(
            [
                Segment("light", self.tr("Light"), icon="sun"),
                Segment("dark", self.tr("Dark"), icon="moon"),
                Segment("system", self.tr("As the system")),
            ]
        )
        self.theme.setAccessibleName(self.tr("Look"))
        self.theme.value = self._look.choice
        self._say_reader()

    def show_scan(self, scan: Scan) -> None:
        self.scan = scan
        self._say_reader()

    def _say_reader(self) -> None:
        scan = self.scan
        unread = scan is not None and (isinstance(scan.meaning, Damaged) or scan.meaning == PlainText(()))
        if scan is None:
            words = self.tr(
                "Do you have a scanner? Scan any label to see whether it is read. Nothing has been read yet."
            )
        elif isinstance(scan.meaning, Damaged):
            words = said(DAMAGED)
        elif unread:
            words = said(UNREADABLE)
        elif scan.route is Route.TEXT:
            words = self.tr("Read: {code}. The scanner is ready.").format(code=scan.text)
        else:
            words = self.tr(
                "Read: {code}. The scanner is set to another keyboard than this computer; the program copes with it."
            ).format(code=scan.text)
        self.reader.setText(words)
        self.icon.show_icon("barcode", "warn" if unread else "good" if scan else "quiet")

    def _choose_language(self, language: str) -> None:
        self._languages.choose(self._settings.change(language=language).language)

    def _choose_theme(self, choice: str) -> None:
        self._look.choose(self._settings.change(theme=choice).theme)
