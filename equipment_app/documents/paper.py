"""The frame every paper stands on, page by page, and a paper of an entry: gathered from the books, set in the frame."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple, Protocol, Self

from equipment_app.documents import pdfa
from equipment_app.documents.blocks import (
    GAP,
    Block,
    PaperFact,
    Paragraph,
    PartyBox,
    Signer,
    TableRoom,
    gap,
    height,
    paginated,
    paragraph,
    people,
    signatures,
    stack,
)
from equipment_app.documents.qr import ErrorCorrection
from equipment_app.documents.sheet import Align, BlockRole, Sheet
from equipment_app.documents.typeset import PORTRAIT, Frame, Type, fitted, printable, width, wrapped
from equipment_app.documents.words import PaperWords
from equipment_app.domain import anchors
from equipment_app.domain.anchors import in_lines, journal_code
from equipment_app.domain.outcome import Step
from equipment_app.domain.papers import Letterhead, Number, Party
from equipment_app.domain.value import Value
from equipment_app.measures import moment
from equipment_app.store.books import Books
from equipment_app.store.ledger.journal import local_time

QR = 24.75
"""Side of the document's code, whatever its version."""
SHEET_QR = 16.5
"""Side of the code on a further page."""

_FACTS = 54.0
_NUMBERS, _NUMBER, _SUBTITLE_HIGH = 24.2, 8.6, 4.0
"""Where the numbers of a paper begin below its top, how high one is; and how high a subtitle reaches."""
_SECOND_CELL = 37.0
_BESIDE = 5.0
_TOP = 15.0
_SECOND_LANGUAGE = 5.0
_LAST_SHEET_CODE = 99


class PaperPage(NamedTuple):
    """What a page shows between head and foot. `ends`: the frame's ending, with the signatures, stands on it."""

    draw: Callable[[Sheet, float], object]
    ends: bool


class Middle(Protocol):
    """What differs from paper to paper, broken into pages."""

    def pages(self, room: TableRoom) -> Sequence[PaperPage]:
        """`room` is all that the frame leaves on a page; its `ending` must stand on the page that ends."""
        ...


class Stacked(Value):
    """A middle of blocks under each other; each stands whole on one page."""

    blocks: Sequence[Block]

    def pages(self, room: TableRoom) -> Sequence[PaperPage]:
        pages = paginated([block.height for block in self.blocks], room)
        return [
            PaperPage(partial(stack, blocks=self.blocks[page.start : page.stop]), page is pages[-1]) for page in pages
        ]


class Framed(Value, kw_only=True):
    """All that is drawn. Equal values give equal bytes."""

    letterhead: Letterhead
    at: datetime
    """When it was made; local time, Europe/Prague."""
    title: str
    title_second: str = ""
    subtitle: str
    number: tuple[str, str]
    """Label and value of the large line at the top right."""
    rows: Sequence[Sequence[tuple[str, str]]]
    """The ruled rows beside the code, each of one or two labelled cells."""
    qr: str = ""
    """Each further page has a code of its own, made from it; none where this is empty."""
    code: str
    """The 26 characters of the journal's entry."""
    continued: str
    """The title of further pages."""
    about: str
    """Under it, of what or whom this speaks."""
    name: str
    """What the foot calls it."""
    file_title: str
    bookmark: str = ""
    """In a file of several, where it is not `about`."""
    middle: Middle
    opening: Sequence[Block] = ()
    ending: Sequence[Block] = ()
    """Set from the foot of the page that ends upwards, at least `above` under the middle."""
    above: float = GAP
    frame: Frame = PORTRAIT
    words: PaperWords

    @property
    def top(self) -> float:
        """Where the blocks of the first page begin; a second language takes a line more."""
        return 47.8 + self.frame.top + (_SECOND_LANGUAGE if self.title_second else 0)

    @property
    def further_top(self) -> float:
        """Where the middle of a further page begins."""
        return 35.0 + self.frame.top


def render(framed: Framed, step: Step | None = None) -> bytes:
    """The paper as PDF/A-2b. `step` hears before each page its number and how many there are, and may raise."""
    return _written(framed, framed.file_title, _pages(framed, step))


