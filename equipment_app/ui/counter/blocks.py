"""What the columns are laid out with: parts with a hairline under them."""

from PySide6.QtWidgets import QVBoxLayout

from equipment_app.ui.widgets.card import Strip


def block(*, below: bool = True) -> tuple[Strip, QVBoxLayout]:
    """A part of the card, with the hairline under it."""
    strip = Strip("below" if below else "none")
    column = QVBoxLayout()
    column.setContentsMargins(0, 12, 0, 13 if below else 12)
    column.setSpacing(0)
    strip.row.addLayout(column, 1)
    return strip, column
