"""A form is a function from its widgets to a command or None; its button follows it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QAbstractButton

from equipment_app.domain.outcome import Outcome
from equipment_app.store.books import Books

if TYPE_CHECKING:
    Command = Callable[[Books], Outcome]


class Form(QObject):
    """`button` is enabled exactly while `command()` is not None, and a click hands the command to `send`."""

    def __init__(
        self,
        command: "Callable[[], Command | None]",
        button: QAbstractButton,
        send: "Callable[[Command], object]",
        *edits: SignalInstance,
    ) -> None:
        super().__init__(button)
        self._command = command
        self._button = button
        self._send = send
        for edit in edits:
            edit.connect(self.follow)
        button.clicked.connect(self.submit)
        self.follow()

    def follow(self, *_: object) -> None:
        """Look again whether there is a command."""
        self._button.setEnabled(self._command() is not None)

    def submit(self, *_: object) -> None:
        command = self._command()
        if command is not None:
            self._send(command)
        self.follow()
