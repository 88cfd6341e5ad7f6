"""A filed paper as a file of its own, byte for byte."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from equipment_app.domain.words import plain
from equipment_app.store.file import outputs
from equipment_app.ui.output.files import ask_folder, ask_save, folder
from equipment_app.ui.output.written import written
from equipment_app.ui.widgets.message_bar import Message


class PaperCounts(QObject):
    def saved(self, number: int) -> str:
        return self.tr("%Ln paper(s) saved", "", number)


def export_pdf(window: QWidget | None, name: str, content: bytes, say: Callable[[Message], object]) -> QFileDialog:
    """Ask where to, without stopping the world, and write."""
    title = QCoreApplication.translate("papers", "Save {name}").format(name=name)
    return ask_save(window, title, plain(f"{name}.pdf"), "PDF (*.pdf)", "pdf", lambda path: say(write(path, content)))


def export_all(
    window: QWidget | None, contents: list[tuple[str, bytes]], say: Callable[[Message], object]
) -> QFileDialog:
    """Several, each under its number, into one folder: one message for all that are there, one for each that is not."""

    def written(folder: Path) -> None:
        told = [
            replace(write(folder / plain(f"{number}.pdf"), content), papers=(number,)) for number, content in contents
        ]
        for wrong in (one for one in told if one.tone != "good"):
            say(wrong)
        if there := [number for one in told if one.tone == "good" for number in one.papers]:
            say(Message(PaperCounts().saved(len(there)), str(folder), papers=tuple(there)))

    return ask_folder(window, QCoreApplication.translate("papers", "Folder for the papers"), folder(), written)


def write(path: Path, content: bytes) -> Message:
    """Write the file; the message says that it is there, or why not."""
    return written(path, lambda: outputs.write(path, content))
