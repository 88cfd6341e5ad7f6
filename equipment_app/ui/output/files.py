"""Files that somebody has chosen a place for."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from equipment_app.domain.errors import NotWritten, Refusal
from equipment_app.store.file import outputs
from equipment_app.ui.settings import MachineSettings


def save(path: Path, content: bytes) -> None:
    """Raises NotWritten; NoPlaceForFile: it would be written over a store, or over what is no plain file."""
    with saving(path):
        outputs.write(path, content)


def why_not_written(error: Exception) -> str:
    """In the words of the program or of the system; what is neither is raised again."""
    if isinstance(error, Refusal):
        from equipment_app.ui.desk.messages import explain

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
