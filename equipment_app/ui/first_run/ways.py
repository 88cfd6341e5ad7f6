"""Parts of the start page: a card for each way in, how safe the disk is, and a foot where the reader is tried."""

from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from equipment_app.scanning.decode import Damaged, PlainText, Route, Scan
from equipment_app.store.file.place import Kind
from equipment_app.store.file.safety import Safety, safety
from equipment_app.ui.access.look_choice import LookChoice
from equipment_app.ui.counter.words import DAMAGED, UNREADABLE, said
from equipment_app.ui.look.cells import INK
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.main_window.workplace import Machine
from equipment_app.ui.store_health import words
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import in_column, in_row

WIDTH, LEAST, HEIGHT = 288, 224, 218
_RANK = ("bad", "warn", "neutral", "good")
_ICON = 28


class WayCard(Card):
    """One of the three ways in: icon, title, three quiet lines, a button at the foot."""

    def __init__(self, icon: str, name: str, sentence: str, button: str, key: str = "") -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setMaximumWidth(WIDTH)
        self.setMinimumWidth(LEAST)
        self.icon, self.button = IconLabel(icon, "quiet", 28), Button(button, key=key)
        self.button.setAccessibleDescription(f"{name}. {sentence}")
        told = Label(sentence, token="quiet", wrap=True)
        told.setFixedHeight(76)
        title = Label(name, size=LARGE, bold=True)
        self.body.addLayout(in_column(self.icon, 16, title, 4, told, None, self.button, margins=(20, 20, 20, 20)))

    def lead(self, leads: bool) -> None:
        """The way most likely wanted: its icon and button in the accent."""
        self.icon.show_icon(self.icon.name, "accent" if leads else "quiet")
        self.button.kind = "primary" if leads else "outlined"
        self.button.update()


def safety_of(path: Path) -> Safety:
    """Whether data are safe where `path` lies or would lie; work for the worker's thread."""
    return safety(path)


class SafetyLine(QWidget):
    """Is the disk with the stores encrypted, can somebody else read them; the worst first. Empty until it is known."""

    def __init__(self) -> None:
        super().__init__()
        self.icon, self.label = IconLabel("", "quiet", 20), Label(token="quiet", wrap=True)
        in_row(self.icon, (self.label, 1), on=self, spacing=8)

    @property
    def words(self) -> str:
        return self.label.words()

    def show_safety(self, safety: Safety) -> None:
        said = [words.encryption(safety), words.access(safety)]
        if safety.place.kind is not Kind.LOCAL:
            said.append(words.place(safety))
        said.sort(key=lambda one: _RANK.index(one.tone))
        self.icon.show_icon(said[0].icon, INK[said[0].tone])
        self.label.setText(" ".join(str(one) for one in said))
        self.setAccessibleName(self.label.words())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As many lines as the words take at this width."""
        self.label.setFixedHeight(self.label.heightForWidth(max(48, self.width() - _ICON)))


class StartFoot(QWidget):
    """The reader is tried, language and look are switched at once."""

    remembers = False

    def __init__(self, machine: Machine) -> None:
        super().__init__()
        self.scan: Scan | None = None
        self.icon = IconLabel("barcode", "quiet", 20)
        self.reader = Label(token="quiet", wrap=True)
        self.reader.setFixedHeight(40)
        self._choice = LookChoice(machine)
        self.language, self.theme = self._choice.language, self._choice.theme
        in_row(self.icon, (self.reader, 1), self.language, self.theme, on=self, spacing=8)
        self._say_reader()

    def show_scan(self, scan: Scan) -> None:
        self.scan = scan
        self._say_reader()

    def _say_reader(self) -> None:
        scan = self.scan
        unread = scan is not None and (isinstance(scan.meaning, Damaged) or scan.meaning == PlainText(()))
        if scan is None:
            words = self.tr(
                "Do you have a scanner? Scan any label to see whether it is read. Nothing has been read yet."
            )
        elif unread:
            words = said(DAMAGED if isinstance(scan.meaning, Damaged) else UNREADABLE)
        elif scan.route is Route.TEXT:
            words = self.tr("Read: {code}. The scanner is ready.").format(code=scan.text)
        else:
            words = self.tr(
                "Read: {code}. The scanner is set to another keyboard than this computer; the program copes with it."
            ).format(code=scan.text)
        self.reader.setText(words)
        self.icon.show_icon("barcode", "warn" if unread else "good" if scan else "quiet")
