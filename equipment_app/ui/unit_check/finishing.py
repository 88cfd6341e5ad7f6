"""Before a check is written down for good: say so once, with the facts, and who led it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import State, Verdict
from equipment_app.ui.unit_check.sentences import Counted
from equipment_app.ui.widgets.field import Combo, Field
from equipment_app.ui.widgets.overlay import Dialog

translate = QCoreApplication.translate


def ask(window: QWidget, check: Check, accept: str, accepted: Callable[[int], object]) -> Dialog:
    """`accepted` with the member who led the check, 0 where the name is to be written by hand."""
    waiting = check.counts().waiting
    dialog = Dialog(
        window,
        translate("unit check", "Finish the check?"),
        _facts(check, waiting),
        accept,
        translate("unit check", "Continue scanning"),
        icon="triangle-alert" if waiting else "circle-check",
        token="warn" if waiting else "good",
    )
    led = Combo()
    led.fill(((0, translate("unit check", "to be written by hand")), *_members(check)))
    dialog.body.addSpacing(4)
    dialog.body.addWidget(Field(led, translate("unit check", "Who led the check")))
    dialog.accepted.connect(lambda: accepted(led.currentData() or 0))
    dialog.closed.connect(dialog.deleteLater)
    dialog.open()
    led.setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog


def _facts(check: Check, waiting: int) -> str:
    counted, unissued = Counted(), check.counts().of(State.UNISSUED)
    final = translate("unit check", "A recorded check cannot be taken back.")
    apart = counted.unissued(unissued) if unissued else ""
    missing = sum(check.verdict(person.id) is Verdict.MISSING for person in check.plan.members)
    left = f"{counted.unread(waiting)} {counted.missing(missing)}"
    done = translate("unit check", "Nothing is left to be scanned.")
    return " ".join(filter(None, (left if waiting else done, apart, final)))


def _members(check: Check) -> list[tuple[int, str]]:
    return [(one.id, f"{one.rank} {one.name}".strip()) for one in check.plan.members]
