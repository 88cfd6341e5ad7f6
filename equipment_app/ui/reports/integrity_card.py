"""Is the record whole: when it was verified, how much of it signed paper holds, and the fingerprint of its end."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from equipment_app.ui import formatting
from equipment_app.ui.formatting import out_of
from equipment_app.ui.look import draw
from equipment_app.ui.look.theme import SMALL, tokens
from equipment_app.ui.widgets.button import LinkButton
from equipment_app.ui.widgets.card import Card, Fact, FactRows, Strip
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import fill
from equipment_app.ui.widgets.progress import Bar

if TYPE_CHECKING:
    from datetime import datetime

    from equipment_app.queries.integrity import Integrity
    from equipment_app.ui.desk.verification import Verification

_GROUP = 4


class Share(Bar):
    """How much of the whole, in the colour of what is well."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        draw.bar(painter, QRectF(self.rect()), colors["line"])
        draw.bar(painter, QRectF(0, 0, round(self.width() * self.share), self.height()), colors["good"])
        painter.end()


class IntegrityCard(Card):
    """Verifies in a process of its own: the counter never waits for it, and it can be stopped."""

    def __init__(self, verification: "Verification") -> None:
        super().__init__("…")
        self._verification = verification
        self.integrity: Integrity | None = None
        self._step = (0, 0)
        self.icon, self.again = IconLabel("shield", "quiet", 20), LinkButton()
        self.rows, self.share = FactRows(), Share(8)
        self.sentence = Label(size=SMALL, token="quiet", wrap=True)
        self.code = Label(wrap=True)
        self.head.row.setContentsMargins(16, 0, 15, 0)
        self.head.row.setSpacing(10)
        self.head.row.insertWidget(0, self.icon)
        self.head.row.addWidget(self.again)
        self._lay_out()
        self.again.clicked.connect(lambda: verification.stop() if verification.running else verification.start())
        for signal in (verification.started, verification.verified, verification.failed, verification.stopped):
            signal.connect(self._look_again)
        verification.moved.connect(self._move)
        self.renew()

    def show_integrity(self, integrity: "Integrity") -> None:
        self.integrity = integrity
        self.renew()

    def renew(self) -> None:
        """Say what is known of the verification now."""
        last, running = self._verification.last, self._verification.running
        self.again.setText(self.tr("Stop") if running else self.tr("Verify again") if last else self.tr("Verify now"))
        self._say_title(running, last[1] if last else None)
        if self.integrity is not None:
            self._show(self.integrity, last)

    def _show(self, integrity: "Integrity", last: "tuple[datetime, dict[str, Any]] | None") -> None:
        anchored, rest = integrity.anchored, integrity.entries - integrity.anchored
        when, read = "–", formatting.thousands(integrity.entries)
        agrees = Fact("", self.tr("not verified"), "quiet")
        if last is not None:
            at, found = last
            when = self.tr("{day} at {time}").format(day=formatting.day(at.date()), time=formatting.time_words(at))
            read = out_of(min(found["entries"], integrity.entries), integrity.entries)
            agrees = Fact("", self.tr("✓ yes"), "good") if found["ok"] else Fact("", self.tr("✗ no"), "bad")
        on_paper = formatting.counted(self.tr("%n entry(ies)", "", anchored), anchored)
        self.rows.show_facts(
            [
                Fact(self.tr("When"), when, bold=False),
                Fact(self.tr("Entries"), read, bold=False),
                Fact(self.tr("State agrees with the journal"), agrees.value, agrees.token, bold=False),
                Fact(self.tr("On signed papers"), on_paper, bold=False),
            ]
        )
        if self._verification.running:
            self.share.show_share(self._step[0] / self._step[1] if self._step[1] else 0)
            self.sentence.setText(self.tr("Read: {count}").format(count=out_of(*self._step)))
        else:
            self.share.show_share(anchored / integrity.entries if integrity.entries else 0)
            self.sentence.setText(self._about(anchored, rest))
        self.code.setText("-".join(integrity.code[n : n + _GROUP] for n in range(0, len(integrity.code), _GROUP)))
        self.sentence.setAccessibleName(self.sentence.words())

    def _about(self, anchored: int, rest: int) -> str:
        if not anchored:
            return self.tr("No paper has been signed yet. Each signed paper vouches for all entries before it.")
        if not rest:
            return self.tr("Signed papers vouch for every entry.")
        return formatting.counted(self.tr("No signed paper vouches for the last %n entry(ies) yet.", "", rest), rest)

    def _say_title(self, running: bool, found: "dict[str, Any] | None") -> None:
        if running:
            self.title.setText(self.tr("Verifying the journal…"))
            self.icon.show_icon("shield", "accent")
        elif found is None:
            self.title.setText(self.tr("Journal not verified"))
            self.icon.show_icon("shield", "quiet")
        elif found["ok"]:
            self.title.setText(self.tr("Journal verified"))
            self.icon.show_icon("shield-check", "good")
        else:
            self.title.setText(self.tr("Journal broken"))
            self.icon.show_icon("shield-x", "bad")

    def _move(self, done: int, total: int) -> None:
        self._step = (done, total)
        self.renew()

    def _look_again(self, *_: object) -> None:
        self._step = (0, self.integrity.entries if self.integrity else 0)
        self.renew()

    def _lay_out(self) -> None:
        self.pad(16, 8, 0)
        line, what = Strip("above"), Label(self.tr("Hash of the last entry"), size=SMALL, token="quiet")
        line.setFixedHeight(1)
        fill(self.body, self.rows, 8, self.share, 10, self.sentence, 10, line, 8, what, 2, self.code, 6)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
