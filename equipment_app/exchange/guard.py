"""Text that a spreadsheet would take for a formula, in the one format that cannot say "text": CSV.

OWASP ASVS 1.2.10: an apostrophe goes before it. The wide forms count as formulas in East Asian spreadsheets.
"""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
_GUARD = "'"


def guarded(text: str) -> str:
    return _GUARD + text if _is_formula(text) else text


def unguarded(text: str) -> str:
    """The text again that `guarded` was given."""
    return text[1:] if text.startswith(_GUARD) and _is_formula(text) else text


def _is_formula(text: str) -> bool:
    return text.lstrip(_GUARD).startswith(FORMULA_STARTS)
