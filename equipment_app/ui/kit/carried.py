"""What is asked before a file is carried out of the store, and before a second copy of one is taken in."""

from collections.abc import Callable
from dataclasses import field, replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from equipment_app.domain.list_errors import AnotherCopy
from equipment_app.domain.value import Value
from equipment_app.store.encryption.cipher import SHORTEST, missing
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.widgets.field import Field, LineField, SecretLine, top_aligned
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.overlay import Dialog

translate = QCoreApplication.translate


class CarryAsked(Value):
    whom: str
    secret: str = field(repr=False)


class CarryOutDialog(Dialog):
    """It is accepted when somebody is named and the secret is long enough. `whom`: who it is for is known already."""

    def __init__(self, window: QWidget, title: str, sentence: str, whom: str = "") -> None:
        super().__init__(window, icon="file-plus")
        self.whom, self.secret = LineField(), SecretLine(self.tr("Show"))
        fields = [Field(self.secret, self.tr("Secret of the file"))]
        self._known = whom
        if not whom:
            fields.insert(0, Field(self.whom, self.tr("For whom")))
        self.body.addLayout(top_aligned(*fields))
        self.body.addWidget(Label(self.tr("%n character(s) at least", "", SHORTEST), size=SMALL, token="quiet"))
        self.begins_at = self.secret if whom else self.whom
        for line in (self.whom, self.secret):
            line.textChanged.connect(self.follow)
        self.say(title, sentence, self.tr("Choose a file"), self.tr("Cancel"))
        self.follow()

    def asked(self) -> CarryAsked:
        return CarryAsked(self._known or " ".join(self.whom.text().split()), self.secret.text())

    def may_go(self) -> bool:
        """Whether what else is asked has its answer."""
        return True

    def follow(self, *_: object) -> None:
        named, short = bool(self.asked().whom), missing(self.secret.text())
        self.accept_button.setEnabled(named and not short and self.may_go())


def take_in(desk: Desk, page: QWidget, command: Any, failed: Callable[[Exception], None]) -> None:
    """What came back of a check file; where that of another copy of it is on the books, somebody says so first."""

    def refused(error: Exception) -> None:
        if not isinstance(error, AnotherCopy):
            failed(error)
            return
        dialog = Dialog(
            page.window(),
            translate("carried", "Another copy of the same file"),
            explain(error),
            translate("carried", "Take it in as well"),
            translate("carried", "Cancel"),
            icon="triangle-alert",
            token="warn",
        )
        dialog.accepted.connect(lambda: desk.change(replace(command, another=True), failed=failed))
        dialog.open_once()

    desk.change(command, failed=refused)
