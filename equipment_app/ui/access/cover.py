"""What stands in the window while nobody works: a calm card, the store's name, and nothing of what is in the books."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from equipment_app.ui.access.calm import CalmPage
from equipment_app.ui.access.card import ChoiceCard, CoverCard, EntryCard, SheetCard
from equipment_app.ui.access.entry import Known
from equipment_app.ui.i18n import Languages
from equipment_app.ui.look.theme import Look
from equipment_app.ui.settings import MachineSettings


class Cover(CalmPage):
    """Lies over everything else in its window. Its cards say what is wanted; who owns it acts on that."""

    help_wanted = Signal()
    left = Signal()
    """Whoever is in without a password of their own thought better of it."""

    def __init__(self, window: QWidget, settings: MachineSettings, look: Look, languages: Languages) -> None:
        super().__init__(settings, look, languages, window)
        self.store = ""
        self.entry, self.choice, self.sheet = EntryCard(), ChoiceCard(), SheetCard()
        self.card: CoverCard = self.entry
        self.put(self._cards())
        window.installEventFilter(self)
        self.choice.left.connect(self.left)
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
        self._name_window()

    def ask_choice(self, *of: str, recovered: bool) -> None:
        """Whoever came in chooses a password before anything else; `of` is as `ChoiceForm.is_for` has it."""
        self.choice.recovered = recovered
        self.choice.notice.say("")
        self.choice.form.is_for(*of)
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
        super().retranslate()
        self._name_window()
        for card in self._cards():
            card.retranslate()

    def _name_window(self) -> None:
        """While nobody works the window says no page."""
        self.sentence.setText(self.store)
        if self.isVisible():
            self.window().setWindowTitle(" – ".join(filter(None, (self.store, self.name.words()))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key goes past it."""
        if event.key() == Qt.Key.Key_Escape and self.card is self.choice:
            self.left.emit()
        event.accept()

    def _show(self, card: CoverCard) -> None:
        self.card = card
        for other in self._cards():
            other.setVisible(other is card)
        self.retranslate()
        self._fit()
        self.show()
        self._name_window()
        self.raise_()

    def _cards(self) -> tuple[EntryCard, ChoiceCard, SheetCard]:
        return self.entry, self.choice, self.sheet

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
