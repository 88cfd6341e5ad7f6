"""The camera: what one frame of 1280 × 720 costs off the GUI thread, against the reader's library alone."""

import os
from collections.abc import Callable

import zxingcpp
from timing import in_turn

from tests.scanning import scenes

ROUNDS = 41
LABELS = (1, 12, 40)


def measure() -> list[tuple]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    _application = QGuiApplication.instance() or QGuiApplication([])
    rows = []
    for labels in LABELS:
        got, makers, floor = in_turn(ROUNDS, *_works(labels))
        seen, alone = f"1280 × 720, {labels} in view", "zxing-cpp alone, QR only"
        rows.append(("a frame read", seen, got, floor, alone, "≤ 10 ms"))
        rows.append(("and makers' barcodes", seen, makers, floor, alone, ""))
    return rows


def _works(labels: int) -> tuple[Callable[[], object], ...]:
    from equipment_app.ui.camera.reading import look_at
    from tests.ui.frames import frame

    picture = scenes.noisy(scenes.scattered(scenes.codes(labels), module=3 if labels > 12 else 4), 5)
    shown, pixels = frame(picture), memoryview(picture.tobytes()).cast("B", (picture.height, picture.width))
    kinds = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)

    def read(makers: bool) -> None:
        look = look_at(shown, makers=makers)
        assert look is not None and len(look.codes) == labels

    def alone() -> object:
        return zxingcpp.read_barcodes(pixels, formats=kinds, try_rotate=False, try_invert=False)

    return lambda: read(False), lambda: read(True), alone
