"""What stands in the window before a check file: the card that asks for its secret, or says why it is none."""

from pathlib import Path
from typing import TYPE_CHECKING

from equipment_app.domain.list_errors import NoCheckFile
from equipment_app.exchange.check_file import form_of
from equipment_app.ui import formatting
from equipment_app.ui.encryption.unlocking import UnlockScreen
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.main_window.machine import Machine
from equipment_app.ui.program.file_place import KINDS, FilePlace
from equipment_app.ui.scanner.feedback import Sounds

if TYPE_CHECKING:
    from equipment_app.exchange.check_file import CarriedFile


class FileUnlockScreen(UnlockScreen):
    """`opened` with the file."""

    HELP = "unit_check"

    def __init__(self, path: Path, jobs: Jobs, sounds: Sounds, machine: Machine) -> None:
        self.kind: type[FilePlace] | None = KINDS.get(form_of(path))
        super().__init__(path, jobs, sounds, machine)
        if self.kind is None:
            self._refuse(NoCheckFile(str(path)))

    def unlock(self, secret: str) -> "CarriedFile":  # type: ignore[type-arg]
        assert self.kind is not None
        try:
            return self.kind.FILE.open(self.path, secret, formatting.now())
        except OSError as error:
            raise NoCheckFile(str(self.path)) from error

    def can_open(self) -> bool:
        return self.kind is not None

    def say_words(self) -> None:
        self.field.set_label(self.tr("Secret of the file"))
        self.back.setText(self.tr("To the beginning"))
        self.hint.setText(self.tr("Whoever handed the file out has told you its secret."))
        self.card.say(
            self.tr("A file carried out of the store"),
            self.tr("Its secret opens it; what you scan is kept in it at once."),
        )
