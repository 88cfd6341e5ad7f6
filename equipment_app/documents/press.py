"""The press of the program: what the store asks to make papers with."""

from equipment_app.domain.office import OfficePaper
from equipment_app.domain.papers import Cancellation, HandoverPaper, UnitCheckPaper


class Press:
    """Sets papers as PDF/A. Its modules are loaded with the first paper, not when a store is opened."""

    def handover(self, paper: HandoverPaper) -> bytes:
        from equipment_app.documents import protocol

        return protocol.render(paper)

    def cancelled(self, original: bytes, cancellation: Cancellation) -> bytes:
        from equipment_app.documents import storno

        return storno.cancel(original, cancellation)

    def unit_check(self, paper: UnitCheckPaper) -> bytes:
        from equipment_app.documents import unit_check

        return unit_check.render(paper)

    def office(self, paper: OfficePaper) -> bytes:
        from equipment_app.documents import office

        return office.render(paper)