def bound(papers: Sequence[Framed], title: str, step: Step | None = None) -> bytes:
    """Papers behind one another in one PDF/A-2b, each with pages of its own, and a bookmark where they are several.
    `step` hears of papers, as of pages.
    """
    drawn: list[pdfa.PdfPage] = []
    bookmarks: list[tuple[str, int]] = []
    for number, framed in enumerate(papers, 1):
        if step:
            step(number, len(papers))
        bookmarks.append((framed.bookmark or framed.about, len(drawn)))
        drawn += _pages(framed)
    return _written(papers[0], title, drawn, bookmarks if len(papers) > 1 else ())


def _written(
    first: Framed, title: str, pages: Sequence[pdfa.PdfPage], bookmarks: Sequence[tuple[str, int]] = ()
) -> bytes:
    return pdfa.write(pages, pdfa.PdfMetadata(title, first.letterhead.authority, first.at), bookmarks)


def _pages(framed: Framed, step: Step | None = None) -> list[pdfa.PdfPage]:
    pages = framed.middle.pages(
        TableRoom(
            first=framed.frame.limit - framed.top - height(framed.opening),
            further=framed.frame.limit - framed.further_top,
            carry=0,
            ending=framed.above + height(framed.ending) if framed.ending else 0,
        )
    )
    drawn: list[pdfa.PdfPage] = []
    for number, page in enumerate(pages, 1):
        if step:
            step(number, len(pages))
        drawn.append(_drawn(framed, page, number, len(pages)))
    return drawn


def _drawn(framed: Framed, page: PaperPage, number: int, count: int) -> pdfa.PdfPage:
    sheet = Sheet(framed.frame)
    if number == 1:
        _first(sheet, framed)
        page.draw(sheet, stack(sheet, framed.top, framed.opening))
    else:
        _further(sheet, framed, number, count)
        page.draw(sheet, framed.further_top)
    if page.ends:
        stack(sheet, framed.frame.limit - height(framed.ending), framed.ending)
    _foot(sheet, framed, framed.words("page", page=number, pages=count))
    return sheet.page()


def _first(sheet: Sheet, framed: Framed) -> None:
    frame, top = sheet.frame, sheet.frame.top
    facts = frame.right - _FACTS - (QR + _BESIDE if framed.qr else 0)
    room = facts - frame.left - _BESIDE
    _speaker(sheet, framed.letterhead, room)
    sheet.text(frame.left, 39.0 + top, framed.title, fitted(framed.title, Type.TITLE, room), role=BlockRole.HEADING)
    y = 44.6 + top
    if framed.title_second:
        sheet.text(frame.left, y, framed.title_second, fitted(framed.title_second, Type.TITLE_SECOND, room))
        y += _SECOND_LANGUAGE
    beside = (
        facts
        if not framed.qr and top + _NUMBERS + _NUMBER * len(framed.rows) > y - _SUBTITLE_HIGH
        else frame.right - QR
    )
    _subtitle(sheet, framed.subtitle, y, beside - _BESIDE)
    _numbers(sheet, facts, framed)
    if framed.qr:
        _anchor(sheet, framed.qr, framed.code)


def _subtitle(sheet: Sheet, text: str, y: float, right: float) -> None:
    """In one line, or close together in two, up to `right`."""
    room = right - sheet.frame.left
    style = fitted(text, Type.SUBTITLE, room)
    lines = wrapped(text, style, room)[:2]
    sheet.lines(sheet.frame.left, y - (len(lines) - 1) * style.leading / 2, lines, style)


