"""When something nobody foresaw goes wrong: what happened, whether the data are safe, what to do, a report to copy.

Reports are kept in the user's profile, without names, values, folders. When the process itself is torn down nothing of
ours runs any more; Python then writes the names of the functions it was in, into a file that is looked at with the next
start.
"""

import faulthandler
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, QSysInfo, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from equipment_app import __version__
from equipment_app.domain.place_errors import NoPlaceForFile
from equipment_app.store import seen
from equipment_app.store.file import durable, outputs, permissions
from equipment_app.store.terminal import attended
from equipment_app.ui import formatting
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.widgets.button import Button, LinkButton
from equipment_app.ui.widgets.field import TextArea
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_row
from equipment_app.ui.widgets.overlay import Dialog

_SHOWN = 120
"""Height of the report in the dialog."""


def catch(window: QWidget) -> None:
    """Whatever nobody foresaw is shown from now on."""
    if crash := window.findChild(Crash):
        crash.install()


def report(error: BaseException) -> str:
    """For whoever mends the program: versions, what was raised and where.

    No message, for it may hold a name or a value of the store, and no folder, for it may be called as the user is.
    """
    heads = (f"Equipment App {__version__}", f"Python {sys.version.split()[0]}", f"Qt {qVersion()}")
    return "\n".join((*heads, QSysInfo.prettyProductName(), "", *_told(error)))


def _told(error: BaseException) -> list[str]:
    """What it came of first, as Python tells it: module, line and function of each call, the innermost last."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    calls = [
        f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    return [*(_told(before) if before else ()), *calls, type(error).__qualname__, ""]


class Crash(QObject):
    """Shows one dialog for an unforeseen error; further ones while it is open only reach the log."""

    seen = Signal(object)

    def __init__(self, window: QWidget, log: Callable[[str], None] = lambda text: print(text, file=sys.stderr)) -> None:
        super().__init__(window)
        self._window = window
        self.log = log
        """Where it goes besides: the terminal, for whoever started the program there."""
        self._dialog: Dialog | None = None

    def install(self) -> None:
        """From now on every unhandled exception of the GUI thread comes here."""
        sys.excepthook = self._hook

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """What nobody foresaw inside is shown, and whoever called goes on after it."""
        try:
            yield
        except Exception as error:
            self.show(error)

    def show(self, error: BaseException) -> None:
        told = report(error)
        self.log("".join(traceback.format_exception(error)) if interactive() else told)
        self.seen.emit(error)
        if self._dialog is not None:
            return
        kept = keep(told, formatting.now())
        self._dialog = Dialog(
            self._window,
            self.tr("Something went wrong that the program did not expect"),
            self.tr(
                "Your data are safe: the journal takes a change whole or not at all, and what was confirmed is "
                "written; it is being verified once more. You can go on working. If it happens again, close the "
                "program and open it again – carts stay as they are – and send the report to whoever looks "
                "after the program."
            ),
            accept=self.tr("Continue"),
            cancel=self.tr("Close the program"),
            icon="triangle-alert",
            token="bad",
        )
        self._fill(self._dialog, told, kept)
        self._dialog.cancel_button.clicked.connect(self._window.close)
        self._dialog.cancel_button.set_key("")  # Esc goes on as well
        self._dialog.closed.connect(self._forget)
        self._dialog.open_once()
        self._dialog.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, dialog: Dialog, told: str, kept: Path | None) -> None:
        """The report, that anybody can see what is in it: no name, no number, no folder."""
        text = TextArea(_SHOWN)
        text.setPlainText(told)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report: versions and where it happened, no personal data"))
        text.hide()
        board = QGuiApplication.clipboard()
        copy = Button(self.tr("Copy the report"), icon="copy", size="small", does=lambda: board.setText(told))
        show = LinkButton(self.tr("What is in it?"), does=lambda: _unfold(text, dialog))
        dialog.body.addLayout(in_row(copy, show, None, spacing=12))
        dialog.body.addWidget(text)
        if kept is not None:
            dialog.body.addWidget(
                Label(self.tr("Kept as {file}").format(file=kept), size=SMALL, token="quiet", elide=True, middle=True)
            )

    def _forget(self) -> None:
        self._dialog = None

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.show(error.with_traceback(trace))


def _unfold(text: TextArea, dialog: Dialog) -> None:
    text.setVisible(not text.isVisible())
    dialog.arrange()


_KEPT = 10
_FAULT = "fault.txt"
_FRAME = re.compile(r'File "(.*?)", line (\d+) in (\S+)')
_PACKAGE = "equipment_app"


def folder() -> Path:
    return seen.profile() / "reports"


def keep(report: str, now: datetime) -> Path | None:
    """Where it is kept; None where the profile cannot be written."""
    target = folder() / f"{now:%Y-%m-%d-%H%M%S}.txt"
    try:
        permissions.make_folders(folder())
        outputs.write(target, report.encode())
        for old in sorted(folder().glob("*-*.txt"))[:-_KEPT]:
            old.unlink()
    except (OSError, NoPlaceForFile):
        return None
    return target


def watch() -> None:
    """From now on a sudden end leaves its trace."""
    try:
        permissions.make_folders(folder())
        file = folder() / _FAULT
        before = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
        _Open.before = shortened(before)
        durable.create(file)
        _Open.file = file.open("w", encoding="utf-8")
        faulthandler.enable(_Open.file)
    except OSError:
        return


def sudden_end() -> str:
    """What the program was in when it ended suddenly last time; empty where it left no trace."""
    return _Open.before


def end_watch() -> None:
    """An end that was not sudden leaves nothing."""
    faulthandler.disable()
    if _Open.file is not None:
        _Open.file.close()
        _Open.file = None
        with suppress(OSError):
            (folder() / _FAULT).unlink()


def shortened(trace: str) -> str:
    """Without the folders of this computer: of a path what follows the program's own package, or the file's name."""

    def frame(match: re.Match[str]) -> str:
        parts = Path(match[1].replace("\\", "/")).parts
        at = parts.index(_PACKAGE) if _PACKAGE in parts else len(parts) - 1
        return f"{'/'.join(parts[at:])}:{match[2]} {match[3]}"

    return "\n".join(_FRAME.sub(frame, line).strip() for line in trace.splitlines() if line.strip())


class _Open:
    """The file must stay open as long as the process lives; what was in it before."""

    file: IO[str] | None = None
    before = ""


def interactive() -> bool:
    """Somebody reads what is printed; else it would lie in a log, with the names that are in it."""
    return attended(sys.stderr)
