"""The personal card on paper: who it is, what they hold, what they lack, and all that came and went.

It is no document of the journal: it has no number and may be printed as often as anybody likes. In Czech, as registers
are.
"""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from equipment_app.documents import paper
from equipment_app.documents.blocks import Block, Paragraph, Signer, gap, paragraph, signatures
from equipment_app.documents.chapters import Chapter, Chapters
from equipment_app.documents.paper import Framed
from equipment_app.documents.sheet import Sheet
from equipment_app.documents.table import PaperTable, TableColumn, TableRow
from equipment_app.documents.typeset import PORTRAIT, Type, fitted, wrapped
from equipment_app.documents.words import PaperWords
from equipment_app.domain.cards import CardMove, PersonalCard
from equipment_app.domain.holdings import HoldingLine
from equipment_app.domain.outcome import Step
from equipment_app.domain.papers import Party
from equipment_app.domain.sizes import UNI, Ending, Past
from equipment_app.measures import CONDITIONS, day, moment, money, numeral, whole_number

_TITLE = "Osobní karta výstroje"
_SIZES = {
    "alfa": "Velikost oděvu",
    "kalhoty": "Kalhoty",
    "obuv": "Obuv",
    "rukavice": "Rukavice",
    "hlava": "Obvod hlavy",
}
_STATES = {
    "unsigned": "nepodepsáno",
    "signed": "podepsáno",
    "scanned": "podepsáno, sken",
    "cancelled": "stornováno",
}
_CONFIRMED = (
    "Potvrzuji, že věci uvedené v části „Co drží“ mám v držení a v uvedeném stavu. (Vyplní se jen při kontrole držení;"
    " jinak proškrtněte.)"
)  # [L]
_SOON = 60
"""Days in which what ends is named under the table."""
_BOX, _BAND, _INSET, _LABELLED = 24.5, 12.3, 2.5, 48.0
_PITCH = 5.1


def render(cards: Sequence[PersonalCard], step: Step | None = None) -> bytes:
    """The cards as one PDF/A-2b, each with pages of its own. `step` hears before each card its number and how many
    there are, and may raise.
    """
    name = f"{_TITLE} {cards[0].party.personal_number}".rstrip() if len(cards) == 1 else f"{_TITLE}, {len(cards)}"
    return paper.bound([_framed(card) for card in cards], name, step)


def _framed(card: PersonalCard) -> Framed:
    party, state = card.party, card.state
    subject = ("OEČ", party.personal_number) if party.personal_number else ("Člen", party.name)
    name = f"Osobní karta {party.personal_number or party.name}"
    return Framed(
        letterhead=state.letterhead,
        at=state.at,
        title=_TITLE,
        subtitle="Přehled svěřených věcí a jejich pohybů",
        number=subject,
        rows=(
            (("Stav ke dni", day(card.at)), ("Zápis deníku", whole_number(state.sequence))),
            (("Vytištěno", f"{moment(state.at)}, {state.printed_by}"),),
        ),
        code=state.code,
        continued=name,
        about=f"{party.name}, stav ke dni {day(card.at)}",
        name=name,
        file_title=name,
        middle=Chapters((_held(card), _history(card))),
        opening=(gap(2.0), Block(_BOX, partial(_head, card))),
        ending=_confirmed(party),
        words=PaperWords(),
    )


def _confirmed(party: Party) -> Sequence[Block]:
    """What both sign when it was looked whether everything is there."""
    number = f"OEČ {party.personal_number}" if party.personal_number else party.unit
    signers = Signer("Člen", party.name, number), Signer("Kontrolující", "", "")
    confirmed = paragraph(PORTRAIT, Paragraph(_CONFIRMED, Type.BOXED, lead=3.4))
    return confirmed, gap(2.4), signatures(PORTRAIT, signers, "Datum", "Podpis")


def _head(card: PersonalCard, sheet: Sheet, y: float) -> None:
    """Who it is; under it sizes, and how much they hold."""
    party, left = card.party, PORTRAIT.left
    sheet.box(left, y, PORTRAIT.measure, _BOX)
    sheet.rule(left, PORTRAIT.right, y + _BAND)
    since = day(card.member_since) if card.member_since else ""
    cells = ((0.0, "Člen", party.name), (87.0, "Útvar", party.unit), (125.0, "Funkce", party.function))
    edges = [*(x for x, _, _ in cells[1:]), 153.0, PORTRAIT.measure]
    for (x, label, value), edge in zip((*cells, (153.0, "Člen AKT od", since)), edges, strict=True):
        style = Type.PARTY.sized(13) if x == 0 else Type.VALUE
        room = edge - x - _INSET - 1
        sheet.text(left + x + _INSET, y + 4.2, label, Type.LABEL)
        sheet.text(left + x + _INSET, y + 9.4, value or "–", fitted(value or "–", style, room))
    sizes = {label: card.sizes.get(scheme, "") for scheme, label in _SIZES.items()}
    sums = {"Drží věcí": whole_number(card.pieces), "Hodnota Kč": money(card.value)}
    pitch = (PORTRAIT.measure - _INSET) / (len(sizes) + len(sums))
    for place, (label, value) in enumerate((sizes | sums).items()):
        x, style = left + _INSET + place * pitch, Type.BOXED if label in sizes else Type.HEADING
        sheet.text(x, y + _BAND + 4.2, label, fitted(label, Type.LABEL, pitch - 1))
        sheet.text(x, y + _BAND + 9.0, value or "–", fitted(value or "–", style, pitch - 1))