def _further(sheet: Sheet, framed: Framed, number: int, count: int) -> None:
    frame, top = sheet.frame, sheet.frame.top
    room = frame.measure - SHEET_QR - _BESIDE
    style = fitted(framed.continued, Type.CONTINUED, room)
    sheet.text(frame.left, 19.2 + top, framed.continued, style, role=BlockRole.HEADING)
    sheet.text(frame.left, 24.2 + top, framed.words("continued", page=number, pages=count), Type.BOXED)
    lines = wrapped(framed.about, Type.BOXED, room)
    style = Type.BOXED if len(lines) == 1 else Type.LABEL
    sheet.lines(frame.left, 28.8 + top, wrapped(framed.about, style, room)[:2], style)
    if framed.qr and number <= _LAST_SHEET_CODE:
        code = anchors.encode_sheet(anchors.PageAnchor(anchors.decode(framed.qr).document, number))
        sheet.code(frame.right - SHEET_QR, _TOP + top, SHEET_QR, code, ErrorCorrection.PAPER)


def _foot(sheet: Sheet, framed: Framed, page: str) -> None:
    """Who keeps the paper, what is said about data, which paper and page, which journal."""
    frame, letterhead = sheet.frame, framed.letterhead
    y = frame.limit + 2.8
    sheet.rule(frame.left, frame.right, y)
    code = framed.words("journal_code", code=" ".join(in_lines(framed.code)))
    right = (f"{framed.name}  ·  {page}", Type.FOOT_STRONG), (code, Type.FOOT)
    notices = (letterhead.privacy_cs, *([letterhead.privacy_en] if framed.words.bilingual else []))
    for place, (text, style) in enumerate(right):
        sheet.text(
            frame.right, y + 3.4 + place * Type.FOOT.leading, text, style, role=BlockRole.ARTEFACT, align=Align.RIGHT
        )
    for place, text in enumerate((letterhead.footer or letterhead.store, *notices)):
        taken = width(printable(right[place][0]), right[place][1].face, Type.FOOT.size) + _BESIDE if place < 2 else 0
        style = fitted(text, Type.FOOT, frame.measure - taken)
        sheet.text(frame.left, y + 3.4 + place * Type.FOOT.leading, text, style, role=BlockRole.ARTEFACT)


def _speaker(sheet: Sheet, letterhead: Letterhead, room: float) -> None:
    left, y = sheet.frame.left, 17.6 + sheet.frame.top
    sheet.text(left, y, letterhead.authority, fitted(letterhead.authority, Type.AUTHORITY, room))
    y += Type.AUTHORITY.leading
    for line in filter(None, (letterhead.organisation, letterhead.store)):
        style = fitted(line, Type.LETTERHEAD, room)
        y = sheet.lines(left, y, wrapped(line, style, room), style)


def _numbers(sheet: Sheet, left: float, framed: Framed) -> None:
    right, y = left + _FACTS, sheet.frame.top
    label, number = framed.number
    sheet.text(left, y + 17.0, label, Type.LABEL)
    sheet.text(left, y + 22.2, number, fitted(number, Type.NUMBER, _FACTS), role=BlockRole.HEADING)
    y += _NUMBERS
    sheet.rule(left, right, y)
    for cells in framed.rows:
        for place, (label, value) in enumerate(cells):
            x = left + place * _SECOND_CELL
            room = (right if place == len(cells) - 1 else left + _SECOND_CELL - 1) - x
            sheet.text(x, y + 2.9, label, fitted(label, Type.LABEL, room + 2))
            style = fitted(value, Type.VALUE, room)
            first, *more = wrapped(value, style, room)
            sheet.text(x, y + 6.9, f"{first}…" if more else value, style)
        y += _NUMBER
        sheet.rule(left, right, y)


def _anchor(sheet: Sheet, text: str, code: str) -> None:
    x, y = sheet.frame.right - QR, _TOP + sheet.frame.top
    sheet.code(x, y, QR, text, ErrorCorrection.PAPER)
    for place, line in enumerate(in_lines(code)):
        sheet.text(x, y + QR + 3.7 + place * 3.2, line, Type.LABEL, stretch=QR)


class PaperForm(Value, kw_only=True):
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


