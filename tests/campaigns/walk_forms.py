"""Forms in campaign W2: each field is given what its kind takes until the form can be sent, sometimes anything."""

import re
from random import Random
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from equipment_app.ui.kit.form import Form, FormCard
from equipment_app.ui.kit.form_parts import Day, FormChoice, FormLine, Money, WholeNumber
from equipment_app.ui.widgets.button import Button
from equipment_app.ui.widgets.date_field import DateField
from equipment_app.ui.widgets.field import CheckBox, SecretLine
from equipment_app.ui.widgets.segmented import Choices
from tests.campaigns.walk_stage import Walk
from tests.house import CONTROL, Key
from tests.world import PASSWORD

TEXTS = (
    *("Oprava po zásahu", "M", "XL", "42,5", "3", "1", "12", "0", "-1", "1 290", "99999999", "1e9", "x", ""),
    *("31. 12. 2027", "1.1.2020", "32.13.2026", "dnes", "zítra", "12:30", "990002", "jana@policie.cz", "CZ12345678"),
    *("Krajské ředitelství policie Plzeňského kraje", "nstržm. Šťastný", "O'Brien; DROP TABLE act --", "=1+1", "🧤"),
    *("Příliš žluťoučký kůň úpěl ďábelské ódy " * 4, "https://example.org", "DL-7/2026", "RST0104330"),
)
_DAYS = ("4. 3. 2026", "20. 3. 2026", "31. 12. 2026", "1. 6. 2027", "3. 3. 2026")
_AMOUNTS, _NUMBERS, _TIMES = ("1290", "99,50", "1"), ("1", "2", "3", "12"), ("17:00", "7.30")
_WORDS = ("Oprava po zásahu", "Nová", "Ukázka", "DL-7/2026", "M")
_ROUNDS, _TRIES = 4, 3
_WRONG = 0.15


def visible(top: QWidget, *kinds: type) -> list[Any]:
    """Parts of these kinds that a hand reaches, kind by kind."""
    found = dict.fromkeys(one for kind in kinds for one in (top, *top.findChildren(kind)) if isinstance(one, kind))
    return [one for one in found if one.isVisible() and one.isEnabled() and one.width() > 4 and one.height() > 4]


def forms(walk: Walk) -> list[FormCard]:
    return visible(walk.top(), FormCard) if walk.dialog is None else []


def fill(walk: Walk, chance: Random) -> None:
    """A form so that it can be sent, or every field with anything; then the button or Ctrl+Enter."""
    cards = forms(walk)
    if cards and chance.random() >= _WRONG:
        fit(walk, chance, chance.choice(cards))
        return
    within = chance.choice(cards) if cards else walk.top()
    for part in visible(within, QLineEdit, QPlainTextEdit, QComboBox, CheckBox, Choices):
        if isValid(part) and part.isVisible() and chance.random() < 0.85:
            _write(walk, chance, part, _anything(walk, chance, part))
    if walk.dialog is None:
        chance.choice((primary, primary, confirm))(walk, chance)


def fit(walk: Walk, chance: Random, card: FormCard, **said: str) -> bool:
    """As `complete`, of a form on a card of its own."""
    return complete(walk, chance, card, card.form, **said)


def complete(walk: Walk, chance: Random, within: Any, form: Form[Any], **said: str) -> bool:
    """Write what the fields take until the form has a command, and send it. `said` stands in the fields so named."""
    for name, text in said.items():
        _write(walk, chance, getattr(within, name), text)
    given, button = [getattr(within, name) for name in said], form._button
    for turn in range(_ROUNDS):
        if not _stands(within):
            return False
        own = form.parts
        for asks in (one for one in visible(within, Choices) if one.value is None):
            for _ in range(chance.randint(1, len(asks.segments))):
                QTest.keyClick(asks, Key.Key_Right)
        for line in visible(within, QLineEdit):
            if line not in own and line not in given and not line.isReadOnly():
                _write(walk, chance, line, chance.choice(_offered(chance, line) or _suiting(walk, chance, line)))
                QTest.keyClick(line, Key.Key_Return)
                walk.house.run()
                if not _stands(within):
                    return False
        for part in own:
            lacks = part.empty() or part.wrong(True)
            if part not in given and (lacks or (turn == 0 and chance.random() < 0.3)):
                _suit(walk, chance, part)
        if not _stands(within):
            return False
        if button.isEnabled():
            break
    sent = bool(button.isEnabled() and button.isVisible())
    if sent:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        walk.settle()
    return sent


def _stands(card: QWidget) -> bool:
    return isValid(card) and card.isVisible()


