"""A trial scan and its diagnosis in words: what the scanner did, and what to set."""

from collections import deque
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from equipment_app.scanning.decode import LONGEST, Framing, Route, Scan, read
from equipment_app.scanning.diagnosis import Diagnosis, Layout, Trouble, diagnose
from equipment_app.scanning.keys import Stroke
from equipment_app.ui.look.theme import LARGE
from equipment_app.ui.scanner.scanner import Scanner
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.card import EmptyState, Fact, FactRows
from equipment_app.ui.widgets.field import LineField
from equipment_app.ui.widgets.label import IconLabel, Label
from equipment_app.ui.widgets.layout import as_widget, empty, in_column, in_row

translate = QCoreApplication.translate

_SYMBOLS = {
    "Q": "QR", "d": "Data Matrix", "C": "Code 128", "E": "EAN/UPC", "A": "Code 39", "z": "Aztec", "L": "PDF417",
}  # fmt: skip
_CONTROLS = "".join(map(chr, range(32)))
_SHOWN = 46
"""Letters of a code that have room beside their label."""


def verdict(found: Diagnosis) -> str:
    """In one line; what a code without all digits and letters cannot say is not claimed."""
    if Trouble.UNREAD in found.troubles:
        return translate("Diagnosis", "This is not one of the store's codes")
    if found.troubles:
        return (
            translate("Diagnosis", "It works, but set this:")
            if not {Trouble.SLOW, Trouble.WRAPPED} & set(found.troubles)
            else translate("Diagnosis", "Set this first:")
        )
    if not found.keyboard:
        return translate("Diagnosis", "Read, without a keyboard")
    return (
        translate("Diagnosis", "The scanner is set right")
        if found.tested
        else translate("Diagnosis", "Nothing wrong with this code")
    )


def advice(found: Diagnosis, trouble: Trouble) -> tuple[str, str]:
    """What is wrong, and what to set."""
    says = {Trouble.WRAPPED: _wrapped, Trouble.LAYOUT: _layout}
    if trouble in says:
        return says[trouble](found)
    lead, text = _ADVICE[trouble]
    return translate("Diagnosis", lead), translate("Diagnosis", text)


def facts(found: Diagnosis) -> list[Fact]:
    rows = [
        (translate("Diagnosis", "Read as"), shortened(found.scan.text) or "–"),
        (translate("Diagnosis", "Arrived as"), shortened(visible(found.scan.arrived)) or "–"),
        (translate("Diagnosis", "Decoded"), _route(found)),
    ]
    if found.keyboard:
        nothing = translate("Diagnosis", "nothing")
        before = " ".join(filter(None, (_end(found.begins), visible(found.prefix))))
        after = " ".join(filter(None, (visible(found.suffix), _end(found.ends))))
        caps = translate("Diagnosis", "on") if found.caps else translate("Diagnosis", "off")
        rows += [
            (translate("Diagnosis", "Keyboard layout"), _layout_fact(found.layout)),
            (translate("Diagnosis", "CapsLock"), caps),
            (translate("Diagnosis", "Before the code"), before or nothing),
            (translate("Diagnosis", "After the code"), after or nothing),
            (translate("Diagnosis", "Speed"), _speed(found)),
        ]
    rows.append((translate("Diagnosis", "Kind of symbol (AIM)"), _symbol(found.aim)))
    return [Fact(label, value, bold=False) for label, value in rows]


def visible(text: str) -> str:
    """Without the control characters at its ends, which are named for themselves; a dot for each within."""
    return "".join(char if char.isprintable() else "·" for char in text.strip(_CONTROLS))


def shortened(text: str) -> str:
    """Its beginning and end, where it is too long for its place."""
    half = _SHOWN // 2
    return text if len(text) <= _SHOWN else f"{text[:half]}…{text[-half:]}"


