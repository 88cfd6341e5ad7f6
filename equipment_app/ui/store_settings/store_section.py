"""The store itself: its name, the letterhead, words and logo of its papers, labels, the kit everybody should have."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from equipment_app.domain import papers
from equipment_app.domain.deliveries import rate
from equipment_app.domain.errors import NoLogo
from equipment_app.operations import Command
from equipment_app.operations.settings import SetSettings
from equipment_app.ui.desk.messages import explain
from equipment_app.ui.kit.form import Form, FormArea, FormChoice, FormLine
from equipment_app.ui.look import draw
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import tokens
from equipment_app.ui.output.files import ask_file
from equipment_app.ui.store_settings.facts import StoreFacts
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import CheckBox, Field
from equipment_app.ui.widgets.label import Caption, IconLabel, Label
from equipment_app.ui.widgets.layout import Part, Scroll, in_column, in_row

_MOST_BYTES, _MOST_SIDE = 8_000_000, 10_000
_BOX = QSize(papers.WIDE, papers.HIGH)
_REACHES_OUT = (b"<!entity", b"<image", b"<foreignobject", b"@import", b"url(http", b"url(file")
"""An SVG that brings in something else is not the picture that was looked at."""


def from_file(path: Path) -> bytes:
    """The logo as papers carry it. Raises NoLogo for a file that is none, or that reaches for others."""
    try:
        data = path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
    except OSError as error:
        raise NoLogo from error
    drawn = _of_png(data) if data.startswith(b"\x89PNG") else _of_svg(data)
    png = QByteArray()
    buffer = QBuffer(png)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(drawn.convertToFormat(QImage.Format.Format_Grayscale8))
    found = papers.logo_of_text(papers.logo_text(bytes(png.data())))
    if not found:
        raise NoLogo
    return found


def _of_png(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _MOST_SIDE:
        raise NoLogo
    read = reader.read()
    if read.isNull():
        raise NoLogo
    smooth = Qt.TransformationMode.SmoothTransformation
    fitted = read.scaled(size.scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)), mode=smooth)
    made = _white(fitted.size())
    painter = QPainter(made)
    painter.drawImage(0, 0, fitted)
    painter.end()
    return made


def _of_svg(data: bytes) -> QImage:
    plain = data.lower()
    drawn = b"<svg" in plain and not any(word in plain for word in _REACHES_OUT)
    renderer = QSvgRenderer(QByteArray(data)) if drawn else QSvgRenderer()
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise NoLogo
    made = _white(size.scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    painter = QPainter(made)
    renderer.render(painter, QRectF(made.rect()))
    painter.end()
    return made


def _white(size: QSize) -> QImage:
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(tokens()["paper"])
    return made


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
    """`value` is what the setting holds; `refused` when a file was chosen that gives none."""

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
        except NoLogo as refusal:
            self.refused.emit(refusal)

    def _ask(self) -> None:
        ask_file(self.window(), self.tr("Logo of the grant"), self.tr("Pictures") + " (*.png *.svg)", self.take)


_MOST_COPIES = 5
_ROOM_FOR_TWO = 600
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_SENTENCE = 68
"""Height of three lines, which is what the sentences take in a small window."""


class StoreSection(Card):
    """`send` takes the command that changes what was edited; the button is awake exactly while there is one."""

    def __init__(self, send: Callable[[Command], object]) -> None:
        super().__init__(self.tr("Store"), aside=self.tr("the same for everybody who opens this store"))
        self._known: Mapping[str, str] = {}
        self.editors = self._make_editors()
        self.bilingual, self.logo = CheckBox(self.tr("Papers in Czech and English")), LogoField()
        self.logo_field = Field(self.logo, self.tr("Logo of the grant on papers"))
        self.save = Button(self.tr("Save"), kind="primary", icon="check", key="Ctrl+S")
        self.form = Form(self.save, self.command, send)
        self._lay_out()
        self.form.watch(self.bilingual.toggled, self.logo.changed)
        self.logo.changed.connect(lambda: self.logo_field.set_error(""))
        self.logo.refused.connect(lambda refusal: self.logo_field.set_error(explain(refusal)))

    def show_facts(self, facts: StoreFacts) -> None:
        """What is being edited stays as it is; the rest is as the books have it."""
        edited = self._edited() if self._known else {}
        self._known = facts.values
        self.kits.offer([("", self.tr("none")), *((name, name) for name in facts.kits)])
        values = {**facts.values, **edited}
        for key, editor in self.editors.items():
            editor.put(values[key])
        self.bilingual.setChecked(values["paper.bilingual"] == "1")
        self.logo.show_value(values["funding.logo"])
        self.form.look()

    def command(self) -> Command | None:
        edited = self._edited() if self._known else {}
        return SetSettings(edited) if edited else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the letterhead stands under the store."""
        super().resizeEvent(event)
        self._sides.setDirection(_ACROSS if self.width() >= _ROOM_FOR_TWO else _DOWN)
        self._scroll.updateGeometry()

    def _make_editors(self) -> dict[str, FormLine | FormArea | FormChoice[str]]:
        copies = [(str(number), str(number)) for number in range(1, _MOST_COPIES + 1)]
        self.kits = FormChoice[str](self.tr("Kit everybody should have"), ())
        return {
            "store.name": FormLine(self.tr("Name of the store"), wrong=self._nameless),
            "operator.unit": FormLine(self.tr("Unit of the issuing staff")),
            "kit.standard": self.kits,
            "letterhead.authority": FormLine(self.tr("Authority")),
            "letterhead.organisation": FormLine(self.tr("Organisation")),
            "letterhead.store": FormLine(self.tr("Store, as in the head of papers")),
            "letterhead.footer": FormLine(self.tr("Foot of a paper")),
            "letterhead.privacy_cs": FormArea(self.tr("In Czech"), _SENTENCE),
            "letterhead.privacy_en": FormArea(self.tr("In English"), _SENTENCE),
            "paper.place": FormLine(self.tr("Place of handover")),
            "paper.copies": FormChoice(self.tr("Copies of a paper"), copies),
            "receipt.vat": FormLine(self.tr("VAT, %"), 72, wrong=self._no_rate, figures=True),
            "label.owner": FormLine(self.tr("Owner on labels")),
        }

    def _nameless(self, _left: bool) -> str:
        empty = bool(self._known) and self.editors["store.name"].empty()
        return self.tr("Enter a name for the store.") if empty else ""

    def _no_rate(self, _left: bool) -> str:
        wrong = bool(self._known) and rate(self.editors["receipt.vat"].value) is None
        return self.tr("A whole number, such as 21") if wrong else ""

    def _edited(self) -> dict[str, str]:
        now = {key: " ".join(editor.value.split()) for key, editor in self.editors.items()}
        now |= {"paper.bilingual": "1" if self.bilingual.isChecked() else "0", "funding.logo": self.logo.value}
        return {key: value for key, value in now.items() if value != self._known[key]}

    def _lay_out(self) -> None:
        self._sides = QBoxLayout(_ACROSS)
        self._sides.setContentsMargins(16, 14, 16, 16)
        self._sides.setSpacing(24)
        fields = self.fields = {key: self.form.field(editor) for key, editor in self.editors.items()}
        letterhead = [field for key, field in fields.items() if key.startswith("letterhead.")]
        copies = in_row(fields["paper.copies"], (self.bilingual, 1, Qt.AlignmentFlag.AlignBottom), spacing=16)
        owner = in_row((fields["label.owner"], 1), fields["receipt.vat"], spacing=16)
        store = in_column(
            _group(self.tr("Store"), fields["store.name"], fields["operator.unit"], fields["kit.standard"]),
            _group(self.tr("Papers and labels"), fields["paper.place"], owner, copies, self.logo_field),
            None,
            spacing=18,
        )
        papers = in_column(
            _group(self.tr("Letterhead of papers"), *letterhead[:4]),
            _group(self.tr("Personal data, a sentence on papers"), *letterhead[4:]),
            None,
            spacing=18,
        )
        self._sides.addLayout(store, 1)
        self._sides.addLayout(papers, 1)
        self._scroll = Scroll(self._sides)
        self.body.addWidget(self._scroll, 1)
        note = self.tr("A change is recorded in the journal. Papers made before stay as they are.")
        self.lay_foot(IconLabel("info"), (Label(note, token="quiet", elide=True), 1), self.save)


def _group(caption: str, *fields: Part) -> QVBoxLayout:
    return in_column(Caption(caption), *fields, spacing=10)
