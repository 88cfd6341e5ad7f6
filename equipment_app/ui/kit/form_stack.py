"""A page shows one of its parts, and a form over them until it is saved or closed."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QWidget

from equipment_app.ui.kit.form import FormCard

_LOWEST = 240
"""Pixels of height that a form keeps."""


class FormStack(QStackedWidget):
    """Parts of a page of which one is shown, and a form over them until it is saved or closed."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self.form: FormCard | None = None
        self._before: QWidget | None = None
        self._opened: list[object] = []
        """What the fields of the form said when it opened."""
        self._placed = QTimer(self, singleShot=True, interval=0)
        self._placed.timeout.connect(self._reveal)
        for part in parts:
            self.addWidget(part)

    def write(self, form: FormCard, saved: Callable[..., object], closed: Callable[[], object] | None = None) -> None:
        """Open the form; one that stands there is put away first, and this one before either is called.

        `saved` gets the outcome if it takes one, and is called likewise where there is no `closed`.
        """
        self.put_away()
        self.form, self._before = form, self.currentWidget()
        for done, then in ((form.saved, saved), (form.closed, closed or saved)):
            done.connect(self.put_away)
            done.connect(then)
        self.addWidget(form)
        self.setCurrentWidget(form)
        self._fit()
        form.begin()
        self._opened = form.values
        self._placed.start()

    @property
    def written(self) -> bool:
        """Something was filled in, or changed, in the form that stands there."""
        return self.form is not None and self.form.values != self._opened

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """On a page that is higher than what is seen of it, a form is as high as that: its buttons are in view."""
        room = self._room()
        if self.form is not None and room is not None:
            least = max(self.form.minimumSizeHint().height(), _LOWEST)
            self.form.setMaximumHeight(max(room.viewport().height(), least))

    def _reveal(self) -> None:
        room = self._room()
        if self.form is not None and room is not None:
            room.ensureWidgetVisible(self.form, 0, 0)

    def _room(self) -> QScrollArea | None:
        """What the page scrolls in."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around

    def close_form(self) -> bool:
        """As Esc in the form does. False: there is none."""
        form = self.form
        if form is not None:
            form.closed.emit()
        return form is not None

    def put_away(self) -> None:
        """The part that stood there before the form stands there again.

        The form lets the keyboard go while it is whole. Qt leaves it in what is hidden while names are offered there,
        and a field that lost it later would look at others that are gone.
        """
        form, self.form = self.form, None
        if form is None:
            return
        self.removeWidget(form)
        if self._before is not None:
            self.setCurrentWidget(self._before)
        inside = QApplication.focusWidget()
        if inside is not None and form.isAncestorOf(inside):
            inside.clearFocus()
        form.deleteLater()
