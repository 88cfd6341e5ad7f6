"""The card of a thing on paper: what it is, where it is, all that happened to it, what it cost.

It is no document of the journal: it has no number and may be printed as often as anybody likes. In Czech, as registers
are.
"""

from equipment_app.documents import paper
from equipment_app.documents.blocks import PaperFact, Paragraph, facts, gap, paragraph
from equipment_app.documents.chapters import Chapter, Chapters
from equipment_app.documents.paper import Framed
from equipment_app.documents.table import PaperTable, TableColumn, TableRow
from equipment_app.documents.typeset import PORTRAIT, Type
from equipment_app.documents.words import PaperWords
from equipment_app.domain.cards import SheetEvent, ThingSheet
from equipment_app.measures import day, moment, money, numeral, whole_number

_TITLE = "Karta věci"
_IN_ROW, _PITCH = 4, 5.1
_STATES = {"unsigned": "nepodepsáno", "signed": "podepsáno", "scanned": "podepsáno, sken"}
_COLUMNS = (
    TableColumn("Datum", 21),
    TableColumn("Co se stalo", 38),
    TableColumn("Kdo, kde", 42),
    TableColumn("Doklad", 29),
    TableColumn("Podpis", 27),
    TableColumn("Cena Kč", 18, right=True),
)

_HOLDERS = (TableColumn("Kdo, kde", 105), TableColumn("Kde to je", 45), TableColumn("Počet", 25, right=True))
_AMOUNTS = (
    TableColumn("Od", 35),
    TableColumn("Skladem", 35, right=True),
    TableColumn("Vydáno", 35, right=True),
    TableColumn("V opravě", 35, right=True),
    TableColumn("Vyřazeno, chybí", 35, right=True),
)


def render(sheet: ThingSheet) -> bytes:
    """The card as PDF/A-2b."""
    return paper.render(_framed(sheet))


def _framed(sheet: ThingSheet) -> Framed:
    state, name = sheet.state, f"{_TITLE} {sheet.code or sheet.name}"
    rows = [sheet.facts[start : start + _IN_ROW] for start in range(0, len(sheet.facts), _IN_ROW)]
    told = [facts(PORTRAIT, [PaperFact(*fact, 1) for fact in row]) for row in rows]
    return Framed(
        letterhead=state.letterhead,
        at=state.at,
        title=_TITLE,
        subtitle=f"{sheet.name}, {sheet.where}",
        number=("Kód", sheet.code or "–"),
        rows=(
            (("Vytištěno", moment(state.at)), ("Zápis deníku", whole_number(state.sequence))),
            (("Tisk", state.printed_by),),
        ),
        code=state.code,
        continued=name,
        about=sheet.name,
        name=name,
        file_title=name,
        middle=Chapters((*_of_lot(sheet), _events(sheet))),
        opening=(gap(2.0), *(block for row in told for block in (row, gap(2.0)))),
        words=PaperWords(),
    )


def _of_lot(sheet: ThingSheet) -> list[Chapter]:
    """Who has how many now, and how many were where from which day on; nothing of a single piece."""
    if not sheet.amounts:
        return []
    holders = [TableRow((who, where, whole_number(pieces))) for who, where, pieces in sheet.holders]
    amounts = [TableRow((day(begins), *map(_count, pieces))) for begins, *pieces in sheet.amounts]
    there = PaperTable(_HOLDERS, PORTRAIT.left, pitch=_PITCH, names=1)
    past = PaperTable(_AMOUNTS, PORTRAIT.left, pitch=_PITCH, names=1)
    return [Chapter("Kde je", there, holders, nothing="Nikde."), Chapter("Kolik kde bylo", past, amounts)]


def _count(pieces: int) -> str:
    return whole_number(pieces) if pieces else "–"


def _events(sheet: ThingSheet) -> Chapter:
    count = len(sheet.events)
    said = f"Náklady celkem {money(sheet.price + sheet.repaired)} Kč: pořízení {money(sheet.price)} Kč"
    repairs = f", opravy {money(sheet.repaired)} Kč" if sheet.repaired else ""
    return Chapter(
        "Průběh",
        PaperTable(_COLUMNS, PORTRAIT.left, pitch=_PITCH, names=3),
        [_row(event) for event in sheet.events],
        aside=f"{count} {numeral(count, 'událost', 'události', 'událostí')}, od nejstarší",
        nothing="Zatím nic.",
        after=[paragraph(PORTRAIT, Paragraph(f"{said}{repairs}.", Type.SMALL, lead=4.6))],
    )


def _row(event: SheetEvent) -> TableRow:
    price = "" if event.price is None else money(event.price)
    return TableRow((day(event.day), event.what, event.who, event.paper, _STATES.get(event.state, ""), price))
