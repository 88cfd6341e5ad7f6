"""Counts in sentences: 1 240 of 2 929, in Czech "z" or "ze" by how the numeral is read."""

from PySide6.QtCore import QCoreApplication

from equipment_app.ui.table import thousands

_ZE_BELOW_TWENTY = {2, 3, 4, 6, 7, 12, 13, 14, 16, 17}
_ZE_TENS = {2, 3, 4, 6, 7}
_ZE_HUNDREDS = {1, 2, 3, 4, 6, 7}


def z_or_ze(number: int) -> str:
    """The Czech preposition before a numeral read aloud: z pěti, ze šesti, ze 16, ze 280, z 1 000, ze 2 929."""
    thousands_, rest = divmod(number, 1000)
    if thousands_ > 1:
        return z_or_ze(thousands_)
    if thousands_ == 1:
        return "z"
    hundreds, rest = divmod(rest, 100)
    if hundreds:
        return "ze" if hundreds in _ZE_HUNDREDS else "z"
    if rest < 20:
        return "ze" if rest in _ZE_BELOW_TWENTY else "z"
    return "ze" if rest // 10 in _ZE_TENS else "z"


def out_of(part: int, whole: int) -> str:
    """1 240 of 2 929."""
    of = QCoreApplication.translate("counts", "of", "as in 5 of 16")
    return f"{thousands(part)} {z_or_ze(whole) if of == 'z' else of} {thousands(whole)}"
