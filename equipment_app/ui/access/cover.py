"""What stands in the window while nobody works: a calm card, the store's name, and nothing of what is in the books."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app import __version__
from equipment_app.ui.access.card import WIDTH, ChoiceCard, CoverCard, EntryCard, SheetCard
from equipment_app.ui.access.entry import Known
from equipment_app.ui.i18n import Languages
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.theme import HUGE, Look, tokens
from equipment_app.ui.widgets.icon_label import Mark
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.scroll import Scroll
from equipment_app.ui.widgets.segmented import Segment, Segmented
from equipment_app.ui.widgets.status_bar import StatusBar

TOP = 88


class Cover(QWidget):
    """Lies over everything else in its window. Its cards say what is wanted; who owns it acts on that."""

    help_wanted = Signal()
    left = Signal()
    """Whoever is in without a password of their own thought better of it."""

    def __init__(self, window: QWidget, settings: MachineSettings, look: Look, languages: Languages) -> None:
        super().__init__(window)
        self._settings, self._look, self._languages = settings, look, languages
        self.store = ""
        self.name, self.sentence = Label(size=HUGE, bold=True), Label(token="quiet", elide=True)
        self.entry, self.choice, self.sheet = EntryCard(), ChoiceCard(), SheetCard()
        self.card: CoverCard = self.entry
        self.status = StatusBar()
        self.language, self.theme = Segmented(small=True), Segmented(small=True)
        self._lay_out()
        window.installEventFilter(self)
        self.choice.left.connect(self.left)
        self.language.chosen.connect(self._choose_language)
        self.theme.chosen.connect(self._choose_theme)
        QShortcut(QKeySequence("F1"), self, self.help_wanted.emit)
        QShortcut(QKeySequence("Ctrl+Q"), self, window.close)
        self.hide()
        self.retranslate()

    # What it shows

    def ask_entry(self, store: str, known: Known | None = None, *, locked: bool = False) -> None:
        """Anybody may come in, or who locked the desk; a store whose name is not known yet is still being opened."""
        self.store, self.entry.locked = store, locked
        self.entry.form.ask(known)
        self._show(self.entry)
        self.entry.form.focus()

    def say_store(self, store: str) -> None:
        """Its name is known by now."""
        self.store = store
        self.sentence.setText(store)

    def ask_choice(self, name: str, *, recovered: bool) -> None:
        """Whoever came in chooses a password before anything else."""
        self.choice.recovered = recovered
        self.choice.notice.say("")
        self.choice.form.is_for(name)
        self.choice.form.forget()
        self.choice.be_busy(False)
        self._show(self.choice)
        self.choice.form.focus()

    def offer_sheet(self) -> None:
        self.sheet.taken = False
        self.sheet.notice.say("")
        self._show(self.sheet)
        self.sheet.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Somebody works. Nothing that was typed stays."""
        self.hide()
        self.entry.form.ask(None)
        self.choice.form.forget()

    # Around it

    def retranslate(self) -> None:
        self.name.setText(self.tr("Equipment store"))
        self.sentence.setText(self.store)
        for card in self._cards():
            card.retranslate()
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key goes past it."""
        if event.key() == Qt.Key.Key_Escape and self.card is self.choice:
            self.left.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens()["ground"])
        painter.end()

    def _show(self, card: CoverCard) -> None:
        self.card = card
        for other in self._cards():
            other.setVisible(other is card)
        self.retranslate()
        self._fit()
        self.show()
        self.raise_()

    def _cards(self) -> tuple[EntryCard, ChoiceCard, SheetCard]:
        return self.entry, self.choice, self.sheet

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())

    def _choose_language(self, language: str) -> None:
        self._languages.choose(self._settings.change(language=language).language)

    def _choose_theme(self, theme: str) -> None:
        self._look.choose(self._settings.change(theme=theme).theme)

    def _lay_out(self) -> None:
        head, words, foot = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        head.setSpacing(16)
        words.setSpacing(0)
        words.addWidget(self.name)
        self.sentence.setFixedHeight(16)
        words.addWidget(self.sentence)
        head.addWidget(Mark(48))
        head.addLayout(words, 1)
        foot.addWidget(self.language)
        foot.addStretch(1)
        foot.addWidget(self.theme)
        column = QVBoxLayout()
        column.setContentsMargins(0, TOP, 0, 24)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(32)
        for card in self._cards():
            column.addWidget(card)
        column.addSpacing(24)
        column.addLayout(foot)
        column.addStretch(1)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setFixedWidth(WIDTH)
        holder.setLayout(column)
        middle.addStretch(1)
        middle.addWidget(holder)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroll(middle), 1)
        whole.addWidget(self.status)
