"""The codes in pictures and PDFs, without a store."""

import sys
from pathlib import Path
from typing import Any

from equipment_app.cli.answers import Answer, report_trouble, sentence
from equipment_app.domain.codes import Code, Family
from equipment_app.domain.errors import Refusal
from equipment_app.scanning.decode import Damaged, Meaning, interpret
from equipment_app.scanning.pictures import Found, codes_on, content_of

DONE, REFUSED = 0, 1
_FAMILIES = {
    Family.THING: ("věc", "thing"),
    Family.BADGE: ("člen", "member"),
    Family.PLACE: ("místo", "place"),
    Family.COMMAND: ("povel", "command"),
    Family.SHEET: ("list dokladu", "sheet of a paper"),
    Family.PAPER: ("doklad", "paper"),
}


def decode(options: Any, answer: Answer) -> int:
    """0 when every file was read and there was a code in one of them; what cannot be read is said, the rest goes on."""
    files = [_looked_into(path, options.makers, answer) for path in options.paths]
    codes = sum(len(file["codes"]) for file in files)
    read = all(file["refused"] is None for file in files)
    answer.give({"files": files}, [line for file in files for line in _lines(file, len(files) > 1, answer)])
    if read and not codes:
        print(answer.say("Žádný kód tu není.", "There is no code here."), file=sys.stderr)
    return DONE if read and codes else REFUSED


def _looked_into(path: Path, makers: bool, answer: Answer) -> dict[str, Any]:
    refused, found = None, []
    try:
        found = codes_on(path.name, content_of(path), makers=makers)
    except Refusal as refusal:
        refused = sentence(refusal, answer.lang)
        print(refused, file=sys.stderr)
    except OSError as error:
        refused = str(error.strerror or error)
        report_trouble(error, answer)
    return {"path": str(path), "refused": refused, "codes": [_code(one) for one in found]}


def _code(found: Found) -> dict[str, Any]:
    meaning = interpret(found.text)
    x, y = found.middle
    return {
        "text": found.text,
        "family": _family(meaning, found.text),
        "valid": not isinstance(meaning, Damaged),
        "symbol": found.kind,
        "page": found.page,
        "x": round(x, 1),
        "y": round(y, 1),
        "unit": found.unit,
        "corners": [[round(x, 1), round(y, 1)] for x, y in found.corners],
    }


def _family(meaning: Meaning, text: str) -> str | None:
    """None of what is no code of ours: a maker's, or a text."""
    if isinstance(meaning, Code | Damaged):
        return str(meaning.family)
    return next((str(family) for family in (Family.PAPER, Family.SHEET) if text.startswith(f"{family}.")), None)


def _lines(file: dict[str, Any], named: bool, answer: Answer) -> list[str]:
    """What is not ours may hold anything, so it is said as a literal: no control character reaches a terminal."""
    lines = []
    for code in file["codes"]:
        words = _FAMILIES[Family(code["family"])] if code["family"] else ("cizí kód", "foreign code")
        family = answer.say(*words) if code["valid"] else answer.say("poškozený kód", "damaged code")
        page = f"{answer.say('str.', 'p.')} {code['page']}"
        place = f"{code['x']:.0f} {code['y']:.0f} {code['unit']}"
        text = code["text"] if code["text"].isprintable() else ascii(code["text"])
        lines.append("  ".join([*([file["path"]] if named else []), text, family, page, place]))
    return lines
