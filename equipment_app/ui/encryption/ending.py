"""What has become of the store and its backups, and which files are not as the store is now."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from equipment_app.ui.desk.messages import explain
from equipment_app.ui.encryption.deed import Deed
from equipment_app.ui.encryption.work import Ended, Remnant
from equipment_app.ui.look.cells import Chip, Text
from equipment_app.ui.tables.table import Column, Table
from equipment_app.ui.tables.table_view import TableView
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card, EmptyState
from equipment_app.ui.widgets.label import Label


class EndStep(QWidget):
    """`again` tries the backups that were left once more; `done.button` opens the store."""

    again = Signal()

    def __init__(self, deed: Deed) -> None:
        super().__init__()
        self._deed = deed
        self.ended: Ended | None = None
        self.done = EmptyState("circle-check", token="good")
        self.list = Card("·")
        self.table: Table[Remnant] = Table((), key=lambda remnant: remnant.path)
        self.view = TableView(self.table, row_height=32)
        self.advice = Label(token="quiet", elide=True)
        self.retry = Button(self.tr("Convert the rest"), icon="refresh-cw")
        self.folder = Button(self.tr("Open the folder"), icon="folder-open")
        self._lay_out()
        self.retry.clicked.connect(self.again)
        self.folder.clicked.connect(self._open_folder)
        self.view.opened.connect(lambda _: self._open_folder())
        self._say_words()

    def show_ended(self, ended: Ended) -> None:
        self.ended = ended
        self.table.show(ended.remnants)
        if ended.remnants:
            self.view.show_row(ended.remnants[0].path)
        self.list.setVisible(bool(ended.remnants))
        self.retry.setVisible(any(one.ours for one in ended.remnants))
        self._say_words()

    def focus(self) -> None:
        self.done.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_words(self) -> None:
        titles = {
            Deed.ENCRYPT: self.tr("The store is encrypted"),
            Deed.CHANGE: self.tr("The store has another passphrase"),
            Deed.DECRYPT: self.tr("The store is decrypted"),
        }
        self.done.say(titles[self._deed], self._sentence(), self.tr("Open the store"))
        clear = self.tr("Files that can still be read without the passphrase")
        self.list.title.setText(clear if self._is_clear() else self.tr("Backups left as they were"))
        self.advice.setText(self.tr("Delete what you do not need any more.") if self._is_clear() else "")
        self.table.set_columns(self._columns())
        self.view.header.fit()

    def _sentence(self) -> str:
        said = []
        if self.ended is not None:
            said.append(self.tr("%n backup(s) converted.", "", self.ended.converted))
            if self.ended.trouble is not None:
                said.append(explain(self.ended.trouble))
        if self._deed.asks_new:
            said.append(
                self.tr("Encrypted copies made earlier, and anything on other memory sticks, stay as they were.")
            )
        return " ".join(said)

    def _is_clear(self) -> bool:
        return self.ended is not None and any(one.clear for one in self.ended.remnants)

    def _open_folder(self) -> None:
        if remnant := self.view.current_row():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(remnant.path.parent)))

    def _columns(self) -> tuple[Column[Remnant], ...]:
        return (
            Column(self.tr("File"), lambda one: Text(one.path.name, icon="file-text"), 460, least=240),
            Column(self.tr("Folder"), lambda one: Text(str(one.path.parent), token="quiet")),
            Column(self.tr("State"), self._how, 240, least=200),
        )

    def _how(self, remnant: Remnant) -> Chip:
        if remnant.clear:
            return Chip(self.tr("without a passphrase"), "triangle-alert", "warn")
        if self._deed is Deed.DECRYPT:
            return Chip(self.tr("still encrypted"), "lock")
        return Chip(self.tr("under another passphrase"), "lock")

    def _lay_out(self) -> None:
        above = Card()
        above.body.addWidget(self.done, 1)
        self.list.body.addWidget(self.view, 1)
        self.list.foot.setFixedHeight(56)
        self.list.foot.row.addWidget(self.advice, 1)
        for button in (self.retry, self.folder):
            self.list.foot.row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(above, 1)
        column.addWidget(self.list, 1)
