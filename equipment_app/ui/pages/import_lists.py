"""Import: a list comes in by four steps, and nothing is written before the last."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, TypeAlias

from PySide6.QtWidgets import QWidget

from equipment_app.domain.entries import picked
from equipment_app.domain.errors import Refusal
from equipment_app.domain.kinds import Changes
from equipment_app.domain.list_errors import ListOutdated, ListRefused
from equipment_app.domain.lists import IMPORTED
from equipment_app.domain.outcome import Outcome
from equipment_app.operations import Command
from equipment_app.operations.take_in import TakeIn
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.import_lists import sentences
from equipment_app.ui.import_lists.list_file import (
    BroughtList,
    TriedList,
    Work,
    asks,
    first_look,
    next_look,
    ready,
    rows_to_write,
)
from equipment_app.ui.import_lists.review_step import DryRunStep
from equipment_app.ui.import_lists.steps import ColumnsStep, FileStep, StepStrip, WrittenStep
from equipment_app.ui.jobs import Progress
from equipment_app.ui.kit.acts import Act
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.page import Page
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.file_drop import FileDrop
from equipment_app.ui.widgets.layout import in_column, stacked
from equipment_app.ui.widgets.message_bar import Message

FILE, COLUMNS, DRY_RUN, WRITTEN = range(4)
Before: TypeAlias = Callable[[Callable[[], object], Callable[[Exception], object]], object]


class ImportPage(Page):
    watches = Changes.MEMBERS | Changes.CATALOGUE | Changes.CUSTODY | Changes.KITS
    searches: ClassVar[bool] = False
    least = 720, 580

    def __init__(self, desk: Desk, before_import: Before | None = None) -> None:
        """`before_import` backs the store up, and goes on with the first only then; the second hears why not."""
        super().__init__(desk)
        self._before: Before = before_import or (lambda then, _: then())
        self.step = FILE
        self.looked: TriedList | None = None
        self._busy = False
        self._refused: ListRefused | None = None
        self.strip = StepStrip()
        self.file, self.columns, self.review, self.written = FileStep(), ColumnsStep(), DryRunStep(desk), WrittenStep()
        self.parts = self.file, self.columns, self.review, self.written
        self.stack = stacked(*self.parts)
        self.back = Button(does=self.go_back)
        self.on = Button(kind="primary", icon="check", key="Ctrl+Enter", does=self.go_on)
        self.setAcceptDrops(True)
        FileDrop(self, self._dropped, self.file.frame.light)
        in_column(self.strip, (self.stack, 1), on=self, spacing=12)
        self._connect()
        self._tell()

    # What the window asks

    def title(self) -> str:
        return sentences.title(self.looked.brought.kind if self.looked else None)

    def header(self) -> Sequence[QWidget]:
        return () if self.step == FILE else (self.back,) if self.step == WRITTEN else (self.back, self.on)

    def open(self, argument: object) -> None:
        """A path is brought in; a kind is what the next file will be."""
        if isinstance(argument, Path):
            self.bring(argument)
        elif argument in IMPORTED:
            self._show_step(FILE)
            self.file.kinds.choose(str(argument))

    def kept(self) -> object:
        return self.step, self.looked, self.written.outcome, self._refused

    def take_back(self, kept: Any) -> None:
        """The same step of the same list, after the dry run that was made of it."""
        step, looked, outcome, refused = kept
        self.looked = looked
        if refused is not None:
            self._failed(refused)
        if looked is not None and looked.run is not None:
            self.review.show_run(looked)
        if outcome is not None:
            self._wrote(outcome)
        if step != FILE:
            self._show_step(step)

    def enter(self) -> None:
        self.parts[self.step].focus()

    def reload(self) -> None:
        """The books are others than at the dry run: run it again."""
        if self.looked and self.step == DRY_RUN:
            self._look(self.looked.brought, again=True)

    # The steps

    def bring(self, path: Path) -> None:
        """Read this file."""
        kind, self._refused = self.file.kind, None
        self.file.say_error("")
        self._work(partial(first_look, path, kind))

    def go_on(self) -> None:
        """What the primary button says."""
        if self.looked is None or not self.on.isEnabled():
            return
        if self.step == COLUMNS:
            self._look(replace(self.looked.brought, mapping=dict(self.columns.mapping())))
        elif self.step == DRY_RUN:
            self._write()

    def go_back(self) -> None:
        self._show_step(COLUMNS if self.step == DRY_RUN else FILE)

    def choose_file(self) -> None:
        ask_file(self, self.tr("Choose a list"), self.tr("Lists") + " (*.xlsx *.csv *.txt)", self.bring)

    def _bring_catalogue(self) -> None:
        """Its headings tell its kind, so that the list that waits for it is told by its own again."""
        self._show_step(FILE)
        self.file.kinds.choose("")
        self.choose_file()

    # What comes back

    def _arrived(self, looked: TriedList) -> None:
        again = self.step == DRY_RUN
        self.looked = looked
        self._set_busy(False)
        if looked.run is None:
            self.columns.show_columns(looked)
            self._show_step(COLUMNS)
            return
        self.review.show_run(looked, again=again)
        if again:
            self._tell()
        else:
            self._show_step(DRY_RUN)

    def _look(self, brought: BroughtList, *, again: bool = False) -> None:
        self._work(partial(next_look, brought, again or bool(brought.mapping)))

    def _work(self, work: Work) -> None:
        self._set_busy(True)
        self.desk.work(work, self._arrived, self, title=self.tr("Reading the list"), failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, ListRefused):
            self._refused = error
            self._show_step(FILE)
            self.file.say_error(explain(error))
        else:
            self.desk.tell(error)

    def _write(self) -> None:
        looked = self.looked
        if looked is None or looked.run is None or not rows_to_write(looked.run) or asks(looked):
            return
        run = ready(looked.run)
        brought = looked.brought
        mended = tuple((row, field, value) for (_, row, field), value in sorted(brought.mended.items()))

        def make(progress: Progress) -> Command:
            answers = picked(brought, "funding inspected first_issued")
            return TakeIn(run, mended=mended, step=progress.step, **answers)

        self._set_busy(True)
        title = self.tr("Writing {file}").format(file=run.file)
        self._before(lambda: self.desk.change_slowly(make, title, then=self._wrote, owner=self), self.desk.tell)

    def _wrote(self, outcome: Outcome) -> None:
        self._set_busy(False)
        self.written.show_outcome(outcome, self.looked.run.refused if self.looked and self.looked.run else 0)
        self._show_step(WRITTEN)

    def _not_written(self, refusal: Refusal | None = None) -> None:
        """Cancelled or refused: the dry run stands as it was; if the books have moved on, it is run again."""
        if not self._busy:
            return
        self._set_busy(False)
        if refusal is None:
            self.say.emit(Message(self.tr("Cancelled"), self.tr("nothing was written"), tone="neutral"))
        elif isinstance(refusal, ListOutdated):
            self.reload()

    # What is shown

    def _show_step(self, step: int) -> None:
        self.step = step
        if step == FILE:
            self.looked = None
        elif step == COLUMNS and self.looked:
            self.columns.show_columns(self.looked)
        self.stack.setCurrentIndex(step)
        self._tell()
        if self.isVisible():
            self.enter()

    def _tell(self) -> None:
        """Everything that follows from step and list: steps, buttons, context."""
        looked = self.looked
        self.strip.show_step(self.step, looked)
        back = {COLUMNS: self.tr("Another list"), DRY_RUN: self.tr("Back to the columns")}
        self.back.setText(back.get(self.step, self.tr("Another list")))
        run = looked.run if looked else None
        writes = rows_to_write(run) if run else 0
        write = self.tr("Write %Ln row(s)", "", writes) if writes else self.tr("Nothing to write")
        self.on.setText(write if self.step == DRY_RUN else self.tr("Start the dry run"))
        self._wake()
        if looked is None:
            self.set_context(self.tr("members, catalogue, deliveries and kits from Excel or CSV"))
        else:
            self.set_context(
                sentences.ListSentences().dry_run_facts(looked)
                if self.step == DRY_RUN
                else sentences.ListSentences().file_facts(looked)
            )

    def _wake(self, *_: object) -> None:
        """The primary button is awake while a click on it would do something."""
        run = self.looked.run if self.looked else None
        waits = self.looked is not None and asks(self.looked)
        able = self.columns.clear if self.step == COLUMNS else bool(run and rows_to_write(run) and not waits)
        self.on.setEnabled(able and not self._busy)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.stack.setEnabled(not busy)
        self._wake()

    def _change(self, changed: Callable[[BroughtList], BroughtList]) -> None:
        """Values in place of others, or a source of money: what is on its way already is not changed."""
        if self.looked and not self._busy:
            self._look(changed(self.looked.brought), again=True)

    def _dropped(self, paths: Sequence[Path]) -> None:
        if not self._busy:
            self.bring(paths[0])

    def _connect(self) -> None:
        self.file.empty.button.clicked.connect(self.choose_file)
        self.columns.changed.connect(self._wake)
        self.review.mended.connect(lambda fixes: self._change(lambda brought: brought.mend(fixes)))
        self.review.funding_chosen.connect(lambda code: self._change(lambda one: replace(one, funding=code)))
        self.review.answered.connect(lambda said: self._change(lambda one: replace(one, **said)))
        self.review.saved.connect(lambda name: self.say.emit(Message(self.tr("Saved"), name)))
        self.review.catalogue_wanted.connect(self._bring_catalogue)
        self.written.state.button.clicked.connect(lambda: self._show_step(FILE))
        self.written.left_out.clicked.connect(self._show_rest)
        self.desk.refused.connect(self._not_written)
        self.desk.cancelled.connect(self._not_written)

    def _show_rest(self) -> None:
        """The rows left out, against the books as they are now."""
        if self.looked:
            self._show_step(DRY_RUN)
            self._look(self.looked.brought, again=True)

    acts: ClassVar[Sequence["Act[ImportPage]"]] = (
        Act("import.write", "&Write the lists", "Ctrl+Return", "check", go_on),
    )
