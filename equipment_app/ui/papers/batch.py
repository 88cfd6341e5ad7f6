"""Many papers at once, over the window: printed one after another or saved in one file; stopped it tells how far.

Each goes to the printer as a job of its own, so that no two share a sheet, and is written down as printed when the
printer has it. What was begun when somebody stops is finished.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from equipment_app.domain.words import plain
from equipment_app.store.database import Database
from equipment_app.store.file.outputs import write
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.formatting import out_of
from equipment_app.ui.jobs import Cancelled, Progress
from equipment_app.ui.kit.sheet import SIDE, OverlaySheet
from equipment_app.ui.output.files import ask_save, saving
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.layout import in_column
from equipment_app.ui.widgets.message_bar import Message
from equipment_app.ui.widgets.progress import Bar

if TYPE_CHECKING:
    from equipment_app.documents.bundle import BundledPapers

_WIDE = 560


class PaperBatch(OverlaySheet):
    """`numbers` in the order they are printed. What came of it is told by `say`. Esc stops what is under way."""

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        printing: Printing,
        numbers: Sequence[str],
        say: Callable[[Message], object],
    ) -> None:
        super().__init__(window, _WIDE)
        self._desk, self._printing, self._say = desk, printing, say
        self._numbers, self._done, self._left_out = tuple(numbers), 0, list[str]()
        self._printed: list[str] = []
        self._saving: Progress | None = None
        self.printing = self.stopping = False
        self.bar, self.count = Bar(), Label(token="quiet", figures=True)
        self.close_button = Button(key="Esc", does=self.close_overlay)
        self.save = Button(self.tr("Save as one PDF…"), icon="download", does=self._choose)
        self.print = Button(self.tr("Print"), kind="primary", icon="printer", does=self._begin)
        self.begins_at = self.close_button
        inside = in_column(self.head("printer"), self.bar, self.count, spacing=12, margins=(SIDE, 20, SIDE, 20))
        self.build(inside, None, self.close_button, self.save, self.print)
        self._renew()

    @property
    def busy(self) -> bool:
        return self.printing or self._saving is not None

    def close_overlay(self) -> None:
        """While something is under way it is only stopped."""
        if not self.busy:
            super().close_overlay()
            return
        self.stopping = True
        if self._saving is not None:
            self._saving.cancel()
        self._renew()

    def _renew(self) -> None:
        """Say what will be done, or how far it is."""
        several = len(self._numbers)
        title = formatting.counted(self.tr("%n paper(s) at once", "", several), several)
        sentence = self.tr(
            "They are printed in this order, the first time in as many copies as each says, later once and marked as a"
            " copy. In one PDF they stand as they are filed, with a bookmark to each."
        )
        self.say_head(title, sentence)
        self.setAccessibleName(title)
        for button in (self.save, self.print):
            button.setEnabled(not self.busy)
        self.close_button.setText(self.tr("Stop") if self.busy else self.tr("Close"))
        self.close_button.setEnabled(not self.stopping)
        for part in (self.bar, self.count):
            part.setVisible(self.busy)
        self._move(self._done, several)

    @Slot(int, int)
    def _move(self, done: int, total: int) -> None:
        self._done = done
        self.bar.show_share(done / total if total else 0)
        if self.stopping:
            self.count.setText(self.tr("stopping…"))
        else:
            words = self.tr("{of} printed") if self.printing else self.tr("{of} put together")
            self.count.setText(words.format(of=out_of(done, total)))

    # On the printer

    def _begin(self) -> None:
        if self._printing.has_printer(self._numbers):
            self.printing = True
            self._renew()
            self._next()

    def _next(self) -> None:
        if self.stopping or self._done == len(self._numbers):
            self._end("")
        else:
            self._printing.one(self._numbers[self._done], self._gone, self._not_gone, self._refused)

    def _gone(self) -> None:
        if isValid(self):
            self._printed.append(self._numbers[self._done])
            self._move(self._done + 1, len(self._numbers))
            self._next()

    def _not_gone(self) -> None:
        if isValid(self):
            self._end(self.tr("The printer did not accept {number}.").format(number=self._numbers[self._done]))

    def _refused(self, error: Exception) -> None:
        """Nothing is filed of this one; the others are printed all the same."""
        if not isValid(self):
            return
        self._left_out.append(self._numbers[self._done])
        self._desk.tell(error)
        self._move(self._done + 1, len(self._numbers))
        self._next()

    def _end(self, why: str) -> None:
        self.printing = self.stopping = False
        rest, number = self._numbers[self._done :], len(self._printed)
        papers = formatting.counted(self.tr("%n paper(s) printed", "", number), number)
        if rest:
            of = self.tr("{of} papers printed").format(of=out_of(number, len(self._numbers)))
            last = self.tr("the last is {number}").format(number=self._printed[-1]) if self._printed else ""
            again = partial(_open, self.window(), self._desk, self._printing, rest, self._say)
            self._say(Message(why or of, of if why else last, tone="warn", action=self.tr("Print the rest"), act=again))
        else:
            self._say(Message(papers, self._without(), tone="warn" if self._left_out else "good"))
        self.close_overlay()

    # In a file

    def _choose(self) -> None:
        name = plain(f"{self._numbers[0]}–{self._numbers[-1]}.pdf")
        ask_save(self.window(), self.tr("Save as one PDF"), name, "PDF (*.pdf)", "pdf", self.save_to)

    def save_to(self, path: Path) -> None:
        """The whole file, or none where it is stopped or cannot be written."""
        self._saving = Progress()
        self._saving.moved.connect(self._move)
        self._renew()
        made = partial(_saved, self._numbers, path, self._saving)
        self._desk.work(made, partial(self._told, path), self, failed=self._failed, later=True)

    def _told(self, path: Path, found: "BundledPapers") -> None:
        self._saving = None
        self._left_out = list(found.left_out)
        papers = formatting.counted(self.tr("%n paper(s) saved", "", found.papers), found.papers)
        lacks = self._without()
        self._say(Message(papers, path.name, lacks or str(path.parent), "warn" if lacks else "good"))
        self.close_overlay()

    def _failed(self, error: Exception) -> None:
        self._saving, stopped = None, isinstance(error, Cancelled)
        self.stopping = False
        self._done = 0
        self._renew()
        if stopped:
            self._say(Message(self.tr("Stopped, nothing was saved."), tone="warn"))
            self.close_overlay()
        else:
            self._desk.tell(error)

    def _without(self) -> str:
        if not self._left_out:
            return ""
        return self.tr("left out, nothing is filed of them: {numbers}").format(numbers=", ".join(self._left_out))


def _open(
    window: QWidget, desk: Desk, printing: Printing, numbers: Sequence[str], say: Callable[[Message], object]
) -> None:
    if isValid(window) and isValid(printing):
        PaperBatch(window, desk, printing, numbers, say).open_once()


def _saved(numbers: Sequence[str], path: Path, progress: Progress, database: Database, _: Progress) -> "BundledPapers":
    from equipment_app.documents.bundle import filed_papers

    found = database.ask(lambda books: filed_papers(books, numbers, progress.step))
    with saving(path):
        write(path, found.pdf)
    return found
