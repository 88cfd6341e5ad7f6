"""Counts in words. They live in a QObject because lupdate sees a plural only in `self.tr`."""

from PySide6.QtCore import QObject


class ListCounts(QObject):
    def rows(self, number: int) -> str:
        return self.tr("%Ln row(s)", "", number)

    def sheets(self, number: int) -> str:
        return self.tr("%Ln sheet(s)", "", number)

    def mended(self, number: int) -> str:
        return self.tr("%Ln value(s) corrected here", "", number)

    def proposed(self, number: int) -> str:
        return self.tr("%Ln with a clear suggestion", "", number)

    def pieces(self, number: int) -> str:
        return self.tr("%Ln row(s) by the piece", "", number)

    def quantities(self, number: int) -> str:
        return self.tr("%Ln row(s) of quantities", "", number)

    def units(self, number: int) -> str:
        return self.tr("and %Ln new unit(s)", "", number)

    def groups(self, number: int) -> str:
        return self.tr("in %Ln group(s)", "", number)

    def leaving(self, number: int) -> str:
        return self.tr("%Ln line(s) leave the kit", "", number)
