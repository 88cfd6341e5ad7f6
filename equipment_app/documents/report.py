"""A register on paper: titled columns, sections with their sums, sums carried from page to page."""

from collections.abc import Callable

from equipment_app.documents.report_pages import Pages
from equipment_app.documents.reported import Column, Kind, Report, Row, Section, Value

__all__ = ["Column", "Kind", "Report", "Row", "Section", "Value", "render"]


def render(report: Report, step: Callable[[int, int], None] | None = None) -> bytes:
    """The register as PDF/A-2b. `step` hears before each page its number and how many there are, and may raise."""
    return Pages(report).render(step)