class Paper(Value, ABC, kw_only=True):
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
    copies: int = 2
    bilingual: bool = False

    @classmethod
    @abstractmethod
    def gather(cls, books: Books, seq: int) -> Self:
        """What the paper of entry `seq` says, with people and things as they are called now."""

    @abstractmethod
    def form(self, words: PaperWords) -> PaperForm: ...

    def made(self, words: PaperWords, key: str = "made", reference: str = "") -> Sequence[Sequence[tuple[str, str]]]:
        """The ruled rows of most papers: when it was made, in how many copies, and the file reference."""
        first = (words(key), moment(self.at)), (words("copies"), str(self.copies))
        return (first, ((words("file_reference"), reference),))

    def remarked(self, words: PaperWords, leading: float = Type.BOXED.leading) -> Sequence[Block]:
        said = Paragraph(self.remark.strip(), Type.BOXED._replace(leading=leading), words("remark"))
        return (paragraph(PORTRAIT, said),) if said.text else ()

    def render(self) -> bytes:
        """The paper as PDF/A-2b."""
        return self.printed(PaperWords(bilingual=self.bilingual))

    def printed(self, words: PaperWords) -> bytes:
        form = self.form(words)
        return render(
            Framed(
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
                ending=(*form.declared, signed_by(form.signing, words)),
                above=form.above,
                words=words,
            )
        )


def common(books: Books, seq: int, copies: int = 2) -> dict[str, Any]:
    """What `Paper` itself says, of entry `seq`; `copies`, where that does not say how many there are."""
    payload = books.journal.payload(seq)
    said = payload.get("x", {})
    number = str(Number(*payload["doc"]))
    return {
        "number": number,
        "at": local_time(payload["t"]),
        "letterhead": books.settings.letterhead(),
        "qr": books.papers.anchor(seq, number),
        "code": journal_code(books.journal.hash(seq)),
        "sequence": seq,
        "remark": books.papers.remark(seq),
        "copies": said.get("copies", copies),
        "bilingual": bool(said.get("bilingual", 0)),
    }


def unnumbered(books: Books) -> dict[str, Any]:
    """What `Paper` itself says of what is no document of the journal: a preview, a draft."""
    seq, digest = books.journal.head()
    return {
        "number": "",
        "at": books.journal.now(),
        "letterhead": books.settings.letterhead(),
        "qr": "",
        "code": journal_code(digest),
        "sequence": seq,
    }


def keeper(books: Books, operator: int) -> Party:
    """An operator, as a party from the store's unit."""
    unit = books.settings["operator.unit"] or books.settings.letterhead().organisation
    return books.people.operator(operator).party(unit)


def counted(words: PaperWords, lines: Sequence[Any], weight: float) -> PaperFact:
    """How many lines there are, and pieces in them."""
    value = words("lines_pieces_value", lines=len(lines), pieces=sum(line.quantity for line in lines))
    return PaperFact(words("lines_pieces"), value, weight)


def small(text: str) -> Sequence[Block]:
    """In how many copies it is made, or the like, right above the signatures."""
    return paragraph(PORTRAIT, Paragraph(text, Type.SMALL, lead=4.5)), gap(3.65)


def _parties(parties: Sequence[tuple[str, Party]], words: PaperWords) -> Sequence[Block]:
    """A box for each; who is no person, such as a workshop, has a name alone."""
    if not parties:
        return ()
    return (boxed(words, [party_box(words, role, party) for role, party in parties]), gap(2.4))


def party_box(words: PaperWords, role: str, party: Party) -> PartyBox:
    labels = [words(key) for key in ("personal_number", "unit", "function")]
    facts = (party.personal_number, party.unit, party.function)
    return PartyBox(words(role), party.name, tuple(zip(labels, facts, strict=True)) if any(facts) else ())


def boxed(words: PaperWords, boxes: Sequence[PartyBox]) -> Block:
    return people(PORTRAIT, boxes, 24.5 if words.bilingual else 21.5)


def signed_by(signing: Sequence[tuple[str, Party | None]], words: PaperWords) -> Block:
    """A box for each who signs, named by the phrase of the role."""
    signers = [
        Signer(words(role), party.name if party else "", _identity(party, words) if party else "")
        for role, party in signing
    ]
    return signatures(PORTRAIT, signers, words("date"), words("signature"))


def _identity(party: Party, words: PaperWords) -> str:
    return words("identity", number=party.personal_number) if party.personal_number else party.unit
