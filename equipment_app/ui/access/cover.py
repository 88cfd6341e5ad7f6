"""What stands in the window while nobody works: a calm page with one card, and nothing of what is in the books."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from equipment_app import __version__
from equipment_app.scanning.decode import Scan
from equipment_app.ui.access.entry import EntryForm, KnownOperator
from equipment_app.ui.access.new_secret import PasswordForm
from equipment_app.ui.help.sheets import show_page_help
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.draw import Painted
from equipment_app.ui.look.theme import HUGE, LARGE
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.frame import StatusBar
from equipment_app.ui.widgets.label import IconLabel, Label, Mark
from equipment_app.ui.widgets.layout import Scroll, as_widget, fill, in_column, in_row
from equipment_app.ui.widgets.segmented import Segment, Segmented

TOP, WIDTH = 88, 432
SIDE = 24
_LOW = 640


class CoverCard(Card):
    """Icon, title and a quiet sentence above; what is done with it is laid into `inside`."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.name, self.sentence = Label(size=LARGE, bold=True), Label(token="quiet", wrap=True)
        top = in_row(IconLabel(icon, "accent", 24), (self.name, 1), spacing=12)
        self.inside = in_column(top, 4, self.sentence, 16, margins=(SIDE, 20, SIDE, 20))
        self.body.addLayout(self.inside)

    def say(self, name: str, sentence: str) -> None:
        self.name.setText(name)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.sentence.setFixedHeight(self.sentence.heightForWidth(WIDTH - 2 * SIDE - 2))


class EntryCard(CoverCard):
    """Somebody is to come in: anybody, or who locked the desk."""

    def __init__(self) -> None:
        super().__init__("lock")
        self.locked = False
        self.form = EntryForm(codes=True)
        self.inside.addWidget(self.form)
        self.badge = Label(size=12, token="quiet")
        self.lay_foot(IconLabel("barcode", "quiet"), (self.badge, 1), high=44, side=SIDE)

    def retranslate(self) -> None:
        if self.locked:
            self.say(self.tr("Locked"), self.tr("Unfinished work is kept."))
            self.form.say_go(self.tr("Unlock"))
        else:
            self.say(self.tr("Sign in"), self.tr("Sign in to work with this store."))
            self.form.say_go(self.tr("Sign in"))
        self.badge.setText(self.tr("Or scan your badge."))


class ChoiceCard(CoverCard):
    """The password that somebody else chose, or the recovery sheet, is good for choosing one's own."""

    chosen = Signal(str, str)
    """Password and PIN."""

    def __init__(self) -> None:
        super().__init__("shield")
        self.recovered = False
        self.busy = False
        self.form, self.notice = PasswordForm(), Notice()
        self.go, self.back = Button(kind="primary", icon="check", does=self._choose), Button(key="Esc")
        fill(self.inside, self.form, 8, self.notice)
        self.lay_foot(None, self.back, self.go, side=SIDE)
        self.form.changed.connect(self._follow)
        self.form.submitted.connect(self.go.click)
        self._follow()

    def retranslate(self) -> None:
        why = (
            self.tr("You signed in with the recovery sheet. It works only this once.")
            if self.recovered
            else self.tr("The password you were given works only this once. Nobody else will know the one you choose.")
        )
        self.say(self.tr("Choose your own password"), why)
        self.back.setText(self.tr("Sign out"))
        self._follow()

    def be_busy(self, busy: bool) -> None:
        self.busy = busy
        self._follow()

    def _choose(self) -> None:
        self.notice.say("")
        self.be_busy(True)
        self.chosen.emit(self.form.chosen, self.form.pin)

    def _follow(self) -> None:
        self.go.setText(self.tr("Saving…") if self.busy else self.tr("Set the password"))
        self.go.setEnabled(self.form.good and not self.busy)


class SheetCard(CoverCard):
    """Who has just chosen a password takes its spare key along, on paper."""

    def __init__(self) -> None:
        super().__init__("file-text")
        self.taken = False
        self.notice = Notice()
        self.print, self.save = Button(kind="primary", icon="printer"), Button(icon="download")
        self.go_on = LinkButton()
        self.inside.addWidget(self.notice)
        self.lay_foot(self.go_on, None, self.save, self.print, side=SIDE)

    def retranslate(self) -> None:
        self.say(
            self.tr("Recovery sheet"),
            self.tr(
                "One page with a code that resets a forgotten password. Seal it in an envelope and leave it "
                "with the commander. Without it nobody can reset the only administrator’s password."
            ),
        )
        self.print.setText(self.tr("Print…"))
        self.save.setText(self.tr("Save PDF…"))
        self.go_on.setText(self.tr("Continue") if self.taken else self.tr("Later, in Settings"))


