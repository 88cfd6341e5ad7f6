"""A column of parts that grows no wider than is read with ease, however wide the window is."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


class Narrow(QWidget):
    """`column` takes the parts; what is left of the width stays empty."""

    def __init__(self, most: int) -> None:
        """`most` is in pixels."""
        super().__init__()
        holder = QWidget()
        holder.setMaximumWidth(most)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(12)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder, 1)
        row.addStretch(0)
