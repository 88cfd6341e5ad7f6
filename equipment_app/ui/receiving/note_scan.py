"""The scan of a delivery note: a file that waits with the delivery and is attached to the receipt of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from equipment_app.domain.attachments import ENDINGS, FileSubject, FileUnread, What, refuse_size, type_of
from equipment_app.domain.rights import Right
from equipment_app.operations.attachments import Attach, from_file
from equipment_app.ui.attachments.pasted import Pasted, as_text, of_text, picture_name
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_row


class NoteScan(QWidget):
    """Chosen in a dialog, dropped on it or pasted; shown for who may attach files."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.path = ""
        """Of the file; a pasted picture itself, as text."""
        self.name = Label(elide=True)
        self.link = LinkButton()
        if not desk.may(Right.PAPERS):
            self.hide()
        self.setAcceptDrops(True)
        self.setToolTip(self.tr("Drop or paste the scan of the delivery note here, or attach it."))
        in_row((self.name, 1), self.link, on=self, spacing=8)
        self.link.clicked.connect(self._clicked)
        self.put("")

    def put(self, path: str) -> None:
        self.path = path
        pasted = of_text(path) is not None
        name = self.tr("Pasted picture") if pasted else Path(path).name
        self.name.setText(name or self.tr("Scan of the delivery note"))
        self.link.setText(self.tr("Take out") if path else self.tr("Attach…"))

    def take(self, path: Path) -> None:
        """A file that cannot be attached is refused now, not when the delivery is received."""
        self._desk.ask(lambda _: _checked(path), self._taken, self, instead="note scan")

    def take_pasted(self, sources: Sequence[Pasted]) -> bool:
        """The first of them. False for who may not attach files."""
        if self.isHidden() or not sources:
            return False
        first = sources[0]
        if isinstance(first, Path):
            self.take(first)
        else:
            self._desk.ask(lambda _: as_text(first), self._taken, self, instead="note scan")
        return True

    def _taken(self, path: Path | str) -> None:
        self.put(str(path))
        self.changed.emit()

    def _clicked(self) -> None:
        if self.path:
            self.put("")
            self.changed.emit()
            return
        endings = " ".join(f"*{ending}" for type in ENDINGS.values() for ending in type)
        title, files = self.tr("Scan of the delivery note"), self.tr("Scans")
        self._dialog = ask_file(self.window(), title, f"{files} ({endings})", self.take)

    def attach_to(self, number: str, path: str) -> None:
        """The file goes into the books under the paper of the receipt."""
        picture = of_text(path)
        if picture and number:
            self._desk.change(Attach(FileSubject("paper", number), picture_name(), picture))
        elif path and number:
            subject, file = FileSubject("paper", number), Path(path)
            title = self.tr("Attaching {name}").format(name=file.name)
            self._desk.change_slowly(lambda _: from_file(subject, file, What.FILE), title)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _path(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if path := _path(event):
            self.take(path)


def _path(event: QDropEvent) -> Path | None:
    return next((Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()), None)


def _checked(path: Path) -> Path:
    """Raises EmptyFile, FileTooLarge, HeicUnread, UnknownFileType, FileUnread."""
    try:
        refuse_size(path.name, path.stat().st_size)
        type_of(path.name, path.read_bytes())
    except OSError as error:
        raise FileUnread(path.name, error.strerror or str(error)) from error
    return path
