"""Words in two languages, switchable while running.

The source is English; `resources/i18n/cs.ts` has all of it in Czech, `en.ts` only the plurals (%n), `qt_cs.ts` what the
Czech of Qt itself lacks or says otherwise. The compiled `.qm`
are committed beside them, so that a checkout and a wheel run without a build step; `packaging/strings.py` makes them,
and a test reads each `.ts` and asks its `.qm` for every string: it fails when one was changed without the other.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from equipment_app.domain.words import Lang
from equipment_app.paths import resource
from equipment_app.ui.settings import Language


def spoken(language: Language) -> str:
    """cs or en: what was chosen, or what the system speaks; Slovaks read Czech."""
    if language != "system":
        return language
    return "cs" if QLocale.system().name()[:2] in ("cs", "sk") else "en"


def language() -> Lang:
    """The language of the screen at this moment."""
    return "cs" if QLocale().language() == QLocale.Language.Czech else "en"


class Languages(QObject):
    """Loads the translators. Words are said when a part is made: who hears `changed` makes what stands there anew.

    Translators go with it: Qt asks every one that is installed for each word that is shown.
    """

    changed = Signal()

    def __init__(self, app: QApplication, language: Language = "system", parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._translators: list[QTranslator] = []
        self._language: Language = language
        self._speak()

    @property
    def spoken(self) -> str:
        return spoken(self._language)

    def choose(self, language: Language) -> None:
        before, self._language = self.spoken, language
        if self.spoken != before:
            self._speak()
            self.changed.emit()

    def silence(self) -> None:
        """Take the translators out: the window they spoke for is gone."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []

    def _speak(self) -> None:
        code = self.spoken
        QLocale.setDefault(QLocale(f"{code}_CZ"))  # in English as well 1 240,50 and a week that begins on Monday
        self.silence()
        self._translators = [_ours(self, code)]
        if code != "en":
            self._translators += [_qts(self, code), _ours(self, f"qt_{code}")]  # the last one is asked first
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)


def _ours(whose: QObject, name: str) -> QTranslator:
    translator = QTranslator(whose)
    if not translator.load(str(resource(f"i18n/{name}.qm"))):
        raise FileNotFoundError(f"i18n/{name}.qm")
    return translator


def _qts(whose: QObject, code: str) -> QTranslator:
    """What Qt itself says: its dialogs, its calendar."""
    translator = QTranslator(whose)
    translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator
