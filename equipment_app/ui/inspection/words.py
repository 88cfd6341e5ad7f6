"""How the pages of inspections say a result, a plan and a term."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from equipment_app.domain.inspection import RESULTS, InspectionPlan, InspectionResult
from equipment_app.ui import formatting
from equipment_app.ui.i18n import language
from equipment_app.ui.look.cells import Glyph, Text
from equipment_app.ui.look.colors import Token

translate = QCoreApplication.translate
SIGNS: dict[str, tuple[str, Token]] = {
    InspectionResult.PASSED: ("circle-check", "good"),
    InspectionResult.RESERVED: ("circle-alert", "warn"),
    InspectionResult.REPAIR: ("wrench", "text"),
    InspectionResult.DISPOSAL: ("ban", "bad"),
}
"""The icon of each result and its colour."""


def said(result: str) -> str:
    return RESULTS[result].said(language())


def glyph(result: str) -> Glyph:
    icon, token = SIGNS[result]
    return Glyph(icon, said(result), token)


def plan_name(plan: InspectionPlan | None) -> str:
    """A plan without a name is the months in the catalogue; none is the expiry."""
    if plan is None:
        return translate("inspection", "expiry")
    return plan.name or translate("inspection", "regular inspection")


def term(day: date, today: date) -> Text:
    return Text(formatting.day(day), token="bad" if day < today else "text", figures=True)
