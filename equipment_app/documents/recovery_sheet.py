"""The recovery sheet of an operator: one page with the code that brings back a lost password, for a sealed envelope.

It is printed once and kept nowhere in the store; a paper like any other, but for the code, which is its own secret.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date

from equipment_app.documents import pdfa
from equipment_app.documents.blocks import small_foot
from equipment_app.documents.sheet import Align, BlockRole, Sheet
from equipment_app.documents.typeset import PORTRAIT, SMALLEST, Face, Style, Type, fitted, wrapped
from equipment_app.domain.value import Value
from equipment_app.domain.words import Lang, tied_day

GROUPS = (4, 4, 5, 4, 4, 5)
"""Of the 26 symbols, three groups a line: so many can be read, said and typed at a time."""

_CODE = Style(28, Face.SEMIBOLD, 13.5)
_TEXT = Style(10, Face.REGULAR, 4.6)
_BOX_TOP, _BOX = 40.0, 47.0
_FACTS_TOP, _ROW = 97.0, 16.0
_FIRST, _BETWEEN, _LINES = 125.0, 5.0, 2
"""The store's name beside the day."""
_STEP = 6.0
_SIGN_TOP, _SIGN = 232.0, 35.0


class RecoveryFacts(Value):
    """What stands on the sheet. `code` as the vault made it."""

    code: str = field(repr=False)
    store: str
    operator: str
    personal_number: str
    day: date


def grouped(code: str) -> list[str]:
    """The code in the groups it is printed in."""
    groups, start = [], 0
    for size in GROUPS:
        groups.append(code[start : start + size])
        start += size
    return groups


def render(facts: RecoveryFacts, lang: Lang = "cs") -> bytes:
    """One page A4."""
    words, sheet = _WORDS[lang], Sheet(PORTRAIT)
    left, right = PORTRAIT.left, PORTRAIT.right
    sheet.text(left, 24, words["title"], Type.TITLE, role=BlockRole.HEADING)
    sheet.text(left, 31, words["sentence"], fitted(words["sentence"], Type.SUBTITLE, right - left))
    _code(sheet, facts.code, words)
    _facts(sheet, facts, lang)
    y = _section(sheet, _FACTS_TOP + 2 * _ROW + 2, words["how"])
    y = _steps(sheet, y, [words[f"step{n}"] for n in range(1, 5)])
    y = _section(sheet, y + 5, words["keep"])
    _steps(sheet, y, [words[f"keep{n}"] for n in range(1, 4)])
    _signatures(sheet, words)
    small_foot(sheet, facts.store, words["nowhere"], words["title"])
    return pdfa.write([sheet.page()], pdfa.PdfMetadata(words["title"], facts.store or "Equipment App"))


def _code(sheet: Sheet, code: str, words: Mapping[str, str]) -> None:
    """Two lines of three groups, as large as they are read at arm's length."""
    left, wide, groups = PORTRAIT.left, PORTRAIT.measure, grouped(code)
    sheet.box(left, _BOX_TOP, wide, _BOX)
    middle = left + wide / 2
    for line in range(2):
        text = " – ".join(groups[3 * line : 3 * line + 3])
        sheet.text(middle, _BOX_TOP + 17.5 + line * _CODE.leading, text, _CODE, align=Align.CENTRE)
    sheet.text(middle, _BOX_TOP + _BOX - 7, words["letters"], Type.LABEL, align=Align.CENTRE)


def _facts(sheet: Sheet, facts: RecoveryFacts, lang: Lang) -> None:
    words, x = _WORDS[lang], PORTRAIT.left + _FIRST + _BETWEEN
    who = f"{facts.operator}, {words['number']} {facts.personal_number}" if facts.personal_number else facts.operator
    _fact(sheet, PORTRAIT.left, _FACTS_TOP, words["store"], facts.store, _FIRST)
    _fact(sheet, x, _FACTS_TOP, words["day"], tied_day(facts.day, lang), PORTRAIT.right - x)
    _fact(sheet, PORTRAIT.left, _FACTS_TOP + _ROW, words["who"], who, PORTRAIT.measure)


def _fact(sheet: Sheet, x: float, y: float, label: str, value: str, measure: float) -> None:
    """On two lines at most, smaller before there are more."""
    style = Type.PARTY
    while len(wrapped(value, style, measure)) > _LINES and style.size > SMALLEST:
        style = style.sized(style.size - 0.5)
    sheet.text(x, y, label, Type.LABEL)
    sheet.lines(x, y + 5, wrapped(value, style, measure), style)


