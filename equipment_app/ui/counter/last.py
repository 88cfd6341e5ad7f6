"""What stands in the place of the messages while the counter is idle and nothing is said: the last handover."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from equipment_app.queries.counter import Desk
from equipment_app.ui.counter import words
from equipment_app.ui.widgets.icon_label import IconLabel
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.link import LinkButton


class LastHandover(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("circle-check", "good")
        self._before, self._number = Label(size=12, token="quiet"), Label(size=12)
        self._after = Label(size=12, token="quiet")
        self.link = LinkButton(arrow=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._icon, self._before, self._number, self._after):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.link)
        self._parts = (self._icon, self._before, self._number, self._after, self.link)

    def show_day(self, day: Desk | None) -> None:
        """Nothing while somebody is at the counter."""
        last = day.visits[0] if day and day.visits else None
        for part in self._parts:
            part.setVisible(last is not None)
        if day and last:
            self._before.setText(self.tr("Last handover"))
            self._number.setText(last.number)
            signed = self.tr("signed") if last.signed else self.tr("awaiting signature")
            self._after.setText(f"{words.moment(last.at, day.today.now)} · {signed}")
            self.link.setText(self.tr("Papers not signed"))
