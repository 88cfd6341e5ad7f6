"""The programs of our own: two launchers, and the switch between versions; made by the cross compiler of MinGW."""

import io
import re
import subprocess
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SIGN = HERE.parent / "equipment-app.svg"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""What Windows asks for at 100 to 200 %."""
PROGRAMS = {
    "equipment-app": ("launcher.c", []),
    "equipment-app-window": ("launcher.c", ["-DWINDOWED", "-mwindows"]),
    "switch": ("switch.c", []),
}
COMPILER = [
    *"x86_64-w64-mingw32-gcc -std=gnu17 -Os -s -municode -static -Wall -Wextra -Werror".split(),
    "-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat,--high-entropy-va",
]
RESOURCES = "x86_64-w64-mingw32-windres"


def icon(target: Path) -> None:
    """The program's sign in all the sizes Windows shows."""
    pictures = [_picture(size) for size in SIZES]
    pictures[-1].save(target, format="ICO", sizes=[(size, size) for size in SIZES], append_images=pictures[:-1])


def _picture(size: int) -> Image.Image:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SIGN)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


def make(folder: Path, version: str, scratch: Path) -> list[Path]:
    """Compile all of them into `folder`; what they say of themselves in Explorer is `version`."""
    scratch.mkdir(parents=True, exist_ok=True)
    icon(scratch / "equipment-app.ico")
    made = []
    for name, (source, more) in PROGRAMS.items():
        (scratch / "version.h").write_text(_said(name, version), encoding="ascii")
        described = scratch / f"{name}.o"
        subprocess.run([RESOURCES, "-I", scratch, "-I", HERE, HERE / "version.rc", described], check=True)
        target = folder / f"{name}.exe"
        subprocess.run([*COMPILER, *more, HERE / source, described, "-o", target], check=True)
        made.append(target)
    return made


def numbers(version: str) -> list[str]:
    """The four numbers Windows knows of a version."""
    return (re.findall(r"\d+", version.partition("+")[0]) + ["0"] * 4)[:4]


def _said(name: str, version: str) -> str:
    return (
        f'#define NAME "{name}"\n#define VERSION "{version}"\n#define NUMBERS {",".join(numbers(version))}\n'
        '#define ICON_FILE "equipment-app.ico"\n'
    )
