"""What was let go of a delivery, or cancelled, is there again: by Ctrl+Z, by its message, by the storno itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from equipment_app.domain.outcome import Outcome
from equipment_app.domain.receipt_draft import ComingLine, ReceiptDraft
from equipment_app.ui import formatting
from equipment_app.ui.kit.undo_key import UndoKey
from equipment_app.ui.widgets.message_bar import Message

_TOPIC = "let go"


class LetGo(QObject):
    """Of several things that were let go on `page` the last alone comes back."""

    def __init__(self, page: QWidget, say: SignalInstance) -> None:
        super().__init__(page)
        self._say = say
        self._again: Callable[[], None] | None = None
        self._back = ""
        """What it is that would come back."""
        self._taken = ("", ReceiptDraft())
        """The number of the receipt made last, and what it was made of."""
        UndoKey(page, lambda: self._again is not None, self.put_back)

    def offer(self, lead: str, lines: Sequence[ComingLine], again: Callable[[], None]) -> None:
        """`lead` says what was done with the lines; `again` has them there as they were."""
        came, numbers = sum(one.came for one in lines), sum(len(one.pieces) for one in lines)
        said = (
            self.tr("%n line(s)", "", len(lines)),
            formatting.pieces(came, "ks") if came else "",
            self.tr("%n number(s)", "", numbers) if numbers else "",
        )
        self._again, self._back = again, formatting.listed(*said)
        self._say.emit(Message(lead, self._back, tone="neutral", icon="trash-2", undo=self.put_back, topic=_TOPIC))

    def put_back(self) -> None:
        again, back = self._again, self._back
        self.forget()
        if again is not None:
            again()
        if again is not None and self._again is None:
            self._say.emit(Message(self.tr("There again:"), back, tone="neutral", icon="undo-2", topic=_TOPIC))

    def received(self, number: str, draft: ReceiptDraft) -> None:
        self.forget()
        self._taken = (number, draft)

    def given_back(self, outcome: Outcome, now: ReceiptDraft) -> ReceiptDraft | None:
        """The draft of the receipt that was cancelled, where nothing else was begun since; None of anything else."""
        number, draft = self._taken
        if outcome.what != "cancelled" or outcome.subject != number or not (now.empty or now.goes_on == number):
            return None
        self._taken = ("", ReceiptDraft())
        return draft.anew()

    def forget(self) -> None:
        """Something was done since, or somebody else works."""
        self._again = None
        self._say.emit(Message(topic=_TOPIC))
