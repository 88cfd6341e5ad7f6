"""The sheet of command codes for the desk: a reader instead of the keyboard. To be laminated.

The code is always left and its word right of it, so that no word is nearer to the neighbour's code. A group never
begins on one page and ends on another.
"""

from collections.abc import Iterator, Sequence

from equipment_app.documents import pdfa
from equipment_app.documents.blocks import small_foot
from equipment_app.documents.qr import ErrorCorrection
from equipment_app.documents.sheet import BlockRole, Sheet
from equipment_app.documents.typeset import PORTRAIT, SMALLEST, Style, Type, fitted, printable, set_in, width, wrapped
from equipment_app.domain.codes import READER_TEST
from equipment_app.domain.commands import AddKit, Command, DeskCommand, Digit, SetCondition, code
from equipment_app.domain.custody import CONDITIONS
from equipment_app.domain.sizes import Kit
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang, Words

EDITION = 2
"""Of the sheet, not of the numbers: those never change."""

_BOX_TOP, _BOX, _LARGE, _SMALL = 32.0, 31.0, 21.0, 16.8
"""Codes have 21 modules: of 1 mm in the box, of 0.8 mm below it."""
_ROW = 20.2
"""From code to code: four modules between them stay white."""
_HEAD, _RULE, _UNDER_RULE = 7.0, 2.0, 3.4
_BESIDE, _BEFORE_NEXT = 4.0, 3.4
_TEST = 17.4
_LINES = 3
_AMONG_DEEDS, _OF_THEM = 10, 40
"""So many kits stand beside the deeds, the others in groups of their own."""
_WORD, _FIRST = Style(11, Type.SECTION.face, 4.5), Style(14, Type.SECTION.face, 5.8)
_DIGIT = Style(24, Type.SECTION.face, 9)


class _Sign(Value):
    command: Command
    word: str
    hint: str = ""


