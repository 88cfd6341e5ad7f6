"""Every phrase of the counter that counts something: the extractor knows plurals only of `self.tr`."""

from PySide6.QtCore import QObject


class Counted(QObject):
    def lines(self, number: int) -> str:
        return self.tr("%n line(s)", "", number)

    def free(self, number: int) -> str:
        """Pieces in the store."""
        return self.tr("%n free", "", number)

    def take(self, number: int) -> str:
        """So many as there are instead of so many as were wanted."""
        return self.tr("Take %n", "", number)

    def today(self, number: int) -> str:
        return self.tr("Today %n handover(s)", "", number)

    def pieces(self, number: int) -> str:
        return self.tr("%n pc(s)", "", number)

    def handovers(self, number: int) -> str:
        return self.tr("%n handover(s)", "", number) if number else ""

    def returns(self, number: int) -> str:
        return self.tr("%n return(s)", "", number) if number else ""

    def more_lines(self, number: int) -> str:
        """Lines of a cart that are not named."""
        return self.tr("and %n more", "lines", number)

    def more_sections(self, number: int) -> str:
        return self.tr("and %n more section(s)", "", number)