def _wrapped(found: Diagnosis) -> tuple[str, str]:
    if found.prefix and found.suffix:
        said = translate("Diagnosis", "“{prefix}” stands before it, “{suffix}” after it.")
    else:
        said = (
            translate("Diagnosis", "“{prefix}” stands before it.")
            if found.prefix
            else translate("Diagnosis", "“{suffix}” stands after it.")
        )
    said = said.format(prefix=visible(found.prefix), suffix=visible(found.suffix))
    return translate("Diagnosis", "It sends more than the code."), said


def _layout(found: Diagnosis) -> tuple[str, str]:
    translated = translate("Diagnosis", "The store's codes are translated; makers' barcodes may come out wrong.")
    wanted = translate("Diagnosis", "Set its keyboard country to that of the computer.")
    match found.layout:
        case Layout.ON_CZECH | Layout.ON_SLOVAK | Layout.ON_EITHER:
            lead = translate("Diagnosis", "It types on an English keyboard, this computer on a Czech or Slovak one.")
        case Layout.ON_ENGLISH:
            lead = translate("Diagnosis", "It types on a Czech or Slovak keyboard, this computer on an English one.")
            wanted = translate("Diagnosis", "Set its keyboard country to USA, or the computer to Czech.")
        case _:
            lead = translate("Diagnosis", "It and this computer have different keyboards.")
    return lead, f"{translated} {wanted}"


_ADVICE: dict[Trouble, tuple[Any, Any]] = {
    Trouble.SLOW: (
        QT_TRANSLATE_NOOP("Diagnosis", "It is too slow to be told from typing."),
        QT_TRANSLATE_NOOP(
            "Diagnosis", "Set its delay between characters to 0 to 10 ms; if its radio is weak, use a cable."
        ),
    ),
    Trouble.CAPS: (
        QT_TRANSLATE_NOOP("Diagnosis", "CapsLock is on, or it turns capitals into small letters."),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The store's codes are read all the same; makers' serial numbers come out in the wrong letters.",
        ),
    ),
    Trouble.NO_END: (
        QT_TRANSLATE_NOOP("Diagnosis", "It sends nothing after the code."),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The store's codes are known by their check digits. For makers' barcodes set Enter as its suffix.",
        ),
    ),
    Trouble.UNREAD: (
        QT_TRANSLATE_NOOP("Diagnosis", "Its settings cannot be told from that."),
        QT_TRANSLATE_NOOP("Diagnosis", "Read the test code at the top of the test sheet."),
    ),
}


def _route(found: Diagnosis) -> str:
    match found.scan.route:
        case Route.LAYOUT:
            return translate("Diagnosis", "through the table of layouts")
        case Route.POSITIONS:
            return translate("Diagnosis", "by the places of the keys")
        case _:
            return translate("Diagnosis", "not needed")


def _layout_fact(layout: Layout) -> str:
    return {
        Layout.SAME: translate("Diagnosis", "same as the computer"),
        Layout.ON_CZECH: translate("Diagnosis", "English on a Czech computer"),
        Layout.ON_SLOVAK: translate("Diagnosis", "English on a Slovak computer"),
        Layout.ON_EITHER: translate("Diagnosis", "English on a Czech or Slovak computer"),
        Layout.ON_ENGLISH: translate("Diagnosis", "Czech or Slovak on an English computer"),
        Layout.OTHER: translate("Diagnosis", "different from the computer's"),
        Layout.UNKNOWN: translate("Diagnosis", "cannot be told"),
    }[layout]


def _end(ends: str) -> str:
    names = {
        "\r": "Enter",
        "\n": "LF",
        "\t": translate("Diagnosis", "Tab"),
        "\x02": "STX",
        "\x03": "ETX",
        "\x04": "EOT",
    }
    return " + ".join(names.get(char, f"Ctrl+{chr(ord(char) + 64)}") for char in ends)


def _speed(found: Diagnosis) -> str:
    if found.pace is None:
        return "–"
    said = translate("Diagnosis", "{pace} ms a key, {slowest} ms at most")
    return said.format(pace=round(found.pace), slowest=round(found.slowest or 0))


