"""What stands in the window while no store is open: the first-run page, a check file, the way back to a backup."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.ui.i18n import Languages
from equipment_app.ui.jobs import Jobs
from equipment_app.ui.readers import Readers
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.sounds import Sounds
from equipment_app.ui.theme import Look
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.check_place import CheckPlace
    from equipment_app.ui.pages.first_run import FirstRunPage

    Front = FirstRunPage | CheckPlace


class Fronts(QObject):
    """One at a time; `now` is what stands there, None while a store is open."""

    opened = Signal(Path, object)
    """This store is to be opened, for an `Entering` or for whoever comes."""
    left = Signal()
    """It is done with: the first-run page is wanted."""

    def __init__(
        self,
        window: Window,
        settings: MachineSettings,
        look: Look,
        languages: Languages,
        jobs: Jobs,
        sounds: Sounds,
        readers: Readers,
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._look, self._languages = window, settings, look, languages
        self._jobs, self._sounds, self._readers = jobs, sounds, readers
        self.now: Front | None = None

    def first_run(self) -> "FirstRunPage":
        from equipment_app.ui.pages.first_run import FirstRunPage

        page = FirstRunPage(self._settings, self._look, self._languages, self._jobs)
        page.chosen.connect(lambda path: self.opened.emit(path, None))
        page.made.connect(self.opened)
        self.now = page
        return page

    def instead_of_store(self, path: Path) -> "Front | None":
        """What stands there where this is no store, but a check file or a backup."""
        ending = path.suffix.casefold()
        if ending == ".akcheck":
            return self._check(path)
        return None

    def _check(self, path: Path) -> "CheckPlace":
        from equipment_app.ui.check_place import CheckPlace

        place = CheckPlace(self._window, path, self._jobs, self._sounds, self._settings, self._look, self._languages)
        place.left.connect(self.left)
        self._readers.serve_check(place)
        self.now = place
        return place