def _section(sheet: Sheet, y: float, title: str) -> float:
    """Where the first line under it stands."""
    sheet.text(PORTRAIT.left, y, title, Type.SECTION.sized(11), role=BlockRole.HEADING)
    sheet.rule(PORTRAIT.left, PORTRAIT.right, y + 2.4)
    return y + 8.5


def _steps(sheet: Sheet, y: float, steps: Sequence[str]) -> float:
    for number, step in enumerate(steps, 1):
        sheet.text(PORTRAIT.left, y, f"{number}.", _TEXT)
        lines = wrapped(step, _TEXT, PORTRAIT.measure - _STEP)
        y = sheet.lines(PORTRAIT.left + _STEP, y, lines, _TEXT) + 1.2
    return y


def _signatures(sheet: Sheet, words: Mapping[str, str]) -> None:
    wide = PORTRAIT.measure / 2
    for number, name in enumerate(("gave", "kept")):
        x = PORTRAIT.left + number * wide
        sheet.box(x, _SIGN_TOP, wide, _SIGN)
        sheet.text(x + 4, _SIGN_TOP + 6.5, words[name], Type.VALUE)
        sheet.rule(x + 4, x + wide - 4, _SIGN_TOP + _SIGN - 9)
        sheet.text(x + 4, _SIGN_TOP + _SIGN - 4.5, words["signature"], Type.LABEL)


_WORDS: dict[Lang, dict[str, str]] = {
    "cs": {
        "title": "Obnovovací list",
        "sentence": "Obnoví přístup k evidenci, když heslo nikdo nezná. Patří do zapečetěné obálky u velitele.",
        "letters": "Pomlčky a mezery psát nemusíte. 0 je nula, 1 je jednička; písmena I, L, O a U v kódu nejsou.",
        "store": "Evidence",
        "day": "Vystaveno",
        "who": "Pro koho",
        "number": "OEČ",
        "how": "Jak se použije",
        "step1": "Na přihlašovací stránce zvolte „Mám obnovovací list“ a zadejte své jméno nebo OEČ.",
        "step2": "Opište kód.",
        "step3": "Zvolte si nové heslo. Má-li evidence další uživatele, musí se k tomu přihlásit ještě jeden z nich.",
        "step4": "Použití se zapíše do deníku a tento list tím přestane platit. Hned vytiskněte nový.",
        "keep": "Jak se uchová",
        "keep1": "List zalepte do obálky, podepište ji přes spoj a předejte veliteli. Nenechávejte ho u počítače.",
        "keep2": "Nefoťte ho a nekopírujte: kdo má kód a soubor evidence, může pracovat vaším jménem.",
        "keep3": "Přestane platit, jakmile vystavíte jiný, vyměníte podpisový klíč nebo vám správce dá nové heslo. "
        "Starý pak zničte.",
        "gave": "Předal(a), kdy",
        "kept": "Do úschovy převzal(a), kdy",
        "signature": "jméno a podpis",
        "nowhere": "Kód v evidenci uložen není a znovu ho vytisknout nelze.",
    },
    "en": {
        "title": "Recovery sheet",
        "sentence": "Restores access when nobody knows the password. Keep it sealed with the commander.",
        "letters": "Dashes and spaces need not be typed. 0 is zero, 1 is one; there is no letter I, L, O or U in it.",
        "store": "Store",
        "day": "Issued on",
        "who": "For",
        "number": "No.",
        "how": "How it is used",
        "step1": "On the sign-in page choose “I have a recovery sheet” and enter your name or personal number.",
        "step2": "Copy out the code.",
        "step3": "Choose a new password. Where the store has other operators, one of them has to sign in beside you.",
        "step4": "Its use is recorded in the journal, and this sheet becomes void. Print a new one at once.",
        "keep": "How it is kept",
        "keep1": "Seal it in an envelope, sign across the flap and give it to the commander. "
        "Never leave it beside the computer.",
        "keep2": "Take no photograph or copy: whoever has the code and the store’s file can work in your name.",
        "keep3": "It is void as soon as you make another one, change your signing key, or get a new password from "
        "an administrator. Destroy the old one then.",
        "gave": "Handed over by, when",
        "kept": "Taken into keeping by, when",
        "signature": "name and signature",
        "nowhere": "The code is not stored anywhere and cannot be printed again.",
    },
}
