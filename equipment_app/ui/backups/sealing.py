"""The sheet for an encrypted copy: a passphrase, twice, and where the file goes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.store.encryption.cipher import SHORTEST, missing
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Strip
from equipment_app.ui.widgets.field import Field, SecretLine
from equipment_app.ui.widgets.label import IconLabel, Label, NoteLine
from equipment_app.ui.widgets.overlay import Overlay

WIDTH = 472
_PAD = 24


class SealSheet(Overlay):
    """`chosen` with the passphrase; where the file goes is asked next."""

    chosen = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.panel.setFixedWidth(WIDTH)
        self.title = Label(self.tr("Encrypted copy"), size=LARGE, bold=True)
        self.sentence = Label(
            self.tr(
                "One file with everything in the newest backup, for a memory stick or another computer. Without "
                "the passphrase nobody can read it, and nobody can recover the passphrase: keep it on paper, in "
                "a sealed envelope."
            ),
            token="quiet",
            wrap=True,
        )
        self.first, self.again, self.note = SecretLine(), SecretLine(), NoteLine()
        self.fields = Field(self.first), Field(self.again)
        self.back = Button(self.tr("Cancel"), key="Esc")
        self.go = Button(self.tr("Save as…"), kind="primary", icon="lock", key="Enter")
        self._lay_out()
        for line in (self.first, self.again):
            line.textChanged.connect(self._follow)
        self.panel.installEventFilter(self)
        self.back.clicked.connect(self.close_overlay)
        self.go.clicked.connect(self._choose)
        self.closed.connect(self._forget)

    def open(self) -> None:
        self._say_words()
        self._follow()
        super().open()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        self.panel.adjustSize()
        self.panel.move((self.width() - WIDTH) // 2, max(24, (self.height() - self.panel.height()) // 3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.panel and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.arrange()
        return super().eventFilter(watched, event)

    def _say_words(self) -> None:
        self.sentence.setFixedHeight(self.sentence.heightForWidth(WIDTH - 2 * _PAD - 2 - 36))
        self.fields[0].set_label(self.tr("Passphrase (several words are best)"))
        self.fields[1].set_label(self.tr("Once more"))
        self.first.say(self.tr("Show the passphrase"))
        self.again.say(self.tr("Show the passphrase"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.first.hasFocus() and not self.again.text():
                self.again.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.go.click()
        else:
            super().keyPressEvent(event)

    def _follow(self, *_: object) -> None:
        first, again = self.first.text(), self.again.text()
        short, other = missing(first) > 0, bool(again) and again != first
        self.go.setEnabled(not short and again == first)
        if first and short:
            self.note.say(self.tr("At least {count} characters.").format(count=SHORTEST), "triangle-alert", "warn")
        elif other and not first.startswith(again):
            self.note.say(self.tr("The passphrases do not match."), "triangle-alert", "warn")
        else:
            self.note.say(self.tr("At least {count} characters.").format(count=SHORTEST))

    def _choose(self) -> None:
        passphrase = self.first.text()
        self.close_overlay()
        self.chosen.emit(passphrase)

    def _forget(self) -> None:
        for line in (self.first, self.again):
            line.forget()

    def _lay_out(self) -> None:
        head, words = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(12)
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        head.addWidget(IconLabel("lock", "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(_PAD, 20, _PAD, 12)
        inside.setSpacing(12)
        inside.addLayout(head)
        for field in self.fields:
            inside.addWidget(field)
        inside.addWidget(self.note)
        foot = Strip("above")
        foot.setFixedHeight(56)
        foot.row.setContentsMargins(_PAD, 0, _PAD, 0)
        foot.row.addStretch(1)
        foot.row.addWidget(self.back)
        foot.row.addWidget(self.go)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addWidget(foot)
