"""Pages of a PDF as pictures, for the screen and for the printer. Not for the GUI thread."""

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from equipment_app.domain.errors import Refusal
from equipment_app.domain.outcome import Step, no_step
from equipment_app.scanning import outside
from equipment_app.store.file.pieces import aside
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.jobs import Progress
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import font, tokens
from equipment_app.ui.widgets.layout import FloatingBar

T = TypeVar("T")
Failed: TypeAlias = Callable[[Exception], None]
POINTS_PER_INCH = 72
_FINE = 3.0
"""Pixels per point at which glyphs are where the page wants them."""


def page_sizes(content: bytes) -> list[QSizeF]:
    """Width and height of each page in points (1/72 inch)."""
    from pypdfium2 import PdfDocument

    with closing(PdfDocument(content)) as document:
        return [QSizeF(*document.get_page_size(number)) for number in range(len(document))]


def preview(content: bytes, page: int, scale: float) -> QImage:
    """As `render`, for a screen: drawn larger and brought down, which keeps small words apart."""
    finer = max(1, round(_FINE / scale))
    picture = render(content, page, scale * finer)
    size = QSize(round(picture.width() / finer), round(picture.height() / finer))
    return picture.scaled(size, mode=Qt.TransformationMode.SmoothTransformation) if finer > 1 else picture


def render(content: bytes, page: int, scale: float) -> QImage:
    """Page `page`, counted from 0, at `scale` pixels per point. In greys, as our papers are."""
    from pypdfium2 import PdfDocument

    with closing(PdfDocument(content)) as document:
        bitmap = document[page].render(scale=scale, grayscale=True)
        form = QImage.Format.Format_Grayscale8
        return QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form).copy()


