"""Marks laid over a filed paper. The filed bytes stay in front and whole; what is added stands behind them, so anybody
can take the paper as it was filed out of its cancelled copy again."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from equipment_app.documents import pdfa
from equipment_app.documents.pdffile import Filed, NotOurs, Objects, stream
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.style import LANDSCAPE, PORTRAIT, Frame

_CONTENTS = re.compile(rb"/Contents(?: (\d+ 0 R)|\[([^\]]*)\])")
_FONTS = re.compile(rb"/([RSI]\d) (\d+) 0 R")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_MEDIA = re.compile(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]")
_STRING = re.compile(rb"<FEFF([0-9A-F]*)>")
_MADE = re.compile(rb"/CreationDate\(D:(\d{14})([+-]\d\d)'(\d\d)'\)")


@dataclass(frozen=True, slots=True)
class Layers:
    """What is drawn beneath and over one page."""

    beneath: Sheet
    over: Sheet


def overlaid(filed: Filed, draw: Callable[[Layers, int, int], None], title: str, changed: datetime) -> bytes:
    """`draw` gets the layers of each page, its number from 1, and how many pages there are.

    `title` is added to the file's title. Raises `NotOurs` for a file this program did not write.
    """
    kids = [int(number) for number in _REFERENCE.findall(filed.body(pdfa.PAGES).split(b"/Kids")[-1])]
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


def _embedded(filed: Filed, names: set[str], number: int) -> dict[int, bytes]:
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


def _facts(filed: Filed, title: str, changed: datetime) -> pdfa.Facts:
    info = filed.body(pdfa.INFO)
    texts = [bytes.fromhex(found.decode()).decode("utf-16-be") for found in _STRING.findall(info)]
    made = _MADE.search(info)
    if len(texts) != 2 or made is None:
        raise NotOurs("no title, author or date")
    zoned = f"{made[1].decode()}{made[2].decode()}{made[3].decode()}"
    return pdfa.Facts(f"{texts[0]} {title}", texts[1], datetime.strptime(zoned, "%Y%m%d%H%M%S%z"), changed)