def primary(walk: Walk, chance: Random) -> None:
    """The one button that does what the page is for."""
    found = [one for one in visible(walk.top(), Button) if one.kind in ("primary", "danger")]
    if found:
        QTest.mouseClick(chance.choice(found), Qt.MouseButton.LeftButton)
        walk.settle()


def confirm(walk: Walk, _: Random) -> None:
    walk.house.key(Key.Key_Return, CONTROL)
    walk.settle()


def _suit(walk: Walk, chance: Random, part: Any) -> None:
    """A value its field finds nothing wrong with, if there is one among a few."""
    for _ in range(_TRIES):
        if not (isValid(part) and part.isVisible() and part.isEnabled()):
            return
        offered = _offered(chance, part) if isinstance(part, QLineEdit) else []
        _write(walk, chance, part, chance.choice(offered or _suiting(walk, chance, part)))
        if not isValid(part) or not part.wrong(True):
            return
    if not part.needed:
        _write(walk, chance, part, "")


def _offered(chance: Random, part: QLineEdit) -> list[str]:
    model = part.completer().model() if part.completer() else None
    if model is None or not model.rowCount():
        return []
    return [str(model.index(chance.randrange(model.rowCount()), 0).data() or "")]


_PERSON = re.compile("member|člen|person|who|kdo|komu|chair|předsed|entrusted|odpov|name|jméno|surname|příjmení", re.I)
_PLACE = re.compile("place|míst", re.I)
_THING = re.compile("item|thing|code|kód|věc|kus|polož|scan|naskenuj", re.I)
_NUMBER = re.compile("number|číslo|how many|kolik|oeč|months|měsíc|%", re.I)
_TIME = re.compile("^(at|v|time|čas)$", re.I)


def _suiting(walk: Walk, chance: Random, part: Any) -> tuple[str, ...]:
    """What a field of this kind, with these words, is asked for."""
    known = walk.known
    if isinstance(part, SecretLine):
        return (PASSWORD,)
    for kind, texts in ((Day, _DAYS), (Money, _AMOUNTS), (WholeNumber, _NUMBERS)):
        if isinstance(part, kind):
            return texts
    hint = part.placeholderText() if isinstance(part, QLineEdit) else ""
    words = f"{getattr(part, 'words', '')} {hint}".strip()
    asked = (
        (_TIME, _TIMES),
        (_PLACE, known.places),
        (_THING, known.codes),
        (_NUMBER, (*_NUMBERS, f"{chance.randrange(10**6):06}")),
        (_PERSON, known.words),
    )
    for pattern, texts in asked:
        if texts and pattern.search(words) and chance.random() < 0.8:
            return tuple(chance.sample(list(texts), min(len(texts), 4)))
    return _WORDS


def _anything(walk: Walk, chance: Random, part: Any) -> str:
    """What is offered for it, what its kind takes, or what nobody would."""
    offered = _offered(chance, part) if isinstance(part, QLineEdit) else []
    if offered and chance.random() < 0.5:
        return offered[0]
    if isinstance(part, SecretLine):
        return PASSWORD
    return chance.choice((*TEXTS, *chance.sample(walk.known.words, 8), *walk.known.papers[:3]))


def _write(walk: Walk, chance: Random, part: Any, text: str) -> None:
    """By keys where there are any."""
    if not part.isEnabled():
        return
    if isinstance(part, QComboBox):
        _choose(chance, part, text)
    elif isinstance(part, DateField) and chance.random() < 0.7:
        part.setDate(part.date().addDays(chance.choice((-400, -3, 0, 1, 14, 400))))
    elif isinstance(part, CheckBox):
        if chance.random() < 0.5:
            part.click()
    elif isinstance(part, Choices):
        QTest.keyClick(part, chance.choice((Key.Key_Right, Key.Key_Left)))
    elif not part.isReadOnly():
        _type(walk, part, text)
    walk.house.run()


def _choose(chance: Random, part: QComboBox, text: str) -> None:
    """What is named, else one that says something."""
    if not part.count():
        return
    at = part.findText(text) if text else -1
    if at < 0:
        first = isinstance(part, FormChoice) and part.needed and part.count() > 1 and not part._values.get(0)
        at = chance.randrange(int(first), part.count())
    part.setCurrentIndex(at)
    part.activated.emit(at)


def _type(walk: Walk, part: Any, text: str) -> None:
    part.setFocus()
    part.selectAll()
    QTest.keyClick(part, Key.Key_Delete)
    walk.house.type(text[:60])
    if isValid(part) and isinstance(part, QLineEdit) and (completer := part.completer()) and completer.popup():
        completer.popup().close()
    if isValid(part) and isinstance(part, FormLine):
        part.editingFinished.emit()
