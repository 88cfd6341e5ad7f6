"""Faults that campaign W2 must find, each put into the program for as long as it is tried."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from equipment_app.ui.kit.form import FormCard
from equipment_app.ui.main_window import remembering
from equipment_app.ui.output import files
from equipment_app.ui.output.printing import Printing
from equipment_app.ui.program.program import Program
from equipment_app.ui.widgets.field import LineField


@contextmanager
def looks_at_what_is_gone() -> Iterator[None]:
    """A page keeps a dialog of files, and another language looks at it when it is gone."""
    ask = files._open

    def kept(dialog: QFileDialog) -> QFileDialog:
        place = dialog.window().parent().centralWidget()  # type: ignore[union-attr]
        place.page._dialog = dialog
        return ask(dialog)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "_open", kept)
        patch.setattr(remembering, "isValid", lambda _: True)
        yield


@contextmanager
def raises_on_a_key() -> Iterator[None]:
    """A page that fails when its paper is printed, as by Ctrl+P."""

    def fails(*_: object) -> None:
        raise LookupError("planted")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Printing, "paper", fails)
        yield


@contextmanager
def goes_blank() -> Iterator[None]:
    """Nothing stands in the window after another language."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Program, "_make_anew", lambda program, desk: program.window.setCentralWidget(QWidget()))
        yield


@contextmanager
def sticks_out() -> Iterator[None]:
    """A field of every form begins above its card."""
    build = FormCard.build

    def builds(card: FormCard, *rows: Any, **more: Any) -> None:
        build(card, *rows, **more)
        stray = LineField()
        stray.setParent(card)
        stray.move(0, -8)
        stray.show()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FormCard, "build", builds)
        yield


Fault = Callable[[], AbstractContextManager[object]]
FAULTS: dict[str, Fault] = {
    "a dialog that is gone is looked at": looks_at_what_is_gone,
    "a page raises": raises_on_a_key,
    "the window goes blank": goes_blank,
    "a field sticks out of its form": sticks_out,
}
