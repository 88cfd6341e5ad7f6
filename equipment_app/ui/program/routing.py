"""Where a scan goes: to the door while somebody is asked who they are, else to what stands in the window."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from equipment_app.domain.anchors import Anchor, Sheet
from equipment_app.domain.codes import Code
from equipment_app.scanning.decode import PlainText, ReaderTest, Scan, mistyped
from equipment_app.scanning.strokes import Stroke
from equipment_app.ui.access.sign_in import SignIn
from equipment_app.ui.main_window.workplace import Workplace
from equipment_app.ui.scanner.feedback import Sound, Sounds
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.message_bar import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from equipment_app.ui.program.startup_screens import Front

    Here = Workplace | Front


class Routing(QObject):
    """`here` is what stands in the window now."""

    def __init__(
        self,
        scanner: Scanner,
        sounds: Sounds,
        settings: MachineSettings,
        door: SignIn,
        here: "Callable[[], Here | None]",
    ) -> None:
        super().__init__(scanner)
        self._scanner, self._sounds, self._settings = scanner, sounds, settings
        self._door, self._here = door, here
        scanner.scanned.connect(self._scanned)
        scanner.blocked.connect(self._blocked)

    def _blocked(self, scan: Scan) -> None:
        """Nothing comes of a scan now, unless somebody is to say who they are."""
        if not self._door.take_scan(scan):
            self._sounds.play(Sound.REFUSED)

    def _scanned(self, scan: Scan) -> None:
        if self._door.take_scan(scan):
            return
        here = self._here()
        if here is not None and not here.take_scan(scan) and isinstance(here, Workplace):
            self._lead(here, scan)
        self._tell_layout(here, scan)

    def _lead(self, place: Workplace, scan: Scan) -> None:
        """No page has taken it: the one that would may not have been made yet. What is no code is refused here."""
        match scan.meaning:
            case Anchor() | Sheet() if place.has("papers"):
                place.show_page("papers", scan)
            case ReaderTest():
                place.show_page("settings", scan)
            case Code() | PlainText(readings=(_, *_)) if place.has("counter"):
                place.show_page("counter", scan)
            case meaning:
                from equipment_app.ui.counter import words

                readable = isinstance(meaning, Code | PlainText) and meaning != PlainText(())
                self._sounds.play(Sound.REFUSED)
                place.say(Message(words.unknown(scan.text), tone="warn") if readable else words.no_code(scan))

    def _tell_layout(self, here: "Here | None", scan: Scan) -> None:
        """Once on this machine: codes are translated, but what else this scanner reads may be wrong."""
        told = self._settings.now.reader_told or not mistyped(scan)
        if not isinstance(here, Workplace) or here.shown == "settings" or told:
            return
        self._settings.change(reader_told=True)
        lead = self.tr("The scanner types on another keyboard than this computer.")
        text = self.tr("Codes of the store are translated, makers' barcodes may be wrong.")
        message = Message(
            lead, text, tone="warn", icon="keyboard", topic="reader", action=self.tr("Set it right"), stays=True
        )
        here.say(replace(message, act=partial(self._show_how, here, scan, self._scanner.heard)))

    def _show_how(self, place: Workplace, scan: Scan, strokes: tuple[Stroke, ...]) -> None:
        """What was wrong with this scan, and what to set."""
        place.say(Message(topic="reader"))
        self._scanner.heard = strokes
        place.show_page("settings", scan)
