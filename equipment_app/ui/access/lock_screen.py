"""What the lock does to the window: everything with words in it goes, no key and no scan does anything, and back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from equipment_app.ui.access.aside import Aside
from equipment_app.ui.access.clipboard import Clipboard
from equipment_app.ui.access.entry import Entry
from equipment_app.ui.access.idle import Watch
from equipment_app.ui.i18n import Languages
from equipment_app.ui.look.theme import Look
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.settings import MachineSettings
from equipment_app.ui.window import Window

if TYPE_CHECKING:
    from equipment_app.ui.access.cover import Cover
    from equipment_app.ui.main_window.workplace import Workplace


class Covering(QObject):
    """`entered` with an `Entry`; `left` when whoever is in without a password of their own thought better of it."""

    entered = Signal(Entry)
    left = Signal()
    over = Signal()
    """The desk is to be locked: nobody is there, or the system locks its screen."""

    def __init__(
        self, window: Window, settings: MachineSettings, look: Look, languages: Languages, scanner: Scanner
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._look, self._languages = window, settings, look, languages
        self._scanner = scanner
        self.watch = Watch(window, settings, scanner, self)
        self.watch.over.connect(self.over)
        self._clipboard, self._aside = Clipboard(self), Aside(window)
        self.place: Workplace | None = None
        self.shut = False
        """The cover stands over everything."""
        self.cover: Cover | None = None

    def cover_up(self) -> "Cover":
        """The cover, which says what to do next."""
        cover = self.cover or self._made()
        if not self.shut:
            self.shut = self._scanner.locked = True
            self.watch.end()
            self._clipboard.clear()
            if self.place is not None:
                self.place.actions_.hold()
            self._aside.put()
        return cover

    def uncover(self, *, same: bool, guarded: bool) -> bool:
        """Somebody works. True: the `same` one goes on where they were, and everything is as it was."""
        was, self.shut, self._scanner.locked = self.shut, False, False
        if self.cover is not None:
            self.cover.leave()
        if guarded:
            self.watch.begin()
        if not same:
            self._aside.drop()
        elif was and self.place is not None:
            self.place.actions_.release()
            self._aside.bring()
        return same and was

    def leave(self) -> None:
        """The store is being closed."""
        if self.cover is not None:
            self.cover.hide()
            self.cover.deleteLater()
        self.cover = self.place = None
        self._aside.forget()
        self.watch.end()
        self._clipboard.clear()
        self.shut = self._scanner.locked = False

    def _made(self) -> "Cover":
        from equipment_app.ui.access.cover import Cover

        self.cover = Cover(self._window, self._settings, self._look, self._languages)
        self.cover.entry.form.entered.connect(self.entered)
        self.cover.left.connect(self.left)
        self.cover.help_wanted.connect(self._help)
        return self.cover

    def _help(self) -> None:
        from equipment_app.ui.help.sheets import PageHelp

        sheet = PageHelp(self._window, "sign-in")
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()