class OwnPages:
    """Of papers that this program made: drawn on the thread of the books, as soon as nobody waits for it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sizes(self, content: bytes, _: Step) -> Sequence[QSizeF]:
        return page_sizes(content)

    def picture(self, content: bytes, page: int, scale: float, _: Step) -> QImage:
        return preview(content, page, scale)

    def ask(self, work: Callable[[Step], T], answer: Callable[[T], None], owner: QObject, failed: Failed) -> None:
        self._desk.work(lambda *_: work(no_step), answer, owner, later=True, failed=failed)


class PagesOutside:
    """Of what came from outside: drawn by a child process, and nobody else waits for it; it ends with its owner."""

    def __init__(self, desk: Desk, name: str) -> None:
        self._desk, self._name = desk, name

    def sizes(self, content: bytes, step: Step) -> Sequence[QSizeF]:
        return [QSizeF(*size) for size in outside.sizes(self._name, content, step)]

    def picture(self, content: bytes, page: int, scale: float, step: Step) -> QImage:
        return image_of(outside.drawn(self._name, content, page, scale, step))

    def ask(self, work: Callable[[Step], T], answer: Callable[[T], None], owner: QObject, failed: Failed) -> None:
        self._desk.work_in_pieces(lambda _: aside(work), answer, owner, progress=Progress(), failed=failed)


def image_of(drawn: outside.DrawnPage) -> QImage:
    wide, high = drawn.width, drawn.height
    return QImage(drawn.pixels, wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()


SCREEN_DPI = 96
"""Pixels per inch at 100 %."""

ZOOMS = (25, 33, 50, 66, 80, 100, 125, 150, 200, 300, 400)
"""Percent, the steps of zooming in and out."""

FIT = 0
"""The zoom that makes a page as wide as there is room."""

_MARGIN, _GAP, _SIDE = 16, 12, 36
_LONGEST = 2_000_000_000
"""Pixels that a scroll bar can tell."""
_KEPT = 6
"""Pictures of so many pages are kept."""


class PdfView(QAbstractScrollArea):
    """`show_pdf` shows a document; the one before stays until its first page is drawn.

    Fits the width until somebody zooms. Keys: arrows, Page Up and Down, Home and End scroll; Ctrl
    and the wheel zooms. Paper is white in both themes.
    """

    changed = Signal()
    """Another document, page or zoom: `page`, `pages` and `percent` say what is shown."""

    def __init__(self, desk: Desk, pages: PagesOutside | None = None) -> None:
        super().__init__()
        self._desk, self._drawer = desk, pages or OwnPages(desk)
        self._wanted: bytes | None = None
        self._content = b""
        self._sizes: Sequence[QSizeF] = ()
        self._zoom = FIT
        self._words = ""
        self._ringed = False
        self._pictures: dict[int, tuple[float, QImage]] = {}
        self._asked: dict[int, float] = {}
        self._refused: dict[int, str] = {}
        """Why pages are not shown."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        FloatingBar(self)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # What pages call

    def show_pdf(self, content: bytes | None, words: str = "") -> None:
        """Show `content` from its first page; without it, `words` say why there is nothing to see."""
        self._words = words
        if content is None:
            self._wanted = None
            self._take(b"", (), {})
            return
        if content in (self._wanted, self._content):
            self._wanted = content
            return
        self._wanted = content
        wide, ratio, zoom = self.viewport().width(), self.devicePixelRatioF(), self._zoom
        drawer = self._drawer

        def first(step: Step) -> tuple[Sequence[QSizeF], float, QImage]:
            sizes = drawer.sizes(content, step)
            scale = _scale(sizes, zoom, wide) * ratio
            return sizes, scale, drawer.picture(content, 0, scale, step)

        drawer.ask(first, lambda came: self._came(content, *came), self, lambda error: self._failed(content, error))

    @property
    def pages(self) -> int:
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page in the middle of the view, counted from 1; 0 without a document."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return max(1, sum(rect.top() <= middle for rect in self._rects())) if self._sizes else 0

    @property
    def percent(self) -> int:
        """100 is the paper's own size on a screen of 96 dots per inch."""
        return round(self._now() * POINTS_PER_INCH / SCREEN_DPI * 100)

    def zoom_in(self) -> None:
        self._zoom_to(next((zoom for zoom in ZOOMS if zoom > self.percent), ZOOMS[-1]))

    def zoom_out(self) -> None:
        self._zoom_to(next((zoom for zoom in reversed(ZOOMS) if zoom < self.percent), ZOOMS[0]))

    # Geometry

    def _now(self) -> float:
        """Pixels per point."""
        return _scale(self._sizes, self._zoom, self.viewport().width())

    def _rects(self) -> list[QRectF]:
        """Where each page lies in the whole, before scrolling."""
        scale, y, rects = self._now(), _MARGIN, []
        whole = self.viewport().width() + self.horizontalScrollBar().maximum()
        for size in self._sizes:
            width, height = round(size.width() * scale), round(size.height() * scale)
            rects.append(QRectF((whole - width) // 2, y, width, height))
            y += height + _GAP
        return rects

    def _lay_out(self) -> None:
        """Give the scroll bars their ranges."""
        rects, view = self._rects(), self.viewport().size()
        high = rects[-1].bottom() + _MARGIN if rects else 0
        wide = max((rect.width() for rect in rects), default=0) + 2 * _MARGIN if self._zoom != FIT else 0
        for bar, length, room in (
            (self.verticalScrollBar(), high, view.height()),
            (self.horizontalScrollBar(), wide, view.width()),
        ):
            bar.setRange(0, min(max(0, round(length) - room), _LONGEST))
            bar.setPageStep(room)
        self.viewport().update()
        self.changed.emit()

    def _zoom_to(self, zoom: int) -> None:
        """Keeps the place in the document."""
        bar = self.verticalScrollBar()
        place = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._zoom = zoom
        self._lay_out()
        bar.setValue(round(place * bar.maximum()))

    # What Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(0 if key == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self.viewport()), tokens()
        view = QRectF(self.viewport().rect())
        painter.fillRect(view, colors["ground"])
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._sizes and self._words:
            draw.text(painter, view, self._words, colors["quiet"], font(), draw.CENTER)
        moved = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for number, rect in enumerate(self._rects()):
            rect.translate(-moved)
            if rect.intersects(view):
                self._paint_page(painter, number, rect)
        if self._ringed:
            draw.ring(painter, view, radius=0)
        painter.end()

    def _paint_refused(self, painter: QPainter, rect: QRectF, why: str) -> None:
        draw.box(painter, rect, tokens()["ground"], tokens()["line"], radius=0)
        painter.setPen(tokens()["quiet"])
        painter.setFont(font())
        align = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(_SIDE, 0, -_SIDE, 0), align, why)

    def _paint_page(self, painter: QPainter, number: int, rect: QRectF) -> None:
        painter.fillRect(rect, tokens()["paper"])
        if why := self._refused.get(number):
            self._paint_refused(painter, rect, why)
            return
        scale, picture = self._pictures.get(number, (0.0, QImage()))
        if not picture.isNull():
            painter.drawImage(rect, picture)
        draw.box(painter, rect.adjusted(-1, -1, 1, 1), None, tokens()["line"], radius=0)
        wanted = self._now() * self.devicePixelRatioF()
        if scale != wanted and self._asked.get(number) != wanted:
            self._ask(number, wanted)

    # Pictures come from the worker

    def _came(self, content: bytes, sizes: Sequence[QSizeF], scale: float, first: QImage) -> None:
        if content is self._wanted:
            self._take(content, sizes, {0: (scale, first)})

    def _take(self, content: bytes, sizes: Sequence[QSizeF], pictures: dict[int, tuple[float, QImage]]) -> None:
        self._content, self._sizes, self._pictures, self._asked, self._refused = content, sizes, pictures, {}, {}
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def _ask(self, number: int, scale: float) -> None:
        content, drawer = self._content, self._drawer
        self._asked[number] = scale
        drawer.ask(
            lambda step: drawer.picture(content, number, scale, step),
            lambda picture: self._drawn(content, number, scale, picture),
            self,
            lambda error: self._failed(content, error, number),
        )

    def _drawn(self, content: bytes, number: int, scale: float, picture: QImage) -> None:
        """What was asked for before the last zoom or for another document comes too late."""
        if content is not self._content or self._asked.get(number) != scale:
            return
        del self._asked[number]
        self._pictures.pop(number, None)
        self._pictures[number] = (scale, picture)
        while len(self._pictures) > _KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        self.viewport().update()

    def _failed(self, content: bytes, error: Exception, number: int | None = None) -> None:
        """Of the whole, or of one of its pages; the others are there."""
        if not isinstance(error, Refusal):
            self._desk.tell(error)
        elif number is not None and content is self._content:
            self._refused[number] = explain(error)
            self.viewport().update()
        elif content is self._wanted:
            self.show_pdf(None, explain(error))

    def _scrolled(self) -> None:
        self.viewport().update()
        self.changed.emit()


def _scale(sizes: Sequence[QSizeF], zoom: int, wide: int) -> float:
    """Pixels per point at a zoom, in a view so many pixels wide."""
    if zoom != FIT:
        return zoom / 100 * SCREEN_DPI / POINTS_PER_INCH
    widest = max((size.width() for size in sizes), default=0.0)
    return max(0.1, (wide - 2 * _SIDE) / widest) if widest else 1.0
