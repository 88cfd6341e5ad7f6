"""What is on the labels: a picture of a real one, its design, its fields, the strength of its code, whose it is."""

from functools import partial

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from equipment_app.domain.errors import Refusal
from equipment_app.domain.labels import FIELDS, Design, LabelField, LabelPlan, Symbol
from equipment_app.operations.settings import SetSettings
from equipment_app.ui.desk import messages
from equipment_app.ui.desk.desk import Desk
from equipment_app.ui.labels import output
from equipment_app.ui.labels.asked import DESIGN, DESIGNS, FIELD, LabelMemory, LabelSubject, said
from equipment_app.ui.look import draw, icons
from equipment_app.ui.look.colors import Tokens
from equipment_app.ui.look.theme import SMALL, font
from equipment_app.ui.output.pdf_view import POINTS_PER_INCH
from equipment_app.ui.widgets.card import Card
from equipment_app.ui.widgets.field import CheckBox, LineField
from equipment_app.ui.widgets.field import Field as LabelledField
from equipment_app.ui.widgets.label import Caption, Label
from equipment_app.ui.widgets.layout import Scroll, fill, in_column
from equipment_app.ui.widgets.segmented import Segment, Segmented

_PAD, _HEIGHT = 16, 188


class OneLabel(draw.Painted):
    def __init__(self) -> None:
        super().__init__()
        self.picture = QImage()
        self.trouble = Label(wrap=True, parent=self)
        self.trouble.hide()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def scale_for(self, width: float, height: float) -> float:
        """Pixels to a point at which a label of so many points fits, three times its size at most."""
        room = QSize(max(1, self.width() - 2 * _PAD), self.height() - 2 * _PAD)
        return min(room.width() / width, room.height() / height, 4.0)

    def show_picture(self, picture: QImage) -> None:
        self.picture = picture
        self.trouble.hide()
        self.update()

    def show_trouble(self, words: str) -> None:
        self.picture = QImage()
        self.trouble.setText(words)
        self.trouble.setVisible(True)
        self.resized()
        self.update()

    def paint(self, painter: QPainter, colors: Tokens) -> None:
        painter.fillRect(self.rect(), colors["ground"])
        draw.hairline(painter, 0, self.height() - 1, self.width())
        if not self.picture.isNull():
            ratio = self.devicePixelRatioF()
            wide, high = self.picture.width() / ratio, self.picture.height() / ratio
            spot = QRectF(round((self.width() - wide) / 2), round((self.height() - high) / 2), wide, high)
            painter.fillRect(spot, colors["paper"])
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(spot, self.picture)
        elif not self.trouble.isHidden():
            icons.paint(painter, "triangle-alert", _PAD, self.trouble.y() + 2, colors["warn"], 16)
        else:
            draw.text(painter, QRectF(self.rect()), "…", colors["quiet"], font(), draw.CENTER)

    def resized(self) -> None:
        wide = self.width() - 2 * _PAD - 24
        high = self.trouble.heightForWidth(wide)
        self.trouble.setGeometry(_PAD + 24, max(_PAD, (self.height() - high) // 2), wide, high)
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignTop)


_POINTS = POINTS_PER_INCH / 25.4


class LabelContent(Card):
    """`changed` when labels look otherwise; `fits` with True once a picture of them could be made."""

    changed = Signal()
    fits = Signal(bool)

    def __init__(self, desk: Desk, memory: LabelMemory) -> None:
        super().__init__(self.tr("Label content"))
        self._desk, self._memory = desk, memory
        self.subject, self.id = LabelSubject.THINGS, 0
        self.designs = dict.fromkeys(LabelSubject, Design.ITEM) | {s: DESIGNS[s][0] for s in LabelSubject}
        self._drawn: tuple[object, ...] = ()
        self.picture = OneLabel()
        self.picture.setAccessibleName(self.tr("Preview of one label"))
        self.design, self.symbol = Segmented(stretched=True, name=self.tr("Design")), Segmented(stretched=True)
        self.symbol.setAccessibleName(self.tr("Code"))
        self.symbol.fill([Segment(Symbol.NORMAL, self.tr("Standard")), Segment(Symbol.TOUGH, self.tr("Tough"))])
        self.shown = Caption(self.tr("Fields"))
        self.checks = {field: CheckBox(said(FIELD[field])) for field in LabelField}
        self.owner = LineField()
        self.owner_field = LabelledField(self.owner, self.tr("Owner, on the labels of the whole store"))
        self._owner = ""
        self._lay_out()
        self.design.chosen.connect(self._choose_design)
        self.symbol.chosen.connect(lambda _: self._edited())
        for check in self.checks.values():
            check.toggled.connect(lambda _: self._edited())
        self.owner.editingFinished.connect(self._keep_owner)
        self.turn_to(LabelSubject.THINGS)

    @property
    def plan(self) -> LabelPlan:
        return self._memory.plan(self.designs[self.subject])

    def turn_to(self, subject: LabelSubject) -> None:
        """Labels of another kind of thing."""
        self.subject, self.id = subject, 0
        self.design.fill([Segment(one, said(DESIGN[one])) for one in DESIGNS[subject]])
        self.design.value = self.designs[subject]
        self._show_plan()

    def show_owner(self, owner: str) -> None:
        self._owner = owner
        if not self.owner.hasFocus():
            self.owner.setText(owner)

    def renew(self, *, again: bool = False) -> None:
        """Draw the label that stands for the others, unless it is drawn already."""
        stock = self._memory.stock
        job = output.LabelSetup(self.plan, stock, offset=self._memory.feed(stock).offset)
        scale = self.picture.scale_for(stock.width * _POINTS, stock.height * _POINTS) * self.devicePixelRatioF()
        wanted = (self.subject, self.id, job, scale)
        if again or wanted != self._drawn:
            self._drawn = wanted
            ask = partial(output.preview, subject=self.subject, id=self.id, job=job, scale=scale)
            self._desk.ask(ask, self._show, self, instead="label")

    def resized(self) -> None:
        self.renew()

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 320)

    def _show(self, made: QImage | Refusal) -> None:
        if isinstance(made, Refusal):
            self.picture.show_trouble(messages.explain(made))
        else:
            self.picture.show_picture(made)
        self.fits.emit(not isinstance(made, Refusal))

    def _show_plan(self) -> None:
        plan = self.plan
        offered = FIELDS[plan.design]
        if self.subject is LabelSubject.BLANKS:
            offered = tuple(field for field in offered if field is LabelField.OWNER)
        for field, check in self.checks.items():
            with QSignalBlocker(check):
                check.setChecked(field in plan.chosen)
            check.setVisible(field in offered)
        for number, field in enumerate(offered):
            self._grid.addWidget(self.checks[field], number // 2, number % 2)
        self.design.setVisible(len(self.design.segments) > 1)
        self.symbol.value = plan.symbol
        self.symbol.update()
        self.shown.setVisible(bool(offered))
        self.owner_field.setVisible(LabelField.OWNER in offered)

    def _choose_design(self, design: Design) -> None:
        self.designs[self.subject] = design
        self._show_plan()
        self.changed.emit()

    def _edited(self) -> None:
        before = self.plan
        fields = tuple(field for field in FIELDS[before.design] if self.checks[field].isChecked())
        self._memory.keep_plan(LabelPlan(before.design, fields, self.symbol.value))
        self.changed.emit()

    def _keep_owner(self) -> None:
        """On the labels of the whole store."""
        owner = " ".join(self.owner.text().split())
        if owner != self._owner:
            self._owner = owner
            self._desk.change(SetSettings({"label.owner": owner}))

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for number, check in enumerate(self.checks.values()):
            grid.addWidget(check, number // 2, number % 2)
            grid.setColumnStretch(number % 2, 1)
        tough = self.tr(
            "A tough code can be read with a third of it missing; its dots are finer. Use it on items that "
            "get scratched."
        )
        inside = in_column(self.design, 4, self.shown, grid, self.owner_field, 4, Caption(self.tr("Code")), spacing=8)
        fill(inside, self.symbol, Label(tough, size=SMALL, token="quiet", wrap=True), None)
        inside.setContentsMargins(16, 12, 16, 16)
        fill(self.body, self.picture, (Scroll(inside), 1))
