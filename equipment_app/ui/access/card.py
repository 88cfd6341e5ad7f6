"""The cards that stand on the cover: to come in, to choose a password, to take the recovery sheet away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from equipment_app.ui.access.choice_form import ChoiceForm
from equipment_app.ui.access.entry_form import EntryForm
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Card, Notice
from equipment_app.ui.widgets.label import IconLabel, Label

WIDTH = 432
_PAD = 24


class CoverCard(Card):
    """Icon, title and a quiet sentence above; what is done with it below."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.icon = IconLabel(icon, "accent", 24)
        self.name, self.sentence = Label(size=LARGE, bold=True), Label(token="quiet", wrap=True)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.icon)
        top.addWidget(self.name, 1)
        self.inside = QVBoxLayout()
        self.inside.setContentsMargins(_PAD, 20, _PAD, 20)
        self.inside.setSpacing(0)
        self.inside.addLayout(top)
        self.inside.addSpacing(4)
        self.inside.addWidget(self.sentence)
        self.inside.addSpacing(16)
        self.body.addLayout(self.inside)

    def say(self, name: str, sentence: str) -> None:
        self.name.setText(name)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.sentence.setFixedHeight(self.sentence.heightForWidth(WIDTH - 2 * _PAD - 2))


class EntryCard(CoverCard):
    """Somebody is to come in: anybody, or who locked the desk."""

    def __init__(self) -> None:
        super().__init__("lock")
        self.locked = False
        self.form = EntryForm(codes=True)
        self.inside.addWidget(self.form)
        self.badge = Label(size=12, token="quiet")
        self.foot.setFixedHeight(44)
        self.foot.row.setContentsMargins(_PAD, 0, _PAD, 0)
        self.foot.row.addWidget(IconLabel("barcode", "quiet"))
        self.foot.row.addWidget(self.badge, 1)

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
    left = Signal()

    def __init__(self) -> None:
        super().__init__("shield")
        self.recovered = False
        self.busy = False
        self.form, self.notice = ChoiceForm(), Notice()
        self.go, self.back = Button(kind="primary", icon="check"), Button(key="Esc")
        self.inside.addWidget(self.form)
        self.inside.addSpacing(8)
        self.inside.addWidget(self.notice)
        self.foot.setFixedHeight(56)
        self.foot.row.setContentsMargins(_PAD, 0, _PAD, 0)
        self.foot.row.addStretch(1)
        for button in (self.back, self.go):
            self.foot.row.addWidget(button)
        self.form.changed.connect(self._follow)
        self.form.submitted.connect(self.go.click)
        self.go.clicked.connect(self._choose)
        self.back.clicked.connect(self.left)
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
        self.chosen.emit(self.form.password, self.form.pin)

    def _follow(self) -> None:
        self.go.setText(self.tr("Saving…") if self.busy else self.tr("Set the password"))
        self.go.setEnabled(self.form.good and not self.busy)


class SheetCard(CoverCard):
    """Who has just chosen a password takes its spare key along, on paper."""

    print_wanted = Signal()
    save_wanted = Signal()
    later = Signal()

    def __init__(self) -> None:
        super().__init__("file-text")
        self.taken = False
        self.notice = Notice()
        self.print, self.save = Button(kind="primary", icon="printer"), Button(icon="download")
        self.go_on = LinkButton()
        self.inside.addWidget(self.notice)
        self.foot.setFixedHeight(56)
        self.foot.row.setContentsMargins(_PAD, 0, _PAD, 0)
        self.foot.row.addWidget(self.go_on)
        self.foot.row.addStretch(1)
        for button in (self.save, self.print):
            self.foot.row.addWidget(button)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.go_on.clicked.connect(self.later)

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
