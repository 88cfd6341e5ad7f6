"""Words in two languages, switchable while running. The source is English, Czech is `resources/i18n/cs.ts`.

The compiled `cs.qm` is committed beside it, so that a checkout and a wheel run without a build step. A test reads the
`.ts` and asks the `.qm` for every string: it fails when one was changed without the other. To bring both up to date:

    pyside6-lupdate -locations none -no-obsolete -extensions py equipment_app -ts resources/i18n/cs.ts
    (translate what is unfinished)
    pyside6-lrelease resources/i18n/cs.ts -qm resources/i18n/cs.qm
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from equipment_app.paths import resource
from equipment_app.ui.settings import Language


def spoken(language: Language) -> str:
    """cs or en: what was chosen, or what the system speaks; Slovaks read Czech."""
    if language != "system":
        return language
    return "cs" if QLocale.system().name()[:2] in ("cs", "sk") else "en"


class Languages(QObject):
    """Loads the translators. Qt then sends LanguageChange to every widget, which gives itself its words anew."""

    changed = Signal()

    def __init__(self, app: QApplication, language: Language = "system") -> None:
        super().__init__(app)
        self._translators: list[QTranslator] = []
        self._language: Language = language
        self._speak()

    @property
    def choice(self) -> Language:
        return self._language

    @property
    def spoken(self) -> str:
        return spoken(self._language)

    def choose(self, language: Language) -> None:
        before, self._language = self.spoken, language
        if self.spoken != before:
            self._speak()
            self.changed.emit()

    def _speak(self) -> None:
        code = self.spoken
        QLocale.setDefault(QLocale(code + ("_CZ" if code == "cs" else "_GB")))
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = [_load("resources", code), _load("qt", code)] if code != "en" else []
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)


def _load(whose: str, code: str) -> QTranslator:
    translator = QTranslator()
    if whose == "qt":
        translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    elif not translator.load(str(resource(f"i18n/{code}.qm"))):
        raise FileNotFoundError(f"i18n/{code}.qm")
    return translator
