"""Files that belong to somebody or something: the list, one of them to be opened, and the photo."""

from equipment_app.domain.attachments import AttachmentOutside, FileSubject, NoSuchAttachment
from equipment_app.domain.value import Value
from equipment_app.store.books import Books
from equipment_app.store.records.attachments import Attachment


class AttachedFile(Value):
    about: Attachment
    content: bytes


def files_of(books: Books, subject: FileSubject) -> list[Attachment]:
    """The latest first; what was taken back is none."""
    return books.attachments.of(subject)


def photo_of(books: Books, subject: FileSubject) -> bytes | None:
    """A JPEG; None where there is none."""
    return books.attachments.photo(subject)


def file_numbered(books: Books, number: str) -> AttachedFile:
    """Raises NoSuchAttachment; AttachmentOutside: of what who asks does not see."""
    found = books.attachments.numbered(number)
    content = books.attachments.content(found) if found else None
    if found is None or content is None:
        outside = books.papers.outside(number)
        raise (AttachmentOutside if outside else NoSuchAttachment)(number.strip().upper())
    return AttachedFile(found, content)
