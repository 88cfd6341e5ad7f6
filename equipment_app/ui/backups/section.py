"""The section of Settings about backups: how safe the store is, where its backups lie, and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain.backups import Manifest
from equipment_app.ui.backups import words
from equipment_app.ui.backups.backup_actions import Deeds
from equipment_app.ui.backups.backup_job import Kept
from equipment_app.ui.backups.parts import Corner, RemedyRow
from equipment_app.ui.look.cells import Amount, Text
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import IconLabel, Label

translate = QCoreApplication.translate
_ROW = 32
_FOR_RESTORERS = frozenset({"well"})
"""Deeds of whoever may restore."""


class BackupsSection(QWidget):
    def __init__(self, deeds: Deeds, may_restore: Callable[[], bool]) -> None:
        super().__init__()
        self._deeds, self._may_restore = deeds, may_restore
        self.state, self.list = Card(self.tr("Backups")), Card(self.tr("Verified backups"))
        self.icon, self.lead = IconLabel("hard-drive", "quiet", 20), Label(size=LARGE, bold=True)
        self.rest = Label(token="quiet", elide=True)
        self.rows: list[RemedyRow] = []
        self._remedies = QVBoxLayout()
        self.folder = Button(self.tr("Another folder…"), size="small", icon="folder-open")
        self.second = Button(size="small", icon="folder-open")
        self.carry = Button(self.tr("Copy now"), size="small", icon="copy")
        self.trial = Button(self.tr("Test a restore"), size="small", icon="flask-conical")
        self.here, self.there, self.tried = Corner(self.folder), Corner(self.second, self.carry), Corner(self.trial)
        self.table: Table[Manifest] = Table((), key=lambda made: made.number)
        self.view = TableView(self.table, row_height=_ROW)
        self.seal = Button(self.tr("Encrypted copy…"), icon="lock")
        self.restore = Button(self.tr("Restore…"), icon="history")
        self.now = Button(self.tr("Back up now"), kind="primary", icon="hard-drive")
        self._lay_out()
        self._connect()
        if kept := deeds.keeping.kept:
            self.show_kept(kept)
        self.state.say_aside(self.tr("made automatically; only verified ones count"))
        self.here.caption.setText(self.tr("Usual place"))
        self.there.caption.setText(self.tr("Second place"))
        self.tried.caption.setText(self.tr("Test restore"))
        self.table.set_columns(_columns())
        self.view.header.fit()
        self._show()

    def focus(self) -> None:
        self.now.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_rights(self) -> None:
        """Whoever works may do more, or less."""
        self._show()

    def show_kept(self, kept: Kept) -> None:
        """It keeps standing on the same backup, or stands on the newest."""
        self.table.show(kept.backups)
        self._show()

    def _show(self) -> None:
        kept = self._deeds.keeping.kept
        for button in (self.now, self.folder, self.second):
            button.setEnabled(kept is not None)
        for button in (self.seal, self.trial):
            button.setEnabled(bool(kept and kept.backups))
        self.carry.setVisible(bool(kept and kept.second))
        self.carry.setEnabled(bool(kept and kept.second_there and kept.backups))
        self.restore.setVisible(self._may_restore())
        self.second.setText(self.tr("Another place…") if kept and kept.second else self.tr("Choose…"))
        if kept is None:
            self.lead.setText(self.tr("Looking at the backups…"))
            return
        if self.view.current_row() is None:
            self.view.show_row(next((one.number for one in kept.backups), 0))
        self._show_state(kept)
        self._show_places(kept)
        self._show_remedies(kept)

    def _show_state(self, kept: Kept) -> None:
        sign, health = words.sign(kept), kept.health
        self.icon.show_icon(sign.icon, sign.token)
        self.lead.setText(words.last(kept))
        if health.last is None or health.behind < 0:
            self.rest.setText("")
        elif health.behind:
            self.rest.setText(words.behind(health.behind))
        else:
            self.rest.setText(self.tr("it holds the whole journal"))
        count = len(kept.backups)
        whole = words.size(sum(made.size for made in kept.backups))
        backups = self.tr("%Ln backup(s)", "", count)
        self.list.say_aside(f"{backups} · {whole}" if count else self.tr("none yet"))

    def _show_places(self, kept: Kept) -> None:
        health, same = kept.health, self.tr("on the same disk as the store")
        here = same if health.same_disk else self.tr("on another disk")
        self.here.say(str(kept.folder), here if kept.folder_there else self.tr("not connected"), "hard-drive")
        if kept.second is None:
            self.there.say(self.tr("not chosen"), self.tr("a memory stick, another disk"), "usb")
        elif not kept.second_there:
            self.there.say(str(kept.second), self.tr("not connected"), "unplug")
        elif not kept.second_other_disk:
            self.there.say(str(kept.second), same, "triangle-alert", warn=True)
        else:
            made = kept.second_last
            note = self.tr("copy of {when}").format(when=words.moment(made.made)) if made else self.tr("nothing yet")
            self.there.say(str(kept.second), note, "usb")
        trial = health.rehearsal
        if trial is None:
            self.tried.say(self.tr("not tested yet"), self.tr("once a quarter is enough"), "clock")
        else:
            well = self.tr("in order, {time}").format(time=words.seconds(trial.seconds))
            how = well if trial.ok else self.tr("failed")
            icon = "circle-check" if trial.ok else "triangle-alert"
            self.tried.say(words.moment(trial.at), how, icon, warn=not trial.ok)

    def _show_remedies(self, kept: Kept) -> None:
        wanted = words.remedies(kept)
        if [row.remedy for row in self.rows] == wanted:
            return
        for row in self.rows:
            self._remedies.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [RemedyRow(one, offered=one.deed not in _FOR_RESTORERS or self._may_restore()) for one in wanted]
        for row in self.rows:
            row.wanted.connect(self._deeds.do)
            self._remedies.addWidget(row)

    def _ask_restore(self) -> None:
        kept, row = self._deeds.keeping.kept, self.view.current_row()
        self._deeds.restore_wanted.emit(kept.folder / row.file if kept and row else None)

    def _open(self, _: object) -> None:
        if self._may_restore():
            self._ask_restore()

    def _connect(self) -> None:
        deeds = self._deeds
        deeds.keeping.told.connect(self.show_kept)
        self.now.clicked.connect(deeds.keeping.back_up)
        self.seal.clicked.connect(deeds.seal)
        self.restore.clicked.connect(self._ask_restore)
        self.view.opened.connect(self._open)
        self.folder.clicked.connect(deeds.choose_folder)
        self.second.clicked.connect(deeds.choose_second)
        self.carry.clicked.connect(deeds.carry)
        self.trial.clicked.connect(deeds.rehearse)

    def _lay_out(self) -> None:
        head, corners = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.icon)
        head.addWidget(self.lead)
        head.addWidget(self.rest, 1)
        self._remedies.setSpacing(6)
        corners.setSpacing(24)
        for corner in (self.here, self.there, self.tried):
            corners.addWidget(corner, 1)
        self.state.pad(16, 14, 12)
        self.state.body.addLayout(head)
        self.state.body.addLayout(self._remedies)
        self.state.body.addLayout(corners)
        self.list.body.addWidget(self.view, 1)
        self.list.foot.setFixedHeight(56)
        for button in (self.seal, self.restore, self.now):
            self.list.foot.row.addWidget(button)
        self.list.foot.row.insertStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.state)
        column.addWidget(self.list, 1)


def _columns() -> tuple[Column[Manifest], ...]:
    return (
        Column(translate("backups", "When"), lambda made: Text(words.moment(made.made), figures=True), 168, least=132),
        Column(translate("backups", "Reason"), lambda made: words.why(made.why)),
        Column(translate("backups", "Verified"), _verified, 184, least=148),
        Column(translate("backups", "Entries"), lambda made: Amount(words.number(made.head.seq)), 104, "right"),
        Column(translate("backups", "Size"), lambda made: Amount(words.size(made.size)), 104, "right"),
    )


def _verified(made: Manifest) -> Text:
    return Text(words.moment(made.verified) if made.verified else "", token="quiet", icon="shield-check")
