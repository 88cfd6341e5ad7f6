"""Where the logo of a source is chosen from a file, and seen as papers will carry it."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from equipment_app.domain import papers
from equipment_app.domain.errors import NoLogo, Refusal
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.logo import from_file
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.field import Field
from equipment_app.ui.widgets.layout import in_row


class _Shown(draw.Painted):
    """On white, as on paper, in either look."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QImage()
        self.setFixedSize(papers.WIDE // 3, papers.HIGH // 3)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.box(painter, self.rect(), colors["paper"], colors["line"])
        if not self.picture.isNull():
            inside = self.rect().adjusted(3, 3, -3, -3)
            size = self.picture.size().scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
            spot = QRectF(0, 0, size.width(), size.height())
            spot.moveCenter(QRectF(inside).center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(spot, self.picture)


class LogoField(QWidget):
    """`value` is what the books hold; `refused` when a file was chosen that gives none."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.value = ""
        self.shown = _Shown()
        self.choose = Button(self.tr("Choose a picture…"), size="small", does=self._ask)
        self.remove = Button(self.tr("Remove the logo"), size="small", does=lambda: self.show_value("", changed=True))
        self.setFocusProxy(self.choose)
        self.remove.hide()
        self.shown.hide()
        in_row(self.shown, self.choose, self.remove, None, on=self, spacing=8)

    def show_value(self, value: str, *, changed: bool = False) -> None:
        self.value = value
        self.shown.picture = QImage.fromData(QByteArray(papers.logo_of_text(value)))
        self.shown.setAccessibleName(self.tr("Logo") if value else self.tr("none; papers have words instead"))
        self.remove.setVisible(bool(value))
        self.shown.setVisible(bool(value))
        self.shown.update()
        if changed:
            self.changed.emit()

    def take(self, path: Path) -> None:
        try:
            self.show_value(papers.logo_text(from_file(path)), changed=True)
        except (OSError, Refusal) as refusal:
            self.refused.emit(refusal if isinstance(refusal, Refusal) else NoLogo())

    def labelled(self, words: str) -> Field:
        """The field it stands in, which says why a file was refused."""
        field = Field(self, words)
        self.changed.connect(lambda: field.set_error(""))
        self.refused.connect(lambda refusal: field.set_error(explain(refusal)))
        return field

    def _ask(self) -> None:
        ask_file(self.window(), self.tr("Logo of the grant"), self.tr("Pictures") + " (*.png *.svg)", self.take)
