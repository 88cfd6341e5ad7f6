"""What became of a file somebody wanted written, in words."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.place_errors import NoPlaceForFile
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.widgets.message_bar import Message


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
