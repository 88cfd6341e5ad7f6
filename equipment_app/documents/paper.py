"""A paper of an entry of the journal: what it says, gathered from the books, and the form that says it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from equipment_app.documents import frame
from equipment_app.documents.blocks import GAP, Block, PartyBox, Signer, gap, people, signatures
from equipment_app.documents.frame import Middle
from equipment_app.documents.style import PORTRAIT
from equipment_app.documents.words import Words
from equipment_app.domain.anchors import journal_code
from equipment_app.domain.papers import Letterhead, Number, Party
from equipment_app.store.books import Books
from equipment_app.store.ledger.journal import local_time


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """What is a paper's own. `title`, the roles and those who sign are names of phrases."""

    title: str
    subtitle: str
    rows: Sequence[Sequence[tuple[str, str]]]
    """The ruled rows of the head: label and value of each cell."""
    parties: Sequence[tuple[str, Party]] = ()
    """A box each, with the role."""
    opening: Sequence[Block] = ()
    """Under the parties, before the middle."""
    middle: Middle
    about: str
    """Of what or whom further pages say that they speak."""
    declared: Sequence[Block] = ()
    """Right above the signatures."""
    signing: Sequence[tuple[str, Party | None]]
    """Whoever is None is written in by hand."""
    above: float = GAP
    """The least distance between the middle and what is declared and signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(ABC):
    """What the papers of all kinds of entries say. Money is in haléře. Equal facts give equal bytes."""

    number: str
    """Series, year and number: `PP-2026-000123`."""
    at: datetime
    """Local time of the entry, Europe/Prague."""
    letterhead: Letterhead
    qr: str
    """The text of the document's QR, `AKP.…`, see `domain.anchors`."""
    code: str
    """The 26 characters for people, without spaces."""
    sequence: int
    """Number of the journal entry this paper stands for."""
    remark: str = ""
    bilingual: bool = False

    @classmethod
    @abstractmethod
    def gather(cls, books: Books, seq: int) -> Self:
        """What the paper of entry `seq` says, with people and things as they are called now."""

    @abstractmethod
    def form(self, words: Words) -> PaperForm: ...

    def render(self) -> bytes:
        """The paper as PDF/A-2b."""
        words = Words(bilingual=self.bilingual)
        form = self.form(words)
        return frame.render(
            frame.Framed(
                letterhead=self.letterhead,
                at=self.at,
                title=words.cs(form.title),
                title_second=words.en(form.title),
                subtitle=form.subtitle,
                number=(words("number"), self.number),
                rows=form.rows,
                qr=self.qr,
                code=self.code,
                continued=f"{words(form.title)} {self.number}",
                about=form.about,
                name=self.number,
                file_title=f"{words.cs(form.title)} {self.number}",
                middle=form.middle,
                opening=(*_parties(form.parties, words), *form.opening),
                ending=(*form.declared, _signatures(form.signing, words)),
                above=form.above,
                words=words,
            )
        )


def common(books: Books, seq: int) -> dict[str, Any]:
    """What `Paper` itself says, of entry `seq`."""
    payload = books.journal.payload(seq)
    number = str(Number(*payload["doc"]))
    return {
        "number": number,
        "at": local_time(payload["t"]),
        "letterhead": books.settings.letterhead(),
        "qr": books.papers.anchor(seq, number),
        "code": journal_code(books.journal.hash(seq)),
        "sequence": seq,
        "remark": books.papers.remark(seq),
    }


def keeper(books: Books, operator: int) -> Party:
    """An operator, as a party from the store's unit."""
    unit = books.settings["operator.unit"] or books.settings.letterhead().organisation
    return books.people.operator(operator).party(unit)


def _parties(parties: Sequence[tuple[str, Party]], words: Words) -> Sequence[Block]:
    if not parties:
        return ()
    labels = [words(key) for key in ("personal_number", "unit", "function")]
    persons = [
        PartyBox(
            words(role),
            party.name,
            tuple(zip(labels, (party.personal_number, party.unit, party.function), strict=True)),
        )
        for role, party in parties
    ]
    return (people(PORTRAIT, persons, 24.5 if words.bilingual else 21.5), gap(2.4))


def _signatures(signing: Sequence[tuple[str, Party | None]], words: Words) -> Block:
    signers = [
        Signer(words(role), party.name if party else "", _identity(party, words) if party else "")
        for role, party in signing
    ]
    return signatures(PORTRAIT, signers, words("date"), words("signature"))


def _identity(party: Party, words: Words) -> str:
    return words("identity", number=party.personal_number) if party.personal_number else party.unit
