"""What this machine remembers: language, look, stores, window, printer, reader. One frozen value over QSettings."""

from dataclasses import fields, replace
from typing import Any, Literal, get_args

from PySide6.QtCore import QByteArray, QSettings

from equipment_app.domain.value import Value

Choice = Literal["system", "light", "dark"]
Language = Literal["system", "cs", "en"]
RECENT = 8


class Settings(Value):
    language: Language = "system"
    theme: Choice = "system"
    last_store: str = ""
    recent_stores: tuple[str, ...] = ()
    """Paths, the newest first."""
    geometry: bytes = b""
    page: str = ""
    operator: str = ""
    """Who hands out at this machine, by name, in stores where nobody has a password; empty: the first."""
    guarded_stores: tuple[str, ...] = ()
    """Paths of those where whoever works signs in, as far as this machine knows: they begin with that page."""
    lock_minutes: int = 5
    """Without a key, a click or a scan for so long, whoever works has to show that it is still them."""
    printer: str = ""
    """Empty: the default printer of the system."""
    save_folder: str = ""
    """Where a file was saved last; empty: Documents."""
    label_sheet: str = "avery-l7160"
    label_sheets: tuple[str, ...] = ()
    """Sheets made here, each as `domain.label_stock.as_text` writes it."""
    label_feeds: tuple[str, ...] = ()
    """Of each sheet that was used: its name, the place where the next print begins, millimetres right and down."""
    label_fields: tuple[str, ...] = ()
    """Of each design that was changed: its name and the facts it shows."""
    label_tough: bool = False
    label_to: str = ""
    """A printer of the system, empty for its default one, or one of `ui.labels.ways.Way`."""
    label_printer: str = ""
    """Where a printer of labels listens: `HOST`, `HOST:PORT` or a device."""
    label_dpi: str = "203"
    reader_prefix: str = ""
    reader_suffix: str = "\r"
    reader_told: bool = False
    """Somebody was told here that a reader sends another keyboard layout."""
    volume: str = "medium"
    """One of `scanner.feedback.Volume`."""
    flash: str = "refused"
    """One of `scanner.feedback.FlashLevel`."""
    serial_port: str = ""
    """Key of a reader on a serial port, see `scanning.serial.Port`; empty: none."""
    serial_baud: str = "9600"
    camera: str = ""
    """Id of the camera used last; empty: the usual one."""
    camera_size: str = "1280x720"
    camera_mirrored: bool = False
    camera_makers: bool = False
    """Makers' barcodes are read as well, by the camera and in pictures."""
    camera_geometry: bytes = b""
    backup_folder: str = ""
    """Where backups go; empty: beside each store, in `NAME.equip-backups`."""
    backup_second: str = ""
    """A second place for them: a stick, another disk; empty: none."""

    def opened(self, path: str) -> "Settings":
        """After this store was opened."""
        recent = (path, *(other for other in self.recent_stores if other != path))[:RECENT]
        return replace(self, last_store=path, recent_stores=recent)

    def guards(self, path: str, guarded: bool) -> "Settings":
        """Whether who works with this store signs in."""
        others = tuple(other for other in self.guarded_stores if other != path)
        return replace(self, guarded_stores=(path, *others)[:RECENT] if guarded else others)

    def forgotten(self, path: str) -> "Settings":
        """Without this store on the list; the file itself is left alone."""
        recent = tuple(other for other in self.recent_stores if other != path)
        return replace(self, recent_stores=recent, last_store="" if self.last_store == path else self.last_store)


LOCK_MINUTES = 1, 60
_RANGES = {"lock_minutes": LOCK_MINUTES}
_ALLOWED: dict[str, tuple[str, ...]] = {
    "language": get_args(Language),
    "theme": get_args(Choice),
    "volume": ("off", "quiet", "medium", "loud"),
    "flash": ("none", "refused", "all"),
    "label_dpi": ("203", "300", "600"),
    "serial_baud": ("1200", "2400", "4800", "9600", "19200", "38400", "57600", "115200"),
    "camera_size": ("640x480", "1280x720", "1920x1080"),
}


class MachineSettings:
    """Reads and writes the value. A key that is missing or makes no sense is the default."""

    def __init__(self, store: QSettings) -> None:
        self._store = store
        self.now = self._read()

    def change(self, **facts: Any) -> Settings:
        """Replace these facts and write them."""
        self.keep(replace(self.now, **facts))
        return self.now

    def keep(self, settings: Settings) -> None:
        for field in fields(Settings):
            value = getattr(settings, field.name)
            if value != getattr(self.now, field.name):
                self._store.setValue(field.name, _stored(value))
        self.now = settings
        self._store.sync()

    def _read(self) -> Settings:
        plain = Settings()
        facts: dict[str, Any] = {}
        for field in fields(Settings):
            default = getattr(plain, field.name)
            value = _as(default, self._store.value(field.name))
            facts[field.name] = value if value is not None and _makes_sense(field.name, value) else default
        return Settings(**facts)


def _makes_sense(name: str, value: Any) -> bool:
    if name in _RANGES:
        least, most = _RANGES[name]
        return bool(least <= value <= most)
    return name not in _ALLOWED or value in _ALLOWED[name]


def _stored(value: Any) -> Any:
    if isinstance(value, bytes):
        return QByteArray(value)
    return list(value) if isinstance(value, tuple) else value


def _as(default: Any, found: Any) -> Any:
    """What an INI file or a registry gave, in the type of the default; None when it cannot be."""
    if found is None:
        return None
    if isinstance(default, bool):
        return str(found).lower() == "true"
    if isinstance(default, int):
        return int(found) if str(found).isdecimal() else None
    if isinstance(default, tuple):
        return tuple(str(part) for part in ([found] if isinstance(found, str) else found))
    if isinstance(default, bytes):
        return found.data() if isinstance(found, QByteArray) else None
    return str(found)
