"""A diagnosis in words: what the scanner did, and what to set."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from equipment_app.scanning.decode import Route
from equipment_app.scanning.diagnosis import Diagnosis, Layout, Trouble
from equipment_app.ui.widgets.facts import Fact

translate = QCoreApplication.translate

_SYMBOLS = {
    "Q": "QR", "d": "Data Matrix", "C": "Code 128", "E": "EAN/UPC", "A": "Code 39", "z": "Aztec", "L": "PDF417",
}  # fmt: skip
_CONTROLS = "".join(map(chr, range(32)))
_SHOWN = 46
"""Letters of a code that have room beside their label."""


@dataclass(frozen=True, slots=True)
class Advice:
    trouble: Trouble
    lead: str
    text: str


def verdict(found: Diagnosis) -> str:
    """In one line; what a code without all digits and letters cannot say is not claimed."""
    if Trouble.UNREAD in found.troubles:
        return translate("Diagnosis", "This is not one of the store's codes")
    if found.troubles:
        return (
            translate("Diagnosis", "It works, but set this:")
            if _works(found)
            else translate("Diagnosis", "Set this first:")
        )
    if not found.keyboard:
        return translate("Diagnosis", "Read, without a keyboard")
    return (
        translate("Diagnosis", "The scanner is set right")
        if found.tested
        else translate("Diagnosis", "Nothing wrong with this code")
    )


def advice(found: Diagnosis) -> list[Advice]:
    says = {
        Trouble.SLOW: _slow,
        Trouble.WRAPPED: _wrapped,
        Trouble.LAYOUT: _layout,
        Trouble.CAPS: _caps,
        Trouble.NO_END: _no_end,
        Trouble.UNREAD: _unread,
    }
    return [Advice(trouble, *says[trouble](found)) for trouble in found.troubles]


def facts(found: Diagnosis) -> list[Fact]:
    rows = [
        (translate("Diagnosis", "Read as"), shortened(found.scan.text) or "–"),
        (translate("Diagnosis", "Arrived as"), shortened(visible(found.scan.arrived)) or "–"),
        (translate("Diagnosis", "Decoded"), _route(found)),
    ]
    if found.keyboard:
        rows += [
            (translate("Diagnosis", "Keyboard layout"), _layout_fact(found.layout)),
            (
                translate("Diagnosis", "CapsLock"),
                translate("Diagnosis", "on") if found.caps else translate("Diagnosis", "off"),
            ),
            (
                translate("Diagnosis", "Before the code"),
                " ".join(filter(None, (_end(found.begins), visible(found.prefix))))
                or translate("Diagnosis", "nothing"),
            ),
            (
                translate("Diagnosis", "After the code"),
                " ".join(filter(None, (visible(found.suffix), _end(found.ends)))) or translate("Diagnosis", "nothing"),
            ),
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


def _works(found: Diagnosis) -> bool:
    return not {Trouble.SLOW, Trouble.WRAPPED} & set(found.troubles)


def _slow(found: Diagnosis) -> tuple[str, str]:
    return (
        translate("Diagnosis", "It is too slow to be told from typing."),
        translate("Diagnosis", "Set its delay between characters to 0 to 10 ms; if its radio is weak, use a cable."),
    )


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
    match found.layout:
        case Layout.ON_CZECH | Layout.ON_SLOVAK | Layout.ON_EITHER:
            return (
                translate("Diagnosis", "It types on an English keyboard, this computer on a Czech or Slovak one."),
                translated + " " + translate("Diagnosis", "Set its keyboard country to that of the computer."),
            )
        case Layout.ON_ENGLISH:
            return (
                translate("Diagnosis", "It types on a Czech or Slovak keyboard, this computer on an English one."),
                translated + " " + translate("Diagnosis", "Set its keyboard country to USA, or the computer to Czech."),
            )
        case _:
            return (
                translate("Diagnosis", "It and this computer have different keyboards."),
                translated + " " + translate("Diagnosis", "Set its keyboard country to that of the computer."),
            )


def _caps(found: Diagnosis) -> tuple[str, str]:
    return (
        translate("Diagnosis", "CapsLock is on, or it turns capitals into small letters."),
        translate(
            "Diagnosis",
            "The store's codes are read all the same; makers' serial numbers come out in the wrong letters.",
        ),
    )


def _no_end(found: Diagnosis) -> tuple[str, str]:
    return (
        translate("Diagnosis", "It sends nothing after the code."),
        translate(
            "Diagnosis",
            "The store's codes are known by their check digits. For makers' barcodes set Enter as its suffix.",
        ),
    )


def _unread(found: Diagnosis) -> tuple[str, str]:
    return (
        translate("Diagnosis", "Its settings cannot be told from that."),
        translate("Diagnosis", "Read the test code at the top of the test sheet."),
    )


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
