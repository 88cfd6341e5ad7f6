"""Files and photos of members, units, pieces, articles and papers: filed where papers are, bound by the journal."""

import hashlib
from collections.abc import Generator, Mapping
from dataclasses import field
from functools import partial
from pathlib import Path

from equipment_app.domain.attachments import (
    WHAT,
    AttachedAlready,
    FileSubject,
    FileType,
    FileUnread,
    NoPhoto,
    NoPhotoHere,
    NotAScan,
    NotToBeSigned,
    What,
    file_name,
    refuse_size,
    type_of,
)
from equipment_app.domain.custody import Seq
from equipment_app.domain.entries import FIELD, Cell, remark
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.papers import as_printed
from equipment_app.domain.requested import Asked
from equipment_app.domain.rights import Right
from equipment_app.operations import photos
from equipment_app.operations.declared import needs
from equipment_app.operations.plan import Operation, Plan, Several
from equipment_app.operations.undo import Reversal
from equipment_app.store.books import Books


def _right(command: "Attach | RemovePhoto") -> Right:
    """The journal asks for papers besides: the bytes are filed as theirs are."""
    return Right.MEMBERS if command.to.kind == "member" else Right.PAPERS


@needs(_right)
class Attach(Operation):
    """`content` is kept byte for byte; of a photo a small picture without what the camera wrote beside it."""

    to: FileSubject
    name: str
    content: bytes = field(repr=False)
    what: What = What.FILE
    read: bool = False
    """Of a scan: the paper's own code was read on each of its pages."""

    def asked(self) -> Asked:
        facts = {"to": [self.to.kind, self.to.id], "name": self.name, "what": str(self.what)}
        return "Attach", facts | {"sha256": hashlib.sha256(self.content).hexdigest()}

    def plan(self, books: Books) -> Plan:
        """Raises EmptyFile, FileTooLarge, UnknownFileType, HeicUnread, NoPhoto, PhotoDamaged, PhotoTooLarge,
        AttachedAlready, NotToBeSigned, NotAScan, and UnknownNumber where there is no such paper.
        """
        type, content = type_of(self.name, self.content), self.content
        if self.what is What.PHOTO:
            if type not in (FileType.JPEG, FileType.PNG):
                raise NoPhoto(self.name)
            type, content = FileType.JPEG, photos.small(self.name, content)
        about, facts = _of(books, self.to)
        if self.what is What.PHOTO and about and books.journal.payload(about)["k"] != Kind.INCIDENT:
            raise NoPhoto(self.name)
        if self.what is What.SCAN:
            _refuse_unsigned(books, self.to, about, content)
        name = file_name(self.name, type)
        known = books.attachments.with_bytes(self.to, hashlib.sha256(content).hexdigest())
        if known:
            raise AttachedAlready(name, known)
        series, today = KINDS[Kind.ATTACHED].series, books.journal.today()
        number = books.journal.next_number(series, today.year)
        return Plan(
            Kind.ATTACHED,
            about=about,
            facts={**facts, "what": str(self.what), "type": str(type), "size": len(content), **self._reading()},
            secrets=remark(name, "name", FIELD),
            number=number,
            subject=name,
            then=partial(books.papers.attach, str(number), content),
        )

    def _reading(self) -> dict[str, Cell]:
        return {"read": int(self.read)} if self.what is What.SCAN else {}


def from_file(to: FileSubject, path: Path, what: What, name: str = "") -> Attach:
    """Raises EmptyFile, FileTooLarge, FileUnread."""
    try:
        refuse_size(path.name, path.stat().st_size)
        return Attach(to, name or path.name, path.read_bytes(), what)
    except OSError as error:
        raise FileUnread(path.name, error.strerror or str(error)) from error


@needs(_right)
class RemovePhoto(Operation):
    """Takes back the photo, and those it replaced, so that none of them comes up again."""

    to: FileSubject
    reason: str

    def plan(self, books: Books) -> Several:
        """Raises NoPhotoHere."""
        seqs = [one.seq for one in books.attachments.of(self.to) if one.what is What.PHOTO]
        if not seqs:
            raise NoPhotoHere(WHAT[What.PHOTO].en)
        return Several(len(seqs), self._plans(books, seqs))

    def _plans(self, books: Books, seqs: list[Seq]) -> Generator[Plan, None, None]:
        for seq in seqs:
            yield Reversal(books, seq, set(seqs), books.history.number(seq)).plan(self.reason, None)


def _of(books: Books, to: FileSubject) -> tuple[Seq | None, Mapping[str, Cell]]:
    """The paper it is about, else the fact that says what it belongs to."""
    if to.kind == "paper":
        return books.papers.seq(str(to.id)), {}
    return None, {to.kind: int(to.id)}


def _refuse_unsigned(books: Books, to: FileSubject, about: Seq | None, content: bytes) -> None:
    if about is None:
        raise NotToBeSigned(str(to.id))
    signed = KINDS[books.journal.payload(about)["k"]].signed
    if not signed or books.history.reversed_by(about) is not None:
        raise NotToBeSigned(as_printed(str(to.id)))
    if books.papers.is_own(about, content):
        raise NotAScan(as_printed(str(to.id)))
