"""Of Qt what the program imports, the plugins it needs, and what these import: 66 MB of 640."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pefile

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtNetwork", "QtMultimedia")
PLUGINS = (
    "platforms/qwindows.dll",
    "platforms/qoffscreen.dll",  # the self-test without a screen
    "styles/qmodernwindowsstyle.dll",
    "iconengines/qsvgicon.dll",
    "imageformats/qsvg.dll",
    "imageformats/qjpeg.dll",
    "imageformats/qico.dll",
    "multimedia/*.dll",
)
TRANSLATIONS = ("qtbase_cs.qm",)
OF_WINDOWS = {
    f"{name}.dll"
    for name in """
        advapi32 authz avrt bcrypt bcryptprimitives comdlg32 crypt32 d3d9 d3d11 d3d12 dnsapi dwmapi dwrite dxgi
        dxva2 evr gdi32 icuuc imm32 iphlpapi kernel32 mf mfplat mfreadwrite mpr msvcrt netapi32 ntdll ole32
        oleaut32 propsys rpcrt4 secur32 setupapi shell32 shlwapi uiautomationcore user32 userenv uxtheme version
        winhttp winmm ws2_32 wtsapi32
    """.split()
} | {"winspool.drv"}
"""What Windows 10 has in System32 and something here asks for."""


@cache
def imports(program: Path) -> set[str]:
    """The libraries a program file names, at once or later, in small letters."""
    file = pefile.PE(str(program), fast_load=True)
    kinds = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    file.parse_data_directories([pefile.DIRECTORY_ENTRY[kind] for kind in kinds])
    found = {
        entry.dll.decode().casefold()
        for kind in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")
        for entry in getattr(file, kind, [])
    }
    file.close()
    return found


def closure(wanted: Iterable[Path], libraries: Iterable[Path]) -> set[Path]:
    """What is wanted, and of the libraries all that these need, and what those need."""
    by_name = {library.name.casefold(): library for library in libraries}
    found: set[Path] = set()
    waiting = set(wanted)
    while waiting:
        program = waiting.pop()
        found.add(program)
        waiting |= {by_name[name] for name in imports(program) if name in by_name} - found
    return found


def needed(qt: Path) -> set[Path]:
    """The files of the folder PySide6 that are packed. Raises FileNotFoundError where a plugin has another name now."""
    wanted = {qt / f"{module}.pyd" for module in MODULES} | {qt / "pyside6.abi3.dll"}
    for pattern in PLUGINS:
        plugins = set((qt / "plugins").glob(pattern))
        if not plugins:
            raise FileNotFoundError(f"{qt / 'plugins' / pattern}: this Qt has no such plugin")
        wanted |= plugins
    texts = {qt / "translations" / name for name in TRANSLATIONS} | set(qt.glob("*.py")) | set(qt.glob("support/*.py"))
    return closure(wanted, qt.glob("*.dll")) | texts


def missing(folder: Path) -> dict[str, list[str]]:
    """Libraries that neither the folder nor Windows has, and who asks for them."""
    programs = [file for file in sorted(folder.rglob("*")) if file.suffix in (".dll", ".pyd", ".exe")]
    there = {program.name.casefold() for program in programs}
    absent: dict[str, list[str]] = {}
    for program in programs:
        for name in imports(program) - there:
            if name not in OF_WINDOWS and not name.startswith(("api-ms-win-", "ext-ms-win-")):
                absent.setdefault(name, []).append(program.name)
    return absent


def version(program: Path) -> tuple[int, int]:
    """The version in a program file's own words, to compare with another's."""
    file = pefile.PE(str(program), fast_load=True)
    file.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
    said = file.VS_FIXEDFILEINFO[0]
    file.close()
    return said.FileVersionMS, said.FileVersionLS
