"""A field that comes up over a page, takes one thing and goes: a name, a number, a remark."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from equipment_app.ui.look.theme import SMALL
from equipment_app.ui.widgets.chip import KeyHint
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.icon_label import Shade
from equipment_app.ui.widgets.label import Label
from equipment_app.ui.widgets.overlay import Panel
from equipment_app.ui.widgets.suggest import Source, Suggest

HEIGHT = 52


class PopField(Panel):
    """Enter takes what is typed or chosen, Esc and a click elsewhere give the focus back. One at a time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.words = Label(size=SMALL, token="quiet")
        self.field = LineField()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.field, 1)
        row.addWidget(KeyHint("Esc"))
        self._shade = Shade(parent)
        self._before: QWidget | None = None
        self._take: Callable[[str], object] | None = None
        self._suggest: Suggest | None = None
        self.field.installEventFilter(self)
        self.hide()

    def ask(self, spot: QRect, words: str, text: str, take: Callable[[str], object], placeholder: str = "") -> None:
        """Over `spot` of the parent; `take` gets what was typed."""
        self._open(spot, words, text, placeholder)
        self._take = take
        self.field.selectAll()

    def choose(
        self,
        spot: QRect,
        words: str,
        text: str,
        source: Source,
        submitted: Callable[[str], object],
        placeholder: str = "",
        *,
        when_empty: bool = False,
    ) -> None:
        """Over `spot` of the parent; what is typed is looked for, `submitted` gets what was not found."""
        self._open(spot, words, text, placeholder)
        self._suggest = Suggest(self.field, source, when_empty=when_empty, under=self)
        self._suggest.used.connect(self.put_away)
        self._suggest.submitted.connect(lambda typed: self._done(submitted, typed))
        if text or when_empty:
            self._suggest.look(text)

    def put_away(self) -> None:
        """Close without taking anything."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        if self._suggest:
            self._suggest.let_go()
            self._suggest = None
        self._take = None
        self.hide()
        self._shade.hide()
        if before and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut and QApplication.focusWidget() is not self.field:
            self._before = None
            self.put_away()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._take:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            self._done(self._take, self.field.text())
            return True
        return False

    def _done(self, take: Callable[[str], object], text: str) -> None:
        self.put_away()
        take(text)

    def _open(self, spot: QRect, words: str, text: str, placeholder: str) -> None:
        self.put_away()
        before = QApplication.focusWidget()
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.field.setAccessibleName(words or placeholder)
        self.field.setPlaceholderText(placeholder)
        self.field.setText(text)
        self.setGeometry(spot.x(), spot.y(), spot.width(), HEIGHT)
        self._shade.under(self.geometry())
        self._shade.show()
        self._shade.raise_()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = before
