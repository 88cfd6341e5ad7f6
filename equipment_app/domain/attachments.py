"""Files that belong to somebody or something: what they may be, told by what is in them, and what they are called."""

from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from equipment_app.domain.errors import NameRefused, PaperRefused
from equipment_app.domain.value import Value
from equipment_app.domain.words import MILLIONS, Worded, Words, plain

LARGEST = 20_000_000
"""Bytes of a file."""
MOST_PIXELS = 80
"""Millions, of a photo before it is made smaller."""
NAME = 100
"""Letters of a name."""

SubjectKind: TypeAlias = Literal["member", "thing", "article", "paper"]


class FileType(StrEnum):
    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    TEXT = "text"


ENDINGS = {
    FileType.PDF: (".pdf",),
    FileType.JPEG: (".jpg", ".jpeg"),
    FileType.PNG: (".png",),
    FileType.TIFF: (".tif", ".tiff"),
    FileType.TEXT: (".txt",),
}
"""The first is given to a file whose name has none of them."""


class What(Worded):
    FILE = "file", "soubor", "file"
    """Kept byte for byte."""
    PHOTO = "photo", "fotografie", "photo"
    """A picture, kept small and without anything but what can be seen."""
    SCAN = "scan", "podepsaný sken", "signed scan"
    """Of a paper with its signatures, kept byte for byte."""


WHAT = What.named()
UNREAD = Words("nepřečtený sken", "scan, not read")
"""A scan in which the paper's code was not read: it makes nothing signed."""


class FileSubject(Value):
    """What a file belongs to: the id of a member or a unit (`member`), of a piece or an article, or of a paper its
    number.
    """

    kind: SubjectKind
    id: int | str


class FileTooLarge(NameRefused):
    megabytes: float
    most: int
    cs = "{name} má {megabytes} MB, nejvýš {most} MB. Nic se nepřiložilo. Zmenšete ho, nebo ho rozdělte."
    en = "{name} has {megabytes} MB, at most {most} MB. Nothing was attached. Make it smaller, or split it."


class EmptyFile(NameRefused):
    cs = "{name} je prázdný soubor. Nic se nepřiložilo. Vyberte soubor, ve kterém něco je."
    en = "{name} is an empty file. Nothing was attached. Choose a file that has something in it."


class FileUnread(NameRefused):
    why: str
    cs = "{name} se nepodařilo přečíst: {why}. Nic se nepřiložilo. Zkopírujte ho na tento počítač a zkuste to znovu."
    en = "{name} could not be read: {why}. Nothing was attached. Copy it to this computer and try again."


class UnknownFileType(NameRefused):
    cs = "{name} není PDF, JPEG, PNG, TIFF ani prostý text. Nic se nepřiložilo. Uložte ho jako PDF a přiložte to."
    en = "{name} is no PDF, JPEG, PNG, TIFF or plain text. Nothing was attached. Save it as a PDF and attach that."


class HeicUnread(NameRefused):
    cs = """{name} je fotografie HEIC a tu program neumí přečíst. Nic se nepřiložilo. Pošlete ji z telefonu jako JPEG,
        nebo ji jako JPEG uložte."""
    en = """{name} is a HEIC photo, which cannot be read here. Nothing was attached. Send it from the phone as a JPEG,
        or save it as one."""


class NoPhoto(NameRefused):
    cs = "{name} není fotografie. Nic se nepřiložilo. Vyberte JPEG nebo PNG, jiné soubory přiložte jako soubor."
    en = "{name} is no photo. Nothing was attached. Choose a JPEG or a PNG; attach other files as files."


class PhotoDamaged(NameRefused):
    cs = "{name} se nedá celý přečíst, je poškozený. Nic se nepřiložilo. Vyberte jinou kopii."
    en = "{name} cannot be read whole; it is damaged. Nothing was attached. Choose another copy."


class PhotoTooLarge(NameRefused):
    most: Annotated[int, MILLIONS]
    cs = "{name} má víc než {most} bodů. Nic se nepřiložilo. Uložte fotografii menší."
    en = "{name} has more than {most} pixels. Nothing was attached. Save the photo smaller."


class AttachedAlready(NameRefused):
    number: Annotated[str, {}]
    cs = "{name} je tu přiložený už jako {number}. Nic se nepřiložilo."
    en = "{name} is attached here already as {number}. Nothing was attached."


class NotToBeSigned(PaperRefused):
    cs = "{number} se nepodepisuje, nebo je stornovaný. Nic se nepřiložilo. Přiložte sken jako soubor."
    en = "{number} is not signed, or it was cancelled. Nothing was attached. Attach the scan as a file."


class NotAScan(PaperRefused):
    """It is the paper as a program drew it: nobody can have signed it by hand."""

    cs = """Tohle je doklad {number}, jak ho vytvořil počítač, ne jeho sken. Nic se nepřiložilo. Naskenujte nebo vyfoťte
        podepsaný doklad; soubor s elektronickým podpisem přiložte jako soubor a doklad označte jako podepsaný."""
    en = """This is {number} as a computer made it, not a scan of it. Nothing was attached. Scan or photograph the
        signed paper; a file with an electronic signature is attached as a file, and the paper marked as signed."""


class NoPhotoHere(NameRefused):
    cs = "{name} nemá fotografii. Nic se nezměnilo."
    en = "{name} has no photo. Nothing was changed."


class NoSuchAttachment(PaperRefused):
    cs = "Příloha {number} tu není, nebo ji někdo vzal zpět. Podívejte se do seznamu příloh."
    en = "There is no attachment {number}, or it was taken back. Look at the list of attachments."


class AttachmentOutside(NoSuchAttachment):
    """It belongs to members of units that who asks does not lead."""

    cs = "Příloha {number} patří mimo váš útvar."
    en = "The attachment {number} belongs outside your unit."


def type_of(name: str, content: bytes) -> FileType:
    """Told by what is in it, whatever it is called. Raises EmptyFile, FileTooLarge, HeicUnread, UnknownFileType."""
    refuse_size(name, len(content))
    if content.startswith(b"%PDF-"):
        return FileType.PDF
    if content.startswith(b"\xff\xd8\xff"):
        return FileType.JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileType.PNG
    if content.startswith((b"II*\0", b"MM\0*")):
        return FileType.TIFF
    if content[4:8] == b"ftyp" and content[8:12] in (b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1"):
        raise HeicUnread(name)
    if _is_text(content):
        return FileType.TEXT
    raise UnknownFileType(name)


def refuse_size(name: str, size: int) -> None:
    """Raises EmptyFile, FileTooLarge."""
    if not size:
        raise EmptyFile(name)
    if size > LARGEST:
        raise FileTooLarge(name, round(size / 1e6, 1), LARGEST // 1_000_000)


def file_name(name: str, type: FileType) -> str:
    """`name` as any system takes it, without folders, with the ending of what is in it in place of any other."""
    said = name.replace("\\", "/").rpartition("/")[2]
    stem, ending = said, ENDINGS[type][0]
    known = next((one for endings in ENDINGS.values() for one in endings if said.lower().endswith(one)), "")
    if known:
        stem, ending = said[: -len(known)], known if known in ENDINGS[type] else ending
    return plain(plain(stem)[:NAME].rstrip(" .") + ending)


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return all(one.isprintable() or one in "\t\n\r\f" for one in text)
