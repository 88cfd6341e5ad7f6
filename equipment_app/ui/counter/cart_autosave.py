"""Keeps the cart in the books, so that a crash, a power cut or a shift change loses nothing of it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from equipment_app.domain.cart import Cart
from equipment_app.domain.outcome import Outcome
from equipment_app.operations.hand_over import DropCart, SaveCart
from equipment_app.ui import formatting
from equipment_app.ui.desk.desk import Desk

WITHIN_MS = 1000


class CartAutosave(QObject):
    """A line is in the books as soon as it is in the cart, what is typed a second later, however much follows it."""

    saved = Signal()
    """When it was kept is another minute than before."""

    def __init__(self, desk: Desk, cart: Callable[[], Cart], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cart = cart
        self._changed = self._there = False
        self.saved_at: datetime | None = None
        """When the cart as it is shown was written; None before the first time."""
        self.timer = QTimer(self, singleShot=True, interval=WITHIN_MS)
        self.timer.timeout.connect(self.save)

    @property
    def behind(self) -> bool:
        """The books do not have the cart as it is."""
        return self._changed

    def begin(self, saved_at: datetime | None = None) -> None:
        """Another cart is being filled, last saved at this time; what was due for the one before is forgotten."""
        self.timer.stop()
        self._changed, self._there, self.saved_at = False, saved_at is not None, saved_at

    def written(self) -> None:
        """The cart as it is now came into the books by other means."""
        self.begin(formatting.now())

    def touch(self, *, line: bool) -> None:
        """The cart has changed: one of its lines, or only what its paper says."""
        self._changed = True
        if line:
            self.save()
        elif not self.timer.isActive():
            self.timer.start()

    def save(self) -> None:
        """Write it now, if the books do not have it as it is. An empty cart is let go."""
        self.timer.stop()
        if not self._changed:
            return
        self._changed = False
        cart = self._cart()
        if cart.lines:
            self._there = True
            self._desk.change(SaveCart(cart.kept_as, cart.to_json()), then=self._saved, owner=self)
        elif self._there:
            self._there = False
            self.drop(cart)

    def drop(self, cart: Cart) -> None:
        """Let go what is kept of a cart."""
        self._desk.change(DropCart(cart.kept_as))

    def put_back(self, cart: Cart, then: Callable[[], None]) -> None:
        """Keep again what was let go, behind what has been kept there since."""
        self._desk.change(SaveCart(cart.kept_as, cart.to_json(), joins=True), then=lambda _: then(), owner=self)

    def _saved(self, _: Outcome) -> None:
        before, self.saved_at = self.saved_at, formatting.now()
        if before is None or before.replace(second=0, microsecond=0) != self.saved_at.replace(second=0, microsecond=0):
            self.saved.emit()
