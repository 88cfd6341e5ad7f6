"""How an attachment is said on the screen."""

from equipment_app.domain.attachments import FileType, What
from equipment_app.store.records.attachments import Attachment
from equipment_app.ui import formatting
from equipment_app.ui.formatting import decimal_sign, thousands
from equipment_app.ui.i18n import language

_TYPES = {
    FileType.PDF: "PDF",
    FileType.JPEG: "JPEG",
    FileType.PNG: "PNG",
    FileType.TIFF: "TIFF",
    FileType.TEXT: "TXT",
}
_ICONS = {What.FILE: "file-text", What.PHOTO: "image", What.SCAN: "signature"}


def icon(one: Attachment) -> str:
    picture = one.type in (FileType.JPEG, FileType.PNG, FileType.TIFF)
    if not one.read:
        return "file-x"
    return "image" if picture and one.what is What.FILE else _ICONS[one.what]


def size(bytes: int) -> str:
    """1,2 MB, 340 kB, 12 B."""
    if bytes < 1_000:
        return f"{bytes}\u00a0B"
    if bytes < 1_000_000:
        return f"{thousands(round(bytes / 1_000))}\u00a0kB"
    return decimal_sign(f"{bytes / 1_000_000:.1f}\u00a0MB")


def facts(one: Attachment) -> str:
    """What it is, how large, when and by whom it was attached."""
    what = _TYPES[one.type] if one.what is What.FILE else one.words.said(language())
    return formatting.dotted(what, size(one.size), formatting.day(one.at.date()), one.by)
