"""Which pieces or holders of an article are wanted: words, where in general, which size, which rack or unit."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from equipment_app.queries.filters import PiecesWanted
from equipment_app.queries.pieces import Wheres
from equipment_app.queries.stock import ArticleCard
from equipment_app.ui import formatting
from equipment_app.ui.formatting import thousands
from equipment_app.ui.widgets.card import PAD, Strip
from equipment_app.ui.widgets.field import Combo, SearchField
from equipment_app.ui.widgets.segmented import Segment, Segmented

HEIGHT = 48
_EVERY = ""
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_SEARCH, _HOLDER = 132, (104, 148)
"""Least width of the search; least and most of the list of holders."""


class Narrowing(Strip):
    """`changed` when something else is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("below")
        self.setFixedHeight(HEIGHT)
        self._article = 0
        self.search = SearchField(icon="search")
        self.bucket = Segmented()
        self.sizes = Combo()
        self.holder = Combo()
        first, second = QHBoxLayout(), QHBoxLayout()
        self._lines = QBoxLayout(_ACROSS)
        for line, part, share in (
            (first, self.search, 1), (first, self.holder, 0), (second, self.bucket, 0), (second, self.sizes, 0),
        ):  # fmt: skip
            line.setSpacing(8)
            line.addWidget(part, share)
        second.addStretch(1)
        self._lines.setSpacing(8)
        self._lines.addLayout(first, 1)
        self._lines.addLayout(second)
        self.row.addLayout(self._lines, 1)
        self.search.setMinimumWidth(_SEARCH)
        self.holder.setMinimumWidth(_HOLDER[0])
        self.holder.setMaximumWidth(_HOLDER[1])
        for part, words in (
            (self.sizes, self.tr("Size")),
            (self.holder, self.tr("Where")),
            (self.bucket, self.tr("Whereabouts")),
            (self.search, self.tr("Number or name")),
        ):
            part.setAccessibleName(words)
        self.search.setPlaceholderText(self.tr("Number or name"))
        self.search.textChanged.connect(lambda _: self.changed.emit())
        self.bucket.chosen.connect(lambda _: self.changed.emit())
        for combo in (self.sizes, self.holder):
            combo.currentIndexChanged.connect(lambda _: self.changed.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room in two lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        sizes = self.sizes.sizeHint().width() + 8 if not self.sizes.isHidden() else 0
        needed = _SEARCH + _HOLDER[0] + self.bucket.sizeHint().width() + sizes + 16 + 2 * PAD
        narrow = needed > self.width()
        self._lines.setDirection(_DOWN if narrow else _ACROSS)
        self.setFixedHeight(HEIGHT + (40 if narrow else 0))

    def now(self) -> PiecesWanted:
        """What is wanted at this moment."""
        return PiecesWanted(
            self._article,
            self.search.text(),
            self.sizes.currentData() or None,
            self.bucket.value or "",
            self.holder.currentData() or 0,
        )

    @property
    def narrowed(self) -> bool:
        return self.now() != PiecesWanted(self._article)

    def narrow(self, text: str = "", size: str | None = None, bucket: str = "") -> None:
        """Want this instead, and say so once."""
        self.blockSignals(True)
        self.search.setText(text)
        self.sizes.choose(size or _EVERY)
        self.bucket.choose(bucket)
        self.holder.choose(0)
        self.blockSignals(False)
        self.changed.emit()

    def show_card(self, card: ArticleCard) -> None:
        """The sizes of this article; of another one everything is wanted again."""
        other = self._article != card.article.id
        self._article = card.article.id
        self.blockSignals(True)
        sizes = [line.size for line in card.sizes if line.delivered]
        self.sizes.fill([(_EVERY, self.tr("all sizes")), *((size, formatting.size(size)) for size in sizes)])
        self.sizes.setVisible(len(sizes) > 1)
        if other:
            self.show_wheres(Wheres({}, ()))
            self.narrow()
        self.blockSignals(False)

    def show_wheres(self, wheres: Wheres) -> None:
        blocked = self.blockSignals(True)
        named = ((holder, f"{name} · {thousands(pieces)}") for holder, name, pieces in wheres.holders)
        self.holder.fill([(0, self.tr("anywhere")), *named])
        self.bucket.fill(self._buckets(wheres.buckets))
        self.blockSignals(blocked)
        self._fit()

    def _buckets(self, counts: Mapping[str, int]) -> list[Segment]:
        words = {
            "stored": self.tr("In stock"),
            "issued": self.tr("Issued"),
            "repair": self.tr("In repair"),
            "withdrawn": self.tr("Written off"),
        }
        always = ("stored", "issued")
        shown = [bucket for bucket in words if counts.get(bucket) or bucket in always]
        every = Segment("", self.tr("All"), thousands(sum(counts.values())))
        return [every, *(Segment(bucket, words[bucket], thousands(counts.get(bucket, 0))) for bucket in shown)]