class _Group(Value):
    title: str
    columns: int
    signs: tuple[_Sign, ...]

    @property
    def rows(self) -> int:
        return -(-len(self.signs) // self.columns)

    @property
    def height(self) -> float:
        return _HEAD + _RULE + _UNDER_RULE + (self.rows - 1) * _ROW + _SMALL


def render(store: str, kits: Sequence[Kit] = (), lang: Lang = "cs") -> bytes:
    """`store` stands in the foot; each of `kits` has a code of its own."""
    words = {key: both.said(lang) for key, both in _WORDS.items()}
    sheets = list(_sheets(words, kits))
    for number, sheet in enumerate(sheets, 1):
        edition = words["edition"].format(edition=EDITION, page=number, pages=len(sheets))
        small_foot(sheet, store, words["opaque"], edition)
    return pdfa.write([sheet.page() for sheet in sheets], pdfa.PdfMetadata(words["title"], store or "Equipment App"))


def _continued(words: dict[str, str]) -> tuple[Sheet, float]:
    """The next page, and where the first thing on it stands."""
    sheet = Sheet(PORTRAIT)
    sheet.text(PORTRAIT.left, 20, words["title"], Type.CONTINUED, role=BlockRole.HEADING)
    return sheet, 24.0


def _sheets(words: dict[str, str], kits: Sequence[Kit]) -> Iterator[Sheet]:
    sheet, y = Sheet(PORTRAIT), _BOX_TOP + _BOX
    left, right = PORTRAIT.left, PORTRAIT.right
    sheet.text(left, 20, words["title"], Type.TITLE, role=BlockRole.HEADING)
    sheet.text(left, 26, words["sentence"], fitted(words["sentence"], Type.SUBTITLE, right - left))
    _box(sheet, words)
    for group in _groups(words, kits):
        if y + group.height > PORTRAIT.limit:
            yield sheet
            sheet, y = _continued(words)
        y = _heading(sheet, y, group.title)
        for place, sign in enumerate(group.signs):
            wide = (right - left) / group.columns
            row, column = divmod(place, group.columns)
            _sign(sheet, left + column * wide, y + row * _ROW, wide, sign)
        y += (group.rows - 1) * _ROW + _SMALL
    if y + _HEAD + _RULE + _UNDER_RULE + _TEST > PORTRAIT.limit:
        yield sheet
        sheet, y = _continued(words)
    _test(sheet, _heading(sheet, y, words["test"]), words)
    yield sheet


def _heading(sheet: Sheet, y: float, title: str) -> float:
    """Where the codes under it begin."""
    sheet.text(PORTRAIT.left, y + _HEAD, title, Type.SECTION, role=BlockRole.HEADING)
    sheet.rule(PORTRAIT.left, PORTRAIT.right, y + _HEAD + _RULE)
    return y + _HEAD + _RULE + _UNDER_RULE


def _box(sheet: Sheet, words: dict[str, str]) -> None:
    wide = PORTRAIT.measure / len(_MAIN)
    sheet.box(PORTRAIT.left, _BOX_TOP, PORTRAIT.measure, _BOX)
    for place, command in enumerate(_MAIN):
        x = PORTRAIT.left + place * wide
        if place:
            sheet.line(x, _BOX_TOP, x, _BOX_TOP + _BOX)
        sign = _named(command, words)
        _sign(sheet, x + 5, _BOX_TOP + (_BOX - _LARGE) / 2, wide - 5, sign, _LARGE, _FIRST)


def _sign(
    sheet: Sheet, x: float, y: float, wide: float, sign: _Sign, side: float = _SMALL, style: Style = _WORD
) -> None:
    """A code and, in the middle of its height, the word and what belongs to it."""
    style = _DIGIT if isinstance(sign.command, Digit) else style
    sheet.code(x, y, side, str(code(sign.command)), ErrorCorrection.LABEL)
    room = wide - side - _BESIDE - _BEFORE_NEXT
    lines, set_style = _word(sign.word, style, room)
    hints = wrapped(sign.hint, Type.LABEL, room) if sign.hint else ()
    ascent = style.size * 0.24
    tall = ascent + (len(lines) - 1) * set_style.leading + (3.7 + (len(hints) - 1) * Type.LABEL.leading if hints else 0)
    baseline = y + (side - tall) / 2 + ascent
    after = sheet.lines(x + side + _BESIDE, baseline, lines, set_style)
    sheet.lines(x + side + _BESIDE, after - set_style.leading + 3.7, hints, Type.LABEL)


def _word(text: str, style: Style, room: float) -> tuple[Sequence[str], Style]:
    """A word in lines beside its code; smaller before there are too many, cut where a name has no end."""
    lines, chosen = set_in(text, style, room)
    while len(lines) > _LINES and style.size > SMALLEST:
        style = style.sized(style.size - 1)
        lines, chosen = set_in(text, style, room)
    if len(lines) <= _LINES:
        return lines, chosen
    last = lines[_LINES - 1]
    while width(printable(f"{last}…"), chosen.face, chosen.size) > room:
        last = last[:-1].rstrip()
    return (*lines[: _LINES - 1], f"{last}…"), chosen


def _test(sheet: Sheet, y: float, words: dict[str, str]) -> None:
    x = PORTRAIT.left + _TEST + _BESIDE
    sheet.code(PORTRAIT.left, y, _TEST, READER_TEST, ErrorCorrection.PAPER)
    sheet.text(x, y + 5.2, READER_TEST, Type.SECTION)
    sheet.lines(x, y + 10, wrapped(words["tried"], Type.VALUE, PORTRAIT.right - x), Type.VALUE)


def _groups(words: dict[str, str], kits: Sequence[Kit]) -> list[_Group]:
    signs = [_Sign(AddKit(kit.id), kit.name, words["kit"]) for kit in kits]
    more = signs[_AMONG_DEEDS:]
    return [
        _Group(words["deeds"], 4, (*(_named(command, words) for command in _DEEDS), *signs[:_AMONG_DEEDS])),
        _Group(words["line"], 4, tuple(_named(command, words) for command in _LINE)),
        _Group(words["condition"], 3, tuple(_named(SetCondition(key), words) for key in CONDITIONS)),
        _Group(words["digits"], 5, tuple(_Sign(Digit(n), str(n)) for n in (*range(1, 10), 0))),
        *(_Group(words["kits"], 4, tuple(more[at : at + _OF_THEM])) for at in range(0, len(more), _OF_THEM)),
    ]


def _named(command: DeskCommand | SetCondition, words: dict[str, str]) -> _Sign:
    key = command.condition if isinstance(command, SetCondition) else command.name.lower()
    word, _, hint = words[key].partition("|")
    return _Sign(command, word, hint)


_MAIN = (DeskCommand.HAND_OVER, DeskCommand.UNDO, DeskCommand.PUT_ASIDE)
_DEEDS = (
    *(DeskCommand.RETURN_ALL, DeskCommand.EXCHANGE, DeskCommand.PRINT_AGAIN, DeskCommand.TAKE_OFFER),
    DeskCommand.CANCEL,
    DeskCommand.PASSES,
)
_LINE = (DeskCommand.COUNT_ANEW, DeskCommand.REMOVE_LINE, DeskCommand.LINE_ABOVE, DeskCommand.LINE_BELOW)
_WORDS: dict[str, Words] = {
    "title": Words("Kódy příkazů pro Výdejnu", "Command codes for the counter"),
    "sentence": Words(
        (
            "Čtečka místo klávesnice. List zalaminujte; slovo patří vždy ke kódu vlevo od něj. "
            "Sousední kódy při čtení zakryjte rukou."
        ),
        (
            "A scanner instead of the keyboard. Laminate it; a word belongs to the code left of it. "
            "Cover the other codes while you scan."
        ),
    ),
    "hand_over": Words("Předat\na vytisknout|Ctrl+Enter", "Hand over\nand print|Ctrl+Enter"),
    "undo": Words("Vzít zpět|košík, pak předání", "Undo|the cart, then the handover"),
    "put_aside": Words("Další\nčlen|košík počká", "Next\nmember|the cart waits"),
    "deeds": Words("U pultu", "At the counter"),
    "return_all": Words("Vrátit\nvše|co člen má", "Return\nall|the member holds"),
    "exchange": Words("Výměna|za vrácené", "Exchange|a returned item"),
    "print_again": Words("Tisknout\nznovu|poslední doklad", "Print\nagain|the last paper"),
    "take_offer": Words("Přijmout\nnabídku|z hlášení", "Take the\noffer|in the message"),
    "cancel": Words("Vyprázdnit\nkošík|lze vzít zpět", "Empty\nthe cart|can be undone"),
    "passes": Words("Vyhovuje|při revizi", "Passes|in an inspection"),
    "kit": Words("celá sada", "the whole kit"),
    "kits": Words("Další sady", "More kits"),
    "line": Words("Položka načtená naposled", "The line scanned last"),
    "count_anew": Words("Počet|pak číslice", "Count|then digits"),
    "remove_line": Words("Smazat\npoložku|Delete", "Remove\nline|Delete"),
    "line_above": Words("O položku\nvýš|šipka nahoru", "Line\nabove|arrow up"),
    "line_below": Words("O položku\nníž|šipka dolů", "Line\nbelow|arrow down"),
    "condition": Words("Stav věci", "Condition"),
    "new": Words("nové", "new"),
    "as_new": Words("výborné|jako nové", "as new"),
    "good": Words("dobré|použité", "good|used"),
    "worn": Words("opotřebené", "worn"),
    "damaged": Words("poškozené|k opravě", "damaged|to be repaired"),
    "unusable": Words("nepoužitelné|k vyřazení", "unusable|to be written off"),
    "digits": Words("Číslice", "Digits"),
    "test": Words("Zkouška čtečky", "Scanner test"),
    "tried": Words(
        (
            "Načtěte na kterékoli stránce programu. Program ukáže, zda čtečka posílá anglické, české nebo "
            "slovenské rozložení, zda není zapnutý Caps Lock a zda za kódem posílá Enter."
        ),
        (
            "Scan it on any page of the program. It shows whether the scanner sends the English, Czech or "
            "Slovak layout, whether Caps Lock is on, and whether Enter follows the code."
        ),
    ),
    "edition": Words(
        "Kódy příkazů, vydání {edition}  ·  Strana {page} z {pages}",
        "Command codes, edition {edition}  ·  Page {page} of {pages}",
    ),
    "opaque": Words(
        "Kódy neobsahují údaje o osobách ani věcech a platí v každém jazyce programu.",
        "The codes carry no data about people or items and work in every language of the program.",
    ),
}
"""Word and, behind the bar, what stands small under it."""
