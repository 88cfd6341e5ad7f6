"""Carts as they were before each change: what Undo takes back while a member is served."""

from equipment_app.domain.cart import Cart

_MOST = 50


class Past:
    def __init__(self) -> None:
        self._carts: list[Cart] = []

    def note(self, before: Cart) -> None:
        self._carts = [*self._carts[1 - _MOST :], before]

    def back(self) -> Cart | None:
        """The cart before the last change; None where there was none."""
        return self._carts.pop() if self._carts else None

    def forget(self) -> None:
        """Somebody else is served, or it was handed over."""
        self._carts.clear()
