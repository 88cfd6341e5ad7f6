"""Marks laid over a filed paper: the cancelled copy and the reprint.

The filed bytes stay in front and whole; what is added stands behind them, so anybody can take the paper as it was filed
out of its cancelled copy again.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from equipment_app.documents import pdfa
from equipment_app.documents.blocks import SIGNATURE, signature_boxes
from equipment_app.documents.pdfa import FiledPdf, NotOurs, Objects, stream
from equipment_app.documents.sheet import Align, Sheet
from equipment_app.documents.typeset import LANDSCAPE, PORTRAIT, Face, Frame, Style, width, wrapped
from equipment_app.documents.words import PaperWords
from equipment_app.domain.kinds import KINDS, Kind
from equipment_app.domain.papers import Number
from equipment_app.domain.value import Value
from equipment_app.measures import clock, day, moment
from equipment_app.store.books import Books
from equipment_app.store.ledger.journal import local_time

_CONTENTS = re.compile(rb"/Contents(?: (\d+ 0 R)|\[([^\]]*)\])")
_FONTS = re.compile(rb"/([RSI]\d) (\d+) 0 R")
_MEDIA = re.compile(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]")
_STRING = re.compile(rb"<FEFF([0-9A-F]*)>")
_MADE = re.compile(rb"/CreationDate\(D:(\d{14})([+-]\d\d)'(\d\d)'\)")


class Layers(Value):
    """What is drawn beneath and over one page."""

    beneath: Sheet
    over: Sheet


def overlaid(filed: FiledPdf, draw: Callable[[Layers, int, int], None], title: str, changed: datetime) -> bytes:
    """`draw` gets the layers of each page, its number from 1, and how many pages there are.

    `title` is added to the file's title. Raises `NotOurs` for a file this program did not write.
    """
    kids = filed.pages
    number = filed.size
    objects = {pdfa.INFO: b"", pdfa.METADATA: b""}
    names: set[str] = set()
    for place, kid in enumerate(kids, 1):
        body = filed.body(kid)
        frame = _frame(body)
        layers = Layers(Sheet(frame), Sheet(frame))
        draw(layers, place, len(kids))
        beneath, over = layers.beneath.page(), layers.over.page()
        objects[number], objects[number + 1] = stream("", beneath.content), stream("", over.content)
        objects[kid] = _CONTENTS.sub(_with_layers(number), body)
        names |= beneath.fonts | over.fonts
        number += 2
    objects |= _embedded(filed, names, number)
    facts = _facts(filed, title, changed)
    objects[pdfa.INFO], objects[pdfa.METADATA] = pdfa.info(facts), pdfa.metadata(facts)
    return filed.revised(Objects(objects), pdfa.TRAILER)


def _with_layers(number: int) -> Callable[[re.Match[bytes]], bytes]:
    return lambda found: b"/Contents[%d 0 R %s %d 0 R]" % (number, found[1] or found[2], number + 1)


def _embedded(filed: FiledPdf, names: set[str], number: int) -> dict[int, bytes]:
    """Fonts the filed paper lacks, and its resources with them."""
    known = {name.decode(): int(font) for name, font in _FONTS.findall(filed.body(pdfa.RESOURCES))}
    streams, dictionaries, fonts = pdfa.embedded(names - known.keys(), number)
    if not fonts:
        return {}
    return {**streams, **dictionaries, pdfa.RESOURCES: pdfa.resources({**known, **fonts})}


def _frame(page: bytes) -> Frame:
    media = _MEDIA.search(page)
    if media is None or not _CONTENTS.search(page):
        raise NotOurs("a page without size or content")
    return LANDSCAPE if float(media[1]) > float(media[2]) else PORTRAIT


def _facts(filed: FiledPdf, title: str, changed: datetime) -> pdfa.PdfMetadata:
    info = filed.body(pdfa.INFO)
    texts = [bytes.fromhex(found.decode()).decode("utf-16-be") for found in _STRING.findall(info)]
    made = _MADE.search(info)
    if len(texts) != 2 or made is None:
        raise NotOurs("no title, author or date")
    zoned = f"{made[1].decode()}{made[2].decode()}{made[3].decode()}"
    return pdfa.PdfMetadata(f"{texts[0]} {title}", texts[1], datetime.strptime(zoned, "%Y%m%d%H%M%S%z"), changed)


_BAR_TOP, _BAR_HEIGHT = 4.4, 8.4
_BLACK = 30.0
_FOOT_TOP, _FOOT_WIDTH = 287.0, 120.0
_FOOT_HOLDS = 500
"""More letters than its two lines ever take."""
_MARK = Style(150, Face.SEMIBOLD)
_WORD = Style(13, Face.SEMIBOLD)
_LARGE = Style(8.5, Face.REGULAR, 3.6)
_SMALL = Style(7, Face.REGULAR, 2.6)
_ANGLE = 50
_COPY = Style(8.5, Face.SEMIBOLD)
_COPY_FRAME = 5.5


class Cancellation(Value):
    """Why and by what a paper was cancelled; laid over its pages, which stay as they were."""

    number: str
    at: datetime
    operator: str
    reason: str
    replaced_by: str = ""
    kind: Kind = Kind.ISSUE
    """Of the cancelled entry."""
    bilingual: bool = False
    signers: int = 2
    """So many boxes to sign in are struck."""


def gathered(books: Books, seq: int, replaced_by: str = "") -> tuple[bytes, Cancellation]:
    """The filed paper that storno entry `seq` cancelled, and what is laid over it."""
    payload = books.journal.payload(seq)
    cancelled = books.journal.payload(payload["ref"])
    number, operator = Number(*payload["doc"]), books.people.operator(payload["by"])
    cancellation = Cancellation(
        number=str(number),
        at=local_time(payload["t"]),
        operator=", ".join(filter(None, (operator.party("").name, operator.personal_number))),
        reason=books.papers.remark(seq, "reason"),
        replaced_by=replaced_by,
        kind=Kind(cancelled["k"]),
        bilingual=bool(cancelled.get("x", {}).get("bilingual", 0)),
    )
    return books.papers.content(str(replace(number, suffix=""))), cancellation


def cancel(original: bytes, cancellation: Cancellation) -> bytes:
    """The STORNO copy of a filed protocol: the filed bytes, and the marks behind them, the signature boxes struck.

    A long reason goes on in the bottom margin. What even that cannot hold is in the journal, and the paper says so.
    """

    def draw(layers: Layers, number: int, count: int) -> None:
        frame = layers.beneath.frame
        layers.beneath.watermark("STORNO", _MARK, frame.width / 2, frame.height / 2 + 12, _ANGLE)
        _bar(layers.over, cancellation)
        if number == count:
            for x, wide in signature_boxes(frame, cancellation.signers):
                layers.over.struck(x, frame.limit - SIGNATURE, wide, SIGNATURE)

    return overlaid(FiledPdf(original), draw, "STORNO", cancellation.at)


def copy(original: bytes, at: datetime, number: int) -> bytes:
    """A reprint, marked as copy `number` in the top margin of each page; of a cancelled paper in the bottom margin."""
    filed = FiledPdf(original)
    text = f"OPIS č. {number} · vytištěno {moment(at)}"

    def draw(layers: Layers, _number: int, _count: int) -> None:
        sheet, right = layers.over, layers.over.frame.right
        y = _FOOT_TOP if filed.revisions > 1 else _BAR_TOP
        wide = width(text, _COPY.face, _COPY.size) + 5
        sheet.box(right - wide, y, wide, _COPY_FRAME)
        sheet.text(right - wide / 2, y + 3.8, text, _COPY, align=Align.CENTRE)

    return overlaid(filed, draw, f"OPIS {number}", at)


def _bar(sheet: Sheet, cancellation: Cancellation) -> None:
    left, measure = sheet.frame.left, sheet.frame.measure
    sheet.box(left, _BAR_TOP, measure, _BAR_HEIGHT)
    sheet.box(left, _BAR_TOP, _BLACK, _BAR_HEIGHT, black=True)
    sheet.text(left + _BLACK / 2, _BAR_TOP + 5.8, "STORNO", _WORD, align=Align.CENTRE, white=True)
    room = measure - _BLACK - 5
    large = _set(_said(cancellation), _LARGE, room)
    if len(large) <= 2:
        _lines(sheet, left + _BLACK + 3, _BAR_TOP + 3.4, large)
        return
    small = _set(_said(cancellation, reason_last=True), _SMALL, room)
    _lines(sheet, left + _BLACK + 3, _BAR_TOP + 2.35, small[:3])
    if small[3:]:
        _goes_on(sheet, small[3:])


def _goes_on(sheet: Sheet, lines: Sequence[tuple[str, Style]]) -> None:
    """The rest, set anew in two wider lines under the foot of the page."""
    rest = " ".join(line for line, _ in lines)
    set_anew = wrapped(rest, _SMALL, _FOOT_WIDTH - 4)
    if len(set_anew) > 2:
        ending = " … (celý důvod je v deníku)"
        words = rest[:_FOOT_HOLDS].split(" ")
        while len(set_anew) > 2:
            words.pop()
            set_anew = wrapped(" ".join(words) + ending, _SMALL, _FOOT_WIDTH - 4)
    sheet.box(sheet.frame.left, _FOOT_TOP, _FOOT_WIDTH, len(set_anew) * _SMALL.leading + 1)
    sheet.lines(sheet.frame.left + 2, _FOOT_TOP + 2.5, set_anew, _SMALL)


def _said(cancellation: Cancellation, *, reason_last: bool = False) -> list[tuple[str, Face]]:
    """Paragraphs: by what, and why; then both in English on a bilingual paper. A long reason comes last."""
    words = PaperWords(bilingual=cancellation.bilingual)
    said: list[tuple[str, Face]] = []
    for speak, undone in zip((words.cs, words.en), KINDS[cancellation.kind].undone, strict=True):
        by = speak(
            "cancelled",
            number=cancellation.number,
            day=day(cancellation.at),
            clock=clock(cancellation.at),
            operator=cancellation.operator,
        )
        if not by:
            continue
        reason = speak("cancelled_reason", reason=cancellation.reason.strip().rstrip(".;, ")) + "."
        applies = speak("applies", number=cancellation.replaced_by) if cancellation.replaced_by else "."
        follows = f"{undone}{applies}"
        why = f"{follows} {reason}" if reason_last else f"{reason} {follows}"
        said += [(by, Face.SEMIBOLD), (why, Face.REGULAR)]
    return said


def _set(said: Sequence[tuple[str, Face]], style: Style, measure: float) -> list[tuple[str, Style]]:
    faced = [(text, style._replace(face=face)) for text, face in said]
    return [(line, one) for text, one in faced for line in wrapped(text, one, measure)]


def _lines(sheet: Sheet, x: float, y: float, lines: Sequence[tuple[str, Style]]) -> None:
    for line, style in lines:
        sheet.text(x, y, line, style)
        y += style.leading
