"""Files that somebody has chosen a place for."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from equipment_app.domain.errors import NotWritten, Refusal
from equipment_app.domain.place_errors import NoPlaceForFile
from equipment_app.domain.words import plain
from equipment_app.store.file import outputs
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.widgets.message_bar import Message


def save(path: Path, content: bytes) -> None:
    """Raises NotWritten; NoPlaceForFile: it would be written over a store, or over what is no plain file."""
    with saving(path):
        outputs.write(path, content)


def why_not_written(error: Exception) -> str:
    """In the words of the program or of the system; what is neither is raised again."""
    if isinstance(error, Refusal):
        return explain(error)
    if not isinstance(error, OSError):
        raise error
    return error.strerror or str(error)


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Inside it is written. Raises NotWritten: a full disk or a folder that takes nothing is nobody's bug."""
    try:
        yield
    except OSError as error:
        raise NotWritten(str(path), error.strerror or str(error)) from error


_settings: list[MachineSettings] = []
_opened: list[Path] = []


def remember_in(settings: MachineSettings) -> None:
    """The folder used last is kept there from now on."""
    _settings[:] = [settings]
    _opened.clear()


def documents() -> Path:
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()


def folder() -> Path:
    """Where files are saved unless somebody says otherwise."""
    last = Path(_settings[0].now.save_folder) if _settings and _settings[0].now.save_folder else None
    return last if last is not None and last.is_dir() else documents()


def ask_save(
    window: QWidget | None,
    title: str,
    name: str | Path,
    kinds: str,
    suffix: str,
    take: Callable[[Path], object],
    *,
    overwrites: bool = True,
) -> QFileDialog:
    """`take` gets the file that was chosen. A `name` with a folder begins there. `overwrites`: Qt asks about that."""
    dialog = QFileDialog(window, title, str(folder() / name), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not overwrites)
    dialog.selectFile(str(name))
    dialog.fileSelected.connect(lambda path: _taken(Path(path), take))
    return _open(dialog)


def ask_file(window: QWidget | None, title: str, kinds: str, take: Callable[[Path], object]) -> QFileDialog:
    """`take` gets a file that is there."""
    dialog = QFileDialog(window, title, str(next(filter(Path.is_dir, _opened), folder())), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: _chosen(Path(path), take))
    return _open(dialog)


def ask_files(window: QWidget, title: str, kinds: str, take: Callable[[Sequence[Path]], object]) -> QFileDialog:
    dialog = QFileDialog(window, title, str(folder()), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda paths: take([Path(path) for path in paths]))
    return _open(dialog)


def ask_folder(window: QWidget | None, title: str, begin: str | Path, take: Callable[[Path], object]) -> QFileDialog:
    dialog = QFileDialog(window, title, str(begin))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda path: take(Path(path)))
    return _open(dialog)


def open_folder(path: Path) -> None:
    """In whatever the system shows folders with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _taken(path: Path, take: Callable[[Path], object]) -> None:
    if _settings:
        _settings[0].change(save_folder=str(path.parent))
    take(path)


def _chosen(path: Path, take: Callable[[Path], object]) -> None:
    _opened[:] = [path.parent]
    take(path)


def _open(dialog: QFileDialog) -> QFileDialog:
    dialog.finished.connect(lambda _: dialog.deleteLater())
    dialog.open()
    return dialog


def written(path: Path, write: Callable[[], object]) -> Message:
    """What became of writing the file."""
    try:
        write()
    except NoPlaceForFile as refusal:
        return Message(explain(refusal), tone="warn")
    except OSError as error:
        words = QCoreApplication.translate("papers", "The file could not be written.")
        return Message(words, error.strerror or str(error), str(path), "warn")
    return Message(QCoreApplication.translate("papers", "Saved"), path.name, str(path.parent))


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