_HELD = (
    TableColumn("Č.", 6, right=True),
    TableColumn("Věc", 51),
    TableColumn("Velikost", 13.5),
    TableColumn("Inventární č.", 20.5),
    TableColumn("Množ.", 10, right=True),
    TableColumn("MJ", 8.5),
    TableColumn("Stav", 19.5),
    TableColumn("Vydáno", 18),
    TableColumn("Expirace, revize", 28),
)
_MOVES = (
    TableColumn("Datum", 21),
    TableColumn("Doklad", 29),
    TableColumn("Pohyb", 18),
    TableColumn("Čeho se týká", 71),
    TableColumn("Věcí", 11, right=True),
    TableColumn("Podpis", 25),
)


def _held(card: PersonalCard) -> Chapter:
    count, pieces = len(card.items), card.pieces
    return Chapter(
        "Co drží",
        PaperTable(_HELD, PORTRAIT.left, pitch=_PITCH),
        [_item(number, item) for number, item in enumerate(card.items, 1)],
        aside=f"{count} {numeral(count, 'položka', 'položky', 'položek')}, "
        f"{pieces} {numeral(pieces, 'věc', 'věci', 'věcí')}",
        nothing="Nedrží nic.",
        after=[gap(1.4), *_told(card)],
    )


def _item(number: int, item: HoldingLine) -> TableRow:
    condition = CONDITIONS[item.condition].cs if item.condition in CONDITIONS else item.condition
    condition = "spotřební" if item.consumable else condition
    quantity, ends = whole_number(item.quantity), _ends(item.ending)
    ends = "nevrací se" if item.consumable and item.ending is None else ends
    size, tag = "" if item.size == UNI else item.size, item.inventory or item.serial
    return TableRow((str(number), item.name, size, tag, quantity, item.unit, condition, day(item.since), ends))


def _ends(ending: Ending | None) -> str:
    if ending is None:
        return ""
    return f"{'revize' if ending.kind is Past.INSPECTION else 'expirace'} {day(ending.day)}"


def _told(card: PersonalCard) -> list[Block]:
    """What they lack; what is past its expiry or inspection, and what soon will be, by the numbers of the rows."""
    lacks = [f"{name} {size} ({pieces} {unit})".replace("  ", " ") for name, size, pieces, unit in card.gaps]
    ends = {number: item.ending.day for number, item in enumerate(card.items, 1) if item.ending}
    past = [number for number, end in ends.items() if end < card.at]
    soon = [number for number, end in ends.items() if card.at <= end <= card.at + timedelta(days=_SOON)]
    said = {
        f"Chybí k sadě {card.kit}:": ", ".join(lacks),
        "Po expiraci nebo revizi:": _rows(past),
        f"Končí do {_SOON} dnů:": _rows(soon),
    }
    return [_labelled(label, f"{text}.") for label, text in said.items() if text]


def _rows(numbers: Sequence[int]) -> str:
    return f"č. {', '.join(map(str, numbers))}" if numbers else ""


def _labelled(label: str, text: str) -> Block:
    lines = wrapped(text, Type.BOXED, PORTRAIT.measure - _LABELLED)

    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(PORTRAIT.left, y + 3.4, label, fitted(label, Type.HEADING, _LABELLED - 2))
        sheet.lines(PORTRAIT.left + _LABELLED, y + 3.4, lines, Type.BOXED)

    return Block(len(lines) * Type.BOXED.leading + 0.6, draw)


def _history(card: PersonalCard) -> Chapter:
    return Chapter(
        "Historie pohybů",
        PaperTable(_MOVES, PORTRAIT.left, pitch=_PITCH, names=3),
        [_move(move) for move in card.moves],
        aside="od nejnovějších; + přijato, − vráceno",
        nothing="Žádné pohyby.",
        after=[_end(card)] if card.moves else (),
    )


def _end(card: PersonalCard) -> Block:
    count, first = len(card.moves), min(move.day for move in card.moves)
    said = f"Konec výpisu: {count} {numeral(count, 'pohyb', 'pohyby', 'pohybů')} od {day(first)}."
    return paragraph(PORTRAIT, Paragraph(said, Type.SMALL, lead=4.6))


def _move(move: CardMove) -> TableRow:
    change = f"+{whole_number(move.change)}" if move.change > 0 else whole_number(move.change)
    state = _STATES.get(move.state, "")
    return TableRow((day(move.day), move.number, move.kind, move.what, change, state))
