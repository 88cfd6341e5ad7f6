"""Whether a text is a code of ours that was read in part or wrongly: one judgement for every page and command."""

import re

from equipment_app.domain import anchors
from equipment_app.domain.codes import Family, check_digits, code_of_text

_BEGUN = re.compile(r"AK[TMLC](?:\.[0-9A-Z.]*|[. ]?[0-9][0-9. ]*)", re.ASCII)
_PREFIX = re.compile(r"AK[TMLCPS]\.|AK[TMLC] ?[0-9]{7}(?![0-9])", re.ASCII)
_LETTER_LOST = re.compile(r"A?K?[TMLC]?[. ]?([0-9]{7})\.([0-9]{2})", re.ASCII)
_SHEET_END = re.compile(r"A?K?S?\.?[0-9A-V]{13}\.[0-9]{2}\.[0-9]{2}", re.ASCII)
_PAPERS = (f"{Family.SHEET}.", f"{Family.PAPER}.")
_PAPER_END = re.compile(r"(?=[0-9]{0,15}[A-V])[0-9A-V]{32,}", re.ASCII)
"""Of a code of 90 characters and more; a maker's code by GS1 begins with sixteen digits."""


def is_misread(text: str) -> bool:
    """It begins or ends as our codes do, and is none: letters are lost, or its check or length is wrong."""
    typed = text.strip().upper()
    if typed.startswith(_PAPERS):
        return _is_torn_paper(typed)
    if code_of_text(typed) is not None:
        return False
    return _lost_a_letter(typed) or any(shape.fullmatch(typed) for shape in (_BEGUN, _SHEET_END, _PAPER_END))


def names_no_thing(text: str) -> bool:
    """It is a code of ours that is on no thing: of somebody, a place, a paper or a command."""
    typed = text.strip().upper()
    code = code_of_text(typed)
    return code.family is not Family.THING if code else typed.startswith(_PAPERS)


def is_ours(text: str) -> bool:
    """It is a code of ours, whole or a piece of one that no maker can have given: a maker's number may begin with the
    letters of ours, and may be as long as half a paper's code.
    """
    typed = text.strip().upper()
    return code_of_text(typed) is not None or _PREFIX.match(typed) is not None or _lost_a_letter(typed)


def _lost_a_letter(typed: str) -> bool:
    lost = _LETTER_LOST.fullmatch(typed)
    return lost is not None and int(lost[2]) == check_digits(int(lost[1]))


def _is_torn_paper(typed: str) -> bool:
    """A version of tomorrow is whole, though nobody here can read it."""
    try:
        (anchors.decode_sheet if typed.startswith("AKS.") else anchors.decode)(typed)
    except anchors.NewerAnchor:
        return False
    except anchors.NotAnAnchor:
        return True
    return False
