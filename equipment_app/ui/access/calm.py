"""A calm page for whoever is not in yet: our sign, one sentence, cards in one column, language and look under them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app import __version__
from equipment_app.ui.access.card import WIDTH, CoverCard
from equipment_app.ui.i18n import Languages
from equipment_app.ui.look.theme import HUGE, Look, tokens
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.frame import StatusBar
from equipment_app.ui.widgets.label import Label, Mark
from equipment_app.ui.widgets.layout import Scroll
from equipment_app.ui.widgets.segmented import Segment, Segmented

TOP = 88


class CalmPage(QWidget):
    """`put` the cards on it once; `sentence` stands under the name of the program."""

    def __init__(
        self, settings: MachineSettings, look: Look, languages: Languages, window: QWidget | None = None
    ) -> None:
        super().__init__(window)
        self._settings, self._look, self._languages = settings, look, languages
        self.name, self.sentence = Label(size=HUGE, bold=True), Label(token="quiet", elide=True)
        self.status = StatusBar()
        self.language, self.theme = Segmented(small=True), Segmented(small=True)
        self.language.chosen.connect(self._choose_language)
        self.theme.chosen.connect(self._choose_theme)

    def put(self, cards: Sequence[CoverCard]) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, TOP, 0, 24)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(32)
        for card in cards:
            column.addWidget(card)
        column.addSpacing(24)
        column.addLayout(self._foot())
        column.addStretch(1)
        holder, middle = QWidget(), QHBoxLayout()
        holder.setFixedWidth(WIDTH)
        holder.setLayout(column)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(holder)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroll(middle), 1)
        whole.addWidget(self.status)

    def retranslate(self) -> None:
        self.name.setText(self.tr("Equipment store"))
        self.status.say(
            "journal", self.tr("The data stay in one file on your disk. The program never goes online."), "lock"
        )
        self.status.say("date", self.tr("Version {version}").format(version=__version__))
        self.language.fill([Segment("cs", "Čeština"), Segment("en", "English")])
        self.language.setAccessibleName(self.tr("Language"))
        self.language.value = self._languages.spoken
        themes = (("light", self.tr("Light"), "sun"), ("dark", self.tr("Dark"), "moon"))
        self.theme.fill(
            [*(Segment(*theme[:2], icon=theme[2]) for theme in themes), Segment("system", self.tr("As the system"))]
        )
        self.theme.setAccessibleName(self.tr("Look"))
        self.theme.value = self._look.choice

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens()["ground"])
        painter.end()

    def _choose_language(self, language: str) -> None:
        self._languages.choose(self._settings.change(language=language).language)

    def _choose_theme(self, theme: str) -> None:
        self._look.choose(self._settings.change(theme=theme).theme)

    def _head(self) -> QHBoxLayout:
        head, words = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(16)
        words.setSpacing(0)
        words.addWidget(self.name)
        self.sentence.setFixedHeight(16)
        words.addWidget(self.sentence)
        head.addWidget(Mark(48))
        head.addLayout(words, 1)
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addWidget(self.language)
        foot.addStretch(1)
        foot.addWidget(self.theme)
        return foot
