"""Words in the sizes and tones of the design, and the small signs beside them: icons, initials, chips, keys, notes."""

import re
from functools import lru_cache
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from equipment_app.domain.words import bare
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.cells import Chip
from equipment_app.ui.look.colors import Token, Tokens
from equipment_app.ui.look.keys import key_words
from equipment_app.ui.look.theme import BODY, LARGE, SMALL, caption_font, font, tokens

LINE = {12: 16, 13: 20, 15: 20, 20: 28, 28: 36}
"""Line height by type size, px."""


class Label(QLabel):
    """Plain text, so that no name or remark is ever read as markup.

    `wrap` breaks it into lines; `elide` cuts it to the width it gets and shows the whole in a tooltip. A path is cut
    in its `middle`, for its end says the most; so are a code, the number of a paper and a day by themselves.
    """

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
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._token = token
        self._elide = elide
        self._middle = middle
        self._line = LINE[size]
        self._words = ""
        self._heights: dict[int, int] = {}
        """By width; a layout asks for the same again and again."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, bold, figures))
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._words = text
        self._heights.clear()
        self._show()

    def words(self) -> str:
        """The whole text, also where the screen shows only its beginning."""
        return self._words

    def set_token(self, token: Token) -> None:
        self._token = token
        self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.wordWrap():
            wide = min(hint.width(), self.maximumWidth())
            return QSize(wide, self.heightForWidth(wide))
        return QSize(hint.width(), self._line)

    def minimumSizeHint(self) -> QSize:
        if self.wordWrap():
            return QSize(48, self._line)
        return QSize(0 if self._elide else super().minimumSizeHint().width(), self._line)

    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return -1
        width = min(width, self.maximumWidth())
        if width not in self._heights:
            self._heights[width] = self._broken(width).lineCount() * self._line
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw.painted(self, self._paint)

    def _paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.setPen(colors[self._token])
        if not self.wordWrap():
            painter.drawText(self.contentsRect(), self.alignment(), self.text())
            return
        layout = self._layout(self.width())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            spare = self.width() - line.naturalTextWidth() if self.alignment() & Qt.AlignmentFlag.AlignHCenter else 0
            line.setPosition(QPointF(spare / 2, number * self._line + (self._line - line.height()) / 2))
        layout.draw(painter, QPointF(0, 0))

    def _layout(self, width: int) -> QTextLayout:
        """In the middle of a page lines are about equally long: no last line of one word."""
        layout = self._broken(width)
        if not self.alignment() & Qt.AlignmentFlag.AlignHCenter or layout.lineCount() == 1:
            return layout
        narrow, wide = 0, width
        while wide - narrow > 4:
            tried = (narrow + wide) // 2
            narrow, wide = (narrow, tried) if self._broken(tried).lineCount() == layout.lineCount() else (tried, wide)
        return self._broken(wide)

    def _broken(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._words.replace("\n", "\u2028"), self.font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
        layout.endLayout()
        return layout

    def _show(self) -> None:
        if not self._elide:
            super().setText(self._words)
            return
        cut = Qt.TextElideMode.ElideMiddle if self._middle else draw.cut_at(self._words)
        shown = draw.metrics(self.font()).elidedText(self._words, cut, self.width())
        super().setText(shown)
        self.setToolTip(plain_tip(self._words) if shown != self._words else "")


def plain_tip(text: str) -> str:
    """For a tooltip, which Qt reads as markup where it looks like it."""
    return f"<span>{escape(text)}</span>" if "<" in text else text


class Caption(Label):
    """KDO, CO, PAK."""

    plain = ""
    """The words as they were given."""

    def __init__(self, text: str = "", *, elide: bool = False) -> None:
        super().__init__(text, size=12, token="quiet", elide=elide)
        self.setFont(caption_font())

    def setText(self, text: str) -> None:
        self.plain = text
        super().setText(text.upper())


_bare_letter = lru_cache(maxsize=1 << 10)(bare)


@lru_cache(maxsize=1 << 12)
def _folded(words: str) -> tuple[str, tuple[int, ...]]:
    """As it is compared, and of which letter of `words` each of its letters is."""
    letters = [_bare_letter(letter) for letter in words]
    return "".join(letters), tuple(number for number, letter in enumerate(letters) for _ in letter)


def found(words: str, query: str) -> list[tuple[int, int]]:
    """Where the words of `query` begin a word of `words`: (start, end), in order, not overlapping."""
    parts = sorted(map(re.escape, filter(None, bare(query).split())), key=len)
    folded, places = _folded(words)
    begun = re.finditer(rf"(?<![^\W_])(?:{'|'.join(parts)})", folded) if parts else ()
    return [(places[at.start()], places[at.end() - 1] + 1) for at in begun]


def marked(painter: QPainter, rect: QRectF, words: str, query: str, ink: QColor) -> float:
    """Draw one line, the found letters accent and half bold. Returns the width it took."""
    x, at = rect.left(), 0
    for start, end in found(words, query):
        x += _piece(painter, rect, x, words[at:start], ink, bold=False)
        x += _piece(painter, rect, x, words[start:end], tokens()["accent"], bold=True)
        at = end
    x += _piece(painter, rect, x, words[at:], ink, bold=False)
    return x - rect.left()


def _piece(painter: QPainter, rect: QRectF, x: float, words: str, ink: QColor, *, bold: bool) -> float:
    room = rect.right() - x
    if not words or room < 8:
        return 0.0
    return draw.text(painter, QRectF(x, rect.y(), room, rect.height()), words, ink, font(bold=bold))


class IconLabel(draw.Painted):
    """Decoration: the words beside it carry the meaning."""

    def __init__(self, name: str, token: Token = "quiet", size: int = 16) -> None:
        super().__init__()
        self.name = name
        self.token: Token = token
        self._size = size
        self.setFixedSize(size, size)

    def show_icon(self, name: str, token: Token | None = None) -> None:
        self.name = name
        self.token = token or self.token
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        if self.name:
            icons.paint(painter, self.name, 0, 0, colors[self.token], self._size)


class Mark(draw.Painted):
    """The sign of the program: a shirt on an accent square."""

    def __init__(self, size: int = 32) -> None:
        super().__init__()
        self.setFixedSize(size, size)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        picture = self.width() * 5 // 8 // 2 * 2
        draw.box(painter, self.rect(), colors["accent"])
        inset = (self.width() - picture) / 2
        icons.paint(painter, "shirt", inset, inset, colors["onaccent"], picture)


class Avatar(draw.Painted):
    """A photo in a circle, else initials on soft; nobody is a dashed circle."""

    def __init__(self, initials: str = "", size: int = 40) -> None:
        super().__init__()
        self._initials = initials
        self.photo: QImage | None = None
        self.setFixedSize(size, size)

    def show_initials(self, initials: str) -> None:
        self._initials = initials
        self.update()

    def show_photo(self, photo: QImage | None) -> None:
        """Square; None shows the initials."""
        self.photo = photo
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        if self.photo is not None:
            draw.picture(painter, self.rect(), self.photo, colors["line"], self.width() / 2)
        elif self._initials:
            draw.box(painter, self.rect(), colors["soft"], None, radius=self.width() / 2)
            face = font(LARGE, bold=True)
            draw.text(painter, self.rect(), self._initials, colors["accent"], face, draw.CENTER)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colors["edge"], 1, Qt.PenStyle.DashLine))
            painter.drawEllipse(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
            spot = draw.middle(self.rect().toRectF(), 20)
            icons.paint(painter, "user-round", spot.x(), spot.y(), colors["quiet"], 20)


class ChipLabel(draw.Painted):
    """Hidden while it has nothing to say."""

    def __init__(self, chip: Chip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.chip: Chip | None = None
        self.show_chip(chip)

    def show_chip(self, chip: Chip | None) -> None:
        self.chip = chip
        if chip is None or self.parentWidget():  # without a parent it would open a window of its own
            self.setVisible(chip is not None)
        self.setAccessibleName(chip.text if chip else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(draw.chip_width(self.chip) if self.chip else 0, draw.CHIP_HEIGHT)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        if self.chip:
            draw.chip(painter, self.chip, 0, self.height() / 2)


class KeyHint(draw.Painted):
    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key_words(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(draw.key_width(self.key), 18)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        draw.key(painter, self.key, self.width(), 9, colors["quiet"], colors["ground"], colors["line"])


_NOTE, _NEXT = 20, 16
"""The height of one line, and of each that follows."""


class NoteLine(draw.Painted):
    """One quiet line of words with a small icon, shortened to the width there is.

    One that `folds` takes no room while it says nothing, and as many lines as its words need.
    """

    def __init__(self, *, folds: bool = False) -> None:
        super().__init__()
        self._folds = folds
        if folds:
            self.hide()
        self.words, self.icon = "", ""
        self._token: Token = "quiet"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its words are in its width."""
        if self._folds and self.words:
            self.setFixedHeight(_NOTE + _NEXT * (len(self._lines()) - 1))

    def _lines(self) -> list[str]:
        """Its words, of one that folds as they are broken into lines."""
        if not self._folds:
            return [self.words]
        room, face, lines = self.width() - (16 if self.icon else 0), font(SMALL), [""]
        for word in self.words.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and draw.width(longer, face) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def say(self, words: str, icon: str = "", token: Token = "quiet") -> None:
        self.words, self.icon, self._token = words, icon if words else "", token
        if self._folds:
            self.setVisible(bool(words))
        cut = self._folds or draw.width(words, font(SMALL)) > self.width() - (16 if icon else 0)
        self.setToolTip(plain_tip(words) if cut else "")
        self.setAccessibleName(words)
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, _NOTE)

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        ink, left = tokens()[self._token], 0
        if self.icon:
            icons.paint(painter, self.icon, 0, 6, ink, 12)
            left = 16
        for number, words in enumerate(self._lines()):
            draw.text(painter, QRectF(left, 4 + _NEXT * number, self.width() - left, 16), words, ink, font(SMALL))