def _symbol(aim: str) -> str:
    return f"]{aim} {_SYMBOLS.get(aim[0], '')}".strip() if aim else translate("Diagnosis", "not sent")


_ENDS_MS, _SLOW_MS = 150, 600
"""Until all terminators of a scan have come; until somebody who sends keys slowly has ended."""
_SHORTEST = 12
"""Keys of what might be a slow scan."""


class Trial(QWidget):
    """`told` when somebody wants the program to know what stands around a code."""

    told = Signal(Framing)

    def __init__(self, scanner: Scanner) -> None:
        super().__init__()
        self._scanner = scanner
        self._scan: Scan | None = None
        self._typed: deque[Stroke] = deque(maxlen=LONGEST)
        self.found: Diagnosis | None = None
        self.field = LineField(hint=self.tr("Scan here if nothing happens elsewhere"), name=self.tr("Test the scanner"))
        self.empty = EmptyState("scan")
        self.icon, self.verdict = IconLabel("circle-check", "good", 24), Label(size=LARGE, bold=True)
        self.facts, self.advice = FactRows(), in_column(spacing=8)
        head = in_row(self.icon, (self.verdict, 1), spacing=8)
        self.result = as_widget(in_column(head, self.advice, 4, self.facts, margins=(0, 8, 0, 0), spacing=8))
        self.result.hide()
        in_column(self.field, self.empty, self.result, on=self, spacing=8)
        self._ends = QTimer(self, singleShot=True, interval=_ENDS_MS)
        self._ends.timeout.connect(self._diagnose)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._look_at_typing)
        scanner.pressed.connect(self._pressed)
        scanner.blocked.connect(self._forget_typing)
        self.empty.say(
            self.tr("Scan the test code"),
            self.tr("It is at the top of the test sheet. Any label will do as well, but says less."),
        )

    def take(self, scan: Scan) -> None:
        """A scan has come; what follows it is told once it is there."""
        self._scan = scan
        self._forget_typing()
        self._diagnose()
        self._ends.start()

    def _pressed(self, stroke: Stroke) -> None:
        if not self.isVisible():
            return
        if self._typed and not 0 <= stroke.at - self._typed[-1].at < _SLOW_MS:
            self._typed.clear()
        self._typed.append(stroke)
        self._slow.start()

    def _forget_typing(self) -> None:
        self._typed.clear()
        self._slow.stop()

    def _look_at_typing(self) -> None:
        """Nobody took this for a scan. If it holds one of our codes, a slow scanner sent it."""
        strokes = tuple(self._typed)
        self._forget_typing()
        if len(strokes) < _SHORTEST:
            return
        scan = read("".join(stroke.char for stroke in strokes), "", self._scanner.framing)
        found = diagnose(scan, strokes, self._scanner.framing)
        if Trouble.UNREAD not in found.troubles:
            self.field.clear()
            self._show(found)

    def _diagnose(self) -> None:
        if self._scan is not None:
            self._show(diagnose(self._scan, self._scanner.heard, self._scanner.framing))

    def _show(self, found: Diagnosis) -> None:
        self.found = found
        self.empty.hide()
        self.result.show()
        self.icon.show_icon(*(("triangle-alert", "warn") if found.troubles else ("circle-check", "good")))
        self.verdict.setText(verdict(found))
        self.facts.show_facts(facts(found))
        empty(self.advice)
        for trouble in found.troubles:
            self.advice.addWidget(self._advised(found, trouble))

    def _advised(self, found: Diagnosis, trouble: Trouble) -> QWidget:
        holder, (lead, text) = QWidget(), advice(found, trouble)
        said = in_column(Label(lead, bold=True, wrap=True), Label(text, token="quiet", wrap=True))
        row = in_row((said, 1), on=holder, margins=(32, 0, 0, 0), spacing=12)
        if trouble is Trouble.WRAPPED:
            words, tell = self.tr("Set it in the program"), lambda: self.told.emit(found.framing)
            row.addWidget(Button(words, icon="check", size="small", does=tell), 0, Qt.AlignmentFlag.AlignTop)
        return holder
