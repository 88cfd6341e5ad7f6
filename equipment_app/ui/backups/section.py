"""The section of Settings about backups: how safe the store is, where its backups lie, and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from equipment_app.domain.backups import Manifest
from equipment_app.ui.backups import words
from equipment_app.ui.backups.runner import BackupState
from equipment_app.ui.backups.store_backups import BackupActions
from equipment_app.ui.kit.listing import PlainList
from equipment_app.ui.look import draw
from equipment_app.ui.look.cells import FILL, INK, Amount, Text
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import LARGE, SMALL
from equipment_app.ui.tables.table import Column
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import empty, fill, in_column, in_row

translate = QCoreApplication.translate
_ICONS = {"bad": "octagon-x", "warn": "triangle-alert"}
_FOR_RESTORERS = frozenset({"well"})
"""What is offered to whoever may restore."""


class RemedyRow(draw.Painted):
    """What is not as it should be, on a soft fill; at its right what mends it."""

    def __init__(self, remedy: words.Remedy, do: Callable[[words.RemedyAct], object], *, offered: bool) -> None:
        """`offered`: whoever works may `do` what mends it."""
        super().__init__()
        self.remedy = remedy
        self.words = Label(remedy.sentence, wrap=True)
        self.link = LinkButton(remedy.link, arrow=True, does=lambda: do(remedy.act))
        icon = in_column(IconLabel(_ICONS.get(remedy.tone, "info"), INK[remedy.tone]), None, margins=(0, 2, 0, 0))
        middle = Qt.AlignmentFlag.AlignVCenter
        in_row(icon, (self.words, 1), 8, (self.link, middle), on=self, margins=(12, 6, 12, 6), spacing=8)
        self.link.setVisible(bool(remedy.link) and offered)
        self.setAccessibleName(remedy.sentence)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(painter, self.rect(), colors[FILL[self.remedy.tone]])


class PlaceCorner(QWidget):
    """A caption, what it is, one quiet line about it, and what can be done."""

    def __init__(self, caption: str, *buttons: Button) -> None:
        super().__init__()
        self.caption, self.what = Caption(caption), Label(bold=True, elide=True)
        self.note_icon, self.note = IconLabel("", "quiet", 14), Label(size=SMALL, token="quiet", elide=True)
        note = in_row(self.note_icon, (self.note, 1), spacing=6)
        in_column(self.caption, self.what, note, 4, in_row(*buttons, None, spacing=8), on=self, spacing=4)

    def say(self, what: str, note: str, icon: str = "", warn: bool = False) -> None:
        self.what.setText(what)
        self.note.setText(note)
        self.note.set_token("warn" if warn else "quiet")
        self.note_icon.show_icon(icon, "warn" if warn else "quiet")
        self.note_icon.setVisible(bool(icon))
        self.what.setAccessibleName(f"{self.caption.words()}: {what}. {note}")


class BackupsSection(QWidget):
    def __init__(self, actions: BackupActions, may_restore: bool) -> None:
        super().__init__()
        self._actions, self._may_restore = actions, may_restore
        self.state, self.list = Card(self.tr("Backups")), Card(self.tr("Verified backups"))
        self.icon, self.lead = IconLabel("hard-drive", "quiet", 20), Label(size=LARGE, bold=True)
        self.rest = Label(token="quiet", elide=True)
        self.rows: list[RemedyRow] = []
        self._remedies = in_column(spacing=6)
        self.folder = Button(self.tr("Another folder…"), size="small", icon="folder-open", does=actions.choose_folder)
        self.second = Button(size="small", icon="folder-open", does=actions.choose_second)
        self.carry = Button(self.tr("Copy now"), size="small", icon="copy", does=actions.carry)
        self.trial = Button(self.tr("Test a restore"), size="small", icon="flask-conical", does=actions.rehearse)
        self.here = PlaceCorner(self.tr("Usual place"), self.folder)
        self.there = PlaceCorner(self.tr("Second place"), self.second, self.carry)
        self.tried = PlaceCorner(self.tr("Test restore"), self.trial)
        self.view = PlainList(self.tr("Verified backups"), _columns(), key=lambda made: made.number)
        self.seal = Button(self.tr("Encrypted copy…"), icon="lock", does=actions.seal)
        self.restore = Button(self.tr("Restore…"), icon="history", does=self._ask_restore)
        self.now = Button(self.tr("Back up now"), kind="primary", icon="hard-drive", does=actions.runner.back_up)
        self._lay_out()
        self.view.opened.connect(self._ask_restore)
        actions.runner.told.connect(self.show_state)
        self.state.say_aside(self.tr("made automatically; only verified ones count"))
        self.lead.setText(self.tr("Looking at the backups…"))
        self._follow(None)
        if state := actions.runner.state:
            self.show_state(state)

    def show_state(self, state: BackupState) -> None:
        """It keeps standing on the same backup, or stands on the newest."""
        self.view.show_rows(state.backups)
        self._follow(state)
        if self.view.current_row() is None:
            self.view.show_row(next((one.number for one in state.backups), 0))
        self._say_state(state)
        self._say_places(state)
        self._show_remedies(state)

    def _follow(self, state: BackupState | None) -> None:
        for button in (self.now, self.folder, self.second):
            button.setEnabled(state is not None)
        for button in (self.seal, self.trial):
            button.setEnabled(bool(state and state.backups))
        self.carry.setVisible(bool(state and state.second))
        self.carry.setEnabled(bool(state and state.second_there and state.backups))
        self.restore.setVisible(self._may_restore)
        self.second.setText(self.tr("Another place…") if state and state.second else self.tr("Choose…"))

    def _say_state(self, state: BackupState) -> None:
        sign, health = words.sign(state), state.health
        self.icon.show_icon(sign.icon, sign.token)
        self.lead.setText(words.last(state))
        if health.last is None or health.behind < 0:
            self.rest.setText("")
        else:
            whole = self.tr("it holds the whole journal")
            self.rest.setText(words.behind(health.behind) if health.behind else whole)
        count = len(state.backups)
        size = words.size(sum(made.size for made in state.backups))
        backups = self.tr("%Ln backup(s)", "", count)
        self.list.say_aside(f"{backups} · {size}" if count else self.tr("none yet"))

    def _say_places(self, state: BackupState) -> None:
        health, same = state.health, self.tr("on the same disk as the store")
        here = same if health.facts.same_disk else self.tr("on another disk")
        self.here.say(str(state.folder), here if state.folder_there else self.tr("not connected"), "hard-drive")
        if state.second is None:
            self.there.say(self.tr("not chosen"), self.tr("a memory stick, another disk"), "usb")
        elif not state.second_there:
            self.there.say(str(state.second), self.tr("not connected"), "unplug")
        elif not state.second_other_disk:
            self.there.say(str(state.second), same, "triangle-alert", warn=True)
        else:
            made = state.second_last
            note = self.tr("copy of {when}").format(when=words.moment(made.made)) if made else self.tr("nothing yet")
            self.there.say(str(state.second), note, "usb")
        trial = health.facts.rehearsal
        if trial is None:
            self.tried.say(self.tr("not tested yet"), self.tr("once a quarter is enough"), "clock")
        else:
            well = self.tr("in order, {time}").format(time=words.seconds(trial.seconds))
            icon = "circle-check" if trial.ok else "triangle-alert"
            self.tried.say(words.moment(trial.at), well if trial.ok else self.tr("failed"), icon, warn=not trial.ok)

    def _show_remedies(self, state: BackupState) -> None:
        wanted = words.remedies(state)
        if [row.remedy for row in self.rows] == wanted:
            return
        empty(self._remedies)
        self.rows = [
            RemedyRow(one, self._actions.do, offered=one.act not in _FOR_RESTORERS or self._may_restore)
            for one in wanted
        ]
        fill(self._remedies, *self.rows)

    def _ask_restore(self, *_: object) -> None:
        state, row = self._actions.runner.state, self.view.current_row()
        if self._may_restore:
            self._actions.restore_wanted.emit(state.folder / row.file if state and row else None)

    def _lay_out(self) -> None:
        head = in_row(self.icon, self.lead, (self.rest, 1), spacing=10)
        corners = in_row(*((corner, 1) for corner in (self.here, self.there, self.tried)), spacing=24)
        self.state.pad(16, 14, 12)
        fill(self.state.body, head, self._remedies, corners)
        self.list.body.addWidget(self.view, 1)
        self.list.lay_foot(self.seal, None, self.restore, self.now)
        in_column(self.state, (self.list, 1), on=self, spacing=12)


def _columns() -> tuple[Column[Manifest], ...]:
    return (
        Column(translate("backups", "When"), lambda made: Text(words.moment(made.made), figures=True), 168, least=132),
        Column(translate("backups", "Reason"), lambda made: words.why(made.why)),
        Column(translate("backups", "Verified"), _verified, 184, least=148),
        Column.count(translate("backups", "Entries"), lambda made: made.head.seq, 104),
        Column(translate("backups", "Size"), lambda made: Amount(words.size(made.size)), 104, "right"),
    )


def _verified(made: Manifest) -> Text:
    return Text(words.moment(made.verified), token="quiet", icon="shield-check")
