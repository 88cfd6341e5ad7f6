"""Scans of which nothing came: how many, which, and what to do. Sounds tell that something is wrong, not what."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from equipment_app.domain.codes import shown
from equipment_app.scanning.decode import Scan, Torn
from equipment_app.ui.widgets.message_bar import Message

_NAMED, _ENOUGH = 3, 6


class Miss(StrEnum):
    TORN = "scan torn"
    """It came in pieces."""
    BEHIND = "scan behind"
    """Something else was in front."""


class Missed(QObject):
    """What was missed for one reason is said together, for as long as that stands somewhere; what was scanned again
    since is missed no longer.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: dict[Miss, list[str]] = {}

    def say(self, scan: Scan, standing: Sequence[Message], say: Callable[[Message], object]) -> None:
        why = Miss.TORN if isinstance(scan.meaning, Torn) else Miss.BEHIND
        if not any(message.topic == why for message in standing):
            self._texts[why] = []
        self._texts.setdefault(why, []).append(scan.text or scan.arrived)
        say(self._message(why))

    def came(self, scan: Scan, standing: Sequence[Message], say: Callable[[Message], object]) -> None:
        """It was read whole."""
        for why, texts in self._texts.items():
            left = [text for text in texts if not _is_of(text, scan.text)]
            if len(left) < len(texts) and any(message.topic == why for message in standing):
                self._texts[why] = left
                say(self._message(why))

    def _message(self, why: Miss) -> Message:
        """Without words, which takes the one that stands away, where all of it was scanned again."""
        texts = self._texts[why]
        lead, what = self._words(why, len(texts)) if texts else ("", "")
        return Message(lead, what, named(texts), tone="bad", icon="scan-line", topic=why, stays=True)

    def _words(self, why: Miss, count: int) -> tuple[str, str]:
        if why is Miss.TORN:
            return self.tr("%n scan(s) not read", "", count), self.tr("The computer was held up. Scan it again:")
        lead = self.tr("%n scan(s) not taken", "", count)
        return lead, self.tr("Close what stands in front, and scan it again:")


def _is_of(missed: str, whole: str) -> bool:
    """What was missed is this scan, so much of it that it is hardly a piece of another, or it behind typed digits."""
    if len(missed) < _ENOUGH or len(whole) < _ENOUGH:
        return missed == whole
    return missed in whole or missed.endswith(whole)


def named(texts: Sequence[str]) -> str:
    """The last few of them; codes may be anything, and are shown as plain text."""
    quoted = QCoreApplication.translate("missed scans", "“{text}”")
    said = ", ".join(quoted.format(text=shown(text)) for text in texts[-_NAMED:])
    return said if len(texts) <= _NAMED else f"…, {said}"
