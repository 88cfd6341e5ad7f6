"""Before a check with something still to be scanned is written down for good: say so once, with the facts."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from equipment_app.domain.unit_check import Check
from equipment_app.domain.unit_check_cells import Verdict
from equipment_app.ui.unit_check.sentences import Counted
from equipment_app.ui.widgets.dialog import Dialog

translate = QCoreApplication.translate


def ask(window: QWidget, check: Check, accept: str, accepted: Callable[[], object]) -> Dialog | None:
    """At once where all has been said; None then."""
    waiting = check.counts().waiting
    if not waiting:
        accepted()
        return None
    missing = sum(check.verdict(person.id) is Verdict.MISSING for person in check.plan.members)
    counted = Counted()
    dialog = Dialog(
        window,
        translate("unit check", "Finish the check?"),
        f"{counted.unread(waiting)} {counted.missing(missing)}",
        accept,
        translate("unit check", "Go on scanning"),
        icon="triangle-alert",
        token="warn",
    )
    dialog.accepted.connect(accepted)
    dialog.closed.connect(dialog.deleteLater)
    dialog.open()
    return dialog