class CalmPage(Painted):
    """Our sign, one sentence, the cards in one column, language and look under them.

    A kind of it puts its `cards` there once; `sentence` stands under the name of the program.
    """

    def __init__(self, machine: Machine, cards: Sequence[CoverCard], window: QWidget | None = None) -> None:
        super().__init__(window)
        self.name, self.sentence = Label(size=HUGE, bold=True), Label(token="quiet", elide=True)
        self.sentence.setFixedHeight(16)
        self.status = StatusBar()
        self._look_choice = LookChoice(machine)
        self.language, self.theme = self._look_choice.language, self._look_choice.theme
        head = in_row(Mark(48), (in_column(self.name, self.sentence), 1), spacing=16)
        foot = in_row(self.language, None, self.theme)
        self._column = in_column(head, 32, *cards, 24, foot, None, margins=(0, TOP, 0, SIDE))
        holder = as_widget(self._column)
        holder.setFixedWidth(WIDTH)
        in_column((Scroll(in_row(None, holder, None)), 1), self.status, on=self)

    def retranslate(self) -> None:
        self.name.setText(self.tr("Equipment store"))
        self.status.say(
            "journal", self.tr("The data stay in one file on your disk. The program never goes online."), "lock"
        )
        self.status.say("date", self.tr("Version {version}").format(version=__version__))
        self._look_choice.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the card is whole, rather than the air above it."""
        super().resizeEvent(event)
        self._column.setContentsMargins(0, TOP if self.height() >= _LOW else SIDE, 0, SIDE)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.fillRect(self.rect(), colors["ground"])


class Cover(CalmPage):
    """Lies over everything else in its window. Its cards say what is wanted; who owns it acts on that."""

    left = Signal()
    """Whoever is in without a password of their own thought better of it."""

    def __init__(self, window: QWidget, machine: Machine) -> None:
        self.cards = EntryCard(), ChoiceCard(), SheetCard()
        super().__init__(machine, self.cards, window)
        self.entry, self.choice, self.sheet = self.cards
        self.card: CoverCard = self.entry
        self.store = ""
        window.installEventFilter(self)
        self.choice.back.clicked.connect(self.left)
        QShortcut(QKeySequence("F1"), self, lambda: show_page_help(window, "sign-in"))
        QShortcut(QKeySequence("Ctrl+Q"), self, window.close)
        self.hide()
        self.retranslate()

    # What it shows

    def ask_entry(self, store: str, known: KnownOperator | None = None, *, locked: bool = False) -> None:
        """Anybody may come in, or who locked the desk; a store whose name is not known yet is still being opened."""
        self.store, self.entry.locked = store, locked
        self.entry.form.ask(known)
        self._show(self.entry)
        self.entry.form.focus()

    def say_store(self, store: str) -> None:
        self.store = store
        self._name_window()

    def ask_choice(self, *of: str, recovered: bool) -> None:
        """Whoever came in chooses a password before anything else; `of` is as `PasswordForm.is_for` has it."""
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

    def say_scanned(self, scan: Scan) -> None:
        """Where nobody is asked who they are: it was not taken."""
        notice = self.sheet.notice if self.card is self.sheet else self.choice.notice
        notice.say(self.entry.form.words_of_scans((scan.text or scan.arrived,)), "warn")

    def leave(self) -> None:
        """Somebody works. Nothing that was typed stays."""
        self.hide()
        self.entry.form.ask(None)
        self.choice.form.forget()

    # Around it

    def retranslate(self) -> None:
        """What was said of the last try is not said in another language."""
        super().retranslate()
        self._name_window()
        self.entry.form.notice.say("")
        for part in (*self.cards, self.entry.form, self.choice.form):
            part.retranslate()

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
        for other in self.cards:
            other.setVisible(other is card)
        self.retranslate()
        self._fit()
        self.show()
        self._name_window()
        self.raise_()

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())


translate = QCoreApplication.translate


class LookChoice:
    """`language` and `theme` are laid out by whoever shows them."""

    def __init__(self, machine: Machine, *, small: bool = True) -> None:
        self._machine = machine
        self._of_system = "" if small else "monitor"
        self.language, self.theme = Segmented(small=small, name=translate("look", "Language")), Segmented(small=small)
        self.language.chosen.connect(machine.choose_language)
        self.theme.chosen.connect(machine.choose_theme)
        self.retranslate()

    def retranslate(self) -> None:
        self.language.fill([Segment("cs", "Čeština"), Segment("en", "English")])
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
