"""What makes the bytes of papers, as the store asks for it."""

from typing import Protocol

from equipment_app.domain.office import OfficePaper
from equipment_app.domain.papers import Cancellation, HandoverPaper, UnitCheckPaper


class Press(Protocol):
    """Makes the bytes of papers. The store files them; `documents` is the press of the program."""

    def handover(self, paper: HandoverPaper) -> bytes:
        """The protocol as PDF/A. Equal papers give equal bytes."""
        ...

    def cancelled(self, original: bytes, cancellation: Cancellation) -> bytes:
        """The filed protocol with the cancellation laid over its pages."""
        ...

    def unit_check(self, paper: UnitCheckPaper) -> bytes:
        """The report of a check of a unit as PDF/A. Equal papers give equal bytes."""
        ...

    def office(self, paper: OfficePaper) -> bytes:
        """The paper of a store's hand-over as PDF/A. Equal papers give equal bytes."""
        ...
