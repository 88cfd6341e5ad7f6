"""Words in one of the sizes and tones of the design."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from equipment_app.ui import draw
from equipment_app.ui.colors import Token
from equipment_app.ui.theme import BODY, caption_font, font, tokens


class Label(QLabel):
    """Plain text by default, so that no name or remark is ever read as markup."""

    def __init__(
        self,
        text: str = "",
        *,
        size: int = BODY,
        bold: bool = False,
        token: Token = "text",
        figures: bool = False,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._token = token
        self._elide = elide
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, bold, figures))
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._ink()
        self.setText(text)

    def setText(self, text: str) -> None:
        self._words = text
        self._show()

    def words(self) -> str:
        """The whole text, also where the screen shows only its beginning."""
        return self._words

    def set_token(self, token: Token) -> None:
        self._token = token
        self._ink()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.ThemeChange):
            self._ink()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elide else hint

    def _ink(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tokens()[self._token])
        self.setPalette(palette)

    def _show(self) -> None:
        if not self._elide:
            super().setText(self._words)
            return
        shown = draw.metrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        super().setText(shown)
        self.setToolTip(self._words if shown != self._words else "")


class Caption(Label):
    """KDO, CO, PAK."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, token="quiet", parent=parent)
        self.setFont(caption_font())

    def setText(self, text: str) -> None:
        super().setText(text.upper())
